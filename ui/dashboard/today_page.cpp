#include "ui/dashboard/today_page.h"

#include "directory/customer_filter.h"
#include "settings/setting_service.h"
#include "shops/shop_query.h"
#include "texts/error_text.h"
#include "today/day_figures_query.h"
#include "today/work_list_query.h"
#include "today/work_service.h"
#include "ui/dashboard/feed_table.h"
#include "ui/dashboard/hour_chart.h"
#include "ui/dashboard/today_export.h"
#include "ui/dashboard/today_words.h"
#include "ui/dashboard/work_card.h"
#include "ui/kit/card.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/figures/kpi_card.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/kit/undo_bar.h"
#include "ui/parts/export_strip.h"
#include "ui/shell/desk_jobs.h"
#include "ui/shell/language.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

using today::FeedKind;

namespace {

constexpr int kSoonMs = 150;
constexpr int kMinuteMs = 60'000;
constexpr int kFeedRows = 500;
constexpr int kSideWidth = 416;
constexpr int kSideLeast = 392;
constexpr int kWeekDays = 7;
constexpr int kYearDays = 364; // the same weekday
constexpr int kHourMs = 3'600'000;

struct Growth {
    KpiCard::Change change = KpiCard::Change::None;
    QString words;
};

Growth growth(std::optional<qint64> now, std::optional<qint64> then)
{
    const auto bp = now && then ? today::growthBp(*now, *then) : std::nullopt;
    if (!bp)
        return {};
    if (*bp == 0)
        return {KpiCard::Change::Same, TodayPage::tr("unchanged")};
    return {*bp > 0 ? KpiCard::Change::Up : KpiCard::Change::Down, Format::percent(double(std::abs(*bp)) / 10'000.0)};
}

template <class Value>
std::vector<double> trend(const std::vector<today::DayFigures> &weeks, Value value)
{
    std::vector<double> values;
    for (const today::DayFigures &figures : weeks)
        values.push_back(double(value(figures)));
    return values;
}

} // namespace

TodayPage::TodayPage(Desk &desk, QWidget *parent)
    : Page(parent), m_desk(desk), m_jobs(std::make_unique<DeskJobs>(desk)), m_feed(new today::DayFeedModel(this))
{
    m_notice = new NoticeStrip;
    m_notice->clear();
    m_exports = new ExportStrip(desk, *m_jobs);
    m_work = new WorkCard(desk);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(metric::kSpace16);
    lower->addWidget(m_work, 1);
    lower->addWidget(buildSide());
    auto *content = new QVBoxLayout;
    content->setContentsMargins(metric::kSpace16, metric::kSpace16, metric::kSpace16, metric::kSpace16);
    content->setSpacing(metric::kSpace16);
    content->addWidget(buildFigures());
    content->addLayout(lower, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_notice);
    column->addWidget(m_exports);
    column->addLayout(content, 1);
    m_undo = new UndoBar(this);
    m_undo->hide();
    connectParts();
    retranslate();
}

TodayPage::~TodayPage() = default;

QWidget *TodayPage::buildBar()
{
    auto *bar = new PaneBar(metric::kPageBar);
    m_title = new TextLabel(TextRole::PageTitle);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_date = new TextLabel(TextRole::Body);
    m_date->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_until = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_until->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_shops = new SegmentedSwitch({});
    m_shops->hide();
    m_days = new QComboBox;
    bar->row()->addWidget(m_title);
    bar->row()->addWidget(m_date);
    bar->row()->addWidget(m_until, 1);
    bar->row()->addWidget(m_shops);
    bar->row()->addWidget(m_days);
    m_export = new PushButton({});
    m_export->setIconName(u"download"_s);
    bar->row()->addWidget(m_export);
    return bar;
}

QWidget *TodayPage::buildFigures()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kSpace8);
    for (KpiCard **card : {&m_sales, &m_orders, &m_average, &m_members, &m_new, &m_points}) {
        *card = new KpiCard;
        (*card)->setClickable(card != &m_points);
        row->addWidget(*card, 1);
    }
    return box;
}

QWidget *TodayPage::buildSide()
{
    m_side = new QWidget;
    m_hourCard = new Card;
    m_hourUnit = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_hourUnit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_hourCard->addHeadWidget(m_hourUnit);
    m_hours = new HourChart;
    m_hourCard->contentLayout()->addWidget(m_hours);
    m_feedCard = new Card;
    m_feedKinds = new SegmentedSwitch({});
    m_feedCard->addHeadWidget(m_feedKinds);
    m_feedTable = new FeedTable(m_desk, m_feed);
    m_feedEmpty = new EmptyState(u"receipt-text"_s);
    m_feedCard->contentLayout()->setContentsMargins(0, metric::kSpace4, 0, metric::kSpace8);
    m_feedCard->contentLayout()->addWidget(m_feedTable, 1);
    m_feedCard->contentLayout()->addWidget(m_feedEmpty, 1);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::kSpace16);
    column->addWidget(m_hourCard, 2);
    column->addWidget(m_feedCard, 3);
    return m_side;
}

void TodayPage::connectParts()
{
    const auto contact = [this](CustomerId id) { emit openRequested(u"counter"_s, {{u"customer"_s, id.value()}}); };
    connect(m_work, &WorkCard::contactWanted, this, contact);
    connect(m_work, &WorkCard::doneWanted, this, [this](const auto &keys) { mark(keys, true, true); });
    connect(m_work, &WorkCard::reopenWanted, this, [this](const auto &keys) { mark(keys, false, false); });
    connect(m_undo, &UndoBar::undo, this, [this] { mark(m_undoable, false, false); });
    connect(m_feedTable, &FeedTable::opened, this, contact);
    connect(m_feedKinds, &SegmentedSwitch::currentChanged, this, [this](int index) { showFeed(FeedKind(index)); });
    connect(m_feedEmpty, &EmptyState::actionTriggered, this, [this] { emit openRequested(u"counter"_s, {}); });
    for (KpiCard *card : {m_sales, m_orders, m_average}) {
        connect(card, &KpiCard::clicked, this, [this] {
            showFeed(FeedKind::Sales);
            m_feedTable->setFocus();
        });
    }
    connect(m_members, &KpiCard::clicked, this, &TodayPage::openMembersServed);
    connect(m_new, &KpiCard::clicked, this, &TodayPage::openNewMembers);
    connect(m_export, &PushButton::clicked, this, [this] {
        m_exports->ask(dayExport(m_desk, scope(), m_feed->kind(), m_desk.today()), tr("day", "name of a file"));
    });
    connect(m_exports, &ExportStrip::runningChanged, this, [this](bool isRunning) { m_export->setEnabled(!isRunning); });
    connect(m_days, &QComboBox::activated, this, &TodayPage::refresh);
    connect(m_shops, &SegmentedSwitch::currentChanged, this, [this](int index) {
        m_isAllShops = index == 1;
        refresh();
    });
    connect(m_desk.database, &db::Database::committed, this, &TodayPage::takeChanges);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &TodayPage::refresh);
    m_minute.setInterval(kMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (m_isInFront)
            refresh();
        else if (m_shownDay != m_desk.today()) { // midnight passed behind another page: the count is another day's
            m_shownDay = m_desk.today();
            fillDays();
            readWork();
        }
    });
}

QString TodayPage::title() const { return tr("Today"); }

QString TodayPage::language() const
{
    const Language *language = Language::instance();
    return language ? language->current() : QLocale().name();
}

today::DayScope TodayPage::scope() const
{
    return {m_isAllShops ? std::nullopt : std::optional(m_desk.shop.id), m_desk.time};
}

EpochDay TodayPage::compareDay() const
{
    const int days = m_days->currentData().toInt();
    return m_desk.today() - (days > 0 ? days : kWeekDays);
}

void TodayPage::activate()
{
    m_isInFront = true;
    readShops();
    refresh();
    m_minute.start();
}

void TodayPage::deactivate()
{
    m_isInFront = false;
}

// Behind another page only the count on the rail is kept true.
void TodayPage::takeChanges(const db::ChangeSet &changes)
{
    if (m_isInFront)
        m_soon.start();
    else if (changes.touches(db::Topic::Customers) || changes.touches(db::Topic::Interactions) || changes.touches(db::Topic::Settings))
        readWork();
}

void TodayPage::refresh()
{
    if (m_shownDay != m_desk.today()) {
        m_shownDay = m_desk.today();
        fillDays();
        retranslate();
    }
    readFigures();
    readFeed();
    readWork();
}

void TodayPage::readFigures()
{
    const quint64 generation = ++m_generation;
    m_shownMs = m_desk.clock->nowMs();
    m_jobs->ask(this,
                [scope = scope(), today = m_desk.today(), then = compareDay(), now = m_shownMs](db::ReadSession &session) {
                    return today::dayOverview(session, scope, today, then, now);
                },
                [this, generation](const Result<today::DayOverview> &overview) {
                    if (generation != m_generation)
                        return;
                    if (!overview) {
                        say(overview.error());
                        return;
                    }
                    m_overview = *overview;
                    showFigures();
                });
}

void TodayPage::readFeed()
{
    const quint64 generation = ++m_feedGeneration;
    const auto kind = FeedKind(m_feedKinds->current());
    m_jobs->ask(this,
                [scope = scope(), kind, today = m_desk.today(), now = m_desk.clock->nowMs()](db::ReadSession &session) {
                    return today::dayFeed(session, scope, kind, today, now + 1, kFeedRows); // this very instant included
                },
                [this, generation, kind](const Result<std::vector<today::FeedRow>> &rows) {
                    if (generation != m_feedGeneration || !rows)
                        return;
                    m_feed->setRows(kind, *rows, m_desk.time);
                    m_feedTable->setVisible(!rows->empty());
                    m_feedEmpty->setVisible(rows->empty());
                });
}

void TodayPage::readWork()
{
    const quint64 generation = ++m_workGeneration;
    m_jobs->ask(this,
                [scope = scope(), today = m_desk.today()](db::ReadSession &session) -> Result<today::WorkList> {
                    TRY_LET(const auto values, settings::SettingService::values(session));
                    today::WorkQuestion question{scope, today, values.text(u"birthday.leap_day"_s) == u"02-28"};
                    return today::workList(session, question);
                },
                [this, generation](const Result<today::WorkList> &list) {
                    if (generation != m_workGeneration)
                        return;
                    if (!list) {
                        say(list.error());
                        return;
                    }
                    emit railCountChanged(int(list->openTotal()), list->lateCount(m_desk.today()) > 0);
                    m_work->setList(*list);
                });
}

void TodayPage::readShops()
{
    m_jobs->ask(this, [](db::ReadSession &session) { return shops::allShops(session); },
                [this](const Result<QList<Shop>> &shops) {
                    m_shops->setVisible(shops && shops->size() > 1);
                    m_shops->setOptions({m_desk.shop.name, tr("All shops")});
                });
}

void TodayPage::showFeed(FeedKind kind)
{
    m_feedKinds->setCurrent(int(kind));
    readFeed();
    retranslate();
}

void TodayPage::showFigures()
{
    const today::DayFigures &now = m_overview.now;
    const today::DayFigures &then = m_overview.then;
    const QDate today = toDate(m_desk.today());
    const QString day = TodayWords::against(toDate(compareDay()), today, language());
    const auto money = [this](qint64 minor) { return Format::moneyShort(minor, m_desk.currency.code, m_desk.currency.digits); };
    const auto against = [&](const QString &figure) { return tr("%1 %2", "day and its figure").arg(day, figure); };
    const auto show = [&](KpiCard *card, const QString &figure, const Growth &change, const QString &before) {
        card->setFigure(figure);
        card->setChange(change.change, change.words, against(before), before);
    };
    const QString none = tr("–", "no figure");
    show(m_sales, money(now.salesMinor), growth(now.salesMinor, then.salesMinor), money(then.salesMinor));
    show(m_orders, Format::points(now.orders), growth(now.orders, then.orders), Format::points(then.orders));
    show(m_average, now.averageMinor() ? money(*now.averageMinor()) : none, growth(now.averageMinor(), then.averageMinor()),
         then.averageMinor() ? money(*then.averageMinor()) : none);
    const auto share = [&](std::optional<qint64> bp) { return bp ? Format::percent(double(*bp) / 10'000.0) : none; };
    Growth points;
    if (now.memberShareBp() && then.memberShareBp()) {
        const qint64 gap = *now.memberShareBp() - *then.memberShareBp();
        points.change = gap > 0 ? KpiCard::Change::Up : gap < 0 ? KpiCard::Change::Down : KpiCard::Change::Same;
        points.words = tr("%1 pts", "percentage points").arg(QLocale::c().toString(double(std::abs(gap)) / 100.0, 'f', 1));
    }
    show(m_members, share(now.memberShareBp()), points, share(then.memberShareBp()));
    show(m_new, Format::points(now.newCustomers), growth(now.newCustomers, then.newCustomers), Format::points(then.newCustomers));
    const auto given = [](const today::DayFigures &f) { return tr("%1 / %2", "points given / used").arg(Format::points(f.pointsGiven), Format::points(f.pointsUsed)); };
    show(m_points, given(now), growth(now.pointsGiven, then.pointsGiven), given(then));

    const auto &weeks = m_overview.weeks;
    m_sales->setTrend(trend(weeks, [](const auto &f) { return f.salesMinor; }));
    m_orders->setTrend(trend(weeks, [](const auto &f) { return f.orders; }));
    m_average->setTrend(trend(weeks, [](const auto &f) { return f.averageMinor().value_or(0); }));
    m_members->setTrend(trend(weeks, [](const auto &f) { return f.memberShareBp().value_or(0); }));
    m_new->setTrend(trend(weeks, [](const auto &f) { return f.newCustomers; }));
    m_points->setTrend(trend(weeks, [](const auto &f) { return f.pointsGiven; }));

    const QTime clock = m_desk.time.local(m_shownMs).time();
    m_hours->setCurrency(m_desk.currency);
    m_hours->setHours(now.hourMinor, m_overview.thenWhole.hourMinor, clock.hour());
    m_hours->setWords(tr("Today"), day);
    m_hourUnit->setText(tr("%1, %2:00 not over yet", "currency sign and hour").arg(Format::currencySign(m_desk.currency.code)).arg(clock.hour()));
    m_until->setText(tr("Until %1, against the same hours of").arg(Format::clock(clock)));
    m_feedKinds->setOptions({tr("Sales %1").arg(Format::points(now.orders)), tr("New members %1").arg(Format::points(now.newCustomers)),
                             tr("Upgrades %1").arg(Format::points(now.upgrades))});
}

void TodayPage::fillDays()
{
    const int chosen = m_days->currentData().toInt();
    const QDate today = toDate(m_desk.today());
    m_days->clear();
    for (const int days : {kWeekDays, 1, 2 * kWeekDays, 4 * kWeekDays, kYearDays})
        m_days->addItem(TodayWords::choice(today.addDays(-days), today, language()), days);
    m_days->setCurrentIndex(std::max(0, m_days->findData(chosen)));
}

void TodayPage::mark(const std::vector<today::WorkKey> &keys, bool isDone, bool offersUndo)
{
    if (keys.empty())
        return;
    m_jobs->change(this,
                   [keys, isDone, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Result<std::vector<today::WorkKey>> {
                       today::WorkService service(*clock);
                       if (isDone)
                           return service.markDone(session, actor, keys);
                       TRY(service.reopen(session, actor, keys));
                       return std::vector<today::WorkKey>();
                   },
                   [this, offersUndo](const Result<std::vector<today::WorkKey>> &marked) {
                       if (!marked) {
                           say(marked.error());
                           return;
                       }
                       if (!marked->empty() && offersUndo) {
                           m_undoable = *marked;
                           m_undo->offer(tr("%n thing(s) marked as done", nullptr, int(marked->size())));
                       }
                       readWork();
                   });
}

// Every figure can be opened: the customers behind it, in the list.
void TodayPage::openNewMembers()
{
    directory::CustomerFilter filter;
    filter.set({directory::Field::RegisteredDays, directory::Compare::AtMost, {0}, {}});
    emit openRequested(u"customers"_s, {{u"filter"_s, QString::fromUtf8(QJsonDocument(directory::toJson(filter)).toJson())}});
}

void TodayPage::openMembersServed()
{
    directory::CustomerFilter filter;
    filter.set({directory::Field::DaysAway, directory::Compare::AtMost, {0}, {}});
    emit openRequested(u"customers"_s, {{u"filter"_s, QString::fromUtf8(QJsonDocument(directory::toJson(filter)).toJson())}});
}

void TodayPage::say(const Error &error) { m_notice->show(NoticeKind::Danger, errorText(error).sentence); }

QList<Command> TodayPage::commands() const
{
    auto *self = const_cast<TodayPage *>(this);
    return {{u"today.upgrades"_s, tr("Customers who reached a tier today"), u"Customers who reached a tier today"_s, u"award"_s, {},
             [self] {
                 emit self->openRequested(u"today"_s, {});
                 self->showFeed(FeedKind::Upgrades);
             }},
            {u"today.new"_s, tr("New members of today"), u"New members of today"_s, u"user-plus"_s, {},
             [self] {
                 emit self->openRequested(u"today"_s, {});
                 self->showFeed(FeedKind::NewMembers);
             }}};
}

void TodayPage::retranslate()
{
    const QDate today = toDate(m_desk.today());
    m_title->setText(tr("Today"));
    m_export->setText(tr("Export"));
    m_export->setEnabled(m_exports->whyNot().isEmpty() && !m_exports->isRunning());
    m_export->setToolTip(m_exports->whyNot());
    m_date->setText(TodayWords::weekdayAndDate(today, language()));
    m_days->setAccessibleName(tr("Day to compare with"));
    m_shops->setAccessibleName(tr("Shops"));
    m_shops->setOptions({m_desk.shop.name, tr("All shops")});
    fillDays();
    m_sales->setLabel(tr("Sales"));
    m_orders->setLabel(tr("Orders"));
    m_average->setLabel(tr("Average order"));
    m_members->setLabel(tr("Orders of members"));
    m_new->setLabel(tr("New members"));
    m_points->setLabel(tr("Points given / used"));
    const QString weeks = tr("The last %n weeks on this weekday, up to the same time", nullptr, today::kOverviewWeeks);
    for (KpiCard *card : {m_sales, m_orders, m_average, m_members, m_new, m_points})
        card->setTrendWords(weeks);
    m_hourCard->setTitle(tr("Sales by the hour"));
    m_feedCard->setTitle(tr("So far"));
    m_feedKinds->setAccessibleName(tr("What happened today"));
    switch (FeedKind(m_feedKinds->current())) {
    case FeedKind::Sales:
        m_feedEmpty->setWords(tr("No sale yet"), tr("Each sale of the day appears here as it is recorded."));
        m_feedEmpty->setAction(tr("To the counter"));
        break;
    case FeedKind::NewMembers:
        m_feedEmpty->setWords(tr("No new member yet"), tr("Whoever joins today appears here."));
        m_feedEmpty->setAction(tr("To the counter"));
        break;
    case FeedKind::Upgrades:
        m_feedEmpty->setWords(tr("Nobody has reached a higher tier yet"), tr("A sale that reaches a threshold shows its customer here."));
        m_feedEmpty->setAction({});
        break;
    }
    m_work->retranslate();
    m_feedTable->retranslate();
    showFigures();
}

// Cards stand on the window's ground, not on a pane.
void TodayPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
}

bool TodayPage::isSettled() const { return m_jobs->isIdle() && !m_soon.isActive(); }

void TodayPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_side->setFixedWidth(std::clamp(this->width() / 3, kSideLeast, kSideWidth));
    constexpr int kUndoWidth = 480;
    const int width = std::min(kUndoWidth, this->width() - 2 * metric::kSpace16);
    m_undo->setGeometry((this->width() - width) / 2, height() - m_undo->sizeHint().height() - metric::kSpace16, width, m_undo->sizeHint().height());
}

} // namespace regulars::ui
