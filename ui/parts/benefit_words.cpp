#include "ui/parts/benefit_words.h"

#include "texts/benefit_text.h"
#include "ui/kit/format.h"
#include "ui/parts/coupon_words.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kMultiplierDigits = 4;
}

QString BenefitWords::kind(BenefitKind kind) { return benefitKindText(benefitKindName(kind)); }

QString BenefitWords::sentence(BenefitKind kind)
{
    switch (kind) {
    case BenefitKind::Multiplier:
        return tr("Stands in the tier rules; here it is shown beside the rest.");
    case BenefitKind::TierPrice:
        return tr("The till takes it off every order of a customer who holds the tier.");
    case BenefitKind::CouponPack:
        return tr("Given when a customer reaches the tier, once a year.");
    case BenefitKind::Priority:
        return tr("Served first. How long a tier waits at most stands in the settings of contacts.");
    case BenefitKind::Trial:
        return tr("A product lent for some days. What is not back yet is listed.");
    case BenefitKind::Event:
        return tr("Each invitation is recorded at the counter.");
    case BenefitKind::Manager:
        return tr("Who it is stands in the customer’s file; the counter shows the name.");
    case BenefitKind::Bespoke:
    case BenefitKind::Partnership:
    case BenefitKind::Other:
        return tr("Each time is recorded at the counter.");
    }
    Q_UNREACHABLE();
}

QString BenefitWords::quota(qint64 quota, QuotaPeriod period)
{
    if (quota == 0)
        return {};
    const int times = static_cast<int>(quota);
    switch (period) {
    case QuotaPeriod::Month:
        return tr("%n/month", "uses", times);
    case QuotaPeriod::Quarter:
        return tr("%n/quarter", "uses", times);
    case QuotaPeriod::Year:
        return tr("%n/year", "uses", times);
    case QuotaPeriod::SinceTier:
        return tr("%n in all", "uses while the tier is held", times);
    }
    Q_UNREACHABLE();
}

QString BenefitWords::cell(const Benefit &benefit, const BenefitCell *cell, const Tier &tier, std::optional<qint64> waitMinutes)
{
    if (benefit.kind == BenefitKind::Multiplier)
        return tr("× %1", "multiplier of points").arg(scaledText(tier.multiplierBp, kMultiplierDigits));
    if (!cell)
        return u"—"_s;
    QStringList parts;
    switch (benefit.kind) {
    case BenefitKind::TierPrice:
        return CouponWords::share(cell->value);
    case BenefitKind::CouponPack:
        return tr("%n coupons", nullptr, static_cast<int>(cell->value));
    case BenefitKind::Trial:
        parts << tr("%n days", "of a trial", static_cast<int>(cell->value));
        break;
    case BenefitKind::Priority:
        if (waitMinutes)
            parts << tr("wait ≤ %n min", nullptr, static_cast<int>(*waitMinutes));
        break;
    default:
        break;
    }
    const QString often = quota(cell->quota.value_or(benefit.quota), benefit.period);
    if (!often.isEmpty())
        parts << often;
    return parts.isEmpty() ? tr("Included") : parts.join(tr(" · ", "between what a tier has"));
}

BenefitWords::Left BenefitWords::today(const benefits::TodayBenefit &benefit, QDate today)
{
    switch (benefit.benefit.kind) {
    case BenefitKind::Multiplier:
        return {tr("× %1", "multiplier of points").arg(scaledText(benefit.multiplierBp, kMultiplierDigits))};
    case BenefitKind::TierPrice:
        return {CouponWords::share(benefit.cell.value)};
    case BenefitKind::CouponPack:
        return {tr("%n coupons", nullptr, static_cast<int>(benefit.cell.value))};
    case BenefitKind::Manager:
        return benefit.manager.isEmpty() ? Left{tr("nobody named yet"), Tone::Warning} : Left{benefit.manager};
    default:
        break;
    }
    if (benefit.dueOn) {
        const QDate due = toDate(*benefit.dueOn);
        return due < today ? Left{tr("due since %1", "day").arg(Format::date(due, today)), Tone::Danger}
                           : Left{tr("out until %1", "day").arg(Format::date(due, today))};
    }
    if (!benefit.isLimited())
        return {tr("any time")};
    if (benefit.left() > 0)
        return {tr("%n left", "uses", static_cast<int>(benefit.left()))};
    return {benefit.renewsOn ? tr("again %1", "day").arg(Format::date(toDate(*benefit.renewsOn), today)) : tr("used up")};
}

QString BenefitWords::todaySentence(const benefits::TodayBenefit &benefit, QDate today)
{
    const QString name = benefit.benefit.name;
    if (!isRecorded(benefit.benefit.kind))
        return tr("%1: %2", "benefit, what of it").arg(name, BenefitWords::today(benefit, today).words);
    QStringList sentences;
    if (benefit.dueOn)
        sentences << tr("Out until %1.", "day").arg(Format::fullDate(toDate(*benefit.dueOn)));
    if (!benefit.isLimited())
        sentences << tr("%1 may be used any time.").arg(name);
    else
        sentences << tr("%1: %2 of %3 used.", "benefit, used, quota").arg(name).arg(benefit.used).arg(benefit.quota);
    if (benefit.renewsOn)
        sentences << tr("Counts anew from %1 on.", "day").arg(Format::fullDate(toDate(*benefit.renewsOn)));
    return sentences.join(u' ');
}

BenefitWords::State BenefitWords::state(const BenefitUse &use, EpochDay today)
{
    if (use.isCancelled())
        return {BadgeKind::Neutral, tr("Cancelled")};
    if (use.returnedOn)
        return {BadgeKind::Success, tr("Back")};
    if (use.isOut())
        return *use.untilOn < today ? State{BadgeKind::Danger, tr("Overdue")} : State{BadgeKind::Accent, tr("Out")};
    return {BadgeKind::Success, tr("Used")};
}

QString BenefitWords::returned(const BenefitUse &use)
{
    if (!use.returnedOn)
        return {};
    const QString back = dayText(*use.returnedOn);
    const int late = use.untilOn ? *use.returnedOn - *use.untilOn : 0;
    return late > 0 ? tr("Back on %1, %n days late", nullptr, late).arg(back) : tr("Back on %1").arg(back);
}

QString BenefitWords::event(const QString &name, const BenefitUse &use)
{
    const QString what = use.note.isEmpty() ? name : tr("%1: %2", "benefit, note").arg(name, use.note);
    if (use.isCancelled())
        return use.cancelReason.isEmpty() ? tr("%1, cancelled", "benefit").arg(what) : tr("%1, cancelled: %2", "benefit, reason").arg(what, use.cancelReason);
    if (use.returnedOn)
        return tr("%1, back on %2", "benefit, day").arg(what, dayText(*use.returnedOn));
    return use.isOut() ? tr("%1, out until %2", "benefit, day").arg(what, dayText(*use.untilOn)) : what;
}

QString BenefitWords::recorded(const QString &name, qint64 used, qint64 quota)
{
    if (quota == 0)
        return tr("“%1” recorded").arg(name);
    return tr("“%1” recorded, %n left", nullptr, static_cast<int>(qMax<qint64>(quota - used, 0))).arg(name);
}

QString BenefitWords::slip() { return tr("Recorded by mistake"); }

} // namespace regulars::ui
