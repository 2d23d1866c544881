// The import page by hand and key: a file, its columns, the trial, the writing, and back again.
#include "import_desk.h"
#include "shops/shop_service.h"
#include "support/stray_windows.h"
#include "support/test_registry.h"
#include "texts/error_text.h"
#include "ui/exchange/confirm_panel.h"
#include "ui/exchange/file_pane.h"
#include "ui/exchange/name_panel.h"
#include "ui/exchange/rows_pane.h"
#include "ui/exchange/run_list.h"
#include "ui/exchange/state_mark.h"
#include "ui/kit/link_button.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using exchange::ImportKind;
using regulars::tests::ImportDesk;

namespace {

constexpr auto kMembers = "姓名,手机号,随便\r\n陈立,13800138046,a\r\n周可,13512346678,b\r\n";

/// 陈立 in GB18030, so that the encoding can be wrong.
QByteArray gbkMembers()
{
    return QByteArray("\xD0\xD5\xC3\xFB,\xCA\xD6\xBB\xFA\xBA\xC5\r\n\xB3\xC2\xC1\xA2,13800138046\r\n");
}

} // namespace

class ImportRobotTest : public QObject {
    Q_OBJECT

private slots:
    void datePatterns_data();
    void datePatterns();
    void aFileIsTriedAndWritten();
    void whatIsThereIsNotRepeated();
    void changesAreShownOldToNew();
    void aFileIsDropped();
    void anotherEncodingChangesThePreview();
    void theKindIsGuessedAndChanged();
    void aMissingFieldStopsWritingInWords();
    void aColumnGivenTwiceIsSaid();
    void aSkippedColumnStaysSkipped();
    void aQuantityTakenAwayCountsAsOneAndSaysSo();
    void fixedValuesStandInForColumns();
    void doubtfulDatesHaveToBeSettled();
    void unknownCustomersAreCreatedFromTheReason();
    void rejectedRowsAreSeenAndSaved();
    void cellsLeftOutAreSavedToo();
    void whatShouldBeLookedAtIsShown();
    void withoutHeadingsColumnsAreNumbered();
    void stoppedNothingIsLeft();
    void anImportIsTakenBack();
    void aMappingIsKeptUnderAName();
    void theNextFileIsReadAsTheLast();
    void anotherShopIsChosen();
    void leavingKeepsEverything();
    void aBadFileIsSaidWhereItWasChosen();
    void aClerkMayNotImport();
    void argumentsLeadIn();
};

void ImportRobotTest::datePatterns_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<bool>("dayFirst");
    QTest::addColumn<QString>("pattern");
    QTest::newRow("slashes") << u"3/7/2026"_s << true << u"d/M/yyyy"_s;
    QTest::newRow("month first") << u"3/7/2026"_s << false << u"M/d/yyyy"_s;
    QTest::newRow("dashes and a time") << u"03-07-2026 10:50"_s << true << u"d-M-yyyy H:mm"_s;
    QTest::newRow("seconds") << u"03.07.26 10:50:09"_s << true << u"d.M.yy H:mm:ss"_s;
    QTest::newRow("half days") << u"3/7/2026 1:05 PM"_s << false << u"M/d/yyyy h:mm AP"_s;
    QTest::newRow("a letter between") << u"03-07-2026T10:50"_s << true << u"d-M-yyyy'T'H:mm"_s;
    QTest::newRow("no date") << u"tomorrow"_s << true << u"d/M/yyyy"_s;
}

void ImportRobotTest::datePatterns()
{
    QFETCH(QString, sample);
    QFETCH(bool, dayFirst);
    QTEST(datePatternLike(sample, dayFirst), "pattern");
}

void ImportRobotTest::aFileIsTriedAndWritten()
{
    ImportDesk desk;
    QCOMPARE(desk.page->step(), 0);
    QVERIFY(desk.open(kMembers));
    QCOMPARE(desk.page->step(), 1);
    QCOMPARE(desk.page->title(), u"Import customers"_s);
    QCOMPARE(desk.columns()->fieldOf(0), u"name"_s);
    QCOMPARE(desk.columns()->fieldOf(1), u"phone"_s);
    QCOMPARE(desk.columns()->fieldOf(2), QString());
    QCOMPARE(desk.columns()->summary(), u"3 columns: 2 taken, 1 skipped"_s);
    QVERIFY(desk.trial()->figures().contains(u"Can be added 2"_s));
    QCOMPARE(desk.count("SELECT COUNT(*) FROM customer"), 0);
    QVERIFY(desk.page->writeButton()->isEnabled());
    QTest::mouseClick(desk.page->writeButton(), Qt::LeftButton);
    QVERIFY(desk.settle());
    QCOMPARE(desk.page->step(), 2);
    QCOMPARE(desk.result()->title(), u"Written"_s);
    QVERIFY(desk.result()->figures().contains(u"Added 2"_s));
    QCOMPARE(desk.count("SELECT COUNT(*) FROM customer"), 2);
    QSignalSpy opened(desk.page.get(), &Page::openRequested);
    QTest::mouseClick(desk.page->findChild<PushButton *>(u"customers"_s), Qt::LeftButton);
    QCOMPARE(opened.value(0).value(0).toString(), u"customers"_s);
    QTest::mouseClick(desk.page->findChild<PushButton *>(u"next"_s), Qt::LeftButton);
    QCOMPARE(desk.page->step(), 0);
    QVERIFY(!desk.page->assistant()->hasFile());
}

void ImportRobotTest::whatIsThereIsNotRepeated()
{
    ImportDesk desk;
    QVERIFY(desk.open(kMembers));
    desk.page->write();
    QVERIFY(desk.settle());
    QVERIFY(desk.open(kMembers));
    QVERIFY(desk.trial()->figures().contains(u"Imported before, not repeated 2"_s));
    QVERIFY(!desk.page->writeButton()->isEnabled());
    QCOMPARE(desk.page->message(), u"Everything in this file is here already."_s);
}

void ImportRobotTest::changesAreShownOldToNew()
{
    ImportDesk desk;
    QVERIFY(desk.open("会员号,姓名,地区\r\nA1,陈立,杭州\r\nA2,周可,宁波\r\n"));
    desk.page->write();
    QVERIFY(desk.settle());
    QVERIFY(desk.open("会员号,姓名,地区\r\nA1,陈立,上海\r\nA3,吴悠,苏州\r\n"));
    QVERIFY(desk.trial()->figures().contains(u"Can be added 1"_s));
    QVERIFY(desk.trial()->figures().contains(u"Would change 1"_s));
    QTest::mouseClick(desk.trial()->findChild<LinkButton *>(u"seeRows"_s), Qt::LeftButton);
    QVERIFY(desk.page->rowsPane()->isVisible());
    QCOMPARE(desk.page->rowsPane()->row(0).mid(0, 3), (QStringList{u"2"_s, u"Changed"_s, u"A1"_s}));
    QVERIFY(desk.page->rowsPane()->row(0).at(3).contains(u"杭州 → 上海"_s));
    QCOMPARE(desk.page->rowsPane()->row(1).mid(0, 3), (QStringList{u"3"_s, u"New"_s, u"A3"_s}));
    QTest::mouseClick(desk.page->rowsPane()->findChild<LinkButton *>(u"backToColumns"_s), Qt::LeftButton);
    QVERIFY(desk.page->columnsPane()->isVisible());
}

void ImportRobotTest::aFileIsDropped()
{
    ImportDesk desk;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(desk.write(kMembers))});
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(desk.page.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(desk.page.get(), &drop);
    QVERIFY(desk.settle());
    QCOMPARE(desk.page->step(), 1);
    QMimeData nothing;
    nothing.setText(u"a word"_s);
    QDragEnterEvent refused(QPoint(20, 20), Qt::CopyAction, &nothing, Qt::LeftButton, {});
    refused.ignore();
    QApplication::sendEvent(desk.page.get(), &refused);
    QVERIFY(!refused.isAccepted());
}

void ImportRobotTest::anotherEncodingChangesThePreview()
{
    ImportDesk desk;
    QVERIFY(desk.open(gbkMembers()));
    QComboBox *encoding = desk.page->columnsPane()->encodingBox();
    QCOMPARE(encoding->currentText(), u"GB18030 (recognised)"_s);
    QCOMPARE(desk.page->columnsPane()->previewCell(0, 0), u"陈立"_s);
    encoding->setCurrentIndex(encoding->findData(u"windows-1252"_s));
    QVERIFY(desk.settle());
    QCOMPARE(desk.page->columnsPane()->previewCell(0, 0), u"³ÂÁ¢"_s);
    encoding->setCurrentIndex(0);
    QVERIFY(desk.settle());
    QCOMPARE(desk.page->columnsPane()->previewCell(0, 0), u"陈立"_s);
    // Not UTF-8 at all: said on the page, and the choice can be corrected.
    encoding->setCurrentIndex(encoding->findData(u"UTF-8"_s));
    QVERIFY(desk.settle());
    QVERIFY(desk.page->message().contains(u"UTF-8"_s));
    QCOMPARE(desk.page->step(), 1);
}

void ImportRobotTest::theKindIsGuessedAndChanged()
{
    ImportDesk desk;
    QVERIFY(desk.open("货号,品名,单价\r\nTE1,茶,10\r\n"));
    QCOMPARE(desk.page->title(), u"Import products"_s);
    QComboBox *kind = desk.page->columnsPane()->kindBox();
    kind->setCurrentIndex(kind->findData(u"purchases"_s));
    QVERIFY(desk.settle());
    QCOMPARE(desk.page->title(), u"Import purchases"_s);
    QCOMPARE(desk.columns()->fieldOf(2), u"unit_price"_s);
    QVERIFY(!desk.page->writeButton()->isEnabled());
}

void ImportRobotTest::aMissingFieldStopsWritingInWords()
{
    ImportDesk desk;
    QVERIFY(desk.open("货号,品名,价格\r\nTE0108,正山小种,168.00\r\n"));
    QVERIFY(desk.page->writeButton()->isEnabled());
    desk.columns()->setField(0, QString());
    QVERIFY(desk.settle());
    QVERIFY(!desk.page->writeButton()->isEnabled());
    QCOMPARE(desk.page->message(), errorText({ErrorCode::MissingColumn, {}, fieldName(u"sku"_s)}).sentence);
    desk.columns()->setField(0, u"sku"_s);
    QVERIFY(desk.settle());
    QVERIFY(desk.page->writeButton()->isEnabled());
}

void ImportRobotTest::aColumnGivenTwiceIsSaid()
{
    ImportDesk desk;
    QVERIFY(desk.open("货号,品名,价\r\nTE0108,正山小种,168.00\r\n"));
    QCOMPARE(desk.columns()->fieldOf(2), QString());
    desk.columns()->setField(2, u"sku"_s);
    QVERIFY(desk.page->message().contains(u"product code"_s));
    QVERIFY(!desk.page->writeButton()->isEnabled());
    desk.columns()->setField(2, u"price"_s);
    QVERIFY(desk.settle());
    QVERIFY(desk.page->writeButton()->isEnabled());
}

void ImportRobotTest::aSkippedColumnStaysSkipped()
{
    ImportDesk desk;
    QVERIFY(desk.open("货号,品名,类别\r\nTE0108,正山小种,茶叶\r\n"));
    QCOMPARE(desk.columns()->fieldOf(2), u"category"_s);
    desk.columns()->setField(2, QString());
    QVERIFY(desk.settle());
    desk.page->write();
    QVERIFY(desk.settle());
    QVERIFY(desk.result()->figures().contains(u"Added 1"_s));
    QCOMPARE(desk.count("SELECT COUNT(*) FROM product WHERE category = '茶叶'"), 0);
}

void ImportRobotTest::aQuantityTakenAwayCountsAsOneAndSaysSo()
{
    ImportDesk desk;
    QVERIFY(desk.open("日期,会员号,货号,数量,单价\r\n2026-07-03,A1,TE1,3,10.00\r\n"));
    desk.page->columnsPane()->createMissing(true, true);
    const auto says = [&desk](const QString &words) {
        for (const StateMark *mark : desk.columns()->findChildren<StateMark *>()) {
            if (mark->accessibleName() == words)
                return true;
        }
        return false;
    };
    QCOMPARE(desk.columns()->fieldOf(3), u"quantity"_s);
    QVERIFY(desk.columns()->request().set.isEmpty());
    QVERIFY(!says(u"Skipped: counts as 1"_s));
    desk.columns()->setField(3, QString());
    QVERIFY(says(u"Skipped: counts as 1"_s));
    QVERIFY(desk.settle());
    QCOMPARE(desk.page->message(), u"Without a quantity each line counts as one piece."_s);
    desk.page->write();
    QVERIFY(desk.settle());
    QCOMPARE(desk.count("SELECT gross_minor FROM purchase"), 1000);
}

void ImportRobotTest::fixedValuesStandInForColumns()
{
    ImportDesk desk;
    QVERIFY(desk.open("会员号,姓名\r\nA1,陈立\r\n"));
    QTest::mouseClick(desk.page->findChild<LinkButton *>(u"addConstant"_s), Qt::LeftButton);
    auto *field = desk.page->findChild<QComboBox *>(u"constant0"_s);
    QVERIFY(field);
    field->setCurrentIndex(field->findData(u"channel"_s));
    QTest::keyClicks(desk.page->findChild<QLineEdit *>(u"constantValue0"_s), u"till"_s);
    QCOMPARE(desk.columns()->constantOf(u"channel"_s), u"till"_s);
    // A field that has a column already cannot have a fixed value.
    field->setCurrentIndex(field->findData(u"name"_s));
    QVERIFY(desk.settle());
    QVERIFY(!desk.page->writeButton()->isEnabled());
    field->setCurrentIndex(field->findData(u"channel"_s));
    QVERIFY(desk.settle());
    desk.page->write();
    QVERIFY(desk.settle());
    QCOMPARE(desk.count("SELECT COUNT(*) FROM customer WHERE channel='till'"), 1);
}

void ImportRobotTest::doubtfulDatesHaveToBeSettled()
{
    ImportDesk desk;
    QVERIFY(desk.open("日期,会员号,货号,数量,单价\r\n03-07-2026 10:50,A1,TE1,1,10.00\r\n04-07-2026 11:00,A1,TE1,1,10.00\r\n"));
    QVERIFY(!desk.page->writeButton()->isEnabled());
    QVERIFY(desk.page->message().contains(u"day or the month"_s));
    QComboBox *dates = desk.page->columnsPane()->datesBox();
    dates->setCurrentIndex(dates->findData(u"day"_s));
    desk.page->columnsPane()->createMissing(true, true);
    QVERIFY(desk.settle());
    QVERIFY(desk.page->writeButton()->isEnabled());
    desk.page->write();
    QVERIFY(desk.settle());
    QVERIFY(desk.result()->figures().contains(u"Added 2"_s));
    // 3 July 2026, 10:50 in Shanghai.
    QCOMPARE(desk.count("SELECT MIN(at_ms) FROM purchase"), 1'783'047'000'000);
}

void ImportRobotTest::unknownCustomersAreCreatedFromTheReason()
{
    ImportDesk desk;
    QVERIFY(desk.open("日期,会员号,货号,数量,单价\r\n2026-07-03,A1,TE1,1,10.00\r\n2026-07-04,A2,TE1,1,10.00\r\n"));
    desk.page->columnsPane()->createProductsBox()->setChecked(true);
    QVERIFY(desk.settle());
    QVERIFY(desk.trial()->figures().contains(u"Cannot be taken 2"_s));
    QVERIFY(!desk.page->writeButton()->isEnabled());
    QCOMPARE(desk.page->message(), u"No row can be taken."_s);
    QCOMPARE(desk.trial()->reasons().size(), 1);
    QVERIFY2(desk.trial()->reasons().first().endsWith(u"2 [Create them]"_s), qPrintable(desk.trial()->reasons().first()));
    desk.trial()->takeRemedy(0);
    QVERIFY(desk.page->columnsPane()->createCustomersBox()->isChecked());
    QVERIFY(desk.settle());
    QVERIFY(desk.trial()->figures().contains(u"Can be added 2"_s));
    QVERIFY(desk.trial()->figures().contains(u"New customers 2"_s));
    // Balances of unknown customers cannot make them: there the rows are shown.
    QVERIFY(desk.open("会员号,积分\r\nA1,100\r\n"));
    QCOMPARE(desk.page->title(), u"Import opening points"_s);
    QVERIFY(desk.trial()->reasons().first().endsWith(u"1 [See rows]"_s));
}

void ImportRobotTest::rejectedRowsAreSeenAndSaved()
{
    ImportDesk desk;
    QVERIFY(desk.open("货号,品名,价格\r\nTE1,茶,10\r\n,无货号,5\r\nTE2,茶,很贵\r\n"));
    QVERIFY(desk.trial()->figures().contains(u"Cannot be taken 2"_s));
    QCOMPARE(desk.trial()->reasons().size(), 2);
    desk.trial()->takeRemedy(0);
    QVERIFY(desk.page->rowsPane()->isVisible());
    QCOMPARE(desk.page->rowsPane()->table()->model()->rowCount(), 1);
    QCOMPARE(desk.page->rowsPane()->row(0).at(1), u"Rejected"_s);
    const QString path = desk.store.folder() + u"/rejected.csv"_s;
    desk.page->saveRejects(path);
    QVERIFY(desk.settle());
    QVERIFY(desk.trial()->note().endsWith(u"rejected.csv"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count("\r\n"), 3);
    QVERIFY(text.contains("很贵"));
}

void ImportRobotTest::cellsLeftOutAreSavedToo()
{
    ImportDesk desk;
    QVERIFY(desk.open("会员号,姓名,邮箱\r\nC1,陈立,nobody\r\nC2,周可,zhou@example.com\r\n"));
    QVERIFY(desk.trial()->figures().contains(u"Can be added 2"_s));
    auto *save = desk.trial()->findChild<LinkButton *>(u"saveRejects"_s);
    QVERIFY(save && save->isVisible()); // no row is rejected, one goes without its address
    const QString path = desk.store.folder() + u"/left_out.csv"_s;
    desk.page->saveRejects(path);
    QVERIFY(desk.settle());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count("\r\n"), 2);
    QVERIFY(text.contains("C1,陈立,nobody"));
}

void ImportRobotTest::whatShouldBeLookedAtIsShown()
{
    ImportDesk desk;
    QVERIFY(desk.open("姓名,手机号\r\n陈立,13800138046\r\n周可,13512346678")); // no last line end
    QVERIFY(desk.trial()->figures().contains(u"Can be added 2"_s));
    QCOMPARE(desk.trial()->warnings(), errorText({ErrorCode::LastLineOpen, {}, u"3"_s}).sentence);
    QVERIFY(!desk.trial()->findChild<NoticeStrip *>()->isHidden());
    desk.page->write();
    QVERIFY(desk.settle());
    QVERIFY(!desk.result()->warnings().isEmpty());
    QVERIFY(desk.open("姓名,手机号\r\n吴悠,13800138047\r\n"));
    QVERIFY(desk.trial()->warnings().isEmpty());
    QVERIFY(desk.trial()->findChild<NoticeStrip *>()->isHidden());
}

void ImportRobotTest::withoutHeadingsColumnsAreNumbered()
{
    ImportDesk desk;
    desk.page->open({{u"kind"_s, u"products"_s}});
    QVERIFY(desk.open("TE1,茶\r\nTE2,壶\r\n"));
    QVERIFY(!desk.page->writeButton()->isEnabled());
    desk.page->columnsPane()->headerBox()->setChecked(false);
    QVERIFY(desk.settle());
    desk.columns()->setField(0, u"sku"_s);
    desk.columns()->setField(1, u"name"_s);
    QVERIFY(desk.settle());
    QVERIFY(desk.trial()->figures().contains(u"Can be added 2"_s));
}

void ImportRobotTest::stoppedNothingIsLeft()
{
    ImportDesk desk;
    QByteArray text = "会员号,姓名\r\n";
    for (int i = 0; i < 60'000; ++i)
        text += "A" + QByteArray::number(i) + ",客人\r\n";
    QVERIFY(desk.open(text));
    QVERIFY(desk.page->writeButton()->isEnabled());
    desk.page->write();
    QCOMPARE(desk.page->step(), 2);
    QVERIFY(desk.result()->isRunning());
    QTest::mouseClick(desk.result()->findChild<LinkButton *>(u"cancel"_s), Qt::LeftButton);
    QVERIFY(desk.settle());
    QCOMPARE(desk.page->step(), 1);
    QCOMPARE(desk.count("SELECT COUNT(*) FROM customer"), 0);
    QCOMPARE(desk.count("SELECT COUNT(*) FROM import_run"), 0);
    QCOMPARE(desk.page->message(), errorText({ErrorCode::Cancelled, {}, {}}).sentence);
    QVERIFY(desk.page->writeButton()->isEnabled());
}

void ImportRobotTest::anImportIsTakenBack()
{
    ImportDesk desk;
    QVERIFY(desk.open(kMembers));
    desk.page->write();
    QVERIFY(desk.settle());
    QCOMPARE(desk.count("SELECT COUNT(*) FROM customer"), 2);
    QTest::mouseClick(desk.page->findChild<PushButton *>(u"undo"_s), Qt::LeftButton);
    QVERIFY(desk.settle());
    // Asked first, with the counts; nothing has happened yet.
    ConfirmPanel *question = desk.page->runs()->question();
    QVERIFY(question);
    QVERIFY(question->accessibleDescription().contains(u"Customers to be taken out: 2."_s));
    QCOMPARE(desk.count("SELECT COUNT(*) FROM customer"), 2);
    QTest::mouseClick(question->button(), Qt::LeftButton);
    QVERIFY(desk.settle());
    QCOMPARE(desk.count("SELECT COUNT(*) FROM customer"), 0);
    QCOMPARE(desk.result()->title(), u"Taken back"_s);
    QCOMPARE(desk.page->runs()->runs().size(), 1);
    QVERIFY(desk.page->runs()->runs().first().undoneAtMs.has_value());
    // The same file imports again as if new.
    QTest::mouseClick(desk.page->findChild<PushButton *>(u"next"_s), Qt::LeftButton);
    QVERIFY(desk.open(kMembers));
    QVERIFY(desk.trial()->figures().contains(u"Can be added 2"_s));
}

void ImportRobotTest::aMappingIsKeptUnderAName()
{
    ImportDesk desk;
    QVERIFY(desk.open("甲,乙\r\nA1,陈立\r\n"));
    QComboBox *kind = desk.page->columnsPane()->kindBox();
    kind->setCurrentIndex(kind->findData(u"customers"_s));
    QVERIFY(desk.settle());
    desk.columns()->setField(0, u"card"_s);
    desk.columns()->setField(1, u"name"_s);
    desk.columns()->addConstant(u"channel"_s, u"till"_s);
    QTest::mouseClick(desk.page->columnsPane()->saveMappingLink(), Qt::LeftButton);
    auto *panel = desk.page->findChild<NamePanel *>();
    QVERIFY(panel);
    QTest::keyClicks(panel->field(), u"our till"_s);
    QTest::keyClick(panel->field(), Qt::Key_Return);
    QVERIFY(desk.settle());
    QCOMPARE(desk.page->columnsPane()->mappingBox()->currentText(), u"our till"_s);
    // Another file, whose columns stand the other way round.
    QVERIFY(desk.open("乙,甲\r\n周可,A2\r\n", u"other.csv"_s));
    QComboBox *again = desk.page->columnsPane()->kindBox();
    again->setCurrentIndex(again->findData(u"customers"_s));
    QVERIFY(desk.settle());
    QComboBox *mapping = desk.page->columnsPane()->mappingBox();
    mapping->setCurrentIndex(mapping->findText(u"our till"_s));
    QVERIFY(desk.settle());
    QCOMPARE(desk.columns()->fieldOf(0), u"name"_s);
    QCOMPARE(desk.columns()->fieldOf(1), u"card"_s);
    QCOMPARE(desk.columns()->constantOf(u"channel"_s), u"till"_s);
}

void ImportRobotTest::theNextFileIsReadAsTheLast()
{
    ImportDesk desk;
    desk.page->open({{u"kind"_s, u"products"_s}});
    QVERIFY(desk.open("甲,乙\r\nTE1,茶\r\n"));
    desk.columns()->setField(0, u"sku"_s);
    desk.columns()->setField(1, u"name"_s);
    QVERIFY(desk.settle());
    desk.page->write();
    QVERIFY(desk.settle());
    desk.page->filePane()->setKind({});
    QVERIFY(desk.open("甲,乙\r\nTE2,壶\r\n"));
    QCOMPARE(desk.page->title(), u"Import products"_s);
    QCOMPARE(desk.page->columnsPane()->mappingBox()->currentText(), u"As the last time"_s);
    QCOMPARE(desk.columns()->fieldOf(0), u"sku"_s);
    QVERIFY(desk.trial()->figures().contains(u"Can be added 1"_s));
}

void ImportRobotTest::anotherShopIsChosen()
{
    ImportDesk desk;
    const auto added = desk.store.write([&desk](db::WriteSession &session) {
        Shop shop;
        shop.name = u"East"_s;
        return shops::ShopService(desk.store.clock()).add(session, desk.store.owner(), shop);
    });
    QVERIFY(added);
    QVERIFY(desk.open("日期,会员号,货号,数量,单价\r\n2026-07-03,A1,TE1,1,10.00\r\n"));
    QComboBox *shop = desk.page->columnsPane()->shopBox();
    QVERIFY(shop->isVisible());
    QCOMPARE(shop->currentText(), desk.desk.shop.name);
    shop->setCurrentIndex(shop->findText(u"East"_s));
    desk.page->columnsPane()->createMissing(true, true);
    QVERIFY(desk.settle());
    desk.page->write();
    QVERIFY(desk.settle());
    QCOMPARE(desk.count("SELECT shop_id FROM purchase"), added->value());
}

void ImportRobotTest::leavingKeepsEverything()
{
    ImportDesk desk;
    QVERIFY(desk.open(kMembers));
    desk.columns()->setField(2, u"region"_s);
    QVERIFY(desk.settle());
    desk.page->deactivate();
    desk.page->hide();
    desk.page->show();
    desk.page->activate();
    QVERIFY(desk.settle());
    QCOMPARE(desk.page->step(), 1);
    QCOMPARE(desk.columns()->fieldOf(2), u"region"_s);
    QVERIFY(desk.page->writeButton()->isEnabled());
    QTest::mouseClick(desk.page->findChild<PushButton *>(u"previous"_s), Qt::LeftButton);
    QCOMPARE(desk.page->step(), 0);
    QTest::mouseClick(desk.page->findChild<PushButton *>(u"next"_s), Qt::LeftButton);
    QCOMPARE(desk.page->step(), 1);
    QCOMPARE(desk.columns()->fieldOf(2), u"region"_s);
}

void ImportRobotTest::aBadFileIsSaidWhereItWasChosen()
{
    ImportDesk desk;
    tests::StrayWindows strays;
    desk.page->openFile(desk.store.folder() + u"/absent.csv"_s);
    QVERIFY(desk.settle());
    QCOMPARE(desk.page->step(), 0);
    QVERIFY(desk.page->filePane()->problem().contains(u"absent.csv"_s));
    QVERIFY(desk.open("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old spreadsheet"_ba, u"old.xls"_s));
    QVERIFY(!desk.page->filePane()->problem().isEmpty());
    desk.page->openFile(desk.store.path());
    QVERIFY(desk.settle());
    QVERIFY(!desk.page->filePane()->problem().isEmpty());
    QVERIFY(strays.seen({}).isEmpty());
    QVERIFY(desk.open(kMembers));
    QVERIFY(desk.page->filePane()->problem().isEmpty());
}

void ImportRobotTest::aClerkMayNotImport()
{
    ImportDesk desk(Role::Clerk);
    QVERIFY(desk.open(kMembers));
    QCOMPARE(desk.page->step(), 0);
    QVERIFY(!desk.page->assistant()->hasFile());
    QCOMPARE(desk.page->assistant()->whyNot(), u"Only a marketer or a manager may import."_s);
}

void ImportRobotTest::argumentsLeadIn()
{
    ImportDesk desk;
    desk.page->open({{u"kind"_s, u"products"_s}, {u"file"_s, desk.write("货号,品名\r\nTE1,茶\r\n")}});
    QVERIFY(desk.settle());
    QCOMPARE(desk.page->step(), 1);
    QCOMPARE(desk.page->title(), u"Import products"_s);
    QVERIFY(desk.trial()->figures().contains(u"Can be added 1"_s));
}

REGULARS_TEST(ImportRobotTest)
#include "import_robot_test.moc"
