// Disks that are full, files that cannot be written, stores that are busy or damaged: said in a sentence, and nothing
// half-done left behind.
#include "cli_answer.h"
#include "db/connection.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using regulars::tests::Answer;
using regulars::tests::call;

namespace {

#ifdef Q_OS_UNIX
// Rights do not bind root: the deeds within are another's.
class NotRoot {
public:
    NotRoot() { m_changed = geteuid() == 0 && seteuid(65534) == 0; }
    ~NotRoot()
    {
        if (m_changed && seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    NotRoot(const NotRoot &) = delete;
    NotRoot &operator=(const NotRoot &) = delete;

private:
    bool m_changed = false;
};
#endif

} // namespace

class CliFilesTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;

    [[nodiscard]] Answer on(const QStringList &words) const
    {
        return call(QStringList{u"--store"_s, m_store, u"--now"_s, u"2026-11-23T02:00:00Z"_s, u"--quiet"_s} + words);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] QStringList files(const QString &pattern) const
    {
        return QDir(m_folder->path()).entryList({pattern}, QDir::Files, QDir::Name);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = path(u"s.regulars"_s);
        QCOMPARE(on({u"store"_s, u"init"_s, u"--shop"_s, u"滨江店"_s}).status, 0);
        QCOMPARE(on({u"customer"_s, u"add"_s, u"card=0001"_s, u"name=许静怡"_s, u"phone=13800138046"_s}).status, 0);
    }

#ifdef Q_OS_LINUX
    void fullDisk_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("file");
        QTest::newRow("export to CSV") << QStringList{u"export"_s, u"customers"_s, u"%1"_s} << u"c.csv"_s;
        QTest::newRow("export to JSON") << QStringList{u"export"_s, u"customers"_s, u"%1"_s} << u"c.json"_s;
        QTest::newRow("dossier") << QStringList{u"customer"_s, u"dossier"_s, u"0001"_s, u"%1"_s} << u"d.json"_s;
    }
    void fullDisk()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, file);
        QVERIFY(QFile::link(u"/dev/full"_s, path(file)));
        const Answer answer = on(words.replaceInStrings(u"%1"_s, path(file)));
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.err, u"The disk is full. Nothing was changed; make room and try again.\n"_s);
        // What did not go out does not stand in the audit trail.
        const Answer audit = on({u"audit"_s, u"list"_s});
        QVERIFY2(!audit.out.contains(u"export"_s) && !audit.out.contains(u"dossier"_s), qPrintable(audit.out));
    }

    void fullDiskBehindTheRejects()
    {
        write(u"c.csv"_s, "card,birthday\n0002,2026-02-30\n0003,\n");
        QVERIFY(QFile::link(u"/dev/full"_s, path(u"rejects.csv"_s)));
        QCOMPARE(on({u"import"_s, u"customers"_s, path(u"c.csv"_s), u"--rejects"_s, path(u"rejects.csv"_s)}).status, 1);
        QCOMPARE(on({u"customer"_s, u"show"_s, u"0003"_s}).status, 4); // it says that nothing was changed
    }

    void fullDiskBehindStandardOutput()
    {
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly));
        QTextStream out(&full);
        QString text;
        QTextStream err(&text);
        QCOMPARE(regulars::cli::run({u"--language"_s, u"en"_s, u"--store"_s, m_store, u"store"_s, u"info"_s}, out, err), 1);
        QVERIFY2(text.contains(u"stdout"_s), qPrintable(text));
    }
#endif

#ifdef Q_OS_UNIX
    void readOnlyStore_data()
    {
        QTest::addColumn<int>("file");
        QTest::addColumn<int>("folder");
        QTest::newRow("file") << 0444 << 0777;
        QTest::newRow("folder") << 0666 << 0555;
        QTest::newRow("both") << 0444 << 0555;
    }
    void readOnlyStore()
    {
        QFETCH(int, file);
        QFETCH(int, folder);
        QVERIFY(QFile::copy(m_store, path(u"a b%3f.regulars"_s))); // a name that must not be read as a URL
        m_store = path(u"a b%3f.regulars"_s);
        QCOMPARE(chmod(m_store.toUtf8().constData(), static_cast<mode_t>(file)), 0);
        QCOMPARE(chmod(m_folder->path().toUtf8().constData(), static_cast<mode_t>(folder)), 0);
        Answer found;
        Answer info;
        Answer verify;
        Answer added;
        Answer backup;
        {
            const NotRoot somebody;
            found = on({u"--json"_s, u"customer"_s, u"find"_s, u"8046"_s});
            info = on({u"--json"_s, u"store"_s, u"info"_s});
            verify = on({u"--json"_s, u"store"_s, u"verify"_s});
            added = on({u"customer"_s, u"add"_s, u"card=0002"_s});
            backup = on({u"store"_s, u"backup"_s, path(u"copy"_s)});
        }
        QCOMPARE(chmod(m_folder->path().toUtf8().constData(), 0777), 0);
        QVERIFY2(found.status == 0, qPrintable(found.err));
        QCOMPARE(found.json[0][u"card"_s].toString(), u"0001"_s);
        QVERIFY2(info.status == 0, qPrintable(info.err));
        QCOMPARE(info.json[u"customers"_s].toInteger(), 1);
        QVERIFY2(verify.status == 0, qPrintable(verify.err));
        QCOMPARE(added.status, file == 0666 ? added.status : 1);
        if (added.status != 0)
            QVERIFY2(added.err.startsWith(u"The store cannot be written. Check your rights"_s), qPrintable(added.err));
        QCOMPARE(backup.status, 1);
        QCOMPARE(files(u"copy*"_s), QStringList{});
    }

    void unreadableStore()
    {
        QCOMPARE(chmod(m_store.toUtf8().constData(), 0), 0);
        QCOMPARE(chmod(m_folder->path().toUtf8().constData(), 0755), 0);
        Answer answer;
        {
            const NotRoot somebody;
            answer = on({u"store"_s, u"info"_s});
        }
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.startsWith(u"The file %1 cannot be read."_s.arg(m_store)), qPrintable(answer.err));
    }

    void newStoreWhereNobodyMayWrite()
    {
        QCOMPARE(chmod(m_folder->path().toUtf8().constData(), 0555), 0);
        Answer answer;
        {
            const NotRoot somebody;
            m_store = path(u"new.regulars"_s);
            answer = on({u"store"_s, u"init"_s});
        }
        QCOMPARE(chmod(m_folder->path().toUtf8().constData(), 0777), 0);
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.startsWith(u"The store cannot be written."_s), qPrintable(answer.err));
        QCOMPARE(files(u"new*"_s), QStringList{});
    }
#endif

    void busyStore()
    {
        const auto other = regulars::db::Connection::open(m_store, regulars::db::OpenMode::ReadWrite);
        QVERIFY(other && (*other)->execute("BEGIN IMMEDIATE")); // somebody else's import
        const Answer backup = on({u"store"_s, u"backup"_s, path(u"copy"_s)});
        QCOMPARE(backup.status, 5);
        QVERIFY2(backup.err.contains(u"an import, which takes its time"_s), qPrintable(backup.err));
        QCOMPARE(files(u"copy*"_s), QStringList{});
        QCOMPARE(on({u"export"_s, u"customers"_s, path(u"c.csv"_s)}).status, 5);
        QCOMPARE(files(u"c.csv*"_s), QStringList{});
        QCOMPARE(on({u"customer"_s, u"find"_s, u"8046"_s}).status, 0); // reading goes on
    }

    void damagedStoreIsNotBackedUp()
    {
        // A table that says something else than its index: SQLite opens such a file without a word.
        QFile file(m_store);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const qsizetype at = bytes.lastIndexOf("13800138046");
        QVERIFY(at > 0);
        file.seek(at);
        file.write("13900138046");
        file.close();
        const Answer answer = on({u"store"_s, u"backup"_s, path(u"copy"_s)});
        QCOMPARE(answer.status, 1);
        QVERIFY2(answer.err.startsWith(u"The store is damaged."_s), qPrintable(answer.err));
        QCOMPARE(files(u"copy*"_s), QStringList{});
    }

    void cutBackupIsTold_data()
    {
        QTest::addColumn<int>("pages"); // left of it
        QTest::addColumn<int>("bytes"); // and of the next one
        QTest::newRow("header") << 0 << 100;
        QTest::newRow("within the first page") << 0 << 2000;
        QTest::newRow("first page") << 1 << 0;
        QTest::newRow("within the second page") << 1 << 904;
        QTest::newRow("twenty pages") << 20 << 0;
        QTest::newRow("within the next page") << 20 << 1;
        QTest::newRow("last page missing") << -1 << 0;
        QTest::newRow("within the last page") << -1 << 4095;
    }
    // What was not copied to its end is a matter of the copy: the store is as sound as before.
    void cutBackupIsTold()
    {
        QFETCH(int, pages);
        QFETCH(int, bytes);
        constexpr qint64 kPage = 4096;
        QCOMPARE(on({u"store"_s, u"backup"_s, path(u"b.regulars"_s)}).status, 0);
        QFile backup(path(u"b.regulars"_s));
        const qint64 whole = backup.size() / kPage;
        QVERIFY(whole > 40);
        QVERIFY(backup.resize((pages < 0 ? whole + pages : pages) * kPage + bytes));
        const Answer answer = on({u"store"_s, u"restore"_s, path(u"b.regulars"_s), u"--to"_s, path(u"r.regulars"_s)});
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.err, u"The backup %1 is damaged or not complete. Use another one.\n"_s.arg(path(u"b.regulars"_s)));
        QCOMPARE(files(u"r.regulars*"_s), QStringList{});
    }

    void warningsAreInTheReport()
    {
        write(u"p.csv"_s, "card,points\n0001,10\n0001,2");
        const QStringList words{u"import"_s, u"points"_s, path(u"p.csv"_s)};
        const Answer text = on(words);
        QCOMPARE(text.status, 0);
        QVERIFY2(text.out.contains(u"The last row (line 3) has no line end."_s), qPrintable(text.out));
        QVERIFY2(text.out.contains(u"Points in the file were not booked for 1 customers"_s), qPrintable(text.out));
        const Answer json = on(QStringList{u"--json"_s} + words);
        const QJsonArray warnings = json.json[u"warnings"_s].toArray();
        QCOMPARE(warnings.size(), 2);
        QCOMPARE(warnings.at(0)[u"code"_s].toString(), u"LastLineOpen"_s);
        QCOMPARE(warnings.at(0)[u"detail"_s].toString(), u"3"_s);
    }

    void sentencesSayWhatIsPossible()
    {
        write(u"p.csv"_s, "date,amount\n2026-07-03,1.00\n");
        const Answer format = on({u"import"_s, u"purchases"_s, path(u"p.csv"_s), u"--date-format"_s, u"YYYY-mm"_s});
        QCOMPARE(format.status, 2);
        QVERIFY2(format.err.startsWith(u"The value for “date format” cannot be understood. Expected: yyyy-MM-dd HH:mm:ss | d/M/yyyy"_s),
                 qPrintable(format.err));
        const Answer field = on({u"import"_s, u"products"_s, path(u"p.csv"_s), u"--map"_s, u"card=date"_s});
        QCOMPARE(field.status, 2);
        QVERIFY2(field.err.startsWith(u"There is no field “card”. Known are: sku, name, category, price, earns\n"_s), qPrintable(field.err));
    }
};

REGULARS_TEST(CliFilesTest)
#include "cli_files_test.moc"
