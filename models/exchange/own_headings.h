// The headings of exported lists in the shop's language, by which our own files are known again.
//
// Pure; any thread. Invariant: column_guess finds each field of an import kind by its own heading in every language.
#pragma once

#include <QStringList>

namespace regulars::exchange {

/// Of a column of the export `kind` ("customers", "purchases" …) in "zh_CN" or "zh_TW"; in any other language, and for a
/// column it does not know, the column's own name.
[[nodiscard]] QString ownHeading(const QString &kind, const QString &column, const QString &language);

/// The languages in which headings are written.
[[nodiscard]] const QStringList &headingLanguages();

} // namespace regulars::exchange
