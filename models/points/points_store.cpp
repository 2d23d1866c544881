#include "points/points_store.h"

#include <algorithm>

namespace regulars::points {
namespace {

Lot lotFrom(const db::Statement &row)
{
    return {row.idAt<LotId>(0),
            row.idAt<CustomerId>(1),
            static_cast<Purse>(row.intAt(2)),
            static_cast<EpochDay>(row.intAt(3)),
            row.idAt<LedgerId>(4),
            row.idAt<PurchaseId>(5),
            static_cast<EpochDay>(row.intAt(6)),
            row.intAt(7),
            row.intAt(8)};
}

Result<std::vector<Lot>> readLots(db::Statement select, CustomerId customer, Purse purse)
{
    std::vector<Lot> lots;
    select.bind(customer).bind(static_cast<int>(purse));
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return lots;
        lots.push_back(lotFrom(select));
    }
}

} // namespace

Result<Account> accountOf(db::ReadSession &session, CustomerId customer, Purse purse)
{
    auto select = session.prepare("SELECT balance,deficit,next_expiry_on FROM points_account WHERE customer_id=? AND purse=?");
    TRY_LET(const bool found, select.bind(customer).bind(static_cast<int>(purse)).step());
    if (!found)
        return Account{};
    return Account{select.intAt(0), select.intAt(1), static_cast<EpochDay>(select.intAt(2)), true};
}

Status saveAccount(db::WriteSession &session, CustomerId customer, Purse purse, const Account &account)
{
    auto upsert = session.prepare("INSERT INTO points_account(customer_id,purse,balance,deficit,next_expiry_on) VALUES(?,?,?,?,?) "
                                  "ON CONFLICT(customer_id,purse) DO UPDATE SET balance=excluded.balance,"
                                  "deficit=excluded.deficit,next_expiry_on=excluded.next_expiry_on");
    return upsert.bind(customer).bind(static_cast<int>(purse)).bind(account.balance).bind(account.deficit).bind(account.nextExpiryOn).run();
}

Result<bool> isBooked(db::ReadSession &session, Cause cause, qint64 causeId, int part)
{
    auto select = session.prepare("SELECT 1 FROM points_ledger WHERE cause=? AND cause_id=? AND part=?");
    return select.bind(static_cast<int>(cause)).bind(causeId).bind(part).step();
}

Status insertEntry(db::WriteSession &session, const LedgerEntry &entry)
{
    auto insert = session.prepare("INSERT INTO points_ledger(id,customer_id,purse,cause,cause_id,part,delta,at_ms,day,reason,operator_id,"
                                  "basis_id) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)");
    return insert.bind(entry.id)
        .bind(entry.customerId)
        .bind(static_cast<int>(entry.purse))
        .bind(static_cast<int>(entry.cause))
        .bind(entry.causeId)
        .bind(entry.part)
        .bind(entry.delta)
        .bind(entry.atMs)
        .bind(entry.day)
        .bind(entry.reason)
        .bind(entry.operatorId)
        .bind(entry.basisId != 0 ? std::optional(entry.basisId) : std::nullopt)
        .run();
}

Result<std::optional<LedgerEntry>> entryOf(db::ReadSession &session, Cause cause, qint64 causeId, int part)
{
    auto select = session.prepare("SELECT id,customer_id,purse,delta,at_ms,day,reason,operator_id FROM points_ledger "
                                  "WHERE cause=? AND cause_id=? AND part=?");
    TRY_LET(const bool found, select.bind(static_cast<int>(cause)).bind(causeId).bind(part).step());
    if (!found)
        return std::optional<LedgerEntry>();
    LedgerEntry entry{select.idAt<LedgerId>(0), select.idAt<CustomerId>(1), static_cast<Purse>(select.intAt(2)), cause, causeId, part,
                      select.intAt(3), select.intAt(4), static_cast<EpochDay>(select.intAt(5)), select.textAt(6),
                      select.idAt<OperatorId>(7)};
    return std::optional<LedgerEntry>(std::move(entry));
}

Result<std::optional<LedgerEntry>> entryById(db::ReadSession &session, LedgerId id)
{
    auto select = session.prepare("SELECT cause,cause_id,part FROM points_ledger WHERE id=?");
    TRY_LET(const bool found, select.bind(id).step());
    if (!found)
        return std::optional<LedgerEntry>();
    return entryOf(session, static_cast<Cause>(select.intAt(0)), select.intAt(1), static_cast<int>(select.intAt(2)));
}

Result<LedgerId> newestRow(db::ReadSession &session, CustomerId customer)
{
    auto select = session.prepare("SELECT id FROM points_ledger WHERE customer_id=? ORDER BY id DESC LIMIT 1");
    TRY_LET(const auto id, select.bind(customer).firstInt());
    return LedgerId(id.value_or(0));
}

Status insertLot(db::WriteSession &session, const Lot &lot)
{
    auto insert = session.prepare("INSERT INTO points_lot(customer_id,purse,expires_on,id,ledger_id,purchase_id,earned_on,original,remaining)"
                                  " VALUES(?,?,?,?,?,?,?,?,?)");
    return insert.bind(lot.customerId)
        .bind(static_cast<int>(lot.purse))
        .bind(lot.expiresOn)
        .bind(lot.id)
        .bind(lot.ledgerId)
        .bind(lot.purchaseId)
        .bind(lot.earnedOn)
        .bind(lot.original)
        .bind(lot.remaining)
        .run();
}

Status useLots(db::WriteSession &session, LedgerId entry, const std::vector<Lot> &lots, const std::vector<LotUse> &uses)
{
    auto insert = session.prepare("INSERT INTO points_lot_use(ledger_id,sequence,lot_id,taken) VALUES(?,?,?,?)");
    auto update = session.prepare("UPDATE points_lot SET remaining=remaining-? WHERE customer_id=? AND purse=? AND expires_on=? AND id=?");
    int sequence = 0;
    for (const LotUse &use : uses) {
        const auto lot = std::find_if(lots.begin(), lots.end(), [&](const Lot &l) { return l.id == use.lotId; });
        if (lot == lots.end())
            return fail(ErrorCode::Internal, {}, QStringLiteral("use of an unknown lot"));
        TRY(insert.bind(entry).bind(++sequence).bind(use.lotId).bind(use.taken).run());
        TRY(update.bind(use.taken).bind(lot->customerId).bind(static_cast<int>(lot->purse)).bind(lot->expiresOn).bind(lot->id).run());
    }
    return ok();
}

Result<std::vector<Lot>> openLots(db::ReadSession &session, CustomerId customer, Purse purse)
{
    return readLots(session.prepare("SELECT id,customer_id,purse,expires_on,ledger_id,purchase_id,earned_on,original,remaining "
                                    "FROM points_lot WHERE customer_id=? AND purse=? AND remaining>0 ORDER BY expires_on,id"),
                    customer, purse);
}

Result<std::vector<Lot>> allLots(db::ReadSession &session, CustomerId customer, Purse purse)
{
    return readLots(session.prepare("SELECT id,customer_id,purse,expires_on,ledger_id,purchase_id,earned_on,original,remaining "
                                    "FROM points_lot WHERE customer_id=? AND purse=? ORDER BY expires_on,id"),
                    customer, purse);
}

Result<std::vector<LotUse>> usesOf(db::ReadSession &session, LedgerId entry)
{
    std::vector<LotUse> uses;
    auto select = session.prepare("SELECT lot_id,taken FROM points_lot_use WHERE ledger_id=? ORDER BY sequence");
    select.bind(entry);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return uses;
        uses.push_back({select.idAt<LotId>(0), select.intAt(1)});
    }
}

Status moveExpiry(db::WriteSession &session, CustomerId customer, Purse purse, EpochDay expiresOn)
{
    auto update = session.prepare("UPDATE points_lot SET expires_on=? WHERE customer_id=? AND purse=? AND remaining>0 AND expires_on<?");
    return update.bind(expiresOn).bind(customer).bind(static_cast<int>(purse)).bind(expiresOn).run();
}

Result<qint64> earnedOnDay(db::ReadSession &session, CustomerId customer, EpochDay day)
{
    auto select = session.prepare("SELECT COALESCE(SUM(delta),0) FROM points_ledger WHERE customer_id=? AND purse=0 AND cause=1 AND day=?");
    TRY_LET(const auto sum, select.bind(customer).bind(day).firstInt());
    return sum.value_or(0);
}

Result<std::vector<CustomerId>> customersWithExpired(db::ReadSession &session, EpochDay today)
{
    std::vector<CustomerId> customers;
    // The constant repeats the partial index's condition, so that the index is used.
    auto select = session.prepare("SELECT DISTINCT customer_id FROM points_account WHERE next_expiry_on<? AND next_expiry_on<2932896 "
                                  "ORDER BY customer_id");
    select.bind(today);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return customers;
        customers.push_back(select.idAt<CustomerId>(0));
    }
}

} // namespace regulars::points
