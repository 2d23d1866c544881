#include "demo/contact_rules.h"

#include "demo/demo_random.h"
#include "demo/demo_words.h"
#include "demo/season_rules.h"

#include <algorithm>

namespace regulars::demo {
namespace {

constexpr double kDaysBetweenCalls = 110; // of those who have a manager
constexpr double kWrites = 0.16;          // of the others, once
constexpr double kWaits = 0.05;           // of visits at a weekend
constexpr double kLeavesStep = 0.5;       // of contacts in the last days
constexpr int kStepDays = 12;
constexpr qint64 kMsPerHour = 3'600'000;
constexpr int kContactHours = 9;          // from ten to seven
constexpr qint64 kMsPerMinute = 60'000;

InteractionKind kindOf(Random &random)
{
    const double u = random.unit();
    return u < 0.5 ? InteractionKind::Call : u < 0.7 ? InteractionKind::Chat : u < 0.88 ? InteractionKind::Service : InteractionKind::Visit;
}

class Contacts {
public:
    Contacts(const ContactFrame &frame, const Person &person, const CustomerBooks &books)
        : m_frame(frame), m_person(person), m_books(books), m_random(frame.seed, Random::Stream::Contact, static_cast<quint64>(person.customer.id.value()))
    {
    }

    std::vector<Interaction> draw()
    {
        const Customer &customer = m_person.customer;
        if (!customer.manager.isEmpty()) {
            for (double at = customer.registeredOn + m_random.exponential(1.0 / kDaysBetweenCalls); at <= m_frame.today;
                 at += 3 + m_random.exponential(1.0 / kDaysBetweenCalls))
                talk(kindOf(m_random), static_cast<EpochDay>(at));
        } else if (m_random.chance(kWrites)) {
            talk(InteractionKind::Chat, customer.registeredOn + static_cast<EpochDay>(m_random.below(m_frame.today - customer.registeredOn + 1)));
        }
        for (const PurchaseEntry &entry : m_books.purchases()) {
            if (isWeekend(entry.purchase.day) && m_random.chance(kWaits))
                wait(entry.purchase);
        }
        std::stable_sort(m_found.begin(), m_found.end(), [](const Interaction &a, const Interaction &b) { return a.atMs < b.atMs; });
        return std::move(m_found);
    }

private:
    Interaction begun(InteractionKind kind, qint64 atMs, EpochDay day, ShopId shop) const
    {
        Interaction contact;
        contact.customerId = m_person.customer.id;
        contact.kind = kind;
        contact.atMs = atMs;
        contact.day = day;
        contact.shopId = shop;
        contact.operatorId = OperatorId(1);
        contact.tierId = m_books.tierAt(atMs);
        return contact;
    }

    void talk(InteractionKind kind, EpochDay day)
    {
        const qint64 atMs = m_frame.startOf(day) + 10 * kMsPerHour + m_random.below(kContactHours * kMsPerHour);
        Interaction contact = begun(kind, atMs, day, m_person.customer.shopId);
        const bool isIn = kind == InteractionKind::Service || kind == InteractionKind::Visit || m_random.chance(0.25);
        contact.direction = isIn ? InteractionDirection::In : InteractionDirection::Out;
        contact.channel = kind == InteractionKind::Call ? QStringLiteral("phone") : kind == InteractionKind::Chat ? QStringLiteral("wechat") : QString();
        const bool isMissed = kind == InteractionKind::Call && !isIn && m_random.chance(0.22);
        const TalkWords &words = m_random.pick(talkWords());
        contact.outcome = isMissed ? QStringLiteral("no_answer") : QString::fromLatin1(words.outcome);
        if (!isMissed) {
            contact.summary = words.summary;
            contact.minutes = 2 + m_random.below(kind == InteractionKind::Service || kind == InteractionKind::Visit ? 40 : 9);
        }
        const EpochDay due = day + 1 + static_cast<EpochDay>(m_random.below(kStepDays));
        if (m_random.chance(kLeavesStep)) {
            contact.nextStep = words.nextStep;
            contact.nextDueOn = due;
            // What is older than a few days has been done in time.
            if (due < m_frame.today - 2)
                contact.nextDoneAtMs = m_frame.startOf(due) + 11 * kMsPerHour;
        }
        if (atMs <= m_frame.nowMs)
            m_found.push_back(std::move(contact));
    }

    void wait(const Purchase &purchase)
    {
        const qint64 minutes = 3 + m_random.below(m_random.chance(0.15) ? 35 : 14);
        Interaction contact = begun(InteractionKind::Waiting, purchase.atMs - minutes * kMsPerMinute, purchase.day, purchase.shopId);
        contact.minutes = minutes;
        if (contact.atMs >= m_frame.startOf(purchase.day))
            m_found.push_back(std::move(contact));
    }

    const ContactFrame &m_frame;
    const Person &m_person;
    const CustomerBooks &m_books;
    Random m_random;
    std::vector<Interaction> m_found;
};

} // namespace

std::vector<Interaction> drawContacts(const ContactFrame &frame, const Person &person, const CustomerBooks &books)
{
    return Contacts(frame, person, books).draw();
}

} // namespace regulars::demo
