#include "points/earning_service.h"
#include "points/points_service.h"
#include "rewards/reward_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "support/whole_labels.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/theme.h"
#include "ui/kit/undo_bar.h"
#include "ui/loyalty/loyalty_page.h"
#include "ui/loyalty/points/expiring_view.h"
#include "ui/loyalty/points/ledger_section.h"
#include "ui/loyalty/points/ledger_view.h"
#include "ui/loyalty/points/rule_panel.h"
#include "ui/loyalty/points/rules_view.h"
#include "ui/loyalty/points/value_view.h"
#include "ui/loyalty/rewards/claims_view.h"
#include "ui/loyalty/rewards/reward_form.h"
#include "ui/loyalty/rewards/rewards_section.h"
#include "ui/shell/job_tracker.h"
#include "ui/shell/language.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QImage>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::LoyaltyStore;

/// The tabs of points and rewards, as somebody with the mouse and the keys.
class PointsTabTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theLedgerSaysWhy();
    void theLedgerIsFilteredByCauseAndPurse();
    void theLedgerIsReadPageByPage();
    void endingPointsAreListedAndTagged();
    void aRuleIsMadeChangedAndTakenBack();
    void whatIsWrongStandsBesideTheField();
    void ruleNamesStandWhole();
    void theExampleFollows();
    void thePointsValueIsChangedAndTakenBack();
    void aRewardIsMadeWithAPicture();
    void aHandedOutRewardComesBack();
    void aClerkChangesNoRules();
    void everyWordIsWhole_data();
    void everyWordIsWhole();

private:
    bool settle() const;
    LedgerSection *points() const { return qobject_cast<LedgerSection *>(m_page->showTab(u"ledger"_s)); }
    RewardsSection *rewards() const { return qobject_cast<RewardsSection *>(m_page->showTab(u"rewards"_s)); }
    void open(Role role = Role::Administrator);

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_customer;
    JobTracker m_jobs;
    Desk m_desk;
    std::unique_ptr<LoyaltyPage> m_page;
};

void PointsTabTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_customer = m_store->addCustomer();
}

void PointsTabTest::cleanup()
{
    m_page.reset();
    m_store.reset();
}

void PointsTabTest::open(Role role)
{
    m_desk.database = &m_store->store().database();
    m_desk.clock = &m_store->store().clock();
    m_desk.jobs = &m_jobs;
    m_desk.actor = tests::TemporaryStore::actor(role);
    m_desk.shop.id = m_store->store().shopId();
    m_desk.time = BusinessTime::fromName(u"Asia/Shanghai"_s).value_or(BusinessTime());
    m_page = std::make_unique<LoyaltyPage>(m_desk);
    m_page->resize(1144, 644);
    m_page->show();
    m_page->activate();
    QVERIFY(settle());
}

bool PointsTabTest::settle() const
{
    return QTest::qWaitFor([this] { return m_page->isSettled(); }, 10'000) && QTest::qWaitFor([this] { return m_page->isSettled(); }, 10'000);
}

void PointsTabTest::theLedgerSaysWhy()
{
    QVERIFY(m_store->buy(m_customer, 1'000'000)); // up to gold
    const auto booked = m_store->buy(m_customer, 1999);
    QVERIFY(booked);
    open();
    LedgerSection *section = points();
    QVERIFY(settle());
    const LedgerView *view = section->ledger();
    QAbstractItemModelTester tester(view->table()->model());
    QCOMPARE(view->table()->model()->rowCount(), 2);
    const QStringList told = view->explanation();
    QCOMPARE(told.value(0), u"+28"_s);
    const QString all = told.join(u'\n');
    QVERIFY2(all.contains(booked->purchase.number), qPrintable(all));
    QVERIFY2(all.contains(u"1 points for every ¥1 of ¥19.99"_s), qPrintable(all));
    QVERIFY2(all.contains(u"× 1.5"_s), qPrintable(all));
    QVERIFY2(all.contains(u"10,028"_s), qPrintable(all));       // the balance after it
    QVERIFY2(all.contains(u"good until 2027-11-30"_s), qPrintable(all));
}

void PointsTabTest::theLedgerIsFilteredByCauseAndPurse()
{
    QVERIFY(m_store->buy(m_customer, 5000));
    QVERIFY(m_store->adjust(m_customer, -7));
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return points::PointsService(m_store->store().clock())
            .adjust(session, m_store->owner(), m_customer, Purse::Credits, 40, m_store->today(), u"plan"_s);
    }));
    open();
    LedgerView *view = points()->ledger();
    QVERIFY(settle());
    QCOMPARE(view->table()->model()->rowCount(), 3);
    QTest::keyClick(view->purseSwitch(), Qt::Key_Right);
    QTest::keyClick(view->purseSwitch(), Qt::Key_Right);
    QVERIFY(settle());
    QCOMPARE(view->table()->model()->rowCount(), 1);
    QVERIFY(view->explanation().join(u'\n').contains(u"plan"_s));
    QTest::keyClick(view->purseSwitch(), Qt::Key_Left);
    QTest::keyClick(view->purseSwitch(), Qt::Key_Left);
    view->causeBox()->setCurrentIndex(view->causeBox()->findData(int(Cause::Adjustment)));
    emit view->causeBox()->activated(view->causeBox()->currentIndex());
    QVERIFY(settle());
    QCOMPARE(view->table()->model()->rowCount(), 2);
}

void PointsTabTest::theLedgerIsReadPageByPage()
{
    const auto filled = m_store->store().write([&](db::WriteSession &session) -> Status {
        points::PointsService service(m_store->store().clock());
        for (int i = 0; i < 450; ++i)
            TRY(service.adjust(session, m_store->owner(), m_customer, Purse::Points, 1, m_store->today(), u"one more"_s));
        return ok();
    });
    QVERIFY(filled);
    open();
    QAbstractItemModel *model = points()->ledger()->table()->model();
    QVERIFY(settle());
    QCOMPARE(model->rowCount(), 200);
    QVERIFY(model->canFetchMore({}));
    model->fetchMore({});
    QVERIFY(settle());
    QCOMPARE(model->rowCount(), 400);
    model->fetchMore({});
    QVERIFY(settle());
    QCOMPARE(model->rowCount(), 450);
    QVERIFY(!model->canFetchMore({}));
}

void PointsTabTest::endingPointsAreListedAndTagged()
{
    const CustomerId other = m_store->addCustomer();
    QVERIFY(m_store->adjust(m_customer, 100)); // 2026-11-23, good to 2027-11-30
    QVERIFY(m_store->adjust(other, 250));
    m_store->goTo({2027, 1, 15});
    QVERIFY(m_store->adjust(other, 5)); // beyond twelve months
    open();
    LedgerSection *section = points();
    section->showView(1);
    QVERIFY(settle());
    const ExpiringView *view = section->expiring();
    QCOMPARE(view->months()->model()->rowCount(), 2);
    QCOMPARE(view->months()->model()->index(0, 0).data().toString(), u"2027-11"_s);
    QCOMPARE(view->months()->model()->index(0, 1).data().toString(), u"350"_s);
    QCOMPARE(view->months()->model()->index(0, 2).data().toString(), u"2"_s);
    QCOMPARE(view->customers()->model()->rowCount(), 2);
    QCOMPARE(view->customers()->model()->index(0, 3).data().toString(), u"250"_s); // the most first
    QTest::mouseClick(view->tagButton(), Qt::LeftButton);
    QVERIFY(settle());
    QCOMPARE(m_store->rows("SELECT COUNT(*) FROM customer_tag WHERE tag LIKE '%2027-11%'", 1), QStringList{u"2"_s});
    QVERIFY(view->undoBar()->isOffering());
    emit view->undoBar()->undo();
    QVERIFY(settle());
    QCOMPARE(m_store->rows("SELECT COUNT(*) FROM customer_tag", 1), QStringList{u"0"_s});
}

void PointsTabTest::aRuleIsMadeChangedAndTakenBack()
{
    open();
    LedgerSection *section = points();
    section->showView(2);
    QVERIFY(settle());
    RulesView *view = section->rules();
    QCOMPARE(view->table()->model()->rowCount(), 1); // the standard rule
    QTest::mouseClick(view->newButton(), Qt::LeftButton);
    QVERIFY(settle());
    RulePanel *panel = view->panel();
    QVERIFY(panel);
    QTest::keyClicks(panel->nameField(), u"Visit"_s);
    QTest::keyClick(panel->kind(), Qt::Key_Right); // a fixed number
    panel->points()->setPoints(5);
    QVERIFY(settle());
    QVERIFY2(panel->example().contains(u"105"_s), qPrintable(panel->example())); // 100 and 5
    panel->finish();
    QVERIFY(settle());
    QVERIFY(!view->panel());
    QCOMPARE(view->table()->model()->rowCount(), 2);
    QCOMPARE(m_store->buy(m_customer, 1000)->purchase.pointsEarned, qint64{15});
    QVERIFY(view->undoBar()->isOffering());
    emit view->undoBar()->undo();
    QVERIFY(settle());
    QCOMPARE(view->table()->model()->rowCount(), 1);
    QCOMPARE(m_store->buy(m_customer, 1000)->purchase.pointsEarned, qint64{10});
}

void PointsTabTest::ruleNamesStandWhole()
{
    EarningRule rule;
    rule.name = u"Gift for trying something new"_s;
    rule.unitMinor = 0;
    rule.points = 5;
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return points::EarningService(m_store->store().clock()).add(session, m_store->owner(), rule);
    }));
    open();
    points()->showView(2);
    QVERIFY(settle());
    const RulesView *view = points()->rules();
    const int needed = QFontMetrics(fontFor(TextRole::BodyStrong)).horizontalAdvance(rule.name);
    QVERIFY(view->table()->columnWidth(0) >= needed + 2 * metric::kSpace12);
    QVERIFY(!view->table()->isColumnHidden(1));
    points()->rules()->beginRule();
    QVERIFY(settle());
    QVERIFY(view->table()->columnWidth(0) >= needed + 2 * metric::kSpace12);
    QVERIFY(view->table()->isColumnHidden(1)); // the panel says it
    points()->rules()->closePanel();
    QVERIFY(settle());
    QVERIFY(!view->table()->isColumnHidden(1));
}

void PointsTabTest::whatIsWrongStandsBesideTheField()
{
    open();
    LedgerSection *section = points();
    section->showView(2);
    QVERIFY(settle());
    section->rules()->beginRule();
    QVERIFY(settle());
    RulePanel *panel = section->rules()->panel();
    panel->finish();
    QCOMPARE(panel->nameField()->property("fieldState").toString(), u"danger"_s);
    QTest::keyClicks(panel->nameField(), u"Twice"_s);
    QTest::keyClick(panel->kind(), Qt::Key_Right);
    QTest::keyClick(panel->kind(), Qt::Key_Right); // a multiplier
    panel->multiplier()->setText(u"-2"_s);
    panel->finish();
    QVERIFY(settle());
    QVERIFY(section->rules()->panel());
    QCOMPARE(panel->multiplier()->property("fieldState").toString(), u"danger"_s);
    QCOMPARE(m_store->rows("SELECT COUNT(*) FROM earning_rule", 1), QStringList{u"0"_s});
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QVERIFY(m_page->handleKey(&escape));
    QVERIFY(!section->rules()->panel());
}

void PointsTabTest::theExampleFollows()
{
    open();
    LedgerSection *section = points();
    section->showView(2);
    QVERIFY(settle());
    section->rules()->beginRule();
    QVERIFY(settle());
    RulePanel *panel = section->rules()->panel();
    QVERIFY2(panel->example().contains(u"200"_s), qPrintable(panel->example())); // the standard rule and another like it
    panel->unit()->setMinor(1000);
    QVERIFY2(panel->example().contains(u"110"_s), qPrintable(panel->example()));
    panel->categories()->setText(u"tea, cups"_s);
    QVERIFY2(panel->example().contains(u"110"_s), qPrintable(panel->example()));
}

void PointsTabTest::thePointsValueIsChangedAndTakenBack()
{
    open();
    LedgerSection *section = points();
    section->showView(3);
    QVERIFY(settle());
    ValueView *view = section->value();
    QCOMPARE(view->table()->index(1, 1).data().toString(), u"¥1.00"_s); // 100 points at 0.01
    view->valueField()->clear();
    QTest::keyClicks(view->valueField(), u"0.02"_s);
    QCOMPARE(view->table()->index(1, 1).data().toString(), u"¥2.00"_s);
    QTest::keyClick(view->valueField(), Qt::Key_Return);
    QVERIFY(settle());
    QCOMPARE(m_store->rows("SELECT value FROM setting WHERE key='points.value'", 1), QStringList{u"0.02"_s});
    view->valueField()->clear();
    QTest::keyClicks(view->valueField(), u"-1"_s);
    QVERIFY(!view->saveButton()->isEnabled());
    QCOMPARE(view->valueField()->property("fieldState").toString(), u"danger"_s);
}

void PointsTabTest::aRewardIsMadeWithAPicture()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mug.jpg"_s);
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QVERIFY(image.save(path));
    open();
    RewardsSection *section = rewards();
    QVERIFY(settle());
    QCOMPARE(section->table()->model()->rowCount(), 0);
    QTest::mouseClick(section->newButton(), Qt::LeftButton);
    RewardForm *form = section->form();
    QVERIFY(form);
    form->finish();
    QCOMPARE(form->nameField()->property("fieldState").toString(), u"danger"_s);
    QTest::keyClicks(form->nameField(), u"Mug"_s);
    form->cost()->setPoints(300);
    form->stock()->setPoints(7);
    form->takePicture(folder.filePath(u"none.png"_s));
    QVERIFY(settle());
    QVERIFY(!form->hasPicture());
    form->takePicture(path);
    QVERIFY(settle());
    QVERIFY(form->hasPicture());
    form->finish();
    QVERIFY(settle());
    QVERIFY(!section->form());
    QCOMPARE(section->table()->model()->rowCount(), 1);
    QCOMPARE(m_store->rows("SELECT name,cost,stock,hex(substr(picture,2,3)) FROM reward", 4), QStringList{u"Mug|300|7|504E47"_s}); // PNG
    const auto shown = section->table()->model()->index(0, 0).data(Qt::DecorationRole).value<QImage>();
    QCOMPARE(shown.width(), 48); // 900 × 600 within the square of the list, shrunk twice
    QVERIFY2(qAbs(shown.height() - 32) <= 1, qPrintable(QString::number(shown.height())));
    QVERIFY(qAbs(qGreen(shown.pixel(24, 16)) - 128) < 8);
    emit section->undoBar()->undo();
    QVERIFY(settle());
    QCOMPARE(section->table()->model()->rowCount(), 0);
}

void PointsTabTest::aHandedOutRewardComesBack()
{
    QVERIFY(m_store->adjust(m_customer, 500));
    const auto made = m_store->store().write([&](db::WriteSession &session) -> Status {
        rewards::RewardService service(m_store->store().clock());
        Reward mug;
        mug.name = u"Mug"_s;
        mug.cost = 200;
        TRY_LET(mug.id, service.add(session, m_store->owner(), mug));
        TRY(service.claim(session, m_store->owner(), {m_customer, mug.id}, m_store->today()));
        return ok();
    });
    QVERIFY(made);
    open();
    RewardsSection *section = rewards();
    section->showView(1);
    QVERIFY(settle());
    QCOMPARE(section->claims()->table()->model()->rowCount(), 1);
    // Its receipt goes to a file or to a printer, which is asked for.
    auto *print = section->claims()->findChild<PushButton *>(u"printReceipt"_s);
    QVERIFY(print);
    section->claims()->table()->setCurrentIndex(section->claims()->table()->model()->index(0, 0));
    QVERIFY(print->isEnabled());
    QTest::mouseClick(print, Qt::LeftButton);
    auto *dialog = section->claims()->findChild<QDialog *>(u"printDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    dialog->reject();
    section->claims()->takeBack(0);
    QVERIFY(settle());
    QCOMPARE(m_store->balance(m_customer), qint64{500});
    emit section->claims()->undoBar()->undo();
    QVERIFY(settle());
    QCOMPARE(m_store->balance(m_customer), qint64{300});
    QCOMPARE(section->claims()->table()->model()->rowCount(), 2);
}

void PointsTabTest::aClerkChangesNoRules()
{
    open(Role::Clerk);
    LedgerSection *section = points();
    section->showView(2);
    QVERIFY(settle());
    QVERIFY(!section->rules()->newButton()->isEnabled());
    QVERIFY(!section->rules()->newButton()->toolTip().isEmpty());
    section->showView(3);
    QVERIFY(settle());
    QVERIFY(!section->value()->valueField()->isEnabled());
    QVERIFY(!rewards()->newButton()->isEnabled());
}

void PointsTabTest::everyWordIsWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("tab");
    QTest::addColumn<QString>("state");
    for (const QString &language : Language::codes()) {
        const std::pair<QString, QStringList> tabs[] = {{u"ledger"_s, {u"ledger"_s, u"expiring"_s, u"rules"_s, u"rule"_s, u"value"_s}},
                                                        {u"rewards"_s, {u"rewards"_s, u"form"_s, u"claims"_s}}};
        for (const auto &[tab, states] : tabs) {
            for (const QString &state : states)
                QTest::newRow(qPrintable(language + u' ' + tab + u' ' + state)) << language << tab << state;
        }
    }
}

void PointsTabTest::everyWordIsWhole()
{
    QFETCH(QString, language);
    QFETCH(QString, tab);
    QFETCH(QString, state);
    QVERIFY(m_store->buy(m_customer, 50'000));
    const auto made = m_store->store().write([&](db::WriteSession &session) -> Status {
        rewards::RewardService service(m_store->store().clock());
        Reward mug;
        mug.name = u"不锈钢保温杯"_s;
        mug.cost = 200;
        mug.customerLimit = 2;
        mug.minimumTierId = m_store->tierId(0);
        TRY_LET(mug.id, service.add(session, m_store->owner(), mug));
        TRY(service.claim(session, m_store->owner(), {m_customer, mug.id}, m_store->today()));
        return ok();
    });
    QVERIFY(made);
    Theme theme;
    theme.apply(Theme::Mode::Light);
    Language spoken;
    spoken.apply(language);
    open();
    m_page->resize(1117, 644); // what is left of 1280 × 720 beside rail, search box and status bar
    m_page->showTab(tab)->showSnapshotState(state);
    QVERIFY(settle());
    QTRY_VERIFY(m_page->isSettled());
    QCoreApplication::processEvents();
    const QStringList cut = tests::cutLabels(*m_page->showTab(tab));
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u" | "_s)));
    for (const QTableView *table : m_page->showTab(tab)->findChildren<QTableView *>()) {
        if (!table->isVisible())
            continue;
        const QFontMetrics metrics(fontFor(TextRole::CaptionStrong));
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (table->isColumnHidden(column))
                continue;
            const QString words = table->model()->headerData(column, Qt::Horizontal).toString();
            QCOMPARE(metrics.elidedText(words, Qt::ElideRight, table->columnWidth(column) - 24), words);
        }
    }
}

REGULARS_TEST(PointsTabTest)
#include "points_tab_test.moc"
