// What kind of spreadsheet file, if any, the first bytes of a file tell.
//
// Thread: any. Errors: FileNotFound, FileUnreadable.
#pragma once

#include "base/result.h"

namespace regulars::tables {

enum class SpreadsheetKind {
    None,     ///< no spreadsheet: text, as far as is known
    Packed,   ///< a zip archive, as .xlsx is
    Binary,   ///< the form before .xlsx
    Encrypted ///< an .xlsx behind a password
};

Result<SpreadsheetKind> spreadsheetKindOf(const QString &path);

} // namespace regulars::tables
