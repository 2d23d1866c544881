// row_sum(a, b, …): an SQL aggregate that says whether two sets of rows are the same, whatever their order; and
// row_twins(a, b, …): how many rows are the same as the row before, which in the order of an index is how many are not unique.
//
// Purpose: an index is compared with its table by one scan of each instead of a search per row. The sum is that of a random
// number of each row, modulo 2^64: a row that is missing, changed or twice shows but for a chance of 2^-64. The numbers
// are other ones on every connection, so sums of two connections do not compare.
// Thread: that of the connection. Units: none; 0 for no rows.
#pragma once

#include "db/connection.h"

namespace regulars::db {

/// False where statements are not native: there are no such functions then. Errors: Internal.
Result<bool> addRowSums(Connection &connection);

} // namespace regulars::db
