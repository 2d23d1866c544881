// Texts kept once each, by number: half a million rows name four thousand customers.
//
// Thread: one. Number 0 is the empty text; others rise in order of first appearance. Views stay good as long as the
// pool lives.
#pragma once

#include <QString>
#include <QtGlobal>

#include <cstring>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace regulars::tables {

class TextPool {
public:
    TextPool() { m_texts.emplace_back(); }

    /// The text's number; a new one for a new text.
    quint32 add(std::string_view text)
    {
        if (text.empty())
            return 0;
        const auto known = m_numbers.find(text);
        if (known != m_numbers.end())
            return known->second;
        const std::string_view kept = keep(text);
        const auto number = static_cast<quint32>(m_texts.size());
        m_texts.push_back(kept);
        m_numbers.emplace(kept, number);
        return number;
    }
    [[nodiscard]] std::string_view at(quint32 number) const { return m_texts[number]; }
    [[nodiscard]] QString string(quint32 number) const
    {
        return QString::fromUtf8(m_texts[number].data(), static_cast<qsizetype>(m_texts[number].size()));
    }
    /// Numbers given out, the empty text included.
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_texts.size()); }

private:
    std::string_view keep(std::string_view text)
    {
        constexpr size_t kBlock = size_t{256} << 10;
        if (m_left < text.size()) {
            m_left = std::max(kBlock, text.size());
            m_blocks.push_back(std::make_unique<char[]>(m_left));
            m_free = m_blocks.back().get();
        }
        char *place = m_free;
        std::memcpy(place, text.data(), text.size());
        m_free += text.size();
        m_left -= text.size();
        return {place, text.size()};
    }

    std::vector<std::unique_ptr<char[]>> m_blocks;
    char *m_free = nullptr;
    size_t m_left = 0;
    std::vector<std::string_view> m_texts;
    std::unordered_map<std::string_view, quint32> m_numbers;
};

} // namespace regulars::tables
