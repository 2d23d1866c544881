#include "customers/customer_service.h"

#include "audit/audit_log.h"
#include "customers/customer_query.h"
#include "customers/customer_rules.h"
#include "customers/customer_store.h"
#include "customers/reading_rules.h"
#include "customers/registration_rollup_store.h"
#include "shops/shop_service.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace regulars::customers {
namespace {

// Given-out cards have eight digits and no leading zero, which spreadsheets would eat.
constexpr qint64 kFirstCard = 10'000'000;
constexpr qsizetype kMaxTags = 200;

struct CardCounterTag;

// A chain's device numbers stand before the eight digits, so that two devices never give out the same card.
qint64 cardNumber(Id<CardCounterTag> id)
{
    const qint64 device = id.value() >> 32;
    return device * 10 * kFirstCard + kFirstCard + (id.value() & kMaxCounter);
}

Status makeReading(Customer &customer)
{
    if (customer.isReadingEdited) {
        customer.pinyin = plainLatin(customer.pinyin, true);
        customer.initials = plainLatin(customer.initials, true);
        if (customer.pinyin.size() > kMaxReading || customer.initials.size() > kMaxReading)
            return fail(ErrorCode::TooLong, u"pinyin"_s, QString::number(kMaxReading));
        return ok();
    }
    const Reading reading = readingOf(customer.name);
    customer.pinyin = reading.pinyin;
    customer.initials = reading.initials;
    return ok();
}

// Says which of the two unique values a refused row shares with another.
Status nameDuplicate(db::ReadSession &session, const Customer &customer, const Error &error)
{
    if (error.code != ErrorCode::AlreadyExists)
        return tl::unexpected<Error>(error);
    TRY_LET(const auto sameCard, customerByCard(session, customer.cardNo));
    if (sameCard && sameCard->id != customer.id)
        return fail(ErrorCode::AlreadyExists, u"card"_s, customer.cardNo);
    TRY_LET(const auto samePhone, customerByPhone(session, customer.phone));
    if (samePhone && samePhone->id != customer.id)
        return fail(ErrorCode::AlreadyExists, u"phone"_s);
    return tl::unexpected<Error>(error);
}

// The living file with this id. NotFound, CustomerErased.
Result<Customer> livingFile(db::ReadSession &session, CustomerId id)
{
    TRY_LET(auto found, customerById(session, id));
    if (!found)
        return fail(ErrorCode::NotFound, u"customer"_s, id.toString());
    if (found->isErased)
        return fail(ErrorCode::CustomerErased, u"customer"_s);
    return *std::move(found);
}

Status checkReferrer(db::ReadSession &session, const Customer &customer)
{
    if (!customer.referrerId.isValid())
        return ok();
    TRY_LET(const auto referrer, customerById(session, customer.referrerId));
    if (!referrer)
        return fail(ErrorCode::NotFound, u"referrer"_s, customer.referrerId.toString());
    if (referrer->id == customer.id)
        return fail(ErrorCode::Invalid, u"referrer"_s);
    return ok();
}

// By the calendar of the file's own shop.
Status checkRegistered(db::ReadSession &session, const Customer &customer, qint64 nowMs)
{
    if (customer.registeredOn < BusinessTime().dayOf(nowMs) - 1)
        return ok(); // past in every zone: imports need not look up the shop for each row
    TRY_LET(const QString timezone, shopTimezone(session, customer.shopId));
    TRY_LET(const BusinessTime time, BusinessTime::fromName(timezone));
    const EpochDay today = time.dayOf(nowMs);
    if (customer.registeredOn > today)
        return fail(ErrorCode::FutureDate, u"registered_on"_s, dayText(today));
    return ok();
}

// The day in the zone farthest east: a birthday of today must pass in every shop.
EpochDay farthestDay(qint64 nowMs) { return BusinessTime().dayOf(nowMs) + 1; }

QJsonArray changedFields(const Customer &before, const Customer &after)
{
    QJsonArray fields;
    const auto note = [&](bool isChanged, const QString &field) {
        if (isChanged)
            fields.append(field);
    };
    note(before.cardNo != after.cardNo, u"card"_s);
    note(before.name != after.name, u"name"_s);
    note(before.phone != after.phone, u"phone"_s);
    note(before.email != after.email, u"email"_s);
    note(before.gender != after.gender, u"gender"_s);
    note(before.birthday != after.birthday || before.isBirthdayLunar != after.isBirthdayLunar, u"birthday"_s);
    note(before.region != after.region, u"region"_s);
    note(before.address != after.address, u"address"_s);
    note(before.channel != after.channel, u"channel"_s);
    note(before.referrerId != after.referrerId, u"referrer"_s);
    note(before.manager != after.manager, u"manager"_s);
    note(before.notes != after.notes, u"notes"_s);
    note(before.registeredOn != after.registeredOn, u"registered_on"_s);
    note(before.shopId != after.shopId, u"shop"_s);
    note(before.pinyin != after.pinyin || before.initials != after.initials, u"reading"_s);
    return fields;
}

} // namespace

Status CustomerService::complete(db::ReadSession &session, Customer &customer) const
{
    TRY(completeFile(customer, farthestDay(m_clock.nowMs())));
    return completeRest(session, customer);
}

Status CustomerService::completeRest(db::ReadSession &session, Customer &customer) const
{
    if (!customer.shopId.isValid()) {
        TRY_LET(const Shop shop, shops::ShopService(m_clock).defaultShop(session));
        customer.shopId = shop.id;
    }
    if (customer.registeredOn == 0) {
        TRY_LET(const QString timezone, shopTimezone(session, customer.shopId));
        TRY_LET(const BusinessTime time, BusinessTime::fromName(timezone));
        customer.registeredOn = time.dayOf(m_clock.nowMs());
    }
    TRY(checkReferrer(session, customer));
    return makeReading(customer);
}

Status CustomerService::insertWithCard(db::WriteSession &session, Customer &customer) const
{
    const bool isGiven = !customer.cardNo.isEmpty();
    for (;;) {
        if (!isGiven) {
            TRY_LET(const auto next, session.nextId<Id<CardCounterTag>>(u"card_no"_s));
            customer.cardNo = QString::number(cardNumber(next));
        }
        const Status inserted = insertCustomer(session, customer, m_clock.nowMs());
        if (inserted)
            return ok();
        const Status named = nameDuplicate(session, customer, inserted.error());
        if (isGiven || named.error().field != u"card")
            return named;
        // Somebody brought that card along: move the counter behind the taken block.
        const qint64 taken = customer.cardNo.toLongLong();
        TRY_LET(const qint64 free, nextFreeCard(session, taken + 1));
        for (qint64 number = taken + 1; number < free; ++number)
            TRY(session.nextId<Id<CardCounterTag>>(u"card_no"_s));
    }
}

Result<QString> CustomerService::neutralCard(db::WriteSession &session, const Customer &customer) const
{
    const auto phone = normalisePhone(customer.cardNo);
    const bool isPhone = !customer.phone.isEmpty() && phone && *phone == customer.phone;
    const bool isAddress = !customer.email.isEmpty() && customer.cardNo.compare(customer.email, Qt::CaseInsensitive) == 0;
    if (!isPhone && !isAddress)
        return customer.cardNo;
    for (;;) {
        TRY_LET(const auto next, session.nextId<Id<CardCounterTag>>(u"card_no"_s));
        QString card = QString::number(cardNumber(next));
        TRY_LET(const auto taken, customerByCard(session, card));
        if (!taken)
            return card;
    }
}

Result<CustomerId> CustomerService::addUnaudited(db::WriteSession &session, Customer customer)
{
    TRY(completeFile(customer, farthestDay(m_clock.nowMs())));
    TRY(addUncounted(session, customer));
    TRY(countAdded(session, customer.shopId, customer.registeredOn, 1));
    return customer.id;
}

Status CustomerService::addUncounted(db::WriteSession &session, Customer &customer) const
{
    TRY(completeRest(session, customer));
    TRY(checkRegistered(session, customer, m_clock.nowMs()));
    TRY_LET(customer.id, session.nextId<CustomerId>(u"customer"_s));
    TRY(insertWithCard(session, customer));
    session.changes().add(db::Topic::Customers, customer.id.value());
    return ok();
}

Status CustomerService::countAdded(db::WriteSession &session, ShopId shop, EpochDay registeredOn, qint64 count) const
{
    return addRegistrations(session, shop, registeredOn, count);
}

Result<CustomerId> CustomerService::add(db::WriteSession &session, const Actor &actor, Customer customer)
{
    TRY(require(actor, Right::EditCustomer));
    TRY_LET(const CustomerId id, addUnaudited(session, std::move(customer)));
    TRY(audit::append(session, actor, m_clock.nowMs(), {u"customer.add"_s, u"customer"_s, id.value(), {}}));
    return id;
}

Status CustomerService::updateUnaudited(db::WriteSession &session, Customer customer)
{
    TRY_LET(const Customer before, livingFile(session, customer.id));
    if (customer.cardNo.trimmed().isEmpty())
        customer.cardNo = before.cardNo;
    if (!customer.shopId.isValid())
        customer.shopId = before.shopId;
    if (customer.registeredOn == 0)
        customer.registeredOn = before.registeredOn;
    // A reading typed for the old name says nothing about the new one.
    if (customer.name != before.name && customer.pinyin == before.pinyin && customer.initials == before.initials)
        customer.isReadingEdited = false;
    TRY(complete(session, customer));
    if (customer == before)
        return ok();
    if (customer.referrerId.isValid() && customer.referrerId != before.referrerId) {
        TRY_LET(const auto above, referrersAbove(session, customer.referrerId));
        TRY(checkReferrerChain(customer.id, above));
    }
    if (customer.registeredOn != before.registeredOn)
        TRY(checkRegistered(session, customer, m_clock.nowMs()));
    if (const Status updated = updateCustomer(session, before, customer, m_clock.nowMs()); !updated)
        return nameDuplicate(session, customer, updated.error());
    if (customer.registeredOn != before.registeredOn || customer.shopId != before.shopId) {
        TRY(addRegistrations(session, before.shopId, before.registeredOn, -1));
        TRY(addRegistrations(session, customer.shopId, customer.registeredOn, 1));
    }
    session.changes().add(db::Topic::Customers, customer.id.value());
    return ok();
}

Status CustomerService::update(db::WriteSession &session, const Actor &actor, Customer customer)
{
    TRY(require(actor, Right::EditCustomer));
    TRY_LET(const Customer before, livingFile(session, customer.id));
    TRY(updateUnaudited(session, std::move(customer)));
    TRY_LET(const Customer after, livingFile(session, before.id));
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"customer.update"_s, u"customer"_s, before.id.value(),
                          {{u"fields"_s, changedFields(before, after)}}});
}

Status CustomerService::undoAdd(db::WriteSession &session, const Actor &actor, CustomerId id)
{
    TRY(require(actor, Right::EditCustomer));
    TRY(undoAddUnaudited(session, id));
    return audit::append(session, actor, m_clock.nowMs(), {u"customer.undo_add"_s, u"customer"_s, id.value(), {}});
}

Status CustomerService::undoAddUnaudited(db::WriteSession &session, CustomerId id)
{
    TRY_LET(const Customer customer, livingFile(session, id));
    TRY_LET(const bool isUsed, hasHistory(session, id));
    if (isUsed)
        return fail(ErrorCode::HasHistory, u"customer"_s);
    TRY(deleteCustomer(session, customer));
    TRY(addRegistrations(session, customer.shopId, customer.registeredOn, -1));
    session.changes().add(db::Topic::Customers, id.value());
    return ok();
}

Status CustomerService::erase(db::WriteSession &session, const Actor &actor, CustomerId id, const QString &reason)
{
    TRY(require(actor, Right::EraseCustomer));
    TRY_LET(const QString why, normaliseText(reason, kMaxNotes, u"reason"_s));
    if (why.isEmpty())
        return fail(ErrorCode::ReasonRequired, u"reason"_s);
    TRY_LET(const Customer before, livingFile(session, id));
    TRY_LET(const QString card, neutralCard(session, before));
    TRY(eraseCustomer(session, before, card, m_clock.nowMs()));
    session.changes().add(db::Topic::Customers, id.value());
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"customer.erase"_s, u"customer"_s, id.value(), {{u"reason"_s, why}}});
}

Status CustomerService::setTags(db::WriteSession &session, const Actor &actor, CustomerId id, const QStringList &add,
                                const QStringList &remove)
{
    TRY(require(actor, Right::EditCustomer));
    TRY_LET(const Customer customer, livingFile(session, id));
    for (const QString &text : remove) {
        TRY_LET(const QString tag, normaliseText(text, kMaxTag, u"tag"_s));
        TRY(deleteTag(session, customer.id, tag));
    }
    QStringList added;
    for (const QString &text : add) {
        TRY_LET(const QString tag, normaliseTag(text, u"tag"_s));
        added.append(tag);
    }
    TRY(addTagsUnaudited(session, customer.id, added));
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"customer.tag"_s, u"customer"_s, id.value(),
                          {{u"added"_s, add.size()}, {u"removed"_s, remove.size()}}});
}

Status CustomerService::setConsent(db::WriteSession &session, const Actor &actor, CustomerId id,
                                   const QString &channel, bool isIn, const QString &source)
{
    TRY(require(actor, Right::EditCustomer));
    TRY_LET(const QString known, normaliseChannel(channel));
    TRY_LET(const QString from, normaliseText(source, kMaxChannel, u"source"_s));
    if (from.isEmpty())
        return fail(ErrorCode::Required, u"source"_s);
    TRY_LET(const Customer customer, livingFile(session, id));
    TRY(setConsentUnaudited(session, customer.id, known, isIn, from));
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"customer.consent"_s, u"customer"_s, id.value(), {{u"channel"_s, known}, {u"in"_s, isIn}}});
}

Status CustomerService::addTagsUnaudited(db::WriteSession &session, CustomerId id, const QStringList &tags)
{
    for (const QString &tag : tags) {
        if (tag.isEmpty())
            return fail(ErrorCode::Required, u"tag"_s);
        TRY(insertTag(session, id, tag));
    }
    TRY_LET(const QStringList all, tagsOf(session, id));
    if (all.size() > kMaxTags)
        return fail(ErrorCode::OutOfRange, u"tag"_s, QString::number(kMaxTags));
    session.changes().add(db::Topic::Customers, id.value());
    return ok();
}

Status CustomerService::setConsentUnaudited(db::WriteSession &session, CustomerId id, const QString &channel, bool isIn,
                                            const QString &source)
{
    TRY(insertConsent(session, id, channel, isIn, source, m_clock.nowMs()));
    session.changes().add(db::Topic::Customers, id.value());
    return ok();
}

} // namespace regulars::customers
