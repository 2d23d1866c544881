// One thing that can be done by name, as the command palette lists it.
//
// Thread: GUI. Invariants: `id` is stable and never shown; `english` is the source text of the title, so that a command
// is found by either language.
#pragma once

#include <QString>

#include <functional>

namespace regulars::ui {

struct Command {
    QString id;
    /// Translated.
    QString title;
    /// The same in English.
    QString english;
    QString iconName;
    /// Key that does the same, as on its cap; may be empty.
    QString keys;
    std::function<void()> run;
};

} // namespace regulars::ui
