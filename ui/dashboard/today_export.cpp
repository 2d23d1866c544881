#include "ui/dashboard/today_export.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::ui {

using tables::Cell;
using tables::CellKind;
using today::FeedKind;

namespace {

QString words(const char *text) { return QCoreApplication::translate("TodayExport", text); }

std::vector<tables::TableColumn> columnsOf(FeedKind kind)
{
    std::vector<tables::TableColumn> columns{{words(QT_TRANSLATE_NOOP("TodayExport", "Time")), CellKind::Instant},
                                             {words(QT_TRANSLATE_NOOP("TodayExport", "Customer"))},
                                             {words(QT_TRANSLATE_NOOP("TodayExport", "Tier"))}};
    if (kind == FeedKind::Sales) {
        columns.push_back({words(QT_TRANSLATE_NOOP("TodayExport", "Number"))});
        columns.push_back({words(QT_TRANSLATE_NOOP("TodayExport", "First product"))});
        columns.push_back({words(QT_TRANSLATE_NOOP("TodayExport", "Lines")), CellKind::Integer});
        columns.push_back({words(QT_TRANSLATE_NOOP("TodayExport", "Amount")), CellKind::Money});
        columns.push_back({words(QT_TRANSLATE_NOOP("TodayExport", "Points")), CellKind::Integer});
    } else if (kind == FeedKind::Upgrades) {
        columns.push_back({words(QT_TRANSLATE_NOOP("TodayExport", "From tier"))});
        columns.push_back({words(QT_TRANSLATE_NOOP("TodayExport", "To tier"))});
    }
    return columns;
}

std::vector<Cell> cellsOf(const today::FeedRow &row, const BusinessTime &time, const Currency &currency)
{
    std::vector<Cell> cells{Cell::ofInstant(row.atMs, time), Cell::ofText(row.name), Cell::ofText(row.tierName)};
    if (row.kind == FeedKind::Sales) {
        cells.push_back(Cell::ofText(row.number));
        cells.push_back(Cell::ofText(row.product));
        cells.push_back(Cell::ofInteger(row.lines));
        cells.push_back(Cell::ofMoney(row.netMinor, currency));
        cells.push_back(Cell::ofInteger(row.points));
    } else if (row.kind == FeedKind::Upgrades) {
        cells.push_back(Cell::ofText(row.fromTier));
        cells.push_back(Cell::ofText(row.toTier));
    }
    return cells;
}

const char *nameOf(FeedKind kind)
{
    return kind == FeedKind::Sales ? "day_sales" : kind == FeedKind::NewMembers ? "day_members" : "day_upgrades";
}

} // namespace

exchange::ListToExport dayExport(const Desk &desk, const today::DayScope &scope, FeedKind kind, EpochDay day)
{
    exchange::ListToExport list;
    list.name = QString::fromLatin1(nameOf(kind));
    list.title = dayText(day);
    list.columns = columnsOf(kind);
    list.rows = [scope, kind, day, until = desk.clock->nowMs() + 1, currency = desk.currency](db::ReadSession &session, const exchange::CellVisitor &visit) -> Status {
        TRY_LET(const auto rows, today::dayFeed(session, scope, kind, day, until, std::numeric_limits<int>::max()));
        for (const today::FeedRow &row : rows)
            TRY(visit(cellsOf(row, scope.time, currency)));
        return ok();
    };
    return list;
}

} // namespace regulars::ui
