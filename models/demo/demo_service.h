// Makes a store with a fictional shop in it, to look at and to try things on.
//
// Thread: any; the writing runs in the new store's writer thread. Everything goes through the same services as real
// sales, so points, tiers and roll-ups agree (`store verify`). Errors: StoreExists, Cancelled.
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
    /// Leaves no file behind when it fails or is cancelled.
    Result<DemoReport> create(const QString &path, const DemoPlan &plan, std::shared_ptr<JobControl> job);

private:
    const Clock &m_clock;
};

} // namespace regulars::demo
