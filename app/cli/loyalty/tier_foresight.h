// tier preview | board: the commands that look at all customers and write nothing.
#pragma once

#include "app/cli/command.h"

namespace regulars::cli {

/// `tier preview LADDER.json [--list FROM:TO]`
Result<int> runTierPreview(Context &context);
/// `tier board [--within AMOUNT] [--weeks N] [--limit N]`
Result<int> runTierBoard(Context &context);

} // namespace regulars::cli
