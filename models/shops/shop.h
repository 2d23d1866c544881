// A branch of the business (门店). "Store" always means the data file.
#pragma once

#include "base/id.h"

#include <QString>

namespace regulars {

struct Shop {
    ShopId id;
    QString name;
    QString timezone = QStringLiteral("Asia/Shanghai"); ///< IANA name; business days follow it
    QString address;
    QString phone;
    bool isActive = true;

    bool operator==(const Shop &) const = default;
};

} // namespace regulars
