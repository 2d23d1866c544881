#include "points/points_service.h"

#include "audit/audit_log.h"
#include "customers/alias_query.h"
#include "customers/customer_query.h"
#include "points/ledger_service.h"
#include "points/points_rules.h"
#include "points/points_store.h"
#include "settings/setting_service.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::points {
namespace {

Result<qint64> limitOf(db::ReadSession &session, Role role)
{
    if (role == Role::Administrator)
        return std::numeric_limits<qint64>::max();
    TRY_LET(const auto values, settings::SettingService::values(session));
    return values.integer(u"points.adjust_limit."_s + roleName(role));
}

// What takes such a row back instead: for the sentence.
QString whatItBelongsTo(Cause cause)
{
    switch (cause) {
    case Cause::Purchase:
    case Cause::Redemption:
        return u"sale"_s;
    case Cause::Reversal:
    case Cause::Restoration:
        return u"refund"_s;
    case Cause::Reward:
        return u"reward"_s;
    case Cause::Merge:
        return u"merge"_s;
    default:
        return u"other"_s;
    }
}

Status checkAdjustment(db::ReadSession &session, const Actor &actor, qint64 delta, const QString &reason)
{
    TRY(require(actor, Right::AdjustPoints));
    if (reason.trimmed().isEmpty())
        return fail(ErrorCode::ReasonRequired, u"reason"_s);
    if (delta == 0 || delta == std::numeric_limits<qint64>::min())
        return fail(ErrorCode::Invalid, u"points"_s, u"zero"_s);
    TRY_LET(const qint64 limit, limitOf(session, actor.role));
    if (qAbs(delta) > limit)
        return fail(ErrorCode::LimitExceeded, u"points"_s, QString::number(limit));
    return ok();
}

// Erased, or made one with another whose card is told.
Status refuseClosed(db::ReadSession &session, CustomerId closed)
{
    TRY_LET(const CustomerId kept, customers::keptFor(session, closed));
    if (!kept.isValid())
        return fail(ErrorCode::CustomerErased, u"customer"_s);
    TRY_LET(const auto file, customers::customerById(session, kept));
    return fail(ErrorCode::CustomerErased, u"merged"_s, file ? file->cardNo : QString());
}

} // namespace

Result<LedgerId> PointsService::adjust(db::WriteSession &session, const Actor &actor, CustomerId customer, Purse purse, qint64 delta,
                                       EpochDay today, const QString &reason)
{
    TRY(checkAdjustment(session, actor, delta, reason));
    if (qAbs(delta) > kMostPoints)
        return fail(ErrorCode::OutOfRange, u"points"_s, u"±%1"_s.arg(kMostPoints));
    TRY(customers::checkLiving(session, customer));
    TRY_LET(LedgerService ledger, ledgerFor(session));
    TRY(ledger.expireLots(session, customer, today, m_clock.nowMs(), actor.id));
    Posting posting;
    posting.customerId = customer;
    posting.purse = purse;
    posting.cause = Cause::Adjustment;
    posting.amount = qAbs(delta);
    posting.atMs = m_clock.nowMs();
    posting.day = today;
    posting.reason = reason.trimmed();
    posting.operatorId = actor.id;
    if (delta > 0)
        TRY(ledger.credit(session, posting));
    else
        TRY(ledger.debit(session, posting, Shortfall::Refuse));
    TRY_LET(const LedgerId row, newestRow(session, customer));
    TRY(audit::append(session, actor, m_clock.nowMs(),
                      {u"points.adjust"_s, u"customer"_s, customer.value(), {{u"delta"_s, delta}, {u"purse"_s, static_cast<int>(purse)}}}));
    return row;
}

Result<LedgerId> PointsService::reverse(db::WriteSession &session, const Actor &actor, LedgerId adjustment, EpochDay today,
                                        const QString &reason)
{
    TRY(require(actor, Right::AdjustPoints));
    TRY_LET(const auto row, entryById(session, adjustment));
    if (!row)
        return fail(ErrorCode::NotFound, u"entry"_s, adjustment.toString());
    if (row->cause != Cause::Adjustment)
        return fail(ErrorCode::HasHistory, u"entry"_s, whatItBelongsTo(row->cause));
    TRY(checkAdjustment(session, actor, row->delta, reason));
    TRY_LET(const auto file, customers::customerById(session, row->customerId));
    if (file && file->isErased)
        TRY(refuseClosed(session, row->customerId));
    TRY_LET(LedgerService ledger, ledgerFor(session));
    TRY(ledger.expireLots(session, row->customerId, today, m_clock.nowMs(), actor.id));
    Posting posting;
    posting.customerId = row->customerId;
    posting.purse = row->purse;
    posting.cause = Cause::AdjustmentReversal;
    posting.causeId = adjustment.value();
    posting.atMs = m_clock.nowMs();
    posting.day = today;
    posting.reason = reason.trimmed();
    posting.operatorId = actor.id;
    TRY(ledger.reverse(session, *row, posting));
    TRY_LET(const LedgerId made, newestRow(session, row->customerId));
    TRY(audit::append(session, actor, m_clock.nowMs(),
                      {u"points.reverse"_s,
                       u"customer"_s,
                       row->customerId.value(),
                       {{u"row"_s, adjustment.toString()}, {u"delta"_s, -row->delta}, {u"purse"_s, static_cast<int>(row->purse)}}}));
    return made;
}

Result<qint64> PointsService::open(db::WriteSession &session, const Actor &actor, CustomerId customer, qint64 points, EpochDay today)
{
    if (points < 0)
        return fail(ErrorCode::Invalid, u"points"_s);
    if (points > 0)
        TRY(require(actor, Right::OpenBalances));
    // Also by a file that was made one with this since: its points are here already.
    TRY_LET(const auto files, customers::filesOf(session, customer));
    for (const CustomerId file : files) {
        TRY_LET(const bool isOpened, isBooked(session, Cause::Opening, file.value(), 0));
        if (isOpened)
            return 0;
    }
    TRY_LET(LedgerService ledger, ledgerFor(session));
    TRY(ledger.expireLots(session, customer, today, m_clock.nowMs(), actor.id)); // a sliding expiry must not revive them
    Posting posting;
    posting.customerId = customer;
    posting.cause = Cause::Opening;
    posting.causeId = customer.value();
    posting.amount = points;
    posting.atMs = m_clock.nowMs();
    posting.day = today;
    posting.operatorId = actor.id;
    return ledger.credit(session, posting);
}

Result<qint64> PointsService::expireAll(db::WriteSession &session, const Actor &actor, EpochDay today, JobControl *job)
{
    TRY(require(actor, Right::Maintain));
    TRY_LET(LedgerService ledger, ledgerFor(session));
    TRY_LET(const auto customers, customersWithExpired(session, today));
    qint64 expired = 0;
    qint64 done = 0;
    for (const CustomerId customer : customers) {
        if (job && done % 256 == 0) {
            TRY(job->checkCancelled());
            job->report(done, static_cast<qint64>(customers.size()));
        }
        ++done;
        TRY_LET(const qint64 part, ledger.expireLots(session, customer, today, m_clock.nowMs(), actor.id));
        expired += part;
    }
    TRY(audit::append(session, actor, m_clock.nowMs(), {u"points.expire"_s, u"ledger"_s, 0, {{u"points"_s, expired}, {u"customers"_s, done}}}));
    return expired;
}

} // namespace regulars::points
