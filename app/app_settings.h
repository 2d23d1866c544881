// What this machine remembers between starts: look, language, the store last opened.
//
// Thread: GUI. These are choices of a desk, not of a shop; a shop's settings live in its store.
#pragma once

#include <QDateTime>
#include <QSettings>
#include <QString>

namespace regulars::app {

class AppSettings {
public:
    AppSettings();

    [[nodiscard]] QString theme() const;    ///< "system", "light", "dark"
    void setTheme(const QString &theme);
    [[nodiscard]] QString density() const;  ///< "dense", "comfortable"
    void setDensity(const QString &density);
    [[nodiscard]] QString language() const; ///< empty: the store's
    void setLanguage(const QString &language);
    [[nodiscard]] QString lastStore() const;
    void setLastStore(const QString &path);
    /// Of this store; invalid when none was made from this desk.
    [[nodiscard]] QDateTime lastBackup(const QString &storePath) const;
    void setLastBackup(const QString &storePath, const QDateTime &at);

private:
    QSettings m_settings;
};

} // namespace regulars::app
