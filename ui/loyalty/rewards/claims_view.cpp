#include "ui/loyalty/rewards/claims_view.h"

#include "rewards/reward_service.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/text_label.h"
#include "ui/loyalty/list_parts.h"
#include "ui/parts/customer_words.h"
#include "ui/parts/reward_receipt.h"

#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
enum ClaimColumn { At, Customer, Card, RewardName, Pieces, Cost, By, State, Action, kClaimColumns };
} // namespace

ClaimsView::ClaimsView(Desk &desk, DeskJobs &jobs, QWidget *parent) : WorkPane(desk, jobs, parent)
{
    build();
    retranslate();
}

void ClaimsView::build()
{
    m_model = new QStandardItemModel(0, kClaimColumns, this);
    m_table = makeListTable(m_model, {{At, CellKind::Secondary, 136},
                                      {Customer, CellKind::Strong, 104},
                                      {Card, CellKind::Secondary, 104},
                                      {RewardName, CellKind::Text, ListColumn::kRest},
                                      {Pieces, CellKind::Figure, 72},
                                      {Cost, CellKind::StrongFigure, 104},
                                      {By, CellKind::Secondary, 88},
                                      {State, CellKind::Badge, 104},
                                      {Action, CellKind::Link, 96}});
    m_hint = new TextLabel(TextRole::Body, Tone::Secondary);
    m_receipt = makeBarButton(u"receipt-text"_s);
    m_print = makeBarButton(u"printer"_s);
    m_print->setObjectName(u"printReceipt"_s);
    m_empty = new EmptyState(u"gift"_s);
    m_stack = new PageStack;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *bar = new PaneBar(metric::kFilterBar);
    bar->row()->addWidget(m_hint, 1);
    bar->row()->addWidget(m_receipt);
    bar->row()->addWidget(m_print);
    addHead(bar);
    addHead(new HairLine(Qt::Horizontal));
    addBody(m_stack, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClaimsView::follow);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.column() != Action)
            emit customerWanted(m_rows[size_t(index.row())].claim.customerId);
    });
    connect(rowsOf(m_table), &RowDelegate::linkActivated, this, [this](const QModelIndex &index) { takeBack(index.row()); });
    connect(m_receipt, &QAbstractButton::clicked, this, &ClaimsView::saveReceipt);
    connect(m_print, &QAbstractButton::clicked, this, &ClaimsView::printReceipt);
    connect(this, &WorkPane::changed, this, &ClaimsView::reload);
}

void ClaimsView::retranslate()
{
    m_model->setHorizontalHeaderLabels(
        {tr("When"), tr("Customer"), tr("Card"), tr("Reward"), tr("Pieces"), tr("Cost"), tr("By"), tr("State"), QString()});
    alignFigures(m_model, {Pieces, Cost});
    m_table->setAccessibleName(tr("Rewards handed out"));
    m_receipt->setText(tr("Save as PDF…"));
    m_receipt->setAccessibleName(tr("Save the receipt as PDF"));
    m_print->setText(tr("Print…"));
    m_print->setAccessibleName(tr("Print the receipt"));
    m_empty->setWords(tr("Nothing was handed out yet"), tr("Rewards are handed out at the counter with F4, once a customer is open."));
    fill();
}

void ClaimsView::reload()
{
    m_jobs.ask(
        this,
        [](db::ReadSession &session) {
            rewards::ClaimFilter filter;
            filter.limit = kListed;
            return rewards::claims(session, filter);
        },
        [this](const Result<std::vector<rewards::ClaimRow>> &rows) {
            if (!rows) {
                say(rows.error());
                return;
            }
            m_rows = *rows;
            fill();
        });
}

void ClaimsView::fill()
{
    const int row = m_table->currentIndex().row();
    m_model->removeRows(0, m_model->rowCount());
    const bool canReturn = can(m_desk.actor.role, Right::RedeemReward);
    for (const rewards::ClaimRow &claim : m_rows) {
        const bool isBack = claim.claim.isReturned();
        const QString cost = claim.claim.purse == Purse::Credits ? tr("%1 credits").arg(Format::points(claim.claim.cost))
                                                                 : Format::points(claim.claim.cost);
        const auto items = itemsOf({Format::moment(m_desk.time.local(claim.claim.atMs), toDate(m_desk.today())), claim.customerName, claim.cardNo,
                                    claim.rewardName, Format::points(claim.claim.quantity), cost, claim.operatorName,
                                    isBack ? tr("Returned") : tr("Handed out"), isBack || !canReturn ? QString() : tr("Take back")});
        items[State]->setData(int(isBack ? BadgeKind::Neutral : BadgeKind::Success), RowDelegate::kBadgeRole);
        items[State]->setToolTip(claim.claim.returnReason);
        m_model->appendRow(items);
    }
    m_stack->setCurrentIndex(m_rows.empty() ? 1 : 0);
    m_hint->setText(m_rows.size() >= kListed ? tr("The newest %1").arg(kListed) : QString());
    if (!m_rows.empty())
        m_table->setCurrentIndex(m_model->index(qBound(0, row, int(m_rows.size()) - 1), 0));
    follow();
}

void ClaimsView::follow()
{
    for (PushButton *button : {m_receipt, m_print})
        button->setEnabled(m_table->currentIndex().isValid());
}

void ClaimsView::takeBack(int row)
{
    if (row < 0 || row >= int(m_rows.size()) || m_rows[size_t(row)].claim.isReturned())
        return;
    const RewardClaim claim = m_rows[size_t(row)].claim;
    carryOut(
        [id = claim.id, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today()](db::WriteSession &session) {
            return rewards::RewardService(*clock).takeBack(session, actor, id, today, {});
        },
        [claim, name = m_rows[size_t(row)].rewardName, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today()](const rewards::Claimed &) {
            return deedOf(tr("“%1” came back, %2 points were given back").arg(name, Format::points(claim.cost)),
                          [claim, clock, actor, today](db::WriteSession &session) -> Status {
                              TRY(rewards::RewardService(*clock).claim(session, actor,
                                                                       {claim.customerId, claim.rewardId, claim.quantity, {}, claim.shopId}, today));
                              return ok();
                          });
        });
}

void ClaimsView::saveReceipt()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= int(m_rows.size()))
        return;
    const rewards::ClaimRow &claim = m_rows[size_t(row)];
    askForReceipt(RewardReceipt::of(claim, m_desk), claim.claim.id.toString(), this, [this](const Status &written, const QString &path) {
        if (written)
            notice()->show(NoticeKind::Success, tr("The receipt is saved: %1").arg(path));
        else
            say(written.error());
    });
}

void ClaimsView::printReceipt()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= int(m_rows.size()))
        return;
    askToPrint(RewardReceipt::of(m_rows[size_t(row)], m_desk), this, [this](const Status &printed) {
        if (printed)
            notice()->show(NoticeKind::Success, tr("The receipt went to the printer."));
        else
            say(printed.error());
    });
}

} // namespace regulars::ui
