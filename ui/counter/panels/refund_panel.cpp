#include "ui/counter/panels/refund_panel.h"

#include "counter/when_done.h"
#include "texts/error_text.h"
#include "till/till_service.h"
#include "ui/counter/pane_parts.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/referral_words.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kQuantityWidth = 64;
constexpr int kAmountWidth = 96;
} // namespace

RefundPanel::RefundPanel(Desk &desk, const QString &number, QWidget *parent) : SidePanel(desk, parent), m_number(number)
{
    m_head = new TextLabel(TextRole::Body, Tone::Secondary);
    m_sumTitle = new TextLabel(TextRole::CardTitle);
    m_sum = new TextLabel(TextRole::CounterFigure);
    m_sum->setAlignment(Qt::AlignRight);
    m_points = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_points->setWordWrap(true);
    m_reason = new QLineEdit;
    auto *reason = new FormRow({}, m_reason);
    nameField(u"reason"_s, reason);
    auto *lines = new QWidget;
    m_lines = new QVBoxLayout(lines);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(metric::kSpace4);
    auto *sum = new QHBoxLayout;
    sum->addWidget(m_sumTitle, 1);
    sum->addWidget(m_sum);
    content()->addWidget(m_head);
    content()->addWidget(lines);
    content()->addWidget(new Rule(Qt::Horizontal));
    content()->addLayout(sum);
    content()->addWidget(m_points);
    content()->addWidget(reason);
    content()->addStretch();
    connect(m_reason, &QLineEdit::returnPressed, this, &RefundPanel::finish);
    primary()->setEnabled(false);
    retranslate();
    auto asked = desk.database->read(
        [number](db::ReadSession &session) { return counter::refundablePurchase(session, number); });
    counter::whenDone(this, asked, [this](const Result<counter::RefundablePurchase> &purchase) {
        m_isLoaded = true;
        if (purchase)
            take(*purchase);
        else
            showError(purchase.error());
    });
}

void RefundPanel::take(const counter::RefundablePurchase &purchase)
{
    m_purchase = purchase;
    for (const counter::RefundableLine &line : purchase.lines)
        addLine(line);
    retranslate();
    requote();
    takeFocus();
}

void RefundPanel::addLine(const counter::RefundableLine &line)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kSpace8);
    const QString name = line.name.isEmpty() ? tr("Amount only") : line.name;
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(name, TextRole::BodyStrong));
    words->addWidget(new TextLabel(
        tr("%1 of %2 left")
            .arg(scaledText(line.leftMilli, kQuantityDigits), scaledText(line.line.quantityMilli, kQuantityDigits)),
        TextRole::Caption, Tone::Secondary));
    auto *quantity = new QLineEdit(scaledText(line.leftMilli, kQuantityDigits));
    quantity->setFixedWidth(kQuantityWidth);
    quantity->setAlignment(Qt::AlignRight);
    quantity->setAccessibleName(tr("How many of %1 come back").arg(name));
    quantity->setEnabled(line.leftMilli > 0);
    auto *amount = new TextLabel(TextRole::BodyStrong);
    amount->setAlignment(Qt::AlignRight);
    amount->setFixedWidth(kAmountWidth);
    row->addLayout(words, 1);
    row->addWidget(quantity);
    row->addWidget(amount);
    m_lines->addWidget(box);
    m_quantities.append(quantity);
    m_amounts.append(amount);
    connect(quantity, &QLineEdit::textChanged, this, &RefundPanel::requote);
    connect(quantity, &QLineEdit::returnPressed, m_reason, qOverload<>(&QWidget::setFocus));
}

std::optional<std::vector<counter::WantedBack>> RefundPanel::wanted() const
{
    std::vector<counter::WantedBack> all;
    for (int i = 0; i < int(m_quantities.size()); ++i) {
        const QString text = m_quantities[i]->text().trimmed();
        const auto quantity = text.isEmpty() ? Result<qint64>(0) : parseScaled(text, kQuantityDigits);
        const bool isFine = quantity && *quantity >= 0 && *quantity <= m_purchase.lines[size_t(i)].leftMilli;
        InlineError::mark(m_quantities[i], isFine ? FieldState::Fine : FieldState::Danger);
        if (!isFine)
            return std::nullopt;
        all.push_back({m_purchase.lines[size_t(i)].line.lineNo, *quantity});
    }
    return all;
}

void RefundPanel::requote()
{
    const Currency &currency = m_desk.currency;
    const auto asked = wanted();
    const auto quote =
        asked ? counter::refundQuote(m_purchase, *asked) : Result<counter::RefundQuote>(counter::RefundQuote{});
    const bool isFine = asked && quote;
    for (int i = 0; i < int(m_amounts.size()); ++i)
        m_amounts[i]->setText(isFine ? Format::money(quote->lineMinor[size_t(i)], currency.code, currency.digits)
                                     : QString());
    bool isSomething = false;
    if (asked) {
        for (const counter::WantedBack &want : *asked)
            isSomething = isSomething || want.quantityMilli > 0;
    }
    m_sum->setText(Format::money(isFine ? quote->amountMinor : 0, currency.code, currency.digits));
    primary()->setEnabled(isFine && isSomething && can(m_desk.actor.role, Right::RecordRefund));
    if (!asked)
        m_points->setText(tr("Not more than what is left can come back"));
    else if (!quote)
        m_points->setText(errorText(quote.error()).sentence);
    else if (!m_purchase.purchase.customerId.isValid())
        m_points->setText(tr("A walk-in sale: no points change"));
    else
        m_points->setText(tr("Points: %1 taken back, %2 returned")
                              .arg(Format::points(quote->pointsReversed), Format::points(quote->pointsRestored)));
}

void RefundPanel::retranslate()
{
    setTitle(tr("Refund"));
    primary()->setText(tr("Give refund"));
    m_sumTitle->setText(tr("To hand back"));
    row(u"reason"_s)->setLabel(tr("Reason"));
    if (m_isLoaded && m_purchase.purchase.id.isValid())
        m_head->setText(tr("Purchase %1 of %2", "number, day").arg(m_number, dayText(m_purchase.purchase.day)));
    else
        m_head->setText(tr("Purchase %1", "number").arg(m_number));
}

void RefundPanel::takeFocus()
{
    for (QLineEdit *quantity : std::as_const(m_quantities)) {
        if (quantity->isEnabled()) {
            quantity->setFocus(Qt::ShortcutFocusReason);
            quantity->selectAll();
            return;
        }
    }
    m_reason->setFocus(Qt::ShortcutFocusReason);
}

void RefundPanel::finish()
{
    if (!isSettled() || !primary()->isEnabled())
        return;
    till::RefundRequest request;
    request.number = m_number;
    request.customerId = m_purchase.purchase.customerId;
    request.note = m_reason->text().trimmed();
    const auto asked = wanted();
    if (!asked)
        return;
    for (const counter::WantedBack &want : *asked) {
        if (want.quantityMilli > 0)
            request.items.push_back({want.lineNo, want.quantityMilli});
    }
    clearErrors();
    setBusy(true);
    auto written =
        m_desk.database->write([request, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
            return till::TillService(*clock).refund(session, actor, request);
        });
    counter::whenDone(this, written, [this](const Result<till::BookedRefund> &booked) {
        if (!booked) {
            showError(booked.error());
            return;
        }
        setBusy(false);
        const Refund &refund = booked->refund;
        const qint64 change = refund.pointsRestored - refund.pointsReversed;
        Deed deed;
        const QString amount = Format::money(refund.amountMinor, m_desk.currency.code, m_desk.currency.digits);
        deed.words = tr("Refunded %1, %2 points").arg(amount, Format::signedPoints(change));
        if (booked->balanceAfter < 0) // points taken back had been spent
            deed.words = tr("Refunded %1, %2 points; %3 points are owed now")
                             .arg(amount, Format::signedPoints(change), Format::points(-booked->balanceAfter));
        deed.words = ReferralWords::takenBack(deed.words, booked->referrals);
        emit done(deed);
    });
}

} // namespace regulars::ui
