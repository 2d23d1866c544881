// The log of benefits, or what is still out, as it leaves the house.
#pragma once

#include "benefits/benefit_query.h"
#include "exchange/list_export_service.h"

namespace regulars::ui {

/// All uses under the filter, the newest first, read page by page.
exchange::ListToExport usesList(const benefits::UseFilter &filter);
/// What is lent and not back, the longest due first.
exchange::ListToExport stillOutList();

} // namespace regulars::ui
