#include "exchange/purchase_import_service.h"

#include "exchange/customer_lookup_query.h"
#include "exchange/import_table.h"
#include "products/product_query.h"
#include "shops/shop_query.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

constexpr size_t kDocumentsPerReport = 128;
constexpr qint64 kReadingPercent = 20; // of the whole job, for progress

QString stringOf(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

// The number under which a normal form was first seen.
quint32 firstOf(QHash<QString, quint32> &numbers, const QString &normal, quint32 number)
{
    const auto known = numbers.constFind(normal);
    if (known != numbers.constEnd())
        return *known;
    numbers.insert(normal, number);
    return number;
}

} // namespace

PurchaseImportService::PurchaseImportService(const Clock &clock, const Actor &actor, const ImportRequest &request,
                                             JobControl &job)
    : m_clock(clock), m_customerService(clock), m_productService(clock), m_actor(actor), m_request(request), m_job(job)
{
}

Status PurchaseImportService::run(db::WriteSession &session, ImportReport &report)
{
    TRY_LET(till::LoyaltyContext context, till::LoyaltyContext::load(session));
    m_booking.emplace(std::move(context));
    TRY_LET(m_hasOpenings, hasOpenings(session));
    TRY_LET(const auto table, ImportTable::open(m_request));
    table->describe(report);
    TRY(takeShop(session, *table));
    m_time = m_booking->context().timeOf(m_shop);
    m_today = m_time.dayOf(m_clock.nowMs());
    m_tomorrowMs = m_time.startOf(m_today + 1);
    m_request = settledRequest(m_request, *table);
    for (const ImportField &field : importFields(ImportKind::Purchases))
        m_columns.insert(field.name, table->columnOf(field.name));
    const qint64 size = table->file().size();
    m_sample.assign(static_cast<size_t>(qMax<qint64>(report.sampleRows, 0)), std::nullopt);
    TRY(readRows(session, *table, report));
    for (const StrayLine &stray : m_rows.arrange(m_time))
        reject({stray.line}, strayError(stray), report);
    const qint64 documents = static_cast<qint64>(m_rows.documents.size());
    for (size_t i = 0; i < m_rows.documents.size(); ++i) {
        if (i % kDocumentsPerReport == 0) {
            TRY(checkGoesOn(m_request.givesWay, m_job));
            const qint64 booked = size / 100 * (100 - kReadingPercent) * static_cast<qint64>(i) / documents;
            m_job.report(size / 100 * kReadingPercent + booked, size);
        }
        TRY(bookDocument(session, m_rows.documents[i], report));
    }
    m_job.report(size, size);
    QSet<CustomerId> twice; // a customer may be named by card here and by phone there
    for (const CustomerSlot &slot : m_customers) {
        if (slot.isTwice)
            twice.insert(slot.id);
    }
    warnOf(report, ErrorCode::PointsTwice, twice.size());
    gatherSample(report);
    return ok();
}

Status PurchaseImportService::takeShop(db::ReadSession &session, const ImportTable &table)
{
    TRY_LET(m_knownShops, shops::allShops(session));
    if (const auto named = table.constant(table.field(u"shop"_s)); named && !named->isEmpty()) {
        const ShopSlot slot = findShop(*named);
        if (slot.refusal)
            return tl::unexpected<Error>(*slot.refusal);
        m_request.shopId = slot.id;
    }
    m_shop = m_request.shopId.isValid() ? m_request.shopId : m_booking->context().defaultShop;
    return ok();
}

PurchaseImportService::ShopSlot PurchaseImportService::findShop(const QString &name) const
{
    const auto bare = [](const QString &text) { return text.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded(); };
    ShopSlot slot;
    QStringList names;
    for (const Shop &shop : m_knownShops) {
        names.append(shop.name);
        if (bare(shop.name) != bare(name))
            continue;
        slot.id = shop.id;
        slot.name = shop.name;
        return slot;
    }
    slot.refusal = Error{ErrorCode::NotFound, u"shop"_s, choiceDetail(name, names)};
    return slot;
}

quint32 PurchaseImportService::shopNumber(std::string_view name)
{
    const quint32 number = m_rows.shops.add(name);
    while (m_shops.size() <= number) {
        ShopSlot slot;
        if (!m_shops.empty()) {
            slot = findShop(stringOf(name));
            slot.number = number;
            for (const ShopSlot &other : m_shops) {
                if (other.id.isValid() && other.id == slot.id)
                    slot.number = other.number;
            }
        }
        m_shops.push_back(slot);
    }
    return m_shops[number].number;
}

ShopId PurchaseImportService::shopOf(const PurchaseDocument &document) const
{
    const quint32 named = m_rows.shopOf(m_rows.rows[m_rows.sequence[document.first]]);
    return named != 0 ? m_shops[named].id : m_shop;
}

Status PurchaseImportService::readRows(db::WriteSession &session, ImportTable &table, ImportReport &report)
{
    TRY_LET(tables::DateParser dates, datesOf(m_request, u"date"_s, m_time));
    PurchaseCellReader reader(table, m_booking->context().currency(), std::move(dates));
    for (;;) {
        TRY_LET(const bool more, table.next());
        if (!more) {
            if (table.endWarning())
                report.warnings.append(*table.endWarning());
            warnOf(report, ErrorCode::UnclearDates, reader.unclearDates());
            return ok();
        }
        if (report.read++ % kRowsPerReport == 0) {
            TRY(checkGoesOn(m_request.givesWay, m_job));
            m_job.report(table.file().position() / 100 * kReadingPercent, table.file().size());
        }
        if (table.fault()) {
            takeReject(report, table.rejectOfFault());
            continue;
        }
        auto cells = reader.read();
        if (cells && cells->atMs < m_time.startOf(0))
            cells = fail(ErrorCode::Invalid, u"date"_s, u"before 1970"_s);
        if (cells && cells->atMs >= m_tomorrowMs)
            cells = fail(ErrorCode::FutureDate, u"date"_s, dayText(m_today));
        if (!cells) {
            takeReject(report, table.rejectOf(cells.error()));
            continue;
        }
        TRY(takeRow(session, table, *cells, report));
    }
}

Result<PurchaseImportService::CustomerSlot> PurchaseImportService::findCustomer(db::ReadSession &session,
                                                                                std::string_view text) const
{
    CustomerSlot slot;
    const QString name = stringOf(text);
    TRY_LET(const auto known, customerByCardOrPhone(session, name));
    if (known) {
        slot.id = known->id;
        slot.isErased = known->isErased;
        if (m_hasOpenings) {
            TRY_LET(const auto openings, openingsOf(session, known->id));
            if (!openings.isEmpty())
                slot.openingAtMs = openings.first().atMs;
        }
        return slot;
    }
    const auto card = normalCard(name);
    if (!m_request.createCustomers)
        slot.refusal = Error{ErrorCode::NotFound, u"customer"_s, name};
    else if (!card)
        slot.refusal = Error{card.error().code, u"customer"_s, card.error().detail};
    return slot;
}

Result<PurchaseImportService::ProductSlot> PurchaseImportService::findProduct(db::ReadSession &session,
                                                                              const QString &sku) const
{
    ProductSlot slot;
    TRY_LET(const auto known, products::productBySku(session, sku));
    if (known)
        slot.id = known->id;
    else if (!m_request.createProducts)
        slot.refusal = Error{ErrorCode::NotFound, u"sku"_s, sku};
    return slot;
}

// The number of the first text in the file that means this customer: "ABC" and its full-width form are one card.
Result<quint32> PurchaseImportService::customerNumber(db::ReadSession &session, std::string_view text)
{
    if (text != m_rows.customers.at(m_lastCustomer))
        m_lastCustomer = m_rows.customers.add(text);
    while (m_customers.size() <= m_lastCustomer) {
        CustomerSlot slot;
        if (!m_customers.empty()) {
            TRY_LET(slot, findCustomer(session, text));
            const auto card = normalCard(stringOf(text));
            slot.number = card ? firstOf(m_cards, *card, m_lastCustomer) : m_lastCustomer;
        }
        m_customers.push_back(slot);
    }
    return m_customers[m_lastCustomer].number;
}

Result<quint32> PurchaseImportService::productNumber(db::ReadSession &session, std::string_view sku)
{
    const quint32 number = m_rows.skus.add(sku);
    while (m_products.size() <= number) {
        ProductSlot slot;
        if (!m_products.empty()) {
            Product product;
            product.sku = stringOf(sku);
            if (const Status status = products::completeProduct(product); status) {
                TRY_LET(slot, findProduct(session, product.sku));
                slot.number = firstOf(m_skus, product.sku, number);
            } else {
                slot.number = number;
                slot.refusal = status.error();
            }
        }
        m_products.push_back(slot);
    }
    return m_products[number].number;
}

// Looks customer and product up once per text, then keeps the line or rejects it.
Status PurchaseImportService::takeRow(db::ReadSession &session, ImportTable &table, const PurchaseCells &cells,
                                      ImportReport &report)
{
    TRY_LET(const quint32 customer, customerNumber(session, cells.customer));
    TRY_LET(const quint32 product, productNumber(session, cells.sku));
    const quint32 shop = shopNumber(cells.shop);
    ProductSlot &slot = m_products[product];
    std::optional<Error> refusal = slot.refusal ? slot.refusal : m_customers[customer].refusal;
    if (!refusal)
        refusal = m_shops[shop].refusal;
    if (!refusal && product != 0 && !slot.id.isValid()) {
        // The first name that the file has for it is the product's; later ones do not change it.
        Product trial;
        trial.sku = stringOf(cells.sku);
        trial.name = slot.name.isEmpty() ? stringOf(cells.product) : slot.name;
        trial.category = slot.category.isEmpty() ? stringOf(cells.category) : slot.category;
        const bool isNew =
            (slot.name.isEmpty() && !cells.product.empty()) || (slot.category.isEmpty() && !cells.category.empty());
        if (const Status status = isNew ? products::completeProduct(trial) : ok(); !status) {
            refusal = Error{status.error().code, status.error().field == u"name" ? u"product"_s : status.error().field,
                            status.error().detail};
        } else if (isNew) {
            slot.name = cells.product.empty() ? slot.name : trial.name;
            slot.category = trial.category;
        }
    }
    if (refusal) {
        takeReject(report, table.rejectOf(*refusal));
        return ok();
    }
    m_rows.add(cells, customer, product, shop, table.line());
    return ok();
}

Error PurchaseImportService::strayError(const StrayLine &stray) const
{
    const PurchaseRow &first = m_rows.rows[stray.first];
    const QString detail =
        orderDetail(m_rows.numberOf(first), dayText(m_time.dayOf(first.atMs)), m_rows.customers.string(m_rows.customerOf(first)),
                    stray.isOtherShop ? m_shops[m_rows.shopOf(first)].name : QString());
    return stray.isOtherDay || stray.isOtherShop ? Error{ErrorCode::AlreadyExists, u"order"_s, detail} : Error{ErrorCode::OtherCustomer, u"customer"_s, detail};
}

// Documents are booked by their instant, but a sample is of the file's first rows.
void PurchaseImportService::noteOutcome(quint32 line, RowOutcome outcome)
{
    if (line < m_sample.size())
        m_sample[line] = outcome;
}

// A rejected line stands in the sample already.
void PurchaseImportService::forgetOutcome(quint32 line)
{
    if (line < m_sample.size())
        m_sample[line].reset();
}

void PurchaseImportService::gatherSample(ImportReport &report) const
{
    for (size_t i = 0; i < m_sample.size() && i < m_rows.rows.size(); ++i) {
        const PurchaseRow &row = m_rows.rows[i];
        if (m_sample[i])
            report.sample.push_back({row.line, *m_sample[i], m_rows.numberOf(row), {}, {}, {}});
    }
    std::stable_sort(report.sample.begin(), report.sample.end(), [](const SampleRow &a, const SampleRow &b) { return a.line < b.line; });
    if (static_cast<qint64>(report.sample.size()) > report.sampleRows)
        report.sample.resize(static_cast<size_t>(report.sampleRows));
}

void PurchaseImportService::reject(const std::vector<quint32> &lines, const Error &error, ImportReport &report) const
{
    for (const quint32 line : lines)
        takeReject(report, {m_rows.rows[line].line, m_columns.value(error.field), error});
}

} // namespace regulars::exchange
