#include "merges/merge_store.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace regulars::merges {
namespace {

// ?1 merge, ?2 kept, ?3 other.
struct Moved {
    std::string_view remember;
    std::string_view move;
    std::string_view back;
};

constexpr Moved kMoved[] = {
    {"INSERT INTO merge_move(merge_id,kind,row_id) SELECT ?1,'purchase',id FROM purchase WHERE customer_id=?3 AND ?2>0",
     "UPDATE purchase SET customer_id=?2 WHERE customer_id=?3 AND ?1>0",
     "UPDATE purchase SET customer_id=?3 WHERE customer_id=?2 AND id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind='purchase')"},
    {"INSERT INTO merge_move(merge_id,kind,row_id) SELECT ?1,'refund',id FROM refund WHERE customer_id=?3 AND ?2>0",
     "UPDATE refund SET customer_id=?2 WHERE customer_id=?3 AND ?1>0",
     "UPDATE refund SET customer_id=?3 WHERE customer_id=?2 AND id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind='refund')"},
    {"INSERT INTO merge_move(merge_id,kind,row_id) SELECT ?1,'interaction',id FROM interaction WHERE customer_id=?3 AND ?2>0",
     "UPDATE interaction SET customer_id=?2 WHERE customer_id=?3 AND ?1>0",
     "UPDATE interaction SET customer_id=?3 WHERE customer_id=?2 AND id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind='interaction')"},
    {"INSERT INTO merge_move(merge_id,kind,row_id) SELECT ?1,'coupon',id FROM coupon WHERE customer_id=?3 AND ?2>0",
     "UPDATE coupon SET customer_id=?2 WHERE customer_id=?3 AND ?1>0",
     "UPDATE coupon SET customer_id=?3 WHERE customer_id=?2 AND id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind='coupon')"},
    {"INSERT INTO merge_move(merge_id,kind,row_id) SELECT ?1,'reward_claim',id FROM reward_claim WHERE customer_id=?3 AND ?2>0",
     "UPDATE reward_claim SET customer_id=?2 WHERE customer_id=?3 AND ?1>0",
     "UPDATE reward_claim SET customer_id=?3 WHERE customer_id=?2 AND id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind='reward_claim')"},
    {"INSERT INTO merge_move(merge_id,kind,row_id) SELECT ?1,'benefit_use',id FROM benefit_use WHERE customer_id=?3 AND ?2>0",
     "UPDATE benefit_use SET customer_id=?2 WHERE customer_id=?3 AND ?1>0",
     "UPDATE benefit_use SET customer_id=?3 WHERE customer_id=?2 AND id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind='benefit_use')"},
    {"INSERT INTO merge_move(merge_id,kind,row_id) SELECT ?1,'referred',id FROM customer WHERE referrer_id=?3 AND id<>?2",
     "UPDATE customer SET referrer_id=?2 WHERE referrer_id=?3 AND id<>?2 AND ?1>0",
     "UPDATE customer SET referrer_id=?3 WHERE referrer_id=?2 AND id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind='referred')"},
    // One gift a day for each customer, also for one who came in two files.
    {"INSERT INTO merge_move(merge_id,kind,row_id,word) SELECT ?1,'member_day_claim',member_day_id,day FROM member_day_claim c WHERE customer_id=?3 "
     "AND NOT EXISTS(SELECT 1 FROM member_day_claim k WHERE k.member_day_id=c.member_day_id AND k.day=c.day AND k.customer_id=?2)",
     "UPDATE OR IGNORE member_day_claim SET customer_id=?2 WHERE customer_id=?3 AND ?1>0",
     "UPDATE OR IGNORE member_day_claim SET customer_id=?3 WHERE customer_id=?2 AND (member_day_id,day) IN (SELECT row_id,CAST(word AS INTEGER) FROM "
     "merge_move WHERE merge_id=?1 AND kind='member_day_claim')"},
    // Work about the customer that somebody has done; next steps are their contact's.
    {"INSERT INTO merge_move(merge_id,kind,row_id,word) SELECT ?1,'work_mark',due_on,kind FROM work_mark w WHERE kind<>'next_step' AND subject_id=?3 "
     "AND NOT EXISTS(SELECT 1 FROM work_mark k WHERE k.kind=w.kind AND k.due_on=w.due_on AND k.subject_id=?2)",
     "UPDATE OR IGNORE work_mark SET subject_id=?2 WHERE kind<>'next_step' AND subject_id=?3 AND ?1>0",
     "UPDATE OR IGNORE work_mark SET subject_id=?3 WHERE subject_id=?2 AND (kind,due_on) IN (SELECT word,row_id FROM merge_move WHERE merge_id=?1 AND "
     "kind='work_mark')"},
    {"INSERT INTO merge_move(merge_id,kind,row_id) SELECT ?1,'alias',other_id FROM customer_alias WHERE keep_id=?3 AND ?2>0",
     "UPDATE customer_alias SET keep_id=?2 WHERE keep_id=?3 AND ?1>0",
     "UPDATE customer_alias SET keep_id=?3 WHERE keep_id=?2 AND other_id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind='alias')"},
};

Status run(db::WriteSession &session, std::string_view sql, MergeId id, CustomerId keep, CustomerId other)
{
    return session.prepare(sql).bind(id).bind(keep).bind(other).run();
}

} // namespace

Status insertMerge(db::WriteSession &session, const Merge &merge, const QJsonObject &before)
{
    auto insert = session.prepare("INSERT INTO customer_merge(id,keep_id,other_id,at_ms,operator_id,before) VALUES(?,?,?,?,?,?)");
    return insert.bind(merge.id)
        .bind(merge.keepId)
        .bind(merge.otherId)
        .bind(merge.atMs)
        .bind(merge.operatorId)
        .bind(QString::fromUtf8(QJsonDocument(before).toJson(QJsonDocument::Compact)))
        .run();
}

Status markParted(db::WriteSession &session, MergeId id, qint64 atMs, OperatorId by)
{
    return session.prepare("UPDATE customer_merge SET parted_at_ms=?,parted_by=? WHERE id=?").bind(atMs).bind(by).bind(id).run();
}

Status setBefore(db::WriteSession &session, MergeId id, const QJsonObject &before)
{
    auto update = session.prepare("UPDATE customer_merge SET before=json_set(?1,'$.moved',(SELECT COUNT(*) FROM merge_move WHERE merge_id=?2 AND kind<>'referral_due')) WHERE id=?2");
    return update.bind(QString::fromUtf8(QJsonDocument(before).toJson(QJsonDocument::Compact))).bind(id).run();
}

Result<QJsonObject> beforeOf(db::ReadSession &session, MergeId id)
{
    auto select = session.prepare("SELECT before FROM customer_merge WHERE id=?");
    TRY_LET(const bool found, select.bind(id).step());
    return found ? QJsonDocument::fromJson(select.textAt(0).toUtf8()).object() : QJsonObject();
}

Status moveFacts(db::WriteSession &session, MergeId id, CustomerId keep, CustomerId other)
{
    for (const Moved &moved : kMoved) {
        TRY(run(session, moved.remember, id, keep, other));
        TRY(run(session, moved.move, id, keep, other));
    }
    // Of the purchases that were moved just now.
    return run(session, "UPDATE coupon_use SET customer_id=?2 WHERE customer_id=?3 AND ?1>0", id, keep, other);
}

Status moveFactsBack(db::WriteSession &session, MergeId id, CustomerId keep, CustomerId other)
{
    for (const Moved &moved : kMoved)
        TRY(run(session, moved.back, id, keep, other));
    return run(session,
               "UPDATE coupon_use SET customer_id=?3 WHERE customer_id=?2 AND purchase_id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 "
               "AND kind='purchase')",
               id, keep, other);
}

Status moveWords(db::WriteSession &session, MergeId id, CustomerId keep, CustomerId other)
{
    for (const std::string_view sql :
         {"INSERT INTO merge_move(merge_id,kind,row_id,word) SELECT ?1,'tag_gained',0,tag FROM customer_tag t WHERE customer_id=?3 AND NOT EXISTS("
          "SELECT 1 FROM customer_tag k WHERE k.customer_id=?2 AND k.tag=t.tag)",
          "INSERT INTO merge_move(merge_id,kind,row_id,word) SELECT ?1,'tag_left',0,tag FROM customer_tag WHERE customer_id=?3 AND ?2>0",
          "INSERT INTO customer_tag(customer_id,tag) SELECT ?2,word FROM merge_move WHERE merge_id=?1 AND kind='tag_gained' AND ?3>0",
          "DELETE FROM customer_tag WHERE customer_id=?3 AND ?1>0 AND ?2>0",
          "INSERT INTO merge_move(merge_id,kind,row_id,word) SELECT ?1,'consent',at_ms,channel FROM customer_consent c WHERE customer_id=?3 AND NOT "
          "EXISTS(SELECT 1 FROM customer_consent k WHERE k.customer_id=?2 AND k.channel=c.channel AND k.at_ms=c.at_ms)",
          "INSERT INTO customer_consent(customer_id,channel,at_ms,is_in,source) SELECT ?2,c.channel,c.at_ms,c.is_in,c.source FROM merge_move m "
          "JOIN customer_consent c ON c.customer_id=?3 AND c.channel=m.word AND c.at_ms=m.row_id WHERE m.merge_id=?1 AND m.kind='consent'"})
        TRY(run(session, sql, id, keep, other));
    return ok();
}

Status moveWordsBack(db::WriteSession &session, MergeId id, CustomerId keep, CustomerId other)
{
    for (const std::string_view sql :
         {"DELETE FROM customer_tag WHERE customer_id=?2 AND tag IN (SELECT word FROM merge_move WHERE merge_id=?1 AND kind='tag_gained') AND ?3>0",
          // A tag that was removed for all since is not brought back.
          "INSERT INTO customer_tag(customer_id,tag) SELECT ?3,word FROM merge_move WHERE merge_id=?1 AND kind='tag_left' AND word IN (SELECT name "
          "FROM tag) AND ?2>0",
          "DELETE FROM customer_consent WHERE customer_id=?2 AND ?3>0 AND (channel,at_ms) IN (SELECT word,row_id FROM merge_move WHERE merge_id=?1 "
          "AND kind='consent')"})
        TRY(run(session, sql, id, keep, other));
    return ok();
}

Status recountSummary(db::WriteSession &session, CustomerId customer)
{
    TRY(session.prepare("DELETE FROM customer_summary WHERE customer_id=?").bind(customer).run());
    auto insert = session.prepare(
        "INSERT INTO customer_summary(customer_id,orders,refunds,spend_minor,first_on,last_on,last_at_ms) "
        "SELECT ?1,COUNT(*) FILTER(WHERE is_fully_refunded=0),(SELECT COUNT(*) FROM refund WHERE customer_id=?1),"
        "COALESCE(SUM(gross_minor-discount_minor-points_paid_minor),0)-(SELECT COALESCE(SUM(amount_minor),0) FROM refund WHERE customer_id=?1),"
        "min(day) FILTER(WHERE is_fully_refunded=0),max(day) FILTER(WHERE is_fully_refunded=0),max(at_ms) FILTER(WHERE is_fully_refunded=0) "
        "FROM purchase WHERE customer_id=?1 HAVING COUNT(*)>0 OR (SELECT COUNT(*) FROM refund WHERE customer_id=?1)>0");
    return insert.bind(customer).run();
}

Status setStandingOrigin(db::WriteSession &session, CustomerId customer, TierChangeId origin)
{
    return session.prepare("UPDATE tier_state SET change_id=? WHERE customer_id=?").bind(origin).bind(customer).run();
}

Status putAside(db::WriteSession &session, CustomerId first, CustomerId second, qint64 atMs, OperatorId by)
{
    auto insert = session.prepare("INSERT INTO duplicate_aside(first_id,second_id,at_ms,operator_id) VALUES(min(?1,?2),max(?1,?2),?3,?4) "
                                  "ON CONFLICT DO NOTHING");
    return insert.bind(first).bind(second).bind(atMs).bind(by).run();
}

Result<bool> takeFromAside(db::WriteSession &session, CustomerId first, CustomerId second)
{
    auto remove = session.prepare("WITH one(id) AS (SELECT ?1 UNION SELECT other_id FROM customer_alias WHERE keep_id=?1),"
                                  "two(id) AS (SELECT ?2 UNION SELECT other_id FROM customer_alias WHERE keep_id=?2) "
                                  "DELETE FROM duplicate_aside WHERE (first_id IN (SELECT id FROM one) AND second_id IN (SELECT id FROM two)) OR "
                                  "(first_id IN (SELECT id FROM two) AND second_id IN (SELECT id FROM one)) RETURNING first_id");
    TRY_LET(const auto removed, remove.bind(first).bind(second).firstInt());
    return removed.has_value();
}

Result<QString> hindrance(db::ReadSession &session, const Merge &merge)
{
    struct Question {
        const char *what;
        std::string_view sql; // ?1 merge, ?2 its instant
    };
    static constexpr Question kQuestions[] = {
        {"purchase",
         "SELECT EXISTS(SELECT 1 FROM merge_move m JOIN refund_link l ON l.purchase_id=m.row_id WHERE m.merge_id=?1 AND m.kind='purchase' AND ?2>0 "
         "AND l.refund_id NOT IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind='refund'))"},
        {"purchase", // lines that came later earned for the kept file
         "SELECT EXISTS(SELECT 1 FROM merge_move m JOIN points_ledger e ON e.cause IN (1,2) AND e.cause_id=m.row_id JOIN customer_merge g ON "
         "g.id=m.merge_id WHERE m.merge_id=?1 AND m.kind='purchase' AND e.customer_id=g.keep_id AND ?2>0)"},
        {"points", // what ended since would have ended anyway
         "SELECT EXISTS(SELECT 1 FROM merge_move m JOIN customer_merge g ON g.id=m.merge_id JOIN points_lot l ON l.customer_id=g.keep_id AND "
         "l.id=m.twin_id LEFT JOIN points_ledger e ON e.cause=6 AND e.cause_id=m.twin_id AND e.part=0 WHERE m.merge_id=?1 AND m.kind='lot' AND "
         "l.remaining-COALESCE(e.delta,0)<>m.amount AND ?2>0)"},
        {"referral", // one that was moved was paid or taken back since, for the kept file
         "SELECT EXISTS(SELECT 1 FROM merge_move m JOIN referral_payment p ON p.referral_id=m.row_id LEFT JOIN merge_move s ON s.merge_id=?1 AND "
         "s.kind='referral_paid' AND s.row_id=p.id WHERE m.merge_id=?1 AND m.kind IN ('referral_by','referral_of') AND "
         "s.amount IS NOT (p.taken_back_at_ms IS NOT NULL) AND ?2>0 AND m.row_id NOT IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND "
         "kind='referral_due'))"},
        {"referral", // a purchase that was moved pays for who was brought as the kept file
         "SELECT EXISTS(SELECT 1 FROM merge_move m JOIN customer_merge g ON g.id=m.merge_id JOIN referral_payment p ON p.purchase_id=m.row_id AND "
         "p.taken_back_at_ms IS NULL JOIN referral r ON r.id=p.referral_id AND r.referred_id=g.keep_id AND r.state='paid' WHERE m.merge_id=?1 AND "
         "m.kind='purchase' AND r.id NOT IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind IN ('referral_of','referral_due')) AND "
         "?2>0)"},
        {"reward", // its points came back to the kept file
         "SELECT EXISTS(SELECT 1 FROM merge_move m JOIN customer_merge g ON g.id=m.merge_id JOIN points_ledger e ON e.cause=8 AND e.cause_id=m.row_id "
         "AND e.part=1 AND e.customer_id=g.keep_id WHERE m.merge_id=?1 AND m.kind='reward_claim' AND ?2>0)"},
    };
    for (const Question &question : kQuestions) {
        auto select = session.prepare(question.sql);
        TRY_LET(const auto found, select.bind(merge.id).bind(merge.atMs).firstInt());
        if (found.value_or(0) != 0)
            return QString::fromLatin1(question.what);
    }
    return QString();
}

} // namespace regulars::merges
