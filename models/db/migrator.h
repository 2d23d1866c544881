// Brings a store's schema up to this program's, forward only.
//
// Thread: the writer's. Migrations are resources/sql/NNNN_verb_noun.sql, never edited after a release; their
// SHA-256 is kept in schema_migration and compared at every open. Each migration is one transaction.
// Invariants: application_id and user_version stand in the file's header; a newer schema is refused untouched.
#pragma once

#include "db/connection.h"

#include <functional>

namespace regulars::db {

struct Migration {
    int number = 0;
    QString name; ///< file name without ending
    QString sql;
    QByteArray checksum; ///< SHA-256 of the file, hex
};

/// All migrations of this program, ascending.
Result<QList<Migration>> shippedMigrations();

/// What the first bytes of a file say, without opening it as a database (so that it stays untouched).
/// Errors: FileNotFound, FileUnreadable, NotAStore, ForeignStore, StoreNewer.
Status inspectStoreFile(const QString &path, int newestSchema);

class Migrator {
public:
    Migrator(Connection &connection, QList<Migration> migrations);

    /// Schema number of the store; 0 for an empty file.
    Result<int> currentSchema();
    /// Called with the schema the store still has, before anything of an existing one is changed; an error stops.
    using BeforeChange = std::function<Status(int)>;
    /// Applies what is missing. Errors: StoreNewer, MigrationChanged, those of `before`, and SQLite's.
    Status migrate(qint64 nowMs, const BeforeChange &before = {});

private:
    Status verifyChecksums(int current);
    Status apply(const Migration &migration, qint64 nowMs);

    Connection &m_connection;
    QList<Migration> m_migrations;
};

} // namespace regulars::db
