// Read-only questions about referrals: the list, one story, what one customer brought, who brings most.
//
// Thread: that of the session. States are those of `today`: pending past its last day is lapsed.
#pragma once

#include "db/session.h"
#include "referrals/referral.h"

#include <algorithm>
#include <array>
#include <vector>

namespace regulars::referrals {

Result<ReferralProgram> program(db::ReadSession &session);
/// Those in use, by how many friends they ask for.
Result<std::vector<ReferralMilestone>> milestones(db::ReadSession &session);

/// A referral with the words a list needs.
struct ReferralRow {
    Referral referral;                 ///< state as of today
    QString referrerName;              ///< empty: the file is no more, see below
    QString referrerCard;
    QString referrerInto;              ///< card of the file it was merged into; empty: it was not, and without a name it was erased
    QString referredName;
    QString referredCard;
    QString referredInto;
    std::optional<EpochDay> paidOn;
    QString purchaseNumber;            ///< that paid; empty: none
};

struct ReferralFilter {
    EpochDay today = 0;
    std::optional<ReferralState> state;
    CustomerId customer;               ///< on either side; invalid: everybody
    ReferralId before;                 ///< older than this one; invalid: from the newest
    int limit = 500;
};
/// The newest first.
Result<std::vector<ReferralRow>> referrals(db::ReadSession &session, const ReferralFilter &filter);
/// NotFound(referral).
Result<ReferralRow> requireReferral(db::ReadSession &session, ReferralId id, EpochDay today);
/// How many there are in each state, by int(ReferralState); of one customer where it is valid.
using StateCounts = std::array<qint64, 4>;
Result<StateCounts> countStates(db::ReadSession &session, CustomerId customer, EpochDay today);

/// What happened with one referral, oldest first.
struct ReferralStory {
    ReferralRow row;
    QString couponCode;
    QString couponName;                ///< empty: none was given
    bool isCouponUsed = false;
    struct Payment {
        ReferralPayment payment;
        QString purchaseNumber;
    };
    std::vector<Payment> payments;
    QStringList milestones;            ///< names of those the referrer reached by it
};
Result<ReferralStory> storyOf(db::ReadSession &session, ReferralId id, EpochDay today);

/// What one customer has to do with referrals.
struct ReferralSummary {
    qint64 friends = 0;                ///< brought, without those withdrawn
    qint64 bought = 0;
    qint64 pending = 0;
    qint64 points = 0;                 ///< paid to the customer as a referrer and not taken back, milestones included
    std::optional<ReferralMilestone> next; ///< the next one that is not given yet
    std::optional<ReferralRow> own;    ///< who brought the customer, unless it was withdrawn
    [[nodiscard]] bool isEmpty() const { return friends == 0 && !own; }
    /// Friends who must still buy for `next`; at least one.
    [[nodiscard]] qint64 missing() const { return next ? std::max<qint64>(1, next->friends - bought) : 0; }
};
Result<ReferralSummary> summaryOf(db::ReadSession &session, CustomerId customer, EpochDay today);

struct TopReferrer {
    CustomerId customerId;
    QString name;
    QString cardNo;
    qint64 friends = 0;
    qint64 bought = 0;
    qint64 points = 0;
};
/// By friends who bought, then by friends brought; withdrawn ones left out.
Result<std::vector<TopReferrer>> topReferrers(db::ReadSession &session, int limit);

/// Referred ÷ new customers over [from, to) (rules.md 10.8).
struct ReferralRate {
    qint64 referred = 0;
    qint64 newCustomers = 0;
    /// Basis points, half up; 0 without new customers.
    [[nodiscard]] qint64 shareBp() const { return newCustomers > 0 ? (referred * 20'000 + newCustomers) / (2 * newCustomers) : 0; }
};
Result<ReferralRate> referralRate(db::ReadSession &session, EpochDay from, EpochDay to);

} // namespace regulars::referrals
