#include "support/test_registry.h"
#include "ui/kit/access/combo_access.h"
#include "ui/kit/busy_line.h"
#include "ui/kit/chip.h"
#include "ui/kit/date_edit.h"
#include "ui/kit/form_row.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"
#include "ui/kit/undo_bar.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace regulars::ui;

class ControlsTest : public QObject
{
    Q_OBJECT

private slots:
    void moneyIsTypedAndWritten()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *money = new MoneyEdit;
        auto *other = new PointsEdit;
        column->addWidget(other);
        column->addWidget(money);
        money->setCurrency(u"CNY"_s);
        window.show();
        QApplication::setActiveWindow(&window);
        money->setFocus();
        QSignalSpy changed(money, &MoneyEdit::valueChanged);
        QTest::keyClicks(money, u"1234.5"_s);
        QCOMPARE(money->minor().value_or(-1), 123450);
        QVERIFY(changed.count() > 0);
        other->setFocus();
        QCOMPARE(money->text(), u"1,234.50"_s);
        QCOMPARE(money->minor().value_or(-1), 123450);
        money->setFocus();
        QCOMPARE(money->selectedText(), money->text());
        QTest::keyClicks(money, u"7"_s);
        QCOMPARE(money->minor().value_or(-1), 700);
    }

    void listBoxesSayWhatTheyAreFor()
    {
        ComboAccess::install();
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *named = new QComboBox;
        named->setAccessibleName(u"Saved filters"_s);
        auto *labelled = new QComboBox;
        auto *row = new FormRow(u"Outcome"_s, labelled);
        auto *typed = new QComboBox;
        typed->setEditable(true);
        auto *bare = new QComboBox;
        for (QComboBox *box : {named, labelled, typed, bare})
            box->addItems({u"one"_s, u"two"_s});
        for (QWidget *part : {static_cast<QWidget *>(named), static_cast<QWidget *>(row), static_cast<QWidget *>(typed), static_cast<QWidget *>(bare)})
            column->addWidget(part);
        window.show();
        const auto says = [](QComboBox *box, QAccessible::Text what) { return QAccessible::queryAccessibleInterface(box)->text(what); };
        QCOMPARE(says(named, QAccessible::Name), u"Saved filters"_s);
        QCOMPARE(says(named, QAccessible::Value), u"one"_s);
        QCOMPARE(says(labelled, QAccessible::Name), u"Outcome"_s);
        QCOMPARE(says(bare, QAccessible::Name), QString()); // so that a nameless one is found
        QAccessibleInterface *box = QAccessible::queryAccessibleInterface(named);
        QCOMPARE(box->role(), QAccessible::ComboBox);
        QCOMPARE(box->childCount(), 1);
        QCOMPARE(box->child(0)->object(), static_cast<QObject *>(named->view()));
        QAccessibleInterface *edit = QAccessible::queryAccessibleInterface(typed);
        QCOMPARE(edit->childCount(), 2);
        QCOMPARE(edit->child(1)->object(), static_cast<QObject *>(typed->lineEdit()));
        QVERIFY(!box->state().expanded);
        box->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
        QVERIFY(named->view()->isVisible());
        QVERIFY(box->state().expanded);
        box->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
        QVERIFY(!named->view()->isVisible());
    }

    void enterIsASignal()
    {
        PointsEdit points;
        QSignalSpy entered(&points, &PointsEdit::entered);
        points.setPoints(1200);
        QCOMPARE(points.text(), u"1,200"_s);
        QTest::keyClick(&points, Qt::Key_Return);
        QCOMPARE(entered.count(), 1);
        QTest::keyClick(&points, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(entered.count(), 1);
    }

    void limitsAreToldNotForced()
    {
        PointsEdit points;
        points.setRange(0, 3460);
        points.setText(u"4000"_s);
        QVERIFY(!points.isAcceptable());
        QCOMPARE(points.points().value_or(-1), 4000);
        points.setText(u"3460"_s);
        QVERIFY(points.isAcceptable());
        points.setText(u"x"_s);
        QVERIFY(!points.isAcceptable());
        QVERIFY(!points.points());
    }

    void fullWidthDigitsFromAnInputMethodCount()
    {
        PointsEdit points;
        QInputMethodEvent typed;
        typed.setCommitString(u"１２００"_s);
        QApplication::sendEvent(&points, &typed);
        QCOMPARE(points.points().value_or(-1), 1200);
    }

    void datesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("day");
        QTest::newRow("ours") << u"2026-10-31"_s << QDate(2026, 10, 31);
        QTest::newRow("short") << u"2026/1/2"_s << QDate(2026, 1, 2);
        QTest::newRow("solid") << u"20261031"_s << QDate(2026, 10, 31);
        QTest::newRow("chinese") << u"2026年10月31日"_s << QDate(2026, 10, 31);
        QTest::newRow("full width") << u"２０２６－１０－３１"_s << QDate(2026, 10, 31);
        QTest::newRow("no such day") << u"2026-02-30"_s << QDate();
        QTest::newRow("words") << u"soon"_s << QDate();
    }
    void datesAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QDate, day);
        QCOMPARE(DateEdit::parse(text).value_or(QDate()), day);
        DateEdit edit;
        edit.setText(text);
        QCOMPARE(edit.isInvalid(), !day.isValid());
    }

    void arrowKeysMoveTheDay()
    {
        DateEdit edit;
        QTest::keyClick(&edit, Qt::Key_Up);
        QVERIFY(!edit.date());
        edit.setReferenceDay(QDate(2026, 12, 31));
        QTest::keyClick(&edit, Qt::Key_Up);
        QCOMPARE(edit.date().value_or(QDate()), QDate(2027, 1, 1));
        QTest::keyClick(&edit, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(edit.date().value_or(QDate()), QDate(2026, 12, 1));
    }

    void formRowSpeaksBeneathTheField()
    {
        auto *field = new QLineEdit;
        FormRow row(u"Phone"_s, field);
        QCOMPARE(field->accessibleName(), u"Phone"_s);
        row.setHint(u"Eleven digits"_s);
        row.setError(u"One digit is missing"_s);
        QVERIFY(row.hasError());
        QCOMPARE(field->property("fieldState").toString(), u"danger"_s);
        QCOMPARE(field->accessibleDescription(), u"One digit is missing"_s);
        row.setWarning(u"Already used"_s);
        QVERIFY(!row.hasError());
        QCOMPARE(field->property("fieldState").toString(), u"warning"_s);
        row.clearMessage();
        QVERIFY(field->property("fieldState").toString().isEmpty());
    }

    void chipsCrossIsNotAClick()
    {
        Chip chip(u"Gold"_s);
        chip.setActive(true);
        chip.setRemovable(true);
        chip.resize(chip.sizeHint());
        QSignalSpy clicked(&chip, &Chip::clicked);
        QSignalSpy removed(&chip, &Chip::removed);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.width() - 14, 14));
        QCOMPARE(removed.count(), 1);
        QCOMPARE(clicked.count(), 0);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(10, 14));
        QCOMPARE(clicked.count(), 1);
        QTest::keyClick(&chip, Qt::Key_Delete);
        QCOMPARE(removed.count(), 2);
    }

    void switchMovesByKeysAndNeverLeavesItsRange()
    {
        SegmentedSwitch choice({u"Queue"_s, u"Board"_s});
        QSignalSpy changed(&choice, &SegmentedSwitch::currentChanged);
        QTest::keyClick(&choice, Qt::Key_Left);
        QCOMPARE(choice.current(), 0);
        QTest::keyClick(&choice, Qt::Key_Right);
        QTest::keyClick(&choice, Qt::Key_Right);
        QCOMPARE(choice.current(), 1);
        QCOMPARE(changed.count(), 1);
        choice.setOptions({u"One"_s});
        QCOMPARE(choice.current(), 0);
    }

    void undoOnceAndOnlyOnce()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *field = new QLineEdit;
        auto *bar = new UndoBar;
        column->addWidget(field);
        column->addWidget(bar);
        window.show();
        QApplication::setActiveWindow(&window);
        field->setFocus();
        QSignalSpy undone(bar, &UndoBar::undo);
        QSignalSpy expired(bar, &UndoBar::expired);
        bar->offer(u"3 tagged"_s);
        QVERIFY(bar->isVisible());
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone.count(), 1);
        QVERIFY(!bar->isVisible());
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone.count(), 1);
        QCOMPARE(expired.count(), 0);
    }

    void ctrlZBelongsToTypedTextFirst()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *field = new QLineEdit;
        auto *bar = new UndoBar;
        column->addWidget(field);
        column->addWidget(bar);
        window.show();
        QApplication::setActiveWindow(&window);
        field->setFocus();
        QSignalSpy undone(bar, &UndoBar::undo);
        bar->offer(u"3 tagged"_s);
        QTest::keyClicks(field, u"abc"_s);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undone.count(), 0);
        QVERIFY(bar->isOffering());
    }

    void offersExpire()
    {
        QWidget window;
        window.resize(400, 400);
        // Takes the focus: an offer also stays while its link has it.
        QLineEdit field(&window);
        auto *bar = new UndoBar(&window);
        // Away from the corner: an offer stays while the pointer is on it.
        bar->move(200, 300);
        bar->setPatience(20);
        window.show();
        QSignalSpy expired(bar, &UndoBar::expired);
        bar->offer(u"First"_s);
        bar->offer(u"Second"_s);
        QCOMPARE(expired.count(), 1);
        QTRY_COMPARE(expired.count(), 2);
        QVERIFY(!bar->isVisible());
    }

    void longTextIsElidedAndToldInFull()
    {
        TextLabel label(u"a rather long sentence"_s, TextRole::Body);
        label.resize(label.sizeHint());
        QVERIFY(!label.isElided());
        label.resize(60, 20);
        QVERIFY(label.isElided());
        QCOMPARE(label.accessibleName(), u"a rather long sentence"_s);
        label.setWordWrap(true);
        QVERIFY(label.heightForWidth(60) >= 3 * 20);
    }

    void buttonKeepsItsSize()
    {
        PushButton button(u"Purchase"_s);
        const QSize before = button.sizeHint();
        QCOMPARE(before.height(), 32);
        button.setKind(ButtonKind::Primary);
        QCOMPARE(button.sizeHint(), before);
        button.setKeyCap(u"F3"_s);
        QVERIFY(button.sizeHint().width() > before.width());
    }

    void barStaysWithinItsEnds()
    {
        ProgressBar bar;
        bar.setFraction(1.7);
        QCOMPARE(bar.fraction(), 1.0);
        bar.setFraction(-1);
        QCOMPARE(bar.fraction(), 0.0);
        bar.setMarks({{0, u"0"_s}, {1, u"5,000"_s}});
        QVERIFY(bar.sizeHint().height() > 8);
    }

    void nothingIsSeenOfAShortWait()
    {
        BusyLine line;
        line.setBusy(true);
        QVERIFY(!line.isShowing());
        QTRY_VERIFY(line.isShowing());
        line.setBusy(false);
        QVERIFY(!line.isShowing());
    }
};

REGULARS_TEST(ControlsTest)
#include "controls_test.moc"
