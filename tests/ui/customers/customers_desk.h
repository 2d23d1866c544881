// A manager's desk at the list of customers: Ann (gold, lately), Bob (silver, long ago), Cai (never bought).
//
// Thread: GUI. What the desk remembers goes into a temporary folder.
#pragma once

#include "customers/customer_service.h"
#include "interactions/interaction_service.h"
#include "support/loyalty_store.h"
#include "ui/customers/customers_page.h"
#include "ui/shell/job_tracker.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace regulars::tests {

class CustomersDesk {
public:
    explicit CustomersDesk(Role role = Role::Administrator)
    {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        store = std::make_unique<LoyaltyStore>();
        if (!store->isOpen())
            return;
        store->goTo({2026, 1, 10});
        ann = add(QStringLiteral("Ann"), QStringLiteral("web"));
        bob = add(QStringLiteral("Bob"), QStringLiteral("street"));
        isReady = store->buy(bob, 300'000).has_value();
        store->goTo({2026, 11, 20});
        isReady = isReady && store->buy(ann, 1'200'000) && store->buy(ann, 5'000);
        store->goTo({2026, 11, 23});
        cai = add(QStringLiteral("Cai"), QStringLiteral("web"));
        desk.database = &store->store().database();
        desk.clock = &store->store().clock();
        desk.jobs = &jobs;
        desk.actor = TemporaryStore::actor(role);
        desk.shop.id = store->store().shopId();
        desk.time = BusinessTime::fromName(QStringLiteral("Asia/Shanghai")).value_or(BusinessTime());
    }

    CustomerId add(const QString &name, const QString &channel)
    {
        Customer customer;
        customer.name = name;
        customer.channel = channel;
        return store->store()
            .write([&](db::WriteSession &session) {
                return customers::CustomerService(store->store().clock()).add(session, store->owner(), customer);
            })
            .value_or(CustomerId());
    }

    Result<InteractionId> contact(const Interaction &interaction)
    {
        return store->store().write([&](db::WriteSession &session) {
            return interactions::InteractionService(store->store().clock()).add(session, store->owner(), interaction);
        });
    }

    /// What is left of 1280 × 720 beside rail, search box and status bar, unless told.
    bool open(QSize size = {1144, 644})
    {
        page = std::make_unique<ui::CustomersPage>(desk);
        page->resize(size);
        page->show();
        page->activate();
        return settle();
    }

    bool settle() const
    {
        return QTest::qWaitFor([this] { return page->isSettled(); }, 10'000) && QTest::qWaitFor([this] { return page->isSettled(); }, 10'000);
    }

    bool choose(CustomerId id)
    {
        page->open({{QStringLiteral("customer"), id.value()}});
        return settle();
    }

    bool press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QKeyEvent event(QEvent::KeyPress, key, modifiers);
        return page->handleKey(&event);
    }

    QStringList rows(std::string_view sql, int columns) { return store->rows(sql, columns); }

    std::unique_ptr<LoyaltyStore> store;
    ui::JobTracker jobs;
    ui::Desk desk;
    std::unique_ptr<ui::CustomersPage> page;
    CustomerId ann, bob, cai;
    bool isReady = false;

private:
    QTemporaryDir m_folder;
};

} // namespace regulars::tests
