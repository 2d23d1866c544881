// Read-only questions about earning rules.
#pragma once

#include "db/session.h"
#include "points/points_policy.h"

namespace regulars::points {

/// All rules of the table, also those out of use, in the order in which they were made.
Result<std::vector<EarningRule>> earningRules(db::ReadSession &session);
/// By name or id. NotFound(rule, word).
Result<EarningRule> requireRule(db::ReadSession &session, const QString &word);
/// How the shop earns: the settings, and the rules of the table that are in use.
Result<PointsPolicy> policyOf(db::ReadSession &session);
/// How a ledger row earned its points; nothing where that was not kept.
Result<std::optional<Earning>> earningOfRow(db::ReadSession &session, LedgerId row);

/// What a purchase would earn: the editor's living example.
struct EarningExample {
    qint64 amountMinor = 10'000;
    EpochDay day = 0;
    TierId tierId;
    qint64 tierMultiplierBp = 10'000;
    QString tierName;
    ProductId productId;        ///< invalid: goods that no rule names
    QString category;
};
/// With `draft` in the place of the rule that has its id, or added to the rules. Errors: OutOfRange(points).
Result<Earning> exampleOf(const EarningExample &example, PointsPolicy policy, const EarningRule &draft);

} // namespace regulars::points
