// The list of customers as it leaves the house: the columns shown, in their order, with the rows of these ids.
//
// Thread: made in the GUI thread, its rows are read off it. Invariants: phones go out as the actor sees them.
#pragma once

#include "directory/customer_list_model.h"
#include "exchange/list_export_service.h"
#include "ui/shell/desk.h"

namespace regulars::ui {

exchange::ListToExport customerListExport(const Desk &desk, const std::vector<directory::CustomerListModel::Column> &columns,
                                          std::vector<qint64> ids, const QString &title);

} // namespace regulars::ui
