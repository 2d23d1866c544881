// SQL of the list of imports.
#pragma once

#include "db/session.h"
#include "exchange/import_run.h"

namespace regulars::exchange {

/// At the beginning of the import, so that what it remembers has a run to belong to; counts follow.
Status insertImportRun(db::WriteSession &session, const ImportRun &run);
Status finishImportRun(db::WriteSession &session, const ImportRun &run);

} // namespace regulars::exchange
