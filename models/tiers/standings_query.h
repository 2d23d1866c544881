// How every customer stands on a day: the ladder's metric, the tier held, and the rhythm of visits.
//
// Purpose: one pass over the purchases of the window for preview and board; a million customers in memory at once, as
// columns of a few bytes each (see Standings for the sum).
// Thread: that of the session. Units: minor units, orders or points, by the ladder's metric; business days.
// Invariants: a figure of a customer is what StandingService::metricOf answers for the same ladder and day; erased
// customers are counted nowhere.
#pragma once

#include "base/job_control.h"
#include "db/session.h"
#include "tiers/tier.h"
#include "tiers/visit_rhythm.h"

namespace regulars::tiers {

/// Gives every customer id a place in a vector: ids are device number and counter, and counters are dense.
class CustomerSlots {
public:
    static Result<CustomerSlots> load(db::ReadSession &session);

    [[nodiscard]] size_t size() const { return m_size; }
    /// size() for an id that is none of a customer.
    [[nodiscard]] size_t slotOf(qint64 id) const
    {
        for (const Device &device : m_devices) {
            if (id >= device.firstId && id <= device.lastId)
                return device.firstSlot + static_cast<size_t>(id - device.firstId);
        }
        return m_size;
    }
    [[nodiscard]] CustomerId idAt(size_t slot) const;

private:
    struct Device {
        qint64 firstId = 0;
        qint64 lastId = 0;
        size_t firstSlot = 0;
    };
    std::vector<Device> m_devices;
    size_t m_size = 0;
};

/// 22 bytes a customer, and 20 more with rhythms. One vector per figure, so that the pass over the purchases stays
/// within what the processor keeps near.
struct Standings {
    CustomerSlots places;
    std::vector<qint64> metric;         ///< in the window that ends today
    std::vector<qint8> rank;            ///< of the tier held, as stored; kNobody: no customer, or erased
    std::vector<quint8> flags;          ///< Flag, or-ed
    std::vector<EpochDay> validUntilOn; ///< kNeverDay where nothing ends
    std::vector<EpochDay> dueOn;
    std::vector<qint64> kept;           ///< with rhythms: what of `metric` still counts on the horizon
    std::vector<VisitRhythm> rhythms;   ///< with rhythms
    qint64 customers = 0;               ///< all that are not erased
    qint64 others = 0;                  ///< of them: nothing in the window and no tier but the first

    enum Flag : quint8 { Stored = 1, Pinned = 2, InGrace = 4, Erased = 8 };
    static constexpr qint8 kNobody = -1;

    /// Has something in the window or a tier of its own, and lives.
    [[nodiscard]] bool isCounted(size_t slot) const
    {
        return (metric[slot] != 0 || (flags[slot] & Stored)) && !(flags[slot] & Erased);
    }
};

/// The metric is that of `ladder`, ranks are those of `held`, whose tiers the store has. `horizonOn` > today asks for
/// rhythms and for what the window that ends on that day keeps of today's. Errors: Cancelled.
Result<Standings> standingsOf(db::ReadSession &session, const Ladder &ladder, const Ladder &held, EpochDay today, EpochDay horizonOn = 0,
                              const JobControl *job = nullptr);

} // namespace regulars::tiers
