// The people who work with the store.
//
// Thread: that of the session. Does not audit: the set-up of a store does. Invariant: operator 1 is the owner, whom
// every row names that was written before others could log in; no other operator ever gets that id.
#pragma once

#include "db/session.h"

namespace regulars::access {

/// The owner of a new store, named in its language. Internal where somebody has the owner's id already.
Status createOwner(db::WriteSession &session, const QString &language);

} // namespace regulars::access
