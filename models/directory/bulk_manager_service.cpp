#include "directory/bulk_manager_service.h"

#include "customers/customer_query.h"
#include "customers/customer_service.h"

using namespace Qt::StringLiterals;

namespace regulars::directory {

Result<std::vector<ManagerBefore>> BulkManagerService::assign(db::WriteSession &session, const Actor &actor,
                                                              const std::vector<qint64> &customers, const QString &manager, JobControl *job)
{
    TRY(require(actor, Right::EditCustomer));
    const QString name = manager.simplified();
    customers::CustomerService service(m_clock);
    std::vector<ManagerBefore> before;
    qint64 done = 0;
    for (const qint64 id : customers) {
        if (job && done % 256 == 0) {
            TRY(job->checkCancelled());
            job->report(done, static_cast<qint64>(customers.size()));
        }
        ++done;
        TRY_LET(auto customer, customers::customerById(session, CustomerId(id)));
        if (!customer)
            return fail(ErrorCode::NotFound, u"customer"_s, QString::number(id));
        if (customer->manager == name)
            continue;
        before.push_back({customer->id, customer->manager});
        customer->manager = name;
        TRY(service.update(session, actor, *customer));
    }
    return before;
}

Status BulkManagerService::takeBack(db::WriteSession &session, const Actor &actor, const std::vector<ManagerBefore> &before)
{
    customers::CustomerService service(m_clock);
    for (const ManagerBefore &each : before) {
        TRY_LET(auto customer, customers::customerById(session, each.customer));
        if (!customer || customer->isErased)
            continue;
        customer->manager = each.manager;
        TRY(service.update(session, actor, *customer));
    }
    return ok();
}

} // namespace regulars::directory
