// referral program | milestone
#include "app/cli/commands.h"
#include "app/cli/words/cli_words.h"
#include "app/cli/words/money_words.h"

#include "coupons/coupon_query.h"
#include "referrals/program_service.h"
#include "referrals/referral_query.h"
#include "tiers/standing_service.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

using referrals::ProgramService;

Result<QString> kindName(db::ReadSession &session, CouponTemplateId id)
{
    if (!id.isValid())
        return QString();
    const auto plan = coupons::requireTemplate(session, id.toString());
    if (!plan && plan.error().code != ErrorCode::NotFound)
        return tl::unexpected<Error>(plan.error());
    return plan ? plan->name : QString();
}

Result<CouponTemplateId> kindFrom(db::ReadSession &session, const QString &word)
{
    if (word.isEmpty())
        return CouponTemplateId();
    TRY_LET(const CouponTemplate plan, coupons::requireTemplate(session, word));
    return plan.id;
}

Result<qint64> countFrom(const QString &value, const QString &field)
{
    return inField(parseScaled(value, 0), field);
}

Status assign(db::ReadSession &session, ReferralProgram &program, const QString &field, const QString &value, const Currency &currency)
{
    if (field == u"on") {
        if (value != u"yes" && value != u"no")
            return fail(ErrorCode::Invalid, field, u"yes, no"_s);
        program.isOn = value == u"yes";
    } else if (field == u"coupon") {
        TRY_LET(program.templateId, kindFrom(session, value));
    } else if (field == u"referrer_points") {
        TRY_LET(program.referrerPoints, countFrom(value, field));
    } else if (field == u"referred_points") {
        TRY_LET(program.referredPoints, countFrom(value, field));
    } else if (field == u"minimum") {
        TRY_LET(program.minimumMinor, moneyFrom(field, value, currency));
    } else if (field == u"pending_days" || field == u"link_days") {
        TRY_LET(const qint64 days, countFrom(value, field));
        (field == u"pending_days" ? program.pendingDays : program.linkDays) = static_cast<int>(std::clamp<qint64>(days, -1, 1'000'000));
    } else {
        return fail(ErrorCode::UnknownField, field, u"on, coupon, referrer_points, referred_points, minimum, pending_days, link_days"_s);
    }
    return ok();
}

Result<int> runProgram(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    const bool isSet = !arguments.positional().isEmpty();
    if (isSet && arguments.positional().constFirst() != u"set")
        return fail(ErrorCode::Usage, {}, u"referral program [set FIELD=VALUE…]"_s);
    if (isSet) {
        TRY(arguments.require(1, u"FIELD=VALUE…"_s));
        TRY_LET(const auto words, arguments.assignments(1));
        const Status saved = context.database->writeNow([&](db::WriteSession &session) -> Status {
            TRY_LET(const Currency currency, currencyOf(session));
            TRY_LET(ReferralProgram program, referrals::program(session));
            for (const auto &[field, value] : words)
                TRY(assign(session, program, field, value.trimmed(), currency));
            return ProgramService(*context.clock).save(session, context.actor, program);
        });
        TRY(saved);
    }
    TRY_LET(const QJsonObject document, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonObject> {
        TRY_LET(const Currency currency, currencyOf(session));
        TRY_LET(const ReferralProgram program, referrals::program(session));
        TRY_LET(const QString kind, kindName(session, program.templateId));
        return QJsonObject{{u"on"_s, program.isOn},
                           {u"coupon"_s, kind},
                           {u"referrer_points"_s, program.referrerPoints},
                           {u"referred_points"_s, program.referredPoints},
                           {u"minimum"_s, moneyText(program.minimumMinor, currency)},
                           {u"pending_days"_s, program.pendingDays},
                           {u"link_days"_s, program.linkDays}};
    }));
    printFields(context, document, {u"on"_s, u"coupon"_s, u"referrer_points"_s, u"referred_points"_s, u"minimum"_s, u"pending_days"_s, u"link_days"_s});
    return 0;
}

Result<QJsonArray> milestoneRows(db::ReadSession &session)
{
    TRY_LET(const auto all, referrals::milestones(session));
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    QJsonArray list;
    for (const ReferralMilestone &milestone : all) {
        TRY_LET(const QString kind, kindName(session, milestone.templateId));
        const Tier &tier = ladder.tierOf(milestone.tierId);
        list.append(QJsonObject{{u"id"_s, milestone.id.toString()},
                                {u"name"_s, milestone.name},
                                {u"friends"_s, milestone.friends},
                                {u"gives"_s, milestoneGiftName(milestone.gives)},
                                {u"tier"_s, tier.id == milestone.tierId ? tier.name : QString()},
                                {u"days"_s, milestone.days},
                                {u"coupon"_s, kind},
                                {u"points"_s, milestone.points}});
    }
    return list;
}

Status assign(db::ReadSession &session, ReferralMilestone &milestone, const QString &field, const QString &value)
{
    if (field == u"name") {
        milestone.name = value;
    } else if (field == u"friends" || field == u"days") {
        TRY_LET(const qint64 number, countFrom(value, field));
        (field == u"friends" ? milestone.friends : milestone.days) = static_cast<int>(std::clamp<qint64>(number, -1, 1'000'000));
    } else if (field == u"tier") {
        TRY_LET(const Ladder ladder, tiers::loadLadder(session));
        TRY_LET(const Tier tier, tierNamed(ladder, value));
        milestone.tierId = tier.id;
        milestone.gives = MilestoneGift::Tier;
    } else if (field == u"coupon") {
        TRY_LET(milestone.templateId, kindFrom(session, value));
        milestone.gives = MilestoneGift::Coupon;
    } else if (field == u"points") {
        TRY_LET(milestone.points, countFrom(value, field));
        milestone.gives = MilestoneGift::Points;
    } else {
        return fail(ErrorCode::UnknownField, field, u"name, friends, tier, days, coupon, points"_s);
    }
    return ok();
}

Result<int> listMilestones(Context &context)
{
    TRY_LET(const QJsonArray list, context.database->readNow([](db::ReadSession &session) { return milestoneRows(session); }));
    context.list(list, [](const QJsonObject &row) {
        return u"%1  %2  %3"_s.arg(row[u"id"_s].toString(), 4).arg(row[u"friends"_s].toInt(), 4).arg(row[u"name"_s].toString());
    });
    return 0;
}

Result<int> runMilestone(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString verb, arguments.require(0, u"list|add|remove"_s));
    if (verb == u"list") {
        TRY(arguments.atMost(1));
        return listMilestones(context);
    }
    if (verb == u"add") {
        TRY(arguments.require(1, u"FIELD=VALUE…"_s));
        TRY_LET(const auto words, arguments.assignments(1));
        const Status added = context.database->writeNow([&](db::WriteSession &session) -> Status {
            ReferralMilestone milestone;
            for (const auto &[field, value] : words)
                TRY(assign(session, milestone, field, value.trimmed()));
            TRY(ProgramService(*context.clock).saveMilestone(session, context.actor, milestone));
            return ok();
        });
        TRY(added);
        return listMilestones(context);
    }
    if (verb != u"remove")
        return fail(ErrorCode::Usage, {}, u"referral milestone list|add|remove"_s);
    TRY_LET(const QString word, arguments.require(1, u"ID"_s));
    TRY(arguments.atMost(2));
    TRY(context.database->writeNow([&](db::WriteSession &session) {
        return ProgramService(*context.clock).removeMilestone(session, context.actor, ReferralMilestoneId(word.toLongLong()));
    }));
    return 0;
}

} // namespace

QList<Command> referralProgramCommands()
{
    const QString family = u"referral"_s;
    return {
        {family, u"program"_s, u"[set FIELD=VALUE…]"_s, StoreNeed::Open, runProgram},
        {family, u"milestone"_s, u"list | add name=N friends=N tier=T days=N|coupon=TEMPLATE|points=N | remove ID"_s, StoreNeed::Open, runMilestone},
    };
}

} // namespace regulars::cli
