// Which lot pays for what; pure. Source: rules.md 2.2, 2.3, 2.6.
#pragma once

#include "points/ledger.h"

namespace regulars::points {

struct Consumption {
    std::vector<LotUse> uses;
    qint64 shortfall = 0; ///< what no open lot could cover
};

/// Takes `amount` from the lots: by expiry ascending (never-expiring last), then by earning order, then by id.
/// Lots earned by `first` (if valid) are taken before all others: a claw-back takes its own purchase's lot first.
[[nodiscard]] Consumption consume(std::vector<Lot> lots, qint64 amount, PurchaseId first = {});

struct GiveBack {
    std::vector<LotUse> uses;  ///< negative: back into the lot
    qint64 toNewLot = 0;       ///< lots that have expired: this goes into a new one
};

/// Gives `amount` back to the lots that `taken` (in order of consumption) came from, in reverse order, after
/// `alreadyBack` points of it were given back before. `today` decides which lots have expired.
[[nodiscard]] GiveBack giveBack(const std::vector<LotUse> &taken, const std::vector<Lot> &lots, qint64 alreadyBack,
                                qint64 amount, EpochDay today);

} // namespace regulars::points
