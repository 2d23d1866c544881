// The kinds of coupons as rows: those in use, those taken out of use, or all.
//
// Thread: GUI. Invariants: rows stand in the order they were given; a shop has hundreds of kinds at most, so all are held.
// Cells are values; words are the view's.
#pragma once

#include "coupons/coupon.h"

#include <QAbstractTableModel>

#include <optional>

namespace regulars::coupons {

class CouponListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Shown { InUse, Withdrawn };
    enum class Column {
        Name,   ///< QString
        When,   ///< QDate, the last day; invalid: never
        Issued, ///< qint64 coupons
        Used,   ///< qint64 uses that were not returned
        Given,  ///< qint64 minor units
        Budget  ///< qint64 minor units; 0: no limit
    };
    static constexpr int kColumns = int(Column::Budget) + 1;

    explicit CouponListModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setPlans(std::vector<CouponTemplate> plans);
    void show(Shown shown);
    [[nodiscard]] Shown shown() const { return m_shown; }
    /// Of all kinds, shown or not.
    [[nodiscard]] int countOf(Shown shown) const;
    [[nodiscard]] const CouponTemplate &planAt(int row) const { return m_plans[m_rows[size_t(row)]]; }
    /// Of all kinds, shown or not; nullptr where there is none.
    [[nodiscard]] const CouponTemplate *plan(CouponTemplateId id) const;
    /// -1 where it is not shown.
    [[nodiscard]] int rowOf(CouponTemplateId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void select();

    std::vector<CouponTemplate> m_plans;
    std::vector<size_t> m_rows; // indexes of m_plans
    Shown m_shown = Shown::InUse;
};

} // namespace regulars::coupons
