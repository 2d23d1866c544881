// The list of referrals as it leaves the house.
#pragma once

#include "exchange/list_export_service.h"
#include "referrals/referral_query.h"
#include "ui/shell/desk.h"

namespace regulars::ui {

/// All referrals that the filter meets, the newest first, however many the page shows.
exchange::ListToExport referralList(const Desk &desk, const referrals::ReferralFilter &filter);

} // namespace regulars::ui
