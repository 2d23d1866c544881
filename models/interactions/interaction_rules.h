// What an interaction may hold, and whether a wait kept its promise; pure.
//
// Thread: any. Units: minutes whole, days of the shop.
#pragma once

#include "interactions/interaction.h"

namespace regulars::interactions {

inline constexpr qsizetype kMaxSummary = 1000;
inline constexpr qsizetype kMaxStep = 200;
inline constexpr qsizetype kMaxChannelWord = 60;
inline constexpr qsizetype kMaxSourceKey = 200;
inline constexpr qint64 kMostMinutes = 14 * 24 * 60; ///< a fortnight of app use in one row; a longer one is a slip
inline constexpr qint64 kMostTimes = 100'000;

/// Brings the texts into their normal form and checks the whole. `today` is the shop's.
/// Required(minutes | next_step | next_due), Invalid(outcome), TooLong, OutOfRange(minutes | times),
/// FutureDate(at): after today.
Status completeInteraction(Interaction &interaction, EpochDay today);

/// True when the wait was no longer than its limit; absent for what is no wait or had none.
[[nodiscard]] std::optional<bool> isWithinLimit(const Interaction &interaction);

} // namespace regulars::interactions
