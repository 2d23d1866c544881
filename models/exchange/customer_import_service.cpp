#include "exchange/customer_import_service.h"

#include "customers/alias_query.h"
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

// Who the row is about; without it there is nothing to take.
bool isIdentity(const QString &field) { return field == u"name" || field == u"card"; }

// False where nothing is left to take back.
bool restoreField(Customer &customer, const Customer &before, const QString &field)
{
    static const QHash<QString, QString Customer::*> texts{
        {u"phone"_s, &Customer::phone},     {u"email"_s, &Customer::email},     {u"region"_s, &Customer::region},
        {u"address"_s, &Customer::address}, {u"channel"_s, &Customer::channel}, {u"manager"_s, &Customer::manager},
        {u"notes"_s, &Customer::notes}};
    const Customer faulty = customer;
    if (const auto text = texts.constFind(field); text != texts.constEnd())
        customer.**text = before.**text;
    else if (field == u"gender")
        customer.gender = before.gender;
    else if (field == u"referrer")
        customer.referrerId = before.referrerId;
    else if (field == u"registered_on")
        customer.registeredOn = before.registeredOn;
    else if (field == u"birthday" || field == u"lunar_birthday")
        std::tie(customer.birthday, customer.isBirthdayLunar) = std::tie(before.birthday, before.isBirthdayLunar);
    return customer != faulty || field == u"gender" || field == u"referrer";
}

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
    warnOf(report, ErrorCode::OpeningIgnored, m_ignored, u"customer"_s);
    warnOf(report, ErrorCode::SameCustomer, m_led, u"merged"_s);
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
    if (!m_phone.isEmpty())
        return customers::customerByPhone(session, m_phone);
    return std::optional<Customer>();
}

Result<bool> CustomerImportService::isLedHere(db::ReadSession &session, const ImportTable &table, const Customer &known) const
{
    const QString card = table.text(m_cardAt);
    if (!card.isEmpty()) {
        TRY_LET(const QString normal, normalCard(card));
        return normal != known.cardNo;
    }
    if (m_phone == known.phone)
        return false;
    // Under a third name the number is somebody else's by now: checkHolder() says whose it was.
    TRY_LET(const QString closed, customers::closedNameByPhone(session, m_phone));
    const QString name = bareName(table.text(m_nameAt));
    return name.isEmpty() || name == bareName(closed) || name == bareName(known.name);
}

void CustomerImportService::leaveOut(const QString &field, const Error &error)
{
    const bool isKnown = std::any_of(m_leftOut.begin(), m_leftOut.end(), [&](const Error &each) { return each.field == field; });
    if (!isKnown)
        m_leftOut.push_back({error.code, field, error.detail});
}

// "-" and the like hold no digit, and would take a known number away.
void CustomerImportService::readPhone(const ImportTable &table)
{
    m_phone.clear();
    if (table.cell(m_phoneAt).empty())
        return;
    const auto normal = customers::normalisePhone(table.text(m_phoneAt));
    if (normal && !normal->isEmpty())
        m_phone = *normal;
    else
        leaveOut(u"phone"_s, normal ? Error{ErrorCode::Invalid, u"phone"_s, u"5–20"_s} : normal.error());
}

void CustomerImportService::readOpening(const ImportTable &table)
{
    m_openingPoints.reset();
    m_openingTier.reset();
    if (const std::string_view cell = table.cell(m_pointsAt); !cell.empty()) {
        const auto balance = tables::parseWhole(cell);
        if (!balance)
            leaveOut(u"points"_s, balance.error());
        else if (*balance < 0)
            leaveOut(u"points"_s, {ErrorCode::OutOfRange, u"points"_s, u"≥ 0"_s});
        else
            m_openingPoints = *balance;
    }
    const QString name = table.text(m_tierAt);
    if (name.isEmpty())
        return;
    QStringList names;
    for (const Tier &tier : m_ladder.tiers) {
        names.append(tier.name);
        if (tier.name.compare(name, Qt::CaseInsensitive) == 0)
            m_openingTier = tier.id;
    }
    if (!m_openingTier)
        leaveOut(u"tier"_s, {ErrorCode::NotFound, u"tier"_s, choiceDetail(name, names)});
}

// The books of a known customer say better; that the file says otherwise is told.
Status CustomerImportService::compareTier(db::ReadSession &session, CustomerId known)
{
    if (!m_openingTier)
        return ok();
    TRY_LET(const TierState state, tiers::StandingService(m_ladder).stateOf(session, known));
    if (state.tierId != *m_openingTier)
        leaveOut(u"tier"_s, {ErrorCode::AlreadyExists, u"tier"_s, m_ladder.tierOf(state.tierId).name});
    return ok();
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

Status CustomerImportService::setField(customers::FieldContext &context, const Place &place, std::string_view cell, Customer &customer)
{
    std::optional<EpochDay> day;
    if (isDateField(place.name)) {
        if (const auto parsed = m_dates->day(cell))
            day = *parsed;
    }
    if (!day || place.name != u"registered_on") {
        const QString value = day ? dayText(*day) : QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
        return place.field->set(context, customer, value);
    }
    if (*day > m_today)
        return fail(ErrorCode::FutureDate, place.name, dayText(m_today));
    customer.registeredOn = *day;
    return ok();
}

Status CustomerImportService::setFields(db::WriteSession &session, const ImportTable &table, Customer &customer, bool keepsName)
{
    const Customer before = customer;
    customers::FieldContext context{session, m_today};
    for (const Place &place : m_places) {
        const std::string_view cell = table.cell(place.at);
        if (cell.empty() || (keepsName && place.at == m_nameAt) || (before.id.isValid() && place.at == m_cardAt))
            continue;
        if (place.at == m_phoneAt) {
            customer.phone = m_phone.isEmpty() ? before.phone : m_phone;
            continue;
        }
        const Status status = setField(context, place, cell, customer);
        if (status)
            continue;
        if (!isRowError(status.error().code) || isIdentity(place.name))
            return fail(status.error().code, place.name, status.error().detail);
        restoreField(customer, before, place.name);
        leaveOut(place.name, status.error());
    }
    // Normal forms are found for the file as a whole: what has none goes, one by one.
    for (;;) {
        const Status status = customers::completeFile(customer, m_today);
        if (status)
            return ok();
        const bool isLunar = status.error().field == u"birthday" && customer.isBirthdayLunar;
        const QString field = isLunar ? u"lunar_birthday"_s : status.error().field;
        if (!isRowError(status.error().code) || isIdentity(field) || !restoreField(customer, before, field))
            return status;
        leaveOut(field, status.error());
    }
}

Result<CustomerImportService::Extras> CustomerImportService::extrasOf(db::ReadSession &session,
                                                                      const ImportTable &table, CustomerId id)
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
        const auto tag = customers::normaliseText(word, customers::kMaxTag, u"tags"_s);
        if (!tag)
            leaveOut(u"tags"_s, tag.error());
        else if (!known.contains(*tag) && !extras.newTags.contains(*tag))
            extras.newTags.append(*tag);
    }
    for (const QString &word : channels) {
        const bool isIn = !word.startsWith(u'-');
        const auto channel = customers::normaliseChannel(isIn ? word : word.mid(1));
        if (!channel) {
            leaveOut(u"consent"_s, channel.error());
            continue;
        }
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
Status CustomerImportService::takeOver(db::WriteSession &session, CustomerId id)
{
    if (m_openingPoints.value_or(0) > 0)
        TRY(m_points.open(session, m_actor, id, *m_openingPoints, m_today));
    if (!m_openingTier || *m_openingTier == m_ladder.base().id)
        return ok();
    tiers::StandingService standing(m_ladder);
    TRY_LET(const TierState before, standing.stateOf(session, id));
    TierState after = before;
    after.tierId = *m_openingTier;
    after.sinceOn = m_today;
    after.validUntilOn = endOfMonth(addMonths(m_today, m_ladder.validityMonths));
    after.dueOn = after.validUntilOn + 1;
    TRY(standing.apply(session, {id, m_clock.nowMs(), m_today, {}, m_actor.id, {}}, before, after,
                       TierCause::Import, 0));
    return ok();
}

// The file says another balance than the books of a known customer, which it does not change.
Result<bool> CustomerImportService::differsInPoints(db::ReadSession &session, CustomerId id) const
{
    if (!m_openingPoints)
        return false;
    TRY_LET(const qint64 balance, points::balanceAfterExpiry(session, id, Purse::Points, m_today));
    return *m_openingPoints != balance;
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

// With neither card nor phone: a file of that name that says the same in every cell.
Result<std::optional<Customer>> CustomerImportService::findNamesake(db::WriteSession &session, const ImportTable &table,
                                                                    const Customer &customer)
{
    TRY(m_indexes.resumeNames(session));
    TRY_LET(const auto namesakes, customersByName(session, customer.name));
    for (const Customer &namesake : namesakes) {
        Customer same = namesake;
        TRY(setFields(session, table, same, false));
        if (same == namesake)
            return std::optional(namesake);
    }
    return std::optional<Customer>();
}

Status CustomerImportService::takeRow(db::WriteSession &session, const ImportTable &table, ImportReport &report)
{
    m_leftOut.clear();
    readPhone(table);
    readOpening(table);
    TRY_LET(auto known, find(session, table));
    if (known && known->isErased)
        return fail(ErrorCode::CustomerErased, u"card"_s);
    if (known) {
        TRY_LET(const bool isLed, isLedHere(session, table, *known));
        if (isLed) {
            ++m_led;
            ++report.unchanged;
            noteSample(report, {table.line(), RowOutcome::Unchanged, subjectOf(*known), {}, {}, {}});
            return ok();
        }
        TRY(checkHolder(table, *known));
        TRY(checkTwice(table, *known));
    }
    Customer customer = known.value_or(Customer{});
    // Only spelt otherwise, or checkHolder() had refused it.
    const bool keepsName = known && !known->name.isEmpty() && table.cell(m_cardAt).empty() && !m_request.updateNames;
    TRY(setFields(session, table, customer, keepsName));
    if (!known && table.cell(m_cardAt).empty() && m_phone.isEmpty()) {
        TRY_LET(known, findNamesake(session, table, customer));
        customer = known.value_or(customer);
    }
    TRY_LET(const Extras extras, extrasOf(session, table, known ? known->id : CustomerId()));
    TRY(known ? update(session, table, *known, customer, extras, report) : addNew(session, table, customer, extras, report));
    for (const Error &error : m_leftOut)
        takeRemark(report, table.rejectOf(error));
    return ok();
}

Status CustomerImportService::addNew(db::WriteSession &session, const ImportTable &table, Customer customer, const Extras &extras,
                                     ImportReport &report)
{
    customer.shopId = m_shop;
    const bool hasMore = extras.isAny() || m_openingPoints || m_openingTier;
    const Status added = wholeOrNot(session, hasMore, [&]() -> Status {
        Customer written = customer;
        TRY(m_service.addUncounted(session, written));
        TRY(addExtras(session, written.id, extras));
        TRY(rememberTags(session, written.id, extras.newTags));
        TRY(takeOver(session, written.id));
        ++m_added[{written.shopId.value(), written.registeredOn}];
        noteNamed(table, written.id);
        return ok();
    });
    TRY(namedHolder(session, added, customer.phone));
    ++report.added;
    noteSample(report, {table.line(), RowOutcome::Added, subjectOf(customer), {}, {}, {}});
    return report.added == kTellingRows ? pauseIndexes(session, table, report.added) : ok();
}

Status CustomerImportService::update(db::WriteSession &session, const ImportTable &table, const Customer &known, const Customer &customer,
                                     const Extras &extras, ImportReport &report)
{
    TRY(compareTier(session, known.id));
    TRY_LET(const bool isIgnored, differsInPoints(session, known.id));
    const bool isSame = customer == known;
    QList<FieldChange> changes;
    if (!isSame || extras.isAny()) {
        TRY_LET(changes, changesOf(session, known, customer, extras));
    }
    const Status updated = wholeOrNot(session, extras.isAny(), [&]() -> Status {
        if (!isSame)
            TRY(m_service.updateUnaudited(session, customer));
        TRY(addExtras(session, known.id, extras));
        return remember(session, known.id, changes, extras);
    });
    TRY(namedHolder(session, updated, customer.phone));
    noteSample(report, {table.line(), changes.isEmpty() ? RowOutcome::Unchanged : RowOutcome::Changed, subjectOf(known), changes, {}, {}});
    noteNamed(table, known.id);
    m_ignored += isIgnored ? 1 : 0;
    ++(isSame && !extras.isAny() ? report.unchanged : report.updated);
    return ok();
}

} // namespace regulars::exchange
