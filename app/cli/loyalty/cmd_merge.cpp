// customer duplicates | merge | unmerge | merges
#include "app/cli/cli_time.h"
#include "app/cli/commands.h"

#include "base/money.h"
#include "customers/customer_query.h"
#include "customers/customer_rules.h"
#include "merges/duplicate_query.h"
#include "merges/merge_query.h"
#include "merges/merge_service.h"
#include "settings/setting_service.h"
#include "texts/error_text.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

Result<int> limitFrom(const Arguments &arguments, int usual)
{
    if (!arguments.has(u"limit"_s))
        return usual;
    bool isNumber = false;
    const int limit = arguments.value(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > 10'000)
        return fail(ErrorCode::Usage, {}, u"--limit 1–10000"_s);
    return limit;
}

QString signWords(const QString &sign)
{
    if (sign == u"email")
        return tr("same e-mail address");
    if (sign == u"name_birthday")
        return tr("same name and birthday");
    if (sign == u"reading_birthday")
        return tr("name sounds the same, same birthday");
    return sign == u"name_phone_end" ? tr("same name and last four digits") : tr("name sounds the same, same last four digits");
}

QString phoneFor(const Actor &actor, const QString &phone)
{
    return can(actor.role, Right::SeeFullPhone) ? phone : customers::maskedPhone(phone);
}

/// Says that two files are two people's, or takes that back.
Result<int> setApart(Context &context, const QString &firstCard, const QString &secondCard, bool isAside)
{
    const merges::MergeService service(*context.clock);
    const Status written = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const Customer first, customers::requireCustomer(session, firstCard));
        TRY_LET(const Customer second, customers::requireCustomer(session, secondCard));
        return isAside ? service.setAside(session, context.actor, first.id, second.id) : service.lookAgain(session, context.actor, first.id, second.id);
    });
    TRY(written);
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"first"_s, firstCard}, {u"second"_s, secondCard}, {u"set_aside"_s, isAside}}));
    else
        context.line(isAside ? tr("%1 and %2 are two people; the list leaves them out.").arg(firstCard, secondCard)
                             : tr("%1 and %2 are looked at again.").arg(firstCard, secondCard));
    return static_cast<int>(kExitDone);
}

Result<int> runDuplicates(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"limit"_s, u"set-aside"_s, u"look-again"_s}, {u"include-set-aside"_s}));
    const bool isAside = arguments.has(u"set-aside"_s);
    if (isAside || arguments.has(u"look-again"_s)) {
        TRY_LET(const QString second, arguments.require(0, u"CARD"_s));
        TRY(arguments.atMost(1));
        return setApart(context, arguments.value(isAside ? u"set-aside"_s : u"look-again"_s), second, isAside);
    }
    TRY(arguments.atMost(0));
    TRY(require(context.actor, Right::LookUp));
    TRY_LET(const int limit, limitFrom(arguments, 100));
    const auto aside = arguments.has(u"include-set-aside"_s) ? merges::AsidePairs::Include : merges::AsidePairs::Skip;
    JobControl job(context.progress(tr("Looking for duplicates")));
    TRY_LET(const auto found, context.database->readLongNow([&](db::ReadSession &session) { return merges::findDuplicates(session, limit, job, aside); }));
    QJsonArray groups;
    for (const merges::Duplicates &group : found) {
        QJsonArray files;
        QStringList words;
        for (const QString &sign : merges::signNames(group.signs))
            words.append(signWords(sign));
        if (group.hasSetAside)
            words.append(tr("set aside as two people"));
        if (!context.json)
            context.line(tr("%1 %  %2").arg(group.score).arg(words.join(u", "_s)));
        for (const Customer &customer : group.customers) {
            const QString phone = phoneFor(context.actor, customer.phone);
            files.append(QJsonObject{{u"card"_s, customer.cardNo}, {u"name"_s, customer.name}, {u"phone"_s, phone}, {u"birthday"_s, customer.birthday}});
            if (!context.json)
                context.line(u"  %1  %2  %3  %4"_s.arg(customer.cardNo, customer.name, phone, customer.birthday));
        }
        groups.append(QJsonObject{{u"score"_s, group.score}, {u"signs"_s, QJsonArray::fromStringList(merges::signNames(group.signs))},
                                  {u"set_aside"_s, group.hasSetAside}, {u"customers"_s, files}});
    }
    if (context.json)
        context.print(QJsonDocument(groups));
    return static_cast<int>(kExitDone);
}

QString sideName(merges::Side side)
{
    return side == merges::Side::Keep ? u"keep"_s : side == merges::Side::Other ? u"other"_s : u"both"_s;
}

QJsonObject toJson(const merges::Standing &standing, const Currency &currency)
{
    return {{u"tier"_s, standing.tier},         {u"points"_s, standing.points}, {u"credits"_s, standing.credits}, {u"spend"_s, moneyText(standing.spendMinor, currency)},
            {u"orders"_s, standing.orders},     {u"contacts"_s, standing.contacts}, {u"coupons"_s, standing.coupons},
            {u"last_visit"_s, standing.lastOn ? QJsonValue(dayText(*standing.lastOn)) : QJsonValue()}};
}

Status showPreview(Context &context, const merges::MergePreview &preview)
{
    TRY_LET(const auto values, context.database->readNow([](db::ReadSession &session) { return settings::SettingService::values(session); }));
    QJsonArray fields;
    for (const merges::FieldMerge &field : preview.fields)
        fields.append(QJsonObject{{u"field"_s, field.field}, {u"keep"_s, field.keep}, {u"other"_s, field.other}, {u"from"_s, sideName(field.side)}, {u"result"_s, field.result}});
    QJsonArray back;
    for (const merges::ReferralBack &referral : preview.referralsBack)
        back.append(QJsonObject{{u"referrer"_s, referral.referrerCard}, {u"referrer_points"_s, referral.referrerPoints}, {u"referred_points"_s, referral.referredPoints}});
    const Currency currency = values.currency();
    if (context.json) {
        context.print(QJsonDocument(QJsonObject{{u"dry_run"_s, true},
                                                {u"keep"_s, preview.keep.cardNo},
                                                {u"other"_s, preview.other.cardNo},
                                                {u"fields"_s, fields},
                                                {u"referrals_back"_s, back},
                                                {u"standing"_s, QJsonObject{{u"keep"_s, toJson(preview.ofKeep, currency)},
                                                                            {u"other"_s, toJson(preview.ofOther, currency)},
                                                                            {u"after"_s, toJson(preview.after, currency)}}}}));
        return ok();
    }
    context.line(tr("Dry run: nothing was written."));
    for (const merges::FieldMerge &field : preview.fields) {
        if (!field.keep.isEmpty() || !field.other.isEmpty())
            context.line(u"%1  %2 | %3 → %4"_s.arg(fieldName(field.field).leftJustified(18), field.keep, field.other, QString(field.result).replace(u'\n', u' ')));
    }
    const auto figure = [&](const char *name, const QString &keep, const QString &other, const QString &after) {
        context.line(u"%1  %2 | %3 → %4"_s.arg(label(QString::fromLatin1(name)).leftJustified(18), keep, other, after));
    };
    figure("tier", preview.ofKeep.tier, preview.ofOther.tier, preview.after.tier);
    figure("points", QString::number(preview.ofKeep.points), QString::number(preview.ofOther.points), QString::number(preview.after.points));
    figure("credits", QString::number(preview.ofKeep.credits), QString::number(preview.ofOther.credits), QString::number(preview.after.credits));
    figure("spend", moneyText(preview.ofKeep.spendMinor, currency), moneyText(preview.ofOther.spendMinor, currency), moneyText(preview.after.spendMinor, currency));
    figure("orders", QString::number(preview.ofKeep.orders), QString::number(preview.ofOther.orders), QString::number(preview.after.orders));
    for (const merges::ReferralBack &referral : preview.referralsBack)
        context.line(tr("The referral by %1 does not count any more: %2 of the referrer’s points and %3 of the friend’s go back.")
                         .arg(referral.referrerCard).arg(referral.referrerPoints).arg(referral.referredPoints));
    return ok();
}

Result<int> runMerge(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"take"_s}, {u"dry-run"_s}));
    TRY_LET(const QString keepCard, arguments.require(0, u"KEEP"_s));
    TRY_LET(const QString otherCard, arguments.require(1, u"OTHER"_s));
    TRY(arguments.atMost(2));
    merges::Choices choices;
    for (const QString &word : arguments.values(u"take"_s)) {
        const qsizetype equals = word.indexOf(u'=');
        TRY_LET(const merges::Side side, merges::sideFromName(equals < 0 ? u"other"_s : word.mid(equals + 1)));
        choices.insert(equals < 0 ? word : word.left(equals), side);
    }
    const merges::MergeService service(*context.clock);
    TRY_LET(const auto preview, context.database->readNow([&](db::ReadSession &session) -> Result<merges::MergePreview> {
        TRY_LET(const Customer keep, customers::requireCustomer(session, keepCard));
        TRY_LET(const Customer other, customers::requireCustomer(session, otherCard));
        return service.preview(session, context.actor, keep.id, other.id, choices);
    }));
    for (auto choice = choices.cbegin(); choice != choices.cend(); ++choice) {
        QStringList known;
        for (const merges::FieldMerge &field : preview.fields)
            known.append(field.field);
        if (!known.contains(choice.key()))
            return fail(ErrorCode::UnknownField, choice.key(), known.join(u", "_s));
    }
    if (arguments.has(u"dry-run"_s)) {
        TRY(showPreview(context, preview));
        return static_cast<int>(kExitDone);
    }
    TRY_LET(const MergeId id, context.database->writeNow([&](db::WriteSession &session) {
        return service.merge(session, context.actor, preview.keep.id, preview.other.id, choices);
    }));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"id"_s, id.toString()}, {u"keep"_s, preview.keep.cardNo}, {u"other"_s, preview.other.cardNo}}));
    else
        context.line(tr("%1 is now part of %2; “customer unmerge %3” parts them again.").arg(preview.other.cardNo, preview.keep.cardNo, id.toString()));
    return static_cast<int>(kExitDone);
}

Result<int> runUnmerge(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString word, arguments.require(0, u"ID"_s));
    TRY(arguments.atMost(1));
    bool isNumber = false;
    const MergeId id(word.toLongLong(&isNumber));
    if (!isNumber || !id.isValid())
        return fail(ErrorCode::NotFound, u"merge"_s, word);
    TRY_LET(const merges::Merge merge, context.database->writeNow([&](db::WriteSession &session) -> Result<merges::Merge> {
        TRY_LET(const merges::Merge made, merges::mergeById(session, id));
        TRY(merges::MergeService(*context.clock).unmerge(session, context.actor, id));
        return made;
    }));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"id"_s, id.toString()}, {u"keep"_s, merge.keepCard}, {u"other"_s, merge.otherCard}}));
    else
        context.line(tr("%1 and %2 are two customers again.").arg(merge.keepCard, merge.otherCard));
    return static_cast<int>(kExitDone);
}

Result<int> runMerges(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"limit"_s}));
    TRY(arguments.atMost(0));
    TRY(require(context.actor, Right::LookUp));
    TRY_LET(const int limit, limitFrom(arguments, 50));
    TRY_LET(const auto made, context.database->readNow([limit](db::ReadSession &session) { return merges::mergesMade(session, limit); }));
    TRY_LET(const BusinessTime time, shopTime(context));
    QJsonArray rows;
    for (const merges::Merge &merge : made) {
        rows.append(QJsonObject{{u"id"_s, merge.id.toString()},
                                {u"at"_s, instantText(merge.atMs)},
                                {u"keep"_s, merge.keepCard},
                                {u"other"_s, merge.otherCard},
                                {u"other_name"_s, merge.otherName},
                                {u"parted"_s, merge.partedAtMs ? QJsonValue(instantText(*merge.partedAtMs)) : QJsonValue()}});
        if (!context.json)
            context.line(u"%1  %2  %3 ← %4 %5  %6"_s.arg(merge.id.toString(), clockText(time, merge.atMs), merge.keepCard, merge.otherCard, merge.otherName,
                                                         merge.partedAtMs ? tr("parted again") : QString()));
    }
    if (context.json)
        context.print(QJsonDocument(rows));
    return static_cast<int>(kExitDone);
}

} // namespace

QList<Command> mergeCommands()
{
    const QString family = u"customer"_s;
    return {
        {family, u"duplicates"_s, u"[--limit N] [--include-set-aside] | --set-aside CARD CARD | --look-again CARD CARD"_s, StoreNeed::Open, runDuplicates},
        {family, u"merge"_s, u"KEEP OTHER [--take FIELD[=keep|other|both]]… [--dry-run]"_s, StoreNeed::Open, runMerge},
        {family, u"unmerge"_s, u"ID"_s, StoreNeed::Open, runUnmerge},
        {family, u"merges"_s, u"[--limit N]"_s, StoreNeed::Open, runMerges},
    };
}

} // namespace regulars::cli
