// product list | show | add | set
#include "app/cli/commands.h"

#include "base/money.h"
#include "products/product_query.h"
#include "products/product_service.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

Status assign(Product &product, const QList<std::pair<QString, QString>> &fields)
{
    for (const auto &[field, value] : fields) {
        if (field == u"sku") {
            product.sku = value;
        } else if (field == u"name") {
            product.name = value;
        } else if (field == u"category") {
            product.category = value;
        } else if (field == u"price") {
            if (value.isEmpty()) {
                product.priceE4.reset();
                continue;
            }
            const auto price = parseScaled(value, kPriceDigits);
            if (!price)
                return fail(ErrorCode::Invalid, u"price"_s, u"12.50"_s);
            product.priceE4 = *price;
        } else if (field == u"earns") {
            const bool isYes = value == u"yes" || value == u"true" || value == u"1";
            if (!isYes && value != u"no" && value != u"false" && value != u"0")
                return fail(ErrorCode::Invalid, u"earns"_s, u"yes, no"_s);
            product.earns = isYes;
        } else if (field == u"active") {
            product.isActive = value == u"true" || value == u"1";
        } else {
            return fail(ErrorCode::UnknownField, {}, field);
        }
    }
    return ok();
}

QJsonObject toJson(const Product &product)
{
    return {{u"sku"_s, product.sku},
            {u"name"_s, product.name},
            {u"category"_s, product.category},
            {u"price"_s, product.priceE4 ? scaledText(*product.priceE4, kPriceDigits, 2) : QString()},
            {u"earns"_s, product.earns},
            {u"active"_s, product.isActive}};
}

void printProduct(const Context &context, const Product &product)
{
    const QJsonObject row = toJson(product);
    if (context.json)
        context.print(QJsonDocument(row));
    else
        context.line(u"%1  %2  %3  %4"_s.arg(product.sku, product.name, product.category, row[u"price"_s].toString()));
}

Result<int> runList(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    QJsonArray rows;
    const Status status = context.database->readNow([&](db::ReadSession &session) -> Status {
        return products::forEachProduct(session, [&](const Product &product) -> Status {
            if (context.json)
                rows.append(toJson(product));
            else
                printProduct(context, product);
            return ok();
        });
    });
    TRY(status);
    if (context.json)
        context.print(QJsonDocument(rows));
    return 0;
}

Result<int> runShow(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString sku, arguments.require(0, u"SKU"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const Product product,
            context.database->readNow([&](db::ReadSession &session) { return products::requireProduct(session, sku); }));
    printProduct(context, product);
    return 0;
}

Result<int> runAdd(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const auto fields, arguments.assignments(0));
    Product product;
    TRY(assign(product, fields));
    products::ProductService service(*context.clock);
    TRY(context.database->writeNow([&](db::WriteSession &session) { return service.add(session, context.actor, product); }));
    printProduct(context, product);
    return 0;
}

Result<int> runSet(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString sku, arguments.require(0, u"SKU"_s));
    TRY_LET(const auto fields, arguments.assignments(1));
    products::ProductService service(*context.clock);
    TRY_LET(const Product product, context.database->writeNow([&](db::WriteSession &session) -> Result<Product> {
        TRY_LET(Product changed, products::requireProduct(session, sku));
        TRY(assign(changed, fields));
        TRY(service.update(session, context.actor, changed));
        return changed;
    }));
    printProduct(context, product);
    return 0;
}

} // namespace

QList<Command> productCommands()
{
    const QString family = u"product"_s;
    return {
        {family, u"list"_s, {}, StoreNeed::Open, runList},
        {family, u"show"_s, u"SKU"_s, StoreNeed::Open, runShow},
        {family, u"add"_s, u"sku=SKU [name=NAME] [category=TEXT] [price=PRICE] [earns=yes|no]"_s, StoreNeed::Open, runAdd},
        {family, u"set"_s, u"SKU FIELD=VALUE…"_s, StoreNeed::Open, runSet},
    };
}

} // namespace regulars::cli
