#include "exchange/product_import_service.h"

#include "base/money.h"
#include "exchange/cell_value.h"
#include "exchange/import_loop.h"
#include "products/product_query.h"

using namespace Qt::StringLiterals;

namespace regulars::exchange {

Status ProductImportService::run(db::WriteSession &session, ImportReport &report)
{
    TRY_LET(const auto table, ImportTable::open(m_request));
    return forEachRow(*table, m_job, report, [&] { return takeRow(session, *table, report); });
}

Status ProductImportService::takeRow(db::WriteSession &session, const ImportTable &table, ImportReport &report)
{
    const QString sku = table.text(table.field(u"sku"_s));
    const QString name = table.text(table.field(u"name"_s));
    const QString category = table.text(table.field(u"category"_s));
    const std::string_view price = table.cell(table.field(u"price"_s));
    std::optional<qint64> priceE4;
    if (!price.empty()) {
        const auto number = parseNumber(price, kPriceDigits);
        if (!number)
            return fail(number.error().code, u"price"_s, number.error().detail);
        priceE4 = *number;
    }
    Product product;
    product.sku = sku;
    TRY(products::completeProduct(product));
    TRY_LET(const auto known, products::productBySku(session, product.sku));
    if (known)
        product = *known;
    product.name = name.isEmpty() ? product.name : name;
    product.category = category.isEmpty() ? product.category : category;
    product.priceE4 = priceE4 ? priceE4 : product.priceE4;
    TRY(products::completeProduct(product));
    if (!known) {
        TRY(m_service.addUnaudited(session, product));
        ++report.added;
    } else if (product == *known) {
        ++report.unchanged;
    } else {
        TRY(m_service.updateUnaudited(session, product));
        ++report.updated;
    }
    return ok();
}

} // namespace regulars::exchange
