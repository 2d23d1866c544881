#include "demo/demo_service.h"

#include "audit/audit_log.h"
#include "customers/customer_service.h"
#include "db/database.h"
#include "db/store_files.h"
#include "demo/demo_words.h"
#include "points/points_query.h"
#include "products/product_service.h"
#include "till/booking.h"
#include "upkeep/night_run_service.h"
#include "upkeep/store_setup_service.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::demo {
namespace {

// Writes one drawn life into a store.
class LifeWriter {
public:
    LifeWriter(db::WriteSession &session, const Clock &clock, till::LoyaltyContext context)
        : m_session(session), m_clock(clock), m_booking(context), m_context(std::move(context)), m_time(m_context.timeOf(m_context.defaultShop))
    {
    }

    Result<DemoReport> write(const DemoLife &life, JobControl *job)
    {
        TRY(writeProducts());
        TRY(writePeople(life));
        DemoReport report;
        report.customers = static_cast<qint64>(life.people.size());
        qint64 done = 0;
        for (const DemoVisit &visit : life.visits) {
            if (job && done % 128 == 0) {
                TRY(job->checkCancelled());
                job->report(done, static_cast<qint64>(life.visits.size()));
            }
            ++done;
            // The day is not over: what would happen later than now has not happened.
            if (m_time.instantOf(visit.day, visit.msOfDay) > m_clock.nowMs())
                continue;
            TRY(writeVisit(visit, report));
        }
        return report;
    }

private:
    Status writeProducts()
    {
        products::ProductService service(m_clock);
        for (const DemoProduct &drawn : demoProducts()) {
            Product product;
            product.sku = QString::fromLatin1(drawn.sku);
            product.name = drawn.name;
            product.category = drawn.category;
            product.priceE4 = drawn.priceMajor * 10'000;
            TRY_LET(const ProductId id, service.addUnaudited(m_session, product));
            m_products.push_back(id);
        }
        return ok();
    }

    Status writePeople(const DemoLife &life)
    {
        customers::CustomerService service(m_clock);
        m_customers.reserve(life.people.size());
        for (const DemoPerson &person : life.people) {
            Customer customer;
            customer.name = person.name;
            customer.phone = person.phone;
            customer.gender = person.isFemale ? Gender::Female : Gender::Male;
            customer.birthday = person.birthday;
            customer.channel = person.channel;
            customer.manager = person.manager;
            customer.region = u"杭州"_s + person.district;
            customer.registeredOn = person.registeredOn;
            customer.shopId = m_context.defaultShop;
            TRY_LET(const CustomerId id, service.addUnaudited(m_session, customer));
            m_customers.push_back(id);
        }
        return ok();
    }

    Status writeVisit(const DemoVisit &visit, DemoReport &report)
    {
        till::PurchaseBooking order;
        order.atMs = m_time.instantOf(visit.day, visit.msOfDay);
        if (visit.person >= 0)
            order.customerId = m_customers[static_cast<size_t>(visit.person)];
        for (const auto &[index, quantity] : visit.basket) {
            const DemoProduct &product = demoProducts()[static_cast<size_t>(index)];
            till::BookingLine line;
            line.productId = m_products[static_cast<size_t>(index)];
            line.quantityMilli = quantity * kQuantityOne;
            line.unitPriceE4 = product.priceMajor * 10'000;
            TRY_LET(line.amountMinor, lineAmountMinor(line.quantityMilli, line.unitPriceE4, m_context.currency()));
            order.lines.push_back(line);
        }
        if (visit.redeems) {
            TRY_LET(order.redeemPoints, points::spendable(m_session, order.customerId, Purse::Points, visit.day));
        }
        TRY_LET(const auto booked, m_booking.purchase(m_session, order));
        ++report.purchases;
        if (!visit.isReturned)
            return ok();
        const qint64 returnedAt = std::min(order.atMs + 3 * 86'400'000LL, m_clock.nowMs());
        TRY(m_booking.refund(m_session, booked.purchase, {{1, order.lines.front().quantityMilli}}, returnedAt, OperatorId(1), {}));
        ++report.returns;
        return ok();
    }

    db::WriteSession &m_session;
    const Clock &m_clock;
    till::Booking m_booking;
    till::LoyaltyContext m_context;
    BusinessTime m_time;
    std::vector<ProductId> m_products;
    std::vector<CustomerId> m_customers;
};

} // namespace

Result<DemoReport> DemoService::create(const QString &path, const DemoPlan &plan, std::shared_ptr<JobControl> job)
{
    upkeep::StoreSetup setup;
    setup.shop = plan.language == u"en" ? u"Riverside"_s : u"滨江店"_s;
    setup.language = plan.language;
    TRY(upkeep::createStore(path, setup, m_clock));
    Result<DemoReport> report;
    {
        db::Database::Options options;
        options.readers = 1;
        options.nowMs = m_clock.nowMs();
        auto database = db::Database::open(path, options);
        if (!database) {
            db::removeStoreFiles(path);
            return tl::unexpected<Error>(database.error());
        }
        report = (*database)->writeNow([&](db::WriteSession &session) -> Result<DemoReport> {
            TRY_LET(const auto context, till::LoyaltyContext::load(session));
            const EpochDay today = context.timeOf(context.defaultShop).dayOf(m_clock.nowMs());
            const EpochDay lastDay = plan.until.value_or(today);
            LifeWriter writer(session, m_clock, context);
            DemoPlan drawn = plan;
            if (!plan.until)
                drawn.nowMsOfDay = context.timeOf(context.defaultShop).local(m_clock.nowMs()).time().msecsSinceStartOfDay();
            TRY_LET(DemoReport written, writer.write(drawLife(drawn, lastDay), job.get()));
            written.until = lastDay;
            upkeep::NightRunService nightRun(m_clock);
            TRY(nightRun.settleAll(session, OperatorId(1), job.get()));
            TRY(audit::append(session, Actor::owner(), m_clock.nowMs(),
                              {u"store.demo"_s, u"store"_s, 0, {{u"customers"_s, written.customers}, {u"purchases"_s, written.purchases}}}));
            return written;
        });
    }
    if (!report)
        db::removeStoreFiles(path);
    return report;
}

} // namespace regulars::demo
