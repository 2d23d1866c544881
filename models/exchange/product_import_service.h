// Takes a price list: products by SKU, added or changed. Does not audit and does not ask for the right (ImportService).
// Thread: that of the session. A cell that is empty changes nothing. Errors: those of ImportTable, Cancelled.
#pragma once

#include "base/job_control.h"
#include "exchange/import_table.h"
#include "products/product_service.h"

namespace regulars::exchange {

class ProductImportService {
public:
    ProductImportService(const Clock &clock, const ImportRequest &request, JobControl &job)
        : m_service(clock), m_request(request), m_job(job)
    {
    }
    Status run(db::WriteSession &session, ImportReport &report);

private:
    Status takeRow(db::WriteSession &session, const ImportTable &table, ImportReport &report);

    products::ProductService m_service;
    ImportRequest m_request;
    JobControl &m_job;
};

} // namespace regulars::exchange
