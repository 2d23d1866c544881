// One prepared SQL statement of a connection, ready to bind and step.
//
// Purpose: the only way stores and queries speak SQL. Statements stay prepared in their connection's cache;
// a Statement is a short loan that resets itself when it goes out of scope (an open SELECT lets the WAL grow).
// Behind it stands the SQLite handle of Qt's own connection where Qt and we use the same library, and QSqlQuery
// where we do not: two SQLite libraries on one file in one process would corrupt it.
// Thread: that of its session. Parameters are bound in order, 1-based; columns are 0-based.
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace regulars::db {

/// What a database library must offer for one statement.
class StatementBackend {
public:
    virtual ~StatementBackend() = default;
    virtual void bindInt(int index, qint64 value) = 0;
    virtual void bindReal(int index, double value) = 0;
    virtual void bindText(int index, QStringView value) = 0;
    virtual void bindUtf8(int index, const char *data, qsizetype size) = 0;
    virtual void bindBlob(int index, const QByteArray &value) = 0;
    virtual void bindNull(int index) = 0;
    /// true: a row stands ready; false: done.
    virtual Result<bool> step() = 0;
    virtual void reset() = 0;
    [[nodiscard]] virtual qint64 intAt(int column) const = 0;
    [[nodiscard]] virtual double realAt(int column) const = 0;
    [[nodiscard]] virtual QString textAt(int column) const = 0;
    [[nodiscard]] virtual QByteArray blobAt(int column) const = 0;
    [[nodiscard]] virtual bool isNullAt(int column) const = 0;

    bool inUse = false; ///< lent out at the moment
};

class Statement {
public:
    explicit Statement(StatementBackend *lent) : m_backend(lent) { m_backend->inUse = true; }
    explicit Statement(std::unique_ptr<StatementBackend> owned) : m_backend(owned.get()), m_owned(std::move(owned)) {}
    /// A statement that could not be prepared: every step gives the error.
    explicit Statement(Error error) : m_error(std::move(error)) {}
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement &operator=(Statement &&) = delete;

    Statement &bind(qint64 value);
    Statement &bind(int value) { return bind(qint64{value}); }
    Statement &bind(bool value) { return bind(qint64{value}); }
    Statement &bind(double value);
    Statement &bind(QStringView value);
    Statement &bind(const QString &value) { return bind(QStringView(value)); }
    Statement &bind(const QByteArray &blob);
    /// Text that is UTF-8 already (files); the bytes are copied by SQLite.
    Statement &bindUtf8(const char *data, qsizetype size);
    Statement &bindNull();
    template <class Tag>
    Statement &bind(Id<Tag> id)
    {
        return id.isValid() ? bind(id.value()) : bindNull(); // an invalid id is "none"
    }
    template <class T>
    Statement &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bindNull();
    }
    /// Empty text becomes NULL: optional columns such as phone or e-mail.
    Statement &bindOptional(QStringView text) { return text.isEmpty() ? bindNull() : bind(text); }

    /// true: a row stands ready; false: no more rows.
    Result<bool> step();
    /// Steps to the end, then rewinds so that the statement may be bound and run again.
    Status run();
    /// Rewinds and forgets the parameters' positions (not their values).
    void rewind();

    [[nodiscard]] qint64 intAt(int column) const { return m_backend->intAt(column); }
    [[nodiscard]] double realAt(int column) const { return m_backend->realAt(column); }
    [[nodiscard]] QString textAt(int column) const { return m_backend->textAt(column); }
    [[nodiscard]] QByteArray blobAt(int column) const { return m_backend->blobAt(column); }
    [[nodiscard]] bool isNullAt(int column) const { return m_backend->isNullAt(column); }
    template <class IdType>
    [[nodiscard]] IdType idAt(int column) const
    {
        return IdType(isNullAt(column) ? 0 : intAt(column));
    }

    /// The first column of the first row, if there is one.
    Result<std::optional<qint64>> firstInt();

private:
    StatementBackend *m_backend = nullptr;
    std::unique_ptr<StatementBackend> m_owned;
    std::optional<Error> m_error;
    int m_next = 1;
};

} // namespace regulars::db
