#include "points/points_query.h"

#include "points/points_rules.h"
#include "points/points_store.h"

#include <algorithm>

namespace regulars::points {

Result<qint64> balanceAfterExpiry(db::ReadSession &session, CustomerId customer, Purse purse, EpochDay today)
{
    TRY_LET(const Account account, accountOf(session, customer, purse));
    if (account.nextExpiryOn >= today)
        return account.balance;
    TRY_LET(const auto lots, openLots(session, customer, purse));
    qint64 balance = account.balance;
    for (const Lot &lot : lots)
        balance -= lot.expiresOn < today ? lot.remaining : 0;
    return balance;
}

Result<qint64> spendable(db::ReadSession &session, CustomerId customer, Purse purse, EpochDay today)
{
    TRY_LET(const qint64 balance, balanceAfterExpiry(session, customer, purse, today));
    return std::max<qint64>(balance, 0);
}

Result<qint64> deficitOf(db::ReadSession &session, CustomerId customer, Purse purse)
{
    TRY_LET(const Account account, accountOf(session, customer, purse));
    return account.deficit;
}

Result<std::optional<CustomerId>> customerOfRow(db::ReadSession &session, LedgerId row)
{
    TRY_LET(const auto entry, entryById(session, row));
    return entry ? std::optional(entry->customerId) : std::nullopt;
}

Result<qint64> earnedByPurchasesOn(db::ReadSession &session, CustomerId customer, EpochDay day)
{
    return earnedOnDay(session, customer, day);
}

Result<std::vector<Expiring>> expiringOf(db::ReadSession &session, CustomerId customer, Purse purse)
{
    std::vector<Expiring> expiring;
    auto select = session.prepare("SELECT expires_on,SUM(remaining) FROM points_lot WHERE customer_id=? AND purse=? AND remaining>0 "
                                  "GROUP BY expires_on ORDER BY expires_on");
    select.bind(customer).bind(static_cast<int>(purse));
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return expiring;
        expiring.push_back({static_cast<EpochDay>(select.intAt(0)), select.intAt(1)});
    }
}

Result<std::vector<LedgerRow>> ledgerOf(db::ReadSession &session, CustomerId customer, Purse purse, int limit)
{
    std::vector<LedgerRow> rows;
    TRY_LET(const Account account, accountOf(session, customer, purse));
    qint64 balance = account.balance;
    // Causes 1 and 2 name purchases, 3 and 4 refunds, 8 claims of rewards, 10 the other side of a referral or a milestone.
    auto select = session.prepare(
        "SELECT id,cause,cause_id,part,delta,at_ms,day,reason,operator_id,CASE WHEN cause IN (1,2) THEN (SELECT number FROM purchase p "
        "WHERE p.id=cause_id) WHEN cause IN (3,4) THEN (SELECT number FROM refund r WHERE r.id=cause_id) "
        "WHEN cause=8 THEN (SELECT w.name FROM reward_claim k JOIN reward w ON w.id=k.reward_id WHERE k.id=cause_id) "
        "WHEN cause=10 THEN COALESCE((SELECT m.name FROM referral_milestone_given g JOIN referral_milestone m ON m.id=g.milestone_id WHERE g.id=cause_id),"
        "(SELECT c.name FROM referral_payment p JOIN referral r ON r.id=p.referral_id JOIN customer c ON c.id=CASE WHEN part IN (0,2) THEN r.referred_id "
        "ELSE r.referrer_id END WHERE p.id=cause_id)) END "
        "FROM points_ledger WHERE customer_id=? AND purse=? ORDER BY id DESC LIMIT ?");
    select.bind(customer).bind(static_cast<int>(purse)).bind(limit);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return rows;
        LedgerRow ledgerRow;
        ledgerRow.entry = {select.idAt<LedgerId>(0), customer, purse, static_cast<Cause>(select.intAt(1)), select.intAt(2),
                           static_cast<int>(select.intAt(3)), select.intAt(4), select.intAt(5),
                           static_cast<EpochDay>(select.intAt(6)), select.textAt(7), select.idAt<OperatorId>(8)};
        ledgerRow.balanceAfter = balance;
        ledgerRow.document = select.textAt(9);
        balance -= ledgerRow.entry.delta;
        rows.push_back(std::move(ledgerRow));
    }
}

Result<qint64> outstanding(db::ReadSession &session, Purse purse)
{
    auto select = session.prepare("SELECT COALESCE(SUM(balance),0) FROM points_account WHERE purse=?");
    TRY_LET(const auto sum, select.bind(static_cast<int>(purse)).firstInt());
    return sum.value_or(0);
}

} // namespace regulars::points
