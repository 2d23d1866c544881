#include "customers/customer_service.h"
#include "directory/bulk_manager_service.h"
#include "directory/profile_query.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "tags/tag_service.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::directory;
using regulars::tests::outcomeOf;
using regulars::tests::TemporaryStore;

/// How much of files is known, and one manager for many.
class ProfileTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void profileOfOne();
    void coverageOfAll();
    void emptyStoreDividesByNothing();
    void managersAndBack();
    void managerRefusals();

private:
    CustomerId add(const std::function<void(Customer &)> &fill);

    std::unique_ptr<TemporaryStore> m_store;
};

void ProfileTest::init()
{
    m_store = std::make_unique<TemporaryStore>();
    QVERIFY(m_store->isOpen());
}

CustomerId ProfileTest::add(const std::function<void(Customer &)> &fill)
{
    Customer customer;
    fill(customer);
    return m_store
        ->write([&](db::WriteSession &session) { return customers::CustomerService(m_store->clock()).add(session, m_store->owner(), customer); })
        .value_or(CustomerId());
}

void ProfileTest::profileOfOne()
{
    const CustomerId id = add([](Customer &c) {
        c.cardNo = u"0001"_s; // the name is the card: not known
        c.phone = u"13800138046"_s;
        c.gender = Gender::Male;
        c.birthday = u"--02-03"_s;
    });
    const auto profile = [&] { return m_store->read([&](db::ReadSession &session) { return profileOf(session, id); }); };
    auto found = profile();
    QVERIFY(found);
    QCOMPARE(found->known, 3);
    QCOMPARE(found->asked, 8);
    QCOMPARE(found->percent(), 38);
    QVERIFY(!found->hasCore);
    QCOMPARE(found->missingFields, (QStringList{u"name"_s, u"email"_s, u"region"_s, u"address"_s, u"channel"_s}));
    QVERIFY(m_store->write([&](db::WriteSession &session) -> Status {
        tags::TagService service(m_store->clock());
        TRY_LET(const auto likes, service.saveGroup(session, m_store->owner(), {{}, u"likes"_s, 1}));
        TRY(service.saveGroup(session, m_store->owner(), {{}, u"way"_s, 2}));
        TRY(service.add(session, m_store->owner(), {u"tea"_s, likes, 0}));
        return customers::CustomerService(m_store->clock()).setTags(session, m_store->owner(), id, {u"tea"_s, u"loose"_s}, {});
    }));
    found = profile();
    QCOMPARE(found->known, 4);
    QCOMPARE(found->asked, 10);
    QCOMPARE(found->missingGroups, QStringList{u"way"_s});
    const auto nobody = m_store->read([](db::ReadSession &session) { return profileOf(session, CustomerId(99)); });
    QCOMPARE(outcomeOf(nobody), u"NotFound"_s);
}

void ProfileTest::coverageOfAll()
{
    const auto whole = [](Customer &c) {
        c.name = u"Ann"_s;
        c.phone = u"13800138046"_s;
        c.gender = Gender::Female;
        c.birthday = u"1990-05-17"_s;
    };
    add(whole);
    add([](Customer &c) { c.name = u"Bob"_s; });
    const CustomerId gone = add([](Customer &c) { c.name = u"Cai"_s; });
    QVERIFY(m_store->write([&](db::WriteSession &session) {
        return customers::CustomerService(m_store->clock()).erase(session, m_store->owner(), gone, u"asked"_s);
    }));
    const auto all = m_store->read([](db::ReadSession &session) { return coverage(session); });
    QVERIFY(all);
    QCOMPARE(all->customers, 2); // an erased file counts nowhere
    QCOMPARE(all->withCore, 1);
    QCOMPARE(all->coverageBp, 5000);
    QCOMPARE(all->completenessBp, 3125); // four and one of sixteen
}

void ProfileTest::emptyStoreDividesByNothing()
{
    const auto all = m_store->read([](db::ReadSession &session) { return coverage(session); });
    QVERIFY(all);
    QCOMPARE(all->customers, 0);
    QCOMPARE(all->coverageBp, 0);
}

void ProfileTest::managersAndBack()
{
    const CustomerId first = add([](Customer &c) {
        c.name = u"Ann"_s;
        c.manager = u"陈立"_s;
    });
    const CustomerId second = add([](Customer &c) { c.name = u"Bob"_s; });
    const CustomerId third = add([](Customer &c) {
        c.name = u"Cai"_s;
        c.manager = u"周可"_s;
    });
    const auto before = m_store->write([&](db::WriteSession &session) {
        return BulkManagerService(m_store->clock()).assign(session, m_store->owner(), {first.value(), second.value(), third.value()}, u" 周可 "_s);
    });
    QVERIFY(before);
    QCOMPARE(before->size(), size_t(2)); // the third had her already
    QCOMPARE(m_store->number("SELECT count(*) FROM customer WHERE manager='周可'"), 3);
    QVERIFY(m_store->write([&](db::WriteSession &session) { return BulkManagerService(m_store->clock()).takeBack(session, m_store->owner(), *before); }));
    QCOMPARE(m_store->number("SELECT count(*) FROM customer WHERE manager='周可'"), 1);
    QCOMPARE(m_store->number("SELECT count(*) FROM customer WHERE manager='陈立'"), 1);
}

void ProfileTest::managerRefusals()
{
    const CustomerId id = add([](Customer &c) { c.name = u"Ann"_s; });
    const auto assign = [&](const std::vector<qint64> &ids, const QString &manager) {
        return outcomeOf(m_store->write([&](db::WriteSession &session) {
            return BulkManagerService(m_store->clock()).assign(session, m_store->owner(), ids, manager);
        }));
    };
    QCOMPARE(assign({id.value(), 99}, u"周可"_s), u"NotFound"_s);
    QCOMPARE(assign({id.value()}, QString(101, u'x')), u"TooLong"_s);
    QCOMPARE(m_store->number("SELECT count(*) FROM customer WHERE manager<>''"), 0); // all or nothing
}

REGULARS_TEST(ProfileTest)
#include "profile_test.moc"
