// Adding and changing products.
//
// Thread: that of the session. Every write announces Topic::Products; add and update are audited.
// Errors: NotAllowed, Required(sku), TooLong(sku | name | category), Invalid(sku: control characters),
// OutOfRange(price: below zero), AlreadyExists(sku), NotFound(product).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "db/session.h"
#include "products/product.h"

namespace regulars::products {

inline constexpr qsizetype kMaxSku = 64;
inline constexpr qsizetype kMaxProductName = 200;
inline constexpr qsizetype kMaxCategory = 100;

class ProductService {
public:
    explicit ProductService(const Clock &clock) : m_clock(clock) {}

    /// Checks the product, gives it an id and search keys, and writes it.
    Result<ProductId> add(db::WriteSession &session, const Actor &actor, Product product);
    Status update(db::WriteSession &session, const Actor &actor, Product product);
    /// Without audit row and right check, for jobs that audit themselves once (import, a sale of an unknown SKU).
    Result<ProductId> addUnaudited(db::WriteSession &session, Product product);
    Status updateUnaudited(db::WriteSession &session, Product product);

private:
    const Clock &m_clock;
};

/// Texts trimmed, name = SKU when empty; the errors of ProductService. Pure.
Status completeProduct(Product &product);

} // namespace regulars::products
