// The lines of a till's file: read into numbers, gathered into documents.
//
// Purpose: holds half a million lines in a few dozen megabytes (72 bytes each, texts once), and puts them into the
// order in which they are booked. Pure but for the file it reads; thread: one.
// Invariants: a line's quantity keeps its sign (negative: goods brought back); amounts and prices are not negative.
// Sources: interface.md 2 (files), rules.md 1.1.
#pragma once

#include "base/business_time.h"
#include "base/money.h"
#include "tables/date_parse.h"
#include "exchange/import_table.h"
#include "tables/text_pool.h"

namespace regulars::exchange {

/// One row of the file, as views on it.
struct PurchaseCells {
    qint64 atMs = 0;
    qint64 quantityMilli = 0;
    qint64 unitPriceE4 = 0;
    qint64 amountMinor = 0;
    qint64 discountMinor = 0; ///< taken off the amount of what was sold; what came back has it in its amount
    std::string_view order;
    std::string_view customer;
    std::string_view sku; ///< the product's name where the file has no SKU
    std::string_view product;
    std::string_view category;
    std::string_view note;
    std::string_view shop; ///< its name; empty: not said
};

class PurchaseCellReader {
public:
    PurchaseCellReader(const ImportTable &table, Currency currency, tables::DateParser dates);
    /// The row that stands ready in the table. The error's field names the column:
    /// Required, Invalid, OutOfRange (below zero or beyond int64), DiscountExceeds, TooLong(order).
    Result<PurchaseCells> read();
    /// See DateParser::unclear().
    [[nodiscard]] qint64 unclearDates() const { return m_dates.unclear(); }

private:
    Status readFigures(PurchaseCells &cells) const;
    Status readDiscount(PurchaseCells &cells) const;

    const ImportTable &m_table;
    Currency m_currency;
    tables::DateParser m_dates;
    int m_date;
    int m_order;
    int m_customer;
    int m_sku;
    int m_product;
    int m_category;
    int m_quantity;
    int m_unitPrice;
    int m_amount;
    int m_discount;
    int m_note;
    int m_shop;
};

/// A parser for the file's dates: by --date-format, or guessed from a reading of the date column.
Result<tables::DateParser> datesOf(const ImportRequest &request, const QString &field, const BusinessTime &time);

/// A line kept in memory. Texts by their number in the pools of PurchaseRows.
struct PurchaseRow {
    qint64 atMs = 0;
    qint64 quantityMilli = 0;
    qint64 unitPriceE4 = 0;
    qint64 amountMinor = 0;
    qint64 discountMinor = 0;
    quint64 hash = 0; ///< of the row, where it has no order number
    quint32 order = 0;
    quint32 customer = 0;
    quint32 product = 0; ///< number of the SKU
    quint32 note = 0;
    quint32 shop = 0;    ///< number of the shop's name; 0: not said
    quint32 line = 0;    ///< in the file
    quint32 ordinal = 0; ///< among equal rows without an order number, from 0
};

/// Lines of one order and one sign; `sequence[first, first + count)` are their positions.
struct PurchaseDocument {
    qint64 atMs = 0; ///< of its earliest line
    quint32 first = 0;
    quint32 count = 0;
    quint32 fileRow = 0; ///< position of the order's first line in the file
    bool isReturn = false;
};

/// A line whose order number an earlier line of the file has for another purchase.
struct StrayLine {
    quint32 line = 0;         ///< position in rows
    quint32 first = 0;        ///< of the earlier line
    bool isOtherDay = false;  ///< else of another shop or customer
    bool isOtherShop = false;
};

/// Which purchase has an order number already, as the detail of AlreadyExists(order) and OtherCustomer(customer);
/// texts/holder_text reads it. `shop` is empty where it is not the reason.
inline QString orderDetail(const QString &number, const QString &day, const QString &card, const QString &shop = {})
{
    return QStringList{number, day, card, shop}.join(QChar(u'\t'));
}

class PurchaseRows {
public:
    /// `customer`, `product` and `shop` are the numbers of their texts in the pools.
    void add(const PurchaseCells &cells, quint32 customer, quint32 product, quint32 shop, qint64 line);
    /// Gathers the documents, by instant and then as they stand in the file. Lines of another day, shop or customer than
    /// their order's first are left out and returned: many tills begin at 0001 each morning.
    std::vector<StrayLine> arrange(const BusinessTime &time);
    /// The customer whom the order names; 0: a walk-in. After arrange().
    [[nodiscard]] quint32 customerOf(const PurchaseRow &row) const { return m_customerOf[row.order]; }
    /// The shop that the row, or else its order, names; 0: none. After arrange().
    [[nodiscard]] quint32 shopOf(const PurchaseRow &row) const { return row.order != 0 ? m_shopOf[row.order] : row.shop; }

    /// "R-0123456789abcdef", "R-0123456789abcdef-2": the number of an order that had none.
    [[nodiscard]] QString numberOf(const PurchaseRow &row) const;

    tables::TextPool orders;
    tables::TextPool customers;
    tables::TextPool skus;
    tables::TextPool notes;
    tables::TextPool shops;
    std::vector<PurchaseRow> rows;
    std::vector<quint32> sequence;
    std::vector<PurchaseDocument> documents;

private:
    void gather(const std::vector<bool> &isLeftOut);

    std::vector<quint32> m_customerOf; // by the number of the order
    std::vector<quint32> m_shopOf;
    std::unordered_map<quint64, quint32> m_ordinals;
    quint32 m_lastOrder = 0;
};

} // namespace regulars::exchange
