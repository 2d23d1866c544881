#include "upkeep/verify_service.h"

#include "audit/audit_log.h"
#include "db/interrupt_guard.h"
#include "upkeep/repair_store.h"
#include "upkeep/verify_benefits_query.h"
#include "upkeep/verify_coupons_query.h"
#include "upkeep/verify_customers_query.h"
#include "upkeep/verify_file_query.h"
#include "upkeep/verify_kept_query.h"
#include "upkeep/verify_merges_query.h"
#include "upkeep/verify_points_query.h"
#include "upkeep/verify_purchases_query.h"
#include "upkeep/verify_referrals_query.h"
#include "upkeep/verify_rewards_query.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

Status expectWork(VerifyRun &run)
{
    for (const auto workOf : {workOfPages, workOfIndexes, workOfCustomers, workOfPurchases, workOfPoints, workOfRewards, workOfKept, workOfCoupons, workOfReferrals, workOfBenefits, workOfMerges}) {
        TRY_LET(const qint64 work, workOf(run.session));
        run.progress.expect(work);
    }
    return ok();
}

Status verifyChain(VerifyRun &run)
{
    TRY_LET(const auto broken, audit::verify(run.session));
    for (const qint64 id : broken)
        run.findings.differ(Check::AuditChain, id, u"unchanged"_s, u"changed"_s);
    run.findings.count(Check::AuditChain);
    return ok();
}

// Each hands the next what it needs: who there is, what was bought, what was booked for it, what is kept of it all.
Status verifyFigures(VerifyRun &run)
{
    Books books(QRandomGenerator::system()->generate64());
    TRY(readCatalogue(run, books));
    TRY(verifyCustomers(run, books));
    TRY(verifyPurchases(run, books));
    TRY(verifyRefunds(run, books));
    verifySettlements(run, books);
    TRY(verifySummaries(run, books));
    books.facts.clear();
    TRY(verifyRollups(run, books));
    TRY(verifyPoints(run, books));
    TRY(verifyRewards(run));
    TRY(verifyReferrals(run));
    TRY(verifyBenefits(run));
    TRY(verifyMerges(run));
    TRY(verifyTiers(run));
    TRY(verifyCoupons(run));
    TRY(verifyReferences(run));
    return verifyChain(run);
}

Status verifyRest(VerifyRun &run)
{
    TRY(verifyIndexes(run));
    return verifyFigures(run);
}

} // namespace

Result<VerifyReport> VerifyService::verify(db::ReadSession &session, const Actor &actor, JobControl *job) const
{
    TRY(require(actor, Right::Maintain));
    const db::InterruptGuard guard(session.connection(), job);
    Findings findings(kMostDifferences);
    VerifyProgress progress(job);
    VerifyRun run{session, findings, progress};
    const Status expected = expectWork(run);
    if (!expected && expected.error().code != ErrorCode::StoreDamaged) // the pages will tell
        return tl::unexpected<Error>(expected.error());
    TRY_LET(const bool isWhole, verifyPages(run));
    const Status rest = verifyRest(run);
    // Where pages are damaged, that is the news; what could still be read is told with it.
    if (!rest && (isWhole || rest.error().code == ErrorCode::Cancelled))
        return tl::unexpected<Error>(rest.error());
    progress.finish();
    return findings.report();
}

Status VerifyService::repair(db::WriteSession &session, const Actor &actor)
{
    TRY(require(actor, Right::Maintain));
    TRY(rebuildIndexes(session));
    TRY(rebuildSummaries(session));
    TRY(rebuildRollups(session));
    TRY(rebuildAccounts(session));
    TRY(rebuildTierCounters(session));
    TRY(rebuildCouponCounters(session));
    session.changes().addEverything();
    return audit::append(session, actor, m_clock.nowMs(), {u"store.repair"_s, u"store"_s, 0, {}});
}

} // namespace regulars::upkeep
