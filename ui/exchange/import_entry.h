// Puts the import page into the registry, under the page of customers.
//
// Thread: GUI. Invariant: `desk` outlives the page.
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/page_registry.h"

namespace regulars::ui {

/// Adds page "import"; the page "customers" has to be there. It takes {"kind": "purchases"…, "file": path}.
void addImportPage(PageRegistry &registry, Desk &desk);

} // namespace regulars::ui
