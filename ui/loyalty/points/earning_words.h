// What the page Loyalty calls earning rules, multipliers and what lots went through.
//
// Thread: GUI. Invariants: every sentence is one tr() text with placeholders, never put together from pieces.
#pragma once

#include "base/money.h"
#include "points/shop_ledger_query.h"

#include <QCoreApplication>

namespace regulars::ui {

class EarningWords {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::EarningWords)

public:
    /// "1 point for every ¥1", "50 points per purchase", "× 2".
    static QString gives(const EarningRule &rule, const Currency &currency);
    /// "Sat, Sun · until 2026-12-31"; empty where it always counts.
    static QString when(const EarningRule &rule);
    static QString weekday(int bit);
    /// One line per rule: "Standard rule: 12 points (1 for every ¥1)".
    static QString part(const EarnedPart &part, qint64 eligibleMinor, const Currency &currency);
    static QString multiplier(const Multiplier &multiplier);
    /// "+100 into points good until 2027-11-30".
    static QString move(const points::LotMove &move);
    /// What caused a row, as a sentence.
    static QString cause(const points::ShopLedgerRow &row);
};

} // namespace regulars::ui
