// The upgrade board in words and charts: figures of the ladder's metric, the weekly chart, the flow between tiers.
//
// Thread: GUI. Invariants: charts hold the board's own counts, so that a figure and the list behind it agree.
#pragma once

#include "tiers/board_query.h"
#include "ui/charts/chart_spec.h"
#include "ui/shell/desk.h"

#include <QCoreApplication>

namespace regulars::ui {

class BoardWords {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::BoardWords)

public:
    /// "4,962.50", "12" or "3,400", by the ladder's metric.
    static QString metric(const Ladder &ladder, qint64 value, const Currency &currency);
    /// "¥500", "3 purchases", "200 points".
    static QString reach(const Ladder &ladder, qint64 value, const Currency &currency);
    /// Heading of the metric's column: "Spent in 365 days".
    static QString metricHeading(const Ladder &ladder);
    /// The same in a narrow column: "365 days".
    static QString metricColumn(const Ladder &ladder);
    /// The rule in one line: "By spending net of refunds in 365 days; 30 days of grace".
    static QString rule(const Ladder &ladder);

    static ChartSpec weekly(const tiers::Board &board, const QDate &today);
    static ChartSpec flow(const tiers::Board &board);
    static ChartInk tierInk(int rank);
};

} // namespace regulars::ui
