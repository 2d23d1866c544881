// G12: a backup against cp and sync of the same file.
//
// Answers: the backup passes SQLite's own check and holds as many purchases as the store.
#include "db/database.h"
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
            return timed([&] { status = service.backup(**database, Actor::owner(), backup, nullptr); });
        },
        [&] {
            QFile::remove(copy);
            return timed([&] {
                QProcess shell;
                shell.start(u"sh"_s, {u"-c"_s, u"cp -- \"$0\" \"$1\" && sync \"$1\""_s, store, copy});
                shell.waitForFinished(-1);
            });
        });
    if (!status)
        return fails(u"backing up"_s, status.error());
    const auto kept = purchasesIn(backup);
    if (!kept || *kept != *purchases)
        return differ(u"purchases in the backup"_s, QString::number(kept.value_or(-1)), QString::number(*purchases));
    Table table(u"backup of %1 MB, checked as it is made"_s.arg(QFileInfo(store).size() / 1'000'000));
    table.atMost(u"G12 plain backup"_s, u"cp + sync"_s, peer, ours, 1.0);
    table.note(u"G12 encrypted, compressed backup"_s, u"not built yet"_s);
    return 0;
}
