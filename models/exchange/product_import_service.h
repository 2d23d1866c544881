// Takes a price list: products by SKU, added or changed. Does not audit and does not ask for the right (ImportService).
// Thread: that of the session. A cell that is empty changes nothing. Errors: those of ImportTable, Cancelled.
#pragma once

#include "base/job_control.h"
#include "exchange/import_memory_store.h"
#include "exchange/import_table.h"
#include "products/product_service.h"

namespace regulars::exchange {

/// A product's fields by the names of the import, as the texts it reads and writes. Empty for an unknown field.
QString productFieldText(const Product &product, const QString &field);
/// Invalid, OutOfRange, UnknownField.
Status setProductField(Product &product, const QString &field, const QString &text);

class ProductImportService {
public:
    ProductImportService(const Clock &clock, const ImportRequest &request, ImportMemory &memory, JobControl &job)
        : m_service(clock), m_request(request), m_memory(memory), m_job(job)
    {
    }
    Status run(db::WriteSession &session, ImportReport &report);

private:
    Result<Product> productOf(const ImportTable &table, Product product) const;
    Status takeRow(db::WriteSession &session, const ImportTable &table, ImportReport &report);

    products::ProductService m_service;
    ImportRequest m_request;
    ImportMemory &m_memory;
    JobControl &m_job;
};

} // namespace regulars::exchange
