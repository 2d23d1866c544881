// A desk with three customers and the tab Coupons on it, shown offscreen.
//
// Thread: GUI. Ann and Bob are on file; so are the products TEA-1 (tea) and CUP-1 (cups).
#pragma once

#include "coupons/coupon_service.h"
#include "customers/customer_service.h"
#include "products/product_service.h"
#include "support/loyalty_store.h"
#include "ui/loyalty/coupons/coupons_section.h"
#include "ui/parts/side_panel.h"
#include "ui/shell/desk_jobs.h"
#include "ui/shell/job_tracker.h"

#include <QTest>

#include <memory>

namespace regulars::tests {

class CouponsDesk {
public:
    explicit CouponsDesk(Role role = Role::Administrator)
    {
        if (!store.isOpen())
            return;
        store.goTo({2026, 11, 20});
        ann = add(QStringLiteral("Ann"));
        bob = add(QStringLiteral("Bob"));
        store.addProduct(QStringLiteral("TEA-1"));
        desk.database = &store.store().database();
        desk.clock = &store.store().clock();
        desk.jobs = &tracker;
        desk.actor = TemporaryStore::actor(role);
        desk.shop.name = QStringLiteral("Riverside");
        desk.time = BusinessTime::fromName(QStringLiteral("Asia/Shanghai")).value_or(BusinessTime());
    }

    ~CouponsDesk() { section.reset(); }

    bool open(QSize size = {1144, 596})
    {
        jobs = std::make_unique<ui::DeskJobs>(desk);
        section = std::make_unique<ui::CouponsSection>(desk, *jobs);
        section->retranslate();
        section->resize(size);
        section->show();
        section->activate();
        QObject::connect(desk.database, &db::Database::committed, section.get(),
                         [this](const db::ChangeSet &changes) { section->noticeChanges(changes); });
        return settle();
    }

    bool settle() const
    {
        const auto isQuiet = [this] { return jobs->isIdle() && section->isSettled(); };
        return QTest::qWaitFor(isQuiet, 20'000) && QTest::qWaitFor(isQuiet, 20'000);
    }

    CustomerId add(const QString &name)
    {
        Customer customer;
        customer.name = name;
        return store.store()
            .write([&](db::WriteSession &session) { return customers::CustomerService(store.store().clock()).add(session, store.owner(), customer); })
            .value_or(CustomerId());
    }

    CouponTemplateId save(const CouponTemplate &plan)
    {
        return store.store()
            .write([&](db::WriteSession &session) { return coupons::CouponService(store.store().clock()).save(session, store.owner(), plan); })
            .value_or(CouponTemplateId());
    }

    /// "Autumn": spend 500, save 60; spend 1 000, save 150.
    CouponTemplateId addSteps()
    {
        CouponTemplate plan;
        plan.name = QStringLiteral("Autumn");
        plan.kind = CouponKind::SpendSave;
        plan.steps = {{50'000, 6'000}, {100'000, 15'000}};
        return save(plan);
    }

    QString issue(CouponTemplateId id, CustomerId customer)
    {
        const auto coupon = store.store().write([&](db::WriteSession &session) {
            return coupons::CouponService(store.store().clock()).issue(session, store.owner(), id, customer, store.today());
        });
        return coupon ? coupon->code : QString();
    }

    template <class Panel>
    Panel *panel() const
    {
        return qobject_cast<Panel *>(section->panel());
    }

    qint64 number(std::string_view sql) { return store.store().number(sql); }

    LoyaltyStore store;
    ui::JobTracker tracker;
    ui::Desk desk;
    std::unique_ptr<ui::DeskJobs> jobs;
    std::unique_ptr<ui::CouponsSection> section;
    CustomerId ann, bob;
};

} // namespace regulars::tests
