#include "points/earning_facts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::points {
namespace {

constexpr std::pair<Multiplier::Kind, const char16_t *> kKinds[] = {
    {Multiplier::Kind::Tier, u"tier"},         {Multiplier::Kind::Birthday, u"birthday"}, {Multiplier::Kind::MemberDay, u"member_day"},
    {Multiplier::Kind::Campaign, u"campaign"}, {Multiplier::Kind::Rule, u"rule"},
};

QString kindName(Multiplier::Kind kind)
{
    for (const auto &[known, name] : kKinds) {
        if (known == kind)
            return QString::fromUtf16(name);
    }
    Q_UNREACHABLE();
}

Multiplier::Kind kindFrom(const QString &text)
{
    for (const auto &[known, name] : kKinds) {
        if (QStringView(name) == text)
            return known;
    }
    return Multiplier::Kind::Rule;
}

} // namespace

QString factsText(const Earning &earning)
{
    QJsonArray rules;
    for (const EarnedPart &part : earning.parts) {
        QJsonObject rule{{u"unit"_s, part.unitMinor}, {u"points"_s, part.pointsPerUnit}};
        if (!part.ruleName.isEmpty())
            rule.insert(u"name"_s, part.ruleName);
        if (part.eligibleMinor)
            rule.insert(u"eligible"_s, *part.eligibleMinor);
        rules.append(rule);
    }
    QJsonArray multipliers;
    for (const Multiplier &multiplier : earning.multipliers)
        multipliers.append(QJsonObject{{u"kind"_s, kindName(multiplier.kind)}, {u"name"_s, multiplier.name}, {u"bp"_s, multiplier.bp}});
    QJsonObject facts{{u"rules"_s, rules}, {u"multipliers"_s, multipliers}};
    if (earning.trimmed > 0)
        facts.insert(u"trimmed"_s, earning.trimmed);
    return QString::fromUtf8(QJsonDocument(facts).toJson(QJsonDocument::Compact));
}

std::optional<Earning> factsFrom(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    Earning earning;
    const QJsonObject facts = document.object();
    const QJsonArray rules = facts.value(u"rules").toArray();
    for (const auto &value : rules) {
        const QJsonObject rule = value.toObject();
        EarnedPart part;
        part.ruleName = rule.value(u"name").toString();
        part.unitMinor = rule.value(u"unit").toInteger();
        part.pointsPerUnit = rule.value(u"points").toInteger();
        if (rule.contains(u"eligible"))
            part.eligibleMinor = rule.value(u"eligible").toInteger();
        earning.parts.push_back(std::move(part));
    }
    const QJsonArray multipliers = facts.value(u"multipliers").toArray();
    for (const auto &value : multipliers) {
        const QJsonObject multiplier = value.toObject();
        earning.multipliers.push_back(
            {kindFrom(multiplier.value(u"kind").toString()), multiplier.value(u"bp").toInteger(), multiplier.value(u"name").toString()});
    }
    earning.trimmed = facts.value(u"trimmed").toInteger();
    return earning;
}

} // namespace regulars::points
