#include "upkeep/verify_rewards_query.h"

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

constexpr qint64 kRowWeight = 2;

constexpr std::string_view kStock =
    "SELECT r.id,r.stock,(SELECT COALESCE(SUM(delta),0) FROM reward_stock_change s WHERE s.reward_id=r.id)-(SELECT COALESCE(SUM(quantity),0) "
    "FROM reward_claim k WHERE k.reward_id=r.id AND k.took_stock=1 AND k.returned_at_ms IS NULL) FROM reward r ORDER BY r.id";
enum StockColumn { StockKey, StockLeft, StockCounted };

// What a claim and its return took and gave back; 8 = Cause::Reward. A claim that a merge moved keeps its row of the ledger with
// the file that paid.
#define OF_CLAIM                                                                                                                           \
    "(l.customer_id=k.customer_id OR EXISTS(SELECT 1 FROM merge_move m JOIN customer_merge g ON g.id=m.merge_id WHERE "                    \
    "m.kind='reward_claim' AND m.row_id=k.id AND l.customer_id IN (g.keep_id,g.other_id)))"
constexpr std::string_view kClaims =
    "SELECT k.id,k.cost,k.returned_at_ms IS NOT NULL,"
    "COALESCE((SELECT -delta FROM points_ledger l WHERE l.cause=8 AND l.cause_id=k.id AND l.part=0 AND " OF_CLAIM " AND "
    "l.purse=k.purse),0),"
    "COALESCE((SELECT delta FROM points_ledger l WHERE l.cause=8 AND l.cause_id=k.id AND l.part=1 AND " OF_CLAIM " AND "
    "l.purse=k.purse),0) FROM reward_claim k ORDER BY k.id";
enum ClaimColumn { ClaimKey, ClaimCost, ClaimReturned, ClaimTaken, ClaimBack };

constexpr std::string_view kStray = "SELECT l.id FROM points_ledger l INDEXED BY points_ledger_cause WHERE l.cause=8 AND "
                                    "NOT EXISTS(SELECT 1 FROM reward_claim k WHERE k.id=l.cause_id)";

} // namespace

Status verifyRewards(VerifyRun &run)
{
    RowCursor stock(run, kStock, kRowWeight);
    for (;;) {
        TRY(stock.next());
        if (stock.isAtEnd())
            break;
        run.findings.count(Check::RewardStock);
        const auto left = stock.optionalAt(StockLeft);
        if (left && *left != stock.at(StockCounted))
            run.findings.differ(Check::RewardStock, stock.key(), QString::number(stock.at(StockCounted)), QString::number(*left));
    }
    RowCursor claims(run, kClaims, kRowWeight);
    for (;;) {
        TRY(claims.next());
        if (claims.isAtEnd())
            break;
        run.findings.count(Check::RewardClaims);
        const qint64 cost = claims.at(ClaimCost);
        const qint64 back = claims.at(ClaimReturned) != 0 ? cost : 0;
        if (claims.at(ClaimTaken) != cost || claims.at(ClaimBack) != back)
            run.findings.differ(Check::RewardClaims, claims.key(), joined({cost, back}), joined({claims.at(ClaimTaken), claims.at(ClaimBack)}));
    }
    auto stray = run.session.prepare(kStray);
    for (;;) {
        TRY_LET(const bool row, stray.step());
        if (!row)
            return ok();
        run.findings.differ(Check::RewardClaims, stray.intAt(0), u"a claim"_s, u"none"_s);
    }
}

Result<qint64> workOfRewards(db::ReadSession &session)
{
    TRY_LET(const qint64 rewards, rowCount(session, "SELECT COUNT(*) FROM reward"));
    TRY_LET(const qint64 claims, rowCount(session, "SELECT COUNT(*) FROM reward_claim"));
    return (rewards + claims) * kRowWeight;
}

} // namespace regulars::upkeep
