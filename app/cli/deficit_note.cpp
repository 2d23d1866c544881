#include "app/cli/deficit_note.h"

#include "points/points_query.h"

namespace regulars::cli {

Result<qint64> tellDeficit(const Context &context, CustomerId customer)
{
    if (!customer.isValid())
        return 0;
    TRY_LET(const qint64 deficit, context.database->readNow([customer](db::ReadSession &session) {
        return points::deficitOf(session, customer, Purse::Points);
    }));
    if (deficit > 0)
        context.note(tr("%1 points taken back had been spent: the customer owes them, and what is earned next pays them first.").arg(deficit));
    return deficit;
}

} // namespace regulars::cli
