// The list of customers: any length, by filter and order, with ticked rows.
//
// Thread: GUI. Invariants: those of paging::PagedRows; ticks belong to ids and stay through another order, and are
// dropped with the filter that no longer lists them. Roles give values; words and colours are the view's.
#pragma once

#include "directory/customer_list_query.h"
#include "paging/paged_model.h"

#include <memory>
#include <optional>

namespace regulars::directory {

class CustomerListModel : public paging::PagedRows<CustomerRow> {
    Q_OBJECT

public:
    enum class Column {
        Name,       ///< QString
        Tier,       ///< QString name
        Phone,      ///< QString, whole
        YearSpend,  ///< qint64 minor units, net of the last 365 days
        Orders,     ///< qint64
        Points,     ///< qint64 balance
        LastVisit,  ///< QDate; invalid: never
        Stage,      ///< QString stage name as customers::stageName
        Favourite,  ///< QString category
        Card,       ///< QString
        Spend,      ///< qint64 minor units, net of all time
        Tags,       ///< QStringList
        Channel,    ///< QString
        Region,     ///< QString
        Manager,    ///< QString
        Registered, ///< QDate
    };
    static constexpr int kColumns = int(Column::Registered) + 1;

    enum Role {
        ValueRole = Qt::UserRole + 10, ///< the column's value as documented above; invalid while on its way
        TierRankRole,                  ///< int, 0 the first
    };

    CustomerListModel(db::Database &database, QObject *parent = nullptr);

    /// Asks for the list anew when anything differs.
    void show(const CustomerFilter &filter, const ListOrder &order, EpochDay today);
    /// Lists nobody but these from now on, whatever filter and order: the customers behind a figure of another page.
    /// Nothing lifts it. To be followed by show().
    void narrowTo(std::optional<std::vector<qint64>> customers);
    [[nodiscard]] bool isNarrowed() const { return m_these != nullptr; }
    [[nodiscard]] const CustomerFilter &filter() const { return m_filter; }
    [[nodiscard]] const ListOrder &order() const { return m_order; }
    /// The order to begin with, before anything was asked for.
    void setOrder(const ListOrder &order) { m_order = order; }
    /// The key a column sorts by; nothing where it does not sort.
    [[nodiscard]] static std::optional<SortKey> sortKeyOf(Column column);

    [[nodiscard]] bool isTicked(qint64 id) const { return m_ticked.contains(id); }
    [[nodiscard]] const std::unordered_set<qint64> &ticked() const { return m_ticked; }
    /// Ticked ids in the order of the list.
    [[nodiscard]] std::vector<qint64> tickedInOrder() const;
    void tickAll(bool on);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void tickedChanged(int count);

protected:
    IdReader idReader() const override;
    RowReader rowReader(std::vector<qint64> ids) const override;
    QVariant cell(const CustomerRow &row, int column, int role) const override;

private:
    void dropStrayTicks();

    CustomerFilter m_filter;
    ListOrder m_order;
    EpochDay m_today = 0;
    bool m_isAsked = false;
    std::shared_ptr<const std::unordered_set<qint64>> m_these; // null: everybody
    std::unordered_set<qint64> m_ticked;
};

} // namespace regulars::directory
