// benefit list | show | add | set | grant | deny | stop | start | remove | usual
#include "app/cli/cli_time.h"
#include "app/cli/words/cli_words.h"
#include "app/cli/commands.h"
#include "app/cli/loyalty/benefit_value.h"

#include "base/money.h"
#include "benefits/benefit_query.h"
#include "benefits/benefit_service.h"
#include "coupons/coupon_query.h"
#include "interactions/interaction_query.h"
#include "texts/benefit_text.h"
#include "tiers/standing_service.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

using benefits::BenefitService;

constexpr int kPercentDigits = 2;
constexpr int kMultiplierDigits = 4;
constexpr qint64 kMostRows = 1'000'000;
constexpr int kNameWidth = 20;

/// How long customers of a tier wait at most, as the settings promise it; minutes.
Result<QHash<TierId, qint64>> waitingLimits(db::ReadSession &session, EpochDay today)
{
    QHash<TierId, qint64> limits;
    TRY_LET(const auto figures, interactions::waitingFigures(session, today, today));
    for (const auto &figure : figures) {
        if (figure.limitMinutes)
            limits.insert(figure.tierId, *figure.limitMinutes);
    }
    return limits;
}

QJsonObject cellJson(const benefits::MatrixRow &row, const Tier &tier, const BenefitCell *cell, const QHash<TierId, qint64> &limits)
{
    QJsonObject json{{u"tier"_s, tier.name}, {u"has"_s, cell != nullptr}};
    if (row.benefit.kind == BenefitKind::Multiplier) {
        json.insert(u"has"_s, true);
        json.insert(u"value"_s, scaledText(tier.multiplierBp, kMultiplierDigits));
        return json;
    }
    if (!cell)
        return json;
    json.insert(u"value"_s, benefitValueText(row.benefit.kind, cell->value));
    json.insert(u"quota"_s, cell->quota.value_or(row.benefit.quota));
    if (row.benefit.kind == BenefitKind::Priority && limits.contains(tier.id))
        json.insert(u"waiting_limit"_s, limits.value(tier.id));
    return json;
}

QJsonObject rowJson(const benefits::MatrixRow &row, const Ladder &ladder, const QHash<TierId, qint64> &limits)
{
    QJsonArray cells;
    for (size_t i = 0; i < ladder.tiers.size(); ++i)
        cells.append(cellJson(row, ladder.tiers[i], row.cells[i] ? &*row.cells[i] : nullptr, limits));
    const Benefit &benefit = row.benefit;
    return {{u"id"_s, benefit.id.toString()},
            {u"name"_s, benefit.name},
            {u"kind"_s, benefitKindName(benefit.kind)},
            {u"note"_s, benefit.note},
            {u"period"_s, quotaPeriodName(benefit.period)},
            {u"quota"_s, benefit.quota},
            {u"coupon"_s, row.couponName},
            {u"position"_s, benefit.position},
            {u"active"_s, benefit.isActive},
            {u"tiers"_s, cells}};
}

Result<QJsonArray> matrixJson(db::ReadSession &session, const Clock &clock)
{
    TRY_LET(const auto matrix, benefits::matrixOf(session));
    TRY_LET(const EpochDay today, todayOf(session, clock));
    TRY_LET(const auto limits, waitingLimits(session, today));
    QJsonArray rows;
    for (const auto &row : matrix.rows)
        rows.append(rowJson(row, matrix.ladder, limits));
    return rows;
}

Result<QJsonObject> oneJson(db::ReadSession &session, const Clock &clock, BenefitId id)
{
    TRY_LET(const QJsonArray rows, matrixJson(session, clock));
    for (const QJsonValue row : rows) {
        if (row[u"id"_s].toString() == id.toString())
            return row.toObject();
    }
    return fail(ErrorCode::NotFound, u"benefit"_s, id.toString());
}

QString cellWord(const QJsonValue &cell)
{
    if (!cell[u"has"_s].toBool())
        return u"—"_s;
    const QString value = cell[u"value"_s].toString();
    const int quota = cell[u"quota"_s].toInt();
    const QString word = value.isEmpty() ? u"✓"_s : value;
    return quota > 0 ? u"%1 (%2)"_s.arg(word).arg(quota) : word;
}

void print(const Context &context, const QJsonObject &row)
{
    if (context.json) {
        context.print(QJsonDocument(row));
        return;
    }
    for (const auto &field : {u"id"_s, u"name"_s, u"kind"_s, u"note"_s, u"period"_s, u"quota"_s, u"coupon"_s, u"position"_s, u"active"_s}) {
        const QString text = row.value(field).toVariant().toString();
        context.field(field, field == u"kind" ? benefitKindText(text) : field == u"period" ? quotaPeriodText(text) : text, 12);
    }
    for (const QJsonValue cell : row.value(u"tiers"_s).toArray())
        context.line(u"  %1  %2"_s.arg(cell[u"tier"_s].toString().leftJustified(8), cellWord(cell)));
}

Result<int> runList(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    TRY_LET(const QJsonArray rows, context.database->readNow([&](db::ReadSession &session) { return matrixJson(session, *context.clock); }));
    context.list(rows, [](const QJsonObject &row) {
        QStringList cells;
        for (const QJsonValue cell : row[u"tiers"_s].toArray())
            cells << u"%1 %2"_s.arg(cell[u"tier"_s].toString(), cellWord(cell));
        return u"%1  %2"_s.arg(row[u"name"_s].toString().leftJustified(kNameWidth), cells.join(u"   "_s));
    });
    return 0;
}

Result<int> runShow(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString name, arguments.require(0, u"NAME"_s));
    TRY(arguments.atMost(1));
    TRY_LET(const QJsonObject row, context.database->readNow([&](db::ReadSession &session) -> Result<QJsonObject> {
        TRY_LET(const Benefit benefit, benefits::requireBenefit(session, name));
        return oneJson(session, *context.clock, benefit.id);
    }));
    print(context, row);
    return 0;
}

Status assign(db::ReadSession &session, Benefit &benefit, const QString &field, const QString &value)
{
    if (field == u"name") {
        benefit.name = value;
    } else if (field == u"kind") {
        const auto kind = benefitKindFromName(value);
        if (!kind) {
            QStringList names;
            for (const BenefitKind each : benefitKinds())
                names << benefitKindName(each);
            return fail(ErrorCode::Invalid, field, names.join(u", "_s));
        }
        benefit.kind = *kind;
    } else if (field == u"note") {
        benefit.note = value;
    } else if (field == u"period") {
        const auto period = quotaPeriodFromName(value);
        if (!period)
            return fail(ErrorCode::Invalid, field, u"month, quarter, year, tier"_s);
        benefit.period = *period;
    } else if (field == u"quota") {
        TRY_LET(benefit.quota, inField(parseScaled(value, 0), field));
    } else if (field == u"position") {
        TRY_LET(const qint64 position, inField(parseScaled(value, 0), field));
        benefit.position = static_cast<int>(std::clamp<qint64>(position, 1, kMostRows));
    } else if (field == u"coupon") {
        TRY_LET(const CouponTemplate plan, coupons::requireTemplate(session, value));
        benefit.couponTemplateId = plan.id;
    } else {
        return fail(ErrorCode::UnknownField, field, u"name, kind, note, period, quota, position, coupon"_s);
    }
    return ok();
}

Result<int> save(Context &context, bool isNew)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    QString name;
    if (!isNew) {
        TRY_LET(name, arguments.require(0, u"NAME"_s));
    }
    TRY(arguments.require(isNew ? 0 : 1, u"FIELD=VALUE…"_s));
    TRY_LET(const auto words, arguments.assignments(isNew ? 0 : 1));
    TRY_LET(const QJsonObject row, context.database->writeNow([&](db::WriteSession &session) -> Result<QJsonObject> {
        Benefit benefit;
        if (!isNew) {
            TRY_LET(benefit, benefits::requireBenefit(session, name));
        }
        for (const auto &[field, value] : words)
            TRY(assign(session, benefit, field, value.trimmed()));
        TRY_LET(const BenefitId id, BenefitService(*context.clock).save(session, context.actor, benefit));
        return oneJson(session, *context.clock, id);
    }));
    print(context, row);
    return 0;
}

Result<qint64> cellValue(const Benefit &benefit, const QString &text)
{
    const QString field = benefit.kind == BenefitKind::TierPrice    ? u"percent"_s
                          : benefit.kind == BenefitKind::CouponPack ? u"coupons"_s
                          : benefit.kind == BenefitKind::Trial      ? u"days"_s
                                                                    : u"value"_s;
    if (text.isEmpty() && field == u"value")
        return qint64{0};
    if (text.isEmpty())
        return fail(ErrorCode::Required, field);
    return inField(parseScaled(text, benefit.kind == BenefitKind::TierPrice ? kPercentDigits : 0), field);
}

Result<int> runGrant(Context &context, bool isGranted)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, isGranted ? QStringList{u"quota"_s} : QStringList()));
    TRY_LET(const QString name, arguments.require(0, u"NAME"_s));
    TRY_LET(const QString tierName, arguments.require(1, u"TIER"_s));
    TRY(arguments.atMost(isGranted ? 3 : 2));
    TRY_LET(const QJsonObject row, context.database->writeNow([&](db::WriteSession &session) -> Result<QJsonObject> {
        TRY_LET(const Benefit benefit, benefits::requireBenefit(session, name));
        TRY_LET(const Ladder ladder, tiers::loadLadder(session));
        TRY_LET(const Tier tier, tierNamed(ladder, tierName));
        BenefitService service(*context.clock);
        if (isGranted) {
            BenefitCell cell{benefit.id, tier.id, std::nullopt, 0};
            TRY_LET(cell.value, cellValue(benefit, arguments.positional().value(2)));
            if (arguments.has(u"quota"_s)) {
                TRY_LET(cell.quota, inField(parseScaled(arguments.value(u"quota"_s), 0), u"quota"_s));
            }
            TRY(service.setCell(session, context.actor, cell));
        } else {
            TRY(service.clearCell(session, context.actor, benefit.id, tier.id));
        }
        return oneJson(session, *context.clock, benefit.id);
    }));
    print(context, row);
    return 0;
}

Result<int> change(Context &context, const QString &verb)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString name, arguments.require(0, u"NAME"_s));
    TRY(arguments.atMost(1));
    const Status changed = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const Benefit benefit, benefits::requireBenefit(session, name));
        BenefitService service(*context.clock);
        return verb == u"remove" ? service.remove(session, context.actor, benefit.id)
                                 : service.setActive(session, context.actor, benefit.id, verb == u"start");
    });
    TRY(changed);
    return 0;
}

Result<int> runUsual(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    const auto made = context.database->writeNow([&](db::WriteSession &session) {
        return BenefitService(*context.clock).addUsual(session, context.actor, usualBenefitNames(), usualCouponName());
    });
    TRY(made);
    return runList(context);
}

} // namespace

QList<Command> benefitCommands()
{
    const QString family = u"benefit"_s;
    const QString fields = u"name=N kind=KIND [note=T] [quota=N period=month|quarter|year|tier] [coupon=TEMPLATE] [position=N]"_s;
    return {
        {family, u"list"_s, {}, StoreNeed::Open, runList},
        {family, u"show"_s, u"NAME"_s, StoreNeed::Open, runShow},
        {family, u"add"_s, fields, StoreNeed::Open, [](Context &context) { return save(context, true); }},
        {family, u"set"_s, u"NAME FIELD=VALUE…"_s, StoreNeed::Open, [](Context &context) { return save(context, false); }},
        {family, u"grant"_s, u"NAME TIER [VALUE] [--quota N]"_s, StoreNeed::Open, [](Context &context) { return runGrant(context, true); }},
        {family, u"deny"_s, u"NAME TIER"_s, StoreNeed::Open, [](Context &context) { return runGrant(context, false); }},
        {family, u"stop"_s, u"NAME"_s, StoreNeed::Open, [](Context &context) { return change(context, u"stop"_s); }},
        {family, u"start"_s, u"NAME"_s, StoreNeed::Open, [](Context &context) { return change(context, u"start"_s); }},
        {family, u"remove"_s, u"NAME"_s, StoreNeed::Open, [](Context &context) { return change(context, u"remove"_s); }},
        {family, u"usual"_s, {}, StoreNeed::Open, runUsual},
    };
}

} // namespace regulars::cli
