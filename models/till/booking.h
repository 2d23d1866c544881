// Books orders and returns: facts, points, tier and roll-ups together.
//
// Purpose: the one place where a sale happens, for the till and for imports alike. Does not audit and does not ask
// for rights; the calling use case does.
// Thread: that of the session. Invariants: everything that fell due for the customer before the order's day is
// settled first, so the night run's absence changes nothing; all writes stand or fall with the session.
#pragma once

#include "points/ledger_service.h"
#include "purchases/purchase.h"
#include "referrals/referral.h"
#include "tiers/standing_service.h"
#include "till/coupon_offer_query.h"
#include "till/loyalty_context.h"
#include "till/sale_reason.h"
#include "till/sale_rules.h"

namespace regulars::till {

struct BookingLine {
    ProductId productId;             ///< invalid: only an amount was recorded
    qint64 quantityMilli = kQuantityOne;
    qint64 unitPriceE4 = 0;
    qint64 amountMinor = 0;          ///< positive or zero, also in a return
};

struct PurchaseBooking {
    QString number;                  ///< empty: the next of the day
    CustomerId customerId;           ///< invalid: a walk-in
    ShopId shopId;                   ///< invalid: the default shop
    qint64 atMs = 0;
    std::vector<BookingLine> lines;
    qint64 discountMinor = 0;
    QStringList coupons;             ///< codes as typed; a coupon without effect stays unused
    bool proposesCoupons = false;    ///< quotes: take the best of the codes and of what the customer holds
    qint64 redeemPoints = 0;         ///< at most; see points::redeemable
    QString note;
    Source source = Source::Till;
    OperatorId operatorId{1};
};

struct BookedPurchase {
    Purchase purchase;
    SaleFigures figures;
    Tier tierBefore;
    Tier tierAfter;
    qint64 balanceAfter = 0;
    std::vector<CouponOffer> offers; ///< coupons that may be used; the figures name them by index
    std::vector<RefusedCoupon> refused; ///< the customer's others, with the reason; of a proposal only
    TierChangeId changeBefore;       ///< the change that had led to the tier held
    bool hasRisen = false;           ///< the sale itself earned a higher tier
    std::vector<Coupon> issued;      ///< coupons that the rise gave
    std::vector<DayGift> gifts;      ///< of the member day
    std::optional<ReferralPaid> referral; ///< what the sale paid, or would pay, for who brought the customer
    std::vector<SaleReason> reasons; ///< why it costs that; of quotes only
};

/// Goods brought back without naming the purchase: they are looked for in the customer's newest earlier lines.
struct ReturnBooking {
    QString number;
    CustomerId customerId;
    ShopId shopId;
    qint64 atMs = 0;
    std::vector<BookingLine> lines;
    QString note;
    Source source = Source::Import;
    OperatorId operatorId{1};
};

struct BookedRefund {
    Refund refund;
    qint64 unlinkedLines = 0;        ///< return lines with a part that no earlier purchase explains
    Tier tierAfter;
    qint64 balanceAfter = 0;
    qint64 couponsWithdrawn = 0;     ///< unused ones that a tier had brought which went with the goods
    std::vector<ReferralTakenBack> referrals; ///< that goods brought back had paid for, and nothing else does
};

/// A line of a purchase to take back.
struct RefundItem {
    int lineNo = 0;
    qint64 quantityMilli = 0;
};

class Booking {
public:
    explicit Booking(LoyaltyContext context);
    [[nodiscard]] const LoyaltyContext &context() const { return m_context; }

    /// The figures of an order without writing it.
    Result<BookedPurchase> quote(db::ReadSession &session, const PurchaseBooking &order) const;
    /// Points asked for beyond the balance are trimmed to it (rules.md 2.9).
    /// Errors: EmptyOrder, AlreadyExists(number), Invalid, Required(customer), OutOfRange, DiscountExceeds,
    /// CapExceeded, StackingForbidden, and those of coupons::checkUsable.
    Result<BookedPurchase> purchase(db::WriteSession &session, const PurchaseBooking &order);
    /// More lines on a purchase that is booked already (a till's file cut in the middle): it earns what it would
    /// have earned in one piece. Errors: NotFound(purchase), Invalid, OutOfRange, CapExceeded.
    Status addLines(db::WriteSession &session, PurchaseId purchase, const std::vector<BookingLine> &lines);
    /// Takes back lines of one purchase. Errors: RefundExceeds, AlreadyRefunded, Invalid.
    Result<BookedRefund> refund(db::WriteSession &session, const Purchase &purchase, const std::vector<RefundItem> &items,
                                qint64 atMs, OperatorId operatorId, const QString &note);
    /// Links each line to the customer's newest earlier lines of the product; the rest is unlinked.
    Result<BookedRefund> returnGoods(db::WriteSession &session, const ReturnBooking &order);
    /// More lines on a return that is booked already.
    Result<BookedRefund> addReturnLines(db::WriteSession &session, const Refund &refund, const std::vector<BookingLine> &lines);
    /// What a customer's tier is stored as; a walk-in has none.
    Result<TierState> standing(db::ReadSession &session, CustomerId customer) const;
    /// Tier changes and expiries of a customer that fell due before `day`.
    Status settle(db::WriteSession &session, CustomerId customer, EpochDay day, qint64 atMs, OperatorId operatorId);

private:
    struct ReturnLine {
        RefundLine line;
        std::vector<RefundLink> links;
        qint64 unlinkedMinor = 0;
        bool hasUnlinkedGoods = false;
    };

    Result<BookedPurchase> prepare(db::ReadSession &session, const PurchaseBooking &order) const;
    /// Member days that count for a member of the tier on the purchase's day.
    [[nodiscard]] std::vector<MemberDay> memberDaysOf(const Purchase &purchase, const Tier &tier) const;
    [[nodiscard]] std::vector<MemberDay> pointDaysOf(const BookedPurchase &booked) const;
    /// The price of the tier held before the purchase; imports bring their own prices.
    void addTierPrices(const PurchaseBooking &order, const Tier &tier, SaleInput &input) const;
    /// Prices and points of the member days; imports bring their own prices.
    void addMemberDays(const PurchaseBooking &order, const Purchase &purchase, const Tier &tier, SaleInput &input) const;
    /// Gifts that the purchase wins: asked in a quote, given in a sale.
    Result<std::vector<DayGift>> openGifts(db::ReadSession &session, const Purchase &purchase, const Tier &tier) const;
    Result<std::vector<DayGift>> giveGifts(db::WriteSession &session, const Purchase &purchase, const Tier &tier);
    /// The coupons asked for, or those the customer holds.
    Result<OfferedCoupons> offersOf(db::ReadSession &session, const PurchaseBooking &order, const Purchase &purchase) const;
    /// The order's reductions as rows, and each coupon used counted.
    Status bookDiscounts(db::WriteSession &session, const BookedPurchase &booked);
    Result<SaleInput> inputOf(db::ReadSession &session, const PurchaseBooking &order, const Tier &tier, EpochDay day) const;
    /// What the earning rules ask of a purchase of these products on `day`: tier × birthday, categories, the day's points.
    Result<EarningInput> earningInputOf(db::ReadSession &session, CustomerId customer, const Tier &tier, EpochDay day,
                                        const std::vector<PurchaseLine> &lines) const;
    Result<QString> nextNumber(db::WriteSession &session, ShopId shop, EpochDay day, bool isRefund) const;
    Result<Tier> tierAfterSale(db::ReadSession &session, const Purchase &purchase) const;
    /// What all lines together earn, less what the purchase earned before; trimmed to what may be added.
    Result<Earning> moreEarned(db::ReadSession &session, const Purchase &before, const std::vector<PurchaseLine> &lines) const;
    Status postPoints(db::WriteSession &session, const Purchase &purchase, const Earning &earning);
    Result<ReturnLine> linkReturn(db::WriteSession &session, const Refund &refund, const BookingLine &line, int lineNo);
    Result<BookedRefund> takeLines(db::WriteSession &session, const Refund &before, Refund refund,
                                   const std::vector<BookingLine> &lines, int lineNo, bool isNew);
    /// Returns the referrals that it took back.
    Result<std::vector<ReferralTakenBack>> applyLinks(db::WriteSession &session, Refund &refund, const std::vector<RefundLink> &links, int part);
    Result<std::optional<ReferralTakenBack>> takeBackFrom(db::WriteSession &session, Refund &refund, Purchase purchase,
                                                          const std::vector<RefundLink> &links, int part);
    Status finishRefund(db::WriteSession &session, const Refund &before, Refund &refund, bool isNew);
    Result<BookedRefund> outcome(db::WriteSession &session, const Refund &refund);

    LoyaltyContext m_context;
    points::LedgerService m_ledger;
    tiers::StandingService m_standing;
};

} // namespace regulars::till
