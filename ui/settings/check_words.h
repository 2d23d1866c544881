// What the checks of `store verify` are called on the screen, and which of them a repair can mend.
//
// Thread: GUI. Invariants: names are those of upkeep::allChecks() and of the checks of the file and the audit trail.
#pragma once

#include <QString>

namespace regulars::ui {

QString checkName(const QString &check);
/// The figure is derived from facts, so that a repair computes it anew.
bool isDerived(const QString &check);

} // namespace regulars::ui
