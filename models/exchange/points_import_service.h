// Opening balances of points that customers bring along from an older system; once per customer.
//
// Does not audit and does not ask for the right (ImportService). Thread: that of the session.
// Errors: those of ImportTable, Cancelled. A customer whose balance was taken over before is unchanged;
// where the file says another one, the report warns.
#pragma once

#include "access/actor.h"
#include "base/business_time.h"
#include "base/job_control.h"
#include "exchange/import_table.h"
#include "points/points_service.h"

namespace regulars::exchange {

class PointsImportService {
public:
    PointsImportService(const Clock &clock, const Actor &actor, const ImportRequest &request, JobControl &job)
        : m_clock(clock), m_service(clock), m_actor(actor), m_request(request), m_job(job)
    {
    }
    Status run(db::WriteSession &session, ImportReport &report);

private:
    Status takeRow(db::WriteSession &session, const ImportTable &table, EpochDay today, ImportReport &report);

    const Clock &m_clock;
    points::PointsService m_service;
    Actor m_actor;
    ImportRequest m_request;
    JobControl &m_job;
    qint64 m_ignored = 0; ///< another balance was taken over before
    qint64 m_twice = 0;   ///< balances of customers whose imported purchases earned points, too
};

} // namespace regulars::exchange
