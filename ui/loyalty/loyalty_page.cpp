#include "ui/loyalty/loyalty_page.h"

#include "ui/kit/pane/page_stack.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/pane/tab_row.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/loyalty/loyalty_section.h"
#include "ui/shell/desk_jobs.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

LoyaltyPage::LoyaltyPage(Desk &desk, QWidget *parent) : Page(parent), m_desk(desk), m_jobs(std::make_unique<DeskJobs>(desk))
{
    for (LoyaltyTab &tab : loyaltyTabs())
        m_entries.push_back({std::move(tab), nullptr});
    m_stack = new PageStack;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_stack, 1);
    retranslate();
    connect(m_tabs, &QTabBar::currentChanged, this, &LoyaltyPage::bringToFront);
    connect(desk.database, &db::Database::committed, this, [this](const db::ChangeSet &changes) {
        for (const Entry &entry : m_entries) {
            if (entry.section)
                entry.section->noticeChanges(changes);
        }
    });
}

LoyaltyPage::~LoyaltyPage() = default;

QWidget *LoyaltyPage::buildBar()
{
    auto *bar = new PaneBar(metric::kPageBar);
    m_bar = bar->row();
    m_title = new TextLabel(TextRole::PageTitle);
    m_tabs = new TabRow(metric::kPageBar);
    m_bar->addWidget(m_title);
    m_bar->addSpacing(metric::kSpace12);
    m_bar->addWidget(m_tabs);
    m_bar->addStretch(1);
    return bar;
}

int LoyaltyPage::indexOf(const QString &id) const
{
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].tab.id == id)
            return int(i);
    }
    return -1;
}

LoyaltySection *LoyaltyPage::section(int index)
{
    Entry &entry = m_entries[size_t(index)];
    if (!entry.section) {
        entry.section = entry.tab.make(m_desk, *m_jobs, nullptr);
        entry.section->retranslate();
        m_stack->addWidget(entry.section);
        if (QWidget *actions = entry.section->actions())
            m_bar->addWidget(actions);
        connect(entry.section, &LoyaltySection::openRequested, this, &LoyaltyPage::openRequested);
    }
    return entry.section;
}

void LoyaltyPage::bringToFront(int index)
{
    if (index < 0 || index >= int(m_entries.size()))
        return;
    if (m_front >= 0 && m_front != index) {
        LoyaltySection *left = section(m_front);
        if (left->actions())
            left->actions()->hide();
        if (m_active)
            left->deactivate();
    }
    m_front = index;
    LoyaltySection *shown = section(index);
    if (shown->actions())
        shown->actions()->show();
    m_stack->setCurrentWidget(shown);
    fitBar();
    if (m_active)
        shown->activate();
}

void LoyaltyPage::fitBar()
{
    const QWidget *actions = m_front >= 0 ? m_entries[size_t(m_front)].section->actions() : nullptr;
    const QMargins margins = m_bar->contentsMargins();
    const int needed = margins.left() + m_title->sizeHint().width() + metric::kSpace12 + m_tabs->sizeHint().width() +
                       (actions ? actions->sizeHint().width() : 0) + margins.right() + 3 * m_bar->spacing();
    m_title->setVisible(needed <= width()); // the rail names the page, too
}

void LoyaltyPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitBar();
}

QString LoyaltyPage::title() const { return tr("Loyalty"); }

void LoyaltyPage::activate()
{
    m_active = true;
    bringToFront(m_front >= 0 ? m_front : m_tabs->currentIndex());
}

void LoyaltyPage::deactivate()
{
    if (m_active && m_front >= 0)
        section(m_front)->deactivate();
    m_active = false;
}

LoyaltySection *LoyaltyPage::showTab(const QString &id)
{
    const int index = indexOf(id);
    if (index < 0)
        return nullptr;
    m_tabs->setCurrentIndex(index); // brings it to the front, unless it is there
    if (m_front != index)
        bringToFront(index);
    return section(index);
}

void LoyaltyPage::open(const QVariantMap &arguments)
{
    if (LoyaltySection *wanted = showTab(arguments.value(u"tab"_s).toString()))
        wanted->open(arguments);
}

bool LoyaltyPage::handleKey(QKeyEvent *event) { return m_front >= 0 && section(m_front)->handleKey(event); }

QList<Command> LoyaltyPage::commands() const
{
    auto *self = const_cast<LoyaltyPage *>(this);
    QList<Command> commands;
    for (const Entry &entry : m_entries) {
        const QString id = entry.tab.id;
        commands.append({u"loyalty."_s + id, tr("Loyalty: %1").arg(entry.tab.name()), u"Loyalty: "_s + entry.tab.english,
                         entry.tab.iconName, {}, [self, id] { emit self->openRequested(u"loyalty"_s, {{u"tab"_s, id}}); }});
        if (entry.section)
            commands.append(entry.section->commands());
    }
    return commands;
}

void LoyaltyPage::retranslate()
{
    m_title->setText(title());
    QStringList words;
    for (const Entry &entry : m_entries)
        words.append(entry.tab.name());
    m_tabs->setWords(words);
    m_tabs->setAccessibleName(tr("Parts of loyalty"));
    for (const Entry &entry : m_entries) {
        if (entry.section)
            entry.section->retranslate();
    }
    fitBar();
}

QStringList LoyaltyPage::snapshotStates() const
{
    auto *self = const_cast<LoyaltyPage *>(this); // pictures want every section, made or not
    QStringList states;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const QString id = m_entries[i].tab.id;
        if (i > 0)
            states.append(id);
        for (const QString &state : self->section(int(i))->snapshotStates())
            states.append(id + u'-' + state);
    }
    return states;
}

void LoyaltyPage::showSnapshotState(const QString &state)
{
    LoyaltySection *shown = showTab(state.section(u'-', 0, 0));
    if (shown && state.contains(u'-'))
        shown->showSnapshotState(state.section(u'-', 1));
}

bool LoyaltyPage::isSettled() const
{
    return m_jobs->isIdle() && (m_front < 0 || m_entries[size_t(m_front)].section->isSettled());
}

} // namespace regulars::ui
