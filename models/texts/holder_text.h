// Sentences about a value that another customer, purchase or row holds already: whose it is, and what to do.
//
// Thread: any. Error::detail is exchange::holderDetail(): card (or line of the file) and name, parted by a tab; or
// exchange::orderDetail(): number, day, card, shop.
#pragma once

#include "base/error.h"

#include <optional>

namespace regulars {

/// Nothing where the error is of another kind.
std::optional<QString> holderText(const Error &error);

} // namespace regulars
