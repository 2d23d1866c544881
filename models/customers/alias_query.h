// Closed files that lead to another: whom an old card, phone or name of a merged customer means.
//
// Read-only; thread: that of the session. Invariant: an alias leads to a living file or, once that was erased, is gone.
#pragma once

#include "customers/customer.h"
#include "db/session.h"

namespace regulars::customers {

/// The file that was kept in place of this one; invalid: it was merged into none.
Result<CustomerId> keptFor(db::ReadSession &session, CustomerId closed);
/// The file and every closed one that leads to it, itself first: whom what was written before a merge may name.
Result<QList<CustomerId>> filesOf(db::ReadSession &session, CustomerId kept);
/// What the closed file was called whose phone this was; empty: no closed file's.
Result<QString> closedNameByPhone(db::ReadSession &session, const QString &normalisedPhone);
/// Whom the phone of a closed file leads to.
Result<CustomerId> keptForPhone(db::ReadSession &session, const QString &normalisedPhone);
/// Whom a card, a whole phone or its last digits (four at least), or a whole name of closed files lead to.
Result<QList<CustomerId>> keptForText(db::ReadSession &session, const QString &text, int limit);

} // namespace regulars::customers
