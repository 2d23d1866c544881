// Use cases of interactions: record, change, void and bring back, tick a next step, promise a tier a limit of waiting.
//
// Thread: that of the session. Every write is audited (figures and kinds, never words) and announces
// Topic::Interactions with the customer.
// Errors: NotAllowed, NotFound(customer | interaction | tier), CustomerErased, AlreadyExists(source_key), and those of
// interaction_rules.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "db/session.h"
#include "interactions/interaction.h"

namespace regulars::interactions {

/// A change as it was written: what stood before and what stands now.
struct Amendment {
    Interaction before;
    Interaction after;
};

class InteractionService {
public:
    explicit InteractionService(const Clock &clock) : m_clock(clock) {}

    /// `atMs` 0 means now, an invalid shop the first active one. Keeps the customer's tier and its limit of that day.
    Result<InteractionId> add(db::WriteSession &session, const Actor &actor, Interaction interaction);
    /// The same without audit row and right check, for jobs that audit themselves once (imports, the demo store).
    Result<InteractionId> addUnaudited(db::WriteSession &session, const Actor &actor, Interaction interaction);
    /// Customer, shop, who recorded it and where it came from stay. A voided one is brought back first.
    Status update(db::WriteSession &session, const Actor &actor, Interaction interaction);
    /// Writes what differs between `seen` and `wanted` on what stands now, so that what others changed meanwhile stays, the
    /// tick of a next step too. The way back: the same with `after` and `before` of the answer.
    Result<Amendment> amend(db::WriteSession &session, const Actor &actor, const Interaction &seen, const Interaction &wanted);
    /// true voids, false brings back.
    Status setVoided(db::WriteSession &session, const Actor &actor, InteractionId id, bool isVoided);
    /// Ticks the next step as done now, or opens it again; false where it stood so already and nothing was written.
    /// Required(next_step) where there is none.
    Result<bool> setStepDone(db::WriteSession &session, const Actor &actor, InteractionId id, bool isDone);
    /// How many minutes a customer of the tier should wait at most; nothing promises nothing. Recorded waits keep theirs.
    Status setWaitingLimit(db::WriteSession &session, const Actor &actor, TierId tier, std::optional<qint64> minutes);

private:
    Status complete(db::ReadSession &session, Interaction &interaction) const;

    const Clock &m_clock;
};

} // namespace regulars::interactions
