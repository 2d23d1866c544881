// The list of imports. Read-only.
#pragma once

#include "db/session.h"
#include "exchange/import_run.h"

#include <QList>

namespace regulars::exchange {

/// The newest first.
Result<QList<ImportRun>> importRuns(db::ReadSession &session, int limit);
/// NotFound(import).
Result<ImportRun> importRun(db::ReadSession &session, ImportRunId id);

} // namespace regulars::exchange
