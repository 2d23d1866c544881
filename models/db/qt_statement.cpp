#include "db/qt_statement.h"

#include "db/sqlite_error.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QVariant>

namespace regulars::db {

Error qtSqlError(const QSqlError &error, const char *where)
{
    return sqliteError(error.nativeErrorCode().toInt(), where);
}

Result<std::unique_ptr<StatementBackend>> QtStatement::prepare(const QSqlDatabase &database, std::string_view sql)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(QString::fromUtf8(sql.data(), static_cast<qsizetype>(sql.size()))))
        return tl::unexpected<Error>(qtSqlError(query.lastError(), "prepare"));
    return std::make_unique<QtStatement>(std::move(query));
}

void QtStatement::bindText(int index, QStringView value)
{
    // A null QString would bind NULL; an empty text is text.
    m_query.bindValue(index - 1, value.isEmpty() ? QStringLiteral("") : value.toString());
}

void QtStatement::bindUtf8(int index, const char *data, qsizetype size)
{
    bindText(index, QString::fromUtf8(data, size));
}

void QtStatement::bindBlob(int index, const QByteArray &value)
{
    // A null QByteArray would bind NULL; an empty blob is a blob.
    m_query.bindValue(index - 1, value.isNull() ? QByteArray("", 0) : value);
}

Result<bool> QtStatement::step()
{
    if (!m_running) {
        if (!m_query.exec())
            return tl::unexpected<Error>(qtSqlError(m_query.lastError(), "step"));
        m_running = true;
    }
    if (!m_query.isSelect())
        return false;
    if (m_query.next())
        return true;
    // next() is false at the end and after an error alike.
    if (m_query.lastError().isValid())
        return tl::unexpected<Error>(qtSqlError(m_query.lastError(), "step"));
    return false;
}

void QtStatement::reset()
{
    m_query.finish();
    m_running = false;
}

} // namespace regulars::db
