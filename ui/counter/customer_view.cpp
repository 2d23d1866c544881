#include "ui/counter/customer_view.h"

#include "counter/timeline_model.h"
#include "ui/counter/customer_side_column.h"
#include "ui/parts/customer_words.h"
#include "ui/counter/pane_parts.h"
#include "ui/parts/prompt_list.h"
#include "ui/parts/timeline_list.h"
#include "ui/kit/figure_block.h"
#include "ui/kit/format.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kFigures = 5;
constexpr int kExpiryWarning = 30;
enum Figure { Points, Credits, Coupons, Visit, Year };
} // namespace

CustomerView::CustomerView(Desk &desk, counter::TimelineModel *timeline, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_timeline(timeline)
{
    m_prompts = new PromptList;
    m_promptRule = new Rule(Qt::Horizontal);
    m_side = new CustomerSideColumn(desk);
    m_sideRule = new Rule(Qt::Vertical);
    auto *lower = new QVBoxLayout;
    lower->setSpacing(0);
    lower->addWidget(m_prompts);
    lower->addWidget(m_promptRule);
    lower->addWidget(buildTimeline(), 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addLayout(lower, 1);
    row->addWidget(m_sideRule);
    row->addWidget(m_side);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(new Rule(Qt::Horizontal));
    column->addWidget(buildFigures());
    column->addWidget(new Rule(Qt::Horizontal));
    column->addWidget(buildTier());
    column->addWidget(new Rule(Qt::Horizontal));
    column->addLayout(row, 1);
    connect(m_prompts, &PromptList::actionTriggered, this, &CustomerView::actionTriggered);
    connect(m_timelineList, &TimelineList::refundRequested, this, &CustomerView::refundRequested);
    connect(m_timelineList, &TimelineList::contactRequested, this, &CustomerView::contactRequested);
    connect(m_side, &CustomerSideColumn::benefitWanted, this, &CustomerView::benefitRequested);
    connect(m_side, &CustomerSideColumn::returnWanted, this, &CustomerView::benefitReturnRequested);
    connect(m_timeline, &counter::TimelineModel::loaded, this, &CustomerView::showCount);
    m_timelineList->setRefundable(can(desk.actor.role, Right::RecordRefund));
    m_timelineList->setContactsEditable(can(desk.actor.role, Right::EditCustomer));
}

QWidget *CustomerView::buildHeader()
{
    m_name = new TextLabel(TextRole::CustomerName);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_tierBadge = new Badge;
    m_stageBadge = new Badge;
    m_person = new TextLabel(TextRole::Body, Tone::Secondary);
    m_facts = new TextLabel(TextRole::Body, Tone::Secondary);
    auto *head = new QWidget;
    auto *first = new QHBoxLayout;
    first->setSpacing(metric::kSpace12);
    first->addWidget(m_name);
    first->addWidget(m_tierBadge);
    first->addWidget(m_stageBadge);
    first->addWidget(m_person, 1);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(metric::kSpace24, metric::kSpace12, metric::kSpace24, metric::kSpace8);
    column->setSpacing(metric::kSpace4);
    column->addLayout(first);
    column->addWidget(m_facts);
    return head;
}

QWidget *CustomerView::buildFigures()
{
    auto *box = new QWidget;
    m_figureGrid = new QGridLayout(box);
    m_figureGrid->setContentsMargins(0, 0, 0, 0);
    m_figureGrid->setSpacing(0);
    // The figures stand under the name, whose margin is wider than theirs.
    m_figureGrid->setColumnMinimumWidth(0, metric::kSpace8);
    for (int i = 0; i < kFigures; ++i) {
        m_figures.append(new FigureBlock({}));
        m_figureRules.append(new Rule(Qt::Vertical, box));
    }
    m_figureRowRule = new Rule(Qt::Horizontal, box);
    m_figures[Points]->setClickable(true);
    connect(m_figures[Points], &QAbstractButton::clicked, this, [this] { emit actionTriggered(u"ledger"_s); });
    arrangeFigures();
    return box;
}

void CustomerView::arrangeFigures()
{
    // Figures whose words would be cut go to a second row.
    int widest = 0;
    for (const FigureBlock *figure : std::as_const(m_figures))
        widest = qMax(widest, figure->sizeHint().width());
    const int columns = width() >= kFigures * (widest + 1) + metric::kSpace8 ? kFigures : 3;
    if (columns == m_figureColumns)
        return;
    m_figureColumns = columns;
    while (QLayoutItem *item = m_figureGrid->takeAt(0))
        delete item;
    for (int i = 0; i < kFigures; ++i) {
        const int row = i / columns * 2;
        const int column = i % columns;
        m_figureGrid->addWidget(m_figures[i], row, column * 2 + 1);
        m_figureRules[i]->setVisible(column > 0);
        if (column > 0)
            m_figureGrid->addWidget(m_figureRules[i], row, column * 2);
    }
    m_figureRowRule->setVisible(columns < kFigures);
    if (columns < kFigures)
        m_figureGrid->addWidget(m_figureRowRule, 1, 0, 1, columns * 2 + 1);
    for (int column = 0; column <= kFigures * 2; ++column)
        m_figureGrid->setColumnStretch(column, column % 2 == 1 && column < columns * 2 ? 1 : 0);
}

QWidget *CustomerView::buildTier()
{
    m_gap = new TextLabel(TextRole::BodyStrong);
    m_validity = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_validity->setAlignment(Qt::AlignRight);
    m_bar = new ProgressBar;
    auto *box = new QWidget;
    auto *words = new QHBoxLayout;
    words->setSpacing(metric::kSpace12);
    words->addWidget(m_gap);
    words->addWidget(m_validity, 1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(metric::kSpace24, metric::kSpace12, metric::kSpace24, metric::kSpace8);
    column->setSpacing(metric::kSpace4);
    column->addLayout(words);
    column->addWidget(m_bar);
    return box;
}

QWidget *CustomerView::buildTimeline()
{
    m_timelineTitle = new TextLabel(TextRole::CardTitle);
    m_timelineCount = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_timelineCount->setAlignment(Qt::AlignRight);
    m_timelineList = new TimelineList(m_desk, m_timeline);
    auto *box = new QWidget;
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metric::kSpace24, metric::kSpace8, metric::kSpace16, metric::kSpace4);
    head->addWidget(m_timelineTitle);
    head->addWidget(m_timelineCount, 1);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, metric::kSpace8);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_timelineList, 1);
    return box;
}

void CustomerView::show(const counter::CustomerCard &card)
{
    m_card = card;
    m_hasCard = true;
    refresh();
}

QString CustomerView::newestPurchase() const
{
    for (int row = 0; row < m_timeline->rowCount(); ++row) {
        const counter::TimelineEvent &event = m_timeline->eventAt(row);
        if (event.key.kind == counter::EventKind::Purchase && !event.isFullyRefunded)
            return event.document;
    }
    return {};
}

void CustomerView::setNarrow(bool narrow)
{
    m_side->setVisible(!narrow);
    m_sideRule->setVisible(!narrow);
}

void CustomerView::refresh()
{
    m_timelineTitle->setText(tr("Recent events"));
    m_timelineList->setAccessibleName(tr("Recent events"));
    m_figures[Points]->setLabel(tr("Points"));
    m_figures[Credits]->setLabel(tr("Service credits"));
    m_figures[Coupons]->setLabel(tr("Coupons"));
    m_figures[Visit]->setLabel(tr("Last visit"));
    m_figures[Year]->setLabel(tr("Spent in 365 days"));
    if (!m_hasCard)
        return;
    showHeader();
    showFigures();
    showTier();
    showCount();
    const QList<Prompt> prompts = PromptList::promptsFor(m_card, m_desk.currency, m_desk.today());
    m_prompts->setPrompts(prompts);
    m_promptRule->setVisible(!prompts.isEmpty());
    m_side->show(m_card);
}

void CustomerView::showHeader()
{
    const Customer &customer = m_card.customer;
    m_name->setText(customer.name);
    m_tierBadge->set(Badge::tierKind(m_card.progress.tier.rank), m_card.progress.tier.name);
    m_stageBadge->set(CustomerWords::stageBadge(m_card.stage), CustomerWords::stage(m_card.stage));
    m_person->setText(CustomerWords::person(customer));
    QStringList facts;
    if (!customer.phone.isEmpty())
        facts << CustomerWords::phone(customer.phone, can(m_desk.actor.role, Right::SeeFullPhone)).text;
    facts << tr("Card %1").arg(CustomerWords::card(customer.cardNo))
          << tr("Member since %1", "day").arg(dayText(customer.registeredOn));
    if (!customer.manager.isEmpty())
        facts << tr("Manager %1").arg(customer.manager);
    m_facts->setText(facts.join(u"　"_s));
}

void CustomerView::showFigures()
{
    const QDate today = toDate(m_desk.today());
    const Currency &currency = m_desk.currency;
    m_figures[Points]->setFigure(Format::points(m_card.points));
    if (m_card.expiring.empty() || m_card.expiring.front().on >= kNeverDay) {
        m_figures[Points]->setCaption(m_card.points > 0 ? tr("no end of validity") : tr("none yet"));
    } else {
        const points::Expiring &next = m_card.expiring.front();
        m_figures[Points]->setCaption(
            tr("%1 expire on %2", "points, day").arg(Format::points(next.points), Format::date(toDate(next.on), today)),
            next.on - m_desk.today() <= kExpiryWarning ? Tone::Warning : Tone::Secondary);
    }
    m_figures[Credits]->setFigure(Format::points(m_card.credits));
    m_figures[Credits]->setCaption(m_card.credits > 0 ? tr("for services") : tr("none"));
    m_figures[Coupons]->setFigure(Format::points(m_card.couponsHeld.count));
    if (m_card.couponsHeld.count == 0)
        m_figures[Coupons]->setCaption(tr("none"));
    else if (m_card.couponsHeld.nextEnd >= kNeverDay)
        m_figures[Coupons]->setCaption(tr("no end of validity"));
    else
        m_figures[Coupons]->setCaption(tr("first ends %1", "day").arg(Format::date(toDate(m_card.couponsHeld.nextEnd), today)),
                                       m_card.couponsHeld.nextEnd - m_desk.today() <= kExpiryWarning ? Tone::Warning : Tone::Secondary);
    if (m_card.lastOn) {
        const QDate last = toDate(*m_card.lastOn);
        m_figures[Visit]->setFigure(Format::relativeDay(last, today));
        m_figures[Visit]->setCaption(
            tr("%1, %2", "day, amount")
                .arg(Format::date(last, today), Format::money(m_card.lastAmountMinor, currency.code, currency.digits)));
    } else {
        m_figures[Visit]->setFigure(tr("Never"));
        m_figures[Visit]->setCaption(tr("no purchase yet"));
    }
    m_figures[Year]->setFigure(Format::money(m_card.year.spendMinor, currency.code, currency.digits));
    m_figures[Year]->setCaption(tr("%n orders, %1 each", nullptr, int(m_card.year.orders))
                                    .arg(Format::money(m_card.year.averageMinor, currency.code, currency.digits)));
    arrangeFigures();
}

void CustomerView::showTier()
{
    const tiers::Progress &held = m_card.progress;
    const Currency &currency = m_desk.currency;
    m_gap->setText(CustomerWords::gap(m_card, currency));
    m_validity->setText(CustomerWords::validity(m_card));
    const qint64 full = held.next ? held.next->threshold : m_card.ladder.tiers.back().threshold;
    const auto share = [full](qint64 value) { return full > 0 ? qBound(0.0, double(value) / double(full), 1.0) : 1.0; };
    m_bar->setFraction(share(held.metric));
    QList<ProgressBar::Mark> marks;
    for (const Tier &tier : m_card.ladder.tiers) {
        if (tier.threshold > full)
            break;
        const QString threshold = CustomerWords::metric(tier.threshold, held.kind, currency);
        marks.append({share(tier.threshold),
                      tier.threshold == 0 ? threshold : tr("%1 %2", "tier, threshold").arg(tier.name, threshold)});
    }
    m_bar->setMarks(marks);
    m_bar->setAccessibleName(m_gap->text());
}

void CustomerView::showCount() { m_timelineCount->setText(tr("%n in all", "events", int(m_timeline->count()))); }

void CustomerView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void CustomerView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeFigures();
}

} // namespace regulars::ui
