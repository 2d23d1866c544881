// How a purchase earned its points, as the text that stays with the ledger row.
//
// Purpose: rules change; why a balance changed stays answerable. Equal facts are stored once, so the text holds the
// rules and multipliers but, where a rule counts the whole purchase, no figure of the purchase itself.
#pragma once

#include "points/earning_rule.h"

namespace regulars::points {

/// JSON; the same earning gives the same text.
[[nodiscard]] QString factsText(const Earning &earning);
/// What was written; points are not part of it. Nothing where the text is no such JSON.
[[nodiscard]] std::optional<Earning> factsFrom(const QString &text);

} // namespace regulars::points
