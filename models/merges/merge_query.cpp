#include "merges/merge_query.h"

#include "customers/lifecycle_query.h"
#include "merges/merge_rules.h"
#include "points/points_query.h"
#include "tiers/standing_service.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::merges {
namespace {

#define MERGE_COLUMNS                                                                                                                     \
    "m.id,m.keep_id,m.other_id,k.card_no,k.name,o.card_no,m.before,m.at_ms,m.operator_id,m.parted_at_ms FROM customer_merge m "           \
    "JOIN customer k ON k.id=m.keep_id JOIN customer o ON o.id=m.other_id"

Merge mergeFrom(const db::Statement &row)
{
    Merge merge;
    merge.id = row.idAt<MergeId>(0);
    merge.keepId = row.idAt<CustomerId>(1);
    merge.otherId = row.idAt<CustomerId>(2);
    merge.keepCard = row.textAt(3);
    merge.keepName = row.textAt(4);
    merge.otherCard = row.textAt(5);
    merge.otherName = QJsonDocument::fromJson(row.textAt(6).toUtf8()).object().value(u"other"_s).toObject().value(u"name"_s).toString();
    merge.atMs = row.intAt(7);
    merge.operatorId = row.idAt<OperatorId>(8);
    if (!row.isNullAt(9))
        merge.partedAtMs = row.intAt(9);
    return merge;
}

Result<qint64> countOf(db::ReadSession &session, std::string_view sql, CustomerId customer)
{
    auto select = session.prepare(sql);
    TRY_LET(const auto count, select.bind(customer).firstInt());
    return count.value_or(0);
}

} // namespace

Result<QList<Merge>> mergesMade(db::ReadSession &session, int limit, CustomerId ofKept)
{
    QList<Merge> made;
    auto select = session.prepare("SELECT " MERGE_COLUMNS " WHERE ?1 IS NULL OR m.keep_id=?1 ORDER BY m.id DESC LIMIT ?2");
    select.bind(ofKept).bind(limit);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return made;
        made.append(mergeFrom(select));
    }
}

Result<Merge> mergeById(db::ReadSession &session, MergeId id)
{
    auto select = session.prepare("SELECT " MERGE_COLUMNS " WHERE m.id=?");
    TRY_LET(const bool found, select.bind(id).step());
    if (!found)
        return fail(ErrorCode::NotFound, u"merge"_s, id.toString());
    return mergeFrom(select);
}

Result<Standing> standingOf(db::ReadSession &session, CustomerId customer, EpochDay today)
{
    Standing standing;
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    TRY_LET(const TierState state, tiers::StandingService(ladder).settled(session, customer, today));
    standing.tier = ladder.tierOf(state.tierId).name;
    TRY_LET(standing.points, points::balanceAfterExpiry(session, customer, Purse::Points, today));
    TRY_LET(standing.credits, points::balanceAfterExpiry(session, customer, Purse::Credits, today));
    TRY_LET(const auto visits, customers::visitsOf(session, customer, today));
    standing.spendMinor = visits.spendMinor;
    standing.orders = visits.orders;
    standing.lastOn = visits.facts.lastOn;
    TRY_LET(standing.contacts, countOf(session, "SELECT COUNT(*) FROM interaction WHERE customer_id=? AND voided_at_ms IS NULL", customer));
    TRY_LET(standing.coupons, countOf(session, "SELECT COUNT(*) FROM coupon WHERE customer_id=? AND voided_at_ms IS NULL", customer));
    return standing;
}

Result<QString> tierTogether(db::ReadSession &session, CustomerId keep, CustomerId other, EpochDay today)
{
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    const tiers::StandingService standing(ladder);
    TRY_LET(const TierState stateOfKeep, standing.settled(session, keep, today));
    TRY_LET(const TierState stateOfOther, standing.settled(session, other, today));
    TRY_LET(const TierHolding ofKeep, standing.holdingOf(session, stateOfKeep, today));
    TRY_LET(const TierHolding ofOther, standing.holdingOf(session, stateOfOther, today));
    const JoinedTier joined = joinedTier(ladder, ofKeep, ofOther);
    if (joined.pin)
        return ladder.tierOf(joined.pin->tierId).name;
    // Spend, orders and points earned are sums over purchases: those of both files add up.
    TRY_LET(const qint64 metricOfKeep, standing.metricOf(session, keep, today));
    TRY_LET(const qint64 metricOfOther, standing.metricOf(session, other, today));
    return standing.tierWith(joined.own, metricOfKeep + metricOfOther, today).name;
}

} // namespace regulars::merges
