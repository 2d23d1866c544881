// What happened on a day, newest first: sales, new members, tiers reached.
//
// Thread: that of the session. Read-only.
#pragma once

#include "db/session.h"
#include "today/day_figures.h"

#include <QString>

#include <vector>

namespace regulars::today {

enum class FeedKind { Sales, NewMembers, Upgrades };

struct FeedRow {
    FeedKind kind = FeedKind::Sales;
    qint64 atMs = 0;
    CustomerId customer;        ///< invalid: a walk-in
    QString name;
    QString tierName;           ///< held now
    int tierRank = 0;
    QString number;             ///< of a sale
    qint64 netMinor = 0;        ///< of a sale, money received
    qint64 points = 0;          ///< of a sale, earned
    QString product;            ///< first line of a sale
    qint64 lines = 0;           ///< of a sale
    bool isReturned = false;    ///< the sale came back whole
    QString fromTier;           ///< before an upgrade
    QString toTier;             ///< reached by it
};

/// At most `limit` rows of `day` up to `untilMs`, end exclusive, newest first; they agree with dayFigures() of the same span.
Result<std::vector<FeedRow>> dayFeed(db::ReadSession &session, const DayScope &scope, FeedKind kind, EpochDay day, qint64 untilMs, int limit);

} // namespace regulars::today
