#include "ui/settings/setting_saver.h"

#include "texts/error_text.h"
#include "ui/kit/undo_bar.h"
#include "ui/settings/save_bar.h"
#include "ui/shell/desk_jobs.h"

namespace regulars::ui {

SettingSaver::SettingSaver(Desk &desk, DeskJobs &jobs, SettingForm *form, SaveBar *bar, QObject *parent)
    : QObject(parent), m_desk(desk), m_jobs(jobs), m_form(form), m_bar(bar), m_words([] { return tr("The settings are saved."); })
{
    connect(bar, &SaveBar::saveRequested, this, &SettingSaver::save);
    connect(bar, &SaveBar::discardRequested, this, [this] { m_form->load(m_form->loaded()); });
    connect(bar->undoBar(), &UndoBar::undo, this, [this] { write(m_before, {}, true); });
}

void SettingSaver::save()
{
    m_bar->setError({});
    if (!m_form->check()) {
        m_bar->setError(tr("Correct what is marked, then save."));
        return;
    }
    const SettingForm::Values changes = m_form->changes();
    const SettingForm::Values before = m_form->loadedOf(changes);
    if (!m_check) {
        write(changes, before, false);
        return;
    }
    m_bar->setBusy(true);
    m_jobs.aside({}, this, [check = m_check, changes](const std::shared_ptr<JobControl> &) { return check(changes); },
                 [this, changes, before](const Status &checked) {
                     if (checked)
                         write(changes, before, false);
                     else
                         tell(checked.error());
                 });
}

void SettingSaver::write(const SettingForm::Values &values, const SettingForm::Values &before, bool isUndo)
{
    m_bar->setBusy(true);
    m_jobs.change(this,
                  [values, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
                      return SettingForm::write(session, *clock, actor, values);
                  },
                  [this, before, isUndo](const Status &done) {
                      if (!done) {
                          tell(done.error());
                          return;
                      }
                      m_bar->setBusy(false);
                      m_bar->setError({});
                      m_before = before;
                      if (!isUndo)
                          m_bar->undoBar()->offer(m_words());
                      emit saved();
                  });
}

void SettingSaver::tell(const Error &error)
{
    m_bar->setBusy(false);
    if (!m_form->showError(error))
        m_bar->setError(errorText(error).sentence);
}

} // namespace regulars::ui
