#include "interactions/interaction_store.h"

namespace regulars::interactions {

Status insertInteraction(db::WriteSession &session, const Interaction &interaction, qint64 nowMs)
{
    auto insert = session.prepare(
        "INSERT INTO interaction(id,customer_id,kind,direction,channel,at_ms,day,outcome,summary,minutes,limit_minutes,times,"
        "tier_id,next_step,next_due_on,next_done_at_ms,shop_id,operator_id,source,source_key,created_at_ms,updated_at_ms)"
        " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(interaction.id).bind(interaction.customerId).bind(interactionKindName(interaction.kind));
    insert.bind(directionName(interaction.direction)).bind(interaction.channel).bind(interaction.atMs).bind(interaction.day);
    insert.bind(interaction.outcome).bind(interaction.summary).bind(interaction.minutes).bind(interaction.limitMinutes);
    insert.bind(interaction.times).bind(interaction.tierId).bind(interaction.nextStep).bind(interaction.nextDueOn);
    insert.bind(interaction.nextDoneAtMs).bind(interaction.shopId).bind(interaction.operatorId);
    insert.bind(QStringView(interaction.isImported ? u"import" : u"desk")).bindOptional(interaction.sourceKey);
    return insert.bind(nowMs).bind(nowMs).run();
}

Status updateInteraction(db::WriteSession &session, const Interaction &interaction, qint64 nowMs)
{
    auto update = session.prepare("UPDATE interaction SET kind=?,direction=?,channel=?,at_ms=?,day=?,outcome=?,summary=?,minutes=?,"
                                  "limit_minutes=?,times=?,tier_id=?,next_step=?,next_due_on=?,next_done_at_ms=?,updated_at_ms=?"
                                  " WHERE id=?");
    update.bind(interactionKindName(interaction.kind)).bind(directionName(interaction.direction)).bind(interaction.channel);
    update.bind(interaction.atMs).bind(interaction.day).bind(interaction.outcome).bind(interaction.summary);
    update.bind(interaction.minutes).bind(interaction.limitMinutes).bind(interaction.times).bind(interaction.tierId);
    update.bind(interaction.nextStep).bind(interaction.nextDueOn).bind(interaction.nextDoneAtMs).bind(nowMs);
    return update.bind(interaction.id).run();
}

Status setVoided(db::WriteSession &session, InteractionId id, std::optional<qint64> atMs, qint64 nowMs)
{
    return session.prepare("UPDATE interaction SET voided_at_ms=?,updated_at_ms=? WHERE id=?").bind(atMs).bind(nowMs).bind(id).run();
}

Result<bool> hasSource(db::ReadSession &session, const QString &sourceKey)
{
    auto select = session.prepare("SELECT 1 FROM interaction WHERE source_key=?");
    return select.bind(sourceKey).step();
}

Result<std::optional<qint64>> limitOf(db::ReadSession &session, TierId tier)
{
    auto select = session.prepare("SELECT minutes FROM waiting_limit WHERE tier_id=?");
    return select.bind(tier).firstInt();
}

Status putLimit(db::WriteSession &session, TierId tier, std::optional<qint64> minutes)
{
    if (!minutes)
        return session.prepare("DELETE FROM waiting_limit WHERE tier_id=?").bind(tier).run();
    auto upsert = session.prepare("INSERT INTO waiting_limit(tier_id,minutes) VALUES(?,?)"
                                  " ON CONFLICT(tier_id) DO UPDATE SET minutes=excluded.minutes");
    return upsert.bind(tier).bind(*minutes).run();
}

} // namespace regulars::interactions
