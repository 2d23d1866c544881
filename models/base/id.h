// Typed row identities that stay unique across the devices of a chain.
//
// Invariants: an id is positive and 63 bits wide: device number (upper 31 bits, below 2^20) and a counter
// (lower 32 bits). Device 0 is a store that never joined a hub; its ids are small ordinary rowids.
// Ids leave in JSON as text, since JavaScript numbers lose digits above 2^53.
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QtGlobal>

#include <compare>
#include <functional>

namespace regulars {

template <class Tag>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(qint64 value) : m_value(value) {}

    [[nodiscard]] constexpr qint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value > 0; }
    [[nodiscard]] QString toString() const { return QString::number(m_value); }

    constexpr auto operator<=>(const Id &) const = default;

private:
    qint64 m_value = 0;
};

template <class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value(), seed);
}

inline constexpr qint64 kMaxDevice = (qint64{1} << 20) - 1;
inline constexpr qint64 kMaxCounter = (qint64{1} << 32) - 1;

/// The id with this device and counter.
constexpr qint64 makeId(qint64 device, qint64 counter) { return (device << 32) | counter; }

using CustomerId = Id<struct CustomerTag>;
using ShopId = Id<struct ShopTag>;
using OperatorId = Id<struct OperatorTag>;
using ProductId = Id<struct ProductTag>;
using PurchaseId = Id<struct PurchaseTag>;
using RefundId = Id<struct RefundTag>;
using LedgerId = Id<struct LedgerTag>;
using LotId = Id<struct LotTag>;
using TierId = Id<struct TierTag>;
using TierChangeId = Id<struct TierChangeTag>;
using EarningRuleId = Id<struct EarningRuleTag>;
using RewardId = Id<struct RewardTag>;
using RewardClaimId = Id<struct RewardClaimTag>;
using CouponTemplateId = Id<struct CouponTemplateTag>;
using CouponId = Id<struct CouponTag>;
using BenefitId = Id<struct BenefitTag>;
using ReferralId = Id<struct ReferralTag>;
using MemberDayId = Id<struct MemberDayTag>;
using MergeId = Id<struct MergeTag>;

} // namespace regulars

template <class Tag>
struct std::hash<regulars::Id<Tag>> {
    size_t operator()(regulars::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value()); }
};
