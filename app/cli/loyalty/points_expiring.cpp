#include "app/cli/loyalty/points_expiring.h"

#include "app/cli/cli_time.h"
#include "app/cli/words/cli_words.h"
#include "app/cli/words/purse_words.h"
#include "points/shop_ledger_query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

constexpr int kMonthsAhead = 12;
constexpr int kMostDays = 3660;
constexpr int kUsualRows = 1000;
constexpr int kMostRows = 1'000'000;

QString monthText(EpochDay month) { return toDate(month).toString(u"yyyy-MM"_s); }

/// Days [from, end).
struct Span {
    EpochDay from = 0;
    EpochDay end = 0;
};

Result<Span> spanFrom(const Arguments &arguments, EpochDay today)
{
    if (arguments.has(u"days"_s)) {
        if (arguments.has(u"month"_s))
            return fail(ErrorCode::Usage, {}, tr("--month and --days exclude each other: give one of them"));
        TRY_LET(const qint64 days, numberFrom(u"days"_s, arguments.value(u"days"_s)));
        if (days < 1 || days > kMostDays)
            return fail(ErrorCode::OutOfRange, u"days"_s, u"1–%1"_s.arg(kMostDays));
        return Span{today, today + static_cast<EpochDay>(days)};
    }
    const QString text = arguments.value(u"month"_s);
    const QDate first = QDate::fromString(text + u"-01"_s, u"yyyy-MM-dd"_s);
    if (!first.isValid())
        return fail(ErrorCode::Usage, {}, tr("--month takes a year and a month, like 2027-01; “%1” is none").arg(text));
    const EpochDay month = toEpochDay(first);
    if (month < startOfMonth(today))
        return fail(ErrorCode::OutOfRange, u"month"_s, u"≥ %1"_s.arg(monthText(today)));
    return Span{std::max(month, today), endOfMonth(month) + 1};
}

Result<QJsonArray> monthRows(db::ReadSession &session, Purse purse, EpochDay today)
{
    TRY_LET(const auto months, points::expiringMonths(session, purse, today, addMonths(startOfMonth(today), kMonthsAhead + 1)));
    QJsonArray rows;
    for (const points::ExpiringMonth &month : months)
        rows.append(QJsonObject{{u"month"_s, monthText(month.month)}, {u"points"_s, month.points}, {u"customers"_s, month.customers}});
    return rows;
}

Result<QJsonArray> customerRows(db::ReadSession &session, Purse purse, const Span &span, int limit)
{
    TRY_LET(const auto customers, points::expiringCustomers(session, purse, span.from, span.end, limit));
    QJsonArray rows;
    for (const points::ExpiringCustomer &one : customers)
        rows.append(QJsonObject{{u"card"_s, one.cardNo}, {u"name"_s, one.name}, {u"phone"_s, one.phone}, {u"points"_s, one.points}, {u"on"_s, dayText(one.firstOn)}});
    return rows;
}

} // namespace

Result<int> runPointsExpiring(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"month"_s, u"days"_s, u"purse"_s, u"limit"_s}));
    TRY(arguments.atMost(0));
    TRY_LET(const Purse purse, purseFrom(arguments));
    TRY_LET(const int limit, limitFrom(arguments, kUsualRows, kMostRows));
    const bool isByMonth = !arguments.has(u"month"_s) && !arguments.has(u"days"_s);
    TRY_LET(const QJsonArray rows, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonArray> {
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        if (isByMonth)
            return monthRows(session, purse, today);
        TRY_LET(const Span span, spanFrom(arguments, today));
        return customerRows(session, purse, span, limit);
    }));
    context.list(rows, [isByMonth](const QJsonObject &row) {
        if (isByMonth)
            return u"%1  %2  %3"_s.arg(row[u"month"_s].toString()).arg(row[u"points"_s].toInteger(), 10).arg(row[u"customers"_s].toInteger(), 8);
        return u"%1  %2  %3  %4"_s.arg(row[u"on"_s].toString()).arg(row[u"points"_s].toInteger(), 10).arg(row[u"card"_s].toString(), row[u"name"_s].toString());
    });
    return 0;
}

} // namespace regulars::cli
