#include "products/product_query.h"

using namespace Qt::StringLiterals;

namespace regulars::products {
namespace {

Product productFrom(const db::Statement &row)
{
    Product product;
    product.id = row.idAt<ProductId>(0);
    product.sku = row.textAt(1);
    product.name = row.textAt(2);
    product.category = row.textAt(3);
    if (!row.isNullAt(4))
        product.priceE4 = row.intAt(4);
    product.pinyin = row.textAt(5);
    product.initials = row.textAt(6);
    product.isActive = row.intAt(7) != 0;
    product.earns = row.intAt(8) != 0;
    return product;
}

Result<std::optional<Product>> oneFrom(db::Statement select)
{
    TRY_LET(const bool found, select.step());
    return found ? std::optional<Product>(productFrom(select)) : std::nullopt;
}

} // namespace

Result<std::optional<Product>> productById(db::ReadSession &session, ProductId id)
{
    auto select =
        session.prepare("SELECT id,sku,name,category,price_e4,pinyin,initials,is_active,earns FROM product WHERE id=?");
    select.bind(id);
    return oneFrom(std::move(select));
}

Result<std::optional<Product>> productBySku(db::ReadSession &session, const QString &sku)
{
    auto select =
        session.prepare("SELECT id,sku,name,category,price_e4,pinyin,initials,is_active,earns FROM product WHERE sku=?");
    select.bind(sku);
    return oneFrom(std::move(select));
}

Result<Product> requireProduct(db::ReadSession &session, const QString &sku)
{
    TRY_LET(auto found, productBySku(session, sku));
    if (!found)
        return fail(ErrorCode::NotFound, u"product"_s, sku);
    return *std::move(found);
}

Status forEachProduct(db::ReadSession &session, const std::function<Status(const Product &)> &visit)
{
    auto select =
        session.prepare("SELECT id,sku,name,category,price_e4,pinyin,initials,is_active,earns FROM product ORDER BY sku");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        TRY(visit(productFrom(select)));
    }
}

Result<QList<Product>> productsAfter(db::ReadSession &session, const QString &afterSku, int limit)
{
    auto select = session.prepare("SELECT id,sku,name,category,price_e4,pinyin,initials,is_active,earns FROM product"
                                  " WHERE sku>? ORDER BY sku LIMIT ?");
    select.bind(afterSku).bind(limit);
    QList<Product> products;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return products;
        products.append(productFrom(select));
    }
}

Result<QSet<ProductId>> productsThatEarnNothing(db::ReadSession &session)
{
    QSet<ProductId> products;
    auto select = session.prepare("SELECT id FROM product WHERE earns=0");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return products;
        products.insert(select.idAt<ProductId>(0));
    }
}

} // namespace regulars::products
