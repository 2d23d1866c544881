// customer find | show | add | set | tag | consent | dossier | erase
#include "app/cli/cli_time.h"
#include "app/cli/words/cli_words.h"
#include "app/cli/commands.h"

#include "audit/audit_log.h"
#include "base/output_file.h"
#include "customers/customer_fields.h"
#include "customers/customer_query.h"
#include "customers/customer_rules.h"
#include "customers/customer_service.h"
#include "customers/dossier_query.h"
#include "customers/lifecycle_query.h"
#include "directory/profile_query.h"
#include "points/points_query.h"
#include "referrals/referral_service.h"
#include "search/lookup_query.h"
#include "settings/setting_service.h"
#include "texts/error_text.h"
#include "tiers/standing_service.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

using customers::CustomerService;

constexpr int kMostFound = 100'000;

QString phoneFor(const Actor &actor, const QString &phone)
{
    return can(actor.role, Right::SeeFullPhone) ? phone : customers::maskedPhone(phone);
}

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

Result<int> runFind(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"limit"_s}));
    TRY(arguments.require(0, u"TEXT"_s));
    TRY(require(context.actor, Right::LookUp));
    search::LookupOptions options;
    TRY_LET(options.limit, limitFrom(arguments, options.limit, kMostFound));
    const QString text = arguments.positional().join(u' ');
    TRY_LET(const auto found, context.database->readNow([&](db::ReadSession &session) {
        return search::lookup(session, text, options);
    }));
    QJsonArray document;
    for (const auto &row : found.rows) {
        const QString phone = phoneFor(context.actor, row.phone);
        if (context.json) {
            document.append(QJsonObject{{u"card"_s, row.cardNo},
                                        {u"name"_s, row.name},
                                        {u"phone"_s, phone},
                                        {u"tier"_s, textOrNull(row.tierName)},
                                        {u"points"_s, row.points},
                                        {u"purchase"_s, textOrNull(row.purchaseNumber)}});
        } else {
            context.line(u"%1  %2  %3  %4  %5"_s.arg(row.cardNo, row.name, phone, row.tierName).arg(row.points));
        }
    }
    if (context.json)
        context.print(QJsonDocument(document));
    return 0;
}

// What is lacking to the next tier: name and amount in the ladder's own unit; nulls at the top.
Status addTier(db::ReadSession &session, CustomerId id, EpochDay today, const Currency &currency, QJsonObject &document)
{
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    document.insert(u"tier"_s, QJsonValue());
    document.insert(u"next_tier"_s, QJsonValue());
    document.insert(u"to_next"_s, QJsonValue());
    if (ladder.tiers.empty())
        return ok();
    const tiers::StandingService standing(ladder);
    TRY_LET(const TierState state, standing.settled(session, id, today));
    const Tier &tier = ladder.tierOf(state.tierId);
    document.insert(u"tier"_s, tier.name);
    const Tier *next = ladder.next(tier);
    if (!next)
        return ok();
    TRY_LET(const qint64 metric, standing.metricOf(session, id, today));
    const qint64 lacking = qMax<qint64>(0, next->threshold - metric);
    document.insert(u"next_tier"_s, next->name);
    document.insert(u"to_next"_s, ladder.metric == TierMetric::Spend ? QJsonValue(moneyText(lacking, currency))
                                                                     : QJsonValue(lacking));
    return ok();
}

Result<QJsonObject> cardOf(db::ReadSession &session, const Context &context, const QString &card)
{
    TRY_LET(const Customer customer, customers::requireCustomer(session, card));
    TRY_LET(const EpochDay today, todayOf(session, *context.clock));
    TRY_LET(const auto settings, settings::SettingService::values(session));
    QJsonObject document;
    customers::FieldContext fields{session, today};
    for (const auto &field : customers::customerFields()) {
        TRY_LET(const QString text, field.get(fields, customer));
        document.insert(field.name, text);
    }
    document.insert(u"phone"_s, phoneFor(context.actor, customer.phone));
    document.insert(u"erased"_s, customer.isErased);
    TRY_LET(const qint64 balance, points::balanceAfterExpiry(session, customer.id, Purse::Points, today));
    TRY_LET(const qint64 credits, points::balanceAfterExpiry(session, customer.id, Purse::Credits, today));
    document.insert(u"points"_s, balance);
    document.insert(u"credits"_s, credits);
    TRY_LET(const auto visits, customers::visitsOf(session, customer.id, today));
    document.insert(u"spend"_s, moneyText(visits.spendMinor, settings.currency()));
    document.insert(u"orders"_s, visits.orders);
    document.insert(u"last_visit"_s, visits.facts.lastOn ? QJsonValue(dayText(*visits.facts.lastOn)) : QJsonValue());
    document.insert(u"stage"_s, customers::stageName(customers::stageOf(visits.facts, today)));
    TRY_LET(const QStringList tags, customers::tagsOf(session, customer.id));
    document.insert(u"tags"_s, QJsonArray::fromStringList(tags));
    TRY_LET(const auto consents, customers::consentsOf(session, customer.id));
    QJsonObject consent;
    for (const auto &word : consents)
        consent.insert(word.channel, word.isIn ? u"in"_s : u"out"_s);
    document.insert(u"consent"_s, consent);
    if (!customer.isErased) {
        TRY_LET(const auto profile, directory::profileOf(session, customer.id));
        document.insert(u"completeness"_s, scaledText(profile.percent(), 2));
        document.insert(u"missing"_s, QJsonArray::fromStringList(profile.missingFields + profile.missingGroups));
    }
    TRY(addTier(session, customer.id, today, settings.currency(), document));
    document.insert(u"health"_s, QJsonValue()); // comes with the insight feature
    return document;
}

// Consents: "email: out, sms: in".
QString wordsOf(const QJsonObject &consent)
{
    QStringList words;
    for (auto it = consent.begin(); it != consent.end(); ++it)
        words.append(tr("%1: %2").arg(label(it.key()), label(it->toString())));
    return words.join(u", "_s);
}

Result<int> runShow(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString card, arguments.require(0, u"CARD"_s));
    TRY(arguments.atMost(1));
    TRY(require(context.actor, Right::LookUp));
    TRY_LET(const QJsonObject document, context.database->readNow([&](db::ReadSession &session) {
        return cardOf(session, context, card);
    }));
    if (context.json) {
        context.print(QJsonDocument(document));
        return 0;
    }
    for (auto it = document.begin(); it != document.end(); ++it) {
        QString text = it->toVariant().toString();
        if (it.key() == u"gender" || it.key() == u"stage" || it->isBool())
            text = label(text);
        if (it->isArray()) {
            QStringList words = it->toVariant().toStringList();
            for (QString &word : words)
                word = it.key() == u"missing" ? fieldName(word) : word; // groups of tags stand as they are
            text = words.join(u", ");
        }
        if (it->isObject())
            text = wordsOf(it->toObject());
        if (!text.isEmpty())
            context.field(it.key(), text, 16);
    }
    return 0;
}

Status setFields(db::ReadSession &session, const Clock &clock, const QList<std::pair<QString, QString>> &assignments,
                 Customer &customer)
{
    TRY_LET(const EpochDay today, todayOf(session, clock));
    customers::FieldContext fields{session, today};
    for (const auto &[name, value] : assignments)
        TRY(customers::setCustomerField(fields, customer, name, value));
    return ok();
}

// What came of the referrer named: the coupon, or why the programme gives nothing.
void noteReferral(const Context &context, const referrals::Filed &filed)
{
    if (filed.refusal)
        context.note(tr("The file is saved, but its referrer gets nothing: %1").arg(errorText(*filed.refusal).sentence));
    else if (filed.referralId.isValid() && !filed.couponCode.isEmpty())
        context.note(tr("Brought by %1; coupon for the new customer: %2").arg(filed.referrerName, filed.couponCode));
    else if (filed.referralId.isValid())
        context.note(tr("Brought by %1").arg(filed.referrerName));
}

Result<int> runAdd(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.require(0, u"FIELD=VALUE"_s));
    TRY_LET(const auto assignments, arguments.assignments(0));
    referrals::Filed filed;
    TRY_LET(const Customer added, context.database->writeNow([&](db::WriteSession &session) -> Result<Customer> {
        Customer customer;
        TRY(setFields(session, *context.clock, assignments, customer));
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        TRY_LET(filed, referrals::ReferralService(*context.clock).addCustomer(session, context.actor, customer, today));
        TRY_LET(auto stored, customers::customerById(session, filed.customerId));
        return stored.value_or(Customer{});
    }));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"card"_s, added.cardNo},
                                                {u"name"_s, added.name},
                                                {u"pinyin"_s, added.pinyin},
                                                {u"referral"_s, textOrNull(filed.referralId.isValid() ? filed.referralId.toString() : QString())},
                                                {u"coupon"_s, textOrNull(filed.couponCode)},
                                                {u"referral_refused"_s, textOrNull(filed.refusal ? filed.refusal->field : QString())}}));
    else
        context.line(added.cardNo);
    noteReferral(context, filed);
    return 0;
}

Result<int> runSet(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString card, arguments.require(0, u"CARD"_s));
    TRY(arguments.require(1, u"FIELD=VALUE"_s));
    TRY_LET(const auto assignments, arguments.assignments(1));
    TRY_LET(const auto filed, context.database->writeNow([&](db::WriteSession &session) -> Result<referrals::Filed> {
        TRY_LET(Customer customer, customers::requireCustomer(session, card));
        TRY(setFields(session, *context.clock, assignments, customer));
        TRY_LET(const EpochDay today, todayOf(session, *context.clock));
        return referrals::ReferralService(*context.clock).updateCustomer(session, context.actor, customer, today);
    }));
    noteReferral(context, filed);
    return 0;
}

// `--add A B --remove C`: words belong to the option before them.
Result<int> runTag(Context &context)
{
    QStringList card;
    QStringList add;
    QStringList remove;
    QStringList *target = &card;
    for (const QString &word : std::as_const(context.arguments)) {
        if (word == u"--add")
            target = &add;
        else if (word == u"--remove")
            target = &remove;
        else
            target->append(word);
    }
    if (card.size() != 1 || add.size() + remove.size() == 0)
        return fail(ErrorCode::Usage, {}, u"CARD --add T… --remove T…"_s);
    TRY_LET(const QStringList tags, context.database->writeNow([&](db::WriteSession &session) -> Result<QStringList> {
        TRY_LET(const Customer customer, customers::requireCustomer(session, card.first()));
        TRY(CustomerService(*context.clock).setTags(session, context.actor, customer.id, add, remove));
        return customers::tagsOf(session, customer.id);
    }));
    if (context.json)
        context.print(QJsonDocument(QJsonObject{{u"card"_s, card.first()}, {u"tags"_s, QJsonArray::fromStringList(tags)}}));
    else
        context.line(tags.join(u", "));
    return 0;
}

Result<int> runConsent(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"source"_s}));
    TRY_LET(const QString card, arguments.require(0, u"CARD"_s));
    TRY_LET(const QString channel, arguments.require(1, u"CHANNEL"_s));
    TRY_LET(const QString word, arguments.require(2, u"in|out"_s));
    TRY(arguments.atMost(3));
    if (word != u"in" && word != u"out")
        return fail(ErrorCode::Usage, {}, u"in|out"_s);
    const Status written = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const Customer customer, customers::requireCustomer(session, card));
        return CustomerService(*context.clock)
            .setConsent(session, context.actor, customer.id, channel, word == u"in", arguments.value(u"source"_s));
    });
    TRY(written);
    return 0;
}

Result<int> runDossier(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY_LET(const QString card, arguments.require(0, u"CARD"_s));
    TRY_LET(const QString path, arguments.require(1, u"OUT.json"_s));
    TRY(arguments.atMost(2));
    TRY(require(context.actor, Right::ExportData));
    OutputFile file(path);
    TRY(file.open());
    // In a write, since giving out a person's file leaves its row in the audit trail; a file that cannot be written
    // leaves neither.
    const Status written = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const Customer customer, customers::requireCustomer(session, card));
        if (customer.isErased)
            return fail(ErrorCode::CustomerErased, u"customer"_s);
        TRY_LET(const auto settings, settings::SettingService::values(session));
        TRY(audit::append(session, context.actor, context.clock->nowMs(),
                          {u"customer.dossier"_s, u"customer"_s, customer.id.value(), {}}));
        TRY_LET(const QJsonObject document, customers::dossierOf(session, customer, settings.currency()));
        TRY(file.write(QJsonDocument(document).toJson()));
        return file.flush();
    });
    TRY(written);
    TRY(file.commit());
    return 0;
}

Result<int> runErase(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"reason"_s}));
    TRY_LET(const QString card, arguments.require(0, u"CARD"_s));
    TRY(arguments.atMost(1));
    const Status written = context.database->writeNow([&](db::WriteSession &session) -> Status {
        TRY_LET(const Customer customer, customers::requireCustomer(session, card));
        return CustomerService(*context.clock).erase(session, context.actor, customer.id, arguments.value(u"reason"_s));
    });
    TRY(written);
    return 0;
}

} // namespace

QList<Command> customerCommands()
{
    const QString family = u"customer"_s;
    return {
        {family, u"find"_s, u"TEXT [--limit N]"_s, StoreNeed::Open, runFind},
        {family, u"show"_s, u"CARD"_s, StoreNeed::Open, runShow},
        {family, u"add"_s, u"FIELD=VALUE…"_s, StoreNeed::Open, runAdd},
        {family, u"set"_s, u"CARD FIELD=VALUE…"_s, StoreNeed::Open, runSet},
        {family, u"tag"_s, u"CARD --add T… --remove T…"_s, StoreNeed::Open, runTag},
        {family, u"consent"_s, u"CARD CHANNEL in|out --source S"_s, StoreNeed::Open, runConsent},
        {family, u"dossier"_s, u"CARD OUT.json"_s, StoreNeed::Open, runDossier},
        {family, u"erase"_s, u"CARD --reason R"_s, StoreNeed::Open, runErase},
    };
}

} // namespace regulars::cli
