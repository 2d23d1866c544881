#include "ui/loyalty/rewards/claims_view.h"

#include "rewards/reward_service.h"
#include "texts/error_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/kit/undo_bar.h"
#include "ui/parts/customer_words.h"
#include "ui/parts/reward_receipt.h"
#include "ui/shell/desk_jobs.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
enum ClaimColumn { At, Customer, Card, RewardName, Pieces, Cost, By, State, Action, kClaimColumns };
} // namespace

ClaimsView::ClaimsView(Desk &desk, DeskJobs &jobs, QWidget *parent) : QWidget(parent), m_desk(desk), m_jobs(jobs)
{
    build();
    retranslate();
}

void ClaimsView::build()
{
    m_model = new QStandardItemModel(0, kClaimColumns, this);
    m_table = new QTableView;
    RowDelegate *delegate = TableStyle::apply(m_table);
    m_table->setModel(m_model);
    delegate->setColumn(At, CellKind::Secondary);
    delegate->setColumn(Customer, CellKind::Strong);
    delegate->setColumn(Card, CellKind::Secondary);
    delegate->setColumn(Pieces, CellKind::Figure);
    delegate->setColumn(Cost, CellKind::StrongFigure);
    delegate->setColumn(By, CellKind::Secondary);
    delegate->setColumn(State, CellKind::Badge);
    delegate->setColumn(Action, CellKind::Link);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(false);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(RewardName, QHeaderView::Stretch);
    const std::pair<int, int> widths[] = {{At, 136}, {Customer, 104}, {Card, 104}, {Pieces, 72}, {Cost, 104}, {By, 88}, {State, 104}, {Action, 96}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_hint = new TextLabel(TextRole::Body, Tone::Secondary);
    m_receipt = new PushButton({});
    m_receipt->setControlSize(ControlSize::Bar);
    m_receipt->setIconName(u"receipt-text"_s);
    m_print = new PushButton({});
    m_print->setObjectName(u"printReceipt"_s);
    m_print->setControlSize(ControlSize::Bar);
    m_print->setIconName(u"printer"_s);
    m_notice = new NoticeStrip;
    m_undo = new UndoBar;
    m_undo->hide();
    m_empty = new EmptyState(u"gift"_s);
    m_stack = new PageStack;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *bar = new PaneBar(metric::kFilterBar);
    bar->row()->addWidget(m_hint, 1);
    bar->row()->addWidget(m_receipt);
    bar->row()->addWidget(m_print);
    auto *ground = new PaneGround;
    auto *inside = new QVBoxLayout(ground);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(bar);
    inside->addWidget(new HairLine(Qt::Horizontal));
    inside->addWidget(m_notice);
    inside->addWidget(m_stack, 1);
    inside->addWidget(m_undo);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(ground);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClaimsView::follow);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.column() != Action)
            emit customerWanted(m_rows[size_t(index.row())].claim.customerId);
    });
    connect(delegate, &RowDelegate::linkActivated, this, [this](const QModelIndex &index) { takeBack(index.row()); });
    connect(m_receipt, &QAbstractButton::clicked, this, &ClaimsView::saveReceipt);
    connect(m_print, &QAbstractButton::clicked, this, &ClaimsView::printReceipt);
    connect(m_undo, &UndoBar::undo, this, [this] {
        m_jobs.change(this, std::exchange(m_again, {}), [this](const Status &done) {
            if (!done)
                m_notice->show(NoticeKind::Danger, errorText(done.error()).sentence);
            reload();
        });
    });
}

void ClaimsView::retranslate()
{
    m_model->setHorizontalHeaderLabels(
        {tr("When"), tr("Customer"), tr("Card"), tr("Reward"), tr("Pieces"), tr("Cost"), tr("By"), tr("State"), QString()});
    for (const int column : {Pieces, Cost})
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
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
                m_notice->show(NoticeKind::Danger, errorText(rows.error()).sentence);
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
        QList<QStandardItem *> items;
        const QString cost = claim.claim.purse == Purse::Credits ? tr("%1 credits").arg(Format::points(claim.claim.cost))
                                                                 : Format::points(claim.claim.cost);
        for (const QString &words : {Format::moment(m_desk.time.local(claim.claim.atMs), toDate(m_desk.today())), claim.customerName,
                                     claim.cardNo, claim.rewardName, Format::points(claim.claim.quantity), cost, claim.operatorName,
                                     isBack ? tr("Returned") : tr("Handed out"), isBack || !canReturn ? QString() : tr("Take back")})
            items.append(new QStandardItem(words));
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
    m_jobs.change(
        this,
        [id = claim.id, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today()](db::WriteSession &session) {
            return rewards::RewardService(*clock).takeBack(session, actor, id, today, {});
        },
        [this, claim, name = m_rows[size_t(row)].rewardName](const Result<rewards::Claimed> &back) {
            if (!back) {
                m_notice->show(NoticeKind::Danger, errorText(back.error()).sentence);
                return;
            }
            m_notice->clear();
            m_again = [claim, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today()](db::WriteSession &session) -> Status {
                TRY(rewards::RewardService(*clock).claim(session, actor,
                                                         {claim.customerId, claim.rewardId, claim.quantity, {}, claim.shopId}, today));
                return ok();
            };
            m_undo->offer(tr("“%1” came back, %2 points were given back").arg(name, Format::points(claim.cost)));
            reload();
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
            m_notice->show(NoticeKind::Success, tr("The receipt is saved: %1").arg(path));
        else
            m_notice->show(NoticeKind::Danger, errorText(written.error()).sentence);
    });
}

void ClaimsView::printReceipt()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || row >= int(m_rows.size()))
        return;
    askToPrint(RewardReceipt::of(m_rows[size_t(row)], m_desk), this, [this](const Status &printed) {
        if (printed)
            m_notice->show(NoticeKind::Success, tr("The receipt went to the printer."));
        else
            m_notice->show(NoticeKind::Danger, errorText(printed.error()).sentence);
    });
}

} // namespace regulars::ui
