#include "interactions/interaction_query.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::interactions {
namespace {

#define INTERACTION_COLUMNS                                                                                            \
    "i.id,i.customer_id,i.kind,i.direction,i.channel,i.at_ms,i.day,i.outcome,i.summary,i.minutes,i.limit_minutes,"      \
    "i.times,i.tier_id,i.next_step,i.next_due_on,i.next_done_at_ms,i.shop_id,i.operator_id,"                           \
    "COALESCE((SELECT name FROM operator WHERE id=i.operator_id),''),i.source,COALESCE(i.source_key,''),i.voided_at_ms"

std::optional<qint64> countAt(const db::Statement &row, int column)
{
    return row.isNullAt(column) ? std::nullopt : std::optional(row.intAt(column));
}

Interaction interactionFrom(const db::Statement &row)
{
    Interaction made;
    made.id = row.idAt<InteractionId>(0);
    made.customerId = row.idAt<CustomerId>(1);
    made.kind = interactionKindFromName(row.textAt(2)).value_or(InteractionKind::Call);
    made.direction = directionFromName(row.textAt(3)).value_or(InteractionDirection::None);
    made.channel = row.textAt(4);
    made.atMs = row.intAt(5);
    made.day = static_cast<EpochDay>(row.intAt(6));
    made.outcome = row.textAt(7);
    made.summary = row.textAt(8);
    made.minutes = countAt(row, 9);
    made.limitMinutes = countAt(row, 10);
    made.times = countAt(row, 11);
    made.tierId = row.idAt<TierId>(12);
    made.nextStep = row.textAt(13);
    if (const auto due = countAt(row, 14))
        made.nextDueOn = static_cast<EpochDay>(*due);
    made.nextDoneAtMs = countAt(row, 15);
    made.shopId = row.idAt<ShopId>(16);
    made.operatorId = row.idAt<OperatorId>(17);
    made.operatorName = row.textAt(18);
    made.isImported = row.textAt(19) == u"import";
    made.sourceKey = row.textAt(20);
    made.isVoided = !row.isNullAt(21);
    return made;
}

#define DUE_WHERE                                                                                                      \
    " WHERE i.next_due_on<=? AND i.next_due_on IS NOT NULL AND i.next_done_at_ms IS NULL AND i.voided_at_ms IS NULL"    \
    " AND c.erased_at_ms IS NULL"

} // namespace

Result<std::optional<Interaction>> interactionById(db::ReadSession &session, InteractionId id)
{
    auto select = session.prepare("SELECT " INTERACTION_COLUMNS " FROM interaction i WHERE i.id=?");
    TRY_LET(const bool found, select.bind(id).step());
    return found ? std::optional(interactionFrom(select)) : std::nullopt;
}

Result<std::vector<Interaction>> findInteractions(db::ReadSession &session, const InteractionFilter &filter)
{
    // One statement per way in, so that each has its index.
    auto select = filter.customer.isValid()
                      ? session.prepare("SELECT " INTERACTION_COLUMNS " FROM interaction i JOIN customer c ON c.id=i.customer_id"
                                        " WHERE i.customer_id=? AND i.day BETWEEN ? AND ? AND (?='' OR i.kind=?)"
                                        " AND (? OR i.voided_at_ms IS NULL) AND c.erased_at_ms IS NULL"
                                        " ORDER BY i.at_ms DESC,i.id DESC LIMIT ?")
                      : session.prepare("SELECT " INTERACTION_COLUMNS " FROM interaction i JOIN customer c ON c.id=i.customer_id"
                                        " WHERE i.day BETWEEN ? AND ? AND (?='' OR i.kind=?) AND (? OR i.voided_at_ms IS NULL)"
                                        " AND c.erased_at_ms IS NULL ORDER BY i.day DESC,i.at_ms DESC,i.id DESC LIMIT ?");
    const QString kind = filter.kind ? interactionKindName(*filter.kind) : u""_s;
    if (filter.customer.isValid())
        select.bind(filter.customer);
    select.bind(filter.from.value_or(std::numeric_limits<EpochDay>::min())).bind(filter.until.value_or(kNeverDay));
    select.bind(kind).bind(kind).bind(filter.hasVoided).bind(filter.limit);
    std::vector<Interaction> found;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return found;
        found.push_back(interactionFrom(select));
    }
}

Result<std::vector<DueStep>> dueUntil(db::ReadSession &session, EpochDay day, int limit)
{
    auto select = session.prepare(
        "SELECT i.id,c.id,c.name,c.card_no,COALESCE(c.phone,''),COALESCE(r.rank,0),COALESCE(r.name,''),i.next_step,i.kind,"
        "i.summary,i.next_due_on,i.operator_id,COALESCE((SELECT name FROM operator WHERE id=i.operator_id),'')"
        " FROM interaction i JOIN customer c ON c.id=i.customer_id LEFT JOIN tier_state t ON t.customer_id=c.id"
        " LEFT JOIN tier r ON r.id=COALESCE(t.tier_id,(SELECT id FROM tier WHERE rank=0))" DUE_WHERE
        " ORDER BY i.next_due_on,COALESCE(r.rank,0) DESC,i.id LIMIT ?");
    select.bind(day).bind(limit);
    std::vector<DueStep> steps;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return steps;
        DueStep step;
        step.id = select.idAt<InteractionId>(0);
        step.customerId = select.idAt<CustomerId>(1);
        step.customerName = select.textAt(2);
        step.cardNo = select.textAt(3);
        step.phone = select.textAt(4);
        step.tierRank = static_cast<int>(select.intAt(5));
        step.tierName = select.textAt(6);
        step.step = select.textAt(7);
        step.kind = interactionKindFromName(select.textAt(8)).value_or(InteractionKind::Call);
        step.summary = select.textAt(9);
        step.dueOn = static_cast<EpochDay>(select.intAt(10));
        step.operatorId = select.idAt<OperatorId>(11);
        step.operatorName = select.textAt(12);
        steps.push_back(std::move(step));
    }
}

Result<std::vector<Interaction>> openStepsOf(db::ReadSession &session, CustomerId customer)
{
    auto select = session.prepare("SELECT " INTERACTION_COLUMNS " FROM interaction i WHERE i.customer_id=? AND i.next_due_on IS NOT NULL"
                                  " AND i.next_done_at_ms IS NULL AND i.voided_at_ms IS NULL ORDER BY i.next_due_on,i.id");
    select.bind(customer);
    std::vector<Interaction> found;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return found;
        found.push_back(interactionFrom(select));
    }
}

Result<qint64> countDueUntil(db::ReadSession &session, EpochDay day)
{
    auto select = session.prepare("SELECT COUNT(*) FROM interaction i JOIN customer c ON c.id=i.customer_id" DUE_WHERE);
    TRY_LET(const auto count, select.bind(day).firstInt());
    return count.value_or(0);
}

std::optional<qint64> WaitingFigure::shareBp() const
{
    if (measured == 0)
        return std::nullopt;
    return (2 * within * 10'000 + measured) / (2 * measured);
}

Result<std::vector<WaitingFigure>> waitingFigures(db::ReadSession &session, EpochDay from, EpochDay until)
{
    std::vector<WaitingFigure> figures;
    auto tiers = session.prepare("SELECT t.id,t.rank,t.name,l.minutes FROM tier t LEFT JOIN waiting_limit l ON l.tier_id=t.id"
                                 " ORDER BY t.rank");
    for (;;) {
        TRY_LET(const bool row, tiers.step());
        if (!row)
            break;
        WaitingFigure figure;
        figure.tierId = tiers.idAt<TierId>(0);
        figure.rank = static_cast<int>(tiers.intAt(1));
        figure.tierName = tiers.textAt(2);
        figure.limitMinutes = countAt(tiers, 3);
        figures.push_back(std::move(figure));
    }
    auto waits = session.prepare(
        "SELECT COALESCE((SELECT rank FROM tier WHERE id=i.tier_id),0),COUNT(*),SUM(i.minutes),COUNT(i.limit_minutes),"
        "SUM(i.minutes<=i.limit_minutes) FROM interaction i WHERE i.day BETWEEN ? AND ? AND i.kind='waiting'"
        " AND i.voided_at_ms IS NULL GROUP BY 1");
    waits.bind(from).bind(until);
    for (;;) {
        TRY_LET(const bool row, waits.step());
        if (!row)
            return figures;
        for (WaitingFigure &figure : figures) {
            if (figure.rank != waits.intAt(0))
                continue;
            figure.waits = waits.intAt(1);
            figure.averageMinutes = figure.waits > 0 ? (2 * waits.intAt(2) + figure.waits) / (2 * figure.waits) : 0;
            figure.measured = waits.intAt(3);
            figure.within = waits.intAt(4);
        }
    }
}

} // namespace regulars::interactions
