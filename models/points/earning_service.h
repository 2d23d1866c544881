// Use cases on the shop's earning rules.
//
// Thread: that of the session. Errors: NotAllowed, Required(name | weekdays), Invalid(end), OutOfRange(unit | points |
// multiplier | priority | name), AlreadyExists(name), NotFound(rule).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "db/session.h"
#include "points/earning_rule.h"

namespace regulars::points {

class EarningService {
public:
    explicit EarningService(const Clock &clock) : m_clock(clock) {}

    /// Counts for purchases booked from now on; what was earned stays as it was.
    Result<EarningRuleId> add(db::WriteSession &session, const Actor &actor, EarningRule rule);
    Status change(db::WriteSession &session, const Actor &actor, EarningRule rule);
    Status setActive(db::WriteSession &session, const Actor &actor, EarningRuleId rule, bool isActive);
    /// Takes the rule off the list. Ledger rows keep what they say about it.
    Status remove(db::WriteSession &session, const Actor &actor, EarningRuleId rule);

private:
    const Clock &m_clock;
};

} // namespace regulars::points
