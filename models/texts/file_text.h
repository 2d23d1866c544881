// What stands for a customer in a list: the name, or what became of a file that has none any more, in the user's language.
//
// Thread: that of the translators.
#pragma once

#include <QString>

namespace regulars {

/// The name; where it is empty "→ C000123" with the card of the file it was merged into, or "erased".
QString fileText(const QString &name, const QString &mergedInto);

} // namespace regulars
