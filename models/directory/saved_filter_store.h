// SQL of saved filters.
#pragma once

#include "db/session.h"
#include "directory/saved_filter.h"

#include <vector>

namespace regulars::directory {

/// By name. A definition that a newer release wrote and this one cannot read is left out.
Result<std::vector<SavedFilter>> storedFilters(db::ReadSession &session);
Result<std::optional<SavedFilter>> filterByName(db::ReadSession &session, const QString &name);
/// Inserts, or replaces the row with this id.
Status putFilter(db::WriteSession &session, const SavedFilter &saved, OperatorId operatorId, qint64 nowMs);
/// false: there was none.
Result<bool> deleteFilter(db::WriteSession &session, SavedFilterId id);

} // namespace regulars::directory
