#include "ui/customers/list_export.h"

#include "ui/customers/filter_words.h"
#include "ui/kit/format.h"
#include "ui/parts/customer_words.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

using Column = directory::CustomerListModel::Column;
using tables::Cell;
using tables::CellKind;

constexpr size_t kRowsAtOnce = 4096;

CellKind kindOf(Column column)
{
    switch (column) {
    case Column::YearSpend:
    case Column::Spend:
        return CellKind::Money;
    case Column::Orders:
    case Column::Points:
        return CellKind::Integer;
    case Column::LastVisit:
    case Column::Registered:
        return CellKind::Date;
    default:
        return CellKind::Text;
    }
}

/// What a row needs, without the desk: it is read in another thread.
struct Look {
    Currency currency;
    bool showsPhones = false;
    QHash<QString, QString> stages; ///< words by name
};

Cell cellOf(const directory::CustomerRow &row, Column column, const Look &look)
{
    switch (column) {
    case Column::Name:
        return Cell::ofText(row.name);
    case Column::Tier:
        return Cell::ofText(row.tierName);
    case Column::Phone:
        return Cell::ofText(look.showsPhones ? row.phone : Format::maskedPhone(row.phone));
    case Column::YearSpend:
        return Cell::ofMoney(row.yearSpendMinor, look.currency);
    case Column::Orders:
        return Cell::ofInteger(row.orders);
    case Column::Points:
        return Cell::ofInteger(row.points);
    case Column::LastVisit:
        return row.lastOn ? Cell::ofDay(*row.lastOn) : Cell{CellKind::Date, {}};
    case Column::Stage:
        return Cell::ofText(look.stages.value(customers::stageName(row.stage)));
    case Column::Favourite:
        return Cell::ofText(row.favourite);
    case Column::Card:
        return Cell::ofText(row.cardNo);
    case Column::Spend:
        return Cell::ofMoney(row.spendMinor, look.currency);
    case Column::Tags:
        return Cell::ofText(row.tags.join(u';'));
    case Column::Channel:
        return Cell::ofText(row.channel);
    case Column::Region:
        return Cell::ofText(row.region);
    case Column::Manager:
        return Cell::ofText(row.manager);
    case Column::Registered:
        return Cell::ofDay(row.registeredOn);
    }
    Q_UNREACHABLE();
}

} // namespace

exchange::ListToExport customerListExport(const Desk &desk, const std::vector<Column> &columns, std::vector<qint64> ids, const QString &title)
{
    Look look{desk.currency, can(desk.actor.role, Right::SeeFullPhone), {}};
    using customers::Stage;
    for (const Stage stage : {Stage::Lead, Stage::New, Stage::Active, Stage::AtRisk, Stage::Dormant, Stage::Lost, Stage::Recalled})
        look.stages.insert(customers::stageName(stage), CustomerWords::stage(stage));
    exchange::ListToExport list;
    list.name = u"customers"_s;
    list.title = title;
    for (const Column column : columns) {
        list.columns.push_back({FilterWords::column(column), kindOf(column)});
        list.showsPhones = list.showsPhones || (column == Column::Phone && look.showsPhones);
    }
    list.size = qint64(ids.size());
    list.rows = [ids = std::move(ids), columns, look, today = desk.today()](db::ReadSession &session, const exchange::CellVisitor &visit) -> Status {
        for (size_t from = 0; from < ids.size(); from += kRowsAtOnce) {
            const size_t to = std::min(from + kRowsAtOnce, ids.size());
            const std::vector<qint64> some(ids.begin() + qptrdiff(from), ids.begin() + qptrdiff(to));
            TRY_LET(const auto rows, directory::listRows(session, some, today));
            for (const directory::CustomerRow &row : rows) {
                if (!row.id.isValid())
                    continue; // erased since
                std::vector<Cell> cells;
                for (const Column column : columns)
                    cells.push_back(cellOf(row, column, look));
                TRY(visit(cells));
            }
        }
        return ok();
    };
    return list;
}

} // namespace regulars::ui
