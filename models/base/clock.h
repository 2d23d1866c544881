// The only source of "now". Services get a Clock; rules get the instant as a parameter.
#pragma once

#include <QtGlobal>

namespace regulars {

class Clock {
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970-01-01T00:00:00Z. Thread-safe.
    [[nodiscard]] virtual qint64 nowMs() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override;
};

/// A clock that stands still until it is told otherwise: `--now`, tests, pictures.
class FixedClock final : public Clock {
public:
    explicit FixedClock(qint64 nowMs) : m_nowMs(nowMs) {}
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs; }
    void set(qint64 nowMs) { m_nowMs = nowMs; }
    void advance(qint64 ms) { m_nowMs += ms; }

private:
    qint64 m_nowMs;
};

} // namespace regulars
