// Composition root: makes and owns everything, wires it, has no statics.
//
// Thread: GUI. Order of life: clock, store, desk, theme and language, window; destroyed in reverse.
#pragma once

#include "app/app_settings.h"
#include "base/clock.h"
#include "db/database.h"
#include "ui/kit/table/row_density.h"
#include "ui/kit/theme.h"
#include "ui/settings/settings_entry.h"
#include "ui/shell/desk.h"
#include "ui/shell/job_tracker.h"
#include "ui/shell/language.h"

#include <QDateTime>

#include <memory>
#include <optional>

namespace regulars::ui {
class DeskJobs;
class MainWindow;
}

namespace regulars::app {

class BackupWatch;
class FolderWatch;
class NightWatch;

struct AppOptions {
    QString storePath;              ///< empty: the last one, else the default
    std::optional<qint64> nowMs;    ///< stands the clock still
    QString theme;                  ///< overrides the remembered one
    QString language;               ///< overrides the remembered one
    bool isPicture = false;         ///< a --snapshot call: no night run, nothing remembered
};

/// Reads --store, --now, --theme, --language; Usage on a wrong value.
Result<AppOptions> appOptions(const QStringList &arguments);

class AppContext {
public:
    explicit AppContext(AppOptions options);
    ~AppContext();

    /// The store to open, whether it exists or not.
    [[nodiscard]] QString storePath() const;
    [[nodiscard]] const Clock &clock() const { return *m_clock; }
    /// Theme and language, so that even an error speaks and looks right.
    void applyLook(const QString &storeLanguage = {});
    /// Opens the store and makes the window; where no store was ever named, a new one is made at the usual place, which
    /// the window then asks about. Errors: those of making and of opening a store.
    Status open();
    [[nodiscard]] ui::MainWindow *window() const { return m_window.get(); }

private:
    Status openStore(const QString &path);
    Status makeStore(const QString &path) const;
    /// Opens another store in place of this one; where that fails this one stays open and the reason is told.
    void switchStore(const QString &path);
    void noteBackup(const QDateTime &at);
    /// The newest this machine made or the store tells of.
    [[nodiscard]] QDateTime lastBackup() const;
    /// A backup may have been made by the command line, or on another machine.
    void askForBackups();
    /// Makes the demo store beside the others where it is not there yet, and opens it.
    void openDemo();
    Status fillDesk();
    ui::SettingsHooks settingsHooks();
    void refreshShop();
    void readTierLooks();
    void buildWindow();

    AppOptions m_options;
    AppSettings m_settings;
    std::unique_ptr<Clock> m_clock;
    ui::Theme m_theme;
    ui::RowDensity m_density;
    ui::Language m_language;
    ui::JobTracker m_jobs;
    std::unique_ptr<db::Database> m_database;
    ui::Desk m_desk;
    QString m_storeLanguage;
    std::optional<qint64> m_savedAtMs;
    QDateTime m_backupInStore; ///< invalid: none, or not known yet
    bool m_isNewShop = false; ///< no customer yet, and not set up to the end
    std::unique_ptr<ui::DeskJobs> m_work; ///< jobs that are no page's
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<NightWatch> m_nightWatch;
    std::unique_ptr<BackupWatch> m_backupWatch;
    std::unique_ptr<FolderWatch> m_folderWatch;
};

} // namespace regulars::app
