#include "today/day_feed_query.h"

#include <algorithm>

namespace regulars::today {
namespace {

/// The span of one day that is asked for.
struct Span {
    qint64 fromMs = 0;
    qint64 toMs = 0;      ///< end exclusive
    EpochDay day = 0;
    qint64 dayEndMs = 0;
};

// COALESCE: without a stored state the first tier is held.
FeedRow rowOf(FeedKind kind, const db::Statement &row)
{
    FeedRow feed;
    feed.kind = kind;
    feed.atMs = row.intAt(0);
    feed.customer = row.isNullAt(1) ? CustomerId() : row.idAt<CustomerId>(1);
    feed.name = row.isNullAt(2) ? QString() : row.textAt(2);
    feed.tierName = row.isNullAt(3) ? QString() : row.textAt(3);
    feed.tierRank = row.isNullAt(4) ? 0 : static_cast<int>(row.intAt(4));
    return feed;
}

Result<std::vector<FeedRow>> sales(db::ReadSession &session, const DayScope &scope, const Span &span, int limit)
{
    std::vector<FeedRow> rows;
    auto select = session.prepare(
        "SELECT p.at_ms,p.customer_id,c.name,t.name,t.rank,p.number,p.gross_minor-p.discount_minor-p.points_paid_minor,p.points_earned,"
        "(SELECT r.name FROM purchase_line l JOIN product r ON r.id=l.product_id WHERE l.purchase_id=p.id ORDER BY l.line_no LIMIT 1),"
        "(SELECT COUNT(*) FROM purchase_line l WHERE l.purchase_id=p.id),p.is_fully_refunded "
        "FROM purchase p LEFT JOIN customer c ON c.id=p.customer_id LEFT JOIN tier_state s ON s.customer_id=p.customer_id "
        "LEFT JOIN tier t ON p.customer_id IS NOT NULL AND t.id=COALESCE(s.tier_id,(SELECT id FROM tier WHERE rank=0)) "
        "WHERE p.at_ms>=? AND p.at_ms<? AND (? IS NULL OR p.shop_id=?) ORDER BY p.at_ms DESC,p.id DESC LIMIT ?");
    select.bind(span.fromMs).bind(span.toMs).bind(scope.shop).bind(scope.shop).bind(limit);
    for (;;) {
        TRY_LET(const bool more, select.step());
        if (!more)
            return rows;
        FeedRow feed = rowOf(FeedKind::Sales, select);
        feed.number = select.textAt(5);
        feed.netMinor = select.intAt(6);
        feed.points = select.intAt(7);
        feed.product = select.isNullAt(8) ? QString() : select.textAt(8);
        feed.lines = select.intAt(9);
        feed.isReturned = select.intAt(10) != 0;
        rows.push_back(std::move(feed));
    }
}

Result<std::vector<FeedRow>> newMembers(db::ReadSession &session, const DayScope &scope, const Span &span, int limit)
{
    std::vector<FeedRow> rows;
    auto select = session.prepare("SELECT c.created_at_ms,c.id,c.name,t.name,t.rank FROM customer c LEFT JOIN tier_state s ON s.customer_id=c.id "
                                  "LEFT JOIN tier t ON t.id=COALESCE(s.tier_id,(SELECT id FROM tier WHERE rank=0)) WHERE c.registered_on=? AND "
                                  "(c.created_at_ms<? OR c.created_at_ms>=?) AND c.erased_at_ms IS NULL AND (? IS NULL OR c.shop_id=?) ORDER BY c.created_at_ms DESC,c.id DESC LIMIT ?");
    // Whoever is entered on a later day belongs to the day all the same, as in the figures.
    select.bind(span.day).bind(span.toMs).bind(span.dayEndMs).bind(scope.shop).bind(scope.shop).bind(limit);
    for (;;) {
        TRY_LET(const bool more, select.step());
        if (!more)
            return rows;
        rows.push_back(rowOf(FeedKind::NewMembers, select));
    }
}

Result<std::vector<FeedRow>> upgrades(db::ReadSession &session, const DayScope &scope, const Span &span, int limit)
{
    std::vector<FeedRow> rows;
    auto select = session.prepare(
        "SELECT h.at_ms,h.customer_id,c.name,t.name,t.rank,COALESCE(f.name,(SELECT name FROM tier WHERE rank=0)),n.name FROM tier_change h "
        "JOIN customer c ON c.id=h.customer_id LEFT JOIN tier_state s ON s.customer_id=c.id "
        "LEFT JOIN tier t ON t.id=COALESCE(s.tier_id,(SELECT id FROM tier WHERE rank=0)) LEFT JOIN tier f ON f.id=h.from_tier_id "
        "JOIN tier n ON n.id=h.to_tier_id LEFT JOIN purchase p ON p.id=h.purchase_id WHERE h.on_day=? AND h.at_ms<? AND n.rank>COALESCE(f.rank,0) AND h.cause NOT IN ('import','merge') AND "
        "(? IS NULL OR COALESCE(p.shop_id,c.shop_id)=?) ORDER BY h.at_ms DESC,h.id DESC LIMIT ?");
    select.bind(span.day).bind(span.toMs).bind(scope.shop).bind(scope.shop).bind(limit);
    for (;;) {
        TRY_LET(const bool more, select.step());
        if (!more)
            return rows;
        FeedRow feed = rowOf(FeedKind::Upgrades, select);
        feed.fromTier = select.isNullAt(5) ? QString() : select.textAt(5);
        feed.toTier = select.textAt(6);
        rows.push_back(std::move(feed));
    }
}

} // namespace

Result<std::vector<FeedRow>> dayFeed(db::ReadSession &session, const DayScope &scope, FeedKind kind, EpochDay day, qint64 untilMs, int limit)
{
    const qint64 end = scope.time.startOf(day + 1);
    const Span span{scope.time.startOf(day), std::min(untilMs, end), day, end};
    switch (kind) {
    case FeedKind::Sales:
        return sales(session, scope, span, limit);
    case FeedKind::NewMembers:
        return newMembers(session, scope, span, limit);
    case FeedKind::Upgrades:
        return upgrades(session, scope, span, limit);
    }
    Q_UNREACHABLE();
}

} // namespace regulars::today
