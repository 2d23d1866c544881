#include "ui/parts/referral_words.h"

#include "texts/error_text.h"
#include "texts/file_text.h"
#include "ui/kit/format.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace regulars::ui {

QString ReferralWords::joined(const QStringList &sentences)
{
    QString text = sentences.value(0);
    for (qsizetype i = 1; i < sentences.size(); ++i)
        text = tr("%1 %2", "two sentences, one behind the other").arg(text, sentences.at(i));
    return text;
}

QString ReferralWords::referrer(const referrals::ReferralRow &row) { return fileText(row.referrerName, row.referrerInto); }

QString ReferralWords::friendOf(const referrals::ReferralRow &row) { return fileText(row.referredName, row.referredInto); }

QString ReferralWords::rests(const Referral &referral)
{
    return errorText({ErrorCode::ReferralRefused, referral.restsFor, u"merged"_s}).sentence;
}

QString ReferralWords::state(ReferralState state)
{
    switch (state) {
    case ReferralState::Pending:
        return tr("Must still buy");
    case ReferralState::Paid:
        return tr("Rewarded");
    case ReferralState::Lapsed:
        return tr("Too late");
    case ReferralState::Withdrawn:
        return tr("Withdrawn");
    }
    Q_UNREACHABLE();
}

BadgeKind ReferralWords::badge(ReferralState state)
{
    switch (state) {
    case ReferralState::Pending:
        return BadgeKind::Accent;
    case ReferralState::Paid:
        return BadgeKind::Success;
    case ReferralState::Lapsed:
    case ReferralState::Withdrawn:
        return BadgeKind::Neutral;
    }
    Q_UNREACHABLE();
}

QString ReferralWords::promise(const ReferralProgram &program, const QString &coupon, const Currency &currency)
{
    QStringList sentences;
    if (!program.isOn)
        sentences << tr("Switched off: nobody new comes in, and what was promised before is kept.");
    if (!coupon.isEmpty())
        sentences << tr("A friend gets the coupon “%1” when registering.").arg(coupon);
    if (program.minimumMinor > 0)
        sentences << tr("The friend has %n days to buy for %1 or more.", nullptr, program.pendingDays)
                         .arg(Format::moneyShort(program.minimumMinor, currency.code, currency.digits));
    else
        sentences << tr("The friend has %n days to buy.", nullptr, program.pendingDays);
    if (program.referrerPoints > 0)
        sentences << tr("Then who brought the friend gets %1 points.").arg(Format::points(program.referrerPoints));
    if (program.referredPoints > 0)
        sentences << tr("The friend then gets %1 points.").arg(Format::points(program.referredPoints));
    return joined(sentences);
}

QString ReferralWords::milestone(const ReferralMilestone &milestone, const Ladder &ladder, const QString &coupon)
{
    switch (milestone.gives) {
    case MilestoneGift::Tier: {
        const Tier &tier = ladder.tierOf(milestone.tierId);
        const QString name = tier.id == milestone.tierId ? tier.name : tr("a tier that is gone");
        return tr("%n friends: %1 for %2 days", "milestone, tier, days", milestone.friends).arg(name, Format::points(milestone.days));
    }
    case MilestoneGift::Coupon:
        return tr("%n friends: the coupon “%1”", "milestone", milestone.friends).arg(coupon.isEmpty() ? tr("a kind that is gone") : coupon);
    case MilestoneGift::Points:
        return tr("%n friends: %1 points", "milestone", milestone.friends).arg(Format::points(milestone.points));
    }
    Q_UNREACHABLE();
}

QString ReferralWords::saved(const QString &what, const referrals::Filed &filed)
{
    if (filed.refusal)
        return tr("%1; but nothing is given for the referrer. %2", "what was saved, why").arg(what, errorText(*filed.refusal).sentence);
    if (!filed.couponCode.isEmpty())
        return tr("%1, brought by %2; coupon “%3” given", "what was saved, referrer, coupon").arg(what, filed.referrerName, filed.couponName);
    return filed.referralId.isValid() ? tr("%1, brought by %2", "what was saved, referrer").arg(what, filed.referrerName) : what;
}

QString ReferralWords::mustBuy(const referrals::ReferralRow &row, const Currency &currency, EpochDay today)
{
    const QString until = Format::date(toDate(row.referral.pendingUntil), toDate(today));
    if (row.referral.minimumMinor <= 0)
        return tr("Brought by %1: the first purchase until %2 rewards it", "referrer, day").arg(referrer(row), until);
    const QString minimum = Format::moneyShort(row.referral.minimumMinor, currency.code, currency.digits);
    return tr("Brought by %1: a purchase of %2 or more until %3 rewards it", "referrer, money, day").arg(referrer(row), minimum, until);
}

QString ReferralWords::ofCustomer(const referrals::ReferralSummary &summary, const Currency &currency, EpochDay today)
{
    QStringList sentences;
    if (summary.friends > 0)
        sentences << tr("%1.", "a sentence").arg(ReferralWords::summary(summary));
    if (summary.own && summary.own->referral.state == ReferralState::Pending)
        sentences << tr("%1.", "a sentence").arg(mustBuy(*summary.own, currency, today));
    else if (summary.own)
        sentences << tr("Brought by %1.").arg(referrer(*summary.own));
    return joined(sentences);
}

QString ReferralWords::summary(const referrals::ReferralSummary &summary)
{
    const QString brought = tr("Brought %n friends, %1 of them bought", nullptr, static_cast<int>(summary.friends)).arg(Format::points(summary.bought));
    if (!summary.next)
        return brought;
    return tr("%1; %n more must buy for “%2”", "what was brought, milestone", static_cast<int>(summary.missing())).arg(brought, summary.next->name);
}

QString ReferralWords::foreseen(const ReferralPaid &paid)
{
    const QString forFriend = Format::points(paid.referredPoints);
    if (paid.referrerPoints == 0)
        return tr("Pays the referral: %1 points for the friend").arg(forFriend);
    const QString forReferrer = Format::points(paid.referrerPoints);
    return paid.referredPoints == 0
               ? tr("Pays the referral by %1: %2 points", "referrer, points").arg(paid.referrerName, forReferrer)
               : tr("Pays the referral by %1: %2 points, and %3 for the friend", "referrer, points").arg(paid.referrerName, forReferrer, forFriend);
}

QString ReferralWords::takenBack(const QString &what, const std::vector<ReferralTakenBack> &referrals)
{
    QString words = what;
    for (const ReferralTakenBack &taken : referrals) {
        const QString who = taken.referrerName.isEmpty() ? tr("an erased file") : taken.referrerName;
        const QString fromReferrer = Format::points(taken.referrerPoints);
        const QString fromFriend = Format::points(taken.referredPoints);
        if (taken.referrerPoints == 0 && taken.referredPoints == 0)
            words = tr("%1; nothing pays the referral by %2 any more", "what was done, referrer").arg(words, who);
        else if (taken.referredPoints == 0)
            words = tr("%1; %2 gives back %3 points of the referral", "what was done, referrer, points").arg(words, who, fromReferrer);
        else if (taken.referrerPoints == 0)
            words = tr("%1; the friend gives back %2 points of the referral", "what was done, points").arg(words, fromFriend);
        else
            words = tr("%1; for the referral %2 gives back %3 points, the friend %4", "what was done, referrer, points").arg(words, who, fromReferrer, fromFriend);
    }
    return words;
}

} // namespace regulars::ui
