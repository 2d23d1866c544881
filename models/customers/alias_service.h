// Closing a file in favour of another one's, and opening it again: steps of a merge, which asks for the right and audits.
//
// Thread: that of the session. Errors: AlreadyExists(phone).
#pragma once

#include "base/clock.h"
#include "customers/customer.h"
#include "db/session.h"

namespace regulars::customers {

class AliasService {
public:
    explicit AliasService(const Clock &clock) : m_clock(clock) {}

    /// The file goes into the kept one: it is emptied like an erased one, and card, name and phone lead there.
    Status close(db::WriteSession &session, const Customer &other, CustomerId keep) const;
    /// `other` as it was before.
    Status reopen(db::WriteSession &session, const Customer &other) const;
    /// Without a look at the referrer's file: for one that was put back just now.
    Status setReferrer(db::WriteSession &session, CustomerId customer, CustomerId referrer) const;

private:
    const Clock &m_clock;
};

} // namespace regulars::customers
