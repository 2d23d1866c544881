#include "db/statement.h"

namespace regulars::db {

Statement::~Statement()
{
    if (!m_backend)
        return;
    m_backend->reset();
    m_backend->inUse = false;
}

Statement::Statement(Statement &&other) noexcept
    : m_backend(std::exchange(other.m_backend, nullptr)), m_owned(std::move(other.m_owned)),
      m_error(std::move(other.m_error)), m_next(other.m_next)
{
}

Statement &Statement::bind(qint64 value)
{
    if (m_backend)
        m_backend->bindInt(m_next++, value);
    return *this;
}

Statement &Statement::bind(double value)
{
    if (m_backend)
        m_backend->bindReal(m_next++, value);
    return *this;
}

Statement &Statement::bind(QStringView value)
{
    if (m_backend)
        m_backend->bindText(m_next++, value);
    return *this;
}

Statement &Statement::bind(const QByteArray &blob)
{
    if (m_backend)
        m_backend->bindBlob(m_next++, blob);
    return *this;
}

Statement &Statement::bindUtf8(const char *data, qsizetype size)
{
    if (m_backend)
        m_backend->bindUtf8(m_next++, data, size);
    return *this;
}

Statement &Statement::bindNull()
{
    if (m_backend)
        m_backend->bindNull(m_next++);
    return *this;
}

Result<bool> Statement::step()
{
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    return m_backend->step();
}

Status Statement::run()
{
    for (;;) {
        TRY_LET(const bool row, step());
        if (!row)
            break;
    }
    rewind();
    return ok();
}

void Statement::rewind()
{
    if (m_backend)
        m_backend->reset();
    m_next = 1;
}

Result<std::optional<qint64>> Statement::firstInt()
{
    TRY_LET(const bool row, step());
    std::optional<qint64> value;
    if (row && !isNullAt(0))
        value = intAt(0);
    rewind();
    return value;
}

} // namespace regulars::db
