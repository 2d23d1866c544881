#include "customers/customer_query.h"
#include "customers/customer_rules.h"
#include "customers/customer_service.h"
#include "db/database.h"
#include "demo/demo_service.h"
#include "support/temporary_store.h"
#include "support/test_registry.h"
#include "upkeep/night_run_service.h"
#include "upkeep/verify_service.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::demo::DemoPlan;
using regulars::demo::DemoService;
using regulars::tests::kTestNowMs;

/// The demo store: deterministic, sound in its books, and alive like a shop.
class DemoStoreTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void booksAreSound();
    void nothingIsDueAfterwards();
    void ledgerIsInTheOrderOfTime();
    void valuesAreInNormalForm();
    void sameSeedSameFacts();
    void livesLikeAShop_data();
    void livesLikeAShop();
    void numbersRunThroughTheDay();
    void goesOnWhereTheDemoEnded();
    void todayGoesUpToNow_data();
    void todayGoesUpToNow();
    void cancelLeavesNothing_data();
    void cancelLeavesNothing();
    void refusesWhatIsThere();
    void refusesTheFuture();

private:
    static std::unique_ptr<db::Database> open(const QString &path);
    static qint64 number(db::Database &database, const QString &sql);
    static QByteArray digest(db::Database &database);
    Result<demo::DemoReport> make(const QString &name, const DemoPlan &plan, qint64 nowMs = kTestNowMs);
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    std::unique_ptr<db::Database> m_store; // 2 000 customers, three years until 2026-11-22
};

std::unique_ptr<db::Database> DemoStoreTest::open(const QString &path)
{
    db::Database::Options options;
    options.readers = 1;
    auto database = db::Database::open(path, options);
    return database ? *std::move(database) : nullptr;
}

qint64 DemoStoreTest::number(db::Database &database, const QString &sql)
{
    const auto found = database.readNow([&](db::ReadSession &session) { return session.prepare(sql.toStdString()).firstInt(); });
    return found && *found ? **found : -1;
}

// All rows of all tables of facts, in the order of their keys.
QByteArray DemoStoreTest::digest(db::Database &database)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto read = database.readNow([&](db::ReadSession &session) -> Status {
        for (const auto &[table, columns] : {std::pair{"shop", 4}, {"product", 6}, {"customer", 22}, {"customer_tag", 2}, {"purchase", 22},
                                             {"purchase_line", 11}, {"refund", 14}, {"refund_line", 6}, {"refund_link", 7},
                                             {"customer_summary", 7}, {"day_rollup", 13}, {"month_rollup", 12}, {"points_ledger", 11},
                                             {"points_lot", 9}, {"points_lot_use", 4}, {"points_account", 5}, {"tier_state", 8},
                                             {"tier_change", 16}, {"tier_counter", 2}, {"tag_group", 3}, {"tag", 3},
                                             {"interaction", 22}}) {
            auto select = session.prepare(std::string("SELECT * FROM ") + table + " ORDER BY 1,2");
            for (;;) {
                TRY_LET(const bool row, select.step());
                if (!row)
                    break;
                for (int column = 0; column < columns; ++column)
                    hash.addData(select.textAt(column).toUtf8() + '|');
            }
        }
        return ok();
    });
    return read ? hash.result().toHex() : QByteArray("unreadable");
}

Result<demo::DemoReport> DemoStoreTest::make(const QString &name, const DemoPlan &plan, qint64 nowMs)
{
    const FixedClock clock(nowMs);
    return DemoService(clock).create(path(name), plan, nullptr);
}

void DemoStoreTest::initTestCase()
{
    DemoPlan plan;
    plan.customers = 2000;
    plan.until = toEpochDay({2026, 11, 22});
    const auto report = make(u"main.regulars"_s, plan);
    QVERIFY(report);
    QCOMPARE(report->customers, 2000);
    m_store = open(path(u"main.regulars"_s));
    QVERIFY(m_store);
    QCOMPARE(number(*m_store, u"SELECT COUNT(*) FROM purchase"_s), report->purchases);
    QCOMPARE(number(*m_store, u"SELECT COUNT(*) FROM refund"_s), report->returns);
    QVERIFY(report->returns > 0);
    // Sixty hold the season's coupon, every fifth of them came back with it, every fourth of those bought too little.
    QCOMPARE(number(*m_store, u"SELECT COUNT(*) FROM coupon_use"_s), 9);
}

void DemoStoreTest::booksAreSound()
{
    const FixedClock clock(kTestNowMs);
    const auto report = m_store->readNow(
        [&](db::ReadSession &session) { return upkeep::VerifyService(clock).verify(session, Actor::owner(), nullptr); });
    QVERIFY(report);
    QStringList found;
    for (const auto &difference : report->differences)
        found.append(difference.check + u' ' + difference.expected + u' ' + difference.found);
    QCOMPARE(found, QStringList());
    // The indexes are back: as many as a fresh store has.
    tests::TemporaryStore fresh;
    QVERIFY(fresh.isOpen());
    const char *const indexes = "SELECT COUNT(*) FROM sqlite_schema WHERE type='index' AND sql IS NOT NULL";
    QCOMPARE(number(*m_store, QString::fromLatin1(indexes)), fresh.number(indexes));
}

// Every lot and tier that ended was written off in its own night: a night run on the last day finds nothing to do.
void DemoStoreTest::nothingIsDueAfterwards()
{
    QVERIFY(number(*m_store, u"SELECT COUNT(*) FROM points_ledger WHERE cause=6"_s) > 100);
    QVERIFY(number(*m_store, u"SELECT COUNT(*) FROM tier_change WHERE cause='lapse'"_s) > 0);
    QVERIFY(QFile::copy(path(u"main.regulars"_s), path(u"night.regulars"_s)));
    const auto copy = open(path(u"night.regulars"_s));
    QVERIFY(copy);
    const FixedClock clock(kTestNowMs - 86'400'000);
    const auto night = copy->writeNow([&](db::WriteSession &session) { return upkeep::NightRunService(clock).run(session, Actor::owner(), nullptr); });
    QVERIFY(night);
    QCOMPARE(night->customers, 0);
}

// The ledger's order is its ids: the newest first is so in time, too, referrals and rewards among the rest.
void DemoStoreTest::ledgerIsInTheOrderOfTime()
{
    QVERIFY(number(*m_store, u"SELECT COUNT(*) FROM points_ledger WHERE cause=10"_s) > 20);
    QCOMPARE(number(*m_store, u"SELECT COUNT(*) FROM (SELECT at_ms,LAG(at_ms) OVER (ORDER BY id) before FROM points_ledger) WHERE at_ms<before"_s), 0);
    QCOMPARE(number(*m_store, u"SELECT MAX(id)-COUNT(*) FROM points_ledger"_s), 0);
    // Each lot still hangs on the row that opened it.
    QCOMPARE(number(*m_store, u"SELECT COUNT(*) FROM points_lot o LEFT JOIN points_ledger l ON l.id=o.ledger_id AND l.customer_id=o.customer_id "
                              "AND l.day=o.earned_on AND l.delta>0 WHERE l.id IS NULL"_s), 0);
}

void DemoStoreTest::valuesAreInNormalForm()
{
    const auto checked = m_store->readNow([](db::ReadSession &session) -> Result<int> {
        int changed = 0;
        for (qint64 id = 1; id <= 2000; ++id) {
            TRY_LET(const auto customer, customers::customerById(session, CustomerId(id)));
            const Customer stored = customer.value_or(Customer());
            Customer completed = stored;
            TRY(customers::completeFile(completed, toEpochDay({2026, 11, 23})));
            changed += completed == stored ? 0 : 1;
        }
        return changed;
    });
    QVERIFY(checked);
    QCOMPARE(*checked, 0);
}

void DemoStoreTest::sameSeedSameFacts()
{
    DemoPlan plan;
    plan.customers = 150;
    plan.years = 1;
    plan.seed = 7;
    plan.until = toEpochDay({2026, 9, 30});
    QStringList digests;
    for (int i = 0; i < 3; ++i) {
        if (i == 2)
            plan.seed = 8;
        const QString name = u"seed-%1.regulars"_s.arg(i);
        QVERIFY(make(name, plan, kTestNowMs + i * 3'600'000LL)); // the hour does not matter where the end is given
        const auto store = open(path(name));
        QVERIFY(store);
        digests.append(QString::fromLatin1(digest(*store)));
    }
    QCOMPARE(digests[0], digests[1]);
    QVERIFY(digests[0] != digests[2]);
}

// Bounds by hand: the weekday factors are 1.35 + 1.26 against 0.82 … 0.88; the two weeks before Spring Festival 2026
// (17 February) 1.9 against 1.0; returns 1.2 % of purchases; points redeemed on 16 % of visits with points to spend.
void DemoStoreTest::livesLikeAShop_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("atLeast");
    QTest::addColumn<int>("atMost");
    const QString weekday = u"SELECT 200*SUM((day+3)%7 IN (5,6))/SUM((day+3)%7<4) FROM purchase"_s;
    QTest::newRow("a day of the weekend against Monday to Thursday, percent") << weekday << 135 << 180; // 1.305 / 0.835 = 1.56
    QTest::newRow("two weeks before Spring Festival against the two after the feast, percent")
        << u"SELECT 100*SUM(day BETWEEN 20490 AND 20499)/SUM(day BETWEEN 20512 AND 20521) FROM purchase"_s << 150 << 300;
    QTest::newRow("customers who came back, percent")
        << u"SELECT 100*SUM(orders>1)/COUNT(*) FROM customer_summary"_s << 60 << 90;
    QTest::newRow("regulars of half a year ago who stayed away since, percent")
        << u"SELECT 100*SUM(last_on<20779-180)/COUNT(*) FROM customer_summary WHERE orders>1 AND first_on<20779-365"_s << 25 << 75;
    QTest::newRow("purchases of the last year against the one before, percent")
        << u"SELECT 100*SUM(day>20779-365)/SUM(day BETWEEN 20779-730 AND 20779-365) FROM purchase"_s << 120 << 260;
    QTest::newRow("orders a customer") << u"SELECT COUNT(*)/2000 FROM purchase WHERE customer_id IS NOT NULL"_s << 7 << 14;
    QTest::newRow("money an order, major units") << u"SELECT AVG(gross_minor)/100 FROM purchase"_s << 120 << 240;
    QTest::newRow("refunds of a thousand purchases") << u"SELECT 1000*(SELECT COUNT(*) FROM refund)/COUNT(*) FROM purchase"_s << 6 << 18;
    QTest::newRow("paid with points, of a thousand") << u"SELECT 1000*SUM(points_spent>0)/COUNT(*) FROM purchase"_s << 60 << 160;
    QTest::newRow("walk-ins, percent") << u"SELECT 100*SUM(customer_id IS NULL)/COUNT(*) FROM purchase"_s << 10 << 20;
    QTest::newRow("brought by others, percent") << u"SELECT 100*SUM(referrer_id IS NOT NULL)/COUNT(*) FROM customer"_s << 11 << 17;
    QTest::newRow("nobody was brought by a later one") << u"SELECT COUNT(*) FROM customer WHERE referrer_id>=id"_s << 0 << 0;
    QTest::newRow("above the first tier, percent") << u"SELECT 100*COUNT(*)/2000 FROM tier_state WHERE tier_id>1"_s << 10 << 55;
    QTest::newRow("tiers held at all") << u"SELECT COUNT(DISTINCT tier_id) FROM tier_state"_s << 3 << 4;
    QTest::newRow("hours: after work against early, percent")
        << u"SELECT 100*SUM((at_ms/3600000+8)%24 IN (18,19))/SUM((at_ms/3600000+8)%24 IN (9,10)) FROM purchase"_s << 200 << 500;
    QTest::newRow("nothing sold at night") << u"SELECT COUNT(*) FROM purchase WHERE (at_ms/3600000+8)%24 NOT BETWEEN 9 AND 21"_s << 0 << 0;
    QTest::newRow("the commonest surname (7.2 % of the country), of a thousand")
        << u"SELECT 1000*SUM(name LIKE '王%')/COUNT(*) FROM customer"_s << 55 << 105;
    QTest::newRow("lunar birthdays, percent") << u"SELECT 100*SUM(is_birthday_lunar)/COUNT(*) FROM customer WHERE birthday<>''"_s << 5 << 35;
    QTest::newRow("contacts of a hundred customers") << u"SELECT 100*(SELECT COUNT(*) FROM interaction)/COUNT(*) FROM customer"_s << 40 << 140;
    QTest::newRow("contacts before the customer came") << u"SELECT COUNT(*) FROM interaction i JOIN customer c ON c.id=i.customer_id WHERE i.day<c.registered_on"_s << 0 << 0;
    QTest::newRow("steps that are still to be done, near the end") << u"SELECT COUNT(*) FROM interaction WHERE next_due_on>=20777 AND next_done_at_ms IS NULL"_s << 5 << 60;
    QTest::newRow("steps forgotten") << u"SELECT COUNT(*) FROM interaction WHERE next_due_on<20777 AND next_done_at_ms IS NULL"_s << 0 << 0;
    QTest::newRow("waits that are no waits") << u"SELECT COUNT(*) FROM interaction WHERE kind='waiting' AND minutes IS NULL"_s << 0 << 0;
    QTest::newRow("words on files that are no tags") << u"SELECT COUNT(*) FROM customer_tag WHERE tag NOT IN (SELECT name FROM tag WHERE group_id IS NOT NULL)"_s << 0 << 0;
    QTest::newRow("shops with sales") << u"SELECT COUNT(DISTINCT shop_id) FROM purchase"_s << 3 << 3;
    QTest::newRow("moon cakes outside the weeks before Mid-Autumn")
        << u"SELECT COUNT(*) FROM purchase_line l JOIN purchase p ON p.id=l.purchase_id JOIN product r ON r.id=l.product_id WHERE "
           "r.sku='GF0003' AND strftime('%m',p.day*86400,'unixepoch') NOT IN ('09','10')"_s << 0 << 0;
}

void DemoStoreTest::livesLikeAShop()
{
    QFETCH(QString, sql);
    QFETCH(int, atLeast);
    QFETCH(int, atMost);
    const qint64 found = number(*m_store, sql);
    QVERIFY2(found >= atLeast && found <= atMost, qPrintable(u"%1, not %2–%3"_s.arg(found).arg(atLeast).arg(atMost)));
}

void DemoStoreTest::numbersRunThroughTheDay()
{
    // Ids follow the clock, numbers follow the ids within a shop's day.
    QCOMPARE(number(*m_store, u"SELECT COUNT(*) FROM purchase a JOIN purchase b ON b.id=a.id+1 WHERE b.at_ms<a.at_ms"_s), 0);
    QCOMPARE(number(*m_store, u"SELECT COUNT(*) FROM (SELECT number,LAG(number) OVER (PARTITION BY shop_id,day ORDER BY id) AS earlier FROM purchase) "
                              "WHERE number<=earlier"_s), 0);
    QCOMPARE(number(*m_store, u"SELECT COUNT(*) FROM day_rollup r WHERE last_number<>orders+refunds"_s), 0);
}

void DemoStoreTest::goesOnWhereTheDemoEnded()
{
    QVERIFY(QFile::copy(path(u"main.regulars"_s), path(u"next.regulars"_s)));
    const auto copy = open(path(u"next.regulars"_s));
    QVERIFY(copy);
    const FixedClock clock(kTestNowMs);
    Customer next;
    next.name = u"新来的"_s;
    const auto added = copy->writeNow([&](db::WriteSession &session) { return customers::CustomerService(clock).add(session, Actor::owner(), next); });
    QVERIFY(added);
    QCOMPARE(added->value(), 2001);
    QCOMPARE(number(*copy, u"SELECT card_no FROM customer WHERE id=2001"_s), 10'002'001);
}

void DemoStoreTest::todayGoesUpToNow_data()
{
    QTest::addColumn<int>("minute"); // of the day in the shop
    QTest::addColumn<bool>("isOpen");
    QTest::newRow("in the night, the shift is on all the same") << 190 << false;
    QTest::newRow("morning") << 11 * 60 << true;
    QTest::newRow("evening") << 20 * 60 << true;
    QTest::newRow("after closing") << 23 * 60 << true;
}

void DemoStoreTest::todayGoesUpToNow()
{
    QFETCH(int, minute);
    QFETCH(bool, isOpen);
    const qint64 midnight = kTestNowMs - 10 * 3'600'000LL;
    const qint64 now = midnight + minute * 60'000LL;
    const QString name = u"today-%1.regulars"_s.arg(minute);
    DemoPlan plan;
    plan.customers = 1200;
    QVERIFY(make(name, plan, now));
    const auto store = open(path(name));
    QVERIFY(store);
    QCOMPARE(number(*store, u"SELECT COUNT(*) FROM purchase WHERE at_ms>%1"_s.arg(now)), 0);
    QCOMPARE(number(*store, u"SELECT COUNT(*) FROM refund WHERE at_ms>%1"_s.arg(now)), 0);
    const qint64 today = number(*store, u"SELECT COUNT(*) FROM purchase WHERE at_ms>=%1"_s.arg(midnight));
    QVERIFY2(today >= 5 && today <= 80, qPrintable(QString::number(today)));
    QVERIFY(number(*store, u"SELECT COUNT(*) FROM purchase WHERE at_ms>=%1"_s.arg(now - (isOpen ? 4 : 5) * 3'600'000LL)) >= 3);
    const FixedClock clock(now);
    const auto report = store->readNow(
        [&](db::ReadSession &session) { return upkeep::VerifyService(clock).verify(session, Actor::owner(), nullptr); });
    QVERIFY(report);
    QVERIFY(report->differences.empty());
}

void DemoStoreTest::cancelLeavesNothing_data()
{
    QTest::addColumn<int>("after");
    QTest::newRow("at once") << 0;
    QTest::newRow("among the customers") << 100;
    QTest::newRow("among the purchases") << 500;
    QTest::newRow("among the indexes") << 850;
}

void DemoStoreTest::cancelLeavesNothing()
{
    QFETCH(int, after);
    const QTemporaryDir folder;
    std::shared_ptr<JobControl> job;
    std::atomic<qint64> reached{0};
    job = std::make_shared<JobControl>([&](qint64 done, qint64) {
        reached = done;
        if (done >= after)
            job->cancel();
    });
    if (after == 0)
        job->cancel();
    const FixedClock clock(kTestNowMs);
    DemoPlan plan;
    plan.customers = 3000;
    const auto report = DemoService(clock).create(folder.filePath(u"demo.regulars"_s), plan, job);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QVERIFY(reached >= after);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

void DemoStoreTest::refusesWhatIsThere()
{
    const QByteArray before = digest(*m_store);
    const auto report = make(u"main.regulars"_s, DemoPlan());
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::StoreExists);
    QCOMPARE(digest(*m_store), before);
}

void DemoStoreTest::refusesTheFuture()
{
    DemoPlan plan;
    plan.until = toEpochDay({2026, 11, 24});
    const auto report = make(u"future.regulars"_s, plan);
    QVERIFY(!report);
    QCOMPARE(report.error(), (Error{ErrorCode::FutureDate, u"until"_s, u"2026-11-23"_s}));
    QVERIFY(!QFile::exists(path(u"future.regulars"_s)));
}

REGULARS_TEST(DemoStoreTest)
#include "demo_store_test.moc"
