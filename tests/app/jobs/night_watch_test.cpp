#include "app/jobs/night_watch.h"
#include "coupons/coupon_service.h"
#include "customers/customer_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "ui/shell/job_tracker.h"

#include <QApplication>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::LoyaltyStore;

/// A shop whose machine was off over the end of some points.
class NightWatchTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void catchesUpOnWhatFellDue();
    void onceEachDayWhateverIsDue();
    void closingDoesNotWaitForTheNight();

private:
    qint64 nights() const { return m_store->store().number("SELECT count(*) FROM audit_entry WHERE action='store.midnight'"); }

    std::unique_ptr<LoyaltyStore> m_store;
    std::unique_ptr<ui::JobTracker> m_jobs;
    ui::Desk m_desk;
    CustomerId m_customer;
};

void NightWatchTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_customer = m_store->addCustomer();
    m_store->goTo({2026, 1, 10});
    QVERIFY(m_store->buy(m_customer, 50'000));
    m_desk.database = &m_store->store().database();
    m_desk.clock = &m_store->store().clock();
    m_jobs = std::make_unique<ui::JobTracker>();
    m_desk.jobs = m_jobs.get();
    m_desk.time = BusinessTime::fromName(u"Asia/Shanghai"_s).value_or(BusinessTime());
}

void NightWatchTest::catchesUpOnWhatFellDue()
{
    m_store->goTo({2027, 2, 1}, 0); // the points were good through January
    app::NightWatch watch(m_desk);
    watch.start();
    QTRY_COMPARE(nights(), 1);
    QCOMPARE(m_store->balance(m_customer), 0);
    QTRY_VERIFY(!m_jobs->jobs().empty() && m_jobs->jobs().back().finished);
    QVERIFY(m_jobs->jobs().back().ok);
    watch.start(); // the same day once more
    QTest::qWait(50);
    QCOMPARE(nights(), 1);
}

// Birthdays come round with the days: the coupons of January's customers are given though nothing falls due.
void NightWatchTest::onceEachDayWhateverIsDue()
{
    m_store->goTo({2026, 1, 11});
    const Status prepared = m_store->store().write([&](db::WriteSession &session) -> Status {
        Customer born;
        born.name = u"January"_s;
        born.birthday = u"--01-20"_s;
        TRY(customers::CustomerService(m_store->store().clock()).add(session, m_store->owner(), born));
        CouponTemplate plan;
        plan.name = u"Birthday"_s;
        plan.amountMinor = 500;
        plan.issueRule = IssueRule::BirthdayMonth;
        TRY(coupons::CouponService(m_store->store().clock()).save(session, m_store->owner(), plan));
        return ok();
    });
    QVERIFY2(prepared, prepared ? "" : qPrintable(errorName(prepared.error().code) + prepared.error().field));
    const auto coupons = [this] { return m_store->store().number("SELECT count(*) FROM coupon"); };
    {
        app::NightWatch watch(m_desk);
        watch.start();
        QTRY_COMPARE(nights(), 1);
        QCOMPARE(coupons(), 1);
    }
    app::NightWatch again(m_desk); // the window was closed and opened on the same day
    const size_t listed = m_jobs->jobs().size();
    again.start();
    QTest::qWait(100);
    QCOMPARE(nights(), 1);
    QCOMPARE(m_jobs->jobs().size(), listed);
    m_store->goTo({2026, 1, 12});
    app::NightWatch tomorrow(m_desk);
    tomorrow.start();
    QTRY_COMPARE(nights(), 2);
    QCOMPARE(coupons(), 1);
}

void NightWatchTest::closingDoesNotWaitForTheNight()
{
    m_store->goTo({2027, 2, 1}, 0);
    // Somebody else writes for a while, so that the night run waits in the queue.
    std::promise<void> release;
    auto held = m_store->store().database().write([gate = release.get_future().share()](db::WriteSession &) -> Status {
        gate.wait();
        return ok();
    });
    {
        app::NightWatch watch(m_desk);
        watch.start();
        QTRY_VERIFY(!m_jobs->jobs().empty() && !m_jobs->jobs().back().finished);
    }
    release.set_value();
    held.waitForFinished();
    QCOMPARE(nights(), 0); // stopped before it began; the next start catches up
    QCOMPARE(m_store->balance(m_customer), 500);
}

REGULARS_TEST(NightWatchTest)
#include "night_watch_test.moc"
