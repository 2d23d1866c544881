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

} // namespace regulars::ui
