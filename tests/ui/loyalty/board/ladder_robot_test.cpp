#include "shops/shop_query.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "support/whole_labels.h"
#include "ui/kit/badge.h"
#include "ui/kit/push_button.h"
#include "ui/kit/undo_bar.h"
#include "ui/loyalty/ladder/evaluate_offer.h"
#include "ui/loyalty/ladder/impact_view.h"
#include "ui/loyalty/ladder/ladder_editor.h"
#include "ui/loyalty/ladder/ladder_outcome.h"
#include "ui/loyalty/ladder/ladder_section.h"
#include "ui/loyalty/loyalty_page.h"
#include "ui/parts/ladder_table.h"
#include "ui/parts/setting_field.h"
#include "ui/shell/job_tracker.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::LoyaltyStore;

/// The ladder with all its rules to edit, what a change would come to, and who holds a tier by hand. Base, L1 from 2 000.00, L2 from 10 000.00.
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
        QCOMPARE(table()->rowCount(), 3);
        const std::vector<Tier> tiers = table()->tiers();
        QCOMPARE(tiers[1].name, u"L1"_s);
        QCOMPARE(tiers[1].threshold, 200'000);
        QCOMPARE(tiers[1].multiplierBp, 12'500);
        QVERIFY(!m_section->outcome()->saveButton()->isEnabled());
        QVERIFY(!m_section->outcome()->restoreButton()->isEnabled());
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

    // Everything at once: previewed before it is written, written in one step, taken back in one.
    void allRulesAreTriedSavedAndTakenBack()
    {
        const CustomerId buyer = m_store->addCustomer();
        QVERIFY(m_store->buy(buyer, 190'000));
        QVERIFY(m_store->buy(buyer, 5'000));
        QTRY_VERIFY(m_page->isSettled());
        choose(u"tier.metric"_s, u"orders"_s);
        write(u"tier.validity_months"_s, u"6"_s);
        write(u"tier.grace_days"_s, u"10"_s);
        choose(u"tier.downgrade"_s, u"one_step"_s);
        choose(u"tier.window"_s, u"lifetime"_s);
        type(u"Threshold of tier 2"_s, u"2"_s);
        type(u"Threshold of tier 3"_s, u"30"_s);
        type(u"Name of tier 2"_s, u"Friend"_s);
        type(u"Multiplier of tier 2"_s, u"1.5"_s);
        QTRY_VERIFY(m_section->isSettled());
        // Two purchases are enough now; nothing is written yet.
        const tiers::Preview &preview = m_section->outcome()->impact()->preview();
        QCOMPARE(preview.changed.metric, TierMetric::Orders);
        QCOMPARE(preview.after, (std::vector<qint64>{0, 2, 1})); // one bought twice, two are pinned
        QCOMPARE(m_store->store().number("SELECT threshold FROM tier WHERE rank=1"), 200'000);
        QTRY_VERIFY(m_section->outcome()->saveButton()->isEnabled());
        m_section->outcome()->saveButton()->click();
        QTRY_COMPARE(m_store->store().number("SELECT threshold FROM tier WHERE name='Friend' AND multiplier_bp=15000"), 2);
        QTRY_VERIFY(m_section->isSettled() && m_page->isSettled());
        QCOMPARE(m_store->rows("SELECT key,value FROM setting WHERE key LIKE 'tier.%' ORDER BY key", 2),
                 (QStringList{u"tier.downgrade|one_step"_s, u"tier.grace_days|10"_s, u"tier.metric|orders"_s, u"tier.validity_months|6"_s,
                              u"tier.window|lifetime"_s}));
        QTRY_VERIFY(!m_section->outcome()->saveButton()->isEnabled());
        emit m_section->outcome()->undoBar()->undo();
        QTRY_COMPARE(m_store->store().number("SELECT threshold FROM tier WHERE name='L1' AND multiplier_bp=12500"), 200'000);
        QTRY_COMPARE(m_store->rows("SELECT value FROM setting WHERE key='tier.metric'", 1).join(u','), u"spend"_s);
        QTRY_COMPARE(table()->tiers().at(1).name, u"L1"_s);
    }

    // A saved ladder moves nobody by itself: whom it would move is offered to be judged.
    void everybodyIsJudgedAfterSaving()
    {
        const CustomerId buyer = m_store->addCustomer();
        QVERIFY(m_store->buy(buyer, 190'000));
        QTRY_VERIFY(m_page->isSettled());
        EvaluateOffer *offer = m_section->outcome()->evaluation();
        QVERIFY(offer->isHidden());
        type(u"Threshold of tier 2"_s, u"1500"_s);
        QTRY_VERIFY(m_section->isSettled());
        QVERIFY(offer->isHidden()); // nothing is kept yet
        QTRY_VERIFY(m_section->outcome()->saveButton()->isEnabled());
        m_section->outcome()->saveButton()->click();
        QTRY_VERIFY(!offer->isHidden());
        QVERIFY2(offer->words().startsWith(u"1 customer"), qPrintable(offer->words()));
        QCOMPARE(m_store->rank(buyer), 0);
        offer->button()->click();
        QTRY_COMPARE(m_store->rank(buyer), 1);
        QTRY_VERIFY(m_section->isSettled() && m_page->isSettled());
        QVERIFY2(offer->words().contains(u"1 rose"), qPrintable(offer->words()));
        QVERIFY(offer->button()->isHidden());
        type(u"Threshold of tier 2"_s, u"1400"_s);
        QTRY_VERIFY(m_section->isSettled());
        QVERIFY(offer->isHidden());
    }

    void aTierIsAddedWithItsColour()
    {
        m_section->editor()->addButton()->click();
        type(u"Name of tier 4"_s, u"Crown"_s);
        type(u"Threshold of tier 4"_s, u"90,000"_s);
        type(u"Multiplier of tier 4"_s, u"2.5"_s);
        for (QComboBox *each : table()->findChildren<QComboBox *>()) {
            if (each->accessibleName() == u"Colour of tier 2"_s)
                each->setCurrentIndex(4);
        }
        QTRY_VERIFY(m_section->isSettled());
        QCOMPARE(m_section->outcome()->impact()->preview().changed.tiers.size(), size_t(4));
        QTRY_VERIFY(m_section->outcome()->saveButton()->isEnabled());
        m_section->outcome()->saveButton()->click();
        QTRY_COMPARE(m_store->store().number("SELECT multiplier_bp FROM tier WHERE name='Crown'"), 25'000);
        QCOMPARE(m_store->store().number("SELECT color FROM tier WHERE rank=1"), 4);
        Badge::setTierLooks({});
    }

    void contradictionsAreNamedAndNotSaved_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("no name") << u"Name of tier 2"_s << QString() << u"needs a name"_s;
        QTest::newRow("name twice") << u"Name of tier 2"_s << u"L2"_s << u"called L2"_s;
        QTest::newRow("threshold too high") << u"Threshold of tier 2"_s << u"10000"_s << u"threshold of L2"_s;
        QTest::newRow("no threshold") << u"Threshold of tier 2"_s << u"much"_s << u"threshold of L1"_s;
        QTest::newRow("part of a cent") << u"Threshold of tier 2"_s << u"0.001"_s << u"threshold of L1"_s;
        QTest::newRow("multiplier") << u"Multiplier of tier 3"_s << u"0"_s << u"multiplier of L2"_s;
        QTest::newRow("multiplier above 100") << u"Multiplier of tier 3"_s << u"101"_s << u"multiplier of L2"_s;
    }
    void contradictionsAreNamedAndNotSaved()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, word);
        type(field, text);
        QTRY_VERIFY(m_section->isSettled());
        QVERIFY2(table()->errorText().contains(word), qPrintable(table()->errorText()));
        QVERIFY(!m_section->outcome()->problem().isEmpty());
        QVERIFY(!m_section->outcome()->saveButton()->isEnabled());
        m_section->outcome()->restoreButton()->click();
        QTRY_VERIFY(m_section->isSettled());
        QCOMPARE(table()->errorText(), QString());
        QCOMPARE(m_section->outcome()->problem(), QString());
    }

    // A threshold keeps its figure when something else counts: 2,000 yuan become 2,000 purchases.
    void countingPurchasesKeepsTheFigures()
    {
        choose(u"tier.metric"_s, u"orders"_s);
        QCOMPARE(table()->tiers().at(1).threshold, 2'000);
    }

    void aClerkLooksOnly()
    {
        m_desk.actor.role = Role::Clerk;
        LoyaltyPage page(m_desk);
        page.activate();
        page.open({{u"tab"_s, u"ladder"_s}});
        auto *section = qobject_cast<LadderSection *>(page.showTab(u"ladder"_s));
        QVERIFY(section);
        QTRY_VERIFY(page.isSettled() && section->editor()->isLoaded());
        QVERIFY(!section->editor()->addButton()->isEnabled());
        QVERIFY(!section->editor()->form()->field(u"tier.metric"_s)->isEnabled());
        QVERIFY(!section->outcome()->saveButton()->isEnabled());
        QTRY_VERIFY(page.isSettled());
    }

    void aChangeElsewhereShowsByItself()
    {
        QVERIFY(m_store->setLadder({0, 300'000, 1'000'000}));
        QTRY_COMPARE(table()->tiers().at(1).threshold, 300'000);
    }

    // What somebody is writing stays while sales come in.
    void whatIsWrittenStays()
    {
        type(u"Name of tier 2"_s, u"Friend"_s);
        QVERIFY(m_store->buy(m_store->addCustomer(), 190'000));
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(table()->tiers().at(1).name, u"Friend"_s);
    }

    void labelsAreWhole()
    {
        const QStringList cut = tests::cutLabels(*m_page);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u" | "_s)));
    }

private:
    LadderTable *table() const { return m_section->editor()->table(); }
    void type(const QString &accessibleName, const QString &text)
    {
        QCoreApplication::processEvents(); // rows just added are shown by the event loop
        for (auto *line : table()->findChildren<QLineEdit *>()) {
            if (line->accessibleName() == accessibleName && line->isVisible())
                line->setText(text);
        }
    }
    void choose(const QString &key, const QString &choice)
    {
        auto *box = qobject_cast<QComboBox *>(m_section->editor()->form()->field(key)->field());
        box->setCurrentIndex(box->findData(choice));
    }
    void write(const QString &key, const QString &text)
    {
        qobject_cast<QLineEdit *>(m_section->editor()->form()->field(key)->field())->setText(text);
    }

    std::unique_ptr<LoyaltyStore> m_store;
    std::unique_ptr<JobTracker> m_jobs;
    Desk m_desk;
    std::unique_ptr<LoyaltyPage> m_page;
    LadderSection *m_section = nullptr;
    CustomerId m_late, m_early;
};

REGULARS_TEST(LadderRobotTest)
#include "ladder_robot_test.moc"
