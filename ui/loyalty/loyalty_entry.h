// Puts the page Loyalty into the registry.
//
// Thread: GUI. Invariant: `desk` outlives the page.
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/page_registry.h"

namespace regulars::ui {

/// Adds page "loyalty".
void addLoyaltyPage(PageRegistry &registry, Desk &desk);

} // namespace regulars::ui
