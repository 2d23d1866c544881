// Translates SQLite's result codes into our error codes.
#pragma once

#include "base/error.h"

namespace regulars::db {

/// `extendedCode` as sqlite3_extended_errcode() gives it; `where` helps a developer and holds no data.
Error sqliteError(int extendedCode, const char *where);

} // namespace regulars::db
