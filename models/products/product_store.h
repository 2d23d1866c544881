// SQL of products. AlreadyExists(sku) when the SKU is taken.
#pragma once

#include "db/session.h"
#include "products/product.h"

namespace regulars::products {

Status insertProduct(db::WriteSession &session, const Product &product);
Status updateProduct(db::WriteSession &session, const Product &product);

} // namespace regulars::products
