// G12: a backup against cp and sync of the same file.
//
// The goal is of the copy itself, from the call until it has reached the disk: what a shop loses when the power goes a
// second later. What a backup costs with all that is checked afterwards stands in a row of its own, without a goal: cp
// checks nothing. Answers: SQLite's whole check of the backup, and as many purchases as the store has.
#include "db/backup.h"
#include "db/database.h"
#include "db/migrator.h"
#include "support/bench_support.h"
#include "upkeep/backup_service.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::bench;

namespace {

Result<qint64> purchasesIn(const QString &path)
{
    db::Database::Options opening;
    opening.readers = 1;
    TRY_LET(const auto database, db::Database::open(path, opening));
    TRY_LET(const auto count, database->readNow([](db::ReadSession &session) { return session.prepare("SELECT COUNT(*) FROM purchase").firstInt(); }));
    return count.value_or(-1);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments());
    const auto made = demoStore(options);
    if (!made)
        return fails(u"making the demo store"_s, made.error());
    const QTemporaryDir folder;
    const QString store = folder.filePath(u"store.regulars"_s); // a backup writes an audit row
    const QString copy = folder.filePath(u"copy.regulars"_s);
    const QString backup = folder.filePath(u"backup.regulars"_s);
    if (!QFile::copy(*made, store))
        return fails(u"copying the demo store"_s, {ErrorCode::FileUnwritable, {}, store});
    const auto purchases = purchasesIn(store);
    db::Database::Options opening;
    opening.readers = 1;
    auto database = db::Database::open(store, opening);
    if (!database || !purchases)
        return fails(u"opening the demo store"_s, database ? purchases.error() : database.error());
    const FixedClock clock(kNowMs);
    upkeep::BackupService service(clock);
    Status status = ok();
    const auto [ours, peer] = alternate(
        options.rounds,
        [&] {
            QFile::remove(backup);
            return timed([&] {
                if (const auto copied = db::backupStore(store, backup); !copied)
                    status = tl::unexpected<Error>(copied.error());
            });
        },
        [&] {
            QFile::remove(copy);
            return timed([&] {
                QProcess shell;
                shell.start(u"sh"_s, {u"-c"_s, u"cp -- \"$0\" \"$1\" && sync \"$1\""_s, store, copy});
                shell.waitForFinished(-1);
            });
        });
    QFile::remove(copy);
    QFile::remove(backup);
    Table table(u"backup of %1 MB"_s.arg(QFileInfo(store).size() / 1'000'000));
    if (status) {
        table.atMost(u"G12 plain backup: the copy on the disk"_s, u"cp + sync"_s, peer, ours, 1.0);
        const double whole = timed([&] { status = service.backup(**database, Actor::owner(), backup, nullptr); });
        table.note(u"G12 the same, read back and looked through"_s, u"%1 ms, %2 x cp + sync"_s.arg(whole, 0, 'f', 0).arg(whole / peer, 0, 'f', 1));
    }
    if (!status)
        return fails(u"backing up"_s, status.error());
    const auto migrations = db::shippedMigrations();
    const Status sound = migrations ? db::checkStoreFile(backup, migrations->last().number) : Status(tl::unexpected<Error>(migrations.error()));
    if (!sound)
        return fails(u"checking the backup"_s, sound.error());
    const auto kept = purchasesIn(backup);
    if (!kept || *kept != *purchases)
        return differ(u"purchases in the backup"_s, QString::number(kept.value_or(-1)), QString::number(*purchases));
    table.note(u"G12 encrypted, compressed backup"_s, u"not built yet"_s);
    return 0;
}
