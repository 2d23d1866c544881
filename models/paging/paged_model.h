// A table of any length over a vector of ids: the ids at once, the rows by blocks as they are looked at.
//
// Purpose: the one base of all long lists. Jumping anywhere costs the blocks in sight; sorting costs one query for ids. A model
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
#include <utility>

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
    [[nodiscard]] bool isBusy() const { return m_isCounting || m_isAskPosted || m_inFlight > 0; }

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
    bool m_isAskPosted = false;
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
    // A paint asks cell by cell; its questions go out together when it is over, half to either reader. Of what was
    // scrolled past meanwhile only the last screen is still wanted.
    void ask(int block)
    {
        if (m_asked.contains(block) || std::find(m_wanted.begin(), m_wanted.end(), block) != m_wanted.end())
            return;
        m_wanted.push_back(block);
        if (m_wanted.size() > kMostWanted)
            m_wanted.erase(m_wanted.begin());
        if (std::exchange(m_isAskPosted, true))
            return;
        QMetaObject::invokeMethod(this, [this] {
            m_isAskPosted = false;
            askNext();
            settleIfIdle();
        }, Qt::QueuedConnection);
    }

    void askNext()
    {
        while (!m_isCounting && !m_wanted.empty() && m_inFlight < kMostInFlight) {
            const size_t share = (m_wanted.size() + static_cast<size_t>(kMostInFlight - m_inFlight) - 1) / static_cast<size_t>(kMostInFlight - m_inFlight);
            std::vector<int> blocks(m_wanted.end() - static_cast<qptrdiff>(share), m_wanted.end());
            m_wanted.resize(m_wanted.size() - share);
            read(std::move(blocks));
        }
    }

    void read(std::vector<int> blocks)
    {
        std::sort(blocks.begin(), blocks.end());
        std::vector<qint64> ids;
        for (const int block : blocks) {
            m_asked.insert(block);
            const size_t to = std::min(static_cast<size_t>(block + 1) * kBlockRows, m_ids.size());
            for (size_t row = static_cast<size_t>(block) * kBlockRows; row < to; ++row)
                ids.push_back(m_ids[row]);
        }
        ++m_inFlight;
        const auto stamp = std::pair(m_generation, m_rowsGeneration);
        db::whenDone(this, m_database.read(rowReader(std::move(ids))), [this, blocks = std::move(blocks), stamp](const Result<std::vector<Row>> &rows) {
            --m_inFlight;
            if (stamp == std::pair(m_generation, m_rowsGeneration))
                take(blocks, rows);
            askNext();
            settleIfIdle();
        });
    }

    void take(const std::vector<int> &blocks, const Result<std::vector<Row>> &rows)
    {
        for (const int block : blocks)
            m_asked.erase(block);
        if (!rows) {
            emit failed(rows.error());
            return;
        }
        auto from = rows->begin();
        for (const int block : blocks) {
            const int first = block * kBlockRows;
            const int last = std::min(first + kBlockRows, rowCount()) - 1;
            const auto to = from + std::min<qptrdiff>(last - first + 1, rows->end() - from);
            m_blocks.put(block, std::vector<Row>(from, to));
            from = to;
            if (last >= first)
                emit dataChanged(index(first, 0), index(last, columnCount() - 1));
        }
    }

    static constexpr size_t kMostWanted = 16; // 128 rows: a tall screen
    static constexpr int kMostInFlight = 2;

    db::Database &m_database;
    mutable BlockCache<Row> m_blocks;
    std::unordered_set<int> m_asked;
    std::vector<int> m_wanted;
    quint64 m_rowsGeneration = 0;
};

} // namespace regulars::paging
