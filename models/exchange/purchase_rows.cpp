#include "exchange/purchase_rows.h"

#include "tables/cell_value.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

constexpr size_t kMaxOrderBytes = 100;
constexpr qint64 kDateSample = 10'000; // rows that are always looked at

qint64 powerOfTen(int exponent)
{
    qint64 value = 1;
    for (int i = 0; i < exponent; ++i)
        value *= 10;
    return value;
}

// The error of a cell, with the name of its field.
template <class T>
Result<T> inField(Result<T> result, const QString &field)
{
    if (!result)
        return fail(result.error().code, field, result.error().detail);
    return result;
}

quint64 hashOf(const PurchaseCells &cells)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const qint64 number : {cells.atMs, cells.quantityMilli, cells.unitPriceE4, cells.amountMinor})
        hash.addData(QByteArray::number(number).append('\n'));
    for (const std::string_view text : {cells.customer, cells.sku, cells.note}) {
        hash.addData(QByteArray::number(static_cast<qint64>(text.size())).append(':'));
        hash.addData(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    }
    return qFromBigEndian<quint64>(hash.result().constData());
}

} // namespace

PurchaseCellReader::PurchaseCellReader(const ImportTable &table, Currency currency, tables::DateParser dates)
    : m_table(table), m_currency(std::move(currency)), m_dates(std::move(dates)), m_date(table.field(u"date"_s)),
      m_order(table.field(u"order"_s)), m_customer(table.field(u"customer"_s)), m_sku(table.field(u"sku"_s)),
      m_product(table.field(u"product"_s)), m_category(table.field(u"category"_s)),
      m_quantity(table.field(u"quantity"_s)), m_unitPrice(table.field(u"unit_price"_s)),
      m_amount(table.field(u"amount"_s)), m_discount(table.field(u"discount"_s)), m_note(table.field(u"note"_s)),
      m_shop(table.constant(table.field(u"shop"_s)) ? -1 : table.field(u"shop"_s))
{
}

Result<PurchaseCells> PurchaseCellReader::read()
{
    PurchaseCells cells;
    const std::string_view date = m_table.cell(m_date);
    if (date.empty())
        return fail(ErrorCode::Required, u"date"_s);
    TRY_LET(cells.atMs, m_dates.instant(date));
    cells.order = m_table.cell(m_order);
    if (cells.order.size() > kMaxOrderBytes)
        return fail(ErrorCode::TooLong, u"order"_s, QString::number(kMaxOrderBytes));
    cells.customer = m_table.cell(m_customer);
    cells.product = m_table.cell(m_product);
    cells.sku = m_table.cell(m_sku);
    if (cells.sku.empty())
        cells.sku = cells.product;
    cells.category = m_table.cell(m_category);
    cells.note = m_table.cell(m_note);
    if (m_shop >= 0)
        cells.shop = m_table.cell(m_shop);
    TRY(readFigures(cells));
    TRY(readDiscount(cells));
    return cells;
}

Status PurchaseCellReader::readFigures(PurchaseCells &cells) const
{
    const std::string_view priceCell = m_table.cell(m_unitPrice);
    const std::string_view amountCell = m_table.cell(m_amount);
    qint64 amount = 0;
    if (!amountCell.empty()) {
        TRY_LET(amount, inField(tables::parseNumber(amountCell, m_currency.digits), u"amount"_s));
    }
    if (m_table.has(m_quantity)) {
        TRY_LET(cells.quantityMilli, inField(tables::parseNumber(m_table.cell(m_quantity), kQuantityDigits), u"quantity"_s));
    } else {
        cells.quantityMilli = amount < 0 ? -kQuantityOne : kQuantityOne;
    }
    if (cells.quantityMilli == 0)
        return fail(ErrorCode::Invalid, u"quantity"_s, u"1"_s);
    if (!priceCell.empty()) {
        TRY_LET(cells.unitPriceE4, inField(tables::parseNumber(priceCell, kPriceDigits), u"unit_price"_s));
        if (cells.unitPriceE4 < 0)
            return fail(ErrorCode::OutOfRange, u"unit_price"_s, u"≥ 0"_s);
    }
    const qint64 pieces = qAbs(cells.quantityMilli);
    if (amountCell.empty()) {
        if (priceCell.empty())
            return fail(ErrorCode::Required, u"unit_price"_s);
        TRY_LET(cells.amountMinor, inField(lineAmountMinor(pieces, cells.unitPriceE4, m_currency), u"amount"_s));
        return ok();
    }
    // Money and goods must go the same way: a positive price for what was sold and for what came back.
    if ((amount < 0) != (cells.quantityMilli < 0) && amount != 0)
        return fail(ErrorCode::Invalid, u"amount"_s, u"signs"_s);
    cells.amountMinor = qAbs(amount);
    if (priceCell.empty()) {
        const auto price = mulDiv(cells.amountMinor, powerOfTen(kPriceDigits - m_currency.digits) * kQuantityOne,
                                  pieces, Rounding::HalfEven);
        if (!price)
            return fail(ErrorCode::OutOfRange, u"amount"_s);
        cells.unitPriceE4 = *price;
    }
    return ok();
}

Status PurchaseCellReader::readDiscount(PurchaseCells &cells) const
{
    const std::string_view cell = m_table.cell(m_discount);
    if (cell.empty())
        return ok();
    TRY_LET(const qint64 discount, inField(tables::parseNumber(cell, m_currency.digits), u"discount"_s));
    if (discount < 0)
        return fail(ErrorCode::OutOfRange, u"discount"_s, u"≥ 0"_s);
    if (discount > cells.amountMinor)
        return fail(ErrorCode::DiscountExceeds, u"discount"_s, moneyText(cells.amountMinor, m_currency));
    if (cells.quantityMilli < 0)
        cells.amountMinor -= discount;
    else
        cells.discountMinor = discount;
    return ok();
}

Result<tables::DateParser> datesOf(const ImportRequest &request, const QString &field, const BusinessTime &time)
{
    if (!request.dateFormat.isEmpty())
        return tables::DateParser::withFormat(time, request.dateFormat);
    TRY_LET(const auto table, ImportTable::open(request));
    const int date = table->field(field);
    tables::DateGuess guess;
    for (qint64 row = 0; row < kDateSample || !guess.isSettled(); ++row) {
        TRY_LET(const bool more, table->next());
        if (!more)
            break;
        if (!table->fault())
            guess.add(table->cell(date));
    }
    TRY_LET(const tables::DayOrder order, guess.order());
    return tables::DateParser(time, order);
}

void PurchaseRows::add(const PurchaseCells &cells, quint32 customer, quint32 product, quint32 shop, qint64 line)
{
    PurchaseRow row;
    row.atMs = cells.atMs;
    row.quantityMilli = cells.quantityMilli;
    row.unitPriceE4 = cells.unitPriceE4;
    row.amountMinor = cells.amountMinor;
    row.discountMinor = cells.discountMinor;
    if (cells.order != orders.at(m_lastOrder)) // the lines of an order stand together
        m_lastOrder = orders.add(cells.order);
    row.order = m_lastOrder;
    row.customer = customer;
    row.product = product;
    row.note = notes.add(cells.note);
    row.shop = shop;
    row.line = static_cast<quint32>(line);
    if (row.order == 0) {
        row.hash = hashOf(cells);
        row.ordinal = m_ordinals[row.hash]++;
    }
    rows.push_back(row);
}

QString PurchaseRows::numberOf(const PurchaseRow &row) const
{
    if (row.order != 0)
        return orders.string(row.order);
    const QString number = u"R-%1"_s.arg(row.hash, 16, 16, QLatin1Char('0'));
    return row.ordinal == 0 ? number : u"%1-%2"_s.arg(number).arg(row.ordinal + 1);
}

std::vector<StrayLine> PurchaseRows::arrange(const BusinessTime &time)
{
    constexpr quint32 kNone = std::numeric_limits<quint32>::max();
    std::vector<StrayLine> strays;
    std::vector<bool> isLeftOut(rows.size(), false);
    std::vector<quint32> firstOf(size_t{orders.size()} * 2, kNone); // what was sold and what came back have days of their own
    const auto firstFor = [&](const PurchaseRow &row) -> quint32 & { return firstOf[size_t{row.order} * 2 + (row.quantityMilli < 0 ? 1 : 0)]; };
    m_customerOf.assign(orders.size(), 0);
    m_shopOf.assign(orders.size(), 0);
    for (quint32 i = 0; i < rows.size(); ++i) {
        const PurchaseRow &row = rows[i];
        if (row.order == 0)
            continue;
        quint32 &first = firstFor(row);
        if (first == kNone)
            first = i;
        isLeftOut[i] = row.atMs != rows[first].atMs && time.dayOf(row.atMs) != time.dayOf(rows[first].atMs);
        if (isLeftOut[i]) {
            strays.push_back({i, first, true, false});
            continue;
        }
        if (m_customerOf[row.order] == 0)
            m_customerOf[row.order] = row.customer;
        if (m_shopOf[row.order] == 0)
            m_shopOf[row.order] = row.shop;
    }
    for (quint32 i = 0; i < rows.size(); ++i) {
        PurchaseRow &row = rows[i];
        if (row.order == 0 || isLeftOut[i])
            continue;
        if (row.customer == 0)
            row.customer = customerOf(row); // tills name the customer on an order's first line only
        const bool isOtherShop = row.shop != 0 && row.shop != shopOf(row);
        isLeftOut[i] = isOtherShop || row.customer != customerOf(row);
        if (isLeftOut[i])
            strays.push_back({i, firstFor(row), false, isOtherShop});
    }
    gather(isLeftOut);
    return strays;
}

// A counting sort: by order, what was sold before what came back, else as in the file.
void PurchaseRows::gather(const std::vector<bool> &isLeftOut)
{
    quint32 groups = orders.size();
    std::vector<quint32> bucketOf(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const quint32 group = rows[i].order != 0 ? rows[i].order : groups++;
        bucketOf[i] = group * 2 + (rows[i].quantityMilli < 0 ? 1 : 0);
    }
    std::vector<quint32> starts(size_t{groups} * 2 + 1, 0);
    for (size_t i = 0; i < rows.size(); ++i) {
        if (!isLeftOut[i])
            ++starts[bucketOf[i] + 1];
    }
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    sequence.resize(starts.back());
    std::vector<quint32> next(starts.begin(), starts.end() - 1);
    std::vector<quint32> firstRow(groups, static_cast<quint32>(rows.size()));
    for (quint32 i = 0; i < rows.size(); ++i) {
        quint32 &first = firstRow[bucketOf[i] / 2];
        first = std::min(first, i);
        if (!isLeftOut[i])
            sequence[next[bucketOf[i]]++] = i;
    }
    documents.clear();
    for (quint32 bucket = 0; bucket < groups * 2; ++bucket) {
        const quint32 count = starts[bucket + 1] - starts[bucket];
        if (count == 0)
            continue;
        PurchaseDocument document{rows[sequence[starts[bucket]]].atMs, starts[bucket], count, firstRow[bucket / 2],
                                  bucket % 2 == 1};
        for (quint32 i = 0; i < count; ++i)
            document.atMs = std::min(document.atMs, rows[sequence[document.first + i]].atMs);
        documents.push_back(document);
    }
    std::stable_sort(documents.begin(), documents.end(), [](const PurchaseDocument &a, const PurchaseDocument &b) {
        return std::tuple(a.atMs, a.fileRow, a.isReturn) < std::tuple(b.atMs, b.fileRow, b.isReturn);
    });
}

} // namespace regulars::exchange
