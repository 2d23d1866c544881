// points expiring: what ends when, and whose it is.
//
// Thread: main. The list that the Loyalty page shows under Points.
#pragma once

#include "app/cli/command.h"

namespace regulars::cli {

/// By month for a year; with --month or --days the customers, the most points first.
Result<int> runPointsExpiring(Context &context);

} // namespace regulars::cli
