// Registers the counter with the window.
//
// Thread: GUI. `desk` must outlive the pages.
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/page_registry.h"

namespace regulars::ui {

void addCounterPage(PageRegistry &registry, Desk &desk);

} // namespace regulars::ui
