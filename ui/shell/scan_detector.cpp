#include "ui/shell/scan_detector.h"

namespace regulars::ui {

bool ScanDetector::type(const QString &text, qint64 ms)
{
    const bool follows = !m_text.isEmpty() && ms >= m_last && ms - m_last <= kBreakMs;
    const bool fast = follows && ms - m_last < kAverageMs;
    if (!follows) {
        m_text.clear();
        m_first = ms;
    }
    m_text += text;
    m_last = ms;
    return fast;
}

std::optional<QString> ScanDetector::enter(qint64 ms)
{
    const QString code = m_text;
    const qint64 span = m_last - m_first;
    const bool closed = ms >= m_last && ms - m_last <= kBreakMs;
    reset();
    const auto gaps = code.size() - 1;
    if (!closed || code.size() < kLeastKeys || span >= gaps * kAverageMs)
        return std::nullopt;
    return code;
}

void ScanDetector::reset()
{
    m_text.clear();
    m_first = 0;
    m_last = 0;
}

} // namespace regulars::ui
