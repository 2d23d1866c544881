// Days of the Chinese calendar as people write them: 八月十五, 农历五月初三, 臘月三十, 1990年正月初一. Pure; any thread.
#pragma once

#include <QString>

#include <optional>

namespace regulars::customers {

/// "YYYY-MM-DD" or "--MM-DD", simplified or traditional; the leap month (闰五月) is kept in the ordinary one (rules.md 1.4).
/// Absent: not words of that calendar. `mustBeNamed`: only where the words say which calendar they are of: 农历 in front,
/// a month 正, 冬 or 腊, a day 初 or 廿, or numerals without 日 behind.
[[nodiscard]] std::optional<QString> lunarFromWords(QStringView text, bool mustBeNamed);

} // namespace regulars::customers
