#include "ui/loyalty/rewards/rewards_section.h"

#include "rewards/reward_query.h"
#include "tiers/standing_service.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/theme.h"
#include "ui/loyalty/list_parts.h"
#include "ui/loyalty/rewards/claims_view.h"
#include "ui/loyalty/rewards/reward_form.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
enum RewardColumn { Name, Cost, Left, Limit, TierColumn, Until, Out, State, kRewardColumns };
constexpr qint64 kFewLeft = 3;
constexpr int kPicture = 24;                          // on the screen
constexpr int kPictureKept = 2 * kPicture;            // for displays of twice the dots
constexpr int kIsIndentedRole = Qt::UserRole + 960;   // bool: some reward of the list has a picture

/// The picture before the name; a gift where there is none, so that the names stand below each other.
class NameCell : public QStyledItemDelegate
{
public:
    explicit NameCell(RowDelegate *rows) : QStyledItemDelegate(rows), m_rows(rows) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override { return m_rows->sizeHint(option, index); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        m_rows->paintGround(painter, option, index);
        painter->save();
        QRect place = cellContents(option.rect, index.column(), index.model()->columnCount());
        if (index.data(kIsIndentedRole).toBool()) {
            const QRect box(place.x(), place.center().y() - kPicture / 2 + 1, kPicture, kPicture);
            if (const auto picture = index.data(Qt::DecorationRole).value<QImage>(); !picture.isNull()) {
                const QSize size = picture.size().scaled(box.size(), Qt::KeepAspectRatio);
                painter->setRenderHint(QPainter::SmoothPixmapTransform);
                painter->drawImage(QRect(box.center() - QPoint(size.width() / 2 - 1, size.height() / 2 - 1), size), picture);
            } else {
                Icons::paint(*painter, box, u"gift"_s, metric::kIcon, tokens().secondary);
            }
            place.setLeft(box.right() + 1 + metric::kSpace8);
        }
        painter->setFont(fontFor(TextRole::BodyStrong));
        painter->setPen(toneColor(Tone::Normal));
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, place.width()));
        painter->restore();
    }

private:
    RowDelegate *m_rows;
};

QImage smallPicture(const QByteArray &png)
{
    const QImage whole = QImage::fromData(png, "PNG");
    return whole.isNull() ? whole : whole.scaled(kPictureKept, kPictureKept, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

RewardsSection::RewardsSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : LoyaltySection(desk, jobs, parent)
{
    build();
    retranslate();
}

void RewardsSection::build()
{
    m_switch = new SegmentedSwitch({QString(), QString()});
    m_new = makeBarButton(u"plus"_s, ButtonKind::Primary);
    m_claims = new ClaimsView(m_desk, m_jobs);
    m_stack = new PageStack;
    setPane(buildCatalogue());
    m_stack->addWidget(pane());
    m_stack->addWidget(m_claims);
    fillWith(m_stack);
    readAgainOn({db::Topic::Rewards});
    addAction(m_switch);
    addAction(m_new);
    connect(m_switch, &SegmentedSwitch::currentChanged, this, &RewardsSection::showView);
    connect(m_new, &QAbstractButton::clicked, this, &RewardsSection::beginReward);
    connect(m_claims, &WorkPane::customerWanted, this, &RewardsSection::openCustomer);
}

WorkPane *RewardsSection::buildCatalogue()
{
    m_model = new QStandardItemModel(0, kRewardColumns, this);
    m_table = makeListTable(m_model, {{Name, CellKind::Text, ListColumn::kRest},
                                      {Cost, CellKind::StrongFigure, 112},
                                      {Left, CellKind::Figure, 80},
                                      {Limit, CellKind::Secondary, 128},
                                      {TierColumn, CellKind::Secondary, 96},
                                      {Until, CellKind::Secondary, 104},
                                      {Out, CellKind::SecondaryFigure, 104},
                                      {State, CellKind::Badge, 96}});
    m_table->setItemDelegateForColumn(Name, new NameCell(rowsOf(m_table)));
    m_empty = new EmptyState(u"gift"_s);
    m_inside = new PageStack;
    m_inside->addWidget(m_table);
    m_inside->addWidget(m_empty);
    auto *catalogue = new WorkPane(m_desk, m_jobs);
    catalogue->addBody(m_inside, 1);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_empty, &EmptyState::actionTriggered, this, &RewardsSection::beginReward);
    connect(catalogue, &WorkPane::panelChanged, this, [this] {
        // Beside the form there is room for what names a reward.
        for (const int column : {Limit, TierColumn, Until, Out})
            m_table->setColumnHidden(column, form() != nullptr);
    });
    return catalogue;
}

void RewardsSection::retranslate()
{
    m_switch->setOptions({tr("Catalogue"), tr("Handed out")});
    m_switch->setAccessibleName(tr("Part of rewards"));
    m_new->setText(tr("New reward"));
    const QString refusal = whyNot(Right::EditRules);
    m_new->setEnabled(refusal.isEmpty());
    m_new->setToolTip(refusal);
    m_model->setHorizontalHeaderLabels({tr("Reward"), tr("Cost"), tr("Left"), tr("Per customer"), tr("From tier"), tr("Until"),
                                        tr("Handed out", "column: pieces"), tr("State")});
    alignFigures(m_model, {Cost, Left, Out});
    m_table->setAccessibleName(tr("Rewards"));
    m_empty->setWords(tr("No rewards yet"), tr("Rewards are what customers take for their points. They are handed out at the counter with F4."));
    m_empty->setAction(refusal.isEmpty() ? tr("New reward") : QString(), u"plus"_s);
    m_claims->retranslate();
    fill();
}

QString RewardsSection::tierName(TierId id) const
{
    if (!id.isValid())
        return {};
    for (const Tier &tier : m_lists.ladder.tiers) {
        if (tier.id == id)
            return tier.name;
    }
    return tr("none (the tier is gone)");
}

void RewardsSection::activate() { reload(); }

void RewardsSection::reload()
{
    if (m_stack->currentIndex() == 1) {
        m_claims->reload();
        return;
    }
    m_jobs.ask(
        this,
        [](db::ReadSession &session) -> Result<Lists> {
            Lists lists;
            TRY_LET(lists.ladder, tiers::loadLadder(session));
            TRY_LET(lists.rewards, rewards::allRewards(session));
            for (const Reward &reward : lists.rewards) {
                TRY_LET(const qint64 out, rewards::piecesOut(session, reward.id));
                lists.out.push_back(out);
                TRY_LET(const QByteArray picture, rewards::rewardPicture(session, reward.id));
                lists.pictures.push_back(smallPicture(picture));
            }
            return lists;
        },
        [this](const Result<Lists> &lists) {
            if (!lists) {
                pane()->say(lists.error());
                return;
            }
            m_lists = *lists;
            m_isLoaded = true;
            fill();
            if (std::exchange(m_wantsFirst, false))
                m_lists.rewards.empty() ? beginReward() : openForm(m_lists.rewards.front());
        });
}

void RewardsSection::fill()
{
    const auto limitText = [](const Reward &reward) {
        if (!reward.customerLimit)
            return QString();
        const QString count = Format::points(*reward.customerLimit);
        switch (reward.period) {
        case RewardPeriod::Day:
            return tr("%1 per day").arg(count);
        case RewardPeriod::Week:
            return tr("%1 per week").arg(count);
        case RewardPeriod::Month:
            return tr("%1 per month").arg(count);
        case RewardPeriod::Year:
            return tr("%1 per year").arg(count);
        case RewardPeriod::Ever:
            return tr("%1 in all").arg(count);
        }
        return QString();
    };
    m_model->removeRows(0, m_model->rowCount());
    const EpochDay today = m_desk.today();
    const bool hasPictures = std::any_of(m_lists.pictures.begin(), m_lists.pictures.end(), [](const QImage &each) { return !each.isNull(); });
    for (size_t i = 0; i < m_lists.rewards.size(); ++i) {
        const Reward &reward = m_lists.rewards[i];
        const bool isOver = reward.endOn && today >= *reward.endOn;
        const bool isGone = reward.stock && *reward.stock == 0;
        const QString state = !reward.isActive ? tr("At rest") : isOver ? tr("Over") : isGone ? tr("None left") : tr("On offer");
        const QString cost = reward.purse == Purse::Credits ? tr("%1 credits").arg(Format::points(reward.cost))
                                                            : tr("%1 points").arg(Format::points(reward.cost));
        const auto row = itemsOf({reward.name, cost, reward.stock ? Format::points(*reward.stock) : u"∞"_s, limitText(reward),
                                  tierName(reward.minimumTierId), reward.endOn ? dayText(*reward.endOn - 1) : QString(),
                                  Format::points(m_lists.out[i]), state});
        if (reward.stock && *reward.stock <= kFewLeft)
            row[Left]->setData(int(*reward.stock == 0 ? Tone::Danger : Tone::Warning), RowDelegate::kToneRole);
        row[State]->setData(int(!reward.isActive || isOver ? BadgeKind::Neutral : isGone ? BadgeKind::Danger : BadgeKind::Success),
                            RowDelegate::kBadgeRole);
        row[Name]->setToolTip(reward.note);
        row[Name]->setData(m_lists.pictures[i], Qt::DecorationRole);
        row[Name]->setData(hasPictures, kIsIndentedRole);
        m_model->appendRow(row);
    }
    m_inside->setCurrentIndex(m_isLoaded && m_lists.rewards.empty() ? 1 : 0);
}

void RewardsSection::showView(int index)
{
    m_switch->setCurrent(index);
    m_stack->setCurrentIndex(index);
    reload();
}

void RewardsSection::openRow(int row)
{
    if (row >= 0 && row < int(m_lists.rewards.size()))
        openForm(m_lists.rewards[size_t(row)]);
}

void RewardsSection::beginReward()
{
    if (m_stack->currentIndex() != 0)
        showView(0);
    openForm(Reward());
}

void RewardsSection::openForm(const Reward &reward) { pane()->openPanel(new RewardForm(m_desk, m_jobs, reward, m_lists.ladder)); }

RewardForm *RewardsSection::form() const { return qobject_cast<RewardForm *>(pane()->panel()); }

QStringList RewardsSection::snapshotStates() const { return {u"form"_s, u"claims"_s}; }

void RewardsSection::showSnapshotState(const QString &state)
{
    pane()->closePanel();
    m_wantsFirst = state == u"form";
    showView(state == u"claims" ? 1 : 0);
}

} // namespace regulars::ui
