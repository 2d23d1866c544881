// The ids of the customers that meet a filter, in order: a list of any length at 8 bytes a customer.
//
// Purpose: a whole list is read from the tables that are kept by customer, one after the other, and from indexes that
// hold the words in their order, so that a million customers are sorted in a fraction of a second; a narrowed list asks
// SQLite. Erased files are never listed.
// Thread: that of the session.
#pragma once

#include "base/business_time.h"
#include "db/session.h"
#include "directory/customer_filter.h"

#include <vector>

namespace regulars::directory {

/// Ties stand in the order of the ids; files without the word sorted by stand last, whatever the direction.
/// Errors: Invalid(filter).
Result<std::vector<qint64>> listIds(db::ReadSession &session, const CustomerFilter &filter, const ListOrder &order, EpochDay today);

} // namespace regulars::directory
