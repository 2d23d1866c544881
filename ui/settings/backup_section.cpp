#include "ui/settings/backup_section.h"

#include "texts/error_text.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/settings/save_bar.h"
#include "ui/parts/setting_field.h"
#include "ui/settings/setting_saver.h"
#include "ui/shell/desk_jobs.h"
#include "upkeep/backup_service.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

enum Column { Made, Size, Name, Action, kColumnCount };
constexpr int kTableRows = 8;
constexpr int kLabelRoom = 22; // what a FormRow's label takes above its field
constexpr int kPathRole = Qt::UserRole + 1;

QStandardItem *cell(const QString &text, const QString &path)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(path, kPathRole);
    return item;
}

Status checkFolder(const SettingForm::Values &changes)
{
    for (const auto &[key, value] : changes) {
        if (key == u"backup.folder")
            return upkeep::checkBackupFolder(value);
    }
    return ok();
}

} // namespace

BackupSection::BackupSection(Desk &desk, DeskJobs &jobs, std::function<QDateTime()> lastBackup, QWidget *parent)
    : SettingsSection(desk, jobs, parent), m_lastBackup(std::move(lastBackup))
{
    m_form = new SettingForm(this);
    m_bar = new SaveBar;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QVBoxLayout *cards = addCardColumn(column);
    buildNow(cards);
    buildPlan(cards);
    cards->addStretch(1);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_bar);
    connect(m_form, &SettingForm::edited, this, &BackupSection::follow);
    auto *saver = new SettingSaver(desk, jobs, m_form, m_bar, this);
    saver->setCheck(checkFolder);
    connect(saver, &SettingSaver::saved, this, &BackupSection::reload);
    m_form->setEnabled(false);
    retranslate();
}

void BackupSection::buildNow(QVBoxLayout *cards)
{
    m_now = new Card;
    m_words = new TextLabel(TextRole::Body, Tone::Secondary);
    m_words->setWordWrap(true);
    m_last = new TextLabel(TextRole::Body);
    m_result = new NoticeStrip;
    m_result->clear();
    m_backUp = new PushButton({}, ButtonKind::Primary);
    m_backUp->setObjectName(u"backup"_s);
    m_backUp->setIconName(u"hard-drive"_s);
    m_restore = new PushButton({});
    m_restore->setObjectName(u"restore"_s);
    m_open = new PushButton({});
    m_open->setObjectName(u"open-store"_s);
    m_open->setIconName(u"folder-open"_s);
    m_reason = new TextLabel(TextRole::Body, Tone::Secondary);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metric::kSpace8);
    for (PushButton *button : {m_backUp, m_restore, m_open})
        buttons->addWidget(button);
    buttons->addWidget(m_reason, 1);
    m_now->contentLayout()->setSpacing(metric::kSpace12);
    m_now->contentLayout()->addWidget(m_words);
    m_now->contentLayout()->addWidget(m_last);
    m_now->contentLayout()->addWidget(m_result);
    m_now->contentLayout()->addLayout(buttons);
    cards->addWidget(m_now);
    connect(m_backUp, &PushButton::clicked, this, &BackupSection::askBackupPath);
    connect(m_restore, &PushButton::clicked, this, &BackupSection::askBackup);
    connect(m_open, &PushButton::clicked, this, &BackupSection::askStore);
    connect(m_result, &NoticeStrip::actionTriggered, this, [this] { emit openWanted(m_restored); });
}

void BackupSection::buildPlan(QVBoxLayout *cards)
{
    m_plan = new Card;
    m_choose = new PushButton({});
    m_choose->setIconName(u"folder-open"_s);
    auto *folder = new QHBoxLayout;
    folder->setSpacing(metric::kSpace8);
    folder->addWidget(m_form->add(u"backup.folder"_s), 1, Qt::AlignTop);
    auto *beside = new QVBoxLayout; // level with the field, whose label stands above it
    beside->addSpacing(kLabelRoom);
    beside->addWidget(m_choose);
    beside->addStretch(1);
    folder->addLayout(beside);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metric::kSpace24);
    grid->setVerticalSpacing(metric::kSpace16);
    grid->addLayout(folder, 0, 0, 1, 3);
    grid->addWidget(m_form->add(u"backup.every"_s), 1, 0, Qt::AlignTop);
    grid->addWidget(m_form->add(u"backup.keep"_s), 1, 1, Qt::AlignTop);
    for (int i = 0; i < 3; ++i)
        grid->setColumnStretch(i, 1);
    m_plan->contentLayout()->addLayout(grid);
    cards->addWidget(m_plan);
    connect(m_choose, &PushButton::clicked, this, &BackupSection::askFolder);

    m_files = new Card;
    m_files->contentLayout()->setContentsMargins(0, metric::kSpace4, 0, metric::kSpace8);
    m_model = new QStandardItemModel(0, kColumnCount, this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    RowDelegate *delegate = TableStyle::apply(m_table);
    delegate->setColumn(Made, CellKind::Strong);
    delegate->setColumn(Size, CellKind::Figure);
    delegate->setColumn(Name, CellKind::Secondary);
    delegate->setColumn(Action, CellKind::Link);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->setColumnWidth(Made, 176);
    m_table->setColumnWidth(Size, 96);
    m_table->setColumnWidth(Action, 112);
    m_files->contentLayout()->addWidget(m_table);
    m_files->hide();
    cards->addWidget(m_files);
    const auto restoreRow = [this](const QModelIndex &index) { askTarget(index.siblingAtColumn(Made).data(kPathRole).toString()); };
    connect(delegate, &RowDelegate::linkActivated, this, restoreRow);
    connect(m_table, &QTableView::activated, this, restoreRow);
}

QString BackupSection::name() const { return tr("Backup"); }

void BackupSection::activate()
{
    if (m_lastBackup)
        m_backupAt = m_lastBackup();
    showLast();
    if (!m_form->isDirty() || !m_loaded)
        reload();
}

void BackupSection::noticeChanges(const db::ChangeSet &changes)
{
    if (m_loaded && changes.touches(db::Topic::Settings) && !m_form->isDirty())
        reload();
}

void BackupSection::reload()
{
    m_jobs.ask(this,
               [store = m_desk.database->path()](db::ReadSession &session) -> Result<Answer> {
                   Answer answer;
                   TRY_LET(answer.values, settings::SettingService::values(session));
                   const QString folder = answer.values.text(u"backup.folder"_s);
                   if (!folder.isEmpty())
                       answer.files = upkeep::backupsIn(folder, store);
                   for (const upkeep::BackupFile &file : answer.files)
                       answer.bytes.append(QFileInfo(file.path).size());
                   return answer;
               },
               [this](const Result<Answer> &answer) {
                   if (!answer) {
                       m_bar->setError(errorText(answer.error()).sentence);
                       return;
                   }
                   m_loaded = true;
                   m_form->load(answer->values);
                   takeFiles(*answer);
                   follow();
               });
}

void BackupSection::takeFiles(const Answer &answer)
{
    m_model->removeRows(0, m_model->rowCount());
    for (qsizetype i = 0; i < answer.files.size(); ++i) {
        const upkeep::BackupFile &file = answer.files.at(i);
        m_model->appendRow({cell(Format::moment(file.at, toDate(m_desk.today())), file.path),
                            cell(QLocale::c().formattedDataSize(answer.bytes.at(i), 1, QLocale::DataSizeTraditionalFormat), file.path),
                            cell(QFileInfo(file.path).fileName(), file.path), cell(tr("Restore…"), file.path)});
    }
    m_files->setVisible(m_model->rowCount() > 0);
    const int rows = std::min(kTableRows, m_model->rowCount());
    m_table->setFixedHeight(metric::kTableHeader + m_table->verticalHeader()->defaultSectionSize() * rows + 2);
}

void BackupSection::follow()
{
    const QString reason = whyNot(Right::EditRules);
    m_form->setEnabled(m_loaded && reason.isEmpty());
    m_choose->setEnabled(m_loaded && reason.isEmpty());
    m_bar->setReason(reason);
    m_bar->setDirty(m_loaded && m_form->isDirty());
    // A plan without a folder does nothing, which must not look like safety.
    SettingField *folder = m_form->field(u"backup.folder"_s);
    const bool isOn = m_form->field(u"backup.every"_s)->value() != u"off";
    if (folder->hasError())
        return;
    if (isOn && folder->value().isEmpty())
        folder->setWarning(tr("Choose a folder; without one no backup is made."));
    else if (isOn && !QFileInfo(folder->value()).isDir())
        folder->setWarning(tr("This folder is not there now."));
    else
        folder->clearMessage();
}

void BackupSection::askFolder()
{
    const QString now = m_form->field(u"backup.folder"_s)->value();
    auto *dialog = new QFileDialog(this, tr("Folder for backups"), now.isEmpty() ? QDir::homePath() : now);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        qobject_cast<QLineEdit *>(m_form->field(u"backup.folder"_s)->field())->setText(QDir::toNativeSeparators(folder));
    });
    dialog->open();
}

QString BackupSection::suggestedName() const
{
    const QString folder = m_form->loaded().text(u"backup.folder"_s);
    const QString name = upkeep::backupName(m_desk.database->path(), m_desk.time.local(m_desk.clock->nowMs()));
    return QDir(folder.isEmpty() ? QFileInfo(m_desk.database->path()).path() : folder).filePath(name);
}

void BackupSection::askBackupPath()
{
    auto *dialog = new QFileDialog(this, tr("Back up to"), suggestedName());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName());
    connect(dialog, &QFileDialog::fileSelected, this, &BackupSection::backUp);
    dialog->open();
}

void BackupSection::backUp(const QString &path)
{
    setBusy(true);
    m_jobs.aside(tr("Backup"), this,
                 [path, database = m_desk.database, clock = m_desk.clock, actor = m_desk.actor](std::shared_ptr<JobControl> job) {
                     return upkeep::BackupService(*clock).backup(*database, actor, path, std::move(job));
                 },
                 [this, path](const Status &done) {
                     setBusy(false);
                     m_result->setAction({});
                     if (!done) {
                         m_result->show(NoticeKind::Danger, errorText(done.error()).sentence);
                         return;
                     }
                     m_backupAt = m_desk.time.local(m_desk.clock->nowMs());
                     showLast();
                     m_result->show(NoticeKind::Success, tr("Backed up and checked: %1").arg(QFileInfo(path).fileName()));
                     emit backupMade(path, m_backupAt);
                     if (!m_form->isDirty())
                         reload();
                 });
}

void BackupSection::askBackup()
{
    auto *dialog = new QFileDialog(this, tr("Backup to restore"), QFileInfo(suggestedName()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupSection::askTarget);
    dialog->open();
}

void BackupSection::askTarget(const QString &from)
{
    auto *target = new QFileDialog(this, tr("Restore to a new file"), QFileInfo(m_desk.database->path()).path());
    target->setAttribute(Qt::WA_DeleteOnClose);
    target->setAcceptMode(QFileDialog::AcceptSave);
    connect(target, &QFileDialog::fileSelected, this, [this, from](const QString &to) { restore(from, to); });
    target->open();
}

void BackupSection::restore(const QString &from, const QString &to)
{
    setBusy(true);
    m_jobs.aside(tr("Restore"), this,
                 [from, to, open = m_desk.database->path(), clock = m_desk.clock, actor = m_desk.actor](const std::shared_ptr<JobControl> &job) {
                     return upkeep::BackupService(*clock).restore(actor, from, to, open, job.get());
                 },
                 [this, to](const Status &done) {
                     setBusy(false);
                     m_restored = done ? to : QString();
                     m_result->show(done ? NoticeKind::Success : NoticeKind::Danger,
                                    done ? tr("Restored and checked: %1").arg(QFileInfo(to).fileName())
                                         : errorText(done.error()).sentence);
                     m_result->setAction(done ? tr("Open it") : QString());
                 });
}

void BackupSection::askStore()
{
    auto *dialog = new QFileDialog(this, tr("Store to open"), QFileInfo(m_desk.database->path()).path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupSection::openWanted);
    dialog->open();
}

void BackupSection::setBusy(bool busy)
{
    m_isBusy = busy;
    const bool may = whyNot(Right::Maintain).isEmpty();
    for (PushButton *button : {m_backUp, m_restore})
        button->setEnabled(may && !busy);
    m_open->setEnabled(!busy);
    m_reason->setText(!may  ? whyNot(Right::Maintain)
                      : busy ? tr("Running; the bar at the foot shows how far and can stop it.")
                             : QString());
}

void BackupSection::showLast()
{
    m_last->setTone(m_backupAt.isValid() ? Tone::Normal : Tone::Warning);
    m_last->setText(m_backupAt.isValid() ? tr("Last backup: %1").arg(Format::moment(m_backupAt, toDate(m_desk.today())))
                                         : tr("There is no backup yet."));
}

QString BackupSection::result() const { return m_result->text(); }

void BackupSection::retranslate()
{
    m_plan->setTitle(tr("Backups by themselves"));
    m_choose->setText(tr("Choose…"));
    m_now->setTitle(tr("Backup and restore"));
    m_words->setText(tr("A backup is a whole, checked copy; keep it on another disk. Restoring makes a new file and leaves "
                        "this store as it is. Before an update changes the store, a copy is made beside it."));
    m_backUp->setText(tr("Back up…"));
    m_restore->setText(tr("Restore…"));
    m_open->setText(tr("Open another store…"));
    m_files->setTitle(tr("Backups in the folder"));
    m_table->setAccessibleName(tr("Backups in the folder"));
    m_model->setHorizontalHeaderLabels({tr("Made"), tr("Size"), tr("File"), QString()});
    m_model->setHeaderData(Size, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    m_form->retranslate();
    m_bar->retranslate();
    setBusy(m_isBusy);
    showLast();
    follow();
}

} // namespace regulars::ui
