#include "benefits/benefit.h"

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

constexpr QuotaPeriod kPeriods[] = {QuotaPeriod::Month, QuotaPeriod::Quarter, QuotaPeriod::Year, QuotaPeriod::SinceTier};

}

const QList<BenefitKind> &benefitKinds()
{
    static const QList<BenefitKind> kinds{BenefitKind::Multiplier, BenefitKind::TierPrice, BenefitKind::CouponPack,  BenefitKind::Priority,
                                          BenefitKind::Trial,      BenefitKind::Event,     BenefitKind::Manager,     BenefitKind::Bespoke,
                                          BenefitKind::Partnership, BenefitKind::Other};
    return kinds;
}

QString benefitKindName(BenefitKind kind)
{
    switch (kind) {
    case BenefitKind::Multiplier:
        return u"multiplier"_s;
    case BenefitKind::TierPrice:
        return u"tier_price"_s;
    case BenefitKind::CouponPack:
        return u"coupon_pack"_s;
    case BenefitKind::Priority:
        return u"priority"_s;
    case BenefitKind::Trial:
        return u"trial"_s;
    case BenefitKind::Event:
        return u"event"_s;
    case BenefitKind::Manager:
        return u"manager"_s;
    case BenefitKind::Bespoke:
        return u"bespoke"_s;
    case BenefitKind::Partnership:
        return u"partnership"_s;
    case BenefitKind::Other:
        return u"other"_s;
    }
    Q_UNREACHABLE();
}

std::optional<BenefitKind> benefitKindFromName(const QString &name)
{
    for (const BenefitKind kind : benefitKinds()) {
        if (benefitKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString quotaPeriodName(QuotaPeriod period)
{
    switch (period) {
    case QuotaPeriod::Month:
        return u"month"_s;
    case QuotaPeriod::Quarter:
        return u"quarter"_s;
    case QuotaPeriod::Year:
        return u"year"_s;
    case QuotaPeriod::SinceTier:
        return u"tier"_s;
    }
    Q_UNREACHABLE();
}

std::optional<QuotaPeriod> quotaPeriodFromName(const QString &name)
{
    for (const QuotaPeriod period : kPeriods) {
        if (quotaPeriodName(period) == name)
            return period;
    }
    return std::nullopt;
}

bool isRecorded(BenefitKind kind)
{
    switch (kind) {
    case BenefitKind::Multiplier:
    case BenefitKind::TierPrice:
    case BenefitKind::CouponPack:
    case BenefitKind::Manager:
        return false;
    case BenefitKind::Priority:
    case BenefitKind::Trial:
    case BenefitKind::Event:
    case BenefitKind::Bespoke:
    case BenefitKind::Partnership:
    case BenefitKind::Other:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace regulars
