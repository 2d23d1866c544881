#include "points/shop_ledger_query.h"

#include "db/interrupt_guard.h"
#include "points/earning_query.h"
#include "points/points_store.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <map>

namespace regulars::points {
namespace {

// Causes 1 and 2 name purchases, 3 and 4 refunds, 8 claims of rewards, 10 the other side of a referral or a milestone.
#define LEDGER_COLUMNS                                                                                                                     \
    "SELECT l.id,l.customer_id,l.purse,l.cause,l.cause_id,l.part,l.delta,l.at_ms,l.day,l.reason,l.operator_id,c.card_no,c.name,"          \
    "COALESCE(o.name,''),CASE WHEN l.cause IN (1,2) THEN (SELECT number FROM purchase p WHERE p.id=l.cause_id) "                          \
    "WHEN l.cause IN (3,4) THEN (SELECT number FROM refund r WHERE r.id=l.cause_id) "                                                     \
    "WHEN l.cause=8 THEN (SELECT w.name FROM reward_claim k JOIN reward w ON w.id=k.reward_id WHERE k.id=l.cause_id) "                                \
    "WHEN l.cause=10 THEN COALESCE((SELECT m.name FROM referral_milestone_given g JOIN referral_milestone m ON m.id=g.milestone_id WHERE " \
    "g.id=l.cause_id),(SELECT f.name FROM referral_payment p JOIN referral r ON r.id=p.referral_id JOIN customer f ON f.id=CASE WHEN "      \
    "l.part IN (0,2) THEN r.referred_id ELSE r.referrer_id END WHERE p.id=l.cause_id)) END,"                                              \
    "(SELECT k.card_no FROM customer_alias a JOIN customer k ON k.id=a.keep_id WHERE a.other_id=c.id) "
#define LEDGER_NAMES "JOIN customer c ON c.id=l.customer_id LEFT JOIN operator o ON o.id=l.operator_id "
#define LEDGER_FILTER                                                                                                                      \
    "l.id<?1 AND (?2 IS NULL OR l.purse=?2) AND (?3 IS NULL OR l.cause=?3) AND (?4 IS NULL OR l.day>=?4) AND (?5 IS NULL OR l.day<?5) "

constexpr std::string_view kAll =
    LEDGER_COLUMNS "FROM points_ledger l " LEDGER_NAMES "WHERE " LEDGER_FILTER "AND ?6 IS NULL ORDER BY l.id DESC LIMIT ?7";
constexpr std::string_view kOfCustomer = LEDGER_COLUMNS "FROM points_ledger l INDEXED BY points_ledger_customer " LEDGER_NAMES
                                                        "WHERE l.customer_id=?6 AND " LEDGER_FILTER "ORDER BY l.id DESC LIMIT ?7";
// What is rare among millions is found by its cause, not by reading them all.
constexpr std::string_view kRare = LEDGER_COLUMNS "FROM (SELECT * FROM points_ledger INDEXED BY points_ledger_cause WHERE cause=?3) l " LEDGER_NAMES
                                                  "WHERE " LEDGER_FILTER "AND ?6 IS NULL ORDER BY l.id DESC LIMIT ?7";

bool isRare(Cause cause) { return cause != Cause::Purchase && cause != Cause::Redemption && cause != Cause::Expiry; }

ShopLedgerRow rowFrom(const db::Statement &row)
{
    ShopLedgerRow made;
    made.entry = {row.idAt<LedgerId>(0),
                  row.idAt<CustomerId>(1),
                  static_cast<Purse>(row.intAt(2)),
                  static_cast<Cause>(row.intAt(3)),
                  row.intAt(4),
                  static_cast<int>(row.intAt(5)),
                  row.intAt(6),
                  row.intAt(7),
                  static_cast<EpochDay>(row.intAt(8)),
                  row.textAt(9),
                  row.idAt<OperatorId>(10)};
    made.cardNo = row.textAt(11);
    made.customerName = row.textAt(12);
    made.operatorName = row.textAt(13);
    made.document = row.textAt(14);
    made.keptCardNo = row.textAt(15);
    return made;
}

Result<qint64> balanceAt(db::ReadSession &session, const LedgerEntry &entry)
{
    auto select = session.prepare("SELECT COALESCE(SUM(delta),0) FROM points_ledger WHERE customer_id=? AND id<=? AND purse=?");
    TRY_LET(const auto sum, select.bind(entry.customerId).bind(entry.id).bind(static_cast<int>(entry.purse)).firstInt());
    return sum.value_or(0);
}

Result<std::vector<LotMove>> movesOf(db::ReadSession &session, const LedgerEntry &entry)
{
    TRY_LET(const auto lots, allLots(session, entry.customerId, entry.purse));
    TRY_LET(const auto uses, usesOf(session, entry.id));
    std::vector<LotMove> moves;
    for (const Lot &lot : lots) {
        if (lot.ledgerId == entry.id)
            moves.push_back({lot, lot.original, true});
    }
    for (const LotUse &use : uses) {
        const auto lot = std::find_if(lots.begin(), lots.end(), [&](const Lot &each) { return each.id == use.lotId; });
        if (lot != lots.end())
            moves.push_back({*lot, -use.taken, false});
    }
    return moves;
}

} // namespace

Result<std::vector<ShopLedgerRow>> shopLedger(db::ReadSession &session, const ShopLedgerFilter &filter)
{
    std::vector<ShopLedgerRow> rows;
    const std::string_view sql = filter.customer.isValid() ? kOfCustomer : filter.cause && isRare(*filter.cause) ? kRare : kAll;
    auto select = session.prepare(sql);
    select.bind(filter.before.isValid() ? filter.before.value() : std::numeric_limits<qint64>::max());
    select.bind(filter.purse ? std::optional(static_cast<int>(*filter.purse)) : std::nullopt);
    select.bind(filter.cause ? std::optional(static_cast<int>(*filter.cause)) : std::nullopt);
    select.bind(filter.fromDay).bind(filter.endDay).bind(filter.customer).bind(filter.limit);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return rows;
        rows.push_back(rowFrom(select));
    }
}

Result<LedgerExplanation> explain(db::ReadSession &session, LedgerId id)
{
    LedgerExplanation told;
    {
        auto select = session.prepare(LEDGER_COLUMNS "FROM points_ledger l " LEDGER_NAMES "WHERE l.id=?");
        TRY_LET(const bool found, select.bind(id).step());
        if (!found)
            return fail(ErrorCode::NotFound, QStringLiteral("entry"), id.toString());
        told.row = rowFrom(select);
    }
    const LedgerEntry &entry = told.row.entry;
    TRY_LET(told.balanceAfter, balanceAt(session, entry));
    TRY_LET(told.earning, earningOfRow(session, id));
    if (entry.cause == Cause::Purchase) {
        auto select = session.prepare("SELECT eligible_minor FROM purchase WHERE id=?");
        TRY_LET(const auto eligible, select.bind(entry.causeId).firstInt());
        told.eligibleMinor = eligible.value_or(0);
    }
    TRY_LET(told.lots, movesOf(session, entry));
    return told;
}

#undef LEDGER_COLUMNS
#undef LEDGER_NAMES
#undef LEDGER_FILTER

// Accounts know when their next lot ends, so that only theirs are read; CROSS keeps them the outer loop.
#define EXPIRING_LOTS                                                                                                                      \
    "FROM points_account a INDEXED BY points_account_expiry CROSS JOIN points_lot l ON l.customer_id=a.customer_id AND l.purse=a.purse AND "    \
    "l.expires_on>=?2 AND l.expires_on<?3 WHERE a.next_expiry_on<?3 AND a.next_expiry_on<2932896 AND a.purse=?1 AND l.remaining>0 "

Result<std::vector<ExpiringMonth>> expiringMonths(db::ReadSession &session, Purse purse, EpochDay today, EpochDay horizon, JobControl *job)
{
    const db::InterruptGuard guard(session.connection(), job);
    std::map<EpochDay, ExpiringMonth> months;
    QHash<EpochDay, EpochDay> monthOf; // lots end on few different days
    CustomerId last;
    EpochDay lastMonth = 0;
    // One account after the other, its lots by their end: a customer is counted where a month of theirs begins.
    auto select = session.prepare("SELECT l.customer_id,l.expires_on,l.remaining " EXPIRING_LOTS);
    select.bind(static_cast<int>(purse)).bind(today).bind(horizon);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            break;
        const auto customer = select.idAt<CustomerId>(0);
        const auto day = static_cast<EpochDay>(select.intAt(1));
        auto known = monthOf.constFind(day);
        if (known == monthOf.constEnd())
            known = monthOf.insert(day, startOfMonth(day));
        ExpiringMonth &month = months[*known];
        month.month = *known;
        month.points += select.intAt(2);
        month.customers += customer != last || *known != lastMonth ? 1 : 0;
        last = customer;
        lastMonth = *known;
    }
    std::vector<ExpiringMonth> all;
    for (const auto &[first, month] : months)
        all.push_back(month);
    return all;
}

Result<std::vector<ExpiringCustomer>> expiringCustomers(db::ReadSession &session, Purse purse, EpochDay from, EpochDay end, int limit)
{
    std::vector<ExpiringCustomer> customers;
    auto select = session.prepare("SELECT e.id,c.card_no,c.name,COALESCE(c.phone,''),e.points,e.first_on FROM (SELECT l.customer_id AS id,"
                                  "SUM(l.remaining) AS points,MIN(l.expires_on) AS first_on " EXPIRING_LOTS
                                  "GROUP BY l.customer_id ORDER BY points DESC,id LIMIT ?4) e JOIN customer c ON c.id=e.id ORDER BY e.points DESC,e.id");
    select.bind(static_cast<int>(purse)).bind(from).bind(end).bind(limit);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return customers;
        customers.push_back({select.idAt<CustomerId>(0), select.textAt(1), select.textAt(2), select.textAt(3), select.intAt(4),
                             static_cast<EpochDay>(select.intAt(5))});
    }
}

Result<std::vector<CustomerId>> expiringIds(db::ReadSession &session, Purse purse, EpochDay from, EpochDay end)
{
    std::vector<CustomerId> ids;
    auto select = session.prepare("SELECT DISTINCT l.customer_id " EXPIRING_LOTS "ORDER BY l.customer_id");
    select.bind(static_cast<int>(purse)).bind(from).bind(end);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ids;
        ids.push_back(select.idAt<CustomerId>(0));
    }
}

#undef EXPIRING_LOTS

} // namespace regulars::points
