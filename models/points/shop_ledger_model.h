// The ledger of the whole shop as a table, newest first, read page by page by key as it is scrolled.
//
// Thread: GUI. Invariants: rows are in the order of their ids, descending; a stale answer is dropped; at most kMost rows
// are held (what is older is found by a filter).
#pragma once

#include "base/business_time.h"
#include "db/database.h"
#include "points/shop_ledger_query.h"

#include <QAbstractTableModel>

namespace regulars::points {

class ShopLedgerModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kPage = 200;
    static constexpr int kMost = 100'000;
    /// At (QDateTime of the shop), Customer, Card, Cause (int: Cause), Document, Operator (QString), Change (qint64 points),
    /// Purse (int: Purse).
    enum class Column { At, Customer, Card, Cause, Document, Operator, Purse, Change };
    static constexpr int kColumns = 8;

    ShopLedgerModel(db::Database &database, BusinessTime time, QObject *parent = nullptr);

    /// Reads from the newest row that fits.
    void load(const ShopLedgerFilter &filter);
    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    [[nodiscard]] const ShopLedgerRow &rowAt(int row) const { return m_rows[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void loaded();
    void failed(const regulars::Error &error);

private:
    void read();

    db::Database &m_database;
    BusinessTime m_time;
    ShopLedgerFilter m_filter;
    std::vector<ShopLedgerRow> m_rows;
    quint64 m_generation = 0;
    bool m_waiting = false;
    bool m_isAtEnd = true;
};

} // namespace regulars::points
