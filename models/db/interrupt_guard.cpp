#include "db/interrupt_guard.h"

#include <sqlite3.h>

namespace regulars::db {
namespace {

constexpr int kStepsPerLook = 20'000; // of SQLite's machine: a millisecond or so

int isCancelled(void *job) { return static_cast<const JobControl *>(job)->isCancelled() ? 1 : 0; }

} // namespace

InterruptGuard::InterruptGuard(Connection &connection, const JobControl *job)
{
    if (!job || !connection.isNative())
        return;
    m_handle = connection.handle();
    sqlite3_progress_handler(m_handle, kStepsPerLook, isCancelled, const_cast<JobControl *>(job));
}

InterruptGuard::~InterruptGuard()
{
    if (m_handle)
        sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
}

} // namespace regulars::db
