// The tab of benefits and the counter's card, as somebody with the mouse and the keys.
#include "benefits/benefit_rules.h"
#include "benefits/benefit_service.h"
#include "coupons/coupon.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "ui/kit/badge.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/form_row.h"
#include "ui/kit/number_edit.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/undo_bar.h"
#include "ui/loyalty/benefits/benefit_form.h"
#include "ui/loyalty/benefits/benefits_section.h"
#include "ui/loyalty/benefits/cell_form.h"
#include "ui/loyalty/benefits/matrix_view.h"
#include "ui/loyalty/benefits/uses_list.h"
#include "ui/loyalty/benefits/uses_view.h"
#include "ui/loyalty/loyalty_page.h"
#include "ui/shell/job_tracker.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using benefits::BenefitService;
using regulars::tests::LoyaltyStore;

class BenefitsTabTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theUsualEightAndBack();
    void aBenefitIsMadeAndTakenBack();
    void aCellByTheKeyboard();
    void whatIsWrongStandsBesideTheField();
    void theMultiplierBelongsToTheLadder();
    void withdrawnAndPutBack();
    void theLogTellsAndFilters();
    void aSlipIsCancelledAndComesBack();
    void whatIsOutComesBack();
    void aClerkChangesNothing();
    void theExportIsTheListShown();

private:
    bool settle() const;
    void open(Role role = Role::Administrator);
    BenefitId addBenefit(BenefitKind kind, const QString &name, qint64 value = 0, qint64 quota = 0);
    Result<benefits::UsedBenefit> use(CustomerId customer, BenefitId benefit);
    BenefitsSection *tab() const { return qobject_cast<BenefitsSection *>(m_page->showTab(u"benefits"_s)); }
    QString cell(int row, int column) const { return tab()->matrix()->table()->model()->index(row, column).data().toString(); }
    static QString text(const UsesView *view, int row, int column) { return view->table()->model()->index(row, column).data().toString(); }
    /// Chooses a cell and presses Enter.
    void enterCell(int row, int column);

    std::unique_ptr<LoyaltyStore> m_store;
    JobTracker m_jobs;
    Desk m_desk;
    std::unique_ptr<LoyaltyPage> m_page;
};

void BenefitsTabTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_store->goTo(QDate(2026, 11, 24));
}

void BenefitsTabTest::cleanup()
{
    m_page.reset();
    m_store.reset();
}

void BenefitsTabTest::open(Role role)
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
    tab();
    QVERIFY(settle());
}

bool BenefitsTabTest::settle() const
{
    return QTest::qWaitFor([this] { return m_page->isSettled(); }, 10'000) && QTest::qWaitFor([this] { return m_page->isSettled(); }, 10'000);
}

BenefitId BenefitsTabTest::addBenefit(BenefitKind kind, const QString &name, qint64 value, qint64 quota)
{
    Benefit benefit;
    benefit.kind = kind;
    benefit.name = name;
    benefit.quota = quota;
    const TierId base = m_store->tierId(0);
    return m_store->store()
        .write([&](db::WriteSession &session) -> Result<BenefitId> {
            BenefitService service(m_store->store().clock());
            TRY_LET(const BenefitId id, service.save(session, m_store->owner(), benefit));
            if (kind != BenefitKind::Multiplier)
                TRY(service.setCell(session, m_store->owner(), {id, base, std::nullopt, value}));
            return id;
        })
        .value_or(BenefitId());
}

Result<benefits::UsedBenefit> BenefitsTabTest::use(CustomerId customer, BenefitId benefit)
{
    const EpochDay today = m_store->today();
    return m_store->store().write([&](db::WriteSession &session) {
        return BenefitService(m_store->store().clock()).use(session, m_store->owner(), {customer, benefit, {}}, today);
    });
}

void BenefitsTabTest::enterCell(int row, int column)
{
    QTableView *table = tab()->matrix()->table();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(row, column));
    QTest::keyClick(table, Qt::Key_Return);
}

void BenefitsTabTest::theUsualEightAndBack()
{
    open();
    QVERIFY(tab()->findChild<EmptyState *>()->isVisible());
    emit tab()->findChild<EmptyState *>()->actionTriggered();
    QVERIFY(settle());
    QTRY_COMPARE(tab()->matrix()->table()->model()->rowCount(), 8);
    QCOMPARE(cell(0, 0), u"More points"_s);
    QCOMPARE(cell(0, 3), u"× 1.5"_s);
    QCOMPARE(cell(1, 1), u"—"_s);
    QCOMPARE(cell(1, 4), u"3 coupons"_s);
    QCOMPARE(cell(3, 3), u"14 days · 2/year"_s);
    QCOMPARE(cell(4, 4), u"6/year"_s);
    QCOMPARE(cell(7, 4), u"Included"_s);
    QCOMPARE(tab()->matrix()->table()->model()->headerData(2, Qt::Horizontal).toString(), m_store->rows("SELECT name FROM tier WHERE rank=1", 1).first());
    QVERIFY(tab()->undoBar()->isOffering());
    emit tab()->undoBar()->undo();
    QVERIFY(settle());
    QTRY_COMPARE(tab()->matrix()->table()->model()->rowCount(), 0);
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM benefit"), 0);
}

void BenefitsTabTest::aBenefitIsMadeAndTakenBack()
{
    open();
    tab()->beginBenefit();
    auto *form = qobject_cast<BenefitForm *>(tab()->panel());
    QVERIFY(form);
    const QString proposed = form->nameField()->text();
    QCOMPARE(proposed, u"Event invitation"_s);
    form->kindBox()->setCurrentIndex(int(benefitKinds().indexOf(BenefitKind::Bespoke)));
    QCOMPARE(form->nameField()->text(), u"Bespoke package"_s); // the proposal follows the kind
    form->nameField()->selectAll();
    QTest::keyClicks(form->nameField(), u"Tea set"_s);
    form->kindBox()->setCurrentIndex(int(benefitKinds().indexOf(BenefitKind::Event)));
    QCOMPARE(form->nameField()->text(), u"Tea set"_s); // what was typed stays
    QTest::keyClicks(form->quota(), u"4"_s);
    form->finish();
    QTRY_VERIFY(!tab()->panel());
    QVERIFY(settle());
    QCOMPARE(m_store->rows("SELECT name,kind,quota,period FROM benefit", 4), QStringList{u"Tea set|event|4|year"_s});
    QCOMPARE(cell(0, 0), u"Tea set"_s);
    QCOMPARE(cell(0, 1), u"—"_s);
    emit tab()->undoBar()->undo();
    QVERIFY(settle());
    QTRY_COMPARE(m_store->store().number("SELECT COUNT(*) FROM benefit"), 0);
}

void BenefitsTabTest::aCellByTheKeyboard()
{
    addBenefit(BenefitKind::TierPrice, u"Price"_s, 500);
    open();
    QCOMPARE(cell(0, 1), u"5% off"_s);
    enterCell(0, 2);
    auto *form = qobject_cast<CellForm *>(tab()->panel());
    QVERIFY(form);
    QVERIFY(!form->quota()); // taken at the till, not counted
    QTest::keyClicks(form->value(), u"10"_s);
    QTest::keyClick(form->value(), Qt::Key_Return);
    QTRY_VERIFY(!tab()->panel());
    QVERIFY(settle());
    QCOMPARE(cell(0, 2), u"10% off"_s);
    emit tab()->undoBar()->undo();
    QVERIFY(settle());
    QTRY_COMPARE(cell(0, 2), u"—"_s);
    enterCell(0, 1); // and the other way: the tier does not have it any more
    form = qobject_cast<CellForm *>(tab()->panel());
    QCOMPARE(form->value()->value(), std::optional<qint64>(500));
    emit form->has()->currentChanged(1);
    QVERIFY(!form->value()->isVisible());
    form->finish();
    QVERIFY(settle());
    QTRY_COMPARE(cell(0, 1), u"—"_s);
    emit tab()->undoBar()->undo();
    QVERIFY(settle());
    QTRY_COMPARE(cell(0, 1), u"5% off"_s);
}

void BenefitsTabTest::whatIsWrongStandsBesideTheField()
{
    addBenefit(BenefitKind::Trial, u"Trial"_s, 14, 2);
    open();
    const auto errors = [this] {
        int count = 0;
        for (const FormRow *row : tab()->panel()->findChildren<FormRow *>())
            count += row->hasError() ? 1 : 0;
        return count;
    };
    enterCell(0, 2);
    auto *form = qobject_cast<CellForm *>(tab()->panel());
    form->finish();
    QCOMPARE(errors(), 1); // for how many days
    form->value()->setFocus();
    QTest::keyClicks(form->value(), u"400"_s);
    form->finish();
    QVERIFY(settle());
    QTRY_COMPARE(errors(), 1); // more than a year
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM tier_benefit"), 1);
    tab()->beginBenefit();
    auto *made = qobject_cast<BenefitForm *>(tab()->panel());
    made->nameField()->clear();
    made->finish();
    QVERIFY(settle());
    QTRY_COMPARE(errors(), 1); // no name
    QTest::keyClicks(made->nameField(), u"Trial"_s);
    made->finish();
    QVERIFY(settle());
    QTRY_COMPARE(errors(), 1); // there is one of that name
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM benefit"), 1);
}

void BenefitsTabTest::theMultiplierBelongsToTheLadder()
{
    addBenefit(BenefitKind::Multiplier, u"More points"_s);
    open();
    QSignalSpy asked(tab(), &LoyaltySection::openRequested);
    enterCell(0, 3);
    QVERIFY(!tab()->panel());
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), u"loyalty"_s);
    QCOMPARE(asked[0][1].toMap().value(u"tab"_s).toString(), u"ladder"_s);
}

void BenefitsTabTest::withdrawnAndPutBack()
{
    addBenefit(BenefitKind::Event, u"Salon"_s);
    open();
    QCOMPARE(cell(0, 5), u"Withdraw"_s);
    tab()->toggleRow(0);
    QVERIFY(settle());
    QTRY_COMPARE(cell(0, 5), u"Put back"_s);
    QCOMPARE(cell(0, 0), u"Salon (withdrawn)"_s);
    emit tab()->undoBar()->undo();
    QVERIFY(settle());
    QTRY_COMPARE(cell(0, 0), u"Salon"_s);
}

void BenefitsTabTest::theLogTellsAndFilters()
{
    const BenefitId salon = addBenefit(BenefitKind::Event, u"Salon"_s);
    const BenefitId umbrella = addBenefit(BenefitKind::Other, u"Umbrella"_s);
    const CustomerId customer = m_store->addCustomer();
    QVERIFY(use(customer, salon));
    QVERIFY(use(customer, umbrella));
    open();
    tab()->showPart(BenefitsSection::LogPart);
    QVERIFY(settle());
    UsesView *log = tab()->log();
    QCOMPARE(log->table()->model()->rowCount(), 2);
    QCOMPARE(text(log, 0, 4), u"Umbrella"_s);
    QCOMPARE(text(log, 0, 7), u"Used"_s);
    log->benefitBox()->setCurrentIndex(log->benefitBox()->findData(salon.value()));
    emit log->benefitBox()->activated(log->benefitBox()->currentIndex());
    QVERIFY(settle());
    QTRY_COMPARE(log->table()->model()->rowCount(), 1);
    QCOMPARE(text(log, 0, 4), u"Salon"_s);
    QSignalSpy asked(tab(), &LoyaltySection::openRequested);
    emit log->table()->activated(log->table()->model()->index(0, 1));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][1].toMap().value(u"customer"_s).toLongLong(), customer.value());
    log->tierBox()->setCurrentIndex(log->tierBox()->findData(m_store->tierId(2).value()));
    emit log->tierBox()->activated(log->tierBox()->currentIndex());
    QVERIFY(settle());
    QTRY_COMPARE(log->table()->model()->rowCount(), 0);
}

void BenefitsTabTest::aSlipIsCancelledAndComesBack()
{
    const BenefitId salon = addBenefit(BenefitKind::Event, u"Salon"_s, 0, 1);
    const CustomerId customer = m_store->addCustomer();
    QVERIFY(use(customer, salon));
    open();
    tab()->showPart(BenefitsSection::LogPart);
    QVERIFY(settle());
    QCOMPARE(text(tab()->log(), 0, 9), u"Cancel"_s);
    tab()->log()->act(0);
    QVERIFY(settle());
    QTRY_COMPARE(text(tab()->log(), 0, 7), u"Cancelled"_s);
    QCOMPARE(text(tab()->log(), 0, 9), QString());
    QCOMPARE(m_store->rows("SELECT cancel_reason FROM benefit_use", 1), QStringList{u"Recorded by mistake"_s});
    emit tab()->log()->undoBar()->undo();
    QVERIFY(settle());
    QTRY_COMPARE(text(tab()->log(), 0, 7), u"Used"_s);
}

void BenefitsTabTest::whatIsOutComesBack()
{
    const BenefitId trial = addBenefit(BenefitKind::Trial, u"Trial"_s, 7);
    const CustomerId customer = m_store->addCustomer();
    QVERIFY(use(customer, trial));
    m_store->goTo(QDate(2026, 12, 5));
    open();
    tab()->showPart(BenefitsSection::OutPart);
    QVERIFY(settle());
    UsesView *out = tab()->out();
    QCOMPARE(out->table()->model()->rowCount(), 1);
    QCOMPARE(text(out, 0, 6), u"12-01"_s);
    QCOMPARE(text(out, 0, 7), u"Overdue"_s);
    out->act(0);
    QVERIFY(settle());
    QTRY_COMPARE(out->table()->model()->rowCount(), 0);
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM benefit_use WHERE returned_on IS NOT NULL"), 1);
    emit out->undoBar()->undo();
    QVERIFY(settle());
    QTRY_COMPARE(out->table()->model()->rowCount(), 1);
}

void BenefitsTabTest::aClerkChangesNothing()
{
    addBenefit(BenefitKind::Event, u"Salon"_s);
    open(Role::Clerk);
    QVERIFY(!tab()->newButton()->isEnabled());
    QCOMPARE(cell(0, 5), QString());
    tab()->toggleRow(0);
    enterCell(0, 1);
    QVERIFY(tab()->panel());
    tab()->panel()->finish();
    QVERIFY(settle());
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM benefit WHERE is_active=1"), 1);
    QVERIFY(tab()->panel()); // its button rests
}

void BenefitsTabTest::theExportIsTheListShown()
{
    const BenefitId salon = addBenefit(BenefitKind::Event, u"Salon"_s);
    const BenefitId trial = addBenefit(BenefitKind::Trial, u"Trial"_s, 7);
    const CustomerId customer = m_store->addCustomer();
    QVERIFY(use(customer, salon));
    QVERIFY(use(customer, trial));
    const auto rowsOf = [this](const exchange::ListToExport &list) {
        QStringList rows;
        const Status read = m_store->store().read([&](db::ReadSession &session) -> Status {
            return list.rows(session, [&](const std::vector<tables::Cell> &cells) -> Status {
                QStringList words;
                for (const tables::Cell &each : cells)
                    words << each.text;
                rows << words.join(u'|');
                return ok();
            });
        });
        return read ? rows : QStringList{errorName(read.error().code)};
    };
    benefits::UseFilter filter;
    QCOMPARE(rowsOf(usesList(filter)).size(), 2);
    filter.benefit = salon;
    const QStringList rows = rowsOf(usesList(filter));
    QCOMPARE(rows.size(), 1);
    QVERIFY2(rows.first().startsWith(u"2026-11-24|"_s), qPrintable(rows.first()));
    QVERIFY(rows.first().contains(u"|Salon|"_s));
    QCOMPARE(rowsOf(stillOutList()).size(), 1);
    QVERIFY(rowsOf(stillOutList()).first().contains(u"|Trial|2026-12-01|"_s));
}

REGULARS_TEST(BenefitsTabTest)
#include "benefits_test.moc"
