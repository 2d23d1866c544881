#include "customers/customer_query.h"

#include "customers/alias_query.h"
#include "customers/customer_rules.h"

using namespace Qt::StringLiterals;

namespace regulars::customers {
namespace {

#define CUSTOMER_COLUMNS                                                                                               \
    "id,card_no,name,phone,email,gender,birthday,is_birthday_lunar,region,address,channel,referrer_id,manager,notes,"  \
    "registered_on,shop_id,pinyin,initials,is_reading_edited,erased_at_ms"

QString textOrEmpty(const db::Statement &row, int column) { return row.isNullAt(column) ? QString() : row.textAt(column); }

Customer customerFrom(const db::Statement &row)
{
    Customer customer;
    customer.id = row.idAt<CustomerId>(0);
    customer.cardNo = row.textAt(1);
    customer.name = row.textAt(2);
    customer.phone = textOrEmpty(row, 3);
    customer.email = textOrEmpty(row, 4);
    customer.gender = parseGender(textOrEmpty(row, 5)).value_or(Gender::Unknown);
    customer.birthday = textOrEmpty(row, 6);
    customer.isBirthdayLunar = row.intAt(7) != 0;
    customer.region = row.textAt(8);
    customer.address = row.textAt(9);
    customer.channel = row.textAt(10);
    customer.referrerId = row.idAt<CustomerId>(11);
    customer.manager = row.textAt(12);
    customer.notes = row.textAt(13);
    customer.registeredOn = static_cast<EpochDay>(row.intAt(14));
    customer.shopId = row.idAt<ShopId>(15);
    customer.pinyin = row.textAt(16);
    customer.initials = row.textAt(17);
    customer.isReadingEdited = row.intAt(18) != 0;
    customer.isErased = !row.isNullAt(19);
    if (customer.isErased)
        customer.name = customer.cardNo; // the store keeps no name, so that no search finds the file
    return customer;
}

Result<std::optional<Customer>> firstOf(db::Statement &select)
{
    TRY_LET(const bool found, select.step());
    return found ? std::optional<Customer>(customerFrom(select)) : std::nullopt;
}

Result<QList<Consent>> allOf(db::Statement &select)
{
    QList<Consent> consents;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return consents;
        consents.append({select.textAt(0), select.intAt(1) != 0, select.textAt(2), select.intAt(3)});
    }
}

} // namespace

Result<std::optional<Customer>> customerById(db::ReadSession &session, CustomerId id)
{
    auto select = session.prepare("SELECT " CUSTOMER_COLUMNS " FROM customer WHERE id=?");
    return firstOf(select.bind(id));
}

Result<std::optional<Customer>> customerByCard(db::ReadSession &session, const QString &cardNo)
{
    auto select = session.prepare("SELECT " CUSTOMER_COLUMNS " FROM customer WHERE card_no=?");
    TRY_LET(const auto found, firstOf(select.bind(cardNo)));
    if (!found || !found->isErased)
        return found;
    TRY_LET(const CustomerId kept, keptFor(session, found->id)); // merged: the old card goes on
    return kept.isValid() ? customerById(session, kept) : found;
}

Result<std::optional<Customer>> customerByPhone(db::ReadSession &session, const QString &normalisedPhone)
{
    auto select = session.prepare("SELECT " CUSTOMER_COLUMNS " FROM customer WHERE phone=?");
    TRY_LET(const auto found, firstOf(select.bind(normalisedPhone)));
    if (found)
        return found;
    TRY_LET(const CustomerId kept, keptForPhone(session, normalisedPhone));
    return kept.isValid() ? customerById(session, kept) : found;
}

Result<Customer> requireCustomer(db::ReadSession &session, const QString &cardNo)
{
    TRY_LET(auto found, customerByCard(session, cardNo));
    if (!found)
        return fail(ErrorCode::NotFound, u"customer"_s, cardNo);
    return *std::move(found);
}

Status checkLiving(db::ReadSession &session, CustomerId id)
{
    auto select = session.prepare("SELECT erased_at_ms IS NOT NULL FROM customer WHERE id=?");
    TRY_LET(const auto isErased, select.bind(id).firstInt());
    if (!isErased)
        return fail(ErrorCode::NotFound, QStringLiteral("customer"));
    return *isErased != 0 ? Status(fail(ErrorCode::CustomerErased, QStringLiteral("customer"))) : ok();
}

Result<QList<CustomerId>> referrersAbove(db::ReadSession &session, CustomerId id)
{
    auto select = session.prepare("WITH RECURSIVE up(id) AS (SELECT referrer_id FROM customer WHERE id=?1 AND referrer_id IS NOT NULL UNION "
                                  "SELECT c.referrer_id FROM up JOIN customer c ON c.id=up.id WHERE c.referrer_id IS NOT NULL LIMIT ?2) SELECT id FROM up");
    select.bind(id).bind(kMostReferrers);
    QList<CustomerId> above;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return above;
        above.append(select.idAt<CustomerId>(0));
    }
}

Result<QStringList> tagsOf(db::ReadSession &session, CustomerId id)
{
    QStringList tags;
    auto select = session.prepare("SELECT tag FROM customer_tag WHERE customer_id=? ORDER BY tag");
    select.bind(id);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return tags;
        tags.append(select.textAt(0));
    }
}

Result<QList<Consent>> consentsOf(db::ReadSession &session, CustomerId id)
{
    // With max() SQLite takes the other columns from the row that holds the maximum.
    auto select = session.prepare("SELECT channel,is_in,source,max(at_ms) FROM customer_consent WHERE customer_id=?"
                                  " GROUP BY channel ORDER BY channel");
    return allOf(select.bind(id));
}

Result<QList<Consent>> consentHistoryOf(db::ReadSession &session, CustomerId id)
{
    auto select = session.prepare("SELECT channel,is_in,source,at_ms FROM customer_consent WHERE customer_id=?"
                                  " ORDER BY at_ms,channel");
    return allOf(select.bind(id));
}

Result<QString> shopTimezone(db::ReadSession &session, ShopId shop)
{
    auto select = session.prepare("SELECT timezone FROM shop WHERE id=?");
    TRY_LET(const bool found, select.bind(shop).step());
    if (!found)
        return fail(ErrorCode::NotFound, u"shop"_s, shop.toString());
    return select.textAt(0);
}

} // namespace regulars::customers
