#include "points/earning_query.h"

#include "points/earning_facts.h"
#include "points/earning_rules.h"
#include "points/earning_store.h"
#include "settings/setting_service.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::points {

Result<std::vector<EarningRule>> earningRules(db::ReadSession &session)
{
    return readRules(session);
}

Result<EarningRule> requireRule(db::ReadSession &session, const QString &word)
{
    TRY_LET(const auto rules, readRules(session));
    for (const EarningRule &rule : rules) {
        if (rule.name == word)
            return rule;
    }
    for (const EarningRule &rule : rules) {
        if (rule.id.toString() == word)
            return rule;
    }
    return fail(ErrorCode::NotFound, u"rule"_s, word);
}

Result<PointsPolicy> policyOf(db::ReadSession &session)
{
    TRY_LET(const auto values, settings::SettingService::values(session));
    PointsPolicy policy = PointsPolicy::from(values);
    TRY_LET(auto rules, readRules(session));
    for (EarningRule &rule : rules) {
        if (rule.isActive)
            (rule.isMultiplier ? policy.multipliers : policy.rules).push_back(std::move(rule));
    }
    return policy;
}

Result<std::optional<Earning>> earningOfRow(db::ReadSession &session, LedgerId row)
{
    TRY_LET(const QString facts, factsOfRow(session, row));
    return factsFrom(facts);
}

Result<Earning> exampleOf(const EarningExample &example, PointsPolicy policy, const EarningRule &draft)
{
    for (auto *rules : {&policy.rules, &policy.multipliers}) {
        if (!draft.id.isValid()) // a new one; the standard rule has no id either
            break;
        rules->erase(std::remove_if(rules->begin(), rules->end(), [&](const EarningRule &rule) { return rule.id == draft.id; }),
                     rules->end());
    }
    (draft.isMultiplier ? policy.multipliers : policy.rules).push_back(draft);
    return earnOn({example.day,
                   example.tierId,
                   {{example.productId, example.category, example.amountMinor}},
                   {{Multiplier::Kind::Tier, example.tierMultiplierBp, example.tierName}}},
                  policy);
}

} // namespace regulars::points
