// Money as it is typed on the command line.
//
// Purpose: one refusal for all families of what would be rounded. Thread: any.
#pragma once

#include "app/cli/command.h"
#include "base/money.h"

namespace regulars::cli {

/// Minor units. Invalid(field): no amount, or more decimals than the currency has; OutOfRange(field).
Result<qint64> moneyFrom(const QString &field, const QString &text, const Currency &currency);

} // namespace regulars::cli
