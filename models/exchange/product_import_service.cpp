#include "exchange/product_import_service.h"

#include "base/money.h"
#include "exchange/import_table.h"
#include "products/product_query.h"
#include "tables/cell_value.h"

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

// As shops write it. Nothing for any other word.
std::optional<bool> yesOrNo(const QString &text)
{
    static const QStringList yes{u"yes"_s, u"y"_s, u"true"_s, u"1"_s, u"是"_s, u"有"_s, u"计"_s, u"計"_s, u"√"_s, u"✓"_s};
    static const QStringList no{u"no"_s, u"n"_s, u"false"_s, u"0"_s, u"否"_s, u"无"_s, u"無"_s, u"不计"_s, u"不計"_s, u"×"_s, u"✗"_s};
    const QString word = text.toLower();
    if (yes.contains(word))
        return true;
    return no.contains(word) ? std::optional(false) : std::nullopt;
}

QList<FieldChange> changesOf(const Product &before, const Product &after)
{
    QList<FieldChange> changes;
    for (const QString &field : {u"name"_s, u"category"_s, u"price"_s, u"earns"_s}) {
        const QString old = productFieldText(before, field);
        const QString now = productFieldText(after, field);
        if (old != now)
            changes.append({field, old, now});
    }
    return changes;
}

} // namespace

QString productFieldText(const Product &product, const QString &field)
{
    if (field == u"name")
        return product.name;
    if (field == u"category")
        return product.category;
    if (field == u"price")
        return product.priceE4 ? scaledText(*product.priceE4, kPriceDigits) : QString();
    if (field == u"earns")
        return product.earns ? u"yes"_s : u"no"_s;
    return {};
}

Status setProductField(Product &product, const QString &field, const QString &text)
{
    if (field == u"name") {
        product.name = text;
    } else if (field == u"category") {
        product.category = text;
    } else if (field == u"price") {
        product.priceE4.reset();
        if (text.isEmpty())
            return ok();
        const QByteArray utf8 = text.toUtf8();
        const auto number = tables::parseNumber({utf8.constData(), static_cast<size_t>(utf8.size())}, kPriceDigits);
        if (!number)
            return fail(number.error().code, field, number.error().detail);
        product.priceE4 = *number;
    } else if (field == u"earns") {
        const auto says = yesOrNo(text);
        if (!says)
            return fail(ErrorCode::Invalid, field, u"yes, no"_s);
        product.earns = *says;
    } else {
        return fail(ErrorCode::UnknownField, field);
    }
    return ok();
}

Status ProductImportService::run(db::WriteSession &session, ImportReport &report)
{
    TRY_LET(const auto table, ImportTable::open(m_request));
    return forEachRow(*table, m_job, report, [&] { return takeRow(session, *table, report); });
}

// What the row says of the product; an empty cell changes nothing.
Result<Product> ProductImportService::productOf(const ImportTable &table, Product product) const
{
    for (const QString &field : {u"name"_s, u"category"_s, u"price"_s, u"earns"_s}) {
        const QString cell = table.text(table.field(field));
        if (!cell.isEmpty())
            TRY(setProductField(product, field, cell));
    }
    TRY(products::completeProduct(product));
    return product;
}

Status ProductImportService::takeRow(db::WriteSession &session, const ImportTable &table, ImportReport &report)
{
    Product bare;
    bare.sku = table.text(table.field(u"sku"_s));
    TRY_LET(Product product, productOf(table, bare));
    TRY_LET(const auto known, products::productBySku(session, product.sku));
    if (!known) {
        TRY(m_service.addUnaudited(session, product));
        ++report.added;
        noteSample(report, {table.line(), RowOutcome::Added, product.sku, {}, {}, {}});
        return ok();
    }
    TRY_LET(product, productOf(table, *known));
    const QList<FieldChange> changes = changesOf(*known, product);
    if (changes.isEmpty()) {
        ++report.unchanged;
    } else {
        TRY(m_service.updateUnaudited(session, product));
        TRY(m_memory.changed(session, ImportSubject::Product, product.id.value(), changes));
        ++report.updated;
    }
    noteSample(report, {table.line(), changes.isEmpty() ? RowOutcome::Unchanged : RowOutcome::Changed, product.sku, changes, {}, {}});
    return ok();
}

} // namespace regulars::exchange
