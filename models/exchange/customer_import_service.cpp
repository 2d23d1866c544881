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

// One name, however it is spaced and cased.
QString bareName(const QString &name)
{
    QString bare = customers::foldWidth(name).normalized(QString::NormalizationForm_KC).toCaseFolded();
    bare.removeIf([](QChar c) { return c.isSpace() || c == u'·' || c == u'•'; });
    return bare;
}

// Whose phone it is that keeps the row out.
Status namedHolder(db::ReadSession &session, const Status &status, const QString &phone)
{
    const bool isPhone = !status && status.error().code == ErrorCode::AlreadyExists && status.error().field == u"phone";
    if (!isPhone)
        return status;
    TRY_LET(const auto holder, customers::customerByPhone(session, phone));
    if (!holder)
        return status;
    return fail(ErrorCode::AlreadyExists, u"phone"_s, holderDetail(holder->cardNo, holder->name));
}

// What a person finds the customer by.
QString subjectOf(const Customer &customer) { return customer.cardNo.isEmpty() ? customer.name : customer.cardNo; }

constexpr qint64 kBulkFrom = 20'000;   // rows from which on it is worth to think of the indexes
constexpr qint64 kTellingRows = 1'000; // new rows that tell how many of the file's there will be

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
        return tl::unexpected<Error>(withSheets(table->file(), {ErrorCode::MissingColumn, u"name"_s, u"name"_s}));
    m_request = settledRequest(m_request, *table);
    TRY_LET(m_dates, datesOf(m_request,
                             table->has(table->field(u"registered_on"_s)) ? u"registered_on"_s : u"birthday"_s, time));
    TRY(resolveFields(*table));
    TRY(forEachRow(*table, m_job, report, [&] { return takeRow(session, *table, report); }));
    TRY(countAdded(session));
    TRY(m_indexes.resume(session));
    warnOf(report, ErrorCode::OpeningIgnored, m_ignored);
    warnOf(report, ErrorCode::UnclearDates, m_dates->unclear());
    return ok();
}

// By card; in a row without card by phone; with neither, a file of that name that says the same in every cell.
Result<std::optional<Customer>> CustomerImportService::find(db::ReadSession &session, const ImportTable &table) const
{
    const QString card = table.text(m_cardAt);
    if (!card.isEmpty()) {
        TRY_LET(const QString normal, normalCard(card));
        return customers::customerByCard(session, normal);
    }
    const QString phone = table.text(m_phoneAt);
    if (!phone.isEmpty()) {
        TRY_LET(const QString normal, customers::normalisePhone(phone));
        return customers::customerByPhone(session, normal);
    }
    return std::optional<Customer>();
}

Status CustomerImportService::checkHolder(const ImportTable &table, const Customer &known) const
{
    const QString name = table.text(m_nameAt);
    const bool isByCard = !table.cell(m_cardAt).empty();
    if (isByCard || m_request.updateNames || name.isEmpty() || known.name.isEmpty() || bareName(name) == bareName(known.name))
        return ok();
    return fail(ErrorCode::OtherCustomer, u"phone"_s, holderDetail(known.cardNo, known.name));
}

Status CustomerImportService::resolveFields(const ImportTable &table)
{
    m_nameAt = table.field(u"name"_s);
    m_cardAt = table.field(u"card"_s);
    m_phoneAt = table.field(u"phone"_s);
    m_tagsAt = table.field(u"tags"_s);
    m_consentAt = table.field(u"consent"_s);
    m_pointsAt = table.field(u"points"_s);
    m_tierAt = table.field(u"tier"_s);
    for (const QString &name : plainFields()) {
        const int at = table.field(name);
        if (!table.has(at))
            continue;
        TRY_LET(const customers::CustomerField *field, customers::customerField(name));
        m_places.push_back({name, at, field});
    }
    return ok();
}

Status CustomerImportService::checkTwice(const ImportTable &table, const Customer &known) const
{
    const QString name = table.text(m_nameAt);
    const qint64 line = m_named.value(known.id.value());
    if (line == 0 || table.cell(m_cardAt).empty() || name.isEmpty() || bareName(name) == bareName(known.name))
        return ok();
    return fail(ErrorCode::AlreadyExists, u"card"_s, holderDetail(QString::number(line), known.name));
}

void CustomerImportService::noteNamed(const ImportTable &table, CustomerId id)
{
    if (!table.cell(m_nameAt).empty() && !m_named.contains(id.value()))
        m_named.insert(id.value(), table.line());
}

Status CustomerImportService::setFields(db::WriteSession &session, const ImportTable &table, Customer &customer, bool keepsName)
{
    customers::FieldContext context{session, m_today};
    for (const Place &place : m_places) {
        const std::string_view cell = table.cell(place.at);
        if (cell.empty() || (keepsName && place.at == m_nameAt))
            continue;
        std::optional<EpochDay> day;
        if (isDateField(place.name)) {
            if (const auto parsed = m_dates->day(cell))
                day = *parsed;
        }
        if (day && place.name == u"registered_on") {
            customer.registeredOn = *day;
        } else {
            const QString value = day ? dayText(*day) : QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
            if (const Status status = place.field->set(context, customer, value); !status)
                return fail(status.error().code, place.name, status.error().detail);
        }
        if (place.name == u"registered_on" && customer.registeredOn > m_today)
            return fail(ErrorCode::FutureDate, place.name, dayText(m_today));
    }
    return customers::completeFile(customer, m_today);
}

Result<CustomerImportService::Extras> CustomerImportService::extrasOf(db::ReadSession &session,
                                                                      const ImportTable &table, CustomerId id) const
{
    Extras extras;
    if (table.cell(m_tagsAt).empty() && table.cell(m_consentAt).empty())
        return extras;
    const QStringList tags = listOf(table.text(m_tagsAt));
    const QStringList channels = listOf(table.text(m_consentAt));
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
    const std::string_view points = table.cell(m_pointsAt);
    if (!points.empty()) {
        const auto balance = tables::parseWhole(points);
        if (!balance)
            return fail(balance.error().code, u"points"_s, balance.error().detail);
        if (*balance < 0)
            return fail(ErrorCode::OutOfRange, u"points"_s, u"≥ 0"_s);
        if (id.isValid() && *balance > 0)
            TRY(m_points.open(session, m_actor, id, *balance, m_today));
    }
    const QString name = table.text(m_tierAt);
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
    const std::string_view cell = table.cell(m_pointsAt);
    if (cell.empty())
        return false;
    TRY_LET(const qint64 balance, points::balanceAfterExpiry(session, id, Purse::Points, m_today));
    const auto points = tables::parseWhole(cell);
    return !points || *points != balance;
}

// One row of the roll-ups is written once, however many customers it counts.
Status CustomerImportService::countAdded(db::WriteSession &session)
{
    for (auto it = m_added.cbegin(); it != m_added.cend(); ++it)
        TRY(m_service.countAdded(session, ShopId(it.key().first), it.key().second, it.value()));
    m_added.clear();
    return ok();
}

Status CustomerImportService::pauseIndexes(db::WriteSession &session, const ImportTable &table, qint64 added)
{
    const qint64 likely = added * table.file().size() / qMax<qint64>(table.file().position(), 1);
    return likely < kBulkFrom ? ok() : m_indexes.pauseFor(session, likely);
}

Status CustomerImportService::takeRow(db::WriteSession &session, const ImportTable &table, ImportReport &report)
{
    TRY_LET(auto known, find(session, table));
    if (known && known->isErased)
        return fail(ErrorCode::CustomerErased, u"card"_s);
    if (known) {
        TRY(checkHolder(table, *known));
        TRY(checkTwice(table, *known));
    }
    Customer customer = known.value_or(Customer{});
    // Only spelt otherwise, or checkHolder() had refused it.
    const bool keepsName = known && !known->name.isEmpty() && table.cell(m_cardAt).empty() && !m_request.updateNames;
    TRY(setFields(session, table, customer, keepsName));
    const bool isNameless = table.cell(m_cardAt).empty() && table.cell(m_phoneAt).empty();
    if (!known && isNameless) {
        TRY(m_indexes.resumeNames(session));
        TRY_LET(const auto namesakes, customersByName(session, customer.name));
        for (const Customer &namesake : namesakes) {
            Customer same = namesake;
            TRY(setFields(session, table, same, false));
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
        const bool hasMore = extras.isAny() || !table.cell(m_pointsAt).empty() ||
                             !table.cell(m_tierAt).empty();
        const Status added = wholeOrNot(session, hasMore, [&]() -> Status {
            Customer written = customer;
            TRY(m_service.addUncounted(session, written));
            TRY(addExtras(session, written.id, extras));
            TRY(rememberTags(session, written.id, extras.newTags));
            TRY(takeOver(session, table, written.id));
            ++m_added[{written.shopId.value(), written.registeredOn}];
            noteNamed(table, written.id);
            return ok();
        });
        TRY(namedHolder(session, added, customer.phone));
        ++report.added;
        noteSample(report, {table.line(), RowOutcome::Added, subjectOf(customer), {}, {}, {}});
        return report.added == kTellingRows ? pauseIndexes(session, table, report.added) : ok();
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
    TRY(namedHolder(session, updated, customer.phone));
    noteSample(report, {table.line(), changes.isEmpty() ? RowOutcome::Unchanged : RowOutcome::Changed, subjectOf(*known), changes, {}, {}});
    noteNamed(table, known->id);
    m_ignored += isIgnored ? 1 : 0;
    ++(isSame && !extras.isAny() ? report.unchanged : report.updated);
    return ok();
}

} // namespace regulars::exchange
