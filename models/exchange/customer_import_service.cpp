#include "exchange/customer_import_service.h"

#include "customers/customer_query.h"
#include "customers/customer_rules.h"
#include "tables/cell_value.h"
#include "exchange/customer_lookup_query.h"
#include "exchange/import_table.h"
#include "exchange/purchase_rows.h"
#include "points/points_query.h"
#include "tiers/standing_service.h"
#include "till/loyalty_context.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

// Fields that customer_fields knows by the same name. "consent", "tags", "points" and "tier" are dealt with apart.
const QStringList &plainFields()
{
    static const QStringList fields{u"name"_s,     u"card"_s,           u"phone"_s,  u"email"_s,        u"gender"_s,
                                    u"birthday"_s, u"lunar_birthday"_s, u"region"_s, u"address"_s,      u"channel"_s,
                                    u"referrer"_s, u"manager"_s,        u"notes"_s,  u"registered_on"_s};
    return fields;
}

QStringList listOf(const QString &cell)
{
    QStringList words;
    for (const QString &word : QString(cell).replace(u'；', u';').split(u';')) {
        if (!word.trimmed().isEmpty())
            words.append(word.trimmed());
    }
    return words;
}

// A savepoint copies every page the row touches: only where something comes behind the file's own fields.
template <class Write>
Status wholeOrNot(db::WriteSession &session, bool hasMore, Write write)
{
    if (!hasMore)
        return write();
    TRY(session.savepoint());
    Status status = write();
    TRY(status ? session.releaseSavepoint() : session.rollbackToSavepoint());
    return status;
}

// What a person finds the customer by.
QString subjectOf(const Customer &customer) { return customer.cardNo.isEmpty() ? customer.name : customer.cardNo; }

constexpr qint64 kBulkFrom = 20'000; // rows from which on it is worth to think of the indexes

bool isDateField(const QString &field) { return field == u"birthday" || field == u"registered_on"; }

} // namespace

Status CustomerImportService::run(db::WriteSession &session, ImportReport &report)
{
    TRY_LET(const till::LoyaltyContext context, till::LoyaltyContext::load(session));
    m_ladder = context.ladder;
    m_shop = m_request.shopId.isValid() ? m_request.shopId : context.defaultShop;
    const BusinessTime time = context.timeOf(m_shop);
    m_today = time.dayOf(m_clock.nowMs());
    TRY_LET(const auto table, ImportTable::open(m_request));
    if (!table->has(table->field(u"name"_s)) && !table->has(table->field(u"card"_s)))
        return fail(ErrorCode::MissingColumn, u"name"_s, u"name"_s);
    m_request = settledRequest(m_request, *table);
    TRY_LET(m_dates, datesOf(m_request,
                             table->has(table->field(u"registered_on"_s)) ? u"registered_on"_s : u"birthday"_s, time));
    TRY(forEachRow(*table, m_job, report, [&] { return takeRow(session, *table, report); }));
    TRY(m_indexes.resume(session));
    warnOf(report, ErrorCode::OpeningIgnored, m_ignored);
    warnOf(report, ErrorCode::UnclearDates, m_dates->unclear());
    return ok();
}

// By card; in a row without card by phone; with neither, a file of that name that says the same in every cell.
Result<std::optional<Customer>> CustomerImportService::find(db::ReadSession &session, const ImportTable &table) const
{
    const QString card = table.text(table.field(u"card"_s));
    if (!card.isEmpty()) {
        TRY_LET(const QString normal, normalCard(card));
        return customers::customerByCard(session, normal);
    }
    const QString phone = table.text(table.field(u"phone"_s));
    if (!phone.isEmpty()) {
        TRY_LET(const QString normal, customers::normalisePhone(phone));
        return customers::customerByPhone(session, normal);
    }
    return std::optional<Customer>();
}

Status CustomerImportService::setFields(db::WriteSession &session, const ImportTable &table, Customer &customer)
{
    customers::FieldContext context{session, m_today};
    for (const QString &field : plainFields()) {
        const std::string_view cell = table.cell(table.field(field));
        if (cell.empty())
            continue;
        QString value = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
        if (isDateField(field)) {
            if (const auto day = m_dates->day(cell))
                value = dayText(*day);
        }
        if (const Status status = customers::setCustomerField(context, customer, field, value); !status)
            return fail(status.error().code, field, status.error().detail);
        if (field == u"registered_on" && customer.registeredOn > m_today)
            return fail(ErrorCode::FutureDate, field, dayText(m_today));
    }
    return customers::completeFile(customer, m_today);
}

Result<CustomerImportService::Extras> CustomerImportService::extrasOf(db::ReadSession &session,
                                                                      const ImportTable &table, CustomerId id) const
{
    Extras extras;
    const QStringList tags = listOf(table.text(table.field(u"tags"_s)));
    const QStringList channels = listOf(table.text(table.field(u"consent"_s)));
    QStringList known;
    QList<customers::Consent> consents;
    if (id.isValid() && !tags.isEmpty()) {
        TRY_LET(known, customers::tagsOf(session, id));
    }
    if (id.isValid() && !channels.isEmpty()) {
        TRY_LET(consents, customers::consentsOf(session, id));
    }
    for (const QString &word : tags) {
        TRY_LET(const QString tag, customers::normaliseText(word, customers::kMaxTag, u"tags"_s));
        if (!known.contains(tag) && !extras.newTags.contains(tag))
            extras.newTags.append(tag);
    }
    for (const QString &word : channels) {
        const bool isIn = !word.startsWith(u'-');
        const auto channel = customers::normaliseChannel(isIn ? word : word.mid(1));
        if (!channel)
            return fail(channel.error().code, u"consent"_s, channel.error().detail);
        const bool isKnown = std::any_of(consents.begin(), consents.end(), [&](const customers::Consent &consent) {
            return consent.channel == *channel && consent.isIn == isIn;
        });
        if (!isKnown)
            extras.newConsents.append({*channel, isIn});
    }
    return extras;
}

Status CustomerImportService::addExtras(db::WriteSession &session, CustomerId id, const Extras &extras)
{
    if (!extras.newTags.isEmpty())
        TRY(m_service.addTagsUnaudited(session, id, extras.newTags));
    for (const auto &[channel, isIn] : extras.newConsents)
        TRY(m_service.setConsentUnaudited(session, id, channel, isIn, u"import"_s));
    return ok();
}

Result<QList<FieldChange>> CustomerImportService::changesOf(db::ReadSession &session, const Customer &before,
                                                            const Customer &after, const Extras &extras) const
{
    QList<FieldChange> changes;
    customers::FieldContext context{session, m_today};
    for (const QString &name : plainFields()) {
        TRY_LET(const customers::CustomerField *field, customers::customerField(name));
        TRY_LET(const QString old, field->get(context, before));
        TRY_LET(const QString now, field->get(context, after));
        if (old != now)
            changes.append({name, old, now});
    }
    for (const QString &tag : extras.newTags)
        changes.append({u"tags"_s, {}, tag});
    for (const auto &[channel, isIn] : extras.newConsents)
        changes.append({u"consent"_s, {}, isIn ? channel : u'-' + channel});
    return changes;
}

Status CustomerImportService::remember(db::WriteSession &session, CustomerId id, const QList<FieldChange> &changes,
                                       const Extras &extras)
{
    QList<FieldChange> rows;
    for (const FieldChange &change : changes) {
        if (change.field == u"tags")
            rows.append({u"tag:"_s + change.after, {}, change.after});
        else if (change.field != u"consent")
            rows.append(change);
    }
    TRY(m_memory.changed(session, ImportSubject::Customer, id.value(), rows));
    for (const auto &consent : extras.newConsents)
        TRY(m_memory.consented(session, id.value(), consent.first));
    return ok();
}

// By which an undo tells them from tags that the staff gave.
Status CustomerImportService::rememberTags(db::WriteSession &session, CustomerId id, const QStringList &tags)
{
    QList<FieldChange> rows;
    for (const QString &tag : tags)
        rows.append({u"tag:"_s + tag, {}, tag});
    return m_memory.changed(session, ImportSubject::Customer, id.value(), rows);
}

// Points and tier of the older system, for a customer who is new here.
Status CustomerImportService::takeOver(db::WriteSession &session, const ImportTable &table, CustomerId id)
{
    const std::string_view points = table.cell(table.field(u"points"_s));
    if (!points.empty()) {
        const auto balance = tables::parseWhole(points);
        if (!balance)
            return fail(balance.error().code, u"points"_s, balance.error().detail);
        if (*balance < 0)
            return fail(ErrorCode::OutOfRange, u"points"_s, u"≥ 0"_s);
        if (id.isValid() && *balance > 0)
            TRY(m_points.open(session, m_actor, id, *balance, m_today));
    }
    const QString name = table.text(table.field(u"tier"_s));
    if (name.isEmpty())
        return ok();
    const auto tier =
        std::find_if(m_ladder.tiers.begin(), m_ladder.tiers.end(), [&](const Tier &each) { return each.name == name; });
    if (tier == m_ladder.tiers.end())
        return fail(ErrorCode::NotFound, u"tier"_s, name);
    if (!id.isValid() || tier->id == m_ladder.base().id)
        return ok();
    tiers::StandingService standing(m_ladder);
    TRY_LET(const TierState before, standing.stateOf(session, id));
    TierState after = before;
    after.tierId = tier->id;
    after.sinceOn = m_today;
    after.validUntilOn = endOfMonth(addMonths(m_today, m_ladder.validityMonths));
    after.dueOn = after.validUntilOn + 1;
    TRY(standing.apply(session, {id, m_clock.nowMs(), m_today, {}, m_actor.id, {}}, before, after,
                       TierCause::Import, 0));
    return ok();
}

// The file says another balance than the books of a known customer, which it does not change.
Result<bool> CustomerImportService::differsInPoints(db::ReadSession &session, const ImportTable &table,
                                                    CustomerId id) const
{
    const std::string_view cell = table.cell(table.field(u"points"_s));
    if (cell.empty())
        return false;
    TRY_LET(const qint64 balance, points::balanceAfterExpiry(session, id, Purse::Points, m_today));
    const auto points = tables::parseWhole(cell);
    return !points || *points != balance;
}

Status CustomerImportService::takeRow(db::WriteSession &session, const ImportTable &table, ImportReport &report)
{
    TRY_LET(auto known, find(session, table));
    if (known && known->isErased)
        return fail(ErrorCode::CustomerErased, u"card"_s);
    Customer customer = known.value_or(Customer{});
    TRY(setFields(session, table, customer));
    const bool isNameless = table.cell(table.field(u"card"_s)).empty() && table.cell(table.field(u"phone"_s)).empty();
    if (!known && isNameless) {
        TRY_LET(const auto namesakes, customersByName(session, customer.name));
        for (const Customer &namesake : namesakes) {
            Customer same = namesake;
            TRY(setFields(session, table, same));
            if (same == namesake) {
                known = namesake;
                customer = namesake;
                break;
            }
        }
    }
    TRY_LET(const Extras extras, extrasOf(session, table, known ? known->id : CustomerId()));
    if (!known) {
        TRY(takeOver(session, table, {})); // refuses before anything is written
        customer.shopId = m_shop;
        const bool hasMore = extras.isAny() || !table.cell(table.field(u"points"_s)).empty() ||
                             !table.cell(table.field(u"tier"_s)).empty();
        const Status added = wholeOrNot(session, hasMore, [&]() -> Status {
            TRY_LET(const CustomerId id, m_service.addUnaudited(session, customer));
            TRY(addExtras(session, id, extras));
            TRY(rememberTags(session, id, extras.newTags));
            return takeOver(session, table, id);
        });
        TRY(added);
        ++report.added;
        noteSample(report, {table.line(), RowOutcome::Added, subjectOf(customer), {}, {}, {}});
        // By now the file has shown how many of its rows are new.
        if (report.added == kBulkFrom)
            TRY(m_indexes.pauseFor(session, report.added * table.file().size() / qMax<qint64>(table.file().position(), 1)));
        return ok();
    }
    TRY_LET(const bool isIgnored, differsInPoints(session, table, known->id));
    const bool isSame = customer == *known;
    QList<FieldChange> changes;
    if (!isSame || extras.isAny()) {
        TRY_LET(changes, changesOf(session, *known, customer, extras));
    }
    const Status updated = wholeOrNot(session, extras.isAny(), [&]() -> Status {
        if (!isSame)
            TRY(m_service.updateUnaudited(session, customer));
        TRY(addExtras(session, known->id, extras));
        return remember(session, known->id, changes, extras);
    });
    TRY(updated);
    noteSample(report, {table.line(), changes.isEmpty() ? RowOutcome::Unchanged : RowOutcome::Changed, subjectOf(*known), changes, {}, {}});
    m_ignored += isIgnored ? 1 : 0;
    ++(isSame && !extras.isAny() ? report.unchanged : report.updated);
    return ok();
}

} // namespace regulars::exchange
