#include "demo/demo_plan.h"

#include "demo/demo_words.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <tuple>

using namespace Qt::StringLiterals;

namespace regulars::demo {
namespace {

// The standard library's distributions differ between compilers; these draw the same everywhere.
class Random {
public:
    explicit Random(quint64 seed) : m_state(seed * 0x9E3779B97F4A7C15ULL + 0xD1B54A32D192ED03ULL) {}

    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    qint64 below(qint64 limit) { return static_cast<qint64>(next() % static_cast<quint64>(limit)); }
    bool chance(double probability) { return unit() < probability; }
    double exponential(double rate) { return -std::log(1.0 - unit()) / rate; }
    double normal()
    {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - unit()));
        return radius * std::cos(6.283185307179586 * unit());
    }
    // Marsaglia and Tsang (2000); shapes below one by the usual power of a uniform.
    double gamma(double shape)
    {
        if (shape < 1.0)
            return gamma(shape + 1.0) * std::pow(1.0 - unit(), 1.0 / shape);
        const double d = shape - 1.0 / 3.0;
        const double c = 1.0 / std::sqrt(9.0 * d);
        for (;;) {
            const double x = normal();
            const double v = std::pow(1.0 + c * x, 3.0);
            if (v > 0.0 && std::log(1.0 - unit()) < 0.5 * x * x + d - d * v + d * std::log(v))
                return d * v;
        }
    }
    double beta(double a, double b)
    {
        const double x = gamma(a);
        return x / (x + gamma(b));
    }
    template <class List>
    const auto &pick(const List &list)
    {
        return list.at(below(static_cast<qint64>(list.size())));
    }

private:
    quint64 m_state;
};

QString drawPhone(Random &random, QSet<QString> &taken)
{
    static const QStringList prefixes{u"138"_s, u"139"_s, u"136"_s, u"135"_s, u"150"_s, u"159"_s, u"177"_s, u"186"_s, u"189"_s, u"133"_s};
    for (;;) {
        const QString phone = random.pick(prefixes) + QString::number(random.below(100'000'000)).rightJustified(8, u'0');
        if (!taken.contains(phone)) {
            taken.insert(phone);
            return phone;
        }
    }
}

DemoPerson drawPerson(Random &random, QSet<QString> &phones, EpochDay registeredOn)
{
    DemoPerson person;
    person.name = random.pick(surnames()) + random.pick(givenNames());
    person.phone = drawPhone(random, phones);
    person.isFemale = random.chance(0.62);
    const QDate birthday = QDate(1955, 1, 1).addDays(random.below(50 * 365));
    if (random.chance(0.8))
        person.birthday = birthday.toString(Qt::ISODate);
    person.channel = random.pick(channels());
    person.manager = random.chance(0.15) ? random.pick(managers()) : QString();
    person.district = random.pick(districts());
    person.registeredOn = registeredOn;
    return person;
}

int drawHour(Random &random)
{
    // Doors open at nine; lunch and after work are busy.
    static constexpr int kHours[] = {9, 10, 10, 11, 11, 11, 12, 12, 12, 12, 13, 13, 13, 14, 14, 15, 15, 16, 16, 17, 17, 18, 18, 18, 19, 19, 20};
    return kHours[random.below(static_cast<qint64>(std::size(kHours)))];
}

int drawProduct(Random &random, bool isGiftSeason)
{
    const auto &products = demoProducts();
    int total = 0;
    for (const DemoProduct &product : products)
        total += product.weight + (isGiftSeason && product.priceMajor > 200 ? 3 : 0);
    qint64 drawn = random.below(total);
    for (size_t i = 0; i < products.size(); ++i) {
        drawn -= products[i].weight + (isGiftSeason && products[i].priceMajor > 200 ? 3 : 0);
        if (drawn < 0)
            return static_cast<int>(i);
    }
    return 0;
}

DemoVisit drawVisit(Random &random, EpochDay day, qint64 person)
{
    DemoVisit visit;
    const int month = toDate(day).month();
    visit.day = day;
    visit.msOfDay = static_cast<int>((drawHour(random) * 3600 + random.below(3600)) * 1000);
    visit.person = person;
    const qint64 lines = 1 + random.below(3);
    for (qint64 i = 0; i < lines; ++i)
        visit.basket.emplace_back(drawProduct(random, month == 9 || month == 1), random.chance(0.85) ? 1 : 2);
    visit.redeems = person >= 0 && random.chance(0.06);
    visit.isReturned = person >= 0 && random.chance(0.015);
    return visit;
}

// Moves a day to the weekend now and then: shops are fuller there.
EpochDay withWeekdayRhythm(Random &random, EpochDay day, EpochDay lastDay)
{
    const int weekday = toDate(day).dayOfWeek();
    if (weekday <= 4 && random.chance(0.22))
        return std::min(lastDay, day + (6 - weekday));
    return day;
}

// Customers served in the hours before now, so that the counter has a shift behind it whenever one looks.
void drawShift(Random &random, const DemoPlan &plan, EpochDay lastDay, DemoLife &life)
{
    constexpr int kVisits = 14;
    constexpr int kHoursMs = 5 * 3600 * 1000;
    for (int i = 0; i < kVisits && plan.nowMsOfDay > 0; ++i) {
        const qint64 person = random.below(static_cast<qint64>(life.people.size()));
        if (life.people[static_cast<size_t>(person)].registeredOn > lastDay)
            continue;
        DemoVisit visit = drawVisit(random, lastDay, person);
        visit.msOfDay = plan.nowMsOfDay - static_cast<int>(random.below(std::min(kHoursMs, plan.nowMsOfDay)));
        visit.isReturned = false;
        life.visits.push_back(visit);
    }
}

} // namespace

DemoLife drawLife(const DemoPlan &plan, EpochDay lastDay)
{
    Random random(plan.seed);
    DemoLife life;
    QSet<QString> phones;
    const EpochDay firstDay = lastDay - plan.years * 365;
    life.people.reserve(static_cast<size_t>(plan.customers));
    for (qint64 i = 0; i < plan.customers; ++i) {
        // Registrations thin out towards the past: a shop that grows.
        const auto age = static_cast<EpochDay>(std::pow(random.unit(), 0.8) * (lastDay - firstDay));
        life.people.push_back(drawPerson(random, phones, lastDay - age));
        const double rate = random.gamma(0.9) / 38.0; // purchases a day while the customer lives
        const double leaving = random.beta(0.8, 5.0); // chance to leave after each purchase
        double at = life.people.back().registeredOn;
        while (at <= lastDay) {
            const EpochDay day = withWeekdayRhythm(random, static_cast<EpochDay>(at), lastDay);
            life.visits.push_back(drawVisit(random, day, i));
            if (random.chance(leaving))
                break;
            at += std::max(0.4, random.exponential(std::max(rate, 1e-4)));
        }
    }
    const auto walkIns = static_cast<qint64>(life.visits.size()) / 6;
    for (qint64 i = 0; i < walkIns; ++i)
        life.visits.push_back(drawVisit(random, lastDay - static_cast<EpochDay>(random.below(lastDay - firstDay)), -1));
    drawShift(random, plan, lastDay, life);
    std::stable_sort(life.visits.begin(), life.visits.end(), [](const DemoVisit &a, const DemoVisit &b) {
        return std::tie(a.day, a.msOfDay) < std::tie(b.day, b.msOfDay);
    });
    return life;
}

} // namespace regulars::demo
