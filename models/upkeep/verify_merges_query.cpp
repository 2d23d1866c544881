#include "upkeep/verify_merges_query.h"

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

// A standing merge whose memory was not emptied by an erasure, and the file that is kept now.
#define STANDING                                                                                                                                     \
    "customer_merge g JOIN (SELECT id merge_id,COALESCE((SELECT a.keep_id FROM customer_alias a WHERE a.other_id=customer_merge.keep_id),keep_id) kept " \
    "FROM customer_merge) k ON k.merge_id=g.id "
#define IS_STANDING "g.parted_at_ms IS NULL AND g.before<>'' "

// Of an alias that leads nowhere, 0.
constexpr std::string_view kFiles =
    "SELECT g.id,k.kept,COALESCE((SELECT a.keep_id FROM customer_alias a WHERE a.other_id=g.other_id),0),"
    "EXISTS(SELECT 1 FROM customer c WHERE c.id=g.other_id AND c.erased_at_ms IS NOT NULL),"
    "EXISTS(SELECT 1 FROM customer c WHERE c.id=k.kept AND c.erased_at_ms IS NULL) FROM " STANDING "WHERE " IS_STANDING "ORDER BY g.id";
enum FileColumn { FileMerge, FileKept, FileLeadsTo, FileIsClosed, FileIsKept };

constexpr std::string_view kStrayAliases =
    "SELECT a.other_id FROM customer_alias a WHERE NOT EXISTS(SELECT 1 FROM customer_merge g WHERE g.other_id=a.other_id AND g.parted_at_ms IS NULL) "
    "ORDER BY a.other_id";

// How many rows a merge remembers stands with it; what becomes due later joins them.
constexpr std::string_view kMemory =
    "SELECT g.id,CASE WHEN json_valid(g.before) THEN COALESCE(json_extract(g.before,'$.moved'),-1) ELSE -2 END,"
    "(SELECT COUNT(*) FROM merge_move m WHERE m.merge_id=g.id AND m.kind<>'referral_due') FROM customer_merge g WHERE " IS_STANDING "ORDER BY g.id";
enum MemoryColumn { MemoryMerge, MemoryMoved, MemoryRows };

// ?: the kept file's they are, in whichever file they were.
#define MOVED(table)                                                                                                                             \
    "SELECT m.row_id,k.kept,t.customer_id FROM " STANDING "JOIN merge_move m ON m.merge_id=g.id AND m.kind='" table "' JOIN " table                     \
    " t ON t.id=m.row_id WHERE " IS_STANDING "AND t.customer_id IS NOT k.kept ORDER BY m.row_id"
constexpr std::string_view kMoved[] = {MOVED("purchase"), MOVED("refund"), MOVED("interaction"), MOVED("coupon"), MOVED("reward_claim"), MOVED("benefit_use")};
#undef MOVED
#undef STANDING

// Who had a gift in both files of a day keeps the closed file's row, though the purchase went along.
constexpr std::string_view kClaims =
    "SELECT c.purchase_id,p.customer_id,c.customer_id FROM member_day_claim c JOIN purchase p ON p.id=c.purchase_id WHERE c.customer_id IS NOT "
    "p.customer_id AND NOT EXISTS(SELECT 1 FROM customer_merge g WHERE g.other_id=c.customer_id AND g.parted_at_ms IS NULL AND "
    "COALESCE((SELECT a.keep_id FROM customer_alias a WHERE a.other_id=g.other_id),p.customer_id)=p.customer_id) ORDER BY c.purchase_id";

Status verifyFiles(VerifyRun &run)
{
    RowCursor row(run, kFiles, 1);
    for (;;) {
        TRY(row.next());
        if (row.isAtEnd())
            break;
        run.findings.count(Check::MergedFiles);
        const bool isRight = row.at(FileLeadsTo) == row.at(FileKept) && row.at(FileIsClosed) != 0 && row.at(FileIsKept) != 0;
        if (!isRight)
            run.findings.differ(Check::MergedFiles, row.key(), joined({row.at(FileKept), 1, 1}),
                                joined({row.at(FileLeadsTo), row.at(FileIsClosed), row.at(FileIsKept)}));
    }
    RowCursor stray(run, kStrayAliases, 1);
    for (;;) {
        TRY(stray.next());
        if (stray.isAtEnd())
            return ok();
        run.findings.differ(Check::MergedFiles, stray.key(), u"a merge"_s, u"none"_s);
    }
}

Status verifyMemory(VerifyRun &run)
{
    RowCursor row(run, kMemory, 1);
    for (;;) {
        TRY(row.next());
        if (row.isAtEnd())
            return ok();
        run.findings.count(Check::MergedRows);
        if (row.at(MemoryMoved) != row.at(MemoryRows))
            run.findings.differ(Check::MergedRows, row.key(), QString::number(row.at(MemoryMoved)), QString::number(row.at(MemoryRows)));
    }
}

/// Rows that are another's than the customer they should be; every one that comes is a difference.
Status verifyOwners(VerifyRun &run, std::string_view sql, Check check)
{
    auto select = run.session.prepare(sql);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        run.findings.differ(check, select.intAt(0), QString::number(select.intAt(1)), QString::number(select.intAt(2)));
    }
}

} // namespace

Status verifyMerges(VerifyRun &run)
{
    TRY(verifyFiles(run));
    TRY(verifyMemory(run));
    for (const std::string_view sql : kMoved)
        TRY(verifyOwners(run, sql, Check::MergedRows));
    TRY_LET(const qint64 claims, rowCount(run.session, "SELECT COUNT(*) FROM member_day_claim"));
    run.findings.count(Check::MemberDayClaims, claims);
    TRY(run.progress.advance(claims));
    return verifyOwners(run, kClaims, Check::MemberDayClaims);
}

Result<qint64> workOfMerges(db::ReadSession &session)
{
    TRY_LET(const qint64 merges, rowCount(session, "SELECT 2*COUNT(*) FROM customer_merge g WHERE " IS_STANDING));
    TRY_LET(const qint64 claims, rowCount(session, "SELECT COUNT(*) FROM member_day_claim"));
    return merges + claims;
}

#undef IS_STANDING

} // namespace regulars::upkeep
