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

class InteractionService {
public:
    explicit InteractionService(const Clock &clock) : m_clock(clock) {}

    /// `atMs` 0 means now, an invalid shop the first active one. Keeps the customer's tier and its limit of that day.
    Result<InteractionId> add(db::WriteSession &session, const Actor &actor, Interaction interaction);
    /// The same without audit row and right check, for jobs that audit themselves once (imports, the demo store).
    Result<InteractionId> addUnaudited(db::WriteSession &session, const Actor &actor, Interaction interaction);
    /// Customer, shop, who recorded it and where it came from stay. A voided one is brought back first.
    Status update(db::WriteSession &session, const Actor &actor, Interaction interaction);
    /// true voids, false brings back.
    Status setVoided(db::WriteSession &session, const Actor &actor, InteractionId id, bool isVoided);
    /// Ticks the next step as done now, or opens it again. Required(next_step) where there is none.
    Status setStepDone(db::WriteSession &session, const Actor &actor, InteractionId id, bool isDone);
    /// How many minutes a customer of the tier should wait at most; nothing promises nothing. Recorded waits keep theirs.
    Status setWaitingLimit(db::WriteSession &session, const Actor &actor, TierId tier, std::optional<qint64> minutes);

private:
    Status complete(db::ReadSession &session, Interaction &interaction) const;

    const Clock &m_clock;
};

} // namespace regulars::interactions
