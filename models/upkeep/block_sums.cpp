#include "upkeep/block_sums.h"

namespace regulars::upkeep {
namespace {

void accumulate(Figures &sum, const Figures &figures)
{
    for (size_t i = 0; i < sum.size(); ++i)
        sum[i] += figures[i];
}

} // namespace

std::vector<qint64> BlockSums::unequalBlocks(size_t most) const
{
    std::vector<qint64> blocks;
    m_sums.forEach([&](qint64 block, quint64 sum) {
        if (sum != 0 && blocks.size() < most)
            blocks.push_back(block);
    });
    return blocks;
}

void CloseLook::addKept(qint64 id, const Figures &figures)
{
    if (covers(id))
        accumulate(m_sides[id].kept, figures);
}

void CloseLook::addFact(qint64 id, const Figures &figures)
{
    if (covers(id))
        accumulate(m_sides[id].facts, figures);
}

} // namespace regulars::upkeep
