#include "tiers/tier_store.h"

namespace regulars::tiers {
namespace {

TierChange changeFrom(const db::Statement &row)
{
    TierChange change;
    change.id = row.idAt<TierChangeId>(0);
    change.customerId = row.idAt<CustomerId>(1);
    change.fromTierId = row.idAt<TierId>(2);
    change.toTierId = row.idAt<TierId>(3);
    change.cause = tierCauseFromName(row.textAt(4));
    change.atMs = row.intAt(5);
    change.onDay = static_cast<EpochDay>(row.intAt(6));
    change.validUntilOn = static_cast<EpochDay>(row.intAt(7));
    change.fromValidUntilOn = row.isNullAt(8) ? kNeverDay : static_cast<EpochDay>(row.intAt(8));
    change.metric = row.intAt(9);
    change.purchaseId = row.idAt<PurchaseId>(10);
    change.reason = row.textAt(11);
    change.operatorId = row.idAt<OperatorId>(12);
    if (!row.isNullAt(13)) {
        change.restsOn = static_cast<EpochDay>(row.intAt(13));
        change.restsAtMs = row.intAt(14);
    }
    return change;
}

#define CHANGE_COLUMNS                                                                                                 \
    "id,customer_id,from_tier_id,to_tier_id,cause,at_ms,on_day,valid_until_on,from_valid_until_on,metric,purchase_id,"  \
    "reason,operator_id,rests_on,rests_at_ms"

} // namespace

Result<std::vector<Tier>> allTiers(db::ReadSession &session)
{
    std::vector<Tier> tiers;
    auto select = session.prepare("SELECT id,rank,name,threshold,multiplier_bp,color FROM tier ORDER BY rank");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return tiers;
        tiers.push_back({select.idAt<TierId>(0), static_cast<int>(select.intAt(1)), select.textAt(2), select.intAt(3), select.intAt(4),
                         static_cast<int>(select.intAt(5))});
    }
}

Status saveTier(db::WriteSession &session, const Tier &tier)
{
    auto upsert = session.prepare("INSERT INTO tier(id,rank,name,threshold,multiplier_bp,color) VALUES(?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET "
                                  "rank=excluded.rank,name=excluded.name,threshold=excluded.threshold,multiplier_bp=excluded.multiplier_bp,"
                                  "color=excluded.color");
    return upsert.bind(tier.id).bind(tier.rank).bind(tier.name).bind(tier.threshold).bind(tier.multiplierBp).bind(tier.color).run();
}

Status deleteTier(db::WriteSession &session, TierId id)
{
    TRY(session.prepare("DELETE FROM tier_counter WHERE tier_id=?").bind(id).run());
    return session.prepare("DELETE FROM tier WHERE id=?").bind(id).run();
}

Result<std::optional<TierState>> storedState(db::ReadSession &session, CustomerId customer)
{
    auto select = session.prepare("SELECT tier_id,since_on,valid_until_on,due_on,is_in_grace,is_pinned,change_id FROM tier_state WHERE customer_id=?");
    TRY_LET(const bool found, select.bind(customer).step());
    if (!found)
        return std::optional<TierState>();
    return std::optional<TierState>(TierState{customer, select.idAt<TierId>(0), static_cast<EpochDay>(select.intAt(1)),
                                              static_cast<EpochDay>(select.intAt(2)), static_cast<EpochDay>(select.intAt(3)),
                                              select.intAt(4) != 0, select.intAt(5) != 0, select.idAt<TierChangeId>(6)});
}

Status saveState(db::WriteSession &session, const TierState &state)
{
    auto upsert = session.prepare(
        "INSERT INTO tier_state(customer_id,tier_id,since_on,valid_until_on,due_on,is_in_grace,is_pinned,change_id) VALUES(?,?,?,?,?,?,?,?) "
        "ON CONFLICT(customer_id) DO UPDATE SET tier_id=excluded.tier_id,since_on=excluded.since_on,valid_until_on=excluded.valid_until_on,"
        "due_on=excluded.due_on,is_in_grace=excluded.is_in_grace,is_pinned=excluded.is_pinned,change_id=excluded.change_id");
    return upsert.bind(state.customerId)
        .bind(state.tierId)
        .bind(state.sinceOn)
        .bind(state.validUntilOn)
        .bind(state.dueOn)
        .bind(state.isInGrace)
        .bind(state.isPinned)
        .bind(state.changeId.value())
        .run();
}

Status insertChange(db::WriteSession &session, const TierChange &change)
{
    auto insert = session.prepare("INSERT INTO tier_change(id,customer_id,from_tier_id,to_tier_id,cause,at_ms,on_day,valid_until_on,"
                                  "from_valid_until_on,metric,purchase_id,reason,operator_id,rests_on,rests_at_ms) "
                                  "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    return insert.bind(change.id)
        .bind(change.customerId)
        .bind(change.fromTierId)
        .bind(change.toTierId)
        .bind(tierCauseName(change.cause))
        .bind(change.atMs)
        .bind(change.onDay)
        .bind(change.validUntilOn)
        .bind(change.fromValidUntilOn)
        .bind(change.metric)
        .bind(change.purchaseId)
        .bind(change.reason)
        .bind(change.operatorId)
        .bind(change.restsOn)
        .bind(change.restsOn ? std::optional(change.restsAtMs) : std::nullopt)
        .run();
}

Result<std::vector<TierChange>> changesOf(db::ReadSession &session, CustomerId customer)
{
    std::vector<TierChange> changes;
    auto select = session.prepare("SELECT " CHANGE_COLUMNS " FROM tier_change WHERE customer_id=? ORDER BY id");
    select.bind(customer);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return changes;
        changes.push_back(changeFrom(select));
    }
}

Result<std::optional<EpochDay>> newestChangeDay(db::ReadSession &session, CustomerId customer)
{
    auto select = session.prepare("SELECT on_day FROM tier_change WHERE customer_id=? ORDER BY id DESC LIMIT 1");
    TRY_LET(const auto day, select.bind(customer).firstInt());
    return day ? std::optional<EpochDay>(static_cast<EpochDay>(*day)) : std::nullopt;
}

Result<std::optional<TierChange>> changeById(db::ReadSession &session, TierChangeId id)
{
    auto select = session.prepare("SELECT " CHANGE_COLUMNS " FROM tier_change WHERE id=?");
    TRY_LET(const bool found, select.bind(id).step());
    return found ? std::optional<TierChange>(changeFrom(select)) : std::nullopt;
}

Status moveCounter(db::WriteSession &session, TierId from, TierId to, TierId base)
{
    if (from == to)
        return ok();
    auto add = session.prepare("INSERT INTO tier_counter(tier_id,customers) VALUES(?,?) "
                               "ON CONFLICT(tier_id) DO UPDATE SET customers=customers+excluded.customers");
    if (from != base)
        TRY(add.bind(from).bind(-1).run());
    if (to != base)
        TRY(add.bind(to).bind(1).run());
    return ok();
}

Status recountCounters(db::WriteSession &session, TierId base)
{
    TRY(session.prepare("DELETE FROM tier_counter").run());
    auto count = session.prepare("INSERT INTO tier_counter(tier_id,customers) SELECT tier_id,COUNT(*) FROM tier_state "
                                 "WHERE tier_id<>? GROUP BY tier_id");
    return count.bind(base).run();
}

Result<QHash<TierId, qint64>> counters(db::ReadSession &session)
{
    QHash<TierId, qint64> counts;
    auto select = session.prepare("SELECT tier_id,customers FROM tier_counter");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return counts;
        counts.insert(select.idAt<TierId>(0), select.intAt(1));
    }
}

} // namespace regulars::tiers
