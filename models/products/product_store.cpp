#include "products/product_store.h"

using namespace Qt::StringLiterals;

namespace regulars::products {
namespace {

// The SKU is the only unique text of the table.
Status named(Status status, const QString &sku)
{
    if (!status && status.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists, u"sku"_s, sku);
    return status;
}

} // namespace

Status insertProduct(db::WriteSession &session, const Product &product)
{
    auto insert = session.prepare(
        "INSERT INTO product(id,sku,name,category,price_e4,pinyin,initials,is_active,earns) VALUES(?,?,?,?,?,?,?,?,?)");
    insert.bind(product.id).bind(product.sku).bind(product.name).bind(product.category).bind(product.priceE4);
    return named(insert.bind(product.pinyin).bind(product.initials).bind(product.isActive).bind(product.earns).run(), product.sku);
}

Status updateProduct(db::WriteSession &session, const Product &product)
{
    auto update = session.prepare(
        "UPDATE product SET sku=?,name=?,category=?,price_e4=?,pinyin=?,initials=?,is_active=?,earns=? WHERE id=?");
    update.bind(product.sku).bind(product.name).bind(product.category).bind(product.priceE4);
    update.bind(product.pinyin).bind(product.initials).bind(product.isActive).bind(product.earns);
    return named(update.bind(product.id).run(), product.sku);
}

} // namespace regulars::products
