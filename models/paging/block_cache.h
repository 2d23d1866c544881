// Rows of a long list in blocks of 8, the newest used kept.
//
// Purpose: a list of a million rows shows some twenty. Their blocks are read at once and stay while they are near; a
// row of a list costs pages from all over a large store, so blocks are small and little is read that nobody looks at.
// Thread: that of its owner. Invariants: at most kMostBlocks blocks; the least recently used goes first.
#pragma once

#include <QtGlobal>

#include <list>
#include <unordered_map>
#include <vector>

namespace regulars::paging {

inline constexpr int kBlockRows = 8;

template <class Row>
class BlockCache {
public:
    static constexpr size_t kMostBlocks = 512; ///< 4 096 rows: several screens on either side

    [[nodiscard]] static int blockOf(int row) { return row / kBlockRows; }

    /// The row, or nullptr when its block is not here. Touches the block.
    const Row *at(int row)
    {
        const auto found = m_places.find(blockOf(row));
        if (found == m_places.end())
            return nullptr;
        m_blocks.splice(m_blocks.begin(), m_blocks, found->second);
        const auto offset = static_cast<size_t>(row % kBlockRows);
        return offset < found->second->rows.size() ? &found->second->rows[offset] : nullptr;
    }

    [[nodiscard]] bool holds(int block) const { return m_places.contains(block); }
    [[nodiscard]] size_t size() const { return m_blocks.size(); }

    void put(int block, std::vector<Row> rows)
    {
        drop(block);
        m_blocks.push_front({block, std::move(rows)});
        m_places[block] = m_blocks.begin();
        while (m_blocks.size() > kMostBlocks) {
            m_places.erase(m_blocks.back().number);
            m_blocks.pop_back();
        }
    }

    void drop(int block)
    {
        if (const auto found = m_places.find(block); found != m_places.end()) {
            m_blocks.erase(found->second);
            m_places.erase(found);
        }
    }

    void clear()
    {
        m_blocks.clear();
        m_places.clear();
    }

private:
    struct Block {
        int number = 0;
        std::vector<Row> rows;
    };
    std::list<Block> m_blocks; // newest used first
    std::unordered_map<int, typename std::list<Block>::iterator> m_places;
};

} // namespace regulars::paging
