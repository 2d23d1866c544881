#include "upkeep/verify_rows_query.h"

namespace regulars::upkeep {

Status RowCursor::next()
{
    TRY(m_run.progress.advance(m_weight));
    TRY_LET(const bool row, m_select.step());
    m_isAtEnd = !row;
    if (!row)
        return ok();
    const auto before = m_key;
    for (int i = 0; i < m_keyColumns; ++i)
        m_key[static_cast<size_t>(i)] = m_select.intAt(i);
    if (m_key <= before && !m_isFirst)
        m_run.findings.differ(Check::FileIntegrity, m_key[0], QStringLiteral("rows in order"), QStringLiteral("out of order"));
    m_isFirst = false;
    return ok();
}

Result<qint64> rowCount(db::ReadSession &session, std::string_view sql)
{
    TRY_LET(const auto count, session.prepare(sql).firstInt());
    return count.value_or(0);
}

} // namespace regulars::upkeep
