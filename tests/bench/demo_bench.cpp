// X8: a demo store of a million customers and ten million purchases.
//
// Makes the store of the scale, compares what it holds with what was reported, and prints its figures; then has it
// verified, which is timed in a row of its own. The limit is five minutes at full scale, in proportion below, and 300 MB.
#include "db/database.h"
#include "demo/demo_service.h"
#include "support/bench_support.h"
#include "upkeep/verify_service.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <atomic>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::bench;

namespace {

constexpr double kFullSeconds = 300;
constexpr double kMostMegabytes = 300;

// The largest the process grew to, looked at whenever the work reports.
class PeakWatch {
public:
    void look() { m_peak = std::max<qint64>(m_peak, residentBytes()); }
    [[nodiscard]] double megabytes() const { return static_cast<double>(m_peak) / 1e6; }

private:
    std::atomic<qint64> m_peak{0};
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments());
    const QTemporaryDir folder;
    const QString path = options.store.isEmpty() ? folder.filePath(u"demo.regulars"_s) : options.store;
    demo::DemoPlan plan;
    plan.customers = options.customers();
    const FixedClock clock(kNowMs);
    PeakWatch watch;
    const auto job = std::make_shared<JobControl>([&](qint64, qint64) { watch.look(); });
    Result<demo::DemoReport> report;
    const std::clock_t before = std::clock();
    const double seconds = timed([&] { report = demo::DemoService(clock).create(path, plan, job); }) / 1e3;
    const double processorSeconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    if (!report)
        return fails(u"making the demo store"_s, report.error());
    db::Database::Options opening;
    opening.readers = 1;
    auto database = db::Database::open(path, opening);
    if (!database)
        return fails(u"opening the demo store"_s, database.error());
    const auto purchases = (*database)->readNow(
        [](db::ReadSession &session) { return session.prepare("SELECT COUNT(*) FROM purchase").firstInt(); });
    if (!purchases || *purchases != report->purchases)
        return differ(u"purchases"_s, QString::number(report->purchases), QString::number(purchases ? purchases->value_or(-1) : -1));
    Table table(u"%1 customers, %2 purchases, %3 returns, %4 MB"_s.arg(report->customers).arg(report->purchases).arg(report->returns)
                    .arg(QFileInfo(path).size() / 1'000'000));
    table.atMost(u"X8 making the store"_s, u"limit"_s, kFullSeconds * static_cast<double>(plan.customers) / 1e6, seconds, 1.0, u"s"_s);
    // On two cores; what other programs on the machine do not blur.
    table.atMost(u"X8 processor time of it (no goal)"_s, u"limit on two cores"_s, 2 * kFullSeconds * static_cast<double>(plan.customers) / 1e6, processorSeconds, 1.0, u"s"_s);
    if (watch.megabytes() > 0)
        table.atMost(u"X8 memory while making it"_s, u"limit"_s, kMostMegabytes, watch.megabytes(), 1.0, u"MB"_s);
    // A figure without a goal: where the time goes is seen against the making.
    PeakWatch verifying;
    JobControl looking([&](qint64, qint64) { verifying.look(); });
    Result<upkeep::VerifyReport> verified;
    const std::clock_t beforeVerify = std::clock();
    const double verifySeconds = timed([&] {
        verified = (*database)->readNow(
            [&](db::ReadSession &session) { return upkeep::VerifyService(clock).verify(session, Actor::owner(), &looking); });
    }) / 1e3;
    const double verifyProcessor = static_cast<double>(std::clock() - beforeVerify) / CLOCKS_PER_SEC;
    if (!verified)
        return fails(u"verifying"_s, verified.error());
    if (!verified->differences.empty())
        return differ(verified->differences.front().check, verified->differences.front().found, verified->differences.front().expected);
    table.note(u"verify of the whole store"_s, u"%1 s, %2 s of processor, %3 MB"_s.arg(verifySeconds, 0, 'f', 1).arg(verifyProcessor, 0, 'f', 1)
                                                   .arg(verifying.megabytes(), 0, 'f', 0));
    return 0;
}
