// tier preview | save | board: a ladder tried on all customers and kept, and where they stand.
#pragma once

#include "app/cli/command.h"

namespace regulars::cli {

/// `tier preview LADDER.json [--list FROM:TO]`
Result<int> runTierPreview(Context &context);
/// `tier save LADDER.json`
Result<int> runTierSave(Context &context);
/// `tier board [--within AMOUNT] [--weeks N] [--limit N]`
Result<int> runTierBoard(Context &context);

} // namespace regulars::cli
