#include "customers/alias_service.h"

#include "customers/alias_store.h"

namespace regulars::customers {

Status AliasService::close(db::WriteSession &session, const Customer &other, CustomerId keep) const
{
    session.changes().add(db::Topic::Customers, other.id.value());
    return closeFile(session, other, keep, m_clock.nowMs());
}

Status AliasService::reopen(db::WriteSession &session, const Customer &other) const
{
    session.changes().add(db::Topic::Customers, other.id.value());
    return reopenFile(session, other, m_clock.nowMs());
}

Status AliasService::setReferrer(db::WriteSession &session, CustomerId customer, CustomerId referrer) const
{
    session.changes().add(db::Topic::Customers, customer.value());
    return customers::setReferrer(session, customer, referrer);
}

} // namespace regulars::customers
