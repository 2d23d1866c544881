// What the measuring programs share: sizes, rounds, medians, the table, and a demo store of the wanted size.
//
// Purpose: a figure counts as a ratio against a limit or a peer of the same run: ours and the peer's take turns in every
// round, medians of the rounds are compared, and answers are compared before times.
// Thread: main. Units: milliseconds unless a row says otherwise. A program returns 1 when answers differ, never
// because of a time.
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>
#include <QTextStream>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace regulars::bench {

enum class Scale { Tiny, Tenth, Full };

struct Options {
    Scale scale = Scale::Full;
    int rounds = 5;
    QString store;     ///< a demo store to be used, and made where there is none; empty: a temporary one
    QString only;      ///< a part of a program, in its own word; empty: all of it
    QString data;      ///< folder of real data; empty: there is none

    [[nodiscard]] bool isTiny() const { return scale == Scale::Tiny; }
    /// Customers of the demo store: 300, 100 000, 1 000 000.
    [[nodiscard]] qint64 customers() const;
    [[nodiscard]] bool wants(const QString &part) const { return only.isEmpty() || only == part; }
    /// One of three values.
    template <class T>
    [[nodiscard]] T sized(T tiny, T tenth, T full) const
    {
        return scale == Scale::Tiny ? tiny : scale == Scale::Tenth ? tenth : full;
    }
};

/// Reads --scale, --rounds, --store, --only; exits with a sentence on anything else.
Options optionsOf(const QStringList &arguments);

double median(std::vector<double> values);
double percentile(std::vector<double> values, double share);
/// Milliseconds that `work` took.
double timed(const std::function<void()> &work);

/// Ours and the peer take turns, `rounds` times, the first of each pair in turn. Each returns its figure.
std::pair<double, double> alternate(int rounds, const std::function<double()> &ours, const std::function<double()> &peer);

/// `goal | limit or peer | ours | ratio | met`; a row is printed as soon as it is known.
class Table {
public:
    explicit Table(const QString &title);
    /// Met when ours ≤ most × peer.
    void atMost(const QString &goal, const QString &peerName, double peer, double ours, double most, const QString &unit = QStringLiteral("ms"));
    /// Met when ours is at least `least` times quicker than the peer.
    void faster(const QString &goal, const QString &peerName, double peer, double ours, double least, const QString &unit = QStringLiteral("ms"));
    /// A figure without a goal, or a goal that cannot be measured here, saying why.
    void note(const QString &goal, const QString &text);

private:
    void row(const QString &goal, const QString &peer, const QString &ours, const QString &ratio, const QString &met);

    QTextStream m_out;
};

/// A demo store of the size, three years until kNowMs, seed 1: the one at options.store, else a temporary file that
/// goes with the program. Prints how long it took to make.
Result<QString> demoStore(const Options &options);
/// The instant at which the demo store ends: 2026-11-23 10:00 in Shanghai.
inline constexpr qint64 kNowMs = 1'795'399'200'000;

/// Says what differed; the program's exit status.
int differ(const QString &what, const QString &ours, const QString &theirs);
/// An unexpected error, as an exit status.
int fails(const QString &doing, const Error &error);

/// Bytes this process has handed to the disk or the cache so far (Linux); -1 where nobody says.
qint64 bytesWritten();
/// Resident memory of a process, bytes (Linux); -1 where nobody says. 0: this one.
qint64 residentBytes(qint64 process = 0);

} // namespace regulars::bench
