#include "counter/customer_card_query.h"

#include "customers/birthday_query.h"
#include "customers/lifecycle_query.h"
#include "purchases/purchase_query.h"
#include "settings/setting_service.h"
#include "tags/tag_query.h"

using namespace Qt::StringLiterals;

namespace regulars::counter {
namespace {

constexpr int kYearDays = 365;

std::optional<EpochDay> optionalDay(const db::Statement &row, int column)
{
    return row.isNullAt(column) ? std::nullopt : std::optional<EpochDay>(static_cast<EpochDay>(row.intAt(column)));
}

Status readSummary(db::ReadSession &session, CustomerCard &card)
{
    auto summary =
        session.prepare("SELECT orders,spend_minor,first_on,last_on FROM customer_summary WHERE customer_id=?");
    TRY_LET(const bool found, summary.bind(card.customer.id).step());
    if (!found)
        return ok();
    card.orders = summary.intAt(0);
    card.spendMinor = summary.intAt(1);
    card.firstOn = optionalDay(summary, 2);
    card.lastOn = optionalDay(summary, 3);
    return ok();
}

Status readPoints(db::ReadSession &session, CustomerCard &card, EpochDay today)
{
    const CustomerId id = card.customer.id;
    TRY_LET(card.points, points::balanceAfterExpiry(session, id, Purse::Points, today));
    TRY_LET(card.credits, points::balanceAfterExpiry(session, id, Purse::Credits, today));
    auto deficit = session.prepare("SELECT deficit FROM points_account WHERE customer_id=? AND purse=0");
    TRY_LET(const auto owed, deficit.bind(id).firstInt());
    card.deficit = owed.value_or(0);
    TRY_LET(auto expiring, points::expiringOf(session, id, Purse::Points));
    for (const points::Expiring &lot : expiring) {
        if (lot.on >= today)
            card.expiring.push_back(lot);
    }
    return ok();
}

Status readCoupons(db::ReadSession &session, CustomerCard &card, EpochDay today)
{
    TRY_LET(card.couponsHeld, coupons::heldBy(session, card.customer.id, today));
    if (card.couponsHeld.count == 0)
        return ok();
    TRY_LET(const auto files, coupons::couponsOf(session, card.customer.id, today, 4 * kMostCardCoupons));
    for (const coupons::CouponFile &file : files) {
        const Coupon &coupon = file.coupon;
        const bool counts = file.plan.isActive && coupon.voidedAtMs == 0 && coupon.validFrom <= today && coupon.validUntil >= today &&
                            (coupon.mostUses == 0 || coupon.uses < coupon.mostUses);
        if (counts && card.coupons.size() < kMostCardCoupons)
            card.coupons.push_back(file);
    }
    return ok();
}

Status readLastAmount(db::ReadSession &session, CustomerCard &card)
{
    auto select =
        session.prepare("SELECT gross_minor-discount_minor-points_paid_minor FROM purchase WHERE customer_id=? AND "
                        "is_fully_refunded=0 ORDER BY at_ms DESC,id DESC LIMIT 1");
    TRY_LET(const auto amount, select.bind(card.customer.id).firstInt());
    if (amount)
        card.lastAmountMinor = *amount;
    return ok();
}

Result<YearFigures> yearFigures(db::ReadSession &session, CustomerId customer, EpochDay today)
{
    YearFigures year;
    TRY_LET(const auto facts, purchases::factsOf(session, customer, today - kYearDays + 1));
    for (const purchases::PurchaseFact &fact : facts) {
        if (fact.day > today)
            continue;
        year.spendMinor += fact.netMinor;
        year.orders += fact.isFullyRefunded || fact.isUnlinkedReturn ? 0 : 1;
    }
    if (year.orders > 0 && year.spendMinor > 0)
        year.averageMinor = (2 * year.spendMinor + year.orders) / (2 * year.orders);
    return year;
}

} // namespace

Result<CustomerCard> customerCard(db::ReadSession &session, CustomerId customer, EpochDay today)
{
    TRY_LET(auto found, customers::customerById(session, customer));
    if (!found)
        return fail(ErrorCode::NotFound, u"customer"_s);
    CustomerCard card;
    card.customer = *std::move(found);
    TRY_LET(card.ladder, tiers::loadLadder(session));
    TRY_LET(card.progress, tiers::TierService::progressOf(session, customer, today));
    if (card.progress.isInGrace)
        card.graceEndsOn = card.progress.validUntilOn + card.ladder.graceDays;
    TRY(readSummary(session, card));
    TRY(readLastAmount(session, card));
    TRY_LET(const auto visits, customers::visitsOf(session, customer, today));
    card.stage = customers::stageOf(visits.facts, today);
    TRY(readPoints(session, card, today));
    TRY(readCoupons(session, card, today));
    TRY_LET(card.referrals, referrals::summaryOf(session, customer, today));
    TRY_LET(card.benefits, benefits::benefitsToday(session, customer, today));
    TRY_LET(card.year, yearFigures(session, customer, today));
    TRY_LET(card.tags, customers::tagsOf(session, customer));
    TRY_LET(card.tagsOnFile, tags::tagsOnFile(session, customer));
    TRY_LET(card.consents, customers::consentsOf(session, customer));
    TRY_LET(const auto values, settings::SettingService::values(session));
    card.nextBirthdayOn = customers::nextBirthdayOf(card.customer, today, values.text(u"birthday.leap_day"_s) == u"02-28");
    return card;
}

Result<bool> hasNoCustomers(db::ReadSession &session)
{
    auto select = session.prepare("SELECT 1 FROM customer WHERE erased_at_ms IS NULL LIMIT 1");
    TRY_LET(const bool found, select.step());
    return !found;
}

Result<CustomerId> richestHistory(db::ReadSession &session)
{
    auto middle = session.prepare("SELECT s.customer_id FROM tier_state t JOIN customer_summary s ON "
                                  "s.customer_id=t.customer_id JOIN customer c ON "
                                  "c.id=s.customer_id WHERE c.erased_at_ms IS NULL AND t.tier_id IN (SELECT id FROM "
                                  "tier WHERE rank>0 AND rank<(SELECT "
                                  "MAX(rank) FROM tier)) ORDER BY s.orders DESC,s.customer_id LIMIT 1");
    TRY_LET(const auto inTheMiddle, middle.firstInt());
    if (inTheMiddle)
        return CustomerId(*inTheMiddle);
    auto any =
        session.prepare("SELECT s.customer_id FROM customer_summary s JOIN customer c ON c.id=s.customer_id WHERE "
                        "c.erased_at_ms IS NULL ORDER BY s.orders DESC,s.customer_id LIMIT 1");
    TRY_LET(const auto most, any.firstInt());
    return CustomerId(most.value_or(0));
}

} // namespace regulars::counter
