// Numbers as a spreadsheet file stores them, as the texts that an import reads.
//
// Purpose: a telephone number stays one (13800138000, never 1.38E+10), and a day number becomes a date. Pure; decimal
// digits throughout, no floating point but for the fraction of a day.
// Sources: ECMA-376 part 1, 18.8.30 (number formats) and 18.17.4 (dates and times).
#pragma once

#include <QString>

#include <optional>
#include <string>
#include <string_view>

namespace regulars::tables {

enum class NumberForm {
    Plain,
    Date,    ///< days since the workbook's epoch, with or without a time
    Duration ///< [h]:mm: hours that go on beyond the day
};

/// What a number format makes of a number; 0 for a built-in id that is none of dates.
[[nodiscard]] NumberForm builtInForm(int formatId);
[[nodiscard]] NumberForm formOfCode(QStringView formatCode);

/// Plain digits without an exponent; noise behind the fifteenth digit is rounded away. Text that is no number stays.
[[nodiscard]] std::string plainNumber(std::string_view stored);

/// "2026-07-03", "2026-07-03 14:05:00", or "14:05:00" for a part of a day. Nothing for what is no day of the calendar
/// that spreadsheets have (1900 or 1904 up to 9999).
[[nodiscard]] std::optional<std::string> dateText(std::string_view stored, bool isFrom1904);
/// "26:30:00".
[[nodiscard]] std::optional<std::string> durationText(std::string_view stored);

} // namespace regulars::tables
