#include "undo/undo_kept_query.h"

#include "undo/undo_sql.h"

#include <string_view>

using namespace Qt::StringLiterals;

namespace regulars::undo {
namespace {

// Name, holder, reason; one more than is listed would change nothing.
Status list(db::ReadSession &session, const QString &kind, std::string_view sql, QList<exchange::UndoKept> &kept)
{
    auto select = session.prepare(sql);
    select.bind(static_cast<qint64>(exchange::kMostKept));
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        kept.append({kind, select.textAt(0), select.textAt(1), select.textAt(2)});
    }
}

Result<qint64> countOf(db::ReadSession &session, std::string_view sql)
{
    TRY_LET(const auto count, session.prepare(sql).firstInt());
    return count.value_or(0);
}

} // namespace

Status listKeptFiles(db::ReadSession &session, QList<exchange::UndoKept> &kept)
{
    TRY(list(session, u"customer"_s,
             "SELECT c.card_no,'',a.why FROM temp.undo_added a JOIN customer c ON c.id=a.id WHERE a.why IS NOT NULL ORDER BY c.id LIMIT ?", kept));
    TRY(list(session, u"purchase"_s,
             "SELECT p.number,COALESCE(c.card_no,''),s.why FROM temp.undo_stuck s JOIN purchase p ON p.id=s.id LEFT JOIN customer c "
             "ON c.id=p.customer_id WHERE s.is_return=0 ORDER BY p.id LIMIT ?", kept));
    return list(session, u"return"_s,
                "SELECT r.number,COALESCE(c.card_no,''),s.why FROM temp.undo_stuck s JOIN refund r ON r.id=s.id LEFT JOIN customer c "
                "ON c.id=r.customer_id WHERE s.is_return=1 ORDER BY r.id LIMIT ?", kept);
}

Status listKeptProducts(db::ReadSession &session, QList<exchange::UndoKept> &kept)
{
    return list(session, u"product"_s,
                "SELECT g.sku,'',CASE WHEN EXISTS(SELECT 1 FROM temp.undo_touched t WHERE t.kind='product' AND t.id=g.id) THEN 'changed' ELSE "
                "'sold' END FROM temp.undo_now n JOIN product g ON g.id>=n.product_first AND g.id<n.product_end ORDER BY g.id LIMIT ?", kept);
}

Status foresee(db::ReadSession &session, exchange::UndoReport &report)
{
    TRY_LET(report.customersKept, countOf(session, "SELECT COUNT(*) FROM temp.undo_added WHERE why IS NOT NULL"));
    TRY_LET(report.customersRemoved, countOf(session, "SELECT COUNT(*) FROM temp.undo_added WHERE why IS NULL"));
    TRY_LET(report.balancesSettled, countOf(session, "SELECT COUNT(*) FROM temp.undo_customer WHERE mode=1"));
    TRY_LET(report.fieldsRestored,
            countOf(session, "SELECT COUNT(*) FROM temp.undo_now n JOIN import_change h ON h.run_id=n.run_id WHERE NOT (h.subject='customer' AND "
                             "h.field GLOB 'tag:*' AND EXISTS(SELECT 1 FROM temp.undo_added a WHERE a.id=h.subject_id))"));
    TRY_LET(report.pointsTakenBack,
            countOf(session, "SELECT COALESCE(SUM(e.delta),0) FROM temp.undo_now n JOIN points_ledger e ON e.id>=n.ledger_first AND "
                             "e.id<n.ledger_end JOIN temp.undo_customer u ON u.id=e.customer_id WHERE u.mode<2 AND NOT " OF_KEPT_DOCUMENT));
    TRY_LET(const qint64 products,
            countOf(session, "SELECT COUNT(*) FROM temp.undo_now n JOIN product g ON g.id>=n.product_first AND g.id<n.product_end"));
    if (products == 0)
        return ok();
    // One reading of all lines, where a question per product would be as many.
    TRY_LET(report.productsKept,
            countOf(session,
                    "SELECT COUNT(*) FROM (SELECT l.product_id FROM temp.undo_now n CROSS JOIN purchase_line l WHERE l.product_id>=n.product_first "
                    "AND l.product_id<n.product_end AND NOT EXISTS(SELECT 1 FROM temp.undo_purchase u WHERE u.id=l.purchase_id AND (u.is_new OR "
                    "EXISTS(SELECT 1 FROM import_line_added a WHERE a.run_id=n.run_id AND a.is_return=0 AND a.document_id=l.purchase_id AND "
                    "a.line_no=l.line_no))) "
                    "UNION SELECT l.product_id FROM temp.undo_now n CROSS JOIN refund_line l WHERE l.product_id>=n.product_first AND "
                    "l.product_id<n.product_end AND NOT EXISTS(SELECT 1 FROM temp.undo_refund u WHERE u.id=l.refund_id AND (u.is_new OR "
                    "EXISTS(SELECT 1 FROM import_line_added a WHERE a.run_id=n.run_id AND a.is_return=1 AND a.document_id=l.refund_id AND "
                    "a.line_no=l.line_no))) "
                    "UNION SELECT t.id FROM temp.undo_now n JOIN temp.undo_touched t ON t.kind='product' AND t.id>=n.product_first AND "
                    "t.id<n.product_end)"));
    report.productsRemoved = products - report.productsKept;
    return ok();
}

} // namespace regulars::undo
