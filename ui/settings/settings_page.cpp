#include "ui/settings/settings_page.h"

#include "ui/kit/icons.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/settings/appearance_section.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/data_section.h"
#include "ui/shell/desk_jobs.h"
#include "ui/settings/general_section.h"
#include "ui/settings/export_card.h"
#include "ui/settings/points_section.h"
#include "ui/settings/shop_section.h"
#include "ui/settings/tiers_section.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kListWidth = 200;
constexpr int kIconRole = Qt::UserRole;

/// Rows of the section list, drawn as those of the rail.
class SectionRow : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {kListWidth, metric::kRowComfortable}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const bool selected = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        const QRect box = option.rect.adjusted(metric::kSpace8, 0, -metric::kSpace8, 0);
        if (selected || hovered) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? tokens().selected : tokens().hover);
            painter->drawRoundedRect(box, metric::kRadius, metric::kRadius);
        }
        const Tone tone = selected ? Tone::Accent : Tone::Secondary;
        const QRect icon(box.x() + metric::kSpace8, box.y(), metric::kIcon, box.height());
        Icons::paint(*painter, icon, index.data(kIconRole).toString(), metric::kIcon, toneColor(tone));
        painter->setFont(fontFor(selected ? TextRole::BodyStrong : TextRole::Body));
        painter->setPen(toneColor(tone));
        const QRect words = box.adjusted(metric::kSpace8 + metric::kIcon + metric::kSpace12, 0, -metric::kSpace8, 0);
        painter->drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        if ((option.state & QStyle::State_HasFocus) && option.widget && option.widget->hasFocus()) {
            painter->setPen(QPen(tokens().accent, 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), metric::kRadius, metric::kRadius);
        }
        painter->restore();
    }
};

} // namespace

SettingsPage::SettingsPage(Desk &desk, const SettingsHooks &hooks, QWidget *parent)
    : Page(parent), m_desk(desk), m_jobs(std::make_unique<DeskJobs>(desk))
{
    m_title = new TextLabel(TextRole::PageTitle);
    auto *bar = new PaneBar(metric::kPageBar);
    bar->row()->addWidget(m_title);
    m_list = new QListWidget;
    m_list->setFixedWidth(kListWidth);
    m_list->setItemDelegate(new SectionRow(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack = new QStackedWidget;
    auto *side = new QVBoxLayout;
    side->setContentsMargins(0, metric::kSpace8, 0, metric::kSpace8);
    side->addWidget(m_list);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addLayout(side);
    row->addWidget(new HairLine(Qt::Vertical));
    row->addWidget(m_stack, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addLayout(row, 1);
    makeSections(hooks);
    connectHooks(hooks);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::showRow);
    connect(desk.database, &db::Database::committed, this, [this](const db::ChangeSet &changes) {
        for (const Entry &entry : m_entries)
            entry.section->noticeChanges(changes);
    });
    m_list->setCurrentRow(0);
    retranslate();
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::makeSections(const SettingsHooks &hooks)
{
    auto *figures = new DataSection(m_desk, *m_jobs);
    connect(figures->exportCard(), &ExportCard::importRequested, this, [this] { emit openRequested(u"import"_s, {}); });
    addSection(u"data"_s, u"database"_s, figures);
    auto *backup = new BackupSection(m_desk, *m_jobs, hooks.lastBackup);
    connect(backup, &BackupSection::backupMade, this, &SettingsPage::backupMade);
    connect(backup, &BackupSection::openWanted, this, &SettingsPage::storeWanted);
    addSection(u"backup"_s, u"hard-drive"_s, backup);
    addSection(u"points"_s, u"coins"_s, new PointsSection(m_desk, *m_jobs));
    auto *ladder = new TiersSection(m_desk, *m_jobs);
    connect(ladder, &TiersSection::ladderWanted, this, [this] { emit openRequested(u"loyalty"_s, {{u"tab"_s, u"ladder"_s}}); });
    addSection(u"tiers"_s, u"crown"_s, ladder);
    auto *shops = new ShopSection(m_desk, *m_jobs);
    connect(shops, &ShopSection::shopsChanged, this, &SettingsPage::shopsChanged);
    addSection(u"shop"_s, u"store"_s, shops);
    addSection(u"general"_s, u"settings"_s, new GeneralSection(m_desk, *m_jobs));
    auto *appearance = new AppearanceSection(m_desk, *m_jobs);
    connect(appearance, &AppearanceSection::themeChosen, this, &SettingsPage::themeChosen);
    connect(appearance, &AppearanceSection::densityChosen, this, &SettingsPage::densityChosen);
    connect(appearance, &AppearanceSection::languageChosen, this, &SettingsPage::languageChosen);
    addSection(u"appearance"_s, u"sun"_s, appearance);
}

void SettingsPage::connectHooks(const SettingsHooks &hooks)
{
    if (hooks.themeChosen)
        connect(this, &SettingsPage::themeChosen, this, hooks.themeChosen);
    if (hooks.densityChosen)
        connect(this, &SettingsPage::densityChosen, this, hooks.densityChosen);
    if (hooks.languageChosen)
        connect(this, &SettingsPage::languageChosen, this, hooks.languageChosen);
    if (hooks.backupMade)
        connect(this, &SettingsPage::backupMade, this, hooks.backupMade);
    if (hooks.storeWanted)
        connect(this, &SettingsPage::storeWanted, this, hooks.storeWanted);
    if (hooks.shopsChanged)
        connect(this, &SettingsPage::shopsChanged, this, hooks.shopsChanged);
}

void SettingsPage::addSection(const QString &id, const QString &iconName, SettingsSection *section)
{
    m_entries.push_back({id, iconName, section});
    m_stack->addWidget(section);
    auto *item = new QListWidgetItem(m_list);
    item->setData(kIconRole, iconName);
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

void SettingsPage::activate()
{
    m_active = true;
    m_entries[size_t(m_list->currentRow())].section->activate();
}

void SettingsPage::showRow(int row)
{
    if (row < 0)
        return;
    m_stack->setCurrentIndex(row);
    if (m_active)
        m_entries[size_t(row)].section->activate();
}

SettingsSection *SettingsPage::showSection(const QString &id)
{
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].id == id) {
            m_list->setCurrentRow(int(i));
            return m_entries[i].section;
        }
    }
    return nullptr;
}

void SettingsPage::open(const QVariantMap &arguments)
{
    const QString id = arguments.value(u"section"_s).toString();
    // Import has a page of its own; who still asks for it here is led there.
    if (id == "import"_L1)
        emit openRequested(id, arguments);
    else if (SettingsSection *section = showSection(id))
        section->open(arguments);
}

QList<Command> SettingsPage::commands() const
{
    auto *self = const_cast<SettingsPage *>(this);
    QList<Command> commands;
    for (const Entry &entry : m_entries) {
        const QString id = entry.id;
        commands.append({u"settings."_s + id, tr("Settings: %1").arg(entry.section->name()),
                         u"Settings: "_s + id, entry.iconName, {},
                         [self, id] { emit self->openRequested(u"settings"_s, {{u"section"_s, id}}); }});
    }
    return commands;
}

void SettingsPage::retranslate()
{
    m_title->setText(title());
    m_list->setAccessibleName(tr("Sections"));
    for (size_t i = 0; i < m_entries.size(); ++i) {
        m_list->item(int(i))->setText(m_entries[i].section->name());
        m_entries[i].section->retranslate();
    }
}

QStringList SettingsPage::snapshotStates() const
{
    QStringList states;
    for (const Entry &entry : m_entries)
        states << entry.id;
    return states;
}

void SettingsPage::showSnapshotState(const QString &state)
{
    if (SettingsSection *section = showSection(state))
        section->showSample();
}

bool SettingsPage::isSettled() const
{
    return m_jobs->isIdle();
}

} // namespace regulars::ui
