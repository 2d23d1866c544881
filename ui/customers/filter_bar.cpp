#include "ui/customers/filter_bar.h"

#include "ui/customers/condition_panel.h"
#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace regulars::ui {

using directory::Condition;
using directory::CustomerFilter;
using directory::SavedFilter;

namespace {

constexpr int kSavedWidth = 184;

} // namespace

FilterBar::FilterBar(QWidget *parent) : PaneBar(metric::kFilterBar, parent) { build(); }

void FilterBar::build()
{
    m_saved = new QComboBox;
    m_saved->setProperty("controlSize", u"bar"_s);
    m_saved->setFixedWidth(kSavedWidth);
    m_chipRow = new PaneGround;
    m_chipLayout = new QHBoxLayout(m_chipRow);
    m_chipLayout->setContentsMargins(0, 0, 0, 0);
    m_chipLayout->setSpacing(metric::kSpace8);
    m_add = new PushButton({}, ButtonKind::Quiet);
    m_add->setControlSize(ControlSize::Bar);
    m_add->setIconName(u"plus"_s);
    m_save = new PushButton({}, ButtonKind::Quiet);
    m_save->setControlSize(ControlSize::Bar);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_chipRow);
    m_count = new TextLabel(TextRole::BodyStrong);
    m_count->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_spend = new TextLabel(TextRole::Body, Tone::Secondary);
    m_spend->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    row()->setSpacing(metric::kSpace8);
    row()->addWidget(m_saved);
    row()->addWidget(m_scroll, 1);
    row()->addWidget(m_save);
    row()->addSpacing(metric::kSpace8);
    row()->addWidget(m_count);
    row()->addSpacing(metric::kSpace4);
    row()->addWidget(m_spend);
    connect(m_add, &PushButton::clicked, this, &FilterBar::addCondition);
    connect(m_saved, &QComboBox::activated, this, &FilterBar::savedChosen);
    connect(m_save, &PushButton::clicked, this, [this] {
        if (const SavedFilter *one = savedOne())
            emit removeWanted(one->id);
        else
            emit saveWanted();
    });
    retranslate();
}

void FilterBar::setLore(const FilterLore &lore)
{
    m_lore = lore;
    rebuildChips();
    setTotals(m_customers, m_spendMinor);
}

void FilterBar::setSaved(const std::vector<SavedFilter> &saved)
{
    m_all = saved;
    rebuildSaved();
}

void FilterBar::setFilter(const CustomerFilter &filter)
{
    m_filter = filter;
    rebuildChips();
    rebuildSaved();
}

void FilterBar::change(const CustomerFilter &filter)
{
    setFilter(filter);
    emit filterChanged(m_filter);
}

const SavedFilter *FilterBar::savedOne() const
{
    for (const SavedFilter &each : m_all) {
        if (each.filter == m_filter)
            return &each;
    }
    return nullptr;
}

void FilterBar::rebuildSaved()
{
    m_saved->clear();
    m_saved->addItem(tr("All customers"));
    int current = m_filter.isEmpty() ? 0 : -1;
    for (const SavedFilter &each : m_all) {
        m_saved->addItem(each.name);
        if (each.filter == m_filter)
            current = m_saved->count() - 1;
    }
    if (current < 0) { // conditions nobody gave a name yet
        m_saved->addItem(tr("Own conditions"));
        current = m_saved->count() - 1;
    }
    m_saved->setCurrentIndex(current);
    m_save->setVisible(!m_filter.isEmpty());
    m_save->setIconName(savedOne() ? u"trash-2"_s : u"save"_s);
    m_save->setText(savedOne() ? tr("Remove filter") : tr("Save filter…"));
}

void FilterBar::savedChosen(int index)
{
    if (index == 0)
        change({});
    else if (index <= int(m_all.size()))
        change(m_all[size_t(index - 1)].filter);
}

void FilterBar::rebuildChips()
{
    while (QLayoutItem *item = m_chipLayout->takeAt(0)) {
        if (item->widget() && item->widget() != m_add)
            item->widget()->deleteLater();
        delete item;
    }
    m_chips.clear();
    for (const Condition &condition : m_filter.conditions) {
        auto *chip = new Chip(FilterWords::condition(condition, m_lore));
        chip->setActive(true);
        chip->setRemovable(true);
        connect(chip, &Chip::clicked, this, [this, condition, chip] { openPanel(condition, chip); });
        connect(chip, &Chip::removed, this, [this, field = condition.field] {
            CustomerFilter less = m_filter;
            less.remove(field);
            change(less);
        });
        m_chipLayout->addWidget(chip);
        m_chips << chip;
    }
    m_chipLayout->addWidget(m_add);
    m_chipLayout->addStretch(1);
}

void FilterBar::addCondition() { openPanel(std::nullopt, m_add); }

void FilterBar::openPanel(const std::optional<Condition> &condition, QWidget *under)
{
    delete m_panel;
    m_panel = new ConditionPanel(m_lore, this);
    connect(m_panel, &ConditionPanel::choicesWanted, this, &FilterBar::choicesWanted);
    connect(m_panel, &ConditionPanel::taken, this, [this](const Condition &made) {
        CustomerFilter more = m_filter;
        more.set(made);
        change(more);
    });
    m_panel->begin(condition);
    m_panel->move(under->mapToGlobal(QPoint(0, under->height() + metric::kSpace4)));
    m_panel->show();
}

void FilterBar::setTotals(qint64 customers, qint64 spendMinor)
{
    m_customers = customers;
    m_spendMinor = spendMinor;
    m_count->setText(customers < 0 ? QString() : tr("%n customers", nullptr, int(customers)));
    m_spend->setText(spendMinor < 0 ? QString()
                                    : tr("Spent in all %1").arg(Format::moneyShort(spendMinor, m_lore.currency.code, m_lore.currency.digits)));
}

void FilterBar::retranslate()
{
    m_saved->setAccessibleName(tr("Saved filters"));
    m_add->setText(tr("Condition"));
    rebuildChips();
    rebuildSaved();
    setTotals(m_customers, m_spendMinor);
}

} // namespace regulars::ui
