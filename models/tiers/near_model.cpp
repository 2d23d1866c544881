#include "tiers/near_model.h"

#include "customers/customer_query.h"

namespace regulars::tiers {

NearModel::NearModel(db::Database &database, QObject *parent) : PagedRows(database, parent) {}

void NearModel::setBoard(std::shared_ptr<const Board> board)
{
    m_board = std::move(board);
    m_placeOfId.clear();
    for (size_t i = 0; m_board && i < m_board->near.size(); ++i)
        m_placeOfId.emplace(m_board->near[i].id.value(), i);
    std::erase_if(m_ticked, [this](qint64 id) { return !m_placeOfId.contains(id); });
    emit tickedChanged(static_cast<int>(m_ticked.size()));
    arrange();
}

void NearModel::showTarget(int rank)
{
    m_target = rank;
    arrange();
}

void NearModel::sortBy(Order order, bool isDescending)
{
    m_order = order;
    m_isDescending = isDescending;
    arrange();
}

void NearModel::arrange()
{
    m_arranged.clear();
    if (m_board) {
        std::vector<const NearRow *> rows;
        for (const NearRow &row : m_board->near) {
            if (m_target < 0 || row.rank + 1 == m_target)
                rows.push_back(&row);
        }
        const auto keyOf = [this](const NearRow *row) { return m_order == Order::Gap ? row->gap : qint64{row->lastOn}; };
        std::stable_sort(rows.begin(), rows.end(), [&](const NearRow *a, const NearRow *b) {
            return m_isDescending ? keyOf(a) > keyOf(b) : keyOf(a) < keyOf(b);
        });
        for (const NearRow *row : rows)
            m_arranged.push_back(row->id.value());
    }
    reload();
}

std::vector<qint64> NearModel::countsByTarget() const
{
    std::vector<qint64> counts(m_board ? m_board->ladder.tiers.size() : 0);
    for (size_t i = 0; m_board && i < m_board->near.size(); ++i)
        ++counts[static_cast<size_t>(m_board->near[i].rank) + 1];
    return counts;
}

const NearRow *NearModel::nearAt(int row) const
{
    const auto place = row >= 0 && row < rowCount() ? m_placeOfId.find(idAt(row)) : m_placeOfId.end();
    return place == m_placeOfId.end() ? nullptr : &m_board->near[place->second];
}

void NearModel::untick()
{
    m_ticked.clear();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, 0), {Qt::CheckStateRole});
    emit tickedChanged(0);
}

int NearModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kColumns; }

// Only the name has to be read; the figures are here.
QVariant NearModel::data(const QModelIndex &index, int role) const
{
    const NearRow *row = index.isValid() ? nearAt(index.row()) : nullptr;
    if (!row)
        return {};
    if (role == Qt::CheckStateRole && index.column() == int(Column::Customer))
        return m_ticked.contains(row->id.value()) ? Qt::Checked : Qt::Unchecked;
    const auto nameOf = [this](int rank) { return m_board->ladder.tiers[static_cast<size_t>(rank)].name; };
    if (role == FromRankRole)
        return row->rank;
    if (role == FromNameRole)
        return nameOf(row->rank);
    if (role == ToNameRole)
        return nameOf(row->rank + 1);
    if (role == ReachRole)
        return m_board->question.within;
    if (role != ValueRole && role != Qt::DisplayRole)
        return PagedRows::data(index, role);
    switch (Column(index.column())) {
    case Column::Customer:
        return PagedRows::data(index, role);
    case Column::Step:
        return QStringLiteral("%1 → %2").arg(nameOf(row->rank), nameOf(row->rank + 1));
    case Column::Metric:
        return row->metric;
    case Column::Bar:
        return m_board->question.within - row->gap;
    case Column::Gap:
        return row->gap;
    case Column::LastVisit:
        return toDate(row->lastOn);
    case Column::Action:
        return {};
    }
    return {};
}

bool NearModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != int(Column::Customer))
        return false;
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(idAt(index.row()));
    else
        m_ticked.erase(idAt(index.row()));
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit tickedChanged(static_cast<int>(m_ticked.size()));
    return true;
}

Qt::ItemFlags NearModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == int(Column::Customer) ? plain | Qt::ItemIsUserCheckable : plain;
}

NearModel::IdReader NearModel::idReader() const
{
    return [ids = m_arranged](db::ReadSession &) -> Result<std::vector<qint64>> { return ids; };
}

NearModel::RowReader NearModel::rowReader(std::vector<qint64> ids) const
{
    return [ids = std::move(ids)](db::ReadSession &session) -> Result<std::vector<NearName>> {
        std::vector<NearName> rows;
        for (const qint64 id : ids) {
            TRY_LET(const auto file, customers::customerById(session, CustomerId(id)));
            rows.push_back(file ? NearName{file->name, file->cardNo} : NearName{});
        }
        return rows;
    };
}

QVariant NearModel::cell(const NearName &row, int column, int role) const
{
    if ((role == ValueRole || role == Qt::DisplayRole) && column == int(Column::Customer))
        return row.name;
    return {};
}

} // namespace regulars::tiers
