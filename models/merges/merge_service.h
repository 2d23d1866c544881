// Making two files of one person one, and parting them again.
//
// Purpose: a merge is one write: what the other bought, brought back, said, holds and gathered becomes the kept file's;
// points move lot by lot through rows of their own, so that no row of the ledger changes; the tier is the higher of the two,
// and is judged anew over all purchases. What was paid for a referral that cannot stand any more (nobody brings themselves, or is
// brought twice) goes back first, and is paid again after a parting where it is due. The other's file is closed, and its card, phone and name lead to the kept one.
// Parting brings both back as they were; what the kept file did since stays with it. Thread: that of the session.
// Errors: NotAllowed; NotFound(customer | merge); SameCustomer; CustomerErased; MergeUndone; HasHistory("merged", what:
// purchase | points | reward | later) where it cannot be parted; AlreadyExists(phone); those of CustomerService::update.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "db/session.h"
#include "merges/merge.h"

namespace regulars::merges {

class MergeService {
public:
    explicit MergeService(const Clock &clock) : m_clock(clock) {}

    /// What would become of both. Writes nothing.
    Result<MergePreview> preview(db::ReadSession &session, const Actor &actor, CustomerId keep, CustomerId other, const Choices &choices) const;
    Result<MergeId> merge(db::WriteSession &session, const Actor &actor, CustomerId keep, CustomerId other, const Choices &choices) const;
    Status unmerge(db::WriteSession &session, const Actor &actor, MergeId id) const;
    /// They look alike and are two people: no list of duplicates names them together any more. Twice does no harm.
    Status setAside(db::WriteSession &session, const Actor &actor, CustomerId first, CustomerId second) const;
    /// Takes that back. NotFound(aside) where nobody had said so.
    Status lookAgain(db::WriteSession &session, const Actor &actor, CustomerId one, CustomerId another) const;

private:
    const Clock &m_clock;
};

} // namespace regulars::merges
