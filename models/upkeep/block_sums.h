// Tells whether two streams of figures agree by id, however their rows are ordered, without remembering the ids.
//
// Purpose: what is kept per purchase is added, what the ledger says of it is subtracted, each multiplied by a random
// number of its id, modulo 2^64, in one sum per block of ids. A sum is zero where every id of the block agrees; where
// one does not it is zero by a chance of 2^-64 times the largest power of two within the difference. CloseLook then says
// which id of the block it is, from a second look at both streams.
// Thread: one at a time. Memory: eight bytes per block of 1024 ids.
#pragma once

#include "upkeep/id_map.h"

#include <array>
#include <map>
#include <unordered_set>
#include <vector>

namespace regulars::upkeep {

/// Two figures of one id; what has only one leaves the other 0.
using Figures = std::array<qint64, 2>;

/// A number that looks random, another one for every value and seed (the finaliser of SplitMix64, Steele et al. 2014).
constexpr quint64 scattered(quint64 value)
{
    value += 0x9e3779b97f4a7c15;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9;
    value = (value ^ (value >> 27)) * 0x94d049bb133111eb;
    return value ^ (value >> 31);
}

class BlockSums {
public:
    explicit BlockSums(quint64 seed) : m_seed(seed) {}

    void add(qint64 id, const Figures &figures) { sumOf(id) += weighted(id, figures); }
    void subtract(qint64 id, const Figures &figures) { sumOf(id) -= weighted(id, figures); }

    /// The first blocks that do not agree, rising.
    [[nodiscard]] std::vector<qint64> unequalBlocks(size_t most) const;

    static qint64 blockOf(qint64 id) { return id >> kBlockBits; }
    static qint64 firstOf(qint64 block) { return block << kBlockBits; }

private:
    static constexpr int kBlockBits = 10;

    quint64 &sumOf(qint64 id) { return m_sums[blockOf(id)]; }
    [[nodiscard]] quint64 weighted(qint64 id, const Figures &figures) const
    {
        // Odd factors: where only one id of a block differs it is certain to show.
        const quint64 first = scattered(static_cast<quint64>(id) ^ m_seed);
        return (first | 1) * static_cast<quint64>(figures[0]) + (scattered(first) | 1) * static_cast<quint64>(figures[1]);
    }

    quint64 m_seed;
    IdMap<quint64> m_sums;
};

/// The same comparison id by id, for a few blocks.
class CloseLook {
public:
    struct Sides {
        Figures kept{};
        Figures facts{};
    };

    explicit CloseLook(const std::vector<qint64> &blocks) : m_blocks(blocks.begin(), blocks.end()) {}

    [[nodiscard]] bool isEmpty() const { return m_blocks.empty(); }
    [[nodiscard]] bool covers(qint64 id) const { return m_blocks.count(BlockSums::blockOf(id)) > 0; }
    void addKept(qint64 id, const Figures &figures);
    void addFact(qint64 id, const Figures &figures);
    [[nodiscard]] const std::map<qint64, Sides> &sides() const { return m_sides; }

private:
    std::unordered_set<qint64> m_blocks;
    std::map<qint64, Sides> m_sides;
};

} // namespace regulars::upkeep
