// A file is written whole or not at all.
#include "base/output_file.h"
#include "support/small_disk.h"
#include "support/test_registry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace regulars;
using namespace regulars::tests;
using namespace Qt::StringLiterals;

class OutputFileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "none";
    }

private slots:
    void reservesRoom()
    {
        const QString path = m_folder.filePath(u"reserved.bin"_s);
        OutputFile file(path);
        QVERIFY(file.open());
        QVERIFY(file.reserve(20'000'000));
        QByteArray expected;
        for (int i = 0; i < 20; ++i) {
            const QByteArray piece(1'000'000, static_cast<char>('a' + i));
            QVERIFY(file.write(piece));
            expected += piece;
        }
        QVERIFY(file.commit());
        QVERIFY(contentOf(path) == expected);
        QVERIFY(QFile::remove(path));
#ifdef Q_OS_LINUX
        const SmallDisk disk(1'000'000);
        OutputFile tooLarge(m_folder.filePath(u"large.bin"_s));
        QVERIFY(tooLarge.open());
        QVERIFY(!tooLarge.reserve(2'000'000)); // before anything is written
        QVERIFY(!tooLarge.write("a"));
        QVERIFY(!tooLarge.commit());
        QVERIFY(!QFile::exists(m_folder.filePath(u"large.bin"_s)));
#endif
    }

    void takesItsPlaceAtCommit()
    {
        const QString path = m_folder.filePath(u"a.csv"_s);
        {
            OutputFile file(path);
            QVERIFY(file.open());
            QVERIFY(file.write("new"));
            QVERIFY(file.flush());
            QCOMPARE(contentOf(path), "none"_ba);
            QVERIFY(file.commit());
        }
        QCOMPARE(contentOf(path), "new"_ba);
        {
            OutputFile file(path);
            QVERIFY(file.open());
            QVERIFY(file.write("never committed"));
        }
        QCOMPARE(contentOf(path), "new"_ba);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{u"a.csv"_s});
    }

    void noSuchFolder()
    {
        OutputFile file(m_folder.filePath(u"no/such/a.csv"_s));
        const Status status = file.open();
        QVERIFY(!status);
        QCOMPARE(status.error(), (Error{ErrorCode::FileUnwritable, {}, m_folder.filePath(u"no/such/a.csv"_s)}));
    }

#ifdef Q_OS_UNIX
    void shortWrites_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("less than a buffer") << 5000;
        QTest::newRow("more than a buffer") << 500'000;
    }
    void shortWrites()
    {
        QFETCH(int, bytes);
        const QString path = m_folder.filePath(u"b.csv"_s);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        const SmallDisk disk(4096);
        OutputFile file(path);
        QVERIFY(file.open());
        Status status = file.write(QByteArray(bytes, 'x'));
        if (status)
            status = file.commit();
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::FileUnwritable);
        QVERIFY(!file.commit()); // nor after all
        QCOMPARE(contentOf(path), "old"_ba);
        QCOMPARE(QDir(m_folder.path()).entryList({u"b*"_s}, QDir::Files), QStringList{u"b.csv"_s});
    }

#ifdef Q_OS_LINUX
    void fullDisk()
    {
        const QString path = m_folder.filePath(u"full.csv"_s);
        QVERIFY(QFile::link(u"/dev/full"_s, path));
        OutputFile file(path);
        QVERIFY(file.open());
        QVERIFY(file.write("one line"));
        const Status status = file.commit();
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::DiskFull);
        QVERIFY(!QFileInfo(u"/dev/full"_s).isFile()); // the device itself was not replaced
    }
#endif
#endif
};

REGULARS_TEST(OutputFileTest)
#include "output_file_test.moc"
