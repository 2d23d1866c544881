// Leads what is typed in the search box to the page in front, or to commands and the counter where that page has no
// use for it.
//
// Thread: GUI. Invariants: asks anew for the page in front with every key, and keeps no pointer to one.
#pragma once

#include <QObject>

#include <functional>

namespace regulars::ui {

class SearchBox;
class SearchTarget;

class SearchRouter : public QObject
{
    Q_OBJECT

public:
    /// `front` answers with the target of the page in front, or nullptr.
    SearchRouter(SearchBox *box, std::function<SearchTarget *()> front, QObject *parent);

signals:
    /// Words entered on a page without search of its own.
    void paletteWanted(const QString &text);
    /// A code scanned on a page without search of its own.
    void counterWanted(const QString &code);

private:
    SearchBox *m_box;
    std::function<SearchTarget *()> m_front;
};

} // namespace regulars::ui
