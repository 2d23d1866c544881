// What happened with one customer, newest first, page by page.
//
// Thread: that of the session. Invariants: each event stands once; a page begins right after its key, never at an
// offset; events of one instant stand in the order tier, points, refund, purchase, contact, benefit, registration (what came
// of a sale stands above it). Voided interactions are no events; a use of a benefit that was cancelled is one and says so.
#pragma once

#include "base/business_time.h"
#include "benefits/benefit.h"
#include "db/session.h"
#include "interactions/interaction.h"
#include "points/ledger.h"
#include "tiers/tier.h"

#include <optional>

namespace regulars::counter {

/// In the order in which events of one instant stand.
enum class EventKind { TierChange = 0, Points = 1, Refund = 2, Purchase = 3, Contact = 4, Benefit = 5, Registration = 6 };

/// Which kinds are asked for: one bit for each.
using EventKinds = unsigned;
[[nodiscard]] constexpr EventKinds bitOf(EventKind kind) { return 1u << unsigned(kind); }
inline constexpr EventKinds kAllEvents = 0b1111111;

struct TimelineKey {
    qint64 atMs = 0;
    EventKind kind = EventKind::TierChange;
    qint64 id = 0;

    bool operator==(const TimelineKey &) const = default;
};

struct TimelineEvent {
    TimelineKey key;
    EpochDay day = 0;
    QString document;                  ///< number of the purchase or refund
    QString product;                   ///< name of the first line's product; empty: an amount only
    qint64 lines = 0;                  ///< of the purchase or refund
    std::optional<qint64> amountMinor; ///< money received; negative when handed back
    std::optional<qint64> points;      ///< what the event did to the balance of its purse
    Purse purse = Purse::Points;
    Cause cause = Cause::Adjustment; ///< of a Points event
    TierCause tierCause = TierCause::Purchase;
    QString tierFrom;
    QString tierTo;
    QString reason;           ///< note of a refund, reason of an adjustment or a pin
    qint64 refundedMinor = 0; ///< of a Purchase
    bool isFullyRefunded = false;
    Interaction contact;      ///< of a Contact
    BenefitUse use;           ///< of a Benefit
    QString benefit;          ///< its name

    /// It happened and was taken back whole.
    [[nodiscard]] bool isVoid() const { return isFullyRefunded || use.isCancelled(); }
};

struct TimelinePage {
    std::vector<TimelineEvent> events;
    bool isLast = true;
};

/// Up to `limit` events after `after` (nothing: from the newest). `time` is the shop's, for the day of registration.
Result<TimelinePage> timelinePage(db::ReadSession &session, CustomerId customer, const BusinessTime &time,
                                  const std::optional<TimelineKey> &after, int limit, EventKinds kinds = kAllEvents);
/// How many events there are of these kinds.
Result<qint64> timelineCount(db::ReadSession &session, CustomerId customer, EventKinds kinds = kAllEvents);

} // namespace regulars::counter
