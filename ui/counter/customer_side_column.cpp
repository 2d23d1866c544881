#include "ui/counter/customer_side_column.h"

#include "ui/parts/benefit_words.h"
#include "ui/parts/customer_words.h"
#include "ui/parts/referral_words.h"
#include "ui/parts/tag_cloud.h"
#include "ui/counter/pane_parts.h"
#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kWidth = 295;
constexpr int kShownDays = 3;
constexpr int kSoonDays = 30;
constexpr int kCouponSoonDays = 7;

/// ✓ SMS, or ✗ Phone declined.
class ConsentMark : public QWidget {
public:
    explicit ConsentMark(bool isIn) : m_isIn(isIn) { setFixedSize(metric::kIcon, 20); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Icons::paint(painter, rect(), m_isIn ? u"check"_s : u"x"_s, metric::kIcon,
                     m_isIn ? tokens().success : tokens().secondary);
    }

private:
    bool m_isIn;
};

QWidget *expiryRow(const QString &when, const QString &figure, Tone tone)
{
    auto *line = new QWidget;
    line->setFixedHeight(metric::kRowComfortable);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, 0);
    row->addWidget(new TextLabel(when, TextRole::Body, tone), 1);
    row->addWidget(new TextLabel(figure, TextRole::Body));
    return line;
}

} // namespace

CustomerSideColumn::CustomerSideColumn(Desk &desk, QWidget *parent) : QScrollArea(parent), m_desk(desk)
{
    setFixedWidth(kWidth);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget;
    m_rows = new QVBoxLayout(inside);
    m_rows->setContentsMargins(0, metric::kSpace8, 0, metric::kSpace8);
    m_rows->setSpacing(0);
    viewport()->setAutoFillBackground(false);
    setWidget(inside);
    inside->setAutoFillBackground(false);
}

void CustomerSideColumn::addTitle(const QString &title)
{
    auto *label = new TextLabel(title, TextRole::CardTitle);
    auto *line = new QWidget;
    line->setFixedHeight(28);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, 0);
    row->addWidget(label);
    m_rows->addWidget(line);
}

void CustomerSideColumn::addLine()
{
    m_rows->addSpacing(metric::kSpace8);
    m_rows->addWidget(new Rule(Qt::Horizontal));
    m_rows->addSpacing(metric::kSpace8);
}

void CustomerSideColumn::show(const counter::CustomerCard &card)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    addBenefits(card);
    addCoupons(card);
    addReferrals(card);
    addExpiring(card);
    addTagsAndConsents(card);
    m_rows->addStretch();
}

void CustomerSideColumn::addBenefits(const counter::CustomerCard &card)
{
    bool hasAny = false;
    for (const benefits::TodayBenefit &benefit : card.benefits) {
        if (benefit.benefit.kind == BenefitKind::CouponPack) // came with the tier
            continue;
        if (!hasAny)
            addTitle(tr("Benefits today"));
        hasAny = true;
        addBenefit(benefit);
    }
    if (hasAny)
        addLine();
}

void CustomerSideColumn::addBenefit(const benefits::TodayBenefit &benefit)
{
    const QDate today = toDate(m_desk.today());
    const BenefitWords::Left left = BenefitWords::today(benefit, today);
    auto *line = new QWidget;
    line->setFixedHeight(metric::kRowDense);
    line->setToolTip(BenefitWords::todaySentence(benefit, today));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, 0);
    row->setSpacing(metric::kSpace8);
    row->addWidget(new TextLabel(benefit.benefit.name, TextRole::Body), 1);
    row->addWidget(new TextLabel(left.words, TextRole::Body, left.tone));
    const bool mayUse = can(m_desk.actor.role, Right::UseBenefit);
    if (mayUse && benefit.out) {
        auto *link = new LinkButton(tr("Back", "what was lent"));
        link->setAccessibleName(tr("%1 came back", "benefit").arg(benefit.benefit.name));
        connect(link, &QAbstractButton::clicked, this, [this, use = *benefit.out] { emit returnWanted(use); });
        row->addWidget(link);
    } else if (mayUse && benefit.isOpen()) {
        auto *link = new LinkButton(tr("Use", "a benefit"));
        link->setAccessibleName(tr("Record use of %1", "benefit").arg(benefit.benefit.name));
        connect(link, &QAbstractButton::clicked, this, [this, id = benefit.benefit.id] { emit benefitWanted(id, false); });
        row->addWidget(link);
        auto *note = new PushButton({}, ButtonKind::Quiet);
        note->setControlSize(ControlSize::Row);
        note->setIconName(u"square-pen"_s);
        note->setToolTip(tr("Use with a note…"));
        note->setAccessibleName(tr("Record use of %1 with a note", "benefit").arg(benefit.benefit.name));
        connect(note, &QAbstractButton::clicked, this, [this, id = benefit.benefit.id] { emit benefitWanted(id, true); });
        row->addWidget(note);
    }
    m_rows->addWidget(line);
}

void CustomerSideColumn::addCoupons(const counter::CustomerCard &card)
{
    if (card.coupons.empty())
        return;
    addTitle(tr("Coupons that count"));
    for (const coupons::CouponFile &file : card.coupons) {
        const EpochDay end = file.coupon.validUntil;
        const bool isSoon = end - m_desk.today() <= kCouponSoonDays;
        const QString until = end >= kNeverDay ? tr("no end") : tr("until %1", "day").arg(Format::date(toDate(end), toDate(m_desk.today())));
        m_rows->addWidget(expiryRow(file.plan.name, until, isSoon ? Tone::Warning : Tone::Normal));
    }
    if (card.couponsHeld.count > static_cast<qint64>(card.coupons.size()))
        m_rows->addWidget(expiryRow(tr("%n more", nullptr, static_cast<int>(card.couponsHeld.count - qint64(card.coupons.size()))), {},
                                    Tone::Secondary));
    addLine();
}

void CustomerSideColumn::addReferrals(const counter::CustomerCard &card)
{
    const referrals::ReferralSummary &summary = card.referrals;
    const bool mustBuy = summary.own && summary.own->referral.state == ReferralState::Pending;
    if (summary.friends == 0 && !mustBuy)
        return;
    addTitle(tr("Referrals"));
    const auto addWords = [this](const QString &words) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(metric::kSpace16, metric::kSpace4, metric::kSpace16, metric::kSpace4);
        auto *label = new TextLabel(words, TextRole::Body);
        label->setWordWrap(true);
        row->addWidget(label);
        m_rows->addWidget(line);
    };
    if (mustBuy)
        addWords(ReferralWords::mustBuy(*summary.own, m_desk.currency, m_desk.today()));
    if (summary.friends > 0)
        addWords(ReferralWords::summary(summary));
    addLine();
}

void CustomerSideColumn::addExpiring(const counter::CustomerCard &card)
{
    addTitle(tr("Points expiring"));
    qint64 later = 0;
    int shown = 0;
    for (const points::Expiring &lot : card.expiring) {
        if (shown >= kShownDays || lot.on >= kNeverDay) {
            later += lot.points;
            continue;
        }
        const bool isSoon = lot.on - m_desk.today() <= kSoonDays;
        m_rows->addWidget(
            expiryRow(dayText(lot.on), Format::points(lot.points), isSoon ? Tone::Warning : Tone::Normal));
        ++shown;
    }
    if (later > 0)
        m_rows->addWidget(expiryRow(tr("Later"), Format::points(later), Tone::Normal));
    if (card.expiring.empty())
        m_rows->addWidget(expiryRow(tr("No points"), {}, Tone::Secondary));
}

void CustomerSideColumn::addTagsAndConsents(const counter::CustomerCard &card)
{
    if (card.tags.isEmpty() && card.consents.isEmpty())
        return;
    addLine();
    addTitle(tr("Tags and consents"));
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(metric::kSpace16, metric::kSpace4, metric::kSpace16, 0);
    column->setSpacing(metric::kSpace8);
    auto *tags = new TagCloud;
    tags->setTags(card.tagsOnFile);
    column->addWidget(tags);
    for (const customers::Consent &consent : card.consents) {
        auto *row = new QHBoxLayout;
        row->setSpacing(metric::kSpace4);
        row->addWidget(new ConsentMark(consent.isIn));
        const QString channel = CustomerWords::channel(consent.channel);
        row->addWidget(new TextLabel(consent.isIn ? channel : tr("%1 declined", "channel").arg(channel), TextRole::Body,
                                     consent.isIn ? Tone::Normal : Tone::Secondary),
                       1);
        column->addLayout(row);
    }
    m_rows->addWidget(box);
}

} // namespace regulars::ui
