// The purse a command is about: --purse points|credits.
//
// Thread: any.
#pragma once

#include "app/cli/command.h"
#include "points/ledger.h"

namespace regulars::cli {

/// Points where nothing is said. Usage: another word.
Result<Purse> purseFrom(const Arguments &arguments);

} // namespace regulars::cli
