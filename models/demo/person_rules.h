// Who a customer is: name, phone, birthday, where from; pure, from (seed, index) alone.
//
// Invariants: every value is in the normal form the customer's file wants, phones and cards are unique within a store.
// Thread: any.
#pragma once

#include "customers/customer.h"

namespace regulars::demo {

/// What a person may be assigned to.
struct PersonFrame {
    quint64 seed = 1;
    int shops = 1;                 ///< ids 1 … shops
    EpochDay registeredOn = 0;
};

struct Person {
    Customer customer;             ///< with id, card, shop and reading
    QStringList tags;              ///< sorted, each once
};

/// Customer `index` (from 0): id index + 1, the card that the store would give out next.
[[nodiscard]] Person drawPerson(const PersonFrame &frame, qint64 index);

} // namespace regulars::demo
