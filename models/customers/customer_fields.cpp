#include "customers/customer_fields.h"

#include "customers/customer_query.h"
#include "customers/customer_rules.h"
#include "customers/lunar_words_rules.h"
#include "customers/reading_rules.h"
#include "shops/shop_query.h"

using namespace Qt::StringLiterals;

namespace regulars::customers {
namespace {

using Getter = Result<QString> (*)(FieldContext &, const Customer &);
using Setter = Status (*)(FieldContext &, Customer &, const QString &);

// Plain text fields differ in nothing but the member they live in.
template <QString Customer::*member>
Result<QString> getText(FieldContext &, const Customer &customer)
{
    return customer.*member;
}

template <QString Customer::*member>
Status setText(FieldContext &, Customer &customer, const QString &text)
{
    customer.*member = text;
    return ok();
}

template <QString Customer::*member>
CustomerField textField(const QString &name)
{
    return {name, true, &getText<member>, &setText<member>};
}

Result<QString> getGender(FieldContext &, const Customer &customer) { return genderText(customer.gender); }

Status setGender(FieldContext &, Customer &customer, const QString &text)
{
    TRY_LET(customer.gender, parseGender(text));
    return ok();
}

Result<QString> getSolarBirthday(FieldContext &, const Customer &customer)
{
    return customer.isBirthdayLunar ? QString() : customer.birthday;
}

Result<QString> getLunarBirthday(FieldContext &, const Customer &customer)
{
    return customer.isBirthdayLunar ? customer.birthday : QString();
}

// A file has one birthday: an empty cell of one kind leaves a birthday of the other kind alone.
Status setBirthday(FieldContext &context, Customer &customer, const QString &text, bool isLunar)
{
    TRY_LET(const QString birthday, normaliseBirthday(text, isLunar, context.today + 1));
    if (birthday.isEmpty() && customer.isBirthdayLunar != isLunar)
        return ok();
    customer.birthday = birthday;
    customer.isBirthdayLunar = isLunar && !birthday.isEmpty();
    return ok();
}

Status setSolarBirthday(FieldContext &context, Customer &customer, const QString &text)
{
    // Words say which calendar they are of, also where a column does not.
    if (const auto lunar = lunarFromWords(foldWidth(text).trimmed(), true))
        return setBirthday(context, customer, *lunar, true);
    return setBirthday(context, customer, text, false);
}

Status setLunarBirthday(FieldContext &context, Customer &customer, const QString &text)
{
    auto status = setBirthday(context, customer, text, true);
    if (!status)
        return fail(status.error().code, u"lunar_birthday"_s, status.error().detail);
    return status;
}

Result<QString> getReferrer(FieldContext &context, const Customer &customer)
{
    if (!customer.referrerId.isValid())
        return QString();
    TRY_LET(const auto referrer, customerById(context.session, customer.referrerId));
    return referrer ? referrer->cardNo : QString();
}

Status setReferrer(FieldContext &context, Customer &customer, const QString &text)
{
    customer.referrerId = {};
    if (text.trimmed().isEmpty())
        return ok();
    TRY_LET(const QString card, normaliseCard(text));
    TRY_LET(const auto referrer, customerByCard(context.session, card));
    if (!referrer)
        return fail(ErrorCode::NotFound, u"referrer"_s, card);
    customer.referrerId = referrer->id;
    return ok();
}

Result<QString> getRegisteredOn(FieldContext &, const Customer &customer) { return dayText(customer.registeredOn); }

Status setRegisteredOn(FieldContext &, Customer &customer, const QString &text)
{
    QString iso = foldWidth(text).trimmed();
    if (iso.isEmpty())
        return ok(); // the day of registration cannot be unknown
    iso.replace(u'/', u'-').replace(u'.', u'-');
    const QStringList parts = iso.split(u'-');
    QDate day;
    if (parts.size() == 3 && parts.at(0).size() == 4)
        day = QDate(parts.at(0).toInt(), parts.at(1).toInt(), parts.at(2).toInt());
    if (!day.isValid())
        return fail(ErrorCode::Invalid, u"registered_on"_s, u"YYYY-MM-DD"_s);
    customer.registeredOn = toEpochDay(day);
    return ok();
}

Result<QString> getShop(FieldContext &context, const Customer &customer)
{
    if (!customer.shopId.isValid())
        return QString();
    TRY_LET(const auto shop, shops::shopById(context.session, customer.shopId));
    return shop ? shop->name : QString();
}

Status setShop(FieldContext &context, Customer &customer, const QString &text)
{
    if (text.trimmed().isEmpty())
        return ok(); // every file belongs to a shop
    TRY_LET(const auto shop, shops::shopByName(context.session, text.trimmed()));
    if (!shop)
        return fail(ErrorCode::NotFound, u"shop"_s, text.trimmed());
    customer.shopId = shop->id;
    return ok();
}

Result<QString> getReading(FieldContext &, const Customer &customer) { return customer.pinyin; }

Status setReading(FieldContext &, Customer &customer, const QString &text)
{
    const Reading reading = readingFromText(text);
    customer.isReadingEdited = !reading.pinyin.isEmpty();
    customer.pinyin = reading.pinyin;
    // One word without blanks says nothing of the initials: those made from the name stay.
    if (text.simplified().contains(u' ') || customer.initials.isEmpty())
        customer.initials = reading.initials;
    return ok();
}

} // namespace

const QList<CustomerField> &customerFields()
{
    static const QList<CustomerField> fields{
        textField<&Customer::name>(u"name"_s),
        textField<&Customer::cardNo>(u"card"_s),
        textField<&Customer::phone>(u"phone"_s),
        textField<&Customer::email>(u"email"_s),
        {u"gender"_s, true, &getGender, &setGender},
        {u"birthday"_s, true, &getSolarBirthday, &setSolarBirthday},
        {u"lunar_birthday"_s, true, &getLunarBirthday, &setLunarBirthday},
        textField<&Customer::region>(u"region"_s),
        textField<&Customer::address>(u"address"_s),
        textField<&Customer::channel>(u"channel"_s),
        {u"referrer"_s, true, &getReferrer, &setReferrer},
        textField<&Customer::manager>(u"manager"_s),
        textField<&Customer::notes>(u"notes"_s),
        {u"registered_on"_s, true, &getRegisteredOn, &setRegisteredOn},
        {u"shop"_s, false, &getShop, &setShop},
        {u"pinyin"_s, false, &getReading, &setReading},
    };
    return fields;
}

Result<const CustomerField *> customerField(const QString &name)
{
    QStringList known;
    for (const CustomerField &field : customerFields()) {
        if (field.name == name)
            return &field;
        known.append(field.name);
    }
    return fail(ErrorCode::UnknownField, name, known.join(u", "));
}

Status setCustomerField(FieldContext &context, Customer &customer, const QString &name, const QString &value)
{
    TRY_LET(const CustomerField *field, customerField(name));
    return field->set(context, customer, value);
}

} // namespace regulars::customers
