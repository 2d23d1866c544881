#include "points/shop_ledger_model.h"

#include <QFutureWatcher>

namespace regulars::points {

ShopLedgerModel::ShopLedgerModel(db::Database &database, BusinessTime time, QObject *parent)
    : QAbstractTableModel(parent), m_database(database), m_time(std::move(time))
{
}

void ShopLedgerModel::load(const ShopLedgerFilter &filter)
{
    m_filter = filter;
    m_filter.limit = kPage;
    beginResetModel();
    m_rows.clear();
    m_isAtEnd = false;
    endResetModel();
    read();
}

void ShopLedgerModel::read()
{
    const quint64 generation = ++m_generation;
    m_waiting = true;
    m_filter.before = m_rows.empty() ? LedgerId() : m_rows.back().entry.id;
    using Answer = Result<std::vector<ShopLedgerRow>>;
    auto *watcher = new QFutureWatcher<Answer>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation] {
        watcher->deleteLater();
        if (generation != m_generation || watcher->future().resultCount() == 0)
            return;
        const Answer answer = watcher->future().result();
        m_waiting = false;
        if (!answer) {
            m_isAtEnd = true;
            emit failed(answer.error());
            return;
        }
        m_isAtEnd = static_cast<int>(answer->size()) < kPage;
        if (!answer->empty()) {
            const int first = rowCount();
            beginInsertRows({}, first, first + static_cast<int>(answer->size()) - 1);
            m_rows.insert(m_rows.end(), answer->begin(), answer->end());
            endInsertRows();
        }
        emit loaded();
    });
    watcher->setFuture(m_database.readLong([filter = m_filter](db::ReadSession &session) { return shopLedger(session, filter); }));
}

int ShopLedgerModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int ShopLedgerModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant ShopLedgerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const ShopLedgerRow &row = rowAt(index.row());
    switch (static_cast<Column>(index.column())) {
    case Column::At:
        return m_time.local(row.entry.atMs);
    case Column::Customer:
        return row.customerName.isEmpty() && !row.keptCardNo.isEmpty() ? QStringLiteral("→ %1").arg(row.keptCardNo) : row.customerName;
    case Column::Card:
        return row.cardNo;
    case Column::Cause:
        return static_cast<int>(row.entry.cause);
    case Column::Document:
        return row.document.isEmpty() ? row.entry.reason : row.document;
    case Column::Operator:
        return row.operatorName;
    case Column::Purse:
        return static_cast<int>(row.entry.purse);
    case Column::Change:
        return row.entry.delta;
    }
    return {};
}

bool ShopLedgerModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isAtEnd && !m_waiting && rowCount() < kMost;
}

void ShopLedgerModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read();
}

} // namespace regulars::points
