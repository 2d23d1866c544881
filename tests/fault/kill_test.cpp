// kill -9 at any moment: the store opens again, is whole, and holds every write that was acknowledged.
#include "audit/audit_log.h"
#include "db/database.h"

#include "support/test_registry.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

std::unique_ptr<QProcess> startWriter(const QString &store, const QString &tag, int count = 0)
{
    auto writer = std::make_unique<QProcess>();
    QStringList arguments{store, tag};
    if (count > 0)
        arguments.append(QString::number(count));
    writer->start(QStringLiteral(REGULARS_FAULT_WRITER), arguments);
    return writer;
}

// Complete lines only: what was being printed at the kill was not acknowledged.
QStringList acknowledged(QProcess &writer)
{
    const QString output = QString::fromUtf8(writer.readAllStandardOutput());
    QStringList keys = output.split(u'\n');
    keys.removeLast();
    return keys;
}

Result<QSet<QString>> keysIn(db::ReadSession &session)
{
    QSet<QString> keys;
    auto select = session.prepare("SELECT key FROM meta");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return keys;
        keys.insert(select.textAt(0));
    }
}

} // namespace

class KillTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void writesSurvive();
    void creationCanBeRepeated();
    void twoProcessesShareAStore();

private:
    // Opens the store and checks its health; the keys it holds.
    QSet<QString> inspect(const QString &path);

    std::unique_ptr<QTemporaryDir> m_folder;
};

QSet<QString> KillTest::inspect(const QString &path)
{
    const auto database = db::Database::open(path, {});
    if (!database) {
        QTest::qFail(qPrintable(errorName(database.error().code) + u' ' + database.error().detail), __FILE__, __LINE__);
        return {};
    }
    const auto trouble = (*database)->readNow([](db::ReadSession &session) {
        return session.prepare("SELECT count(*) FROM pragma_integrity_check WHERE integrity_check<>'ok'").firstInt();
    });
    if (trouble.value_or(-1) != std::optional<qint64>(0))
        QTest::qFail("integrity_check", __FILE__, __LINE__);
    const auto broken = (*database)->readNow([](db::ReadSession &session) { return audit::verify(session); });
    if (!broken || !broken->isEmpty())
        QTest::qFail("the audit trail is broken", __FILE__, __LINE__);
    return (*database)->readNow([](db::ReadSession &session) { return keysIn(session); }).value_or(QSet<QString>{});
}

void KillTest::writesSurvive()
{
    constexpr int kRounds = 12;
    const QString path = m_folder->filePath(u"killed.regulars"_s);
    QRandomGenerator random(7);
    QStringList promised;
    for (int round = 0; round < kRounds; ++round) {
        const auto writer = startWriter(path, QString::number(round));
        QVERIFY(writer->waitForStarted());
        QVERIFY(writer->waitForReadyRead(30000)); // it is at work
        QTest::qSleep(random.bounded(5, 120));
        writer->kill();
        QVERIFY(writer->waitForFinished());
        QCOMPARE(writer->exitStatus(), QProcess::CrashExit);
        const QStringList keys = acknowledged(*writer);
        QVERIFY(!keys.isEmpty());
        promised += keys;
        const QSet<QString> kept = inspect(path);
        for (const QString &key : std::as_const(promised))
            QVERIFY2(kept.contains(key + u".a"_s) && kept.contains(key + u".b"_s), qPrintable(key));
        // Whole writes only; at most one per round was finished without the word getting out.
        QCOMPARE(kept.size() % 2, 0);
        QVERIFY(kept.size() / 2 <= promised.size() + round + 1);
    }
}

// Killed while the store is being made, at ever later moments: the next attempt always gets a working store.
void KillTest::creationCanBeRepeated()
{
    int cutShort = 0;
    for (int delay = 0; delay < 40; ++delay) {
        const QString path = m_folder->filePath(QString::number(delay));
        const auto writer = startWriter(path, u"first"_s);
        QVERIFY(writer->waitForStarted());
        QTest::qSleep(delay);
        writer->kill();
        QVERIFY(writer->waitForFinished());
        const QStringList keys = acknowledged(*writer);
        cutShort += keys.isEmpty() ? 1 : 0;
        const auto again = startWriter(path, u"again"_s, 1);
        QVERIFY(again->waitForFinished());
        QVERIFY2(again->exitCode() == 0, again->readAllStandardError().constData());
        QVERIFY(inspect(path).size() >= 2 * (keys.size() + 1));
    }
    QVERIFY(cutShort > 0);
}

void KillTest::twoProcessesShareAStore()
{
    const QString path = m_folder->filePath(u"shared.regulars"_s);
    QVERIFY(startWriter(path, u"made"_s, 1)->waitForFinished());
    const auto one = startWriter(path, u"one"_s, 60);
    const auto two = startWriter(path, u"two"_s, 60);
    for (const auto &writer : {one.get(), two.get()}) {
        QVERIFY(writer->waitForFinished(60000));
        QVERIFY2(writer->exitCode() == 0, writer->readAllStandardError().constData());
        QCOMPARE(acknowledged(*writer).size(), 60);
    }
    QCOMPARE(inspect(path).size(), 2 * (60 + 60 + 1));
}

} // namespace regulars

using regulars::KillTest;
REGULARS_TEST(KillTest)

#include "kill_test.moc"
