// Writes what was drawn, each table in the order of its key, and the figures kept beside the facts.
//
// Thread: that of the session. Errors: those of the stores. Invariant: after finish() `store verify` finds nothing.
#pragma once

#include "demo/draw_service.h"

namespace regulars::demo {

class LoadService {
public:
    LoadService(db::WriteSession &session, const DemoStage &stage, ShopId mainShop);

    Status writeCustomers(const CustomerBatch &batch);
    /// Numbers the documents as they come: buckets in order of time.
    Status writeEvents(EventBucket bucket);
    /// Roll-ups, tier counters and the ids to go on from.
    Status finish(const BookIds &ids);

    [[nodiscard]] qint64 customers() const { return m_customers; }
    [[nodiscard]] qint64 purchases() const { return m_purchases; }
    [[nodiscard]] qint64 refunds() const { return m_refunds; }

private:
    struct Day {
        RollupRow figures;
        qint64 lastNumber = 0;
    };

    Day &dayOf(ShopId shop, EpochDay day);
    Status writeCustomer(const CustomerRows &rows);
    Status writePurchase(PurchaseEntry &entry);
    Status writeRefund(RefundEntry &entry);
    [[nodiscard]] QString nextNumber(ShopId shop, EpochDay day, bool isRefund);
    Status writeRollups();

    db::WriteSession &m_session;
    const DemoStage &m_stage;
    ShopId m_mainShop;
    std::vector<Day> m_days; // shop by shop
    QHash<TierId, qint64> m_tierCounters;
    qint64 m_customers = 0;
    qint64 m_purchases = 0;
    qint64 m_refunds = 0;
    qint64 m_contacts = 0;
};

} // namespace regulars::demo
