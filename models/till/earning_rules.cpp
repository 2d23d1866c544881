#include "till/earning_rules.h"

#include "points/earning_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::till {

Result<Earning> earnOnLines(const std::vector<PurchaseLine> &lines, const EarningInput &input, const PointsPolicy &policy)
{
    points::EarningCase purchase{input.day, input.tierId, {}, input.multipliers};
    purchase.lines.reserve(lines.size());
    for (size_t i = 0; i < lines.size(); ++i)
        purchase.lines.push_back({lines[i].productId, i < input.categories.size() ? input.categories[i] : QString(), lines[i].eligibleMinor});
    TRY_LET(Earning earning, points::earnOn(purchase, policy));
    if (policy.capPerPurchase > 0 && earning.points > policy.capPerPurchase)
        return fail(ErrorCode::CapExceeded, u"points"_s, QString::number(policy.capPerPurchase));
    if (policy.capPerDay > 0) {
        const qint64 before = earning.points;
        const qint64 room = std::max<qint64>(policy.capPerDay - input.earnedToday + input.earnedBefore, 0);
        earning.points = std::min(earning.points, room);
        earning.trimmed = before - earning.points;
    }
    return earning;
}

} // namespace regulars::till
