// The ordered list of pages the window offers.
//
// Thread: GUI. Invariants: ids are unique; entries keep the order in which they were added; groups are parted by a gap
// on the rail, entries at the foot stand below all others.
#pragma once

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace regulars::ui {

class Page;

struct PageEntry {
    /// Stable, lower case, such as "counter": used by --page, openRequested() and the settings.
    QString id;
    QString iconName;
    int group = 0;
    bool atFoot = false;
    /// Translated words on the rail, asked again after a change of language.
    std::function<QString()> label;
    /// English words, for the command palette.
    QString english;
    std::function<Page *(QWidget *parent)> make;
};

class PageRegistry
{
public:
    void add(PageEntry entry);
    const std::vector<PageEntry> &entries() const { return m_entries; }
    /// Index of `id`, or -1.
    int indexOf(const QString &id) const;

private:
    std::vector<PageEntry> m_entries;
};

} // namespace regulars::ui
