#include "demo/draw_service.h"

#include "base/money.h"
#include "demo/demo_words.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace regulars::demo {
namespace {

constexpr size_t kCustomersPerBatch = 400;
constexpr qint64 kTenOClock = 10 * 3'600'000;
constexpr double kAtHome = 0.82;
constexpr double kDiscounted = 0.06;

void countLives(const DemoPlan &plan, const Seasons &seasons, qint64 from, qint64 to, const JobControl *job, EventCounts &counts)
{
    counts.known.resize(static_cast<size_t>(seasons.days()));
    counts.refunds.resize(static_cast<size_t>(seasons.days()));
    for (qint64 i = from; i < to; ++i) {
        if (job && i % 4096 == 0 && job->isCancelled())
            return;
        for (const Visit &visit : drawLife(plan.seed, i, plan.customers, seasons).visits) {
            ++counts.known[static_cast<size_t>(visit.day - seasons.firstDay())];
            if (visit.returnedAfter > 0 && visit.day + visit.returnedAfter <= seasons.lastDay())
                ++counts.refunds[static_cast<size_t>(visit.day + visit.returnedAfter - seasons.firstDay())];
        }
    }
}

// A clerk rounds the price down to whole money: one in twenty, at least one.
qint64 handDiscount(Random &random, qint64 grossMinor, qint64 minorPerMajorUnit)
{
    if (!random.chance(kDiscounted))
        return 0;
    return std::min(grossMinor, std::max<qint64>(1, grossMinor / minorPerMajorUnit / 20) * minorPerMajorUnit);
}

} // namespace

Result<EventCounts> countEvents(const DemoPlan &plan, const Seasons &seasons, const JobControl *job)
{
    std::array<EventCounts, 2> halves;
    const qint64 middle = plan.customers / 2;
    inHalves([&](size_t half) {
        countLives(plan, seasons, half == 0 ? 0 : middle, half == 0 ? middle : plan.customers, job, halves[half]);
    });
    if (job)
        TRY(job->checkCancelled());
    for (size_t day = 0; day < halves[0].known.size(); ++day) {
        halves[0].known[day] += halves[1].known[day];
        halves[0].refunds[day] += halves[1].refunds[day];
    }
    return std::move(halves[0]);
}

DrawService::DrawService(const DemoStage &stage, const EventCounts &counts, const DaySchedule &purchases, const DaySchedule &refunds)
    : m_stage(stage), m_counts(counts), m_purchaseDays(purchases), m_refundDays(refunds), m_books(stage.rules, m_ids),
      m_purchasesOn(counts.known.size()), m_refundsOn(counts.known.size())
{
}

Status DrawService::run(BatchPipe<CustomerBatch> &pipe, EventSpillStore &spill)
{
    CustomerBatch batch;
    for (qint64 i = 0; i < m_stage.plan.customers; ++i) {
        TRY_LET(CustomerRows rows, drawCustomer(i, spill));
        batch.push_back(std::move(rows));
        if (batch.size() == kCustomersPerBatch && !pipe.put(std::exchange(batch, {})))
            return ok();
    }
    if (!batch.empty() && !pipe.put(std::move(batch)))
        return ok();
    return drawWalkIns(spill);
}

Result<CustomerRows> DrawService::drawCustomer(qint64 index, EventSpillStore &spill)
{
    const Life life = drawLife(m_stage.plan.seed, index, m_stage.plan.customers, m_stage.seasons);
    CustomerRows rows;
    rows.person = drawPerson({m_stage.plan.seed, m_stage.shops, life.registeredOn}, index);
    rows.createdAtMs = m_stage.rules.startOf(life.registeredOn) + kTenOClock;
    m_books.begin(rows.person.customer);
    Random random(m_stage.plan.seed, Random::Stream::Basket, static_cast<quint64>(index));
    TRY(bookEvents(life, random, rows.person.customer.shopId));
    m_books.settle(m_stage.seasons.lastDay());
    for (const PurchaseEntry &entry : m_books.purchases())
        TRY(spill.add(entry));
    for (const RefundEntry &entry : m_books.refunds())
        TRY(spill.add(entry));
    if (!m_books.purchases().empty())
        rows.summary = summary();
    rows.account = m_books.account();
    rows.tier = m_books.tier();
    rows.tierChanges = m_books.tierChanges();
    rows.ledger = m_books.ledger();
    rows.lots = m_books.lots();
    // In the order of the table's key.
    std::sort(rows.lots.begin(), rows.lots.end(),
              [](const Lot &a, const Lot &b) { return std::tie(a.expiresOn, a.id) < std::tie(b.expiresOn, b.id); });
    rows.uses = m_books.uses();
    rows.contacts = drawContacts({m_stage.plan.seed, m_stage.seasons.lastDay(), m_stage.nowMs, m_stage.rules.startOf}, rows.person, m_books);
    return rows;
}

std::vector<DrawService::Event> DrawService::eventsOf(const Life &life)
{
    const Seasons &seasons = m_stage.seasons;
    std::vector<Event> events;
    const auto place = [&](const DaySchedule &days, std::vector<quint32> &asked, EpochDay day, size_t visit, bool isRefund) {
        const DaySchedule::Slot slot = days.slot(day, asked[static_cast<size_t>(day - seasons.firstDay())]++);
        if (slot.id == 0)
            return;
        events.push_back({m_stage.rules.startOf(day) + slot.msOfDay, isRefund, slot.id, visit, day});
    };
    for (size_t i = 0; i < life.visits.size(); ++i)
        place(m_purchaseDays, m_purchasesOn, life.visits[i].day, i, false);
    for (size_t i = 0; i < life.visits.size(); ++i) {
        const EpochDay returnedOn = life.visits[i].day + life.visits[i].returnedAfter;
        if (life.visits[i].returnedAfter > 0 && returnedOn <= seasons.lastDay())
            place(m_refundDays, m_refundsOn, returnedOn, i, true);
    }
    std::sort(events.begin(), events.end(), [](const Event &a, const Event &b) {
        return std::tie(a.atMs, a.isRefund, a.id) < std::tie(b.atMs, b.isRefund, b.id);
    });
    return events;
}

Status DrawService::bookEvents(const Life &life, Random &random, ShopId home)
{
    std::vector<PurchaseId> purchaseOfVisit(life.visits.size());
    for (const Event &event : eventsOf(life)) {
        const Visit &visit = life.visits[event.visit];
        if (event.isRefund) {
            Refund refund;
            refund.id = RefundId(event.id);
            refund.atMs = event.atMs;
            refund.day = event.day;
            refund.operatorId = OperatorId(1);
            TRY(m_books.bringBack(refund, purchaseOfVisit[event.visit], visit.returnsAll));
        } else {
            purchaseOfVisit[event.visit] = PurchaseId(event.id);
            TRY(buy(random, event, home, life.spendScale, visit.redeems));
        }
    }
    return ok();
}

Status DrawService::buy(Random &random, const Event &event, ShopId home, double spendScale, bool redeems)
{
    const Currency &currency = m_stage.rules.points.currency;
    Purchase order;
    order.id = PurchaseId(event.id);
    order.shopId = random.chance(kAtHome) ? home : ShopId(1 + random.below(m_stage.shops));
    order.atMs = event.atMs;
    order.day = event.day;
    order.operatorId = OperatorId(1);
    std::vector<PurchaseLine> lines;
    qint64 gross = 0;
    for (const BasketItem &item : m_baskets.draw(random, m_stage.seasons.occasion(event.day), orderWorth(random, spendScale))) {
        PurchaseLine line;
        line.lineNo = static_cast<int>(lines.size()) + 1;
        line.productId = m_stage.products[static_cast<size_t>(item.product)];
        line.quantityMilli = item.pieces * kQuantityOne;
        line.unitPriceE4 = demoProducts()[static_cast<size_t>(item.product)].priceMajor * 10'000;
        TRY_LET(line.amountMinor, lineAmountMinor(line.quantityMilli, line.unitPriceE4, currency));
        gross += line.amountMinor;
        lines.push_back(line);
    }
    return m_books.buy(std::move(order), std::move(lines), handDiscount(random, gross, minorPerMajor(currency)), redeems);
}

Status DrawService::drawWalkIns(EventSpillStore &spill)
{
    const Seasons &seasons = m_stage.seasons;
    for (EpochDay day = seasons.firstDay(); day <= seasons.lastDay(); ++day) {
        const auto of = static_cast<size_t>(day - seasons.firstDay());
        Random random(m_stage.plan.seed, Random::Stream::Basket, (quint64{1} << 40) | static_cast<quint64>(day));
        for (quint32 i = m_counts.known[of]; i < m_purchaseDays.countOn(day); ++i) {
            const DaySchedule::Slot slot = m_purchaseDays.slot(day, i);
            if (slot.id == 0)
                continue;
            m_books.begin({});
            const Event event{m_stage.rules.startOf(day) + slot.msOfDay, false, slot.id, 0, day};
            TRY(buy(random, event, ShopId(1 + random.below(m_stage.shops)), drawSpendScale(random), false));
            TRY(spill.add(m_books.purchases().back()));
        }
    }
    return ok();
}

SummaryRow DrawService::summary() const
{
    SummaryRow row;
    for (const PurchaseEntry &entry : m_books.purchases()) {
        const Purchase &purchase = entry.purchase;
        row.spendMinor += purchase.netMinor();
        if (purchase.isFullyRefunded)
            continue;
        ++row.orders;
        row.firstOn = std::min(row.firstOn.value_or(purchase.day), purchase.day);
        row.lastOn = std::max(row.lastOn.value_or(purchase.day), purchase.day);
        row.lastAtMs = std::max(row.lastAtMs.value_or(purchase.atMs), purchase.atMs);
    }
    for (const RefundEntry &entry : m_books.refunds()) {
        ++row.refunds;
        row.spendMinor -= entry.refund.amountMinor;
    }
    return row;
}

} // namespace regulars::demo
