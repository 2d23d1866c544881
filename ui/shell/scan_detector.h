// Tells a scanner's typing from a person's by its speed.
//
// Thread: GUI. Invariants: pure; times are given in ms and may come from the key events themselves, so that a busy
// window does not make slow typing look fast. A burst is at least kLeastKeys characters, on the average less than
// kAverageMs apart, closed by Enter within kBreakMs.
#pragma once

#include <QString>

#include <optional>

namespace regulars::ui {

class ScanDetector
{
public:
    static constexpr int kLeastKeys = 4;
    static constexpr qint64 kAverageMs = 30;
    /// A longer pause begins a new burst.
    static constexpr qint64 kBreakMs = 60;

    /// Notes characters typed at `ms`. Returns true while they come as fast as a scanner's.
    bool type(const QString &text, qint64 ms);
    /// Characters of the burst so far; 1 right after one has begun.
    qsizetype size() const { return m_text.size(); }
    /// Enter at `ms`: the code scanned, or nothing when a person typed. Begins anew either way.
    std::optional<QString> enter(qint64 ms);
    /// Anything else happened: arrow keys, a paste, an input method.
    void reset();

private:
    QString m_text;
    qint64 m_first = 0;
    qint64 m_last = 0;
};

} // namespace regulars::ui
