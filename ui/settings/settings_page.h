// Settings (设置): sections at the left, the section chosen at the right.
//
// Thread: GUI. Invariants: exactly one section is in front; sections are made with the page and read the store when
// they are first shown. Every service of the release can be reached from here.
#pragma once

#include "ui/settings/settings_entry.h"
#include "ui/shell/page.h"

#include <memory>
#include <vector>

class QListWidget;
class QStackedWidget;

namespace regulars::ui {

class DeskJobs;
class SettingsSection;
class TextLabel;

class SettingsPage : public Page
{
    Q_OBJECT

public:
    SettingsPage(Desk &desk, const SettingsHooks &hooks, QWidget *parent = nullptr);
    ~SettingsPage() override;

    QString title() const override;
    void activate() override;
    /// {"section": "data" | "backup" | "import" | "points" | "tiers" | "shop" | "appearance"} and what that section takes.
    void open(const QVariantMap &arguments) override;
    QList<Command> commands() const override;
    void retranslate() override;
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;
    bool isSettled() const override;

    /// Brings section `id` to the front and returns it; nullptr for an unknown id.
    SettingsSection *showSection(const QString &id);

signals:
    void themeChosen(const QString &theme);
    void densityChosen(const QString &density);
    void languageChosen(const QString &code);
    void backupMade(const QString &path, const QDateTime &at);
    void shopsChanged();
    void storeWanted(const QString &path);

private:
    struct Entry {
        QString id;
        QString iconName;
        SettingsSection *section = nullptr;
    };

    void addSection(const QString &id, const QString &iconName, SettingsSection *section);
    void makeSections(const SettingsHooks &hooks);
    void connectHooks(const SettingsHooks &hooks);
    void showRow(int row);

    Desk &m_desk;
    std::unique_ptr<DeskJobs> m_jobs;
    std::vector<Entry> m_entries;
    TextLabel *m_title = nullptr;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    bool m_active = false;
};

} // namespace regulars::ui
