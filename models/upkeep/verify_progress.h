// How far `store verify` has come, in rows.
//
// Thread: one at a time. Invariants: progress never falls; it reaches its total only with finish(). A job hears of it
// some hundreds of times, however many rows there are. Cancelling is the InterruptGuard's affair, and advance()'s where no
// statement runs for long.
#pragma once

#include "base/job_control.h"

namespace regulars::upkeep {

class VerifyProgress {
public:
    explicit VerifyProgress(JobControl *job) : m_job(job) {}

    /// So much is to come.
    void expect(qint64 work)
    {
        m_total += work;
        m_step = std::max<qint64>(1, m_total / kReports);
    }
    Status advance(qint64 work)
    {
        m_done += work;
        return m_done < m_next ? ok() : tell();
    }
    void finish()
    {
        if (m_job)
            m_job->report(m_total, m_total);
    }

private:
    static constexpr qint64 kReports = 500;

    Status tell()
    {
        m_next = m_done + m_step;
        if (!m_job)
            return ok();
        m_job->report(std::min(m_done, m_total - 1), m_total); // what came meanwhile was not counted beforehand
        return m_job->checkCancelled();
    }

    JobControl *m_job;
    qint64 m_done = 0;
    qint64 m_total = 0;
    qint64 m_next = 0;
    qint64 m_step = 1;
};

} // namespace regulars::upkeep
