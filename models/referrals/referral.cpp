#include "referrals/referral.h"

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

constexpr std::pair<ReferralState, const char *> kStates[] = {{ReferralState::Pending, "pending"},
                                                              {ReferralState::Paid, "paid"},
                                                              {ReferralState::Lapsed, "lapsed"},
                                                              {ReferralState::Withdrawn, "withdrawn"}};

constexpr std::pair<MilestoneGift, const char *> kGifts[] = {
    {MilestoneGift::Tier, "tier"}, {MilestoneGift::Coupon, "coupon"}, {MilestoneGift::Points, "points"}};

template <class Value, class Rows>
QString nameIn(const Rows &rows, Value value)
{
    for (const auto &[known, name] : rows) {
        if (known == value)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

template <class Value, class Rows>
std::optional<Value> valueIn(const Rows &rows, const QString &text)
{
    for (const auto &[known, name] : rows) {
        if (text == QLatin1String(name))
            return known;
    }
    return std::nullopt;
}

} // namespace

QString referralStateName(ReferralState state) { return nameIn(kStates, state); }
std::optional<ReferralState> referralStateFromName(const QString &name) { return valueIn<ReferralState>(kStates, name); }
QString milestoneGiftName(MilestoneGift gift) { return nameIn(kGifts, gift); }
std::optional<MilestoneGift> milestoneGiftFromName(const QString &name) { return valueIn<MilestoneGift>(kGifts, name); }

} // namespace regulars
