// A page's list in a file: rights, audit, and that nothing half done stays.
#include "exchange/list_export_service.h"
#include "import_fixture.h"
#include "support/test_registry.h"
#include "tables/table_file.h"

#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using namespace Qt::StringLiterals;
using tests::ImportFixture;

class ListExportTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportFixture> m_store;
    JobControl m_job;

    static ListToExport shops(int copies = 1)
    {
        ListToExport list;
        list.name = u"shops"_s;
        list.title = u"Shops"_s;
        list.columns = {{u"店名"_s, tables::CellKind::Text}, {u"Note"_s, tables::CellKind::Text}};
        list.rows = [copies](db::ReadSession &session, const CellVisitor &visit) -> Status {
            for (int i = 0; i < copies; ++i) {
                auto select = session.prepare("SELECT name FROM shop ORDER BY id");
                for (;;) {
                    TRY_LET(const bool row, select.step());
                    if (!row)
                        break;
                    TRY(visit({tables::Cell::ofText(select.textAt(0)), tables::Cell::ofText(u"=1+1"_s)}));
                }
            }
            return ok();
        };
        return list;
    }
    QString path(const QString &name) const { return m_store->folder.filePath(name); }
    Result<ExportReport> write(const ListToExport &list, const QString &name, const Actor &actor = Actor::owner())
    {
        return ListExportService(m_store->clock).runJob(*m_store->database, actor, list, path(name), m_job);
    }
    static Actor actor(Role role) { return {OperatorId(1), role, u"A"_s}; }

private slots:
    void init()
    {
        m_store = std::make_unique<ImportFixture>(1'795'399'200'000); // 2026-11-23 10:00 in Shanghai
        QVERIFY(m_store->isOpen());
    }

    void rowsAreWrittenAndAudited()
    {
        const auto report = write(shops(2), u"shops.csv"_s);
        QVERIFY(report);
        QCOMPARE(report->rows, 2 * m_store->number("SELECT COUNT(*) FROM shop"));
        QFile file(path(u"shops.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArrayList lines = file.readAll().split('\n');
        QCOMPARE(lines.at(0), "\xEF\xBB\xBF店名,Note\r"_ba);
        QVERIFY(lines.at(1).endsWith(",'=1+1\r"));
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM audit_entry WHERE action='export.shops'"), 1);
    }

    void aSpreadsheetReadsTheSame()
    {
        QVERIFY(write(shops(), u"shops.xlsx"_s));
        tables::TableOptions options;
        options.path = path(u"shops.xlsx"_s);
        auto file = tables::TableFile::open(options);
        QVERIFY(file);
        QVERIFY((*file)->isSpreadsheet());
        QCOMPARE((*file)->sheets(), QStringList{u"Shops"_s});
        QCOMPARE((*file)->names(), (QStringList{u"店名"_s, u"Note"_s}));
        tables::TableRow row;
        QVERIFY((*file)->next(row).value_or(false));
        QCOMPARE(row.fields.size(), size_t{2});
        QCOMPARE(row.fields.at(0), std::string_view("Test shop"));
        QVERIFY(!(*file)->next(row).value_or(true));
    }

    void refusals_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("showsPhones");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::newRow("a clerk") << int(Role::Clerk) << false << u"a.csv"_s << int(ErrorCode::NotAllowed);
        QTest::newRow("no table") << int(Role::Manager) << false << u"a.doc"_s << int(ErrorCode::Invalid);
        QTest::newRow("no such folder") << int(Role::Manager) << false << u"absent/a.csv"_s << int(ErrorCode::FileUnwritable);
    }

    void refusals()
    {
        QFETCH(int, role);
        QFETCH(bool, showsPhones);
        QFETCH(QString, name);
        QFETCH(int, code);
        ListToExport list = shops();
        list.showsPhones = showsPhones;
        const auto report = write(list, name, actor(Role(role)));
        QVERIFY(!report);
        QCOMPARE(int(report.error().code), code);
        QVERIFY(!QFile::exists(path(name)));
    }

    void stoppedOrFailedLeavesTheOldFile()
    {
        QFile old(path(u"a.csv"_s));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        m_job.cancel();
        auto report = write(shops(), u"a.csv"_s);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        ListToExport broken = shops();
        broken.rows = [](db::ReadSession &, const CellVisitor &visit) -> Status {
            TRY(visit({tables::Cell::ofText(u"one"_s), tables::Cell::ofText(u"two"_s)}));
            return fail(ErrorCode::NotFound, u"row"_s);
        };
        JobControl job;
        report = ListExportService(m_store->clock).runJob(*m_store->database, Actor::owner(), broken, path(u"a.csv"_s), job);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::NotFound);
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), "old"_ba);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM audit_entry WHERE action='export.shops'"), 0);
    }
};

REGULARS_TEST(ListExportTest)
#include "list_export_test.moc"
