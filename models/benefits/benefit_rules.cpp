#include "benefits/benefit_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::benefits {
namespace {

constexpr int kMonthsOfQuarter = 3;
constexpr int kMonthsOfYear = 12;
constexpr qint64 kTrialDaysPerRank = 7;
constexpr qint64 kMostUsualTrial = 30;
constexpr qint64 kTrialsPerYear = 2;
constexpr qint64 kEventsPerYear = 2;
constexpr qint64 kBespokePerYear = 1;

QString limitsText(qint64 least, qint64 most) { return u"%1–%2"_s.arg(least).arg(most); }

bool isWithin(qint64 value, qint64 least, qint64 most) { return value >= least && value <= most; }

QuotaWindow monthsFrom(EpochDay start, int months) { return {start, addMonths(start, months)}; }

/// Whether a tier usually has a benefit, and how much of it.
std::optional<BenefitCell> usualCell(BenefitKind kind, const Tier &tier, int top)
{
    BenefitCell cell;
    cell.tierId = tier.id;
    const bool isTop = tier.rank == top && top > 0;
    switch (kind) {
    case BenefitKind::CouponPack:
        cell.value = std::min<qint64>(tier.rank, kMostCoupons);
        return tier.rank > 0 ? std::optional(cell) : std::nullopt;
    case BenefitKind::Trial:
        cell.value = std::min(kTrialDaysPerRank * tier.rank, kMostUsualTrial);
        return tier.rank > 0 ? std::optional(cell) : std::nullopt;
    case BenefitKind::Event:
        cell.quota = kEventsPerYear * tier.rank;
        return tier.rank > 0 ? std::optional(cell) : std::nullopt;
    case BenefitKind::Priority:
        return tier.rank > 0 && 2 * tier.rank > top ? std::optional(cell) : std::nullopt;
    case BenefitKind::Manager:
    case BenefitKind::Bespoke:
    case BenefitKind::Partnership:
        return isTop ? std::optional(cell) : std::nullopt;
    case BenefitKind::Multiplier:
    case BenefitKind::TierPrice:
    case BenefitKind::Other:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

qint64 usualQuota(BenefitKind kind)
{
    switch (kind) {
    case BenefitKind::Trial:
        return kTrialsPerYear;
    case BenefitKind::Event:
        return kEventsPerYear;
    case BenefitKind::Bespoke:
        return kBespokePerYear;
    default:
        return 0;
    }
}

} // namespace

Status checkBenefit(const Benefit &benefit)
{
    if (benefit.name.trimmed().isEmpty())
        return fail(ErrorCode::Required, u"name"_s);
    if (benefit.name.size() > kMostName)
        return fail(ErrorCode::TooLong, u"name"_s, QString::number(kMostName));
    if (benefit.note.size() > kMostNote)
        return fail(ErrorCode::TooLong, u"note"_s, QString::number(kMostNote));
    if (!isWithin(benefit.quota, 0, kMostQuota))
        return fail(ErrorCode::OutOfRange, u"quota"_s, limitsText(0, kMostQuota));
    if (benefit.kind == BenefitKind::CouponPack && !benefit.couponTemplateId.isValid())
        return fail(ErrorCode::Required, u"coupon"_s);
    return ok();
}

Status checkCell(const Benefit &benefit, const BenefitCell &cell)
{
    if (cell.quota && !isWithin(*cell.quota, 0, kMostQuota))
        return fail(ErrorCode::OutOfRange, u"quota"_s, limitsText(0, kMostQuota));
    switch (benefit.kind) {
    case BenefitKind::Multiplier:
        return fail(ErrorCode::Invalid, u"benefit"_s, benefitKindName(benefit.kind));
    case BenefitKind::TierPrice:
        return isWithin(cell.value, 1, kWholeBp) ? ok() : Status(fail(ErrorCode::OutOfRange, u"percent"_s, u"0.01–100"_s));
    case BenefitKind::CouponPack:
        return isWithin(cell.value, 1, kMostCoupons) ? ok() : Status(fail(ErrorCode::OutOfRange, u"coupons"_s, limitsText(1, kMostCoupons)));
    case BenefitKind::Trial:
        return isWithin(cell.value, 1, kMostTrialDays) ? ok() : Status(fail(ErrorCode::OutOfRange, u"days"_s, limitsText(1, kMostTrialDays)));
    default:
        return cell.value == 0 ? ok() : Status(fail(ErrorCode::Invalid, u"value"_s, u"0"_s));
    }
}

QuotaWindow windowOf(QuotaPeriod period, EpochDay day, EpochDay tierSince)
{
    const QDate date = toDate(day);
    switch (period) {
    case QuotaPeriod::Month:
        return monthsFrom(startOfMonth(day), 1);
    case QuotaPeriod::Quarter: {
        const int firstMonth = (date.month() - 1) / kMonthsOfQuarter * kMonthsOfQuarter + 1;
        return monthsFrom(toEpochDay(QDate(date.year(), firstMonth, 1)), kMonthsOfQuarter);
    }
    case QuotaPeriod::Year:
        return monthsFrom(toEpochDay(QDate(date.year(), 1, 1)), kMonthsOfYear);
    case QuotaPeriod::SinceTier:
        return {tierSince, std::nullopt};
    }
    Q_UNREACHABLE();
}

EpochDay heldSince(const std::vector<TierChange> &changes, TierId tier, EpochDay sinceOn)
{
    EpochDay since = sinceOn;
    bool goesOn = false; // what lies between was undone with refunded goods
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        if (change->fromTierId == change->toTierId)
            continue;
        const bool isNoNewTime = change->cause == TierCause::TakenBack || change->cause == TierCause::Merge;
        if (change->toTierId == tier) {
            goesOn = isNoNewTime && !change->restsOn;
            since = goesOn ? since : std::min(since, change->restsOn.value_or(change->onDay));
        } else if (change->fromTierId == tier) {
            if (isNoNewTime)
                goesOn = true;
            else if (!goesOn)
                break; // left in another way: what was before is a time of its own
        }
    }
    return goesOn ? 0 : since;
}

qint64 quotaOf(const Benefit &benefit, const BenefitCell &cell) { return cell.quota.value_or(benefit.quota); }

EpochDay dueBack(EpochDay day, qint64 days) { return static_cast<EpochDay>(std::min<qint64>(day + days, kNeverDay)); }

const QList<BenefitKind> &usualKinds()
{
    static const QList<BenefitKind> kinds{BenefitKind::Multiplier, BenefitKind::CouponPack, BenefitKind::Priority, BenefitKind::Trial,
                                          BenefitKind::Event,      BenefitKind::Manager,    BenefitKind::Bespoke,  BenefitKind::Partnership};
    return kinds;
}

std::vector<UsualBenefit> usualBenefits(const Ladder &ladder, const QStringList &names, CouponTemplateId coupon)
{
    Q_ASSERT(names.size() == usualKinds().size());
    const int top = static_cast<int>(ladder.tiers.size()) - 1;
    std::vector<UsualBenefit> usual;
    for (qsizetype i = 0; i < usualKinds().size(); ++i) {
        UsualBenefit made;
        made.benefit.name = names[i];
        made.benefit.kind = usualKinds()[i];
        made.benefit.quota = usualQuota(made.benefit.kind);
        made.benefit.position = static_cast<int>(i) + 1;
        if (made.benefit.kind == BenefitKind::CouponPack)
            made.benefit.couponTemplateId = coupon;
        for (const Tier &tier : ladder.tiers) {
            if (const auto cell = usualCell(made.benefit.kind, tier, top))
                made.cells.push_back(*cell);
        }
        usual.push_back(std::move(made));
    }
    return usual;
}

} // namespace regulars::benefits
