#include "ui/parts/coupon_words.h"

#include "texts/error_text.h"
#include "ui/kit/format.h"

#include <QLocale>
#include <QTime>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr qint64 kWhole = 10'000;
constexpr int kMinutesOfDay = 24 * 60;

} // namespace

QString CouponWords::kind(CouponKind kind)
{
    switch (kind) {
    case CouponKind::SpendSave:
        return tr("Spend & save");
    case CouponKind::Percent:
        return tr("Percent");
    case CouponKind::Fixed:
        return tr("Amount");
    case CouponKind::Gift:
        return tr("Gift");
    case CouponKind::FirstOrder:
        return tr("First order");
    }
    return {};
}

QString CouponWords::plain(qint64 minor, const Currency &currency)
{
    const qint64 per = minorPerMajor(currency);
    return minor % per == 0 ? Format::points(minor / per) : Format::amount(minor, currency.digits);
}

QString CouponWords::share(qint64 percentBp)
{
    if (percentBp >= kWhole)
        return tr("free of charge");
    // Chinese says what is left to pay in tenths: 10% off is 9 折, 15% off is 8.5 折.
    const bool saysWhatIsLeft = tr("% off", "how a share off is said: translate as “折” where one names the tenths that are paid") == u"折"_s;
    return tr("%1% off", "share off; where tenths are said, %1 is what is left to pay, such as 9 or 8.5")
        .arg(saysWhatIsLeft ? scaledText(kWhole - percentBp, 3) : scaledText(percentBp, 2));
}

QString CouponWords::gives(const CouponTemplate &plan, const Currency &currency)
{
    const auto words = [&currency](qint64 minor) { return plain(minor, currency); };
    QStringList parts;
    switch (plan.kind) {
    case CouponKind::SpendSave:
        for (const SaveStep &step : plan.steps)
            parts << (plan.isEvery ? tr("every %1 spent saves %2") : tr("spend %1, save %2")).arg(words(step.spendMinor), words(step.saveMinor));
        if (plan.isEvery && plan.mostTimes > 0)
            parts << tr("at most %n times", nullptr, plan.mostTimes);
        break;
    case CouponKind::Percent:
        parts << share(plan.percentBp);
        break;
    case CouponKind::Fixed:
        parts << tr("%1 off", "an amount").arg(words(plan.amountMinor));
        break;
    case CouponKind::Gift:
        parts << tr("gift: %1").arg(plan.gift);
        break;
    case CouponKind::FirstOrder:
        parts << tr("first order: %1", "what it takes off")
                     .arg(plan.percentBp > 0 ? share(plan.percentBp) : tr("%1 off", "an amount").arg(words(plan.amountMinor)));
        break;
    }
    if (plan.minimumMinor > 0)
        parts << tr("from %1", "least amount of the order").arg(words(plan.minimumMinor));
    if (plan.capMinor > 0 && plan.percentBp > 0)
        parts << tr("at most %1 off").arg(words(plan.capMinor));
    if (plan.basis == CouponBasis::CampaignTotal)
        parts << tr("counted over all orders");
    if (!plan.goods.isAll())
        parts << tr("some goods only");
    return parts.join(plan.kind == CouponKind::SpendSave ? tr("; ", "between steps") : tr(", ", "between clauses"));
}

QString CouponWords::weekday(int bit)
{
    return QLocale().standaloneDayName(bit + 1, QLocale::ShortFormat);
}

QString CouponWords::clock(int minute)
{
    return minute >= kMinutesOfDay ? u"24:00"_s : QTime(0, 0).addSecs(minute * 60).toString(u"HH:mm"_s);
}

QString CouponWords::when(const CouponTemplate &plan)
{
    QStringList parts;
    const bool ends = plan.validUntil < kNeverDay;
    if (plan.validFrom > 0 && ends)
        parts << tr("%1 to %2", "days").arg(dayText(plan.validFrom), dayText(plan.validUntil));
    else if (plan.validFrom > 0)
        parts << tr("from %1", "a day").arg(dayText(plan.validFrom));
    else if (ends)
        parts << tr("until %1").arg(dayText(plan.validUntil));
    if (plan.validDays > 0)
        parts << tr("%n days from issue", nullptr, plan.validDays);
    if (plan.hours.weekdays != 0) {
        QStringList days;
        for (int bit = 0; bit < 7; ++bit) {
            if (plan.hours.weekdays >> bit & 1)
                days << weekday(bit);
        }
        parts << days.join(tr(", ", "between weekdays"));
    }
    if (!plan.hours.isWholeDay())
        parts << (plan.hours.isOverMidnight() ? tr("%1–%2 the next day", "hours") : tr("%1–%2", "hours")).arg(clock(plan.hours.fromMinute), clock(plan.hours.untilMinute));
    return parts.isEmpty() ? tr("always") : parts.join(u" · "_s);
}

QString CouponWords::stacking(Stacking stacking)
{
    switch (stacking) {
    case Stacking::Exclusive:
        return tr("Alone");
    case Stacking::Normal:
        return tr("With others");
    case Stacking::Always:
        return tr("With all");
    }
    return {};
}

QString CouponWords::stackingSentence(Stacking stacking)
{
    switch (stacking) {
    case Stacking::Exclusive:
        return tr("Stands alone: no other coupon goes with it, but those that go with all.");
    case Stacking::Normal:
        return tr("Goes with other coupons, but not with one that stands alone.");
    case Stacking::Always:
        return tr("Goes with all coupons, even with one that stands alone.");
    }
    return {};
}

QString CouponWords::issueRule(const CouponTemplate &plan, const QString &tier)
{
    switch (plan.issueRule) {
    case IssueRule::None:
        return tr("Nobody; it is issued by hand");
    case IssueRule::TierReached:
        return tier.isEmpty() ? tr("Whoever rises to a higher tier") : tr("Whoever rises to %1").arg(tier);
    case IssueRule::BirthdayMonth:
        return tier.isEmpty() ? tr("Everybody in the month of the birthday") : tr("In the month of the birthday, from %1 on").arg(tier);
    }
    return {};
}

CouponWords::State CouponWords::state(const CouponTemplate &plan, EpochDay today)
{
    if (!plan.isActive)
        return {BadgeKind::Neutral, tr("Withdrawn"), tr("Taken out of use: coupons of this kind do not count until it is put back.")};
    if (plan.validUntil < today)
        return {BadgeKind::Neutral, tr("Ended"), tr("It ended on %1.").arg(dayText(plan.validUntil))};
    if (plan.budgetMinor > 0 && plan.givenMinor >= plan.budgetMinor)
        return {BadgeKind::Warning, tr("Budget used up"), tr("What it may give away is used up; raise the budget to go on.")};
    if (plan.limitTotal > 0 && plan.used >= plan.limitTotal)
        return {BadgeKind::Warning, tr("Limit reached"), tr("It was used as often as it may be; raise the limit to go on.")};
    if (plan.validFrom > today)
        return {BadgeKind::Accent, tr("Not yet"), tr("It counts from %1 on.").arg(dayText(plan.validFrom))};
    return {BadgeKind::Success, tr("In use"), {}};
}

CouponWords::State CouponWords::state(const coupons::CouponFile &file, EpochDay today)
{
    const Coupon &coupon = file.coupon;
    if (coupon.voidedAtMs != 0)
        return {BadgeKind::Danger, tr("Void"), tr("Taken out of use: %1").arg(coupon.voidReason == kTierTakenBack ? tr("the tier it came with was taken back") : coupon.voidReason)};
    if (coupon.mostUses > 0 && coupon.uses >= coupon.mostUses)
        return {BadgeKind::Neutral, tr("Used"), tr("It has been used.")};
    if (coupon.validUntil < today)
        return {BadgeKind::Neutral, tr("Ended"), tr("It ended on %1.").arg(dayText(coupon.validUntil))};
    const State ofKind = state(file.plan, today);
    if (!file.plan.isActive || ofKind.badge == BadgeKind::Warning)
        return ofKind;
    if (coupon.validFrom > today)
        return {BadgeKind::Accent, tr("Not yet"), tr("It counts from %1 on.").arg(dayText(coupon.validFrom))};
    if (coupon.validUntil >= kNeverDay)
        return {BadgeKind::Success, tr("Counts"), tr("It counts and never ends.")};
    return {BadgeKind::Success, tr("Counts"), tr("It counts until %1.").arg(dayText(coupon.validUntil))};
}

QString CouponWords::source(const QString &source)
{
    if (source == "hand"_L1)
        return tr("Issued by hand");
    if (source == "filter"_L1)
        return tr("Issued to a list of customers");
    if (source == "batch"_L1)
        return tr("One of a printed batch");
    if (source == "rule"_L1)
        return tr("Issued by its rule");
    if (source == "benefit"_L1)
        return tr("A benefit of the tier");
    if (source == "referral"_L1)
        return tr("Given for a recommendation");
    return tr("Given by a campaign");
}

QString CouponWords::refusal(const Error &error)
{
    const QString &field = error.field;
    if (field == "steps"_L1)
        return error.code == ErrorCode::Required
                   ? tr("Write at least one step: how much is spent, how much is saved.")
                   : tr("From step to step both amounts must rise, and nothing may save more than is spent.");
    if (field == "percent"_L1)
        return tr("Write how much is taken off: more than 0 and at most 100 per cent.");
    if (field == "amount"_L1)
        return tr("Write the amount that is taken off, above 0.");
    if (field == "gift"_L1)
        return tr("Write what is handed over.");
    if (field == "hours"_L1)
        return tr("Write hours as 18:00 and 21:00, the second one later than the first.");
    if (field == "valid_until"_L1 && error.detail != "past"_L1)
        return tr("The last day lies before the first. Correct one of them.");
    if (field == "uses"_L1 && error.code == ErrorCode::Invalid)
        return tr("What is counted over all orders needs more than one use. Write 0 for as often as the limits allow.");
    if (field == "code_prefix"_L1)
        return tr("Up to six capital letters A to Z.");
    if (field == "skus"_L1)
        return tr("No product has the number “%1”. Check it, or add the product first.").arg(error.detail);
    if (field == "categories"_L1)
        return tr("No product has the category “%1”. Check the spelling.").arg(error.detail);
    if (field == "name"_L1 && error.code == ErrorCode::Required)
        return tr("Give it a name that clerks recognise.");
    if (field == "name"_L1 && error.code == ErrorCode::AlreadyExists)
        return tr("Another kind of coupon has this name. Choose another one.");
    if (error.code == ErrorCode::OutOfRange)
        return tr("This number is too small or too large.");
    if (error.code == ErrorCode::HasHistory && field == "coupon_template"_L1)
        return tr("Coupons of this kind exist, so it stays. Take it out of use instead.");
    return errorText(error).sentence;
}

} // namespace regulars::ui
