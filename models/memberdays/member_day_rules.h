// When a member day is, and what is wrong with one; pure. Source: rules.md 5.2 and capability L8.
#pragma once

#include "base/result.h"
#include "memberdays/member_day.h"

namespace regulars::memberdays {

/// Required(name | weekdays | gift_limit | effect), Invalid(last_on; month_day: beside weekdays; gift_limit, gift_minimum: without
/// a gift), OutOfRange(percent | multiplier | …).
Status checkMemberDay(const MemberDay &day);

/// Whether it counts on that day of the shop's calendar. The 31st (30th, 29th) is the last day of a shorter month.
[[nodiscard]] bool isOn(const MemberDay &memberDay, EpochDay day);
/// The first day it counts on or after `from`; nothing within the next year.
[[nodiscard]] std::optional<EpochDay> nextOn(const MemberDay &memberDay, EpochDay from);

} // namespace regulars::memberdays
