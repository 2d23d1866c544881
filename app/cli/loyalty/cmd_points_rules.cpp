// points redeem | explain | rules | add-rule | set-rule | remove-rule, and expiring of points_expiring
#include "app/cli/cli_time.h"
#include "app/cli/words/cli_words.h"
#include "app/cli/commands.h"
#include "app/cli/loyalty/points_expiring.h"
#include "app/cli/words/money_words.h"
#include "app/cli/words/weekday_words.h"

#include "base/money.h"
#include "customers/customer_query.h"
#include "points/earning_query.h"
#include "points/earning_service.h"
#include "points/points_query.h"
#include "points/shop_ledger_query.h"
#include "products/product_query.h"
#include "rewards/reward_query.h"
#include "rewards/reward_service.h"
#include "shops/shop_service.h"
#include "tiers/standing_service.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

using points::EarningService;

QStringList wordsOf(const QString &value) { return value.split(u',', Qt::SkipEmptyParts); }

Status assignTime(db::ReadSession &session, EarningTime &time, const QString &field, const QString &value)
{
    if (field == u"weekdays") {
        TRY_LET(time.weekdays, weekdaysFrom(value));
        time.weekdays = time.weekdays == 0 ? kEveryWeekday : time.weekdays;
    } else if (field == u"from") {
        time.fromOn.reset();
        if (!value.isEmpty()) {
            TRY_LET(time.fromOn, inField(parseDay(value), field));
        }
    } else if (field == u"until") {
        time.endOn.reset();
        if (!value.isEmpty()) {
            TRY_LET(const EpochDay last, inField(parseDay(value), field));
            time.endOn = last + 1;
        }
    } else if (field == u"tiers") {
        time.tiers.clear();
        TRY_LET(const Ladder ladder, tiers::loadLadder(session));
        for (const QString &name : wordsOf(value)) {
            TRY_LET(const Tier tier, tierNamed(ladder, name));
            time.tiers.push_back(tier.id);
        }
    } else {
        return fail(ErrorCode::UnknownField, {}, field);
    }
    return ok();
}

Result<std::vector<ProductId>> productsFrom(db::ReadSession &session, const QString &value)
{
    std::vector<ProductId> products;
    for (const QString &sku : wordsOf(value)) {
        TRY_LET(const Product product, products::requireProduct(session, sku));
        products.push_back(product.id);
    }
    return products;
}

Status assignOne(db::ReadSession &session, EarningRule &rule, const QString &field, const QString &value, const Currency &currency)
{
    if (field == u"name") {
        rule.name = value;
    } else if (field == u"unit") {
        TRY_LET(rule.unitMinor, moneyFrom(field, value, currency));
    } else if (field == u"points") {
        TRY_LET(rule.points, numberFrom(field, value));
    } else if (field == u"multiplier") {
        TRY_LET(rule.multiplierBp, inField(parseScaled(value, 4), field));
        rule.isMultiplier = true;
    } else if (field == u"priority") {
        TRY_LET(const qint64 priority, numberFrom(field, value));
        rule.priority = static_cast<int>(std::clamp<qint64>(priority, -1, 1'000'000));
    } else if (field == u"exclusive") {
        rule.isExclusive = value == u"yes" || value == u"true" || value == u"1";
    } else if (field == u"active") {
        rule.isActive = value == u"yes" || value == u"true" || value == u"1";
    } else if (field == u"products") {
        TRY_LET(rule.scope.products, productsFrom(session, value));
    } else if (field == u"except_products") {
        TRY_LET(rule.scope.exceptProducts, productsFrom(session, value));
    } else if (field == u"categories") {
        rule.scope.categories = wordsOf(value);
    } else if (field == u"except_categories") {
        rule.scope.exceptCategories = wordsOf(value);
    } else {
        TRY(assignTime(session, rule.time, field, value));
    }
    return ok();
}

Status assign(db::ReadSession &session, EarningRule &rule, const QList<std::pair<QString, QString>> &fields)
{
    TRY_LET(const PointsPolicy policy, points::policyOf(session));
    for (const auto &[field, value] : fields)
        TRY(assignOne(session, rule, field, value, policy.currency));
    return ok();
}

Result<QJsonArray> skusOf(db::ReadSession &session, const std::vector<ProductId> &products)
{
    QJsonArray skus;
    for (const ProductId id : products) {
        TRY_LET(const auto product, products::productById(session, id));
        skus.append(product ? product->sku : id.toString());
    }
    return skus;
}

Result<QJsonObject> toJson(db::ReadSession &session, const EarningRule &rule, const Currency &currency)
{
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    QJsonArray tierNames;
    for (const Tier &tier : ladder.tiers) {
        if (std::find(rule.time.tiers.begin(), rule.time.tiers.end(), tier.id) != rule.time.tiers.end())
            tierNames.append(tier.name);
    }
    TRY_LET(const QJsonArray products, skusOf(session, rule.scope.products));
    TRY_LET(const QJsonArray exceptProducts, skusOf(session, rule.scope.exceptProducts));
    QJsonObject row{{u"id"_s, rule.id.isValid() ? rule.id.toString() : QString()},
                    {u"name"_s, rule.id.isValid() ? rule.name : u"standard"_s},
                    {u"kind"_s, rule.isMultiplier ? u"multiplier"_s : rule.unitMinor > 0 ? u"rate"_s : u"fixed"_s},
                    {u"active"_s, rule.isActive},
                    {u"weekdays"_s, weekdaysJson(rule.time.weekdays)},
                    {u"tiers"_s, tierNames},
                    {u"from"_s, rule.time.fromOn ? dayText(*rule.time.fromOn) : QString()},
                    {u"until"_s, rule.time.endOn ? dayText(*rule.time.endOn - 1) : QString()}};
    if (rule.isMultiplier) {
        row.insert(u"multiplier"_s, scaledText(rule.multiplierBp, 4));
        return row;
    }
    row.insert(u"unit"_s, moneyText(rule.unitMinor, currency));
    row.insert(u"points"_s, rule.points);
    row.insert(u"priority"_s, rule.priority);
    row.insert(u"exclusive"_s, rule.isExclusive);
    row.insert(u"products"_s, products);
    row.insert(u"except_products"_s, exceptProducts);
    row.insert(u"categories"_s, QJsonArray::fromStringList(rule.scope.categories));
    row.insert(u"except_categories"_s, QJsonArray::fromStringList(rule.scope.exceptCategories));
    return row;
}

void print(const Context &context, const QJsonObject &row)
{
    if (context.json) {
        context.print(QJsonDocument(row));
        return;
    }
    const QString gives = row.contains(u"multiplier") ? u"× %1"_s.arg(row[u"multiplier"_s].toString())
                        : row[u"kind"_s].toString() == u"fixed"  ? QString::number(row[u"points"_s].toInteger())
                                                      : u"%1 / %2"_s.arg(row[u"points"_s].toInteger()).arg(row[u"unit"_s].toString());
    context.line(u"%1  %2  %3"_s.arg(row[u"id"_s].toString().rightJustified(4), row[u"name"_s].toString().leftJustified(24), gives));
}

Result<int> runRules(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    TRY_LET(const QJsonArray rows, context.database->readNow([](db::ReadSession &session) -> Result<QJsonArray> {
        TRY_LET(const PointsPolicy policy, points::policyOf(session));
        TRY_LET(const auto rules, points::earningRules(session));
        TRY_LET(const QJsonObject standard, toJson(session, policy.rules.front(), policy.currency));
        QJsonArray all{standard};
        for (const EarningRule &rule : rules) {
            TRY_LET(const QJsonObject row, toJson(session, rule, policy.currency));
            all.append(row);
        }
        return all;
    }));
    if (context.json) {
        context.print(QJsonDocument(rows));
        return 0;
    }
    for (const auto &row : rows)
        print(context, row.toObject());
    return 0;
}

Result<int> runAddRule(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const auto fields, arguments.assignments(0));
    TRY_LET(const QJsonObject row, context.database->writeNow([&](db::WriteSession &session) -> Result<QJsonObject> {
        EarningRule rule;
        TRY(assign(session, rule, fields));
        TRY_LET(rule.id, EarningService(*context.clock).add(session, context.actor, rule));
        TRY_LET(const PointsPolicy policy, points::policyOf(session));
        return toJson(session, rule, policy.currency);
    }));
    print(context, row);
    return 0;
}

Result<int> runSetRule(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString name, arguments.require(0, u"RULE"_s));
    TRY_LET(const auto fields, arguments.assignments(1));
    TRY_LET(const QJsonObject row, context.database->writeNow([&](db::WriteSession &session) -> Result<QJsonObject> {
        TRY_LET(EarningRule rule, points::requireRule(session, name));
        TRY(assign(session, rule, fields));
        TRY(EarningService(*context.clock).change(session, context.actor, rule));
        TRY_LET(const PointsPolicy policy, points::policyOf(session));
        return toJson(session, rule, policy.currency);
    }));
    print(context, row);
    return 0;
}

Result<int> runRemoveRule(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString name, arguments.require(0, u"RULE"_s));
    TRY(arguments.atMost(1));
    const Status removed = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const EarningRule rule, points::requireRule(session, name));
        return EarningService(*context.clock).remove(session, context.actor, rule.id);
    });
    TRY(removed);
    return 0;
}

QJsonArray lotsOf(const points::LedgerExplanation &told)
{
    QJsonArray lots;
    for (const points::LotMove &move : told.lots) {
        lots.append(QJsonObject{{u"lot"_s, move.lot.id.toString()},
                                {u"amount"_s, move.amount},
                                {u"earned"_s, dayText(move.lot.earnedOn)},
                                {u"until"_s, dayText(move.lot.expiresOn)}});
    }
    return lots;
}

Result<int> runExplain(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString word, arguments.require(0, u"ROW"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const qint64 id, numberFrom(u"entry"_s, word));
    TRY_LET(const auto told, context.database->readNow([id](db::ReadSession &session) { return points::explain(session, LedgerId(id)); }));
    QJsonArray rules;
    QJsonArray multipliers;
    if (told.earning) {
        TRY_LET(const PointsPolicy policy, context.database->readNow([](db::ReadSession &session) { return points::policyOf(session); }));
        for (const EarnedPart &part : told.earning->parts) {
            rules.append(QJsonObject{{u"rule"_s, part.ruleName.isEmpty() ? u"standard"_s : part.ruleName},
                                     {u"unit"_s, moneyText(part.unitMinor, policy.currency)},
                                     {u"points"_s, part.pointsPerUnit},
                                     {u"eligible"_s, moneyText(part.eligibleMinor.value_or(told.eligibleMinor), policy.currency)}});
        }
        for (const Multiplier &multiplier : told.earning->multipliers)
            multipliers.append(QJsonObject{{u"name"_s, multiplier.name}, {u"multiplier"_s, scaledText(multiplier.bp, 4)}});
    }
    const QJsonObject document{{u"id"_s, word},
                               {u"card"_s, told.row.cardNo},
                               {u"cause"_s, causeName(told.row.entry.cause)},
                               {u"document"_s, told.row.document},
                               {u"reason"_s, told.row.entry.reason},
                               {u"operator"_s, told.row.operatorName},
                               {u"delta"_s, told.row.entry.delta},
                               {u"balance"_s, told.balanceAfter},
                               {u"rules"_s, rules},
                               {u"multipliers"_s, multipliers},
                               {u"trimmed"_s, told.earning ? told.earning->trimmed : 0},
                               {u"lots"_s, lotsOf(told)}};
    if (context.json) {
        context.print(QJsonDocument(document));
        return 0;
    }
    context.line(u"%1  %2  %3  %4  %5"_s.arg(told.row.cardNo, causeName(told.row.entry.cause), told.row.document)
                     .arg(told.row.entry.delta)
                     .arg(told.balanceAfter));
    for (const auto &rule : rules)
        context.line(u"  %1: %2 / %3, %4"_s.arg(rule[u"rule"_s].toString()).arg(rule[u"points"_s].toInteger())
                         .arg(rule[u"unit"_s].toString(), rule[u"eligible"_s].toString()));
    for (const auto &multiplier : multipliers)
        context.line(u"  × %1 %2"_s.arg(multiplier[u"multiplier"_s].toString(), multiplier[u"name"_s].toString()));
    if (told.earning && told.earning->trimmed > 0)
        context.line(u"  "_s + tr("%1 beyond the cap of the day were left out").arg(told.earning->trimmed));
    for (const points::LotMove &move : told.lots)
        context.line(u"  %1  %2 – %3"_s.arg(move.amount).arg(dayText(move.lot.earnedOn), dayText(move.lot.expiresOn)));
    return 0;
}

Result<int> runRedeem(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"quantity"_s, u"key"_s}));
    TRY_LET(const QString card, arguments.require(0, u"CARD"_s));
    TRY_LET(const QString name, arguments.require(1, u"REWARD"_s));
    TRY(arguments.atMost(2));
    TRY_LET(const qint64 quantity, numberFrom(u"quantity"_s, arguments.value(u"quantity"_s, u"1"_s)));
    TRY_LET(const auto made, context.database->writeNow([&](db::WriteSession &session) -> Result<rewards::Claimed> {
        TRY_LET(const Customer customer, customers::requireCustomer(session, card));
        TRY_LET(const Reward reward, rewards::requireReward(session, name));
        TRY_LET(const Shop shop, shops::ShopService(*context.clock).defaultShop(session));
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        return rewards::RewardService(*context.clock)
            .claim(session, context.actor, {customer.id, reward.id, quantity, arguments.value(u"key"_s), shop.id}, today);
    }));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"claim"_s, made.claim.id.toString()},
                                                {u"card"_s, card},
                                                {u"reward"_s, name},
                                                {u"quantity"_s, made.claim.quantity},
                                                {u"cost"_s, made.claim.cost},
                                                {u"balance"_s, made.balanceAfter},
                                                {u"stock"_s, made.stockLeft ? QJsonValue(*made.stockLeft) : QJsonValue()},
                                                {u"repeated"_s, made.isRepeated}}));
    else
        context.line(u"%1  %2"_s.arg(made.claim.id.toString()).arg(made.balanceAfter));
    return 0;
}

} // namespace

QList<Command> pointsRuleCommands()
{
    const QString family = u"points"_s;
    const QString fields = u"[unit=MONEY] [points=N] [multiplier=X] [priority=N] [exclusive=yes|no] [products=SKU,…] [categories=NAME,…] "
                           "[except_products=SKU,…] [except_categories=NAME,…] [tiers=TIER,…] [weekdays=sat,sun] [from=DAY] [until=DAY]"_s;
    return {
        {family, u"redeem"_s, u"CARD REWARD [--quantity N] [--key K]"_s, StoreNeed::Open, runRedeem},
        {family, u"explain"_s, u"ROW"_s, StoreNeed::Open, runExplain},
        {family, u"expiring"_s, u"[--month YYYY-MM | --days N] [--purse points|credits] [--limit N]"_s, StoreNeed::Open, runPointsExpiring},
        {family, u"rules"_s, {}, StoreNeed::Open, runRules},
        {family, u"add-rule"_s, u"name=NAME "_s + fields, StoreNeed::Open, runAddRule},
        {family, u"set-rule"_s, u"RULE FIELD=VALUE…"_s, StoreNeed::Open, runSetRule},
        {family, u"remove-rule"_s, u"RULE"_s, StoreNeed::Open, runRemoveRule},
    };
}

} // namespace regulars::cli
