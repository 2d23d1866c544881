// Random lives of a few customers who are merged and parted: after every step the books add up.
#include "merges/merge_query.h"
#include "merges/merge_service.h"
#include "points/ledger_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "upkeep/verify_service.h"

#include <QTest>

#include <random>

using namespace regulars;
using namespace Qt::StringLiterals;
using tests::LoyaltyStore;
using tests::outcomeOf;

namespace {

class Story {
public:
    Story(quint64 seed, LoyaltyStore &store) : m_random(seed), m_store(store) {}

    bool begin()
    {
        const QStringList expiries{u"months_end"_s, u"rolling_months"_s, u"sliding"_s, u"never"_s};
        const QList<std::pair<QString, QString>> settings{
            {u"points.expiry"_s, expiries.at(pick(expiries.size()))},
            {u"points.expiry_months"_s, QString::number(pick(4) + 1)},
            {u"points.clawback"_s, pick(2) == 0 ? u"clamp"_s : u"allow_negative"_s},
            {u"points.unit"_s, u"0.10"_s},
            {u"tier.window_days"_s, QString::number(pick(90) + 20)},
            {u"tier.validity_months"_s, QString::number(pick(3) + 1)},
            {u"tier.grace_days"_s, QString::number(pick(20))},
        };
        for (const auto &[key, value] : settings) {
            if (!m_store.set(key, value))
                return false;
        }
        if (!m_store.setLadder({0, 8'000, 20'000}, {10'000, 15'000, 20'000}))
            return false;
        m_store.goTo(m_date);
        for (int i = 0; i < 5; ++i)
            m_customers.push_back(m_store.addCustomer());
        return true;
    }

    QString step()
    {
        switch (pick(10)) {
        case 0:
        case 1:
        case 2:
            return buy();
        case 3:
            return refund();
        case 4: {
            const CustomerId customer = someone();
            return u"adjust %1 "_s.arg(customer.toString()) + outcomeOf(m_store.adjust(customer, pick(400) - 150));
        }
        case 5:
            m_date = m_date.addDays(pick(40));
            m_store.goTo(m_date);
            return u"pass "_s + (pick(2) == 0 ? outcomeOf(m_store.night()) : QString());
        case 6: {
            const CustomerId customer = someone();
            return u"pin %1 "_s.arg(customer.toString()) + outcomeOf(m_store.pin(customer, static_cast<int>(pick(3)), m_date.addDays(pick(60) + 1)));
        }
        case 7:
        case 8:
            return merge();
        default:
            return part();
        }
    }

    int merged = 0;
    int parted = 0;
    int refused = 0;

private:
    qint64 pick(qint64 below) { return static_cast<qint64>(m_random() % static_cast<quint64>(below)); }
    CustomerId someone() { return m_customers[static_cast<size_t>(pick(static_cast<qint64>(m_customers.size())))]; }

    QString buy()
    {
        const CustomerId customer = someone();
        const auto booked = m_store.buy(customer, pick(6'000) + 100, pick(3) == 0 ? pick(60) : 0);
        if (booked)
            m_numbers.append(booked->purchase.number);
        return u"buy %1 "_s.arg(customer.toString()) + outcomeOf(booked);
    }

    QString refund()
    {
        if (m_numbers.isEmpty())
            return u"nothing to refund"_s;
        const QString number = m_numbers.at(pick(m_numbers.size()));
        return u"refund %1 "_s.arg(number) + outcomeOf(m_store.refund(number));
    }

    QString merge()
    {
        const CustomerId keep = someone();
        const CustomerId other = someone();
        const merges::MergeService service(m_store.store().clock());
        const auto made = m_store.store().write([&](db::WriteSession &session) { return service.merge(session, m_store.owner(), keep, other, {}); });
        if (made) {
            m_merges.push_back(*made);
            ++merged;
        }
        return u"merge %1 %2 "_s.arg(keep.toString(), other.toString()) + outcomeOf(made);
    }

    QString part()
    {
        if (m_merges.empty())
            return u"nothing to part"_s;
        const MergeId id = m_merges[static_cast<size_t>(pick(static_cast<qint64>(m_merges.size())))];
        const merges::MergeService service(m_store.store().clock());
        const Status done = m_store.store().write([&](db::WriteSession &session) { return service.unmerge(session, m_store.owner(), id); });
        ++(done ? parted : refused);
        return u"part %1 "_s.arg(id.toString()) + outcomeOf(done);
    }

    std::mt19937_64 m_random;
    LoyaltyStore &m_store;
    QDate m_date{2026, 1, 1};
    std::vector<CustomerId> m_customers;
    std::vector<MergeId> m_merges;
    QStringList m_numbers;
};

} // namespace

class MergePropertyTest : public QObject {
    Q_OBJECT

    static QStringList differences(LoyaltyStore &store)
    {
        const auto report = store.store().read([&](db::ReadSession &session) {
            return upkeep::VerifyService(store.store().clock()).verify(session, store.owner(), nullptr);
        });
        QStringList all;
        if (!report)
            return {errorName(report.error().code)};
        for (const auto &each : report->differences)
            all.append(u"%1 %2: %3 / %4"_s.arg(each.check, QString::number(each.subject), each.expected, each.found));
        return all;
    }

private slots:
    void theBooksAddUp_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 12; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void theBooksAddUp()
    {
        QFETCH(quint64, seed);
        LoyaltyStore store;
        QVERIFY(store.isOpen());
        Story story(seed, store);
        QVERIFY(story.begin());
        QStringList told;
        for (int step = 0; step < 70; ++step) {
            told.append(story.step());
            const QStringList problems = store.problems();
            QVERIFY2(problems.isEmpty(), qPrintable(told.join(u"\n"_s) + u"\n→ "_s + problems.join(u"; "_s)));
            const QStringList found = differences(store);
            QVERIFY2(found.isEmpty(), qPrintable(told.join(u"\n"_s) + u"\n→ "_s + found.join(u"; "_s)));
        }
        QVERIFY2(story.merged > 0, qPrintable(told.join(u"\n"_s)));
    }
};

REGULARS_TEST(MergePropertyTest)
#include "merge_property_test.moc"
