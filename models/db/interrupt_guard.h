// Makes statements of a connection stop when a job is cancelled, also in the middle of one.
//
// Thread: that of the connection. For as long as the guard lives the running statement ends with Cancelled soon after
// JobControl::cancel(); a write that is stopped so is rolled back whole. One guard at a time on a connection; without a job,
// or where statements are not native, it does nothing.
#pragma once

#include "base/job_control.h"
#include "db/connection.h"

namespace regulars::db {

class InterruptGuard {
public:
    InterruptGuard(Connection &connection, const JobControl *job);
    ~InterruptGuard();
    InterruptGuard(const InterruptGuard &) = delete;
    InterruptGuard &operator=(const InterruptGuard &) = delete;

private:
    sqlite3 *m_handle = nullptr;
};

} // namespace regulars::db
