#include "ui/loyalty/board/near_card.h"

#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/loyalty/board/near_table.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kWithinWidth = 96;
}

NearCard::NearCard(Desk &desk, QWidget *parent) : Card({}, parent), m_desk(desk), m_model(new tiers::NearModel(*desk.database, this))
{
    m_chipBox = new QWidget;
    auto *chips = new QHBoxLayout(m_chipBox);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(metric::kSpace8);
    m_withinWords = new TextLabel(TextRole::Body, Tone::Secondary);
    m_withinWords->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_money = new MoneyEdit;
    m_money->setCurrency(desk.currency.code, desk.currency.digits);
    m_count = new PointsEdit;
    for (NumberEdit *edit : {static_cast<NumberEdit *>(m_money), static_cast<NumberEdit *>(m_count)}) {
        edit->setFixedSize(kWithinWidth, metric::kBarControl);
        connect(edit, &QLineEdit::editingFinished, this, [this] {
            if (within() && *within() != m_lastWithin)
                emit withinChanged();
        });
        connect(edit, &NumberEdit::entered, this, [this] {
            if (within() && *within() != m_lastWithin)
                emit withinChanged();
        });
    }
    addHeadWidget(m_chipBox);
    addHeadWidget(m_withinWords);
    addHeadWidget(m_money);
    addHeadWidget(m_count);
    m_table = new NearTable(desk, m_model);
    m_empty = new EmptyState(u"crown"_s);
    m_empty->hide();
    auto *foot = new PaneBar(metric::kPageBar - metric::kSpace8);
    m_ticked = new TextLabel(TextRole::Body, Tone::Secondary);
    m_remind = new PushButton({}, ButtonKind::Quiet);
    m_remind->setControlSize(ControlSize::Bar);
    m_remind->setIconName(u"phone"_s);
    m_list = new PushButton({}, ButtonKind::Quiet);
    m_list->setControlSize(ControlSize::Bar);
    m_list->setIconName(u"users"_s);
    foot->row()->addWidget(m_ticked, 1);
    foot->row()->addWidget(m_remind);
    foot->row()->addWidget(m_list);
    contentLayout()->setContentsMargins(0, metric::kSpace4, 0, 0);
    contentLayout()->setSpacing(0);
    contentLayout()->addWidget(m_table, 1);
    contentLayout()->addWidget(m_empty, 1);
    contentLayout()->addWidget(new HairLine(Qt::Horizontal));
    contentLayout()->addWidget(foot);
    connect(m_table, &NearTable::opened, this, &NearCard::opened);
    connect(m_table, &NearTable::remindWanted, this, [this](int row) {
        if (const tiers::NearRow *near = m_model->nearAt(row))
            emit remindWanted({near->id.value()});
    });
    connect(m_remind, &PushButton::clicked, this, [this] { emit remindWanted({m_model->ticked().begin(), m_model->ticked().end()}); });
    connect(m_list, &PushButton::clicked, this, [this] { emit listWanted(chosen()); });
    connect(m_model, &tiers::NearModel::tickedChanged, this, &NearCard::refreshWords);
    connect(m_model, &tiers::NearModel::counted, this, [this](int rows) {
        m_table->setVisible(rows > 0);
        m_empty->setVisible(rows == 0);
        refreshWords();
    });
    setWithin(TierMetric::Spend, 0);
    retranslate();
}

std::optional<qint64> NearCard::within() const { return m_metric == TierMetric::Spend ? m_money->value() : m_count->value(); }

void NearCard::setWithin(TierMetric metric, qint64 within)
{
    m_metric = metric;
    m_lastWithin = within;
    m_money->setVisible(metric == TierMetric::Spend);
    m_count->setVisible(metric != TierMetric::Spend);
    NumberEdit *edit = metric == TierMetric::Spend ? static_cast<NumberEdit *>(m_money) : m_count;
    if (!edit->hasFocus())
        edit->setValue(within);
}

void NearCard::setBoard(const std::shared_ptr<const tiers::Board> &board)
{
    const bool isNewLadder = !m_board || m_board->ladder.tiers != board->ladder.tiers;
    m_board = board;
    setWithin(board->ladder.metric, board->question.within);
    m_table->setLadder(board->ladder, board->question.within);
    m_model->setBoard(board);
    if (isNewLadder)
        makeChips();
    refreshWords();
}

void NearCard::makeChips()
{
    for (Chip *chip : m_chips) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    m_target = 0;
    for (size_t i = 0; i < m_board->ladder.tiers.size(); ++i) {
        auto *chip = new Chip({});
        chip->setRemovable(false);
        m_chipBox->layout()->addWidget(chip);
        m_chips.push_back(chip);
        connect(chip, &Chip::clicked, this, [this, i] { chooseTarget(int(i)); });
    }
    chooseTarget(0);
}

void NearCard::chooseTarget(int index)
{
    m_target = index;
    m_model->showTarget(index == 0 ? -1 : index);
    refreshWords();
}

std::vector<qint64> NearCard::chosen() const
{
    const auto &ticked = m_model->ticked();
    return ticked.empty() ? m_model->ids() : std::vector<qint64>(ticked.begin(), ticked.end());
}

void NearCard::refreshWords()
{
    const auto counts = m_model->countsByTarget();
    for (size_t i = 0; i < m_chips.size(); ++i) {
        const bool isAll = i == 0;
        m_chips[i]->setText(isAll ? tr("All") : tr("To %1", "a tier").arg(m_board->ladder.tiers[i].name));
        m_chips[i]->setActive(int(i) == m_target);
        m_chips[i]->setCount(Format::points(isAll ? qint64(m_board->near.size()) : counts[i]));
    }
    const int ticked = int(m_model->ticked().size());
    m_ticked->setText(ticked > 0 ? tr("%n ticked", nullptr, ticked) : tr("None ticked"));
    const bool may = can(m_desk.actor.role, Right::EditCustomer);
    m_remind->setEnabled(may && ticked > 0);
    m_remind->setText(tr("Put on the call list"));
    m_list->setText(ticked > 0 ? tr("Ticked in the customer list") : tr("All in the customer list"));
    m_list->setEnabled(m_model->rowCount() > 0);
}

void NearCard::retranslate()
{
    setTitle(tr("Nearly there"));
    m_withinWords->setText(tr("Within"));
    m_money->setAccessibleName(tr("Within"));
    m_count->setAccessibleName(tr("Within"));
    m_empty->setWords(tr("Nobody is that close"), tr("Let more be missing, or look again after the next sales."));
    m_table->retranslate();
    refreshWords();
}

} // namespace regulars::ui
