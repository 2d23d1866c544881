#include "today/work_list_model.h"

#include <QDate>

#include <algorithm>

namespace regulars::today {

void WorkListModel::setList(WorkList list)
{
    beginResetModel();
    m_list = std::move(list);
    choose();
    endResetModel();
    emit tickedChanged();
}

void WorkListModel::setKind(std::optional<WorkKind> kind)
{
    beginResetModel();
    m_kind = kind;
    choose();
    endResetModel();
    emit tickedChanged();
}

void WorkListModel::setDoneShown(bool isDoneShown)
{
    beginResetModel();
    m_isDoneShown = isDoneShown;
    choose();
    endResetModel();
    emit tickedChanged();
}

void WorkListModel::choose()
{
    m_shown.clear();
    for (const WorkItem &item : m_isDoneShown ? m_list.done : m_list.open) {
        if (!m_kind || item.key.kind == *m_kind)
            m_shown.push_back(&item);
    }
    std::erase_if(m_ticked, [this](const WorkKey &key) {
        return std::none_of(m_shown.begin(), m_shown.end(), [&key](const WorkItem *item) { return item->key == key; });
    });
}

bool WorkListModel::isTicked(const WorkKey &key) const { return std::find(m_ticked.begin(), m_ticked.end(), key) != m_ticked.end(); }

std::vector<WorkKey> WorkListModel::ticked() const
{
    std::vector<WorkKey> keys;
    for (const WorkItem *item : m_shown) {
        if (isTicked(item->key))
            keys.push_back(item->key);
    }
    return keys;
}

void WorkListModel::tickAll(bool isTicked)
{
    m_ticked.clear();
    if (isTicked) {
        for (const WorkItem *item : m_shown)
            m_ticked.push_back(item->key);
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    emit tickedChanged();
}

int WorkListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }

int WorkListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant WorkListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const WorkItem &item = itemAt(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Column::Kind:
            return static_cast<int>(item.key.kind);
        case Column::Customer:
            return item.name;
        case Column::Tier:
            return item.tierName;
        case Column::Text:
            return item.text;
        case Column::Owner:
            return item.owner;
        case Column::Due:
            return toDate(item.key.dueOn);
        case Column::Action:
            return {};
        }
        return {};
    case Qt::CheckStateRole:
        return column == Column::Kind ? QVariant(isTicked(item.key) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case KindRole:
        return static_cast<int>(item.key.kind);
    case CustomerRole:
        return item.customer.value();
    case TierRankRole:
        return item.tierRank;
    case LunarRole:
        return item.isLunar;
    case DueRole:
        return toDate(item.key.dueOn);
    case DoneRole:
        return item.doneAtMs.has_value();
    default:
        return {};
    }
}

bool WorkListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.column() != static_cast<int>(Column::Kind))
        return false;
    const WorkKey key = itemAt(index.row()).key;
    std::erase(m_ticked, key);
    if (value.toInt() == Qt::Checked)
        m_ticked.push_back(key);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit tickedChanged();
    return true;
}

Qt::ItemFlags WorkListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == static_cast<int>(Column::Kind))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace regulars::today
