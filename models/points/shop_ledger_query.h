// The ledger of the whole shop, why a balance changed, and what is about to expire. Read only.
#pragma once

#include "base/job_control.h"
#include "db/session.h"
#include "points/earning_rule.h"
#include "points/ledger.h"

namespace regulars::points {

struct ShopLedgerRow {
    LedgerEntry entry;
    QString cardNo;
    QString customerName;
    QString keptCardNo;             ///< of the file this one went into; empty: it stands
    QString operatorName;
    QString document;               ///< number of the purchase or refund, name of the reward; empty: none
};

struct ShopLedgerFilter {
    std::optional<Purse> purse;
    std::optional<Cause> cause;
    std::optional<EpochDay> fromDay;
    std::optional<EpochDay> endDay; ///< first day left out
    CustomerId customer;            ///< invalid: everybody
    LedgerId before;                ///< older than this row; invalid: from the newest
    int limit = 200;
};
/// The newest first, by key.
Result<std::vector<ShopLedgerRow>> shopLedger(db::ReadSession &session, const ShopLedgerFilter &filter);

/// What a row did to one lot.
struct LotMove {
    Lot lot;
    qint64 amount = 0;              ///< positive: came into it, negative: was taken from it
    bool isOpened = false;          ///< the row opened it
};
/// Why a balance changed.
struct LedgerExplanation {
    ShopLedgerRow row;
    qint64 balanceAfter = 0;
    std::optional<Earning> earning; ///< rules and multipliers, where they were kept
    qint64 eligibleMinor = 0;       ///< of the purchase that earned
    std::vector<LotMove> lots;      ///< in the order in which they were touched
};
/// NotFound(entry).
Result<LedgerExplanation> explain(db::ReadSession &session, LedgerId row);

struct ExpiringMonth {
    EpochDay month = 0;             ///< its first day
    qint64 points = 0;
    qint64 customers = 0;
};
/// What ends from `today` on and before `horizon`, by month; months without are left out. Reads all lots that end in that
/// time, seconds at a million customers. Cancelled where the job is.
Result<std::vector<ExpiringMonth>> expiringMonths(db::ReadSession &session, Purse purse, EpochDay today, EpochDay horizon,
                                                  JobControl *job = nullptr);

struct ExpiringCustomer {
    CustomerId customer;
    QString cardNo;
    QString name;
    QString phone;
    qint64 points = 0;
    EpochDay firstOn = 0;           ///< the earliest last day among them
};
/// Whose points end within [from, end), the most first.
Result<std::vector<ExpiringCustomer>> expiringCustomers(db::ReadSession &session, Purse purse, EpochDay from, EpochDay end, int limit);
/// All of them, by id.
Result<std::vector<CustomerId>> expiringIds(db::ReadSession &session, Purse purse, EpochDay from, EpochDay end);

} // namespace regulars::points
