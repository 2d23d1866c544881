#include "customers/birthday_query.h"

#include "customers/birthday_rules.h"
#include "customers/customer_query.h"

namespace regulars::customers {

std::optional<EpochDay> nextBirthdayOf(const Customer &customer, EpochDay today, bool leapDayOnFeb28)
{
    return nextBirthday(customer.birthday, customer.isBirthdayLunar, today, leapDayOnFeb28);
}

Result<bool> isBirthday(db::ReadSession &session, CustomerId customer, EpochDay day, bool leapDayOnFeb28)
{
    TRY_LET(const auto file, customerById(session, customer));
    return file && isCelebratedOn(file->birthday, file->isBirthdayLunar, day, leapDayOnFeb28);
}

} // namespace regulars::customers
