#include "db/sqlite_error.h"

#include <sqlite3.h>

namespace regulars::db {

Error sqliteError(int extendedCode, const char *where)
{
    const QString detail = QStringLiteral("%1: %2").arg(QLatin1String(where)).arg(extendedCode);
    if (extendedCode == SQLITE_IOERR_SHMSIZE) // the log's index found no room
        return {ErrorCode::DiskFull, {}, detail};
    switch (extendedCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::StoreBusy, {}, detail};
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, {}, detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::StoreReadOnly, {}, detail};
    case SQLITE_CORRUPT:
        return {ErrorCode::StoreDamaged, {}, detail};
    case SQLITE_NOTADB:
        return {ErrorCode::NotAStore, {}, detail};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, {}, detail};
    case SQLITE_CONSTRAINT:
        if (extendedCode == SQLITE_CONSTRAINT_UNIQUE || extendedCode == SQLITE_CONSTRAINT_PRIMARYKEY ||
            extendedCode == SQLITE_CONSTRAINT_ROWID)
            return {ErrorCode::AlreadyExists, {}, detail};
        return {ErrorCode::Internal, {}, detail};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return {ErrorCode::StoreIo, {}, detail};
    default:
        return {ErrorCode::Internal, {}, detail};
    }
}

} // namespace regulars::db
