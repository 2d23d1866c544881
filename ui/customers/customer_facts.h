// Everything the pane beside the list says of one customer, read in one snapshot.
//
// Thread: the struct any, the question that of the session. Units: as in the values it is made of.
#pragma once

#include "counter/customer_card_query.h"
#include "counter/favourite_query.h"
#include "directory/profile.h"
#include "interactions/interaction.h"

#include <vector>

namespace regulars::ui {

struct CustomerFacts {
    counter::CustomerCard card;
    directory::Profile profile;
    std::vector<counter::Favourite> favourites;
    std::vector<Interaction> openSteps; ///< the earliest due first
    qint64 events = 0;                  ///< on the timeline
    QString referrerCard;
};

/// NotFound(customer), and those of the ladder.
Result<CustomerFacts> readCustomerFacts(db::ReadSession &session, CustomerId customer, EpochDay today);

} // namespace regulars::ui
