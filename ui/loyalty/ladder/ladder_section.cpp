#include "ui/loyalty/ladder/ladder_section.h"

#include "base/money.h"
#include "texts/error_text.h"
#include "tiers/tier_query.h"
#include "ui/kit/badge.h"
#include "ui/kit/card.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/loyalty/board/board_words.h"
#include "ui/loyalty/ladder/what_if_pane.h"
#include "ui/shell/desk_jobs.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

enum TierColumn { TierName, Threshold, Multiplier, ValidFor, Customers, kTierColumns };
enum PinColumn { PinnedCustomer, PinnedTier, PinnedUntil, PinReason, kPinColumns };
constexpr int kMostPins = 1000;
constexpr int kDecimalDigits = 4;
constexpr int kPaneLeast = 352;
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
    m_ladderCard = new Card;
    m_edit = new LinkButton({});
    m_edit->setObjectName(u"editRules"_s);
    m_edit->setIconName(u"settings"_s);
    m_ladderCard->addHeadWidget(m_edit);
    m_tierRows = new QStandardItemModel(0, kTierColumns, this);
    m_tiers = makeTable(m_tierRows);
    m_rule = new TextLabel(TextRole::Body, Tone::Secondary);
    m_rule->setWordWrap(true);
    m_ladderCard->contentLayout()->setContentsMargins(0, metric::kSpace4, 0, metric::kSpace12);
    m_ladderCard->contentLayout()->addWidget(m_tiers, 1);
    auto *rule = new QHBoxLayout;
    rule->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, 0);
    rule->addWidget(m_rule, 1);
    m_ladderCard->contentLayout()->addLayout(rule);
    m_pinCard = new Card;
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
    auto *tierLook = qobject_cast<RowDelegate *>(m_tiers->itemDelegate());
    tierLook->setColumn(TierName, CellKind::Badge);
    for (const int column : {Threshold, Multiplier, Customers})
        tierLook->setColumn(column, CellKind::Figure);
    tierLook->setColumn(ValidFor, CellKind::SecondaryFigure);
    auto *pinLook = qobject_cast<RowDelegate *>(m_pins->itemDelegate());
    pinLook->setColumn(PinnedCustomer, CellKind::Strong);
    pinLook->setColumn(PinnedTier, CellKind::Badge);
    pinLook->setColumn(PinnedUntil, CellKind::Figure);
    pinLook->setColumn(PinReason, CellKind::Secondary);
    m_whatIf = new WhatIfPane(m_desk, m_jobs);
    auto *left = new QVBoxLayout;
    left->setSpacing(metric::kSpace16);
    left->addWidget(m_ladderCard, 1);
    left->addWidget(m_pinCard, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metric::kSpace16, metric::kSpace16, metric::kSpace16, metric::kSpace16);
    row->setSpacing(metric::kSpace16);
    row->addLayout(left, 1);
    row->addWidget(m_whatIf);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addLayout(row, 1);
    connect(m_edit, &LinkButton::clicked, this, [this] { emit openRequested(u"settings"_s, {{u"section"_s, u"tiers"_s}}); });
    const auto openPin = [this](const QModelIndex &index) {
        emit openRequested(u"customers"_s, {{u"customer"_s, m_pinRows->index(index.row(), PinnedCustomer).data(kIdRole)}});
    };
    connect(m_pins, &QTableView::doubleClicked, this, openPin);
    connect(m_pins, &QTableView::activated, this, openPin);
    connect(m_whatIf, &WhatIfPane::listWanted, this, [this](const std::vector<qint64> &ids, const QString &words) {
        emit openRequested(u"customers"_s, {{u"these"_s, QVariant::fromValue(ids)}, {u"words"_s, words.arg(Format::points(qint64(ids.size())))}});
    });
}

void LadderSection::activate()
{
    m_isInFront = true;
    read();
    m_whatIf->activate();
}

void LadderSection::noticeChanges(const db::ChangeSet &changes)
{
    if (!changes.touches(db::Topic::Tiers) && !changes.touches(db::Topic::Settings) && !changes.touches(db::Topic::Purchases))
        return;
    m_whatIf->noticeChanges(changes);
    if (m_isInFront)
        read();
}

void LadderSection::read()
{
    m_jobs.ask(this,
               [](db::ReadSession &session) -> Result<Loaded> {
                   Loaded loaded;
                   TRY_LET(loaded.ladder, tiers::loadLadder(session));
                   TRY_LET(loaded.holders, tiers::customersByTier(session));
                   TRY_LET(loaded.pins, tiers::pinnedCustomers(session, kMostPins));
                   return loaded;
               },
               [this](const Result<Loaded> &loaded) {
                   if (!loaded) {
                       m_notice->show(NoticeKind::Danger, errorText(loaded.error()).sentence);
                       return;
                   }
                   m_notice->clear();
                   m_loaded = *loaded;
                   show();
               });
}

void LadderSection::show()
{
    if (m_loaded.ladder.tiers.empty())
        return;
    fillTiers();
    fillPins();
    m_rule->setText(BoardWords::rule(m_loaded.ladder));
}

void LadderSection::fillTiers()
{
    m_tierRows->setRowCount(0);
    const Ladder &ladder = m_loaded.ladder;
    for (const Tier &tier : ladder.tiers) {
        const QString validity = tier.rank == 0 ? tr("for ever", "how long a tier is valid") : tr("%n month(s)", nullptr, ladder.validityMonths);
        m_tierRows->appendRow({badge(tier), item(BoardWords::reach(ladder, tier.threshold, m_desk.currency), true),
                               item(u"×"_s + scaledText(tier.multiplierBp, kDecimalDigits), true), item(validity, true),
                               item(Format::points(m_loaded.holders.value(tier.id)), true)});
    }
    setHeads(m_tierRows, {tr("Tier"), tr("From"), tr("Points"), tr("Valid for"), tr("Customers")}, Threshold, Customers);
    m_tiers->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void LadderSection::fillPins()
{
    m_pinRows->setRowCount(0);
    const QDate today = toDate(m_desk.today());
    int badges = 0;
    for (const tiers::PinRow &pin : m_loaded.pins) {
        const Tier &tier = m_loaded.ladder.tierOf(pin.tier);
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
    m_pins->setVisible(!m_loaded.pins.empty());
    m_noPins->setVisible(m_loaded.pins.empty());
    m_pinCount->setText(m_loaded.pins.empty() ? QString() : tr("%n customer(s), the pin that ends first comes first", nullptr, int(m_loaded.pins.size())));
}

void LadderSection::retranslate()
{
    m_ladderCard->setTitle(tr("The ladder as it stands"));
    m_edit->setText(tr("Edit the rules"));
    m_pinCard->setTitle(tr("Tiers held by hand"));
    m_tiers->setAccessibleName(tr("The ladder as it stands"));
    m_pins->setAccessibleName(tr("Tiers held by hand"));
    m_noPins->setWords(tr("Nobody holds a tier by hand"), tr("At the counter a manager can hold a customer on a tier until a day, with a reason."));
    m_whatIf->retranslate();
    show();
}

bool LadderSection::isSettled() const { return m_whatIf->isSettled(); }

void LadderSection::resizeEvent(QResizeEvent *event)
{
    LoyaltySection::resizeEvent(event);
    m_whatIf->setFixedWidth(std::clamp(width() / 3 + metric::kSpace24, kPaneLeast, kPaneMost));
}

} // namespace regulars::ui
