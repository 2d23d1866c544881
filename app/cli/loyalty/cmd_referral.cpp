// referral list | show | add | withdraw | reinstate | top
#include "app/cli/cli_time.h"
#include "app/cli/words/cli_words.h"
#include "app/cli/commands.h"

#include "customers/customer_query.h"
#include "referrals/referral_query.h"
#include "referrals/referral_service.h"
#include "texts/error_text.h"
#include "texts/file_text.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

using referrals::ReferralService;

constexpr int kUsualRows = 100;
constexpr int kMostRows = 100'000;

QJsonObject jsonOf(const referrals::ReferralRow &row, const Currency &currency)
{
    const Referral &referral = row.referral;
    return {{u"id"_s, referral.id.toString()},
            {u"state"_s, referralStateName(referral.state)},
            {u"referrer"_s, row.referrerCard},
            {u"referrer_name"_s, row.referrerName},
            {u"referrer_merged_into"_s, row.referrerInto.isEmpty() ? QJsonValue() : QJsonValue(row.referrerInto)},
            {u"referred"_s, row.referredCard},
            {u"referred_name"_s, row.referredName},
            {u"referred_merged_into"_s, row.referredInto.isEmpty() ? QJsonValue() : QJsonValue(row.referredInto)},
            {u"registered_on"_s, dayText(referral.registeredOn)},
            {u"pending_until"_s, dayText(referral.pendingUntil)},
            {u"minimum"_s, moneyText(referral.minimumMinor, currency)},
            {u"referrer_points"_s, referral.referrerPoints},
            {u"referred_points"_s, referral.referredPoints},
            {u"paid_on"_s, row.paidOn ? QJsonValue(dayText(*row.paidOn)) : QJsonValue()},
            {u"purchase"_s, row.purchaseNumber.isEmpty() ? QJsonValue() : QJsonValue(row.purchaseNumber)},
            {u"rests_for"_s, referral.rests() ? QJsonValue(referral.restsFor) : QJsonValue()},
            {u"reason"_s, referral.reason}};
}

/// The name of a side as people read it: one whose file is no more says what became of it.
QString shownName(const QJsonValue &row, const QString &side)
{
    return fileText(row[side + u"_name"_s].toString(), row[side + u"_merged_into"_s].toString());
}

/// The same between the arrows of a line.
QString shownInLine(const QJsonValue &row, const QString &side)
{
    const QString name = shownName(row, side);
    return row[side + u"_name"_s].toString().isEmpty() ? u"(%1)"_s.arg(name) : name;
}

Result<int> runList(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"state"_s, u"customer"_s, u"limit"_s}));
    TRY(arguments.atMost(0));
    TRY(require(context.actor, Right::LookUp));
    referrals::ReferralFilter filter;
    TRY_LET(filter.limit, limitFrom(arguments, kUsualRows, kMostRows));
    if (arguments.has(u"state"_s)) {
        filter.state = referralStateFromName(arguments.value(u"state"_s));
        if (!filter.state)
            return fail(ErrorCode::Usage, {}, u"--state pending|paid|lapsed|withdrawn"_s);
    }
    const QString card = arguments.value(u"customer"_s);
    TRY_LET(const QJsonArray list, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonArray> {
        TRY_LET(filter.today, todayOf(session, *context.clock));
        TRY_LET(const Currency currency, currencyOf(session));
        if (!card.isEmpty()) {
            TRY_LET(const Customer customer, customers::requireCustomer(session, card));
            filter.customer = customer.id;
        }
        TRY_LET(const auto rows, referrals::referrals(session, filter));
        QJsonArray array;
        for (const auto &row : rows)
            array.append(jsonOf(row, currency));
        return array;
    }));
    context.list(list, [](const QJsonObject &row) {
        return u"%1  %2  %3 → %4  %5"_s.arg(row[u"id"_s].toString(), 4).arg(label(row[u"state"_s].toString()), shownInLine(row, u"referrer"_s),
                                            shownInLine(row, u"referred"_s), row[u"pending_until"_s].toString());
    });
    return 0;
}

Result<int> runShow(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString word, arguments.require(0, u"ID"_s));
    TRY(arguments.atMost(1));
    TRY(require(context.actor, Right::LookUp));
    TRY_LET(const ReferralId id, idFrom<ReferralId>(word, u"referral"_s));
    TRY_LET(QJsonObject document, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonObject> {
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        TRY_LET(const Currency currency, currencyOf(session));
        TRY_LET(const auto story, referrals::storyOf(session, id, today));
        QJsonObject object = jsonOf(story.row, currency);
        object.insert(u"coupon"_s, story.couponCode);
        object.insert(u"coupon_used"_s, story.isCouponUsed);
        QJsonArray payments;
        for (const auto &each : story.payments)
            payments.append(QJsonObject{{u"purchase"_s, each.purchaseNumber},
                                        {u"day"_s, dayText(each.payment.day)},
                                        {u"referrer_points"_s, each.payment.referrerPoints},
                                        {u"referred_points"_s, each.payment.referredPoints},
                                        {u"referrer_taken"_s, each.payment.referrerTaken},
                                        {u"referred_taken"_s, each.payment.referredTaken},
                                        {u"taken_back_on"_s, each.payment.takenBackOn ? QJsonValue(dayText(*each.payment.takenBackOn)) : QJsonValue()}});
        object.insert(u"payments"_s, payments);
        object.insert(u"milestones"_s, QJsonArray::fromStringList(story.milestones));
        return object;
    }));
    if (!context.json) {
        for (const QString &side : {u"referrer"_s, u"referred"_s})
            document.insert(side + u"_name"_s, shownName(document, side));
    }
    printFields(context, document, {u"id"_s, u"state"_s, u"referrer"_s, u"referrer_name"_s, u"referred"_s, u"referred_name"_s, u"registered_on"_s,
                                    u"pending_until"_s, u"minimum"_s, u"coupon"_s, u"paid_on"_s, u"purchase"_s, u"reason"_s});
    const QString rests = document[u"rests_for"_s].toString();
    if (!context.json && !rests.isEmpty())
        context.note(errorText({ErrorCode::ReferralRefused, rests, u"merged"_s}).sentence);
    return 0;
}

Result<int> runAdd(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"by"_s}));
    TRY_LET(const QString referredCard, arguments.require(0, u"REFERRED"_s));
    TRY(arguments.atMost(1));
    const QString byCard = arguments.value(u"by"_s);
    if (byCard.isEmpty())
        return fail(ErrorCode::Usage, {}, u"--by CARD"_s);
    TRY_LET(const QJsonObject document, context.database->writeNow([&](db::WriteSession &session) -> Result<QJsonObject> {
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        TRY_LET(const Currency currency, currencyOf(session));
        TRY_LET(const Customer referred, customers::requireCustomer(session, referredCard));
        TRY_LET(const Customer referrer, customers::requireCustomer(session, byCard));
        TRY_LET(const auto filed, ReferralService(*context.clock).link(session, context.actor, referrer.id, referred.id, today));
        TRY_LET(const auto row, referrals::requireReferral(session, filed.referralId, today));
        QJsonObject object = jsonOf(row, currency);
        object.insert(u"coupon"_s, filed.couponCode);
        return object;
    }));
    printFields(context, document, {u"id"_s, u"referrer_name"_s, u"referred_name"_s, u"pending_until"_s, u"coupon"_s});
    return 0;
}

Result<int> runWithdraw(Context &context, bool isBack)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, isBack ? QStringList() : QStringList{u"reason"_s}));
    TRY_LET(const QString word, arguments.require(0, u"ID"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const ReferralId id, idFrom<ReferralId>(word, u"referral"_s));
    const Status done = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        ReferralService service(*context.clock);
        return isBack ? service.reinstate(session, context.actor, id, today)
                      : service.withdraw(session, context.actor, id, arguments.value(u"reason"_s), today);
    });
    TRY(done);
    return 0;
}

Result<int> runTop(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"limit"_s}));
    TRY(arguments.atMost(0));
    TRY(require(context.actor, Right::LookUp));
    TRY_LET(const int limit, limitFrom(arguments, kUsualRows, kMostRows));
    TRY_LET(const auto rows, context.database->readNow([&](db::ReadSession &session) { return referrals::topReferrers(session, limit); }));
    QJsonArray list;
    for (const auto &row : rows)
        list.append(QJsonObject{{u"card"_s, row.cardNo}, {u"name"_s, row.name}, {u"friends"_s, row.friends}, {u"bought"_s, row.bought}, {u"points"_s, row.points}});
    context.list(list, [](const QJsonObject &row) {
        return u"%1  %2  %3/%4  %5"_s.arg(row[u"card"_s].toString(), fileText(row[u"name"_s].toString(), {}))
            .arg(row[u"bought"_s].toInteger()).arg(row[u"friends"_s].toInteger()).arg(row[u"points"_s].toInteger());
    });
    return 0;
}

} // namespace

QList<Command> referralCommands()
{
    const QString family = u"referral"_s;
    return {
        {family, u"list"_s, u"[--state pending|paid|lapsed|withdrawn] [--customer CARD] [--limit N]"_s, StoreNeed::Open, runList},
        {family, u"show"_s, u"ID"_s, StoreNeed::Open, runShow},
        {family, u"add"_s, u"REFERRED --by CARD"_s, StoreNeed::Open, runAdd},
        {family, u"withdraw"_s, u"ID --reason R"_s, StoreNeed::Open, [](Context &context) { return runWithdraw(context, false); }},
        {family, u"reinstate"_s, u"ID"_s, StoreNeed::Open, [](Context &context) { return runWithdraw(context, true); }},
        {family, u"top"_s, u"[--limit N]"_s, StoreNeed::Open, runTop},
    };
}

} // namespace regulars::cli
