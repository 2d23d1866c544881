#include "counter/product_find_query.h"

#include "products/product_query.h"

namespace regulars::counter {
namespace {

Product productFrom(const db::Statement &row)
{
    Product product;
    product.id = row.idAt<ProductId>(0);
    product.sku = row.textAt(1);
    product.name = row.textAt(2);
    product.category = row.textAt(3);
    product.priceE4 = row.isNullAt(4) ? std::nullopt : std::optional<qint64>(row.intAt(4));
    return product;
}

Status collect(db::Statement &select, std::vector<Product> &products)
{
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        products.push_back(productFrom(select));
    }
}

} // namespace

Result<ProductMatches> findProducts(db::ReadSession &session, const QString &text, int limit)
{
    ProductMatches matches;
    const QString wanted = text.simplified();
    if (wanted.isEmpty())
        return matches;
    TRY_LET(const auto exact, products::productBySku(session, wanted));
    if (exact && exact->isActive) {
        matches.isExact = true;
        matches.products = {*exact};
        return matches;
    }
    auto alike = session.prepare(
        "SELECT id,sku,name,category,price_e4 FROM product WHERE is_active=1 AND sku=? COLLATE NOCASE LIMIT 2");
    TRY(collect(alike.bind(wanted), matches.products));
    if (matches.products.size() == 1) {
        matches.isExact = true;
        return matches;
    }
    matches.products.clear();
    // A catalogue is thousands of rows, not millions: one pass over it is cheaper than four indexes.
    auto select = session.prepare("SELECT id,sku,name,category,price_e4 FROM product WHERE is_active=1 AND "
                                  "(instr(lower(sku),?1)=1 OR instr(lower(name),?1)>0 OR "
                                  "instr(pinyin,?1)=1 OR instr(initials,?1)=1) ORDER BY "
                                  "instr(lower(sku),?1)<>1,instr(lower(name),?1)<>1,name,sku LIMIT ?2");
    TRY(collect(select.bind(wanted.toLower()).bind(limit), matches.products));
    return matches;
}

Result<std::vector<Product>> someProducts(db::ReadSession &session, int limit)
{
    std::vector<Product> products;
    auto select = session.prepare(
        "SELECT id,sku,name,category,price_e4 FROM product WHERE is_active=1 AND price_e4>0 ORDER BY sku LIMIT ?");
    TRY(collect(select.bind(limit), products));
    return products;
}

} // namespace regulars::counter
