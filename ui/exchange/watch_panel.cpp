#include "ui/exchange/watch_panel.h"

#include "exchange/mapping_service.h"
#include "shops/shop_query.h"
#include "texts/error_text.h"
#include "ui/exchange/import_outcome.h"
#include "ui/exchange/kind_words.h"
#include "ui/exchange/watch_form.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/shell/desk_jobs.h"
#include "watch/watch_service.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kMostFiles = 500;

enum Sheet { ListSheet, FormSheet };

} // namespace

WatchPanel::WatchPanel(Desk &desk, DeskJobs &jobs, QWidget *parent) : QWidget(parent), m_desk(desk), m_jobs(jobs)
{
    m_form = new WatchForm;
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildList());
    m_stack->addWidget(m_form);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_add, &PushButton::clicked, this, [this] { edit(); });
    connect(m_form, &WatchForm::cancelled, this, [this] { m_stack->setCurrentIndex(ListSheet); });
    connect(m_form, &WatchForm::saveRequested, this, &WatchPanel::save);
    retranslate();
}

QWidget *WatchPanel::buildList()
{
    m_title = new TextLabel(TextRole::CardTitle);
    m_words = new TextLabel(TextRole::Body, Tone::Secondary);
    m_words->setWordWrap(true);
    m_notice = new NoticeStrip;
    m_add = new PushButton({});
    m_add->setObjectName(u"addWatch"_s);
    m_add->setIconName(u"plus"_s);
    auto *entries = new QWidget;
    m_entries = new QVBoxLayout(entries);
    m_entries->setContentsMargins(0, 0, 0, 0);
    m_entries->setSpacing(metric::kSpace12);
    m_entries->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus); // the controls in it take the keys and bring themselves into view
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(entries);
    entries->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(metric::kSpace16, metric::kSpace16, metric::kSpace16, metric::kSpace16);
    column->setSpacing(metric::kSpace12);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(m_notice);
    column->addWidget(scroll, 1);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    return list;
}

Result<WatchPanel::Lists> WatchPanel::read(db::ReadSession &session)
{
    Lists lists;
    TRY_LET(lists.watches, watch::WatchService::list(session));
    TRY_LET(lists.files, watch::WatchService::files(session, kMostFiles));
    TRY_LET(lists.mappings, exchange::MappingService::list(session));
    TRY_LET(lists.shops, shops::allShops(session));
    return lists;
}

void WatchPanel::refresh()
{
    const int generation = ++m_generation;
    m_jobs.ask(this, &WatchPanel::read, [this, generation](const Result<Lists> &lists) {
        if (generation != m_generation)
            return;
        if (!lists) {
            m_notice->show(NoticeKind::Danger, errorText(lists.error()).sentence);
            return;
        }
        m_watches = lists->watches;
        m_files = lists->files;
        m_mappings = lists->mappings;
        m_shops = lists->shops;
        fill();
    });
}

QString WatchPanel::lastOf(const watch::ImportWatch &watch, bool *isTrouble) const
{
    *isTrouble = false;
    for (const watch::WatchedFile &file : m_files) {
        if (file.watchId != watch.id)
            continue;
        const QString when = Format::moment(m_desk.time.local(file.atMs), toDate(m_desk.today()));
        switch (file.outcome) {
        case watch::WatchOutcome::Imported:
            *isTrouble = file.rejectedRows > 0;
            return file.rejectedRows > 0 ? tr("%1 · %2: %3 added, %4 rejected")
                                               .arg(when, file.fileName, Format::points(file.added), Format::points(file.rejectedRows))
                                         : tr("%1 · %2: %3 added").arg(when, file.fileName, Format::points(file.added));
        case watch::WatchOutcome::Rejected:
            *isTrouble = true;
            return tr("%1 · %2: could not be taken; the reason lies beside it in “rejected”").arg(when, file.fileName);
        case watch::WatchOutcome::Repeated:
            return tr("%1 · %2: was taken in before").arg(when, file.fileName);
        }
    }
    return tr("No file yet");
}

QString WatchPanel::wordsOf(const watch::ImportWatch &watch) const
{
    bool isTrouble = false;
    return u"%1, %2, %3"_s.arg(QDir::toNativeSeparators(watch.folder), watch.pattern, lastOf(watch, &isTrouble));
}

QWidget *WatchPanel::makeEntry(int row)
{
    const watch::ImportWatch &watch = m_watches.at(row);
    auto *entry = new QWidget;
    auto *on = new QCheckBox;
    on->setObjectName(u"watch%1"_s.arg(row));
    on->setChecked(watch.isEnabled);
    on->setEnabled(can(m_desk.actor.role, Right::ImportData));
    on->setAccessibleName(tr("Watch %1").arg(watch.folder));
    auto *folder = new TextLabel(QDir::toNativeSeparators(watch.folder), TextRole::BodyStrong, watch.isEnabled ? Tone::Normal : Tone::Secondary);
    folder->setElideMode(Qt::ElideMiddle);
    QString how = tr("%1 · %2").arg(watch.pattern, kindName(watch.kind));
    if (!watch.mappingName.isEmpty())
        how = tr("%1 · %2").arg(how, watch.mappingName);
    auto *what = new TextLabel(how, TextRole::Caption, Tone::Secondary);
    bool isTrouble = false;
    auto *last = new TextLabel(TextRole::Caption, Tone::Secondary);
    last->setText(lastOf(watch, &isTrouble));
    last->setTone(isTrouble ? Tone::Danger : Tone::Secondary);
    last->setWordWrap(true);
    auto *change = new LinkButton(tr("Change"));
    change->setObjectName(u"changeWatch%1"_s.arg(row));
    change->setAccessibleName(tr("Change %1").arg(watch.folder));
    auto *remove = new LinkButton(tr("Remove"));
    remove->setObjectName(u"removeWatch%1"_s.arg(row));
    remove->setAccessibleName(tr("Remove %1").arg(watch.folder));
    for (LinkButton *link : {change, remove})
        link->setEnabled(can(m_desk.actor.role, Right::ImportData));
    auto *head = new QHBoxLayout;
    head->setSpacing(metric::kSpace8);
    head->addWidget(on);
    head->addWidget(folder, 1);
    auto *links = new QHBoxLayout;
    links->setSpacing(metric::kSpace16);
    links->addWidget(change);
    links->addWidget(remove);
    links->addStretch();
    auto *rest = new QVBoxLayout;
    rest->setContentsMargins(metric::kSpace24, 0, 0, 0);
    rest->setSpacing(metric::kSpace4);
    rest->addWidget(what);
    rest->addWidget(last);
    rest->addLayout(links);
    auto *column = new QVBoxLayout(entry);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::kSpace4);
    column->addLayout(head);
    column->addLayout(rest);
    column->addWidget(new HairLine(Qt::Horizontal));
    connect(on, &QCheckBox::toggled, this, [this, row](bool enabled) { setEnabledAt(row, enabled); });
    connect(change, &LinkButton::clicked, this, [this, row] { edit(row); });
    connect(remove, &LinkButton::clicked, this, [this, row] { askRemove(row); });
    return entry;
}

void WatchPanel::fill()
{
    while (m_entries->count() > 1) {
        QLayoutItem *item = m_entries->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int row = 0; row < m_watches.size(); ++row)
        m_entries->insertWidget(row, makeEntry(row));
}

void WatchPanel::edit(int row)
{
    watch::ImportWatch watch;
    if (row >= 0 && row < m_watches.size()) {
        watch = m_watches.at(row);
    } else {
        watch.pattern = u"*.csv"_s;
        watch.shopId = m_desk.shop.id;
    }
    m_notice->clear();
    m_form->load(watch, m_mappings, m_shops);
    m_stack->setCurrentIndex(FormSheet);
    m_form->takeFocus();
}

void WatchPanel::setEnabledAt(int row, bool enabled)
{
    if (row < 0 || row >= m_watches.size() || m_watches.at(row).isEnabled == enabled)
        return;
    watch::ImportWatch watch = m_watches.at(row);
    watch.isEnabled = enabled;
    change(watch);
}

void WatchPanel::change(const watch::ImportWatch &watch)
{
    using Done = Result<exchange::ImportWatchId>;
    m_jobs.change(this,
                  [watch, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Done {
                      const watch::WatchService service(*clock, longReason);
                      if (!watch.id.isValid())
                          return service.add(session, actor, watch);
                      TRY(service.change(session, actor, watch));
                      return watch.id;
                  },
                  [this](const Done &done) { say(done); });
}

void WatchPanel::save()
{
    change(m_form->watch());
}

void WatchPanel::say(const Result<exchange::ImportWatchId> &done)
{
    if (done)
        m_stack->setCurrentIndex(ListSheet);
    else if (m_stack->currentIndex() == FormSheet)
        m_form->showError(done.error());
    else
        m_notice->show(NoticeKind::Danger, errorText(done.error()).sentence);
    refresh();
}

void WatchPanel::askRemove(int row)
{
    if (row < 0 || row >= m_watches.size())
        return;
    const watch::ImportWatch watch = m_watches.at(row);
    m_question = new ConfirmPanel(tr("Watch this folder no longer?"),
                                  tr("%1 stays as it is, and so does what was taken in from it.").arg(QDir::toNativeSeparators(watch.folder)),
                                  tr("Remove"), this);
    connect(m_question, &ConfirmPanel::confirmed, this, [this, id = watch.id] {
        m_jobs.change(this,
                      [id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Result<exchange::ImportWatchId> {
                          TRY(watch::WatchService(*clock, longReason).remove(session, actor, id));
                          return id;
                      },
                      [this](const Result<exchange::ImportWatchId> &done) { say(done); });
    });
    m_question->openCentred();
}

void WatchPanel::retranslate()
{
    m_title->setText(tr("Watched folders"));
    m_words->setText(tr("What the till puts there is taken in by itself while Regulars runs, once and for all, and the file moves to "
                        "“done” or “rejected” beside it."));
    m_add->setText(tr("Watch a folder…"));
    m_add->setEnabled(can(m_desk.actor.role, Right::ImportData));
    m_form->retranslate();
    fill();
}

} // namespace regulars::ui
