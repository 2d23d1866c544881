// Which errors are a row's own fault: the row is rejected and the rest is taken. All others stop the import.
#pragma once

#include "base/error.h"

namespace regulars::exchange {

[[nodiscard]] bool isRowError(ErrorCode code);

} // namespace regulars::exchange
