// Whom this shop served today, newest first.
//
// Thread: GUI. Invariants: each customer once; a stale answer is dropped.
#pragma once

#include "counter/recent_customers_query.h"
#include "db/database.h"

#include <QAbstractListModel>

namespace regulars::counter {

class RecentCustomersModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// Rows at most; the count goes on.
    static constexpr int kLimit = 30;

    enum Role {
        CustomerRole = Qt::UserRole + 1, ///< qint64 id
        NameRole,                        ///< QString, also Qt::DisplayRole
        PhoneRole,                       ///< QString, whole
        CardRole,                        ///< QString
        TierNameRole,                    ///< QString
        TierRankRole,                    ///< int
        TimeRole,                        ///< QTime of the shop
    };

    explicit RecentCustomersModel(db::Database &database, QObject *parent = nullptr);

    /// Asks for the purchases of `shop` on `day`.
    void load(ShopId shop, const BusinessTime &time, EpochDay day);
    [[nodiscard]] qint64 count() const { return m_recent.count; }
    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    [[nodiscard]] CustomerId customerAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void loaded();

private:
    db::Database &m_database;
    BusinessTime m_time;
    RecentCustomers m_recent;
    quint64 m_generation = 0;
    bool m_waiting = false;
};

} // namespace regulars::counter
