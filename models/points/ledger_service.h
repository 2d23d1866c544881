// Posting to the points ledger inside somebody else's use case: sale, refund, import, night run.
//
// Purpose: keeps ledger, lots, uses and account together. Does not audit; the calling use case does.
// Thread: that of the session. Invariants: balance = Σ ledger = Σ remaining − deficit after every call; a cause
// that was booked before is a no-op that returns 0.
#pragma once

#include "db/session.h"
#include "points/ledger.h"
#include "points/moved_lots_query.h"
#include "points/points_policy.h"

namespace regulars::points {

struct Posting {
    CustomerId customerId;
    Purse purse = Purse::Points;
    Cause cause = Cause::Adjustment;
    qint64 causeId = 0;        ///< 0 with Adjustment: the row's own id
    int part = 0;
    qint64 amount = 0;         ///< positive, also for debits
    qint64 atMs = 0;
    EpochDay day = 0;
    PurchaseId purchaseId;     ///< credits: the lot belongs to it; debits: its own lots pay first
    QString reason;
    OperatorId operatorId;
    QString facts{};           ///< what it was earned by, see points/earning_facts.h
    std::optional<EpochDay> expiresOn{}; ///< credits that come again: last day as it was; else by policy
};

enum class Shortfall {
    Refuse,  ///< InsufficientPoints: redemption, adjustment
    Deficit, ///< claw-back that may go below zero
    Clamp,   ///< claw-back that stops at zero
};

class LedgerService {
public:
    explicit LedgerService(PointsPolicy policy) : m_policy(std::move(policy)) {}
    [[nodiscard]] const PointsPolicy &policy() const { return m_policy; }

    /// Opens a lot that expires by policy; a deficit is paid first. Returns the points booked.
    Result<qint64> credit(db::WriteSession &session, const Posting &posting);
    /// Takes points from the lots. Returns the points booked (less than asked only with Clamp).
    Result<qint64> debit(db::WriteSession &session, const Posting &posting, Shortfall shortfall);
    /// Gives points spent on `posting.purchaseId` back to the lots they came from, after `alreadyBack` were before. What a file
    /// spent that was merged into this one since comes back in lots with the same last days; here and below.
    Result<qint64> giveBack(db::WriteSession &session, const Posting &posting, qint64 alreadyBack);
    /// Gives points spent on the claim `posting.causeId` back to the lots they came from.
    Result<qint64> giveBackReward(db::WriteSession &session, const Posting &posting);
    /// Undoes an adjustment: exactly its own lot is closed, or exactly what it took goes back to where it came from.
    /// HasHistory when that cannot be any more: undone before, points of its lot used, a lot it took from ended.
    Status reverse(db::WriteSession &session, const LedgerEntry &adjustment, const Posting &posting);
    /// Writes one row per lot that ended before `today`, for what remains of it. Returns the points expired.
    Result<qint64> expireLots(db::WriteSession &session, CustomerId customer, EpochDay today, qint64 atMs, OperatorId actor);

private:
    Result<qint64> giveBackFrom(db::WriteSession &session, const Posting &posting, Cause spentBy, qint64 spentId, qint64 alreadyBack);
    Result<LedgerEntry> post(db::WriteSession &session, const Posting &posting, qint64 delta);
    /// The customer's lots and those of merged files that may be filled again: none that was written off.
    Result<std::vector<Lot>> fillable(db::ReadSession &session, const std::vector<Lot> &own, const std::vector<MovedLot> &moved) const;
    /// Puts lots of merged files in place of those they once were. Opened lots join `known`.
    Result<std::vector<LotUse>> ownUses(db::WriteSession &session, const LedgerEntry &entry, const std::vector<LotUse> &uses,
                                        const std::vector<MovedLot> &moved, std::vector<Lot> &known);
    /// Writes the lot; what of it pays a deficit is the caller's to book, together with the row's other uses.
    Result<Lot> openLot(db::WriteSession &session, const LedgerEntry &entry, PurchaseId purchase, qint64 amount, EpochDay expiresOn,
                        std::optional<EpochDay> earnedOn = {});

    PointsPolicy m_policy;
};

/// By the policy in use, which the writer keeps between its writes.
Result<LedgerService> ledgerFor(db::WriteSession &session);

} // namespace regulars::points
