// Values and sets by row id, for what has to be remembered of millions of rows at once.
//
// Purpose: pages of neighbouring ids, made when the first of them comes: as small and quick as an array where ids are
// close together, which those of one device are, and still right where they are far apart.
// Thread: one at a time. Invariant: a value that was never asked for is T().
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace regulars::upkeep {

template <class T>
class IdMap {
public:
    T &operator[](qint64 id)
    {
        const qint64 key = id >> kPageBits;
        if (key != m_lastKey || !m_last) {
            auto &page = m_pages[key];
            if (!page)
                page = std::make_unique<Page>();
            m_lastKey = key;
            m_last = page.get();
        }
        return (*m_last)[static_cast<size_t>(id) & kWithin];
    }

    [[nodiscard]] const T *find(qint64 id) const
    {
        const qint64 key = id >> kPageBits;
        if (key != m_lastKey || !m_last) {
            const auto page = m_pages.find(key);
            if (page == m_pages.end())
                return nullptr;
            m_lastKey = key;
            m_last = page->second.get();
        }
        return &(*m_last)[static_cast<size_t>(id) & kWithin];
    }

    /// Every slot of every page by rising id, also those that were never asked for.
    template <class F>
    void forEach(F visit) const
    {
        std::vector<qint64> keys;
        keys.reserve(m_pages.size());
        for (const auto &page : m_pages)
            keys.push_back(page.first);
        std::sort(keys.begin(), keys.end());
        for (const qint64 key : keys) {
            const Page &page = *m_pages.at(key);
            for (size_t i = 0; i < page.size(); ++i)
                visit((key << kPageBits) | static_cast<qint64>(i), page[i]);
        }
    }

    void clear()
    {
        m_pages.clear();
        m_last = nullptr;
    }

private:
    static constexpr int kPageBits = 10;
    static constexpr size_t kWithin = (size_t{1} << kPageBits) - 1;
    using Page = std::array<T, size_t{1} << kPageBits>;

    std::unordered_map<qint64, std::unique_ptr<Page>> m_pages;
    mutable qint64 m_lastKey = 0;
    mutable Page *m_last = nullptr;
};

/// A bit per id.
class IdSet {
public:
    /// False: it was there already.
    bool insert(qint64 id)
    {
        quint64 &word = m_words[id >> kWordBits];
        const bool isNew = (word & bit(id)) == 0;
        word |= bit(id);
        return isNew;
    }
    [[nodiscard]] bool contains(qint64 id) const
    {
        const quint64 *word = m_words.find(id >> kWordBits);
        return word && (*word & bit(id)) != 0;
    }

private:
    static constexpr int kWordBits = 6;
    static constexpr quint64 bit(qint64 id) { return quint64{1} << (static_cast<quint64>(id) & 63); }

    IdMap<quint64> m_words;
};

} // namespace regulars::upkeep
