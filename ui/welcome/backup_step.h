// The last step: where copies of the store go by themselves.
//
// Thread: GUI. Invariants: the words promise what will be done: a folder means every day, or every week where the settings
// say so already; without one nothing is promised, and the settings stay.
#pragma once

#include "ui/welcome/welcome_step.h"

class QLineEdit;

namespace regulars::ui {

class FormRow;
class PushButton;

class BackupStep : public WelcomeStep
{
    Q_OBJECT

public:
    BackupStep(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    QString name() const override { return tr("Where backups go"); }
    QString question() const override { return tr("Where should backups go?"); }
    QString words() const override;
    QString summary() const override;
    void activate() override;
    void save(const std::function<void()> &then) override;
    void retranslate() override;

    QLineEdit *folderEdit() const { return m_folder; }

private:
    void askFolder();
    void write(const QString &folder, const std::function<void()> &then);

    QString m_every; ///< as the settings have it: "day", "week", "off"
    QLineEdit *m_folder = nullptr;
    FormRow *m_row = nullptr;
    PushButton *m_choose = nullptr;
};

} // namespace regulars::ui
