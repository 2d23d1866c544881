// Uses of benefits against the kind of benefit they are of.
//
// Thread: that of the session. A quota is no promise about the past: rules change, uses stay.
#pragma once

#include "upkeep/verify_rows_query.h"

namespace regulars::upkeep {

Status verifyBenefits(VerifyRun &run);
/// Rows of the pass, weighed.
Result<qint64> workOfBenefits(db::ReadSession &session);

} // namespace regulars::upkeep
