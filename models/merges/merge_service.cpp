#include "merges/merge_service.h"

#include "audit/audit_log.h"
#include "coupons/rule_issue_service.h"
#include "customers/alias_query.h"
#include "customers/alias_service.h"
#include "customers/customer_fields.h"
#include "customers/customer_query.h"
#include "customers/customer_service.h"
#include "merges/merge_query.h"
#include "merges/merge_rules.h"
#include "merges/merge_store.h"
#include "merges/points_move_store.h"
#include "merges/referral_move_store.h"
#include "points/ledger_service.h"
#include "points/points_query.h"
#include "referrals/payout_service.h"
#include "tiers/standing_service.h"
#include "till/loyalty_context.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::merges {
namespace {

// What may be chosen: the card stays, and the shop.
bool isMerged(const customers::CustomerField &field) { return field.isInFiles && field.name != u"card"; }

struct Pair {
    Customer keep;
    Customer other;
};

Result<Customer> livingFile(db::ReadSession &session, CustomerId id)
{
    TRY_LET(const auto customer, customers::customerById(session, id));
    if (!customer)
        return fail(ErrorCode::NotFound, u"customer"_s);
    if (customer->isErased)
        return fail(ErrorCode::CustomerErased, u"customer"_s);
    return *customer;
}

Result<Pair> livingPair(db::ReadSession &session, CustomerId keep, CustomerId other)
{
    if (keep == other)
        return fail(ErrorCode::SameCustomer);
    Pair pair;
    TRY_LET(pair.keep, livingFile(session, keep));
    TRY_LET(pair.other, livingFile(session, other));
    return pair;
}

// The file that was kept in place of a closed one.
Result<CustomerId> standingFor(db::ReadSession &session, CustomerId id)
{
    TRY_LET(const CustomerId kept, customers::keptFor(session, id));
    return kept.isValid() ? kept : id;
}

Result<QList<FieldMerge>> fieldsOf(db::ReadSession &session, const Pair &pair, const Choices &choices, EpochDay today)
{
    QList<FieldMerge> fields;
    customers::FieldContext context{session, today};
    for (const customers::CustomerField &field : customers::customerFields()) {
        if (!isMerged(field))
            continue;
        FieldMerge merged;
        merged.field = field.name;
        TRY_LET(merged.keep, field.get(context, pair.keep));
        TRY_LET(merged.other, field.get(context, pair.other));
        // Nobody brought themselves along.
        if (field.name == u"referrer" && merged.keep == pair.other.cardNo)
            merged.keep.clear();
        if (field.name == u"referrer" && merged.other == pair.keep.cardNo)
            merged.other.clear();
        merged.side = sideOf(field.name, merged.keep, merged.other, choices);
        merged.result = resultOf(merged.keep, merged.other, merged.side);
        fields.append(merged);
    }
    return fields;
}

// A file has one birthday, of one calendar: the kept one's own stays unless the other's was chosen.
bool isUsed(const FieldMerge &field, const Customer &keep, const Choices &choices)
{
    const bool isBirthday = field.field == u"birthday" || field.field == u"lunar_birthday";
    return !isBirthday || field.side == Side::Keep || keep.birthday.isEmpty() || choices.contains(field.field);
}

Result<Customer> mergedFile(db::ReadSession &session, const Pair &pair, const QList<FieldMerge> &fields, const Choices &choices, EpochDay today)
{
    Customer merged = pair.keep;
    customers::FieldContext context{session, today};
    for (const FieldMerge &field : fields) {
        if (field.side == Side::Keep && field.field != u"referrer")
            continue;
        if (!isUsed(field, pair.keep, choices))
            continue;
        TRY(customers::setCustomerField(context, merged, field.field, field.result));
    }
    return merged;
}

// Where a claw-back stops at zero, as much as is there, in the order in which it is taken.
Status takeWhatIsThere(db::ReadSession &session, MergePreview &preview, Clawback clawback, EpochDay today)
{
    QHash<CustomerId, qint64> left{{preview.keep.id, preview.ofKeep.points}, {preview.other.id, preview.ofOther.points}};
    const auto take = [&](CustomerId from, qint64 &points) -> Status {
        if (!left.contains(from)) {
            TRY_LET(const qint64 balance, points::balanceAfterExpiry(session, from, Purse::Points, today));
            left.insert(from, balance);
        }
        if (clawback == Clawback::Clamp)
            points = std::min(points, std::max<qint64>(left.value(from), 0));
        left[from] -= points;
        return ok();
    };
    for (ReferralBack &back : preview.referralsBack) {
        TRY(take(back.referrerId, back.referrerPoints));
        TRY(take(back.referredId, back.referredPoints));
    }
    preview.after.points = left.value(preview.keep.id) + left.value(preview.other.id);
    return ok();
}

QJsonObject toJson(const Customer &customer)
{
    return {{u"name"_s, customer.name},
            {u"phone"_s, customer.phone},
            {u"email"_s, customer.email},
            {u"gender"_s, static_cast<int>(customer.gender)},
            {u"birthday"_s, customer.birthday},
            {u"lunar"_s, customer.isBirthdayLunar},
            {u"region"_s, customer.region},
            {u"address"_s, customer.address},
            {u"channel"_s, customer.channel},
            {u"referrer"_s, customer.referrerId.toString()},
            {u"manager"_s, customer.manager},
            {u"notes"_s, customer.notes},
            {u"registered"_s, customer.registeredOn},
            {u"pinyin"_s, customer.pinyin},
            {u"initials"_s, customer.initials},
            {u"reading_edited"_s, customer.isReadingEdited}};
}

// Over a file as it stands, which keeps its id, card and shop.
Customer fromJson(const QJsonObject &object, Customer customer)
{
    customer.name = object.value(u"name"_s).toString();
    customer.phone = object.value(u"phone"_s).toString();
    customer.email = object.value(u"email"_s).toString();
    customer.gender = static_cast<Gender>(object.value(u"gender"_s).toInt());
    customer.birthday = object.value(u"birthday"_s).toString();
    customer.isBirthdayLunar = object.value(u"lunar"_s).toBool();
    customer.region = object.value(u"region"_s).toString();
    customer.address = object.value(u"address"_s).toString();
    customer.channel = object.value(u"channel"_s).toString();
    customer.referrerId = CustomerId(object.value(u"referrer"_s).toString().toLongLong());
    customer.manager = object.value(u"manager"_s).toString();
    customer.notes = object.value(u"notes"_s).toString();
    customer.registeredOn = object.value(u"registered"_s).toInt();
    customer.pinyin = object.value(u"pinyin"_s).toString();
    customer.initials = object.value(u"initials"_s).toString();
    customer.isReadingEdited = object.value(u"reading_edited"_s).toBool();
    return customer;
}

QJsonObject toJson(const TierState &state)
{
    return {{u"tier"_s, state.tierId.toString()},   {u"since"_s, state.sinceOn},    {u"until"_s, state.validUntilOn},
            {u"due"_s, state.dueOn},                {u"grace"_s, state.isInGrace},  {u"pinned"_s, state.isPinned},
            {u"change"_s, state.changeId.toString()}};
}

TierState stateFrom(const QJsonObject &object, CustomerId customer)
{
    TierState state;
    state.customerId = customer;
    state.tierId = TierId(object.value(u"tier"_s).toString().toLongLong());
    state.sinceOn = object.value(u"since"_s).toInt();
    state.validUntilOn = object.value(u"until"_s).toInt();
    state.dueOn = object.value(u"due"_s).toInt();
    state.isInGrace = object.value(u"grace"_s).toBool();
    state.isPinned = object.value(u"pinned"_s).toBool();
    state.changeId = TierChangeId(object.value(u"change"_s).toString().toLongLong());
    return state;
}

// One merge or parting under way.
class Move {
public:
    Move(db::WriteSession &session, const Clock &clock, const Actor &actor, till::LoyaltyContext context)
        : m_session(session), m_clock(clock), m_actor(actor), m_context(std::move(context)), m_standing(m_context.ladder), m_ledger(m_context.points),
          m_now(clock.nowMs()), m_today(m_context.timeOf(m_context.defaultShop).dayOf(m_now))
    {
    }

    [[nodiscard]] EpochDay today() const { return m_today; }
    [[nodiscard]] qint64 now() const { return m_now; }
    tiers::StandingService &standing() { return m_standing; }

    /// Everything that fell due is booked, so that what moves is what there is.
    Status settle(CustomerId customer)
    {
        TRY(m_standing.settle(m_session, occasion(customer)));
        TRY(m_ledger.expireLots(m_session, customer, m_today, m_now, m_actor.id));
        return ok();
    }

    [[nodiscard]] PointsMove pointsMove(const Merge &merge) const
    {
        return {merge, m_now, m_today, m_actor.id, m_today + m_context.points.restoreDays};
    }

    Result<TierHolding> holding(const TierState &state) { return m_standing.holdingOf(m_session, state, m_today); }

    /// The other's tier is given up; the kept file takes the better one, or what all purchases together reach.
    Status joinTiers(const Merge &merge, const TierState &ofKeep, const TierHolding &heldByKeep, const TierHolding &heldByOther)
    {
        const TierState ofOther = heldByOther.pin.value_or(heldByOther.own);
        if (m_context.ladder.tierOf(ofOther.tierId).rank > 0)
            TRY(change(merge.otherId, ofOther, baseOf(merge.otherId), merge.keepCard));
        const JoinedTier joined = joinedTier(m_context.ladder, heldByKeep, heldByOther);
        tiers::Occasion why = occasion(merge.keepId);
        why.reason = merge.otherCard;
        TierState state = ofKeep;
        if (joined.isOwnOfOther) {
            if (ofKeep.isPinned) { // what lies below the pin changes: the pin is put over it again
                TRY(restore(merge.keepId, ofKeep, heldByKeep.own, merge.otherCard));
                state = heldByKeep.own;
            }
            TRY_LET(state, m_standing.takeOver(m_session, why, state, joined.own, heldByOther.own));
        }
        if (joined.pin && !(*joined.pin == state)) {
            why.reason = joined.pinReason;
            TRY_LET(const qint64 metric, m_standing.metricOf(m_session, merge.keepId, m_today));
            TRY(m_standing.apply(m_session, why, state, *joined.pin, TierCause::Pin, metric));
            return ok();
        }
        TRY(m_standing.afterPurchase(m_session, why, TierCause::Merge));
        return ok();
    }

    /// The kept file goes back to what it held before, and on from there as if it had been alone, by what is left to it; what a
    /// hand has decided since stands.
    Status partTiers(const Merge &merge, const TierState &ofKeep, const TierState &afterMerge, const TierState &ofOther)
    {
        TRY_LET(const TierState now, m_standing.stateOf(m_session, merge.keepId));
        const bool isByHand = now.isPinned && !(now == afterMerge);
        if (!isByHand && !(now == ofKeep))
            TRY(restore(merge.keepId, now, ofKeep, merge.otherCard));
        TRY_LET(const TierState other, m_standing.stateOf(m_session, merge.otherId));
        if (other.tierId != ofOther.tierId)
            TRY(restore(merge.otherId, other, ofOther, merge.keepCard));
        for (const CustomerId customer : {merge.keepId, merge.otherId})
            TRY(m_standing.afterRefund(m_session, occasion(customer)));
        tiers::Occasion why = occasion(merge.keepId);
        why.reason = merge.otherCard;
        TRY(m_standing.afterPurchase(m_session, why, TierCause::Merge));
        return ok();
    }

    /// What was paid for friends who are none goes back while each file still has its own points.
    Status takeBackReferrals(const Merge &merge)
    {
        TRY_LET(const auto paid, paidThatRest(m_session, merge.id));
        for (const ReferralId id : paid) {
            TRY_LET(const auto referral, referrals::referralById(m_session, id));
            TRY(referrals::PayoutService::takeBack(m_session, *referral, ReferralState::Withdrawn, {}, referralOccasion()));
        }
        return ok();
    }

    /// The friend's first purchase may stand in the other file.
    Status payOpenReferral(const Merge &merge)
    {
        TRY_LET(const ReferralId id, openReferral(m_session, merge.keepId));
        if (!id.isValid())
            return ok();
        TRY_LET(const auto referral, referrals::referralById(m_session, id));
        TRY_LET(const auto paid, referrals::PayoutService(m_clock).payForEarlier(m_session, *referral, referralOccasion()));
        return paid ? rememberDue(m_session, merge.id, id) : ok();
    }

    /// Before the sides of the referral change back: whom it was paid to gives it back.
    Status takeBackDue(const Merge &merge)
    {
        TRY_LET(const auto due, dueByMerge(m_session, merge.id));
        for (const ReferralId id : due) {
            TRY_LET(const auto referral, referrals::referralById(m_session, id));
            if (referral && referral->state == ReferralState::Paid)
                TRY(referrals::PayoutService::reopen(m_session, *referral, referralOccasion()));
        }
        return ok();
    }

    Status judgeReferrals(const Merge &merge)
    {
        TRY_LET(auto rested, restedReferrals(m_session, merge.id));
        TRY_LET(const auto due, dueByMerge(m_session, merge.id));
        rested.insert(rested.end(), due.begin(), due.end());
        TRY_LET(const ReferralId woken, wakeRested(m_session, merge.keepId, merge.id));
        if (woken.isValid())
            rested.push_back(woken);
        for (const ReferralId id : rested)
            TRY(referrals::PayoutService(m_clock).judgeAgain(m_session, id, referralOccasion()));
        return ok();
    }

    /// Coupons of tiers that were reached together and are not held alone, as far as nobody used them.
    Status takeBackRises(const Merge &merge, const TierState &together)
    {
        TRY_LET(const TierState alone, m_standing.stateOf(m_session, merge.keepId));
        const EpochDay mergedOn = m_context.timeOf(m_context.defaultShop).dayOf(merge.atMs);
        const int rank = m_context.ladder.tierOf(alone.tierId).rank;
        for (const Tier &tier : m_context.ladder.tiers) {
            if (tier.rank > rank && tier.rank <= m_context.ladder.tierOf(together.tierId).rank)
                TRY(coupons::RuleIssueService::takeBackRise(m_session, {{}, merge.keepId, tier.id, mergedOn}, m_now));
        }
        return ok();
    }

private:
    [[nodiscard]] referrals::PayoutOccasion referralOccasion() const { return {m_today, m_now, m_today, m_actor.id, true}; }
    [[nodiscard]] tiers::Occasion occasion(CustomerId customer) const
    {
        return {customer, m_now, m_today, {}, m_actor.id, {}, &m_context.timeOf(m_context.defaultShop)};
    }

    [[nodiscard]] TierState baseOf(CustomerId customer) const
    {
        TierState state;
        state.customerId = customer;
        state.tierId = m_context.ladder.base().id;
        return state;
    }

    // Given up or given back, it rests on no purchase of this file: its metric is 0.
    Status change(CustomerId customer, const TierState &before, const TierState &after, const QString &reason)
    {
        tiers::Occasion why = occasion(customer);
        why.reason = reason;
        TRY(m_standing.apply(m_session, why, before, after, after.isPinned ? TierCause::Pin : TierCause::Merge, 0));
        return ok();
    }

    // And what had led there before decides again whether it stands.
    Status restore(CustomerId customer, const TierState &now, const TierState &before, const QString &reason)
    {
        TRY(change(customer, now, before, reason));
        return before.changeId.isValid() ? setStandingOrigin(m_session, customer, before.changeId) : ok();
    }

    db::WriteSession &m_session;
    const Clock &m_clock;
    Actor m_actor;
    till::LoyaltyContext m_context;
    tiers::StandingService m_standing;
    points::LedgerService m_ledger;
    qint64 m_now;
    EpochDay m_today;
};

void tell(db::WriteSession &session, const Merge &merge)
{
    for (const auto topic : {db::Topic::Customers, db::Topic::Purchases, db::Topic::Points, db::Topic::Tiers, db::Topic::Interactions, db::Topic::Tags,
                             db::Topic::Coupons, db::Topic::Rewards, db::Topic::Benefits, db::Topic::Referrals}) {
        session.changes().add(topic, merge.keepId.value());
        session.changes().add(topic, merge.otherId.value());
    }
}

// The kept file's fields as they were, where nobody changed them since.
Customer fieldsBack(const Customer &now, const Customer &before, const Customer &after)
{
    Customer back = now;
    const auto give = [&](auto Customer::*field) {
        if (now.*field == after.*field)
            back.*field = before.*field;
    };
    give(&Customer::name);
    give(&Customer::phone);
    give(&Customer::email);
    give(&Customer::gender);
    give(&Customer::region);
    give(&Customer::address);
    give(&Customer::channel);
    give(&Customer::manager);
    give(&Customer::notes);
    give(&Customer::registeredOn);
    if (now.birthday == after.birthday && now.isBirthdayLunar == after.isBirthdayLunar) {
        back.birthday = before.birthday;
        back.isBirthdayLunar = before.isBirthdayLunar;
    }
    if (back.name == before.name) {
        give(&Customer::pinyin);
        give(&Customer::initials);
        give(&Customer::isReadingEdited);
    }
    give(&Customer::referrerId);
    return back;
}

} // namespace

Result<MergePreview> MergeService::preview(db::ReadSession &session, const Actor &actor, CustomerId keep, CustomerId other, const Choices &choices) const
{
    TRY(require(actor, Right::MergeCustomers));
    TRY_LET(const Pair pair, livingPair(session, keep, other));
    TRY_LET(const auto context, till::LoyaltyContext::load(session));
    const EpochDay today = context.timeOf(context.defaultShop).dayOf(m_clock.nowMs());
    MergePreview preview;
    preview.keep = pair.keep;
    preview.other = pair.other;
    TRY_LET(preview.fields, fieldsOf(session, pair, choices, today));
    TRY_LET(preview.ofKeep, standingOf(session, keep, today));
    TRY_LET(preview.ofOther, standingOf(session, other, today));
    preview.after = preview.ofKeep;
    TRY_LET(preview.referralsBack, referralsThatWouldRest(session, keep, other));
    TRY(takeWhatIsThere(session, preview, context.points.clawback, today));
    preview.after.credits += preview.ofOther.credits;
    preview.after.spendMinor += preview.ofOther.spendMinor;
    preview.after.orders += preview.ofOther.orders;
    preview.after.contacts += preview.ofOther.contacts;
    preview.after.coupons += preview.ofOther.coupons;
    preview.after.lastOn = std::max(preview.ofKeep.lastOn, preview.ofOther.lastOn);
    TRY_LET(preview.after.tier, tierTogether(session, keep, other, today));
    return preview;
}

Result<MergeId> MergeService::merge(db::WriteSession &session, const Actor &actor, CustomerId keep, CustomerId other, const Choices &choices) const
{
    TRY(require(actor, Right::MergeCustomers));
    TRY_LET(const Pair pair, livingPair(session, keep, other));
    TRY_LET(auto context, till::LoyaltyContext::load(session));
    Move move(session, m_clock, actor, std::move(context));
    TRY(move.settle(keep));
    TRY(move.settle(other));
    TRY_LET(const auto fields, fieldsOf(session, pair, choices, move.today()));
    TRY_LET(const TierState ofKeep, move.standing().stateOf(session, keep));
    TRY_LET(const TierState ofOther, move.standing().stateOf(session, other));
    TRY_LET(const TierHolding heldByKeep, move.holding(ofKeep)); // while each has its own purchases
    TRY_LET(const TierHolding heldByOther, move.holding(ofOther));
    Merge merge;
    TRY_LET(merge.id, session.nextId<MergeId>(u"customer_merge"_s));
    merge.keepId = keep;
    merge.otherId = other;
    merge.keepCard = pair.keep.cardNo;
    merge.otherCard = pair.other.cardNo;
    merge.atMs = move.now();
    merge.operatorId = actor.id;
    TRY(insertMerge(session, merge, {}));
    TRY(moveFacts(session, merge.id, keep, other));
    TRY(restReferrals(session, merge.id, keep, other));
    TRY(move.takeBackReferrals(merge));
    TRY(moveReferrals(session, merge.id, keep, other));
    TRY(moveWords(session, merge.id, keep, other));
    for (const Purse purse : {Purse::Points, Purse::Credits})
        TRY(movePoints(session, move.pointsMove(merge), purse));
    TRY(recountSummary(session, other));
    TRY(recountSummary(session, keep));
    TRY(customers::AliasService(m_clock).close(session, pair.other, keep)); // its phone may be wanted
    TRY_LET(Customer wanted, mergedFile(session, pair, fields, choices, move.today()));
    TRY_LET(const auto above, customers::referrersAbove(session, wanted.referrerId));
    if (above.contains(keep)) // who was brought by one of the two cannot have brought both
        wanted.referrerId = wanted.referrerId == pair.keep.referrerId ? CustomerId() : pair.keep.referrerId;
    TRY(customers::CustomerService(m_clock).updateUnaudited(session, wanted));
    TRY(move.payOpenReferral(merge));
    TRY(move.joinTiers(merge, ofKeep, heldByKeep, heldByOther));
    TRY_LET(const auto after, customers::customerById(session, keep));
    TRY_LET(const TierState tierAfter, move.standing().stateOf(session, keep));
    TRY(setBefore(session, merge.id,
                  {{u"keep"_s, toJson(pair.keep)},
                   {u"other"_s, toJson(pair.other)},
                   {u"after"_s, toJson(*after)},
                   {u"tier_keep"_s, toJson(ofKeep)},
                   {u"tier_other"_s, toJson(ofOther)},
                   {u"tier_after"_s, toJson(tierAfter)}}));
    tell(session, merge);
    TRY(audit::append(session, actor, move.now(),
                      {u"customer.merge"_s, u"customer"_s, keep.value(), {{u"merge"_s, merge.id.toString()}, {u"other"_s, other.toString()}}}));
    return merge.id;
}

Status MergeService::unmerge(db::WriteSession &session, const Actor &actor, MergeId id) const
{
    TRY(require(actor, Right::MergeCustomers));
    TRY_LET(const Merge merge, mergeById(session, id));
    if (merge.partedAtMs)
        return fail(ErrorCode::MergeUndone);
    TRY_LET(const CustomerId later, customers::keptFor(session, merge.keepId));
    if (later.isValid())
        return fail(ErrorCode::HasHistory, u"merged"_s, u"later"_s);
    TRY_LET(const Customer now, livingFile(session, merge.keepId));
    TRY_LET(const QJsonObject before, beforeOf(session, id));
    TRY_LET(auto context, till::LoyaltyContext::load(session));
    Move move(session, m_clock, actor, std::move(context));
    TRY(move.settle(merge.keepId));
    TRY_LET(const QString what, hindrance(session, merge));
    if (!what.isEmpty())
        return fail(ErrorCode::HasHistory, u"merged"_s, what);
    TRY_LET(const TierState together, move.standing().stateOf(session, merge.keepId));
    TRY_LET(const auto closed, customers::customerById(session, merge.otherId));
    const Customer keepBefore = fromJson(before.value(u"keep"_s).toObject(), now);
    const Customer keepAfter = fromJson(before.value(u"after"_s).toObject(), now);
    customers::CustomerService files(m_clock);
    Customer other = fromJson(before.value(u"other"_s).toObject(), *closed);
    other.isErased = false;
    Customer back = fieldsBack(now, keepBefore, keepAfter);
    if (!other.phone.isEmpty() && back.phone == other.phone) // came over since: one number cannot be both files'
        back.phone = keepBefore.phone;
    const CustomerId referrer = back.referrerId; // may be the other, who is closed still, or stand below until all are back
    back.referrerId = now.referrerId;
    TRY(files.updateUnaudited(session, back));
    const customers::AliasService aliases(m_clock);
    TRY(aliases.reopen(session, other));
    if (referrer != now.referrerId)
        TRY(aliases.setReferrer(session, merge.keepId, referrer));
    TRY(moveFactsBack(session, id, merge.keepId, merge.otherId));
    TRY(moveWordsBack(session, id, merge.keepId, merge.otherId));
    for (const Purse purse : {Purse::Points, Purse::Credits})
        TRY(movePointsBack(session, move.pointsMove(merge), purse));
    TRY(move.takeBackDue(merge));
    TRY(moveReferralsBack(session, id, merge.keepId, merge.otherId));
    TRY(recountSummary(session, merge.keepId));
    TRY(recountSummary(session, merge.otherId));
    TRY(move.partTiers(merge, stateFrom(before.value(u"tier_keep"_s).toObject(), merge.keepId),
                       stateFrom(before.value(u"tier_after"_s).toObject(), merge.keepId),
                       stateFrom(before.value(u"tier_other"_s).toObject(), merge.otherId)));
    TRY(move.takeBackRises(merge, together));
    TRY(move.settle(merge.otherId)); // what ended while it was closed
    TRY(move.judgeReferrals(merge));
    TRY(markParted(session, id, move.now(), actor.id));
    tell(session, merge);
    return audit::append(session, actor, move.now(),
                         {u"customer.unmerge"_s, u"customer"_s, merge.keepId.value(), {{u"merge"_s, id.toString()}, {u"other"_s, merge.otherId.toString()}}});
}

Status MergeService::setAside(db::WriteSession &session, const Actor &actor, CustomerId first, CustomerId second) const
{
    TRY(require(actor, Right::MergeCustomers));
    TRY(livingPair(session, first, second));
    TRY(putAside(session, first, second, m_clock.nowMs(), actor.id));
    session.changes().add(db::Topic::Customers, first.value());
    session.changes().add(db::Topic::Customers, second.value());
    return audit::append(session, actor, m_clock.nowMs(), {u"customer.set_aside"_s, u"customer"_s, first.value(), {{u"other"_s, second.toString()}}});
}

Status MergeService::lookAgain(db::WriteSession &session, const Actor &actor, CustomerId one, CustomerId another) const
{
    TRY(require(actor, Right::MergeCustomers));
    TRY_LET(const CustomerId first, standingFor(session, one));
    TRY_LET(const CustomerId second, standingFor(session, another));
    TRY(livingPair(session, first, second));
    TRY_LET(const bool wasAside, takeFromAside(session, first, second));
    if (!wasAside)
        return fail(ErrorCode::NotFound, u"aside"_s);
    session.changes().add(db::Topic::Customers, first.value());
    session.changes().add(db::Topic::Customers, second.value());
    return audit::append(session, actor, m_clock.nowMs(), {u"customer.look_again"_s, u"customer"_s, first.value(), {{u"other"_s, second.toString()}}});
}

} // namespace regulars::merges
