// Read-only questions about products.
#pragma once

#include "db/session.h"
#include "products/product.h"

#include <QList>
#include <QSet>

#include <functional>

namespace regulars::products {

Result<std::optional<Product>> productById(db::ReadSession &session, ProductId id);
Result<std::optional<Product>> productBySku(db::ReadSession &session, const QString &sku);
/// NotFound(product, sku) instead of an absent value: for commands that name a SKU.
Result<Product> requireProduct(db::ReadSession &session, const QString &sku);
/// In order of the SKU; stops at the visitor's first error.
Status forEachProduct(db::ReadSession &session, const std::function<Status(const Product &)> &visit);
/// The first `limit` products after `afterSku` in order of the SKU.
Result<QList<Product>> productsAfter(db::ReadSession &session, const QString &afterSku, int limit);

/// Products whose price earns no points.
Result<QSet<ProductId>> productsThatEarnNothing(db::ReadSession &session);

} // namespace regulars::products
