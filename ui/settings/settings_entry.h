// Puts the settings page into the registry, at the foot of the rail.
//
// Thread: GUI. Invariants: `desk` outlives the page; hooks run in the GUI thread and may be empty.
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/page_registry.h"

#include <QDateTime>

#include <functional>

namespace regulars::ui {

/// What the page tells and asks the composition root, which remembers it between two starts.
struct SettingsHooks {
    /// "system", "light" or "dark", after it was applied.
    std::function<void(const QString &)> themeChosen;
    /// "dense" or "comfortable", after it was applied.
    std::function<void(const QString &)> densityChosen;
    /// A code of ui::Language, after it was applied.
    std::function<void(const QString &)> languageChosen;
    /// A backup was written to `path` at `at`; the status bar shows it.
    std::function<void(const QString &path, const QDateTime &at)> backupMade;
    /// Instant of the last backup; an invalid one means that there is none.
    std::function<QDateTime()> lastBackup;
    /// A shop was added or changed: the desk's shop and the top bar may have to follow.
    std::function<void()> shopsChanged;
    /// Another store is to be opened in place of this one.
    std::function<void(const QString &path)> storeWanted;
};

/// Adds page "settings".
void addSettingsPage(PageRegistry &registry, Desk &desk, SettingsHooks hooks = {});

} // namespace regulars::ui
