// Watched folders: the till puts its daily file there, and it is taken in once.
//
// Purpose: list and change watches; look into their folders and deal with each finished file: import it with the chosen
// mapping, else the one remembered for its headings, else a guess; then move it to done/ or rejected/ beside it, the
// rejected rows or the reason with it. A file is finished when two looks find it of the same size and age; names of
// files that programs are still writing (.part, .tmp, ~$…) are passed over.
// Invariants: the same content is never taken in twice while it stands in the store, whatever its name and however
// often the program was killed in between, since the import and its hash are one write. A folder that is absent is
// passed over. What is no fault of the file (a full disk, a busy store) leaves it where it is, for the next look.
// Thread: the list and changes that of the session; look() any thread that may wait, one at a time.
// Errors: NotAllowed; Required, Invalid(folder | pattern); AlreadyExists, NotFound(watch).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/database.h"
#include "watch/import_watch.h"

#include <QHash>

#include <functional>

namespace regulars::watch {

/// What one look came to.
struct WatchRound {
    QList<WatchedFile> files;         ///< dealt with
    QStringList absentFolders;
    QStringList waiting;              ///< not finished yet
    QList<std::pair<QString, Error>> troubles; ///< file, and what kept it from being dealt with
};

class WatchService {
public:
    /// `reasonOf` makes a sentence of an error for the files of rejected rows and of reasons.
    WatchService(const Clock &clock, std::function<QString(const Error &)> reasonOf)
        : m_clock(clock), m_reasonOf(std::move(reasonOf))
    {
    }

    static Result<QList<ImportWatch>> list(db::ReadSession &session);
    /// The newest first.
    static Result<QList<WatchedFile>> files(db::ReadSession &session, int limit);
    Result<exchange::ImportWatchId> add(db::WriteSession &session, const Actor &actor, ImportWatch watch) const;
    Status change(db::WriteSession &session, const Actor &actor, ImportWatch watch) const;
    /// The watch and the memory of its files; what it took in stays.
    Status remove(db::WriteSession &session, const Actor &actor, exchange::ImportWatchId id) const;

    /// One look into all folders that are watched.
    Result<WatchRound> look(db::Database &database, const Actor &actor, JobControl &job);

private:
    /// How a file was found by the look before.
    struct Sight {
        qint64 size = -1;
        qint64 changedMs = 0;
        bool operator==(const Sight &) const = default;
    };

    Status lookInto(db::Database &database, const Actor &actor, const ImportWatch &watch, WatchRound &round, JobControl &job);
    Result<WatchedFile> deal(db::Database &database, const Actor &actor, const ImportWatch &watch, const QString &path,
                             JobControl &job) const;
    Result<WatchedFile> import(db::Database &database, const Actor &actor, const ImportWatch &watch, const QString &path,
                               const QString &hash, JobControl &job) const;
    Status record(db::Database &database, const Actor &actor, const WatchedFile &file) const;

    const Clock &m_clock;
    std::function<QString(const Error &)> m_reasonOf;
    QHash<QString, Sight> m_seen;
    QHash<QString, Sight> m_stuck; // dealt with, but could not be moved
};

} // namespace regulars::watch
