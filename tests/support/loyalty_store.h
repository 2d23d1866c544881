// A TemporaryStore with the default ladder, for tests of purchases, points, tiers and the till.
//
// Purpose: the few verbs that a loyalty test says over and over, and `problems()`: every promise the books make,
// recomputed by plain SQL that shares nothing with the program's own verify.
// Thread: main. Units: minor units, points, business days of the test shop (Asia/Shanghai).
#pragma once

#include "points/ledger.h"
#include "support/temporary_store.h"
#include "tiers/tier.h"
#include "till/till_service.h"

#include <QDate>
#include <QSet>

namespace regulars::tests {

class LoyaltyStore {
public:
    /// Base 0, Silver 2 000, Gold 10 000, Diamond 50 000; multipliers 1, 1, 1.5, 2.
    LoyaltyStore();

    [[nodiscard]] bool isOpen() const { return m_ready; }
    [[nodiscard]] TemporaryStore &store() { return m_store; }
    [[nodiscard]] const Actor &owner() const { return m_store.owner(); }

    /// The clock: that local time in the shop.
    void goTo(const QDate &date, int hour = 10);
    [[nodiscard]] EpochDay today();

    CustomerId addCustomer(const QString &birthday = {}, bool isBirthdayLunar = false);
    ProductId addProduct(const QString &sku);
    /// From now on the product earns no points.
    Status exclude(const QString &sku);
    Status set(const QString &key, const QString &value);
    /// Replaces the ladder: thresholds rise from 0; tiers are called L0, L1 …
    Status setLadder(const std::vector<qint64> &thresholds, const std::vector<qint64> &multipliersBp = {});
    [[nodiscard]] TierId tierId(int rank);

    /// One line of one piece for the amount, now.
    Result<till::BookedPurchase> buy(CustomerId customer, qint64 amountMinor, qint64 points = 0);
    Result<till::BookedPurchase> buy(const till::PurchaseBooking &order);
    Result<till::BookedPurchase> quote(const till::PurchaseBooking &order);
    /// Empty items: everything that is left.
    Result<till::BookedRefund> refund(const QString &number, const std::vector<till::RefundItem> &items = {}, CustomerId customer = {});
    Result<till::BookedRefund> giveBack(const till::ReturnBooking &order);
    Status addLines(PurchaseId purchase, const std::vector<till::BookingLine> &lines);
    Result<till::BookedRefund> addReturnLines(const QString &number, const std::vector<till::BookingLine> &lines);
    Result<LedgerId> adjust(CustomerId customer, qint64 delta);
    Result<LedgerId> reverse(LedgerId adjustment);
    Status pin(CustomerId customer, int rank, const QDate &until);
    Status night();
    /// A night run at the beginning of each day, first and last included; the clock stays on the last.
    Status nights(const QDate &first, const QDate &last);

    [[nodiscard]] qint64 balance(CustomerId customer, Purse purse = Purse::Points);
    [[nodiscard]] qint64 deficit(CustomerId customer);
    /// Stored rank; 0 where nothing is stored.
    [[nodiscard]] int rank(CustomerId customer);
    /// "original/remaining/expiry" of each lot, by id.
    [[nodiscard]] QStringList lots(CustomerId customer);
    /// "cause delta" of each row, by id.
    [[nodiscard]] QStringList ledger(CustomerId customer);
    /// "from>to cause day" of each change, by id; ranks.
    [[nodiscard]] QStringList history(CustomerId customer);
    /// All rows of a statement without parameters, columns joined with '|'.
    [[nodiscard]] QStringList rows(std::string_view sql, int columns);

    /// What does not add up; empty in a sound store.
    [[nodiscard]] QStringList problems();

private:
    TemporaryStore m_store;
    bool m_ready = false;
    int m_customers = 0;
    QSet<qint64> m_withLaterLines;
};

/// The name of the error code of a failed result, "ok" of a good one.
template <class R>
QString outcomeOf(const R &result)
{
    if (result)
        return QStringLiteral("ok");
    return errorName(result.error().code);
}

/// The day number of a date.
inline EpochDay day(int year, int month, int dayOfMonth) { return toEpochDay(QDate(year, month, dayOfMonth)); }

} // namespace regulars::tests
