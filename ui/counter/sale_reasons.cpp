#include "ui/counter/sale_reasons.h"

#include "ui/counter/pane_parts.h"
#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/parts/coupon_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

using till::SaleReason;

constexpr int kIcon = 16;
constexpr int kMultiplierDigits = 4;

/// A tick where something was reached, a plus where a little more would reach it.
class ReasonMark : public QWidget {
public:
    explicit ReasonMark(bool isAhead) : m_isAhead(isAhead) { setFixedSize(kIcon, kIcon); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Icons::paint(painter, rect(), m_isAhead ? u"plus"_s : u"check"_s, kIcon, m_isAhead ? tokens().secondary : tokens().success);
    }

private:
    bool m_isAhead;
};

} // namespace

SaleReasons::SaleReasons(QWidget *parent) : QWidget(parent)
{
    m_title = new TextLabel(TextRole::CardTitle);
    m_rows = new QVBoxLayout;
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(metric::kSpace8);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metric::kSpace16, metric::kSpace12, metric::kSpace16, metric::kSpace16);
    column->setSpacing(metric::kSpace8);
    column->addWidget(m_title);
    column->addLayout(m_rows);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(new Rule(Qt::Horizontal));
    all->addLayout(column);
    refresh();
}

QString SaleReasons::sentence(const SaleReason &reason, const Currency &currency)
{
    const auto money = [&currency](qint64 minor) { return Format::moneyShort(minor, currency.code, currency.digits); };
    const auto off = [&]() -> QString {
        if (reason.percentBp <= 0)
            return tr("%1 off", "amount").arg(money(reason.amountMinor));
        const QString share = CouponWords::share(reason.percentBp);
        return reason.amountMinor > 0 ? tr("%1 and %2 off", "share off, amount").arg(share, money(reason.amountMinor)) : share;
    };
    const auto times = [&] { return scaledText(reason.multiplierBp, kMultiplierDigits); };
    switch (reason.kind) {
    case SaleReason::Kind::PriceBenefit:
        if (reason.benefit == till::SaleStep::Kind::Tier)
            return tr("The price of this tier, %1: %2", "name of the benefit, what comes off").arg(reason.name, off());
        if (reason.multiplierBp != 10'000)
            return tr("Today is %1: %2, points × %3", "member day, what comes off, number").arg(reason.name, off(), times());
        return tr("Today is %1: %2", "member day, what comes off").arg(reason.name, off());
    case SaleReason::Kind::DayPoints:
        return tr("Today is %1: points × %2", "member day, number").arg(reason.name, times());
    case SaleReason::Kind::StepReached:
        if (reason.missingMinor > 0)
            return tr("%1: the highest step reached counts, spend %2, save %3; %4 more reach spend %5, save %6",
                      "coupon, then amounts: reached step, what is missing, next step")
                .arg(reason.name, money(reason.reached.spendMinor), money(reason.reached.saveMinor), money(reason.missingMinor),
                     money(reason.next.spendMinor), money(reason.next.saveMinor));
        return tr("%1: the highest step counts, spend %2, save %3", "coupon, amounts")
            .arg(reason.name, money(reason.reached.spendMinor), money(reason.reached.saveMinor));
    case SaleReason::Kind::StepAhead:
        return tr("%1 gives nothing yet: %2 more reach spend %3, save %4", "coupon, amounts")
            .arg(reason.name, money(reason.missingMinor), money(reason.next.spendMinor), money(reason.next.saveMinor));
    case SaleReason::Kind::Together:
        return tr("%1 go together and are calculated in the order that costs least", "names of coupons")
            .arg(QLocale().createSeparatedList(reason.names));
    case SaleReason::Kind::StandsAlone:
        return tr("%1 goes with no other: %2 stay with the customer", "coupon, names of coupons")
            .arg(reason.name, QLocale().createSeparatedList(reason.names));
    }
    Q_UNREACHABLE();
}

void SaleReasons::show(const std::vector<SaleReason> &reasons, const Currency &currency)
{
    m_reasons = reasons;
    m_currency = currency;
    refresh();
}

void SaleReasons::refresh()
{
    m_title->setText(tr("Why these reductions"));
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    size_t shown = 0;
    for (const SaleReason &reason : m_reasons) {
        if (shown++ == kMostReasons)
            break;
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(metric::kSpace8);
        row->addWidget(new ReasonMark(reason.kind == SaleReason::Kind::StepAhead), 0, Qt::AlignTop);
        auto *words = new TextLabel(sentence(reason, m_currency), TextRole::Body);
        words->setWordWrap(true);
        row->addWidget(words, 1);
        m_rows->addWidget(line);
    }
    setVisible(!m_reasons.empty());
}

void SaleReasons::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace regulars::ui
