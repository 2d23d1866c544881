#include "customers/alias_store.h"

#include "customers/customer_rules.h"
#include "customers/search_text_rules.h"

using namespace Qt::StringLiterals;

namespace regulars::customers {
namespace {

Status searchRow(db::WriteSession &session, const Customer &customer, bool isThere)
{
    auto write = session.prepare(isThere ? "INSERT INTO customer_fts(rowid,name,phone) VALUES(?,?,?)"
                                         : "INSERT INTO customer_fts(customer_fts,rowid,name,phone) VALUES('delete',?,?,?)");
    return write.bind(customer.id).bind(nameTokens(customer.name)).bind(phoneTokens(customer.phone)).run();
}

} // namespace

Status closeFile(db::WriteSession &session, const Customer &other, CustomerId keep, qint64 nowMs)
{
    TRY(searchRow(session, other, false));
    TRY(session.prepare("UPDATE customer SET name='',phone=NULL,phone_reversed=NULL,email=NULL,gender=NULL,birthday=NULL,is_birthday_lunar=0,"
                        "region='',address='',channel='',referrer_id=NULL,manager='',notes='',pinyin='',initials='',is_reading_edited=0,"
                        "updated_at_ms=?,erased_at_ms=? WHERE id=?")
            .bind(nowMs)
            .bind(nowMs)
            .bind(other.id)
            .run());
    auto insert = session.prepare("INSERT INTO customer_alias(other_id,keep_id,name,phone,phone_reversed) VALUES(?,?,?,?,?)");
    return insert.bind(other.id).bind(keep).bind(other.name).bindOptional(other.phone).bindOptional(reversedPhone(other.phone)).run();
}

Status reopenFile(db::WriteSession &session, const Customer &other, qint64 nowMs)
{
    TRY(session.prepare("DELETE FROM customer_alias WHERE other_id=?").bind(other.id).run());
    auto update = session.prepare("UPDATE customer SET name=?,phone=?,phone_reversed=?,email=?,gender=?,birthday=?,is_birthday_lunar=?,region=?,"
                                  "address=?,channel=?,referrer_id=?,manager=?,notes=?,pinyin=?,initials=?,is_reading_edited=?,updated_at_ms=?,"
                                  "erased_at_ms=NULL WHERE id=?");
    update.bind(other.name).bindOptional(other.phone).bindOptional(reversedPhone(other.phone)).bindOptional(other.email);
    update.bindOptional(genderText(other.gender)).bindOptional(other.birthday).bind(other.isBirthdayLunar).bind(other.region);
    update.bind(other.address).bind(other.channel).bind(other.referrerId).bind(other.manager).bind(other.notes).bind(other.pinyin);
    update.bind(other.initials).bind(other.isReadingEdited).bind(nowMs).bind(other.id);
    const Status updated = update.run();
    if (!updated && updated.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists, u"phone"_s);
    TRY(updated);
    return searchRow(session, other, true);
}

Status setReferrer(db::WriteSession &session, CustomerId customer, CustomerId referrer)
{
    return session.prepare("UPDATE customer SET referrer_id=? WHERE id=?").bind(referrer).bind(customer).run();
}

} // namespace regulars::customers
