#include "counter_fixture.h"
#include "customers/customer_rules.h"
#include "points/points_service.h"
#include "support/test_registry.h"
#include "ui/counter/customer_view.h"
#include "ui/counter/order_entry.h"
#include "ui/counter/panels/adjust_panel.h"
#include "ui/counter/panels/refund_panel.h"
#include "ui/counter/purchase_pane.h"
#include "ui/counter/sale_customer_column.h"
#include "ui/parts/timeline_list.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/undo_bar.h"

#include <QAbstractButton>
#include <QInputMethodEvent>
#include <QScrollBar>

#include <future>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::CounterFixture;
using regulars::tests::kTestNowMs;

class CounterFlowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.apply(Theme::Mode::Light); }

    void earningPointsTakesSixKeysBesideTheDigits()
    {
        CounterFixture f;
        QVERIFY(f.isReady);
        const CustomerId id = f.addCustomer(u"许静怡"_s, u"13800138046"_s);
        f.addCustomer(u"李建国"_s, u"15900000001"_s);
        f.open();
        f.type(u"8046"_s);
        f.keys = 0;
        f.press(Qt::Key_Return);
        QVERIFY(f.settle());
        QCOMPARE(f.page->card().customer.id, id);
        QCOMPARE(f.page->card().points, 0);
        f.press(Qt::Key_F3);
        QVERIFY(f.settle());
        QVERIFY(f.page->isPurchasing());
        QVERIFY(f.page->purchase()->entry()->isAmountOnly());
        f.type(u"88"_s);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(!f.page->isPurchasing());
        QVERIFY(f.settle());
        QVERIFY2(f.keys <= 6, qPrintable(QString::number(f.keys)));
        QCOMPARE(f.page->card().points, 88);
        QCOMPARE(f.page->card().year.spendMinor, 8800);
        QVERIFY(f.page->undoBar()->isOffering());
        QCOMPARE(f.focus(), f.box());
        QCOMPARE(f.box()->text(), QString());
        QCOMPARE(f.page->lookupPane()->recent()->rowCount(), 1);
    }

    void enterBeforeTheAnswerOpensTheFirstMatch()
    {
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        f.box()->setText(u"804"_s);
        QTest::keyClick(f.box(), '6');
        QTest::keyClick(f.box(), Qt::Key_Return, Qt::NoModifier, 90);
        QTest::keyClick(f.box(), Qt::Key_F3);
        QTRY_VERIFY(f.page->isPurchasing());
        QCOMPARE(f.page->purchase()->draft().customerId, id);
    }

    void pointsSpentBeforeTheyWereTakenBackAreOwed_data()
    {
        QTest::addColumn<bool>("isUndo");
        QTest::addColumn<QString>("words");
        QTest::newRow("undone") << true << u"Taken back; 60 points are owed now"_s;
        QTest::newRow("refunded") << false << u"Refunded ¥88.00, −88 points; 60 points are owed now"_s;
    }

    void pointsSpentBeforeTheyWereTakenBackAreOwed()
    {
        QFETCH(bool, isUndo);
        QFETCH(QString, words);
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        f.page->openCustomer(id);
        QVERIFY(f.settle());
        f.press(Qt::Key_F3);
        f.settle();
        f.type(u"88"_s);
        f.press(Qt::Key_Return);
        QTRY_COMPARE(f.page->card().points, 88);
        QVERIFY(f.settle());
        QVERIFY(f.store.write([&](db::WriteSession &session) {
            return points::PointsService(f.store.clock()).adjust(session, f.store.owner(), id, Purse::Points, -60, f.desk.today(), u"gift"_s);
        }));
        QTRY_COMPARE(f.page->card().points, 28);
        QVERIFY(f.settle());
        if (isUndo) {
            f.press(Qt::Key_Z, Qt::ControlModifier);
        } else {
            const auto number = f.store.read([](db::ReadSession &session) -> Result<QString> {
                auto select = session.prepare("SELECT number FROM purchase");
                TRY(select.step());
                return select.textAt(0);
            });
            f.page->open({{u"customer"_s, id.value()}, {u"refund"_s, number.value_or(QString())}});
            QTRY_VERIFY(f.page->panel());
            QVERIFY(f.settle());
            f.page->panel()->finish();
        }
        QTRY_COMPARE(f.page->findChild<NoticeStrip *>(QString(), Qt::FindDirectChildrenOnly)->text(), words);
        QVERIFY(f.settle());
        QTRY_COMPARE(f.page->card().deficit, 60);
    }

    void undoTakesTheSaleBack()
    {
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        f.page->openCustomer(id);
        QVERIFY(f.settle());
        f.press(Qt::Key_F3);
        f.settle();
        f.type(u"88"_s);
        f.press(Qt::Key_Return);
        QTRY_COMPARE(f.page->card().points, 88);
        QVERIFY(f.settle());
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(f.page->card().points, 0);
        QVERIFY(f.settle());
        QCOMPARE(f.store.number("SELECT is_fully_refunded FROM purchase"), 1);
        QCOMPARE(f.store.number("SELECT COUNT(*) FROM refund WHERE note='undo'"), 1);
        QCOMPARE(f.page->card().orders, 0);
    }

    // While an import holds the writer a sale waits: dropping it would bring it back, paid twice.
    void anOrderHandedOverIsNeitherDroppedNorReplaced()
    {
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        f.page->openCustomer(id);
        QVERIFY(f.settle());
        std::promise<void> release;
        auto held = f.store.database().write([gate = release.get_future().share()](db::WriteSession &) -> Status {
            gate.wait();
            return ok();
        });
        f.press(Qt::Key_F3);
        QTRY_VERIFY(f.page->isPurchasing());
        f.type(u"88"_s);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(f.page->purchase()->isRecording());
        f.press(Qt::Key_Escape);
        QVERIFY(f.page->isPurchasing());
        QVERIFY(!f.page->undoBar()->isOffering());
        f.press(Qt::Key_Return); // paid once
        f.press(Qt::Key_Return, Qt::ControlModifier);
        release.set_value();
        held.waitForFinished();
        QTRY_VERIFY(!f.page->isPurchasing());
        QVERIFY(f.settle());
        QCOMPARE(f.store.number("SELECT COUNT(*) FROM purchase"), 1);
        QTRY_COMPARE(f.page->card().points, 88);
    }

    void aScannedMemberCodeOpensAtOnce()
    {
        CounterFixture f;
        f.addCustomer(u"Bob"_s, u"13900000001"_s);
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        f.page->openCustomer(id);
        f.settle();
        const QString card = f.page->card().customer.cardNo;
        f.page->searchEscaped();
        f.page->searchEscaped();
        QVERIFY(!f.page->hasCustomer());
        for (const QChar c : card)
            QTest::keyClick(f.box(), c.toLatin1());
        QTest::keyClick(f.box(), Qt::Key_Return);
        QVERIFY(f.settle());
        QTRY_VERIFY(f.page->hasCustomer());
        QCOMPARE(f.page->card().customer.id, id);
        // Right after a scan the next key is F3, without waiting.
        f.page->searchScanned(card);
        f.page->startPurchase();
        QTRY_COMPARE(f.page->purchase()->draft().customerId, id);
    }

    void compositionLeavesTheListAlone()
    {
        CounterFixture f;
        f.addCustomer(u"许静怡"_s, u"13800138046"_s);
        f.open();
        f.type(u"8046"_s);
        QVERIFY(f.settle());
        const int rows = f.page->lookupPane()->lookup()->rowCount();
        QCOMPARE(rows, 2);
        QInputMethodEvent composing(u"xu"_s, {});
        QApplication::sendEvent(f.box(), &composing);
        QTest::keyClick(f.box(), Qt::Key_Return, Qt::NoModifier, 80);
        QVERIFY(f.settle());
        QCOMPARE(f.page->lookupPane()->lookup()->text(), u"8046"_s);
        QCOMPARE(f.page->lookupPane()->lookup()->rowCount(), rows);
        QVERIFY(!f.page->hasCustomer());
        QInputMethodEvent committed;
        committed.setCommitString(u"许"_s, -4, 4);
        QApplication::sendEvent(f.box(), &committed);
        QVERIFY(f.settle());
        QTRY_COMPARE(f.page->lookupPane()->lookup()->text(), u"许"_s);
    }

    void staleAnswersAreDropped()
    {
        CounterFixture f;
        const CustomerId ann = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        const CustomerId bob = f.addCustomer(u"Bob"_s, u"13900000001"_s);
        f.open();
        f.page->searchTextEdited(u"8046"_s);
        f.page->searchTextEdited(u"0001"_s);
        QVERIFY(f.settle());
        QCOMPARE(f.page->lookupPane()->lookup()->customerAt(1), bob);
        f.page->openCustomer(ann);
        f.page->openCustomer(bob);
        QVERIFY(f.settle());
        QTest::qWait(30);
        QCOMPARE(f.page->card().customer.id, bob);
        // The order is for whoever was opened last, although the card came later.
        f.page->openCustomer(ann);
        f.page->startPurchase();
        QTRY_VERIFY(f.page->isPurchasing());
        QCOMPARE(f.page->purchase()->draft().customerId, ann);
    }

    void pointsArePaidByF4()
    {
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.addSale(id, 50000, 3);
        f.open();
        f.page->openCustomer(id);
        QVERIFY(f.settle());
        QCOMPARE(f.page->card().points, 500);
        f.press(Qt::Key_F4); // rewards
        QVERIFY(f.settle());
        QVERIFY(!f.page->isPurchasing());
        f.press(Qt::Key_F4); // and once more
        QVERIFY(f.settle());
        QCOMPARE(f.focus(), f.page->purchase()->customerColumn()->points());
        f.type(u"300"_s);
        f.press(Qt::Key_Return);
        QCOMPARE(f.focus(), f.page->purchase()->entry()->amount());
        f.type(u"10"_s);
        QVERIFY(f.settle());
        f.press(Qt::Key_Return);
        QTRY_VERIFY(!f.page->isPurchasing());
        QVERIFY(f.settle());
        // 10.00 less 300 points at 0.01: 7.00 to pay, 7 points earned, 500 − 300 + 7.
        QCOMPARE(f.page->card().points, 207);
        QCOMPARE(f.store.number("SELECT points_paid_minor FROM purchase ORDER BY id DESC LIMIT 1"), 300);
    }

    void tooManyPointsAreSaidBesideTheField()
    {
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.addSale(id, 50000, 3);
        f.open();
        f.page->openCustomer(id);
        f.settle();
        f.press(Qt::Key_F4);
        f.settle();
        f.press(Qt::Key_F4);
        f.settle();
        f.type(u"501"_s);
        f.press(Qt::Key_Return);
        f.type(u"10"_s);
        QVERIFY(f.settle());
        // The balance covers 500 of them (rules.md 2.9).
        QCOMPARE(f.page->purchase()->customerColumn()->points()->property("fieldState").toString(), u"warning"_s);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(!f.page->isPurchasing());
        QCOMPARE(f.store.number("SELECT points_spent FROM purchase ORDER BY id DESC LIMIT 1"), 500);
    }

    void discountAndQuoteAreShown()
    {
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.addSale(id, 150000, 3);
        f.open();
        f.page->openCustomer(id);
        f.settle();
        f.press(Qt::Key_F3);
        f.settle();
        f.page->purchase()->entry()->amount()->setMinor(60000);
        f.page->purchase()->customerColumn()->discount()->setMinor(100000);
        QVERIFY(f.settle());
        QCOMPARE(f.page->purchase()->customerColumn()->discount()->property("fieldState").toString(), u"danger"_s);
        // Recording it all the same is refused, beside the same field.
        f.page->purchase()->pay();
        QTest::qWait(50);
        QVERIFY(f.settle());
        QVERIFY(f.page->isPurchasing());
        QCOMPARE(f.page->purchase()->customerColumn()->discount()->property("fieldState").toString(), u"danger"_s);
        QCOMPARE(f.store.number("SELECT COUNT(*) FROM purchase"), 1);
        f.page->purchase()->customerColumn()->discount()->setMinor(1000);
        QVERIFY(f.settle());
        QVERIFY(f.page->purchase()->customerColumn()->discount()->property("fieldState").toString() != u"danger"_s);
        f.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!f.page->isPurchasing());
        QVERIFY(f.settle());
        // 1,500 + 590 reach silver at 2,000.
        QCOMPARE(f.page->card().progress.tier.rank, 1);
        QCOMPARE(f.page->card().points, 1500 + 590);
    }

    void productsAreAddedBySkuNameAndUnknown()
    {
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.addProduct(u"TE0108"_s, u"正山小种"_s, 1680000);
        f.addProduct(u"WR0021"_s, u"Porcelain bowl"_s, 1980000);
        f.open();
        f.page->openCustomer(id);
        f.settle();
        f.press(Qt::Key_F3);
        f.settle();
        f.press(Qt::Key_M, Qt::ControlModifier);
        OrderEntry *entry = f.page->purchase()->entry();
        QVERIFY(!entry->isAmountOnly());
        QCOMPARE(f.focus(), entry->product());
        f.type(u"te0108"_s);
        f.press(Qt::Key_Return);
        f.settle();
        f.type(u"bowl"_s);
        f.press(Qt::Key_Return);
        f.settle();
        f.type(u"TE0108"_s);
        f.press(Qt::Key_Return);
        QVERIFY(f.settle());
        QTRY_COMPARE(entry->lines()->rowCount(), 2);
        QTRY_COMPARE(entry->lines()->totalMinor(), 2 * 16800 + 19800);
        // A scanner is faster than the look-up: Enter waits for the answer.
        entry->product()->setText(u"NEW1"_s);
        QTest::keyClick(entry->product(), Qt::Key_Return);
        QVERIFY(f.settle());
        QTRY_COMPARE(f.focus()->accessibleName(), u"Name of the new product"_s);
        f.type(u"Tin"_s);
        f.press(Qt::Key_Return);
        f.type(u"12.5"_s);
        f.press(Qt::Key_Return);
        QTRY_COMPARE(entry->lines()->rowCount(), 3);
        f.settle();
        f.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!f.page->isPurchasing());
        QVERIFY(f.settle());
        QCOMPARE(f.store.number("SELECT COUNT(*) FROM product WHERE sku='NEW1' AND price_e4=125000"), 1);
        QCOMPARE(f.store.number("SELECT gross_minor FROM purchase"), 2 * 16800 + 19800 + 1250);
        QCOMPARE(f.page->card().points, 546);
    }

    void anOrderPutAsideIsTakenUpAgain()
    {
        CounterFixture f;
        const CustomerId ann = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.addCustomer(u"Bob"_s, u"13900000001"_s);
        f.open();
        f.page->openCustomer(ann);
        f.settle();
        f.press(Qt::Key_F3);
        f.settle();
        f.type(u"88"_s);
        f.page->searchTextEdited(u"0001"_s);
        QVERIFY(!f.page->isPurchasing());
        f.settle();
        f.page->searchEscaped();
        f.press(Qt::Key_F3);
        QVERIFY(f.settle());
        QCOMPARE(f.page->purchase()->draft().amountMinor, 8800);
        f.press(Qt::Key_Escape);
        QVERIFY(!f.page->isPurchasing());
        QVERIFY(f.page->undoBar()->isOffering());
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(f.page->isPurchasing());
        QCOMPARE(f.page->purchase()->draft().amountMinor, 8800);
        QCOMPARE(f.page->purchase()->draft().customerId, ann);
    }

    void theHighlightedMatchIsMeant()
    {
        CounterFixture f;
        const CustomerId ann = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        const CustomerId bob = f.addCustomer(u"Bob"_s, u"13900000001"_s);
        f.open();
        f.page->openCustomer(ann);
        QVERIFY(f.settle());
        // Bob's digits, no Enter, F3: the order must not go to Ann.
        f.type(u"0001"_s);
        f.press(Qt::Key_F3);
        QTRY_VERIFY(f.page->isPurchasing());
        QCOMPARE(f.page->purchase()->draft().customerId, bob);
        f.press(Qt::Key_Escape);
        f.box()->clear();
        f.box()->setText(u"804"_s);
        QTest::keyPress(f.box(), '6');
        QTest::keyPress(f.box(), Qt::Key_F3);
        QTRY_VERIFY(f.page->isPurchasing());
        QCOMPARE(f.page->purchase()->draft().customerId, ann);
    }

    void memberCodesAreRead()
    {
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        f.page->openCustomer(id);
        QVERIFY(f.settle());
        const QString code = customers::memberCode(f.page->card().customer.cardNo);
        f.page->searchEscaped();
        QVERIFY(!f.page->hasCustomer());
        f.page->searchScanned(code);
        QTRY_VERIFY(f.page->hasCustomer());
        QCOMPARE(f.page->card().customer.id, id);
    }

    void aWalkInsPurchaseComesBackByItsNumber()
    {
        CounterFixture f;
        f.addCustomer(u"Ann"_s, u"13800138046"_s);
        const QString number = f.addSale({}, 2000);
        f.open();
        f.page->searchTextEdited(number);
        f.page->searchEntered(number);
        QTRY_VERIFY(f.page->panel());
        QVERIFY(f.settle());
        f.page->panel()->finish();
        QTRY_COMPARE(f.store.number("SELECT amount_minor FROM refund"), 2000);
    }

    void walkInSalesEarnNothing()
    {
        CounterFixture f;
        f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        f.press(Qt::Key_F3);
        QVERIFY(f.settle());
        QVERIFY(f.page->isPurchasing());
        f.type(u"20"_s);
        f.press(Qt::Key_Return);
        QTRY_VERIFY(!f.page->isPurchasing());
        QCOMPARE(f.store.number("SELECT COUNT(*) FROM purchase WHERE customer_id IS NULL"), 1);
        QCOMPARE(f.store.number("SELECT COUNT(*) FROM points_ledger"), 0);
    }

    void goodsComeBackFromTheTimeline()
    {
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.addSale(id, 10000);
        f.open();
        f.page->openCustomer(id);
        QVERIFY(f.settle());
        TimelineList *timeline = f.page->customerView()->timeline();
        timeline->setFocus();
        QTest::keyClick(timeline, Qt::Key_Home);
        QTest::keyClick(timeline, Qt::Key_Return);
        auto *panel = qobject_cast<RefundPanel *>(f.page->panel());
        QVERIFY(panel);
        QVERIFY(f.settle());
        QCOMPARE(panel->quantities().size(), 1);
        panel->quantities().first()->setText(u"2"_s);
        QCOMPARE(panel->quantities().first()->property("fieldState").toString(), u"danger"_s);
        panel->quantities().first()->setText(u"0.5"_s);
        panel->finish();
        QTRY_VERIFY(!f.page->panel());
        QVERIFY(f.settle());
        QTRY_COMPARE(f.page->card().points, 50);
        QCOMPARE(f.store.number("SELECT amount_minor FROM refund"), 5000);
    }

    void clerksSeeMaskedPhonesAndFewerActions()
    {
        CounterFixture f(Role::Clerk);
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        f.page->openCustomer(id);
        QVERIFY(f.settle());
        QStringList words;
        for (const QWidget *widget : f.page->findChildren<QWidget *>())
            words << widget->accessibleName();
        QVERIFY(!words.join(u'|').contains(u"138 0013 8046"_s));
        QVERIFY(words.join(u'|').contains(u"138 **** 8046"_s));
        f.page->openPanel(u"pin"_s);
        QVERIFY(!f.page->panel());
        f.page->openPanel(u"adjust"_s);
        QVERIFY(f.settle());
        auto *panel = qobject_cast<AdjustPanel *>(f.page->panel());
        QVERIFY(panel);
        panel->points()->setPoints(5);
        panel->reason()->setText(u"gift"_s);
        panel->finish();
        QTest::qWait(50);
        QCOMPARE(f.store.number("SELECT COUNT(*) FROM points_ledger"), 0);
    }

    void adjustmentNeedsAReasonBesideItsField()
    {
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        f.page->openCustomer(id);
        QVERIFY(f.settle());
        f.page->openPanel(u"adjust"_s);
        auto *panel = qobject_cast<AdjustPanel *>(f.page->panel());
        QVERIFY(f.settle());
        f.type(u"200"_s);
        f.press(Qt::Key_Return);
        f.press(Qt::Key_Return);
        QTRY_COMPARE(panel->reason()->property("fieldState").toString(), u"danger"_s);
        f.type(u"gift"_s);
        f.press(Qt::Key_Return);
        QTRY_COMPARE(f.page->card().points, 200);
        QVERIFY(f.settle());
        f.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(f.page->card().points, 0);
    }

    void everyControlHasAName()
    {
        CounterFixture f;
        const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.addSale(id, 10000, 2);
        f.open();
        for (const QString &state : f.page->snapshotStates()) {
            f.page->showSnapshotState(state);
            QVERIFY2(f.settle(), qPrintable(state));
            for (const QWidget *widget : f.page->findChildren<QWidget *>()) {
                if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                    qobject_cast<const QScrollBar *>(widget))
                    continue;
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                const QString name =
                    widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
                QVERIFY2(!name.isEmpty(),
                         qPrintable(state + u' ' + QString::fromLatin1(widget->metaObject()->className())));
            }
        }
    }

private:
    Theme m_theme;
};

REGULARS_TEST(CounterFlowTest)
#include "counter_flow_test.moc"
