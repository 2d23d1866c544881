#include "ui/customers/overview_tab.h"

#include "counter/timeline_model.h"
#include "ui/customers/filter_words.h"
#include "ui/customers/profile_words.h"
#include "ui/kit/figure_block.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/text_label.h"
#include "ui/parts/contact_words.h"
#include "ui/parts/customer_words.h"
#include "ui/parts/prompt_list.h"
#include "ui/parts/referral_words.h"
#include "ui/parts/tag_cloud.h"
#include "ui/parts/timeline_list.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

enum Figure { Points, Visit, Year, Ever, kFigures };
constexpr int kRecentRows = 5;

QHBoxLayout *headOf(TextLabel *title, LinkButton *link)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(title, 1);
    if (link)
        row->addWidget(link);
    return row;
}

void emptyOut(QVBoxLayout *rows)
{
    while (QLayoutItem *item = rows->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
}

} // namespace

OverviewTab::OverviewTab(Desk &desk, QWidget *parent) : QScrollArea(parent), m_desk(desk)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    retranslate();
}

void OverviewTab::build()
{
    auto *content = new PaneGround;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, metric::kSpace8);
    column->setSpacing(0);
    buildTier(column);
    column->addWidget(new HairLine(Qt::Horizontal));
    m_figureGrid = new QGridLayout;
    m_figureGrid->setSpacing(0);
    for (int i = 0; i < kFigures; ++i)
        m_figures.append(new FigureBlock({}));
    arrangeFigures();
    column->addLayout(m_figureGrid);
    column->addWidget(new HairLine(Qt::Horizontal));
    m_steps = new QWidget;
    m_stepRows = new QVBoxLayout(m_steps);
    m_stepRows->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace8);
    m_stepRows->setSpacing(metric::kSpace4);
    column->addWidget(m_steps);
    m_prompts = new PromptList;
    m_prompts->setNarrow(true);
    column->addWidget(m_prompts);
    buildWords(column);
    column->addWidget(new HairLine(Qt::Horizontal));
    buildRecent(column);
    column->addStretch(1);
    setWidget(content);
    connect(m_prompts, &PromptList::actionTriggered, this, &OverviewTab::promptTriggered);
}

void OverviewTab::buildTier(QVBoxLayout *column)
{
    m_gap = new TextLabel(TextRole::BodyStrong);
    m_gap->setWordWrap(true);
    m_bar = new ProgressBar;
    m_validity = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_validity->setWordWrap(true);
    auto *tier = new QVBoxLayout;
    tier->setContentsMargins(metric::kSpace16, metric::kSpace12, metric::kSpace16, metric::kSpace12);
    tier->setSpacing(metric::kSpace4);
    tier->addWidget(m_gap);
    tier->addWidget(m_bar);
    tier->addWidget(m_validity);
    column->addLayout(tier);
}

void OverviewTab::buildWords(QVBoxLayout *column)
{
    m_tagTitle = new TextLabel(TextRole::CardTitle);
    m_editTags = new LinkButton({});
    m_tags = new TagCloud;
    m_noTags = new TextLabel(TextRole::Body, Tone::Secondary);
    m_noTags->setWordWrap(true);
    m_likeTitle = new TextLabel(TextRole::CardTitle);
    m_likes = new QWidget;
    m_likeRows = new QVBoxLayout(m_likes);
    m_likeRows->setContentsMargins(0, 0, 0, 0);
    m_likeRows->setSpacing(metric::kSpace4);
    m_profileTitle = new TextLabel(TextRole::CardTitle);
    m_complete = new LinkButton({});
    m_profileBar = new ProgressBar;
    m_profile = new TextLabel(TextRole::Body, Tone::Secondary);
    m_profile->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace12);
    words->setSpacing(metric::kSpace8);
    words->addLayout(headOf(m_tagTitle, m_editTags));
    words->addWidget(m_tags);
    words->addWidget(m_noTags);
    words->addWidget(m_likeTitle);
    words->addWidget(m_likes);
    m_referralTitle = new TextLabel(TextRole::CardTitle);
    m_referrals = new TextLabel(TextRole::Body);
    m_referrals->setWordWrap(true);
    words->addWidget(m_referralTitle);
    words->addWidget(m_referrals);
    words->addLayout(headOf(m_profileTitle, m_complete));
    words->addWidget(m_profileBar);
    words->addWidget(m_profile);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addLayout(words);
    connect(m_editTags, &QAbstractButton::clicked, this, &OverviewTab::tagsWanted);
    connect(m_complete, &QAbstractButton::clicked, this, &OverviewTab::profileWanted);
    m_editTags->setVisible(can(m_desk.actor.role, Right::EditCustomer));
}

void OverviewTab::buildRecent(QVBoxLayout *column)
{
    m_recentTitle = new TextLabel(TextRole::CardTitle);
    m_all = new LinkButton({});
    m_recent = new counter::TimelineModel(*m_desk.database, this);
    m_recentList = new TimelineList(m_desk, m_recent);
    m_recentList->setMargin(metric::kSpace16);
    m_recentList->setRefundable(false);
    m_recentList->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recentList->setFixedHeight(kRecentRows * metric::kRowDense);
    m_recentList->setFocusPolicy(Qt::NoFocus); // all of it is on the tab of its own
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace4);
    head->addLayout(headOf(m_recentTitle, m_all));
    column->addLayout(head);
    column->addWidget(m_recentList);
    connect(m_all, &QAbstractButton::clicked, this, &OverviewTab::timelineWanted);
    connect(m_recent, &counter::TimelineModel::loaded, this, [this] {
        m_recentList->setFixedHeight(qBound(1, m_recent->rowCount(), kRecentRows) * metric::kRowDense);
    });
}

bool OverviewTab::isSettled() const { return !m_recent->isWaiting(); }

void OverviewTab::clear()
{
    m_hasFacts = false;
    widget()->hide();
    m_recent->setCustomer({}, m_desk.time);
}

void OverviewTab::show(const CustomerFacts &facts)
{
    const bool isOther = !m_hasFacts || facts.card.customer.id != m_facts.card.customer.id;
    m_facts = facts;
    m_hasFacts = true;
    const counter::CustomerCard &card = m_facts.card;
    m_gap->setText(CustomerWords::gap(card, m_desk.currency));
    m_validity->setText(CustomerWords::validity(card));
    const qint64 full = card.progress.next ? card.progress.next->threshold : card.ladder.tiers.back().threshold;
    m_bar->setFraction(full > 0 ? qBound(0.0, double(card.progress.metric) / double(full), 1.0) : 1.0);
    m_bar->setAccessibleName(m_gap->text());
    showFigures();
    showSteps();
    m_prompts->setPrompts(PromptList::promptsFor(card, m_desk.currency, m_desk.today()));
    m_tags->setTags(card.tagsOnFile);
    m_noTags->setVisible(card.tags.isEmpty());
    const QString referrals = ReferralWords::ofCustomer(card.referrals, m_desk.currency, m_desk.today());
    m_referrals->setText(referrals);
    m_referrals->setVisible(!referrals.isEmpty());
    m_referralTitle->setVisible(!referrals.isEmpty());
    showLikes();
    showProfile();
    m_all->setText(tr("All %n", "events", int(m_facts.events)));
    m_recent->setCustomer(card.customer.id, m_desk.time);
    widget()->show();
    if (isOther)
        ensureVisible(0, 0);
}

void OverviewTab::showFigures()
{
    const Currency &currency = m_desk.currency;
    const counter::CustomerCard &card = m_facts.card;
    const QDate today = toDate(m_desk.today());
    m_figures[Points]->setFigure(Format::points(card.points));
    const bool isEnding = !card.expiring.empty() && card.expiring.front().on < kNeverDay;
    m_figures[Points]->setCaption(isEnding ? tr("%1 until %2", "points, day")
                                                 .arg(Format::points(card.expiring.front().points), Format::date(toDate(card.expiring.front().on), today))
                                           : tr("none ends soon"));
    m_figures[Visit]->setFigure(card.lastOn ? FilterWords::away(toDate(*card.lastOn), today) : tr("Never"));
    m_figures[Visit]->setCaption(card.lastOn ? Format::date(toDate(*card.lastOn), today) : tr("no purchase yet"));
    m_figures[Year]->setFigure(Format::moneyShort(card.year.spendMinor, currency.code, currency.digits));
    m_figures[Year]->setCaption(tr("%n orders", nullptr, int(card.year.orders)));
    m_figures[Ever]->setFigure(Format::moneyShort(card.spendMinor, currency.code, currency.digits));
    m_figures[Ever]->setCaption(tr("%n orders", nullptr, int(card.orders)));
    arrangeFigures();
}

void OverviewTab::arrangeFigures()
{
    // Two beside each other only where none of their words would be cut.
    int widest = 0;
    for (const FigureBlock *figure : std::as_const(m_figures))
        widest = std::max(widest, figure->sizeHint().width());
    const int columns = viewport()->width() >= 2 * widest ? 2 : 1;
    if (columns == m_figureColumns)
        return;
    m_figureColumns = columns;
    for (int i = 0; i < kFigures; ++i) {
        m_figureGrid->removeWidget(m_figures[i]);
        m_figureGrid->addWidget(m_figures[i], i / columns, i % columns);
    }
    m_figureGrid->setColumnStretch(0, 1);
    m_figureGrid->setColumnStretch(1, columns - 1);
}

void OverviewTab::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrangeFigures();
}

void OverviewTab::showSteps()
{
    emptyOut(m_stepRows);
    m_stepLinks.clear();
    m_steps->setVisible(!m_facts.openSteps.empty());
    if (m_facts.openSteps.empty())
        return;
    m_stepRows->addWidget(new TextLabel(tr("Next step"), TextRole::CardTitle));
    const QDate today = toDate(m_desk.today());
    for (const Interaction &contact : m_facts.openSteps) {
        const QDate due = toDate(contact.nextDueOn.value_or(0));
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(metric::kSpace8);
        auto *words = new QVBoxLayout;
        words->setSpacing(0);
        auto *what = new TextLabel(contact.nextStep, TextRole::BodyStrong);
        what->setWordWrap(true);
        const QString when = due < today ? tr("%1, late", "day").arg(Format::date(due, today)) : Format::relativeDay(due, today);
        auto *until = new TextLabel(when, TextRole::Caption, due < today ? Tone::Danger : Tone::Secondary);
        words->addWidget(what);
        words->addWidget(until);
        row->addLayout(words, 1);
        auto *done = new LinkButton(tr("Done"));
        done->setAccessibleName(tr("Done: %1", "next step").arg(contact.nextStep));
        done->setVisible(can(m_desk.actor.role, Right::EditCustomer));
        connect(done, &QAbstractButton::clicked, this, [this, id = contact.id] { emit stepDone(id); });
        row->addWidget(done, 0, Qt::AlignTop);
        m_stepLinks << done;
        m_stepRows->addWidget(line);
    }
}

void OverviewTab::showLikes()
{
    emptyOut(m_likeRows);
    m_likeTitle->setVisible(!m_facts.favourites.empty());
    m_likes->setVisible(!m_facts.favourites.empty());
    for (const counter::Favourite &favourite : m_facts.favourites) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(new TextLabel(favourite.category, TextRole::Body), 1);
        row->addWidget(new TextLabel(tr("%n orders", nullptr, int(favourite.orders)), TextRole::Caption, Tone::Secondary));
        row->addWidget(new TextLabel(Format::moneyShort(favourite.netMinor, m_desk.currency.code, m_desk.currency.digits), TextRole::Body));
        m_likeRows->addWidget(line);
    }
}

void OverviewTab::showProfile()
{
    const directory::Profile &profile = m_facts.profile;
    m_profileTitle->setText(tr("File %1 complete", "per cent").arg(Format::percent(profile.percent() / 100.0, 0)));
    m_profileBar->setFraction(profile.percent() / 100.0);
    m_profileBar->setAccessibleName(m_profileTitle->text());
    m_profile->setText(ProfileWords::missing(profile));
    m_profile->setVisible(!m_profile->text().isEmpty());
}

void OverviewTab::retranslate()
{
    m_figures[Points]->setLabel(tr("Points"));
    m_figures[Visit]->setLabel(tr("Last visit"));
    m_figures[Year]->setLabel(tr("Spent in 365 days"));
    m_figures[Ever]->setLabel(tr("Spent in all"));
    m_tagTitle->setText(tr("Tags"));
    m_editTags->setText(tr("Edit…", "tags"));
    m_editTags->setAccessibleName(tr("Edit tags"));
    m_noTags->setText(tr("No tags yet."));
    m_referralTitle->setText(tr("Referrals"));
    m_likeTitle->setText(tr("Buys most"));
    m_complete->setText(tr("Open file"));
    m_recentTitle->setText(tr("Recent events"));
    m_recentList->setAccessibleName(tr("Recent events"));
    if (m_hasFacts)
        show(CustomerFacts(m_facts));
}

} // namespace regulars::ui
