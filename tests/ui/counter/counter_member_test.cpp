// Whom a key means, new members, what the ledger says, and that every word is whole.
#include "counter/ledger_model.h"
#include "counter_fixture.h"
#include "customers/customer_rules.h"
#include "support/test_registry.h"
#include "support/stray_windows.h"
#include "support/whole_labels.h"
#include "ui/counter/customer_view.h"
#include "ui/counter/key_bar.h"
#include "ui/counter/panels/adjust_panel.h"
#include "ui/counter/panels/member_panel.h"
#include "ui/counter/purchase_pane.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/shell/language.h"

#include <QTableView>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::CounterFixture;

class CounterMemberTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.apply(Theme::Mode::Light); }

    void whatWasNotFoundBecomesTheNewFile()
    {
        CounterFixture f;
        f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        f.type(u"13977778888"_s);
        QVERIFY(f.settle());
        f.press(Qt::Key_F2);
        auto *panel = qobject_cast<MemberPanel *>(f.page->panel());
        QVERIFY(panel);
        QCOMPARE(panel->field(u"phone"_s)->text(), u"13977778888"_s);
        QCOMPARE(f.focus(), panel->field(u"name"_s));
        f.press(Qt::Key_Return);
        QCOMPARE(panel->field(u"name"_s)->property("fieldState").toString(), u"danger"_s);
        f.type(u"Bo"_s);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.page->hasCustomer());
        QVERIFY(f.settle());
        QCOMPARE(f.page->card().customer.phone, u"13977778888"_s);
    }

    void newMemberIsSavedAndUndone()
    {
        CounterFixture f;
        f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        f.press(Qt::Key_F2);
        auto *panel = qobject_cast<MemberPanel *>(f.page->panel());
        QVERIFY(panel);
        f.type(u"13800138046"_s);
        panel->field(u"name"_s)->setText(u"Someone"_s);
        f.press(Qt::Key_Return);
        QTRY_COMPARE(panel->field(u"phone"_s)->property("fieldState").toString(), u"danger"_s);
        QVERIFY(f.settle());
        QCOMPARE(f.store.number("SELECT COUNT(*) FROM customer"), 1);
        panel->field(u"phone"_s)->setText(u"13911112222"_s);
        panel->field(u"name"_s)->setText(u"周可"_s);
        panel->field(u"birthday"_s)->setText(u"13-45"_s);
        panel->finish();
        QTRY_COMPARE(panel->field(u"birthday"_s)->property("fieldState").toString(), u"danger"_s);
        panel->field(u"birthday"_s)->setText(u"1990-11-25"_s);
        panel->finish();
        QTRY_VERIFY(f.page->hasCustomer());
        QVERIFY(f.settle());
        QCOMPARE(f.page->card().customer.name, u"周可"_s);
        QVERIFY(!f.page->panel());
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(f.store.number("SELECT COUNT(*) FROM customer"), 1);
        QTRY_VERIFY(!f.page->hasCustomer());
    }

    void aNewMemberIsMadeWithNobodysCardOpen()
    {
        CounterFixture f;
        const CustomerId ann = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        f.page->openCustomer(ann);
        QVERIFY(f.settle());
        const QString annsCard = f.page->card().customer.cardNo;
        f.press(Qt::Key_F2);
        QVERIFY(f.settle());
        QVERIFY(f.page->isMakingMember());
        QVERIFY(!f.page->hasCustomer());
        QVERIFY(!f.page->customerView()->isVisible());
        // F3 would sell to a walk-in now, and the form would be gone.
        f.press(Qt::Key_F3);
        QVERIFY(!f.page->isPurchasing());
        QVERIFY(f.page->isMakingMember());
        // Ann's card is named as hers; Esc brings hers back.
        static_cast<MemberPanel *>(f.page->panel())->takeScan(annsCard);
        auto *panel = qobject_cast<MemberPanel *>(f.page->panel());
        QTRY_COMPARE(panel->field(u"card"_s)->property("fieldState").toString(), u"danger"_s);
        f.press(Qt::Key_Escape);
        QVERIFY(f.settle());
        QVERIFY(!f.page->panel());
        QTRY_VERIFY(f.page->hasCustomer());
        QCOMPARE(f.page->card().customer.id, ann);
    }

    void aScannedCardGoesToTheCardField_data()
    {
        QTest::addColumn<QString>("focused");
        QTest::addColumn<QString>("code");
        QTest::newRow("phone") << u"phone"_s << u"77001234"_s;
        QTest::newRow("name") << u"name"_s << u"77001234"_s;
        QTest::newRow("card") << u"card"_s << u"77001234"_s;
        QTest::newRow("birthday") << u"birthday"_s << u"77001234"_s;
        QTest::newRow("member code") << u"phone"_s << customers::memberCode(u"77001234"_s);
        QTest::newRow("search box") << QString() << u"77001234"_s;
    }

    void aScannedCardGoesToTheCardField()
    {
        QFETCH(QString, focused);
        QFETCH(QString, code);
        CounterFixture f;
        f.open();
        f.press(Qt::Key_F2);
        auto *panel = qobject_cast<MemberPanel *>(f.page->panel());
        QVERIFY(panel);
        panel->field(u"name"_s)->setText(u"Bo"_s);
        if (focused.isEmpty())
            f.window->searchBox()->takeFocus();
        else
            panel->field(focused)->setFocus();
        QWidget *before = f.focus();
        for (const QChar c : code)
            QTest::keyClick(before, c.toLatin1());
        QTest::keyClick(before, Qt::Key_Return);
        QVERIFY(f.settle());
        QVERIFY(f.page->isMakingMember());
        QCOMPARE(panel->field(u"card"_s)->text(), u"77001234"_s);
        QCOMPARE(panel->field(u"phone"_s)->text(), QString());
        QCOMPARE(panel->field(u"name"_s)->text(), u"Bo"_s);
        QCOMPARE(panel->field(u"birthday"_s)->text(), QString());
        QCOMPARE(f.box()->text(), QString());
        QCOMPARE(f.focus(), panel->field(u"phone"_s));
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.page->hasCustomer());
        QCOMPARE(f.page->card().customer.cardNo, u"77001234"_s);
    }

    void f3SaysWhosePurchaseItWillBe()
    {
        CounterFixture f;
        const CustomerId ann = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        const CustomerId bob = f.addCustomer(u"Bob"_s, u"13900008046"_s);
        f.addSale(bob, 1000);
        f.open();
        const auto label = [&] {
            return f.page->keyBar()->button(u"purchase"_s)->text();
        };
        QVERIFY(f.settle());
        QCOMPARE(label(), u"Walk-in sale"_s);
        // Nothing open, a match highlighted: it is meant, and moving changes the name.
        f.type(u"8046"_s);
        QVERIFY(f.settle());
        const QString first = f.page->lookupPane()->currentName();
        const QString second = first == u"Ann" ? u"Bob"_s : u"Ann"_s;
        QCOMPARE(label(), u"Purchase: "_s + first);
        f.press(Qt::Key_Down);
        QCOMPARE(label(), u"Purchase: "_s + second);
        // A change elsewhere asks again and leaves the highlight where it was.
        f.addSale({}, 500);
        QVERIFY(f.settle());
        QCOMPARE(label(), u"Purchase: "_s + second);
        f.press(Qt::Key_F3);
        QTRY_VERIFY(f.page->isPurchasing());
        QCOMPARE(f.page->purchase()->draft().customerId, second == u"Ann" ? ann : bob);
        f.press(Qt::Key_Escape);
        f.press(Qt::Key_Escape);
        f.press(Qt::Key_Escape);
        QVERIFY(f.settle());
        QVERIFY(!f.page->hasCustomer());
        QCOMPARE(label(), u"Walk-in sale"_s);
        // The same for those served today.
        f.press(Qt::Key_Down);
        QCOMPARE(label(), u"Purchase: Bob"_s);
        f.press(Qt::Key_F3);
        QTRY_VERIFY(f.page->isPurchasing());
        QCOMPARE(f.page->purchase()->draft().customerId, bob);
    }

    void theLedgerSaysWhoAndWhy()
    {
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.addSale(id, 10000, 400);
        f.open();
        f.page->openCustomer(id);
        QVERIFY(f.settle());
        f.page->openPanel(u"adjust"_s);
        auto *adjust = qobject_cast<AdjustPanel *>(f.page->panel());
        QVERIFY(f.settle());
        adjust->points()->setPoints(5);
        adjust->reason()->setText(u"gift"_s);
        adjust->finish();
        QTRY_VERIFY(!f.page->panel());
        f.page->openPanel(u"ledger"_s);
        QVERIFY(f.settle());
        const auto *table = f.page->panel()->findChild<QTableView *>();
        QVERIFY(table);
        using Column = counter::LedgerModel::Column;
        const auto cell = [&](int row, Column column) { return table->model()->index(row, int(column)).data().toString(); };
        QCOMPARE(cell(0, Column::Reason), u"gift"_s);
        QCOMPARE(cell(0, Column::Operator), u"Owner"_s);
        QCOMPARE(cell(0, Column::Day), u"11-23"_s);
        // 400 days before 2026-11-23.
        QCOMPARE(cell(table->model()->rowCount() - 1, Column::Day), u"2025-10-19"_s);
        QCOMPARE(table->model()->index(0, int(Column::Cause)).data(Qt::ToolTipRole).toString(), u"gift · Owner"_s);
    }

    void noOtherWindowFlashes()
    {
        const regulars::tests::StrayWindows windows;
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.addSale(id, 123456, 12);
        f.open();
        for (const QString &state : f.page->snapshotStates()) {
            f.page->showSnapshotState(state);
            QVERIFY2(f.settle(), qPrintable(state));
        }
        QCOMPARE(windows.seen({u"regulars::ui::MainWindow"_s}), QStringList());
    }

    void everyWordIsWhole_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        for (const QString &language : Language::codes()) {
            QTest::newRow(qPrintable(language + u" 1280"_s)) << language << QSize(1280, 720);
            QTest::newRow(qPrintable(language + u" 1360"_s)) << language << QSize(1360, 860);
        }
    }

    void everyWordIsWhole()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        Language spoken;
        spoken.apply(language);
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"欧阳文静"_s, u"13800138046"_s, u"1992-11-25"_s);
        f.addProduct(u"TE0108"_s, u"正山小种 特级 100g"_s, 1680000);
        f.addSale(id, 123456, 400);
        f.addSale(id, 98700, 12);
        f.open();
        f.window->resize(size);
        for (const QString &state : f.page->snapshotStates()) {
            f.page->showSnapshotState(state);
            QVERIFY2(f.settle(), qPrintable(state));
            QCoreApplication::processEvents();
            const QStringList cut = regulars::tests::cutLabels(*f.window);
            QVERIFY2(cut.isEmpty(), qPrintable(state + u": "_s + cut.join(u" | "_s)));
        }
    }

private:
    Theme m_theme;
};

REGULARS_TEST(CounterMemberTest)
#include "counter_member_test.moc"
