#include "upkeep/verify_query.h"

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

// --- points -----------------------------------------------------------------------------------------------------
constexpr Check kPointsBalance{
    "points.balance", "SELECT COUNT(*) FROM points_account",
    "WITH book AS (SELECT customer_id,purse,SUM(delta) AS total FROM points_ledger GROUP BY customer_id,purse) "
    "SELECT customer_id,total,balance FROM book LEFT JOIN points_account USING(customer_id,purse) WHERE balance IS NOT total "
    "UNION ALL SELECT customer_id,0,balance FROM points_account a WHERE balance<>0 AND NOT EXISTS "
    "(SELECT 1 FROM book b WHERE b.customer_id=a.customer_id AND b.purse=a.purse)"};

constexpr Check kPointsLots{
    "points.lots", "SELECT COUNT(*) FROM points_lot",
    "WITH left_over AS (SELECT customer_id,purse,SUM(remaining) AS total FROM points_lot GROUP BY customer_id,purse) "
    "SELECT customer_id,balance,COALESCE(total,0)-deficit FROM points_account LEFT JOIN left_over USING(customer_id,purse) "
    "WHERE balance<>COALESCE(total,0)-deficit"};

constexpr Check kPointsUses{
    "points.uses", "SELECT COUNT(*) FROM points_lot_use",
    "SELECT l.id,l.original-COALESCE(u.total,0),l.remaining FROM points_lot l LEFT JOIN (SELECT lot_id,SUM(taken) AS total "
    "FROM points_lot_use GROUP BY lot_id) u ON u.lot_id=l.id WHERE l.remaining<>l.original-COALESCE(u.total,0)"};

constexpr Check kPointsExpiry{
    "points.next_expiry", "SELECT COUNT(*) FROM points_account",
    "SELECT a.customer_id,COALESCE(e.earliest,2932896),a.next_expiry_on FROM points_account a LEFT JOIN (SELECT customer_id,purse,"
    "MIN(expires_on) AS earliest FROM points_lot WHERE remaining>0 GROUP BY customer_id,purse) e USING(customer_id,purse) "
    "WHERE a.next_expiry_on<>COALESCE(e.earliest,2932896)"};

// Causes 1 and 2: earned and spent by a purchase.
constexpr Check kPointsPurchases{
    "points.purchases", "SELECT COUNT(*) FROM purchase WHERE customer_id IS NOT NULL",
    "WITH booked AS (SELECT cause_id,SUM(CASE cause WHEN 1 THEN delta ELSE 0 END) AS earned,SUM(CASE cause WHEN 2 THEN -delta ELSE 0 END) "
    "AS spent FROM points_ledger WHERE cause IN (1,2) GROUP BY cause_id) SELECT p.id,p.points_earned||'/'||p.points_spent,"
    "COALESCE(earned,0)||'/'||COALESCE(spent,0) FROM purchase p LEFT JOIN booked b ON b.cause_id=p.id "
    "WHERE p.points_earned<>COALESCE(earned,0) OR p.points_spent<>COALESCE(spent,0)"};

// Causes 3 and 4: taken back and given back by a refund.
constexpr Check kPointsRefunds{
    "points.refunds", "SELECT COUNT(*) FROM refund",
    "WITH booked AS (SELECT cause_id,SUM(CASE cause WHEN 3 THEN -delta ELSE 0 END) AS reversed,SUM(CASE cause WHEN 4 THEN delta ELSE 0 END) "
    "AS restored FROM points_ledger WHERE cause IN (3,4) GROUP BY cause_id) SELECT r.id,r.points_reversed||'/'||r.points_restored,"
    "COALESCE(reversed,0)||'/'||COALESCE(restored,0) FROM refund r LEFT JOIN booked b ON b.cause_id=r.id "
    "WHERE r.points_reversed<>COALESCE(reversed,0) OR r.points_restored<>COALESCE(restored,0)"};

// What the purchases remember as settled against what the refunds booked; a clamped reversal may book less.
constexpr Check kPointsTakenBack{
    "points.taken_back", "SELECT COUNT(*) FROM purchase WHERE refunded_minor>0",
    "WITH kept AS (SELECT customer_id,SUM(points_reversed) AS reversed,SUM(points_restored) AS restored,"
    "MAX(points_reversed>points_earned OR points_restored>points_spent OR points_reversed<0) AS beyond FROM purchase "
    "WHERE customer_id IS NOT NULL GROUP BY customer_id), "
    "booked AS (SELECT customer_id,SUM(points_reversed) AS reversed,SUM(points_restored) AS restored FROM refund "
    "WHERE customer_id IS NOT NULL GROUP BY customer_id) "
    "SELECT k.customer_id,COALESCE(b.reversed,0)||'/'||COALESCE(b.restored,0),k.reversed||'/'||k.restored FROM kept k "
    "LEFT JOIN booked b USING(customer_id) WHERE k.beyond OR k.restored<>COALESCE(b.restored,0) OR k.reversed<COALESCE(b.reversed,0)"};

// --- purchases --------------------------------------------------------------------------------------------------
constexpr Check kPurchaseLines{
    "purchases.lines", "SELECT COUNT(*) FROM purchase_line",
    "SELECT p.id,l.gross||'/'||l.discount||'/'||l.eligible,p.gross_minor||'/'||(p.discount_minor+p.points_paid_minor)||'/'||p.eligible_minor "
    "FROM purchase p JOIN (SELECT purchase_id,SUM(amount_minor) AS gross,SUM(discount_minor) AS discount,SUM(eligible_minor) AS eligible,"
    "SUM(points_paid_minor) AS paid FROM purchase_line GROUP BY purchase_id) l ON l.purchase_id=p.id WHERE p.gross_minor<>l.gross OR "
    "p.discount_minor+p.points_paid_minor<>l.discount OR p.eligible_minor<>l.eligible OR p.points_paid_minor<>l.paid "
    "UNION ALL SELECT id,'lines','none' FROM purchase p WHERE NOT EXISTS (SELECT 1 FROM purchase_line WHERE purchase_id=p.id)"};

constexpr Check kPurchaseRefunded{
    "purchases.refunded", "SELECT COUNT(*) FROM refund_link",
    "SELECT l.purchase_id,COALESCE(k.quantity,0)||'/'||COALESCE(k.amount,0),l.refunded_milli||'/'||l.refunded_minor FROM purchase_line l "
    "LEFT JOIN (SELECT purchase_id,purchase_line_no,SUM(quantity_milli) AS quantity,SUM(amount_minor) AS amount FROM refund_link "
    "GROUP BY purchase_id,purchase_line_no) k ON k.purchase_id=l.purchase_id AND k.purchase_line_no=l.line_no "
    "WHERE l.refunded_milli<>COALESCE(k.quantity,0) OR l.refunded_minor<>COALESCE(k.amount,0) "
    "UNION ALL SELECT p.id,COALESCE(k.amount,0)||'/'||COALESCE(k.eligible,0),p.refunded_minor||'/'||p.refunded_eligible_minor FROM purchase p "
    "LEFT JOIN (SELECT purchase_id,SUM(amount_minor) AS amount,SUM(eligible_minor) AS eligible FROM refund_link GROUP BY purchase_id) k "
    "ON k.purchase_id=p.id WHERE p.refunded_minor<>COALESCE(k.amount,0) OR p.refunded_eligible_minor<>COALESCE(k.eligible,0) "
    "UNION ALL SELECT p.id,NOT EXISTS (SELECT 1 FROM purchase_line l WHERE l.purchase_id=p.id AND l.refunded_milli<l.quantity_milli),"
    "p.is_fully_refunded FROM purchase p WHERE p.is_fully_refunded<>NOT EXISTS "
    "(SELECT 1 FROM purchase_line l WHERE l.purchase_id=p.id AND l.refunded_milli<l.quantity_milli)"};

constexpr Check kRefundLines{
    "refunds.lines", "SELECT COUNT(*) FROM refund_line",
    "SELECT r.id,COALESCE(l.total,0)||'/'||(COALESCE(l.total,0)-COALESCE(k.total,0)),r.amount_minor||'/'||r.unlinked_minor FROM refund r "
    "LEFT JOIN (SELECT refund_id,SUM(amount_minor) AS total FROM refund_line GROUP BY refund_id) l ON l.refund_id=r.id "
    "LEFT JOIN (SELECT refund_id,SUM(amount_minor) AS total FROM refund_link GROUP BY refund_id) k ON k.refund_id=r.id "
    "WHERE r.amount_minor<>COALESCE(l.total,0) OR r.unlinked_minor<>COALESCE(l.total,0)-COALESCE(k.total,0)"};

// --- figures kept beside the facts --------------------------------------------------------------------------------
// Purchases and refunds in one pass: joined to each other by customer they took hours of a large store.
#define SUMMARY_FACTS                                                                                                  \
    "WITH facts AS MATERIALIZED (SELECT customer_id,SUM(orders) AS orders,SUM(refunds) AS refunds,SUM(spend) AS spend,"  \
    "MIN(counted_on) AS first_on,MAX(counted_on) AS last_on,MAX(counted_at) AS last_at FROM ("                         \
    "SELECT customer_id,is_fully_refunded=0 AS orders,0 AS refunds,gross_minor-discount_minor-points_paid_minor AS spend,"  \
    "CASE is_fully_refunded WHEN 0 THEN day END AS counted_on,CASE is_fully_refunded WHEN 0 THEN at_ms END AS counted_at "  \
    "FROM purchase WHERE customer_id IS NOT NULL UNION ALL "                                                           \
    "SELECT customer_id,0,1,-amount_minor,NULL,NULL FROM refund WHERE customer_id IS NOT NULL) GROUP BY customer_id) "

constexpr Check kSummaries{
    "customers.summary", "SELECT COUNT(*) FROM customer_summary",
    SUMMARY_FACTS
    "SELECT f.customer_id,f.orders||'/'||f.refunds||'/'||f.spend||'/'||COALESCE(f.first_on,'')||'/'||COALESCE(f.last_on,''),"
    "COALESCE(s.orders,'')||'/'||COALESCE(s.refunds,'')||'/'||COALESCE(s.spend_minor,'')||'/'||COALESCE(s.first_on,'')||'/'||COALESCE(s.last_on,'') "
    "FROM facts f LEFT JOIN customer_summary s USING(customer_id) WHERE s.orders IS NOT f.orders OR s.refunds IS NOT f.refunds OR "
    "s.spend_minor IS NOT f.spend OR s.first_on IS NOT f.first_on OR s.last_on IS NOT f.last_on OR s.last_at_ms IS NOT f.last_at "
    "UNION ALL SELECT customer_id,'none',orders FROM customer_summary WHERE customer_id NOT IN (SELECT customer_id FROM facts)"};

#define ROLLUP_CHECK(table, period, key)                                                                               \
    "WITH facts AS (SELECT shop_id," key " AS period,SUM(orders) AS orders,SUM(walk_ins) AS walk_ins,SUM(sales) AS sales,"  \
    "SUM(discount) AS discount,SUM(paid) AS paid,SUM(refunds) AS refunds,SUM(back) AS back,SUM(earned) AS earned,"     \
    "SUM(spent) AS spent,SUM(joined) AS joined FROM ("                                                                 \
    "SELECT shop_id,day,1 AS orders,customer_id IS NULL AS walk_ins,gross_minor-discount_minor-points_paid_minor AS sales,"  \
    "discount_minor AS discount,points_paid_minor AS paid,0 AS refunds,0 AS back,points_earned AS earned,points_spent AS spent,0 AS joined "  \
    "FROM purchase UNION ALL SELECT shop_id,day,0,0,0,0,0,1,amount_minor,0,0,0 FROM refund UNION ALL "                \
    "SELECT shop_id,registered_on,0,0,0,0,0,0,0,0,0,1 FROM customer WHERE shop_id IS NOT NULL) GROUP BY 1,2) "         \
    "SELECT period,orders||'/'||walk_ins||'/'||sales||'/'||back||'/'||earned||'/'||joined,found FROM (SELECT f.*,"     \
    "r.orders||'/'||r.walk_in_orders||'/'||r.sales_minor||'/'||r.refund_minor||'/'||r.points_earned||'/'||r.new_customers AS found,"  \
    "r.orders IS f.orders AND r.walk_in_orders IS f.walk_ins AND r.sales_minor IS f.sales AND r.discount_minor IS f.discount AND "  \
    "r.points_paid_minor IS f.paid AND r.refunds IS f.refunds AND r.refund_minor IS f.back AND r.points_earned IS f.earned AND "  \
    "r.points_spent IS f.spent AND r.new_customers IS f.joined AS agrees FROM facts f LEFT JOIN " table                \
    " r ON r.shop_id=f.shop_id AND r." period "=f.period) WHERE NOT agrees UNION ALL SELECT r." period ",'none',r.orders FROM " table  \
    " r WHERE (r.orders<>0 OR r.refunds<>0 OR r.new_customers<>0 OR r.sales_minor<>0) AND NOT EXISTS "                  \
    "(SELECT 1 FROM facts f WHERE f.shop_id=r.shop_id AND f.period=r." period ")"

constexpr Check kDayRollups{"rollups.day", "SELECT COUNT(*) FROM day_rollup", ROLLUP_CHECK("day_rollup", "day", "day")};
// Months count from year 0: the day number is turned into a date by SQLite.
constexpr Check kMonthRollups{
    "rollups.month", "SELECT COUNT(*) FROM month_rollup",
    ROLLUP_CHECK("month_rollup", "month", "CAST(strftime('%Y',day*86400,'unixepoch') AS INTEGER)*12+CAST(strftime('%m',day*86400,'unixepoch') AS INTEGER)-1")};

// --- tiers --------------------------------------------------------------------------------------------------------
constexpr Check kTierCounters{
    "tiers.counters", "SELECT COUNT(*) FROM tier",
    "SELECT t.id,(SELECT COUNT(*) FROM tier_state s WHERE s.tier_id=t.id),COALESCE((SELECT customers FROM tier_counter c WHERE c.tier_id=t.id),0) "
    "FROM tier t WHERE t.rank>0 AND (SELECT COUNT(*) FROM tier_state s WHERE s.tier_id=t.id)<>"
    "COALESCE((SELECT customers FROM tier_counter c WHERE c.tier_id=t.id),0)"};

constexpr Check kTierHistory{
    "tiers.history", "SELECT COUNT(*) FROM tier_change",
    "SELECT s.customer_id,(SELECT to_tier_id FROM tier_change c WHERE c.customer_id=s.customer_id ORDER BY c.id DESC LIMIT 1),s.tier_id "
    "FROM tier_state s WHERE s.tier_id IS NOT (SELECT to_tier_id FROM tier_change c WHERE c.customer_id=s.customer_id ORDER BY c.id DESC LIMIT 1)"};

// A state against the history it is the end of: the last change, and the last one that changed the tier.
constexpr Check kTierStates{
    "tiers.states", "SELECT COUNT(*) FROM tier_state",
    "WITH expected AS (SELECT s.*,c.valid_until_on AS last_valid,c.cause='pin' AS last_pinned,COALESCE((SELECT on_day FROM tier_change m "
    "WHERE m.customer_id=s.customer_id AND m.from_tier_id IS NOT m.to_tier_id ORDER BY m.id DESC LIMIT 1),0) AS last_since,"
    "EXISTS(SELECT 1 FROM tier_change o WHERE o.id=s.change_id AND o.customer_id=s.customer_id) AS has_origin FROM tier_state s "
    "JOIN tier_change c ON c.id=(SELECT MAX(id) FROM tier_change WHERE customer_id=s.customer_id)) "
    "SELECT customer_id,last_since||'/'||last_valid||'/'||last_pinned,since_on||'/'||valid_until_on||'/'||is_pinned FROM expected "
    "WHERE since_on<>last_since OR valid_until_on<>last_valid OR is_pinned<>last_pinned "
    "UNION ALL SELECT customer_id,'change of the customer',change_id FROM expected WHERE NOT has_origin "
    "UNION ALL SELECT customer_id,CASE WHEN is_in_grace THEN 'after '||valid_until_on WHEN valid_until_on>=2932896 THEN 2932896 ELSE "
    "valid_until_on+1 END,due_on FROM expected WHERE (is_in_grace AND due_on<=valid_until_on+1) OR (NOT is_in_grace AND due_on<>"
    "MIN(valid_until_on+1,2932896)) "
    "UNION ALL SELECT customer_id,'none',tier_id FROM tier_state WHERE customer_id NOT IN (SELECT customer_id FROM tier_change) "
    "UNION ALL SELECT DISTINCT customer_id,'state','none' FROM tier_change WHERE customer_id NOT IN (SELECT customer_id FROM tier_state)"};

// --- search -------------------------------------------------------------------------------------------------------
// Twenty-four characters: "+" and at most twenty digits.
#define REVERSED_PHONE \
    "substr(phone,-1,1)||substr(phone,-2,1)||substr(phone,-3,1)||substr(phone,-4,1)||substr(phone,-5,1)||substr(phone,-6,1)||" \
    "substr(phone,-7,1)||substr(phone,-8,1)||substr(phone,-9,1)||substr(phone,-10,1)||substr(phone,-11,1)||substr(phone,-12,1)||" \
    "substr(phone,-13,1)||substr(phone,-14,1)||substr(phone,-15,1)||substr(phone,-16,1)||substr(phone,-17,1)||substr(phone,-18,1)||" \
    "substr(phone,-19,1)||substr(phone,-20,1)||substr(phone,-21,1)||substr(phone,-22,1)||substr(phone,-23,1)||substr(phone,-24,1)"

constexpr Check kSearchPhones{
    "search.phones", "SELECT COUNT(*) FROM customer WHERE phone IS NOT NULL",
    "SELECT id,COALESCE(LENGTH(phone),0)||' digits reversed',COALESCE(LENGTH(phone_reversed),0)||' others' FROM customer "
    "WHERE phone_reversed IS NOT " REVERSED_PHONE};

// The index cannot be counted, but it can be asked: for each phone's last four digits, and for the first character of
// each Chinese name.
constexpr Check kSearchIndex{
    "search.index", "SELECT COUNT(*) FROM customer WHERE erased_at_ms IS NULL",
    "SELECT c.id,'phone in the index','missing' FROM customer c WHERE c.phone IS NOT NULL AND NOT EXISTS (SELECT 1 FROM customer_fts "
    "WHERE customer_fts MATCH 'phone:\"'||substr(c.phone,-4)||'\"' AND rowid=c.id) "
    "UNION ALL SELECT c.id,'name in the index','missing' FROM customer c WHERE c.erased_at_ms IS NULL AND c.name GLOB '[一-龥]*' AND NOT "
    "EXISTS (SELECT 1 FROM customer_fts WHERE customer_fts MATCH 'name:\"'||substr(c.name,1,1)||'\"' AND rowid=c.id)"};

constexpr Check kSearchReadings{
    "search.readings", "SELECT COUNT(*) FROM customer WHERE pinyin<>''",
    "SELECT id,'reading','none' FROM customer WHERE erased_at_ms IS NULL AND NOT is_reading_edited AND name GLOB '*[一-龥]*' AND "
    "(pinyin='' OR initials='')"};

} // namespace

const std::vector<Check> &allChecks()
{
    static const std::vector<Check> checks{kPointsBalance,   kPointsLots,      kPointsUses,  kPointsExpiry, kPointsPurchases,
                                           kPointsRefunds,   kPointsTakenBack, kPurchaseLines,
                                           kPurchaseRefunded, kRefundLines, kSummaries,  kDayRollups,   kMonthRollups,    kTierCounters,  kTierHistory,
                                           kTierStates,      kSearchPhones,    kSearchIndex, kSearchReadings};
    return checks;
}

Result<qint64> countOf(db::ReadSession &session, const Check &check)
{
    TRY_LET(const auto count, session.prepare(check.count).firstInt());
    return count.value_or(0);
}

Result<std::vector<Difference>> differencesOf(db::ReadSession &session, const Check &check, qsizetype limit)
{
    std::vector<Difference> found;
    auto select = session.prepare(check.differences);
    while (static_cast<qsizetype>(found.size()) < limit) {
        TRY_LET(const bool row, select.step());
        if (!row)
            break;
        found.push_back({QString::fromLatin1(check.name), select.intAt(0), select.textAt(1), select.textAt(2)});
    }
    return found;
}

Result<std::vector<Difference>> fileProblems(db::ReadSession &session)
{
    std::vector<Difference> found;
    auto integrity = session.prepare("PRAGMA integrity_check(20)");
    for (;;) {
        TRY_LET(const bool row, integrity.step());
        if (!row)
            break;
        if (integrity.textAt(0) != u"ok")
            found.push_back({u"file.integrity"_s, 0, u"ok"_s, integrity.textAt(0)});
    }
    auto foreign = session.prepare("PRAGMA foreign_key_check");
    for (;;) {
        TRY_LET(const bool row, foreign.step());
        if (!row)
            return found;
        found.push_back({u"file.references"_s, foreign.intAt(1), foreign.textAt(2), foreign.textAt(0)});
    }
}

} // namespace regulars::upkeep
