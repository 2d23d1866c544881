#include "points/lot_rules.h"

#include <algorithm>
#include <tuple>

namespace regulars::points {

Consumption consume(std::vector<Lot> lots, qint64 amount, PurchaseId first)
{
    std::sort(lots.begin(), lots.end(), [first](const Lot &a, const Lot &b) {
        const auto key = [first](const Lot &lot) {
            const bool own = first.isValid() && lot.purchaseId == first;
            return std::tuple(own ? 0 : 1, lot.expiresOn, lot.earnedOn, lot.id);
        };
        return key(a) < key(b);
    });
    Consumption result;
    result.shortfall = amount;
    for (const Lot &lot : lots) {
        if (result.shortfall == 0)
            break;
        const qint64 taken = std::min(lot.remaining, result.shortfall);
        if (taken <= 0)
            continue;
        result.uses.push_back({lot.id, taken});
        result.shortfall -= taken;
    }
    return result;
}

GiveBack giveBack(const std::vector<LotUse> &taken, const std::vector<Lot> &lots, qint64 alreadyBack, qint64 amount,
                  EpochDay today)
{
    GiveBack result;
    qint64 skip = alreadyBack;
    for (auto use = taken.rbegin(); use != taken.rend() && amount > 0; ++use) {
        const qint64 skipped = std::min(skip, use->taken);
        skip -= skipped;
        const qint64 back = std::min(use->taken - skipped, amount);
        if (back <= 0)
            continue;
        amount -= back;
        const auto lot = std::find_if(lots.begin(), lots.end(), [&](const Lot &l) { return l.id == use->lotId; });
        if (lot == lots.end() || lot->expiresOn < today)
            result.toNewLot += back;
        else
            result.uses.push_back({use->lotId, -back});
    }
    result.toNewLot += amount; // nothing left to trace it to: still the customer's
    return result;
}

} // namespace regulars::points
