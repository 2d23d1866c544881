// Draws the lives of all customers and books each in memory.
//
// Purpose: count() finds how many events each day has, run() draws the same lives again, now with ids and times, and
// hands on what belongs to a customer in batches, and what belongs to a day through the spill.
// Thread: countEvents() works in two; run() belongs to a pipe's maker and touches no store.
// Invariants: customers in order of their ids; the same plan draws the same rows whatever the threads do.
#pragma once

#include "base/job_control.h"
#include "demo/basket_rules.h"
#include "demo/batch_pipe.h"
#include "demo/bulk_rows_store.h"
#include "demo/contact_rules.h"
#include "demo/customer_books_rules.h"
#include "demo/demo_plan.h"
#include "demo/event_spill_store.h"
#include "demo/life_rules.h"
#include "demo/person_rules.h"
#include "demo/schedule_rules.h"

namespace regulars::demo {

/// All rows of one customer but the purchases and refunds.
struct CustomerRows {
    Person person;
    qint64 createdAtMs = 0;
    std::optional<SummaryRow> summary;
    Account account;
    TierState tier;
    std::vector<TierChange> tierChanges;
    std::vector<LedgerEntry> ledger;
    std::vector<Lot> lots;
    std::vector<BookedLotUse> uses;
    std::vector<Interaction> contacts; ///< without ids
};
using CustomerBatch = std::vector<CustomerRows>;

/// What everything is drawn in.
struct DemoStage {
    DemoPlan plan;
    Seasons seasons;
    std::optional<int> nowMsOfDay;         ///< the last day is going on
    qint64 nowMs = 0;                      ///< the last instant
    int shops = 1;
    std::vector<ProductId> products;       ///< as demoProducts()
    BookRules rules;
};

struct EventCounts {
    std::vector<quint32> known;            ///< purchases of customers by day, before walk-ins
    std::vector<quint32> refunds;
};
/// Errors: Cancelled.
Result<EventCounts> countEvents(const DemoPlan &plan, const Seasons &seasons, const JobControl *job);

class DrawService {
public:
    /// All three outlive the drawing.
    DrawService(const DemoStage &stage, const EventCounts &counts, const DaySchedule &purchases, const DaySchedule &refunds);

    /// Ends early where the pipe was closed. Errors: those of the spill and of the rules.
    Status run(BatchPipe<CustomerBatch> &pipe, EventSpillStore &spill);
    /// The next ids of the tables, once run() is through.
    [[nodiscard]] const BookIds &ids() const { return m_ids; }

private:
    struct Event {
        qint64 atMs = 0;
        bool isRefund = false;
        qint64 id = 0;
        size_t visit = 0;
        EpochDay day = 0;
    };

    Result<CustomerRows> drawCustomer(qint64 index, EventSpillStore &spill);
    Status bookEvents(const Life &life, Random &random, ShopId home);
    Status drawWalkIns(EventSpillStore &spill);
    [[nodiscard]] std::vector<Event> eventsOf(const Life &life);
    Status buy(Random &random, const Event &event, ShopId home, double spendScale, bool redeems);
    [[nodiscard]] SummaryRow summary() const;

    const DemoStage &m_stage;
    const EventCounts &m_counts;
    const DaySchedule &m_purchaseDays;
    const DaySchedule &m_refundDays;
    const Baskets m_baskets;
    BookIds m_ids;
    CustomerBooks m_books;
    std::vector<quint32> m_purchasesOn; ///< events of the day asked for so far
    std::vector<quint32> m_refundsOn;
};

} // namespace regulars::demo
