#include "ui/loyalty/ladder/ladder_section.h"

#include "texts/error_text.h"
#include "tiers/tier_query.h"
#include "ui/kit/badge.h"
#include "ui/kit/card.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/loyalty/ladder/ladder_editor.h"
#include "ui/loyalty/ladder/ladder_outcome.h"
#include "ui/parts/setting_field.h"
#include "ui/shell/desk_jobs.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

enum PinColumn { PinnedCustomer, PinnedTier, PinnedUntil, PinReason, kPinColumns };
constexpr int kMostPins = 1000;
constexpr int kPinsLeast = 184;
constexpr int kPaneLeast = 376;
constexpr int kPaneMost = 448;
constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kRoom = 2 * metric::kSpace12 + metric::kSpace4;

QTableView *makeTable(QStandardItemModel *model)
{
    auto *table = new QTableView;
    table->setModel(model);
    TableStyle::apply(table);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return table;
}

QStandardItem *item(const QString &text, bool isFigure = false)
{
    auto *made = new QStandardItem(text);
    made->setEditable(false);
    if (isFigure)
        made->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return made;
}

QStandardItem *badge(const Tier &tier)
{
    QStandardItem *made = item(tier.name);
    made->setData(int(Badge::tierKind(tier.rank)), RowDelegate::kBadgeRole);
    return made;
}

void setHeads(QStandardItemModel *model, const QStringList &words, int firstFigure, int lastFigure)
{
    for (int column = 0; column < int(words.size()); ++column) {
        auto *head = new QStandardItem(words.at(column));
        const bool isFigure = column >= firstFigure && column <= lastFigure;
        head->setTextAlignment((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        model->setHorizontalHeaderItem(column, head);
    }
}

} // namespace

LadderSection::LadderSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : LoyaltySection(desk, jobs, parent) { build(); }

void LadderSection::build()
{
    m_notice = new NoticeStrip;
    m_notice->clear();
    m_editor = new LadderEditor;
    m_editor->setEditable(can(m_desk.actor.role, Right::EditRules));
    m_outcome = new LadderOutcome(m_desk, m_jobs, m_editor);
    buildPins();
    auto *inside = new QWidget;
    auto *left = new QVBoxLayout(inside);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(metric::kSpace16);
    left->addWidget(m_editor);
    left->addWidget(m_pinCard, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metric::kSpace16, metric::kSpace16, metric::kSpace16, metric::kSpace16);
    row->setSpacing(metric::kSpace16);
    row->addWidget(scroll, 1);
    row->addWidget(m_outcome);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addLayout(row, 1);
    connect(m_outcome, &LadderOutcome::saved, this, &LadderSection::read);
    connect(m_outcome, &LadderOutcome::listWanted, this, [this](const std::vector<qint64> &ids, const QString &words) {
        emit openRequested(u"customers"_s, {{u"these"_s, QVariant::fromValue(ids)}, {u"words"_s, words.arg(Format::points(qint64(ids.size())))}});
    });
}

void LadderSection::buildPins()
{
    m_pinCard = new Card;
    m_pinCard->setMinimumHeight(kPinsLeast);
    m_pinCount = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_pinCount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_pinCard->addHeadWidget(m_pinCount);
    m_pinRows = new QStandardItemModel(0, kPinColumns, this);
    m_pins = makeTable(m_pinRows);
    m_noPins = new EmptyState(u"award"_s);
    m_noPins->hide();
    m_pinCard->contentLayout()->setContentsMargins(0, metric::kSpace4, 0, metric::kSpace8);
    m_pinCard->contentLayout()->addWidget(m_pins, 1);
    m_pinCard->contentLayout()->addWidget(m_noPins, 1);
    auto *pinLook = qobject_cast<RowDelegate *>(m_pins->itemDelegate());
    pinLook->setColumn(PinnedCustomer, CellKind::Strong);
    pinLook->setColumn(PinnedTier, CellKind::Badge);
    pinLook->setColumn(PinnedUntil, CellKind::Figure);
    pinLook->setColumn(PinReason, CellKind::Secondary);
    const auto openPin = [this](const QModelIndex &index) {
        emit openRequested(u"customers"_s, {{u"customer"_s, m_pinRows->index(index.row(), PinnedCustomer).data(kIdRole)}});
    };
    connect(m_pins, &QTableView::doubleClicked, this, openPin);
    connect(m_pins, &QTableView::activated, this, openPin);
}

void LadderSection::activate()
{
    m_isInFront = true;
    read();
}

void LadderSection::noticeChanges(const db::ChangeSet &changes)
{
    if (!changes.touches(db::Topic::Tiers) && !changes.touches(db::Topic::Settings) && !changes.touches(db::Topic::Purchases))
        return;
    m_outcome->noticeChanges();
    if (m_isInFront)
        read();
}

void LadderSection::read()
{
    struct Loaded {
        StoredRules rules;
        std::vector<tiers::PinRow> pins;
    };
    m_jobs.ask(this,
               [](db::ReadSession &session) -> Result<Loaded> {
                   Loaded loaded;
                   TRY_LET(loaded.rules.values, settings::SettingService::values(session));
                   TRY_LET(loaded.rules.ladder, tiers::loadLadder(session));
                   TRY_LET(loaded.rules.holders, tiers::customersByTier(session));
                   TRY_LET(loaded.pins, tiers::pinnedCustomers(session, kMostPins));
                   return loaded;
               },
               [this](const Result<Loaded> &loaded) {
                   if (!loaded) {
                       m_notice->show(NoticeKind::Danger, errorText(loaded.error()).sentence);
                       return;
                   }
                   m_notice->clear();
                   m_pinned = loaded->pins;
                   m_outcome->showStored(loaded->rules);
                   fillPins();
               });
}

void LadderSection::fillPins()
{
    m_pinRows->setRowCount(0);
    if (!m_editor->isLoaded())
        return;
    const QDate today = toDate(m_desk.today());
    int badges = 0;
    for (const tiers::PinRow &pin : m_pinned) {
        const Tier &tier = m_editor->stored().ladder.tierOf(pin.tier);
        QStandardItem *name = item(pin.name);
        name->setData(pin.customer.value(), kIdRole);
        name->setToolTip(pin.cardNo);
        m_pinRows->appendRow({name, badge(tier), item(Format::date(toDate(pin.untilOn), today), true), item(pin.reason)});
        badges = std::max(badges, Badge::sizeFor(tier.name).width());
    }
    setHeads(m_pinRows, {tr("Customer"), tr("Tier"), tr("Until"), tr("Reason")}, PinnedUntil, PinnedUntil);
    m_pins->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_pins->setColumnWidth(PinnedCustomer, 128);
    m_pins->setColumnWidth(PinnedTier, badges + kRoom);
    m_pins->setColumnWidth(PinnedUntil, 112);
    m_pins->horizontalHeader()->setSectionResizeMode(PinReason, QHeaderView::Stretch);
    m_pins->setVisible(!m_pinned.empty());
    m_noPins->setVisible(m_pinned.empty());
    m_pinCount->setText(m_pinned.empty() ? QString() : tr("%n customer(s), the pin that ends first comes first", nullptr, int(m_pinned.size())));
}

void LadderSection::retranslate()
{
    m_editor->retranslate();
    m_outcome->retranslate();
    m_pinCard->setTitle(tr("Tiers held by hand"));
    m_pins->setAccessibleName(tr("Tiers held by hand"));
    m_noPins->setWords(tr("Nobody holds a tier by hand"), tr("At the counter a manager can hold a customer on a tier until a day, with a reason."));
    fillPins();
}

bool LadderSection::isSettled() const { return m_outcome->isSettled(); }

QStringList LadderSection::snapshotStates() const { return {u"try"_s}; }

void LadderSection::showSnapshotState(const QString &state)
{
    auto *days = qobject_cast<QLineEdit *>(m_editor->form()->field(u"tier.window_days"_s)->field());
    if (state == u"try" && days)
        days->setText(u"180"_s);
}

void LadderSection::resizeEvent(QResizeEvent *event)
{
    LoyaltySection::resizeEvent(event);
    m_outcome->setFixedWidth(std::clamp(width() / 3 + metric::kSpace24, kPaneLeast, kPaneMost));
}

} // namespace regulars::ui
