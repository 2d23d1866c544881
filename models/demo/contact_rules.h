// Calls, visits, chats and waits in a customer's life; pure, from (seed, index) alone.
//
// Purpose: whoever has a manager is called and asked in now and then, others write a message, some wait at weekends;
// what was agreed in the last days is still due. Thread: any. Invariant: nothing before the registration or after `nowMs`.
#pragma once

#include "demo/customer_books_rules.h"
#include "demo/person_rules.h"
#include "interactions/interaction.h"

namespace regulars::demo {

struct ContactFrame {
    quint64 seed = 1;
    EpochDay today = 0;   ///< last day of the demo
    qint64 nowMs = 0;     ///< its last instant
    std::function<qint64(EpochDay)> startOf;
};

/// In order of time, without ids. `books` has the customer's purchases and tiers.
[[nodiscard]] std::vector<Interaction> drawContacts(const ContactFrame &frame, const Person &person, const CustomerBooks &books);

} // namespace regulars::demo
