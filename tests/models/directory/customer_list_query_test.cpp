#include "customers/customer_query.h"
#include "customers/customer_service.h"
#include "directory/customer_filter.h"
#include "directory/customer_list_query.h"
#include "products/product_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::directory;
using regulars::tests::day;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;

Q_DECLARE_METATYPE(regulars::directory::CustomerFilter)

namespace {

CustomerFilter only(Field field, Compare compare, std::vector<qint64> numbers, const QStringList &texts = {})
{
    return {{{field, compare, std::move(numbers), texts}}};
}

} // namespace

/// Four customers: Ann buys much and lately, Bob long ago, Cai once and again after a gap, Dan never.
class CustomerListQueryTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();

    void filters_data();
    void filters();
    void orders_data();
    void orders();
    void rows();
    void conditionsHoldTogether();
    void erasedAreNotListed();
    void totals();
    void words();
    void refusedFilters_data();
    void refusedFilters();
    void jsonComesBack();
    void jsonRefuses_data();
    void jsonRefuses();

private:
    CustomerId add(const QString &name, const QString &card, const std::function<void(Customer &)> &more = {});
    QString listed(const CustomerFilter &filter, const ListOrder &order = {SortKey::Card, false});

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_ann, m_bob, m_cai, m_dan;
};

CustomerId CustomerListQueryTest::add(const QString &name, const QString &card, const std::function<void(Customer &)> &more)
{
    Customer customer;
    customer.name = name;
    customer.cardNo = card;
    if (more)
        more(customer);
    return m_store->store()
        .write([&](db::WriteSession &session) {
            return customers::CustomerService(m_store->store().clock()).add(session, m_store->owner(), customer);
        })
        .value_or(CustomerId());
}

void CustomerListQueryTest::initTestCase()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    const ProductId tea = m_store->addProduct(u"TEA"_s);
    const ProductId cup = m_store->addProduct(u"CUP"_s);
    QVERIFY(m_store->store().writeUnaudited([&](db::WriteSession &session) -> Status {
        TRY(session.prepare("UPDATE product SET category='tea' WHERE sku='TEA'").run());
        return session.prepare("UPDATE product SET category='cups' WHERE sku='CUP'").run();
    }));
    m_store->goTo({2025, 1, 10});
    m_ann = add(u"安娜"_s, u"1001"_s, [](Customer &c) {
        c.phone = u"13800138046"_s;
        c.channel = u"wechat"_s;
        c.region = u"浙江杭州"_s;
        c.manager = u"陈立"_s;
        c.birthday = u"1990-05-17"_s;
    });
    m_bob = add(u"鲍勃"_s, u"1002"_s, [](Customer &c) {
        c.region = u"浙江宁波"_s;
        c.channel = u"friend"_s;
        c.birthday = u"--12-01"_s;
    });
    QVERIFY(m_store->buy(m_bob, 600'000)); // silver, 682 days before the day of the lists
    m_cai = add(u"蔡婷"_s, u"1003"_s, [](Customer &c) { c.channel = u"wechat"_s; });
    QVERIFY(m_store->buy(m_cai, 5000));
    m_store->goTo({2026, 3, 1});
    till::PurchaseBooking order;
    order.customerId = m_ann;
    order.lines.resize(2);
    order.lines[0].productId = tea;
    order.lines[0].amountMinor = 900'000;
    order.lines[1].productId = cup;
    order.lines[1].amountMinor = 200'000;
    QVERIFY(m_store->buy(order)); // gold
    m_store->goTo({2026, 11, 20});
    QVERIFY(m_store->buy(m_cai, 7000)); // recalled: nearly two years later
    const auto last = m_store->buy(m_ann, 40'000);
    QVERIFY(last);
    QVERIFY(m_store->refund(last->purchase.number, {{1, 250}})); // a quarter of it comes back
    m_dan = add(u"丹"_s, u"1004"_s, [](Customer &c) { c.registeredOn = day(2026, 11, 1); });
    QVERIFY(m_store->store().write([&](db::WriteSession &session) -> Status {
        customers::CustomerService service(m_store->store().clock());
        TRY(service.setTags(session, m_store->owner(), m_ann, {u"vip"_s, u"tea"_s}, {}));
        TRY(service.setTags(session, m_store->owner(), m_bob, {u"tea"_s}, {}));
        TRY(service.setConsent(session, m_store->owner(), m_ann, u"sms"_s, true, u"paper"_s));
        return service.setConsent(session, m_store->owner(), m_bob, u"sms"_s, true, u"paper"_s);
    }));
    m_store->goTo({2026, 11, 23});
    QVERIFY(m_store->store().write([&](db::WriteSession &session) -> Status {
        customers::CustomerService service(m_store->store().clock());
        return service.setConsent(session, m_store->owner(), m_bob, u"sms"_s, false, u"phone"_s);
    }));
}

// Card numbers with a blank between.
QString CustomerListQueryTest::listed(const CustomerFilter &filter, const ListOrder &order)
{
    const auto cards = m_store->store().read([&](db::ReadSession &session) -> Result<QStringList> {
        TRY_LET(const auto ids, listIds(session, filter, order, m_store->today()));
        TRY_LET(const auto found, listRows(session, ids, m_store->today()));
        QStringList names;
        for (const CustomerRow &row : found)
            names.append(row.cardNo);
        return names;
    });
    return cards ? cards->join(u' ') : errorName(cards.error().code);
}

void CustomerListQueryTest::filters_data()
{
    QTest::addColumn<CustomerFilter>("filter");
    QTest::addColumn<QString>("cards");
    QTest::newRow("none") << CustomerFilter() << u"1001 1002 1003 1004"_s;
    QTest::newRow("gold") << only(Field::Tier, Compare::AnyOf, {m_store->tierId(2).value()}) << u"1001"_s;
    QTest::newRow("first tier, held without a state") << only(Field::Tier, Compare::AnyOf, {m_store->tierId(0).value()}) << u"1003 1004"_s;
    QTest::newRow("away 3 days or more; who never came counts") << only(Field::DaysAway, Compare::AtLeast, {4}) << u"1002 1004"_s;
    QTest::newRow("away at most 3 days") << only(Field::DaysAway, Compare::AtMost, {3}) << u"1001 1003"_s;
    QTest::newRow("year spend, net of the refund") << only(Field::YearSpend, Compare::AtLeast, {1'130'000}) << u"1001"_s;
    QTest::newRow("year spend, a cent above") << only(Field::YearSpend, Compare::AtLeast, {1'130'001}) << QString();
    QTest::newRow("year spend at most") << only(Field::YearSpend, Compare::AtMost, {7000}) << u"1002 1003 1004"_s;
    QTest::newRow("spend of all time") << only(Field::Spend, Compare::AtLeast, {12'000}) << u"1001 1002 1003"_s;
    QTest::newRow("orders") << only(Field::Orders, Compare::AtLeast, {2}) << u"1001 1003"_s;
    QTest::newRow("no order") << only(Field::Orders, Compare::AtMost, {0}) << u"1004"_s;
    QTest::newRow("points") << only(Field::Points, Compare::AtMost, {0}) << u"1004"_s;
    QTest::newRow("tag") << only(Field::Tag, Compare::AnyOf, {}, {u"tea"_s}) << u"1001 1002"_s;
    QTest::newRow("one of two tags") << only(Field::Tag, Compare::AnyOf, {}, {u"vip"_s, u"none"_s}) << u"1001"_s;
    QTest::newRow("channel") << only(Field::Channel, Compare::AnyOf, {}, {u"wechat"_s}) << u"1001 1003"_s;
    QTest::newRow("province") << only(Field::Region, Compare::AnyOf, {}, {u"浙江"_s}) << u"1001 1002"_s;
    QTest::newRow("city") << only(Field::Region, Compare::AnyOf, {}, {u"浙江宁波"_s, u"北京"_s}) << u"1002"_s;
    QTest::newRow("manager") << only(Field::Manager, Compare::AnyOf, {}, {u"陈立"_s}) << u"1001"_s;
    QTest::newRow("shop") << only(Field::Shop, Compare::AnyOf, {99}) << QString();
    QTest::newRow("born in May") << only(Field::BirthdayMonth, Compare::AnyOf, {5}) << u"1001"_s;
    QTest::newRow("born in December, without a year") << only(Field::BirthdayMonth, Compare::AnyOf, {12, 1}) << u"1002"_s;
    QTest::newRow("registered of late") << only(Field::RegisteredDays, Compare::AtMost, {22}) << u"1004"_s;
    QTest::newRow("registered 23 days ago or longer") << only(Field::RegisteredDays, Compare::AtLeast, {23}) << u"1001 1002 1003"_s;
    QTest::newRow("newest word is yes") << only(Field::Consent, Compare::AnyOf, {}, {u"sms"_s}) << u"1001"_s;
    QTest::newRow("recalled") << only(Field::Stage, Compare::AnyOf, {}, {u"recalled"_s}) << u"1001 1003"_s;
    QTest::newRow("lost") << only(Field::Stage, Compare::AnyOf, {}, {u"lost"_s}) << u"1002"_s;
    QTest::newRow("lead or lost") << only(Field::Stage, Compare::AnyOf, {}, {u"lead"_s, u"lost"_s}) << u"1002 1004"_s;
}

void CustomerListQueryTest::filters()
{
    QFETCH(CustomerFilter, filter);
    QTEST(listed(filter), "cards");
}

void CustomerListQueryTest::orders_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending");
    const auto row = [](const char *name, SortKey key, const QString &ascending, const QString &descending) {
        QTest::newRow(name) << int(key) << ascending << descending;
    };
    row("name by pinyin: anna baobo caiting dan", SortKey::Name, u"1001 1002 1003 1004"_s, u"1004 1003 1002 1001"_s);
    row("card", SortKey::Card, u"1001 1002 1003 1004"_s, u"1004 1003 1002 1001"_s);
    row("tier; equal ones by age", SortKey::Tier, u"1003 1004 1002 1001"_s, u"1001 1002 1003 1004"_s);
    row("year spend", SortKey::YearSpend, u"1002 1004 1003 1001"_s, u"1001 1003 1002 1004"_s);
    row("spend", SortKey::Spend, u"1004 1003 1002 1001"_s, u"1001 1002 1003 1004"_s);
    row("orders", SortKey::Orders, u"1004 1002 1001 1003"_s, u"1001 1003 1002 1004"_s);
    row("last visit", SortKey::LastVisit, u"1004 1002 1003 1001"_s, u"1001 1003 1002 1004"_s);
    row("registered", SortKey::Registered, u"1001 1002 1003 1004"_s, u"1004 1001 1002 1003"_s);
    row("phone; none last, whatever the direction", SortKey::Phone, u"1001 1002 1003 1004"_s, u"1001 1002 1003 1004"_s);
    row("channel", SortKey::Channel, u"1002 1001 1003 1004"_s, u"1001 1003 1002 1004"_s);
    row("region by code point: Ningbo, Hangzhou", SortKey::Region, u"1002 1001 1003 1004"_s, u"1001 1002 1003 1004"_s);
    row("manager", SortKey::Manager, u"1001 1002 1003 1004"_s, u"1001 1002 1003 1004"_s);
    row("tags: tea vip, tea, none, none", SortKey::Tags, u"1001 1002 1003 1004"_s, u"1001 1002 1003 1004"_s);
}

void CustomerListQueryTest::orders()
{
    QFETCH(int, key);
    if (SortKey(key) == SortKey::LastVisit) { // Ann and Cai came on one day and at one hour
        QCOMPARE(listed({}, {SortKey::LastVisit, true}).right(9), u"1002 1004"_s);
        QCOMPARE(listed({}, {SortKey::LastVisit, false}).left(9), u"1004 1002"_s);
        return;
    }
    QTEST(listed({}, {SortKey(key), false}), "ascending");
    QTEST(listed({}, {SortKey(key), true}), "descending");
    // A filter that everybody meets is asked another way and must answer the same.
    const CustomerFilter everybody = only(Field::RegisteredDays, Compare::AtLeast, {0});
    QTEST(listed(everybody, {SortKey(key), false}), "ascending");
    QTEST(listed(everybody, {SortKey(key), true}), "descending");
}

void CustomerListQueryTest::rows()
{
    const auto read = m_store->store().read(
        [&](db::ReadSession &session) { return listRows(session, {m_ann.value(), 987'654, m_dan.value()}, m_store->today()); });
    QVERIFY(read);
    QCOMPARE(read->size(), size_t(3));
    const CustomerRow &ann = read->at(0);
    QCOMPARE(ann.name, u"安娜"_s);
    QCOMPARE(ann.phone, u"13800138046"_s);
    QCOMPARE(ann.tierName, u"Gold"_s);
    QCOMPARE(ann.tierRank, 2);
    QCOMPARE(ann.yearSpendMinor, 1'130'000); // 11 000 + 400 − 100
    QCOMPARE(ann.spendMinor, 1'130'000);
    QCOMPARE(ann.orders, 2);
    QCOMPARE(ann.points, 11'450); // 11 000, then at gold 600 for 400, 150 of them back for the quarter
    QCOMPARE(toDate(ann.lastOn.value_or(0)), QDate(2026, 11, 20));
    QCOMPARE(ann.favourite, u"tea"_s);
    QCOMPARE(ann.tags, QStringList({u"tea"_s, u"vip"_s}));
    QVERIFY(!read->at(1).id.isValid());
    QCOMPARE(read->at(2).tierName, u"Base"_s);
    QCOMPARE(read->at(2).stage, customers::Stage::Lead);
    QVERIFY(!read->at(2).lastOn);
}

void CustomerListQueryTest::conditionsHoldTogether()
{
    CustomerFilter filter = only(Field::Channel, Compare::AnyOf, {}, {u"wechat"_s});
    filter.set({Field::Orders, Compare::AtLeast, {2}, {}});
    filter.set({Field::DaysAway, Compare::AtMost, {30}, {}});
    QCOMPARE(listed(filter), u"1001 1003"_s);
    filter.set({Field::YearSpend, Compare::AtMost, {7000}, {}});
    QCOMPARE(listed(filter), u"1003"_s);
    QCOMPARE(listed(filter, {SortKey::YearSpend, true}), u"1003"_s);
    filter.set({Field::Orders, Compare::AtLeast, {3}, {}}); // in the place of the other
    QCOMPARE(filter.conditions.size(), size_t(4));
    QCOMPARE(listed(filter), QString());
    filter.remove(Field::Orders);
    QCOMPARE(listed(filter), u"1003"_s);
}

void CustomerListQueryTest::erasedAreNotListed()
{
    const CustomerId gone = add(u"走"_s, u"9999"_s);
    QVERIFY(listed({}).endsWith(u"9999"_s));
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return customers::CustomerService(m_store->store().clock()).erase(session, m_store->owner(), gone, u"asked"_s);
    }));
    QCOMPARE(listed({}), u"1001 1002 1003 1004"_s);
    QCOMPARE(listed({}, {SortKey::Name, false}), u"1001 1002 1003 1004"_s);
}

void CustomerListQueryTest::totals()
{
    const auto spend = m_store->store().read(
        [&](db::ReadSession &session) { return spendOf(session, {m_ann.value(), m_cai.value(), m_dan.value()}); });
    QCOMPARE(spend.value_or(-1), 1'130'000 + 12'000);
    // So many that the whole table is read beside them; most are nobody's, and they stand in the order of a list.
    std::vector<qint64> many{m_dan.value()};
    for (qint64 id = 2'000'000; id > 1'998'000; --id)
        many.push_back(id);
    many.push_back(m_cai.value());
    many.push_back(m_ann.value());
    const auto same = m_store->store().read([&](db::ReadSession &session) { return spendOf(session, many); });
    QCOMPARE(same.value_or(-1), 1'130'000 + 12'000);
}

void CustomerListQueryTest::words()
{
    const auto wordsOfField = [&](Field field, int limit) {
        return m_store->store().read([&](db::ReadSession &session) { return wordsOf(session, field, limit); }).value_or(QStringList{u"failed"_s});
    };
    QCOMPARE(wordsOfField(Field::Tag, 10), QStringList({u"tea"_s, u"vip"_s}));
    QCOMPARE(wordsOfField(Field::Tag, 1), QStringList{u"tea"_s});
    QCOMPARE(wordsOfField(Field::Channel, 10), QStringList({u"wechat"_s, u"friend"_s}));
    QCOMPARE(wordsOfField(Field::Manager, 10), QStringList{u"陈立"_s});
    QCOMPARE(wordsOfField(Field::Orders, 10), QStringList());
}

void CustomerListQueryTest::refusedFilters_data()
{
    QTest::addColumn<CustomerFilter>("filter");
    QTest::newRow("tiers are not measured") << only(Field::Tier, Compare::AtLeast, {1});
    QTest::newRow("spend is measured") << only(Field::Spend, Compare::AnyOf, {1});
    QTest::newRow("no number") << only(Field::Spend, Compare::AtLeast, {});
    QTest::newRow("two numbers") << only(Field::Spend, Compare::AtLeast, {1, 2});
    QTest::newRow("no tag") << only(Field::Tag, Compare::AnyOf, {});
    QTest::newRow("an empty tag") << only(Field::Tag, Compare::AnyOf, {}, {QString()});
    QTest::newRow("a field twice") << CustomerFilter{{{Field::Spend, Compare::AtLeast, {1}, {}}, {Field::Spend, Compare::AtMost, {2}, {}}}};
}

void CustomerListQueryTest::refusedFilters()
{
    QFETCH(CustomerFilter, filter);
    QCOMPARE(outcomeOf(checkFilter(filter)), u"Invalid"_s);
    QCOMPARE(listed(filter), u"Invalid"_s);
    QCOMPARE(outcomeOf(filterFromJson(toJson(filter))), u"Invalid"_s);
}

void CustomerListQueryTest::jsonComesBack()
{
    CustomerFilter filter;
    for (const Field field : allFields()) {
        if (isMeasured(field))
            filter.set({field, Compare::AtMost, {9'007'199'254'740'991}, {}});
        else if (hasNumbers(field))
            filter.set({field, Compare::AnyOf, {3, 1}, {}});
        else
            filter.set({field, Compare::AnyOf, {}, {u"茶"_s, u"a\"b"_s}});
    }
    QCOMPARE(filter.conditions.size(), size_t(15));
    const QByteArray written = QJsonDocument(toJson(filter)).toJson(QJsonDocument::Compact);
    const auto back = filterFromJson(QJsonDocument::fromJson(written).object());
    QVERIFY(back);
    QVERIFY(*back == filter);
}

void CustomerListQueryTest::jsonRefuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no conditions") << QByteArray("{}");
    QTest::newRow("no such field") << QByteArray(R"({"conditions":[{"field":"mood","compare":"any_of","values":["x"]}]})");
    QTest::newRow("no such comparison") << QByteArray(R"({"conditions":[{"field":"tag","compare":"like","values":["x"]}]})");
    QTest::newRow("a number for a word") << QByteArray(R"({"conditions":[{"field":"tag","compare":"any_of","values":[1]}]})");
    QTest::newRow("a word for a number") << QByteArray(R"({"conditions":[{"field":"spend","compare":"at_least","values":["1"]}]})");
}

void CustomerListQueryTest::jsonRefuses()
{
    QFETCH(QByteArray, json);
    QCOMPARE(outcomeOf(filterFromJson(QJsonDocument::fromJson(json).object())), u"Invalid"_s);
}

REGULARS_TEST(CustomerListQueryTest)
#include "customer_list_query_test.moc"
