#include "counter/timeline_query.h"

#include "interactions/interaction_query.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::counter {
namespace {

constexpr qint64 kEver = std::numeric_limits<qint64>::max();

/// Where one kind of event goes on: rows before atMs, and those of atMs with a smaller id.
struct Cut {
    qint64 atMs = kEver;
    qint64 id = kEver;
};

Cut cutFor(EventKind kind, const std::optional<TimelineKey> &after)
{
    if (!after)
        return {};
    if (kind == after->kind)
        return {after->atMs, after->id};
    // A kind that stands above the key's has shown all of that instant, one below none of it.
    return {after->atMs, kind > after->kind ? kEver : 0};
}

bool isNewer(const TimelineEvent &a, const TimelineEvent &b)
{
    if (a.key.atMs != b.key.atMs)
        return a.key.atMs > b.key.atMs;
    return a.key.kind != b.key.kind ? a.key.kind < b.key.kind : a.key.id > b.key.id;
}

struct Asked {
    CustomerId customer;
    Cut cut;
    int limit = 0;
};

void bindCut(db::Statement &select, const Asked &asked)
{
    select.bind(asked.customer).bind(asked.cut.atMs).bind(asked.cut.atMs).bind(asked.cut.id).bind(asked.limit);
}

Status addPurchases(db::ReadSession &session, const Asked &asked, std::vector<TimelineEvent> &events)
{
    auto select = session.prepare(
        "SELECT "
        "id,at_ms,day,number,gross_minor-discount_minor-points_paid_minor,points_earned-points_spent,refunded_minor,"
        "is_fully_refunded,(SELECT COUNT(*) FROM purchase_line l WHERE l.purchase_id=p.id),(SELECT r.name FROM "
        "purchase_line l JOIN "
        "product r ON r.id=l.product_id WHERE l.purchase_id=p.id ORDER BY l.line_no LIMIT 1),note FROM purchase p "
        "WHERE customer_id=? AND at_ms<=? AND (at_ms<? OR id<?) ORDER BY at_ms DESC,id DESC LIMIT ?");
    bindCut(select, asked);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        TimelineEvent event;
        event.key = {select.intAt(1), EventKind::Purchase, select.intAt(0)};
        event.day = static_cast<EpochDay>(select.intAt(2));
        event.document = select.textAt(3);
        event.amountMinor = select.intAt(4);
        event.points = select.intAt(5);
        event.refundedMinor = select.intAt(6);
        event.isFullyRefunded = select.intAt(7) != 0;
        event.lines = select.intAt(8);
        event.product = select.isNullAt(9) ? QString() : select.textAt(9);
        event.reason = select.textAt(10);
        events.push_back(std::move(event));
    }
}

Status addRefunds(db::ReadSession &session, const Asked &asked, std::vector<TimelineEvent> &events)
{
    auto select = session.prepare("SELECT id,at_ms,day,number,-amount_minor,points_restored-points_reversed,(SELECT "
                                  "COUNT(*) FROM refund_line l WHERE "
                                  "l.refund_id=f.id),(SELECT r.name FROM refund_line l JOIN product r ON "
                                  "r.id=l.product_id WHERE l.refund_id=f.id ORDER BY "
                                  "l.line_no LIMIT 1),note FROM refund f WHERE customer_id=? AND at_ms<=? AND (at_ms<? "
                                  "OR id<?) ORDER BY at_ms DESC,id DESC LIMIT ?");
    bindCut(select, asked);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        TimelineEvent event;
        event.key = {select.intAt(1), EventKind::Refund, select.intAt(0)};
        event.day = static_cast<EpochDay>(select.intAt(2));
        event.document = select.textAt(3);
        event.amountMinor = select.intAt(4);
        event.points = select.intAt(5);
        event.lines = select.intAt(6);
        event.product = select.isNullAt(7) ? QString() : select.textAt(7);
        event.reason = select.textAt(8);
        events.push_back(std::move(event));
    }
}

Status addPoints(db::ReadSession &session, const Asked &asked, std::vector<TimelineEvent> &events)
{
    // Causes 1 to 4 belong to purchases and refunds, which tell them themselves.
    auto select = session.prepare(
        "SELECT id,at_ms,day,purse,cause,delta,CASE WHEN cause=8 THEN (SELECT w.name FROM reward_claim k JOIN reward w ON w.id=k.reward_id "
        "WHERE k.id=cause_id) WHEN cause=10 THEN COALESCE((SELECT m.name FROM referral_milestone_given g JOIN referral_milestone m ON m.id=g.milestone_id WHERE g.id=cause_id),"
        "(SELECT c.name FROM referral_payment p JOIN referral r ON r.id=p.referral_id JOIN customer c ON c.id=CASE WHEN part IN (0,2) THEN r.referred_id "
        "ELSE r.referrer_id END WHERE p.id=cause_id)) ELSE reason END FROM points_ledger WHERE customer_id=? AND cause>4 AND "
        "at_ms<=? AND (at_ms<? OR id<?) ORDER BY at_ms DESC,id DESC LIMIT ?");
    bindCut(select, asked);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        TimelineEvent event;
        event.key = {select.intAt(1), EventKind::Points, select.intAt(0)};
        event.day = static_cast<EpochDay>(select.intAt(2));
        event.purse = static_cast<Purse>(select.intAt(3));
        event.cause = static_cast<Cause>(select.intAt(4));
        event.points = select.intAt(5);
        event.reason = select.textAt(6);
        events.push_back(std::move(event));
    }
}

Status addTierChanges(db::ReadSession &session, const Asked &asked, std::vector<TimelineEvent> &events)
{
    auto select = session.prepare(
        "SELECT c.id,c.at_ms,c.on_day,c.cause,(SELECT name FROM tier WHERE id=c.from_tier_id),(SELECT name FROM tier "
        "WHERE "
        "id=c.to_tier_id),c.reason FROM tier_change c WHERE c.customer_id=? AND c.at_ms<=? AND (c.at_ms<? OR c.id<?) "
        "ORDER BY c.at_ms DESC,c.id DESC LIMIT ?");
    bindCut(select, asked);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        TimelineEvent event;
        event.key = {select.intAt(1), EventKind::TierChange, select.intAt(0)};
        event.day = static_cast<EpochDay>(select.intAt(2));
        event.tierCause = tierCauseFromName(select.textAt(3));
        event.tierFrom = select.isNullAt(4) ? QString() : select.textAt(4);
        event.tierTo = select.isNullAt(5) ? QString() : select.textAt(5);
        event.reason = select.textAt(6);
        events.push_back(std::move(event));
    }
}

Status addContacts(db::ReadSession &session, const Asked &asked, std::vector<TimelineEvent> &events)
{
    auto select = session.prepare("SELECT id FROM interaction WHERE customer_id=? AND voided_at_ms IS NULL AND at_ms<=?"
                                  " AND (at_ms<? OR id<?) ORDER BY at_ms DESC,id DESC LIMIT ?");
    bindCut(select, asked);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        TRY_LET(const auto contact, interactions::interactionById(session, select.idAt<InteractionId>(0)));
        if (!contact)
            continue;
        TimelineEvent event;
        event.key = {contact->atMs, EventKind::Contact, contact->id.value()};
        event.day = contact->day;
        event.contact = *contact;
        events.push_back(std::move(event));
    }
}

Status addBenefits(db::ReadSession &session, const Asked &asked, std::vector<TimelineEvent> &events)
{
    auto select = session.prepare("SELECT u.id,u.at_ms,u.used_on,b.name,u.until_on,u.returned_on,u.note,u.cancelled_at_ms,u.cancel_reason FROM benefit_use u "
                                  "JOIN benefit b ON b.id=u.benefit_id WHERE u.customer_id=? AND u.at_ms<=? AND (u.at_ms<? OR u.id<?) "
                                  "ORDER BY u.at_ms DESC,u.id DESC LIMIT ?");
    bindCut(select, asked);
    const auto dayAt = [&select](int column) {
        return select.isNullAt(column) ? std::nullopt : std::optional(static_cast<EpochDay>(select.intAt(column)));
    };
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        TimelineEvent event;
        event.key = {select.intAt(1), EventKind::Benefit, select.intAt(0)};
        event.day = static_cast<EpochDay>(select.intAt(2));
        event.benefit = select.textAt(3);
        event.use.id = select.idAt<BenefitUseId>(0);
        event.use.customerId = asked.customer;
        event.use.atMs = event.key.atMs;
        event.use.usedOn = event.day;
        event.use.untilOn = dayAt(4);
        event.use.returnedOn = dayAt(5);
        event.use.note = select.textAt(6);
        event.use.cancelledAtMs = select.isNullAt(7) ? 0 : select.intAt(7);
        event.use.cancelReason = select.textAt(8);
        events.push_back(std::move(event));
    }
}

Status addRegistration(db::ReadSession &session, const Asked &asked, const BusinessTime &time,
                       std::vector<TimelineEvent> &events)
{
    auto select = session.prepare("SELECT registered_on,channel FROM customer WHERE id=?");
    TRY_LET(const bool found, select.bind(asked.customer).step());
    if (!found)
        return ok();
    TimelineEvent event;
    event.day = static_cast<EpochDay>(select.intAt(0));
    event.reason = select.textAt(1);
    // The file knows the day only; its first instant puts it below everything else of that day.
    event.key = {time.startOf(event.day), EventKind::Registration, asked.customer.value()};
    if (event.key.atMs < asked.cut.atMs || (event.key.atMs == asked.cut.atMs && event.key.id < asked.cut.id))
        events.push_back(std::move(event));
    return ok();
}

} // namespace

Result<TimelinePage> timelinePage(db::ReadSession &session, CustomerId customer, const BusinessTime &time,
                                  const std::optional<TimelineKey> &after, int limit, EventKinds kinds)
{
    TimelinePage page;
    const auto asked = [&](EventKind kind) { return Asked{customer, cutFor(kind, after), limit + 1}; };
    const auto has = [kinds](EventKind kind) { return (kinds & bitOf(kind)) != 0; };
    if (has(EventKind::TierChange))
        TRY(addTierChanges(session, asked(EventKind::TierChange), page.events));
    if (has(EventKind::Points))
        TRY(addPoints(session, asked(EventKind::Points), page.events));
    if (has(EventKind::Refund))
        TRY(addRefunds(session, asked(EventKind::Refund), page.events));
    if (has(EventKind::Purchase))
        TRY(addPurchases(session, asked(EventKind::Purchase), page.events));
    if (has(EventKind::Contact))
        TRY(addContacts(session, asked(EventKind::Contact), page.events));
    if (has(EventKind::Benefit))
        TRY(addBenefits(session, asked(EventKind::Benefit), page.events));
    if (has(EventKind::Registration))
        TRY(addRegistration(session, asked(EventKind::Registration), time, page.events));
    std::sort(page.events.begin(), page.events.end(), isNewer);
    page.isLast = page.events.size() <= static_cast<size_t>(limit);
    if (!page.isLast)
        page.events.resize(static_cast<size_t>(limit));
    return page;
}

Result<qint64> timelineCount(db::ReadSession &session, CustomerId customer, EventKinds kinds)
{
    auto select = session.prepare(
        "SELECT (SELECT COUNT(*) FROM tier_change WHERE customer_id=?1),"
        "(SELECT COUNT(*) FROM points_ledger WHERE customer_id=?1 AND cause>4),"
        "(SELECT COUNT(*) FROM refund WHERE customer_id=?1),(SELECT COUNT(*) FROM purchase WHERE customer_id=?1),"
        "(SELECT COUNT(*) FROM interaction WHERE customer_id=?1 AND voided_at_ms IS NULL),"
        "(SELECT COUNT(*) FROM benefit_use WHERE customer_id=?1),"
        "(SELECT COUNT(*) FROM customer WHERE id=?1)");
    TRY_LET(const bool row, select.bind(customer).step());
    qint64 count = 0;
    for (int kind = 0; row && kind <= int(EventKind::Registration); ++kind)
        count += kinds & bitOf(EventKind(kind)) ? select.intAt(kind) : 0;
    return count;
}

} // namespace regulars::counter
