#include "merges/points_move_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::merges {
namespace {

// The part of a merge's rows: by purse, file, and whether it is parted.
int partOf(Purse purse, bool isKept, bool isBack)
{
    return static_cast<int>(purse) * 4 + (isKept ? 1 : 0) + (isBack ? 2 : 0);
}

// One file's purse while a row is made for it.
class Book {
public:
    Book(db::WriteSession &session, CustomerId customer, Purse purse) : m_session(session), m_customer(customer), m_purse(purse) {}

    Status load()
    {
        auto account = m_session.prepare("SELECT balance,deficit FROM points_account WHERE customer_id=? AND purse=?");
        TRY_LET(const bool exists, account.bind(m_customer).bind(static_cast<int>(m_purse)).step());
        balance = exists ? account.intAt(0) : 0;
        deficit = exists ? account.intAt(1) : 0;
        auto select = m_session.prepare("SELECT id,expires_on,purchase_id,earned_on,original,remaining FROM points_lot WHERE customer_id=? AND "
                                        "purse=? ORDER BY expires_on,earned_on,id");
        select.bind(m_customer).bind(static_cast<int>(m_purse));
        for (;;) {
            TRY_LET(const bool row, select.step());
            if (!row)
                return ok();
            Lot lot;
            lot.id = select.idAt<LotId>(0);
            lot.expiresOn = static_cast<EpochDay>(select.intAt(1));
            lot.purchaseId = select.idAt<PurchaseId>(2);
            lot.earnedOn = static_cast<EpochDay>(select.intAt(3));
            lot.original = select.intAt(4);
            lot.remaining = select.intAt(5);
            lots.push_back(lot);
        }
    }

    Status begin(const PointsMove &move, bool isKept, bool isBack)
    {
        TRY_LET(m_row, m_session.nextId<LedgerId>(u"points_ledger"_s));
        m_move = &move;
        m_part = partOf(m_purse, isKept, isBack);
        m_reason = isKept ? move.merge.otherCard : move.merge.keepCard;
        return ok();
    }

    /// From the lot; negative: back into it.
    void take(Lot &lot, qint64 amount)
    {
        if (amount == 0)
            return;
        lot.remaining -= amount;
        m_uses.push_back({lot.id, amount});
        m_delta -= amount;
    }

    Result<LotId> open(const Lot &like, qint64 amount, EpochDay expiresOn)
    {
        Lot lot = like;
        TRY_LET(lot.id, m_session.nextId<LotId>(u"points_lot"_s));
        lot.expiresOn = expiresOn;
        lot.original = lot.remaining = amount;
        lots.push_back(lot);
        m_opened.push_back(lot.id);
        m_delta += amount;
        return lot.id;
    }

    /// What is owed is paid by the open lots as far as they go. It counts in the row already.
    void payFromLots(qint64 owed)
    {
        std::stable_sort(lots.begin(), lots.end(), [](const Lot &a, const Lot &b) {
            return std::tuple(a.expiresOn, a.earnedOn, a.id) < std::tuple(b.expiresOn, b.earnedOn, b.id);
        });
        for (Lot &lot : lots) {
            const qint64 paid = std::min(owed, lot.remaining);
            if (paid <= 0)
                continue;
            take(lot, paid);
            m_delta += paid;
            owed -= paid;
        }
        deficit = owed;
    }

    /// A debit of what was not the lots': a deficit that is taken over.
    void owe(qint64 amount) { m_delta -= amount; }
    void forgive(qint64 amount) { m_delta += amount; }

    Status finish()
    {
        auto row = m_session.prepare("INSERT INTO points_ledger(id,customer_id,purse,cause,cause_id,part,delta,at_ms,day,reason,operator_id) "
                                     "VALUES(?,?,?,?,?,?,?,?,?,?,?)");
        TRY(row.bind(m_row)
                .bind(m_customer)
                .bind(static_cast<int>(m_purse))
                .bind(static_cast<int>(Cause::Merge))
                .bind(m_move->merge.id)
                .bind(m_part)
                .bind(m_delta)
                .bind(m_move->atMs)
                .bind(m_move->day)
                .bind(m_reason)
                .bind(m_move->operatorId)
                .run());
        TRY(writeLots());
        EpochDay next = kNeverDay;
        for (const Lot &lot : lots) {
            if (lot.remaining > 0)
                next = std::min(next, lot.expiresOn);
        }
        auto account = m_session.prepare("INSERT INTO points_account(customer_id,purse,balance,deficit,next_expiry_on) VALUES(?,?,?,?,?) ON "
                                         "CONFLICT(customer_id,purse) DO UPDATE SET balance=excluded.balance,deficit=excluded.deficit,"
                                         "next_expiry_on=excluded.next_expiry_on");
        m_session.changes().add(db::Topic::Points, m_customer.value());
        return account.bind(m_customer).bind(static_cast<int>(m_purse)).bind(balance + m_delta).bind(deficit).bind(next).run();
    }

    [[nodiscard]] qint64 paidFrom(LotId lot) const
    {
        qint64 paid = 0;
        for (const LotUse &use : m_uses)
            paid += use.lotId == lot ? use.taken : 0;
        return paid;
    }

    std::vector<Lot> lots;
    qint64 balance = 0;
    qint64 deficit = 0;

private:
    Status writeLots()
    {
        auto insert = m_session.prepare("INSERT INTO points_lot(customer_id,purse,expires_on,id,ledger_id,purchase_id,earned_on,original,remaining) "
                                        "VALUES(?,?,?,?,?,?,?,?,?)");
        for (const Lot &lot : lots) {
            if (std::find(m_opened.begin(), m_opened.end(), lot.id) == m_opened.end())
                continue;
            TRY(insert.bind(m_customer)
                    .bind(static_cast<int>(m_purse))
                    .bind(lot.expiresOn)
                    .bind(lot.id)
                    .bind(m_row)
                    .bind(lot.purchaseId)
                    .bind(lot.earnedOn)
                    .bind(lot.original)
                    .bind(lot.original)
                    .run());
        }
        auto update = m_session.prepare("UPDATE points_lot SET remaining=remaining-? WHERE customer_id=? AND purse=? AND expires_on=? AND id=?");
        auto use = m_session.prepare("INSERT INTO points_lot_use(ledger_id,sequence,lot_id,taken) VALUES(?,?,?,?)");
        for (size_t i = 0; i < m_uses.size(); ++i) {
            const auto lot = std::find_if(lots.begin(), lots.end(), [&](const Lot &each) { return each.id == m_uses[i].lotId; });
            TRY(update.bind(m_uses[i].taken).bind(m_customer).bind(static_cast<int>(m_purse)).bind(lot->expiresOn).bind(lot->id).run());
            TRY(use.bind(m_row).bind(static_cast<qint64>(i)).bind(m_uses[i].lotId).bind(m_uses[i].taken).run());
        }
        return ok();
    }

    db::WriteSession &m_session;
    CustomerId m_customer;
    Purse m_purse;
    const PointsMove *m_move = nullptr;
    LedgerId m_row;
    int m_part = 0;
    QString m_reason;
    qint64 m_delta = 0;
    std::vector<LotUse> m_uses;
    std::vector<LotId> m_opened;
};

Status remember(db::WriteSession &session, MergeId merge, const QString &kind, qint64 row, qint64 twin, qint64 amount)
{
    auto insert = session.prepare("INSERT INTO merge_move(merge_id,kind,row_id,word,twin_id,amount) VALUES(?,?,?,'',?,?)");
    return insert.bind(merge).bind(kind).bind(row).bind(twin).bind(amount).run();
}

struct Twin {
    LotId lot;
    LotId twin;
};

Result<std::vector<Twin>> twinsOf(db::ReadSession &session, MergeId merge)
{
    std::vector<Twin> twins;
    auto select = session.prepare("SELECT row_id,twin_id FROM merge_move WHERE merge_id=? AND kind='lot' ORDER BY row_id");
    select.bind(merge);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return twins;
        twins.push_back({select.idAt<LotId>(0), select.idAt<LotId>(1)});
    }
}

Lot *find(std::vector<Lot> &lots, LotId id)
{
    const auto found = std::find_if(lots.begin(), lots.end(), [id](const Lot &lot) { return lot.id == id; });
    return found == lots.end() ? nullptr : &*found;
}

/// What the kept file's row of the merge took from its own lots to pay what the other owed.
Result<std::vector<LotUse>> usesOfMerge(db::ReadSession &session, MergeId merge, Purse purse)
{
    std::vector<LotUse> uses;
    auto select = session.prepare("SELECT u.lot_id,u.taken FROM points_ledger e JOIN points_lot_use u ON u.ledger_id=e.id WHERE e.cause=11 AND "
                                  "e.cause_id=? AND e.part=? ORDER BY u.sequence");
    select.bind(merge).bind(partOf(purse, true, false));
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return uses;
        uses.push_back({select.idAt<LotId>(0), select.intAt(1)});
    }
}

Result<std::optional<qint64>> amountOf(db::ReadSession &session, MergeId merge, const QString &kind, Purse purse)
{
    auto select = session.prepare("SELECT amount FROM merge_move WHERE merge_id=? AND kind=? AND row_id=?");
    return select.bind(merge).bind(kind).bind(static_cast<int>(purse)).firstInt();
}

Result<bool> isWrittenOff(db::ReadSession &session, LotId lot)
{
    auto select = session.prepare("SELECT 1 FROM points_ledger WHERE cause=6 AND cause_id=? AND part=0");
    return select.bind(lot).step();
}

} // namespace

Status movePoints(db::WriteSession &session, const PointsMove &move, Purse purse)
{
    Book other(session, move.merge.otherId, purse);
    Book keep(session, move.merge.keepId, purse);
    TRY(other.load());
    TRY(keep.load());
    const bool hasAny = other.deficit > 0 || std::any_of(other.lots.begin(), other.lots.end(), [](const Lot &lot) { return lot.remaining > 0; });
    if (!hasAny)
        return ok();
    TRY(remember(session, move.merge.id, u"owed_other"_s, static_cast<int>(purse), 0, other.deficit));
    TRY(remember(session, move.merge.id, u"owed_keep"_s, static_cast<int>(purse), 0, keep.deficit));
    TRY(other.begin(move, false, false));
    TRY(keep.begin(move, true, false));
    std::vector<Twin> twins;
    for (Lot &lot : other.lots) {
        if (lot.remaining == 0)
            continue;
        TRY_LET(const LotId twin, keep.open(lot, lot.remaining, lot.expiresOn));
        twins.push_back({lot.id, twin});
        other.take(lot, lot.remaining);
    }
    keep.owe(other.deficit);
    keep.payFromLots(keep.deficit + other.deficit);
    other.forgive(other.deficit);
    other.deficit = 0;
    for (const Twin &twin : twins)
        TRY(remember(session, move.merge.id, u"lot"_s, twin.lot.value(), twin.twin.value(), find(keep.lots, twin.twin)->remaining));
    TRY(remember(session, move.merge.id, u"owed_after"_s, static_cast<int>(purse), 0, keep.deficit));
    TRY(other.finish());
    return keep.finish();
}

Status movePointsBack(db::WriteSession &session, const PointsMove &move, Purse purse)
{
    TRY_LET(const auto owedOther, amountOf(session, move.merge.id, u"owed_other"_s, purse));
    if (!owedOther)
        return ok();
    TRY_LET(const auto owedKeep, amountOf(session, move.merge.id, u"owed_keep"_s, purse));
    TRY_LET(const auto owedAfter, amountOf(session, move.merge.id, u"owed_after"_s, purse));
    Book other(session, move.merge.otherId, purse);
    Book keep(session, move.merge.keepId, purse);
    TRY(other.load());
    TRY(keep.load());
    TRY(other.begin(move, false, true));
    TRY(keep.begin(move, true, true));
    TRY_LET(const auto twins, twinsOf(session, move.merge.id));
    TRY_LET(const auto uses, usesOfMerge(session, move.merge.id, purse));
    const auto paidBy = [&uses](LotId lot) {
        qint64 paid = 0;
        for (const LotUse &use : uses)
            paid += use.lotId == lot ? use.taken : 0;
        return paid;
    };
    for (const Twin &twin : twins) {
        Lot *kept = find(keep.lots, twin.twin);
        Lot *own = find(other.lots, twin.lot);
        if (!kept || !own) // of the other purse
            continue;
        const qint64 back = kept->remaining + paidBy(kept->id);
        keep.take(*kept, kept->remaining);
        other.take(*own, -back);
    }
    // What the kept file's own lots paid of the other's debts comes back, where they still live.
    for (const LotUse &use : uses) {
        Lot *own = find(keep.lots, use.lotId);
        const bool isTwin = std::any_of(twins.begin(), twins.end(), [&](const Twin &twin) { return twin.twin == use.lotId; });
        if (!own || isTwin)
            continue;
        TRY_LET(const bool isGone, isWrittenOff(session, own->id));
        if (!isGone && own->expiresOn >= move.day)
            keep.take(*own, -use.taken);
    }
    const qint64 change = owedAfter.value_or(0) - owedKeep.value_or(0);
    if (change < 0) { // owed once more
        keep.owe(-change);
        keep.payFromLots(keep.deficit - change);
    } else if (change > 0) {
        keep.forgive(std::min(change, keep.deficit));
        const qint64 spare = change - std::min(change, keep.deficit);
        keep.deficit -= std::min(change, keep.deficit);
        if (spare > 0)
            TRY(keep.open({{}, {}, purse, {}, {}, {}, move.day, 0, 0}, spare, move.restoredUntil));
    }
    other.owe(*owedOther);
    other.deficit += *owedOther;
    TRY(other.finish());
    return keep.finish();
}

} // namespace regulars::merges
