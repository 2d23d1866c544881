// Coupons at the counter: the best set by itself, a choice by hand, a code laid down, and codes that do not count.
#include "counter_fixture.h"
#include "coupons/coupon_query.h"
#include "coupons/coupon_service.h"
#include "support/test_registry.h"
#include "ui/counter/coupon_box.h"
#include "ui/counter/order_entry.h"
#include "ui/counter/purchase_pane.h"
#include "ui/counter/sale_customer_column.h"
#include "ui/counter/sale_reasons.h"
#include "ui/counter/settlement_column.h"
#include "ui/kit/inline_error.h"
#include "ui/kit/text_label.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::CounterFixture;

class CounterCouponTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.apply(Theme::Mode::Light); }
    void theBestIsUsedAndWrittenDown();
    void aTickChoosesByHand();
    void aCodeLaidDownCounts();
    void aWrongCodeSaysSoBesideTheField();
    void aWalkInWithACustomersCodeIsToldAndServed();
    void theCardShowsWhatCounts();

private:
    static CouponTemplateId kind(CounterFixture &f, const QString &name, CouponKind of, qint64 figure, Stacking stacking = Stacking::Normal);
    static QString issue(CounterFixture &f, CouponTemplateId id, CustomerId customer);
    /// Opens an order of 100.00 for the customer.
    static bool order(CounterFixture &f, CustomerId customer);
    static CouponBox *box(CounterFixture &f) { return f.page->purchase()->customerColumn()->coupons(); }
    static QCheckBox *tick(CounterFixture &f, const QString &name);
    static QStringList words(const QWidget *inside);

    Theme m_theme;
};

CouponTemplateId CounterCouponTest::kind(CounterFixture &f, const QString &name, CouponKind of, qint64 figure, Stacking stacking)
{
    CouponTemplate plan;
    plan.name = name;
    plan.kind = of;
    (of == CouponKind::Percent ? plan.percentBp : plan.amountMinor) = figure;
    plan.stacking = stacking;
    const auto id = f.store.write([&](db::WriteSession &session) {
        return coupons::CouponService(f.store.clock()).save(session, f.store.owner(), plan);
    });
    return id.value_or(CouponTemplateId());
}

QString CounterCouponTest::issue(CounterFixture &f, CouponTemplateId id, CustomerId customer)
{
    const auto made = f.store.write([&](db::WriteSession &session) {
        return coupons::CouponService(f.store.clock()).issue(session, f.store.owner(), id, customer, f.desk.today());
    });
    return made ? made->code : QString();
}

bool CounterCouponTest::order(CounterFixture &f, CustomerId customer)
{
    f.open();
    f.page->openCustomer(customer);
    if (!f.settle())
        return false;
    f.press(Qt::Key_F3);
    f.settle();
    f.type(u"100"_s);
    return f.settle();
}

QCheckBox *CounterCouponTest::tick(CounterFixture &f, const QString &name)
{
    for (QCheckBox *found : box(f)->findChildren<QCheckBox *>()) {
        if (found->isVisible() && found->accessibleName().contains(name))
            return found;
    }
    return nullptr;
}

QStringList CounterCouponTest::words(const QWidget *inside)
{
    QStringList all;
    for (const TextLabel *label : inside->findChildren<TextLabel *>()) {
        if (label->isVisible())
            all << label->text();
    }
    return all;
}

void CounterCouponTest::theBestIsUsedAndWrittenDown()
{
    CounterFixture f;
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    issue(f, kind(f, u"Tenth"_s, CouponKind::Percent, 1000), id);
    issue(f, kind(f, u"Twenty"_s, CouponKind::Fixed, 2000), id);
    issue(f, kind(f, u"Alone"_s, CouponKind::Fixed, 2500, Stacking::Exclusive), id);
    QVERIFY(order(f, id));
    QTRY_VERIFY(tick(f, u"Tenth"_s));
    QVERIFY(tick(f, u"Tenth"_s)->isChecked()); // 10.00 and 20.00 beat 25.00
    QVERIFY(tick(f, u"Twenty"_s)->isChecked());
    QVERIFY(!tick(f, u"Alone"_s)->isChecked());
    const QStringList steps = words(f.page->purchase()->settlement());
    QVERIFY2(steps.contains(u"−¥10.00"_s) && steps.contains(u"−¥20.00"_s) && steps.contains(u"¥70.00"_s), qPrintable(steps.join(u'|')));
    const QStringList reasons = words(f.page->purchase()->entry()->reasons());
    QCOMPARE(reasons.size(), 2); // the heading and why two of them stand
    QVERIFY2(reasons.last().contains(u"Tenth"_s) && reasons.last().endsWith(u"go together and are calculated in the order that costs least"_s),
             qPrintable(reasons.last()));
    f.press(Qt::Key_Return);
    QTRY_VERIFY(!f.page->isPurchasing());
    QVERIFY(f.settle());
    QCOMPARE(f.store.number("SELECT SUM(taken_minor) FROM coupon_use"), 3000);
    QCOMPARE(f.page->card().couponsHeld.count, 1);
    f.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(f.page->card().couponsHeld.count, 3); // taken back, they count again
}

void CounterCouponTest::aTickChoosesByHand()
{
    CounterFixture f;
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    issue(f, kind(f, u"Tenth"_s, CouponKind::Percent, 1000), id);
    issue(f, kind(f, u"Twenty"_s, CouponKind::Fixed, 2000), id);
    QVERIFY(order(f, id));
    QTRY_VERIFY(tick(f, u"Twenty"_s) && tick(f, u"Twenty"_s)->isChecked());
    tick(f, u"Twenty"_s)->click();
    QVERIFY(f.settle());
    QVERIFY(!box(f)->chooses());
    QTRY_VERIFY(tick(f, u"Tenth"_s) && tick(f, u"Tenth"_s)->isChecked());
    QTRY_VERIFY(tick(f, u"Twenty"_s) && !tick(f, u"Twenty"_s)->isChecked());
    f.page->purchase()->pay();
    QTRY_VERIFY(!f.page->isPurchasing());
    QVERIFY(f.settle());
    QCOMPARE(f.store.number("SELECT SUM(taken_minor) FROM coupon_use"), 1000);
}

void CounterCouponTest::aCodeLaidDownCounts()
{
    CounterFixture f;
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    const CouponTemplateId card = kind(f, u"Printed"_s, CouponKind::Fixed, 500);
    const auto codes = f.store.write([&](db::WriteSession &session) {
        return coupons::CouponService(f.store.clock()).issueBatch(session, f.store.owner(), card, 1, f.desk.today(), nullptr);
    });
    QVERIFY(order(f, id));
    f.press(Qt::Key_F5);
    QCOMPARE(f.focus(), box(f)->codeField());
    f.type(codes->first().toLower());
    f.press(Qt::Key_Return);
    QVERIFY(f.settle());
    QTRY_VERIFY(tick(f, u"Printed"_s) && tick(f, u"Printed"_s)->isChecked());
    QCOMPARE(box(f)->codeField()->text(), QString());
    QVERIFY(words(f.page->purchase()->settlement()).contains(u"¥95.00"_s));
}

void CounterCouponTest::aWrongCodeSaysSoBesideTheField()
{
    CounterFixture f;
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    const CustomerId other = f.addCustomer(u"Ben"_s, u"13900139046"_s);
    const QString foreign = issue(f, kind(f, u"Twenty"_s, CouponKind::Fixed, 2000), other);
    QVERIFY(order(f, id));
    f.press(Qt::Key_F5);
    f.type(foreign);
    f.press(Qt::Key_Return);
    QVERIFY(f.settle());
    const auto *error = box(f)->findChild<InlineError *>();
    QVERIFY2(error->text().contains(u"belongs to another customer"_s), qPrintable(error->text()));
    QVERIFY(words(f.page->purchase()->settlement()).contains(u"¥100.00"_s)); // the order stands without it
    f.page->purchase()->pay();
    QTRY_VERIFY(!f.page->isPurchasing());
    QCOMPARE(f.store.number("SELECT COUNT(*) FROM coupon_use"), 0);
    QCOMPARE(f.store.number("SELECT COUNT(*) FROM purchase"), 1);
}

void CounterCouponTest::aWalkInWithACustomersCodeIsToldAndServed()
{
    CounterFixture f;
    CouponTemplate plan;
    plan.name = u"Once each"_s;
    plan.amountMinor = 500;
    plan.limitPerCustomer = 1;
    const auto code = f.store.write([&](db::WriteSession &session) -> Result<QString> {
        coupons::CouponService service(f.store.clock());
        TRY_LET(const CouponTemplateId id, service.save(session, f.store.owner(), plan));
        TRY_LET(const QStringList codes, service.issueBatch(session, f.store.owner(), id, 1, f.desk.today(), nullptr));
        return codes.constFirst();
    });
    f.open();
    f.press(Qt::Key_F3);
    f.settle();
    f.type(u"100"_s);
    QVERIFY(f.settle());
    box(f)->codeField()->setText(*code);
    QTest::keyClick(box(f)->codeField(), Qt::Key_Return);
    QVERIFY(f.settle());
    QVERIFY(!box(f)->findChild<InlineError *>()->text().isEmpty());
    QCOMPARE(box(f)->codes(), QStringList());
    f.page->purchase()->pay();
    QTRY_VERIFY(!f.page->isPurchasing());
    QCOMPARE(f.store.number("SELECT COUNT(*) FROM purchase"), 1);
}

void CounterCouponTest::theCardShowsWhatCounts()
{
    CounterFixture f;
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    const CouponTemplateId twenty = kind(f, u"Twenty"_s, CouponKind::Fixed, 2000);
    issue(f, twenty, id);
    f.open();
    f.page->openCustomer(id);
    QVERIFY(f.settle());
    QCOMPARE(f.page->card().coupons.size(), size_t(1));
    QVERIFY(words(f.page).contains(u"Twenty"_s));
    issue(f, twenty, id); // elsewhere, meanwhile
    QTRY_COMPARE(f.page->card().couponsHeld.count, 2);
}

REGULARS_TEST(CounterCouponTest)
#include "counter_coupon_test.moc"
