// SQL of customer files: the row, its full-text row, tags and consents.
//
// Invariants: every living file has exactly one full-text row with the same rowid; an erased file has none.
// The full-text table keeps no content of its own, so a change first takes the old tokens out.
// Errors: AlreadyExists when the card or the phone is taken.
#pragma once

#include "customers/customer.h"
#include "db/session.h"

namespace regulars::customers {

Status insertCustomer(db::WriteSession &session, const Customer &customer, qint64 nowMs);
/// `before` is the row as it stands in the store.
Status updateCustomer(db::WriteSession &session, const Customer &before, const Customer &after, qint64 nowMs);
/// The row, its tags, consents and search keys. HasHistory when another row refers to it.
Status deleteCustomer(db::WriteSession &session, const Customer &customer);
/// Empties everything personal and stamps the row as erased, notes and reasons beside its books and what
/// imports remember of it included; shop, day and the figures of the books stay. `neutralCard`: the card number the file goes by from now on.
Status eraseCustomer(db::WriteSession &session, const Customer &before, const QString &neutralCard, qint64 nowMs);
/// Purchases, refunds, ledger rows, tier changes, interactions or customers brought along by it.
Result<bool> hasHistory(db::ReadSession &session, CustomerId id);

Status insertTag(db::WriteSession &session, CustomerId id, const QString &tag);
Status deleteTag(db::WriteSession &session, CustomerId id, const QString &tag);
/// A second word on the channel at the same instant replaces the first.
Status insertConsent(db::WriteSession &session, CustomerId id, const QString &channel, bool isIn,
                     const QString &source, qint64 nowMs);

/// The smallest number >= `from` whose decimal text is no customer's card. Texts have as many digits as `from`.
Result<qint64> nextFreeCard(db::ReadSession &session, qint64 from);

} // namespace regulars::customers
