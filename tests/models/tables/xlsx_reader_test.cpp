// Sheets of .xlsx files: what cells say, and what is refused.
#include "tables/table_file.h"
#include "xlsx_parts.h"
#include "support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace regulars;
using namespace regulars::tables;
using regulars::tests::XlsxParts;
using regulars::tests::ZipMaker;
using namespace Qt::StringLiterals;

class XlsxReaderTest : public QObject {
    Q_OBJECT

    QString write(const QByteArray &bytes, const QString &name = u"file.xlsx"_s)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    // All rows, "line:a|b"; a faulty cell as "!what".
    Result<QStringList> rowsOf(const QByteArray &bytes, const QString &sheet = {})
    {
        TableOptions options;
        options.path = write(bytes);
        options.hasHeader = false;
        options.sheet = sheet;
        TRY_LET(const auto table, TableFile::open(options));
        QStringList rows;
        TableRow row;
        for (;;) {
            TRY_LET(const bool more, table->next(row));
            if (!more)
                return rows;
            QStringList cells;
            for (const std::string_view field : row.fields)
                cells.append(QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())));
            for (const CellFault &fault : row.cellFaults)
                cells.append(u"!%1@%2"_s.arg(fault.says).arg(fault.column));
            if (row.fault != RowFault::None)
                cells.append(u"fault"_s);
            rows.append(u"%1:%2"_s.arg(row.line).arg(cells.join(u'|')));
        }
    }

    QTemporaryDir m_dir;

private slots:
    void cells_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QString>("row");
        QTest::newRow("shared") << R"(<c r="A1" t="s"><v>0</v></c>)"_ba << u"1:王芳"_s;
        QTest::newRow("rich, without its reading") << R"(<c r="A1" t="s"><v>1</v></c>)"_ba << u"1:ab c"_s;
        QTest::newRow("escapes") << R"(<c r="A1" t="s"><v>2</v></c>)"_ba << u"1:a\tb_x"_s;
        QTest::newRow("inline") << R"(<c r="A1" t="inlineStr"><is><r><t>x</t></r><r><t xml:space="preserve"> y</t></r></is></c>)"_ba << u"1:x y"_s;
        QTest::newRow("phone as number") << R"(<c r="A1"><v>1.3800138E10</v></c>)"_ba << u"1:13800138000"_s;
        QTest::newRow("gaps") << R"(<c r="B1"><v>1</v></c><c r="D1"><v>2</v></c>)"_ba << u"1:|1||2"_s;
        QTest::newRow("no references") << R"(<c><v>1</v></c><c/><c><v>2</v></c>)"_ba << u"1:1||2"_s;
        QTest::newRow("far column") << R"(<c r="AB1"><v>7</v></c>)"_ba << u"1:"_s + QString(27, u'|') + u'7';
        QTest::newRow("true") << R"(<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>)"_ba << u"1:TRUE|FALSE"_s;
        QTest::newRow("formula") << R"(<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1</f><v>two</v></c>)"_ba << u"1:2|two"_s;
        QTest::newRow("formula never worked out") << R"(<c r="A1"><v>5</v></c><c r="B1"><f>1+1</f></c>)"_ba << u"1:5|!@1"_s;
        QTest::newRow("formula with an empty value") << R"(<c r="A1"><v>5</v></c><c r="B1"><f>1/0</f><v></v></c>)"_ba << u"1:5|!@1"_s;
        QTest::newRow("formula of an empty text") << R"(<c r="A1"><v>5</v></c><c r="B1" t="str"><f>A2</f><v></v></c>)"_ba << u"1:5"_s;
        QTest::newRow("error") << R"(<c r="A1"><v>5</v></c><c r="B1" t="e"><v>#N/A</v></c>)"_ba << u"1:5|!#N/A@1"_s;
        QTest::newRow("built-in date") << R"(<c r="A1" s="1"><v>46206</v></c>)"_ba << u"1:2026-07-03"_s;
        QTest::newRow("own date") << R"(<c r="A1" s="2"><v>46206.586805555555</v></c>)"_ba << u"1:2026-07-03 14:05:00"_s;
        QTest::newRow("money") << R"(<c r="A1" s="3"><v>19.899999999999999</v></c>)"_ba << u"1:19.9"_s;
        QTest::newRow("elapsed") << R"(<c r="A1" s="4"><v>1.1041666666666667</v></c>)"_ba << u"1:26:30:00"_s;
        QTest::newRow("iso date") << R"(<c r="A1" t="d"><v>2026-07-03T00:00:00</v></c>)"_ba << u"1:2026-07-03"_s;
        QTest::newRow("unknown style") << R"(<c r="A1" s="99"><v>46206</v></c>)"_ba << u"1:46206"_s;
    }
    void cells()
    {
        QFETCH(QByteArray, cells);
        QFETCH(QString, row);
        XlsxParts parts;
        parts.rows = "<row r=\"1\">" + cells + "</row>";
        parts.sharedTexts = "<si><t>王芳</t></si><si><r><t>ab</t></r><r><t xml:space=\"preserve\"> c</t></r><rPh><t>NO</t></rPh></si>"
                            "<si><t>a_x0009_b_x</t></si>";
        parts.styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy/m/d h:mm\"/><numFmt numFmtId=\"165\" formatCode=\"&quot;¥&quot;#,##0.00\"/>"
                       "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                       "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"46\"/></cellXfs>";
        QCOMPARE(rowsOf(parts.bytes()).value().join(u'\n'), row);
    }

    void rowsKeepTheirNumbers()
    {
        XlsxParts parts;
        parts.rows = "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"3\" ht=\"20\"/><row r=\"4\"><c r=\"A4\" s=\"0\"/></row>"
                     "<row r=\"9\"><c r=\"A9\"><v>2</v></c></row><row><c><v>3</v></c></row>";
        QCOMPARE(rowsOf(parts.bytes()).value(), QStringList({u"2:1"_s, u"9:2"_s, u"10:3"_s}));
    }

    void countsFrom1904()
    {
        XlsxParts parts;
        parts.bookProperties = "<workbookPr date1904=\"1\"/>";
        parts.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>";
        parts.rows = "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>44744</v></c></row>";
        QCOMPARE(rowsOf(parts.bytes()).value(), QStringList(u"1:2026-07-03"_s));
    }

    void sheets()
    {
        XlsxParts parts;
        parts.sheets = "<sheet name=\"chart\" sheetId=\"3\" r:id=\"rId5\"/><sheet name=\"Old\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>"
                       "<sheet name=\"七月\" sheetId=\"2\" r:id=\"rId2\"/>";
        parts.rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
        parts.secondRows = "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>";
        QCOMPARE(rowsOf(parts.bytes()).value(), QStringList(u"1:2"_s)); // the first that is shown
        QCOMPARE(rowsOf(parts.bytes(), u"old"_s).value(), QStringList(u"1:1"_s));
        const auto none = rowsOf(parts.bytes(), u"August"_s);
        QCOMPARE(none.error(), (Error{ErrorCode::UnknownSheet, u"Old, 七月"_s, u"August"_s}));
        const auto table = TableFile::open({write(parts.bytes()), {}, {}, false});
        QVERIFY(table);
        QCOMPARE((*table)->sheets(), QStringList({u"Old"_s, u"七月"_s}));
        QCOMPARE((*table)->sheet(), u"七月"_s);
    }

    void headings()
    {
        XlsxParts parts;
        parts.rows = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t> Card </t></is></c><c r=\"C3\" t=\"inlineStr\"><is><t>Card</t></is></c></row>"
                     "<row r=\"4\"><c r=\"A4\"><v>1</v></c></row>";
        const auto table = TableFile::open({write(parts.bytes())});
        QVERIFY(table);
        QCOMPARE((*table)->names(), QStringList({u"Card"_s, u"#2"_s, u"Card (2)"_s}));
        QVERIFY((*table)->isSpreadsheet());
        QVERIFY((*table)->encoding().isEmpty());
    }

    void limits()
    {
        XlsxParts parts;
        parts.rows = "<row r=\"1\"><c r=\"BXX1\"><v>1</v></c></row>"; // column 2000
        QCOMPARE(rowsOf(parts.bytes()).value().constFirst().count(u'|'), 1999);
        parts.rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"BXY1\" s=\"1\"/></row>"; // formatted only
        QCOMPARE(rowsOf(parts.bytes()).value(), QStringList(u"1:1"_s));
        parts.rows = "<row r=\"1\"><c r=\"BXY1\"><v>1</v></c></row>"; // column 2001
        QCOMPARE(rowsOf(parts.bytes()).error(), (Error{ErrorCode::TooManyColumns, {}, u"2000"_s}));
        parts.rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + QByteArray((1 << 20) + 1, 'x') + "</t></is></c></row>"
                     "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>";
        QCOMPARE(rowsOf(parts.bytes()).value(), QStringList({u"1:fault"_s, u"2:1"_s}));
    }

    // Whatever one row holds, no more than a row's worth is kept of it.
    void crowdedRows_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QString>("row"); // empty: too many columns
        const QByteArray word = QByteArray(70, 'x');
        QTest::newRow("error beyond the last column") << R"(<c r="BXY1" t="e"><v>#N/A</v></c>)"_ba << QString();
        QTest::newRow("formula beyond the last column") << R"(<c r="BXY1"><f>1</f></c>)"_ba << QString();
        QTest::newRow("errors without end") << R"(<c t="e"><v>#N/A</v></c>)"_ba.repeated(2001) << QString();
        QTest::newRow("one cell again and again") << R"(<c r="A1"><v>1</v></c>)"_ba.repeated(2001) << QString();
        QTest::newRow("one error again and again") << R"(<c r="A1" t="e"><v>#N/A</v></c>)"_ba.repeated(2000) << u"1:!#N/A@0"_s;
        QTest::newRow("a long error") << "<c r=\"A1\" t=\"e\"><v>" + word + "</v></c>" << u"1:!"_s + QString(64, u'x') + u"@0"_s;
        QTest::newRow("formatted to the edge") << R"(<c r="A1"><v>1</v></c>)" + R"(<c s="0"/>)"_ba.repeated(16383) << u"1:1"_s;
    }
    void crowdedRows()
    {
        QFETCH(QByteArray, cells);
        QFETCH(QString, row);
        XlsxParts parts;
        parts.rows = "<row r=\"1\">" + cells + "</row>";
        const auto rows = rowsOf(parts.bytes());
        QCOMPARE(rows.value_or(QStringList()).join(u'\n'), row);
        if (row.isEmpty())
            QCOMPARE(rows.error(), (Error{ErrorCode::TooManyColumns, {}, u"2000"_s}));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        XlsxParts good;
        good.rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
        QTest::newRow("cut off") << good.bytes().chopped(60) << ErrorCode::BrokenSpreadsheet;
        QTest::newRow("empty archive") << ZipMaker().archive() << ErrorCode::BrokenSpreadsheet;
        QTest::newRow("some archive") << ZipMaker().add("readme.txt", "hello").archive() << ErrorCode::BrokenSpreadsheet;
        QTest::newRow("xlsb") << ZipMaker().add("xl/workbook.bin", "x").archive() << ErrorCode::OldSpreadsheet;
        QTest::newRow("ods") << ZipMaker().add("mimetype", "application/vnd.oasis.opendocument.spreadsheet").add("content.xml", "<x/>").archive()
                             << ErrorCode::OldSpreadsheet;
        QTest::newRow("xls") << QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(600, '\0') << ErrorCode::OldSpreadsheet;
        QTest::newRow("password") << QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(2'000'000, '\0') +
                                         QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)
                                  << ErrorCode::EncryptedFile;
        QTest::newRow("locked part") << ZipMaker().add("_rels/.rels", "<x/>", -1, true).archive() << ErrorCode::EncryptedFile;
        XlsxParts broken = good;
        broken.rows = "<row r=\"1\"><c r=\"A1\"><v>1</c></row>";
        QTest::newRow("not well formed") << broken.bytes() << ErrorCode::BrokenSpreadsheet;
        broken.rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>4</v></c></row>";
        QTest::newRow("text that is not there") << broken.bytes() << ErrorCode::BrokenSpreadsheet;
        broken = good;
        broken.sheets = "<sheet name=\"Gone\" sheetId=\"1\" r:id=\"rId2\"/>";
        QTest::newRow("sheet that is not there") << broken.bytes() << ErrorCode::BrokenSpreadsheet;
        broken = good;
        broken.prolog = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        broken.rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&c;</t></is></c></row>";
        QTest::newRow("billion laughs") << broken.bytes() << ErrorCode::UnsafeFile;
        broken.prolog = "<!DOCTYPE x>";
        broken.rows = good.rows;
        QTest::newRow("any document type") << broken.bytes() << ErrorCode::UnsafeFile;
        broken = good;
        broken.rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>" + QByteArray(64 << 20, ' ');
        QTest::newRow("bomb") << broken.bytes() << ErrorCode::UnsafeFile;
        ZipMaker liar = good.zip();
        QTest::newRow("bomb that lies") << ZipMaker().add("_rels/.rels", QByteArray(48 << 20, ' '), 100).archive() << ErrorCode::UnsafeFile;
        QTest::newRow("size beyond all") << ZipMaker(liar).add("x", "x", 0xFFFFFFFELL).add("y", "y", 0xFFFFFFFELL).archive() << ErrorCode::UnsafeFile;
        ZipMaker crowd = good.zip();
        for (int i = 0; i < 10'000; ++i)
            crowd.add(QByteArray::number(i), {});
        QTest::newRow("too many parts") << crowd.archive() << ErrorCode::UnsafeFile;
        XlsxParts empty;
        QTest::newRow("no rows") << empty.bytes() << ErrorCode::EmptyFile;
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const auto rows = rowsOf(bytes);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, code);
    }

    // Every cut of a good file, and every changed byte of its directory, is refused or read: never a crash.
    void damagedAnywhere()
    {
        XlsxParts good;
        good.rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
        const QByteArray bytes = good.bytes();
        for (qsizetype cut = 0; cut < bytes.size(); cut += 7)
            QVERIFY(!rowsOf(bytes.first(cut)) || cut < 4);
        for (qsizetype at = 0; at < bytes.size(); at += 3) {
            QByteArray changed = bytes;
            changed[at] = static_cast<char>(changed.at(at) ^ 0x55);
            const auto rows = rowsOf(changed);
            QVERIFY(!rows || !rows->isEmpty());
        }
    }
};

REGULARS_TEST(XlsxReaderTest)
#include "xlsx_reader_test.moc"
