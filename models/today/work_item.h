// One thing that wants doing today: a birthday, the next step somebody promised.
//
// Invariants: an item is known by kind, subject and the day it fell due, so that done is done for good and a new year
// brings a new one. Later features add their kinds.
#pragma once

#include "base/business_time.h"
#include "base/id.h"

#include <QString>

#include <optional>
#include <vector>

namespace regulars::today {

enum class WorkKind {
    Birthday,  ///< subject: the customer
    NextStep   ///< subject: the interaction that promised it
};
inline constexpr int kWorkKinds = 2;

/// Name kept in the store.
[[nodiscard]] QString workKindName(WorkKind kind);
[[nodiscard]] std::optional<WorkKind> workKindFromName(const QString &name);

struct WorkKey {
    WorkKind kind = WorkKind::Birthday;
    qint64 subjectId = 0;
    EpochDay dueOn = 0;

    bool operator==(const WorkKey &) const = default;
};

struct WorkItem {
    WorkKey key;
    CustomerId customer;
    QString card;            ///< card number
    QString name;
    QString phone;           ///< normalised digits; may be empty
    QString tierName;
    int tierRank = 0;
    QString text;            ///< what was promised; empty where the kind says it all
    bool isLunar = false;    ///< a birthday of the lunar calendar
    QString owner;           ///< who is to do it; may be empty
    std::optional<qint64> doneAtMs;
};

struct WorkList {
    std::vector<WorkItem> open; ///< overdue first, then by day, kind and tier, at most the limit asked for
    std::vector<WorkItem> done; ///< done today, newest first
    /// Of all open ones, also those beyond the limit, by kind.
    qint64 openCount[kWorkKinds] = {};

    [[nodiscard]] qint64 openTotal() const;
    /// Due before `today`, among those listed.
    [[nodiscard]] qint64 lateCount(EpochDay today) const;
};

} // namespace regulars::today
