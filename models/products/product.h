// An article of the catalogue.
//
// Invariants: `sku` is never empty and unique, with upper and lower case apart; `name` is the SKU where nobody
// gave one. Price in ten-thousandths of the major unit.
#pragma once

#include "base/id.h"

#include <QString>

#include <optional>

namespace regulars {

struct Product {
    ProductId id;
    QString sku;
    QString name;
    QString category;
    std::optional<qint64> priceE4; ///< list price; absent when unknown
    QString pinyin;                ///< search keys, kept by the service
    QString initials;
    bool isActive = true;
    bool earns = true;             ///< false: what is paid for it earns no points

    bool operator==(const Product &) const = default;
};

} // namespace regulars
