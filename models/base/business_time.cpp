#include "base/business_time.h"

#include "base/rounding.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

constexpr qint64 kJulianEpoch = 2'440'588; // Julian day number of 1970-01-01
constexpr qint64 kMsPerDay = 86'400'000;
constexpr int kLastYear = 8999; // leaves room for what is computed from an instant
constexpr qsizetype kMostKnownZones = 64; // per thread

} // namespace

QDate toDate(EpochDay day) { return QDate::fromJulianDay(kJulianEpoch + day); }

EpochDay toEpochDay(QDate date) { return static_cast<EpochDay>(date.toJulianDay() - kJulianEpoch); }

QString dayText(EpochDay day)
{
    if (day >= kNeverDay)
        return {};
    const QDate date = toDate(day);
    const int year = date.year();
    if (year < 0 || year > 9999)
        return date.toString(Qt::ISODate);
    // By hand, since lists and files hold millions of them.
    QString text(10, u'-');
    const auto put = [&text](qsizetype at, int digits, int number) {
        for (qsizetype i = at + digits - 1; i >= at; --i, number /= 10)
            text[i] = QChar(u'0' + number % 10);
    };
    put(0, 4, year);
    put(5, 2, date.month());
    put(8, 2, date.day());
    return text;
}

Result<EpochDay> parseDay(QStringView text)
{
    text = text.trimmed();
    // Qt alone takes any mark between the numbers and anything behind them.
    const bool isShaped = text.size() == 10 && text.at(4) == u'-' && text.at(7) == u'-';
    const QDate date = isShaped ? QDate::fromString(text.toString(), Qt::ISODate) : QDate();
    if (!date.isValid())
        return fail(ErrorCode::Invalid, {}, u"YYYY-MM-DD"_s);
    return toEpochDay(date);
}

EpochDay addMonths(EpochDay day, int months)
{
    return day >= kNeverDay ? kNeverDay : std::min(kNeverDay, toEpochDay(toDate(day).addMonths(months)));
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
    const QString trimmed = text.trimmed().toString();
    if (const auto day = parseDay(trimmed); day && toDate(*day).year() <= kLastYear)
        return qint64{*day} * kMsPerDay;
    QDateTime instant = QDateTime::fromString(trimmed, Qt::ISODate);
    // Without a zone it is read again as UTC: the machine's own zone may lack that very hour.
    if (instant.timeSpec() == Qt::LocalTime)
        instant = QDateTime::fromString(trimmed + u'Z', Qt::ISODate);
    if (!instant.isValid() || instant.date().year() > kLastYear)
        return fail(ErrorCode::Invalid, {}, u"2026-01-31T09:30:00Z"_s);
    return instant.toMSecsSinceEpoch();
}

BusinessTime::BusinessTime(const QTimeZone &zone) : m_zone(zone) {}

Result<BusinessTime> BusinessTime::fromName(const QString &ianaName)
{
    // Every sale asks for the zones of all shops, and Qt reads the system's files for each answer. A shop has one zone
    // or a few; what is no zone is not kept.
    thread_local QHash<QString, BusinessTime> known;
    if (const auto found = known.constFind(ianaName); found != known.constEnd())
        return *found;
    // Asked first, since Qt makes a zone of nearly any word by reading it as a POSIX rule.
    const QByteArray id = ianaName.toUtf8();
    if (!QTimeZone::isTimeZoneIdAvailable(id))
        return fail(ErrorCode::Invalid, u"timezone"_s, u"Asia/Shanghai"_s);
    if (known.size() >= kMostKnownZones)
        known.clear();
    return *known.insert(ianaName, BusinessTime(QTimeZone(id)));
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
    // Guess with the offset before (a whole day: zones reach 14 hours east), then correct once: enough for the
    // gaps and overlaps of real zones. Of an hour that comes twice this is the first.
    const qint64 guess = wall - offsetMs(wall - kMsPerDay);
    const qint64 offset = offsetMs(guess);
    const qint64 corrected = wall - offset;
    return offsetMs(corrected) == offset ? corrected : guess;
}

QDateTime BusinessTime::local(qint64 ms) const { return QDateTime::fromMSecsSinceEpoch(ms, m_zone); }

} // namespace regulars
