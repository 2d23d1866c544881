#include "rewards/reward.h"

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

constexpr std::pair<RewardPeriod, const char16_t *> kPeriods[] = {
    {RewardPeriod::Day, u"day"},   {RewardPeriod::Week, u"week"}, {RewardPeriod::Month, u"month"},
    {RewardPeriod::Year, u"year"}, {RewardPeriod::Ever, u"ever"},
};

} // namespace

QString rewardPeriodName(RewardPeriod period)
{
    for (const auto &[known, name] : kPeriods) {
        if (known == period)
            return QString::fromUtf16(name);
    }
    Q_UNREACHABLE();
}

std::optional<RewardPeriod> rewardPeriodFromName(const QString &name)
{
    for (const auto &[period, known] : kPeriods) {
        if (QStringView(known) == name)
            return period;
    }
    return std::nullopt;
}

} // namespace regulars
