// StatementBackend on QSqlQuery, for machines where Qt carries its own SQLite.
#pragma once

#include "db/statement.h"

#include <QSqlQuery>

namespace regulars::db {

class QtStatement final : public StatementBackend {
public:
    static Result<std::unique_ptr<StatementBackend>> prepare(const QSqlDatabase &database, std::string_view sql);
    explicit QtStatement(QSqlQuery query) : m_query(std::move(query)) {}
    void bindInt(int index, qint64 value) override { m_query.bindValue(index - 1, value); }
    void bindReal(int index, double value) override { m_query.bindValue(index - 1, value); }
    void bindText(int index, QStringView value) override;
    void bindUtf8(int index, const char *data, qsizetype size) override;
    void bindBlob(int index, const QByteArray &value) override;
    void bindNull(int index) override { m_query.bindValue(index - 1, QVariant()); }
    Result<bool> step() override;
    void reset() override;
    [[nodiscard]] qint64 intAt(int column) const override { return m_query.value(column).toLongLong(); }
    [[nodiscard]] double realAt(int column) const override { return m_query.value(column).toDouble(); }
    [[nodiscard]] QString textAt(int column) const override { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray blobAt(int column) const override { return m_query.value(column).toByteArray(); }
    [[nodiscard]] bool isNullAt(int column) const override { return m_query.value(column).isNull(); }

private:
    QSqlQuery m_query;
    bool m_running = false;
};

/// The error of a QSqlQuery or QSqlDatabase, by SQLite's native code.
Error qtSqlError(const QSqlError &error, const char *where);

} // namespace regulars::db
