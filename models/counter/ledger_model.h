// Why a balance is what it is: the rows of one purse, newest first, each with who booked it and the balance after it.
//
// Thread: GUI. Invariants: balance of the first row = balance of the purse; a stale answer is dropped; up to kLimit
// rows are held.
#pragma once

#include "base/error.h"
#include "counter/ledger_notes_query.h"
#include "db/database.h"
#include "points/points_query.h"

#include <QAbstractTableModel>

namespace regulars::counter {

class LedgerModel : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kLimit = 500;
    /// Day (QDate of the shop), Cause, Document (number), Reason (of an adjustment or a refund), Operator (name) (all
    /// QString, empty where nothing was recorded), Change and Balance (signed text).
    enum class Column { Day, Cause, Document, Reason, Operator, Change, Balance };
    static constexpr int kColumns = 7;
    enum Role {
        ValueRole = Qt::UserRole + 1, ///< qint64 points: Change, Balance
    };

    explicit LedgerModel(db::Database &database, QObject *parent = nullptr);
    void load(CustomerId customer, Purse purse);
    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    [[nodiscard]] const points::LedgerRow &rowAt(int row) const { return m_rows[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// "Purchase", "Redeemed", … in the language of the interface.
    [[nodiscard]] static QString causeText(Cause cause);

signals:
    void loaded();
    void failed(const regulars::Error &error);

private:
    struct Answer {
        std::vector<points::LedgerRow> rows;
        LedgerNotes notes;
    };
    QString reasonOf(const points::LedgerRow &row) const;
    QString operatorOf(const points::LedgerRow &row) const;

    db::Database &m_database;
    std::vector<points::LedgerRow> m_rows;
    LedgerNotes m_notes;
    quint64 m_generation = 0;
    bool m_waiting = false;
};

} // namespace regulars::counter
