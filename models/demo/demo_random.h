// Draws the same numbers on every compiler, since the standard library's distributions differ between them.
//
// Purpose: one stream per (seed, purpose, index): what is drawn for one customer does not depend on who was drawn
// before, so a life can be drawn again, in any order and on any thread. SplitMix64 (Steele, Lea, Flood 2014).
// Thread: one object, one thread. The draws are for simulating only: no money and no points come out of a double.
#pragma once

#include <QtGlobal>

#include <cmath>

namespace regulars::demo {

class Random {
public:
    /// What a stream is for: the draws of one never shift those of another.
    enum class Stream : quint64 { Life = 1, Person = 2, Basket = 3, WalkIn = 4, Day = 5, Contact = 6 };

    Random(quint64 seed, Stream stream, quint64 index)
        : m_state(mixed(seed + mixed(static_cast<quint64>(stream) + mixed(index + kStep))))
    {
    }

    quint64 next()
    {
        m_state += kStep;
        return mixed(m_state);
    }
    /// [0, 1)
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// [0, limit); limit > 0 and far below 2^64.
    qint64 below(qint64 limit) { return static_cast<qint64>(next() % static_cast<quint64>(limit)); }
    bool chance(double probability) { return unit() < probability; }
    double exponential(double rate) { return -std::log(1.0 - unit()) / rate; }
    double normal()
    {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - unit()));
        return radius * std::cos(6.283185307179586 * unit());
    }
    /// Rate 1. Marsaglia and Tsang (2000); shapes below one by the usual power of a uniform.
    double gamma(double shape)
    {
        if (shape < 1.0)
            return gamma(shape + 1.0) * std::pow(1.0 - unit(), 1.0 / shape);
        const double d = shape - 1.0 / 3.0;
        const double c = 1.0 / std::sqrt(9.0 * d);
        for (;;) {
            const double x = normal();
            const double root = 1.0 + c * x;
            const double v = root * root * root;
            if (v > 0.0 && std::log(1.0 - unit()) < 0.5 * x * x + d - d * v + d * std::log(v))
                return d * v;
        }
    }
    double beta(double a, double b)
    {
        const double x = gamma(a);
        return x / (x + gamma(b));
    }
    template <class List>
    const auto &pick(const List &list)
    {
        return list[static_cast<decltype(list.size())>(below(static_cast<qint64>(list.size())))];
    }

private:
    static constexpr quint64 kStep = 0x9E3779B97F4A7C15ULL;

    static constexpr quint64 mixed(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    quint64 m_state;
};

} // namespace regulars::demo
