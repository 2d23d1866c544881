// A window with the counter over a temporary store, and customers to serve.
//
// Thread: GUI. The clock stands at 2026-11-23 10:00 in Shanghai.
#pragma once

#include "customers/customer_service.h"
#include "products/product_service.h"
#include "support/temporary_store.h"
#include "tiers/tier_service.h"
#include "till/till_service.h"
#include "ui/counter/counter_entry.h"
#include "ui/counter/counter_page.h"
#include "ui/counter/lookup_pane.h"
#include "ui/kit/theme.h"
#include "ui/shell/main_window.h"
#include "ui/shell/search_box.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <memory>

namespace regulars::tests {

class CounterFixture {
public:
    /// Tiers 0 / 2,000 / 10,000 / 50,000; a window that is not shown yet.
    explicit CounterFixture(Role role = Role::Administrator)
    {
        if (!store.isOpen())
            return;
        desk.database = &store.database();
        desk.clock = &store.clock();
        desk.actor.role = role;
        desk.shop.id = store.shopId();
        desk.shop.name = QStringLiteral("Test shop");
        desk.time = *BusinessTime::fromName(QStringLiteral("Asia/Shanghai"));
        const auto made = store.writeUnaudited([this](db::WriteSession &session) -> Status {
            // A store made by the command line has its tiers; the template may have them, too.
            TRY_LET(const auto tiers, session.prepare("SELECT COUNT(*) FROM tier").firstInt());
            if (tiers.value_or(0) > 0)
                return ok();
            return tiers::TierService(store.clock()).createDefaults(session, QStringLiteral("en"));
        });
        isReady = made.has_value();
    }

    CustomerId addCustomer(const QString &name, const QString &phone, const QString &birthday = {})
    {
        Customer customer;
        customer.name = name;
        customer.phone = phone;
        customer.birthday = birthday;
        const auto id = store.write([&](db::WriteSession &session) {
            return customers::CustomerService(store.clock()).add(session, store.owner(), customer);
        });
        return id ? *id : CustomerId();
    }

    /// A sale of one amount, `daysAgo` days before now; returns its number.
    QString addSale(CustomerId customer, qint64 amountMinor, int daysAgo = 0)
    {
        till::PurchaseBooking order;
        order.customerId = customer;
        order.shopId = store.shopId();
        order.atMs = kTestNowMs - daysAgo * qint64{86'400'000};
        order.lines.push_back({{}, kQuantityOne, amountMinor * 100, amountMinor});
        const auto booked = store.write([&](db::WriteSession &session) {
            return till::TillService(store.clock()).record(session, store.owner(), order);
        });
        return booked ? booked->purchase.number : QString();
    }

    ProductId addProduct(const QString &sku, const QString &name, qint64 priceE4)
    {
        Product product;
        product.sku = sku;
        product.name = name;
        product.priceE4 = priceE4;
        const auto id = store.write([&](db::WriteSession &session) {
            return products::ProductService(store.clock()).add(session, store.owner(), product);
        });
        return id ? *id : ProductId();
    }

    void open()
    {
        ui::PageRegistry registry;
        ui::addCounterPage(registry, desk);
        window = std::make_unique<ui::MainWindow>(std::move(registry),
                                                  [this] { return desk.time.local(store.clock().nowMs()); });
        window->show();
        QApplication::setActiveWindow(window.get());
        page = static_cast<ui::CounterPage *>(window->currentPage());
        settle();
        window->searchBox()->takeFocus();
    }

    /// Waits for all answers.
    bool settle() const
    {
        return QTest::qWaitFor(
            [this] {
                QCoreApplication::processEvents();
                return page->isSettled();
            },
            10'000);
    }

    QWidget *focus() const { return window->focusWidget(); }
    QLineEdit *box() const { return window->searchBox()->field(); }
    /// A person's keys go where the focus is; each counts.
    void type(const QString &text)
    {
        for (const QChar c : text) {
            QTest::keyPress(focus(), c.toLatin1(), Qt::NoModifier, 80);
            ++keys;
        }
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        // No release: the field may be gone by then.
        QTest::keyPress(focus(), key, modifiers, 80);
        ++keys;
    }

    TemporaryStore store;
    ui::Desk desk;
    std::unique_ptr<ui::MainWindow> window;
    ui::CounterPage *page = nullptr;
    bool isReady = false;
    int keys = 0;
};

} // namespace regulars::tests
