// SQL of the marks "done" on proposals of the work list.
#pragma once

#include "db/session.h"
#include "today/work_item.h"

namespace regulars::today {

struct WorkMark {
    WorkKey key;
    qint64 doneAtMs = 0;
};

/// False when it was marked already.
Result<bool> putMark(db::WriteSession &session, const WorkKey &key, OperatorId operatorId, qint64 nowMs);
/// False when there was no mark.
Result<bool> deleteMark(db::WriteSession &session, const WorkKey &key);
/// Marks on proposals for days of [from, to).
Result<std::vector<WorkMark>> marksBetween(db::ReadSession &session, WorkKind kind, EpochDay from, EpochDay to);

} // namespace regulars::today
