// `store verify`: recomputes every kept figure from the facts and names each difference; can repair what is derived.
//
// Thread: that of the session. verify() reads one snapshot, each large table once, in the order in which it lies; it stops
// within a pass when cancelled. Memory: some 100 bytes per customer and a bit per row, 120 MB at a million customers.
// repair() rebuilds indexes, summaries, roll-ups, accounts and tier counters and audits itself. A difference in the facts
// themselves (lines, ledger, pages of the file) cannot be repaired here: the report names it and a backup is the way back.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/session.h"
#include "upkeep/verify_findings.h"

namespace regulars::upkeep {

class VerifyService {
public:
    static constexpr size_t kMostDifferences = 100; ///< of each check

    explicit VerifyService(const Clock &clock) : m_clock(clock) {}
    Result<VerifyReport> verify(db::ReadSession &session, const Actor &actor, JobControl *job) const;
    Status repair(db::WriteSession &session, const Actor &actor);

private:
    const Clock &m_clock;
};

} // namespace regulars::upkeep
