// points balance | ledger | adjust | reverse | expire
#include "app/cli/cli_time.h"
#include "app/cli/words/cli_words.h"
#include "app/cli/words/purse_words.h"
#include "app/cli/commands.h"
#include "app/cli/deficit_note.h"

#include "base/job_control.h"
#include "customers/customer_query.h"
#include "points/points_query.h"
#include "points/points_service.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

constexpr int kUsualRows = 1000;
constexpr int kMostRows = 1'000'000;

Result<int> runBalance(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString card, arguments.require(0, u"CARD"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const QJsonObject document, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonObject> {
        TRY_LET(const Customer customer, customers::requireCustomer(session, card));
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        TRY_LET(const qint64 balance, points::balanceAfterExpiry(session, customer.id, Purse::Points, today));
        TRY_LET(const qint64 credits, points::balanceAfterExpiry(session, customer.id, Purse::Credits, today));
        TRY_LET(const qint64 deficit, points::deficitOf(session, customer.id, Purse::Points));
        TRY_LET(const auto lots, points::expiringOf(session, customer.id, Purse::Points));
        QJsonArray expiring;
        for (const auto &lot : lots) {
            if (lot.on >= today && lot.on < kNeverDay)
                expiring.append(QJsonObject{{u"on"_s, dayText(lot.on)}, {u"points"_s, lot.points}});
        }
        return QJsonObject{{u"points"_s, balance}, {u"credits"_s, credits}, {u"deficit"_s, deficit}, {u"expiring"_s, expiring}};
    }));
    if (context.json) {
        context.print(QJsonDocument(document));
        return 0;
    }
    for (const auto &name : {u"points"_s, u"credits"_s, u"deficit"_s})
        context.field(name, QString::number(document.value(name).toInteger()), 9);
    const auto expiring = document.value(u"expiring").toArray();
    for (const auto &lot : expiring)
        context.line(u"%1  %2"_s.arg(lot[u"on"_s].toString()).arg(lot[u"points"_s].toInteger()));
    return 0;
}

Result<int> runLedger(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"purse"_s, u"limit"_s}));
    TRY_LET(const QString card, arguments.require(0, u"CARD"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const Purse purse, purseFrom(arguments));
    TRY_LET(const int limit, limitFrom(arguments, kUsualRows, kMostRows));
    TRY_LET(const auto rows, context.database->readNow([&](db::ReadSession &session) -> Result<std::vector<points::LedgerRow>> {
        TRY_LET(const Customer customer, customers::requireCustomer(session, card));
        return points::ledgerOf(session, customer.id, purse, limit);
    }));
    TRY_LET(const BusinessTime time, shopTime(context));
    QJsonArray document;
    for (const auto &row : rows) {
        if (context.json) {
            document.append(QJsonObject{{u"id"_s, row.entry.id.toString()},
                                        {u"at"_s, instantText(row.entry.atMs)},
                                        {u"cause"_s, causeName(row.entry.cause)},
                                        {u"document"_s, row.document},
                                        {u"delta"_s, row.entry.delta},
                                        {u"balance"_s, row.balanceAfter},
                                        {u"reason"_s, row.entry.reason},
                                        {u"operator"_s, row.entry.operatorId.toString()}});
        } else {
            context.line(u"%1  %2  %3  %4  %5  %6 %7"_s.arg(row.entry.id.toString().rightJustified(8), clockText(time, row.entry.atMs),
                                                            causeName(row.entry.cause).leftJustified(12))
                             .arg(row.entry.delta, 10)
                             .arg(row.balanceAfter, 10)
                             .arg(row.document, row.entry.reason));
        }
    }
    if (context.json)
        context.print(QJsonDocument(document));
    return 0;
}

Result<int> runAdjust(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"purse"_s, u"reason"_s}));
    TRY_LET(const QString card, arguments.require(0, u"CARD"_s));
    TRY_LET(const QString amount, arguments.require(1, u"±N"_s));
    TRY(arguments.atMost(2));
    TRY_LET(const Purse purse, purseFrom(arguments));
    const auto delta = parseScaled(amount, 0, Rounding::Floor);
    if (!delta || amount.contains(u'.'))
        return fail(ErrorCode::Usage, {}, tr("“%1” is not a whole number").arg(amount));
    points::PointsService service(*context.clock);
    TRY_LET(const qint64 balance, context.database->writeNow([&](db::WriteSession &session) -> Result<qint64> {
        TRY_LET(const Customer customer, customers::requireCustomer(session, card));
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        TRY(service.adjust(session, context.actor, customer.id, purse, *delta, today, arguments.value(u"reason"_s)));
        return points::balanceAfterExpiry(session, customer.id, purse, today);
    }));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"card"_s, card}, {u"balance"_s, balance}}));
    else
        context.line(QString::number(balance));
    return 0;
}

Result<int> runReverse(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"reason"_s}));
    TRY_LET(const QString word, arguments.require(0, u"ROW"_s));
    TRY(arguments.atMost(1));
    bool isNumber = false;
    const LedgerId row(word.toLongLong(&isNumber));
    if (!isNumber)
        return fail(ErrorCode::Usage, {}, u"“%1” is not the number of a ledger row"_s.arg(word));
    points::PointsService service(*context.clock);
    TRY_LET(const auto customer, context.database->readNow([row](db::ReadSession &session) { return points::customerOfRow(session, row); }));
    TRY_LET(const LedgerId made, context.database->writeNow([&](db::WriteSession &session) -> Result<LedgerId> {
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        return service.reverse(session, context.actor, row, today, arguments.value(u"reason"_s));
    }));
    TRY_LET(const qint64 deficit, tellDeficit(context, customer.value_or(CustomerId())));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"reversed"_s, row.toString()}, {u"id"_s, made.toString()}, {u"deficit"_s, deficit}}));
    else
        context.line(made.toString());
    return 0;
}

Result<int> runExpire(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    JobControl job(context.progress(u"expire"_s));
    points::PointsService service(*context.clock);
    TRY_LET(const qint64 expired, context.database->writeNow([&](db::WriteSession &session) -> Result<qint64> {
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        return service.expireAll(session, context.actor, today, &job);
    }));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"expired"_s, expired}}));
    else
        context.line(QString::number(expired));
    return 0;
}

} // namespace

QList<Command> pointsCommands()
{
    const QString family = u"points"_s;
    return {
        {family, u"balance"_s, u"CARD"_s, StoreNeed::Open, runBalance},
        {family, u"ledger"_s, u"CARD [--purse points|credits] [--limit N]"_s, StoreNeed::Open, runLedger},
        {family, u"adjust"_s, u"CARD ±N --purse points|credits --reason R"_s, StoreNeed::Open, runAdjust},
        {family, u"reverse"_s, u"ROW --reason R"_s, StoreNeed::Open, runReverse},
        {family, u"expire"_s, {}, StoreNeed::Open, runExpire},
    };
}

} // namespace regulars::cli
