// The figures of a chart as rows: the same value, to be read, copied and sorted out by eye.
//
// Thread: GUI. Invariants: a row per category, a column per series behind the column of the categories; heat maps keep
// their rows and columns. Roles: Qt::DisplayRole words; kValueRole the qint64.
#pragma once

#include "ui/charts/chart_spec.h"

#include <QAbstractTableModel>

namespace regulars::ui {

class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kValueRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setSpec(const ChartSpec &spec);
    /// Series and category of a cell; nothing for the first column and for the period before.
    std::optional<std::pair<int, int>> placeOf(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool isHeat() const { return m_spec.kind == ChartKind::HeatMap; }
    std::optional<qint64> valueAt(int row, int column) const;

    ChartSpec m_spec;
};

} // namespace regulars::ui
