// The product meant by what is typed or scanned into an order.
//
// Thread: that of the session. Read-only.
#pragma once

#include "db/session.h"
#include "products/product.h"

namespace regulars::counter {

struct ProductMatches {
    bool isExact = false;          ///< the text is a SKU: products holds exactly that one
    std::vector<Product> products; ///< active ones; SKU prefix, then name and readings
};

/// SKU (upper and lower case apart, then alike), else SKU prefix, part of the name, beginning of pinyin or initials.
Result<ProductMatches> findProducts(db::ReadSession &session, const QString &text, int limit);

/// The first active products with a price, in order of the SKU. For pictures.
Result<std::vector<Product>> someProducts(db::ReadSession &session, int limit);

} // namespace regulars::counter
