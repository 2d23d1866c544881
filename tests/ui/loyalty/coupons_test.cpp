// The tab Coupons: kinds made and changed, issued, printed, found, voided, withdrawn and put back.
#include "coupons_desk.h"
#include "customers/customer_query.h"
#include "support/stray_windows.h"
#include "support/test_registry.h"
#include "support/whole_labels.h"
#include "ui/kit/chip.h"
#include "ui/kit/date_edit.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/form_row.h"
#include "ui/kit/link_button.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/theme.h"
#include "ui/kit/undo_bar.h"
#include "ui/loyalty/coupons/batch_panel.h"
#include "ui/loyalty/coupons/coupon_detail.h"
#include "ui/loyalty/coupons/coupon_editor.h"
#include "ui/loyalty/coupons/coupon_finder.h"
#include "ui/loyalty/coupons/coupon_list.h"
#include "ui/parts/coupon_words.h"
#include "ui/loyalty/coupons/gives_form.h"
#include "ui/loyalty/coupons/issue_panel.h"
#include "ui/loyalty/coupons/limits_form.h"
#include "ui/loyalty/coupons/qr_code.h"
#include "ui/loyalty/coupons/steps_edit.h"
#include "ui/loyalty/coupons/validity_form.h"
#include "ui/parts/customer_picker.h"

#include <QFile>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::CouponsDesk;

class CouponsTest : public QObject {
    Q_OBJECT

private slots:
    void anEmptyShopIsToldWhatCouponsAreFor()
    {
        CouponsDesk desk;
        QVERIFY(desk.open());
        QVERIFY(desk.section->list()->emptyState()->isVisible());
        emit desk.section->list()->emptyState()->actionTriggered();
        QVERIFY(desk.panel<CouponEditor>());
    }

    void aKindIsMadeStepByStep()
    {
        CouponsDesk desk;
        QVERIFY(desk.open());
        desk.section->newButton()->click();
        auto *editor = desk.panel<CouponEditor>();
        QVERIFY(editor && desk.settle());
        editor->gives()->chooseKind(CouponKind::SpendSave);
        StepsEdit *steps = editor->gives()->steps();
        steps->spend(0)->setText(u"500"_s);
        steps->save(0)->setText(u"60"_s);
        steps->addRow();
        steps->spend(1)->setText(u"1000"_s);
        steps->save(1)->setText(u"150"_s);
        // 600.00 reaches the first step: 600 − 60 = 540.
        QVERIFY2(editor->gives()->exampleText().contains(u"¥540.00"_s), qPrintable(editor->gives()->exampleText()));
        editor->finish(); // without a name
        QVERIFY(desk.settle());
        QVERIFY(editor->row(u"name"_s)->hasError());
        QCOMPARE(desk.number("SELECT COUNT(*) FROM coupon_template"), 0);
        editor->gives()->name()->setText(u"Autumn"_s);
        editor->finish();
        QVERIFY(desk.settle());
        QVERIFY(!desk.section->panel());
        QCOMPARE(desk.section->list()->model()->rowCount(), 1);
        QCOMPARE(desk.section->list()->table()->model()->index(0, 0).data().toString(), u"Autumn"_s);
        QVERIFY(desk.section->undoBar()->isOffering());
        emit desk.section->undoBar()->undo();
        QVERIFY(desk.settle());
        QCOMPARE(desk.number("SELECT COUNT(*) FROM coupon_template"), 0);
        QTRY_COMPARE(desk.section->list()->model()->rowCount(), 0);
    }

    void whatIsWrongStandsBesideItsField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("percent") << u"percent"_s;
        QTest::newRow("steps fall") << u"steps"_s;
        QTest::newRow("no gift") << u"gift"_s;
        QTest::newRow("no hours between") << u"hours"_s;
        QTest::newRow("last day before the first") << u"valid_until"_s;
        QTest::newRow("last day is over") << u"valid_until"_s;
        QTest::newRow("unknown product") << u"skus"_s;
        QTest::newRow("letters") << u"code_prefix"_s;
        QTest::newRow("budget is no number") << u"budget"_s;
    }

    void whatIsWrongStandsBesideItsField()
    {
        QFETCH(QString, field);
        CouponsDesk desk;
        QVERIFY(desk.open());
        desk.section->openEditor({});
        auto *editor = desk.panel<CouponEditor>();
        QVERIFY(editor && desk.settle());
        editor->gives()->name()->setText(u"Autumn"_s);
        editor->gives()->chooseKind(CouponKind::Fixed);
        editor->gives()->amount()->setText(u"10"_s);
        if (field == u"percent"_s) {
            editor->gives()->chooseKind(CouponKind::Percent);
            editor->gives()->percent()->setText(u"101"_s);
        } else if (field == u"steps"_s) {
            editor->gives()->chooseKind(CouponKind::SpendSave);
            editor->gives()->steps()->load({{50'000, 6'000}, {40'000, 7'000}});
        } else if (field == u"gift"_s) {
            editor->gives()->chooseKind(CouponKind::Gift);
        } else if (field == u"hours"_s) {
            editor->validity()->hoursFrom()->setText(u"18:00"_s);
            editor->validity()->hoursUntil()->setText(u"18:00"_s);
        } else if (field == u"valid_until"_s) {
            if (QLatin1String(QTest::currentDataTag()) != "last day is over"_L1)
                editor->validity()->from()->setText(u"2026-12-31"_s);
            editor->validity()->until()->setText(editor->validity()->from()->text().isEmpty() ? u"2026-11-01"_s : u"2026-12-01"_s);
        } else if (field == u"skus"_s) {
            editor->validity()->skus()->setText(u"TEA-1, TEA-2"_s);
        } else if (field == u"code_prefix"_s) {
            editor->limits()->prefix()->setText(u"Q1"_s);
        } else {
            editor->limits()->budget()->setText(u"much"_s);
        }
        editor->finish();
        QVERIFY(desk.settle());
        QVERIFY(editor->row(field)->hasError());
        QVERIFY(!editor->row(field)->visibleRegion().isEmpty()); // scrolled to
        QCOMPARE(desk.number("SELECT COUNT(*) FROM coupon_template"), 0);
    }

    void everyFieldComesBackAsItWasSaved_data()
    {
        QTest::addColumn<IssueRule>("rule");
        QTest::newRow("for a rise to a tier") << IssueRule::TierReached;
        QTest::newRow("in the month of the birthday from a tier on") << IssueRule::BirthdayMonth;
    }

    void everyFieldComesBackAsItWasSaved()
    {
        QFETCH(const IssueRule, rule);
        CouponsDesk desk;
        QVERIFY(desk.open());
        CouponTemplate plan;
        plan.name = u"Evening"_s;
        plan.kind = CouponKind::Percent;
        plan.percentBp = 1'050;
        plan.capMinor = 8'000;
        plan.minimumMinor = 30'000;
        plan.stacking = Stacking::Exclusive;
        plan.validFrom = toEpochDay({2026, 11, 1});
        plan.validUntil = toEpochDay({2026, 12, 31});
        plan.validDays = 30;
        plan.hours = {0b110'0000, 18 * 60, 21 * 60};
        plan.goods.skus = QStringList{u"TEA-1"_s};
        plan.usesPerCoupon = 2;
        plan.limitTotal = 100;
        plan.limitPerCustomer = 3;
        plan.budgetMinor = 500'000;
        plan.isReturnedOnRefund = false;
        plan.issueRule = rule;
        plan.issueTier = desk.store.tierId(2);
        plan.codePrefix = u"QY"_s;
        plan.id = desk.save(plan);
        desk.section->openEditor(plan);
        auto *editor = desk.panel<CouponEditor>();
        QVERIFY(editor && desk.settle());
        QVERIFY(!editor->isDirty());
        editor->finish();
        QVERIFY(desk.settle());
        const auto all = desk.store.store().read([](db::ReadSession &session) { return coupons::allTemplates(session); });
        QVERIFY(all && all->size() == 1);
        QVERIFY(all->front() == plan);
    }

    void closingAsksOnceForWhatIsNotSaved()
    {
        CouponsDesk desk;
        QVERIFY(desk.open());
        desk.section->openEditor({});
        QVERIFY(desk.settle());
        desk.panel<CouponEditor>()->gives()->name()->setText(u"Autumn"_s);
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QVERIFY(desk.section->handleKey(&escape));
        QVERIFY(desk.section->panel());
        QVERIFY(desk.section->handleKey(&escape));
        QVERIFY(!desk.section->panel());
    }

    void issuedToOneFoundAndVoided()
    {
        CouponsDesk desk;
        desk.addSteps();
        QVERIFY(desk.open());
        desk.section->detail()->issueButton()->click();
        auto *panel = desk.panel<IssuePanel>();
        QVERIFY(panel);
        panel->finish();
        QVERIFY(panel->row(u"customer"_s)->hasError());
        panel->picker()->setText(cardOf(desk, desk.ann));
        panel->finish();
        QVERIFY(desk.settle());
        QVERIFY(!desk.section->panel());
        QCOMPARE(desk.number("SELECT COUNT(*) FROM coupon WHERE customer_id=" + std::to_string(desk.ann.value())), 1);
        const QString code = desk.store.rows("SELECT code FROM coupon", 1).value(0);
        // As it is typed: small letters, blanks instead of the dash.
        desk.section->codeField()->setText(code.toLower().replace(u'-', u' '));
        QTest::keyClick(desk.section->codeField(), Qt::Key_Return);
        QVERIFY(desk.settle());
        auto *finder = desk.panel<CouponFinder>();
        QVERIFY(finder);
        QCOMPARE(finder->card().file.coupon.code, code);
        QCOMPARE(finder->card().holder, u"Ann"_s);
        finder->finish();
        QVERIFY(desk.settle());
        QVERIFY(finder->row(u"reason"_s)->hasError());
        finder->reason()->setText(u"printed twice"_s);
        finder->finish();
        QVERIFY(desk.settle());
        QVERIFY(!desk.section->panel());
        QCOMPARE(desk.number("SELECT COUNT(*) FROM coupon WHERE voided_at_ms IS NOT NULL AND void_reason='printed twice'"), 1);
    }

    void issueToOneCanBeTakenBack()
    {
        CouponsDesk desk;
        desk.addSteps();
        QVERIFY(desk.open());
        desk.section->detail()->issueButton()->click();
        desk.panel<IssuePanel>()->picker()->setText(cardOf(desk, desk.bob));
        desk.panel<IssuePanel>()->finish();
        QVERIFY(desk.settle());
        QVERIFY(desk.section->undoBar()->isOffering());
        emit desk.section->undoBar()->undo();
        QVERIFY(desk.settle());
        QCOMPARE(desk.number("SELECT COUNT(*) FROM coupon WHERE voided_at_ms IS NOT NULL"), 1);
    }

    void manyAreCountedAndAskedAboutFirst()
    {
        CouponsDesk desk;
        desk.addSteps();
        QVERIFY(desk.open());
        desk.section->detail()->issueButton()->click();
        auto *panel = desk.panel<IssuePanel>();
        panel->chooseMany();
        QVERIFY(desk.settle());
        QVERIFY2(panel->countText().startsWith(u"2 "_s), qPrintable(panel->countText()));
        panel->finish();
        QVERIFY(desk.settle());
        QCOMPARE(desk.number("SELECT COUNT(*) FROM coupon"), 0);
        panel->finish();
        QVERIFY(desk.settle());
        QCOMPARE(desk.number("SELECT COUNT(*) FROM coupon WHERE source='filter'"), 2);
        QTRY_COMPARE(desk.section->detail()->facts().plan.issued, 2);
    }

    void aBatchGoesIntoATableAndOntoCards()
    {
        CouponsDesk desk;
        desk.addSteps();
        QVERIFY(desk.open());
        desk.section->detail()->batchButton()->click();
        auto *panel = desk.panel<BatchPanel>();
        QVERIFY(panel && desk.settle());
        QVERIFY(!panel->cardsButton()->isEnabled());
        panel->quantity()->setText(u"0"_s);
        panel->finish();
        QVERIFY(panel->row(u"quantity"_s)->hasError());
        panel->quantity()->setText(u"12"_s);
        panel->finish();
        QVERIFY(desk.settle());
        QCOMPARE(panel->issued().size(), 12);
        QCOMPARE(desk.number("SELECT COUNT(*) FROM coupon WHERE source='batch'"), 12);
        QTemporaryDir folder;
        panel->write(BatchPanel::File::Table, folder.filePath(u"codes.csv"_s));
        QVERIFY(desk.settle());
        QFile table(folder.filePath(u"codes.csv"_s));
        QVERIFY(table.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(table.readAll());
        QCOMPARE(text.count(u"\r\n"_s), 13); // heading and twelve rows
        for (const QString &code : panel->issued())
            QVERIFY(text.contains(code));
        panel->write(BatchPanel::File::Cards, folder.filePath(u"cards.pdf"_s));
        QVERIFY(desk.settle());
        QFile cards(folder.filePath(u"cards.pdf"_s));
        QVERIFY(cards.open(QIODevice::ReadOnly));
        const QByteArray pdf = cards.readAll();
        QVERIFY(pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF"));
        QCOMPARE(pdf.count("/Type /Page\n"), 2); // ten cards to the page
    }

    void aFolderThatIsNotThereLeavesNoFile()
    {
        CouponsDesk desk;
        desk.addSteps();
        QVERIFY(desk.open());
        desk.section->detail()->batchButton()->click();
        auto *panel = desk.panel<BatchPanel>();
        panel->quantity()->setText(u"1"_s);
        panel->finish();
        QVERIFY(desk.settle());
        QTemporaryDir folder;
        panel->write(BatchPanel::File::Cards, folder.filePath(u"none/cards.pdf"_s));
        QVERIFY(desk.settle());
        QVERIFY2(panel->noticeText().contains(u"cannot be written"_s), qPrintable(panel->noticeText()));
    }

    void withdrawnAndPutBack()
    {
        CouponsDesk desk;
        desk.addSteps();
        QVERIFY(desk.open());
        emit desk.section->detail()->activeWanted(false);
        QVERIFY(desk.settle());
        QCOMPARE(desk.number("SELECT is_active FROM coupon_template"), 0);
        QTRY_COMPARE(desk.section->list()->model()->rowCount(), 0);
        desk.section->withdrawnChip()->click();
        QCOMPARE(desk.section->list()->model()->rowCount(), 1);
        QVERIFY(desk.settle());
        QVERIFY(!desk.section->detail()->issueButton()->isEnabled());
        emit desk.section->undoBar()->undo();
        QVERIFY(desk.settle());
        QCOMPARE(desk.number("SELECT is_active FROM coupon_template"), 1);
    }

    void removedWhereNothingWasIssued()
    {
        CouponsDesk desk;
        const CouponTemplateId id = desk.addSteps();
        QVERIFY(desk.open());
        QVERIFY(desk.section->detail()->removeLink()->isVisible());
        desk.section->detail()->removeLink()->click();
        QVERIFY(desk.settle());
        QCOMPARE(desk.number("SELECT COUNT(*) FROM coupon_template"), 0);
        emit desk.section->undoBar()->undo();
        QVERIFY(desk.settle());
        QCOMPARE(desk.number("SELECT COUNT(*) FROM coupon_template WHERE name='Autumn'"), 1);
        Q_UNUSED(id)
        const CouponTemplateId again(desk.number("SELECT id FROM coupon_template"));
        QVERIFY(!desk.issue(again, desk.ann).isEmpty());
        QTRY_VERIFY(!desk.section->detail()->removeLink()->isVisible());
    }

    void latestUsesLeadToTheCustomer()
    {
        CouponsDesk desk;
        const CouponTemplateId id = desk.addSteps();
        const QString code = desk.issue(id, desk.ann);
        till::PurchaseBooking order;
        order.customerId = desk.ann;
        order.coupons = QStringList{code};
        till::BookingLine line;
        line.quantityMilli = kQuantityOne;
        line.unitPriceE4 = 6'000'000;
        line.amountMinor = 60'000;
        order.lines = {line};
        QVERIFY(desk.store.buy(order));
        QVERIFY(desk.open());
        QCOMPARE(desk.section->detail()->facts().uses.size(), size_t(1));
        QCOMPARE(desk.section->detail()->facts().uses.front().takenMinor, 6'000);
        QSignalSpy wanted(desk.section.get(), &LoyaltySection::openRequested);
        for (auto *link : desk.section->detail()->findChildren<LinkButton *>()) {
            if (link->text() == u"Ann"_s)
                link->click();
        }
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.value(0).value(1).toMap().value(u"customer"_s).toLongLong(), desk.ann.value());
    }

    void aClerkIssuesToOneAndSeesWhyNotMore()
    {
        CouponsDesk desk(Role::Clerk);
        desk.addSteps();
        QVERIFY(desk.open());
        QVERIFY(!desk.section->newButton()->isEnabled());
        QVERIFY(!desk.section->detail()->batchButton()->isEnabled());
        QVERIFY(!desk.section->detail()->editButton()->isEnabled());
        QCOMPARE(desk.section->detail()->issueButton()->isEnabled(), can(Role::Clerk, Right::IssueCoupon));
    }

    void anUnknownCodeIsSaid()
    {
        CouponsDesk desk;
        QVERIFY(desk.open());
        desk.section->findCode(u"ABCD-EFGH"_s);
        QVERIFY(desk.settle());
        QVERIFY(!desk.section->panel());
        QVERIFY(desk.section->notice()->text().contains(u"ABCD-EFGH"_s));
    }

    void wordsOfWhatIsGiven_data()
    {
        QTest::addColumn<CouponTemplate>("plan");
        QTest::addColumn<QString>("words");
        CouponTemplate steps;
        steps.kind = CouponKind::SpendSave;
        steps.steps = {{50'000, 6'000}, {100'000, 15'000}};
        QTest::newRow("steps") << steps << u"spend 500, save 60; spend 1,000, save 150"_s;
        CouponTemplate percent;
        percent.kind = CouponKind::Percent;
        percent.percentBp = 1'000;
        percent.minimumMinor = 30'000;
        percent.capMinor = 8'000;
        QTest::newRow("percent") << percent << u"10% off, from 300, at most 80 off"_s;
        CouponTemplate fixed;
        fixed.kind = CouponKind::Fixed;
        fixed.amountMinor = 990;
        QTest::newRow("amount with a fraction") << fixed << u"9.90 off"_s;
        CouponTemplate gift;
        gift.kind = CouponKind::Gift;
        gift.gift = u"tea cup"_s;
        QTest::newRow("gift") << gift << u"gift: tea cup"_s;
    }

    void wordsOfWhatIsGiven()
    {
        QFETCH(CouponTemplate, plan);
        QFETCH(QString, words);
        QCOMPARE(CouponWords::gives(plan, Currency()), words);
    }

    void qrCodesHoldPlainTextOnly()
    {
        // Version 1 has 21 modules and holds 14 bytes at level M; capitals, figures and dashes take less (20).
        QCOMPARE(QrCode(u"QY-9F2K-77A4"_s).size(), 21);
        // The finder pattern's corner is dark, its ring light (ISO/IEC 18004, 6.3.3).
        const QrCode code(u"QY-9F2K-77A4"_s);
        QVERIFY(code.isDark(0, 0) && code.isDark(6, 6) && !code.isDark(1, 1) && code.isDark(3, 3));
        QVERIFY(QrCode(u"券"_s).isEmpty());
        QVERIFY(QrCode(QString(5'000, u'A')).isEmpty());
    }

    void nothingIsCutAtTheSmallestWindow()
    {
        Theme theme; // widths are those of the fonts that are really shown
        theme.setLanguage(u"en"_s);
        theme.apply(Theme::Mode::Light);
        CouponsDesk desk;
        QVERIFY(!desk.issue(desk.addSteps(), desk.ann).isEmpty());
        const tests::StrayWindows windows;
        QVERIFY(desk.open());
        QCOMPARE(tests::cutLabels(*desk.section), QStringList());
        for (const QString &state : desk.section->snapshotStates()) {
            desk.section->showSnapshotState(state);
            QVERIFY(desk.settle());
            QVERIFY2(desk.section->panel(), qPrintable(state));
            QCoreApplication::processEvents(); // what was just said is laid out
            for (const auto *scroll : desk.section->panel()->findChildren<QScrollArea *>())
                QVERIFY2(scroll->widget()->width() <= scroll->viewport()->width(), qPrintable(state));
            const QStringList cut = tests::cutLabels(*desk.section);
            QVERIFY2(cut.isEmpty(), qPrintable(state + u": "_s + cut.join(u" | "_s)));
        }
        QCOMPARE(windows.seen({u"regulars::ui::CouponsSection"_s}).join(u", "_s), QString());
    }

private:
    static QString cardOf(CouponsDesk &desk, CustomerId id)
    {
        const auto customer = desk.store.store().read([id](db::ReadSession &session) { return customers::customerById(session, id); });
        return customer && *customer ? (*customer)->cardNo : QString();
    }
};

REGULARS_TEST(CouponsTest)
#include "coupons_test.moc"
