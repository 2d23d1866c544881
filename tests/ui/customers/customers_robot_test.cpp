#include "customers/customer_service.h"
#include "directory/saved_filter_service.h"
#include "shops/shop_query.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "support/whole_labels.h"
#include "ui/customers/condition_panel.h"
#include "ui/customers/customer_detail.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/filter_bar.h"
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/pane/tab_row.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/kit/undo_bar.h"
#include "ui/shell/job_tracker.h"
#include "ui/shell/language.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using directory::Field;
using regulars::tests::LoyaltyStore;
using Column = directory::CustomerListModel::Column;

/// A manager at the list: Ann (gold, lately), Bob (silver, long ago), Cai (never bought).
class CustomersRobotTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void listsTheNewestVisitFirst();
    void headingsSort();
    void conditionsByTheKeys();
    void chipsOpenAndGo();
    void filtersAreKept();
    void ticksAreTaggedAndTakenBack();
    void salesElsewhereShow();
    void emptyListsSayWhatToDo();
    void enterOpensTheCounter();
    void managerForMany();
    void allByOneKey();
    void theBoxInTheHeadingTicksAll();
    void anEmptyShopIsShownTheWayOn();
    void listIsLeftAsItWas();
    void coverageIsSaid();
    void tabsLeadToTheImport();
    void everyWordIsWhole_data();
    void everyWordIsWhole();

private:
    QString cell(int row, Column column) const { return m_page->table()->model()->index(row, int(column)).data().toString(); }
    QString names() const;
    QString tags() { return m_store->rows("SELECT (SELECT name FROM customer WHERE id=customer_id),tag FROM customer_tag ORDER BY 1,2", 2).join(u' '); }

    std::unique_ptr<QTemporaryDir> m_memory; // what the desk remembers
    std::unique_ptr<LoyaltyStore> m_store;
    std::unique_ptr<JobTracker> m_jobs;
    Desk m_desk;
    std::unique_ptr<CustomersPage> m_page;
    CustomerId m_ann, m_bob, m_cai;
};

void CustomersRobotTest::init()
{
    m_memory = std::make_unique<QTemporaryDir>();
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_memory->path());
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    const auto add = [&](const QString &name, const QString &channel) {
        Customer customer;
        customer.name = name;
        customer.channel = channel;
        return m_store->store()
            .write([&](db::WriteSession &session) {
                return customers::CustomerService(m_store->store().clock()).add(session, m_store->owner(), customer);
            })
            .value_or(CustomerId());
    };
    m_store->goTo({2026, 1, 10});
    m_ann = add(u"Ann"_s, u"web"_s);
    m_bob = add(u"Bob"_s, u"street"_s);
    QVERIFY(m_store->buy(m_bob, 300'000));
    m_store->goTo({2026, 11, 20});
    QVERIFY(m_store->buy(m_ann, 1'200'000));
    QVERIFY(m_store->buy(m_ann, 5'000));
    m_store->goTo({2026, 11, 23});
    m_cai = add(u"Cai"_s, u"web"_s);
    m_jobs = std::make_unique<JobTracker>();
    m_desk.database = &m_store->store().database();
    m_desk.clock = &m_store->store().clock();
    m_desk.jobs = m_jobs.get();
    m_desk.actor = m_store->owner();
    m_desk.time = BusinessTime::fromName(u"Asia/Shanghai"_s).value_or(BusinessTime());
    m_page = std::make_unique<CustomersPage>(m_desk);
    m_page->resize(1200, 760);
    m_page->show();
    m_page->activate();
    QTRY_VERIFY(m_page->isSettled());
    QTRY_COMPARE(m_page->model()->rowCount(), 3);
    QTRY_VERIFY(m_page->isSettled());
}

void CustomersRobotTest::cleanup()
{
    QTRY_VERIFY(m_page->isSettled());
    m_page.reset();
    m_store.reset();
}

QString CustomersRobotTest::names() const
{
    QStringList all;
    for (int row = 0; row < m_page->model()->rowCount(); ++row)
        all << cell(row, Column::Name);
    return all.join(u' ');
}

void CustomersRobotTest::listsTheNewestVisitFirst()
{
    QTRY_COMPARE(names(), u"Ann Bob Cai"_s);
    QCOMPARE(cell(0, Column::Tier), u"Gold"_s);
    QCOMPARE(cell(0, Column::YearSpend), u"12,050.00"_s);
    QCOMPARE(cell(0, Column::Orders), u"2"_s);
    QCOMPARE(m_page->detail()->card().customer.name, u"Ann"_s);
    QTest::keyClick(m_page->table(), Qt::Key_Down);
    QTRY_COMPARE(m_page->detail()->card().customer.name, u"Bob"_s);
    m_page->open({{u"customer"_s, m_cai.value()}});
    QTRY_COMPARE(m_page->detail()->card().customer.name, u"Cai"_s);
}

void CustomersRobotTest::headingsSort()
{
    QHeaderView *heads = m_page->table()->horizontalHeader();
    const auto click = [&](Column column) {
        const int x = heads->sectionViewportPosition(int(column)) + heads->sectionSize(int(column)) / 2;
        QTest::mouseClick(heads->viewport(), Qt::LeftButton, {}, {x, heads->height() / 2});
        return QTest::qWaitFor([this] { return m_page->isSettled(); });
    };
    QVERIFY(click(Column::Name));
    QTRY_COMPARE(names(), u"Ann Bob Cai"_s);
    QVERIFY(click(Column::Name));
    QTRY_COMPARE(names(), u"Cai Bob Ann"_s);
    QVERIFY(click(Column::Orders)); // figures begin with the greatest
    QTRY_COMPARE(names(), u"Ann Bob Cai"_s);
    QCOMPARE(heads->sortIndicatorSection(), int(Column::Orders));
    QVERIFY(click(Column::Favourite)); // cannot sort: nothing changes
    QCOMPARE(heads->sortIndicatorSection(), int(Column::Orders));
    QCOMPARE(m_page->table()->current(), m_ann); // whoever was current stays so
}

void CustomersRobotTest::conditionsByTheKeys()
{
    m_page->filterBar()->addCondition();
    ConditionPanel *panel = m_page->filterBar()->panel();
    panel->fieldBox()->setCurrentIndex(panel->fieldBox()->findData(int(Field::DaysAway)));
    QVERIFY(!panel->condition()); // says nothing yet
    QTest::keyClicks(panel->number(), u"30"_s);
    QTest::keyClick(panel->number(), Qt::Key_Return);
    QTRY_COMPARE(m_page->model()->rowCount(), 2);
    QTRY_COMPARE(names(), u"Bob Cai"_s);
    QVERIFY(!panel->isVisible());
    m_page->filterBar()->addCondition();
    panel = m_page->filterBar()->panel();
    panel->fieldBox()->setCurrentIndex(panel->fieldBox()->findData(int(Field::Channel)));
    QTRY_COMPARE(panel->choiceList()->count(), 2); // words that stand in the files
    QCOMPARE(panel->choiceList()->item(0)->text(), u"web"_s);
    panel->choiceList()->setCurrentRow(0);
    QTest::keyClick(panel->choiceList(), Qt::Key_Space);
    QTest::keyClick(panel, Qt::Key_Return);
    QTRY_COMPARE(names(), u"Cai"_s);
    QCOMPARE(m_page->filterBar()->chips().size(), 2);
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QVERIFY(m_page->handleKey(&escape));
    QTRY_COMPARE(m_page->model()->rowCount(), 3);
}

void CustomersRobotTest::chipsOpenAndGo()
{
    m_page->open({{u"filter"_s, u"{\"conditions\":[{\"field\":\"spend\",\"compare\":\"at_most\",\"values\":[300000]}]}"_s}});
    QTRY_COMPARE(names(), u"Bob Cai"_s);
    QCOMPARE(m_page->filterBar()->chips().size(), 1);
    QTest::mouseClick(m_page->filterBar()->chips().first(), Qt::LeftButton, {}, {20, 14});
    ConditionPanel *panel = m_page->filterBar()->panel();
    QVERIFY(panel && panel->isVisible());
    QCOMPARE(panel->money()->minor(), std::optional<qint64>(300'000));
    QCOMPARE(panel->compareSwitch()->current(), 1);
    panel->compareSwitch()->setCurrent(0);
    QTest::keyClick(panel->money(), Qt::Key_Return);
    QTRY_COMPARE(names(), u"Ann Bob"_s);
    QTest::keyClick(m_page->filterBar()->chips().first(), Qt::Key_Delete);
    QTRY_COMPARE(m_page->model()->rowCount(), 3);
    QVERIFY(m_page->filterBar()->chips().isEmpty());
}

void CustomersRobotTest::filtersAreKept()
{
    m_page->open({{u"filter"_s, u"{\"conditions\":[{\"field\":\"orders\",\"compare\":\"at_least\",\"values\":[1]}]}"_s}});
    QTRY_COMPARE(m_page->model()->rowCount(), 2);
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return directory::SavedFilterService(m_store->store().clock()).save(session, m_store->owner(), {{}, u"Buyers"_s, m_page->model()->filter()});
    }));
    QTRY_COMPARE(m_page->filterBar()->savedBox()->currentText(), u"Buyers"_s);
    QComboBox *box = m_page->filterBar()->savedBox();
    box->setCurrentIndex(0);
    emit box->activated(0);
    QTRY_COMPARE(m_page->model()->rowCount(), 3);
    box->setCurrentIndex(1);
    emit box->activated(1);
    QTRY_COMPARE(m_page->model()->rowCount(), 2);
}

void CustomersRobotTest::ticksAreTaggedAndTakenBack()
{
    QTest::keyClick(m_page->table(), Qt::Key_Space); // Ann
    QTest::keyClick(m_page->table(), Qt::Key_Down);
    QTest::keyClick(m_page->table(), Qt::Key_Space); // Bob
    QCOMPARE(m_page->model()->ticked().size(), size_t(2));
    m_page->tagChosen({u"tea"_s});
    QTRY_COMPARE(tags(), u"Ann|tea Bob|tea"_s);
    QTRY_VERIFY(m_page->undoBar()->isOffering());
    QTRY_VERIFY(m_page->isSettled());
    emit m_page->undoBar()->undo();
    QTRY_COMPARE(tags(), QString());
    QTRY_VERIFY(m_page->isSettled());
    m_page->model()->tickAll(false);
    m_page->tagChosen({u"one"_s}); // none ticked: the current one
    QTRY_COMPARE(tags(), u"Bob|one"_s);
    QTRY_COMPARE(m_page->detail()->card().tags, QStringList{u"one"_s});
}

void CustomersRobotTest::salesElsewhereShow()
{
    QVERIFY(m_store->buy(m_ann, 10'000));
    QTRY_COMPARE(cell(0, Column::Orders), u"3"_s);
    QTRY_COMPARE(m_page->detail()->card().orders, 3);
}

void CustomersRobotTest::emptyListsSayWhatToDo()
{
    m_page->open({{u"filter"_s, u"{\"conditions\":[{\"field\":\"orders\",\"compare\":\"at_least\",\"values\":[99]}]}"_s}});
    QTRY_COMPARE(m_page->model()->rowCount(), 0);
    QVERIFY(!m_page->table()->isVisible());
    QTRY_VERIFY(!m_page->detail()->customer().isValid());
}

void CustomersRobotTest::enterOpensTheCounter()
{
    QSignalSpy asked(m_page.get(), &Page::openRequested);
    QTest::keyClick(m_page->table(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toString(), u"counter"_s);
    QCOMPARE(asked.first().at(1).toMap().value(u"customer"_s).toLongLong(), m_ann.value());
}

void CustomersRobotTest::managerForMany()
{
    QTest::keyClick(m_page->table(), Qt::Key_A, Qt::ControlModifier);
    m_page->assignManager(u"陈立"_s);
    const auto managers = [&] { return m_store->rows("SELECT manager FROM customer ORDER BY id", 1).join(u' '); };
    QTRY_COMPARE(managers(), u"陈立 陈立 陈立"_s);
    QTRY_VERIFY(m_page->undoBar()->isOffering());
    QTRY_VERIFY(m_page->isSettled());
    emit m_page->undoBar()->undo();
    QTRY_COMPARE(managers(), u"  "_s);
}

void CustomersRobotTest::allByOneKey()
{
    QTest::keyClick(m_page->table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_page->model()->ticked().size(), size_t(3));
    QTest::keyClick(m_page->table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_page->model()->ticked().size(), size_t(0));
}

void CustomersRobotTest::theBoxInTheHeadingTicksAll()
{
    TickBox *box = m_page->table()->tickBox();
    QVERIFY(box->isVisible());
    QVERIFY(!qobject_cast<QAbstractItemView *>(box->parentWidget())); // a table hides what is in it from those who hear it
    QCOMPARE(box->accessibleName(), u"Tick all customers of the list"_s);
    // Over the boxes of the rows.
    const QPoint corner = box->mapTo(m_page.get(), QPoint(0, 0));
    const QPoint table = m_page->table()->mapTo(m_page.get(), QPoint(0, 0));
    QCOMPARE(corner.x(), table.x() + 16);
    QVERIFY(corner.y() >= table.y() && corner.y() + box->height() <= table.y() + m_page->table()->horizontalHeader()->height());
    const QString order = names();
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QCOMPARE(m_page->model()->ticked().size(), size_t(3));
    QCOMPARE(box->checkState(), Qt::Checked);
    QTest::keyClick(m_page->table(), Qt::Key_Space);
    QCOMPARE(box->checkState(), Qt::PartiallyChecked);
    QTest::keyClick(box, Qt::Key_Space); // some become all
    QCOMPARE(m_page->model()->ticked().size(), size_t(3));
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(m_page->model()->ticked().size(), size_t(0));
    QCOMPARE(box->checkState(), Qt::Unchecked);
    QCOMPARE(names(), order); // it is no click on the heading
    // Of the filter, not of the shop.
    m_page->open({{u"filter"_s, u"{\"conditions\":[{\"field\":\"channel\",\"compare\":\"any_of\",\"values\":[\"web\"]}]}"_s}});
    QTRY_COMPARE(m_page->model()->rowCount(), 2);
    QTRY_VERIFY(m_page->isSettled());
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QCOMPARE(m_page->model()->ticked().size(), size_t(2));
}

void CustomersRobotTest::anEmptyShopIsShownTheWayOn()
{
    m_page.reset();
    m_store = std::make_unique<LoyaltyStore>();
    m_desk.database = &m_store->store().database();
    m_desk.clock = &m_store->store().clock();
    m_page = std::make_unique<CustomersPage>(m_desk);
    m_page->resize(1144, 644);
    m_page->show();
    m_page->activate();
    QTRY_VERIFY(m_page->isSettled());
    QVERIFY(!m_page->table()->tickBox()->isVisible());
    QSignalSpy asked(m_page.get(), &Page::openRequested);
    for (PushButton *button : m_page->findChild<EmptyState *>()->findChildren<PushButton *>()) {
        QVERIFY(button->isVisible());
        button->click();
    }
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.at(0).at(0).toString(), u"import"_s);
    QCOMPARE(asked.at(0).at(1).toMap().value(u"kind"_s).toString(), u"customers"_s);
    QCOMPARE(asked.at(1).at(0).toString(), u"welcome"_s);
    QCOMPARE(asked.at(1).at(1).toMap().value(u"step"_s).toString(), u"doors"_s);
}

void CustomersRobotTest::listIsLeftAsItWas()
{
    m_page->table()->setColumnShown(Column::Favourite, false);
    m_page->table()->setColumnShown(Column::Card, true);
    QHeaderView *heads = m_page->table()->horizontalHeader();
    heads->moveSection(heads->visualIndex(int(Column::Card)), 1);
    heads->resizeSection(int(Column::Card), 150);
    emit m_page->table()->orderWanted({directory::SortKey::Name, true});
    QTRY_COMPARE(names(), u"Cai Bob Ann"_s);
    QTRY_VERIFY(m_page->isSettled());
    m_page = std::make_unique<CustomersPage>(m_desk); // a new start
    m_page->resize(1200, 760);
    m_page->show();
    m_page->activate();
    QTRY_VERIFY(m_page->isSettled());
    QTRY_COMPARE(names(), u"Cai Bob Ann"_s);
    QVERIFY(!m_page->table()->isColumnShown(Column::Favourite));
    QVERIFY(m_page->table()->isColumnShown(Column::Card));
    QCOMPARE(m_page->table()->horizontalHeader()->visualIndex(int(Column::Card)), 1);
    QCOMPARE(m_page->table()->columnWidth(int(Column::Card)), 150);
    m_page->table()->resetColumns();
    QVERIFY(m_page->table()->isColumnShown(Column::Favourite));
    QVERIFY(!m_page->table()->isColumnShown(Column::Card));
}

void CustomersRobotTest::coverageIsSaid()
{
    QTRY_COMPARE(m_page->coverageLabel()->text(), u"Files filled 0%, target 80%"_s);
    QVERIFY(m_store->store().write([&](db::WriteSession &session) -> Status {
        Customer ann;
        ann.id = m_ann;
        ann.name = u"Ann"_s;
        ann.phone = u"13800138046"_s;
        ann.gender = Gender::Female;
        ann.birthday = u"--05-17"_s;
        return customers::CustomerService(m_store->store().clock()).update(session, m_store->owner(), ann);
    }));
    QTRY_COMPARE(m_page->coverageLabel()->text(), u"Files filled 33%, target 80%"_s);
}

void CustomersRobotTest::tabsLeadToTheImport()
{
    QSignalSpy asked(m_page.get(), &Page::openRequested);
    QTest::keyClick(m_page->tabs(), Qt::Key_Right);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toString(), u"import"_s);
    QCOMPARE(m_page->tabs()->currentIndex(), 0);
}

void CustomersRobotTest::everyWordIsWhole_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : Language::codes())
        QTest::newRow(qPrintable(language)) << language;
}

void CustomersRobotTest::everyWordIsWhole()
{
    QFETCH(QString, language);
    Theme theme;
    theme.apply(Theme::Mode::Light);
    Language spoken;
    spoken.apply(language);
    // What is left of 1280 × 720 beside rail, search box and status bar.
    m_page->resize(1117, 644);
    QTRY_VERIFY(m_page->isSettled());
    m_page->showSnapshotState(m_page->snapshotStates().value(0));
    QTRY_VERIFY(m_page->isSettled());
    QCoreApplication::processEvents();
    const QStringList cut = regulars::tests::cutLabels(*m_page);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u" | "_s)));
    // All headings stand side by side, even beside the bar of a long list, and none is cut.
    m_page->table()->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    QCoreApplication::processEvents();
    QVERIFY2(!m_page->table()->horizontalScrollBar()->isVisible(), qPrintable(QString::number(m_page->table()->horizontalScrollBar()->maximum())));
    const QHeaderView *heads = m_page->table()->horizontalHeader();
    const QFontMetrics metrics(fontFor(TextRole::CaptionStrong));
    for (int column = 0; column < heads->count(); ++column) {
        if (heads->isSectionHidden(column))
            continue;
        const bool isFirst = column == int(Column::Name);
        const int room = heads->sectionSize(column) - (isFirst ? 52 : 24) - (heads->sortIndicatorSection() == column ? 11 : 0); // margins, box, arrow
        const QString words = m_page->table()->model()->headerData(column, Qt::Horizontal).toString();
        QCOMPARE(metrics.elidedText(words, Qt::ElideRight, room), words);
    }
}

REGULARS_TEST(CustomersRobotTest)
#include "customers_robot_test.moc"
