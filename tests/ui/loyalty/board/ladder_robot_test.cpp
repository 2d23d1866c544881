#include "shops/shop_query.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "support/whole_labels.h"
#include "ui/kit/link_button.h"
#include "ui/kit/number_edit.h"
#include "ui/loyalty/ladder/ladder_section.h"
#include "ui/loyalty/ladder/what_if_pane.h"
#include "ui/loyalty/loyalty_page.h"
#include "ui/shell/job_tracker.h"

#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::LoyaltyStore;

/// The ladder as it stands and who holds a tier by hand. Base, L1 from 2 000.00, L2 from 10 000.00.
class LadderRobotTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<LoyaltyStore>();
        QVERIFY(m_store->isOpen());
        QVERIFY(m_store->setLadder({0, 200'000, 1'000'000}, {10'000, 12'500, 20'000}));
        m_late = m_store->addCustomer();
        m_early = m_store->addCustomer();
        QVERIFY(m_store->pin(m_late, 2, {2027, 6, 30}));
        QVERIFY(m_store->pin(m_early, 1, {2026, 12, 31}));
        m_jobs = std::make_unique<JobTracker>();
        m_desk.database = &m_store->store().database();
        m_desk.clock = &m_store->store().clock();
        m_desk.jobs = m_jobs.get();
        m_desk.actor = m_store->owner();
        m_desk.time = BusinessTime::fromName(u"Asia/Shanghai"_s).value_or(BusinessTime());
        const auto shops = m_store->store().read([](db::ReadSession &session) { return shops::allShops(session); });
        QVERIFY(shops && !shops->isEmpty());
        m_desk.shop = shops->constFirst();
        m_page = std::make_unique<LoyaltyPage>(m_desk);
        m_page->resize(1144, 644);
        m_page->show();
        m_page->activate();
        m_page->open({{u"tab"_s, u"ladder"_s}});
        m_section = qobject_cast<LadderSection *>(m_page->showTab(u"ladder"_s));
        QVERIFY(m_section);
        QTRY_VERIFY(m_page->isSettled());
    }

    void cleanup()
    {
        QTRY_VERIFY(m_page->isSettled());
        m_page.reset();
        m_store.reset();
    }

    void theLadderIsShown()
    {
        const QAbstractItemModel *rows = m_section->tierTable()->model();
        QCOMPARE(rows->rowCount(), 3);
        QCOMPARE(rows->index(1, 0).data().toString(), u"L1"_s);
        QCOMPARE(rows->index(1, 1).data().toString(), u"¥2,000"_s);
        QCOMPARE(rows->index(1, 2).data().toString(), u"×1.25"_s);
        QCOMPARE(rows->index(0, 3).data().toString(), u"for ever"_s);
        QCOMPARE(rows->index(1, 4).data().toString(), u"1"_s);
    }

    void pinsAreListedByTheirEnd()
    {
        const QAbstractItemModel *rows = m_section->pinTable()->model();
        QCOMPARE(rows->rowCount(), 2);
        QCOMPARE(rows->index(0, 1).data().toString(), u"L1"_s);
        QCOMPARE(rows->index(0, 2).data().toString(), u"12-31"_s);
        QCOMPARE(rows->index(1, 2).data().toString(), u"2027-06-30"_s);
        QVERIFY(!rows->index(1, 3).data().toString().isEmpty()); // its reason
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        emit m_section->pinTable()->doubleClicked(rows->index(1, 0));
        QCOMPARE(opened.value(0).value(1).toMap().value(u"customer"_s).toLongLong(), m_late.value());
    }

    void theRulesAreEditedInOnePlace()
    {
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        m_section->findChild<LinkButton *>(u"editRules"_s)->click();
        QCOMPARE(opened.value(0).value(0).toString(), u"settings"_s);
        QCOMPARE(opened.value(0).value(1).toMap().value(u"section"_s).toString(), u"tiers"_s);
    }

    void aChangeElsewhereShowsByItself()
    {
        QVERIFY(m_store->setLadder({0, 300'000, 1'000'000}));
        QTRY_COMPARE(m_section->tierTable()->model()->index(1, 1).data().toString(), u"¥3,000"_s);
        QTRY_COMPARE(m_section->whatIf()->fields()[0]->accessibleName(), u"Threshold to try for L1"_s);
    }

    void labelsAreWhole()
    {
        const QStringList cut = tests::cutLabels(*m_page);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u" | "_s)));
    }

private:
    std::unique_ptr<LoyaltyStore> m_store;
    std::unique_ptr<JobTracker> m_jobs;
    Desk m_desk;
    std::unique_ptr<LoyaltyPage> m_page;
    LadderSection *m_section = nullptr;
    CustomerId m_late, m_early;
};

REGULARS_TEST(LadderRobotTest)
#include "ladder_robot_test.moc"
