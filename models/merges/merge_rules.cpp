#include "merges/merge_rules.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace regulars::merges {
namespace {

struct Weight {
    Sign sign;
    int score;
};
constexpr std::array kWeights{Weight{Sign::Email, 90}, Weight{Sign::NameBirthday, 80},
                              Weight{Sign::ReadingBirthday, 60}, Weight{Sign::NamePhoneEnd, 50},
                              Weight{Sign::ReadingPhoneEnd, 30}};
constexpr int kEachMore = 5;
constexpr int kMost = 99;

} // namespace

Side sideOf(const QString &field, const QString &keep, const QString &other, const Choices &choices)
{
    if (const auto chosen = choices.constFind(field); chosen != choices.constEnd())
        return *chosen == Side::Both && field != u"notes" ? Side::Keep : *chosen;
    if (other.isEmpty() || keep == other)
        return Side::Keep;
    if (keep.isEmpty())
        return Side::Other;
    if (field == u"notes")
        return Side::Both;
    return field == u"registered_on" && other < keep ? Side::Other : Side::Keep;
}

QString resultOf(const QString &keep, const QString &other, Side side)
{
    switch (side) {
    case Side::Keep:
        return keep;
    case Side::Other:
        return other;
    case Side::Both:
        break;
    }
    return keep.isEmpty() ? other : other.isEmpty() || keep.contains(other) ? keep : keep + u'\n' + other;
}

JoinedTier joinedTier(const Ladder &ladder, const TierHolding &ofKeep, const TierHolding &ofOther)
{
    const auto isBetter = [&ladder](const TierState &one, const TierState &another) {
        const int rank = ladder.tierOf(one.tierId).rank;
        const int step = rank - ladder.tierOf(another.tierId).rank;
        return step > 0 || (step == 0 && rank > 0 && one.validUntilOn > another.validUntilOn);
    };
    JoinedTier joined{ofKeep.own, ofKeep.pin, ofKeep.pinReason, false};
    joined.isOwnOfOther = isBetter(ofOther.own, ofKeep.own);
    if (joined.isOwnOfOther) {
        joined.own = ofOther.own;
        joined.own.customerId = ofKeep.own.customerId;
        joined.own.changeId = {};
    }
    // A hand's word on the kept file stands; one on the other comes along where it says more than that, or than both have earned.
    const bool isWorthMore = ofOther.pin && isBetter(*ofOther.pin, ofKeep.pin.value_or(joined.own));
    if (isWorthMore) {
        joined.pin = ofOther.pin;
        joined.pin->customerId = ofKeep.own.customerId;
        joined.pinReason = ofOther.pinReason;
    }
    return joined;
}

int scoreOf(int signs)
{
    int score = 0;
    for (const Weight &weight : kWeights) { // the strongest first
        if (signs & static_cast<int>(weight.sign))
            score = score == 0 ? weight.score : score + kEachMore;
    }
    return std::min(score, kMost);
}

} // namespace regulars::merges
