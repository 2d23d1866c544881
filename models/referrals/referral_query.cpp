#include "referrals/referral_query.h"

#include "coupons/coupon_query.h"
#include "referrals/program_store.h"
#include "referrals/referral_store.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::referrals {
namespace {

#define SELECT_ROWS                                                                                                                        \
    "SELECT r.id,r.referrer_id,r.referred_id,r.registered_on,r.pending_until,r.state,r.coupon_id,r.referrer_points,r.referred_points,"     \
    "r.minimum_minor,r.operator_id,r.at_ms,r.reason,r.rests_for,a.name,a.card_no,b.name,b.card_no,p.day,q.number,"                         \
    "(SELECT k.card_no FROM customer_alias i JOIN customer k ON k.id=i.keep_id WHERE i.other_id=r.referrer_id),"                           \
    "(SELECT k.card_no FROM customer_alias i JOIN customer k ON k.id=i.keep_id WHERE i.other_id=r.referred_id) FROM referral r "           \
    "JOIN customer a ON a.id=r.referrer_id JOIN customer b ON b.id=r.referred_id "                                                         \
    "LEFT JOIN referral_payment p ON p.referral_id=r.id AND p.taken_back_at_ms IS NULL LEFT JOIN purchase q ON q.id=p.purchase_id "

ReferralRow rowFrom(const db::Statement &row, EpochDay today)
{
    ReferralRow made;
    Referral &referral = made.referral;
    referral.id = row.idAt<ReferralId>(0);
    referral.referrerId = row.idAt<CustomerId>(1);
    referral.referredId = row.idAt<CustomerId>(2);
    referral.registeredOn = static_cast<EpochDay>(row.intAt(3));
    referral.pendingUntil = static_cast<EpochDay>(row.intAt(4));
    referral.state = referralStateFromName(row.textAt(5)).value_or(ReferralState::Withdrawn);
    referral.state = referral.stateOn(today);
    referral.couponId = row.idAt<CouponId>(6);
    referral.referrerPoints = row.intAt(7);
    referral.referredPoints = row.intAt(8);
    referral.minimumMinor = row.intAt(9);
    referral.operatorId = row.idAt<OperatorId>(10);
    referral.atMs = row.intAt(11);
    referral.reason = row.textAt(12);
    referral.restsFor = row.textAt(13);
    made.referrerName = row.textAt(14);
    made.referrerCard = row.textAt(15);
    made.referredName = row.textAt(16);
    made.referredCard = row.textAt(17);
    if (!row.isNullAt(18))
        made.paidOn = static_cast<EpochDay>(row.intAt(18));
    made.purchaseNumber = row.textAt(19);
    made.referrerInto = row.textAt(20);
    made.referredInto = row.textAt(21);
    return made;
}

} // namespace

Result<ReferralProgram> program(db::ReadSession &session) { return readProgram(session); }

Result<std::vector<ReferralMilestone>> milestones(db::ReadSession &session)
{
    TRY_LET(auto all, readMilestones(session));
    std::erase_if(all, [](const ReferralMilestone &milestone) { return !milestone.isActive; });
    return all;
}

Result<std::vector<ReferralRow>> referrals(db::ReadSession &session, const ReferralFilter &filter)
{
    // ?1 before, ?2 state, ?3 today, ?4 limit, ?5 customer
    auto select = filter.customer.isValid()
                      ? session.prepare(SELECT_ROWS "WHERE r.id<?1 AND (r.referrer_id=?5 OR r.referred_id=?5) AND (?2='' OR CASE WHEN "
                                                    "r.state='pending' AND r.pending_until<?3 THEN 'lapsed' ELSE r.state END=?2) ORDER BY r.id DESC LIMIT ?4")
                      : session.prepare(SELECT_ROWS "WHERE r.id<?1 AND ?5 IS NULL AND (?2='' OR CASE WHEN r.state='pending' AND "
                                                    "r.pending_until<?3 THEN 'lapsed' ELSE r.state END=?2) ORDER BY r.id DESC LIMIT ?4");
    select.bind(filter.before.isValid() ? filter.before.value() : std::numeric_limits<qint64>::max());
    select.bind(filter.state ? referralStateName(*filter.state) : u""_s).bind(filter.today).bind(filter.limit).bind(filter.customer);
    std::vector<ReferralRow> rows;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return rows;
        rows.push_back(rowFrom(select, filter.today));
    }
}

Result<ReferralRow> requireReferral(db::ReadSession &session, ReferralId id, EpochDay today)
{
    auto select = session.prepare(SELECT_ROWS "WHERE r.id=?");
    TRY_LET(const bool found, select.bind(id).step());
    if (!found)
        return fail(ErrorCode::NotFound, u"referral"_s, id.toString());
    return rowFrom(select, today);
}

Result<StateCounts> countStates(db::ReadSession &session, CustomerId customer, EpochDay today)
{
    StateCounts counts{};
    auto select = customer.isValid()
                      ? session.prepare("SELECT CASE WHEN state='pending' AND pending_until<?2 THEN 'lapsed' ELSE state END,COUNT(*) FROM referral "
                                        "WHERE referrer_id=?1 OR referred_id=?1 GROUP BY 1")
                      : session.prepare("SELECT CASE WHEN state='pending' AND pending_until<?2 THEN 'lapsed' ELSE state END,COUNT(*) FROM referral "
                                        "WHERE ?1 IS NULL GROUP BY 1");
    select.bind(customer).bind(today);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return counts;
        if (const auto state = referralStateFromName(select.textAt(0)))
            counts[static_cast<size_t>(*state)] = select.intAt(1);
    }
}

Result<ReferralStory> storyOf(db::ReadSession &session, ReferralId id, EpochDay today)
{
    ReferralStory story;
    TRY_LET(story.row, requireReferral(session, id, today));
    auto coupon = session.prepare("SELECT c.code,t.name,c.uses>0 FROM coupon c JOIN coupon_template t ON t.id=c.template_id WHERE c.id=?");
    TRY_LET(const bool hasCoupon, coupon.bind(story.row.referral.couponId).step());
    if (hasCoupon) {
        story.couponCode = coupon.textAt(0);
        story.couponName = coupon.textAt(1);
        story.isCouponUsed = coupon.intAt(2) != 0;
    }
    TRY_LET(const auto payments, paymentsOf(session, id));
    for (const ReferralPayment &payment : payments) {
        auto number = session.prepare("SELECT number FROM purchase WHERE id=?");
        TRY_LET(const bool found, number.bind(payment.purchaseId).step());
        story.payments.push_back({payment, found ? number.textAt(0) : QString()});
    }
    auto given = session.prepare("SELECT m.name FROM referral_milestone_given g JOIN referral_milestone m ON m.id=g.milestone_id WHERE g.referral_id=? ORDER BY g.id");
    given.bind(id);
    for (;;) {
        TRY_LET(const bool row, given.step());
        if (!row)
            return story;
        story.milestones << given.textAt(0);
    }
}

Result<ReferralSummary> summaryOf(db::ReadSession &session, CustomerId customer, EpochDay today)
{
    ReferralSummary summary;
    auto friends = session.prepare("SELECT COUNT(*),SUM(state='paid'),SUM(state='pending' AND pending_until>=?2) FROM referral WHERE referrer_id=?1 "
                                   "AND state<>'withdrawn'");
    TRY(friends.bind(customer).bind(today).step());
    summary.friends = friends.intAt(0);
    summary.bought = friends.intAt(1);
    summary.pending = friends.intAt(2);
    if (summary.friends > 0) {
        auto points = session.prepare("SELECT (SELECT COALESCE(SUM(p.referrer_points-p.referrer_taken),0) FROM referral r JOIN referral_payment p ON "
                                      "p.referral_id=r.id WHERE r.referrer_id=?1)+(SELECT COALESCE(SUM(points),0) FROM "
                                      "referral_milestone_given WHERE referrer_id=?1)");
        TRY_LET(const auto sum, points.bind(customer).firstInt());
        summary.points = sum.value_or(0);
        TRY_LET(const auto all, milestones(session));
        for (const ReferralMilestone &milestone : all) {
            TRY_LET(const bool hasIt, isGiven(session, milestone.id, customer));
            if (hasIt)
                continue;
            summary.next = milestone;
            break;
        }
    }
    auto own = session.prepare(SELECT_ROWS "WHERE r.referred_id=? AND r.state<>'withdrawn'");
    TRY_LET(const bool hasOwn, own.bind(customer).step());
    if (hasOwn)
        summary.own = rowFrom(own, today);
    return summary;
}

Result<std::vector<TopReferrer>> topReferrers(db::ReadSession &session, int limit)
{
    auto select = session.prepare(
        "SELECT r.referrer_id,c.name,c.card_no,r.friends,r.bought,"
        "(SELECT COALESCE(SUM(p.referrer_points-p.referrer_taken),0) FROM referral x JOIN referral_payment p ON p.referral_id=x.id WHERE "
        "x.referrer_id=r.referrer_id)+(SELECT COALESCE(SUM(points),0) FROM referral_milestone_given g WHERE g.referrer_id=r.referrer_id) "
        "FROM (SELECT referrer_id,COUNT(*) friends,SUM(state='paid') bought FROM referral WHERE state<>'withdrawn' GROUP BY referrer_id "
        "ORDER BY 3 DESC,2 DESC,1 LIMIT ?) r JOIN customer c ON c.id=r.referrer_id ORDER BY r.bought DESC,r.friends DESC,r.referrer_id");
    select.bind(limit);
    std::vector<TopReferrer> rows;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return rows;
        rows.push_back({select.idAt<CustomerId>(0), select.textAt(1), select.textAt(2), select.intAt(3), select.intAt(4), select.intAt(5)});
    }
}

Result<ReferralRate> referralRate(db::ReadSession &session, EpochDay from, EpochDay to)
{
    auto select = session.prepare("SELECT COUNT(*),COALESCE(SUM(referrer_id IS NOT NULL),0) FROM customer WHERE registered_on>=? AND registered_on<?");
    TRY(select.bind(from).bind(to).step());
    return ReferralRate{select.intAt(1), select.intAt(0)};
}

} // namespace regulars::referrals
