// Marks work of the list as done, and takes the mark back.
//
// A birthday gets a mark of the list's own; a next step is ticked where it stands, at its interaction.
// Thread: that of the session. Errors: NotAllowed, NotFound(work). Marking twice changes nothing.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "db/session.h"
#include "today/work_item.h"

namespace regulars::today {

class WorkService {
public:
    explicit WorkService(const Clock &clock) : m_clock(clock) {}

    /// Those that were open until now: what somebody else ticked meanwhile is not among them, and not to be taken back.
    Result<std::vector<WorkKey>> markDone(db::WriteSession &session, const Actor &actor, const std::vector<WorkKey> &keys);
    Status reopen(db::WriteSession &session, const Actor &actor, const std::vector<WorkKey> &keys);

private:
    const Clock &m_clock;
};

} // namespace regulars::today
