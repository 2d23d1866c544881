#include "points/earning_store.h"

using namespace Qt::StringLiterals;

namespace regulars::points {
namespace {

const QString kTier = u"tier"_s;
const QString kProduct = u"product"_s;
const QString kCategory = u"category"_s;

Status readScopes(db::ReadSession &session, EarningRule &rule)
{
    auto select = session.prepare("SELECT subject,is_excluded,subject_id,category FROM earning_rule_scope WHERE rule_id=? "
                                  "ORDER BY subject,is_excluded,subject_id,category");
    select.bind(rule.id);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        const QString subject = select.textAt(0);
        const bool isExcluded = select.intAt(1) != 0;
        if (subject == kTier)
            rule.time.tiers.push_back(select.idAt<TierId>(2));
        else if (subject == kProduct)
            (isExcluded ? rule.scope.exceptProducts : rule.scope.products).push_back(select.idAt<ProductId>(2));
        else
            (isExcluded ? rule.scope.exceptCategories : rule.scope.categories).append(select.textAt(3));
    }
}

Status writeScopes(db::WriteSession &session, const EarningRule &rule)
{
    TRY(session.prepare("DELETE FROM earning_rule_scope WHERE rule_id=?").bind(rule.id).run());
    auto insert = session.prepare("INSERT OR IGNORE INTO earning_rule_scope(rule_id,subject,is_excluded,subject_id,category) VALUES(?,?,?,?,?)");
    const auto write = [&](const QString &subject, bool isExcluded, qint64 id, const QString &category) -> Status {
        return insert.bind(rule.id).bind(subject).bind(isExcluded).bind(id).bind(category).run();
    };
    for (const TierId tier : rule.time.tiers)
        TRY(write(kTier, false, tier.value(), {}));
    for (const ProductId product : rule.scope.products)
        TRY(write(kProduct, false, product.value(), {}));
    for (const ProductId product : rule.scope.exceptProducts)
        TRY(write(kProduct, true, product.value(), {}));
    for (const QString &category : rule.scope.categories)
        TRY(write(kCategory, false, 0, category));
    for (const QString &category : rule.scope.exceptCategories)
        TRY(write(kCategory, true, 0, category));
    return ok();
}

QString kindOf(const EarningRule &rule)
{
    return rule.isMultiplier ? u"multiplier"_s : rule.unitMinor > 0 ? u"rate"_s : u"fixed"_s;
}

} // namespace

Result<std::vector<EarningRule>> readRules(db::ReadSession &session)
{
    std::vector<EarningRule> rules;
    {
        auto select = session.prepare("SELECT id,name,kind,unit_minor,points,multiplier_bp,priority,is_exclusive,weekdays,from_on,end_on,"
                                      "is_active FROM earning_rule ORDER BY id");
        for (;;) {
            TRY_LET(const bool row, select.step());
            if (!row)
                break;
            EarningRule rule;
            rule.id = select.idAt<EarningRuleId>(0);
            rule.name = select.textAt(1);
            rule.isMultiplier = select.textAt(2) == u"multiplier";
            rule.unitMinor = select.intAt(3);
            rule.points = select.intAt(4);
            rule.multiplierBp = select.intAt(5);
            rule.priority = static_cast<int>(select.intAt(6));
            rule.isExclusive = select.intAt(7) != 0;
            rule.time.weekdays = static_cast<int>(select.intAt(8));
            if (!select.isNullAt(9))
                rule.time.fromOn = static_cast<EpochDay>(select.intAt(9));
            if (!select.isNullAt(10))
                rule.time.endOn = static_cast<EpochDay>(select.intAt(10));
            rule.isActive = select.intAt(11) != 0;
            rules.push_back(std::move(rule));
        }
    }
    for (EarningRule &rule : rules)
        TRY(readScopes(session, rule));
    return rules;
}

Status insertRule(db::WriteSession &session, const EarningRule &rule, qint64 nowMs)
{
    auto insert = session.prepare("INSERT INTO earning_rule(id,name,kind,unit_minor,points,multiplier_bp,priority,is_exclusive,weekdays,"
                                  "from_on,end_on,is_active,updated_at_ms) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(rule.id).bind(rule.name).bind(kindOf(rule)).bind(rule.unitMinor).bind(rule.points).bind(rule.multiplierBp);
    insert.bind(rule.priority).bind(rule.isExclusive).bind(rule.time.weekdays).bind(rule.time.fromOn).bind(rule.time.endOn);
    TRY(insert.bind(rule.isActive).bind(nowMs).run());
    return writeScopes(session, rule);
}

Status updateRule(db::WriteSession &session, const EarningRule &rule, qint64 nowMs)
{
    auto update = session.prepare("UPDATE earning_rule SET name=?,kind=?,unit_minor=?,points=?,multiplier_bp=?,priority=?,is_exclusive=?,"
                                  "weekdays=?,from_on=?,end_on=?,is_active=?,updated_at_ms=? WHERE id=?");
    update.bind(rule.name).bind(kindOf(rule)).bind(rule.unitMinor).bind(rule.points).bind(rule.multiplierBp).bind(rule.priority);
    update.bind(rule.isExclusive).bind(rule.time.weekdays).bind(rule.time.fromOn).bind(rule.time.endOn).bind(rule.isActive);
    TRY(update.bind(nowMs).bind(rule.id).run());
    return writeScopes(session, rule);
}

Status deleteRule(db::WriteSession &session, EarningRuleId rule)
{
    return session.prepare("DELETE FROM earning_rule WHERE id=?").bind(rule).run();
}

Result<qint64> basisOf(db::WriteSession &session, const QString &facts)
{
    auto select = session.prepare("SELECT id FROM points_basis WHERE facts=?");
    TRY_LET(const auto known, select.bind(facts).firstInt());
    if (known)
        return *known;
    TRY_LET(const auto id, session.nextId<Id<struct PointsBasisTag>>(u"points_basis"_s));
    TRY(session.prepare("INSERT INTO points_basis(id,facts) VALUES(?,?)").bind(id).bind(facts).run());
    return id.value();
}

Result<QString> factsOfRow(db::ReadSession &session, LedgerId row)
{
    auto select = session.prepare("SELECT b.facts FROM points_ledger l JOIN points_basis b ON b.id=l.basis_id WHERE l.id=?");
    TRY_LET(const bool found, select.bind(row).step());
    return found ? select.textAt(0) : QString();
}

} // namespace regulars::points
