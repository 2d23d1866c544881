// customer list | coverage
#include "app/cli/commands.h"
#include "app/cli/words/filter_words.h"

#include "customers/customer_rules.h"
#include "directory/customer_list_query.h"
#include "directory/profile_query.h"
#include "directory/saved_filter_service.h"
#include "settings/setting_service.h"
#include "shops/shop_service.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

constexpr int kRowsAtOnce = 4096;

Result<directory::ListOrder> orderFrom(const Arguments &arguments)
{
    directory::ListOrder order{directory::SortKey::Card, false};
    if (arguments.has(u"sort"_s)) {
        QString name = arguments.value(u"sort"_s);
        const bool isReversed = name.startsWith(u'-');
        if (isReversed)
            name.remove(0, 1);
        TRY_LET(order.key, directory::sortKeyFromName(name));
        order.isDescending = isReversed;
    }
    return order;
}

Result<int> limitFrom(const Arguments &arguments)
{
    bool isNumber = true;
    const int limit = arguments.has(u"limit"_s) ? arguments.value(u"limit"_s).toInt(&isNumber) : std::numeric_limits<int>::max();
    if (!isNumber || limit < 0)
        return fail(ErrorCode::Usage, {}, u"--limit N"_s);
    return limit;
}

Result<int> runList(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"filter"_s, u"sort"_s, u"limit"_s}, {u"count"_s}));
    TRY(arguments.atMost(0));
    TRY(require(context.actor, Right::LookUp));
    TRY_LET(const auto order, orderFrom(arguments));
    TRY_LET(const int limit, limitFrom(arguments));
    QJsonArray document;
    const bool isOpen = can(context.actor.role, Right::SeeFullPhone);
    qint64 count = 0;
    const Status listed = context.database->readNow([&](db::ReadSession &session) -> Status {
        TRY_LET(const Shop shop, shops::ShopService(*context.clock).defaultShop(session));
        TRY_LET(const BusinessTime time, BusinessTime::fromName(shop.timezone));
        const EpochDay today = time.dayOf(context.clock->nowMs());
        TRY_LET(const auto settings, settings::SettingService::values(session));
        TRY_LET(const auto filter, filterFrom(session, arguments.value(u"filter"_s)));
        TRY_LET(auto ids, directory::listIds(session, filter, order, today));
        count = qint64(ids.size());
        if (arguments.has(u"count"_s))
            return ok();
        ids.resize(std::min(ids.size(), size_t(limit)));
        for (size_t from = 0; from < ids.size(); from += kRowsAtOnce) {
            const size_t to = std::min(from + kRowsAtOnce, ids.size());
            const std::vector<qint64> some(ids.begin() + qptrdiff(from), ids.begin() + qptrdiff(to));
            TRY_LET(const auto rows, directory::listRows(session, some, today));
            for (const directory::CustomerRow &row : rows) {
                const QString phone = isOpen ? row.phone : customers::maskedPhone(row.phone);
                if (context.json)
                    document.append(QJsonObject{{u"card"_s, row.cardNo},
                                                {u"name"_s, row.name},
                                                {u"phone"_s, phone},
                                                {u"tier"_s, row.tierName},
                                                {u"points"_s, row.points},
                                                {u"spend"_s, moneyText(row.spendMinor, settings.currency())},
                                                {u"year_spend"_s, moneyText(row.yearSpendMinor, settings.currency())},
                                                {u"orders"_s, row.orders},
                                                {u"last_visit"_s, row.lastOn ? QJsonValue(dayText(*row.lastOn)) : QJsonValue()},
                                                {u"stage"_s, customers::stageName(row.stage)},
                                                {u"tags"_s, QJsonArray::fromStringList(row.tags)}});
                else
                    context.line(u"%1  %2  %3  %4  %5"_s.arg(row.cardNo, row.name, phone, row.tierName, moneyText(row.spendMinor, settings.currency())));
            }
        }
        return ok();
    });
    TRY(listed);
    if (arguments.has(u"count"_s) && context.json)
        context.print(QJsonDocument(QJsonObject{{u"count"_s, count}}));
    else if (arguments.has(u"count"_s))
        context.line(QString::number(count));
    else if (context.json)
        context.print(QJsonDocument(document));
    return 0;
}

Result<int> runCoverage(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    TRY(require(context.actor, Right::LookUp));
    TRY_LET(const auto all, context.database->readNow([](db::ReadSession &session) { return directory::coverage(session); }));
    const QJsonObject document{{u"customers"_s, all.customers},
                               {u"with_core"_s, all.withCore},
                               {u"coverage"_s, scaledText(all.coverageBp, 4)},
                               {u"target"_s, scaledText(directory::kCoverageTargetBp, 4)},
                               {u"completeness"_s, scaledText(all.completenessBp, 4)}};
    if (context.json) {
        context.print(QJsonDocument(document));
        return 0;
    }
    for (auto it = document.begin(); it != document.end(); ++it)
        context.field(it.key(), it->toVariant().toString(), 14);
    return 0;
}

} // namespace

QList<Command> customerListCommands()
{
    const QString family = u"customer"_s;
    return {
        {family, u"list"_s, u"[--filter NAME|JSON] [--sort [-]FIELD] [--limit N] [--count]"_s, StoreNeed::Open, runList},
        {family, u"coverage"_s, {}, StoreNeed::Open, runCoverage},
    };
}

} // namespace regulars::cli
