// Sentences of what keeps cells, rows and files out of an import, and out of an export's way.
//
// Pure; the thread that asks.
#pragma once

#include "base/error.h"

#include <optional>

namespace regulars {

/// NotFound(tier | shop) with exchange::choiceDetail(), AlreadyExists(tier), Invalid(amount; "signs"), Invalid(date; "no such
/// day"), FileUnreadable(folder), FileExists(export); nothing for any other error.
std::optional<QString> importText(const Error &error);

} // namespace regulars
