#include "till/sale_step.h"

using namespace Qt::StringLiterals;

namespace regulars::till {

QString saleStepName(SaleStep::Kind kind)
{
    switch (kind) {
    case SaleStep::Kind::Discount:
        return u"hand"_s;
    case SaleStep::Kind::Tier:
        return u"tier"_s;
    case SaleStep::Kind::MemberDay:
        return u"member_day"_s;
    case SaleStep::Kind::Coupon:
        return u"coupon"_s;
    case SaleStep::Kind::Points:
        return u"points"_s;
    }
    Q_UNREACHABLE();
}

} // namespace regulars::till
