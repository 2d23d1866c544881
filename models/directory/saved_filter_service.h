// Use cases of saved filters.
//
// Thread: that of the session. Errors: NotAllowed, Required(name), TooLong(name), AlreadyExists(name), Invalid(filter),
// NotFound(filter).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "db/session.h"
#include "directory/saved_filter.h"

#include <vector>

namespace regulars::directory {

class SavedFilterService {
public:
    explicit SavedFilterService(const Clock &clock) : m_clock(clock) {}

    static Result<std::vector<SavedFilter>> all(db::ReadSession &session);
    /// Keeps a filter under a new name; with an id, changes that one's name or conditions. Returns its id.
    Result<SavedFilterId> save(db::WriteSession &session, const Actor &actor, SavedFilter saved);
    Status remove(db::WriteSession &session, const Actor &actor, SavedFilterId id);

private:
    const Clock &m_clock;
};

} // namespace regulars::directory
