#include "ui/customers/customer_facts.h"

#include "counter/timeline_query.h"
#include "directory/profile_query.h"
#include "interactions/interaction_query.h"

namespace regulars::ui {

namespace {
constexpr int kFavourites = 3;
}

Result<CustomerFacts> readCustomerFacts(db::ReadSession &session, CustomerId customer, EpochDay today)
{
    CustomerFacts facts;
    TRY_LET(facts.card, counter::customerCard(session, customer, today));
    TRY_LET(facts.profile, directory::profileOf(session, customer));
    TRY_LET(facts.favourites, counter::favouritesOf(session, customer, kFavourites));
    TRY_LET(facts.openSteps, interactions::openStepsOf(session, customer));
    TRY_LET(facts.events, counter::timelineCount(session, customer));
    if (facts.card.customer.referrerId.isValid()) {
        TRY_LET(const auto referrer, customers::customerById(session, facts.card.customer.referrerId));
        facts.referrerCard = referrer ? referrer->cardNo : QString();
    }
    return facts;
}

} // namespace regulars::ui
