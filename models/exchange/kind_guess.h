// What a file holds, by its headings.
//
// Pure; any thread. A guess only: it is shown to the user and can be changed.
#pragma once

#include "exchange/import_kind.h"

namespace regulars::exchange {

/// The kind of which most columns are known, of those whose required fields are there; nothing when no heading says
/// anything. Where two kinds know as many, the one whose fields the file fills better.
[[nodiscard]] std::optional<ImportKind> guessKind(const QStringList &names);

} // namespace regulars::exchange
