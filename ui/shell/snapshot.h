// Pictures of every page in every state, for review and for comparing releases.
//
// Thread: GUI. Invariants: files are named <page>[-<state>]-<theme>-<language>.png; without chosen pages the command
// palette ("palette") and each page's help ("help-<page>") are pictured, too; a page that does not settle within
// ten seconds is pictured all the same, named on standard error, and makes the result 1.
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace regulars::ui {

class MainWindow;

struct SnapshotOptions {
    QString folder;
    /// Ids; empty means every page.
    QStringList pages;
    QSize size{1360, 860};
    double scale = 1.0;
    /// "light" or "dark".
    QString theme = QStringLiteral("light");
    /// Empty keeps the current one.
    QString language;
};

/// To be called before QApplication is made: passes --scale of a --snapshot call on to Qt.
void applySnapshotScale(int argc, char **argv);

/// Reads --snapshot, --page, --size, --scale, --theme, --language; nothing when --snapshot is missing. `error` tells
/// what is wrong with a value, in English, for standard error.
std::optional<SnapshotOptions> snapshotOptions(const QStringList &arguments, QString *error);

/// Draws and writes; returns the exit status.
int renderSnapshots(MainWindow &window, const SnapshotOptions &options);

} // namespace regulars::ui
