// Birthdays of files, for other features.
#pragma once

#include "customers/customer.h"
#include "db/session.h"

namespace regulars::customers {

/// The first celebration on `today` or after; absent without a birthday. See birthday_rules.
[[nodiscard]] std::optional<EpochDay> nextBirthdayOf(const Customer &customer, EpochDay today, bool leapDayOnFeb28);
/// True when the customer's birthday, solar or lunar, is celebrated on that business day.
Result<bool> isBirthday(db::ReadSession &session, CustomerId customer, EpochDay day, bool leapDayOnFeb28);

} // namespace regulars::customers
