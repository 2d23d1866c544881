#include "ui/counter/sale_customer_column.h"

#include "texts/error_text.h"
#include "ui/parts/customer_words.h"
#include "ui/counter/coupon_box.h"
#include "ui/counter/pane_parts.h"
#include "ui/kit/format.h"
#include "ui/kit/inline_error.h"
#include "ui/kit/key_cap.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kWidth = 279;
constexpr int kFieldWidth = 112;
} // namespace

SaleCustomerColumn::SaleCustomerColumn(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    setFixedWidth(kWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(new Rule(Qt::Horizontal));
    m_coupons = new CouponBox(desk);
    column->addWidget(m_coupons);
    column->addWidget(buildPoints());
    column->addWidget(buildDiscount());
    column->addStretch();
    for (NumberEdit *field : {static_cast<NumberEdit *>(m_points), static_cast<NumberEdit *>(m_discount)}) {
        connect(field, &NumberEdit::valueChanged, this, &SaleCustomerColumn::edited);
        connect(field, &NumberEdit::entered, this, &SaleCustomerColumn::entered);
    }
    connect(m_coupons, &CouponBox::edited, this, &SaleCustomerColumn::edited);
    retranslate();
}

QWidget *SaleCustomerColumn::buildHead()
{
    m_name = new TextLabel(TextRole::CustomerName);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_badge = new Badge;
    m_facts = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_gapText = new TextLabel(TextRole::Body);
    m_gap = new TextLabel(TextRole::BodyStrong);
    m_gap->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_bar = new ProgressBar;
    m_tierBox = new QWidget;
    auto *words = new QHBoxLayout;
    words->addWidget(m_gapText, 1);
    words->addWidget(m_gap);
    auto *tier = new QVBoxLayout(m_tierBox);
    tier->setContentsMargins(0, metric::kSpace12, 0, 0);
    tier->setSpacing(metric::kSpace4);
    tier->addLayout(words);
    tier->addWidget(m_bar);
    auto *head = new QWidget;
    auto *first = new QHBoxLayout;
    first->setSpacing(metric::kSpace12);
    first->addWidget(m_name);
    first->addWidget(m_badge);
    first->addStretch();
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(metric::kSpace16, metric::kSpace12, metric::kSpace16, metric::kSpace12);
    column->setSpacing(2);
    column->addLayout(first);
    column->addWidget(m_facts);
    column->addWidget(m_tierBox);
    return head;
}

QWidget *SaleCustomerColumn::buildPoints()
{
    m_pointsTitle = new TextLabel(TextRole::CardTitle);
    m_points = new PointsEdit;
    m_points->setFixedWidth(kFieldWidth);
    m_worth = new TextLabel(TextRole::Body, Tone::Secondary);
    m_limits = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_limits->setWordWrap(true);
    m_pointsError = new InlineError;
    m_pointsBox = new QWidget;
    auto *title = new QHBoxLayout;
    title->addWidget(m_pointsTitle, 1);
    title->addWidget(new KeyCap(u"F4"_s));
    auto *field = new QHBoxLayout;
    field->setSpacing(metric::kSpace8);
    field->addWidget(m_points);
    field->addWidget(m_worth, 1);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace12);
    column->setSpacing(metric::kSpace8);
    column->addLayout(title);
    column->addLayout(field);
    column->addWidget(m_pointsError);
    column->addWidget(m_limits);
    auto *all = new QVBoxLayout(m_pointsBox);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(column);
    all->addWidget(new Rule(Qt::Horizontal));
    return m_pointsBox;
}

QWidget *SaleCustomerColumn::buildDiscount()
{
    m_discountTitle = new TextLabel(TextRole::CardTitle);
    m_discount = new MoneyEdit;
    m_discount->setFixedWidth(kFieldWidth);
    m_discount->setCurrency(m_desk.currency.code, m_desk.currency.digits);
    m_discountHint = new TextLabel(TextRole::Body, Tone::Secondary);
    m_discountError = new InlineError;
    auto *box = new QWidget;
    auto *field = new QHBoxLayout;
    field->setSpacing(metric::kSpace8);
    field->addWidget(m_discount);
    field->addWidget(m_discountHint, 1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace12);
    column->setSpacing(metric::kSpace8);
    column->addWidget(m_discountTitle);
    column->addLayout(field);
    column->addWidget(m_discountError);
    return box;
}

void SaleCustomerColumn::setCustomer(const counter::CustomerCard *card)
{
    m_hasCustomer = card != nullptr;
    m_card = card ? *card : counter::CustomerCard();
    m_quote = {};
    m_tierBox->setVisible(m_hasCustomer);
    m_pointsBox->setVisible(m_hasCustomer);
    m_badge->setVisible(m_hasCustomer);
    m_points->setEnabled(m_card.points > 0);
    m_pointsError->clear();
    m_discountError->clear();
    retranslate();
}

void SaleCustomerColumn::setDraft(const counter::SaleDraft &draft)
{
    m_points->setPoints(draft.redeemPoints > 0 ? std::optional(draft.redeemPoints) : std::nullopt);
    m_discount->setMinor(draft.discountMinor > 0 ? std::optional(draft.discountMinor) : std::nullopt);
    m_coupons->start(draft.coupons, draft.choosesCoupons);
}

void SaleCustomerColumn::show(const counter::SaleQuote &quote)
{
    m_quote = quote;
    if (m_hasCustomer) {
        showTier(quote);
        showPoints(quote);
    }
    m_coupons->show(quote);
    const FieldState state = quote.discountError ? FieldState::Danger : FieldState::Fine;
    m_discountError->show(state, quote.discountError ? errorText(*quote.discountError).sentence : QString());
    InlineError::mark(m_discount, state);
}

void SaleCustomerColumn::showTier(const counter::SaleQuote &quote)
{
    const Currency &currency = m_desk.currency;
    const bool rises = !quote.isEmpty && quote.booked.tierAfter.rank > quote.booked.tierBefore.rank;
    m_badge->set(Badge::tierKind(quote.booked.tierBefore.rank), quote.booked.tierBefore.name);
    const auto written = [&](qint64 value) { return CustomerWords::metric(value, quote.metric, currency); };
    qint64 full = 0;
    if (rises) {
        m_gapText->setText(tr("This order reaches %1", "tier").arg(quote.booked.tierAfter.name));
        m_gap->setText({});
        full = quote.booked.tierAfter.threshold;
    } else if (quote.next) {
        m_gapText->setText(quote.isEmpty ? tr("To %1", "tier").arg(quote.next->name)
                                         : tr("To %1 after this order", "tier").arg(quote.next->name));
        m_gap->setText(written(qMax<qint64>(0, quote.next->threshold - quote.metricAfter)));
        full = quote.next->threshold;
    } else {
        m_gapText->setText(tr("Highest tier reached"));
        m_gap->setText({});
    }
    const auto share = [full](qint64 value) { return full > 0 ? qBound(0.0, double(value) / double(full), 1.0) : 1.0; };
    m_bar->setFraction(share(quote.metricBefore));
    m_bar->setGain(share(quote.metricAfter));
    QList<ProgressBar::Mark> marks{{0, tr("Now %1").arg(written(quote.metricBefore))}};
    if (full > 0) {
        const QString name = rises ? quote.booked.tierAfter.name : quote.next->name;
        marks.append({1, tr("%1 %2", "tier, threshold").arg(name, written(full))});
    }
    m_bar->setMarks(marks);
}

void SaleCustomerColumn::showPoints(const counter::SaleQuote &quote)
{
    const Currency &currency = m_desk.currency;
    const auto money = [&](qint64 minor) { return Format::money(minor, currency.code, currency.digits); };
    const till::SaleFigures &figures = quote.booked.figures;
    const qint64 asked = m_points->points().value_or(0);
    m_points->setEnabled(quote.spendable > 0);
    m_worth->setText(figures.pointsSpent > 0 ? tr("worth %1").arg(money(figures.pointsPaidMinor)) : QString());
    QStringList limits{quote.spendable > 0 ? tr("%1 available").arg(Format::points(quote.spendable))
                                           : tr("No points to spend")};
    if (quote.spendable > 0 && !quote.isEmpty)
        limits << tr("this order takes up to %1, worth %2").arg(Format::points(quote.usable), money(quote.usableMinor));
    if (quote.policy.redeemMultiple > 1)
        limits << tr("in steps of %1").arg(Format::points(quote.policy.redeemMultiple));
    if (quote.policy.redeemMinimum > 0)
        limits << tr("at least %1").arg(Format::points(quote.policy.redeemMinimum));
    if (quote.policy.redeemMaxPercent < 100)
        limits << tr("at most %1% of the order").arg(quote.policy.redeemMaxPercent);
    m_limits->setText(limits.join(tr(", ", "between limits")));
    FieldState state = FieldState::Fine;
    QString words;
    if (!m_points->text().trimmed().isEmpty() && !m_points->isAcceptable()) {
        state = FieldState::Danger;
        words = tr("Whole points only");
    } else if (!quote.isEmpty && asked > figures.pointsSpent) {
        state = FieldState::Warning;
        words = tr("Only %1 of %2 points count").arg(Format::points(figures.pointsSpent), Format::points(asked));
    }
    m_pointsError->show(state, words);
    InlineError::mark(m_points, state);
}

bool SaleCustomerColumn::showError(const QString &field, const QString &text)
{
    if (field == u"coupon") {
        m_coupons->showError(text);
        return true;
    }
    const bool isPoints = field == u"points" && m_hasCustomer;
    if (!isPoints && field != u"discount")
        return false;
    (isPoints ? m_pointsError : m_discountError)->show(FieldState::Danger, text);
    InlineError::mark(isPoints ? static_cast<QWidget *>(m_points) : m_discount, FieldState::Danger);
    return true;
}

void SaleCustomerColumn::focusPoints()
{
    if (m_hasCustomer && m_points->isEnabled())
        m_points->setFocus(Qt::ShortcutFocusReason);
}

void SaleCustomerColumn::retranslate()
{
    m_coupons->retranslate();
    m_pointsTitle->setText(tr("Use points"));
    m_points->setAccessibleName(tr("Points to use"));
    m_discountTitle->setText(tr("Discount by hand"));
    m_discount->setAccessibleName(tr("Discount on the whole order"));
    m_discountHint->setText(tr("off the whole order"));
    if (!m_hasCustomer) {
        m_name->setText(tr("Walk-in sale"));
        m_facts->setText(tr("Without a customer: no points"));
        return;
    }
    const Customer &customer = m_card.customer;
    m_name->setText(customer.name);
    m_badge->set(Badge::tierKind(m_card.progress.tier.rank), m_card.progress.tier.name);
    QStringList facts;
    if (!customer.phone.isEmpty())
        facts << CustomerWords::phone(customer.phone, false).text;
    facts << CustomerWords::card(customer.cardNo);
    m_facts->setText(facts.join(u" · "_s));
}

void SaleCustomerColumn::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(m_quote);
    }
    QWidget::changeEvent(event);
}

} // namespace regulars::ui
