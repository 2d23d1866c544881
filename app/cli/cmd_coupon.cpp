// coupon template | issue | list | show | void | due
#include "app/cli/cli_time.h"
#include "app/cli/words/cli_words.h"
#include "app/cli/commands.h"
#include "app/cli/words/filter_words.h"
#include "app/cli/words/weekday_words.h"

#include "base/output_file.h"
#include "coupons/coupon_query.h"
#include "coupons/coupon_service.h"
#include "coupons/template_json.h"
#include "customers/customer_query.h"
#include "directory/customer_ids_query.h"
#include "settings/setting_service.h"
#include "tiers/standing_service.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

using coupons::CouponFile;
using coupons::CouponService;

constexpr int kMostListed = 1000;

QJsonObject templateRow(const CouponTemplate &plan, const Currency &currency)
{
    QJsonObject row = coupons::templateToJson(plan, currency);
    if (plan.hours.weekdays != 0)
        row.insert(u"weekdays"_s, weekdaysJson(plan.hours.weekdays));
    row.insert(u"id"_s, plan.id.toString());
    row.insert(u"active"_s, plan.isActive);
    row.insert(u"issued"_s, plan.issued);
    row.insert(u"used"_s, plan.used);
    row.insert(u"given"_s, moneyText(plan.givenMinor, currency));
    return row;
}

// A tier may be named as people name it.
Status nameTier(db::ReadSession &session, QJsonObject &object)
{
    const QString name = object.value(u"issue_tier"_s).toString();
    if (name.isEmpty())
        return ok();
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    TRY_LET(const Tier tier, tierNamed(ladder, name));
    object.insert(u"issue_tier"_s, tier.id.value());
    return ok();
}

// Whether somebody could still use it, apart from hours and limits; a stable word for JSON, and a label in the text.
QString stateOf(const Coupon &coupon, const CouponTemplate &plan, EpochDay today)
{
    if (coupon.voidedAtMs != 0)
        return u"void"_s;
    if (coupon.mostUses > 0 && coupon.uses >= coupon.mostUses)
        return u"used"_s;
    if (coupon.validUntil < today)
        return u"ended"_s;
    if (!plan.isActive)
        return u"withdrawn"_s;
    return coupon.validFrom > today ? u"later"_s : u"open"_s;
}

QJsonObject couponRow(const Coupon &coupon, const CouponTemplate &plan, const QString &card, EpochDay today)
{
    return {{u"code"_s, coupon.code},
            {u"template"_s, plan.name},
            {u"kind"_s, couponKindName(plan.kind)},
            {u"state"_s, stateOf(coupon, plan, today)},
            {u"customer"_s, card},
            {u"issued_on"_s, dayText(coupon.issuedOn)},
            {u"valid_from"_s, dayText(coupon.validFrom)},
            {u"valid_until"_s, dayText(coupon.validUntil)},
            {u"uses"_s, coupon.uses},
            {u"most_uses"_s, coupon.mostUses},
            {u"source"_s, coupon.source},
            {u"void"_s, coupon.voidedAtMs != 0},
            {u"void_reason"_s, coupon.voidReason}};
}

void printObject(const Context &context, const QJsonObject &object, const QStringList &fields)
{
    if (context.json) {
        context.print(QJsonDocument(object));
        return;
    }
    for (const QString &field : fields)
        context.field(field, object.value(field).toVariant().toString(), 16);
}

Result<QJsonObject> objectIn(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::FileNotFound, {}, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {}, path);
    QJsonParseError error{};
    const auto document = QJsonDocument::fromJson(file.read(1 << 20), &error);
    if (!document.isObject())
        return fail(ErrorCode::Invalid, u"coupon_template"_s, u"JSON {\"name\",\"kind\",…}"_s);
    return document.object();
}

// Words such as percent=10; lists and steps as JSON.
Result<QJsonObject> objectOf(const Arguments &arguments, qsizetype from)
{
    TRY_LET(const auto words, arguments.assignments(from));
    QJsonObject object;
    for (const auto &[field, value] : words) {
        const QString text = value.trimmed();
        if (text.startsWith(u'['))
            object.insert(field, QJsonDocument::fromJson(text.toUtf8()).array());
        else if (text == u"true" || text == u"false")
            object.insert(field, text == u"true");
        else
            object.insert(field, text);
    }
    return object;
}

// Another kind looks at other figures; what only the old one knew goes with it.
void dropOfOldKind(const QJsonObject &given, QJsonObject &object)
{
    if (!given.contains(u"kind"_s) || given.value(u"kind"_s) == object.value(u"kind"_s))
        return;
    for (const auto &field : {u"steps"_s, u"every"_s, u"most_times"_s, u"percent"_s, u"cap"_s, u"amount"_s, u"gift"_s, u"basis"_s})
        object.remove(field);
}

Result<int> listTemplates(Context &context)
{
    TRY_LET(const auto all, context.database->readNow([](db::ReadSession &session) { return coupons::allTemplates(session); }));
    TRY_LET(const auto values, context.database->readNow([](db::ReadSession &session) { return settings::SettingService::values(session); }));
    QJsonArray rows;
    for (const CouponTemplate &plan : all) {
        if (context.json)
            rows.append(templateRow(plan, values.currency()));
        else
            context.line(u"%1  %2  %3 / %4  %5"_s.arg(plan.name.leftJustified(16), couponKindName(plan.kind).leftJustified(12))
                             .arg(plan.used)
                             .arg(plan.issued)
                             .arg(moneyText(plan.givenMinor, values.currency())));
    }
    if (context.json)
        context.print(QJsonDocument(rows));
    return 0;
}

Result<int> saveTemplate(Context &context, const Arguments &arguments, bool isNew)
{
    QString name;
    if (!isNew) {
        TRY_LET(name, arguments.require(1, u"NAME"_s));
    }
    const qsizetype from = isNew ? 1 : 2;
    TRY_LET(const QString first, arguments.require(from, u"FILE.json | FIELD=VALUE…"_s));
    QJsonObject given;
    if (first.contains(u'=')) {
        TRY_LET(given, objectOf(arguments, from));
    } else {
        TRY(arguments.atMost(from + 1));
        TRY_LET(given, objectIn(first));
    }
    TRY(countWeekdays(given));
    TRY_LET(const QJsonObject row, context.database->writeNow([&](db::WriteSession &session) -> Result<QJsonObject> {
        TRY_LET(const auto values, settings::SettingService::values(session));
        QJsonObject object = given;
        CouponTemplate before;
        if (!isNew) {
            TRY_LET(before, coupons::requireTemplate(session, name));
            object = coupons::templateToJson(before, values.currency());
            dropOfOldKind(given, object);
            for (auto field = given.begin(); field != given.end(); ++field)
                object.insert(field.key(), field.value());
        }
        TRY(nameTier(session, object));
        TRY_LET(CouponTemplate plan, coupons::templateFromJson(object, values.currency()));
        plan.id = before.id;
        plan.isActive = before.isActive;
        TRY_LET(plan.id, CouponService(*context.clock).save(session, context.actor, plan));
        TRY_LET(const CouponTemplate saved, coupons::requireTemplate(session, plan.id.toString()));
        return templateRow(saved, values.currency());
    }));
    printObject(context, row, {u"id"_s, u"name"_s, u"kind"_s});
    return 0;
}

Result<int> showTemplate(Context &context, const Arguments &arguments)
{
    TRY_LET(const QString name, arguments.require(1, u"NAME"_s));
    TRY(arguments.atMost(2));
    TRY_LET(const QJsonObject row, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonObject> {
        TRY_LET(const auto values, settings::SettingService::values(session));
        TRY_LET(const CouponTemplate plan, coupons::requireTemplate(session, name));
        QJsonObject object = templateRow(plan, values.currency());
        TRY_LET(const auto uses, coupons::usesOfTemplate(session, plan.id, kMostListed));
        QJsonArray list;
        for (const auto &use : uses)
            list.append(QJsonObject{{u"code"_s, use.code},
                                    {u"purchase"_s, use.purchaseNumber},
                                    {u"day"_s, dayText(use.day)},
                                    {u"taken"_s, moneyText(use.takenMinor, values.currency())},
                                    {u"returned"_s, use.isReturned}});
        object.insert(u"uses_made"_s, list);
        return object;
    }));
    printObject(context, row, {u"id"_s, u"name"_s, u"kind"_s, u"stacking"_s, u"minimum"_s, u"issued"_s, u"used"_s, u"given"_s, u"active"_s});
    return 0;
}

Result<int> changeTemplate(Context &context, const Arguments &arguments, const QString &verb)
{
    TRY_LET(const QString name, arguments.require(1, u"NAME"_s));
    TRY(arguments.atMost(2));
    const Status changed = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const CouponTemplate plan, coupons::requireTemplate(session, name));
        CouponService service(*context.clock);
        return verb == u"remove" ? service.remove(session, context.actor, plan.id) : service.setActive(session, context.actor, plan.id, verb == u"start");
    });
    TRY(changed);
    return 0;
}

Result<int> runTemplate(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString verb, arguments.require(0, u"list | add | set | show | stop | start | remove"_s));
    if (verb == u"list") {
        TRY(arguments.atMost(1));
        return listTemplates(context);
    }
    if (verb == u"add" || verb == u"set")
        return saveTemplate(context, arguments, verb == u"add");
    if (verb == u"show")
        return showTemplate(context, arguments);
    if (verb == u"stop" || verb == u"start" || verb == u"remove")
        return changeTemplate(context, arguments, verb);
    return fail(ErrorCode::Usage, {}, u"coupon template list | add | set | show | stop | start | remove"_s);
}

Result<int> issueToOne(Context &context, const QString &name, const QString &card)
{
    TRY_LET(const QJsonObject row, context.database->writeNow([&](db::WriteSession &session) -> Result<QJsonObject> {
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        TRY_LET(const CouponTemplate plan, coupons::requireTemplate(session, name));
        TRY_LET(const Customer customer, customers::requireCustomer(session, card));
        TRY_LET(const Coupon coupon, CouponService(*context.clock).issue(session, context.actor, plan.id, customer.id, today));
        return couponRow(coupon, plan, customer.cardNo, today);
    }));
    printObject(context, row, {u"code"_s, u"template"_s, u"customer"_s, u"valid_from"_s, u"valid_until"_s});
    return 0;
}

Result<int> issueToFilter(Context &context, const QString &name, const QString &filter)
{
    JobControl job(context.progress(u"coupon issue"_s));
    TRY_LET(const qint64 issued, context.database->writeNow([&](db::WriteSession &session) -> Result<qint64> {
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        TRY_LET(const CouponTemplate plan, coupons::requireTemplate(session, name));
        TRY_LET(const auto meant, filterFrom(session, filter));
        TRY_LET(const auto ids, directory::listIds(session, meant, {directory::SortKey::Card, false}, today));
        return CouponService(*context.clock).issueToAll(session, context.actor, plan.id, ids, today, &job);
    }));
    printObject(context, {{u"issued"_s, issued}}, {u"issued"_s});
    return 0;
}

Result<int> issueBatch(Context &context, const QString &name, const Arguments &arguments)
{
    const QString quantityText = arguments.value(u"batch"_s);
    const QString out = arguments.value(u"out"_s);
    bool isNumber = false;
    const int quantity = quantityText.toInt(&isNumber);
    if (!isNumber)
        return fail(ErrorCode::Usage, {}, u"--batch N"_s);
    if (!arguments.has(u"overwrite"_s) && QFileInfo(out).isFile()) // before any code is issued; a device is written to
        return fail(ErrorCode::FileExists, u"export"_s, out);
    JobControl job(context.progress(u"coupon issue"_s));
    TRY_LET(const QStringList codes, context.database->writeNow([&](db::WriteSession &session) -> Result<QStringList> {
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        TRY_LET(const CouponTemplate plan, coupons::requireTemplate(session, name));
        return CouponService(*context.clock).issueBatch(session, context.actor, plan.id, quantity, today, &job);
    }));
    if (!out.isEmpty()) {
        OutputFile file(out);
        TRY(file.open());
        TRY(file.write((codes.join(u'\n') + u'\n').toUtf8()));
        TRY(file.commit());
    }
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"issued"_s, codes.size()}, {u"codes"_s, QJsonArray::fromStringList(codes)}}));
    else if (out.isEmpty())
        context.line(codes.join(u'\n'));
    return 0;
}

Result<int> runIssue(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"customer"_s, u"segment"_s, u"batch"_s, u"out"_s}, {u"overwrite"_s}));
    TRY_LET(const QString name, arguments.require(0, u"TEMPLATE"_s));
    TRY(arguments.atMost(1));
    const int ways = int(arguments.has(u"customer"_s)) + int(arguments.has(u"segment"_s)) + int(arguments.has(u"batch"_s));
    const bool hasFile = arguments.has(u"out"_s);
    if (ways != 1 || (hasFile && !arguments.has(u"batch"_s)) || (arguments.has(u"overwrite"_s) && !hasFile))
        return fail(ErrorCode::Usage, {}, u"coupon issue TEMPLATE --customer CARD | --segment NAME | --batch N [--out FILE [--overwrite]]"_s);
    if (arguments.has(u"customer"_s))
        return issueToOne(context, name, arguments.value(u"customer"_s));
    if (arguments.has(u"segment"_s))
        return issueToFilter(context, name, arguments.value(u"segment"_s));
    return issueBatch(context, name, arguments);
}

Result<int> runList(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"customer"_s, u"template"_s}));
    TRY(arguments.atMost(0));
    if (arguments.has(u"customer"_s) == arguments.has(u"template"_s))
        return fail(ErrorCode::Usage, {}, u"coupon list --customer CARD | --template NAME"_s);
    TRY_LET(const QJsonArray rows, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonArray> {
        QJsonArray list;
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        if (arguments.has(u"customer"_s)) {
            TRY_LET(const Customer customer, customers::requireCustomer(session, arguments.value(u"customer"_s)));
            TRY_LET(const auto files, coupons::couponsOf(session, customer.id, today, kMostListed));
            for (const CouponFile &file : files)
                list.append(couponRow(file.coupon, file.plan, customer.cardNo, today));
            return list;
        }
        TRY_LET(const CouponTemplate plan, coupons::requireTemplate(session, arguments.value(u"template"_s)));
        CouponId after;
        for (;;) {
            TRY_LET(const auto some, coupons::couponsOfTemplate(session, plan.id, after, kMostListed));
            for (const Coupon &coupon : some) {
                TRY_LET(const auto customer, customers::customerById(session, coupon.customerId));
                list.append(couponRow(coupon, plan, customer ? customer->cardNo : QString(), today));
                after = coupon.id;
            }
            if (some.size() < kMostListed)
                return list;
        }
    }));
    if (context.json) {
        context.print(QJsonDocument(rows));
        return 0;
    }
    for (const QJsonValue row : rows)
        context.line(u"%1  %2  %3  %4  %5"_s.arg(row[u"code"_s].toString(), row[u"template"_s].toString(), row[u"customer"_s].toString(),
                                                 row[u"valid_until"_s].toString(), label(row[u"state"_s].toString())));
    return 0;
}

Result<int> runShow(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString code, arguments.require(0, u"CODE"_s));
    TRY(arguments.atMost(1));
    TRY_LET(QJsonObject row, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonObject> {
        TRY_LET(const auto values, settings::SettingService::values(session));
        TRY_LET(const CouponFile file, coupons::requireCoupon(session, code));
        TRY_LET(const auto customer, customers::customerById(session, file.coupon.customerId));
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        QJsonObject object = couponRow(file.coupon, file.plan, customer ? customer->cardNo : QString(), today);
        TRY_LET(const auto uses, coupons::usesOfCoupon(session, file.coupon.id));
        QJsonArray list;
        for (const auto &use : uses)
            list.append(QJsonObject{{u"purchase"_s, use.purchaseNumber},
                                    {u"day"_s, dayText(use.day)},
                                    {u"taken"_s, moneyText(use.takenMinor, values.currency())},
                                    {u"returned"_s, use.isReturned}});
        object.insert(u"uses_made"_s, list);
        return object;
    }));
    if (!context.json)
        row.insert(u"state"_s, label(row.value(u"state"_s).toString()));
    printObject(context, row, {u"code"_s, u"template"_s, u"kind"_s, u"customer"_s, u"state"_s, u"issued_on"_s, u"valid_from"_s, u"valid_until"_s,
                               u"uses"_s, u"most_uses"_s, u"void_reason"_s});
    return 0;
}

Result<int> runVoid(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"reason"_s}));
    TRY_LET(const QString code, arguments.require(0, u"CODE"_s));
    TRY(arguments.atMost(1));
    const Status voided = context.database->writeNow([&](db::WriteSession &session) {
        return CouponService(*context.clock).voidCoupon(session, context.actor, code, arguments.value(u"reason"_s));
    });
    TRY(voided);
    return 0;
}

} // namespace

QList<Command> couponCommands()
{
    const QString family = u"coupon"_s;
    return {
        {family, u"template"_s, u"list | add FILE.json|FIELD=VALUE… | set NAME FIELD=VALUE… | show NAME | stop NAME | start NAME | remove NAME"_s,
         StoreNeed::Open, runTemplate},
        {family, u"issue"_s, u"TEMPLATE --customer CARD | --segment NAME | --batch N [--out FILE [--overwrite]]"_s, StoreNeed::Open, runIssue},
        {family, u"list"_s, u"--customer CARD | --template NAME"_s, StoreNeed::Open, runList},
        {family, u"show"_s, u"CODE"_s, StoreNeed::Open, runShow},
        {family, u"void"_s, u"CODE --reason R"_s, StoreNeed::Open, runVoid},
    };
}

} // namespace regulars::cli
