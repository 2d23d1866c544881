// Sentences about a value that another customer's file holds already: whose it is, and what to do.
//
// Thread: any. Error::detail is exchange::holderDetail(): card and name, parted by a tab.
#pragma once

#include "base/error.h"

#include <optional>

namespace regulars {

/// Nothing where the error is of another kind.
std::optional<QString> holderText(const Error &error);

} // namespace regulars
