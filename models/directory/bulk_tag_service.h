// Tags given to and taken from many customers at once, and all of it taken back exactly.
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

/// What one customer gained and lost.
struct TagGain {
    CustomerId customer;
    QStringList tags;
    QStringList lost = {};
};

class BulkTagService {
public:
    explicit BulkTagService(const Clock &clock) : m_clock(clock) {}

    /// Customers for whom nothing changed are not among the gains.
    Result<std::vector<TagGain>> change(db::WriteSession &session, const Actor &actor, const std::vector<qint64> &customers,
                                        const QStringList &add, const QStringList &remove, JobControl *job = nullptr);
    Result<std::vector<TagGain>> add(db::WriteSession &session, const Actor &actor, const std::vector<qint64> &customers,
                                     const QStringList &tags, JobControl *job = nullptr)
    {
        return change(session, actor, customers, tags, {}, job);
    }
    Status takeBack(db::WriteSession &session, const Actor &actor, const std::vector<TagGain> &gains);

private:
    const Clock &m_clock;
};

} // namespace regulars::directory
