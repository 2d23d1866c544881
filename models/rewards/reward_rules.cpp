#include "rewards/reward_rules.h"

#include "base/rounding.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::rewards {
namespace {

constexpr qsizetype kMostName = 100;
constexpr qsizetype kMostNote = 1000;

bool isOffered(const Reward &reward, EpochDay day)
{
    return reward.isActive && (!reward.fromOn || day >= *reward.fromOn) && (!reward.endOn || day < *reward.endOn);
}

} // namespace

EpochDay periodStart(RewardPeriod period, EpochDay day)
{
    switch (period) {
    case RewardPeriod::Day:
        return day;
    case RewardPeriod::Week:
        return day - (toDate(day).dayOfWeek() - 1);
    case RewardPeriod::Month:
        return startOfMonth(day);
    case RewardPeriod::Year:
        return toEpochDay(QDate(toDate(day).year(), 1, 1));
    case RewardPeriod::Ever:
        return -kNeverDay;
    }
    Q_UNREACHABLE();
}

Status checkClaim(const Reward &reward, const ClaimCase &wish)
{
    if (wish.quantity < 1 || wish.quantity > kMostPieces)
        return fail(ErrorCode::OutOfRange, u"quantity"_s, u"1 – %1"_s.arg(kMostPieces));
    if (!isOffered(reward, wish.day))
        return fail(ErrorCode::NotFound, u"reward"_s, reward.name);
    if (!wish.isTierEnough)
        return fail(ErrorCode::TierTooLow, u"reward"_s, wish.minimumTierName);
    if (reward.customerLimit && wish.hadInPeriod + wish.quantity > *reward.customerLimit)
        return fail(ErrorCode::RewardLimit, u"quantity"_s, QString::number(*reward.customerLimit));
    if (reward.stock && wish.quantity > *reward.stock)
        return fail(ErrorCode::OutOfStock, u"quantity"_s, *reward.stock > 0 ? QString::number(*reward.stock) : QString());
    const auto cost = checkedMul(reward.cost, wish.quantity);
    if (!cost)
        return fail(ErrorCode::OutOfRange, u"points"_s);
    if (*cost > wish.balance)
        return fail(ErrorCode::InsufficientPoints, reward.purse == Purse::Credits ? u"credits"_s : u"points"_s, QString::number(std::max<qint64>(wish.balance, 0)));
    return ok();
}

qint64 mostOf(const Reward &reward, ClaimCase wish)
{
    wish.quantity = 1;
    if (!checkClaim(reward, wish))
        return 0;
    qint64 most = std::min(kMostPieces, wish.balance / reward.cost);
    if (reward.stock)
        most = std::min(most, *reward.stock);
    if (reward.customerLimit)
        most = std::min(most, *reward.customerLimit - wish.hadInPeriod);
    return most;
}

Status checkReward(const Reward &reward)
{
    if (reward.name.trimmed().isEmpty())
        return fail(ErrorCode::Required, u"name"_s);
    if (reward.name.size() > kMostName)
        return fail(ErrorCode::TooLong, u"name"_s, QString::number(kMostName));
    if (reward.note.size() > kMostNote)
        return fail(ErrorCode::TooLong, u"note"_s, QString::number(kMostNote));
    if (reward.cost < 1 || reward.cost > kMostCost)
        return fail(ErrorCode::OutOfRange, u"cost"_s, u"1 – %1"_s.arg(kMostCost));
    if (reward.stock && (*reward.stock < 0 || *reward.stock > kMostStock))
        return fail(ErrorCode::OutOfRange, u"stock"_s, u"0 – %1"_s.arg(kMostStock));
    if (reward.customerLimit && (*reward.customerLimit < 1 || *reward.customerLimit > kMostPieces))
        return fail(ErrorCode::OutOfRange, u"limit"_s, u"1 – %1"_s.arg(kMostPieces));
    if (reward.fromOn && reward.endOn && *reward.endOn <= *reward.fromOn)
        return fail(ErrorCode::Invalid, u"end"_s, dayText(*reward.fromOn));
    return ok();
}

Status checkPicture(const QByteArray &png)
{
    // Signature, then the header chunk: length, "IHDR", width, height (big-endian). PNG specification, 5.2 and 11.2.2.
    static const QByteArray signature = QByteArray::fromHex("89504e470d0a1a0a");
    constexpr qsizetype kHead = 24;
    if (png.size() < kHead || !png.startsWith(signature) || png.mid(12, 4) != "IHDR")
        return fail(ErrorCode::Invalid, u"picture"_s, u"PNG"_s);
    const auto width = qFromBigEndian<quint32>(png.constData() + 16);
    const auto height = qFromBigEndian<quint32>(png.constData() + 20);
    if (width < 1 || height < 1 || width > kMostPictureSide || height > kMostPictureSide || png.size() > kMostPictureBytes)
        return fail(ErrorCode::OutOfRange, u"picture"_s, u"≤ %1 × %1"_s.arg(kMostPictureSide));
    return ok();
}

} // namespace regulars::rewards
