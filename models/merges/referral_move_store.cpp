#include "merges/referral_move_store.h"

using namespace Qt::StringLiterals;

namespace regulars::merges {
namespace {

// ?1 merge, ?2 kept, ?3 other.
struct Rest {
    std::string_view remember;
    std::string_view mark;
};

constexpr Rest kRests[] = {
    // Who had bought before, was paid for already or stands above the referrer is no new friend (rules.md 5.1): what is open rests
    // while the two are one.
    {"INSERT INTO merge_move(merge_id,kind,row_id,word) SELECT ?1,'referral_rests',r.id,r.state FROM referral r WHERE r.referred_id IN (?2,?3) AND "
     "r.referrer_id NOT IN (?2,?3) AND r.state IN ('pending','lapsed') AND ("
     "EXISTS(SELECT 1 FROM purchase p WHERE p.customer_id=?2 AND p.at_ms<=r.at_ms AND (r.referred_id=?2)=EXISTS(SELECT 1 FROM merge_move m WHERE "
     "m.merge_id=?1 AND m.kind='purchase' AND m.row_id=p.id)) OR "
     "EXISTS(SELECT 1 FROM referral k WHERE k.referred_id IN (?2,?3) AND k.referred_id<>r.referred_id AND k.referrer_id NOT IN (?2,?3) AND "
     "k.state='paid') OR "
     "EXISTS(WITH RECURSIVE up(id) AS (SELECT r.referrer_id UNION SELECT c.referrer_id FROM up JOIN customer c ON c.id=up.id WHERE c.referrer_id IS "
     "NOT NULL UNION SELECT b.referrer_id FROM up JOIN referral b ON b.referred_id=up.id WHERE b.state<>'withdrawn' LIMIT 10000) "
     "SELECT 1 FROM up WHERE id IN (?2,?3)))",
     "UPDATE referral SET state='withdrawn',rests_for=CASE WHEN EXISTS(SELECT 1 FROM purchase p WHERE p.customer_id=?2 AND p.at_ms<=referral.at_ms AND "
     "(referral.referred_id=?2)=EXISTS(SELECT 1 FROM merge_move m WHERE m.merge_id=?1 AND m.kind='purchase' AND m.row_id=p.id)) THEN 'existing' "
     "WHEN EXISTS(SELECT 1 FROM referral k WHERE k.referred_id IN (?2,?3) AND k.referred_id<>referral.referred_id AND k.referrer_id NOT IN (?2,?3) AND "
     "k.state='paid') THEN 'twice' ELSE 'loop' END WHERE id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind='referral_rests') AND "
     "?2<>?3"},
    // Nobody brought themselves, and nobody was brought twice.
    {"INSERT INTO merge_move(merge_id,kind,row_id,word) SELECT ?1,'referral_rests',r.id,r.state FROM referral r WHERE r.state<>'withdrawn' AND "
     "((r.referrer_id=?3 AND r.referred_id=?2) OR (r.referrer_id=?2 AND r.referred_id=?3) OR (r.referred_id=?3 AND EXISTS(SELECT 1 FROM referral k "
     "WHERE k.referred_id=?2 AND k.referrer_id<>?3 AND k.state<>'withdrawn')))",
     "UPDATE referral SET state='withdrawn',rests_for=CASE WHEN rests_for<>'' THEN rests_for WHEN referrer_id IN (?2,?3) THEN 'self' ELSE 'twice' END "
     "WHERE id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind='referral_rests') AND "
     "?2<>?3"},
};

struct Moved {
    std::string_view remember;
    std::string_view move;
    std::string_view back;
};

constexpr Moved kMoved[] = {
    {"INSERT INTO merge_move(merge_id,kind,row_id) SELECT ?1,'referral_by',id FROM referral WHERE referrer_id=?3 AND referred_id<>?2",
     "UPDATE referral SET referrer_id=?2 WHERE referrer_id=?3 AND referred_id<>?2 AND ?1>0",
     "UPDATE referral SET referrer_id=?3 WHERE referrer_id=?2 AND id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind='referral_by')"},
    {"INSERT INTO merge_move(merge_id,kind,row_id) SELECT ?1,'referral_of',id FROM referral WHERE referred_id=?3 AND referrer_id<>?2",
     "UPDATE referral SET referred_id=?2 WHERE referred_id=?3 AND referrer_id<>?2 AND ?1>0",
     "UPDATE referral SET referred_id=?3 WHERE referred_id=?2 AND id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind='referral_of')"},
    // What had been paid and taken back by then: ids tell what came later, also of a sale that is booked for an earlier day.
    {"INSERT INTO merge_move(merge_id,kind,row_id,amount) SELECT ?1,'referral_paid',p.id,p.taken_back_at_ms IS NOT NULL FROM referral_payment p WHERE "
     "?2<>?3 AND p.referral_id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind IN ('referral_by','referral_of'))",
     "SELECT ?1,?2,?3 WHERE 0", "SELECT ?1,?2,?3 WHERE 0"},
    {"INSERT INTO merge_move(merge_id,kind,row_id) SELECT ?1,'referral_given',id FROM referral_milestone_given g WHERE referrer_id=?3 AND NOT "
     "EXISTS(SELECT 1 FROM referral_milestone_given k WHERE k.milestone_id=g.milestone_id AND k.referrer_id=?2)",
     "UPDATE OR IGNORE referral_milestone_given SET referrer_id=?2 WHERE referrer_id=?3 AND ?1>0",
     "UPDATE OR IGNORE referral_milestone_given SET referrer_id=?3 WHERE referrer_id=?2 AND id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND "
     "kind='referral_given')"},
    // What rested counts again once each side has its own back.
    {"SELECT ?1,?2,?3 WHERE 0", "SELECT ?1,?2,?3 WHERE 0",
     "UPDATE OR IGNORE referral SET state=(SELECT word FROM merge_move WHERE merge_id=?1 AND kind='referral_rests' AND row_id=referral.id),rests_for='' "
     "WHERE rests_for<>'' AND id IN (SELECT row_id FROM merge_move WHERE merge_id=?1 AND kind='referral_rests') AND ?2<>?3"},
};

Status run(db::WriteSession &session, std::string_view sql, MergeId id, CustomerId keep, CustomerId other)
{
    return session.prepare(sql).bind(id).bind(keep).bind(other).run();
}

Result<std::vector<ReferralId>> ids(db::Statement &select)
{
    std::vector<ReferralId> found;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return found;
        found.push_back(select.idAt<ReferralId>(0));
    }
}

} // namespace

Status restReferrals(db::WriteSession &session, MergeId id, CustomerId keep, CustomerId other)
{
    for (const Rest &rest : kRests) {
        TRY(run(session, rest.remember, id, keep, other));
        TRY(run(session, rest.mark, id, keep, other));
    }
    return ok();
}

Result<std::vector<ReferralId>> paidThatRest(db::ReadSession &session, MergeId id)
{
    auto select = session.prepare("SELECT row_id FROM merge_move WHERE merge_id=? AND kind='referral_rests' AND word='paid' ORDER BY row_id");
    select.bind(id);
    return ids(select);
}

Status moveReferrals(db::WriteSession &session, MergeId id, CustomerId keep, CustomerId other)
{
    for (const Moved &moved : kMoved) {
        TRY(run(session, moved.remember, id, keep, other));
        TRY(run(session, moved.move, id, keep, other));
    }
    return ok();
}

Status rememberDue(db::WriteSession &session, MergeId id, ReferralId referral)
{
    auto insert = session.prepare("INSERT OR IGNORE INTO merge_move(merge_id,kind,row_id) VALUES(?,'referral_due',?)");
    return insert.bind(id).bind(referral).run();
}

Result<std::vector<ReferralId>> dueByMerge(db::ReadSession &session, MergeId id)
{
    auto select = session.prepare("SELECT row_id FROM merge_move WHERE merge_id=? AND kind='referral_due' ORDER BY row_id");
    select.bind(id);
    return ids(select);
}

Result<ReferralId> openReferral(db::ReadSession &session, CustomerId referred)
{
    auto select = session.prepare("SELECT id FROM referral WHERE referred_id=? AND state IN ('pending','lapsed')");
    TRY_LET(const auto id, select.bind(referred).firstInt());
    return ReferralId(id.value_or(0));
}

Result<ReferralId> wakeRested(db::WriteSession &session, CustomerId referred, MergeId parted)
{
    auto select = session.prepare("SELECT m.row_id,m.merge_id,m.word FROM merge_move m JOIN customer_merge g ON g.id=m.merge_id AND g.keep_id=?1 AND "
                                  "g.parted_at_ms IS NULL AND g.id<>?2 JOIN referral r ON r.id=m.row_id AND r.rests_for='twice' AND r.referred_id=?1 "
                                  "WHERE m.kind='referral_rests' AND NOT EXISTS(SELECT 1 FROM referral k WHERE k.referred_id=?1 AND "
                                  "k.state<>'withdrawn') ORDER BY m.merge_id,m.row_id LIMIT 1");
    TRY_LET(const bool found, select.bind(referred).bind(parted).step());
    if (!found)
        return ReferralId();
    const auto id = select.idAt<ReferralId>(0);
    const auto merge = select.idAt<MergeId>(1);
    const QString state = select.textAt(2);
    select.rewind();
    TRY(session.prepare("UPDATE referral SET state=?2,rests_for='' WHERE id=?1").bind(id).bind(state).run());
    TRY(rememberDue(session, merge, id));
    return id;
}

Status moveReferralsBack(db::WriteSession &session, MergeId id, CustomerId keep, CustomerId other)
{
    for (const Moved &moved : kMoved)
        TRY(run(session, moved.back, id, keep, other));
    return ok();
}

Result<std::vector<ReferralId>> restedReferrals(db::ReadSession &session, MergeId id)
{
    auto select = session.prepare("SELECT r.id FROM merge_move m JOIN referral r ON r.id=m.row_id WHERE m.merge_id=? AND m.kind='referral_rests' AND "
                                  "r.rests_for='' AND r.state<>'withdrawn' ORDER BY r.id");
    select.bind(id);
    return ids(select);
}

// Where the kept file was brought by somebody and not paid for, that one rests, and the paid one stands.
Result<QList<ReferralBack>> referralsThatWouldRest(db::ReadSession &session, CustomerId keep, CustomerId other)
{
    auto select = session.prepare(
        "SELECT r.referrer_id,b.name,b.card_no,r.referred_id,p.referrer_points,p.referred_points FROM referral r JOIN customer b ON b.id=r.referrer_id "
        "JOIN referral_payment p ON p.referral_id=r.id AND p.taken_back_at_ms IS NULL WHERE r.state='paid' AND r.referred_id IN (?1,?2) AND "
        "(r.referrer_id IN (?1,?2) OR (r.referred_id=?2 AND EXISTS(SELECT 1 FROM referral k WHERE k.referred_id=?1 AND k.referrer_id<>?2 AND "
        "k.state='paid'))) ORDER BY r.id");
    select.bind(keep).bind(other);
    QList<ReferralBack> found;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return found;
        ReferralBack back;
        back.referrerId = select.idAt<CustomerId>(0);
        back.referrerName = select.textAt(1);
        back.referrerCard = select.textAt(2);
        back.referredId = select.idAt<CustomerId>(3);
        back.referrerPoints = select.intAt(4);
        back.referredPoints = select.intAt(5);
        found.append(back);
    }
}

} // namespace regulars::merges
