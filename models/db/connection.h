// One SQLite connection with its prepared statements.
//
// Thread: the one that opened it, always. Qt opens the connection; statements go through the SQLite handle of
// that same connection when sqlite3_sourceid() of our library equals the connection's sqlite_source_id().
// Invariant: every statement is read to its end or reset before the transaction ends.
#pragma once

#include "base/result.h"
#include "db/change_set.h"
#include "db/statement.h"

#include <QSqlDatabase>

#include <memory>
#include <string>
#include <string_view>
#include <typeindex>
#include <unordered_map>

struct sqlite3;

namespace regulars::db {

/// "RGLR" in the file header marks our stores.
inline constexpr qint32 kApplicationId = 0x52474C52;

enum class OpenMode {
    ReadOnly,
    Immutable, ///< as ReadOnly, without lock or log: only where nobody can write and the log is empty
    ReadWrite,
    Create, ///< as ReadWrite, and marks the new file as ours before anything else is in it
};

class Connection {
public:
    /// Opens an existing file, or makes it where `mode` lets it write, and sets the pragmas of the house
    /// (WAL, synchronous=FULL, foreign_keys, secure_delete, trusted_schema off, cell_size_check).
    /// Errors: StoreIo, StoreBusy, NotAStore, StoreReadOnly.
    static Result<std::unique_ptr<Connection>> open(const QString &path, OpenMode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// A statement from the cache; prepared once per connection. Errors show at its first step.
    Statement prepare(std::string_view sql);
    /// Runs statements without parameters, parted by semicolons (migrations, pragmas).
    Status executeScript(const QString &sql);
    Status execute(std::string_view sql);

    /// Rows changed by this connection since it was opened.
    [[nodiscard]] qint64 totalChanges();
    /// True where statements use the SQLite handle itself.
    [[nodiscard]] bool isNative() const { return m_handle != nullptr; }
    /// The handle for backup and interruption; null where isNative() is false.
    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    /// Makes a running statement of this connection stop with Cancelled; any thread.
    void interrupt();

    /// Values that a writer keeps between its transactions, by their type: see WriteSession::kept.
    struct Kept {
        std::shared_ptr<const void> value;
        QList<Topic> topics;    ///< changes that make it stale
        qint64 dataVersion = 0; ///< of the file as other connections have left it
    };
    std::unordered_map<std::type_index, Kept> &keptValues() { return m_kept; }

    /// Only for tests: use QSqlQuery although the library is the same.
    static void forceQtStatements(bool force);

private:
    explicit Connection(QString name);
    Result<std::unique_ptr<StatementBackend>> make(std::string_view sql);

    struct Hash {
        using is_transparent = void;
        size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<std::string, std::unique_ptr<StatementBackend>, Hash, std::equal_to<>> m_cache;
    std::unordered_map<std::type_index, Kept> m_kept;
};

/// Parts a script at its semicolons, minding quotes and comments. Exposed for the migrator and its tests.
QStringList splitScript(const QString &sql);

} // namespace regulars::db
