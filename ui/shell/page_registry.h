// The ordered list of pages the window offers.
//
// Thread: GUI. Invariants: ids are unique; entries keep the order in which they were added; groups are parted by a gap
// on the rail, entries at the foot stand below all others. A page under another one has no entry on the rail: it is
// reached from that page and by its name.
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
    /// Id of the page to which this one belongs and whose entry is current on the rail; empty for a page of the rail.
    QString under{};
};

class PageRegistry
{
public:
    void add(PageEntry entry);
    const std::vector<PageEntry> &entries() const { return m_entries; }
    /// Index of `id`, or -1.
    int indexOf(const QString &id) const;
    /// Index of the rail's entry that stands for page `index`.
    int railIndexOf(int index) const;
    /// Indices of the pages on the rail, in their order.
    std::vector<int> railIndices() const;

private:
    std::vector<PageEntry> m_entries;
};

} // namespace regulars::ui
