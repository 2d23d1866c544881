#include "today/work_service.h"

#include "audit/audit_log.h"
#include "customers/customer_query.h"
#include "interactions/interaction_service.h"
#include "today/work_mark_store.h"

using namespace Qt::StringLiterals;

namespace regulars::today {

Result<std::vector<WorkKey>> WorkService::markDone(db::WriteSession &session, const Actor &actor, const std::vector<WorkKey> &keys)
{
    TRY(require(actor, Right::EditCustomer));
    std::vector<WorkKey> marked;
    for (const WorkKey &key : keys) {
        if (key.kind == WorkKind::NextStep) {
            TRY_LET(const bool wasOpen, interactions::InteractionService(m_clock).setStepDone(session, actor, InteractionId(key.subjectId), true));
            if (wasOpen)
                marked.push_back(key);
            continue;
        }
        TRY_LET(const auto customer, customers::customerById(session, CustomerId(key.subjectId)));
        if (!customer)
            return fail(ErrorCode::NotFound, u"work"_s, workKindName(key.kind));
        TRY_LET(const bool isNew, putMark(session, key, actor.id, m_clock.nowMs()));
        if (!isNew)
            continue;
        marked.push_back(key);
        session.changes().add(db::Topic::Customers, key.subjectId);
        TRY(audit::append(session, actor, m_clock.nowMs(),
                          {u"work.done"_s, workKindName(key.kind), key.subjectId, {{u"due"_s, dayText(key.dueOn)}}}));
    }
    return marked;
}

Status WorkService::reopen(db::WriteSession &session, const Actor &actor, const std::vector<WorkKey> &keys)
{
    TRY(require(actor, Right::EditCustomer));
    for (const WorkKey &key : keys) {
        if (key.kind == WorkKind::NextStep) {
            TRY(interactions::InteractionService(m_clock).setStepDone(session, actor, InteractionId(key.subjectId), false));
            continue;
        }
        TRY_LET(const bool wasDone, deleteMark(session, key));
        if (!wasDone)
            return fail(ErrorCode::NotFound, u"work"_s, workKindName(key.kind));
        session.changes().add(db::Topic::Customers, key.subjectId);
        TRY(audit::append(session, actor, m_clock.nowMs(),
                          {u"work.reopen"_s, workKindName(key.kind), key.subjectId, {{u"due"_s, dayText(key.dueOn)}}}));
    }
    return ok();
}

} // namespace regulars::today
