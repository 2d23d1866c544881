#include "ui/loyalty/board/board_words.h"

#include "ui/kit/badge.h"
#include "ui/kit/format.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

QString BoardWords::metric(const Ladder &ladder, qint64 value, const Currency &currency)
{
    return ladder.metric == TierMetric::Spend ? Format::amount(value, currency.digits) : Format::points(value);
}

QString BoardWords::reach(const Ladder &ladder, qint64 value, const Currency &currency)
{
    switch (ladder.metric) {
    case TierMetric::Spend:
        return Format::moneyShort(value, currency.code, currency.digits);
    case TierMetric::Orders:
        return tr("%n purchase(s)", nullptr, int(value));
    case TierMetric::Points:
        return tr("%1 points").arg(Format::points(value));
    }
    return {};
}

QString BoardWords::metricHeading(const Ladder &ladder)
{
    const QString days = QString::number(ladder.windowDays);
    const bool rolls = ladder.window == TierWindow::Rolling;
    const bool isYear = ladder.window == TierWindow::CalendarYear;
    switch (ladder.metric) {
    case TierMetric::Spend:
        return rolls ? tr("Spent in %1 days").arg(days) : isYear ? tr("Spent this year") : tr("Spent so far");
    case TierMetric::Orders:
        return rolls ? tr("Purchases in %1 days").arg(days) : isYear ? tr("Purchases this year") : tr("Purchases so far");
    case TierMetric::Points:
        return rolls ? tr("Points earned in %1 days").arg(days) : isYear ? tr("Points earned this year") : tr("Points earned so far");
    }
    return {};
}

QString BoardWords::rule(const Ladder &ladder)
{
    const QString heading = metricHeading(ladder);
    if (ladder.downgrade == Downgrade::Never)
        return tr("%1, net of refunds; a tier is never lowered").arg(heading);
    return ladder.downgrade == Downgrade::OneStep
               ? tr("%1, net of refunds; who falls short has %n day(s) of grace, then falls one step", nullptr, ladder.graceDays).arg(heading)
               : tr("%1, net of refunds; who falls short has %n day(s) of grace", nullptr, ladder.graceDays).arg(heading);
}

ChartInk BoardWords::tierInk(int rank)
{
    switch (Badge::tierKind(rank)) {
    case BadgeKind::TierSilver:
        return ChartInk::Silver;
    case BadgeKind::TierGold:
        return ChartInk::Gold;
    case BadgeKind::TierDiamond:
        return ChartInk::Diamond;
    default:
        return ChartInk::ByOrder;
    }
}

QString BoardWords::metricColumn(const Ladder &ladder)
{
    switch (ladder.window) {
    case TierWindow::Rolling:
        return tr("%1 days", "the metric within so many days").arg(ladder.windowDays);
    case TierWindow::CalendarYear:
        return tr("This year");
    case TierWindow::Lifetime:
        return tr("So far");
    }
    return {};
}

ChartSpec BoardWords::weekly(const tiers::Board &board, const QDate &today)
{
    ChartSpec spec;
    spec.kind = ChartKind::StackedBars;
    spec.title = tr("Upgrades by week");
    spec.unit = tr("customers");
    spec.categoryHeading = tr("Week until");
    for (const tiers::BoardWeek &week : board.weeks)
        spec.categories.append(Format::date(toDate(week.endsOn), today));
    for (size_t rank = 1; rank < board.ladder.tiers.size(); ++rank) {
        ChartSeries series;
        series.name = tr("to %1", "a tier").arg(board.ladder.tiers[rank].name);
        series.ink = tierInk(int(rank));
        for (const tiers::BoardWeek &week : board.weeks)
            series.values.push_back(week.risenTo[rank]);
        spec.series.push_back(std::move(series));
    }
    ChartSeries fallen;
    fallen.name = tr("Downgrades");
    fallen.ink = ChartInk::Outlined;
    for (const tiers::BoardWeek &week : board.weeks)
        fallen.values.push_back(-week.fallen);
    spec.series.push_back(std::move(fallen));
    spec.sentence = tr("Upgrades and downgrades by week: in the last %n week(s) %1 customers rose and %2 fell.", nullptr, board.question.weeks)
                        .arg(Format::points(board.risen), Format::points(board.fallen));
    return spec;
}

ChartSpec BoardWords::flow(const tiers::Board &board)
{
    ChartSpec spec;
    spec.kind = ChartKind::HeatMap;
    spec.title = tr("Flow in %n week(s)", nullptr, board.question.weeks);
    spec.unit = tr("rows: then, columns: now");
    spec.categoryHeading = tr("Tier");
    qint64 stayed = 0;
    for (const Tier &tier : board.ladder.tiers)
        spec.categories.append(tier.name);
    for (size_t row = 0; row < board.flow.size(); ++row) {
        ChartSeries series;
        series.name = row == 0 ? tr("New members") : board.ladder.tiers[row - 1].name;
        series.values = board.flow[row];
        for (size_t column = 0; column < series.values.size(); ++column) {
            const bool isStay = row == column + 1 || (row == 0 && column == 0);
            const bool isFall = row > column + 1;
            series.cells.push_back(isStay ? CellInk::Plain : isFall ? CellInk::Warning : CellInk::Heat);
            stayed += row == column + 1 ? series.values[column] : 0;
        }
        spec.series.push_back(std::move(series));
    }
    ChartSeries now;
    now.name = tr("Now");
    now.values = board.holders;
    now.cells.assign(board.holders.size(), CellInk::Total);
    spec.series.push_back(std::move(now));
    spec.sentence = tr("Flow between tiers: %1 of %2 customers hold the tier of %n week(s) ago.", nullptr, board.question.weeks)
                        .arg(Format::points(stayed), Format::points(board.customers));
    return spec;
}

} // namespace regulars::ui
