// StatementBackend on the SQLite C API.
#pragma once

#include "db/statement.h"

#include <QByteArray>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace regulars::db {

class NativeStatement final : public StatementBackend {
public:
    static Result<std::unique_ptr<StatementBackend>> prepare(sqlite3 *handle, std::string_view sql);
    NativeStatement(sqlite3 *handle, sqlite3_stmt *statement) : m_handle(handle), m_statement(statement) {}
    ~NativeStatement() override;
    void bindInt(int index, qint64 value) override;
    void bindReal(int index, double value) override;
    void bindText(int index, QStringView value) override;
    void bindUtf8(int index, const char *data, qsizetype size) override;
    void bindBlob(int index, const QByteArray &value) override;
    void bindNull(int index) override;
    Result<bool> step() override;
    void reset() override;
    [[nodiscard]] qint64 intAt(int column) const override;
    [[nodiscard]] double realAt(int column) const override;
    [[nodiscard]] QString textAt(int column) const override;
    [[nodiscard]] QByteArray blobAt(int column) const override;
    [[nodiscard]] bool isNullAt(int column) const override;

private:
    sqlite3 *m_handle;
    sqlite3_stmt *m_statement;
    std::vector<QByteArray> m_texts; // what is bound, by index: kept here, so that SQLite need not copy it
};

} // namespace regulars::db
