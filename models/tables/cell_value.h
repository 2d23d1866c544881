// The value in a cell of a file: text, numbers, and the guard against formulas.
//
// Purpose: a spreadsheet runs cells that begin with = + - @ (also full width), tab, CR or LF; exports put an apostrophe before them and
// imports take exactly that apostrophe away again, so that export → import changes nothing. Pure; any thread. Views
// stay views on the reader's buffer.
#pragma once

#include "base/result.h"

#include <QString>

#include <string_view>

namespace regulars::tables {

/// Without blanks around: ASCII blanks, no-break space, ideographic space.
[[nodiscard]] std::string_view trimmedCell(std::string_view text);
/// Trimmed and without the guard's apostrophe.
[[nodiscard]] std::string_view cellText(std::string_view cell);
[[nodiscard]] QString cellString(std::string_view cell);

/// A spreadsheet would run it: begins with = + - @ ＝ ＋ － ＠ tab CR LF and is not a plain number.
[[nodiscard]] bool isFormula(std::string_view text);
/// An apostrophe goes before it in an export: a formula, or a formula with apostrophes before it already.
[[nodiscard]] bool needsGuard(std::string_view text);

/// A number scaled by 10^digits; plain ASCII numbers fast, everything else as parseScaled. Invalid, OutOfRange.
Result<qint64> parseNumber(std::string_view cell, int digits);
/// A number without a fraction (12, 12.00), such as points are. Invalid, OutOfRange.
Result<qint64> parseWhole(std::string_view cell);

} // namespace regulars::tables
