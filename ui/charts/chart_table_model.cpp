#include "ui/charts/chart_table_model.h"

#include "ui/charts/chart_frame.h"

namespace regulars::ui {

void ChartTableModel::setSpec(const ChartSpec &spec)
{
    beginResetModel();
    m_spec = spec;
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || m_spec.isEmpty())
        return 0;
    return isHeat() ? m_spec.seriesCount() : m_spec.categoryCount();
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid() || m_spec.isEmpty())
        return 0;
    return 1 + (isHeat() ? m_spec.categoryCount() : m_spec.seriesCount() + (m_spec.previous.empty() ? 0 : 1));
}

std::optional<std::pair<int, int>> ChartTableModel::placeOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() == 0)
        return std::nullopt;
    if (isHeat())
        return std::pair(index.row(), index.column() - 1);
    if (index.column() > m_spec.seriesCount())
        return std::nullopt;
    return std::pair(index.column() - 1, index.row());
}

std::optional<qint64> ChartTableModel::valueAt(int row, int column) const
{
    if (column == 0)
        return std::nullopt;
    if (isHeat())
        return m_spec.valueAt(row, column - 1);
    if (column > m_spec.seriesCount())
        return m_spec.previous[size_t(row)];
    return m_spec.valueAt(column - 1, row);
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto value = valueAt(index.row(), index.column());
    if (role == kValueRole)
        return value ? QVariant(*value) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (value) // what hangs below the line is a count all the same
        return ChartFrame::text(m_spec, m_spec.kind == ChartKind::StackedBars ? std::abs(*value) : *value);
    return isHeat() ? m_spec.series[size_t(index.row())].name : m_spec.categories.at(index.row());
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return m_spec.categoryHeading;
    if (isHeat())
        return m_spec.categories.value(section - 1);
    if (section > m_spec.seriesCount())
        return m_spec.previousName;
    const QString name = m_spec.series[size_t(section) - 1].name;
    return name.isEmpty() ? m_spec.unit : name;
}

} // namespace regulars::ui
