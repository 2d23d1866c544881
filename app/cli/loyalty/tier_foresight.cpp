#include "app/cli/loyalty/tier_foresight.h"

#include "app/cli/words/cli_words.h"
#include "app/cli/words/money_words.h"
#include "customers/customer_query.h"
#include "tiers/board_query.h"
#include "tiers/ladder_json.h"
#include "tiers/preview_query.h"
#include "tiers/tier_service.h"
#include "till/loyalty_context.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

constexpr qint64 kMostFileBytes = 1'000'000;
constexpr int kUsualWithinMajor = 500;
constexpr int kMostWeeks = 52;

struct Scene {
    till::LoyaltyContext loyalty;
    EpochDay today = 0;
};

Result<Scene> sceneOf(db::ReadSession &session, const Clock &clock)
{
    Scene scene;
    TRY_LET(scene.loyalty, till::LoyaltyContext::load(session));
    scene.today = scene.loyalty.timeOf(scene.loyalty.defaultShop).dayOf(clock.nowMs());
    return scene;
}

Result<QByteArray> readLadderFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::FileNotFound, {}, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {}, path);
    if (file.size() > kMostFileBytes) // no ladder is that long: another file was named
        return fail(ErrorCode::Invalid, u"ladder"_s);
    return file.read(kMostFileBytes);
}

QString metricText(const Ladder &ladder, qint64 value, const Currency &currency)
{
    return ladder.metric == TierMetric::Spend ? moneyText(value, currency) : QString::number(value);
}

QJsonObject countsByName(const Ladder &ladder, const std::vector<qint64> &counts)
{
    QJsonObject object;
    for (const Tier &tier : ladder.tiers)
        object.insert(tier.name, counts[static_cast<size_t>(tier.rank)]);
    return object;
}

const QString &nameAt(const Ladder &ladder, int rank) { return ladder.tiers[static_cast<size_t>(rank)].name; }

Result<QJsonArray> customerList(db::ReadSession &session, const std::vector<qint64> &ids)
{
    QJsonArray list;
    for (const qint64 id : ids) {
        TRY_LET(const auto customer, customers::customerById(session, CustomerId(id)));
        if (customer)
            list.append(QJsonObject{{u"card"_s, customer->cardNo}, {u"name"_s, customer->name}});
    }
    return list;
}

// "Silver:Gold", also where a name holds a colon itself.
Result<std::pair<int, int>> parseMove(const QString &text, const Ladder &from, const Ladder &to)
{
    for (const Tier &left : from.tiers) {
        for (const Tier &right : to.tiers) {
            if (text == left.name + u':' + right.name)
                return std::pair(left.rank, right.rank);
        }
    }
    return fail(ErrorCode::NotFound, u"tier"_s, text);
}

// Everybody is in the counts: those who stay as from = to, so that the rows add up to all customers.
QJsonArray stayingRows(const tiers::Preview &preview)
{
    QJsonArray rows;
    for (const Tier &held : preview.present.tiers) {
        qint64 staying = preview.now[static_cast<size_t>(held.rank)];
        for (const tiers::Move &move : preview.moves)
            staying -= move.fromRank == held.rank ? move.customers : 0;
        const Tier &same = preview.changed.tierOf(held.id);
        if (staying > 0)
            rows.append(QJsonObject{{u"from"_s, held.name}, {u"to"_s, same.name}, {u"customers"_s, staying}, {u"at_once"_s, 0}, {u"when_validity_ends"_s, 0}});
    }
    return rows;
}

QJsonObject previewJson(const tiers::Preview &preview)
{
    QJsonArray counts = stayingRows(preview);
    for (const tiers::Move &move : preview.moves)
        counts.append(QJsonObject{{u"from"_s, nameAt(preview.present, move.fromRank)},
                                  {u"to"_s, nameAt(preview.changed, move.toRank)},
                                  {u"customers"_s, move.customers},
                                  {u"at_once"_s, move.customers - move.waiting},
                                  {u"when_validity_ends"_s, move.waiting}});
    return {{u"counts"_s, counts},
            {u"now"_s, countsByName(preview.present, preview.now)},
            {u"after"_s, countsByName(preview.changed, preview.after)},
            {u"customers"_s, preview.customers},
            {u"changed"_s, preview.moved},
            {u"changed_at_once"_s, preview.moved - preview.waiting},
            {u"changed_when_validity_ends"_s, preview.waiting},
            {u"comes_anyway"_s, preview.comesAnyway}};
}

void printPreview(Context &context, const tiers::Preview &preview, double seconds)
{
    for (const Tier &tier : preview.changed.tiers) {
        qint64 now = 0;
        for (const Tier &held : preview.present.tiers)
            now += held.id == tier.id ? preview.now[static_cast<size_t>(held.rank)] : 0;
        context.line(tr("%1  now %2  after %3").arg(tier.name.leftJustified(10)).arg(now).arg(preview.after[static_cast<size_t>(tier.rank)]));
    }
    for (const tiers::Move &move : preview.moves)
        context.line(tr("%1 → %2: %3, of them %4 when what they hold ends")
                         .arg(nameAt(preview.present, move.fromRank), nameAt(preview.changed, move.toRank))
                         .arg(move.customers)
                         .arg(move.waiting));
    if (preview.comesAnyway > 0)
        context.line(tr("With or without the change, %1 are lowered when what they hold ends.").arg(preview.comesAnyway));
    context.line(tr("Customers who would change: %1 of %2. Nothing was written. Seconds: %3")
                     .arg(preview.moved)
                     .arg(preview.customers)
                     .arg(seconds, 0, 'f', 2));
}

QJsonArray flowJson(const tiers::Board &board)
{
    QJsonArray rows;
    for (size_t row = 0; row < board.flow.size(); ++row) {
        const QString from = row == 0 ? u"new"_s : nameAt(board.ladder, static_cast<int>(row) - 1);
        rows.append(QJsonObject{{u"from"_s, from}, {u"to"_s, countsByName(board.ladder, board.flow[row])}});
    }
    return rows;
}

QJsonArray weeksJson(const tiers::Board &board)
{
    QJsonArray weeks;
    for (const tiers::BoardWeek &week : board.weeks)
        weeks.append(QJsonObject{{u"until"_s, dayText(week.endsOn)},
                                 {u"upgrades"_s, countsByName(board.ladder, week.risenTo)},
                                 {u"downgrades"_s, week.fallen}});
    return weeks;
}

Result<QJsonArray> nearJson(db::ReadSession &session, const tiers::Board &board, const Currency &currency, size_t limit)
{
    QJsonArray list;
    for (const tiers::NearRow &row : board.near) {
        if (static_cast<size_t>(list.size()) >= limit)
            break;
        TRY_LET(const auto customer, customers::customerById(session, row.id));
        if (!customer)
            continue;
        list.append(QJsonObject{{u"card"_s, customer->cardNo},
                                {u"name"_s, customer->name},
                                {u"tier"_s, nameAt(board.ladder, row.rank)},
                                {u"next_tier"_s, nameAt(board.ladder, row.rank + 1)},
                                {u"metric"_s, metricText(board.ladder, row.metric, currency)},
                                {u"to_next"_s, metricText(board.ladder, row.gap, currency)},
                                {u"last_visit"_s, dayText(row.lastOn)}});
    }
    return list;
}

QJsonObject boardJson(const tiers::Board &board, const Currency &currency)
{
    std::vector<qint64> byTarget(board.ladder.tiers.size());
    for (const tiers::NearRow &row : board.near)
        ++byTarget[static_cast<size_t>(row.rank) + 1];
    return {{u"metric"_s, tiers::metricName(board.ladder.metric)},
            {u"within"_s, metricText(board.ladder, board.question.within, currency)},
            {u"near"_s, qint64(board.near.size())},
            {u"near_by_tier"_s, countsByName(board.ladder, byTarget)},
            {u"tiers"_s, countsByName(board.ladder, board.holders)},
            {u"above_first"_s, board.customers - board.holders.front()},
            {u"total"_s, board.customers},
            {u"weeks"_s, board.question.weeks},
            {u"until"_s, dayText(board.question.endsOn())},
            {u"upgrades"_s, board.risen},
            {u"upgrades_before"_s, board.risenBefore},
            {u"downgrades"_s, board.fallen},
            {u"downgrades_before"_s, board.fallenBefore},
            {u"projected"_s, qint64(board.expected.size())},
            {u"projected_until"_s, dayText(board.question.horizonOn)},
            {u"by_week"_s, weeksJson(board)},
            {u"flow"_s, flowJson(board)}};
}

void printBoard(Context &context, const tiers::Board &board, const QJsonArray &near)
{
    for (const auto &row : near)
        context.line(tr("%1  %2  %3 → %4  lacks %5  last visit %6")
                         .arg(row[u"card"_s].toString(), row[u"name"_s].toString(), row[u"tier"_s].toString(),
                              row[u"next_tier"_s].toString(), row[u"to_next"_s].toString(), row[u"last_visit"_s].toString()));
    context.line(tr("Close to the next tier: %1").arg(board.near.size()));
    context.line(tr("Upgrades in %1 weeks until %2: %3, before that %4; downgrades %5, before that %6")
                     .arg(board.question.weeks)
                     .arg(dayText(board.question.endsOn()))
                     .arg(board.risen)
                     .arg(board.risenBefore)
                     .arg(board.fallen)
                     .arg(board.fallenBefore));
    context.line(tr("Upgrades to expect until %1: %2").arg(dayText(board.question.horizonOn)).arg(board.expected.size()));
}

Result<qint64> parseWithin(const Arguments &arguments, const Ladder &ladder, const Currency &currency)
{
    const QString text = arguments.value(u"within"_s, QString::number(kUsualWithinMajor));
    const auto within = ladder.metric == TierMetric::Spend ? moneyFrom(u"within"_s, text, currency) : numberFrom(u"within"_s, text);
    if (within && *within < 0)
        return fail(ErrorCode::OutOfRange, u"within"_s, u"≥ 0"_s);
    return within;
}

Result<int> parseCount(const Arguments &arguments, const QString &name, int usual, int most)
{
    if (!arguments.has(name))
        return usual;
    TRY_LET(const qint64 count, inField(parseScaled(arguments.value(name), 0), name));
    if (count < 1 || count > most)
        return fail(ErrorCode::OutOfRange, name, u"1–%1"_s.arg(most));
    return static_cast<int>(count);
}

} // namespace

Result<int> runTierPreview(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"list"_s}));
    TRY_LET(const QString path, arguments.require(0, u"LADDER.json"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const QByteArray text, readLadderFile(path));
    QElapsedTimer timer;
    timer.start();
    if (arguments.has(u"list"_s)) {
        TRY_LET(const QJsonArray list, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonArray> {
            TRY_LET(const Scene scene, sceneOf(session, *context.clock));
            TRY_LET(const Ladder changed, tiers::ladderFromJson(text, scene.loyalty.ladder, scene.loyalty.currency()));
            TRY_LET(const auto move, parseMove(arguments.value(u"list"_s), scene.loyalty.ladder, changed));
            TRY_LET(const auto ids, tiers::customersOfMove(session, changed, move.first, move.second, scene.today));
            return customerList(session, ids);
        }));
        context.list(list, [](const QJsonObject &row) { return u"%1  %2"_s.arg(row[u"card"_s].toString(), row[u"name"_s].toString()); });
        return 0;
    }
    TRY_LET(const auto preview, context.database->readNow([&](db::ReadSession &session) -> Result<tiers::Preview> {
        TRY_LET(const Scene scene, sceneOf(session, *context.clock));
        TRY_LET(const Ladder changed, tiers::ladderFromJson(text, scene.loyalty.ladder, scene.loyalty.currency()));
        return tiers::previewLadder(session, changed, scene.today);
    }));
    const double seconds = double(timer.elapsed()) / 1000.0;
    if (!context.json) {
        printPreview(context, preview, seconds);
        return 0;
    }
    QJsonObject document = previewJson(preview);
    document.insert(u"seconds"_s, seconds);
    context.print(QJsonDocument(document));
    return 0;
}

Result<int> runTierSave(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString path, arguments.require(0, u"LADDER.json"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const QByteArray text, readLadderFile(path));
    const Status saved = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const Scene scene, sceneOf(session, *context.clock));
        TRY_LET(const Ladder changed, tiers::ladderFromJson(text, scene.loyalty.ladder, scene.loyalty.currency()));
        return tiers::TierService(*context.clock).saveLadder(session, context.actor, changed);
    });
    TRY(saved);
    TRY_LET(const QJsonObject document, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonObject> {
        TRY_LET(const Scene scene, sceneOf(session, *context.clock));
        return tiers::ladderToJson(scene.loyalty.ladder, scene.loyalty.currency());
    }));
    if (context.json) {
        context.print(QJsonDocument(document));
        return 0;
    }
    for (const auto &tier : document.value(u"tiers").toArray())
        context.line(u"%1  ≥ %2  × %3"_s.arg(tier[u"name"_s].toString().leftJustified(10), tier[u"threshold"_s].toString(), tier[u"multiplier"_s].toString()));
    context.note(tr("Saved. Who rises by it, rises with “tier evaluate” or the next purchase."));
    return 0;
}

Result<int> runTierBoard(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"within"_s, u"weeks"_s, u"limit"_s}));
    TRY(arguments.atMost(0));
    TRY_LET(const int weeks, parseCount(arguments, u"weeks"_s, 4, kMostWeeks));
    TRY_LET(const int limit, parseCount(arguments, u"limit"_s, std::numeric_limits<int>::max(), std::numeric_limits<int>::max()));
    QElapsedTimer timer;
    timer.start();
    struct Found {
        tiers::Board board;
        QJsonArray near;
        Currency currency;
        double seconds = 0;
    };
    TRY_LET(const Found found, context.database->readNow([&](db::ReadSession &session) -> Result<Found> {
        TRY_LET(const Scene scene, sceneOf(session, *context.clock));
        Found answer;
        answer.currency = scene.loyalty.currency();
        tiers::BoardQuestion question;
        question.today = scene.today;
        question.weeks = weeks;
        question.horizonOn = question.outlookUntil();
        TRY_LET(question.within, parseWithin(arguments, scene.loyalty.ladder, answer.currency));
        TRY_LET(answer.board, tiers::boardOf(session, question));
        answer.seconds = double(timer.elapsed()) / 1000.0; // the figures; names are looked up row by row
        TRY_LET(answer.near, nearJson(session, answer.board, answer.currency, static_cast<size_t>(limit)));
        return answer;
    }));
    if (!context.json) {
        printBoard(context, found.board, found.near);
        return 0;
    }
    QJsonObject document = boardJson(found.board, found.currency);
    document.insert(u"customers"_s, found.near);
    document.insert(u"seconds"_s, found.seconds);
    context.print(QJsonDocument(document));
    return 0;
}

} // namespace regulars::cli
