// Puts the steps of setting up into the registry; they have no entry on the rail.
//
// Thread: GUI. Invariants: `desk` outlives the page; hooks run in the GUI thread and may be empty.
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/page_registry.h"
#include "ui/welcome/welcome_page.h"

namespace regulars::ui {

/// Adds page "welcome".
void addWelcomePage(PageRegistry &registry, Desk &desk, WelcomeHooks hooks = {});

} // namespace regulars::ui
