#include "products/product_service.h"

#include "audit/audit_log.h"
#include "customers/reading_rules.h"
#include "products/product_query.h"
#include "products/product_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::products {
namespace {

// The search keys of a product's name.
void makeReading(Product &product)
{
    const customers::Reading reading = customers::readingOf(product.name);
    product.pinyin = reading.pinyin;
    product.initials = reading.initials;
}

Status checkLength(const QString &text, qsizetype limit, const QString &field)
{
    if (text.size() > limit)
        return fail(ErrorCode::TooLong, field, QString::number(limit));
    return ok();
}

} // namespace

Status completeProduct(Product &product)
{
    product.sku = product.sku.trimmed().normalized(QString::NormalizationForm_C);
    product.name = product.name.simplified().normalized(QString::NormalizationForm_C);
    product.category = product.category.simplified().normalized(QString::NormalizationForm_C);
    if (product.sku.isEmpty())
        return fail(ErrorCode::Required, u"sku"_s);
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    if (std::any_of(product.sku.begin(), product.sku.end(), isControl))
        return fail(ErrorCode::Invalid, u"sku"_s, u"ABC-12345"_s);
    if (product.name.isEmpty())
        product.name = product.sku;
    TRY(checkLength(product.sku, kMaxSku, u"sku"_s));
    TRY(checkLength(product.name, kMaxProductName, u"name"_s));
    TRY(checkLength(product.category, kMaxCategory, u"category"_s));
    if (product.priceE4 && *product.priceE4 < 0)
        return fail(ErrorCode::OutOfRange, u"price"_s, u"≥ 0"_s);
    return ok();
}

Result<ProductId> ProductService::addUnaudited(db::WriteSession &session, Product product)
{
    TRY(completeProduct(product));
    makeReading(product);
    TRY_LET(product.id, session.nextId<ProductId>(u"product"_s));
    TRY(insertProduct(session, product));
    session.changes().add(db::Topic::Products);
    return product.id;
}

Status ProductService::updateUnaudited(db::WriteSession &session, Product product)
{
    TRY_LET(const auto before, productById(session, product.id));
    if (!before)
        return fail(ErrorCode::NotFound, u"product"_s, product.sku);
    TRY(completeProduct(product));
    makeReading(product);
    if (product == *before)
        return ok();
    TRY(updateProduct(session, product));
    session.changes().add(db::Topic::Products);
    return ok();
}

Result<ProductId> ProductService::add(db::WriteSession &session, const Actor &actor, Product product)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(const ProductId id, addUnaudited(session, std::move(product)));
    TRY(audit::append(session, actor, m_clock.nowMs(), {u"product.add"_s, u"product"_s, id.value(), {}}));
    return id;
}

Status ProductService::update(db::WriteSession &session, const Actor &actor, Product product)
{
    TRY(require(actor, Right::EditRules));
    const ProductId id = product.id;
    TRY(updateUnaudited(session, std::move(product)));
    return audit::append(session, actor, m_clock.nowMs(), {u"product.update"_s, u"product"_s, id.value(), {}});
}

} // namespace regulars::products
