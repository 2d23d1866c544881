#include "exchange/export_query.h"

#include "customers/customer_fields.h"
#include "customers/customer_query.h"
#include "exchange/import_kind.h"
#include "points/points_query.h"
#include "products/product_query.h"
#include "till/loyalty_context.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

EpochDay firstDay(const ExportRequest &request) { return request.from.value_or(std::numeric_limits<EpochDay>::min()); }
EpochDay endDay(const ExportRequest &request) { return request.to.value_or(std::numeric_limits<EpochDay>::max()); }

// Wall-clock readings, made once per instant and shop.
class LocalTimes {
public:
    explicit LocalTimes(const till::LoyaltyContext &context) : m_context(context) {}
    QString text(ShopId shop, qint64 ms)
    {
        if (shop != m_shop || !m_time) {
            m_shop = shop;
            m_time = m_context.timeOf(shop);
        }
        return m_time->local(ms).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    }

private:
    const till::LoyaltyContext &m_context;
    ShopId m_shop;
    std::optional<BusinessTime> m_time;
};

Result<QString> consentText(db::ReadSession &session, CustomerId id)
{
    TRY_LET(const auto consents, customers::consentsOf(session, id));
    QStringList words;
    for (const customers::Consent &consent : consents)
        words.append(consent.isIn ? consent.channel : u'-' + consent.channel);
    return words.join(u';');
}

Status visitCustomers(db::ReadSession &session, const ExportRequest &request, EpochDay today, const RowVisitor &visit)
{
    TRY_LET(const till::LoyaltyContext context, till::LoyaltyContext::load(session));
    customers::FieldContext fields{session, today};
    auto select =
        session.prepare("SELECT c.id,t.tier_id FROM customer c LEFT JOIN tier_state t ON t.customer_id=c.id"
                        " WHERE c.erased_at_ms IS NULL AND c.registered_on>=? AND c.registered_on<? ORDER BY c.id");
    select.bind(firstDay(request)).bind(endDay(request));
    for (;;) {
        TRY_LET(const bool more, select.step());
        if (!more)
            return ok();
        const auto id = select.idAt<CustomerId>(0);
        TRY_LET(const auto customer, customers::customerById(session, id));
        if (!customer)
            continue;
        QStringList cells;
        for (const customers::CustomerField &field : customers::customerFields()) {
            if (!field.isInFiles)
                continue;
            TRY_LET(const QString text, field.get(fields, *customer));
            cells.append(text);
        }
        TRY_LET(const qint64 points, points::balanceAfterExpiry(session, id, Purse::Points, today));
        TRY_LET(const QStringList tags, customers::tagsOf(session, id));
        TRY_LET(const QString consents, consentText(session, id));
        cells << QString::number(points) << context.ladder.tierOf(select.idAt<TierId>(1)).name << tags.join(u';')
              << consents;
        TRY(visit(cells));
    }
}

Status visitLines(db::Statement select, bool isReturn, const till::LoyaltyContext &context, const RowVisitor &visit)
{
    LocalTimes times(context);
    const Currency currency = context.currency();
    const qint64 sign = isReturn ? -1 : 1;
    for (;;) {
        TRY_LET(const bool more, select.step());
        if (!more)
            return ok();
        TRY(visit(
            {select.textAt(0), times.text(select.idAt<ShopId>(1), select.intAt(2)), select.textAt(3), select.textAt(4),
             select.textAt(5), select.textAt(6), scaledText(sign * select.intAt(7), kQuantityDigits),
             scaledText(select.intAt(8), kPriceDigits, currency.digits), moneyText(sign * select.intAt(9), currency),
             select.textAt(10), moneyText(select.intAt(11), currency)}));
    }
}

Status visitPurchases(db::ReadSession &session, const ExportRequest &request, const RowVisitor &visit)
{
    TRY_LET(const till::LoyaltyContext context, till::LoyaltyContext::load(session));
    auto bought = session.prepare(
        "SELECT p.number,p.shop_id,p.at_ms,c.card_no,g.sku,g.name,g.category,l.quantity_milli,l.unit_price_e4,"
        "l.amount_minor,p.note,l.discount_minor FROM purchase p JOIN purchase_line l ON l.purchase_id=p.id"
        " LEFT JOIN customer c ON c.id=p.customer_id LEFT JOIN product g ON g.id=l.product_id"
        " WHERE p.day>=? AND p.day<? ORDER BY p.at_ms,p.id,l.line_no");
    bought.bind(firstDay(request)).bind(endDay(request));
    TRY(visitLines(std::move(bought), false, context, visit));
    auto returned = session.prepare(
        "SELECT r.number,r.shop_id,r.at_ms,c.card_no,g.sku,g.name,g.category,l.quantity_milli,l.unit_price_e4,"
        "l.amount_minor,r.note,0 FROM refund r JOIN refund_line l ON l.refund_id=r.id"
        " LEFT JOIN customer c ON c.id=r.customer_id LEFT JOIN product g ON g.id=l.product_id"
        " WHERE r.day>=? AND r.day<? ORDER BY r.at_ms,r.id,l.line_no");
    returned.bind(firstDay(request)).bind(endDay(request));
    return visitLines(std::move(returned), true, context, visit);
}

Status visitProducts(db::ReadSession &session, const RowVisitor &visit)
{
    TRY_LET(const till::LoyaltyContext context, till::LoyaltyContext::load(session));
    const int digits = context.currency().digits;
    return products::forEachProduct(session, [&](const Product &product) {
        return visit({product.sku, product.name, product.category,
                      product.priceE4 ? scaledText(*product.priceE4, kPriceDigits, digits) : QString(),
                      product.earns ? u"yes"_s : u"no"_s});
    });
}

Status visitPoints(db::ReadSession &session, const ExportRequest &request, const RowVisitor &visit)
{
    TRY_LET(const till::LoyaltyContext context, till::LoyaltyContext::load(session));
    LocalTimes times(context);
    auto select = session.prepare(
        "SELECT e.at_ms,c.card_no,e.purse,e.cause,p.number,e.delta,e.reason FROM points_ledger e"
        " JOIN customer c ON c.id=e.customer_id LEFT JOIN purchase p ON e.cause IN (1,2) AND p.id=e.cause_id"
        " WHERE e.day>=? AND e.day<? ORDER BY e.id");
    select.bind(firstDay(request)).bind(endDay(request));
    for (;;) {
        TRY_LET(const bool more, select.step());
        if (!more)
            return ok();
        TRY(visit({times.text(context.defaultShop, select.intAt(0)), select.textAt(1),
                   select.intAt(2) == 0 ? u"points"_s : u"credits"_s, causeName(static_cast<Cause>(select.intAt(3))),
                   select.textAt(4), QString::number(select.intAt(5)), select.textAt(6)}));
    }
}

} // namespace

QString exportKindName(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Customers:
        return u"customers"_s;
    case ExportKind::Purchases:
        return u"purchases"_s;
    case ExportKind::Products:
        return u"products"_s;
    case ExportKind::Points:
        return u"points"_s;
    }
    Q_UNREACHABLE();
}

Result<ExportKind> exportKindFromName(const QString &name)
{
    for (const ExportKind kind :
         {ExportKind::Customers, ExportKind::Purchases, ExportKind::Products, ExportKind::Points}) {
        if (exportKindName(kind) == name)
            return kind;
    }
    return fail(ErrorCode::UnknownKind, u"kind"_s, name);
}

QStringList exportColumns(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Customers: {
        QStringList columns;
        for (const customers::CustomerField &field : customers::customerFields()) {
            if (field.isInFiles)
                columns.append(field.name);
        }
        return columns << u"points"_s << u"tier"_s << u"tags"_s << u"consent"_s;
    }
    case ExportKind::Purchases:
        return {u"order"_s,    u"date"_s,       u"customer"_s, u"sku"_s,  u"product"_s, u"category"_s,
                u"quantity"_s, u"unit_price"_s, u"amount"_s,   u"note"_s, u"discount"_s};
    case ExportKind::Products:
        return {u"sku"_s, u"name"_s, u"category"_s, u"price"_s, u"earns"_s};
    case ExportKind::Points:
        return {u"date"_s, u"customer"_s, u"purse"_s, u"cause"_s, u"document"_s, u"change"_s, u"reason"_s};
    }
    Q_UNREACHABLE();
}

std::vector<tables::TableColumn> exportTable(ExportKind kind, const QString &language)
{
    using tables::CellKind;
    static const QHash<QString, CellKind> kinds{
        {u"registered_on"_s, CellKind::Date}, {u"points"_s, CellKind::Integer},     {u"date"_s, CellKind::Instant},
        {u"quantity"_s, CellKind::Decimal},   {u"unit_price"_s, CellKind::Decimal}, {u"price"_s, CellKind::Decimal},
        {u"amount"_s, CellKind::Money},       {u"discount"_s, CellKind::Money},     {u"change"_s, CellKind::Integer}};
    std::vector<tables::TableColumn> columns;
    for (const QString &name : exportColumns(kind))
        columns.push_back({ownHeading(exportKindName(kind), name, language), kinds.value(name, CellKind::Text)});
    return columns;
}

Status forEachExportRow(db::ReadSession &session, const ExportRequest &request, EpochDay today, const RowVisitor &visit)
{
    switch (request.kind) {
    case ExportKind::Customers:
        return visitCustomers(session, request, today, visit);
    case ExportKind::Purchases:
        return visitPurchases(session, request, visit);
    case ExportKind::Products:
        return visitProducts(session, visit);
    case ExportKind::Points:
        return visitPoints(session, request, visit);
    }
    Q_UNREACHABLE();
}

Result<qint64> exportSize(db::ReadSession &session, ExportKind kind)
{
    const auto statement = [&] {
        switch (kind) {
        case ExportKind::Customers:
            return session.prepare("SELECT COUNT(*) FROM customer");
        case ExportKind::Purchases:
            return session.prepare("SELECT (SELECT COUNT(*) FROM purchase_line)+(SELECT COUNT(*) FROM refund_line)");
        case ExportKind::Products:
            return session.prepare("SELECT COUNT(*) FROM product");
        case ExportKind::Points:
            return session.prepare("SELECT COUNT(*) FROM points_ledger");
        }
        Q_UNREACHABLE();
    };
    auto select = statement();
    TRY_LET(const auto count, select.firstInt());
    return count.value_or(0);
}

} // namespace regulars::exchange
