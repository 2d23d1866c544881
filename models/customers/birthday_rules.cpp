#include "customers/birthday_rules.h"

#include <QHash>
#include <QMutex>

#include <unicode/calendar.h>
#include <unicode/timezone.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace regulars::customers {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;
constexpr int kLastMonth = 12;
constexpr int kLongMonth = 30;
// ICU counts the Chinese years on: its extended year 4637 began in the solar year 2000.
constexpr int kExtendedYearZero = 2637;
constexpr double kMsPerDay = 86'400'000.0;

std::optional<EpochDay> convert(int year, int month, int day)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> calendar(
        icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), icu::Locale("en@calendar=chinese"), status));
    if (U_FAILURE(status))
        return std::nullopt;
    const auto set = [&](int dayOfMonth) {
        calendar->clear();
        calendar->set(UCAL_EXTENDED_YEAR, year + kExtendedYearZero);
        calendar->set(UCAL_MONTH, month - 1);
        calendar->set(UCAL_IS_LEAP_MONTH, 0);
        calendar->set(UCAL_DATE, dayOfMonth);
    };
    set(1);
    const int longest = calendar->getActualMaximum(UCAL_DATE, status);
    set(std::min(day, longest));
    const double ms = calendar->getTime(status);
    if (U_FAILURE(status))
        return std::nullopt;
    return static_cast<EpochDay>(ms / kMsPerDay);
}

struct MonthDay {
    int month = 0;
    int day = 0;
};

// What a lunar birthday says beside its year; the parts need not be a solar day (2-30).
std::optional<MonthDay> monthDay(const QString &birthday)
{
    const QStringList parts = birthday.right(5).split(u'-');
    if (parts.size() != 2)
        return std::nullopt;
    return MonthDay{parts.at(0).toInt(), parts.at(1).toInt()};
}

} // namespace

std::optional<EpochDay> lunarDay(int year, int month, int day)
{
    if (year < kFirstYear || year > kLastYear || month < 1 || month > kLastMonth || day < 1 || day > kLongMonth)
        return std::nullopt;
    static QMutex mutex;
    static QHash<int, std::optional<EpochDay>> known;
    const int key = (year * 100 + month) * 100 + day;
    const QMutexLocker lock(&mutex);
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;
    const auto converted = convert(year, month, day);
    known.insert(key, converted);
    return converted;
}

std::optional<EpochDay> celebratedIn(const QString &birthday, bool isLunar, int year, bool leapDayOnFeb28)
{
    if (birthday.isEmpty())
        return std::nullopt;
    if (isLunar) {
        const auto parts = monthDay(birthday);
        return parts ? lunarDay(year, parts->month, parts->day) : std::nullopt;
    }
    // 2000 had a 29 February, so a birthday without its year may be one.
    const QString date = birthday.startsWith(u"--") ? u"2000-"_s + birthday.mid(2) : birthday;
    const QDate born = QDate::fromString(date, Qt::ISODate);
    if (!born.isValid())
        return std::nullopt;
    return birthdayInYear(born, year, leapDayOnFeb28);
}

std::optional<EpochDay> nextBirthday(const QString &birthday, bool isLunar, EpochDay today, bool leapDayOnFeb28)
{
    const int year = toDate(today).year();
    // The last months of a lunar year lie in the solar year after.
    for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
        const auto day = celebratedIn(birthday, isLunar, candidate, leapDayOnFeb28);
        if (day && *day >= today)
            return day;
    }
    return std::nullopt;
}

bool isCelebratedOn(const QString &birthday, bool isLunar, EpochDay day, bool leapDayOnFeb28)
{
    return nextBirthday(birthday, isLunar, day, leapDayOnFeb28) == day;
}

} // namespace regulars::customers
