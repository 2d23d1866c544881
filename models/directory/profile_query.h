// How much is known of one customer, and of all.
//
// Thread: that of the session; coverage() reads every file once (about a second for a million).
#pragma once

#include "db/session.h"
#include "base/id.h"
#include "directory/profile.h"

namespace regulars::directory {

/// NotFound(customer).
Result<Profile> profileOf(db::ReadSession &session, CustomerId customer);

struct Coverage {
    qint64 customers = 0;        ///< living files
    qint64 withCore = 0;         ///< with the core fields filled
    qint64 coverageBp = 0;       ///< withCore ÷ customers, ten-thousandths, half up
    qint64 completenessBp = 0;   ///< mean share of what is asked that is known, ten-thousandths, half up
};
inline constexpr qint64 kCoverageTargetBp = 8000; ///< rules.md 6.12

Result<Coverage> coverage(db::ReadSession &session);

} // namespace regulars::directory
