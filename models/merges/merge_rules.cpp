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

TierState joinedState(const Ladder &ladder, const TierState &ofKeep, const TierState &ofOther)
{
    if (ofKeep.isPinned || ladder.tierOf(ofOther.tierId).rank <= ladder.tierOf(ofKeep.tierId).rank)
        return ofKeep;
    TierState taken = ofOther;
    taken.customerId = ofKeep.customerId;
    taken.isPinned = false; // judged anew on the pin's last day
    taken.changeId = {};
    return taken;
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
