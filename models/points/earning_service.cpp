#include "points/earning_service.h"

#include "audit/audit_log.h"
#include "points/earning_rules.h"
#include "points/earning_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::points {
namespace {

Status checkName(const std::vector<EarningRule> &rules, const EarningRule &rule)
{
    const bool isTaken = std::any_of(rules.begin(), rules.end(), [&](const EarningRule &other) {
        return other.id != rule.id && other.name.compare(rule.name, Qt::CaseInsensitive) == 0;
    });
    return isTaken ? Status(fail(ErrorCode::AlreadyExists, u"name"_s, rule.name)) : ok();
}

Result<EarningRule> found(db::ReadSession &session, EarningRuleId id)
{
    TRY_LET(const auto rules, readRules(session));
    for (const EarningRule &rule : rules) {
        if (rule.id == id)
            return rule;
    }
    return fail(ErrorCode::NotFound, u"rule"_s, id.toString());
}

// A multiplier has no amount of its own, a base rule no factor: what does not belong is not kept.
EarningRule tidied(EarningRule rule)
{
    rule.name = rule.name.simplified();
    rule.time.weekdays &= kEveryWeekday;
    if (rule.isMultiplier) {
        rule.unitMinor = 0;
        rule.points = 0;
        rule.priority = 0;
        rule.isExclusive = false;
        rule.scope = {};
    } else {
        rule.multiplierBp = 10'000;
    }
    return rule;
}

} // namespace

Result<EarningRuleId> EarningService::add(db::WriteSession &session, const Actor &actor, EarningRule rule)
{
    TRY(require(actor, Right::EditRules));
    rule = tidied(std::move(rule));
    TRY(checkRule(rule));
    TRY_LET(const auto rules, readRules(session));
    TRY(checkName(rules, rule));
    TRY_LET(rule.id, session.nextId<EarningRuleId>(u"earning_rule"_s));
    TRY(insertRule(session, rule, m_clock.nowMs()));
    session.changes().add(db::Topic::Settings);
    TRY(audit::append(session, actor, m_clock.nowMs(), {u"earning_rule.add"_s, u"earning_rule"_s, rule.id.value(), {}}));
    return rule.id;
}

Status EarningService::change(db::WriteSession &session, const Actor &actor, EarningRule rule)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(const auto before, found(session, rule.id));
    rule = tidied(std::move(rule));
    TRY(checkRule(rule));
    TRY_LET(const auto rules, readRules(session));
    TRY(checkName(rules, rule));
    TRY(updateRule(session, rule, m_clock.nowMs()));
    session.changes().add(db::Topic::Settings);
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"earning_rule.change"_s,
                          u"earning_rule"_s,
                          rule.id.value(),
                          {{u"points_before"_s, before.points},
                           {u"points"_s, rule.points},
                           {u"multiplier_before"_s, before.multiplierBp},
                           {u"multiplier"_s, rule.multiplierBp}}});
}

Status EarningService::setActive(db::WriteSession &session, const Actor &actor, EarningRuleId id, bool isActive)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(EarningRule rule, found(session, id));
    rule.isActive = isActive;
    TRY(updateRule(session, rule, m_clock.nowMs()));
    session.changes().add(db::Topic::Settings);
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"earning_rule.activate"_s, u"earning_rule"_s, id.value(), {{u"active"_s, isActive}}});
}

Status EarningService::remove(db::WriteSession &session, const Actor &actor, EarningRuleId id)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(const auto rule, found(session, id));
    TRY(deleteRule(session, rule.id));
    session.changes().add(db::Topic::Settings);
    return audit::append(session, actor, m_clock.nowMs(), {u"earning_rule.remove"_s, u"earning_rule"_s, id.value(), {}});
}

} // namespace regulars::points
