// SQL of files that are closed because they are another's, and opened again. Thread: that of the session.
//
// Invariant: a closed file is like an erased one but for its card; its search row is gone.
#pragma once

#include "customers/customer.h"
#include "db/session.h"

namespace regulars::customers {

/// Card, name and phone lead to the kept file from now on.
Status closeFile(db::WriteSession &session, const Customer &other, CustomerId keep, qint64 nowMs);
/// With what it held. AlreadyExists(phone) where its number is somebody else's by now.
Status reopenFile(db::WriteSession &session, const Customer &other, qint64 nowMs);
Status setReferrer(db::WriteSession &session, CustomerId customer, CustomerId referrer);

} // namespace regulars::customers
