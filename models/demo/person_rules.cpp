#include "demo/person_rules.h"

#include "customers/reading_rules.h"
#include "demo/demo_random.h"
#include "demo/demo_words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace regulars::demo {
namespace {

constexpr qint64 kFirstCard = 10'000'000; // as CustomerService gives them out: the next after the demo's follows on
constexpr quint32 kHalf = 14;             // the phone's number as two halves of so many bits
constexpr quint32 kHalfMask = (1U << kHalf) - 1;
constexpr quint32 kSubscribers = 100'000'000;

// A permutation of the numbers below 10^8 (a Feistel network, walked until it lands below): no phone comes twice, and
// none needs to be remembered.
quint32 scattered(quint64 seed, quint32 number)
{
    do {
        quint32 left = number >> kHalf;
        quint32 right = number & kHalfMask;
        for (quint64 round = 0; round < 4; ++round) {
            Random keyed(seed, Random::Stream::Contact, (round << 32) | right);
            const quint32 mixed = left ^ static_cast<quint32>(keyed.next() & kHalfMask);
            left = right;
            right = mixed;
        }
        number = (left << kHalf) | right;
    } while (number >= kSubscribers);
    return number;
}

QString drawPhone(Random &random, quint64 seed, qint64 index)
{
    static constexpr std::array kPrefixes{130, 132, 133, 135, 136, 137, 138, 139, 150, 151, 152, 155, 156, 158,
                                          159, 173, 176, 177, 178, 180, 181, 182, 185, 186, 187, 188, 189, 199};
    return QString::number(random.pick(kPrefixes)) +
           QString::number(scattered(seed, static_cast<quint32>(index % kSubscribers))).rightJustified(8, u'0');
}

QString drawName(Random &random, bool isFemale, int birthYear)
{
    const GivenNames &given = givenNames(isFemale, birthYear);
    QString name = surnames().at(random.unit());
    const QString &last = given.second.at(random.unit());
    if (!random.chance(shareOfShortNames(birthYear))) {
        const QString &first = given.first.at(random.unit());
        name += first;
    }
    return name + last;
}

// Solar for most; the elder keep the lunar calendar, whose months have thirty days at most.
void drawBirthday(Random &random, int birthYear, Customer &customer)
{
    if (!random.chance(0.72))
        return;
    customer.isBirthdayLunar = random.chance(birthYear < 1970 ? 0.45 : birthYear < 1985 ? 0.15 : 0.03);
    const int month = 1 + static_cast<int>(random.below(12));
    const int longest = customer.isBirthdayLunar ? 29 : QDate(birthYear, month, 1).daysInMonth();
    const int day = 1 + static_cast<int>(random.below(longest));
    const bool hasYear = random.chance(0.85);
    const QString monthDay = u"-%1-%2"_s.arg(month, 2, 10, QLatin1Char('0')).arg(day, 2, 10, QLatin1Char('0'));
    customer.birthday = (hasYear ? QString::number(birthYear) : u"-"_s) + monthDay;
}

// Bringing others along makes a tree: most of it among those who came shortly before.
qint64 drawReferrer(Random &random, qint64 index)
{
    const qint64 reach = random.chance(0.7) ? std::min<qint64>(index, 400) : index;
    return index - random.below(reach); // ids start at 1: index − 0 is the one before
}

} // namespace

Person drawPerson(const PersonFrame &frame, qint64 index)
{
    Random random(frame.seed, Random::Stream::Person, static_cast<quint64>(index));
    Person person;
    Customer &customer = person.customer;
    customer.id = CustomerId(index + 1);
    customer.cardNo = QString::number(kFirstCard + index + 1);
    const bool isFemale = random.chance(0.58);
    // Around forty-two, from eighteen to eighty-four when they registered.
    const double age = std::clamp(42.0 + 13.0 * random.normal(), 18.0, 84.0);
    const int birthYear = toDate(frame.registeredOn).year() - static_cast<int>(age) - 1;
    customer.gender = random.chance(0.94) ? (isFemale ? Gender::Female : Gender::Male) : Gender::Unknown;
    customer.name = drawName(random, isFemale, birthYear);
    const QString phone = drawPhone(random, frame.seed, index);
    if (random.chance(0.985))
        customer.phone = phone;
    drawBirthday(random, birthYear, customer);
    if (random.chance(0.6))
        customer.region = districts().at(random.unit());
    // The main shop has three times the custom of another.
    const qint64 door = random.below(frame.shops + 2) - 1;
    customer.shopId = ShopId(std::max<qint64>(1, door));
    customer.channel = channels().at(random.unit());
    if (index > 0 && random.chance(0.14)) {
        customer.channel = referralChannel();
        customer.referrerId = CustomerId(drawReferrer(random, index));
    }
    if (random.chance(0.12)) {
        const qint64 manager = (customer.shopId.value() - 1) * 2 + random.below(2);
        customer.manager = managers().at(manager % managers().size());
    }
    if (random.chance(0.03))
        customer.notes = random.pick(notes());
    customer.registeredOn = frame.registeredOn;
    const customers::Reading reading = customers::readingOf(customer.name);
    customer.pinyin = reading.pinyin;
    customer.initials = reading.initials;
    for (double more = 0.2; random.chance(more); more *= 0.6)
        person.tags.append(tags().at(random.unit()));
    person.tags.sort();
    person.tags.removeDuplicates();
    return person;
}

} // namespace regulars::demo
