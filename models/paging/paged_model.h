// A table of any length over a vector of ids: the ids at once, the rows by blocks as they are looked at.
//
// Purpose: the one base of all long lists. Jumping anywhere costs one block; sorting costs one query for ids. A model
// says how ids and rows are read (`readIds`, `readRows` run on a reader's session, off the GUI thread) and what a cell
// shows; asking, dropping stale answers and caching are done here.
// Thread: GUI. Invariants: an answer to an older question is dropped; a row that is on its way shows an empty cell and
// then dataChanged; ids are unique; after a commit the shown blocks are read again while the ids stay until `reload`.
#pragma once

#include "base/error.h"
#include "db/database.h"
#include "db/when_done.h"
#include "paging/block_cache.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace regulars::paging {

/// The part without a row type: signals, counting, choosing.
class PagedModel : public QAbstractTableModel {
    Q_OBJECT

public:
    /// Under which every cell of a row gives its id, qint64.
    static constexpr int kIdRole = Qt::UserRole + 1;
    /// bool: the row has been read; false while it is on its way.
    static constexpr int kLoadedRole = Qt::UserRole + 2;

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] const std::vector<qint64> &ids() const { return m_ids; }
    [[nodiscard]] qint64 idAt(int row) const;
    /// -1 when the id is not in the list.
    [[nodiscard]] int rowOf(qint64 id) const;
    /// True while the ids are being read.
    [[nodiscard]] bool isCounting() const { return m_isCounting; }
    /// True while anything that was asked for is on its way.
    [[nodiscard]] bool isBusy() const { return m_isCounting || m_inFlight > 0; }

    int rowCount(const QModelIndex &parent = {}) const override;

    /// Asks for the ids anew: filter, order or facts changed.
    virtual void reload() = 0;

signals:
    /// New ids stand in the model.
    void counted(int rows);
    void failed(const regulars::Error &error);
    /// Everything asked for so far is here.
    void settled();

protected:
    void settleIfIdle();

    std::vector<qint64> m_ids;
    mutable std::unordered_map<qint64, int> m_rowOfId; // built when first asked
    quint64 m_generation = 0;
    bool m_isCounting = false;
    int m_inFlight = 0;
};

template <class Row>
class PagedRows : public PagedModel {
public:
    explicit PagedRows(db::Database &database, QObject *parent = nullptr) : PagedModel(parent), m_database(database) {}

    void reload() override
    {
        const quint64 generation = ++m_generation;
        m_isCounting = true;
        db::whenDone(this, m_database.readLong(idReader()), [this, generation](const Result<std::vector<qint64>> &ids) {
            if (generation != m_generation)
                return;
            m_isCounting = false;
            beginResetModel();
            m_ids = ids ? *ids : std::vector<qint64>();
            m_rowOfId.clear();
            m_blocks.clear();
            m_asked.clear();
            m_wanted.clear();
            endResetModel();
            if (!ids)
                emit failed(ids.error());
            emit counted(static_cast<int>(m_ids.size()));
            settleIfIdle();
        });
    }

    /// The facts changed, the list did not: reads again what is shown.
    void refreshRows()
    {
        ++m_rowsGeneration;
        m_asked.clear();
        m_blocks.clear();
        if (!m_ids.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        if (role == kIdRole)
            return m_ids[static_cast<size_t>(index.row())];
        const Row *row = m_blocks.at(index.row());
        if (role == kLoadedRole)
            return row != nullptr;
        if (!row) {
            const_cast<PagedRows *>(this)->ask(BlockCache<Row>::blockOf(index.row()));
            return {};
        }
        return cell(*row, index.column(), role);
    }

    /// The row if it is here; asks for it otherwise.
    const Row *rowAt(int row) const
    {
        if (row < 0 || row >= rowCount())
            return nullptr;
        const Row *found = m_blocks.at(row);
        if (!found)
            const_cast<PagedRows *>(this)->ask(BlockCache<Row>::blockOf(row));
        return found;
    }

protected:
    using IdReader = std::function<Result<std::vector<qint64>>(db::ReadSession &)>;
    using RowReader = std::function<Result<std::vector<Row>>(db::ReadSession &)>;

    /// Copies all it needs: it runs in a reader's thread.
    [[nodiscard]] virtual IdReader idReader() const = 0;
    /// One row per id, in the order of the ids; an id that is gone gives an empty row.
    [[nodiscard]] virtual RowReader rowReader(std::vector<qint64> ids) const = 0;
    [[nodiscard]] virtual QVariant cell(const Row &row, int column, int role) const = 0;

private:
    // One question at a time; of what was scrolled past meanwhile only the last few blocks are still wanted.
    void ask(int block)
    {
        if (m_asked.contains(block) || std::find(m_wanted.begin(), m_wanted.end(), block) != m_wanted.end())
            return;
        m_wanted.push_back(block);
        if (m_wanted.size() > kMostWanted)
            m_wanted.erase(m_wanted.begin());
        askNext();
    }

    void askNext()
    {
        if (m_isCounting || m_wanted.empty() || m_inFlight >= kMostInFlight)
            return;
        const int block = m_wanted.back();
        m_wanted.pop_back();
        m_asked.insert(block);
        ++m_inFlight;
        const size_t from = static_cast<size_t>(block) * kBlockRows;
        const size_t to = std::min(from + kBlockRows, m_ids.size());
        std::vector<qint64> ids(m_ids.begin() + static_cast<qptrdiff>(std::min(from, to)), m_ids.begin() + static_cast<qptrdiff>(to));
        const auto stamp = std::pair(m_generation, m_rowsGeneration);
        db::whenDone(this, m_database.read(rowReader(std::move(ids))), [this, block, stamp](const Result<std::vector<Row>> &rows) {
            --m_inFlight;
            if (stamp == std::pair(m_generation, m_rowsGeneration))
                take(block, rows);
            askNext();
            settleIfIdle();
        });
    }

    void take(int block, const Result<std::vector<Row>> &rows)
    {
        m_asked.erase(block);
        if (!rows) {
            emit failed(rows.error());
            return;
        }
        m_blocks.put(block, *rows);
        const int first = block * kBlockRows;
        const int last = std::min(first + kBlockRows, rowCount()) - 1;
        if (last >= first)
            emit dataChanged(index(first, 0), index(last, columnCount() - 1));
    }

    static constexpr size_t kMostWanted = 4;
    static constexpr int kMostInFlight = 2;

    db::Database &m_database;
    mutable BlockCache<Row> m_blocks;
    std::unordered_set<int> m_asked;
    std::vector<int> m_wanted;
    quint64 m_rowsGeneration = 0;
};

} // namespace regulars::paging
