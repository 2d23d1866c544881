// What a page answers when the one search box is its own.
//
// Thread: GUI. Invariants: texts arrive without composition: never while an input method is still at work. Between two
// calls of searchTextEdited() with different texts nothing is lost, but fast ones may be merged.
#pragma once

#include <QString>

namespace regulars::ui {

class SearchTarget
{
public:
    virtual ~SearchTarget() = default;

    /// The text as it stands after typing, pasting or clearing.
    virtual void searchTextEdited(const QString &text) = 0;
    /// Enter, after the last searchTextEdited().
    virtual void searchEntered(const QString &text) = 0;
    /// A scanner typed `code` and ended with Enter; no searchTextEdited() was sent for its last characters.
    virtual void searchScanned(const QString &code) = 0;
    /// Up (-1), Down (+1), Page Up (-8), Page Down (+8).
    virtual void searchMoved(int rows) = 0;
    /// Esc. The box has not been cleared; call for it through Page::searchTextRequested().
    virtual void searchEscaped() = 0;
    /// Words inside the empty box; empty for the usual ones.
    virtual QString searchPlaceholder() const { return {}; }
};

} // namespace regulars::ui
