#include "interactions/interaction_query.h"
#include "shops/shop_query.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "support/whole_labels.h"
#include "ui/charts/chart_canvas.h"
#include "ui/charts/chart_card.h"
#include "ui/kit/chip.h"
#include "ui/kit/figures/kpi_strip.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/undo_bar.h"
#include "ui/loyalty/board/board_section.h"
#include "ui/loyalty/board/near_card.h"
#include "ui/loyalty/board/near_table.h"
#include "ui/loyalty/ladder/impact_view.h"
#include "ui/loyalty/ladder/what_if_pane.h"
#include "ui/loyalty/loyalty_page.h"
#include "ui/shell/job_tracker.h"

#include <QAbstractItemModelTester>
#include <QPainter>
#include <QComboBox>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::LoyaltyStore;

/// Monday 2026-11-23. Base 0, Silver 2 000.00, Gold 10 000.00. Ann lacks 45.00 to Silver, Bo 120.00 to Gold, Cy is far
/// away; Bo rose to Silver on 10 November, Di joined on the 12th.
class BoardRobotTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void figuresAreThere();
    void nearestComeFirst();
    void chipsNarrow();
    void anotherReachIsAskedFor();
    void aFigureOpensItsCustomers();
    void aBarOpensItsCustomers();
    void aReminderStandsOnTheWorkListAndIsTakenBack();
    void otherPeriodsCanBeSeen();
    void aTriedThresholdIsWorkedOut();
    void aTriedRuleIsSavedAndTakenBack();
    void contradictionsAreRefusedBesideTheField();
    void aClerkMayTryButNotSave();
    void thePageIsWritten();
    void labelsAreWhole();

private:
    void makeDesk(Role role);
    BoardSection *section() const { return m_section; }
    bool settle();
    QList<qint64> listed(const QSignalSpy &opened) const;

    std::unique_ptr<LoyaltyStore> m_store;
    std::unique_ptr<JobTracker> m_jobs;
    Desk m_desk;
    std::unique_ptr<LoyaltyPage> m_page;
    BoardSection *m_section = nullptr;
    CustomerId m_ann, m_bo, m_cy, m_di;
};

void BoardRobotTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    QVERIFY(m_store->setLadder({0, 200'000, 1'000'000}));
    m_store->goTo({2026, 1, 5});
    m_ann = m_store->addCustomer();
    m_bo = m_store->addCustomer();
    m_cy = m_store->addCustomer();
    m_store->goTo({2026, 11, 3});
    QVERIFY(m_store->buy(m_ann, 195'500));
    QVERIFY(m_store->buy(m_cy, 10'000));
    m_store->goTo({2026, 11, 10});
    QVERIFY(m_store->buy(m_bo, 988'000));
    m_store->goTo({2026, 11, 12});
    m_di = m_store->addCustomer();
    m_store->goTo({2026, 11, 23}, 14);
    makeDesk(Role::Manager);
}

void BoardRobotTest::makeDesk(Role role)
{
    m_page.reset();
    m_jobs = std::make_unique<JobTracker>();
    m_desk.database = &m_store->store().database();
    m_desk.clock = &m_store->store().clock();
    m_desk.jobs = m_jobs.get();
    m_desk.actor = tests::TemporaryStore::actor(role);
    m_desk.time = BusinessTime::fromName(u"Asia/Shanghai"_s).value_or(BusinessTime());
    const auto shops = m_store->store().read([](db::ReadSession &session) { return shops::allShops(session); });
    QVERIFY(shops && !shops->isEmpty());
    m_desk.shop = shops->constFirst();
    m_page = std::make_unique<LoyaltyPage>(m_desk);
    m_page->resize(1144, 644);
    m_page->show();
    m_page->activate();
    m_section = qobject_cast<BoardSection *>(m_page->showTab(u"board"_s));
    QVERIFY(m_section);
    QVERIFY(settle());
}

void BoardRobotTest::cleanup()
{
    QVERIFY(settle());
    m_page.reset();
    m_store.reset();
}

bool BoardRobotTest::settle()
{
    return QTest::qWaitFor([this] { return m_page->isSettled() && m_section->whatIf()->isSettled() && !m_section->nearCard()->model()->isBusy(); }, 15'000);
}

QList<qint64> BoardRobotTest::listed(const QSignalSpy &opened) const
{
    const QVariantMap arguments = opened.value(0).value(1).toMap();
    const auto ids = arguments.value(u"these"_s).value<std::vector<qint64>>();
    return {ids.begin(), ids.end()};
}

void BoardRobotTest::figuresAreThere()
{
    QVERIFY(section()->board());
    QCOMPARE(section()->figures()->cell(0)->accessibleName(), u"L1 and above"_s);
    QCOMPARE(section()->figures()->cell(0)->accessibleDescription(), u"1, 25.0% of all"_s);
    QCOMPARE(section()->figures()->cell(1)->accessibleDescription(), u"1, before: 0"_s);
    QCOMPARE(section()->figures()->cell(3)->accessibleName(), u"At most ¥500 missing"_s);
    QCOMPARE(section()->figures()->cell(3)->accessibleDescription(), u"2, customers"_s);
    const ChartSpec &flow = section()->flow()->spec();
    QCOMPARE(flow.series[0].values, std::vector<qint64>({1, 0, 0})); // Di is new
    QCOMPARE(flow.series[1].values, std::vector<qint64>({2, 1, 0})); // Bo rose
    QCOMPARE(flow.series.back().values, std::vector<qint64>({3, 1, 0}));
}

void BoardRobotTest::nearestComeFirst()
{
    auto *model = section()->nearCard()->model();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTableView *table = section()->nearCard()->table();
    using Column = tiers::NearModel::Column;
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(model->nearAt(0)->id, m_ann);
    QCOMPARE(table->model()->index(0, int(Column::Gap)).data().toString(), u"45.00"_s);
    QCOMPARE(table->model()->index(0, int(Column::Metric)).data().toString(), u"1,955.00"_s);
    QCOMPARE(table->model()->index(0, int(Column::Step)).data().toString(), u"L0 → L1"_s);
    QCOMPARE(table->model()->index(1, int(Column::Gap)).data().toString(), u"120.00"_s);
    QCOMPARE(table->model()->index(1, int(Column::LastVisit)).data().toString(), u"11-10"_s);
    QTRY_VERIFY(!table->model()->index(0, 0).data().toString().isEmpty());
    emit table->horizontalHeader()->sectionClicked(int(Column::LastVisit));
    QVERIFY(settle());
    QCOMPARE(model->nearAt(0)->id, m_bo); // came later than Ann
    emit table->horizontalHeader()->sectionClicked(int(Column::LastVisit));
    QVERIFY(settle());
    QCOMPARE(model->nearAt(0)->id, m_ann);
}

void BoardRobotTest::chipsNarrow()
{
    const auto chips = section()->nearCard()->findChildren<Chip *>();
    QCOMPARE(chips.size(), 3);
    QCOMPARE(chips.at(2)->text(), u"To L2"_s);
    chips.at(2)->click();
    QVERIFY(settle());
    QCOMPARE(section()->nearCard()->model()->rowCount(), 1);
    QCOMPARE(section()->nearCard()->model()->nearAt(0)->id, m_bo);
}

void BoardRobotTest::anotherReachIsAskedFor()
{
    auto *field = section()->nearCard()->findChild<MoneyEdit *>();
    field->setFocus();
    field->setText(u"50"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(settle());
    QCOMPARE(section()->board()->question.within, 5'000);
    QCOMPARE(section()->nearCard()->model()->rowCount(), 1);
    QCOMPARE(section()->figures()->cell(3)->accessibleName(), u"At most ¥50 missing"_s);
}

void BoardRobotTest::aFigureOpensItsCustomers()
{
    QSignalSpy opened(m_page.get(), &Page::openRequested);
    section()->figures()->cell(1)->click();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), u"customers"_s);
    QCOMPARE(listed(opened), QList<qint64>({m_bo.value()}));
    QCOMPARE(opened.first().at(1).toMap().value(u"words"_s).toString(), u"1 customers rose to a higher tier in the period."_s);
    opened.clear();
    section()->figures()->cell(2)->click(); // nobody fell: there is nothing to open
    QVERIFY(settle());
    QCOMPARE(opened.size(), 0);
}

void BoardRobotTest::aBarOpensItsCustomers()
{
    QSignalSpy opened(m_page.get(), &Page::openRequested);
    emit section()->flow()->canvas()->opened(1, 1);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(listed(opened), QList<qint64>({m_bo.value()}));
    opened.clear();
    emit section()->weekly()->canvas()->opened(0, 10); // the week until 15 November
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(listed(opened), QList<qint64>({m_bo.value()}));
    opened.clear();
    emit section()->flow()->canvas()->opened(4, 0); // all of the first tier
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(listed(opened).size(), 3);
}

void BoardRobotTest::aReminderStandsOnTheWorkListAndIsTakenBack()
{
    emit section()->nearCard()->table()->remindWanted(0);
    QVERIFY(settle());
    QCOMPARE(m_store->rows("SELECT next_step,customer_id FROM interaction WHERE voided_at_ms IS NULL", 2),
             QStringList({u"Call: ¥45 to L1|%1"_s.arg(m_ann.value())}));
    emit section()->findChild<UndoBar *>()->undo();
    QTRY_COMPARE(m_store->store().number("SELECT COUNT(*) FROM interaction WHERE voided_at_ms IS NULL"), 0);
    // Several at once, ticked by the keys.
    auto *table = section()->nearCard()->table();
    for (int row = 0; row < 2; ++row) {
        table->setCurrentIndex(table->model()->index(row, 0));
        QTest::keyClick(table, Qt::Key_Space);
    }
    QCOMPARE(section()->nearCard()->model()->ticked().size(), size_t(2));
    emit section()->nearCard()->remindWanted({m_ann.value(), m_bo.value()});
    QTRY_COMPARE(m_store->store().number("SELECT COUNT(*) FROM interaction WHERE voided_at_ms IS NULL"), 2);
}

void BoardRobotTest::otherPeriodsCanBeSeen()
{
    QComboBox *period = section()->period();
    QCOMPARE(period->count(), 3);
    period->setCurrentIndex(2);
    emit period->activated(2);
    QVERIFY(settle());
    QCOMPARE(section()->board()->question.weeks, 13);
    QCOMPARE(section()->weekly()->spec().categories.size(), 13);
}

void BoardRobotTest::aTriedThresholdIsWorkedOut()
{
    WhatIfPane *pane = section()->whatIf();
    QCOMPARE(pane->thresholds().size(), size_t(2));
    QCOMPARE(pane->impact()->preview().moved, 0);
    pane->thresholds()[0]->setValue(190'000); // Ann has spent 1,955.00
    QVERIFY(settle());
    QCOMPARE(pane->impact()->preview().moved, 1);
    QCOMPARE(pane->impact()->preview().after, std::vector<qint64>({2, 2, 0}));
    QCOMPARE(m_store->store().number("SELECT threshold FROM tier WHERE rank=1"), 200'000);
    QSignalSpy opened(m_page.get(), &Page::openRequested);
    emit pane->impact()->moveWanted(pane->impact()->preview().moves.front());
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(listed(opened), QList<qint64>({m_ann.value()}));
    QVERIFY(pane->restoreButton()->isEnabled());
    pane->restoreButton()->click();
    QVERIFY(settle());
    QCOMPARE(pane->impact()->preview().moved, 0);
    QVERIFY(!pane->saveButton()->isEnabled());
}

void BoardRobotTest::aTriedRuleIsSavedAndTakenBack()
{
    WhatIfPane *pane = section()->whatIf();
    pane->thresholds()[0]->setValue(190'000);
    QVERIFY(settle());
    QTRY_VERIFY(pane->saveButton()->isEnabled());
    pane->saveButton()->click();
    QTRY_COMPARE(m_store->store().number("SELECT threshold FROM tier WHERE rank=1"), 190'000);
    QVERIFY(settle());
    QVERIFY(!pane->saveButton()->isEnabled());
    emit pane->findChild<UndoBar *>()->undo();
    QTRY_COMPARE(m_store->store().number("SELECT threshold FROM tier WHERE rank=1"), 200'000);
}

void BoardRobotTest::contradictionsAreRefusedBesideTheField()
{
    WhatIfPane *pane = section()->whatIf();
    pane->thresholds()[0]->setValue(1'000'000);
    QVERIFY(settle());
    QVERIFY2(pane->problem().contains(u"each threshold must be above the one before"_s), qPrintable(pane->problem()));
    QVERIFY(!pane->saveButton()->isEnabled());
    pane->thresholds()[0]->setText(u"many"_s);
    QVERIFY(settle());
    QCOMPARE(pane->problem(), u"A threshold is no number. Correct it."_s);
    pane->restoreButton()->click();
    QVERIFY(settle());
    QCOMPARE(pane->problem(), QString());
}

void BoardRobotTest::aClerkMayTryButNotSave()
{
    makeDesk(Role::Clerk);
    WhatIfPane *pane = section()->whatIf();
    pane->thresholds()[0]->setValue(190'000);
    QVERIFY(settle());
    QCOMPARE(pane->impact()->preview().moved, 1);
    QVERIFY(!pane->saveButton()->isEnabled());
    QCOMPARE(pane->saveButton()->toolTip(), u"Only a manager may change this."_s);
}

// As PDF: one page with figures, rows and both charts.
void BoardRobotTest::thePageIsWritten()
{
    QTRY_VERIFY(!section()->nearCard()->table()->model()->index(0, 0).data().toString().isEmpty());
    const BoardSheet sheet = section()->sheet();
    QCOMPARE(sheet.figures.size(), 5);
    QCOMPARE(sheet.figures.at(3).second, u"2, customers"_s);
    QCOMPARE(sheet.rows.size(), 2);
    QCOMPARE(sheet.rows.at(0).mid(1), QStringList({u"L0 → L1"_s, u"1,955.00"_s, u"45.00"_s, u"11-03"_s}));
    QCOMPARE(sheet.flow.series.size(), size_t(5));
    QImage image(1040, 720, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintBoardSheet(painter, image.size(), sheet);
    painter.end();
    int silver = 0; // the one bar of the weeks, in the lower left quarter
    for (int y = image.height() / 2; y < image.height(); ++y) {
        for (int x = 0; x < image.width() / 2; ++x)
            silver += image.pixel(x, y) == Tokens::lightTheme().tierSeries[0].rgb() ? 1 : 0;
    }
    QVERIFY2(silver > 200, qPrintable(QString::number(silver)));
    if (qEnvironmentVariableIsSet("REGULARS_LOOK"))
        image.save(qEnvironmentVariable("REGULARS_LOOK"));
    const QByteArray pdf = boardPdf(sheet);
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
}

void BoardRobotTest::labelsAreWhole()
{
    const QStringList cut = tests::cutLabels(*m_page);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u" | "_s)));
}

REGULARS_TEST(BoardRobotTest)
#include "board_robot_test.moc"
