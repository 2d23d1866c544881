// What the passes of `store verify` gather from the facts and hand to each other.
//
// Purpose: each large table is read once, in the order in which it lies; what has to meet rows of another order waits here:
// exactly by customer, day and month, as sums by block (block_sums.h) where there are as many as purchases.
// Thread: one at a time. Memory: some 70 bytes per customer, a bit per purchase, refund, ledger row and lot.
#pragma once

#include "base/business_time.h"
#include "upkeep/block_sums.h"
#include "upkeep/id_map.h"

#include <QHash>

#include <array>
#include <limits>
#include <optional>
#include <unordered_map>

namespace regulars::upkeep {

/// What purchases and refunds say of a customer.
struct CustomerFacts {
    qint64 spendMinor = 0; ///< net of refunds
    qint64 lastAtMs = std::numeric_limits<qint64>::min();
    qint32 orders = 0;     ///< purchases not wholly refunded
    qint32 refunds = 0;
    EpochDay firstOn = std::numeric_limits<EpochDay>::max();
    EpochDay lastOn = std::numeric_limits<EpochDay>::min();
    bool hasFacts = false;
    bool hasPurchases = false;
    bool hasSummary = false;
};

/// Points settled by refunds: as the customer's purchases remember it, and as the refunds booked it.
struct Settlement {
    Figures kept{};
    Figures booked{};
    bool isBeyond = false; ///< more than was earned or spent, or less than nothing
};

/// The columns that roll-ups of days and months share.
enum RollupColumn { Orders, WalkIns, Sales, Discount, Paid, Refunds, Back, Earned, Spent, Joined, kRollupColumns };

struct RollupFacts {
    std::array<qint64, kRollupColumns> figures{};
    bool hasRollup = false;
};
using RollupBook = QHash<std::pair<qint64, qint64>, RollupFacts>; ///< by shop and period

struct Books {
    explicit Books(quint64 seed) : purchasePoints(seed), refundPoints(seed), lotTaken(seed) {}

    IdSet customers;
    IdSet shops;
    IdSet products;
    IdSet purchases;
    IdSet refunds;
    IdSet ledgerRows;
    IdSet lots;
    IdMap<CustomerFacts> facts;
    std::unordered_map<qint64, Settlement> settlements; ///< of customers with anything settled
    RollupBook days;
    BlockSums purchasePoints; ///< by purchase: earned, spent
    BlockSums refundPoints;   ///< by refund: reversed, restored
    BlockSums lotTaken;       ///< by lot: taken
};

} // namespace regulars::upkeep
