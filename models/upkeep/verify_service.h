// `store verify`: recomputes every kept figure from the facts and names each difference; can repair what is derived.
//
// Thread: that of the session. verify() reads one snapshot and stops within a check when cancelled; repair() rebuilds summaries, roll-ups, accounts and tier
// counters and audits itself. A difference in the facts themselves (lines, ledger, file) cannot be repaired here: the
// report names it and a backup is the way back.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "upkeep/verify_query.h"

namespace regulars::upkeep {

struct VerifyReport {
    std::vector<std::pair<QString, qint64>> checked; ///< how many things each check compared
    std::vector<Difference> differences;             ///< at most kMostDifferences per check
    [[nodiscard]] bool isOk() const { return differences.empty(); }
};

class VerifyService {
public:
    static constexpr qsizetype kMostDifferences = 100;

    explicit VerifyService(const Clock &clock) : m_clock(clock) {}
    Result<VerifyReport> verify(db::ReadSession &session, const Actor &actor, JobControl *job) const;
    Status repair(db::WriteSession &session, const Actor &actor);

private:
    const Clock &m_clock;
};

} // namespace regulars::upkeep
