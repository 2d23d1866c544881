#include "db/native_statement.h"

#include "db/sqlite_error.h"

#include <QStringEncoder>

#include <sqlite3.h>

namespace regulars::db {

Result<std::unique_ptr<StatementBackend>> NativeStatement::prepare(sqlite3 *handle, std::string_view sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK) {
        Error error = sqliteError(sqlite3_extended_errcode(handle), "prepare");
        if (error.code == ErrorCode::Internal) // our own SQL is wrong: a developer wants to know how
            error.detail += QStringLiteral(": ") + QString::fromUtf8(sqlite3_errmsg(handle));
        return tl::unexpected<Error>(std::move(error));
    }
    return std::make_unique<NativeStatement>(handle, statement);
}

NativeStatement::~NativeStatement() { sqlite3_finalize(m_statement); }

void NativeStatement::bindInt(int index, qint64 value) { sqlite3_bind_int64(m_statement, index, value); }

void NativeStatement::bindReal(int index, double value) { sqlite3_bind_double(m_statement, index, value); }

// Short texts lie in a buffer that stays with the statement, so that neither side asks for memory.
void NativeStatement::bindText(int index, QStringView value)
{
    constexpr qsizetype kShort = 512;
    if (value.size() > kShort || index < 1) {
        const QByteArray utf8 = value.toUtf8();
        bindUtf8(index, utf8.constData(), utf8.size());
        return;
    }
    const auto place = static_cast<size_t>(index) - 1;
    if (place >= m_texts.size())
        m_texts.resize(place + 1);
    QStringEncoder encode(QStringEncoder::Utf8);
    QByteArray &utf8 = m_texts[place];
    if (const qsizetype most = encode.requiredSpace(value.size()); utf8.size() < most)
        utf8.resize(most);
    const char *end = encode.appendToBuffer(utf8.data(), value);
    sqlite3_bind_text(m_statement, index, utf8.constData(), static_cast<int>(end - utf8.constData()), SQLITE_STATIC);
}

void NativeStatement::bindUtf8(int index, const char *data, qsizetype size)
{
    // A null pointer would bind NULL; an empty text is text.
    sqlite3_bind_text(m_statement, index, size == 0 ? "" : data, static_cast<int>(size), SQLITE_TRANSIENT);
}

void NativeStatement::bindBlob(int index, const QByteArray &value)
{
    sqlite3_bind_blob(m_statement, index, value.isEmpty() ? "" : value.constData(), static_cast<int>(value.size()),
                      SQLITE_TRANSIENT);
}

void NativeStatement::bindNull(int index) { sqlite3_bind_null(m_statement, index); }

Result<bool> NativeStatement::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default: {
        const Error error = sqliteError(sqlite3_extended_errcode(m_handle), "step");
        sqlite3_reset(m_statement);
        return tl::unexpected<Error>(error);
    }
    }
}

void NativeStatement::reset() { sqlite3_reset(m_statement); }

qint64 NativeStatement::intAt(int column) const { return sqlite3_column_int64(m_statement, column); }

double NativeStatement::realAt(int column) const { return sqlite3_column_double(m_statement, column); }

QString NativeStatement::textAt(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text, sqlite3_column_bytes(m_statement, column));
}

QByteArray NativeStatement::blobAt(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

bool NativeStatement::isNullAt(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

} // namespace regulars::db
