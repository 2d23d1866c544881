#include "today/day_figures_query.h"

#include <algorithm>

namespace regulars::today {
namespace {

/// The span of one day that is asked for.
struct Span {
    qint64 fromMs = 0;
    qint64 toMs = 0;
    EpochDay day = 0;
};

void addToHour(DayFigures &figures, const BusinessTime &time, qint64 atMs, qint64 minor)
{
    figures.salesMinor += minor;
    figures.hourMinor.at(static_cast<std::size_t>(time.local(atMs).time().hour())) += minor;
}

Status addSales(db::ReadSession &session, const DayScope &scope, const Span &span, DayFigures &figures)
{
    auto select = session.prepare("SELECT at_ms,gross_minor-discount_minor-points_paid_minor,customer_id IS NOT NULL,points_earned,points_spent "
                                  "FROM purchase WHERE at_ms>=? AND at_ms<? AND (? IS NULL OR shop_id=?)");
    select.bind(span.fromMs).bind(span.toMs).bind(scope.shop).bind(scope.shop);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        ++figures.orders;
        figures.orderMinor += select.intAt(1);
        figures.memberOrders += select.intAt(2);
        figures.pointsGiven += select.intAt(3);
        figures.pointsUsed += select.intAt(4);
        addToHour(figures, scope.time, select.intAt(0), select.intAt(1));
    }
}

Status addRefunds(db::ReadSession &session, const DayScope &scope, const Span &span, DayFigures &figures)
{
    auto select = session.prepare("SELECT at_ms,amount_minor,points_reversed,points_restored FROM refund "
                                  "WHERE at_ms>=? AND at_ms<? AND (? IS NULL OR shop_id=?)");
    select.bind(span.fromMs).bind(span.toMs).bind(scope.shop).bind(scope.shop);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        figures.refundMinor += select.intAt(1);
        figures.pointsGiven -= select.intAt(2);
        figures.pointsUsed -= select.intAt(3);
        addToHour(figures, scope.time, select.intAt(0), -select.intAt(1));
    }
}

Status addNewCustomers(db::ReadSession &session, const DayScope &scope, const Span &span, DayFigures &figures)
{
    auto select = session.prepare("SELECT COUNT(*) FROM customer WHERE registered_on=? AND (created_at_ms<? OR created_at_ms>=?) "
                                  "AND erased_at_ms IS NULL AND (? IS NULL OR shop_id=?)");
    select.bind(span.day).bind(span.toMs).bind(scope.time.startOf(span.day + 1)).bind(scope.shop).bind(scope.shop);
    TRY_LET(const auto count, select.firstInt());
    figures.newCustomers = count.value_or(0);
    return ok();
}

// A tier that came with a file, or with another file of the same person, was not reached that day.
Status addUpgrades(db::ReadSession &session, const DayScope &scope, const Span &span, DayFigures &figures)
{
    auto select = session.prepare("SELECT COUNT(DISTINCT c.customer_id) FROM tier_change c JOIN tier t ON t.id=c.to_tier_id "
                                  "LEFT JOIN tier f ON f.id=c.from_tier_id LEFT JOIN purchase p ON p.id=c.purchase_id "
                                  "JOIN customer u ON u.id=c.customer_id WHERE c.on_day=? AND c.at_ms<? AND t.rank>COALESCE(f.rank,0) AND c.cause NOT IN ('import','merge') "
                                  "AND (? IS NULL OR COALESCE(p.shop_id,u.shop_id)=?)");
    select.bind(span.day).bind(span.toMs).bind(scope.shop).bind(scope.shop);
    TRY_LET(const auto count, select.firstInt());
    figures.upgrades = count.value_or(0);
    return ok();
}

} // namespace

Result<DayFigures> dayFigures(db::ReadSession &session, const DayScope &scope, EpochDay day, qint64 untilMs)
{
    const Span span{scope.time.startOf(day), std::min(untilMs, scope.time.startOf(day + 1)), day};
    DayFigures figures;
    TRY(addSales(session, scope, span, figures));
    TRY(addRefunds(session, scope, span, figures));
    TRY(addNewCustomers(session, scope, span, figures));
    TRY(addUpgrades(session, scope, span, figures));
    return figures;
}

Result<DayOverview> dayOverview(db::ReadSession &session, const DayScope &scope, EpochDay today, EpochDay compareDay, qint64 nowMs)
{
    constexpr EpochDay kWeek = 7;
    const qint64 elapsedMs = nowMs - scope.time.startOf(today) + 1; // a sale of this very instant is a sale of today
    const auto upToNow = [&](EpochDay day) { return dayFigures(session, scope, day, scope.time.startOf(day) + elapsedMs); };
    DayOverview overview;
    for (int week = kOverviewWeeks - 1; week >= 0; --week) {
        TRY_LET(const DayFigures figures, upToNow(today - week * kWeek));
        overview.weeks.push_back(figures);
    }
    overview.now = overview.weeks.back();
    TRY_LET(overview.then, upToNow(compareDay));
    TRY_LET(overview.thenWhole, dayFigures(session, scope, compareDay, scope.time.startOf(compareDay + 1)));
    return overview;
}

} // namespace regulars::today
