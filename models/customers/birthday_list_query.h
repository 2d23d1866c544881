// Whose birthday is celebrated on a day.
//
// Thread: that of the session. Read-only; by the index of days of the year, never by reading all files.
#pragma once

#include "customers/customer.h"
#include "db/session.h"

#include <vector>

namespace regulars::customers {

struct BirthdayCustomer {
    CustomerId customer;
    bool isLunar = false;
};

/// Living files whose birthday, solar or lunar, is celebrated on `day`; in order of id.
Result<std::vector<BirthdayCustomer>> birthdaysOn(db::ReadSession &session, EpochDay day, bool leapDayOnFeb28);

} // namespace regulars::customers
