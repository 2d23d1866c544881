// Dates and instants of a spreadsheet that we write: the shop's own, whatever zone the machine stands in.
#include "support/test_registry.h"
#include "tables/table_writer.h"
#include "tables/zip_archive.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace regulars;
using namespace regulars::tables;
using namespace Qt::StringLiterals;

namespace {

// The process's zone for as long as it lives.
class MachineZone {
public:
    explicit MachineZone(const QByteArray &name) : m_before(qgetenv("TZ")), m_wasSet(qEnvironmentVariableIsSet("TZ")) { put(name, true); }
    ~MachineZone() { put(m_before, m_wasSet); }
    MachineZone(const MachineZone &) = delete;
    MachineZone &operator=(const MachineZone &) = delete;

private:
    static void put(const QByteArray &name, bool isSet)
    {
        if (isSet)
            qputenv("TZ", name);
        else
            qunsetenv("TZ");
        tzset();
    }
    QByteArray m_before;
    bool m_wasSet;
};

} // namespace

class XlsxWriterTest : public QObject {
    Q_OBJECT

private slots:
    void datesAreTheShops_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("number"); // days since 30 December 1899; empty: a text
        for (const QByteArray &zone : {"UTC"_ba, "Europe/Berlin"_ba, "Pacific/Kiritimati"_ba, "America/Sao_Paulo"_ba}) {
            const auto row = [&](const char *name, CellKind kind, const QString &text, const QString &number) {
                QTest::addRow("%s, %s", name, zone.constData()) << zone << int(kind) << text << number;
            };
            // Berlin puts its clocks from 2 to 3 that night.
            row("an hour that Berlin skips", CellKind::Instant, u"2026-03-29 02:30:00"_s, u"46110.104166666664"_s);
            // The Line Islands went from the 30th of December 1994 straight to the 1st of January.
            row("a day that Kiritimati skips", CellKind::Date, u"1994-12-31"_s, u"34699"_s);
            // Midnight of that day did not exist in Brazil.
            row("a midnight that Brazil skips", CellKind::Date, u"2018-11-04"_s, u"43408"_s);
            row("a plain instant", CellKind::Instant, u"2026-07-03 12:00:00"_s, u"46206.5"_s);
            row("no date", CellKind::Date, u"2026-02-30"_s, QString());
            row("no time", CellKind::Instant, u"2026-07-03 24:10:00"_s, QString());
        }
    }
    void datesAreTheShops()
    {
        QFETCH(QByteArray, zone);
        QFETCH(int, kind);
        QFETCH(QString, text);
        QFETCH(QString, number);
        const MachineZone machine(zone);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"list.xlsx"_s);
        OutputFile file(path);
        QVERIFY(file.open());
        const auto writer = tableWriterFor(path, file, {u"list"_s});
        QVERIFY(writer);
        QVERIFY((*writer)->begin({{u"at"_s, CellKind(kind)}}));
        QVERIFY((*writer)->row({{CellKind(kind), text}}));
        QVERIFY((*writer)->finish());
        QVERIFY(file.commit());
        const auto archive = ZipArchive::open(path);
        QVERIFY(archive);
        const auto part = (*archive)->part(u"xl/worksheets/sheet1.xml"_s);
        QVERIFY(part);
        const QString sheet = QString::fromUtf8((*part)->readAll());
        static const QRegularExpression cell(u"<c r=\"A2\"([^>]*)>(?:<v>([^<]*)</v>|.*?<t>([^<]*)</t>)"_s);
        const auto found = cell.match(sheet);
        QVERIFY2(found.hasMatch(), qPrintable(sheet));
        if (number.isEmpty())
            QCOMPARE(found.captured(3), text);
        else
            QCOMPARE(found.captured(2).toDouble(), number.toDouble());
    }
};

REGULARS_TEST(XlsxWriterTest)
#include "xlsx_writer_test.moc"
