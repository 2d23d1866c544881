// What the upgrade board makes of files that became one and were parted again: only what a customer reached is a rise.
#include "merges/merge_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "tiers/board_query.h"

#include <QTest>

using namespace regulars;
using namespace Qt::StringLiterals;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;

/// Silver from 2 000. Today is Monday, 2026-11-23; the four weeks of the board run from 26 October to 22 November.
class MergeBoardTest : public QObject {
    Q_OBJECT

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_keep;
    CustomerId m_other;

    [[nodiscard]] merges::MergeService service() const { return merges::MergeService(m_store->store().clock()); }
    [[nodiscard]] static tiers::BoardQuestion question()
    {
        tiers::BoardQuestion asked;
        asked.today = tests::day(2026, 11, 23);
        asked.horizonOn = tests::day(2026, 12, 21);
        return asked;
    }
    std::vector<qint64> moved(bool hasRisen)
    {
        const auto ids = m_store->store().read([&](db::ReadSession &session) {
            return tiers::movedCustomers(session, hasRisen, question().beforeOn() + 1, question().endsOn());
        });
        return ids.value_or(std::vector<qint64>{-1});
    }

private slots:
    void init()
    {
        m_store = std::make_unique<LoyaltyStore>();
        QVERIFY(m_store->isOpen());
        m_store->goTo(QDate(2026, 9, 1));
        m_keep = m_store->addCustomer();
        m_other = m_store->addCustomer();
    }
    void cleanup()
    {
        QCOMPARE(m_store->problems(), QStringList());
        m_store.reset();
    }

    void whoRose_data()
    {
        QTest::addColumn<qint64>("ofKeep");
        QTest::addColumn<qint64>("ofOther");
        QTest::addColumn<QDate>("boughtOn");
        QTest::addColumn<QDate>("mergedOn");
        QTest::addColumn<QDate>("partedOn");
        QTest::addColumn<int>("risen");
        QTest::addColumn<int>("heldBefore"); // rank with which the kept one enters the flow
        QTest::addColumn<int>("holds");
        const QDate before(2026, 9, 5);
        const QDate early(2026, 11, 2);
        const QDate late(2026, 11, 12);
        const QDate never;
        QTest::newRow("the other's tier was taken over") << qint64{0} << qint64{3'000'00} << before << early << never << 0 << 1 << 1;
        QTest::newRow("and given back") << qint64{0} << qint64{3'000'00} << before << early << late << 0 << 0 << 0;
        QTest::newRow("the other rose itself") << qint64{0} << qint64{3'000'00} << early << late << never << 1 << 0 << 1;
        QTest::newRow("both rose: one customer") << qint64{2'500'00} << qint64{3'000'00} << early << late << never << 1 << 0 << 1;
        QTest::newRow("the kept one held it, the other rose") << qint64{2'500'00} << qint64{0} << before << late << never << 0 << 1 << 1;
        QTest::newRow("only together") << qint64{1'500'00} << qint64{1'500'00} << before << early << never << 1 << 0 << 1;
        QTest::newRow("together, and parted") << qint64{1'500'00} << qint64{1'500'00} << before << early << late << 0 << 0 << 0;
        QTest::newRow("merged before, parted within") << qint64{0} << qint64{3'000'00} << before << QDate(2026, 9, 20) << late << 0 << 0 << 0;
    }
    void whoRose()
    {
        QFETCH(const QDate, boughtOn);
        QFETCH(const QDate, mergedOn);
        QFETCH(const QDate, partedOn);
        QFETCH(const qint64, ofKeep);
        QFETCH(const qint64, ofOther);
        m_store->goTo(boughtOn);
        if (ofKeep > 0)
            QVERIFY(m_store->buy(m_keep, ofKeep));
        if (ofOther > 0)
            QVERIFY(m_store->buy(m_other, ofOther));
        m_store->goTo(mergedOn, 14);
        const auto id = m_store->store().write(
            [&](db::WriteSession &session) { return service().merge(session, m_store->owner(), m_keep, m_other, {}); });
        QVERIFY(id);
        if (partedOn.isValid()) {
            m_store->goTo(partedOn, 15);
            const Status parted =
                m_store->store().write([&](db::WriteSession &session) { return service().unmerge(session, m_store->owner(), *id); });
            QCOMPARE(outcomeOf(parted), u"ok"_s);
        }
        m_store->goTo(QDate(2026, 11, 23));
        const auto board = m_store->store().read([](db::ReadSession &session) { return tiers::boardOf(session, question()); });
        QVERIFY(board);
        QFETCH(const int, risen);
        QCOMPARE(board->risen, risen);
        QCOMPARE(board->fallen, 0);
        QCOMPARE(moved(true), risen > 0 ? std::vector<qint64>{m_keep.value()} : std::vector<qint64>());
        QCOMPARE(moved(false), std::vector<qint64>());
        QFETCH(const int, heldBefore);
        QFETCH(const int, holds);
        qint64 all = 0;
        for (int row = 0; row < int(board->flow.size()); ++row) {
            for (int column = 0; column < int(board->holders.size()); ++column) {
                const auto ids = m_store->store().read(
                    [&](db::ReadSession &session) { return tiers::customersOfFlow(session, question(), row, column); });
                QVERIFY(ids);
                QCOMPARE(qint64(ids->size()), board->flow[size_t(row)][size_t(column)]);
                all += qint64(ids->size());
                if (std::find(ids->begin(), ids->end(), m_keep.value()) != ids->end()) {
                    QCOMPARE(row, heldBefore + 1);
                    QCOMPARE(column, holds);
                }
            }
        }
        QCOMPARE(all, partedOn.isValid() ? 2 : 1);
    }
};

REGULARS_TEST(MergeBoardTest)
#include "merge_board_test.moc"
