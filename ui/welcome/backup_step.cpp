#include "ui/welcome/backup_step.h"

#include "settings/setting_service.h"
#include "texts/error_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/push_button.h"
#include "ui/kit/tokens.h"
#include "ui/shell/desk_jobs.h"
#include "upkeep/scheduled_backup_service.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kLabelRoom = 22; // what a FormRow's label takes above its field
} // namespace

BackupStep::BackupStep(Desk &desk, DeskJobs &jobs, QWidget *parent) : WelcomeStep(desk, jobs, parent)
{
    m_folder = new QLineEdit;
    m_row = new FormRow({}, m_folder);
    m_choose = new PushButton({});
    m_choose->setIconName(u"folder-open"_s);
    auto *beside = new QVBoxLayout; // level with the field, whose label stands above it
    beside->addSpacing(kLabelRoom);
    beside->addWidget(m_choose);
    beside->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setSpacing(metric::kSpace8);
    row->addWidget(m_row, 1, Qt::AlignTop);
    row->addLayout(beside);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kSpace24, metric::kSpace16, metric::kSpace24, metric::kSpace16);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_choose, &PushButton::clicked, this, &BackupStep::askFolder);
    connect(m_folder, &QLineEdit::textChanged, this, [this] { m_row->clearMessage(); });
    retranslate();
}

QString BackupStep::words() const
{
    return m_every == "week"_L1 ? tr("Every week a whole, checked copy is made there. Another disk survives what this computer does not.")
                                : tr("Every day a whole, checked copy is made there. Another disk survives what this computer does not.");
}

QString BackupStep::summary() const { return m_folder->text().isEmpty() ? tr("None") : m_folder->text(); }

void BackupStep::activate()
{
    m_jobs.ask(this, [](db::ReadSession &session) { return settings::SettingService::values(session); },
               [this](const Result<settings::SettingValues> &values) {
                   if (values) {
                       m_folder->setText(QDir::toNativeSeparators(values->text(u"backup.folder"_s)));
                       m_every = values->text(u"backup.every"_s);
                   }
                   emit summaryChanged();
               });
    m_folder->setFocus();
}

void BackupStep::save(const std::function<void()> &then)
{
    const QString folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    // Whether anything can be written there only the disk knows, and it may take its time.
    m_jobs.aside({}, this, [folder](const std::shared_ptr<JobControl> &) { return upkeep::checkBackupFolder(folder); },
                 [this, folder, then](const Status &checked) {
                     if (!checked)
                         m_row->setError(tr("%1 Or leave the field empty.").arg(errorText(checked.error()).sentence));
                     else
                         write(folder, then);
                 });
}

void BackupStep::write(const QString &folder, const std::function<void()> &then)
{
    m_jobs.change(this,
                  [folder, every = m_every == "week"_L1 ? m_every : u"day"_s, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Status {
                      settings::SettingService service(*clock);
                      TRY(service.set(session, actor, u"backup.folder"_s, folder));
                      return folder.isEmpty() ? ok() : service.set(session, actor, u"backup.every"_s, every);
                  },
                  [this, then](const Status &done) {
                      if (!done)
                          m_row->setError(errorText(done.error()).sentence);
                      else
                          then();
                  });
}

void BackupStep::askFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for backups"), m_folder->text().isEmpty() ? QDir::homePath() : m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
    dialog->open();
}

void BackupStep::retranslate()
{
    m_row->setLabel(tr("Folder for backups"));
    m_row->setHint(tr("Leave it empty to decide later; the foot of the window reminds you."));
    m_choose->setText(tr("Choose…"));
}

} // namespace regulars::ui
