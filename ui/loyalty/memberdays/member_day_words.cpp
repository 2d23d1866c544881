#include "ui/loyalty/memberdays/member_day_words.h"

#include "ui/kit/format.h"

#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kPercentDigits = 2;
constexpr int kMultiplierDigits = 4;
constexpr int kWholeWeek = 0x7f;
} // namespace

QString MemberDayWords::when(const MemberDay &day)
{
    if (day.weekdays == 0)
        return day.monthDay >= 29 ? tr("Every month on the %1, or its last day").arg(day.monthDay) : tr("Every month on the %1").arg(day.monthDay);
    if (day.weekdays == kWholeWeek)
        return tr("Every day");
    QStringList names;
    for (int bit = 0; bit < 7; ++bit) {
        if (day.weekdays & (1 << bit))
            names << QLocale().dayName(bit + 1, names.isEmpty() && (day.weekdays >> (bit + 1)) == 0 ? QLocale::LongFormat : QLocale::ShortFormat);
    }
    return tr("Every week on %1", "weekdays").arg(names.join(tr(", ", "between weekdays")));
}

QString MemberDayWords::price(const MemberDay &day, const Currency &currency)
{
    const QString amount = Format::moneyShort(day.amountMinor, currency.code, currency.digits);
    const QString percent = scaledText(day.percentBp, kPercentDigits);
    if (day.percentBp > 0 && day.amountMinor > 0)
        return tr("%1% and %2 off", "share, amount").arg(percent, amount);
    if (day.percentBp > 0)
        return tr("%1% off", "share").arg(percent);
    return day.amountMinor > 0 ? tr("%1 off", "amount").arg(amount) : QString();
}

QString MemberDayWords::points(const MemberDay &day)
{
    return day.multiplierBp == 10'000 ? QString() : tr("points × %1").arg(scaledText(day.multiplierBp, kMultiplierDigits));
}

QString MemberDayWords::gift(const MemberDay &day)
{
    return day.hasGift() ? tr("%1 for the first %2", "gift, number").arg(day.gift, Format::points(day.giftLimit)) : QString();
}

} // namespace regulars::ui
