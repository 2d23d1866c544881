#include "upkeep/verify_points_query.h"

#include "points/ledger.h"

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

constexpr qint64 kRowWeight = 2;
constexpr qint64 kUseWeight = 1;

constexpr std::string_view kLedger = "SELECT id,customer_id,purse,cause,cause_id,delta FROM points_ledger ORDER BY id";
enum LedgerColumn { LedgerKey, LedgerCustomer, LedgerPurse, LedgerCause, LedgerCauseId, LedgerDelta };

constexpr std::string_view kAccounts = "SELECT customer_id,purse,balance,deficit,next_expiry_on FROM points_account ORDER BY customer_id,purse";
enum AccountColumn { AccountKey, AccountPurse, AccountBalance, AccountDeficit, AccountExpiry };

constexpr std::string_view kLots = "SELECT customer_id,purse,expires_on,id,ledger_id,original,remaining FROM points_lot "
                                   "ORDER BY customer_id,purse,expires_on,id";
enum LotColumn { LotKey, LotPurse, LotExpires, LotNumber, LotLedger, LotOriginal, LotRemaining };

constexpr std::string_view kUses = "SELECT ledger_id,sequence,lot_id,taken FROM points_lot_use ORDER BY ledger_id,sequence";
enum UseColumn { UseKey, UseSequence, UseLot, UseTaken };

constexpr std::string_view kPurchasePoints = "SELECT id,points_earned,points_spent FROM purchase ORDER BY id";
constexpr std::string_view kRefundPoints = "SELECT id,points_reversed,points_restored FROM refund ORDER BY id";

constexpr size_t kPurses = 2;

struct Purses {
    std::array<qint64, kPurses> booked{};
    std::array<bool, kPurses> hasLedger{};
    std::array<bool, kPurses> hasAccount{};
};
using PurseMap = IdMap<Purses>;

/// Calls visit(id, figures) for each row that books points of a purchase (earned, spent).
template <class F>
void visitPurchasePoints(const RowCursor &row, const Books &books, F visit)
{
    const qint64 delta = row.at(LedgerDelta);
    const qint64 cause = row.at(LedgerCause);
    if (cause != static_cast<int>(Cause::Purchase) && cause != static_cast<int>(Cause::Redemption))
        return;
    const qint64 purchase = row.at(LedgerCauseId);
    if (books.purchases.contains(purchase)) // an import that was taken back leaves rows of purchases that are gone
        visit(purchase, cause == static_cast<int>(Cause::Purchase) ? Figures{delta, 0} : Figures{0, -delta});
}

/// The same of a refund (reversed, restored).
template <class F>
void visitRefundPoints(const RowCursor &row, const Books &books, F visit)
{
    const qint64 delta = row.at(LedgerDelta);
    const qint64 cause = row.at(LedgerCause);
    if (cause != static_cast<int>(Cause::Reversal) && cause != static_cast<int>(Cause::Restoration))
        return;
    const qint64 refund = row.at(LedgerCauseId);
    if (books.refunds.contains(refund))
        visit(refund, cause == static_cast<int>(Cause::Reversal) ? Figures{-delta, 0} : Figures{0, delta});
}

Status readLedger(VerifyRun &run, Books &books, PurseMap &purses)
{
    RowCursor rows(run, kLedger, kRowWeight);
    for (;;) {
        TRY(rows.next());
        if (rows.isAtEnd())
            return ok();
        const qint64 customer = rows.at(LedgerCustomer);
        books.ledgerRows.insert(rows.key());
        if (!books.customers.contains(customer))
            run.findings.differ(Check::FileReferences, rows.key(), u"customer"_s, u"points_ledger"_s);
        Purses &own = purses[customer];
        const size_t purse = static_cast<size_t>(rows.at(LedgerPurse)) % kPurses; // no other passes the table's own check
        own.booked[purse] += rows.at(LedgerDelta);
        own.hasLedger[purse] = true;
        visitPurchasePoints(rows, books, [&](qint64 id, const Figures &figures) { books.purchasePoints.subtract(id, figures); });
        visitRefundPoints(rows, books, [&](qint64 id, const Figures &figures) { books.refundPoints.subtract(id, figures); });
    }
}

/// Accounts and lots, both by customer and purse.
class AccountPass {
public:
    AccountPass(VerifyRun &run, Books &books, PurseMap &purses)
        : m_run(run), m_books(books), m_purses(purses), m_accounts(run, kAccounts, kRowWeight, 2),
          m_lots(run, kLots, kRowWeight, 4)
    {
    }

    Status run()
    {
        TRY(m_lots.next());
        for (;;) {
            TRY(m_accounts.next());
            if (m_accounts.isAtEnd())
                break;
            m_run.findings.count(Check::PointsBalance);
            m_run.findings.count(Check::PointsExpiry);
            const Place place{m_accounts.key(), m_accounts.at(AccountPurse)};
            while (!m_lots.isAtEnd() && lotPlace() < place)
                TRY(skipLots());
            TRY(compareLots(place));
            compareBalance(place);
        }
        while (!m_lots.isAtEnd())
            TRY(skipLots());
        findMissing();
        return ok();
    }

private:
    using Place = std::pair<qint64, qint64>; ///< customer, purse

    [[nodiscard]] Place lotPlace() const { return {m_lots.key(), m_lots.at(LotPurse)}; }

    Status takeLot()
    {
        const qint64 id = m_lots.at(LotNumber);
        m_run.findings.count(Check::PointsLots);
        if (!m_books.lots.insert(id))
            m_run.findings.differ(Check::PointsUses, id, u"one lot"_s, u"two"_s);
        if (!m_books.customers.contains(m_lots.key()))
            m_run.findings.differ(Check::FileReferences, id, u"customer"_s, u"points_lot"_s);
        if (!m_books.ledgerRows.contains(m_lots.at(LotLedger)))
            m_run.findings.differ(Check::FileReferences, id, u"points_ledger"_s, u"points_lot"_s);
        m_books.lotTaken.add(id, {m_lots.at(LotOriginal) - m_lots.at(LotRemaining), 0});
        return m_lots.next();
    }

    /// Lots that no account counts.
    Status skipLots()
    {
        const Place place = lotPlace();
        qint64 left = 0;
        while (!m_lots.isAtEnd() && lotPlace() == place) {
            left += m_lots.at(LotRemaining);
            TRY(takeLot());
        }
        if (left != 0)
            m_run.findings.differ(Check::PointsLots, place.first, QString::number(left), u"none"_s);
        return ok();
    }

    Status compareLots(const Place &place)
    {
        qint64 left = 0;
        qint64 earliest = kNeverDay;
        while (!m_lots.isAtEnd() && lotPlace() == place) {
            const qint64 remaining = m_lots.at(LotRemaining);
            left += remaining;
            if (remaining > 0)
                earliest = std::min(earliest, m_lots.at(LotExpires));
            TRY(takeLot());
        }
        const qint64 balance = m_accounts.at(AccountBalance);
        const qint64 deficit = m_accounts.at(AccountDeficit);
        const qint64 expiry = m_accounts.at(AccountExpiry);
        if (balance != left - deficit)
            m_run.findings.differ(Check::PointsLots, place.first, QString::number(left - deficit), QString::number(balance));
        if (expiry != earliest)
            m_run.findings.differ(Check::PointsExpiry, place.first, QString::number(earliest), QString::number(expiry));
        return ok();
    }

    void compareBalance(const Place &place)
    {
        Purses &own = m_purses[place.first];
        const size_t purse = static_cast<size_t>(place.second) % kPurses;
        own.hasAccount[purse] = true;
        const qint64 balance = m_accounts.at(AccountBalance);
        if (balance != own.booked[purse])
            m_run.findings.differ(Check::PointsBalance, place.first, QString::number(own.booked[purse]), QString::number(balance));
    }

    void findMissing()
    {
        m_purses.forEach([this](qint64 customer, const Purses &own) {
            for (size_t purse = 0; purse < kPurses; ++purse) {
                if (own.hasLedger[purse] && !own.hasAccount[purse])
                    m_run.findings.differ(Check::PointsBalance, customer, QString::number(own.booked[purse]), u"none"_s);
            }
        });
    }

    VerifyRun &m_run;
    Books &m_books;
    PurseMap &m_purses;
    RowCursor m_accounts;
    RowCursor m_lots;
};

Status readUses(VerifyRun &run, Books &books)
{
    RowCursor rows(run, kUses, kUseWeight, 2);
    for (;;) {
        TRY(rows.next());
        if (rows.isAtEnd())
            return ok();
        run.findings.count(Check::PointsUses);
        if (!books.ledgerRows.contains(rows.key()))
            run.findings.differ(Check::FileReferences, rows.key(), u"points_ledger"_s, u"points_lot_use"_s);
        if (const qint64 lot = rows.at(UseLot); books.lots.contains(lot))
            books.lotTaken.subtract(lot, {rows.at(UseTaken), 0});
    }
}

/// The rows once more, for the blocks that did not agree.
template <class F>
Status readAgain(VerifyRun &run, std::string_view sql, int keyColumns, F visit)
{
    RowCursor rows(run, sql, 0, keyColumns);
    for (;;) {
        TRY(rows.next());
        if (rows.isAtEnd())
            return ok();
        visit(rows);
    }
}

void tell(VerifyRun &run, Check check, const CloseLook &look, bool isPair)
{
    const auto text = [isPair](const Figures &figures) {
        return isPair ? joined({figures[0], figures[1]}) : QString::number(figures[0]);
    };
    for (const auto &[id, sides] : look.sides()) {
        if (sides.kept != sides.facts)
            run.findings.differ(check, id, text(sides.facts), text(sides.kept));
    }
}

Status comparePurchases(VerifyRun &run, const Books &books)
{
    CloseLook look(books.purchasePoints.unequalBlocks(run.findings.most()));
    if (look.isEmpty())
        return ok();
    TRY(readAgain(run, kPurchasePoints, 1, [&](const RowCursor &row) { look.addKept(row.key(), {row.at(1), row.at(2)}); }));
    TRY(readAgain(run, kLedger, 1, [&](const RowCursor &row) {
        visitPurchasePoints(row, books, [&](qint64 id, const Figures &figures) { look.addFact(id, figures); });
    }));
    tell(run, Check::PointsPurchases, look, true);
    return ok();
}

Status compareRefunds(VerifyRun &run, const Books &books)
{
    CloseLook look(books.refundPoints.unequalBlocks(run.findings.most()));
    if (look.isEmpty())
        return ok();
    TRY(readAgain(run, kRefundPoints, 1, [&](const RowCursor &row) { look.addKept(row.key(), {row.at(1), row.at(2)}); }));
    TRY(readAgain(run, kLedger, 1, [&](const RowCursor &row) {
        visitRefundPoints(row, books, [&](qint64 id, const Figures &figures) { look.addFact(id, figures); });
    }));
    tell(run, Check::PointsRefunds, look, true);
    return ok();
}

Status compareLotUses(VerifyRun &run, const Books &books)
{
    CloseLook look(books.lotTaken.unequalBlocks(run.findings.most()));
    if (look.isEmpty())
        return ok();
    TRY(readAgain(run, kLots, 4, [&](const RowCursor &row) {
        look.addKept(row.at(LotNumber), {row.at(LotOriginal) - row.at(LotRemaining), 0});
    }));
    TRY(readAgain(run, kUses, 2, [&](const RowCursor &row) {
        if (const qint64 lot = row.at(UseLot); books.lots.contains(lot))
            look.addFact(lot, {row.at(UseTaken), 0});
    }));
    tell(run, Check::PointsUses, look, false);
    return ok();
}

} // namespace

Status verifyPoints(VerifyRun &run, Books &books)
{
    {
        PurseMap purses;
        TRY(readLedger(run, books, purses));
        TRY(AccountPass(run, books, purses).run());
    }
    TRY(readUses(run, books));
    TRY(comparePurchases(run, books));
    TRY(compareRefunds(run, books));
    return compareLotUses(run, books);
}

Result<qint64> workOfPoints(db::ReadSession &session)
{
    TRY_LET(const qint64 ledger, rowCount(session, "SELECT COUNT(*) FROM points_ledger"));
    TRY_LET(const qint64 accounts, rowCount(session, "SELECT COUNT(*) FROM points_account"));
    TRY_LET(const qint64 lots, rowCount(session, "SELECT COUNT(*) FROM points_lot"));
    TRY_LET(const qint64 uses, rowCount(session, "SELECT COUNT(*) FROM points_lot_use"));
    return (ledger + accounts + lots) * kRowWeight + uses * kUseWeight;
}

} // namespace regulars::upkeep
