// A ladder as a file: {"metric":"spend","window":"rolling","window_days":365,"validity_months":12,"grace_days":30,
// "downgrade":"earned","tiers":[{"name","threshold","multiplier"}]}.
//
// Thread: any. Units: thresholds in major units of the currency where money counts, else whole orders or points;
// numbers or decimal text. What the file leaves out stays as it is; tiers are matched to those of the store by name.
// Errors: Invalid(file: no JSON object), UnknownField, Required(tiers | name | threshold), Invalid or OutOfRange of the
// field at fault. Whether the tiers make a ladder is checkLadder's to say.
#pragma once

#include "base/money.h"
#include "tiers/tier.h"

#include <QJsonObject>

namespace regulars::tiers {

/// The stable names of settings and files: "spend", "orders", "points"; "rolling", "calendar_year", "lifetime";
/// "earned", "one_step", "never".
[[nodiscard]] QString metricName(TierMetric metric);
[[nodiscard]] QString windowName(TierWindow window);
[[nodiscard]] QString downgradeName(Downgrade downgrade);
/// nothing for a name that is none.
[[nodiscard]] std::optional<TierMetric> metricFromName(const QString &name);
[[nodiscard]] std::optional<TierWindow> windowFromName(const QString &name);
[[nodiscard]] std::optional<Downgrade> downgradeFromName(const QString &name);

/// The same file again: what ladderFromJson reads back as this ladder, amounts as decimal text.
[[nodiscard]] QJsonObject ladderToJson(const Ladder &ladder, const Currency &currency);
/// `present` with what `text` changes of it. Tiers whose names are new have no id.
Result<Ladder> ladderFromJson(const QByteArray &text, const Ladder &present, const Currency &currency);

} // namespace regulars::tiers
