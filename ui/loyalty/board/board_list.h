// The customers close to the next tier, as a list to take along.
//
// Thread: GUI to make it; its rows are read off it.
#pragma once

#include "exchange/list_export_service.h"
#include "tiers/board_query.h"

namespace regulars::ui {

/// In the board's order: by what is missing.
exchange::ListToExport boardList(const std::shared_ptr<const tiers::Board> &board, const Currency &currency);

} // namespace regulars::ui
