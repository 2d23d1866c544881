#include "ui/loyalty/board/board_section.h"

#include "texts/error_text.h"
#include "tiers/standing_service.h"
#include "today/day_figures.h"
#include "ui/charts/chart_card.h"
#include "ui/kit/busy_line.h"
#include "ui/kit/figures/kpi_strip.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/loyalty/board/board_list.h"
#include "ui/loyalty/board/board_sheet.h"
#include "ui/loyalty/board/board_words.h"
#include "ui/loyalty/board/near_card.h"
#include "ui/loyalty/board/near_table.h"
#include "ui/loyalty/deed_bar.h"
#include "ui/loyalty/ladder/what_if_pane.h"
#include "ui/parts/chart_export.h"
#include "ui/parts/export_strip.h"
#include "ui/shell/desk_jobs.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kPeriods[] = {4, 8, 13};
constexpr int kChartWeeks = 12;
constexpr qint64 kWithinMajor = 500;
constexpr int kSoonMs = 4000; // a look at everybody is not taken with each sale
constexpr int kSheetRows = 20;
constexpr int kPaneLeast = 376;
constexpr int kPaneMost = 448;

} // namespace

BoardSection::BoardSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : LoyaltySection(desk, jobs, parent)
{
    build();
    connectParts();
}

void BoardSection::build()
{
    m_period = new QComboBox;
    m_export = new PushButton({});
    m_export->setIconName(u"download"_s);
    addAction(m_period);
    addAction(m_export);
    m_notice = new NoticeStrip;
    m_notice->clear();
    m_exports = new ExportStrip(m_desk, m_jobs);
    m_busy = new BusyLine;
    m_figures = new KpiStrip(kFigures);
    m_near = new NearCard(m_desk);
    m_weekly = new ChartCard;
    m_weekly->setOpenable(true);
    m_flow = new ChartCard;
    m_flow->setOpenable(true);
    m_whatIf = new WhatIfPane(m_desk, m_jobs);
    auto *charts = new QHBoxLayout;
    charts->setSpacing(metric::kSpace16);
    charts->addWidget(m_weekly, 1);
    charts->addWidget(m_flow, 1);
    auto *left = new QVBoxLayout;
    left->setSpacing(metric::kSpace16);
    left->addWidget(m_near, 6);
    left->addLayout(charts, 5);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(metric::kSpace16);
    lower->addLayout(left, 1);
    lower->addWidget(m_whatIf);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(metric::kSpace16, metric::kSpace16 - 2, metric::kSpace16, metric::kSpace16);
    content->setSpacing(metric::kSpace16);
    content->addWidget(m_figures);
    content->addLayout(lower, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_busy);
    column->addWidget(m_notice);
    column->addWidget(m_exports);
    column->addLayout(content, 1);
    m_undo = new DeedBar(m_jobs, m_notice, this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
}

void BoardSection::connectParts()
{
    connect(&m_soon, &QTimer::timeout, this, &BoardSection::read);
    connect(m_period, &QComboBox::activated, this, &BoardSection::read);
    connect(m_export, &PushButton::clicked, this, &BoardSection::exportNear);
    connect(m_exports, &ExportStrip::runningChanged, this, [this](bool isRunning) { m_export->setEnabled(!isRunning && m_exports->whyNot().isEmpty()); });
    connect(m_near, &NearCard::withinChanged, this, [this] {
        m_within = m_near->within();
        read();
    });
    connect(m_near, &NearCard::remindWanted, this, &BoardSection::remind);
    connect(m_near, &NearCard::opened, this, [this](CustomerId id) { emit openRequested(u"counter"_s, {{u"customer"_s, id.value()}}); });
    connect(m_near, &NearCard::listWanted, this, [this](const Ids &ids) {
        openList([ids](db::ReadSession &) -> Result<Ids> { return ids; }, tr("%1 customers are close to the next tier."));
    });
    for (int i = 0; i < kFigures; ++i)
        connect(m_figures->cell(i), &KpiCell::clicked, this, [this, i] { openFigure(i); });
    connect(m_weekly, &ChartCard::opened, this, &BoardSection::openWeek);
    connect(m_flow, &ChartCard::opened, this, &BoardSection::openFlow);
    connect(m_weekly, &ChartCard::exportWanted, this, [this] { exportChart(m_desk, *m_exports, m_weekly->spec(), u"tier-changes"_s); });
    connect(m_flow, &ChartCard::exportWanted, this, [this] { exportChart(m_desk, *m_exports, m_flow->spec(), u"tier-flow"_s); });
    connect(m_whatIf, &WhatIfPane::listWanted, this, [this](const Ids &ids, const QString &words) {
        openList([ids](db::ReadSession &) -> Result<Ids> { return ids; }, words);
    });
}

void BoardSection::activate()
{
    m_isInFront = true;
    retranslate();
    if (m_isStale || !m_board || m_board->question.today != m_desk.today())
        read();
    m_whatIf->activate();
}

void BoardSection::deactivate() { m_isInFront = false; }

void BoardSection::noticeChanges(const db::ChangeSet &changes)
{
    if (!changes.touches(db::Topic::Purchases) && !changes.touches(db::Topic::Tiers) && !changes.touches(db::Topic::Customers)
        && !changes.touches(db::Topic::Settings))
        return;
    m_isStale = true;
    if (m_isInFront)
        m_soon.start();
    m_whatIf->noticeChanges(changes);
}

tiers::BoardQuestion BoardSection::question() const
{
    tiers::BoardQuestion asked;
    asked.today = m_desk.today();
    asked.weeks = m_period->currentData().toInt() > 0 ? m_period->currentData().toInt() : kPeriods[0];
    asked.chartWeeks = std::max(kChartWeeks, asked.weeks);
    asked.horizonOn = asked.outlookUntil();
    return asked;
}

void BoardSection::read()
{
    const quint64 generation = ++m_generation;
    m_busy->setBusy(true);
    m_jobs.askLong(this,
                   [asked = question(), within = m_within, of = m_withinOf, currency = m_desk.currency](db::ReadSession &session) mutable
                   -> Result<std::shared_ptr<const tiers::Board>> {
                       TRY_LET(const Ladder ladder, tiers::loadLadder(session));
                       const qint64 unit = ladder.metric == TierMetric::Spend ? minorPerMajor(currency) : 1;
                       const qint64 usual = ladder.metric == TierMetric::Orders ? 1 : kWithinMajor * unit;
                       // A reach in yuan means nothing once the ladder counts purchases.
                       asked.within = within && of == ladder.metric ? *within : usual;
                       TRY_LET(auto board, tiers::boardOf(session, asked));
                       return std::make_shared<const tiers::Board>(std::move(board));
                   },
                   [this, generation](const Result<std::shared_ptr<const tiers::Board>> &board) {
                       if (generation != m_generation)
                           return;
                       m_busy->setBusy(false);
                       if (!board) {
                           say(board.error());
                           return;
                       }
                       m_board = *board;
                       m_within = m_board->question.within;
                       m_withinOf = m_board->ladder.metric;
                       m_isStale = false;
                       m_notice->clear();
                       show();
                   });
}

void BoardSection::show()
{
    showFigures();
    m_near->setBoard(m_board);
    m_weekly->setSpec(BoardWords::weekly(*m_board, toDate(m_desk.today())));
    m_flow->setSpec(BoardWords::flow(*m_board));
}

void BoardSection::showFigures()
{
    if (!m_board)
        return;
    const tiers::Board &board = *m_board;
    const auto count = [](qint64 number) { return Format::points(number); };
    const auto change = [&](KpiCell *cell, qint64 now, qint64 before, bool isMoreGood) {
        const auto bp = today::growthBp(now, before);
        const auto sign = !bp || *bp == 0 ? KpiCell::Sign::None : *bp > 0 ? KpiCell::Sign::Up : KpiCell::Sign::Down;
        cell->setFigure(count(now));
        cell->setChange(sign, (now > before) == isMoreGood, sign == KpiCell::Sign::None ? QString() : Format::percent(double(std::abs(*bp)) / 10'000.0),
                        tr("before: %1", "the same figure of as many weeks before").arg(count(before)));
    };
    const qint64 above = board.customers - board.holders.front();
    KpiCell *cell = m_figures->cell(Above);
    cell->setLabel(board.ladder.tiers.size() > 1 ? tr("%1 and above", "a tier").arg(board.ladder.tiers[1].name) : tr("Above the first tier"));
    cell->setFigure(count(above));
    cell->setChange(KpiCell::Sign::None, true, {}, board.customers > 0 ? tr("%1 of all").arg(Format::percent(double(above) / double(board.customers))) : QString());
    m_figures->cell(Risen)->setLabel(tr("Upgrades in %n week(s)", nullptr, board.question.weeks));
    change(m_figures->cell(Risen), board.risen, board.risenBefore, true);
    m_figures->cell(Fallen)->setLabel(tr("Downgrades in %n week(s)", nullptr, board.question.weeks));
    change(m_figures->cell(Fallen), board.fallen, board.fallenBefore, false);
    const QString people = tr("customers", "behind a figure");
    cell = m_figures->cell(Near);
    cell->setLabel(tr("At most %1 missing").arg(BoardWords::reach(board.ladder, board.question.within, m_desk.currency)));
    cell->setFigure(count(qint64(board.near.size())));
    cell->setChange(KpiCell::Sign::None, true, {}, people);
    cell = m_figures->cell(Expected);
    cell->setLabel(tr("Upgrades to expect until %1").arg(Format::date(toDate(board.question.horizonOn), toDate(m_desk.today()))));
    cell->setFigure(count(qint64(board.expected.size())));
    cell->setChange(KpiCell::Sign::None, true, {}, people);
}

BoardSheet BoardSection::sheet() const
{
    BoardSheet sheet;
    sheet.title = tr("Upgrade board");
    sheet.subtitle = tr("%1, %2", "shop and period").arg(m_desk.shop.name, m_period->currentText());
    for (int i = 0; i < kFigures; ++i)
        sheet.figures.append({m_figures->cell(i)->accessibleName(), m_figures->cell(i)->accessibleDescription()});
    const QAbstractItemModel *rows = m_near->table()->model();
    using Column = tiers::NearModel::Column;
    const Column columns[] = {Column::Customer, Column::Step, Column::Metric, Column::Gap, Column::LastVisit};
    for (const Column column : columns)
        sheet.heads.append(rows->headerData(int(column), Qt::Horizontal).toString());
    for (int row = 0; row < std::min(rows->rowCount(), kSheetRows); ++row) {
        QStringList words;
        for (const Column column : columns)
            words.append(rows->index(row, int(column)).data().toString());
        if (words.first().isEmpty()) // not looked at yet: its name is not here
            break;
        sheet.rows.append(words);
    }
    sheet.rest = tr("%1 customers are close to the next tier.").arg(Format::points(qint64(m_board->near.size())));
    sheet.weekly = m_weekly->spec();
    sheet.flow = m_flow->spec();
    return sheet;
}

void BoardSection::exportNear()
{
    if (!m_board)
        return;
    // The page is drawn here and now: drawing belongs to this thread.
    const auto work = [list = boardList(m_board, m_desk.currency), pdf = boardPdf(sheet()), database = m_desk.database, clock = m_desk.clock,
                       actor = m_desk.actor](const QString &path, JobControl &job) -> Result<exchange::ExportReport> {
        if (QFileInfo(path).suffix().toLower() == "pdf"_L1)
            return writeWhole(pdf, path);
        return exchange::ListExportService(*clock).runJob(*database, actor, list, path, job);
    };
    m_exports->askFor(work, u"close-to-next-tier"_s, {u"xlsx"_s, u"csv"_s, u"pdf"_s});
}

void BoardSection::say(const Error &error) { m_notice->show(NoticeKind::Danger, errorText(error).sentence); }

void BoardSection::retranslate()
{
    const int chosen = m_period->currentData().toInt();
    const QSignalBlocker quiet(m_period);
    m_period->clear();
    const QString until = Format::date(toDate(m_desk.today()).addDays(-1), toDate(m_desk.today()));
    for (const int weeks : kPeriods)
        m_period->addItem(tr("Last %n week(s) (until %1)", nullptr, weeks).arg(until), weeks);
    m_period->setCurrentIndex(std::max(0, m_period->findData(chosen)));
    m_period->setAccessibleName(tr("Period"));
    m_export->setText(tr("Export"));
    m_export->setEnabled(m_exports->whyNot().isEmpty() && !m_exports->isRunning());
    m_export->setToolTip(m_exports->whyNot());
    for (ChartCard *card : {m_weekly, m_flow}) {
        card->retranslate();
        card->setExportRefusal(m_exports->whyNot());
    }
    m_near->retranslate();
    m_whatIf->retranslate();
    if (m_board)
        show();
}

bool BoardSection::isSettled() const { return !m_soon.isActive() && !m_near->model()->isBusy(); }

QStringList BoardSection::snapshotStates() const { return {u"table"_s, u"try"_s}; }

void BoardSection::showSnapshotState(const QString &state)
{
    if (state == "table"_L1) {
        m_weekly->showTable(true);
    } else {
        m_weekly->showTable(false);
        m_whatIf->showSample();
    }
}

void BoardSection::resizeEvent(QResizeEvent *event)
{
    LoyaltySection::resizeEvent(event);
    m_whatIf->setFixedWidth(std::clamp(width() / 3 + metric::kSpace24, kPaneLeast, kPaneMost));
    constexpr int kUndoWidth = 480;
    const int wide = std::min(kUndoWidth, width() - 2 * metric::kSpace16);
    m_undo->setGeometry((width() - wide) / 2, height() - m_undo->sizeHint().height() - metric::kSpace16, wide, m_undo->sizeHint().height());
}

} // namespace regulars::ui
