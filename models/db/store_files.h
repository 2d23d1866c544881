// The files that make up a store on disk: the database and what SQLite keeps beside it.
//
// Thread: any. Nothing here opens a file: on Unix a file that is opened and closed loses the locks which this process
// holds on it.
#pragma once

#include "base/result.h"

namespace regulars::db {

/// The store's file and those beside it, also where they do not exist: "", "-wal", "-shm", "-journal".
[[nodiscard]] QStringList storeFiles(const QString &path);

/// Removes them all: what a creation that failed half-way leaves behind.
void removeStoreFiles(const QString &path);

/// A log without its store would be played into the next one at this place. Errors: StoreExists(log, its path).
Status requireNoLog(const QString &path);

/// Something is written in the log or the journal beside the file that is not in the file.
[[nodiscard]] bool hasUnfinished(const QString &path);

/// `path` is one of the files of the store at `storePath`, by whatever name or link.
[[nodiscard]] bool isPartOf(const QString &storePath, const QString &path);

/// A file to be read that the user chose. Errors: FileUnreadable(store, path) where isPartOf().
Status requireApart(const QString &storePath, const QString &path);

} // namespace regulars::db
