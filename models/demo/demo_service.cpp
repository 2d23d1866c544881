#include "demo/demo_service.h"

#include "audit/audit_log.h"
#include "db/bulk_load.h"
#include "db/interrupt_guard.h"
#include "db/store_files.h"
#include "demo/demo_benefits_service.h"
#include "demo/demo_coupons_service.h"
#include "demo/demo_referrals_service.h"
#include "demo/demo_rewards_service.h"
#include "demo/demo_words.h"
#include "demo/ledger_order_store.h"
#include "demo/load_service.h"
#include "products/product_service.h"
#include "shops/shop_service.h"
#include "tags/tag_service.h"
#include "till/loyalty_context.h"
#include "upkeep/store_setup_service.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::demo {
namespace {

constexpr size_t kMostBatches = 8;
constexpr qint64 kSearchBuffer = 32 * 1024 * 1024;
// Progress in thousandths: customers, then events, then indexes.
constexpr qint64 kWhole = 1000;
constexpr qint64 kCustomersDone = 380;
constexpr qint64 kEventsDone = 800;

int shopsFor(qint64 customers)
{
    return customers <= 300 ? 1 : customers <= 5'000 ? 3 : customers <= 50'000 ? 6 : customers <= 300'000 ? 12 : 24;
}

Status addShops(db::WriteSession &session, const Clock &clock, const DemoPlan &plan)
{
    shops::ShopService service(clock);
    const QStringList names = shopNames(plan.language);
    for (int i = 1; i < shopsFor(plan.customers); ++i) { // the first came with the store
        Shop shop;
        shop.name = names.at(i);
        TRY(service.add(session, Actor::owner(), shop));
    }
    return ok();
}

Result<std::vector<ProductId>> addProducts(db::WriteSession &session, const Clock &clock)
{
    products::ProductService service(clock);
    std::vector<ProductId> ids;
    for (const DemoProduct &drawn : demoProducts()) {
        Product product;
        product.sku = QString::fromLatin1(drawn.sku);
        product.name = drawn.name;
        product.category = drawn.category;
        product.priceE4 = drawn.priceMajor * 10'000;
        TRY_LET(const ProductId id, service.addUnaudited(session, product));
        ids.push_back(id);
    }
    return ids;
}

Status addTags(db::WriteSession &session, const Clock &clock)
{
    tags::TagService service(clock);
    for (const TagGroupWords &words : tagGroups()) {
        TRY_LET(const TagGroupId group, service.saveGroup(session, Actor::owner(), {{}, words.name, words.color}));
        for (const QString &name : words.tags)
            TRY(service.add(session, Actor::owner(), {name, group}));
    }
    return ok();
}

// The first instants of all days that matter, found once.
std::function<qint64(EpochDay)> dayStarts(const BusinessTime &time, const Seasons &seasons)
{
    std::vector<qint64> starts;
    for (EpochDay day = seasons.firstDay(); day <= seasons.lastDay() + 1; ++day)
        starts.push_back(time.startOf(day));
    return [starts = std::move(starts), first = seasons.firstDay()](EpochDay day) { return starts[static_cast<size_t>(day - first)]; };
}

// Draws in a thread of its own and writes in this one.
class Production {
public:
    Production(db::WriteSession &session, const DemoStage &stage, ShopId mainShop, const QString &folder, JobControl &job)
        : m_stage(stage), m_folder(folder), m_job(job), m_load(session, stage, mainShop)
    {
    }

    Status run()
    {
        TRY_LET(EventCounts counts, countEvents(m_stage.plan, m_stage.seasons, &m_job));
        std::vector<quint32> all = counts.known;
        for (size_t i = 0; i < all.size(); ++i)
            all[i] += static_cast<quint32>(walkInsOn(m_stage.plan.seed, m_stage.seasons.firstDay() + static_cast<EpochDay>(i), all[i]));
        const DaySchedule purchases(DaySchedule::Kind::Purchase, m_stage.seasons, m_stage.plan.seed, std::move(all), m_stage.nowMsOfDay);
        const DaySchedule refunds(DaySchedule::Kind::Refund, m_stage.seasons, m_stage.plan.seed, counts.refunds, m_stage.nowMsOfDay);
        EventSpillStore spill(m_folder, m_stage.seasons, purchases);
        DrawService draw(m_stage, counts, purchases, refunds);
        TRY(writeCustomers(draw, spill));
        TRY(writeEvents(spill, purchases.total() + refunds.total()));
        return m_load.finish(draw.ids());
    }

    [[nodiscard]] const LoadService &load() const { return m_load; }

private:
    Status writeCustomers(DrawService &draw, EventSpillStore &spill)
    {
        BatchPipe<CustomerBatch> pipe(kMostBatches, [&](BatchPipe<CustomerBatch> &to) { return draw.run(to, spill); });
        return takeAll(pipe, [&](const CustomerBatch &batch) -> Status {
            TRY(m_load.writeCustomers(batch));
            report(m_load.customers(), m_stage.plan.customers, 0, kCustomersDone);
            return ok();
        });
    }

    Status writeEvents(EventSpillStore &spill, qint64 total)
    {
        BatchPipe<EventBucket> pipe(1, [&](BatchPipe<EventBucket> &to) -> Status {
            for (int i = 0; i < spill.buckets(); ++i) {
                TRY_LET(EventBucket bucket, spill.load(i));
                if (!to.put(std::move(bucket)))
                    break;
            }
            return ok();
        });
        return takeAll(pipe, [&](EventBucket &bucket) -> Status {
            TRY(m_load.writeEvents(std::move(bucket)));
            report(m_load.purchases() + m_load.refunds(), total, kCustomersDone, kEventsDone);
            return ok();
        });
    }

    template <class Batch, class F>
    Status takeAll(BatchPipe<Batch> &pipe, F write)
    {
        while (auto batch = pipe.take()) {
            TRY(m_job.checkCancelled());
            TRY(write(*batch));
        }
        return pipe.close();
    }

    void report(qint64 done, qint64 total, qint64 from, qint64 to) { m_job.report(from + (to - from) * done / std::max<qint64>(1, total), kWhole); }

    const DemoStage &m_stage;
    QString m_folder;
    JobControl &m_job;
    LoadService m_load;
};

// An empty file may be written over; anything else, or a log that may be all that is left of a store, may not.
Status requireFree(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && (info.isDir() || info.size() > 0))
        return fail(ErrorCode::StoreExists, {}, path);
    return info.exists() ? ok() : db::requireNoLog(info.absoluteFilePath());
}

Status moveIntoPlace(const QString &from, const QString &to)
{
    TRY(requireFree(to));
    QFile::remove(to); // empty
    if (!QFile::rename(from, to))
        return fail(ErrorCode::FileUnwritable, {}, to);
    return ok();
}

} // namespace

Result<DemoReport> DemoService::create(const QString &path, const DemoPlan &plan, std::shared_ptr<JobControl> job)
{
    const QString place = QFileInfo(path).absoluteFilePath();
    const QString making = place + u".making"_s;
    TRY(requireFree(place));
    db::removeStoreFiles(making); // of a creation that was killed
    upkeep::StoreSetup setup;
    setup.shop = shopNames(plan.language).first();
    setup.language = plan.language;
    TRY(upkeep::createStore(making, setup, m_clock));
    JobControl nobody;
    auto report = fill(making, plan, job ? *job : nobody);
    if (report) {
        if (const Status moved = moveIntoPlace(making, place); !moved)
            report = tl::unexpected<Error>(moved.error());
    }
    if (!report)
        db::removeStoreFiles(making);
    return report;
}

Result<DemoReport> DemoService::fill(const QString &path, const DemoPlan &plan, JobControl &job)
{
    TRY_LET(const auto connection, db::Connection::open(path, db::OpenMode::ReadWrite));
    const db::InterruptGuard guard(*connection, &job);
    db::BulkLoad bulk(*connection);
    TRY(bulk.begin());
    db::WriteSession session(*connection, 0);
    TRY(session.begin());
    TRY(addShops(session, m_clock, plan));
    TRY(addTags(session, m_clock));
    TRY_LET(auto products, addProducts(session, m_clock));
    TRY_LET(const auto context, till::LoyaltyContext::load(session));
    const BusinessTime &time = context.timeOf(context.defaultShop);
    const EpochDay today = time.dayOf(m_clock.nowMs());
    const EpochDay lastDay = plan.until.value_or(today);
    if (lastDay > today)
        return fail(ErrorCode::FutureDate, u"until"_s, dayText(today));
    const Seasons seasons(addMonths(lastDay, -12 * plan.years) + 1, lastDay);
    DemoStage stage{plan, seasons, {}, time.startOf(lastDay + 1) - 1, shopsFor(plan.customers), std::move(products), {context.points, context.ladder, dayStarts(time, seasons)}};
    if (lastDay == today) {
        stage.nowMs = m_clock.nowMs();
        stage.nowMsOfDay = static_cast<int>(stage.nowMs - time.startOf(today));
    }
    TRY(setSearchBuffer(session, kSearchBuffer));
    Production production(session, stage, context.defaultShop, QFileInfo(path).absolutePath(), job);
    TRY(production.run());
    TRY(setSearchBuffer(session, 0));
    const Status indexed = bulk.rebuildIndexes([&](qsizetype done, qsizetype total) {
        job.report(kEventsDone + (kWhole - kEventsDone) * done / total, kWhole);
    });
    TRY(indexed);
    TRY_LET(const qint64 lastDrawn, newestLedgerRow(session));
    TRY(addRewards(session, {plan.language, stage.nowMs, lastDay, plan.customers, demoProducts().front().category}));
    TRY_LET(const qint64 couponSales, addCoupons(session, {plan.language, stage.nowMs, lastDay, static_cast<quint32>(plan.seed), demoProducts().front().category}));
    TRY(addBenefits(session, {plan.language, stage.nowMs, lastDay}));
    TRY(addReferrals(session, {plan.language, stage.nowMs, lastDay, time}));
    TRY(orderLedger(session, lastDrawn));
    const LoadService &load = production.load();
    const DemoReport report{load.customers(), load.purchases() + couponSales, load.refunds(), lastDay};
    TRY(audit::append(session, Actor::owner(), m_clock.nowMs(),
                      {u"store.demo"_s, u"store"_s, 0, {{u"customers"_s, report.customers}, {u"purchases"_s, report.purchases}}}));
    TRY(session.commit());
    TRY(bulk.finish());
    return report;
}

} // namespace regulars::demo
