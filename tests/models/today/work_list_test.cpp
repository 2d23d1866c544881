#include "interactions/interaction_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "today/day_feed_model.h"
#include "today/work_list_model.h"
#include "today/work_list_query.h"
#include "today/work_service.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::today;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;

/// Monday 2026-11-23 in Shanghai; lunar 2026-10-15.
class WorkListTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<LoyaltyStore>();
        QVERIFY(m_store->isOpen());
        m_store->goTo({2026, 11, 23}, 10);
    }

    void birthdays_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("birthday");
        QTest::addColumn<bool>("isLunar");
        QTest::addColumn<QString>("days"); // day and whether it is listed at all
        const QDate monday(2026, 11, 23);
        QTest::newRow("today") << monday << u"1992-11-23"_s << false << u"2026-11-23"_s;
        QTest::newRow("tomorrow, without a year") << monday << u"--11-24"_s << false << u"2026-11-24"_s;
        QTest::newRow("yesterday") << monday << u"1992-11-22"_s << false << u""_s;
        QTest::newRow("the day after tomorrow") << monday << u"1992-11-25"_s << false << u""_s;
        QTest::newRow("none") << monday << u""_s << false << u""_s;
        // 2026: the tenth lunar month begins on 9 November, so its 15th is the 23rd.
        QTest::newRow("lunar today") << monday << u"1990-10-15"_s << true << u"2026-11-23"_s;
        QTest::newRow("lunar, read as solar it would be today") << monday << u"1990-11-23"_s << true << u""_s;
        QTest::newRow("29 February in a common year") << QDate(2027, 2, 28) << u"1992-02-29"_s << false << u"2027-03-01"_s;
        QTest::newRow("31 December seen on it") << QDate(2026, 12, 31) << u"1980-12-31"_s << false << u"2026-12-31"_s;
        QTest::newRow("1 January seen on the eve") << QDate(2026, 12, 31) << u"1980-01-01"_s << false << u"2027-01-01"_s;
    }
    void birthdays()
    {
        QFETCH(QDate, today);
        QFETCH(QString, birthday);
        QFETCH(bool, isLunar);
        QFETCH(QString, days);
        m_store->goTo(today);
        m_store->addCustomer(birthday, isLunar);
        const auto work = list();
        QVERIFY2(work, qPrintable(outcomeOf(work)));
        QStringList found;
        for (const WorkItem &item : work->open)
            found << dayText(item.key.dueOn);
        QCOMPARE(found.join(u' '), days);
    }

    void stepsAreDueLateOrFarAway()
    {
        const CustomerId ann = m_store->addCustomer();
        promise(ann, u"send the sample"_s, {2026, 11, 24});
        promise(ann, u"ring back"_s, {2026, 11, 20});
        promise(ann, u"visit"_s, {2026, 12, 24});
        const auto work = list();
        QVERIFY(work);
        QCOMPARE(work->open.size(), std::size_t(2));
        QCOMPARE(work->open[0].text, u"ring back"_s);
        QCOMPARE(work->open[1].text, u"send the sample"_s);
        QCOMPARE(work->lateCount(m_store->today()), 1);
        QCOMPARE(work->openTotal(), 2);
    }

    void highTiersComeFirst()
    {
        const CustomerId plain = m_store->addCustomer(u"1990-11-23"_s);
        const CustomerId gold = m_store->addCustomer(u"1991-11-23"_s);
        QVERIFY(m_store->buy(gold, 1'200'000));
        const auto work = list();
        QVERIFY(work);
        QCOMPARE(work->open.size(), std::size_t(2));
        QCOMPARE(work->open[0].customer, gold);
        QCOMPARE(work->open[0].tierRank, 2);
        QCOMPARE(work->open[1].customer, plain);
    }

    void doneIsDoneForThisYearAndCanBeTakenBack()
    {
        const CustomerId ann = m_store->addCustomer(u"1990-11-23"_s);
        promise(ann, u"ring back"_s, {2026, 11, 23});
        auto work = list();
        QVERIFY(work);
        QCOMPARE(work->openTotal(), 2);
        std::vector<WorkKey> keys{work->open[0].key, work->open[1].key};
        QVERIFY(done({keys[0]}, true));
        QVERIFY(done(keys, true));
        QCOMPARE(m_marked, std::vector<WorkKey>{keys[1]}); // only what was open is ours to take back
        QVERIFY(done({keys[0], keys[1]}, true)); // twice changes nothing
        QVERIFY(m_marked.empty());
        work = list();
        QVERIFY(work);
        QCOMPARE(work->openTotal(), 0);
        QCOMPARE(work->done.size(), std::size_t(2));
        QVERIFY(done(keys, false));
        work = list();
        QCOMPARE(work->openTotal(), 2);
        QCOMPARE(work->done.size(), std::size_t(0));
        QVERIFY(done(keys, true));
        m_store->goTo({2027, 11, 23});
        work = list();
        QCOMPARE(work->openTotal(), 1); // a new year, a new birthday
        QCOMPARE(work->open[0].key.dueOn, toEpochDay(QDate(2027, 11, 23)));
    }

    void refusals()
    {
        const WorkKey nobody{WorkKind::Birthday, 404, m_store->today()};
        QCOMPARE(outcomeOf(done({nobody}, true)), u"NotFound"_s);
        QCOMPARE(outcomeOf(done({nobody}, false)), u"NotFound"_s);
    }

    void theListIsCutButCounted()
    {
        for (int i = 0; i < 5; ++i)
            m_store->addCustomer(u"1990-11-23"_s);
        const auto work = m_store->store().read([&](db::ReadSession &session) { return workList(session, {scope(), m_store->today(), false, 3}); });
        QVERIFY(work);
        QCOMPARE(work->open.size(), std::size_t(3));
        QCOMPARE(work->openTotal(), 5);
    }

    void theModelTicksAndNarrows()
    {
        const CustomerId ann = m_store->addCustomer(u"1990-11-23"_s);
        promise(ann, u"ring back"_s, {2026, 11, 20});
        WorkListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setList(*list());
        QCOMPARE(model.rowCount(), 2);
        const auto box = [&](int row) { return model.index(row, int(WorkListModel::Column::Kind)); };
        QSignalSpy ticked(&model, &WorkListModel::tickedChanged);
        QVERIFY(model.setData(box(1), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(ticked.count(), 1);
        QCOMPARE(model.ticked().size(), std::size_t(1));
        QCOMPARE(int(model.ticked().front().kind), int(WorkKind::Birthday));
        model.setList(*list()); // a refresh keeps the tick
        QCOMPARE(model.ticked().size(), std::size_t(1));
        model.setKind(WorkKind::NextStep);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, int(WorkListModel::Column::Text)).data().toString(), u"ring back"_s);
        QVERIFY(model.ticked().empty()); // what is not shown cannot be ticked
        model.setKind(std::nullopt);
        model.tickAll(true);
        QVERIFY(done(model.ticked(), true));
        model.setList(*list());
        QCOMPARE(model.rowCount(), 0);
        model.setDoneShown(true);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(box(0).data(WorkListModel::DoneRole).toBool());
    }

    void theFeedModelShowsItsKind()
    {
        DayFeedModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FeedRow sale;
        sale.kind = FeedKind::Sales;
        sale.atMs = 1'795'399'200'000; // 10:00 in Shanghai
        sale.netMinor = 1234;
        sale.product = u"Tea"_s;
        sale.lines = 3;
        model.setRows(FeedKind::Sales, {sale}, scope().time);
        const auto cell = [&](DayFeedModel::Column column) { return model.index(0, int(column)).data(); };
        QCOMPARE(cell(DayFeedModel::Column::Time).toTime(), QTime(10, 0));
        QCOMPARE(cell(DayFeedModel::Column::Amount).toLongLong(), 1234);
        QCOMPARE(cell(DayFeedModel::Column::What).toString(), u"Tea"_s);
        QCOMPARE(model.index(0, 0).data(DayFeedModel::CustomerRole).toLongLong(), 0);
        FeedRow upgrade;
        upgrade.kind = FeedKind::Upgrades;
        upgrade.customer = CustomerId(7);
        upgrade.fromTier = u"Silver"_s;
        upgrade.toTier = u"Gold"_s;
        model.setRows(FeedKind::Upgrades, {upgrade}, scope().time);
        QCOMPARE(cell(DayFeedModel::Column::What).toString(), u"Silver"_s);
        QCOMPARE(cell(DayFeedModel::Column::Amount).toString(), u"Gold"_s);
        QCOMPARE(model.index(0, 0).data(DayFeedModel::CustomerRole).toLongLong(), 7);
    }

private:
    DayScope scope() const { return {ShopId(1), BusinessTime::fromName(u"Asia/Shanghai"_s).value_or(BusinessTime())}; }
    Result<WorkList> list()
    {
        return m_store->store().read([&](db::ReadSession &session) { return workList(session, {scope(), m_store->today()}); });
    }
    Status done(const std::vector<WorkKey> &keys, bool isDone)
    {
        return m_store->store().write([&](db::WriteSession &session) -> Status {
            WorkService service(m_store->store().clock());
            if (!isDone)
                return service.reopen(session, m_store->owner(), keys);
            TRY_LET(m_marked, service.markDone(session, m_store->owner(), keys));
            return ok();
        });
    }
    void promise(CustomerId customer, const QString &step, const QDate &due)
    {
        Interaction interaction;
        interaction.customerId = customer;
        interaction.kind = InteractionKind::Call;
        interaction.summary = u"asked for a sample"_s;
        interaction.nextStep = step;
        interaction.nextDueOn = toEpochDay(due);
        QVERIFY(m_store->store().write([&](db::WriteSession &session) {
            return interactions::InteractionService(m_store->store().clock()).add(session, m_store->owner(), interaction);
        }));
    }

    std::unique_ptr<LoyaltyStore> m_store;
    std::vector<WorkKey> m_marked; ///< by the last done()
};

REGULARS_TEST(WorkListTest)
#include "work_list_test.moc"
