// The customer whom a cell of a file means: by card number, else by phone.
#pragma once

#include "customers/customer.h"
#include "db/session.h"

namespace regulars::exchange {

/// An erased file is found by its card; isErased tells.
Result<std::optional<Customer>> customerByCardOrPhone(db::ReadSession &session, const QString &text);
/// Living files with exactly this name, the oldest first, a hundred at most.
Result<QList<Customer>> customersByName(db::ReadSession &session, const QString &name);
/// The card in its normal form. Required, TooLong, Invalid(card).
Result<QString> normalCard(const QString &text);

} // namespace regulars::exchange
