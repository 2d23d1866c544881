// How the benefit commands write what a cell gives.
#pragma once

#include "benefits/benefit.h"

namespace regulars::cli {

/// Per cent off, coupons or days; empty where the kind has no value.
QString benefitValueText(BenefitKind kind, qint64 value);

} // namespace regulars::cli
