#include "exchange/import_memory_store.h"

#include <string_view>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

// The newest ids before the import stand in a temporary table of one row, since triggers take no parameters.
constexpr std::string_view kBegin[] = {
    "CREATE TEMP TABLE IF NOT EXISTS import_now(run_id INTEGER,purchase_id INTEGER,refund_id INTEGER,ledger_id INTEGER)",
    "DELETE FROM temp.import_now",
    "CREATE TEMP TRIGGER IF NOT EXISTS import_keeps_tier BEFORE UPDATE ON main.tier_state BEGIN "
    "INSERT INTO import_tier_before(run_id,customer_id,tier_id,since_on,valid_until_on,due_on,is_in_grace,is_pinned,change_id) "
    "SELECT run_id,OLD.customer_id,OLD.tier_id,OLD.since_on,OLD.valid_until_on,OLD.due_on,OLD.is_in_grace,OLD.is_pinned,OLD.change_id "
    "FROM import_now WHERE NOT EXISTS(SELECT 1 FROM import_tier_before b WHERE b.run_id=import_now.run_id AND b.customer_id=OLD.customer_id) "
    "AND NOT EXISTS(SELECT 1 FROM import_range i WHERE i.run_id=import_now.run_id AND i.table_name='tier_change' AND OLD.change_id>=i.first_id); END",
    "CREATE TEMP TRIGGER IF NOT EXISTS import_keeps_lot BEFORE UPDATE OF expires_on ON main.points_lot BEGIN "
    "INSERT INTO import_lot_before(run_id,customer_id,lot_id,expires_on) SELECT run_id,OLD.customer_id,OLD.id,OLD.expires_on FROM import_now "
    "WHERE OLD.ledger_id<=ledger_id AND NOT EXISTS(SELECT 1 FROM import_lot_before b WHERE b.run_id=import_now.run_id AND "
    "b.customer_id=OLD.customer_id AND b.lot_id=OLD.id); END",
    "CREATE TEMP TRIGGER IF NOT EXISTS import_keeps_purchase AFTER UPDATE ON main.purchase "
    "WHEN OLD.id<=(SELECT purchase_id FROM import_now) BEGIN "
    "INSERT INTO import_purchase_delta(run_id,purchase_id,gross_minor,eligible_minor,points_earned,refunded_minor,refunded_eligible_minor,"
    "refunded_points_paid_minor,points_reversed,points_restored) SELECT run_id,OLD.id,NEW.gross_minor-OLD.gross_minor,"
    "NEW.eligible_minor-OLD.eligible_minor,NEW.points_earned-OLD.points_earned,NEW.refunded_minor-OLD.refunded_minor,"
    "NEW.refunded_eligible_minor-OLD.refunded_eligible_minor,NEW.refunded_points_paid_minor-OLD.refunded_points_paid_minor,"
    "NEW.points_reversed-OLD.points_reversed,NEW.points_restored-OLD.points_restored FROM import_now WHERE true "
    "ON CONFLICT DO UPDATE SET gross_minor=gross_minor+excluded.gross_minor,eligible_minor=eligible_minor+excluded.eligible_minor,"
    "points_earned=points_earned+excluded.points_earned,refunded_minor=refunded_minor+excluded.refunded_minor,"
    "refunded_eligible_minor=refunded_eligible_minor+excluded.refunded_eligible_minor,"
    "refunded_points_paid_minor=refunded_points_paid_minor+excluded.refunded_points_paid_minor,"
    "points_reversed=points_reversed+excluded.points_reversed,points_restored=points_restored+excluded.points_restored; END",
    "CREATE TEMP TRIGGER IF NOT EXISTS import_keeps_line AFTER UPDATE ON main.purchase_line "
    "WHEN OLD.purchase_id<=(SELECT purchase_id FROM import_now) BEGIN "
    "INSERT INTO import_line_delta(run_id,purchase_id,line_no,refunded_milli,refunded_minor) SELECT run_id,OLD.purchase_id,OLD.line_no,"
    "NEW.refunded_milli-OLD.refunded_milli,NEW.refunded_minor-OLD.refunded_minor FROM import_now WHERE true "
    "ON CONFLICT DO UPDATE SET refunded_milli=refunded_milli+excluded.refunded_milli,refunded_minor=refunded_minor+excluded.refunded_minor; END",
    "CREATE TEMP TRIGGER IF NOT EXISTS import_keeps_refund AFTER UPDATE ON main.refund "
    "WHEN OLD.id<=(SELECT refund_id FROM import_now) BEGIN "
    "INSERT INTO import_refund_delta(run_id,refund_id,amount_minor,unlinked_minor,points_reversed,points_restored) SELECT run_id,OLD.id,"
    "NEW.amount_minor-OLD.amount_minor,NEW.unlinked_minor-OLD.unlinked_minor,NEW.points_reversed-OLD.points_reversed,"
    "NEW.points_restored-OLD.points_restored FROM import_now WHERE true "
    "ON CONFLICT DO UPDATE SET amount_minor=amount_minor+excluded.amount_minor,unlinked_minor=unlinked_minor+excluded.unlinked_minor,"
    "points_reversed=points_reversed+excluded.points_reversed,points_restored=points_restored+excluded.points_restored; END",
    "CREATE TEMP TRIGGER IF NOT EXISTS import_keeps_sold AFTER INSERT ON main.purchase_line "
    "WHEN NEW.purchase_id<=(SELECT purchase_id FROM import_now) BEGIN "
    "INSERT INTO import_line_added(run_id,is_return,document_id,line_no) SELECT run_id,0,NEW.purchase_id,NEW.line_no FROM import_now; END",
    "CREATE TEMP TRIGGER IF NOT EXISTS import_keeps_back AFTER INSERT ON main.refund_line "
    "WHEN NEW.refund_id<=(SELECT refund_id FROM import_now) BEGIN "
    "INSERT INTO import_line_added(run_id,is_return,document_id,line_no) SELECT run_id,1,NEW.refund_id,NEW.line_no FROM import_now; END",
};

constexpr std::string_view kEnd[] = {
    "DROP TRIGGER IF EXISTS temp.import_keeps_tier",     "DROP TRIGGER IF EXISTS temp.import_keeps_lot",
    "DROP TRIGGER IF EXISTS temp.import_keeps_purchase", "DROP TRIGGER IF EXISTS temp.import_keeps_line",
    "DROP TRIGGER IF EXISTS temp.import_keeps_refund",   "DROP TRIGGER IF EXISTS temp.import_keeps_sold",
    "DROP TRIGGER IF EXISTS temp.import_keeps_back",     "DELETE FROM temp.import_now"};

// The newest id that this device gave out, by table; ids of other devices of a chain lie elsewhere.
struct Counted {
    const char *table;
    std::string_view newest;
};
constexpr Counted kCounted[] = {
    {"customer", "SELECT COALESCE(MAX(id),?1) FROM customer WHERE id BETWEEN ?1 AND ?2"},
    {"product", "SELECT COALESCE(MAX(id),?1) FROM product WHERE id BETWEEN ?1 AND ?2"},
    {"purchase", "SELECT COALESCE(MAX(id),?1) FROM purchase WHERE id BETWEEN ?1 AND ?2"},
    {"refund", "SELECT COALESCE(MAX(id),?1) FROM refund WHERE id BETWEEN ?1 AND ?2"},
    {"points_ledger", "SELECT COALESCE(MAX(id),?1) FROM points_ledger WHERE id BETWEEN ?1 AND ?2"},
    {"tier_change", "SELECT COALESCE(MAX(id),?1) FROM tier_change WHERE id BETWEEN ?1 AND ?2"}};

Result<qint64> newestId(db::WriteSession &session, const Counted &counted)
{
    auto select = session.prepare(counted.newest);
    TRY_LET(const auto id, select.bind(makeId(session.device(), 0)).bind(makeId(session.device(), kMaxCounter)).firstInt());
    return id.value_or(makeId(session.device(), 0));
}

} // namespace

Status ImportMemory::begin(db::WriteSession &session, ImportRunId run)
{
    m_run = run;
    if (!m_isOn)
        return ok();
    qint64 purchase = 0;
    qint64 refund = 0;
    qint64 ledger = 0;
    auto range = session.prepare("INSERT INTO import_range(run_id,table_name,first_id,end_id) VALUES(?,?,?,?)");
    for (const Counted &counted : kCounted) {
        const auto table = QLatin1String(counted.table);
        TRY_LET(const qint64 newest, newestId(session, counted));
        TRY(range.bind(run).bind(QString(table)).bind(newest + 1).bind(newest + 1).run());
        purchase = table == "purchase"_L1 ? newest : purchase;
        refund = table == "refund"_L1 ? newest : refund;
        ledger = table == "points_ledger"_L1 ? newest : ledger;
    }
    for (const std::string_view sql : kBegin)
        TRY(session.prepare(sql).run());
    return session.prepare("INSERT INTO temp.import_now(run_id,purchase_id,refund_id,ledger_id) VALUES(?,?,?,?)")
        .bind(run)
        .bind(purchase)
        .bind(refund)
        .bind(ledger)
        .run();
}

Status ImportMemory::changed(db::WriteSession &session, ImportSubject subject, qint64 id, const QList<FieldChange> &changes)
{
    if (!m_isOn)
        return ok();
    auto insert = session.prepare("INSERT INTO import_change(run_id,subject,subject_id,field,old_value,new_value) VALUES(?,?,?,?,?,?) "
                                  "ON CONFLICT DO UPDATE SET new_value=excluded.new_value");
    for (const FieldChange &change : changes) {
        TRY(insert.bind(m_run)
                .bind(subject == ImportSubject::Customer ? u"customer"_s : u"product"_s)
                .bind(id)
                .bind(change.field)
                .bind(change.before)
                .bind(change.after)
                .run());
    }
    return ok();
}

Status ImportMemory::consented(db::WriteSession &session, qint64 customerId, const QString &channel)
{
    if (!m_isOn)
        return ok();
    return session
        .prepare("INSERT INTO import_change(run_id,subject,subject_id,field,old_value,new_value) SELECT ?1,'customer',?2,'consent:'||?3,'',"
                 "MAX(at_ms) FROM customer_consent WHERE customer_id=?2 AND channel=?3 ON CONFLICT DO UPDATE SET new_value=excluded.new_value")
        .bind(m_run)
        .bind(customerId)
        .bind(channel)
        .run();
}

Status ImportMemory::finish(db::WriteSession &session)
{
    if (!m_isOn)
        return ok();
    auto range = session.prepare("UPDATE import_range SET end_id=? WHERE run_id=? AND table_name=?");
    for (const Counted &counted : kCounted) {
        TRY_LET(const qint64 newest, newestId(session, counted));
        TRY(range.bind(newest + 1).bind(m_run).bind(QString(QLatin1String(counted.table))).run());
    }
    for (const std::string_view sql : kEnd)
        TRY(session.prepare(sql).run());
    return ok();
}

} // namespace regulars::exchange
