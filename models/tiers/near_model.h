// Who is close to the next tier, as a list: filtered by the tier to reach, sorted by what is missing or by the last visit.
//
// Thread: GUI. Invariants: those of paging::PagedRows; the figures are those of the board given, names come by blocks as
// they are looked at; ticks belong to ids and are dropped with the rows.
#pragma once

#include "paging/paged_model.h"
#include "tiers/board_query.h"

namespace regulars::tiers {

/// What is read of a file when its row is looked at.
struct NearName {
    QString name;
    QString cardNo;
};

class NearModel : public paging::PagedRows<NearName> {
    Q_OBJECT

public:
    enum class Column {
        Customer,  ///< QString name; ticked by Qt::CheckStateRole
        Step,      ///< QString "Silver → Gold"; ranks by role
        Metric,    ///< qint64, see metric()
        Bar,       ///< qint64 of the way within the board's reach, 0 … ReachRole
        Gap,       ///< qint64
        LastVisit, ///< QDate
        Action,    ///< invalid: the view's words
    };
    static constexpr int kColumns = int(Column::Action) + 1;

    enum Role {
        ValueRole = Qt::UserRole + 10, ///< as documented above
        FromRankRole,                  ///< int
        FromNameRole,                  ///< QString
        ToNameRole,                    ///< QString
        ReachRole,                     ///< qint64: the whole length of the bar
    };

    enum class Order { Gap, LastVisit };

    explicit NearModel(db::Database &database, QObject *parent = nullptr);

    void setBoard(std::shared_ptr<const Board> board);
    /// Only those who would reach `rank`; -1: all.
    void showTarget(int rank);
    void sortBy(Order order, bool isDescending);
    [[nodiscard]] Order order() const { return m_order; }
    [[nodiscard]] bool isDescending() const { return m_isDescending; }
    /// Customers of the board per rank to reach.
    [[nodiscard]] std::vector<qint64> countsByTarget() const;
    /// nullptr for a row that is none.
    [[nodiscard]] const NearRow *nearAt(int row) const;
    [[nodiscard]] const std::unordered_set<qint64> &ticked() const { return m_ticked; }
    void untick();

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void tickedChanged(int count);

protected:
    IdReader idReader() const override;
    RowReader rowReader(std::vector<qint64> ids) const override;
    QVariant cell(const NearName &row, int column, int role) const override;

private:
    void arrange();

    std::shared_ptr<const Board> m_board;
    std::vector<qint64> m_arranged;                  // ids in the order to be shown
    std::unordered_map<qint64, size_t> m_placeOfId;  // in m_board->near
    std::unordered_set<qint64> m_ticked;
    int m_target = -1;
    Order m_order = Order::Gap;
    bool m_isDescending = false;
};

} // namespace regulars::tiers
