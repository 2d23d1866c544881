#include "undo/import_undo_store.h"

#include "undo/undo_sql.h"

#include <QJsonDocument>

#include <initializer_list>
#include <string_view>

using namespace Qt::StringLiterals;

namespace regulars::undo {
namespace {

template <class Statements>
Status runAll(db::ReadSession &session, const Statements &statements)
{
    for (const std::string_view sql : statements)
        TRY(session.prepare(sql).run());
    return ok();
}

Result<qint64> countOf(db::ReadSession &session, std::string_view sql)
{
    TRY_LET(const auto count, session.prepare(sql).firstInt());
    return count.value_or(0);
}

constexpr std::string_view kTables[] = {
    "CREATE TEMP TABLE IF NOT EXISTS undo_now(run_id INTEGER,audit_id INTEGER,purchase_first INTEGER,purchase_end INTEGER,refund_first INTEGER,"
    "refund_end INTEGER,ledger_first INTEGER,ledger_end INTEGER,change_first INTEGER,change_end INTEGER,customer_first INTEGER,"
    "customer_end INTEGER,product_first INTEGER,product_end INTEGER)",
    "CREATE TEMP TABLE IF NOT EXISTS undo_customer(id INTEGER PRIMARY KEY,mode INTEGER NOT NULL,keeps_documents INTEGER NOT NULL DEFAULT 0)",
    "CREATE TEMP TABLE IF NOT EXISTS undo_added(id INTEGER PRIMARY KEY,why TEXT)", // why it stays; none: it goes
    "CREATE TEMP TABLE IF NOT EXISTS undo_touched(kind TEXT,id INTEGER,PRIMARY KEY(kind,id)) WITHOUT ROWID",
    "CREATE TEMP TABLE IF NOT EXISTS undo_purchase(id INTEGER PRIMARY KEY,is_new INTEGER NOT NULL)",
    "CREATE TEMP TABLE IF NOT EXISTS undo_refund(id INTEGER PRIMARY KEY,is_new INTEGER NOT NULL)",
    // Documents that stay, and why; a return and what it took back stay or go together.
    "CREATE TEMP TABLE IF NOT EXISTS undo_stuck(is_return INTEGER,id INTEGER,why TEXT,PRIMARY KEY(is_return,id)) WITHOUT ROWID",
    "CREATE TEMP TABLE IF NOT EXISTS undo_rollup(shop_id INTEGER,day INTEGER,orders INTEGER,walk_ins INTEGER,sales INTEGER,discount INTEGER,"
    "paid INTEGER,refunds INTEGER,back INTEGER,earned INTEGER,spent INTEGER)",
    "DELETE FROM temp.undo_now",
    "DELETE FROM temp.undo_customer",
    "DELETE FROM temp.undo_added",
    "DELETE FROM temp.undo_touched",
    "DELETE FROM temp.undo_purchase",
    "DELETE FROM temp.undo_refund",
    "DELETE FROM temp.undo_stuck",
    "DELETE FROM temp.undo_rollup"};

// The trail's row of the import stands behind all that it did: what was done since has a higher number, whatever the clock said.
constexpr std::string_view kNow =
    "INSERT INTO temp.undo_now SELECT ?1,(SELECT COALESCE(MIN(id),0) FROM audit_entry WHERE subject_kind='import' AND subject_id=?1),"
    "MAX(CASE table_name WHEN 'purchase' THEN first_id END),MAX(CASE table_name WHEN 'purchase' THEN end_id END),"
    "MAX(CASE table_name WHEN 'refund' THEN first_id END),MAX(CASE table_name WHEN 'refund' THEN end_id END),"
    "MAX(CASE table_name WHEN 'points_ledger' THEN first_id END),MAX(CASE table_name WHEN 'points_ledger' THEN end_id END),"
    "MAX(CASE table_name WHEN 'tier_change' THEN first_id END),MAX(CASE table_name WHEN 'tier_change' THEN end_id END),"
    "MAX(CASE table_name WHEN 'customer' THEN first_id END),MAX(CASE table_name WHEN 'customer' THEN end_id END),"
    "MAX(CASE table_name WHEN 'product' THEN first_id END),MAX(CASE table_name WHEN 'product' THEN end_id END) "
    "FROM import_range WHERE run_id=?1";

constexpr std::string_view kSortCustomers[] = {
    "INSERT INTO temp.undo_customer(id,mode) "
    "SELECT p.customer_id,0 FROM undo_now n JOIN purchase p ON p.id>=n.purchase_first AND p.id<n.purchase_end WHERE p.customer_id IS NOT NULL "
    "UNION SELECT r.customer_id,0 FROM undo_now n JOIN refund r ON r.id>=n.refund_first AND r.id<n.refund_end WHERE r.customer_id IS NOT NULL "
    "UNION SELECT e.customer_id,0 FROM undo_now n JOIN points_ledger e ON e.id>=n.ledger_first AND e.id<n.ledger_end "
    "UNION SELECT t.customer_id,0 FROM undo_now n JOIN tier_change t ON t.id>=n.change_first AND t.id<n.change_end "
    "UNION SELECT b.customer_id,0 FROM undo_now n JOIN import_tier_before b ON b.run_id=n.run_id "
    "UNION SELECT b.customer_id,0 FROM undo_now n JOIN import_lot_before b ON b.run_id=n.run_id "
    "UNION SELECT p.customer_id,0 FROM undo_now n JOIN import_purchase_delta d ON d.run_id=n.run_id JOIN purchase p ON p.id=d.purchase_id "
    "WHERE p.customer_id IS NOT NULL "
    "UNION SELECT r.customer_id,0 FROM undo_now n JOIN import_refund_delta d ON d.run_id=n.run_id JOIN refund r ON r.id=d.refund_id "
    "WHERE r.customer_id IS NOT NULL",
    "UPDATE temp.undo_customer SET mode=1 WHERE "
    "EXISTS(SELECT 1 FROM points_ledger e WHERE e.customer_id=undo_customer.id AND e.id>=(SELECT ledger_end FROM undo_now)) OR "
    "EXISTS(SELECT 1 FROM tier_change t WHERE t.customer_id=undo_customer.id AND t.id>=(SELECT change_end FROM undo_now)) OR "
    "EXISTS(SELECT 1 FROM purchase p WHERE p.customer_id=undo_customer.id AND p.id>=(SELECT purchase_end FROM undo_now)) OR "
    "EXISTS(SELECT 1 FROM refund r WHERE r.customer_id=undo_customer.id AND r.id>=(SELECT refund_end FROM undo_now))"};

// Documents that this import brought or moved; those upon which something later stands are stuck.
constexpr std::string_view kSortDocuments[] = {
    "INSERT INTO temp.undo_purchase(id,is_new) SELECT p.id,1 FROM undo_now n JOIN purchase p ON p.id>=n.purchase_first AND p.id<n.purchase_end",
    "INSERT INTO temp.undo_purchase(id,is_new) SELECT d.purchase_id,0 FROM undo_now n JOIN import_purchase_delta d ON d.run_id=n.run_id",
    "INSERT OR IGNORE INTO temp.undo_purchase(id,is_new) SELECT d.purchase_id,0 FROM undo_now n JOIN import_line_delta d ON d.run_id=n.run_id",
    "INSERT INTO temp.undo_refund(id,is_new) SELECT r.id,1 FROM undo_now n JOIN refund r ON r.id>=n.refund_first AND r.id<n.refund_end",
    "INSERT INTO temp.undo_refund(id,is_new) SELECT d.refund_id,0 FROM undo_now n JOIN import_refund_delta d ON d.run_id=n.run_id",
    // A later return of goods that the import brought, or later lines on a document of the import.
    "INSERT OR IGNORE INTO temp.undo_stuck SELECT 0,u.id,'returned' FROM undo_purchase u JOIN refund_link l ON l.purchase_id=u.id "
    "WHERE NOT EXISTS(SELECT 1 FROM undo_refund r WHERE r.id=l.refund_id AND r.is_new) AND NOT EXISTS(SELECT 1 FROM import_line_added a "
    "WHERE a.run_id=(SELECT run_id FROM undo_now) AND a.is_return=1 AND a.document_id=l.refund_id AND a.line_no=l.line_no) "
    "AND (u.is_new OR EXISTS(SELECT 1 FROM import_line_added a WHERE a.run_id=(SELECT run_id FROM undo_now) AND a.is_return=0 AND "
    "a.document_id=u.id AND a.line_no=l.purchase_line_no))",
    "INSERT OR IGNORE INTO temp.undo_stuck SELECT 0,u.id,'extended' FROM undo_now n CROSS JOIN undo_purchase u JOIN import_line_added a ON "
    "a.is_return=0 AND a.document_id=u.id WHERE u.is_new AND a.run_id<>n.run_id",
    "INSERT OR IGNORE INTO temp.undo_stuck SELECT 1,u.id,'extended' FROM undo_now n CROSS JOIN undo_refund u JOIN import_line_added a ON "
    "a.is_return=1 AND a.document_id=u.id WHERE u.is_new AND a.run_id<>n.run_id",
    // A return that gave a coupon back: it may have been used again.
    "INSERT OR IGNORE INTO temp.undo_stuck SELECT DISTINCT 1,u.id,'linked' FROM undo_refund u JOIN refund_link l ON l.refund_id=u.id JOIN "
    "coupon_use c ON c.purchase_id=l.purchase_id WHERE c.returned_at_ms IS NOT NULL AND NOT EXISTS(SELECT 1 FROM undo_purchase p WHERE "
    "p.id=l.purchase_id AND p.is_new)",
    // A return that took back what a referral had paid: the next purchase may have paid it again.
    "INSERT OR IGNORE INTO temp.undo_stuck SELECT DISTINCT 1,u.id,'linked' FROM undo_refund u JOIN refund_link l ON l.refund_id=u.id JOIN "
    "referral_payment p ON p.purchase_id=l.purchase_id WHERE p.taken_back_at_ms IS NOT NULL",
    // What a return moved cannot be parted from it: along the links everything stays that hangs together.
    "INSERT OR IGNORE INTO temp.undo_stuck WITH RECURSIVE chain(is_return,id) AS (SELECT is_return,id FROM undo_stuck "
    "UNION SELECT 1,l.refund_id FROM chain c JOIN refund_link l ON l.purchase_id=c.id JOIN undo_refund r ON r.id=l.refund_id WHERE c.is_return=0 "
    "UNION SELECT 0,l.purchase_id FROM chain c JOIN refund_link l ON l.refund_id=c.id JOIN undo_purchase p ON p.id=l.purchase_id "
    "WHERE c.is_return=1) SELECT is_return,id,'linked' FROM chain",
    "UPDATE temp.undo_customer SET mode=1,keeps_documents=1 WHERE id IN (SELECT p.customer_id FROM undo_stuck s JOIN purchase p ON p.id=s.id WHERE s.is_return=0) OR "
    "id IN (SELECT r.customer_id FROM undo_stuck s JOIN refund r ON r.id=s.id WHERE s.is_return=1)"};

// Who was paid for a referral that a return of the import took back: that stays with the return.
constexpr std::string_view kStayForTakenBack =
    "UPDATE temp.undo_customer SET mode=1,keeps_documents=1 WHERE id IN (SELECT e.customer_id FROM undo_now n CROSS JOIN points_ledger e INDEXED BY "
    "points_ledger_cause WHERE e.cause=10 AND e.id>=n.ledger_first AND e.id<n.ledger_end)";

// Added files and products on which somebody or another import has worked since.
constexpr std::string_view kSortTouched[] = {
    "INSERT OR IGNORE INTO temp.undo_touched(kind,id) SELECT a.subject_kind,a.subject_id FROM undo_now n JOIN audit_entry a ON a.id>n.audit_id "
    "WHERE a.subject_kind IN ('customer','product') AND a.subject_id IS NOT NULL",
    // Ticked work is told under its kind; its subject is the customer.
    "INSERT OR IGNORE INTO temp.undo_touched(kind,id) SELECT 'customer',a.subject_id FROM undo_now n JOIN audit_entry a ON a.id>n.audit_id "
    "WHERE a.subject_kind='birthday' AND a.subject_id IS NOT NULL",
    "INSERT OR IGNORE INTO temp.undo_touched(kind,id) SELECT h.subject,h.subject_id FROM undo_now n JOIN import_change h ON h.run_id<>n.run_id "
    "WHERE (h.subject='customer' AND h.subject_id>=n.customer_first AND h.subject_id<n.customer_end) OR "
    "(h.subject='product' AND h.subject_id>=n.product_first AND h.subject_id<n.product_end)",
    // Tags given to many at once have no row of their own in the trail.
    "INSERT OR IGNORE INTO temp.undo_touched(kind,id) SELECT 'customer',t.customer_id FROM undo_now n JOIN customer_tag t ON "
    "t.customer_id>=n.customer_first AND t.customer_id<n.customer_end WHERE NOT EXISTS(SELECT 1 FROM import_change h WHERE h.run_id=n.run_id AND "
    "h.subject='customer' AND h.subject_id=t.customer_id AND h.field='tag:'||t.tag)"};

constexpr std::string_view kSortAdded[] = {
    "INSERT INTO temp.undo_added(id,why) SELECT c.id,CASE WHEN c.erased_at_ms IS NOT NULL THEN 'erased' "
    // Whatever happened before any row of the import stood there belongs to no import.
    "WHEN EXISTS(SELECT 1 FROM purchase p WHERE p.customer_id=c.id AND (p.id<n.purchase_first OR p.id>=n.purchase_end)) THEN 'bought' "
    "WHEN EXISTS(SELECT 1 FROM undo_customer u WHERE u.id=c.id AND u.keeps_documents) THEN 'documents' "
    "WHEN EXISTS(SELECT 1 FROM undo_customer u WHERE u.id=c.id AND u.mode>0) THEN 'points' "
    "WHEN EXISTS(SELECT 1 FROM interaction i WHERE i.customer_id=c.id) THEN 'contact' "
    "WHEN EXISTS(SELECT 1 FROM undo_touched t WHERE t.kind='customer' AND t.id=c.id) THEN 'changed' "
    // Coupons given by rule or to many at once, and merges, have no row of the customer in the trail.
    "WHEN EXISTS(SELECT 1 FROM coupon k WHERE k.customer_id=c.id) OR EXISTS(SELECT 1 FROM reward_claim k WHERE k.customer_id=c.id) OR "
    "EXISTS(SELECT 1 FROM benefit_use k WHERE k.customer_id=c.id) OR "
    "EXISTS(SELECT 1 FROM referral r WHERE r.referrer_id=c.id) OR EXISTS(SELECT 1 FROM referral r WHERE r.referred_id=c.id) OR "
    "EXISTS(SELECT 1 FROM customer_merge m WHERE m.keep_id=c.id OR m.other_id=c.id) THEN 'changed' END "
    "FROM undo_now n JOIN customer c ON c.id>=n.customer_first AND c.id<n.customer_end"};

// Whom somebody named as referrer stays, too; not where the import itself wrote the name.
constexpr std::string_view kStayForReferral =
    "UPDATE temp.undo_added SET why='referrer' WHERE why IS NULL AND EXISTS(SELECT 1 FROM customer c WHERE c.referrer_id=undo_added.id AND "
    "NOT EXISTS(SELECT 1 FROM undo_added a WHERE a.id=c.id AND a.why IS NULL) AND NOT EXISTS(SELECT 1 FROM import_change h WHERE "
    "h.run_id=(SELECT run_id FROM undo_now) AND h.subject='customer' AND h.subject_id=c.id AND h.field='referrer'))";

constexpr std::string_view kDropKept[] = {
    "DELETE FROM temp.undo_purchase WHERE id IN (SELECT id FROM undo_stuck WHERE is_return=0) OR id IN (SELECT p.id FROM undo_purchase u JOIN purchase p ON p.id=u.id "
    "JOIN undo_customer c ON c.id=p.customer_id WHERE c.mode=2)",
    "DELETE FROM temp.undo_refund WHERE id IN (SELECT r.id FROM undo_refund u JOIN refund r ON r.id=u.id JOIN undo_customer c ON c.id=r.customer_id "
    "WHERE c.mode=2) OR id IN (SELECT id FROM undo_stuck WHERE is_return=1)"};

// What the roll-ups lose, before the documents go.
constexpr std::string_view kGatherRollups[] = {
    "INSERT INTO temp.undo_rollup SELECT p.shop_id,p.day,1,p.customer_id IS NULL,p.gross_minor-p.discount_minor-p.points_paid_minor,"
    "p.discount_minor,p.points_paid_minor,0,0,p.points_earned,p.points_spent FROM undo_purchase u JOIN purchase p ON p.id=u.id WHERE u.is_new",
    "INSERT INTO temp.undo_rollup SELECT p.shop_id,p.day,0,0,d.gross_minor,0,0,0,0,d.points_earned,0 FROM undo_purchase u JOIN purchase p "
    "ON p.id=u.id JOIN import_purchase_delta d ON d.purchase_id=u.id AND d.run_id=(SELECT run_id FROM undo_now) WHERE NOT u.is_new",
    "INSERT INTO temp.undo_rollup SELECT r.shop_id,r.day,0,0,0,0,0,1,r.amount_minor,0,0 FROM undo_refund u JOIN refund r ON r.id=u.id WHERE u.is_new",
    "INSERT INTO temp.undo_rollup SELECT r.shop_id,r.day,0,0,0,0,0,0,d.amount_minor,0,0 FROM undo_refund u JOIN refund r ON r.id=u.id "
    "JOIN import_refund_delta d ON d.refund_id=u.id AND d.run_id=(SELECT run_id FROM undo_now) WHERE NOT u.is_new"};

constexpr std::string_view kRemoveDocuments[] = {
    "DELETE FROM refund_link WHERE refund_id IN (SELECT id FROM undo_refund WHERE is_new)",
    "DELETE FROM refund_link WHERE EXISTS(SELECT 1 FROM import_line_added a JOIN undo_refund u ON u.id=a.document_id WHERE "
    "a.run_id=(SELECT run_id FROM undo_now) AND a.is_return=1 AND a.document_id=refund_link.refund_id AND a.line_no=refund_link.line_no) "
    "AND refund_id IN (SELECT id FROM undo_refund WHERE NOT is_new)",
    "UPDATE purchase_line SET refunded_milli=purchase_line.refunded_milli-d.refunded_milli,refunded_minor=purchase_line.refunded_minor-"
    "d.refunded_minor FROM import_line_delta d JOIN undo_purchase u ON u.id=d.purchase_id WHERE d.run_id=(SELECT run_id FROM undo_now) AND "
    "NOT u.is_new AND purchase_line.purchase_id=d.purchase_id AND purchase_line.line_no=d.line_no",
    "UPDATE purchase SET gross_minor=purchase.gross_minor-d.gross_minor,eligible_minor=purchase.eligible_minor-d.eligible_minor,"
    "points_earned=purchase.points_earned-d.points_earned,refunded_minor=purchase.refunded_minor-d.refunded_minor,"
    "net_minor=purchase.net_minor-d.gross_minor+d.refunded_minor,"
    "refunded_eligible_minor=purchase.refunded_eligible_minor-d.refunded_eligible_minor,"
    "refunded_points_paid_minor=purchase.refunded_points_paid_minor-d.refunded_points_paid_minor,"
    "points_reversed=purchase.points_reversed-d.points_reversed,points_restored=purchase.points_restored-d.points_restored "
    "FROM import_purchase_delta d JOIN undo_purchase u ON u.id=d.purchase_id WHERE d.run_id=(SELECT run_id FROM undo_now) AND NOT u.is_new AND "
    "purchase.id=d.purchase_id",
    "UPDATE refund SET amount_minor=refund.amount_minor-d.amount_minor,unlinked_minor=refund.unlinked_minor-d.unlinked_minor,"
    "points_reversed=refund.points_reversed-d.points_reversed,points_restored=refund.points_restored-d.points_restored "
    "FROM import_refund_delta d JOIN undo_refund u ON u.id=d.refund_id WHERE d.run_id=(SELECT run_id FROM undo_now) AND NOT u.is_new AND "
    "refund.id=d.refund_id",
    "DELETE FROM purchase_line WHERE purchase_id IN (SELECT id FROM undo_purchase WHERE NOT is_new) AND EXISTS(SELECT 1 FROM import_line_added a "
    "WHERE a.run_id=(SELECT run_id FROM undo_now) AND a.is_return=0 AND a.document_id=purchase_line.purchase_id AND a.line_no=purchase_line.line_no)",
    "DELETE FROM refund_line WHERE refund_id IN (SELECT id FROM undo_refund WHERE NOT is_new) AND EXISTS(SELECT 1 FROM import_line_added a "
    "WHERE a.run_id=(SELECT run_id FROM undo_now) AND a.is_return=1 AND a.document_id=refund_line.refund_id AND a.line_no=refund_line.line_no)",
    "UPDATE purchase SET is_fully_refunded=NOT EXISTS(SELECT 1 FROM purchase_line l WHERE l.purchase_id=purchase.id AND "
    "l.refunded_milli<l.quantity_milli) WHERE id IN (SELECT id FROM undo_purchase WHERE NOT is_new)",
    "DELETE FROM refund_line WHERE refund_id IN (SELECT id FROM undo_refund WHERE is_new)",
    "DELETE FROM refund WHERE id IN (SELECT id FROM undo_refund WHERE is_new)",
    "DELETE FROM purchase_line WHERE purchase_id IN (SELECT id FROM undo_purchase WHERE is_new)",
    "DELETE FROM purchase_discount WHERE purchase_id IN (SELECT id FROM undo_purchase WHERE is_new)",
    "DELETE FROM purchase WHERE id IN (SELECT id FROM undo_purchase WHERE is_new)"};

// Figures that are kept beside the facts: roll-ups lose what went, summaries are made anew.
constexpr std::string_view kFollow[] = {
    "UPDATE day_rollup SET orders=day_rollup.orders-u.orders,walk_in_orders=walk_in_orders-u.walk_ins,sales_minor=sales_minor-u.sales,"
    "discount_minor=discount_minor-u.discount,points_paid_minor=points_paid_minor-u.paid,refunds=day_rollup.refunds-u.refunds,"
    "refund_minor=refund_minor-u.back,points_earned=points_earned-u.earned,points_spent=points_spent-u.spent FROM (SELECT shop_id,day,"
    "SUM(orders) AS orders,SUM(walk_ins) AS walk_ins,SUM(sales) AS sales,SUM(discount) AS discount,SUM(paid) AS paid,SUM(refunds) AS refunds,"
    "SUM(back) AS back,SUM(earned) AS earned,SUM(spent) AS spent FROM undo_rollup GROUP BY shop_id,day) u "
    "WHERE day_rollup.shop_id=u.shop_id AND day_rollup.day=u.day",
    // Months count from year 0: the day number is turned into a date by SQLite.
    "UPDATE month_rollup SET orders=month_rollup.orders-u.orders,walk_in_orders=walk_in_orders-u.walk_ins,sales_minor=sales_minor-u.sales,"
    "discount_minor=discount_minor-u.discount,points_paid_minor=points_paid_minor-u.paid,refunds=month_rollup.refunds-u.refunds,"
    "refund_minor=refund_minor-u.back,points_earned=points_earned-u.earned,points_spent=points_spent-u.spent FROM (SELECT shop_id,"
    "CAST(strftime('%Y',day*86400,'unixepoch') AS INTEGER)*12+CAST(strftime('%m',day*86400,'unixepoch') AS INTEGER)-1 AS month,"
    "SUM(orders) AS orders,SUM(walk_ins) AS walk_ins,SUM(sales) AS sales,SUM(discount) AS discount,SUM(paid) AS paid,SUM(refunds) AS refunds,"
    "SUM(back) AS back,SUM(earned) AS earned,SUM(spent) AS spent FROM undo_rollup GROUP BY 1,2) u "
    "WHERE month_rollup.shop_id=u.shop_id AND month_rollup.month=u.month",
    "DELETE FROM customer_summary WHERE customer_id IN (SELECT id FROM undo_customer WHERE mode<2)",
    "INSERT INTO customer_summary(customer_id,orders,refunds,spend_minor,first_on,last_on,last_at_ms) SELECT p.customer_id,"
    "SUM(p.is_fully_refunded=0),0,SUM(p.gross_minor-p.discount_minor-p.points_paid_minor),MIN(CASE p.is_fully_refunded WHEN 0 THEN p.day END),"
    "MAX(CASE p.is_fully_refunded WHEN 0 THEN p.day END),MAX(CASE p.is_fully_refunded WHEN 0 THEN p.at_ms END) FROM undo_customer u "
    "JOIN purchase p ON p.customer_id=u.id WHERE u.mode<2 GROUP BY p.customer_id",
    "INSERT INTO customer_summary(customer_id,orders,refunds,spend_minor) SELECT r.customer_id,0,COUNT(*),-SUM(r.amount_minor) FROM undo_customer u "
    "JOIN refund r ON r.customer_id=u.id WHERE u.mode<2 GROUP BY r.customer_id ON CONFLICT(customer_id) DO UPDATE SET "
    "refunds=refunds+excluded.refunds,spend_minor=spend_minor+excluded.spend_minor"};

constexpr std::string_view kRemoveBooks[] = {
    "UPDATE points_lot SET remaining=remaining+u.taken FROM (SELECT t.lot_id,SUM(t.taken) AS taken FROM undo_now n JOIN points_lot_use t "
    "ON t.ledger_id>=n.ledger_first AND t.ledger_id<n.ledger_end GROUP BY t.lot_id) u WHERE points_lot.id=u.lot_id AND "
    "points_lot.ledger_id<(SELECT ledger_first FROM undo_now) AND points_lot.customer_id IN (SELECT id FROM undo_customer WHERE mode=0)",
    "DELETE FROM points_lot_use WHERE ledger_id>=(SELECT ledger_first FROM undo_now) AND ledger_id<(SELECT ledger_end FROM undo_now) AND "
    "EXISTS(SELECT 1 FROM points_ledger e JOIN undo_customer u ON u.id=e.customer_id WHERE e.id=points_lot_use.ledger_id AND u.mode=0)",
    "DELETE FROM points_lot WHERE customer_id IN (SELECT id FROM undo_customer WHERE mode=0) AND ledger_id>=(SELECT ledger_first FROM undo_now) "
    "AND ledger_id<(SELECT ledger_end FROM undo_now)",
    "UPDATE points_lot SET expires_on=b.expires_on FROM import_lot_before b JOIN undo_customer u ON u.id=b.customer_id WHERE u.mode=0 AND "
    "b.run_id=(SELECT run_id FROM undo_now) AND points_lot.customer_id=b.customer_id AND points_lot.id=b.lot_id",
    "DELETE FROM points_ledger WHERE id>=(SELECT ledger_first FROM undo_now) AND id<(SELECT ledger_end FROM undo_now) AND "
    "customer_id IN (SELECT id FROM undo_customer WHERE mode=0)",
    "DELETE FROM points_account WHERE customer_id IN (SELECT id FROM undo_customer WHERE mode=0)",
    "INSERT INTO points_account(customer_id,purse,balance,deficit,next_expiry_on) SELECT l.customer_id,l.purse,l.total,"
    "MAX(0,COALESCE(t.remaining,0)-l.total),COALESCE(t.earliest,2932896) FROM (SELECT e.customer_id,e.purse,SUM(e.delta) AS total "
    "FROM undo_customer u JOIN points_ledger e ON e.customer_id=u.id WHERE u.mode=0 GROUP BY e.customer_id,e.purse) l LEFT JOIN "
    "(SELECT p.customer_id,p.purse,SUM(p.remaining) AS remaining,MIN(CASE WHEN p.remaining>0 THEN p.expires_on END) AS earliest "
    "FROM undo_customer u JOIN points_lot p ON p.customer_id=u.id WHERE u.mode=0 GROUP BY p.customer_id,p.purse) t USING(customer_id,purse)",
    "DELETE FROM tier_change WHERE id>=(SELECT change_first FROM undo_now) AND id<(SELECT change_end FROM undo_now) AND "
    "customer_id IN (SELECT id FROM undo_customer WHERE mode=0)",
    "DELETE FROM tier_state WHERE customer_id IN (SELECT id FROM undo_customer WHERE mode=0) AND NOT EXISTS(SELECT 1 FROM tier_change c "
    "WHERE c.customer_id=tier_state.customer_id)",
    "UPDATE tier_state SET tier_id=b.tier_id,since_on=b.since_on,valid_until_on=b.valid_until_on,due_on=b.due_on,is_in_grace=b.is_in_grace,"
    "is_pinned=b.is_pinned,change_id=b.change_id FROM import_tier_before b JOIN undo_customer u ON u.id=b.customer_id WHERE u.mode=0 AND "
    "b.run_id=(SELECT run_id FROM undo_now) AND tier_state.customer_id=b.customer_id"};

constexpr std::string_view kRemoveProducts[] = {
    // Else every product that goes would cost a reading of all lines.
    "CREATE INDEX import_undo_sold ON purchase_line(product_id)", "CREATE INDEX import_undo_back ON refund_line(product_id)",
    "DELETE FROM product WHERE id>=(SELECT product_first FROM undo_now) AND id<(SELECT product_end FROM undo_now) AND "
    "NOT EXISTS(SELECT 1 FROM purchase_line l WHERE l.product_id=product.id) AND NOT EXISTS(SELECT 1 FROM refund_line l WHERE "
    "l.product_id=product.id) AND NOT EXISTS(SELECT 1 FROM undo_touched t WHERE t.kind='product' AND t.id=product.id)",
    "DROP INDEX import_undo_sold", "DROP INDEX import_undo_back"};

constexpr std::string_view kFinish[] = {
    "DELETE FROM tier_counter",
    "INSERT INTO tier_counter(tier_id,customers) SELECT s.tier_id,COUNT(*) FROM tier_state s JOIN tier t ON t.id=s.tier_id WHERE t.rank>0 "
    "GROUP BY s.tier_id",
    "DELETE FROM day_rollup WHERE orders=0 AND refunds=0 AND new_customers=0 AND sales_minor=0 AND refund_minor=0 AND last_number=0",
    "DELETE FROM month_rollup WHERE orders=0 AND refunds=0 AND new_customers=0 AND sales_minor=0 AND refund_minor=0"};

constexpr std::string_view kForget[] = {"DELETE FROM import_range WHERE run_id=?",          "DELETE FROM import_change WHERE run_id=?",
                                        "DELETE FROM import_tier_before WHERE run_id=?",    "DELETE FROM import_lot_before WHERE run_id=?",
                                        "DELETE FROM import_purchase_delta WHERE run_id=?", "DELETE FROM import_line_delta WHERE run_id=?",
                                        "DELETE FROM import_refund_delta WHERE run_id=?",   "DELETE FROM import_line_added WHERE run_id=?"};

} // namespace

Status sortForUndo(db::ReadSession &session, exchange::ImportRunId run, bool keepsAdded)
{
    TRY(runAll(session, kTables));
    TRY(session.prepare(kNow).bind(run).run());
    TRY(runAll(session, kSortCustomers));
    TRY(runAll(session, kSortDocuments));
    TRY(session.prepare(kStayForTakenBack).run());
    TRY(runAll(session, kSortTouched));
    TRY(runAll(session, kSortAdded));
    for (qint64 before = -1;;) { // one who stays may have been brought along by another
        TRY_LET(const qint64 staying, countOf(session, "SELECT COUNT(*) FROM temp.undo_added WHERE why IS NOT NULL"));
        if (staying == before)
            break;
        before = staying;
        TRY(session.prepare(kStayForReferral).run());
    }
    if (keepsAdded)
        TRY(session.prepare("UPDATE temp.undo_customer SET mode=2 WHERE id IN (SELECT id FROM undo_added WHERE why IS NOT NULL)").run());
    return runAll(session, kDropKept);
}

Status countDocuments(db::ReadSession &session, exchange::UndoReport &report)
{
    TRY_LET(report.purchasesRemoved, countOf(session, "SELECT COUNT(*) FROM temp.undo_purchase WHERE is_new"));
    TRY_LET(report.returnsRemoved, countOf(session, "SELECT COUNT(*) FROM temp.undo_refund WHERE is_new"));
    TRY_LET(const qint64 purchases, countOf(session, "SELECT COUNT(*) FROM undo_now n JOIN purchase p ON p.id>=n.purchase_first AND p.id<n.purchase_end"));
    TRY_LET(const qint64 refunds, countOf(session, "SELECT COUNT(*) FROM undo_now n JOIN refund r ON r.id>=n.refund_first AND r.id<n.refund_end"));
    TRY_LET(const qint64 olderPurchases, countOf(session, "SELECT COUNT(*) FROM undo_now n JOIN undo_stuck s ON s.is_return=0 AND s.id<n.purchase_first"));
    TRY_LET(const qint64 olderRefunds, countOf(session, "SELECT COUNT(*) FROM undo_now n JOIN undo_stuck s ON s.is_return=1 AND s.id<n.refund_first"));
    report.purchasesKept = purchases - report.purchasesRemoved + olderPurchases;
    report.returnsKept = refunds - report.returnsRemoved + olderRefunds;
    return ok();
}

Status removeDocuments(db::WriteSession &session)
{
    TRY(runAll(session, kGatherRollups));
    TRY(runAll(session, kRemoveDocuments));
    return runAll(session, kFollow);
}

Status removeBooks(db::WriteSession &session, exchange::UndoReport &report)
{
    TRY_LET(const qint64 points,
            countOf(session, "SELECT COALESCE(SUM(e.delta),0) FROM undo_now n JOIN points_ledger e ON e.id>=n.ledger_first AND e.id<n.ledger_end "
                             "JOIN undo_customer u ON u.id=e.customer_id WHERE u.mode=0"));
    report.pointsTakenBack += points;
    return runAll(session, kRemoveBooks);
}

Result<QList<CustomerId>> customersToSettle(db::ReadSession &session)
{
    QList<CustomerId> customers;
    auto select = session.prepare("SELECT id FROM temp.undo_customer WHERE mode=1 ORDER BY id");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return customers;
        customers.append(select.idAt<CustomerId>(0));
    }
}

Result<OwedPoints> owedPoints(db::ReadSession &session, CustomerId customer, Purse purse)
{
    OwedPoints points;
    auto net = session.prepare("SELECT COALESCE(SUM(e.delta),0),MAX(e.id) FROM undo_now n JOIN points_ledger e ON e.customer_id=?1 AND "
                               "e.id>=n.ledger_first AND e.id<n.ledger_end AND e.purse=?2 WHERE NOT " OF_KEPT_DOCUMENT);
    TRY_LET(const bool hasNet, net.bind(customer).bind(static_cast<int>(purse)).step());
    if (hasNet) {
        points.net = net.intAt(0);
        points.lastRow = net.idAt<LedgerId>(1);
    }
    auto lots = session.prepare(
        "SELECT l.id,l.purchase_id,l.original-COALESCE((SELECT SUM(t.taken) FROM points_ledger e JOIN points_lot_use t ON t.ledger_id=e.id "
        "WHERE e.customer_id=?1 AND e.id>=n.ledger_first AND e.id<n.ledger_end AND t.lot_id=l.id AND NOT " OF_KEPT_DOCUMENT "),0) FROM undo_now n JOIN points_lot l "
        "ON l.customer_id=?1 AND l.purse=?2 AND l.ledger_id>=n.ledger_first AND l.ledger_id<n.ledger_end WHERE NOT EXISTS(SELECT 1 FROM undo_stuck s "
        "WHERE s.is_return=0 AND s.id=l.purchase_id) ORDER BY l.expires_on,l.id");
    lots.bind(customer).bind(static_cast<int>(purse));
    for (;;) {
        TRY_LET(const bool row, lots.step());
        if (!row)
            return points;
        points.lots.push_back({lots.idAt<LotId>(0), lots.idAt<PurchaseId>(1), lots.intAt(2)});
    }
}

Status releaseOpenings(db::WriteSession &session)
{
    // Cause 7: opening balance; 13: an import undone. Part 1 is the row that was taken back, part 0 the one that did it.
    return session
        .prepare("UPDATE points_ledger SET cause=13,cause_id=id,part=1 WHERE id>=(SELECT ledger_first FROM temp.undo_now) AND "
                 "id<(SELECT ledger_end FROM temp.undo_now) AND cause=7 AND customer_id IN (SELECT id FROM temp.undo_customer WHERE mode=1)")
        .run();
}

Status releaseExtensions(db::WriteSession &session)
{
    return session
        .prepare("UPDATE points_ledger SET cause=13,cause_id=id,part=1 WHERE id>=(SELECT ledger_first FROM temp.undo_now) AND "
                 "id<(SELECT ledger_end FROM temp.undo_now) AND customer_id IN (SELECT id FROM temp.undo_customer WHERE mode=1) AND "
                 "((cause IN (1,2) AND EXISTS(SELECT 1 FROM temp.undo_purchase u WHERE u.id=cause_id AND NOT u.is_new)) OR "
                 "(cause IN (3,4) AND EXISTS(SELECT 1 FROM temp.undo_refund u WHERE u.id=cause_id AND NOT u.is_new)))")
        .run();
}

Result<qint64> countFields(db::ReadSession &session, exchange::ImportRunId run)
{
    TRY_LET(const auto count, session.prepare("SELECT COUNT(*) FROM import_change WHERE run_id=?").bind(run).firstInt());
    return count.value_or(0);
}

Result<std::optional<qint64>> nextChanged(db::ReadSession &session, exchange::ImportRunId run, bool isCustomer, qint64 after)
{
    auto select = session.prepare("SELECT subject_id FROM import_change WHERE run_id=? AND subject=? AND subject_id>? ORDER BY subject_id LIMIT 1");
    return select.bind(run).bind(isCustomer ? u"customer"_s : u"product"_s).bind(after).firstInt();
}

Result<QList<UndoField>> fieldsOf(db::ReadSession &session, exchange::ImportRunId run, bool isCustomer, qint64 subject)
{
    QList<UndoField> fields;
    // What was empty first: a birthday of the other calendar makes way for the one that was there.
    auto select = session.prepare("SELECT field,old_value,new_value FROM import_change h WHERE run_id=?1 AND subject=?2 AND subject_id=?3 "
                                  // The tags of an added file go or stay with it.
                                  "AND NOT (subject='customer' AND field GLOB 'tag:*' AND EXISTS(SELECT 1 FROM temp.undo_added a WHERE a.id=h.subject_id)) "
                                  "ORDER BY old_value<>'',field");
    select.bind(run).bind(isCustomer ? u"customer"_s : u"product"_s).bind(subject);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return fields;
        fields.append({isCustomer, subject, select.textAt(0), select.textAt(1), select.textAt(2)});
    }
}

Result<bool> deleteTagOf(db::WriteSession &session, qint64 customer, const QString &tag)
{
    auto removed = session.prepare("DELETE FROM customer_tag WHERE customer_id=? AND tag=? RETURNING 1");
    TRY_LET(const bool found, removed.bind(customer).bind(tag).step());
    if (found)
        TRY(removed.run()); // RETURNING must be read to its end
    return found;
}

Result<bool> deleteConsentOf(db::WriteSession &session, qint64 customer, const QString &channel, qint64 atMs)
{
    auto removed = session.prepare("DELETE FROM customer_consent WHERE customer_id=? AND channel=? AND at_ms=? AND source='import' RETURNING 1");
    TRY_LET(const bool found, removed.bind(customer).bind(channel).bind(atMs).step());
    if (found)
        TRY(removed.run()); // RETURNING must be read to its end
    return found;
}

Result<QList<CustomerId>> customersToRemove(db::ReadSession &session)
{
    QList<CustomerId> customers;
    auto select = session.prepare("SELECT id FROM temp.undo_added WHERE why IS NULL ORDER BY id DESC");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return customers;
        customers.append(select.idAt<CustomerId>(0));
    }
}

Result<qint64> customersThatStay(db::ReadSession &session)
{
    return countOf(session, "SELECT COUNT(*) FROM temp.undo_added WHERE why IS NOT NULL");
}

Status allowScratch(db::ReadSession &session, bool isAllowed)
{
    return session.prepare(isAllowed ? "PRAGMA query_only=OFF" : "PRAGMA query_only=ON").run();
}

Result<bool> hasMerged(db::ReadSession &session)
{
    auto select = session.prepare("SELECT EXISTS(SELECT 1 FROM customer_alias a WHERE a.other_id IN (SELECT id FROM temp.undo_customer UNION SELECT id FROM "
                                  "temp.undo_added) OR a.keep_id IN (SELECT id FROM temp.undo_customer UNION SELECT id FROM temp.undo_added))");
    TRY_LET(const auto found, select.firstInt());
    return found.value_or(0) != 0;
}

Status clearScratch(db::ReadSession &session)
{
    for (const std::string_view sql : kTables) {
        if (sql.starts_with("DELETE"))
            TRY(session.prepare(sql).run());
    }
    return ok();
}

Status removeProducts(db::WriteSession &session, exchange::UndoReport &report)
{
    constexpr std::string_view kAdded = "SELECT COUNT(*) FROM temp.undo_now n JOIN product g ON g.id>=n.product_first AND g.id<n.product_end";
    TRY_LET(const qint64 added, countOf(session, kAdded));
    if (added == 0)
        return ok();
    TRY(runAll(session, kRemoveProducts));
    TRY_LET(report.productsKept, countOf(session, kAdded));
    report.productsRemoved = added - report.productsKept;
    return ok();
}

Status finishUndo(db::WriteSession &session, exchange::ImportRunId run)
{
    TRY(runAll(session, kFinish));
    for (const std::string_view sql : kForget)
        TRY(session.prepare(sql).bind(run).run());
    return ok();
}

Status markUndone(db::WriteSession &session, exchange::ImportRunId id, qint64 atMs, OperatorId by, const exchange::UndoReport &report)
{
    auto update = session.prepare("UPDATE import_run SET undone_at_ms=?,undone_by=?,undo_report=? WHERE id=?");
    const QByteArray json = QJsonDocument(exchange::toJson(report)).toJson(QJsonDocument::Compact);
    return update.bind(atMs).bind(by).bind(QString::fromUtf8(json)).bind(id).run();
}

} // namespace regulars::undo
