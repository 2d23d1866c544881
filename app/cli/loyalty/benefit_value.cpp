#include "app/cli/loyalty/benefit_value.h"

#include "base/money.h"

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

constexpr int kPercentDigits = 2;

}

QString benefitValueText(BenefitKind kind, qint64 value)
{
    switch (kind) {
    case BenefitKind::TierPrice:
        return scaledText(value, kPercentDigits);
    case BenefitKind::CouponPack:
    case BenefitKind::Trial:
        return QString::number(value);
    default:
        return {};
    }
}

} // namespace regulars::cli
