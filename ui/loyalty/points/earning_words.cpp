#include "ui/loyalty/points/earning_words.h"

#include "ui/kit/format.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kFactorDigits = 4;
}

QString EarningWords::gives(const EarningRule &rule, const Currency &currency)
{
    if (rule.isMultiplier)
        return tr("× %1").arg(scaledText(rule.multiplierBp, kFactorDigits));
    if (rule.unitMinor <= 0)
        return tr("%n points per purchase", nullptr, int(rule.points));
    return tr("%n points for every %1", nullptr, int(rule.points))
        .arg(Format::moneyShort(rule.unitMinor, currency.code, currency.digits));
}

QString EarningWords::weekday(int bit)
{
    return QLocale().standaloneDayName(bit + 1, QLocale::ShortFormat);
}

QString EarningWords::when(const EarningRule &rule)
{
    QStringList parts;
    if (rule.time.weekdays != kEveryWeekday) {
        QStringList days;
        for (int bit = 0; bit < 7; ++bit) {
            if (rule.time.weekdays >> bit & 1)
                days << weekday(bit);
        }
        parts << days.join(tr(", ", "between weekdays"));
    }
    if (rule.time.fromOn && rule.time.endOn)
        parts << tr("%1 to %2").arg(dayText(*rule.time.fromOn), dayText(*rule.time.endOn - 1));
    else if (rule.time.fromOn)
        parts << tr("from %1").arg(dayText(*rule.time.fromOn));
    else if (rule.time.endOn)
        parts << tr("until %1").arg(dayText(*rule.time.endOn - 1));
    if (!rule.time.tiers.empty())
        parts << tr("%n tiers", nullptr, int(rule.time.tiers.size()));
    const EarningScope &scope = rule.scope;
    if (!scope.products.empty() || !scope.categories.isEmpty())
        parts << tr("some products only");
    else if (!scope.isEverything())
        parts << tr("not for some products");
    return parts.join(u" · "_s);
}

QString EarningWords::part(const EarnedPart &part, qint64 eligibleMinor, const Currency &currency)
{
    const QString name = part.ruleName.isEmpty() ? tr("Standard rule") : part.ruleName;
    if (part.unitMinor <= 0)
        return tr("%1: %n points per purchase", "rule, points", int(part.pointsPerUnit)).arg(name);
    const qint64 eligible = part.eligibleMinor.value_or(eligibleMinor);
    return tr("%1: %n points for every %2 of %3", "rule, points, money, money", int(part.pointsPerUnit))
        .arg(name, Format::moneyShort(part.unitMinor, currency.code, currency.digits),
             Format::money(eligible, currency.code, currency.digits));
}

QString EarningWords::multiplier(const Multiplier &multiplier)
{
    const QString factor = scaledText(multiplier.bp, kFactorDigits);
    switch (multiplier.kind) {
    case Multiplier::Kind::Tier:
        return tr("× %1 for the tier %2").arg(factor, multiplier.name);
    case Multiplier::Kind::Birthday:
        return tr("× %1 on the birthday").arg(factor);
    case Multiplier::Kind::MemberDay:
        return tr("× %1 on the member day").arg(factor);
    case Multiplier::Kind::Campaign:
    case Multiplier::Kind::Rule:
        return tr("× %1 by “%2”").arg(factor, multiplier.name);
    }
    Q_UNREACHABLE();
}

QString EarningWords::move(const points::LotMove &move)
{
    const QString amount = Format::signedPoints(move.amount);
    if (move.lot.expiresOn >= kNeverDay)
        return tr("%1 · earned %2, never ends").arg(amount, dayText(move.lot.earnedOn));
    return tr("%1 · earned %2, good until %3").arg(amount, dayText(move.lot.earnedOn), dayText(move.lot.expiresOn));
}

QString EarningWords::cause(const points::ShopLedgerRow &row)
{
    const QString &document = row.document;
    switch (row.entry.cause) {
    case Cause::Purchase:
        return tr("Earned by the purchase %1.").arg(document);
    case Cause::Redemption:
        return tr("Spent on the purchase %1.").arg(document);
    case Cause::Reversal:
        return tr("Taken back, because goods came back with %1.").arg(document);
    case Cause::Restoration:
        return tr("Given back, because goods that were paid with points came back with %1.").arg(document);
    case Cause::Adjustment:
        return tr("Booked by hand: %1").arg(row.entry.reason);
    case Cause::AdjustmentReversal:
        return tr("An adjustment was undone: %1").arg(row.entry.reason);
    case Cause::Expiry:
        return tr("The points ended and were written off.");
    case Cause::Opening:
        return tr("Brought along from an older system.");
    case Cause::Reward:
        return row.entry.delta < 0 ? tr("Spent on the reward “%1”.").arg(document)
                                   : tr("Given back, because the reward “%1” was returned.").arg(document);
    case Cause::Campaign:
        return tr("Given by a campaign.");
    case Cause::Referral:
        return tr("Given for a recommendation.");
    case Cause::Merge:
        return tr("Came over from a merged file.");
    case Cause::ImportUndo:
        return tr("An import was taken back.");
    }
    return {};
}

} // namespace regulars::ui
