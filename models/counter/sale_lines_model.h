// The lines of the order at hand.
//
// Thread: GUI. Invariants: a product stands on one line only as long as its price is the same: adding it again counts
// the line up; quantities are positive, amounts follow from quantity × price, half to even.
// Units: quantities × 10³, unit prices × 10⁴ of the major unit, amounts in minor units.
#pragma once

#include "base/result.h"
#include "counter/sale_draft.h"
#include "products/product.h"

#include <QAbstractTableModel>

#include <vector>

namespace regulars::counter {

class SaleLinesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// Number (empty: the place says it), Product (QString), UnitPrice (decimal text), Quantity (decimal text;
    /// editable), Amount (decimal text), Remove (QString, a cross).
    enum class Column { Number, Product, UnitPrice, Quantity, Amount, Remove };
    static constexpr int kColumns = 6;

    enum Role {
        ValueRole = Qt::UserRole + 1, ///< qint64 in the column's unit: UnitPrice × 10⁴, Quantity × 10³, Amount minor
        SkuRole,                      ///< QString
    };

    static constexpr int kMostLines = 500;

    explicit SaleLinesModel(QObject *parent = nullptr);
    void setCurrency(const Currency &currency);

    /// Counts up the line of the same product and price, or appends. Errors: OutOfRange(quantity | amount).
    /// Returns the row.
    Result<int> add(const Product &product, qint64 quantityMilli, qint64 unitPriceE4);
    Status setQuantity(int row, qint64 quantityMilli);
    void removeLine(int row);
    void clear();
    void setLines(std::vector<SaleLine> lines);
    [[nodiscard]] const std::vector<SaleLine> &lines() const { return m_lines; }
    [[nodiscard]] qint64 totalMinor() const;
    /// Sum of the quantities, × 10³.
    [[nodiscard]] qint64 piecesMilli() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// Lines or figures changed.
    void changed();

private:
    Currency m_currency;
    std::vector<SaleLine> m_lines;
};

} // namespace regulars::counter
