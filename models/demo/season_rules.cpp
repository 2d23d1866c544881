#include "demo/season_rules.h"

#include "customers/birthday_rules.h"

#include <algorithm>
#include <array>

namespace regulars::demo {
namespace {

// Monday first; the mean is 1.
constexpr std::array kWeekday{0.82, 0.80, 0.84, 0.88, 1.05, 1.35, 1.26};

// A stretch around a feast: days counted from it, last included.
struct Stretch {
    int from;
    int to;
    double factor;
    Occasion occasion;
};
// The weeks before are for gifts, the eve and the first days at home, then visits.
constexpr std::array kSpringFestival{Stretch{-24, -12, 1.45, Occasion::SpringFestival}, Stretch{-11, -2, 1.9, Occasion::SpringFestival},
                                     Stretch{-1, -1, 0.6, Occasion::SpringFestival}, Stretch{0, 2, 0.25, Occasion::Ordinary},
                                     Stretch{3, 6, 0.9, Occasion::SpringFestival}};
constexpr std::array kMidAutumn{Stretch{-14, -6, 1.35, Occasion::MidAutumn}, Stretch{-5, -1, 1.75, Occasion::MidAutumn},
                                Stretch{0, 0, 1.1, Occasion::MidAutumn}};

// The same days every year, month × 100 + day; later lines win.
struct Span {
    int from;
    int to;
    double factor;
    Occasion occasion;
};
constexpr std::array kYear{
    Span{101, 215, 0.95, Occasion::Winter},  Span{318, 425, 1.2, Occasion::NewTea},     Span{601, 615, 1.15, Occasion::Ordinary},
    Span{616, 618, 1.5, Occasion::Ordinary}, Span{701, 831, 0.88, Occasion::Summer},    Span{1101, 1110, 1.2, Occasion::Winter},
    Span{1111, 1111, 1.9, Occasion::Winter}, Span{1112, 1231, 1.02, Occasion::Winter},
};

struct DayMood {
    double factor = 1.0;
    Occasion occasion = Occasion::Ordinary;
};

// Hour by hour from nine; the last counts for half an hour. Lunch and after work in the week, afternoons at weekends.
constexpr int kOpeningHour = 9;
constexpr int kMsPerHour = 3'600'000;
constexpr std::array kWeekHours{2.0, 4.0, 6.0, 9.0, 8.0, 5.0, 5.0, 6.0, 8.0, 11.0, 10.0, 6.0, 1.5};
constexpr std::array kWeekendHours{2.0, 5.0, 8.0, 8.0, 8.0, 10.0, 11.0, 10.0, 9.0, 8.0, 7.0, 4.5, 1.5};

const std::array<double, 13> &hoursOf(bool isWeekend) { return isWeekend ? kWeekendHours : kWeekHours; }

double lengthOf(size_t hour) { return hour + 1 == kWeekHours.size() ? 0.5 : 1.0; }

double total(const std::array<double, 13> &hours)
{
    double sum = 0;
    for (const double share : hours)
        sum += share;
    return sum;
}

} // namespace

Seasons::Seasons(EpochDay firstDay, EpochDay lastDay) : m_firstDay(firstDay)
{
    const auto count = static_cast<size_t>(lastDay - firstDay + 1);
    std::vector<DayMood> moods(count);
    for (size_t i = 0; i < count; ++i) {
        const QDate date = toDate(firstDay + static_cast<EpochDay>(i));
        const int monthDay = date.month() * 100 + date.day();
        for (const Span &span : kYear) {
            if (monthDay >= span.from && monthDay <= span.to)
                moods[i] = {span.factor, span.occasion};
        }
    }
    const auto lay = [&](std::optional<EpochDay> feast, const auto &stretches) {
        for (const Stretch &stretch : stretches) {
            for (int offset = stretch.from; feast && offset <= stretch.to; ++offset) {
                const EpochDay day = *feast + offset;
                if (day >= firstDay && day <= lastDay)
                    moods[static_cast<size_t>(day - firstDay)] = {stretch.factor, stretch.occasion};
            }
        }
    };
    for (int year = toDate(firstDay).year(); year <= toDate(lastDay).year() + 1; ++year) {
        lay(customers::lunarDay(year, 1, 1), kSpringFestival);
        lay(customers::lunarDay(year, 8, 15), kMidAutumn);
    }
    m_begins.reserve(count + 1);
    m_begins.push_back(0);
    for (size_t i = 0; i < count; ++i) {
        const int weekday = toDate(firstDay + static_cast<EpochDay>(i)).dayOfWeek();
        m_begins.push_back(m_begins.back() + moods[i].factor * kWeekday[static_cast<size_t>(weekday - 1)]);
        m_occasions.push_back(moods[i].occasion);
    }
}

double Seasons::factor(EpochDay day) const
{
    const auto index = static_cast<size_t>(day - m_firstDay);
    return m_begins[index + 1] - m_begins[index];
}

EpochDay Seasons::dayAt(double busyTime) const
{
    const auto after = std::upper_bound(m_begins.begin(), m_begins.end(), busyTime);
    const auto index = std::clamp<std::ptrdiff_t>(after - m_begins.begin() - 1, 0, days() - 1);
    return m_firstDay + static_cast<EpochDay>(index);
}

int msOfDayAt(double share, bool isWeekend)
{
    const auto &hours = hoursOf(isWeekend);
    double left = std::clamp(share, 0.0, 1.0) * total(hours);
    for (size_t i = 0; i < hours.size(); ++i) {
        if (left <= hours[i] || i + 1 == hours.size()) {
            const double part = std::min(1.0, left / hours[i]) * lengthOf(i);
            return static_cast<int>((kOpeningHour + static_cast<double>(i) + part) * kMsPerHour);
        }
        left -= hours[i];
    }
    Q_UNREACHABLE();
}

double shareBefore(int msOfDay, bool isWeekend)
{
    const auto &hours = hoursOf(isWeekend);
    double before = 0;
    for (size_t i = 0; i < hours.size(); ++i) {
        const double gone = static_cast<double>(msOfDay) / kMsPerHour - kOpeningHour - static_cast<double>(i);
        before += hours[i] * std::clamp(gone / lengthOf(i), 0.0, 1.0);
    }
    return before / total(hours);
}

bool isWeekend(EpochDay day) { return toDate(day).dayOfWeek() >= 6; }

} // namespace regulars::demo
