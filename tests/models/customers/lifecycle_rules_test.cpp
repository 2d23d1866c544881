#include "customers/lifecycle_rules.h"

#include "customers/customer_service.h"
#include "customers/lifecycle_query.h"
#include "support/temporary_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::customers;
using regulars::tests::TemporaryStore;

class LifecycleRulesTest : public QObject {
    Q_OBJECT
private slots:
    void stages_data();
    void stages();
    void findsTheReturn_data();
    void findsTheReturn();
};

// Days before today; -1 for none.
void LifecycleRulesTest::stages_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<int>("recalled");
    QTest::addColumn<QString>("stage");
    const auto row = [](const char *name, int first, int last, int recalled, const QString &stage) {
        QTest::newRow(name) << first << last << recalled << stage;
    };
    row("no purchase", -1, -1, -1, u"lead"_s);
    row("today", 0, 0, -1, u"new"_s);
    row("first 30", 30, 10, -1, u"new"_s);
    row("first 31", 31, 30, -1, u"active"_s);
    row("last 31", 400, 31, -1, u"at_risk"_s);
    row("last 90", 400, 90, -1, u"at_risk"_s);
    row("last 91", 400, 91, -1, u"dormant"_s);
    row("last 180", 400, 180, -1, u"dormant"_s);
    row("last 181", 400, 181, -1, u"lost"_s);
    row("recalled today", 400, 0, 0, u"recalled"_s);
    row("recalled 90", 400, 90, 90, u"recalled"_s);
    row("recalled 91, active", 400, 5, 91, u"active"_s);
    row("recalled 91, away since", 400, 91, 91, u"dormant"_s);
}

void LifecycleRulesTest::stages()
{
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(int, recalled);
    QFETCH(QString, stage);
    const EpochDay today = 20000;
    const auto day = [&](int ago) { return ago < 0 ? std::optional<EpochDay>() : std::optional<EpochDay>(today - ago); };
    QCOMPARE(stageName(stageOf({day(first), day(last), day(recalled)}, today)), stage);
}

void LifecycleRulesTest::findsTheReturn_data()
{
    QTest::addColumn<QList<int>>("bought"); // days before today
    QTest::addColumn<int>("recalled");      // days before today, -1 for none
    QTest::newRow("none") << QList<int>{} << -1;
    QTest::newRow("one") << QList<int>{10} << -1;
    QTest::newRow("gap of 90") << QList<int>{100, 10} << -1;
    QTest::newRow("gap of 91") << QList<int>{101, 10} << 10;
    QTest::newRow("visits since") << QList<int>{300, 60, 40, 5} << 60;
    QTest::newRow("return 90 days ago") << QList<int>{300, 90, 80} << 90;
    QTest::newRow("return 91 days ago") << QList<int>{300, 91, 80} << -1;
}

void LifecycleRulesTest::findsTheReturn()
{
    QFETCH(QList<int>, bought);
    QFETCH(int, recalled);
    const EpochDay today = 20000;
    TemporaryStore store;
    QVERIFY(store.isOpen());
    const auto written = store.writeUnaudited([&](db::WriteSession &session) -> Status {
        Customer customer;
        customer.name = u"张三"_s;
        TRY_LET(const CustomerId id, CustomerService(store.clock()).addUnaudited(session, customer));
        for (qsizetype i = 0; i < bought.size(); ++i) {
            auto insert = session.prepare(
                "INSERT INTO purchase(id,number,customer_id,shop_id,at_ms,day,gross_minor,discount_minor,"
                "points_paid_minor,eligible_minor,points_earned,points_spent,operator_id,source)"
                " VALUES(?1,'N'||?1,?2,1,?3*86400000,?3,100,0,0,100,1,0,1,'till')");
            TRY(insert.bind(qint64{i} + 1).bind(id).bind(today - bought.at(i)).run());
        }
        if (bought.isEmpty())
            return ok();
        auto summary = session.prepare("INSERT INTO customer_summary(customer_id,orders,refunds,spend_minor,first_on,"
                                       "last_on,last_at_ms) VALUES(?,?,0,700,?,?,0)");
        return summary.bind(id).bind(bought.size()).bind(today - bought.first()).bind(today - bought.last()).run();
    });
    QVERIFY(written);
    const auto visits = store.read([&](db::ReadSession &session) { return visitsOf(session, CustomerId(1), today); });
    QVERIFY(visits);
    QCOMPARE(visits->orders, bought.size());
    QCOMPARE(visits->spendMinor, bought.isEmpty() ? 0 : 700);
    QCOMPARE(visits->facts.recalledOn.value_or(today + 1), today - recalled);
}

REGULARS_TEST(LifecycleRulesTest)
#include "lifecycle_rules_test.moc"
