#include "base/business_time.h"

#include "base/rounding.h"

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

constexpr qint64 kJulianEpoch = 2'440'588; // Julian day number of 1970-01-01
constexpr qint64 kMsPerDay = 86'400'000;

} // namespace

QDate toDate(EpochDay day) { return QDate::fromJulianDay(kJulianEpoch + day); }

EpochDay toEpochDay(QDate date) { return static_cast<EpochDay>(date.toJulianDay() - kJulianEpoch); }

QString dayText(EpochDay day) { return day >= kNeverDay ? QString() : toDate(day).toString(Qt::ISODate); }

Result<EpochDay> parseDay(QStringView text)
{
    const QDate date = QDate::fromString(text.trimmed().toString(), Qt::ISODate);
    if (!date.isValid())
        return fail(ErrorCode::Invalid, {}, u"YYYY-MM-DD"_s);
    return toEpochDay(date);
}

EpochDay addMonths(EpochDay day, int months)
{
    return day >= kNeverDay ? kNeverDay : toEpochDay(toDate(day).addMonths(months));
}

EpochDay endOfMonth(EpochDay day)
{
    if (day >= kNeverDay)
        return kNeverDay;
    const QDate date = toDate(day);
    return toEpochDay(QDate(date.year(), date.month(), date.daysInMonth()));
}

EpochDay startOfMonth(EpochDay day)
{
    const QDate date = toDate(day);
    return toEpochDay(QDate(date.year(), date.month(), 1));
}

qint32 monthKey(EpochDay day)
{
    const QDate date = toDate(day);
    return date.year() * 12 + date.month() - 1;
}

EpochDay birthdayInYear(QDate birthday, int year, bool leapDayOnFeb28)
{
    if (birthday.month() == 2 && birthday.day() == 29 && !QDate::isLeapYear(year))
        return toEpochDay(leapDayOnFeb28 ? QDate(year, 2, 28) : QDate(year, 3, 1));
    return toEpochDay(QDate(year, birthday.month(), birthday.day()));
}

QString instantText(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u'Z';
}

Result<qint64> parseInstant(QStringView text)
{
    QDateTime instant = QDateTime::fromString(text.trimmed().toString(), Qt::ISODate);
    if (!instant.isValid())
        return fail(ErrorCode::Invalid, {}, u"2026-01-31T09:30:00Z"_s);
    if (instant.timeSpec() == Qt::LocalTime)
        instant.setTimeSpec(Qt::UTC);
    return instant.toMSecsSinceEpoch();
}

BusinessTime::BusinessTime(QTimeZone zone) : m_zone(std::move(zone)) {}

Result<BusinessTime> BusinessTime::fromName(const QString &ianaName)
{
    const QTimeZone zone(ianaName.toUtf8());
    if (!zone.isValid())
        return fail(ErrorCode::Invalid, u"timezone"_s, u"Asia/Shanghai"_s);
    return BusinessTime(zone);
}

qint64 BusinessTime::offsetMs(qint64 ms) const
{
    if (ms >= m_cacheFrom && ms < m_cacheTo)
        return m_cacheOffsetMs;
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    m_cacheOffsetMs = qint64{m_zone.offsetFromUtc(at)} * 1000;
    // Without transition data (fixed zones) the answer holds for the day around the instant.
    m_cacheFrom = ms;
    m_cacheTo = ms + 1;
    if (m_zone.hasTransitions()) {
        const auto next = m_zone.nextTransition(at);
        const auto previous = m_zone.previousTransition(at.addMSecs(1));
        if (previous.atUtc.isValid())
            m_cacheFrom = previous.atUtc.toMSecsSinceEpoch();
        m_cacheTo = next.atUtc.isValid() ? next.atUtc.toMSecsSinceEpoch() : ms + 366 * kMsPerDay;
    } else {
        m_cacheFrom = std::numeric_limits<qint64>::min();
        m_cacheTo = std::numeric_limits<qint64>::max();
    }
    return m_cacheOffsetMs;
}

EpochDay BusinessTime::dayOf(qint64 ms) const
{
    return static_cast<EpochDay>(divide(ms + offsetMs(ms), kMsPerDay, Rounding::Floor));
}

qint64 BusinessTime::startOf(EpochDay day) const { return instantOf(day, 0); }

qint64 BusinessTime::instantOf(EpochDay day, int msOfDay) const
{
    const qint64 wall = qint64{day} * kMsPerDay + msOfDay;
    // Guess with the offset before, then correct once: enough for gaps and overlaps of real zones.
    const qint64 guess = wall - offsetMs(wall - kMsPerDay / 2);
    const qint64 offset = offsetMs(guess);
    const qint64 corrected = wall - offset;
    return offsetMs(corrected) == offset ? corrected : guess;
}

QDateTime BusinessTime::local(qint64 ms) const { return QDateTime::fromMSecsSinceEpoch(ms, m_zone); }

} // namespace regulars
