// What the full-text index holds of a customer: the name with a blank between CJK characters, the phone as
// overlapping tokens of four digits ("13800" → "1380 3800"), so that a fragment anywhere is a phrase.
//
// Thread: any. Invariant: the texts of a query are made by the same functions as the texts of the index.
#pragma once

#include <QString>

namespace regulars::customers {

/// Digits per phone token; shorter fragments are asked as a prefix or in the B-trees.
inline constexpr qsizetype kPhoneToken = 4;

/// "老张三 Bob" → "老 张 三 Bob", full-width letters half-width.
QString nameTokens(QStringView name);
/// The digits of a phone as tokens; a number shorter than a token is one token; empty stays empty.
QString phoneTokens(QStringView phone);
/// The phone read from its end, for the suffix index.
QString reversedPhone(QStringView phone);

} // namespace regulars::customers
