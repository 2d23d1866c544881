// What the benefit commands share: how a cell's value is written, and tiers by name.
#pragma once

#include "benefits/benefit.h"
#include "base/result.h"
#include "tiers/tier.h"

namespace regulars::cli {

/// Per cent off, coupons or days; empty where the kind has no value.
QString benefitValueText(BenefitKind kind, qint64 value);
/// By name or id. NotFound(tier).
Result<Tier> tierNamed(const Ladder &ladder, const QString &name);

} // namespace regulars::cli
