// Backup (备份): when backups are made by themselves and where they go, one now, those that lie there, restoring one,
// opening another store.
//
// Thread: GUI. Invariants: each long job stands in the job bar and can be stopped; restoring makes a new file and leaves
// the open store as it is; opening another one is the composition root's work, asked for by openWanted().
#pragma once

#include "ui/parts/setting_form.h"
#include "ui/settings/settings_section.h"
#include "upkeep/scheduled_backup_service.h"

#include <QDateTime>

#include <functional>

class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class Card;
class NoticeStrip;
class PushButton;
class SaveBar;
class TextLabel;

class BackupSection : public SettingsSection
{
    Q_OBJECT

public:
    BackupSection(Desk &desk, DeskJobs &jobs, std::function<QDateTime()> lastBackup, QWidget *parent = nullptr);

    QString name() const override;
    void activate() override;
    void retranslate() override;
    void noticeChanges(const db::ChangeSet &changes) override;
    void showSample() override { activate(); }

    /// Copies the store to `path`, which must not exist.
    void backUp(const QString &path);
    /// Copies the backup `from` to the new store `to`.
    void restore(const QString &from, const QString &to);

    SettingForm *form() const { return m_form; }
    SaveBar *saveBar() const { return m_bar; }
    QTableView *table() const { return m_table; }
    /// Words of the last result.
    QString result() const;

signals:
    void backupMade(const QString &path, const QDateTime &at);
    void openWanted(const QString &storePath);

private:
    struct Answer {
        settings::SettingValues values;
        QList<upkeep::BackupFile> files;
        QList<qint64> bytes;
    };

    void buildPlan(QVBoxLayout *cards);
    void buildNow(QVBoxLayout *cards);
    void reload();
    void takeFiles(const Answer &answer);
    void follow();
    void askFolder();
    void askBackupPath();
    void askBackup();
    void askTarget(const QString &from);
    void askStore();
    void showLast();
    void setBusy(bool busy);
    [[nodiscard]] QString suggestedName() const;

    std::function<QDateTime()> m_lastBackup;
    QDateTime m_backupAt;
    SettingForm *m_form = nullptr;
    SaveBar *m_bar = nullptr;
    Card *m_plan = nullptr;
    PushButton *m_choose = nullptr;
    Card *m_now = nullptr;
    TextLabel *m_words = nullptr;
    TextLabel *m_last = nullptr;
    NoticeStrip *m_result = nullptr;
    PushButton *m_backUp = nullptr;
    PushButton *m_restore = nullptr;
    PushButton *m_open = nullptr;
    TextLabel *m_reason = nullptr;
    Card *m_files = nullptr;
    QTableView *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
    QString m_restored; ///< made here, ready to be opened
    bool m_loaded = false;
    bool m_isBusy = false;
};

} // namespace regulars::ui
