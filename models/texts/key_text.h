// What internal words are called: rights, faults of a ladder, choices of a field.
//
// Thread: any. Invariants: a word that is not listed comes back unchanged; where a word can be typed, it stands in
// brackets behind its name.
#pragma once

#include "base/error.h"

#include <QString>

namespace regulars {

/// "Change rules" for "EditRules", in the language of the application's translators.
[[nodiscard]] QString rightText(const QString &right);

/// The error's detail as a user reads it.
[[nodiscard]] QString detailText(const Error &error);

} // namespace regulars
