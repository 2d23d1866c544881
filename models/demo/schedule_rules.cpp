#include "demo/schedule_rules.h"

#include "demo/demo_random.h"

#include <algorithm>
#include <numeric>

namespace regulars::demo {
namespace {

// Whoever looks at the shop finds somebody just served, also in the early morning.
constexpr quint32 kLeastShift = 12;
constexpr int kShiftMs = 5 * 3'600'000;
constexpr int kMsPerGuest = 10 * 60'000;
// Steps of the golden section never bunch: any run of indexes, such as the walk-ins behind the known, spreads over the day.
constexpr double kGoldenSection = 0.618033988749895;

quint64 coprimeNear(quint64 wanted, quint64 modulus)
{
    quint64 stride = std::max<quint64>(1, wanted % modulus);
    while (std::gcd(stride, modulus) != 1)
        ++stride;
    return stride;
}

} // namespace

DaySchedule::DaySchedule(Kind kind, const Seasons &seasons, quint64 seed, std::vector<quint32> counts, std::optional<int> nowMsOfDay)
    : m_firstDay(seasons.firstDay()), m_seed(seed), m_kind(kind)
{
    m_days.resize(counts.size());
    for (size_t i = 0; i < counts.size(); ++i) {
        Day &day = m_days[i];
        day.count = counts[i];
        day.happen = counts[i];
        day.isWeekend = isWeekend(m_firstDay + static_cast<EpochDay>(i));
        Random random(seed, Random::Stream::Day, (i << 2) | static_cast<quint64>(kind));
        if (day.count > 1) {
            day.stride = coprimeNear(random.next(), day.count);
            day.shift = random.next() % day.count;
        }
        if (nowMsOfDay && i + 1 == counts.size()) {
            day.stride = coprimeNear(static_cast<quint64>(kGoldenSection * day.count), std::max<quint64>(1, day.count));
            cutAt(day, *nowMsOfDay);
        }
        day.idsBefore = m_total;
        m_total += day.happen;
    }
}

void DaySchedule::cutAt(Day &day, int nowMsOfDay) const
{
    day.until = shareBefore(nowMsOfDay, day.isWeekend);
    day.nowMs = nowMsOfDay;
    day.happen = std::min(day.count, static_cast<quint32>(day.until * day.count + 0.5));
    if (m_kind == Kind::Refund)
        return;
    const quint32 least = std::min({day.count, kLeastShift, static_cast<quint32>(std::max(0, nowMsOfDay) / kMsPerGuest)});
    if (day.happen >= least)
        return;
    day.happen = least;
    day.fromMs = std::max(0, nowMsOfDay - kShiftMs);
}

DaySchedule::Slot DaySchedule::slot(EpochDay on, quint32 index) const
{
    const Day &day = m_days[static_cast<size_t>(on - m_firstDay)];
    const quint64 place = (day.stride * index + day.shift) % day.count;
    if (place >= day.happen)
        return {};
    Random random(m_seed, Random::Stream::Day, (static_cast<quint64>(on) << 34) | (place << 2) | static_cast<quint64>(m_kind));
    const double share = (static_cast<double>(place) + 0.1 + 0.8 * random.unit()) / day.happen;
    Slot slot;
    slot.id = day.idsBefore + static_cast<qint64>(place) + 1;
    if (day.fromMs >= 0)
        slot.msOfDay = day.fromMs + static_cast<int>(share * (day.nowMs - day.fromMs));
    else
        slot.msOfDay = msOfDayAt(share * day.until, day.isWeekend);
    return slot;
}

} // namespace regulars::demo
