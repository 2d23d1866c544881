#include "ui/counter/panels/reward_panel.h"

#include "counter/when_done.h"
#include "texts/error_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/parts/reward_receipt.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
enum Step { Choosing, Confirming, Done };
enum OfferColumn { Name, Cost, Can, kOfferColumns };
constexpr int kPicture = 96;
} // namespace

RewardPanel::RewardPanel(Desk &desk, CustomerId customer, QWidget *parent)
    : SidePanel(desk, parent), m_customer(customer), m_key(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    build();
    retranslate();
    go(Choosing);
    read();
}

void RewardPanel::build()
{
    m_model = new QStandardItemModel(0, kOfferColumns, this);
    m_list = new QTableView;
    RowDelegate *delegate = TableStyle::apply(m_list, TableStyle::Density::Comfortable);
    m_list->setModel(m_model);
    delegate->setColumn(Name, CellKind::Strong);
    delegate->setColumn(Cost, CellKind::StrongFigure);
    delegate->setColumn(Can, CellKind::SecondaryFigure);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->horizontalHeader()->setSectionsClickable(false);
    m_list->horizontalHeader()->setStretchLastSection(false);
    m_list->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->installEventFilter(this);
    m_nothing = new TextLabel(TextRole::Body, Tone::Secondary);
    m_nothing->setWordWrap(true);
    m_pay = new LinkButton({});
    m_picture = new QLabel;
    m_picture->setFixedHeight(kPicture);
    m_name = new TextLabel(TextRole::CustomerName);
    m_note = new TextLabel(TextRole::Body, Tone::Secondary);
    m_note->setWordWrap(true);
    m_quantity = new PointsEdit;
    auto *quantity = new FormRow({}, m_quantity);
    nameField(u"quantity"_s, quantity);
    m_summary = new TextLabel(TextRole::Body);
    m_summary->setWordWrap(true);
    m_doneName = new TextLabel(TextRole::CustomerName);
    m_doneWords = new TextLabel(TextRole::Body);
    m_doneWords->setWordWrap(true);
    m_receipt = new PushButton({});
    m_receipt->setIconName(u"receipt-text"_s);
    m_print = new PushButton({});
    m_print->setIconName(u"printer"_s);
    auto *receipts = new QWidget;
    auto *both = new QHBoxLayout(receipts);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(metric::kSpace8);
    both->addWidget(m_receipt);
    both->addWidget(m_print);

    const auto page = [this, receipts](const QList<QWidget *> &widgets, bool stretches) {
        auto *made = new QWidget;
        auto *column = new QVBoxLayout(made);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(metric::kSpace12);
        for (QWidget *widget : widgets)
            column->addWidget(widget, widget == m_list ? 1 : 0,
                              widget == receipts || widget == m_pay ? Qt::AlignLeft : Qt::Alignment());
        if (stretches)
            column->addStretch(1);
        m_steps->addWidget(made);
    };
    m_steps = new PageStack;
    page({m_nothing, m_list, m_pay}, false);
    page({m_picture, m_name, m_note, quantity, m_summary}, true);
    page({m_doneName, m_doneWords, receipts}, true);
    content()->addWidget(m_steps, 1);
    connect(m_list, &QTableView::doubleClicked, this, &RewardPanel::choose);
    connect(m_pay, &QAbstractButton::clicked, this, &RewardPanel::payWanted);
    connect(m_quantity, &NumberEdit::valueChanged, this, &RewardPanel::follow);
    connect(m_quantity, &NumberEdit::entered, this, &RewardPanel::finish);
    connect(m_receipt, &QAbstractButton::clicked, this, &RewardPanel::saveReceipt);
    connect(m_print, &QAbstractButton::clicked, this, &RewardPanel::printReceipt);
}

QString RewardPanel::amountText(Purse purse, qint64 amount)
{
    return purse == Purse::Credits ? tr("%1 credits").arg(Format::points(amount)) : tr("%1 points").arg(Format::points(amount));
}

void RewardPanel::read()
{
    ++m_pending;
    auto asked = m_desk.database->read(
        [customer = m_customer, today = m_desk.today()](db::ReadSession &session) { return rewards::offersFor(session, customer, today); });
    counter::whenDone(this, asked, [this](const Result<std::vector<rewards::RewardOffer>> &offers) {
        --m_pending;
        if (!offers) {
            showError(offers.error());
            return;
        }
        m_offers = *offers;
        fill();
    });
}

void RewardPanel::fill()
{
    m_model->removeRows(0, m_model->rowCount());
    for (const rewards::RewardOffer &offer : m_offers) {
        QString can = offer.reward.stock ? tr("%1 left").arg(Format::points(*offer.reward.stock)) : QString();
        if (offer.most == 0) {
            const bool isShort = offer.why.code == ErrorCode::InsufficientPoints;
            can = isShort                                     ? tr("%1 short").arg(Format::points(offer.reward.cost - offer.balance))
                : offer.why.code == ErrorCode::OutOfStock  ? tr("none left")
                : offer.why.code == ErrorCode::TierTooLow  ? tr("from %1 on").arg(offer.why.detail)
                                                              : tr("has had it");
        }
        QList<QStandardItem *> row;
        for (const QString &words : {offer.reward.name, amountText(offer.reward.purse, offer.reward.cost), can})
            row.append(new QStandardItem(words));
        if (offer.most == 0) {
            for (QStandardItem *item : row) {
                item->setData(int(Tone::Secondary), RowDelegate::kToneRole);
                item->setToolTip(errorText(offer.why).sentence);
            }
        }
        m_model->appendRow(row);
    }
    fitColumns();
    m_nothing->setVisible(m_offers.empty());
    m_list->setVisible(!m_offers.empty());
    if (!m_offers.empty())
        m_list->setCurrentIndex(m_model->index(0, 0));
    go(step());
    if (step() == Choosing && isVisible())
        takeFocus();
}

// What it costs and why not stand whole; the name takes the rest.
void RewardPanel::fitColumns()
{
    constexpr int kRoom = 2 * metric::kSpace12 + metric::kSpace4;
    const QFontMetrics heads(fontFor(TextRole::CaptionStrong));
    const QFontMetrics body(fontFor(TextRole::BodyStrong));
    for (const int column : {Cost, Can}) {
        int width = heads.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < m_model->rowCount(); ++row)
            width = std::max(width, body.horizontalAdvance(m_model->index(row, column).data().toString()));
        m_list->setColumnWidth(column, width + kRoom);
    }
}

void RewardPanel::retranslate()
{
    setTitle(tr("Redeem a reward"));
    m_model->setHorizontalHeaderLabels({tr("Reward"), tr("Cost"), QString()});
    for (const int column : {Cost, Can})
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    fitColumns();
    m_list->setAccessibleName(tr("Rewards for this customer"));
    m_nothing->setText(tr("No rewards are on offer. They are made on the page Loyalty, under Rewards."));
    m_pay->setText(tr("Pay a purchase with points instead (F4)"));
    m_receipt->setText(tr("Save as PDF…"));
    m_receipt->setAccessibleName(tr("Save the receipt as PDF"));
    m_print->setText(tr("Print…"));
    m_print->setAccessibleName(tr("Print the receipt"));
    row(u"quantity"_s)->setLabel(tr("Pieces"));
    go(step());
}

int RewardPanel::step() const { return m_steps->currentIndex(); }

void RewardPanel::go(int step)
{
    m_steps->setCurrentIndex(step);
    primary()->setText(step == Choosing ? tr("Choose") : step == Confirming ? tr("Hand out") : tr("Done"));
    const rewards::RewardOffer *offer = chosen();
    primary()->setEnabled(step == Done || (offer && offer->most > 0 && can(m_desk.actor.role, Right::RedeemReward)));
    if (step == Confirming)
        follow();
}

void RewardPanel::takeFocus()
{
    if (step() == Choosing)
        m_list->setFocus(Qt::ShortcutFocusReason);
    else if (step() == Confirming)
        m_quantity->setFocus(Qt::ShortcutFocusReason);
    else
        primary()->setFocus(Qt::ShortcutFocusReason);
}

bool RewardPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            finish();
            return true;
        }
    }
    return SidePanel::eventFilter(watched, event);
}

const rewards::RewardOffer *RewardPanel::chosen() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < int(m_offers.size()) ? &m_offers[size_t(row)] : nullptr;
}

void RewardPanel::finish()
{
    if (!isSettled())
        return;
    switch (step()) {
    case Choosing:
        choose();
        break;
    case Confirming:
        handOut();
        break;
    default:
        (void)mayClose();
    }
}

void RewardPanel::choose()
{
    const rewards::RewardOffer *offer = chosen();
    if (!offer)
        return;
    if (offer->most == 0) {
        showError(offer->why);
        return;
    }
    clearErrors();
    m_name->setText(offer->reward.name);
    m_note->setText(offer->reward.note);
    m_note->setVisible(!offer->reward.note.isEmpty());
    m_quantity->setRange(1, offer->most);
    m_quantity->setPoints(1);
    m_picture->hide();
    go(Confirming);
    takeFocus();
    if (!offer->reward.hasPicture)
        return;
    ++m_pending;
    auto asked = m_desk.database->read([id = offer->reward.id](db::ReadSession &session) { return rewards::rewardPicture(session, id); });
    counter::whenDone(this, asked, [this](const Result<QByteArray> &png) {
        --m_pending;
        QPixmap picture;
        if (png && picture.loadFromData(*png, "PNG")) {
            m_picture->setPixmap(picture.scaled(kPicture, kPicture, Qt::KeepAspectRatio, Qt::SmoothTransformation));
            m_picture->show();
        }
    });
}

void RewardPanel::follow()
{
    const rewards::RewardOffer *offer = chosen();
    if (!offer || step() != Confirming)
        return;
    row(u"quantity"_s)->clearMessage();
    const qint64 quantity = m_quantity->points().value_or(0);
    const bool isFine = quantity >= 1 && quantity <= offer->most;
    if (!isFine) {
        row(u"quantity"_s)->setError(tr("Between 1 and %1 pieces").arg(Format::points(offer->most)));
        m_summary->setText({});
    } else {
        const qint64 cost = quantity * offer->reward.cost;
        QStringList lines{tr("Costs %1.").arg(amountText(offer->reward.purse, cost)),
                          tr("The customer keeps %1.").arg(amountText(offer->reward.purse, offer->balance - cost))};
        if (offer->reward.stock)
            lines << tr("Pieces left afterwards: %1.").arg(Format::points(*offer->reward.stock - quantity));
        m_summary->setText(lines.join(u'\n'));
    }
    primary()->setEnabled(isFine && can(m_desk.actor.role, Right::RedeemReward));
}

void RewardPanel::handOut()
{
    const rewards::RewardOffer *offer = chosen();
    if (!offer || !primary()->isEnabled())
        return;
    clearErrors();
    setBusy(true);
    const rewards::ClaimRequest request{m_customer, offer->reward.id, m_quantity->points().value_or(1), m_key, m_desk.shop.id};
    const auto work = [request, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today()](db::WriteSession &session) {
        return rewards::RewardService(*clock).claim(session, actor, request, today);
    };
    counter::whenDone(this, m_desk.database->write(work), [this](const Result<rewards::Claimed> &claimed) {
        if (!claimed) {
            showError(claimed.error());
            return;
        }
        setBusy(false);
        showDone(*claimed);
    });
}

void RewardPanel::showDone(const rewards::Claimed &claimed)
{
    m_claimed = claimed;
    m_doneName->setText(m_name->text());
    QStringList lines{tr("Handed out, pieces: %1.").arg(Format::points(claimed.claim.quantity)),
                      tr("Taken: %1.").arg(amountText(claimed.claim.purse, claimed.claim.cost)),
                      tr("The customer keeps %1.").arg(amountText(claimed.claim.purse, claimed.balanceAfter))};
    if (claimed.stockLeft)
        lines << tr("Pieces left: %1.").arg(Format::points(*claimed.stockLeft));
    m_doneWords->setText(lines.join(u'\n'));
    go(Done);
    takeFocus();
}

bool RewardPanel::mayClose()
{
    if (step() == Confirming && isSettled()) {
        clearErrors();
        go(Choosing);
        takeFocus();
        return false;
    }
    if (!m_claimed)
        return true;
    Deed deed;
    deed.words = tr("“%1” handed out, %2 taken").arg(m_doneName->text(), amountText(m_claimed->claim.purse, m_claimed->claim.cost));
    deed.customer = m_customer;
    deed.undo = [claim = m_claimed->claim.id, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today()](db::WriteSession &session) -> Status {
        TRY(rewards::RewardService(*clock).takeBack(session, actor, claim, today, {}));
        return ok();
    };
    m_claimed.reset();
    emit done(deed);
    return false;
}

void RewardPanel::withReceipt(std::function<void(const RewardReceipt &receipt, const QString &number)> use)
{
    if (!m_claimed)
        return;
    ++m_pending;
    auto asked = m_desk.database->read([id = m_claimed->claim.id](db::ReadSession &session) { return rewards::requireClaim(session, id); });
    counter::whenDone(this, asked, [this, use](const Result<rewards::ClaimRow> &claim) {
        --m_pending;
        if (claim)
            use(RewardReceipt::of(*claim, m_desk), claim->claim.id.toString());
        else
            showError(claim.error());
    });
}

void RewardPanel::printReceipt()
{
    withReceipt([this](const RewardReceipt &receipt, const QString &) {
        askToPrint(receipt, this, [this](const Status &printed) {
            if (printed)
                m_doneWords->setText(tr("The receipt went to the printer."));
            else
                showError(printed.error());
        });
    });
}

void RewardPanel::saveReceipt()
{
    withReceipt([this](const RewardReceipt &receipt, const QString &number) {
        askForReceipt(receipt, number, this, [this](const Status &written, const QString &path) {
            if (written)
                m_doneWords->setText(tr("The receipt is saved: %1").arg(path));
            else
                showError(written.error());
        });
    });
}

QString RewardPanel::summary() const { return step() == Done ? m_doneWords->text() : m_summary->text(); }

} // namespace regulars::ui
