// The last step: where copies of the store go by themselves.
//
// Thread: GUI. Invariant: a folder means every day; without one nothing is promised.
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
    QString words() const override { return tr("Every day a whole, checked copy is made there. Another disk survives what this computer does not."); }
    QString summary() const override;
    void activate() override;
    void save(const std::function<void()> &then) override;
    void retranslate() override;

    QLineEdit *folderEdit() const { return m_folder; }

private:
    void askFolder();

    QLineEdit *m_folder = nullptr;
    FormRow *m_row = nullptr;
    PushButton *m_choose = nullptr;
};

} // namespace regulars::ui
