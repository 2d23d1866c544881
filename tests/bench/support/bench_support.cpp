#include "support/bench_support.h"

#include "demo/demo_service.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdlib>
#include <memory>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace regulars::bench {
namespace {

[[noreturn]] void usage(const QString &what)
{
    QTextStream(stderr) << what << "\nusage: [--scale full|tenth|tiny] [--rounds N] [--store FILE] [--only PART]\n" << Qt::flush;
    std::exit(2);
}

QString figure(double value, const QString &unit) { return QString::number(value, 'f', value < 10 ? 3 : 1) + u' ' + unit; }

qint64 numberBehind(const QString &file, const QByteArray &word)
{
    QFile status(file);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(word))
            return line.mid(word.size()).simplified().split(' ').first().toLongLong();
    }
    return -1;
}

} // namespace

qint64 Options::customers() const { return sized<qint64>(300, 100'000, 1'000'000); }

Options optionsOf(const QStringList &arguments)
{
    Options options;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (i + 1 == arguments.size())
            usage(word);
        const QString value = arguments.at(++i);
        if (word == u"--scale") {
            if (value != u"full" && value != u"tenth" && value != u"tiny")
                usage(value);
            options.scale = value == u"full" ? Scale::Full : value == u"tenth" ? Scale::Tenth : Scale::Tiny;
        } else if (word == u"--rounds") {
            options.rounds = value.toInt();
            if (options.rounds < 1)
                usage(value);
        } else if (word == u"--store") {
            options.store = value;
        } else if (word == u"--only") {
            options.only = value;
        } else {
            usage(word);
        }
    }
    options.data = qEnvironmentVariable("REGULARS_TEST_DATA", QStringLiteral(REGULARS_TEST_DATA_DEFAULT));
    return options;
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    const auto at = std::min(values.size() - 1, static_cast<size_t>(share * static_cast<double>(values.size())));
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
    return values[at];
}

double median(std::vector<double> values) { return percentile(std::move(values), 0.5); }

double timed(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

std::pair<double, double> alternate(int rounds, const std::function<double()> &ours, const std::function<double()> &peer)
{
    std::vector<double> our;
    std::vector<double> their;
    for (int round = 0; round < rounds; ++round) {
        if (round % 2 == 0)
            our.push_back(ours());
        their.push_back(peer());
        if (round % 2 != 0)
            our.push_back(ours());
    }
    return {median(our), median(their)};
}

Table::Table(const QString &title) : m_out(stdout)
{
    m_out << '\n' << title << "\ngoal | limit or peer | ours | ratio | met\n--- | --- | --- | --- | ---\n" << Qt::flush;
}

void Table::row(const QString &goal, const QString &peer, const QString &ours, const QString &ratio, const QString &met)
{
    m_out << goal << " | " << peer << " | " << ours << " | " << ratio << " | " << met << '\n' << Qt::flush;
}

void Table::atMost(const QString &goal, const QString &peerName, double peer, double ours, double most, const QString &unit)
{
    const double ratio = peer > 0 ? ours / peer : 0;
    row(goal, peerName + u' ' + figure(peer, unit), figure(ours, unit), u"%1x (at most %2x)"_s.arg(ratio, 0, 'f', 2).arg(most, 0, 'f', 2),
        ratio <= most ? u"yes"_s : u"NO"_s);
}

void Table::faster(const QString &goal, const QString &peerName, double peer, double ours, double least, const QString &unit)
{
    const double ratio = ours > 0 ? peer / ours : 0;
    row(goal, peerName + u' ' + figure(peer, unit), figure(ours, unit), u"%1x faster (at least %2x)"_s.arg(ratio, 0, 'f', 1).arg(least, 0, 'f', 1),
        ratio >= least ? u"yes"_s : u"NO"_s);
}

void Table::note(const QString &goal, const QString &text) { row(goal, text, u"-"_s, u"-"_s, u"-"_s); }

Result<QString> demoStore(const Options &options)
{
    static const std::unique_ptr<QTemporaryDir> folder = std::make_unique<QTemporaryDir>();
    const QString path = options.store.isEmpty() ? folder->filePath(u"demo.regulars"_s) : options.store;
    if (QFile::exists(path))
        return path;
    demo::DemoPlan plan;
    plan.customers = options.customers();
    const FixedClock clock(kNowMs);
    demo::DemoService service(clock);
    QElapsedTimer timer;
    timer.start();
    TRY_LET(const auto report, service.create(path, plan, nullptr));
    QTextStream(stdout) << "demo store: " << report.customers << " customers, " << report.purchases << " purchases in "
                        << QString::number(static_cast<double>(timer.elapsed()) / 1e3, 'f', 1) << " s\n"
                        << Qt::flush;
    return path;
}

int differ(const QString &what, const QString &ours, const QString &theirs)
{
    QTextStream(stdout) << "answers differ: " << what << ": " << ours << " against " << theirs << '\n' << Qt::flush;
    return 1;
}

int fails(const QString &doing, const Error &error)
{
    QTextStream(stdout) << doing << " failed: " << errorName(error.code) << ' ' << error.field << ' ' << error.detail << '\n' << Qt::flush;
    return 1;
}

qint64 bytesWritten() { return numberBehind(u"/proc/self/io"_s, "wchar:"); }

qint64 residentBytes(qint64 process)
{
    const QString of = process > 0 ? QString::number(process) : u"self"_s;
    const qint64 kilobytes = numberBehind(u"/proc/%1/status"_s.arg(of), "VmRSS:");
    return kilobytes < 0 ? -1 : kilobytes * 1024;
}

} // namespace regulars::bench
