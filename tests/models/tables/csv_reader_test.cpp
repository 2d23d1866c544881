// Rows out of bytes: quotes, line ends, limits, faults, and any bytes at all.
#include "tables/csv_reader.h"
#include "support/test_registry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace regulars;
using namespace regulars::tables;
using namespace Qt::StringLiterals;

namespace {

// Gives few bytes at a time, so that every rule meets a chunk's end.
class DrippingSource final : public TextSource {
public:
    DrippingSource(QByteArray bytes, qint64 step) : m_bytes(std::move(bytes)), m_step(step) {}
    Result<qint64> read(char *buffer, qint64 size) override
    {
        const qint64 take = std::min({m_step, size, qint64{m_bytes.size()} - m_at});
        memcpy(buffer, m_bytes.constData() + m_at, static_cast<size_t>(take));
        m_at += take;
        return take;
    }

private:
    QByteArray m_bytes;
    qint64 m_step;
    qint64 m_at = 0;
};

// `times` copies of a piece, without ever holding them.
class RepeatingSource final : public TextSource {
public:
    RepeatingSource(QByteArray head, char filler, qint64 times, QByteArray tail)
        : m_head(std::move(head)), m_filler(filler), m_left(times), m_tail(std::move(tail))
    {
    }
    Result<qint64> read(char *buffer, qint64 size) override
    {
        if (!m_head.isEmpty())
            return take(m_head, buffer, size);
        if (m_left > 0) {
            const qint64 count = std::min(size, m_left);
            memset(buffer, m_filler, static_cast<size_t>(count));
            m_left -= count;
            return count;
        }
        return take(m_tail, buffer, size);
    }

private:
    static qint64 take(QByteArray &from, char *buffer, qint64 size)
    {
        const qint64 count = std::min<qint64>(size, from.size());
        memcpy(buffer, from.constData(), static_cast<size_t>(count));
        from.remove(0, count);
        return count;
    }
    QByteArray m_head;
    char m_filler;
    qint64 m_left;
    QByteArray m_tail;
};

struct Outcome {
    QStringList rows; // "line:field|field"
    std::optional<Error> error;
};

Outcome readAll(TextSource &source, CsvDialect dialect)
{
    Outcome outcome;
    CsvReader reader(source, dialect);
    TableRow row;
    for (;;) {
        const auto more = reader.next(row);
        if (!more) {
            outcome.error = more.error();
            return outcome;
        }
        if (!*more)
            return outcome;
        QStringList fields;
        for (const auto field : row.fields)
            fields.append(QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())));
        QString text = u"%1:%2"_s.arg(row.line).arg(fields.join(u'|'));
        if (row.fault == RowFault::FieldTooLong)
            text += u"<field>"_s;
        if (row.fault == RowFault::RecordTooLong)
            text += u"<record>"_s;
        if (row.fault == RowFault::TextAfterQuote)
            text += u"<after %1 in %2>"_s.arg(row.quoteLine).arg(row.faultColumn);
        if (row.fault == RowFault::UnclosedQuote)
            text += u"<open %1 in %2>"_s.arg(row.quoteLine).arg(row.faultColumn);
        text += QString::fromUtf8(row.raw.data(), static_cast<qsizetype>(row.raw.size()));
        if (row.isDoubtful)
            text += u" ?%1"_s.arg(row.quoteLine);
        outcome.rows.append(text);
    }
}

} // namespace

class CsvReaderTest : public QObject {
    Q_OBJECT
private slots:
    void rows_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("delimiter");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("plain") << "a,b\n1,2\n"_ba << u","_s << QStringList{u"1:a|b"_s, u"2:1|2"_s};
        QTest::newRow("no end of last line") << "a,b\n1,2"_ba << u","_s << QStringList{u"1:a|b"_s, u"2:1|2"_s};
        QTest::newRow("crlf") << "a,b\r\n1,2\r\n"_ba << u","_s << QStringList{u"1:a|b"_s, u"2:1|2"_s};
        QTest::newRow("cr") << "a,b\r1,2\r"_ba << u","_s << QStringList{u"1:a|b"_s, u"2:1|2"_s};
        QTest::newRow("quotes") << "\"a,x\",\"b\"\"c\"\n"_ba << u","_s << QStringList{u"1:a,x|b\"c"_s};
        QTest::newRow("line end in quotes")
            << "\"a\r\nb\",c\r\nd,e\n"_ba << u","_s << QStringList{u"1:a\r\nb|c"_s, u"3:d|e"_s};
        QTest::newRow("cr, lf and crlf in quotes")
            << "\"1\r2\n3\r\n4\",c\nd,e"_ba << u","_s << QStringList{u"1:1\r2\n3\r\n4|c"_s, u"5:d|e"_s};
        QTest::newRow("empty fields") << ",,\n\"\",a,\n"_ba << u","_s << QStringList{u"1:||"_s, u"2:|a|"_s};
        QTest::newRow("empty lines") << "\n\na\n\r\n\nb\n"_ba << u","_s << QStringList{u"3:a"_s, u"6:b"_s};
        QTest::newRow("quote within") << "a\"b,5\" disc\n"_ba << u","_s << QStringList{u"1:a\"b|5\" disc"_s};
        QTest::newRow("blanks after quote") << "\"a\" ,\"b\"\t\n"_ba << u","_s << QStringList{u"1:a|b"_s};
        QTest::newRow("tab after quote") << "\"a\"\tb\n"_ba << u"tab"_s << QStringList{u"1:a|b"_s};
        QTest::newRow("only quotes") << "\"\"\"\"\n"_ba << u","_s << QStringList{u"1:\""_s};
        QTest::newRow("doubled at end") << "\"a\"\"\",\"\"\"b\"\n"_ba << u","_s << QStringList{u"1:a\"|\"b"_s};
        QTest::newRow("quote at end of file") << "a,\"b\""_ba << u","_s << QStringList{u"1:a|b"_s};
        QTest::newRow("semicolon") << "a;b,c\n"_ba << u";"_s << QStringList{u"1:a|b,c"_s};
        QTest::newRow("tab") << "a\tb c\n"_ba << u"tab"_s << QStringList{u"1:a|b c"_s};
        QTest::newRow("whitespace") << " 00001 \t1 19970101   2  29.33\n\n00002 x \"y\"\n"_ba << u"whitespace"_s
                                    << QStringList{u"1:00001|1|19970101|2|29.33"_s, u"3:00002|x|\"y\""_s};
        QTest::newRow("ragged") << "a,b\n1\n1,2,3\n"_ba << u","_s << QStringList{u"1:a|b"_s, u"2:1"_s, u"3:1|2|3"_s};
        QTest::newRow("chinese") << "姓名,手机\n张三,\"1\"\n"_ba << u","_s
                                 << QStringList{u"1:姓名|手机"_s, u"2:张三|1"_s};
        QTest::newRow("nothing") << ""_ba << u","_s << QStringList{};
    }
    void rows()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, delimiter);
        QFETCH(QStringList, expected);
        const auto dialect = dialectFromName(delimiter);
        QVERIFY(dialect);
        for (const qint64 step : {1, 2, 3, 7, 1000}) {
            DrippingSource source(bytes, step);
            const Outcome outcome = readAll(source, *dialect);
            QVERIFY(!outcome.error);
            QCOMPARE(outcome.rows, expected);
        }
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        QTest::newRow("nul") << QByteArray("a,b\n1,\0", 7) << ErrorCode::UndecodableText << u"2"_s;
        QTest::newRow("nul in quotes") << QByteArray("a,\"b\n\0\"", 7) << ErrorCode::UndecodableText << u"2"_s;
        QTest::newRow("nul behind a broken quote")
            << QByteArray("a\n\"b\"c\0\n", 8) << ErrorCode::UndecodableText << u"2"_s;
        QTest::newRow("2001 columns") << "x"_ba + QByteArray(2000, ',') + "\n"
                                      << ErrorCode::TooManyColumns << u"2000"_s;
    }
    void faults()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        for (const qint64 step : {1, 3, 10000}) {
            DrippingSource source(bytes, step);
            const Outcome outcome = readAll(source, {});
            QVERIFY(outcome.error);
            QCOMPARE(outcome.error->code, code);
            QCOMPARE(outcome.error->detail, detail);
        }
    }

    // Each costs the line on which it opened; "?" marks lines that may be the inside of a broken field.
    void brokenQuotes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("text after quote") << "1,\"abc\"def,x\n2,b,c\n"_ba
                                          << QStringList{u"1:<after 1 in 1>1,\"abc\"def,x"_s, u"2:2|b|c"_s};
        QTest::newRow("quotes not doubled") << "\"say \"yes\" now\",1\n2,b\n"_ba
                                            << QStringList{u"1:<after 1 in 0>\"say \"yes\" now\",1"_s, u"2:2|b"_s};
        QTest::newRow("text after quote at the end") << "a,b\n\"1\"x"_ba
                                                     << QStringList{u"1:a|b"_s, u"2:<after 2 in 0>\"1\"x"_s};
        QTest::newRow("never closed") << "a,b\n1,\"2\n3,4\n5,6\n"_ba
                                      << QStringList{u"1:a|b"_s, u"2:<open 2 in 1>1,\"2"_s, u"3:3|4 ?2"_s, u"4:5|6 ?2"_s};
        QTest::newRow("never closed, crlf") << "1,\"2\r\n3,4\r\n"_ba
                                            << QStringList{u"1:<open 1 in 1>1,\"2"_s, u"2:3|4 ?1"_s};
        QTest::newRow("never closed, last line") << "a\n\n\""_ba << QStringList{u"1:a"_s, u"3:<open 3 in 0>\""_s};
        QTest::newRow("closed by the next one's quote")
            << "1,\"open\n2,b\n3,\"c\"\n4,d\n"_ba
            << QStringList{u"1:<after 1 in 1>1,\"open"_s, u"2:2|b ?1"_s, u"3:3|c ?1"_s, u"4:4|d"_s};
        QTest::newRow("begins behind a field of two lines")
            << "\"1\n1\",\"x\n2,\"b\"c\n3,d\n"_ba
            << QStringList{u"1:<after 2 in 1>\"1\n1\",\"x"_s, u"3:<after 3 in 1>2,\"b\"c ?3"_s, u"4:3|d"_s};
        QTest::newRow("doubled quotes before") << "\"a\"\"b\",\"c\"d\n1,2\n"_ba
                                               << QStringList{u"1:<after 1 in 1>\"a\"\"b\",\"c\"d"_s, u"2:1|2"_s};
        QTest::newRow("a field opens behind it") << "\"a\"b,\"c\nd\",e\nf,g\n"_ba
                                                 << QStringList{u"1:<after 1 in 0>\"a\"b,\"c"_s, u"2:d\"|e ?1"_s,
                                                                u"3:f|g"_s};
    }
    void brokenQuotes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, expected);
        for (const qint64 step : {1, 2, 3, 10000}) {
            DrippingSource source(bytes, step);
            const Outcome outcome = readAll(source, {});
            QVERIFY(!outcome.error);
            QCOMPARE(outcome.rows, expected);
        }
    }

    void lastLineEnds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("delimiter");
        QTest::addColumn<bool>("isAtFileEnd");
        QTest::newRow("lf") << "a,b\n"_ba << u","_s << false;
        QTest::newRow("crlf") << "a,b\r\n"_ba << u","_s << false;
        QTest::newRow("none") << "a,b"_ba << u","_s << true;
        QTest::newRow("none behind a quote") << "a,\"b\""_ba << u","_s << true;
        QTest::newRow("blanks, lf") << "a b \n"_ba << u"whitespace"_s << false;
        QTest::newRow("blanks, none") << "a b "_ba << u"whitespace"_s << true;
    }
    void lastLineEnds()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, delimiter);
        QFETCH(bool, isAtFileEnd);
        DrippingSource source(bytes, 1);
        CsvReader reader(source, dialectFromName(delimiter).value());
        TableRow row;
        QVERIFY(reader.next(row).value());
        QCOMPARE(row.isAtFileEnd, isAtFileEnd);
    }

    void twoThousandColumnsAreTaken()
    {
        const QByteArray bytes(1999, ',');
        BytesSource source(bytes);
        CsvReader reader(source, {});
        TableRow row;
        QVERIFY(reader.next(row).value());
        QCOMPARE(row.fields.size(), size_t{2000});
    }

    void longFieldsAreSkipped_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<qint64>("times");
        QTest::addColumn<QByteArray>("tail");
        QTest::addColumn<QString>("expected");
        constexpr qint64 kMiB = 1 << 20;
        QTest::newRow("10 MB") << "a,"_ba << 10 * kMiB << "\nb,c\n"_ba << u"2:<field>"_s;
        QTest::newRow("10 MB in quotes") << "a,\""_ba << 10 * kMiB << "\",x\nb,c\n"_ba << u"2:<field>"_s;
        QTest::newRow("one byte too many") << "a,"_ba << kMiB + 1 << "\nb,c\n"_ba << u"2:<field>"_s;
        QTest::newRow("first field") << ""_ba << 5 * kMiB << ",1\nb,c\n"_ba << u"2:<field>"_s;
    }
    void longFieldsAreSkipped()
    {
        QFETCH(QByteArray, head);
        QFETCH(qint64, times);
        QFETCH(QByteArray, tail);
        QFETCH(QString, expected);
        RepeatingSource source("x,y\n" + head, 'z', times, tail);
        const Outcome outcome = readAll(source, {});
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.rows.size(), 3);
        QCOMPARE(outcome.rows.at(1), expected);
        QVERIFY(outcome.rows.at(2).endsWith(u":b|c"_s));
    }

    void longestFieldIsTaken()
    {
        RepeatingSource source({}, 'z', 1 << 20, "\n");
        const Outcome outcome = readAll(source, {});
        QCOMPARE(outcome.rows.size(), 1);
        QCOMPARE(outcome.rows.at(0).size(), 2 + (1 << 20));
    }

    void longRecordIsSkipped()
    {
        // Six fields of a megabyte less one: no field is too long, the record is.
        QByteArray bytes;
        for (int i = 0; i < 6; ++i)
            bytes += QByteArray((1 << 20) - 1, 'z') + ',';
        BytesSource source(bytes += "\nb,c\n");
        const Outcome outcome = readAll(source, {});
        QCOMPARE(outcome.rows, (QStringList{u"1:<record>"_s, u"2:b|c"_s}));
    }

    void endlessQuoteIsNotHeld()
    {
        RepeatingSource source("a\n\"", 'z', qint64{64} << 20, {});
        const Outcome outcome = readAll(source, {});
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.rows, (QStringList{u"1:a"_s, u"2:<open 2 in 0>"_s}));
    }

    // A quote that closes nowhere near: the rows behind it are read, in bounded memory.
    void rowsBehindAnOpenQuoteAreRead()
    {
        QByteArray bytes = "1,\"open\n";
        const int rows = 400'000;
        for (int i = 0; i < rows; ++i)
            bytes += "2,b\n";
        bytes += "3,\"c\"\n4,d\n";
        BytesSource source(bytes);
        const Outcome outcome = readAll(source, {});
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.rows.size(), rows + 3);
        QCOMPARE(outcome.rows.at(0), u"1:<open 1 in 1>1,\"open"_s);
        QCOMPARE(outcome.rows.at(1), u"2:2|b ?1"_s);
        QCOMPARE(outcome.rows.at(rows + 1), u"%1:3|c ?1"_s.arg(rows + 2));
        QCOMPARE(outcome.rows.at(rows + 2), u"%1:4|d"_s.arg(rows + 3));
    }

    void longQuotedLineEndsWithItsLine()
    {
        RepeatingSource source("a,b\n1,\"", 'z', qint64{3} << 20, "\n2,b\n3,\"c\"\n4,d\n");
        const Outcome outcome = readAll(source, {});
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.rows,
                 (QStringList{u"1:a|b"_s, u"2:<field>"_s, u"3:2|b ?2"_s, u"4:3|c ?2"_s, u"5:4|d"_s}));
    }

    void dialects_data()
    {
        QTest::addColumn<QByteArray>("sample");
        QTest::addColumn<char>("delimiter");
        QTest::newRow("comma") << "a,b;c\n1,2\n"_ba << ',';
        QTest::newRow("semicolon, decimal comma") << "a;b;c\n1,5;2,5;3,5\n1;2;3\n"_ba << ';';
        QTest::newRow("tab") << "a\tb\n1,2\t2\n"_ba << '\t';
        QTest::newRow("pipe") << "a|b|c\n1|2|3\n"_ba << '|';
        QTest::newRow("commas in quotes") << "a;b\n\"1,2,3\";x\n\"4,5,6\";y\n"_ba << ';';
        QTest::newRow("one column") << "a\nb\n"_ba << ',';
    }
    void dialects()
    {
        QFETCH(QByteArray, sample);
        QFETCH(char, delimiter);
        QCOMPARE(guessDialect(sample).delimiter, delimiter);
    }

    void dialectNames()
    {
        QCOMPARE(dialectFromName(u";"_s).value(), (CsvDialect{';', false}));
        QVERIFY(dialectFromName(u"whitespace"_s).value().isWhitespace);
        QCOMPARE(dialectFromName(u"x"_s).error().code, ErrorCode::Invalid);
        QCOMPARE(dialectFromName(u"\""_s).error().code, ErrorCode::Invalid);
        QCOMPARE(dialectFromName(u""_s).error().code, ErrorCode::Invalid);
    }

    // Whatever the bytes and however they arrive: an end, the same end, and every byte in some row or in a fault.
    void anyBytes()
    {
        QRandomGenerator random(20261123);
        static constexpr char kAlphabet[] = "aA1,;\t|\"\"\"\r\n\n ' =-\xE5\xBC\xA0";
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes;
            const int size = random.bounded(200);
            for (int i = 0; i < size; ++i) {
                bytes += round % 3 == 0 ? static_cast<char>(random.bounded(256))
                                        : kAlphabet[random.bounded(static_cast<int>(sizeof kAlphabet) - 1)];
            }
            CsvDialect dialect = guessDialect(bytes);
            dialect.isWhitespace = round % 7 == 0;
            DrippingSource whole(bytes, 1000);
            const Outcome expected = readAll(whole, dialect);
            DrippingSource dripping(bytes, 1 + random.bounded(5));
            const Outcome outcome = readAll(dripping, dialect);
            QCOMPARE(outcome.rows, expected.rows);
            QCOMPARE(outcome.error, expected.error);
            QVERIFY(outcome.rows.size() <= bytes.size());
        }
    }

    // What is written by the rules of RFC 4180 is read back.
    void roundTrip()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 500; ++round) {
            QStringList expected;
            QByteArray bytes;
            qint64 line = 1;
            const int rows = 1 + random.bounded(5);
            for (int r = 0; r < rows; ++r) {
                QStringList fields;
                QByteArrayList written;
                for (int f = 0; f < 3; ++f) {
                    QString field;
                    const int size = random.bounded(6);
                    for (int i = 0; i < size; ++i)
                        field += QStringView(u"ab,\"\n张 ").at(random.bounded(7));
                    fields.append(field);
                    written.append('"' + field.toUtf8().replace("\"", "\"\"") + '"');
                }
                expected.append(u"%1:%2"_s.arg(line).arg(fields.join(u'|')));
                bytes += written.join(',') + "\r\n";
                line += 1 + fields.join(QString()).count(u'\n');
            }
            DrippingSource source(bytes, 1 + random.bounded(9));
            QCOMPARE(readAll(source, {}).rows, expected);
        }
    }
};

REGULARS_TEST(CsvReaderTest)
#include "csv_reader_test.moc"
