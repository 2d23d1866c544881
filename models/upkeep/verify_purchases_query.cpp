#include "upkeep/verify_purchases_query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

constexpr qint64 kPurchaseWeight = 3;
constexpr qint64 kLineWeight = 2;
constexpr qint64 kSmallWeight = 2;

constexpr std::string_view kPurchases =
    "SELECT id,customer_id,shop_id,at_ms,day,gross_minor,discount_minor,points_paid_minor,eligible_minor,points_earned,points_spent,"
    "refunded_minor,refunded_eligible_minor,points_reversed,points_restored,is_fully_refunded,net_minor FROM purchase ORDER BY id";
enum PurchaseColumn {
    PurchaseKey,
    Customer,
    Shop,
    AtMs,
    Day,
    Gross,
    OrderDiscount,
    PointsPaid,
    Eligible,
    PointsEarned,
    PointsSpent,
    RefundedMinor,
    RefundedEligible,
    Reversed,
    Restored,
    IsFullyRefunded,
    KeptNet
};

constexpr std::string_view kLines =
    "SELECT purchase_id,line_no,product_id,quantity_milli,amount_minor,discount_minor,eligible_minor,points_paid_minor,refunded_milli,"
    "refunded_minor FROM purchase_line ORDER BY purchase_id,line_no";
enum LineColumn { LineKey, LineNo, Product, LineQuantity, LineAmount, LineDiscount, LineEligible, LinePaid, LineRefundedMilli, LineRefunded };

constexpr std::string_view kLinks = "SELECT purchase_id,refund_id,line_no,purchase_line_no,quantity_milli,amount_minor,eligible_minor "
                                    "FROM refund_link ORDER BY purchase_id,refund_id,line_no,purchase_line_no";
enum LinkColumn { LinkKey, LinkRefund, LinkRefundLine, LinkLineNo, LinkQuantity, LinkAmount, LinkEligible };

constexpr std::string_view kRefunds = "SELECT id,customer_id,shop_id,day,amount_minor,unlinked_minor,points_reversed,points_restored "
                                      "FROM refund ORDER BY id";
enum RefundColumn { RefundKey, RefundCustomer, RefundShop, RefundDay, RefundAmount, RefundUnlinked, RefundReversed, RefundRestored };

constexpr std::string_view kRefundLines = "SELECT refund_id,line_no,amount_minor FROM refund_line ORDER BY refund_id,line_no";
constexpr std::string_view kRefundLinks = "SELECT refund_id,line_no,purchase_id,purchase_line_no,amount_minor FROM refund_link "
                                          "ORDER BY refund_id,line_no,purchase_id,purchase_line_no";
constexpr int kRefundLineKey = 2; // columns; the amount stands behind them
constexpr int kRefundLinkKey = 4;

/// A line of the purchase at hand, and what refunds say they took of it.
struct Line {
    qint64 number = 0;
    qint64 quantityMilli = 0;
    qint64 refundedMilli = 0;
    qint64 refundedMinor = 0;
    qint64 linkedMilli = 0;
    qint64 linkedMinor = 0;
};

class PurchasePass {
public:
    PurchasePass(VerifyRun &run, Books &books)
        : m_run(run), m_books(books), m_purchases(run, kPurchases, kPurchaseWeight), m_lines(run, kLines, kLineWeight, 2),
          m_links(run, kLinks, kSmallWeight, 4)
    {
    }

    Status run()
    {
        TRY(m_lines.next());
        TRY(m_links.next());
        for (;;) {
            TRY(m_purchases.next());
            if (m_purchases.isAtEnd())
                break;
            const qint64 id = m_purchases.key();
            m_books.purchases.insert(id);
            TRY(takeLines(id));
            TRY(takeLinks(id));
            compareLines(id);
            compareRefunded(id);
            notePoints(id);
            noteFacts(id);
        }
        while (!m_lines.isAtEnd())
            TRY(skipLine());
        return ok();
    }

private:
    [[nodiscard]] qint64 of(PurchaseColumn column) const { return m_purchases.at(column); }

    Status skipLine()
    {
        m_run.findings.differ(Check::FileReferences, m_lines.key(), u"purchase"_s, u"purchase_line"_s);
        m_run.findings.count(Check::PurchaseLines);
        return m_lines.next();
    }

    Status takeLines(qint64 id)
    {
        m_found.clear();
        m_sums = {};
        while (m_lines.isBefore(id))
            TRY(skipLine());
        for (; m_lines.isAt(id);) {
            m_found.push_back({m_lines.at(LineNo), m_lines.at(LineQuantity), m_lines.at(LineRefundedMilli), m_lines.at(LineRefunded)});
            m_sums.gross += m_lines.at(LineAmount);
            m_sums.discount += m_lines.at(LineDiscount);
            m_sums.eligible += m_lines.at(LineEligible);
            m_sums.paid += m_lines.at(LinePaid);
            const qint64 product = m_lines.at(Product); // 0: none
            if (product != 0 && !m_books.products.contains(product))
                m_run.findings.differ(Check::FileReferences, id, u"product"_s, u"purchase_line"_s);
            m_run.findings.count(Check::PurchaseLines);
            TRY(m_lines.next());
        }
        return ok();
    }

    Status takeLinks(qint64 id)
    {
        m_linkedMinor = 0;
        m_linkedEligible = 0;
        while (m_links.isBefore(id)) { // told as a broken reference
            m_run.findings.count(Check::PurchaseRefunded);
            TRY(m_links.next());
        }
        for (; m_links.isAt(id);) {
            m_linkedMinor += m_links.at(LinkAmount);
            m_linkedEligible += m_links.at(LinkEligible);
            const qint64 number = m_links.at(LinkLineNo);
            const auto line = std::lower_bound(m_found.begin(), m_found.end(), number,
                                               [](const Line &one, qint64 wanted) { return one.number < wanted; });
            if (line != m_found.end() && line->number == number) {
                line->linkedMilli += m_links.at(LinkQuantity);
                line->linkedMinor += m_links.at(LinkAmount);
            } else {
                m_run.findings.differ(Check::PurchaseRefunded, id, u"line %1"_s.arg(number), u"none"_s);
            }
            m_run.findings.count(Check::PurchaseRefunded);
            TRY(m_links.next());
        }
        return ok();
    }

    void compareLines(qint64 id)
    {
        if (m_found.empty()) {
            m_run.findings.differ(Check::PurchaseLines, id, u"lines"_s, u"none"_s);
            return;
        }
        const qint64 paid = of(PointsPaid);
        if (of(Gross) != m_sums.gross || of(OrderDiscount) + paid != m_sums.discount || of(Eligible) != m_sums.eligible || paid != m_sums.paid)
            m_run.findings.differ(Check::PurchaseLines, id, joined({m_sums.gross, m_sums.discount, m_sums.eligible, m_sums.paid}),
                                  joined({of(Gross), of(OrderDiscount) + paid, of(Eligible), paid}));
    }

    void compareRefunded(qint64 id)
    {
        bool isAllBack = true;
        for (const Line &line : m_found) {
            isAllBack = isAllBack && line.refundedMilli >= line.quantityMilli;
            if (line.refundedMilli != line.linkedMilli || line.refundedMinor != line.linkedMinor)
                m_run.findings.differ(Check::PurchaseRefunded, id, joined({line.linkedMilli, line.linkedMinor}),
                                      joined({line.refundedMilli, line.refundedMinor}));
        }
        if (of(RefundedMinor) != m_linkedMinor || of(RefundedEligible) != m_linkedEligible)
            m_run.findings.differ(Check::PurchaseRefunded, id, joined({m_linkedMinor, m_linkedEligible}),
                                  joined({of(RefundedMinor), of(RefundedEligible)}));
        const qint64 net = of(Gross) - of(OrderDiscount) - of(PointsPaid) - of(RefundedMinor);
        if (of(KeptNet) != net)
            m_run.findings.differ(Check::PurchaseNet, id, QString::number(net), QString::number(of(KeptNet)));
        m_run.findings.count(Check::PurchaseNet);
        if (of(IsFullyRefunded) != qint64{isAllBack})
            m_run.findings.differ(Check::PurchaseRefunded, id, QString::number(qint64{isAllBack}), QString::number(of(IsFullyRefunded)));
    }

    void notePoints(qint64 id)
    {
        m_books.purchasePoints.add(id, {of(PointsEarned), of(PointsSpent)});
        if (of(RefundedMinor) > 0)
            m_run.findings.count(Check::PointsTakenBack);
        const qint64 reversed = of(Reversed);
        const qint64 restored = of(Restored);
        const bool isBeyond = reversed > of(PointsEarned) || restored > of(PointsSpent) || reversed < 0;
        if ((reversed == 0 && restored == 0 && !isBeyond) || m_purchases.isNullAt(Customer))
            return;
        Settlement &settlement = m_books.settlements[of(Customer)];
        settlement.kept[0] += reversed;
        settlement.kept[1] += restored;
        settlement.isBeyond = settlement.isBeyond || isBeyond;
    }

    void noteFacts(qint64 id)
    {
        const qint64 net = of(Gross) - of(OrderDiscount) - of(PointsPaid);
        const qint64 day = of(Day);
        const qint64 customer = of(Customer); // 0: a walk-in
        const bool isWalkIn = customer == 0 && m_purchases.isNullAt(Customer);
        if (!isWalkIn) {
            if (!m_books.customers.contains(customer))
                m_run.findings.differ(Check::FileReferences, id, u"customer"_s, u"purchase"_s);
            m_run.findings.count(Check::PointsPurchases);
            CustomerFacts &facts = m_books.facts[customer];
            facts.hasFacts = true;
            facts.hasPurchases = true;
            facts.spendMinor += net;
            if (of(IsFullyRefunded) == 0) {
                ++facts.orders;
                facts.firstOn = std::min(facts.firstOn, static_cast<EpochDay>(day));
                facts.lastOn = std::max(facts.lastOn, static_cast<EpochDay>(day));
                facts.lastAtMs = std::max(facts.lastAtMs, of(AtMs));
            }
        }
        if (!m_books.shops.contains(of(Shop)))
            m_run.findings.differ(Check::FileReferences, id, u"shop"_s, u"purchase"_s);
        auto &figures = m_books.days[{of(Shop), day}].figures;
        ++figures[Orders];
        figures[WalkIns] += qint64{isWalkIn};
        figures[Sales] += net;
        figures[Discount] += of(OrderDiscount);
        figures[Paid] += of(PointsPaid);
        figures[Earned] += of(PointsEarned);
        figures[Spent] += of(PointsSpent);
    }

    struct Sums {
        qint64 gross = 0;
        qint64 discount = 0;
        qint64 eligible = 0;
        qint64 paid = 0;
    };

    VerifyRun &m_run;
    Books &m_books;
    RowCursor m_purchases;
    RowCursor m_lines;
    RowCursor m_links;
    std::vector<Line> m_found;
    Sums m_sums;
    qint64 m_linkedMinor = 0;
    qint64 m_linkedEligible = 0;
};

/// What the rows of a refund add up to; rows of refunds that are not there are told as broken references.
Result<qint64> sumOf(RowCursor &rows, int amount, qint64 refund, Findings &findings, std::optional<Check> counted)
{
    qint64 sum = 0;
    while (rows.isBefore(refund) || rows.isAt(refund)) {
        if (rows.isAt(refund))
            sum += rows.at(amount);
        if (counted)
            findings.count(*counted);
        TRY(rows.next());
    }
    return sum;
}

void noteRefund(const RowCursor &refund, Books &books)
{
    const qint64 amount = refund.at(RefundAmount);
    books.refundPoints.add(refund.key(), {refund.at(RefundReversed), refund.at(RefundRestored)});
    auto &figures = books.days[{refund.at(RefundShop), refund.at(RefundDay)}].figures;
    ++figures[Refunds];
    figures[Back] += amount;
    if (refund.isNullAt(RefundCustomer))
        return;
    CustomerFacts &facts = books.facts[refund.at(RefundCustomer)];
    facts.hasFacts = true;
    ++facts.refunds;
    facts.spendMinor -= amount;
    if (refund.at(RefundReversed) != 0 || refund.at(RefundRestored) != 0) {
        Settlement &settlement = books.settlements[refund.at(RefundCustomer)];
        settlement.booked[0] += refund.at(RefundReversed);
        settlement.booked[1] += refund.at(RefundRestored);
    }
}

} // namespace

Status verifyPurchases(VerifyRun &run, Books &books) { return PurchasePass(run, books).run(); }

Status verifyRefunds(VerifyRun &run, Books &books)
{
    RowCursor refunds(run, kRefunds, kSmallWeight);
    RowCursor lines(run, kRefundLines, kSmallWeight, kRefundLineKey);
    RowCursor links(run, kRefundLinks, kSmallWeight, kRefundLinkKey);
    TRY(lines.next());
    TRY(links.next());
    for (;;) {
        TRY(refunds.next());
        if (refunds.isAtEnd())
            break;
        const qint64 id = refunds.key();
        books.refunds.insert(id);
        run.findings.count(Check::PointsRefunds);
        TRY_LET(const qint64 ofLines, sumOf(lines, kRefundLineKey, id, run.findings, Check::RefundLines));
        TRY_LET(const qint64 ofLinks, sumOf(links, kRefundLinkKey, id, run.findings, std::nullopt));
        if (refunds.at(RefundAmount) != ofLines || refunds.at(RefundUnlinked) != ofLines - ofLinks)
            run.findings.differ(Check::RefundLines, id, joined({ofLines, ofLines - ofLinks}),
                                joined({refunds.at(RefundAmount), refunds.at(RefundUnlinked)}));
        noteRefund(refunds, books);
    }
    return ok();
}

void verifySettlements(VerifyRun &run, const Books &books)
{
    std::vector<qint64> wrong;
    for (const auto &[customer, settlement] : books.settlements) {
        const CustomerFacts *facts = books.facts.find(customer);
        if (!facts || !facts->hasPurchases) // a return without a purchase has nothing that could remember it
            continue;
        // A reversal that was clamped at zero books less than the purchases remember.
        if (settlement.isBeyond || settlement.kept[1] != settlement.booked[1] || settlement.kept[0] < settlement.booked[0])
            wrong.push_back(customer);
    }
    std::sort(wrong.begin(), wrong.end());
    for (const qint64 customer : wrong) {
        const Settlement &settlement = books.settlements.at(customer);
        run.findings.differ(Check::PointsTakenBack, customer, joined({settlement.booked[0], settlement.booked[1]}),
                            joined({settlement.kept[0], settlement.kept[1]}));
    }
}

Result<qint64> workOfPurchases(db::ReadSession &session)
{
    TRY_LET(const qint64 purchases, rowCount(session, "SELECT COUNT(*) FROM purchase"));
    TRY_LET(const qint64 lines, rowCount(session, "SELECT COUNT(*) FROM purchase_line"));
    TRY_LET(const qint64 links, rowCount(session, "SELECT COUNT(*) FROM refund_link"));
    TRY_LET(const qint64 refunds, rowCount(session, "SELECT COUNT(*) FROM refund"));
    TRY_LET(const qint64 refundLines, rowCount(session, "SELECT COUNT(*) FROM refund_line"));
    return purchases * kPurchaseWeight + lines * kLineWeight + (2 * links + refunds + refundLines) * kSmallWeight;
}

} // namespace regulars::upkeep
