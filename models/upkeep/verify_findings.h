// What `store verify` compares and what it found.
//
// Thread: one at a time. Invariants: names are stable (JSON, texts of the screen); at most `most` differences are kept of
// each check, the first ones; a report lists checks in the order of the enumeration.
#pragma once

#include <QString>

#include <array>
#include <initializer_list>
#include <utility>
#include <vector>

namespace regulars::upkeep {

enum class Check {
    PointsBalance,    ///< an account against its ledger
    PointsLots,       ///< an account against its lots
    PointsUses,       ///< what is left of a lot against what was taken from it
    PointsExpiry,     ///< an account's next expiry against its lots
    PointsPurchases,  ///< points earned and spent by a purchase against the ledger
    PointsRefunds,    ///< points taken and given back by a refund against the ledger
    PointsTakenBack,  ///< what a customer's purchases remember as settled against the refunds
    PurchaseLines,    ///< a purchase against its lines
    PurchaseRefunded, ///< what came back of a line and a purchase against the refunds
    PurchaseNet,      ///< what is kept of a purchase against its amounts
    RefundLines,      ///< a refund against its lines and what they took back
    RewardStock,      ///< what is left of a reward against its changes and claims
    RewardClaims,     ///< a claim against the ledger
    PurchaseDiscounts, ///< what a purchase's steps took against its discount and the uses of coupons
    CouponCounters,   ///< a kind's counters against its coupons and uses
    CouponUses,       ///< a coupon's uses against those written down
    MemberDayGifts,   ///< gifts given on a day against who had them
    Referrals,        ///< a referral's state against its payments
    ReferralPoints,   ///< payments and milestones of referrals against the ledger
    MergedFiles,      ///< where a closed file leads against its merge
    MergedRows,       ///< what a merge moved: how much of it is remembered, and whose it is
    MemberDayClaims,  ///< who had a gift against whose purchase brought it
    BenefitUses,      ///< a use's days and state against its kind of benefit
    Summaries,
    DayRollups,
    MonthRollups,
    TierCounters,
    TierHistory,      ///< a state's tier against the last change
    TierStates,       ///< a state's days against its history
    SearchPhones,
    SearchIndex,      ///< the words of names and phones in the index against the customers
    SearchReadings,
    AuditChain,
    File,             ///< only counted; what is wrong with it is one of the two below
    FileIntegrity,
    FileReferences,
};
inline constexpr size_t kCheckCount = static_cast<size_t>(Check::FileReferences) + 1;

/// "points.balance"
QString checkName(Check check);

struct Difference {
    QString check;
    qint64 subject = 0; ///< id of the customer, purchase, refund, lot, tier or row; day or month of a roll-up
    QString expected;
    QString found;
};

struct VerifyReport {
    std::vector<std::pair<QString, qint64>> checked; ///< how many things each check compared
    std::vector<Difference> differences;
    [[nodiscard]] bool isOk() const { return differences.empty(); }
};

class Findings {
public:
    explicit Findings(size_t most) : m_most(most) {}

    void count(Check check, qint64 things = 1) { at(check).counted += things; }
    void differ(Check check, qint64 subject, const QString &expected, const QString &found);
    [[nodiscard]] bool isFull(Check check) const { return at(check).differences.size() >= m_most; }
    [[nodiscard]] size_t most() const { return m_most; }
    [[nodiscard]] VerifyReport report() const;

private:
    struct Entry {
        qint64 counted = 0;
        std::vector<Difference> differences;
    };
    [[nodiscard]] const Entry &at(Check check) const { return m_entries[static_cast<size_t>(check)]; }
    Entry &at(Check check) { return m_entries[static_cast<size_t>(check)]; }

    size_t m_most;
    std::array<Entry, kCheckCount> m_entries;
};

/// "3/1200": figures beside each other, as they stand in a difference.
QString joined(std::initializer_list<qint64> figures);

} // namespace regulars::upkeep
