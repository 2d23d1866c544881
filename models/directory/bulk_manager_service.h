// One manager for many customers, and back to the ones they had.
//
// Thread: that of the session. One transaction; an audit row for each customer that changed.
// Errors: those of CustomerService::update, and Cancelled.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/session.h"

#include <vector>

namespace regulars::directory {

/// Who looked after a customer before.
struct ManagerBefore {
    CustomerId customer;
    QString manager;
};

class BulkManagerService {
public:
    explicit BulkManagerService(const Clock &clock) : m_clock(clock) {}

    /// An empty name takes the manager away. Customers that have this manager already are not answered.
    Result<std::vector<ManagerBefore>> assign(db::WriteSession &session, const Actor &actor, const std::vector<qint64> &customers,
                                              const QString &manager, JobControl *job = nullptr);
    Status takeBack(db::WriteSession &session, const Actor &actor, const std::vector<ManagerBefore> &before);

private:
    const Clock &m_clock;
};

} // namespace regulars::directory
