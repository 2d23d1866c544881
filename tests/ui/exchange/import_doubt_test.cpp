// Where the page must not guess: a phone of somebody else, a book of several sheets, an import that cannot go back whole.
#include "customers/customer_service.h"
#include "customers/customer_query.h"
#include "import_desk.h"
#include "models/tables/xlsx_parts.h"
#include "support/test_registry.h"
#include "ui/exchange/confirm_panel.h"
#include "ui/exchange/file_pane.h"
#include "ui/exchange/kept_panel.h"
#include "ui/exchange/run_list.h"
#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using exchange::ImportKind;
using regulars::tests::ImportDesk;

namespace {

constexpr auto kMembers = "姓名,手机号\r\n陈立,13800138046\r\n周可,13512346678\r\n";

QByteArray row(int number, const QList<QByteArray> &cells)
{
    QByteArray text = "<row r=\"" + QByteArray::number(number) + "\">";
    for (const QByteArray &cell : cells)
        text += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    return text + "</row>";
}

} // namespace

class ImportDoubtTest : public QObject {
    Q_OBJECT

private slots:
    void aPhoneOfSomebodyElseRenamesNobody();
    void aNotePageGivesWayToTheTable_data();
    void aNotePageGivesWayToTheTable();
    void emptySheetsAreNamed();
    void whatHasToStayIsNamed();
};

void ImportDoubtTest::aPhoneOfSomebodyElseRenamesNobody()
{
    ImportDesk desk;
    QVERIFY(desk.open(kMembers));
    desk.page->write();
    QVERIFY(desk.settle());
    QVERIFY(desk.open("姓名,手机号\r\n陈小立,13800138046\r\n", u"family.csv"_s));
    QCOMPARE(desk.trial()->reasons(), QStringList(u"“phone number” of a customer with another name 1 [See rows]"_s));
    QVERIFY(!desk.page->writeButton()->isEnabled());
    QCheckBox *update = desk.page->columnsPane()->updateNamesBox();
    QVERIFY(update->isVisibleTo(desk.page.get()));
    QVERIFY(!update->isChecked());
    update->click();
    QVERIFY(desk.settle());
    QVERIFY(desk.trial()->figures().contains(u"Would change 1"_s));
    desk.page->write();
    QVERIFY(desk.settle());
    QCOMPARE(desk.count("SELECT COUNT(*) FROM customer WHERE name='陈小立'"), 1);
    QCOMPARE(desk.count("SELECT COUNT(*) FROM customer"), 2);
}

void ImportDoubtTest::aNotePageGivesWayToTheTable_data()
{
    QTest::addColumn<QByteArray>("notes");
    QTest::newRow("notes") << row(1, {"请先阅读"}) + row(2, {"第二页是会员"});
    QTest::newRow("nothing") << QByteArray();
}

void ImportDoubtTest::aNotePageGivesWayToTheTable()
{
    QFETCH(QByteArray, notes);
    tests::XlsxParts book;
    book.sheets = "<sheet name=\"说明\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"会员\" sheetId=\"2\" r:id=\"rId2\"/>";
    book.rows = notes;
    book.secondRows = row(1, {"姓名", "手机号"}) + row(2, {"陈立", "13800138046"});
    ImportDesk desk;
    QVERIFY(desk.open(book.bytes(), u"book.xlsx"_s));
    QComboBox *sheets = desk.page->columnsPane()->sheetBox();
    QVERIFY(sheets->isVisibleTo(desk.page.get()));
    QCOMPARE(sheets->count(), 2);
    QCOMPARE(sheets->currentText(), u"会员"_s);
    QVERIFY(desk.trial()->figures().contains(u"Can be added 1"_s));
    // And back by hand: in words where the table may be.
    sheets->setCurrentIndex(0);
    QVERIFY(desk.settle());
    QVERIFY2(desk.page->message().contains(notes.isEmpty() ? u"The sheet “说明” has no rows."_s : u"If the rows stand on another sheet, choose it above."_s),
             qPrintable(desk.page->message()));
    sheets->setCurrentIndex(1);
    QVERIFY(desk.settle());
    QVERIFY(desk.page->writeButton()->isEnabled());
}

void ImportDoubtTest::emptySheetsAreNamed()
{
    tests::XlsxParts book;
    book.sheets = "<sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"B\" sheetId=\"2\" r:id=\"rId2\"/>";
    book.secondRows = " ";
    ImportDesk desk;
    desk.page->openFile(desk.write(book.bytes(), u"book.xlsx"_s));
    QVERIFY(desk.settle());
    QCOMPARE(desk.page->step(), 0);
    const QString problem = desk.page->findChild<FilePane *>()->problem();
    QVERIFY2(problem.contains(u"The sheet “A” has no rows. The spreadsheet has others: B."_s), qPrintable(problem));
}

void ImportDoubtTest::whatHasToStayIsNamed()
{
    ImportDesk desk;
    QVERIFY(desk.open(kMembers));
    desk.page->write();
    QVERIFY(desk.settle());
    const QString card = QString::number(desk.count("SELECT card_no FROM customer WHERE name='陈立'"));
    QVERIFY(desk.store.write([&](db::WriteSession &session) -> Status {
        TRY_LET(Customer customer, customers::requireCustomer(session, card));
        customer.notes = u"likes tea"_s;
        return customers::CustomerService(desk.store.clock()).update(session, desk.store.owner(), customer);
    }));
    QTest::mouseClick(desk.page->findChild<PushButton *>(u"undo"_s), Qt::LeftButton);
    QVERIFY(desk.settle());
    ConfirmPanel *question = desk.page->runs()->question();
    QVERIFY(question);
    const QString words = question->accessibleDescription();
    QVERIFY2(words.contains(u"Customers to be taken out: 1."_s) && words.contains(u"Stay, since something stands on them by now: 1."_s) &&
                 words.contains(u"Customer %1: was changed since."_s.arg(card)),
             qPrintable(words));
    QTest::mouseClick(question->button(), Qt::LeftButton);
    QVERIFY(desk.settle());
    QCOMPARE(desk.count("SELECT COUNT(*) FROM customer"), 1);
    QCOMPARE(desk.result()->title(), u"Taken back in part"_s);
    QVERIFY2(desk.page->runs()->notice().startsWith(u"Taken back in part."_s), qPrintable(desk.page->runs()->notice()));
    // The list says so, and opens what stays.
    RunList *runs = desk.page->runs();
    const QAbstractItemModel *model = runs->table()->model();
    QCOMPARE(model->index(0, model->columnCount() - 2).data().toString(), u"Partly taken back"_s);
    QCOMPARE(model->index(0, model->columnCount() - 1).data().toString(), u"1 left…"_s);
    runs->showKept(runs->runs().constFirst().id);
    QVERIFY(runs->kept());
    const QAbstractItemModel *kept = runs->kept()->table()->model();
    QCOMPARE(kept->rowCount(), 1);
    QCOMPARE(kept->index(0, 0).data().toString(), u"Customer %1"_s.arg(card));
    QCOMPARE(kept->index(0, 1).data().toString(), u"was changed since"_s);
    runs->kept()->close();
}

REGULARS_TEST(ImportDoubtTest)
#include "import_doubt_test.moc"
