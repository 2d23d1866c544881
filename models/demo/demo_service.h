// Makes a store with a fictional chain of tea shops in it, to look at and to try things on.
//
// Purpose: people, goods and lives are drawn from a seed; points, lots, tiers and figures follow from the same rules as
// real sales, so that `store verify` finds nothing. Ten million purchases take minutes: lives are drawn in one thread
// and written in another, tables in the order of their keys, indexes afterwards.
// Thread: any but the GUI's; it works in the caller's and starts others. Memory: some 300 MB at most, whatever the size.
// Errors: StoreExists, FutureDate(until), DiskFull, Cancelled.
#pragma once

#include "base/clock.h"
#include "base/job_control.h"
#include "base/result.h"
#include "demo/demo_plan.h"

#include <memory>

namespace regulars::demo {

struct DemoReport {
    qint64 customers = 0;
    qint64 purchases = 0;
    qint64 returns = 0;
    EpochDay until = 0;
};

class DemoService {
public:
    explicit DemoService(const Clock &clock) : m_clock(clock) {}
    /// The store appears when it is whole; until then it is made beside its place, and a failure or a cancel leaves
    /// nothing.
    Result<DemoReport> create(const QString &path, const DemoPlan &plan, std::shared_ptr<JobControl> job);

private:
    Result<DemoReport> fill(const QString &path, const DemoPlan &plan, JobControl &job);

    const Clock &m_clock;
};

} // namespace regulars::demo
