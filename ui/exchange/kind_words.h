// What the kinds of rows are called on the screen.
//
// Thread: GUI.
#pragma once

#include "exchange/import_kind.h"

namespace regulars::ui {

/// "Purchases".
QString kindName(exchange::ImportKind kind);
/// "Import purchases": the page's title.
QString importTitle(exchange::ImportKind kind);

} // namespace regulars::ui
