// The customer whom a cell of a file means (by card number, else by phone), and the points an import must know of.
#pragma once

#include "customers/customer.h"
#include "db/session.h"

namespace regulars::exchange {

/// An erased file is found by its card; isErased tells.
Result<std::optional<Customer>> customerByCardOrPhone(db::ReadSession &session, const QString &text);
/// Living files with exactly this name, the oldest first, a hundred at most.
Result<QList<Customer>> customersByName(db::ReadSession &session, const QString &name);
/// An opening balance that was taken over, for the file or for one that was merged into it.
struct Opening {
    qint64 points = 0;
    qint64 atMs = 0;
};
/// The newest first.
Result<QList<Opening>> openingsOf(db::ReadSession &session, CustomerId customer);
/// Some customer has one.
Result<bool> hasOpenings(db::ReadSession &session);
/// An imported purchase earned the customer points.
Result<bool> hasImportedPoints(db::ReadSession &session, CustomerId customer);
/// The card in its normal form. Required, TooLong, Invalid(card).
Result<QString> normalCard(const QString &text);

} // namespace regulars::exchange
