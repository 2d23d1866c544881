#include "points/ledger_service.h"

#include "points/earning_store.h"
#include "points/lot_rules.h"
#include "points/points_rules.h"
#include "points/points_store.h"
#include "settings/setting_service.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::points {
namespace {

EpochDay earliestExpiry(const std::vector<Lot> &lots, const std::vector<LotUse> &uses)
{
    EpochDay earliest = kNeverDay;
    for (const Lot &lot : lots) {
        qint64 remaining = lot.remaining;
        for (const LotUse &use : uses) {
            if (use.lotId == lot.id)
                remaining -= use.taken;
        }
        if (remaining > 0)
            earliest = std::min(earliest, lot.expiresOn);
    }
    return earliest;
}

} // namespace

Result<LedgerEntry> LedgerService::post(db::WriteSession &session, const Posting &posting, qint64 delta)
{
    LedgerEntry entry;
    TRY_LET(entry.id, session.nextId<LedgerId>(u"points_ledger"_s));
    entry.customerId = posting.customerId;
    entry.purse = posting.purse;
    entry.cause = posting.cause;
    entry.causeId = posting.causeId != 0 ? posting.causeId : entry.id.value();
    entry.part = posting.part;
    entry.delta = delta;
    entry.atMs = posting.atMs;
    entry.day = posting.day;
    entry.reason = posting.reason;
    entry.operatorId = posting.operatorId;
    if (!posting.facts.isEmpty()) {
        TRY_LET(entry.basisId, basisOf(session, posting.facts));
    }
    TRY(insertEntry(session, entry));
    session.changes().add(db::Topic::Points, posting.customerId.value());
    return entry;
}

Result<Lot> LedgerService::openLot(db::WriteSession &session, const LedgerEntry &entry, PurchaseId purchase, qint64 amount,
                                   EpochDay expiresOn, std::optional<EpochDay> earnedOn)
{
    Lot lot;
    TRY_LET(lot.id, session.nextId<LotId>(u"points_lot"_s));
    lot.customerId = entry.customerId;
    lot.purse = entry.purse;
    lot.expiresOn = expiresOn;
    lot.ledgerId = entry.id;
    lot.purchaseId = purchase;
    lot.earnedOn = earnedOn.value_or(entry.day);
    lot.original = amount;
    lot.remaining = amount;
    TRY(insertLot(session, lot));
    return lot;
}

Result<qint64> LedgerService::credit(db::WriteSession &session, const Posting &posting)
{
    if (posting.amount <= 0)
        return 0;
    if (posting.causeId != 0) {
        TRY_LET(const bool booked, isBooked(session, posting.cause, posting.causeId, posting.part));
        if (booked)
            return 0;
    }
    TRY_LET(Account account, accountOf(session, posting.customerId, posting.purse));
    const auto balance = checkedAdd(account.balance, posting.amount);
    if (!balance || posting.amount > kMostPoints || *balance > kMostPoints)
        return fail(ErrorCode::OutOfRange, u"points"_s, u"≤ %1"_s.arg(kMostPoints));
    const EpochDay expires = posting.expiresOn.value_or(expiresOn(posting.day, m_policy));
    TRY_LET(const LedgerEntry entry, post(session, posting, posting.amount));
    if (m_policy.expiry == ExpiryKind::Sliding && account.exists) {
        TRY(moveExpiry(session, posting.customerId, posting.purse, expires));
        account.nextExpiryOn = account.nextExpiryOn < kNeverDay ? std::max(account.nextExpiryOn, expires) : kNeverDay;
    }
    TRY_LET(const Lot lot, openLot(session, entry, posting.purchaseId, posting.amount, expires));
    const qint64 owed = std::min(account.deficit, lot.original);
    if (owed > 0)
        TRY(useLots(session, entry.id, {lot}, {{lot.id, owed}}));
    account.deficit -= owed;
    if (owed < lot.original)
        account.nextExpiryOn = std::min(account.nextExpiryOn, expires);
    account.balance = *balance;
    TRY(saveAccount(session, posting.customerId, posting.purse, account));
    return posting.amount;
}

Result<qint64> LedgerService::debit(db::WriteSession &session, const Posting &posting, Shortfall shortfall)
{
    if (posting.amount <= 0)
        return 0;
    if (posting.causeId != 0) {
        TRY_LET(const bool booked, isBooked(session, posting.cause, posting.causeId, posting.part));
        if (booked)
            return 0;
    }
    TRY_LET(Account account, accountOf(session, posting.customerId, posting.purse));
    TRY_LET(const auto lots, openLots(session, posting.customerId, posting.purse));
    const Consumption consumption = consume(lots, posting.amount, posting.purchaseId);
    if (consumption.shortfall > 0 && shortfall == Shortfall::Refuse)
        return fail(ErrorCode::InsufficientPoints, posting.purse == Purse::Credits ? u"credits"_s : u"points"_s, QString::number(std::max<qint64>(account.balance, 0)));
    const qint64 missing = shortfall == Shortfall::Deficit ? consumption.shortfall : 0;
    const qint64 booked = posting.amount - consumption.shortfall + missing;
    if (booked == 0)
        return 0;
    TRY_LET(const LedgerEntry entry, post(session, posting, -booked));
    TRY(useLots(session, entry.id, lots, consumption.uses));
    account.balance -= booked;
    account.deficit += missing;
    account.nextExpiryOn = earliestExpiry(lots, consumption.uses);
    TRY(saveAccount(session, posting.customerId, posting.purse, account));
    return booked;
}

Result<qint64> LedgerService::giveBack(db::WriteSession &session, const Posting &posting, qint64 alreadyBack)
{
    return giveBackFrom(session, posting, Cause::Redemption, posting.purchaseId.value(), alreadyBack);
}

Result<qint64> LedgerService::giveBackReward(db::WriteSession &session, const Posting &posting)
{
    return giveBackFrom(session, posting, Cause::Reward, posting.causeId, 0);
}

Result<std::vector<Lot>> LedgerService::fillable(db::ReadSession &session, const std::vector<Lot> &own, const std::vector<MovedLot> &moved) const
{
    std::vector<Lot> living;
    // A lot that was written off stays closed, even for a return that is dated before its end.
    const auto add = [&](const Lot &lot, LotId as) -> Status {
        TRY_LET(const bool isWrittenOff, isBooked(session, Cause::Expiry, lot.id.value(), 0));
        if (isWrittenOff)
            return ok();
        living.push_back(lot);
        living.back().id = as;
        return ok();
    };
    for (const Lot &lot : own)
        TRY(add(lot, lot.id));
    for (const MovedLot &lot : moved)
        TRY(add(lot.now, lot.was));
    return living;
}

Result<std::vector<LotUse>> LedgerService::ownUses(db::WriteSession &session, const LedgerEntry &entry, const std::vector<LotUse> &uses,
                                                   const std::vector<MovedLot> &moved, std::vector<Lot> &known)
{
    std::vector<LotUse> own;
    for (const LotUse &use : uses) {
        const auto from = std::find_if(moved.begin(), moved.end(), [&](const MovedLot &lot) { return lot.was == use.lotId; });
        if (from == moved.end()) {
            own.push_back(use);
            continue;
        }
        // The lot is another file's, and its twin began with what had been left: what was spent before has no room in either.
        TRY_LET(const Lot lot, openLot(session, entry, from->now.purchaseId, -use.taken, from->now.expiresOn, from->now.earnedOn));
        known.push_back(lot);
    }
    return own;
}

Result<qint64> LedgerService::giveBackFrom(db::WriteSession &session, const Posting &posting, Cause spentBy, qint64 spentId,
                                           qint64 alreadyBack)
{
    if (posting.amount <= 0)
        return 0;
    TRY_LET(const bool booked, isBooked(session, posting.cause, posting.causeId, posting.part));
    if (booked)
        return 0;
    TRY_LET(const auto spent, entryOf(session, spentBy, spentId, 0));
    if (!spent)
        return fail(ErrorCode::Internal, {}, u"points given back that were not spent"_s);
    TRY_LET(const auto taken, usesOf(session, spent->id));
    TRY_LET(const auto lots, allLots(session, posting.customerId, posting.purse));
    TRY_LET(Account account, accountOf(session, posting.customerId, posting.purse));
    TRY_LET(const LedgerEntry entry, post(session, posting, posting.amount));

    std::vector<MovedLot> moved;
    if (spent->customerId != posting.customerId) {
        TRY_LET(moved, movedLots(session, spent->customerId, posting.customerId, posting.purse));
    }
    TRY_LET(const auto living, fillable(session, lots, moved));
    const GiveBack back = points::giveBack(taken, living, alreadyBack, posting.amount, posting.day);
    std::vector<Lot> known = lots;
    TRY_LET(std::vector<LotUse> uses, ownUses(session, entry, back.uses, moved, known));
    if (back.toNewLot > 0) {
        TRY_LET(const Lot lot, openLot(session, entry, {}, back.toNewLot, posting.day + m_policy.restoreDays));
        known.push_back(lot);
    }
    // Like any credit it pays a deficit first: out of the lots that fill up again, in the order of consumption.
    std::vector<Lot> filled = known;
    for (Lot &lot : filled) {
        for (const LotUse &use : uses)
            lot.remaining -= use.lotId == lot.id ? use.taken : 0;
    }
    const Consumption paid = consume(std::move(filled), account.deficit);
    account.deficit = paid.shortfall;
    uses.insert(uses.end(), paid.uses.begin(), paid.uses.end());
    TRY(useLots(session, entry.id, known, uses)); // one sequence under the row
    account.nextExpiryOn = earliestExpiry(known, uses);
    account.balance += posting.amount;
    TRY(saveAccount(session, posting.customerId, posting.purse, account));
    return posting.amount;
}

Status LedgerService::reverse(db::WriteSession &session, const LedgerEntry &adjustment, const Posting &posting)
{
    TRY_LET(const bool isUndone, isBooked(session, posting.cause, posting.causeId, posting.part));
    if (isUndone)
        return fail(ErrorCode::HasHistory, u"points"_s);
    TRY_LET(const auto lots, allLots(session, posting.customerId, posting.purse));
    TRY_LET(std::vector<LotUse> uses, usesOf(session, adjustment.id));
    for (LotUse &use : uses) {
        if (adjustment.delta > 0)
            return fail(ErrorCode::HasHistory, u"points"_s); // it paid a deficit
        const auto lot = std::find_if(lots.begin(), lots.end(), [&](const Lot &l) { return l.id == use.lotId; });
        TRY_LET(const bool isWrittenOff, isBooked(session, Cause::Expiry, use.lotId.value(), 0));
        if (lot == lots.end() || lot->expiresOn < posting.day || isWrittenOff)
            return fail(ErrorCode::HasHistory, u"points"_s);
        use.taken = -use.taken;
    }
    if (adjustment.delta > 0) {
        const auto own = std::find_if(lots.begin(), lots.end(), [&](const Lot &l) { return l.ledgerId == adjustment.id; });
        if (own == lots.end() || own->remaining != own->original)
            return fail(ErrorCode::HasHistory, u"points"_s);
        uses.push_back({own->id, own->original});
    }
    TRY_LET(Account account, accountOf(session, posting.customerId, posting.purse));
    // A claw-back may have left a deficit since: what comes back pays it first, like any credit.
    std::vector<Lot> filled = lots;
    for (Lot &lot : filled) {
        for (const LotUse &use : uses)
            lot.remaining -= use.lotId == lot.id ? use.taken : 0;
    }
    const Consumption paid = consume(std::move(filled), account.deficit);
    uses.insert(uses.end(), paid.uses.begin(), paid.uses.end());
    TRY_LET(const LedgerEntry entry, post(session, posting, -adjustment.delta));
    TRY(useLots(session, entry.id, lots, uses));
    account.deficit = paid.shortfall;
    account.balance -= adjustment.delta;
    account.nextExpiryOn = earliestExpiry(lots, uses);
    return saveAccount(session, posting.customerId, posting.purse, account);
}

Result<qint64> LedgerService::expireLots(db::WriteSession &session, CustomerId customer, EpochDay today, qint64 atMs, OperatorId actor)
{
    qint64 expired = 0;
    for (const Purse purse : {Purse::Points, Purse::Credits}) {
        TRY_LET(Account account, accountOf(session, customer, purse));
        if (!account.exists || account.nextExpiryOn >= today)
            continue;
        TRY_LET(const auto lots, openLots(session, customer, purse));
        std::vector<LotUse> allUses;
        for (const Lot &lot : lots) {
            if (lot.expiresOn >= today)
                continue;
            Posting posting;
            posting.customerId = customer;
            posting.purse = purse;
            posting.cause = Cause::Expiry;
            posting.causeId = lot.id.value();
            posting.atMs = atMs;
            posting.day = lot.expiresOn + 1; // the day it ended, not the day the machine was switched on
            posting.operatorId = actor;
            TRY_LET(const LedgerEntry entry, post(session, posting, -lot.remaining));
            const std::vector<LotUse> uses{{lot.id, lot.remaining}};
            TRY(useLots(session, entry.id, lots, uses));
            allUses.push_back(uses.front());
            account.balance -= lot.remaining;
            expired += lot.remaining;
        }
        account.nextExpiryOn = earliestExpiry(lots, allUses);
        TRY(saveAccount(session, customer, purse, account));
    }
    return expired;
}

Result<LedgerService> ledgerFor(db::WriteSession &session)
{
    return session.kept<LedgerService>({db::Topic::Settings}, [](db::ReadSession &open) -> Result<LedgerService> {
        TRY_LET(const auto values, settings::SettingService::values(open));
        return LedgerService(PointsPolicy::from(values));
    });
}

} // namespace regulars::points
