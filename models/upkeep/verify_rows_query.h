// Rows of one ordered SELECT, one after the other, for passes that walk through several tables side by side.
//
// Thread: that of the session. Invariants: rows come by rising key (the first columns); the statement's own order is an index or
// the table itself, never a sorter, so that a key that does not rise is damage of the file, and told as such: SQLite's quick
// check does not look at the order of tables without row ids. Cancelled where the job is; every row counts `weight` towards the progress.
#pragma once

#include "db/session.h"
#include "upkeep/verify_findings.h"
#include "upkeep/verify_progress.h"

#include <array>
#include <optional>

namespace regulars::upkeep {

/// What every pass needs.
struct VerifyRun {
    db::ReadSession &session;
    Findings &findings;
    VerifyProgress &progress;
};

class RowCursor {
public:
    static constexpr int kMostKeyColumns = 4;

    /// `keyColumns` of the first columns are the whole key of a row: integers, none of them NULL, no two rows alike.
    RowCursor(VerifyRun &run, std::string_view sql, qint64 weight, int keyColumns = 1)
        : m_run(run), m_select(run.session.prepare(sql)), m_weight(weight), m_keyColumns(keyColumns)
    {
    }

    /// Stands on the next row, or at the end.
    Status next();

    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }
    [[nodiscard]] qint64 key() const { return m_key[0]; } ///< the first column
    [[nodiscard]] bool isAt(qint64 key) const { return !m_isAtEnd && m_key[0] == key; }
    [[nodiscard]] bool isBefore(qint64 key) const { return !m_isAtEnd && m_key[0] < key; }
    [[nodiscard]] qint64 at(int column) const { return m_select.intAt(column); }
    [[nodiscard]] QString textAt(int column) const { return m_select.textAt(column); }
    [[nodiscard]] QByteArray bytesAt(int column) const { return m_select.blobAt(column); }
    [[nodiscard]] bool isNullAt(int column) const { return m_select.isNullAt(column); }
    [[nodiscard]] std::optional<qint64> optionalAt(int column) const
    {
        return isNullAt(column) ? std::nullopt : std::optional(at(column));
    }

private:
    VerifyRun &m_run;
    db::Statement m_select;
    qint64 m_weight;
    int m_keyColumns;
    std::array<qint64, kMostKeyColumns> m_key{};
    bool m_isAtEnd = false;
    bool m_isFirst = true;
};

/// Rows of the table that the statement counts.
Result<qint64> rowCount(db::ReadSession &session, std::string_view sql);

} // namespace regulars::upkeep
