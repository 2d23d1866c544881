// SQL of the earning rules and of the facts that ledger rows were earned by.
#pragma once

#include "db/session.h"
#include "points/earning_rule.h"

namespace regulars::points {

/// All rules, also those out of use, in the order in which they were made.
Result<std::vector<EarningRule>> readRules(db::ReadSession &session);
Status insertRule(db::WriteSession &session, const EarningRule &rule, qint64 nowMs);
Status updateRule(db::WriteSession &session, const EarningRule &rule, qint64 nowMs);
Status deleteRule(db::WriteSession &session, EarningRuleId rule);

/// The number under which these facts are kept; equal facts have one.
Result<qint64> basisOf(db::WriteSession &session, const QString &facts);
/// The facts of a ledger row; empty where none were kept.
Result<QString> factsOfRow(db::ReadSession &session, LedgerId row);

} // namespace regulars::points
