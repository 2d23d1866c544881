#include "interactions/interaction_service.h"
#include "shops/shop_query.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "support/whole_labels.h"
#include "ui/dashboard/feed_table.h"
#include "ui/dashboard/hour_chart.h"
#include "ui/dashboard/today_page.h"
#include "ui/dashboard/work_card.h"
#include "ui/dashboard/work_table.h"
#include "ui/kit/chip.h"
#include "ui/kit/figures/kpi_card.h"
#include "ui/kit/theme.h"
#include "ui/kit/undo_bar.h"
#include "ui/shell/job_tracker.h"
#include "ui/shell/language.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::LoyaltyStore;

/// Monday 2026-11-23, 14:00: Ann's birthday, a call promised for Friday before, sales today and a week ago.
class TodayRobotTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<LoyaltyStore>();
        QVERIFY(m_store->isOpen());
        m_store->goTo({2026, 11, 16}, 9);
        m_ann = m_store->addCustomer(u"1990-11-23"_s);
        QVERIFY(m_store->buy(m_ann, 10'000));
        Interaction call;
        call.customerId = m_ann;
        call.kind = InteractionKind::Call;
        call.summary = u"wants to know"_s;
        call.nextStep = u"ring back"_s;
        call.nextDueOn = toEpochDay(QDate(2026, 11, 20));
        QVERIFY(m_store->store().write([&](db::WriteSession &session) {
            return interactions::InteractionService(m_store->store().clock()).add(session, m_store->owner(), call);
        }));
        m_store->goTo({2026, 11, 23}, 10);
        QVERIFY(m_store->buy(m_ann, 15'000));
        QVERIFY(m_store->buy(CustomerId(), 5'000));
        m_store->goTo({2026, 11, 23}, 14);
        m_jobs = std::make_unique<JobTracker>();
        m_desk.database = &m_store->store().database();
        m_desk.clock = &m_store->store().clock();
        m_desk.jobs = m_jobs.get();
        m_desk.actor = m_store->owner();
        m_desk.time = BusinessTime::fromName(u"Asia/Shanghai"_s).value_or(BusinessTime());
        const auto shops = m_store->store().read([](db::ReadSession &session) { return shops::allShops(session); });
        QVERIFY(shops && !shops->isEmpty());
        m_desk.shop = shops->constFirst();
        m_page = std::make_unique<TodayPage>(m_desk);
        m_page->resize(1144, 644);
        m_page->show();
        m_page->activate();
        QTRY_VERIFY(m_page->isSettled());
    }

    void cleanup()
    {
        QTRY_VERIFY(m_page->isSettled());
        m_page.reset();
        m_store.reset();
    }

    void figuresStandBesideLastWeeks()
    {
        QCOMPARE(m_page->overview().now.salesMinor, 20'000);
        QCOMPARE(m_page->overview().then.salesMinor, 10'000);
        const auto cards = m_page->findChildren<KpiCard *>();
        QCOMPARE(cards.size(), 6);
        QVERIFY2(cards.at(0)->accessibleDescription().contains(u"¥200"_s), qPrintable(cards.at(0)->accessibleDescription()));
        QVERIFY2(cards.at(0)->accessibleDescription().contains(u"up 100.0%"_s), qPrintable(cards.at(0)->accessibleDescription()));
        QVERIFY(cards.at(0)->accessibleDescription().contains(u"¥100"_s));
        QVERIFY(m_page->findChild<HourChart *>()->accessibleDescription().contains(u"10:00 ¥200"_s));
    }

    void anotherDayCanBeComparedWith()
    {
        auto *days = m_page->findChild<QComboBox *>();
        QCOMPARE(days->currentData().toInt(), 7);
        days->setCurrentIndex(days->findData(1));
        emit days->activated(days->currentIndex());
        QTRY_COMPARE(m_page->overview().then.salesMinor, 0);
        QTRY_VERIFY(m_page->isSettled());
    }

    void aSaleElsewhereShowsByItself()
    {
        QCOMPARE(m_page->feed()->rowCount(), 2);
        QVERIFY(m_store->buy(m_ann, 30'000));
        QTRY_COMPARE(m_page->feed()->rowCount(), 3);
        QTRY_COMPARE(m_page->overview().now.salesMinor, 50'000);
    }

    void lateWorkComesFirstAndIsCounted()
    {
        auto *table = m_page->workCard()->table();
        QCOMPARE(table->model()->rowCount(), 2);
        using Column = today::WorkListModel::Column;
        QCOMPARE(table->model()->index(0, int(Column::Text)).data().toString(), u"ring back"_s);
        QCOMPARE(table->model()->index(0, int(Column::Due)).data().toString(), u"3 day(s) late"_s);
        QCOMPARE(table->model()->index(1, int(Column::Text)).data().toString(), u"Birthday"_s);
        QSignalSpy counts(m_page.get(), &Page::railCountChanged);
        QVERIFY(m_store->buy(m_ann, 100));
        QTRY_VERIFY(!counts.isEmpty());
        QCOMPARE(counts.last().at(0).toInt(), 2);
        QVERIFY(counts.last().at(1).toBool()); // something is late
    }

    void workIsTickedByTheKeysAndTakenBack()
    {
        auto *table = m_page->workCard()->table();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(m_page->workCard()->model()->ticked().size(), std::size_t(1));
        emit m_page->workCard()->doneWanted(m_page->workCard()->model()->ticked());
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QTRY_VERIFY(m_page->undoBar()->isOffering());
        emit m_page->undoBar()->undo();
        QTRY_COMPARE(table->model()->rowCount(), 2);
    }

    void chipsNarrow()
    {
        const auto chips = m_page->workCard()->findChildren<Chip *>();
        QCOMPARE(chips.size(), 3);
        QTest::mouseClick(chips.at(1), Qt::LeftButton); // birthdays
        QCOMPARE(m_page->workCard()->model()->rowCount(), 1);
        QTest::mouseClick(chips.at(0), Qt::LeftButton);
        QCOMPARE(m_page->workCard()->model()->rowCount(), 2);
    }

    void everyFigureOpens()
    {
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        const auto cards = m_page->findChildren<KpiCard *>();
        cards.at(4)->click(); // new members
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.at(0).at(0).toString(), u"customers"_s);
        QVERIFY(opened.at(0).at(1).toMap().value(u"filter"_s).toString().contains(u"registered_days"_s));
        auto *work = m_page->workCard()->table();
        work->setFocus();
        work->setCurrentIndex(work->model()->index(0, 0));
        QTest::keyClick(work, Qt::Key_Return);
        QCOMPARE(opened.count(), 2);
        QCOMPARE(opened.at(1).at(0).toString(), u"counter"_s);
        QCOMPARE(opened.at(1).at(1).toMap().value(u"customer"_s).toLongLong(), m_ann.value());
    }

    void everyWordIsWhole_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &code : Language::codes())
            QTest::newRow(qPrintable(code)) << code;
    }
    void everyWordIsWhole()
    {
        QFETCH(QString, language);
        Theme theme;
        theme.apply(Theme::Mode::Light);
        Language words;
        words.apply(language);
        QTRY_VERIFY(m_page->isSettled());
        for (int pass = 0; pass < 20 && !regulars::tests::cutLabels(*m_page).isEmpty(); ++pass)
                QTest::qWait(20); // layouts follow the words
        const QStringList cut = regulars::tests::cutLabels(*m_page);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u" | "_s)));
    }

private:
    std::unique_ptr<LoyaltyStore> m_store;
    std::unique_ptr<JobTracker> m_jobs;
    Desk m_desk;
    std::unique_ptr<TodayPage> m_page;
    CustomerId m_ann;
};

REGULARS_TEST(TodayRobotTest)
#include "today_robot_test.moc"
