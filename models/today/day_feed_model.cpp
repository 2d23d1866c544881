#include "today/day_feed_model.h"

namespace regulars::today {

void DayFeedModel::setRows(FeedKind kind, std::vector<FeedRow> rows, const BusinessTime &time)
{
    beginResetModel();
    m_kind = kind;
    m_rows = std::move(rows);
    m_time = time;
    endResetModel();
}

int DayFeedModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int DayFeedModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant DayFeedModel::value(const FeedRow &row, Column column) const
{
    switch (column) {
    case Column::Time:
        return m_time.local(row.atMs).time();
    case Column::Customer:
        return row.name;
    case Column::Tier:
        return row.tierName;
    case Column::What:
        return row.kind == FeedKind::Upgrades ? row.fromTier : row.product;
    case Column::Amount:
        if (row.kind == FeedKind::Sales)
            return row.netMinor;
        return row.kind == FeedKind::Upgrades ? QVariant(row.toTier) : QVariant();
    }
    Q_UNREACHABLE();
}

QVariant DayFeedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FeedRow &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return value(row, static_cast<Column>(index.column()));
    case CustomerRole:
        return row.customer.isValid() ? row.customer.value() : 0;
    case TierRankRole:
        return row.tierRank;
    case LinesRole:
        return row.lines;
    case ReturnedRole:
        return row.isReturned;
    case NumberRole:
        return row.number;
    default:
        return {};
    }
}

} // namespace regulars::today
