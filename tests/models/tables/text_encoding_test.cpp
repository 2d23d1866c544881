// Encodings: what a file is in, and that wrong bytes are named, not replaced.
#include "exchange/import_kind.h"
#include "tables/cell_value.h"
#include "exchange/column_guess.h"
#include "tables/table_file.h"
#include "tables/text_file_source.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace regulars;
using namespace regulars::tables;
using namespace Qt::StringLiterals;

namespace {

// The same two orders; bytes made by another program (Python's codecs).
const QByteArray kGb18030 = QByteArray::fromHex(
    "b6a9b5a5bac52cb9bac2f2cab1bce42cbbe1d4b1bac52cbbf5bac52cc6b7c3fb2ccafdc1bf2cb5a5bcdb0a41312c323032362d30372d303320"
    "30393a33302c4d312c53312cc2ccb2e82c322c332e35300a41322c323032362d30372d30342031303a30302c4d322c53322cbaecd4e62c312c"
    "31322e30300a");
const QByteArray kBig5 = QByteArray::fromHex(
    "ad71b3e6b8b92cc1cab652aec9b6a12cb77cadfbb8b92cb366b8b92cab7ea6572cbcc6b6712cb3e6bbf90a41312c323032362d30372d303320"
    "30393a33302c4d312c53312cbaf1aff92c322c332e35300a41322c323032362d30372d30342031303a30302c4d322c53322cacf5b4c72c312c"
    "31322e30300a");
const QString kSimplified = u"订单号,购买时间,会员号,货号,品名,数量,单价\n"
                            "A1,2026-07-03 09:30,M1,S1,绿茶,2,3.50\nA2,2026-07-04 10:00,M2,S2,红枣,1,12.00\n"_s;
const QString kTraditional = u"訂單號,購買時間,會員號,貨號,品名,數量,單價\n"
                             "A1,2026-07-03 09:30,M1,S1,綠茶,2,3.50\nA2,2026-07-04 10:00,M2,S2,紅棗,1,12.00\n"_s;

QByteArray utf16(const QString &text, bool isBigEndian, bool hasBom)
{
    QByteArray bytes = hasBom ? (isBigEndian ? "\xFE\xFF"_ba : "\xFF\xFE"_ba) : QByteArray();
    for (const QChar c : text) {
        const char high = static_cast<char>(c.unicode() >> 8);
        const char low = static_cast<char>(c.unicode() & 0xFF);
        bytes += isBigEndian ? high : low;
        bytes += isBigEndian ? low : high;
    }
    return bytes;
}

} // namespace

class TextEncodingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_files = 0;

    QString write(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(u"%1.csv"_s.arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }

    static Result<QString> textOf(const QString &path, const QString &encoding)
    {
        TRY_LET(const auto source, TextFileSource::open(path, encoding, exchange::countKnownHeadings));
        QByteArray text;
        char buffer[100];
        for (;;) {
            TRY_LET(const qint64 got, source->read(buffer, sizeof buffer));
            if (got == 0)
                return QString::fromUtf8(text);
            text.append(buffer, got);
        }
    }

private slots:
    void files_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("text");
        QTest::newRow("utf-8") << kSimplified.toUtf8() << QString() << u"UTF-8"_s << kSimplified;
        QTest::newRow("utf-8 with mark") << "\xEF\xBB\xBF" + kSimplified.toUtf8() << QString() << u"UTF-8"_s
                                         << kSimplified;
        QTest::newRow("utf-8 with mark, named")
            << "\xEF\xBB\xBF" + kSimplified.toUtf8() << u"utf8"_s << u"UTF-8"_s << kSimplified;
        QTest::newRow("gb18030") << kGb18030 << QString() << u"GB18030"_s << kSimplified;
        QTest::newRow("gbk named") << kGb18030 << u"GBK"_s << u"GB18030"_s << kSimplified;
        QTest::newRow("big5") << kBig5 << QString() << u"Big5"_s << kTraditional;
        QTest::newRow("big5 named") << kBig5 << u"big5"_s << u"Big5"_s << kTraditional;
        for (const bool isBigEndian : {false, true}) {
            const QString name = isBigEndian ? u"UTF-16BE"_s : u"UTF-16LE"_s;
            for (const bool hasBom : {false, true}) {
                QTest::addRow("%s %s", qPrintable(name), hasBom ? "with mark" : "bare")
                    << utf16(kTraditional, isBigEndian, hasBom) << QString() << name << kTraditional;
                QTest::addRow("%s %s named", qPrintable(name), hasBom ? "with mark" : "bare")
                    << utf16(kTraditional, isBigEndian, hasBom) << name << name << kTraditional;
            }
        }
        QTest::newRow("western") << "Name;Ort\nJ\xFCrgen M\xFCller;Caf\xE9 K\xF6ln\nAnna Stra\xDF;Gr\xF6\xDF\x65\n"_ba
                                 << QString() << u"windows-1252"_s
                                 << u"Name;Ort\nJürgen Müller;Café Köln\nAnna Straß;Größe\n"_s;
        QTest::newRow("ascii") << "a,b\n"_ba << QString() << u"UTF-8"_s << u"a,b\n"_s;
        QTest::newRow("emoji in utf-16") << utf16(u"a,😀\n"_s, false, true) << QString() << u"UTF-16LE"_s << u"a,😀\n"_s;
    }
    void files()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, given);
        QFETCH(QString, encoding);
        QFETCH(QString, text);
        const QString path = write(bytes);
        const auto source = TextFileSource::open(path, given, exchange::countKnownHeadings);
        QVERIFY(source);
        QCOMPARE((*source)->encoding(), encoding);
        QCOMPARE(textOf(path, given).value(), text);
    }

    void chineseAfterMuchAscii()
    {
        QByteArray bytes = "name,city\n";
        for (int i = 0; i < 20000; ++i)
            bytes += "Smith,London\n";
        for (int i = 0; i < 20; ++i)
            bytes += QByteArray::fromHex("c2ccb2e82cb1b1beA9B5BAD6D0B9FAC8CBC3F1CFD6D4DAD2D1BEAD0a");
        const auto source = TextFileSource::open(write(bytes));
        QVERIFY(source);
        QCOMPARE((*source)->encoding(), u"GB18030"_s);
    }

    void wrongBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("detail");
        QTest::newRow("gbk declared utf-8") << "a,b\n1,2\n"_ba + kGb18030 << u"UTF-8"_s << u"UTF-8:3"_s;
        QTest::newRow("marked utf-8, but not") << "\xEF\xBB\xBF"
                                                  "a\n\xFF\n"_ba
                                               << QString() << u"UTF-8:2"_s;
        QTest::newRow("overlong") << "a\nb\n\xC0\xAF\n"_ba << u"utf-8"_s << u"UTF-8:3"_s;
        QTest::newRow("surrogate") << "\xED\xA0\x80\n"_ba << u"utf-8"_s << u"UTF-8:1"_s;
        QTest::newRow("cut character") << "a\n\xE5\xBC"_ba << u"utf-8"_s << u"UTF-8:2"_s;
        QTest::newRow("not gb18030") << "a\n\xB6\n\x81\x20\xFF\n"_ba << u"gb18030"_s << u"GB18030:2"_s;
        QTest::newRow("stray nul") << QByteArray("a,b\nx\0y,z\n", 10) << QString() << u"CSV:2"_s;
        QTest::newRow("found out to be utf-8") << "a\n绿茶\n红\xE6\n"_ba << QString() << u"UTF-8:3"_s;
        QTest::newRow("western, found out to be utf-8") << "a\nMüller\nKöln\n\xFCnter\n"_ba << QString() << u"UTF-8:4"_s;
        QTest::newRow("half utf-16") << utf16(u"a\nb\n"_s, false, true) + "c" << QString() << u"UTF-16LE:3"_s;
    }
    void wrongBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, given);
        QFETCH(QString, detail);
        const auto table = TableFile::open({write(bytes), given, {}, true, {}, exchange::countKnownHeadings});
        Error error;
        if (table) {
            TableRow row;
            for (;;) {
                const auto more = (*table)->next(row);
                if (!more)
                    error = more.error();
                if (!more || !*more)
                    break;
            }
        } else {
            error = table.error();
        }
        QCOMPARE(error.code, ErrorCode::UndecodableText);
        QCOMPARE(error.field + u':' + error.detail, detail);
    }

    void badFiles()
    {
        QCOMPARE(TableFile::open({m_dir.filePath(u"none.csv"_s), {}, {}, true}).error().code, ErrorCode::FileNotFound);
        QCOMPARE(TableFile::open({m_dir.path(), {}, {}, true}).error().code, ErrorCode::FileUnreadable);
        QCOMPARE(TableFile::open({write({}), {}, {}, true}).error().code, ErrorCode::EmptyFile);
        QCOMPARE(TableFile::open({write("\n\r\n\n"), {}, {}, true}).error().code, ErrorCode::EmptyFile);
        QCOMPARE(TableFile::open({write("a,b\n"), u"klingon"_s, {}, true}).error().code, ErrorCode::UnknownEncoding);
        QCOMPARE(TableFile::open({write("a,b\n"), {}, u"xx"_s, true}).error().code, ErrorCode::Invalid);
        QCOMPARE(TableFile::open({write(QByteArray(2000, ',') + "\n"), {}, {}, true}).error().code,
                 ErrorCode::TooManyColumns);
    }

    void strictUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("valid");
        QTest::addColumn<bool>("isCut");
        QTest::newRow("ascii") << "abcdefghijk"_ba << qint64{11} << false;
        QTest::newRow("four bytes") << "a\xF0\x9F\x98\x80z"_ba << qint64{6} << false;
        QTest::newRow("cut") << "abcdefgh\xF0\x9F\x98"_ba << qint64{8} << true;
        QTest::newRow("beyond unicode") << "\xF4\x90\x80\x80"_ba << qint64{0} << false;
        QTest::newRow("five bytes") << "\xF8\x88\x80\x80\x80"_ba << qint64{0} << false;
        QTest::newRow("lone continuation") << "ab\x80"_ba << qint64{2} << false;
        QTest::newRow("overlong three") << "\xE0\x9F\xBF"_ba << qint64{0} << false;
        QTest::newRow("bad third") << "\xE5\xBC\x41"_ba << qint64{0} << false;
    }
    void strictUtf8()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, valid);
        QFETCH(bool, isCut);
        const Utf8Prefix prefix = utf8Prefix(bytes);
        QCOMPARE(prefix.valid, valid);
        QCOMPARE(prefix.isCutShort, isCut);
    }

    void tableHeadings()
    {
        const auto table = TableFile::open({write("sep=;\nPreis;;Preis; Menge \n1;2;3;4\n"), {}, {}, true});
        QVERIFY(table);
        QCOMPARE((*table)->names(), (QStringList{u"Preis"_s, u"#2"_s, u"Preis (2)"_s, u"Menge"_s}));
        TableRow row;
        QVERIFY((*table)->next(row).value());
        QCOMPARE(row.line, 3);
        const auto bare = TableFile::open({write("1 2 3\n4 5 6\n"), {}, u"whitespace"_s, false});
        QVERIFY(bare);
        QCOMPARE((*bare)->names(), (QStringList{u"#1"_s, u"#2"_s, u"#3"_s}));
        QVERIFY((*bare)->next(row).value());
        QCOMPARE(row.line, 1);
        QCOMPARE(row.fields.at(2), std::string_view("3"));
    }
};

REGULARS_TEST(TextEncodingTest)
#include "text_encoding_test.moc"
