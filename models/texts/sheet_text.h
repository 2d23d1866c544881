// Sentences about a spreadsheet whose rows may stand on another sheet than the one that was read.
//
// Thread: any. Error::detail is tables::sheetDetail(): the sheet, a tab, and the others.
#pragma once

#include "base/error.h"

#include <optional>

namespace regulars {

/// Nothing where the error is of another kind.
std::optional<QString> sheetText(const Error &error);

} // namespace regulars
