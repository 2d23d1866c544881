#include "today/work_mark_store.h"

namespace regulars::today {

Result<bool> putMark(db::WriteSession &session, const WorkKey &key, OperatorId operatorId, qint64 nowMs)
{
    auto insert = session.prepare("INSERT INTO work_mark(kind,subject_id,due_on,done_at_ms,operator_id) VALUES(?,?,?,?,?) "
                                  "ON CONFLICT DO NOTHING RETURNING 1");
    insert.bind(workKindName(key.kind)).bind(key.subjectId).bind(key.dueOn).bind(nowMs).bind(operatorId);
    TRY_LET(const auto added, insert.firstInt());
    return added.has_value();
}

Result<bool> deleteMark(db::WriteSession &session, const WorkKey &key)
{
    auto remove = session.prepare("DELETE FROM work_mark WHERE kind=? AND subject_id=? AND due_on=? RETURNING 1");
    TRY_LET(const auto removed, remove.bind(workKindName(key.kind)).bind(key.subjectId).bind(key.dueOn).firstInt());
    return removed.has_value();
}

Result<std::vector<WorkMark>> marksBetween(db::ReadSession &session, WorkKind kind, EpochDay from, EpochDay to)
{
    std::vector<WorkMark> marks;
    auto select = session.prepare("SELECT subject_id,due_on,done_at_ms FROM work_mark WHERE kind=? AND due_on>=? AND due_on<?");
    select.bind(workKindName(kind)).bind(from).bind(to);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return marks;
        marks.push_back({{kind, select.intAt(0), static_cast<EpochDay>(select.intAt(1))}, select.intAt(2)});
    }
}

} // namespace regulars::today
