// Tags given to many customers at once, and taken back exactly.
//
// Thread: that of the session. One transaction; an audit row for each customer that changed.
// Errors: NotAllowed, Required(tag), TooLong(tag), NotFound(customer), CustomerErased, Cancelled.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "db/session.h"

#include <QStringList>

#include <vector>

namespace regulars::directory {

/// What one customer gained.
struct TagGain {
    CustomerId customer;
    QStringList tags;
};

class BulkTagService {
public:
    explicit BulkTagService(const Clock &clock) : m_clock(clock) {}

    /// Customers that had all the tags already are not among the gains.
    Result<std::vector<TagGain>> add(db::WriteSession &session, const Actor &actor, const std::vector<qint64> &customers,
                                     const QStringList &tags, JobControl *job = nullptr);
    Status takeBack(db::WriteSession &session, const Actor &actor, const std::vector<TagGain> &gains);

private:
    const Clock &m_clock;
};

} // namespace regulars::directory
