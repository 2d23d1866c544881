#include "paging/paged_model.h"

namespace regulars::paging {

qint64 PagedModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_ids[static_cast<size_t>(row)] : 0;
}

int PagedModel::rowOf(qint64 id) const
{
    if (m_rowOfId.empty() && !m_ids.empty()) {
        m_rowOfId.reserve(m_ids.size());
        for (size_t row = 0; row < m_ids.size(); ++row)
            m_rowOfId.emplace(m_ids[row], static_cast<int>(row));
    }
    const auto found = m_rowOfId.find(id);
    return found == m_rowOfId.end() ? -1 : found->second;
}

int PagedModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_ids.size()); }

void PagedModel::settleIfIdle()
{
    if (!isBusy())
        emit settled();
}

} // namespace regulars::paging
