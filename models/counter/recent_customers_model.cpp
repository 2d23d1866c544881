#include "counter/recent_customers_model.h"

#include "counter/when_done.h"

namespace regulars::counter {

RecentCustomersModel::RecentCustomersModel(db::Database &database, QObject *parent)
    : QAbstractListModel(parent), m_database(database)
{
}

void RecentCustomersModel::load(ShopId shop, const BusinessTime &time, EpochDay day)
{
    m_time = time;
    const quint64 generation = ++m_generation;
    const qint64 from = time.startOf(day);
    const qint64 to = time.startOf(day + 1);
    m_waiting = true;
    auto asked =
        m_database.read([=](db::ReadSession &session) { return recentCustomers(session, shop, from, to, kLimit); });
    whenDone(this, asked, [this, generation](const Result<RecentCustomers> &recent) {
        if (generation != m_generation)
            return;
        m_waiting = false;
        beginResetModel();
        m_recent = recent ? *recent : RecentCustomers();
        endResetModel();
        emit loaded();
    });
}

CustomerId RecentCustomersModel::customerAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_recent.customers[size_t(row)].id : CustomerId();
}

int RecentCustomersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_recent.customers.size());
}

QVariant RecentCustomersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecentCustomer &customer = m_recent.customers[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return customer.name;
    case CustomerRole:
        return customer.id.value();
    case PhoneRole:
        return customer.phone;
    case CardRole:
        return customer.cardNo;
    case TierNameRole:
        return customer.tierName;
    case TierRankRole:
        return customer.tierRank;
    case TimeRole:
        return m_time.local(customer.atMs).time();
    default:
        return {};
    }
}

} // namespace regulars::counter
