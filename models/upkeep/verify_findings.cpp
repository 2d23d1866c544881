#include "upkeep/verify_findings.h"

#include <QStringList>

namespace regulars::upkeep {
namespace {

constexpr std::array<const char *, kCheckCount> kNames{
    "points.balance",   "points.lots",        "points.uses",    "points.next_expiry", "points.purchases", "points.refunds",
    "points.taken_back", "purchases.lines",   "purchases.refunded", "purchases.net", "refunds.lines",
    "rewards.stock",    "rewards.claims",     "purchases.discounts", "coupons.counters",
    "coupons.uses",     "memberdays.gifts",   "referrals.states", "referrals.points", "merges.files", "merges.rows", "memberdays.claims", "benefits.uses",     "customers.summary", "rollups.day",
    "rollups.month",    "tiers.counters",     "tiers.history",  "tiers.states",       "search.phones",    "search.index",
    "search.readings",  "audit.chain",        "file",           "file.integrity",     "file.references"};

} // namespace

QString checkName(Check check) { return QString::fromLatin1(kNames[static_cast<size_t>(check)]); }

void Findings::differ(Check check, qint64 subject, const QString &expected, const QString &found)
{
    if (!isFull(check))
        at(check).differences.push_back({checkName(check), subject, expected, found});
}

VerifyReport Findings::report() const
{
    VerifyReport report;
    for (size_t i = 0; i < kCheckCount; ++i) {
        const Entry &entry = m_entries[i];
        const auto check = static_cast<Check>(i);
        if (check != Check::FileIntegrity && check != Check::FileReferences)
            report.checked.emplace_back(checkName(check), entry.counted);
        report.differences.insert(report.differences.end(), entry.differences.begin(), entry.differences.end());
    }
    return report;
}

QString joined(std::initializer_list<qint64> figures)
{
    QStringList texts;
    for (const qint64 figure : figures)
        texts.append(QString::number(figure));
    return texts.join(QLatin1Char('/'));
}

} // namespace regulars::upkeep
