#include "customers/customer_store.h"

#include "customers/customer_rules.h"
#include "customers/search_text_rules.h"

namespace regulars::customers {
namespace {

Status insertSearchRow(db::WriteSession &session, const Customer &customer)
{
    auto insert = session.prepare("INSERT INTO customer_fts(rowid,name,phone) VALUES(?,?,?)");
    return insert.bind(customer.id).bind(nameTokens(customer.name)).bind(phoneTokens(customer.phone)).run();
}

Status deleteSearchRow(db::WriteSession &session, const Customer &customer)
{
    auto remove = session.prepare("INSERT INTO customer_fts(customer_fts,rowid,name,phone) VALUES('delete',?,?,?)");
    return remove.bind(customer.id).bind(nameTokens(customer.name)).bind(phoneTokens(customer.phone)).run();
}

Status deleteOwned(db::WriteSession &session, CustomerId id)
{
    TRY(session.prepare("DELETE FROM customer_tag WHERE customer_id=?").bind(id).run());
    return session.prepare("DELETE FROM customer_consent WHERE customer_id=?").bind(id).run();
}

} // namespace

Status insertCustomer(db::WriteSession &session, const Customer &customer, qint64 nowMs)
{
    auto insert = session.prepare(
        "INSERT INTO customer(id,card_no,name,phone,phone_reversed,email,gender,birthday,is_birthday_lunar,region,"
        "address,channel,referrer_id,manager,notes,registered_on,shop_id,pinyin,initials,is_reading_edited,"
        "created_at_ms,updated_at_ms) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    insert.bind(customer.id).bind(customer.cardNo).bind(customer.name).bindOptional(customer.phone);
    insert.bindOptional(reversedPhone(customer.phone)).bindOptional(customer.email);
    insert.bindOptional(genderText(customer.gender)).bindOptional(customer.birthday).bind(customer.isBirthdayLunar);
    insert.bind(customer.region).bind(customer.address).bind(customer.channel).bind(customer.referrerId);
    insert.bind(customer.manager).bind(customer.notes).bind(customer.registeredOn).bind(customer.shopId);
    insert.bind(customer.pinyin).bind(customer.initials).bind(customer.isReadingEdited).bind(nowMs).bind(nowMs);
    TRY(insert.run());
    return insertSearchRow(session, customer);
}

Status updateCustomer(db::WriteSession &session, const Customer &before, const Customer &after, qint64 nowMs)
{
    auto update = session.prepare(
        "UPDATE customer SET card_no=?,name=?,phone=?,phone_reversed=?,email=?,gender=?,birthday=?,"
        "is_birthday_lunar=?,region=?,address=?,channel=?,referrer_id=?,manager=?,notes=?,registered_on=?,shop_id=?,"
        "pinyin=?,initials=?,is_reading_edited=?,updated_at_ms=? WHERE id=?");
    update.bind(after.cardNo).bind(after.name).bindOptional(after.phone).bindOptional(reversedPhone(after.phone));
    update.bindOptional(after.email).bindOptional(genderText(after.gender)).bindOptional(after.birthday);
    update.bind(after.isBirthdayLunar).bind(after.region).bind(after.address).bind(after.channel);
    update.bind(after.referrerId).bind(after.manager).bind(after.notes).bind(after.registeredOn).bind(after.shopId);
    update.bind(after.pinyin).bind(after.initials).bind(after.isReadingEdited).bind(nowMs).bind(after.id);
    TRY(update.run());
    if (before.name == after.name && before.phone == after.phone)
        return ok();
    TRY(deleteSearchRow(session, before));
    return insertSearchRow(session, after);
}

Status deleteCustomer(db::WriteSession &session, const Customer &customer)
{
    TRY(deleteOwned(session, customer.id));
    TRY(deleteSearchRow(session, customer));
    const Status removed = session.prepare("DELETE FROM customer WHERE id=?").bind(customer.id).run();
    // The only constraint a deletion can break is a foreign key: a row that refers to the file.
    if (!removed && removed.error().code == ErrorCode::Internal)
        return fail(ErrorCode::HasHistory, QStringLiteral("customer"));
    return removed;
}

Status eraseCustomer(db::WriteSession &session, const Customer &before, const QString &neutralCard, qint64 nowMs)
{
    TRY(deleteOwned(session, before.id));
    TRY(deleteSearchRow(session, before));
    // What the staff wrote beside the books may name the person; the figures and causes stay.
    for (const std::string_view sql : {"UPDATE purchase SET note='' WHERE customer_id=? AND note<>''",
                                       "UPDATE refund SET note='' WHERE customer_id=? AND note<>''",
                                       "UPDATE points_ledger SET reason='' WHERE customer_id=? AND reason<>''",
                                       "UPDATE tier_change SET reason='' WHERE customer_id=? AND reason<>''",
                                       "UPDATE interaction SET summary='',next_step='',next_due_on=NULL,next_done_at_ms=NULL,source_key=NULL"
                                       " WHERE customer_id=?"})
        TRY(session.prepare(sql).bind(before.id).run());
    // What imports remember of the file to take themselves back. Another's referrer is remembered by the card.
    TRY(session
            .prepare("DELETE FROM import_change WHERE run_id IN (SELECT id FROM import_run) AND subject='customer' AND subject_id=?")
            .bind(before.id)
            .run());
    if (neutralCard != before.cardNo) {
        for (const std::string_view sql :
             {"UPDATE import_change SET old_value=? WHERE subject='customer' AND field='referrer' AND old_value=?",
              "UPDATE import_change SET new_value=? WHERE subject='customer' AND field='referrer' AND new_value=?"})
            TRY(session.prepare(sql).bind(neutralCard).bind(before.cardNo).run());
        // What an undo had to leave in place is named by the card.
        TRY(session.prepare("UPDATE import_run SET undo_report=replace(undo_report,'\"'||?2||'\"','\"'||?1||'\"') WHERE instr(undo_report,'\"'||?2||'\"')>0")
                .bind(neutralCard)
                .bind(before.cardNo)
                .run());
    }
    // Files that were merged into this one are the same person's; parting them would bring the person back.
    for (const std::string_view sql :
         {"UPDATE points_ledger SET reason='' WHERE customer_id IN (SELECT other_id FROM customer_alias WHERE keep_id=?) AND reason<>''",
          "UPDATE tier_change SET reason='' WHERE customer_id IN (SELECT other_id FROM customer_alias WHERE keep_id=?) AND reason<>''",
          "DELETE FROM customer_consent WHERE customer_id IN (SELECT other_id FROM customer_alias WHERE keep_id=?)",
          "DELETE FROM import_change WHERE run_id IN (SELECT id FROM import_run) AND subject='customer' AND subject_id IN (SELECT other_id FROM "
          "customer_alias WHERE keep_id=?)",
          "DELETE FROM merge_move WHERE word<>'' AND merge_id IN (SELECT id FROM customer_merge WHERE keep_id=?1 OR other_id=?1 OR "
          "other_id IN (SELECT other_id FROM customer_alias WHERE keep_id=?1))",
          "UPDATE customer_merge SET before='' WHERE keep_id=?1 OR other_id=?1 OR other_id IN (SELECT other_id FROM customer_alias WHERE keep_id=?1)",
          // A card that was the phone number.
          "UPDATE customer SET card_no='-'||id WHERE id IN (SELECT other_id FROM customer_alias WHERE keep_id=?) AND length(card_no)>=7 AND "
          "card_no NOT GLOB '*[^0-9]*' AND EXISTS(SELECT 1 FROM customer_alias a WHERE a.other_id=customer.id AND a.phone=customer.card_no)",
          "UPDATE reward_claim SET return_reason='' WHERE customer_id=? AND return_reason<>''",
          "UPDATE benefit_use SET note='',cancel_reason='' WHERE customer_id=?",
          "UPDATE referral SET reason='' WHERE (referrer_id=?1 OR referred_id=?1) AND reason<>''",
          "UPDATE coupon SET void_reason='' WHERE customer_id=? AND void_reason<>''", "DELETE FROM duplicate_aside WHERE first_id=?1 OR second_id=?1", "DELETE FROM customer_alias WHERE keep_id=?"})
        TRY(session.prepare(sql).bind(before.id).run());
    auto update = session.prepare(
        "UPDATE customer SET card_no=?,name='',phone=NULL,phone_reversed=NULL,email=NULL,gender=NULL,birthday=NULL,"
        "is_birthday_lunar=0,region='',address='',channel='',manager='',notes='',pinyin='',initials='',"
        "is_reading_edited=0,updated_at_ms=?,erased_at_ms=? WHERE id=?");
    return update.bind(neutralCard).bind(nowMs).bind(nowMs).bind(before.id).run();
}

Result<bool> hasHistory(db::ReadSession &session, CustomerId id)
{
    auto select = session.prepare("SELECT EXISTS(SELECT 1 FROM purchase WHERE customer_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM refund WHERE customer_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM points_ledger WHERE customer_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM tier_change WHERE customer_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM tier_state WHERE customer_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM interaction WHERE customer_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM coupon WHERE customer_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM reward_claim WHERE customer_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM member_day_claim WHERE customer_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM benefit_use WHERE customer_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM referral WHERE referrer_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM referral WHERE referred_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM referral_milestone_given WHERE referrer_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM customer_merge WHERE keep_id=?1 OR other_id=?1)"
                                  " OR EXISTS(SELECT 1 FROM customer WHERE referrer_id=?1)");
    TRY_LET(const auto found, select.bind(id).firstInt());
    return found.value_or(0) != 0;
}

Status insertTag(db::WriteSession &session, CustomerId id, const QString &tag)
{
    TRY(session.prepare("INSERT INTO tag(name) VALUES(?) ON CONFLICT DO NOTHING").bind(tag).run());
    return session.prepare("INSERT INTO customer_tag(customer_id,tag) VALUES(?,?) ON CONFLICT DO NOTHING")
        .bind(id)
        .bind(tag)
        .run();
}

Status deleteTag(db::WriteSession &session, CustomerId id, const QString &tag)
{
    return session.prepare("DELETE FROM customer_tag WHERE customer_id=? AND tag=?").bind(id).bind(tag).run();
}

Status insertConsent(db::WriteSession &session, CustomerId id, const QString &channel, bool isIn,
                     const QString &source, qint64 nowMs)
{
    auto insert = session.prepare(
        "INSERT INTO customer_consent(customer_id,channel,is_in,source,at_ms) VALUES(?,?,?,?,?)"
        " ON CONFLICT(customer_id,channel,at_ms) DO UPDATE SET is_in=excluded.is_in,source=excluded.source");
    return insert.bind(id).bind(channel).bind(isIn).bind(source).bind(nowMs).run();
}

Result<qint64> nextFreeCard(db::ReadSession &session, qint64 from)
{
    const QString first = QString::number(from);
    auto select = session.prepare("SELECT card_no FROM customer WHERE card_no>=? ORDER BY card_no");
    select.bind(first);
    for (qint64 free = from;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return free;
        const QString card = select.textAt(0);
        if (card.size() != first.size())
            continue; // "10000001A" sorts between two numbers
        if (card > QString::number(free))
            return free;
        if (card == QString::number(free))
            ++free;
    }
}

} // namespace regulars::customers
