// What happened today, as a table; rows arrive whole, newest first.
//
// Thread: GUI. Invariant: setRows replaces everything; a kind shows only its own columns.
#pragma once

#include "today/day_feed_query.h"

#include <QAbstractTableModel>

namespace regulars::today {

class DayFeedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column {
        Time,     ///< QTime of the shop
        Customer, ///< QString; empty for a walk-in
        Tier,     ///< QString, held now
        What,     ///< QString: first product of a sale, tier left for an upgrade
        Amount,   ///< qint64 minor units of a sale; QString tier reached by an upgrade
    };
    static constexpr int kColumns = 5;
    enum Role {
        CustomerRole = Qt::UserRole + 1, ///< qint64 id; 0 for a walk-in
        TierRankRole,                    ///< int
        LinesRole,                       ///< qint64 lines of a sale
        ReturnedRole,                    ///< bool
        NumberRole,                      ///< QString number of the sale
    };

    explicit DayFeedModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setRows(FeedKind kind, std::vector<FeedRow> rows, const BusinessTime &time);
    [[nodiscard]] FeedKind kind() const { return m_kind; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QVariant value(const FeedRow &row, Column column) const;

    FeedKind m_kind = FeedKind::Sales;
    std::vector<FeedRow> m_rows;
    BusinessTime m_time;
};

} // namespace regulars::today
