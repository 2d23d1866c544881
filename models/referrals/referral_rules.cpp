#include "referrals/referral_rules.h"

using namespace Qt::StringLiterals;

namespace regulars::referrals {
namespace {

constexpr qsizetype kLongestName = 60;
constexpr qint64 kMostMinor = 1'000'000'000'000;

Status within(qint64 value, qint64 least, qint64 most, const QString &field)
{
    return value < least || value > most ? Status(fail(ErrorCode::OutOfRange, field, u"%1–%2"_s.arg(least).arg(most))) : ok();
}

} // namespace

Status checkReferral(const ReferralCase &facts, const ReferralProgram &program)
{
    const bool isSameEmail = !facts.referredEmail.isEmpty() && facts.referredEmail.compare(facts.referrerEmail, Qt::CaseInsensitive) == 0;
    if (facts.referrerId == facts.referredId || facts.isSamePerson || isSameEmail)
        return fail(ErrorCode::ReferralRefused, u"self"_s);
    if (facts.isAbove)
        return fail(ErrorCode::ReferralRefused, u"loop"_s);
    if (facts.hasReferrer)
        return fail(ErrorCode::ReferralRefused, u"twice"_s);
    if (facts.hasBought || facts.today - facts.registeredOn > program.linkDays)
        return fail(ErrorCode::ReferralRefused, u"existing"_s, QString::number(program.linkDays));
    return ok();
}

bool paysFor(const Referral &referral, qint64 paidMinor, EpochDay day)
{
    const bool isOpen = referral.state == ReferralState::Pending || referral.state == ReferralState::Lapsed; // a sale recorded late counts by its own day
    return isOpen && paidMinor > 0 && paidMinor >= referral.minimumMinor && day >= referral.registeredOn && day <= referral.pendingUntil;
}

ReferralState reopenedState(const Referral &referral, EpochDay today)
{
    return today <= referral.pendingUntil ? ReferralState::Pending : ReferralState::Lapsed;
}

Status checkProgram(const ReferralProgram &program, bool hasMilestones, const Currency &currency)
{
    TRY(within(program.referrerPoints, 0, kMostReferralPoints, u"referrer_points"_s));
    TRY(within(program.referredPoints, 0, kMostReferralPoints, u"referred_points"_s));
    if (program.minimumMinor < 0 || program.minimumMinor > kMostMinor)
        return fail(ErrorCode::OutOfRange, u"minimum"_s, u"0–%1"_s.arg(moneyText(kMostMinor, currency)));
    TRY(within(program.pendingDays, 1, kMostPendingDays, u"pending_days"_s));
    TRY(within(program.linkDays, 0, kMostLinkDays, u"link_days"_s));
    const bool givesNothing = !program.templateId.isValid() && program.referrerPoints == 0 && program.referredPoints == 0 && !hasMilestones;
    if (program.isOn && givesNothing)
        return fail(ErrorCode::Required, u"effect"_s);
    return ok();
}

Status checkMilestone(const ReferralMilestone &milestone)
{
    if (milestone.name.trimmed().isEmpty())
        return fail(ErrorCode::Required, u"name"_s);
    if (milestone.name.size() > kLongestName)
        return fail(ErrorCode::TooLong, u"name"_s, QString::number(kLongestName));
    TRY(within(milestone.friends, 1, kMostFriends, u"friends"_s));
    const int gifts = (milestone.tierId.isValid() || milestone.days != 0 ? 1 : 0) + (milestone.templateId.isValid() ? 1 : 0) + (milestone.points != 0 ? 1 : 0);
    if (gifts > 1)
        return fail(ErrorCode::Invalid, u"gives"_s, u"several"_s);
    switch (milestone.gives) {
    case MilestoneGift::Tier:
        if (!milestone.tierId.isValid())
            return fail(ErrorCode::Required, u"tier"_s);
        return within(milestone.days, 1, kMostTierDays, u"days"_s);
    case MilestoneGift::Coupon:
        return milestone.templateId.isValid() ? ok() : Status(fail(ErrorCode::Required, u"template"_s));
    case MilestoneGift::Points:
        return within(milestone.points, 1, kMostReferralPoints, u"points"_s);
    }
    Q_UNREACHABLE();
}

} // namespace regulars::referrals
