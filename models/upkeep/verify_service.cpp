#include "upkeep/verify_service.h"

#include "audit/audit_log.h"
#include "db/interrupt_guard.h"
#include "upkeep/repair_store.h"

using namespace Qt::StringLiterals;

namespace regulars::upkeep {

Result<VerifyReport> VerifyService::verify(db::ReadSession &session, const Actor &actor, JobControl *job) const
{
    TRY(require(actor, Right::Maintain));
    const db::InterruptGuard guard(session.connection(), job);
    VerifyReport report;
    const auto total = static_cast<qint64>(allChecks().size()) + 2;
    qint64 done = 0;
    const auto advance = [&]() -> Status {
        if (!job)
            return ok();
        job->report(++done, total);
        return job->checkCancelled();
    };
    for (const Check &check : allChecks()) {
        TRY_LET(const qint64 count, countOf(session, check));
        report.checked.emplace_back(QString::fromLatin1(check.name), count);
        TRY_LET(auto found, differencesOf(session, check, kMostDifferences));
        report.differences.insert(report.differences.end(), found.begin(), found.end());
        TRY(advance());
    }
    TRY_LET(const auto broken, audit::verify(session));
    for (const qint64 id : broken)
        report.differences.push_back({u"audit.chain"_s, id, u"unchanged"_s, u"changed"_s});
    report.checked.emplace_back(u"audit.chain"_s, 1);
    TRY(advance());
    TRY_LET(const auto problems, fileProblems(session));
    report.differences.insert(report.differences.end(), problems.begin(), problems.end());
    report.checked.emplace_back(u"file"_s, 1);
    TRY(advance());
    return report;
}

Status VerifyService::repair(db::WriteSession &session, const Actor &actor)
{
    TRY(require(actor, Right::Maintain));
    TRY(rebuildSummaries(session));
    TRY(rebuildRollups(session));
    TRY(rebuildAccounts(session));
    TRY(rebuildTierCounters(session));
    session.changes().addEverything();
    return audit::append(session, actor, m_clock.nowMs(), {u"store.repair"_s, u"store"_s, 0, {}});
}

} // namespace regulars::upkeep
