// The points ledger (积分流水): rows, lots and what rows took from lots.
//
// Invariants: the balance of a purse is the sum of its rows = Σ remaining of its lots − deficit. Rows are never
// changed. A (cause, cause id, part) stands at most once, so doing a thing again is a no-op.
#pragma once

#include "base/business_time.h"
#include "base/id.h"

#include <QString>

#include <vector>

namespace regulars {

enum class Purse { Points = 0, Credits = 1 };

/// Why a row exists; the numbers are stored.
enum class Cause {
    Purchase = 1,    ///< earned; cause id = purchase, part = how manyth booking of that purchase
    Redemption = 2,  ///< spent on a purchase; cause id = purchase
    Reversal = 3,    ///< earned points taken back by a refund; cause id = refund, part = purchase within it
    Restoration = 4, ///< spent points given back by a refund; cause id = refund, part = purchase within it
    Adjustment = 5,  ///< by hand; cause id = the row itself
    Expiry = 6,      ///< cause id = lot
    Opening = 7,     ///< opening balance taken over; cause id = customer
    Reward = 8,          ///< cause id = claim; part 0: what it cost, part 1: given back when it was returned
    Campaign = 9,
    Referral = 10,
    Merge = 11,
    AdjustmentReversal = 12, ///< an adjustment undone as it was booked; cause id = its row
    ImportUndo = 13, ///< an import taken back; cause id = the lot or the row it takes back
};

/// Stable name for files and JSON, e.g. "purchase".
QString causeName(Cause cause);

struct LedgerEntry {
    LedgerId id;
    CustomerId customerId;
    Purse purse = Purse::Points;
    Cause cause = Cause::Adjustment;
    qint64 causeId = 0;
    int part = 0;
    qint64 delta = 0;
    qint64 atMs = 0;
    EpochDay day = 0;
    QString reason;
    OperatorId operatorId;
    qint64 basisId = 0;         ///< what it was earned by, see points/earning_facts.h; 0: not kept
};

struct Lot {
    LotId id;
    CustomerId customerId;
    Purse purse = Purse::Points;
    EpochDay expiresOn = kNeverDay; ///< last day it is good
    LedgerId ledgerId;
    PurchaseId purchaseId;          ///< the purchase that earned it, if one did
    EpochDay earnedOn = 0;
    qint64 original = 0;
    qint64 remaining = 0;
};

/// What a row took from a lot; negative when it gave back.
struct LotUse {
    LotId lotId;
    qint64 taken = 0;
    bool operator==(const LotUse &) const = default;
};

struct Account {
    qint64 balance = 0;
    qint64 deficit = 0;             ///< debits no lot could cover; the next credit pays it first
    EpochDay nextExpiryOn = kNeverDay;
    bool exists = false;
};

} // namespace regulars
