#include "memberdays/member_day_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::memberdays {
namespace {

constexpr int kAllWeekdays = 0x7f;
constexpr int kLongestMonth = 31;
constexpr qsizetype kLongestName = 60;
constexpr qint64 kWhole = 10'000;
constexpr qint64 kMostMultiplierBp = 100 * kWhole;
constexpr qint64 kMostMinor = 1'000'000'000'000;
constexpr int kDaysAhead = 366;

} // namespace

Status checkMemberDay(const MemberDay &day)
{
    if (day.name.trimmed().isEmpty())
        return fail(ErrorCode::Required, u"name"_s);
    if (day.name.size() > kLongestName)
        return fail(ErrorCode::TooLong, u"name"_s, QString::number(kLongestName));
    if (day.weekdays < 0 || day.weekdays > kAllWeekdays)
        return fail(ErrorCode::Invalid, u"weekdays"_s, u"1–7"_s);
    if (day.monthDay < 0 || day.monthDay > kLongestMonth)
        return fail(ErrorCode::OutOfRange, u"month_day"_s, u"1–31"_s);
    if (day.weekdays != 0 && day.monthDay != 0)
        return fail(ErrorCode::Invalid, u"month_day"_s, u"both"_s);
    if (day.weekdays == 0 && day.monthDay == 0)
        return fail(ErrorCode::Required, u"weekdays"_s);
    if (day.lastOn < day.firstOn)
        return fail(ErrorCode::Invalid, u"last_on"_s, u"≥ "_s + dayText(day.firstOn));
    if (day.percentBp < 0 || day.percentBp > kWhole)
        return fail(ErrorCode::OutOfRange, u"percent"_s, u"0–100"_s);
    if (day.amountMinor < 0 || day.amountMinor > kMostMinor)
        return fail(ErrorCode::OutOfRange, u"amount"_s, u"≥ 0"_s);
    if (day.multiplierBp < kWhole || day.multiplierBp > kMostMultiplierBp)
        return fail(ErrorCode::OutOfRange, u"multiplier"_s, u"1–100"_s);
    if (day.gift.isEmpty() && day.giftLimit != 0)
        return fail(ErrorCode::Invalid, u"gift_limit"_s, u"no gift"_s);
    if (day.gift.isEmpty() && day.giftMinimumMinor != 0)
        return fail(ErrorCode::Invalid, u"gift_minimum"_s, u"no gift"_s);
    if (!day.gift.isEmpty() && day.giftLimit == 0)
        return fail(ErrorCode::Required, u"gift_limit"_s);
    if (day.giftLimit < 0 || day.giftLimit > kMostMinor)
        return fail(ErrorCode::OutOfRange, u"gift_limit"_s, u"≥ 1"_s);
    if (day.giftMinimumMinor < 0 || day.giftMinimumMinor > kMostMinor)
        return fail(ErrorCode::OutOfRange, u"gift_minimum"_s, u"≥ 0"_s);
    if (day.percentBp == 0 && day.amountMinor == 0 && day.multiplierBp == kWhole && !day.hasGift())
        return fail(ErrorCode::Required, u"effect"_s);
    return ok();
}

bool isOn(const MemberDay &memberDay, EpochDay day)
{
    if (day < memberDay.firstOn || day > memberDay.lastOn)
        return false;
    const QDate date = toDate(day);
    if (memberDay.weekdays != 0)
        return (memberDay.weekdays & (1 << (date.dayOfWeek() - 1))) != 0;
    return date.day() == std::min(memberDay.monthDay, date.daysInMonth());
}

std::optional<EpochDay> nextOn(const MemberDay &memberDay, EpochDay from)
{
    const EpochDay first = std::max(from, memberDay.firstOn);
    for (EpochDay day = first; day <= std::min(memberDay.lastOn, first + kDaysAhead); ++day) {
        if (isOn(memberDay, day))
            return day;
    }
    return std::nullopt;
}

} // namespace regulars::memberdays
