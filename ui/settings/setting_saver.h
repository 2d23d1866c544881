// Saves what stands changed in a form of settings, with a way back: the foot's buttons, the write, its errors, the undo.
//
// Thread: GUI. Invariants: what is wrong with a value stands beside its field; one write at a time; the way back restores
// what was loaded before the last write that succeeded.
#pragma once

#include "ui/parts/setting_form.h"
#include "ui/shell/desk.h"

#include <functional>

namespace regulars::ui {

class DeskJobs;
class SaveBar;

class SettingSaver : public QObject
{
    Q_OBJECT

public:
    /// `form` and `bar` belong to the section, which outlives this.
    SettingSaver(Desk &desk, DeskJobs &jobs, SettingForm *form, SaveBar *bar, QObject *parent);

    /// Words of the undo bar, asked for when something was saved.
    void setDoneWords(std::function<QString()> words) { m_words = std::move(words); }
    /// What is asked of the changes before they are written, in a thread of its own; its error's field is the key at fault.
    void setCheck(std::function<Status(const SettingForm::Values &)> check) { m_check = std::move(check); }

signals:
    /// Written, forth or back: the section reads its values again.
    void saved();

private:
    void save();
    void write(const SettingForm::Values &values, const SettingForm::Values &before, bool isUndo);
    void tell(const Error &error);

    Desk &m_desk;
    DeskJobs &m_jobs;
    SettingForm *m_form;
    SaveBar *m_bar;
    SettingForm::Values m_before;
    std::function<QString()> m_words;
    std::function<Status(const SettingForm::Values &)> m_check;
};

} // namespace regulars::ui
