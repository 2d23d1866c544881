// purchase add | quote | refund | show
#include "app/cli/cli_time.h"
#include "app/cli/commands.h"
#include "app/cli/deficit_note.h"
#include "app/cli/words/money_words.h"

#include "base/business_time.h"
#include "coupons/coupon_query.h"
#include "customers/customer_query.h"
#include "products/product_query.h"
#include "products/product_service.h"
#include "purchases/purchase_query.h"
#include "shops/shop_query.h"
#include "till/till_service.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

struct LineWords {
    QString sku;
    qint64 quantityMilli = 0;
    qint64 priceE4 = 0;
};

// SKU:QTY:PRICE; the SKU itself may hold colons, so the numbers are read from the end.
Result<LineWords> lineWords(const QString &word)
{
    const qsizetype price = word.lastIndexOf(u':');
    const qsizetype quantity = price > 0 ? word.lastIndexOf(u':', price - 1) : -1;
    const auto wrong = [&] { return fail(ErrorCode::Usage, {}, tr("--line “%1” is not SKU:QTY:PRICE").arg(word)); };
    if (quantity <= 0)
        return wrong();
    LineWords line;
    line.sku = word.first(quantity);
    const auto amount = parseScaled(QStringView(word).sliced(quantity + 1, price - quantity - 1), kQuantityDigits);
    const auto unit = parseScaled(QStringView(word).sliced(price + 1), kPriceDigits);
    if (!amount || !unit || *amount <= 0 || *unit < 0)
        return wrong();
    line.quantityMilli = *amount;
    line.priceE4 = *unit;
    return line;
}

struct OrderWords {
    QString card;
    QString shop;
    till::PurchaseBooking order;
    std::vector<LineWords> lines;
    QString discount;
};

Result<OrderWords> orderWords(const Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"customer"_s, u"at"_s, u"line"_s, u"coupon"_s, u"points"_s,
                                                                       u"number"_s, u"discount"_s, u"note"_s, u"shop"_s}, {u"best-coupons"_s}));
    TRY(arguments.atMost(0));
    OrderWords words;
    words.order.coupons = arguments.values(u"coupon"_s);
    words.order.proposesCoupons = arguments.has(u"best-coupons"_s);
    if (words.order.proposesCoupons && !words.order.coupons.isEmpty())
        return fail(ErrorCode::Usage, {}, u"--coupon CODE… | --best-coupons"_s);
    words.card = arguments.value(u"customer"_s);
    words.order.number = arguments.value(u"number"_s);
    words.order.note = arguments.value(u"note"_s);
    words.discount = arguments.value(u"discount"_s);
    words.shop = arguments.value(u"shop"_s);
    if (arguments.has(u"at"_s)) {
        TRY_LET(words.order.atMs, inField(parseInstant(arguments.value(u"at"_s)), u"at"_s));
    }
    if (arguments.has(u"points"_s)) {
        const auto points = parseScaled(arguments.value(u"points"_s), 0, Rounding::Floor);
        if (!points || *points < 0)
            return fail(ErrorCode::Usage, {}, u"--points takes a whole number"_s);
        words.order.redeemPoints = *points;
    }
    for (const QString &word : arguments.values(u"line"_s)) {
        TRY_LET(LineWords line, lineWords(word));
        words.lines.push_back(std::move(line));
    }
    if (words.lines.empty())
        return fail(ErrorCode::EmptyOrder);
    return words;
}

// Fills customer, currency-dependent amounts and products; `create` makes products that are not there.
Status completeOrder(db::ReadSession &session, OrderWords &words, const std::function<Result<ProductId>(const LineWords &)> &create)
{
    TRY_LET(const auto loyalty, till::LoyaltyContext::load(session));
    if (!words.card.isEmpty()) {
        TRY_LET(const Customer customer, customers::requireCustomer(session, words.card));
        words.order.customerId = customer.id;
    }
    if (!words.shop.isEmpty()) {
        TRY_LET(const auto shop, shops::shopByName(session, words.shop));
        if (!shop)
            return fail(ErrorCode::NotFound, u"shop"_s, words.shop);
        words.order.shopId = shop->id;
    }
    if (!words.discount.isEmpty()) {
        TRY_LET(words.order.discountMinor, moneyFrom(u"discount"_s, words.discount, loyalty.currency()));
    }
    for (const LineWords &line : words.lines) {
        till::BookingLine booking;
        booking.quantityMilli = line.quantityMilli;
        booking.unitPriceE4 = line.priceE4;
        TRY_LET(booking.amountMinor, lineAmountMinor(line.quantityMilli, line.priceE4, loyalty.currency()));
        TRY_LET(const auto product, products::productBySku(session, line.sku));
        if (product) {
            booking.productId = product->id;
        } else {
            TRY_LET(booking.productId, create(line));
        }
        words.order.lines.push_back(booking);
    }
    return ok();
}

// What the sale paid for who brought the customer, or a quote foresees; null: nothing.
QJsonValue referralJson(const till::BookedPurchase &booked)
{
    if (!booked.referral)
        return {};
    const ReferralPaid &paid = *booked.referral;
    QJsonObject object{{u"id"_s, paid.id.toString()},
                       {u"referrer"_s, paid.referrerCard},
                       {u"referrer_name"_s, paid.referrerName},
                       {u"referrer_points"_s, paid.referrerPoints},
                       {u"referred_points"_s, paid.referredPoints}};
    if (booked.purchase.id.isValid()) // a quote does not foresee them
        object.insert(u"milestones"_s, QJsonArray::fromStringList(paid.milestones));
    return object;
}

QJsonArray takenBackJson(const till::BookedRefund &booked)
{
    QJsonArray rows;
    for (const ReferralTakenBack &taken : booked.referrals)
        rows.append(QJsonObject{{u"id"_s, taken.id.toString()},
                                {u"referrer"_s, taken.referrerCard},
                                {u"referrer_name"_s, taken.referrerName},
                                {u"referrer_points"_s, taken.referrerPoints},
                                {u"referred_points"_s, taken.referredPoints}});
    return rows;
}

// "Birthday: a mug".
QString stepText(const QJsonValue &step)
{
    const QString name = step[u"label"_s].toString();
    const QString gift = step[u"gift"_s].toString();
    return gift.isEmpty() ? name : u"%1: %2"_s.arg(name, gift);
}

void printBooked(const Context &context, const till::BookedPurchase &booked, const Currency &currency)
{
    const Purchase &purchase = booked.purchase;
    QJsonArray steps;
    QJsonArray used;
    for (const auto &step : booked.figures.steps) {
        steps.append(QJsonObject{{u"kind"_s, till::saleStepName(step.kind)},
                                 {u"label"_s, step.label},
                                 {u"code"_s, step.code},
                                 {u"taken"_s, moneyText(step.takenMinor, currency)},
                                 {u"left"_s, moneyText(step.leftMinor, currency)},
                                 {u"points"_s, step.points},
                                 {u"gift"_s, step.gift}});
        if (step.kind == till::SaleStep::Kind::Coupon)
            used.append(step.code);
    }
    QJsonArray unused;
    for (const size_t index : booked.figures.unusedOffers)
        unused.append(booked.offers[index].code);
    QJsonArray gifts;
    for (const DayGift &gift : booked.gifts)
        gifts.append(QJsonObject{{u"gift"_s, gift.gift}, {u"member_day"_s, gift.dayName}, {u"limit"_s, gift.limit}});
    QJsonArray issued;
    for (const Coupon &coupon : booked.issued)
        issued.append(coupon.code);
    const QJsonObject document{{u"number"_s, purchase.number},
                               {u"total"_s, moneyText(purchase.grossMinor, currency)},
                               {u"discount"_s, moneyText(purchase.discountMinor, currency)},
                               {u"points_spent"_s, purchase.pointsSpent},
                               {u"points_paid"_s, moneyText(purchase.pointsPaidMinor, currency)},
                               {u"payable"_s, moneyText(purchase.netMinor(), currency)},
                               {u"points_earned"_s, purchase.pointsEarned},
                               {u"balance"_s, booked.balanceAfter},
                               {u"tier_before"_s, booked.tierBefore.name},
                               {u"tier_after"_s, booked.tierAfter.name},
                               {u"steps"_s, steps},
                               {u"coupons_used"_s, used},
                               {u"coupons_unused"_s, unused},
                               {u"coupons_issued"_s, issued},
                               {u"gifts"_s, gifts},
                               {u"referral"_s, referralJson(booked)}};
    if (context.json) {
        context.print(QJsonDocument(document));
        return;
    }
    for (const auto &field : {u"number"_s, u"total"_s, u"discount"_s, u"points_spent"_s, u"payable"_s, u"points_earned"_s, u"balance"_s, u"tier_after"_s})
        context.field(field, document.value(field).toVariant().toString(), 16);
    for (const auto &field : {u"coupons_used"_s, u"coupons_unused"_s, u"coupons_issued"_s}) {
        if (!document.value(field).toArray().isEmpty())
            context.field(field, document.value(field).toVariant().toStringList().join(u", "_s), 16);
    }
    for (const DayGift &gift : booked.gifts)
        context.field(u"gift"_s, gift.gift, 16);
    if (booked.referral)
        context.field(u"referrer_points"_s, u"%1  %2"_s.arg(booked.referral->referrerName).arg(booked.referral->referrerPoints), 16);
    for (const QJsonValue step : std::as_const(steps))
        context.line(u"%1  %2  −%3 → %4"_s.arg(label(step[u"kind"_s].toString()), stepText(step), step[u"taken"_s].toString(),
                                                step[u"left"_s].toString()));
}

// A coupon that takes nothing off stays with the customer; who laid it down is told.
void noteUnused(const Context &context, const till::PurchaseBooking &order, const till::BookedPurchase &booked)
{
    for (const size_t index : booked.figures.unusedOffers) {
        if (!order.proposesCoupons)
            context.note(QCoreApplication::translate("PurchaseCommands", "The coupon %1 takes nothing off this order and stays unused: its minimum, its goods "
                                                                         "or what is left of its budget do not fit.")
                             .arg(booked.offers[index].code));
    }
}

// The shop's minimum, step and share of the total trim a wish; who asked for more is told.
void noteTrimmed(const Context &context, const till::PurchaseBooking &order, const till::BookedPurchase &booked)
{
    if (booked.purchase.pointsSpent < order.redeemPoints)
        context.note(QCoreApplication::translate("PurchaseCommands", "%1 points were asked for; %2 can be redeemed on this order.")
                         .arg(order.redeemPoints)
                         .arg(booked.purchase.pointsSpent));
}

Result<Currency> currencyOf(db::ReadSession &session)
{
    TRY_LET(const auto loyalty, till::LoyaltyContext::load(session));
    return loyalty.currency();
}

Result<int> runAdd(Context &context)
{
    TRY_LET(OrderWords words, orderWords(context));
    if (words.order.proposesCoupons)
        return fail(ErrorCode::Usage, {}, u"purchase quote --best-coupons"_s);
    till::TillService till(*context.clock);
    products::ProductService products(*context.clock);
    TRY_LET(const auto booked, context.database->writeNow([&](db::WriteSession &session) -> Result<till::BookedPurchase> {
        TRY(completeOrder(session, words, [&](const LineWords &line) {
            Product product;
            product.sku = line.sku;
            product.priceE4 = line.priceE4;
            return products.addUnaudited(session, product); // the sale's audit row covers it
        }));
        return till.record(session, context.actor, words.order);
    }));
    TRY_LET(const Currency currency, context.database->readNow(currencyOf));
    printBooked(context, booked, currency);
    noteTrimmed(context, words.order, booked);
    noteUnused(context, words.order, booked);
    return 0;
}

Result<int> runQuote(Context &context)
{
    TRY_LET(OrderWords words, orderWords(context));
    const till::TillService till(*context.clock);
    TRY_LET(const auto booked, context.database->readNow([&](db::ReadSession &session) -> Result<till::BookedPurchase> {
        // A product that is not there yet earns like any other; a quote creates nothing.
        TRY(completeOrder(session, words, [](const LineWords &) -> Result<ProductId> { return ProductId(); }));
        return till.quote(session, words.order);
    }));
    TRY_LET(const Currency currency, context.database->readNow(currencyOf));
    printBooked(context, booked, currency);
    noteTrimmed(context, words.order, booked);
    noteUnused(context, words.order, booked);
    return 0;
}

// SKU:QTY words to line numbers: the lines of that SKU in order, until the quantity is reached.
Result<std::vector<till::RefundItem>> refundItems(db::ReadSession &session, const QString &number, const QStringList &words)
{
    std::vector<till::RefundItem> items;
    TRY_LET(const auto purchase, purchases::purchaseByNumber(session, number));
    if (!purchase)
        return fail(ErrorCode::NotFound, u"purchase"_s, number);
    TRY_LET(const auto lines, purchases::linesOf(session, purchase->id));
    for (const QString &word : words) {
        const qsizetype colon = word.lastIndexOf(u':');
        const auto quantity = colon > 0 ? parseScaled(QStringView(word).sliced(colon + 1), kQuantityDigits) : Result<qint64>(fail(ErrorCode::Invalid));
        if (!quantity || *quantity <= 0)
            return fail(ErrorCode::Usage, {}, tr("--line “%1” is not SKU:QTY").arg(word));
        TRY_LET(const Product product, products::requireProduct(session, word.first(colon)));
        qint64 wanted = *quantity;
        qint64 left = 0;
        for (const PurchaseLine &line : lines) {
            if (line.productId != product.id || wanted == 0)
                continue;
            left += line.quantityMilli - line.refundedMilli;
            const qint64 part = qMin(wanted, line.quantityMilli - line.refundedMilli);
            if (part > 0)
                items.push_back({line.lineNo, part});
            wanted -= part;
        }
        if (wanted > 0)
            return fail(ErrorCode::RefundExceeds, u"quantity"_s, scaledText(left, kQuantityDigits));
    }
    return items;
}

Result<int> runRefund(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"line"_s, u"customer"_s, u"note"_s}));
    till::RefundRequest request;
    TRY_LET(request.number, arguments.require(0, u"NUMBER"_s));
    TRY(arguments.atMost(1));
    request.note = arguments.value(u"note"_s);
    till::TillService till(*context.clock);
    TRY_LET(const auto booked, context.database->writeNow([&](db::WriteSession &session) -> Result<till::BookedRefund> {
        if (arguments.has(u"customer"_s)) {
            TRY_LET(const Customer customer, customers::requireCustomer(session, arguments.value(u"customer"_s)));
            request.customerId = customer.id;
        }
        if (arguments.has(u"line"_s)) {
            TRY_LET(request.items, refundItems(session, request.number, arguments.values(u"line"_s)));
        }
        return till.refund(session, context.actor, request);
    }));
    TRY_LET(const Currency currency, context.database->readNow(currencyOf));
    TRY_LET(const qint64 deficit, tellDeficit(context, booked.refund.customerId));
    const QJsonObject document{{u"number"_s, booked.refund.number},
                               {u"amount"_s, moneyText(booked.refund.amountMinor, currency)},
                               {u"points_reversed"_s, booked.refund.pointsReversed},
                               {u"coupons_withdrawn"_s, booked.couponsWithdrawn},
                               {u"points_restored"_s, booked.refund.pointsRestored},
                               {u"balance"_s, booked.balanceAfter},
                               {u"deficit"_s, deficit},
                               {u"tier_after"_s, booked.tierAfter.name},
                               {u"referrals_taken_back"_s, takenBackJson(booked)}};
    if (context.json) {
        context.print(QJsonDocument(document));
        return 0;
    }
    for (auto field = document.begin(); field != document.end(); ++field) {
        if (!field.value().isArray())
            context.field(field.key(), field.value().toVariant().toString(), 18);
    }
    for (const ReferralTakenBack &taken : booked.referrals)
        context.note(QCoreApplication::translate("PurchaseCommands", "Nothing pays the referral by %1 any more: %2 points were taken back there, %3 from the friend.")
                         .arg(taken.referrerName.isEmpty() ? taken.referrerCard : taken.referrerName)
                         .arg(taken.referrerPoints)
                         .arg(taken.referredPoints));
    return 0;
}

Result<QJsonObject> purchaseJson(db::ReadSession &session, const QString &number)
{
    TRY_LET(const auto purchase, purchases::purchaseByNumber(session, number));
    if (!purchase)
        return fail(ErrorCode::NotFound, u"purchase"_s, number);
    TRY_LET(const Currency currency, currencyOf(session));
    QString card;
    if (purchase->customerId.isValid()) {
        TRY_LET(const auto customer, customers::customerById(session, purchase->customerId));
        card = customer ? customer->cardNo : QString();
    }
    TRY_LET(const auto lines, purchases::linesOf(session, purchase->id));
    QJsonArray rows;
    for (const PurchaseLine &line : lines) {
        TRY_LET(const auto product, products::productById(session, line.productId));
        rows.append(QJsonObject{{u"line"_s, line.lineNo},
                                {u"sku"_s, product ? product->sku : QString()},
                                {u"name"_s, product ? product->name : QString()},
                                {u"quantity"_s, scaledText(line.quantityMilli, kQuantityDigits)},
                                {u"unit_price"_s, scaledText(line.unitPriceE4, kPriceDigits, currency.digits)},
                                {u"amount"_s, moneyText(line.amountMinor, currency)},
                                {u"discount"_s, moneyText(line.discountMinor, currency)},
                                {u"refunded"_s, scaledText(line.refundedMilli, kQuantityDigits)}});
    }
    QJsonArray discounts;
    TRY_LET(const auto steps, purchases::discountsOf(session, purchase->id));
    for (const PurchaseDiscount &step : steps) {
        QJsonObject object{{u"kind"_s, step.kind},
                           {u"label"_s, step.label},
                           {u"taken"_s, moneyText(step.takenMinor, currency)},
                           {u"left"_s, moneyText(step.leftMinor, currency)}};
        if (step.kind == till::saleStepName(till::SaleStep::Kind::Coupon)) {
            TRY_LET(const auto file, coupons::couponFileOf(session, CouponId(step.sourceId)));
            object.insert(u"code"_s, file ? file->coupon.code : QString());
            object.insert(u"gift"_s, file ? file->plan.gift : QString());
        }
        discounts.append(object);
    }
    return QJsonObject{{u"number"_s, purchase->number},
                       {u"customer"_s, card},
                       {u"at"_s, instantText(purchase->atMs)},
                       {u"total"_s, moneyText(purchase->grossMinor, currency)},
                       {u"discount"_s, moneyText(purchase->discountMinor, currency)},
                       {u"points_spent"_s, purchase->pointsSpent},
                       {u"payable"_s, moneyText(purchase->netMinor(), currency)},
                       {u"points_earned"_s, purchase->pointsEarned},
                       {u"refunded"_s, moneyText(purchase->refundedMinor, currency)},
                       {u"points_reversed"_s, purchase->pointsReversed},
                       {u"discounts"_s, discounts},
                       {u"lines"_s, rows}};
}

Result<int> runShow(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString number, arguments.require(0, u"NUMBER"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const QJsonObject document,
            context.database->readNow([&](db::ReadSession &session) { return purchaseJson(session, number); }));
    if (context.json) {
        context.print(QJsonDocument(document));
        return 0;
    }
    TRY_LET(const BusinessTime time, shopTime(context));
    for (const auto &field : {u"number"_s, u"customer"_s, u"at"_s, u"total"_s, u"discount"_s, u"points_spent"_s, u"payable"_s,
                              u"points_earned"_s, u"refunded"_s, u"points_reversed"_s})
        context.field(field, field == u"at" ? clockText(time, document.value(field).toString()) : document.value(field).toVariant().toString(), 16);
    const auto steps = document.value(u"discounts").toArray();
    for (const auto &step : steps)
        context.line(u"%1  %2  %3  −%4 → %5"_s.arg(label(step[u"kind"_s].toString()), stepText(step), step[u"code"_s].toString(), step[u"taken"_s].toString(),
                                                   step[u"left"_s].toString()));
    const auto rows = document.value(u"lines").toArray();
    for (const auto &row : rows)
        context.line(u"%1  %2  %3 × %4 = %5"_s.arg(row[u"line"_s].toInt(), 3)
                         .arg(row[u"sku"_s].toString(), row[u"quantity"_s].toString(), row[u"unit_price"_s].toString(), row[u"amount"_s].toString()));
    return 0;
}

} // namespace

QList<Command> purchaseCommands()
{
    const QString family = u"purchase"_s;
    const QString order = u"--customer CARD [--at INSTANT] --line SKU:QTY:PRICE… [--coupon CODE]… [--points N] [--discount AMOUNT] [--number N] [--shop NAME]"_s;
    return {
        {family, u"add"_s, order, StoreNeed::Open, runAdd},
        {family, u"quote"_s, order + u" [--best-coupons]"_s, StoreNeed::Open, runQuote},
        {family, u"refund"_s, u"NUMBER [--line SKU:QTY]… [--customer CARD] [--note TEXT]"_s, StoreNeed::Open, runRefund},
        {family, u"show"_s, u"NUMBER"_s, StoreNeed::Open, runShow},
    };
}

} // namespace regulars::cli
