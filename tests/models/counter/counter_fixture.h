// A store with tiers, and sales made easy.
//
// Thread: main. The clock stands at 2026-11-23 10:00 in Shanghai.
#pragma once

#include "customers/customer_service.h"
#include "support/temporary_store.h"
#include "tiers/tier_service.h"
#include "till/till_service.h"

namespace regulars::tests {

inline constexpr qint64 kDayMs = 86'400'000;

class CounterStore : public TemporaryStore {
public:
    CounterStore()
    {
        if (!isOpen())
            return;
        time = *BusinessTime::fromName(QStringLiteral("Asia/Shanghai"));
        const auto made = writeUnaudited([this](db::WriteSession &session) -> Status {
            TRY_LET(const auto tiers, session.prepare("SELECT COUNT(*) FROM tier").firstInt());
            if (tiers.value_or(0) > 0)
                return ok();
            return tiers::TierService(clock()).createDefaults(session, QStringLiteral("en"));
        });
        isReady = made.has_value();
    }

    [[nodiscard]] EpochDay today() const { return time.dayOf(kTestNowMs); }

    CustomerId addCustomer(const QString &name, const QString &phone, const QString &birthday = {},
                           int registeredDaysAgo = 400)
    {
        Customer customer;
        customer.name = name;
        customer.phone = phone;
        customer.birthday = birthday;
        customer.registeredOn = today() - registeredDaysAgo;
        const auto id = write([&](db::WriteSession &session) {
            return customers::CustomerService(clock()).add(session, owner(), customer);
        });
        return id ? *id : CustomerId();
    }

    QString addSale(CustomerId customer, qint64 amountMinor, int daysAgo = 0, qint64 redeem = 0)
    {
        till::PurchaseBooking order;
        order.customerId = customer;
        order.shopId = shopId();
        order.atMs = kTestNowMs - daysAgo * kDayMs;
        order.redeemPoints = redeem;
        order.lines.push_back({{}, kQuantityOne, amountMinor * 100, amountMinor});
        const auto booked = write(
            [&](db::WriteSession &session) { return till::TillService(clock()).record(session, owner(), order); });
        return booked ? booked->purchase.number : QString();
    }

    Status refund(const QString &number, std::vector<till::RefundItem> items = {})
    {
        const auto booked = write([&](db::WriteSession &session) {
            return till::TillService(clock()).refund(session, owner(), {number, {}, std::move(items), {}});
        });
        return booked ? ok() : Status(tl::unexpected<Error>(booked.error()));
    }

    BusinessTime time;
    bool isReady = false;
};

} // namespace regulars::tests
