// Spreadsheets in and out, proved with another program: openpyxl writes what we read, and reads what we write.
#include "exchange/export_service.h"
#include "import_fixture.h"
#include "support/test_registry.h"
#include "tables/table_file.h"
#include "tables/table_writer.h"

#include <QProcess>
#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using regulars::tests::ImportFixture;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNowMs = 1'783'051'200'000; // 2026-07-03 12:00 in Shanghai

// A Python that has openpyxl; empty where none has.
QString python()
{
    static const QString found = [] {
        for (const QString &each : {u"/usr/bin/python3"_s, u"python3"_s}) {
            if (QProcess::execute(each, {u"-c"_s, u"import openpyxl"_s}) == 0)
                return each;
        }
        return QString();
    }();
    return found;
}

QByteArray run(const QString &script, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(python(), QStringList{u"-c"_s, script} + arguments);
    process.waitForFinished(-1);
    return process.readAllStandardOutput();
}

#define NEEDS_OPENPYXL                                                                                                 \
    QVERIFY2(!python().isEmpty(), "needs python3 with openpyxl (packaging/setup installs it)")

// Every cell as type and value, and how the sheet is set up.
const auto kDump = uR"(
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
for sheet in book:
    print(sheet.title, sheet.freeze_panes, sheet.cell(1, 1).font.b)
    for row in sheet.iter_rows():
        print('|'.join('' if c.value is None else c.data_type + ':' + str(c.value) for c in row))
)"_s;

} // namespace

class XlsxExchangeTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportFixture> m_store;

    Result<ExportReport> write(ImportFixture &store, ExportKind kind, const QString &name)
    {
        ExportRequest request;
        request.kind = kind;
        request.path = store.folder.filePath(name);
        request.overwrites = true;
        JobControl job;
        return ExportService(store.clock).runJob(*store.database, Actor::owner(), request, job);
    }
    static QByteArray bytesOf(const ImportFixture &store, const QString &name)
    {
        QFile file(store.folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Result<ImportReport> read(ImportFixture &store, ImportKind kind, const QString &path)
    {
        ImportRequest request;
        request.kind = kind;
        request.path = path;
        request.createCustomers = true;
        request.createProducts = true;
        return store.import(request);
    }

private slots:
    void init() { m_store = std::make_unique<ImportFixture>(kNowMs); }

    void realNumbersDatesAndTexts()
    {
        NEEDS_OPENPYXL;
        using tables::Cell;
        using tables::CellKind;
        const QString path = m_store->folder.filePath(u"list.xlsx"_s);
        OutputFile file(path);
        QVERIFY(file.open());
        const auto writer = tables::tableWriterFor(path, file, {u"七月: 名单"_s, true});
        QVERIFY(writer);
        const Currency yuan = m_store->info().currency;
        QVERIFY((*writer)->begin({{u"卡号"_s, CellKind::Text}, {u"points"_s, CellKind::Integer}, {u"spent"_s, CellKind::Money}, {u"on"_s, CellKind::Date}, {u"at"_s, CellKind::Instant}}));
        const BusinessTime time = BusinessTime::fromName(u"Asia/Shanghai"_s).value();
        QVERIFY((*writer)->row({Cell::ofText(u"13800138000"_s), Cell::ofInteger(42), Cell::ofMoney(123450, yuan), Cell::ofDay(toEpochDay({2026, 7, 3})), Cell::ofInstant(kNowMs, time)}));
        QVERIFY((*writer)->row({Cell::ofText(u"=1+1"_s), Cell{CellKind::Integer, u"1234567890123456789"_s}, Cell::ofText(u"'@x"_s), Cell{CellKind::Date, u"1899-12-31"_s}, {}}));
        QVERIFY((*writer)->row({Cell::ofText(u"a\u0001b\n<&>"_s), {}, {}, {}, {}}));
        QVERIFY((*writer)->finish());
        QVERIFY(file.commit());
        QCOMPARE(QString::fromUtf8(run(kDump, {path})), u"七月 名单 A2 True\ns:卡号|s:points|s:spent|s:on|s:at\n"
                                                        "s:13800138000|n:42|n:1234.5|d:2026-07-03 00:00:00|d:2026-07-03 12:00:00\n"
                                                        "s:=1+1|s:1234567890123456789|s:''@x|s:1899-12-31|\ns:ab\n<&>||||\n"_s);
    }

    void longListsGoOnInTheNextSheet()
    {
        const QString path = m_store->folder.filePath(u"long.xlsx"_s);
        OutputFile file(path);
        QVERIFY(file.open());
        const auto writer = tables::tableWriterFor(path, file, {u"long"_s, true});
        QVERIFY((*writer)->begin({{u"n"_s, tables::CellKind::Integer}}));
        for (int i = 0; i < 1'048'577; ++i)
            QVERIFY((*writer)->row({tables::Cell::ofInteger(i)}));
        QVERIFY((*writer)->finish());
        QVERIFY(file.commit());
        tables::TableOptions options;
        options.path = path;
        options.sheet = u"long 2"_s;
        const auto table = tables::TableFile::open(options);
        QVERIFY(table);
        QCOMPARE((*table)->sheets(), QStringList({u"long"_s, u"long 2"_s}));
        tables::TableRow row;
        QVERIFY((*table)->next(row).value());
        QCOMPARE(row.fields.front(), std::string_view("1048575"));
    }

#ifdef __linux__ // where a full disk is a file
    void fullDisksAreErrors()
    {
        QVERIFY(QFile::exists(u"/dev/full"_s));
        OutputFile file(u"/dev/full"_s);
        QVERIFY(file.open());
        const auto writer = tables::tableWriterFor(u"x.xlsx"_s, file, {u"x"_s, true});
        QVERIFY((*writer)->begin({{u"n"_s, tables::CellKind::Integer}}));
        Status written = (*writer)->row({tables::Cell::ofInteger(1)});
        if (written)
            written = (*writer)->finish();
        if (written)
            written = file.commit();
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::DiskFull);
    }
#endif

    void whatWasExportedChangesNothing_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("csv") << u".csv"_s;
        QTest::newRow("xlsx") << u".xlsx"_s;
    }
    void whatWasExportedChangesNothing()
    {
        QFETCH(QString, suffix);
        QVERIFY(m_store->import(m_store->request(ImportKind::Customers, "card,name,phone,birthday,lunar_birthday,registered_on,notes,tags,consent\n"
                                                                        "C1,王芳,13800138000,1990-05-06,,2025-01-02,\"=cmd|' /C calc'!A0\",vip;tea,sms;-email\n"
                                                                        "00012,'@lei,,,08-15,2025-01-03,\"two\nlines\",,\n")));
        QVERIFY(m_store->import(m_store->request(ImportKind::Products, "sku,name,category,price,earns\n007,Tea,Drinks,12.3456,no\nS2,-Cup,,,yes\n")));
        QVERIFY(m_store->import(m_store->request(ImportKind::Purchases, "date,order,customer,sku,quantity,unit_price,note\n"
                                                                        "2026-01-10 10:20:30,A1,C1,007,1.5,12.3456,\n2026-02-10 11:00,A1b,,S2,2,5,+gift\n"
                                                                        "2026-03-10 11:00,A2,C1,007,-1,12.3456,\n")));
        for (const auto &[out, in] : {std::pair(ExportKind::Customers, ImportKind::Customers), std::pair(ExportKind::Products, ImportKind::Products),
                                      std::pair(ExportKind::Purchases, ImportKind::Purchases)}) {
            const QString name = exportKindName(out) + suffix;
            QVERIFY(write(*m_store, out, name));
            const auto report = read(*m_store, in, m_store->folder.filePath(name));
            QVERIFY2(report, report ? "" : qPrintable(errorName(report.error().code)));
            QCOMPARE(report->added, 0);
            QCOMPARE(report->updated, 0);
            QCOMPARE(report->rejected, 0);
            QCOMPARE(report->unchanged, report->read);
            QVERIFY(report->read >= 2);
        }
        QCOMPARE(m_store->differences(), 0);
    }

    // The same rows in GB18030 with Chinese headings, and in a sheet of another program with numbers and dates as such.
    void textAndSheetMakeTheSameStore()
    {
        NEEDS_OPENPYXL;
        const QString people = u"会员卡号,姓名,手机,生日,注册日期,积分\r\nC1,王芳,13800138000,1990-05-06,2025-01-02,120\r\nC2,李雷,13900139000,,2025-02-03,\r\n"_s;
        const QString goods = u"货号,品名,分类,单价,是否积分\r\n007,龙井茶,茶叶,128.5,是\r\n008,茶杯,,39.9,否\r\n"_s;
        const QString sales = u"日期,订单号,会员卡号,货号,数量,单价\r\n2026-01-10 10:20:30,A1,C1,007,1.5,128.5\r\n2026-02-11 09:00:00,A2,C2,008,2,39.9\r\n"
                              "2026-03-01 00:00:00,A3,C1,007,-1,128.5\r\n"_s;
        const auto kBuild = uR"(
import openpyxl, sys, datetime, re
book = openpyxl.Workbook()
sheet = book.active
for n, line in enumerate(open(sys.argv[2], encoding='gb18030', newline='').read().split('\r\n')):
    cells = []
    for m, text in enumerate(line.split(',')) if line else []:
        if n and re.fullmatch(r'\d{4}-\d\d-\d\d', text): cells.append(datetime.date.fromisoformat(text))
        elif n and re.fullmatch(r'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d', text): cells.append(datetime.datetime.fromisoformat(text))
        elif n and re.fullmatch(r'-?\d+(\.\d+)?', text) and not text.startswith('00'): cells.append(float(text) if '.' in text else int(text))
        else: cells.append(text or None)
    if cells: sheet.append(cells)
book.save(sys.argv[1])
)"_s;
        ImportFixture other(kNowMs);
        const std::pair<ImportKind, QString> files[] = {{ImportKind::Customers, people}, {ImportKind::Products, goods}, {ImportKind::Purchases, sales}};
        for (const auto &[kind, text] : files) {
            const QString csv = m_store->write(text.toUtf8(), importKindName(kind) + u".csv"_s);
            run(u"import sys; t = open(sys.argv[1], encoding='utf-8', newline='').read(); "
                "open(sys.argv[1], 'w', encoding='gb18030', newline='').write(t)"_s, {csv});
            const QString sheet = other.folder.filePath(importKindName(kind) + u".xlsx"_s);
            run(kBuild, {sheet, csv});
            const auto fromText = read(*m_store, kind, csv);
            const auto fromSheet = read(other, kind, sheet);
            QVERIFY2(fromText && fromSheet, qPrintable(importKindName(kind)));
            QCOMPARE(fromText->encoding, u"GB18030"_s);
            QCOMPARE(fromSheet->sheet, u"Sheet"_s);
            QCOMPARE(fromText->rejected + fromSheet->rejected, 0);
            QCOMPARE(fromText->added, fromSheet->added);
        }
        for (const ExportKind kind : {ExportKind::Customers, ExportKind::Products, ExportKind::Purchases, ExportKind::Points}) {
            QVERIFY(write(*m_store, kind, u"one.csv"_s));
            QVERIFY(write(other, kind, u"one.csv"_s));
            QVERIFY(bytesOf(*m_store, u"one.csv"_s).count('\n') > 2);
            QCOMPARE(bytesOf(*m_store, u"one.csv"_s), bytesOf(other, u"one.csv"_s));
        }
        QCOMPARE(m_store->rows("SELECT earns FROM product ORDER BY sku", 1), QStringList({u"1"_s, u"0"_s}));
    }

    // A book that begins with a page of notes, or with an empty one: the error names the others.
    void theSheetIsNamedThatMayBeMeant_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<Error>("error");
        QTest::newRow("notes") << u"Please read"_s << Error{ErrorCode::MissingColumn, u"date"_s, u"notes\t七月, 八月"_s};
        QTest::newRow("empty") << QString() << Error{ErrorCode::EmptyFile, {}, u"notes\t七月, 八月"_s};
    }
    void theSheetIsNamedThatMayBeMeant()
    {
        NEEDS_OPENPYXL;
        QFETCH(QString, note);
        QFETCH(Error, error);
        ImportRequest request;
        request.kind = ImportKind::Purchases;
        request.path = m_store->folder.filePath(u"book.xlsx"_s);
        run(uR"(
import openpyxl, sys
book = openpyxl.Workbook()
book.active.title = 'notes'
if sys.argv[2]: book.active.append([sys.argv[2]])
for name in ('七月', '八月'):
    sheet = book.create_sheet(name)
    sheet.append(['日期', '金额'])
    sheet.append(['2026-07-01', 10])
book.save(sys.argv[1])
)"_s, {request.path, note});
        request.sheet = u"notes"_s;
        const auto refused = m_store->import(request);
        QVERIFY(!refused);
        QCOMPARE(refused.error(), error);
        // Where none is asked for, the one is taken whose headings are known.
        request.sheet.clear();
        const auto likely = m_store->import(request);
        QVERIFY(likely);
        QCOMPARE(likely->sheet, u"七月"_s);
        QCOMPARE(likely->added, 1);
        const auto sheets = tables::TableFile::sheetsOf(request.path);
        QVERIFY(sheets);
        QCOMPARE(*sheets, (QStringList{u"notes"_s, u"七月"_s, u"八月"_s}));
        request.sheet = u"八月"_s;
        QCOMPARE(m_store->import(request)->sheet, u"八月"_s);
    }

    void rejectsNameRowAndColumn()
    {
        NEEDS_OPENPYXL;
        const QString path = m_store->folder.filePath(u"sales.xlsx"_s);
        run(uR"(
import openpyxl, sys
book = openpyxl.Workbook()
book.active.title = 'notes'
sheet = book.create_sheet('七月')
sheet.append(['日期', '订单号', '会员卡号', '金额'])
sheet.append(['2026-07-01', 'A1', 'C1', 10])
sheet.append(['2026-07-01', 'A2', 'C1', '=1/0'])
sheet.append([])
sheet.append(['July', 'A3', 13800138000, 30])
sheet.append(['2026-07-02', 'A4', 13800138000, 30])
book.save(sys.argv[1])
)"_s, {path});
        ImportRequest request;
        request.kind = ImportKind::Purchases;
        request.path = path;
        request.sheet = u"七月"_s;
        request.createCustomers = true;
        request.rejectsPath = m_store->folder.filePath(u"rejects.csv"_s);
        const auto report = m_store->import(request);
        QVERIFY(report);
        QCOMPARE(report->added, 2);
        QCOMPARE(ImportFixture::rejectsOf(*report), QStringList({u"3:CellError:金额"_s, u"5:Invalid:日期"_s}));
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM customer WHERE phone='13800138000'"), 1);
        const QString rejects = QString::fromUtf8(bytesOf(*m_store, u"rejects.csv"_s).mid(3));
        QCOMPARE(rejects, u"line,column,reason,日期,订单号,会员卡号,金额\r\n3,金额,CellError,2026-07-01,A2,C1\r\n5,日期,Invalid,July,A3,13800138000,30\r\n"_s);
    }
};

REGULARS_TEST(XlsxExchangeTest)
#include "xlsx_exchange_test.moc"
