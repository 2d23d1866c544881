// The booking half of PurchaseImportService: documents against what the store has already.
#include "exchange/purchase_import_service.h"

#include "customers/customer_query.h"
#include "exchange/customer_lookup_query.h"
#include "exchange/import_table.h"
#include "purchases/purchase_query.h"
#include "shops/shop_query.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

using LineKey = std::array<qint64, 4>; // product, quantity, unit price, amount

// Tills often know a customer by the phone number alone.
bool isMobile(QStringView text)
{
    return text.size() == 11 && text.startsWith(u'1') && text.at(1) >= u'3' &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

template <class Line>
std::vector<LineKey> keysOf(const std::vector<Line> &lines)
{
    std::vector<LineKey> keys;
    keys.reserve(lines.size());
    for (const Line &line : lines)
        keys.push_back({line.productId.value(), line.quantityMilli, line.unitPriceE4, line.amountMinor});
    return keys;
}

} // namespace

std::vector<quint32> PurchaseImportService::linesOf(const PurchaseDocument &document) const
{
    const auto first = m_rows.sequence.begin() + document.first;
    return {first, first + document.count};
}

// The document's lines that are not among the booked ones, each booked line answering for one.
std::vector<quint32> PurchaseImportService::surplus(const PurchaseDocument &document,
                                                    const std::vector<LineKey> &booked) const
{
    std::vector<LineKey> left = booked;
    std::sort(left.begin(), left.end());
    std::vector<bool> isUsed(left.size(), false);
    std::vector<quint32> fresh;
    for (const quint32 line : linesOf(document)) {
        const PurchaseRow &row = m_rows.rows[line];
        const LineKey key{m_products[row.product].id.value(), qAbs(row.quantityMilli), row.unitPriceE4,
                          row.amountMinor};
        auto at = static_cast<size_t>(std::lower_bound(left.begin(), left.end(), key) - left.begin());
        while (at < left.size() && left[at] == key && isUsed[at])
            ++at;
        if (at < left.size() && left[at] == key)
            isUsed[at] = true;
        else
            fresh.push_back(line);
    }
    return fresh;
}

void PurchaseImportService::forgetCreated()
{
    for (const quint32 number : m_justCreatedCustomers)
        m_customers[number].id = {};
    for (const quint32 number : m_justCreatedProducts)
        m_products[number].id = {};
}

Result<CustomerId> PurchaseImportService::ensureCustomer(db::WriteSession &session, quint32 number, qint64 atMs, ShopId shop,
                                                         ImportReport &report)
{
    CustomerSlot &slot = m_customers[number];
    if (number == 0 || slot.id.isValid())
        return slot.id;
    Customer customer;
    customer.cardNo = m_rows.customers.string(number);
    // The file may have named the same customer in another way before: by card here, by phone there.
    TRY_LET(const auto known, customerByCardOrPhone(session, customer.cardNo));
    m_justCreatedCustomers.push_back(number);
    if (known) {
        slot.id = known->id;
        return slot.id;
    }
    customer.name = customer.cardNo;
    if (isMobile(customer.cardNo))
        customer.phone = customer.cardNo;
    customer.registeredOn = m_time.dayOf(atMs);
    customer.shopId = shop;
    TRY_LET(slot.id, m_customerService.addUnaudited(session, std::move(customer)));
    ++report.createdCustomers;
    return slot.id;
}

Result<ProductId> PurchaseImportService::ensureProduct(db::WriteSession &session, quint32 number, ImportReport &report)
{
    ProductSlot &slot = m_products[number];
    if (number == 0 || slot.id.isValid())
        return slot.id;
    Product product;
    product.sku = m_rows.skus.string(number);
    product.name = slot.name;
    product.category = slot.category;
    TRY_LET(slot.id, m_productService.addUnaudited(session, std::move(product)));
    m_justCreatedProducts.push_back(number);
    ++report.createdProducts;
    return slot.id;
}

Result<std::vector<till::BookingLine>>
PurchaseImportService::bookingLines(db::WriteSession &session, const std::vector<quint32> &lines, ImportReport &report)
{
    std::vector<till::BookingLine> booking;
    booking.reserve(lines.size());
    for (const quint32 line : lines) {
        const PurchaseRow &row = m_rows.rows[line];
        TRY_LET(const ProductId product, ensureProduct(session, row.product, report));
        booking.push_back({product, qAbs(row.quantityMilli), row.unitPriceE4, row.amountMinor});
    }
    return booking;
}

Status PurchaseImportService::bookDocument(db::WriteSession &session, const PurchaseDocument &document,
                                           ImportReport &report)
{
    const PurchaseRow &first = m_rows.rows[m_rows.sequence[document.first]];
    const QString number = m_rows.numberOf(first);
    std::optional<Purchase> purchase;
    std::optional<Refund> refund;
    std::vector<LineKey> booked;
    if (document.isReturn) {
        TRY_LET(refund, purchases::refundByNumber(session, number));
        if (refund) {
            TRY_LET(const auto lines, purchases::refundLinesOf(session, refund->id));
            booked = keysOf(lines);
        }
    } else {
        TRY_LET(purchase, purchases::purchaseByNumber(session, number));
        if (purchase) {
            TRY_LET(const auto lines, purchases::linesOf(session, purchase->id));
            booked = keysOf(lines);
        }
    }
    if (purchase || refund) {
        TRY_LET(const auto other, otherDocument(session, document, purchase ? purchase->shopId : refund->shopId,
                                                purchase ? purchase->day : refund->day, purchase ? purchase->customerId : refund->customerId));
        if (other) {
            reject(linesOf(document), *other, report);
            return ok();
        }
    }
    const std::vector<quint32> fresh = surplus(document, booked);
    report.unchanged += document.count - static_cast<qint64>(fresh.size());
    for (const quint32 line : linesOf(document))
        noteOutcome(line, RowOutcome::Unchanged);
    if (fresh.empty())
        return ok();
    // A savepoint copies every page the document touches: only where a rule may refuse half-way.
    const bool isRisky = mayBeRefused(fresh);
    if (isRisky)
        TRY(session.savepoint());
    m_justCreatedCustomers.clear();
    m_justCreatedProducts.clear();
    const auto countsBefore = std::pair(report.createdCustomers, report.createdProducts);
    const Status status = document.isReturn ? bookReturn(session, document, fresh, refund, report)
                                            : bookPurchase(session, document, fresh, purchase, report);
    if (status) {
        report.added += static_cast<qint64>(fresh.size());
        for (const quint32 line : fresh)
            noteOutcome(line, RowOutcome::Added);
        return isRisky ? session.releaseSavepoint() : ok();
    }
    const ErrorCode code = status.error().code;
    const bool isUntouched = code == ErrorCode::OtherCustomer || code == ErrorCode::CustomerErased; // see checkCustomer
    if (!isRowError(code) || (!isRisky && !isUntouched))
        return status;
    if (isRisky) {
        TRY(session.rollbackToSavepoint());
        std::tie(report.createdCustomers, report.createdProducts) = countsBefore;
        forgetCreated();
    }
    for (const quint32 line : fresh)
        forgetOutcome(line);
    reject(fresh, status.error(), report);
    return ok();
}

// Money so large that sums may leave int64, a cap that refuses purchases, or a discount that comes too late.
bool PurchaseImportService::mayBeRefused(const std::vector<quint32> &lines) const
{
    constexpr qint64 kHarmlessMinor = 1'000'000'000'000;
    if (m_booking->context().points.capPerPurchase > 0)
        return true;
    qint64 left = kHarmlessMinor;
    for (const quint32 line : lines) {
        const PurchaseRow &row = m_rows.rows[line];
        if (row.discountMinor > 0 || row.amountMinor > left || qAbs(row.quantityMilli) > kHarmlessMinor)
            return true;
        left -= row.amountMinor;
    }
    return false;
}

Result<std::optional<Error>> PurchaseImportService::otherDocument(db::ReadSession &session, const PurchaseDocument &document, ShopId shop,
                                                                  EpochDay day, CustomerId customer) const
{
    const PurchaseRow &first = m_rows.rows[m_rows.sequence[document.first]];
    if (first.order == 0) // its number is made of all that the row says
        return std::optional<Error>();
    // Shops may keep other clocks; an export writes instants.
    const bool isOtherDay = m_time.dayOf(document.atMs) != day && m_booking->context().timeOf(shop).dayOf(document.atMs) != day;
    const bool isSaid = m_request.shopId.isValid() || m_rows.shopOf(first) != 0;
    const bool isOtherShop = isSaid && shopOf(document) != shop;
    const bool isOtherCustomer = first.customer != 0 && customer.isValid() && m_customers[first.customer].id != customer;
    if (!isOtherDay && !isOtherShop && !isOtherCustomer)
        return std::optional<Error>();
    TRY_LET(const auto known, customers::customerById(session, customer));
    TRY_LET(const auto sold, shops::shopById(session, shop));
    const QString detail = orderDetail(m_rows.numberOf(first), dayText(day), known ? known->cardNo : QString(), isOtherShop && sold ? sold->name : QString());
    return std::optional(isOtherDay || isOtherShop ? Error{ErrorCode::AlreadyExists, u"order"_s, detail}
                                                   : Error{ErrorCode::OtherCustomer, u"customer"_s, detail});
}

// Refuses before anything is written: an erased customer, or a document that is booked already for somebody else.
Status PurchaseImportService::checkCustomer(quint32 number, std::optional<CustomerId> booked) const
{
    if (m_customers[number].isErased)
        return fail(ErrorCode::CustomerErased, u"customer"_s);
    if (number != 0 && booked && m_customers[number].id != *booked)
        return fail(ErrorCode::OtherCustomer, u"customer"_s);
    return ok();
}

Status PurchaseImportService::bookPurchase(db::WriteSession &session, const PurchaseDocument &document,
                                           const std::vector<quint32> &fresh, const std::optional<Purchase> &known,
                                           ImportReport &report)
{
    const PurchaseRow &first = m_rows.rows[m_rows.sequence[document.first]];
    TRY(checkCustomer(first.customer, known ? std::optional(known->customerId) : std::nullopt));
    TRY_LET(const CustomerId customer, ensureCustomer(session, first.customer, document.atMs, shopOf(document), report));
    TRY_LET(auto lines, bookingLines(session, fresh, report));
    qint64 discountMinor = 0;
    for (const quint32 line : fresh)
        discountMinor += m_rows.rows[line].discountMinor;
    if (known && discountMinor > 0) // what the order's first lines were given cannot be spread anew
        return fail(ErrorCode::Invalid, u"discount"_s, u"0"_s);
    if (known)
        return m_booking->addLines(session, known->id, lines);
    till::PurchaseBooking order;
    order.number = m_rows.numberOf(first);
    order.customerId = customer;
    order.shopId = shopOf(document);
    order.atMs = document.atMs;
    order.lines = std::move(lines);
    order.discountMinor = discountMinor;
    order.note = m_rows.notes.string(first.note);
    order.source = Source::Import;
    order.operatorId = m_actor.id;
    TRY_LET(const till::BookedPurchase booked, m_booking->purchase(session, order));
    CustomerSlot &slot = m_customers[first.customer];
    if (slot.openingAtMs && order.atMs < *slot.openingAtMs && booked.purchase.pointsEarned > 0)
        slot.isTwice = true;
    ++report.purchases;
    report.walkIns += customer.isValid() ? 0 : 1;
    return ok();
}

Status PurchaseImportService::bookReturn(db::WriteSession &session, const PurchaseDocument &document,
                                         const std::vector<quint32> &fresh, const std::optional<Refund> &known,
                                         ImportReport &report)
{
    const PurchaseRow &first = m_rows.rows[m_rows.sequence[document.first]];
    TRY(checkCustomer(first.customer, known ? std::optional(known->customerId) : std::nullopt));
    TRY_LET(const CustomerId customer, ensureCustomer(session, first.customer, document.atMs, shopOf(document), report));
    TRY_LET(auto lines, bookingLines(session, fresh, report));
    if (known) {
        TRY_LET(const till::BookedRefund more, m_booking->addReturnLines(session, *known, lines));
        report.unlinkedReturns += more.unlinkedLines;
        return ok();
    }
    till::ReturnBooking order;
    order.number = m_rows.numberOf(first);
    order.customerId = customer;
    order.shopId = shopOf(document);
    order.atMs = document.atMs;
    order.lines = std::move(lines);
    order.note = m_rows.notes.string(first.note);
    order.operatorId = m_actor.id;
    TRY_LET(const till::BookedRefund booked, m_booking->returnGoods(session, order));
    ++report.returns;
    report.unlinkedReturns += booked.unlinkedLines;
    return ok();
}

} // namespace regulars::exchange
