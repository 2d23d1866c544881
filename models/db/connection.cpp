#include "db/connection.h"

#include "db/native_statement.h"
#include "db/qt_statement.h"
#include "db/sqlite_error.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>

using namespace Qt::StringLiterals;

namespace regulars::db {
namespace {

std::atomic<bool> forceQt{false};

// The handle of Qt's connection, if Qt's SQLite is the library we are linked with.
sqlite3 *sharedHandle(const QSqlDatabase &database)
{
    if (forceQt)
        return nullptr;
    const QVariant variant = database.driver()->handle();
    if (!variant.isValid() || qstrcmp(variant.typeName(), "sqlite3*") != 0)
        return nullptr;
    QSqlQuery query(database);
    if (!query.exec(u"SELECT sqlite_source_id()"_s) || !query.next())
        return nullptr;
    if (query.value(0).toString() != QLatin1String(sqlite3_sourceid()))
        return nullptr;
    return *static_cast<sqlite3 *const *>(variant.constData());
}

Status runPragmas(Connection &connection, OpenMode mode)
{
    // cache_size is in KiB when negative. A busy writer of another process is waited for, then reported.
    for (const std::string_view pragma :
         {"PRAGMA busy_timeout=5000", "PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF",
          "PRAGMA cell_size_check=ON", "PRAGMA temp_store=FILE", "PRAGMA cache_size=-32768"})
        TRY(connection.execute(pragma));
    if (mode == OpenMode::ReadOnly || mode == OpenMode::Immutable)
        return connection.execute("PRAGMA query_only=ON");
    // In WAL mode the header would reach the file at the first checkpoint only: until then a killed program would
    // leave a store that looks like another program's.
    if (mode == OpenMode::Create)
        TRY(connection.execute("PRAGMA application_id=" + std::to_string(kApplicationId)));
    for (const std::string_view pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                                          "PRAGMA secure_delete=ON", "PRAGMA wal_autocheckpoint=4000"})
        TRY(connection.execute(pragma));
    return ok();
}

} // namespace

Connection::Connection(QString name) : m_name(std::move(name)) {}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, OpenMode mode)
{
    std::unique_ptr<Connection> connection(new Connection(QUuid::createUuid().toString(QUuid::WithoutBraces)));
    connection->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    connection->m_database.setDatabaseName(path);
    if (mode == OpenMode::ReadOnly)
        connection->m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (mode == OpenMode::Immutable) {
        const QUrl file = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
        connection->m_database.setDatabaseName(QString::fromLatin1(file.toEncoded()) + u"?immutable=1"_s);
        connection->m_database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
    }
    if (!connection->m_database.open())
        return tl::unexpected<Error>(qtSqlError(connection->m_database.lastError(), "open"));
    connection->m_handle = sharedHandle(connection->m_database);
    TRY(runPragmas(*connection, mode));
    return connection;
}

Connection::~Connection()
{
    m_cache.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<StatementBackend>> Connection::make(std::string_view sql)
{
    return m_handle ? NativeStatement::prepare(m_handle, sql) : QtStatement::prepare(m_database, sql);
}

Statement Connection::prepare(std::string_view sql)
{
    const auto cached = m_cache.find(sql);
    if (cached != m_cache.end() && !cached->second->inUse)
        return Statement(cached->second.get());
    auto made = make(sql);
    if (!made)
        return Statement(made.error());
    if (cached != m_cache.end()) // the same text is already running further out
        return Statement(std::move(*made));
    StatementBackend *backend = made->get();
    m_cache.emplace(std::string(sql), std::move(*made));
    return Statement(backend);
}

Status Connection::execute(std::string_view sql)
{
    auto made = make(sql);
    if (!made)
        return tl::unexpected<Error>(made.error());
    Statement statement(std::move(*made));
    return statement.run();
}

Status Connection::executeScript(const QString &sql)
{
    for (const QString &statement : splitScript(sql))
        TRY(execute(statement.toStdString()));
    return ok();
}

qint64 Connection::totalChanges()
{
    if (m_handle)
        return sqlite3_total_changes64(m_handle);
    const auto changes = prepare("SELECT total_changes()").firstInt();
    return changes && *changes ? **changes : 0;
}

void Connection::interrupt()
{
    if (m_handle)
        sqlite3_interrupt(m_handle);
}

void Connection::forceQtStatements(bool force) { forceQt = force; }

QStringList splitScript(const QString &sql)
{
    QStringList statements;
    QString current;
    QChar quote;
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar c = sql.at(i);
        if (!quote.isNull()) {
            current += c;
            if (c == quote)
                quote = QChar();
        } else if (c == u'-' && i + 1 < sql.size() && sql.at(i + 1) == u'-') {
            while (i < sql.size() && sql.at(i) != u'\n')
                ++i;
            current += u'\n';
        } else if (c == u';') {
            if (!current.trimmed().isEmpty())
                statements.append(current.trimmed());
            current.clear();
        } else {
            if (c == u'\'' || c == u'"')
                quote = c;
            current += c;
        }
    }
    if (!current.trimmed().isEmpty())
        statements.append(current.trimmed());
    return statements;
}

} // namespace regulars::db
