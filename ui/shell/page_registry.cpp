#include "ui/shell/page_registry.h"

namespace regulars::ui {

void PageRegistry::add(PageEntry entry)
{
    Q_ASSERT(indexOf(entry.id) < 0);
    m_entries.push_back(std::move(entry));
}

int PageRegistry::indexOf(const QString &id) const
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].id == id)
            return int(i);
    }
    return -1;
}

int PageRegistry::railIndexOf(int index) const
{
    if (index < 0 || index >= int(m_entries.size()))
        return -1;
    const QString &under = m_entries[std::size_t(index)].under;
    return under.isEmpty() ? index : indexOf(under);
}

std::vector<int> PageRegistry::railIndices() const
{
    std::vector<int> indices;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].under.isEmpty())
            indices.push_back(int(i));
    }
    return indices;
}

} // namespace regulars::ui
