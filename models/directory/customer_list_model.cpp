#include "directory/customer_list_model.h"

namespace regulars::directory {

CustomerListModel::CustomerListModel(db::Database &database, QObject *parent) : PagedRows(database, parent)
{
    connect(this, &PagedModel::counted, this, &CustomerListModel::dropStrayTicks);
}

void CustomerListModel::show(const CustomerFilter &filter, const ListOrder &order, EpochDay today)
{
    if (m_isAsked && filter == m_filter && order == m_order && today == m_today)
        return;
    m_filter = filter;
    m_order = order;
    m_today = today;
    m_isAsked = true;
    reload();
}

void CustomerListModel::narrowTo(std::optional<std::vector<qint64>> customers)
{
    m_these = customers ? std::make_shared<const std::unordered_set<qint64>>(customers->begin(), customers->end()) : nullptr;
    m_isAsked = false;
}

std::optional<SortKey> CustomerListModel::sortKeyOf(Column column)
{
    switch (column) {
    case Column::Name:
        return SortKey::Name;
    case Column::Tier:
        return SortKey::Tier;
    case Column::YearSpend:
        return SortKey::YearSpend;
    case Column::Orders:
        return SortKey::Orders;
    case Column::Points:
        return SortKey::Points;
    case Column::LastVisit:
    case Column::Stage: // stages follow the days since the last visit
        return SortKey::LastVisit;
    case Column::Card:
        return SortKey::Card;
    case Column::Spend:
        return SortKey::Spend;
    case Column::Registered:
        return SortKey::Registered;
    case Column::Phone:
        return SortKey::Phone;
    case Column::Channel:
        return SortKey::Channel;
    case Column::Region:
        return SortKey::Region;
    case Column::Manager:
        return SortKey::Manager;
    case Column::Tags:
        return SortKey::Tags;
    case Column::Favourite: // added up row by row as they are looked at
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::vector<qint64> CustomerListModel::tickedInOrder() const
{
    std::vector<qint64> ids;
    ids.reserve(m_ticked.size());
    for (const qint64 id : m_ids) {
        if (m_ticked.contains(id))
            ids.push_back(id);
    }
    return ids;
}

void CustomerListModel::tickAll(bool on)
{
    m_ticked.clear();
    if (on)
        m_ticked.insert(m_ids.begin(), m_ids.end());
    if (!m_ids.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    emit tickedChanged(static_cast<int>(m_ticked.size()));
}

void CustomerListModel::dropStrayTicks()
{
    if (m_ticked.empty())
        return;
    const size_t before = m_ticked.size();
    std::unordered_set<qint64> listed;
    for (const qint64 id : m_ids) {
        if (m_ticked.contains(id))
            listed.insert(id);
    }
    m_ticked = std::move(listed);
    if (m_ticked.size() != before)
        emit tickedChanged(static_cast<int>(m_ticked.size()));
}

int CustomerListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant CustomerListModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::CheckStateRole && index.isValid() && index.column() == int(Column::Name))
        return isTicked(idAt(index.row())) ? Qt::Checked : Qt::Unchecked;
    return PagedRows::data(index, role);
}

bool CustomerListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != int(Column::Name))
        return false;
    const qint64 id = idAt(index.row());
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(id);
    else
        m_ticked.erase(id);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit tickedChanged(static_cast<int>(m_ticked.size()));
    return true;
}

Qt::ItemFlags CustomerListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == int(Column::Name) ? plain | Qt::ItemIsUserCheckable : plain;
}

CustomerListModel::IdReader CustomerListModel::idReader() const
{
    return [filter = m_filter, order = m_order, today = m_today, these = m_these](db::ReadSession &session) {
        auto ids = listIds(session, filter, order, today);
        if (ids && these)
            std::erase_if(*ids, [&](qint64 id) { return !these->contains(id); });
        return ids;
    };
}

CustomerListModel::RowReader CustomerListModel::rowReader(std::vector<qint64> ids) const
{
    return [ids = std::move(ids), today = m_today](db::ReadSession &session) { return listRows(session, ids, today); };
}

QVariant CustomerListModel::cell(const CustomerRow &row, int column, int role) const
{
    if (role == TierRankRole)
        return row.tierRank;
    if (role != ValueRole && role != Qt::DisplayRole)
        return {};
    switch (Column(column)) {
    case Column::Name:
        return row.name;
    case Column::Tier:
        return row.tierName;
    case Column::Phone:
        return row.phone;
    case Column::YearSpend:
        return row.yearSpendMinor;
    case Column::Orders:
        return row.orders;
    case Column::Points:
        return row.points;
    case Column::LastVisit:
        return row.lastOn ? toDate(*row.lastOn) : QDate();
    case Column::Stage:
        return customers::stageName(row.stage);
    case Column::Favourite:
        return row.favourite;
    case Column::Card:
        return row.cardNo;
    case Column::Spend:
        return row.spendMinor;
    case Column::Tags:
        return row.tags;
    case Column::Channel:
        return row.channel;
    case Column::Region:
        return row.region;
    case Column::Manager:
        return row.manager;
    case Column::Registered:
        return toDate(row.registeredOn);
    }
    Q_UNREACHABLE();
}

} // namespace regulars::directory
