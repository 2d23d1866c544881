// What is said after a command that took points back which had been spent already.
//
// Thread: main.
#pragma once

#include "app/cli/command.h"
#include "base/id.h"

namespace regulars::cli {

/// Points the customer owes now; a remark on standard error where there are any. An invalid one (a walk-in) owes none.
Result<qint64> tellDeficit(const Context &context, CustomerId customer);

} // namespace regulars::cli
