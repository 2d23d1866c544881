// Codes of coupons: short, easy to say, and wrong when one character is; pure.
//
// A code is eight characters out of 31 without 0 1 I L O, the last of them a check character, written XXXX-XXXX with
// the template's capitals before it: QY-9F2K-77A4. Case, spaces and dashes do not count when it is typed.
#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace regulars::coupons {

inline constexpr int kRandomCharacters = 7;

/// `random`: one number below 31 per character.
[[nodiscard]] QString codeOf(const QString &prefix, const std::array<quint32, kRandomCharacters> &random);
/// The code as it is stored, from what was typed or scanned; nothing where it cannot be a code of ours.
[[nodiscard]] std::optional<QString> normalCode(const QString &typed);

} // namespace regulars::coupons
