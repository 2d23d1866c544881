// A filter of the customer list on the command line.
#pragma once

#include "db/session.h"
#include "directory/customer_filter.h"

namespace regulars::cli {

/// "lost" names a saved filter, "{…}" is one; nothing is all customers. Errors: NotFound(filter), UnknownField,
/// Invalid(filter).
Result<directory::CustomerFilter> filterFrom(db::ReadSession &session, const QString &text);

} // namespace regulars::cli
