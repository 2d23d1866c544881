// What the checks of `store verify` are called on the screen, and which of them a repair can mend.
//
// Thread: GUI. Invariants: names are those VerifyService reports (models/upkeep/verify_*_query); a test holds them together.
#pragma once

#include <QString>

namespace regulars::ui {

QString checkName(const QString &check);
/// Derived from facts, so that a repair may make it anew.
bool isDerived(const QString &check);

} // namespace regulars::ui
