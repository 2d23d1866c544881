#include "tiers/standings_query.h"

#include "tiers/tier_rules.h"

#include <algorithm>
#include <array>
#include <limits>

namespace regulars::tiers {
namespace {

constexpr qint64 kMsPerDay = 86'400'000;
constexpr qint64 kRowsBetweenLooks = 65'536; // at the job's wish to stop

// Fixed texts, one per metric, each naming the columns that StandingService adds up. Spending, which nearly every shop
// counts by, has an index that holds all of it; the others read the table in its own order from the first row that can
// count, since the index of customers would fetch every row from another page.
#define SINCE \
    " FROM purchase NOT INDEXED WHERE id>=COALESCE((SELECT MIN(id) FROM purchase INDEXED BY purchase_at WHERE at_ms>=?),0)" \
    " AND customer_id IS NOT NULL AND day BETWEEN ? AND ?"

const char *purchaseSql(TierMetric metric)
{
    switch (metric) {
    case TierMetric::Spend:
        return "SELECT customer_id,net_minor,day FROM purchase INDEXED BY purchase_window "
               "WHERE customer_id IS NOT NULL AND day BETWEEN ? AND ?";
    case TierMetric::Orders:
        return "SELECT customer_id,1-is_fully_refunded,day" SINCE;
    case TierMetric::Points:
        return "SELECT customer_id,points_earned-points_reversed,day" SINCE;
    }
    Q_UNREACHABLE();
}

constexpr const char *kReturnSql =
    "SELECT customer_id,-unlinked_minor,day FROM refund NOT INDEXED WHERE customer_id IS NOT NULL AND unlinked_minor<>0 AND day BETWEEN ? AND ?";

// Customers come in no order, so that each row would wait for a figure from far away: what is read is kept back until a
// handful of rows has asked for theirs.
class Pass {
public:
    Pass(Standings &standings, EpochDay keptFrom, const JobControl *job)
        : m_standings(standings), m_keptFrom(keptFrom), m_job(job), m_hasRhythms(!standings.rhythms.empty())
    {
    }

    Status read(db::Statement select, bool areVisits)
    {
        for (qint64 rows = 1;; ++rows) {
            TRY_LET(const bool row, select.step());
            if (!row)
                break;
            if (m_job && rows % kRowsBetweenLooks == 0)
                TRY(m_job->checkCancelled());
            const size_t slot = m_standings.places.slotOf(select.intAt(0));
            if (slot < m_standings.places.size())
                ask(slot, select.intAt(1), m_hasRhythms ? static_cast<EpochDay>(select.intAt(2)) : 0, areVisits);
        }
        takeAll(areVisits);
        return ok();
    }

private:
    struct Fact {
        size_t slot;
        qint64 value;
        EpochDay day;
    };

    void ask(size_t slot, qint64 value, EpochDay day, bool areVisits)
    {
        __builtin_prefetch(&m_standings.metric[slot], 1);
        if (m_hasRhythms) {
            __builtin_prefetch(&m_standings.kept[slot], 1);
            __builtin_prefetch(&m_standings.rhythms[slot], 1);
        }
        m_waiting[m_count++] = {slot, value, day};
        if (m_count == m_waiting.size())
            takeAll(areVisits);
    }

    void takeAll(bool areVisits)
    {
        for (size_t i = 0; i < m_count; ++i)
            take(m_waiting[i], areVisits);
        m_count = 0;
    }

    void take(const Fact &fact, bool isVisit)
    {
        m_standings.metric[fact.slot] += fact.value;
        if (!m_hasRhythms)
            return;
        if (fact.day >= m_keptFrom)
            m_standings.kept[fact.slot] += fact.value;
        if (!isVisit)
            return;
        VisitRhythm &rhythm = m_standings.rhythms[fact.slot];
        ++rhythm.purchases;
        rhythm.firstOn = std::min(rhythm.firstOn, fact.day);
        rhythm.lastOn = std::max(rhythm.lastOn, fact.day);
    }

    Standings &m_standings;
    EpochDay m_keptFrom;
    const JobControl *m_job;
    bool m_hasRhythms;
    std::array<Fact, 64> m_waiting{};
    size_t m_count = 0;
};

Status readWindow(db::ReadSession &session, const Ladder &ladder, EpochDay today, EpochDay keptFrom, const JobControl *job, Standings &standings)
{
    const EpochDay from = std::max<EpochDay>(windowStart(ladder, today), 0);
    Pass pass(standings, keptFrom, job);
    auto purchases = session.prepare(purchaseSql(ladder.metric));
    // A day before the first that counts: whatever the shop's zone, none of its sales is earlier.
    if (ladder.metric != TierMetric::Spend)
        purchases.bind((qint64{from} - 1) * kMsPerDay);
    purchases.bind(from).bind(today);
    TRY(pass.read(std::move(purchases), true));
    if (ladder.metric != TierMetric::Spend)
        return ok();
    auto returns = session.prepare(kReturnSql);
    returns.bind(from).bind(today);
    return pass.read(std::move(returns), false);
}

Status readTiers(db::ReadSession &session, const Ladder &held, Standings &standings)
{
    auto select = session.prepare("SELECT customer_id,tier_id,valid_until_on,due_on,is_in_grace,is_pinned FROM tier_state NOT INDEXED");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        const size_t slot = standings.places.slotOf(select.intAt(0));
        if (slot >= standings.places.size())
            continue;
        standings.rank[slot] = static_cast<qint8>(held.tierOf(select.idAt<TierId>(1)).rank);
        standings.validUntilOn[slot] = static_cast<EpochDay>(select.intAt(2));
        standings.dueOn[slot] = static_cast<EpochDay>(select.intAt(3));
        standings.flags[slot] = static_cast<quint8>(Standings::Stored | (select.intAt(4) ? Standings::InGrace : 0) | (select.intAt(5) ? Standings::Pinned : 0));
    }
}

Result<qint64> readErased(db::ReadSession &session, Standings &standings)
{
    qint64 erased = 0;
    auto select = session.prepare("SELECT id FROM customer WHERE erased_at_ms IS NOT NULL");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return erased;
        ++erased;
        const size_t slot = standings.places.slotOf(select.intAt(0));
        if (slot >= standings.places.size())
            continue;
        standings.flags[slot] |= Standings::Erased;
        standings.rank[slot] = Standings::kNobody;
    }
}

} // namespace

Result<CustomerSlots> CustomerSlots::load(db::ReadSession &session)
{
    CustomerSlots places;
    auto last = session.prepare("SELECT MAX(id) FROM customer WHERE id<?");
    auto first = session.prepare("SELECT MIN(id) FROM customer WHERE id>=?");
    constexpr qint64 kCounter = qint64{1} << 32;
    for (qint64 below = std::numeric_limits<qint64>::max();;) {
        TRY_LET(const bool row, last.bind(below).step());
        const bool isEnd = !row || last.isNullAt(0);
        const qint64 lastId = isEnd ? 0 : last.intAt(0);
        last.rewind();
        if (isEnd)
            return places;
        const qint64 device = lastId / kCounter * kCounter;
        TRY_LET(const auto firstId, first.bind(device).firstInt());
        first.rewind();
        places.m_devices.push_back({firstId.value_or(lastId), lastId, places.m_size});
        places.m_size += static_cast<size_t>(lastId - firstId.value_or(lastId)) + 1;
        below = device;
    }
}

CustomerId CustomerSlots::idAt(size_t slot) const
{
    for (const Device &device : m_devices) {
        const qint64 id = device.firstId + static_cast<qint64>(slot - device.firstSlot);
        if (slot >= device.firstSlot && id <= device.lastId)
            return CustomerId(id);
    }
    return {};
}

Result<Standings> standingsOf(db::ReadSession &session, const Ladder &ladder, const Ladder &held, EpochDay today, EpochDay horizonOn,
                              const JobControl *job)
{
    Standings standings;
    TRY_LET(standings.places, CustomerSlots::load(session));
    const size_t size = standings.places.size();
    standings.metric.resize(size);
    standings.rank.resize(size, 0);
    standings.flags.resize(size);
    standings.validUntilOn.resize(size, kNeverDay);
    standings.dueOn.resize(size, kNeverDay);
    if (horizonOn > today) {
        standings.kept.resize(size);
        standings.rhythms.resize(size);
    }
    TRY(readWindow(session, ladder, today, windowStart(ladder, std::max(today, horizonOn)), job, standings));
    TRY(readTiers(session, held, standings));
    TRY_LET(const qint64 erased, readErased(session, standings));
    TRY_LET(const auto customers, session.prepare("SELECT COUNT(*) FROM customer").firstInt());
    standings.customers = customers.value_or(0) - erased;
    standings.others = standings.customers;
    for (size_t slot = 0; slot < size; ++slot)
        standings.others -= standings.isCounted(slot) ? 1 : 0;
    return standings;
}

} // namespace regulars::tiers
