#include "ui/counter/settlement_column.h"

#include "ui/counter/pane_parts.h"
#include "ui/kit/format.h"
#include "ui/kit/frame.h"
#include "ui/kit/inline_error.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/parts/referral_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kWidth = 367;
constexpr int kTitleTop = 14; // in line with the title of the order
constexpr int kMultiplierDigits = 4;

/// The number of a step on a small ground.
class StepNumber : public QWidget {
public:
    explicit StepNumber(int number) : m_number(number) { setFixedSize(20, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintFrame(painter, rect(), tokens().hover, {});
        painter.setFont(fontFor(TextRole::Caption));
        painter.setPen(tokens().secondary);
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
};

QWidget *pairRow(TextLabel *left, TextLabel *right)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kSpace8);
    row->addWidget(left, 1);
    right->setAlignment(Qt::AlignRight);
    right->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    row->addWidget(right);
    return line;
}

} // namespace

SettlementColumn::SettlementColumn(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    setMinimumWidth(280);
    setMaximumWidth(kWidth);
    m_title = new TextLabel(TextRole::PageTitle);
    m_goods = new TextLabel(TextRole::Body);
    m_goodsSum = new TextLabel(TextRole::BodyStrong);
    m_stepBox = new QWidget;
    m_steps = new QVBoxLayout(m_stepBox);
    m_steps->setContentsMargins(0, 0, 0, 0);
    m_steps->setSpacing(metric::kSpace12);
    m_earnedTitle = new TextLabel(TextRole::Body);
    m_earned = new TextLabel(TextRole::CardTitle);
    m_arithmetic = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_balance = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_payableTitle = new TextLabel(TextRole::CardTitle);
    m_payable = new TextLabel(TextRole::Payable);
    m_error = new InlineError;
    m_button = new PushButton({}, ButtonKind::Primary);
    m_button->setControlSize(ControlSize::Large);
    m_button->setStrong(true);
    m_button->setKeyCap(u"Ctrl Enter"_s);
    connect(m_button, &QAbstractButton::clicked, this, &SettlementColumn::paid);

    m_pointsBox = new QWidget;
    auto *points = new QVBoxLayout(m_pointsBox);
    points->setContentsMargins(0, 0, 0, metric::kSpace8);
    points->setSpacing(2);
    points->addWidget(pairRow(m_earnedTitle, m_earned));
    points->addWidget(pairRow(m_arithmetic, m_balance));

    auto *upper = new QVBoxLayout;
    upper->setContentsMargins(metric::kSpace24, kTitleTop, metric::kSpace24, metric::kSpace12);
    upper->setSpacing(metric::kSpace12);
    upper->addWidget(m_title);
    upper->addWidget(pairRow(m_goods, m_goodsSum));
    upper->addWidget(m_stepBox);
    upper->addStretch();
    auto *lower = new QVBoxLayout;
    lower->setContentsMargins(metric::kSpace24, metric::kSpace16, metric::kSpace24, metric::kSpace24);
    lower->setSpacing(metric::kSpace8);
    lower->addWidget(m_pointsBox);
    lower->addWidget(pairRow(m_payableTitle, m_payable));
    lower->addWidget(m_error);
    lower->addWidget(m_button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(upper, 1);
    column->addWidget(new Rule(Qt::Horizontal));
    column->addLayout(lower);
    refresh();
}

void SettlementColumn::show(const counter::SaleQuote &quote, bool hasCustomer)
{
    m_quote = quote;
    m_hasCustomer = hasCustomer;
    refresh();
}

void SettlementColumn::showError(const QString &text)
{
    m_error->show(text.isEmpty() ? FieldState::Fine : FieldState::Danger, text);
}

void SettlementColumn::setBusy(bool busy)
{
    m_isBusy = busy;
    m_button->setEnabled(!busy && !m_quote.isEmpty);
}

QString SettlementColumn::titleOf(const till::SaleStep &step)
{
    using Kind = till::SaleStep::Kind;
    switch (step.kind) {
    case Kind::Discount:
        return tr("Discount by hand");
    case Kind::Tier:
        return tr("Price of the tier");
    case Kind::MemberDay:
        return tr("Member day price");
    case Kind::Coupon:
        return step.label;
    case Kind::Points:
        return tr("Paid with points");
    }
    Q_UNREACHABLE();
}

bool SettlementColumn::isCapped(const till::SaleStep &step) const
{
    for (const till::CouponOffer &offer : m_quote.booked.offers) {
        if (offer.id.value() == step.sourceId)
            return offer.plan.capMinor > 0 && step.takenMinor == offer.plan.capMinor;
    }
    return false;
}

QString SettlementColumn::detailOf(const till::SaleStep &step) const
{
    using Kind = till::SaleStep::Kind;
    if (step.kind == Kind::Points)
        return tr("%1 points").arg(Format::points(step.points));
    if (step.kind == Kind::Coupon && isCapped(step))
        return tr("%1 · at most %2", "code, amount").arg(step.code, Format::moneyShort(step.takenMinor, m_desk.currency.code, m_desk.currency.digits));
    if (step.kind == Kind::Coupon)
        return step.gift.isEmpty() ? step.code : tr("%1 · hand over: %2", "code, gift").arg(step.code, step.gift);
    return step.kind == Kind::Discount ? tr("off the whole order") : step.label;
}

void SettlementColumn::addStep(int number, const till::SaleStep &step)
{
    const Currency &currency = m_desk.currency;
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kSpace12);
    row->addWidget(new StepNumber(number), 0, Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(
        pairRow(new TextLabel(titleOf(step), TextRole::Body),
                new TextLabel(Format::money(-step.takenMinor, currency.code, currency.digits), TextRole::BodyStrong)));
    words->addWidget(
        pairRow(new TextLabel(detailOf(step), TextRole::Caption, Tone::Secondary),
                new TextLabel(Format::money(step.leftMinor, currency.code, currency.digits), TextRole::Caption,
                              Tone::Secondary)));
    row->addLayout(words, 1);
    m_steps->addWidget(line);
}

QString SettlementColumn::arithmetic() const
{
    const till::SaleFigures &figures = m_quote.booked.figures;
    const Earning &earning = figures.earning;
    const Rounding rounding = m_quote.policy.rounding;
    if (figures.earning.trimmed > 0)
        return tr("the cap of the day is reached");
    if (figures.pointsEarned == 0)
        return figures.eligibleMinor == 0 ? tr("nothing left to earn on") : tr("too small for a point");
    const bool isStandard = earning.parts.size() == 1 && earning.parts.front().ruleName.isEmpty() && earning.parts.front().unitMinor > 0;
    if (isStandard && earning.multipliers.empty())
        return tr("%1 for every %2", "points, money")
            .arg(Format::points(earning.parts.front().pointsPerUnit),
                 Format::moneyShort(earning.parts.front().unitMinor, m_desk.currency.code, m_desk.currency.digits));
    qint64 base = 0;
    for (const EarnedPart &part : earning.parts)
        base += part.points;
    QString formula = Format::points(base);
    for (const Multiplier &multiplier : earning.multipliers) {
        const QString name = multiplier.kind == Multiplier::Kind::Birthday ? tr("birthday") : multiplier.name;
        formula = tr("%1 × %2 %3", "points, name of what raises them, by how much").arg(formula, name, scaledText(multiplier.bp, kMultiplierDigits));
    }
    const QString rounded = rounding == Rounding::Floor    ? tr("rounded down")
                            : rounding == Rounding::HalfUp ? tr("rounded half up")
                                                           : tr("rounded up");
    return earning.multipliers.empty() ? formula : tr("%1, %2", "formula, rounding").arg(formula, rounded);
}

void SettlementColumn::addGifts()
{
    for (const DayGift &gift : m_quote.booked.gifts)
        m_steps->addWidget(pairRow(new TextLabel(tr("Gift: %1").arg(gift.gift), TextRole::Body, Tone::Success),
                                   new TextLabel(tr("%1, first %2", "member day, number").arg(gift.dayName, Format::points(gift.limit)),
                                                 TextRole::Caption, Tone::Secondary)));
    if (m_quote.booked.referral && m_quote.booked.referral->referrerPoints + m_quote.booked.referral->referredPoints > 0) {
        auto *referral = new TextLabel(ReferralWords::foreseen(*m_quote.booked.referral), TextRole::Body, Tone::Success);
        referral->setWordWrap(true);
        m_steps->addWidget(referral);
    }
}

void SettlementColumn::refresh()
{
    const Currency &currency = m_desk.currency;
    const till::SaleFigures &figures = m_quote.booked.figures;
    const auto money = [&](qint64 minor) { return Format::money(minor, currency.code, currency.digits); };
    m_title->setText(tr("Settlement"));
    m_goods->setText(tr("Goods"));
    m_goodsSum->setText(money(figures.grossMinor));
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    if (!figures.steps.empty()) {
        m_steps->addWidget(new Rule(Qt::Horizontal));
        m_steps->addWidget(
            pairRow(new TextLabel(tr("Reductions in order of calculation"), TextRole::Caption, Tone::Secondary),
                    new TextLabel(tr("taken, left"), TextRole::Caption, Tone::Secondary)));
        int number = 0;
        for (const till::SaleStep &step : figures.steps)
            addStep(++number, step);
        m_steps->addWidget(new Rule(Qt::Horizontal));
        m_steps->addWidget(
            pairRow(new TextLabel(tr("All reductions"), TextRole::Body),
                    new TextLabel(money(figures.payableMinor - figures.grossMinor), TextRole::BodyStrong)));
    }
    addGifts();
    m_pointsBox->setVisible(m_hasCustomer);
    m_earnedTitle->setText(tr("Points for this order"));
    m_earned->setText(Format::signedPoints(figures.pointsEarned));
    m_arithmetic->setText(m_quote.isEmpty ? QString() : arithmetic());
    m_balance->setText(m_quote.isEmpty ? QString() : tr("balance %1").arg(Format::points(m_quote.booked.balanceAfter)));
    m_payableTitle->setText(tr("To pay"));
    m_payable->setText(money(figures.payableMinor));
    m_button->setText(tr("Take payment"));
    setBusy(m_isBusy);
}

void SettlementColumn::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace regulars::ui
