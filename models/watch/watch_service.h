// Watched folders: the till puts its daily file there, and it is taken in once.
//
// Purpose: list and change watches; look into their folders and deal with each finished file: import it with the chosen
// mapping, else the one remembered for its headings, else a guess; then move it to done/ or rejected/ beside it, the
// rejected rows or the reason with it. A file is finished when two looks of the same watch, some seconds apart, find it
// of the same size and age; names of files that programs are still writing (.part, .tmp, ~$…) are passed over.
// Invariants: the same content is never taken in twice while it stands in the store, whatever its name and however
// often the program was killed in between, since the import and its hash are one write. A folder that is absent is
// passed over. What is no fault of the file (a full disk, a busy store) leaves it where it is, for the next look; so
// does a file that grew while it was read. The open store's own files are never opened, databases never taken in.
// Thread: the list and changes that of the session; look() any thread that may wait, one at a time.
// Errors: NotAllowed; Required, Invalid(folder | pattern); AlreadyExists, NotFound(watch).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/database.h"
#include "watch/import_watch.h"

#include <QDir>
#include <QHash>

#include <functional>
#include <optional>

namespace regulars::watch {

/// What one look came to.
struct WatchRound {
    QList<WatchedFile> files;         ///< dealt with
    QStringList absentFolders;
    QStringList waiting;              ///< not finished yet
    QList<std::pair<QString, Error>> troubles; ///< file, and what kept it from being dealt with

    /// What a later look came to, too; where files wait and folders are absent, the later look knows better.
    void join(const WatchRound &later);
};

class WatchService {
public:
    static constexpr qint64 kSettleMs = 3'000;

    /// `reasonOf` makes a sentence of an error for the files of rejected rows and of reasons. A file must stay as it is
    /// for `settleMs` by the clock; 0 for who waits between two looks himself.
    WatchService(const Clock &clock, std::function<QString(const Error &)> reasonOf, qint64 settleMs = kSettleMs)
        : m_clock(clock), m_reasonOf(std::move(reasonOf)), m_settleMs(settleMs)
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
    /// How a file was found.
    struct Sight {
        qint64 size = -1;
        qint64 changedMs = 0;
        bool operator==(const Sight &) const = default;
    };
    /// Since when a watch finds it so.
    struct Seen {
        Sight sight;
        qint64 sinceMs = 0;
    };
    /// By watch: what one has looked at says nothing about when another did.
    using SeenKey = std::pair<qint64, QString>;
    struct Dealt {
        std::optional<WatchedFile> file; ///< none: it was left as it is
        std::optional<Error> trouble;    ///< with or without a file
        bool isStuck = false;            ///< could not be moved
    };

    Status lookInto(db::Database &database, const Actor &actor, const ImportWatch &watch, WatchRound &round, JobControl &job);
    static Sight sightOf(const QString &path);
    bool isSettled(const ImportWatch &watch, const QString &path, const Sight &sight);
    void forgetGone(const ImportWatch &watch, const QDir &dir);
    Result<Dealt> deal(db::Database &database, const Actor &actor, const ImportWatch &watch, const QString &path,
                       const Sight &sight, JobControl &job) const;
    Result<Dealt> reject(db::Database &database, const Actor &actor, WatchedFile file, const QString &path, const Error &error) const;
    Result<Dealt> import(db::Database &database, const Actor &actor, const ImportWatch &watch, const QString &path,
                         const QString &hash, JobControl &job) const;
    Status record(db::Database &database, const Actor &actor, const WatchedFile &file) const;

    const Clock &m_clock;
    std::function<QString(const Error &)> m_reasonOf;
    qint64 m_settleMs;
    QHash<SeenKey, Seen> m_seen;
    QHash<QString, Sight> m_stuck; // could not be moved, or is a database: left alone until it changes
};

} // namespace regulars::watch
