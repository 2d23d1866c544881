#include "ui/loyalty/board/board_list.h"

#include "customers/customer_query.h"
#include "ui/loyalty/board/board_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace regulars::ui {

using tables::Cell;
using tables::CellKind;

namespace {

QString words(const char *text) { return QCoreApplication::translate("BoardList", text); }

Cell figure(const tiers::Board &board, qint64 value, const Currency &currency)
{
    return board.ladder.metric == TierMetric::Spend ? Cell::ofMoney(value, currency) : Cell::ofInteger(value);
}

} // namespace

exchange::ListToExport boardList(const std::shared_ptr<const tiers::Board> &board, const Currency &currency)
{
    const CellKind kind = board->ladder.metric == TierMetric::Spend ? CellKind::Money : CellKind::Integer;
    exchange::ListToExport list;
    list.name = u"close_to_next_tier"_s;
    list.title = words(QT_TRANSLATE_NOOP("BoardList", "Close to the next tier"));
    list.size = qint64(board->near.size());
    list.columns = {{words(QT_TRANSLATE_NOOP("BoardList", "Card"))},
                    {words(QT_TRANSLATE_NOOP("BoardList", "Customer"))},
                    {words(QT_TRANSLATE_NOOP("BoardList", "Tier"))},
                    {words(QT_TRANSLATE_NOOP("BoardList", "Next tier"))},
                    {BoardWords::metricHeading(board->ladder), kind},
                    {words(QT_TRANSLATE_NOOP("BoardList", "Missing")), kind},
                    {words(QT_TRANSLATE_NOOP("BoardList", "Last visit")), CellKind::Date}};
    list.rows = [board, currency](db::ReadSession &session, const exchange::CellVisitor &visit) -> Status {
        for (const tiers::NearRow &row : board->near) {
            TRY_LET(const auto file, customers::customerById(session, row.id));
            if (!file)
                continue;
            const auto &tiers = board->ladder.tiers;
            TRY(visit({Cell::ofText(file->cardNo), Cell::ofText(file->name), Cell::ofText(tiers[size_t(row.rank)].name),
                       Cell::ofText(tiers[size_t(row.rank) + 1].name), figure(*board, row.metric, currency), figure(*board, row.gap, currency),
                       Cell::ofDay(row.lastOn)}));
        }
        return ok();
    };
    return list;
}

} // namespace regulars::ui
