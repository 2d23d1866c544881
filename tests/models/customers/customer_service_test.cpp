#include "customers/customer_service.h"

#include "customers/customer_query.h"
#include "customers/customer_rules.h"
#include "customers/registration_rollup_store.h"
#include "support/temporary_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::customers;
using regulars::tests::TemporaryStore;

namespace {

Customer person(const QString &name, const QString &phone = {}, const QString &card = {})
{
    Customer customer;
    customer.name = name;
    customer.phone = phone;
    customer.cardNo = card;
    return customer;
}

} // namespace

class CustomerServiceTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_store.reset(); }

    void addCompletesTheFile();
    void roundTripsEveryField();
    void givesOutCards();
    void skipsTakenCards();
    void refusesDuplicates();
    void refusedRowLeavesNothing();
    void rollbackLeavesNothing();
    void countsRegistrations();
    void updateMovesSearchKeys();
    void updateChecks();
    void editedReadingStays();
    void undoAddTakesBack();
    void undoAddKeepsHistory();
    void eraseEmptiesTheFile();
    void dayToComeIsRefused();
    void tags();
    void consents();
    void rights_data();
    void rights();
    void auditHoldsNoPersonalData();

private:
    Result<CustomerId> add(const Customer &customer)
    {
        return m_store->write([&](db::WriteSession &session) {
            return CustomerService(m_store->clock()).add(session, m_store->owner(), customer);
        });
    }
    template <class F>
    Status act(F fn)
    {
        return m_store->write([&](db::WriteSession &session) -> Status {
            CustomerService service(m_store->clock());
            return fn(service, session);
        });
    }
    Customer file(CustomerId id)
    {
        auto found = m_store->read([id](db::ReadSession &session) { return customerById(session, id); });
        return found && *found ? **found : Customer{};
    }
    // The rowids that a full-text question finds.
    QList<qint64> found(const QString &match)
    {
        return m_store
            ->read([match](db::ReadSession &session) -> Result<QList<qint64>> {
                QList<qint64> ids;
                auto select = session.prepare("SELECT rowid FROM customer_fts WHERE customer_fts MATCH ? ORDER BY rowid");
                select.bind(match);
                for (;;) {
                    TRY_LET(const bool row, select.step());
                    if (!row)
                        return ids;
                    ids.append(select.intAt(0));
                }
            })
            .value_or(QList<qint64>{-1});
    }

    std::unique_ptr<TemporaryStore> m_store;
};

void CustomerServiceTest::init()
{
    m_store = std::make_unique<TemporaryStore>();
    QVERIFY(m_store->isOpen());
}

void CustomerServiceTest::addCompletesTheFile()
{
    const auto id = add(person(u" 徐静怡 "_s, u"+86 138 0013 8046"_s));
    QVERIFY(id);
    const Customer stored = file(*id);
    QCOMPARE(stored.name, u"徐静怡"_s);
    QCOMPARE(stored.phone, u"13800138046"_s);
    QCOMPARE(stored.cardNo, u"10000001"_s);
    QCOMPARE(stored.pinyin, u"xujingyi"_s);
    QCOMPARE(stored.initials, u"xjy"_s);
    QCOMPARE(stored.shopId, m_store->shopId());
    QCOMPARE(stored.registeredOn, toEpochDay(QDate(2026, 11, 23)));
    // 00:30 in Shanghai is still the day before in London.
    m_store->clock().set(tests::kTestNowMs + qint64{14} * 3600 * 1000 + 1800 * 1000);
    QCOMPARE(file(*add(person(u"张三"_s))).registeredOn, toEpochDay(QDate(2026, 11, 24)));
}

void CustomerServiceTest::roundTripsEveryField()
{
    const auto referrer = add(person(u"Referrer"_s));
    Customer customer;
    customer.cardNo = u"VIP-1"_s;
    customer.name = u"许静怡"_s;
    customer.phone = u"+442079460958"_s;
    customer.email = u"xu@example.com"_s;
    customer.gender = Gender::Female;
    customer.birthday = u"--02-30"_s;
    customer.isBirthdayLunar = true;
    customer.region = u"浙江 杭州"_s;
    customer.address = u"文三路 1 号"_s;
    customer.channel = u"门店海报"_s;
    customer.referrerId = *referrer;
    customer.manager = u"王经理"_s;
    customer.notes = u"first\nsecond"_s;
    customer.registeredOn = 20000;
    const auto id = add(customer);
    QVERIFY(id);
    customer.id = *id;
    customer.shopId = m_store->shopId();
    customer.pinyin = u"xujingyi"_s;
    customer.initials = u"xjy"_s;
    QCOMPARE(file(*id), customer);

    customer.gender = Gender::Unknown;
    customer.birthday.clear();
    customer.isBirthdayLunar = false;
    customer.phone.clear();
    customer.referrerId = {};
    QVERIFY(act([&](CustomerService &service, db::WriteSession &session) {
        return service.update(session, m_store->owner(), customer);
    }));
    QCOMPARE(file(*id), customer);
}

void CustomerServiceTest::givesOutCards()
{
    QCOMPARE(file(*add(person(u"a"_s))).cardNo, u"10000001"_s);
    QCOMPARE(file(*add(person(u"b"_s))).cardNo, u"10000002"_s);
    QCOMPARE(file(*add(person(u"c"_s, {}, u"77"_s))).cardNo, u"77"_s);
    QCOMPARE(file(*add(person(u"d"_s))).cardNo, u"10000003"_s);
    const Customer bare = file(*add(person({}, {}, u"88"_s)));
    QCOMPARE(bare.name, u"88"_s);
    QCOMPARE(add(person({})).error(), (Error{ErrorCode::Required, u"name"_s, {}}));
}

void CustomerServiceTest::skipsTakenCards()
{
    QVERIFY(add(person(u"a"_s)));
    for (const QString &card : {u"10000002"_s, u"10000002A"_s, u"10000003"_s, u"100000031"_s, u"10000005"_s})
        QVERIFY(add(person(u"b"_s, {}, card)));
    QCOMPARE(file(*add(person(u"c"_s))).cardNo, u"10000004"_s);
    QCOMPARE(file(*add(person(u"d"_s))).cardNo, u"10000006"_s);
}

void CustomerServiceTest::refusesDuplicates()
{
    QVERIFY(add(person(u"张三"_s, u"13800138046"_s, u"A1"_s)));
    QCOMPARE(add(person(u"李四"_s, {}, u"A1"_s)).error(), (Error{ErrorCode::AlreadyExists, u"card"_s, u"A1"_s}));
    QCOMPARE(add(person(u"李四"_s, u"138-0013-8046"_s)).error(), (Error{ErrorCode::AlreadyExists, u"phone"_s, {}}));
    const auto other = add(person(u"李四"_s, u"13900139000"_s));
    QVERIFY(other);
    Customer changed = file(*other);
    changed.phone = u"13800138046"_s;
    QCOMPARE(act([&](CustomerService &service, db::WriteSession &session) {
                 return service.update(session, m_store->owner(), changed);
             }).error(),
             (Error{ErrorCode::AlreadyExists, u"phone"_s, {}}));
    // Files without a phone do not share one.
    QVERIFY(add(person(u"a"_s)));
    QVERIFY(add(person(u"b"_s)));
}

// An import goes on after a refused row within the same transaction.
void CustomerServiceTest::refusedRowLeavesNothing()
{
    const auto written = m_store->writeUnaudited([&](db::WriteSession &session) -> Status {
        CustomerService service(m_store->clock());
        TRY(service.addUnaudited(session, person(u"张三"_s, u"13800138046"_s)));
        if (service.addUnaudited(session, person(u"李四"_s, u"13800138046"_s)))
            return fail(ErrorCode::Internal);
        TRY(service.addUnaudited(session, person(u"王五"_s, u"13900139000"_s)));
        return ok();
    });
    QVERIFY(written);
    QCOMPARE(m_store->number("SELECT count(*) FROM customer"), 2);
    QCOMPARE(m_store->number("SELECT new_customers FROM day_rollup"), 2);
    QCOMPARE(found(u"\"李\""_s), QList<qint64>{});
}

void CustomerServiceTest::rollbackLeavesNothing()
{
    const auto written = m_store->writeUnaudited([&](db::WriteSession &session) -> Status {
        TRY(CustomerService(m_store->clock()).addUnaudited(session, person(u"张三"_s, u"13800138046"_s)));
        return fail(ErrorCode::Cancelled);
    });
    QCOMPARE(written.error().code, ErrorCode::Cancelled);
    QCOMPARE(m_store->number("SELECT count(*) FROM customer"), 0);
    QCOMPARE(m_store->number("SELECT count(*) FROM day_rollup"), 0);
    QCOMPARE(m_store->number("SELECT count(*) FROM id_counter WHERE table_name IN ('customer','card_no')"), 0);
    QCOMPARE(found(u"\"张\""_s), QList<qint64>{});
    QCOMPARE(file(*add(person(u"张三"_s))).cardNo, u"10000001"_s);
}

void CustomerServiceTest::countsRegistrations()
{
    QVERIFY(add(person(u"a"_s)));
    QVERIFY(add(person(u"b"_s)));
    Customer early = person(u"c"_s);
    early.registeredOn = toEpochDay(QDate(2026, 10, 31));
    const auto id = add(early);
    QCOMPARE(m_store->number("SELECT new_customers FROM day_rollup ORDER BY day DESC"), 2);
    QCOMPARE(m_store->number("SELECT new_customers FROM day_rollup ORDER BY day"), 1);
    // Months are counted from year 0: October is 9.
    QCOMPARE(m_store->number("SELECT new_customers FROM month_rollup WHERE month=2026*12+9"), 1);
    QCOMPARE(m_store->number("SELECT new_customers FROM month_rollup WHERE month=2026*12+10"), 2);
    Customer moved = file(*id);
    moved.registeredOn = toEpochDay(QDate(2026, 11, 23));
    QVERIFY(act([&](CustomerService &service, db::WriteSession &session) {
        return service.update(session, m_store->owner(), moved);
    }));
    QCOMPARE(m_store->number("SELECT new_customers FROM month_rollup WHERE month=2026*12+9"), 0);
    QCOMPARE(m_store->number("SELECT new_customers FROM month_rollup WHERE month=2026*12+10"), 3);
}

void CustomerServiceTest::updateMovesSearchKeys()
{
    const auto id = add(person(u"张三"_s, u"13800138046"_s));
    QCOMPARE(found(u"name : \"张 三\""_s), QList<qint64>{id->value()});
    QCOMPARE(found(u"phone : \"0138 1380\""_s), QList<qint64>{id->value()});
    Customer changed = file(*id);
    changed.name = u"吕布"_s;
    changed.phone = u"13900139000"_s;
    QVERIFY(act([&](CustomerService &service, db::WriteSession &session) {
        return service.update(session, m_store->owner(), changed);
    }));
    QCOMPARE(found(u"\"张 三\""_s), QList<qint64>{});
    QCOMPARE(found(u"phone : \"8046\""_s), QList<qint64>{});
    QCOMPARE(found(u"\"吕 布\""_s), QList<qint64>{id->value()});
    QCOMPARE(file(*id).pinyin, u"lvbu"_s);
    QCOMPARE(m_store->number("SELECT count(*) FROM customer WHERE phone_reversed='00093100931'"), 1);
}

void CustomerServiceTest::updateChecks()
{
    Customer ghost = person(u"nobody"_s);
    ghost.id = CustomerId(99);
    const auto update = [&](const Customer &customer) {
        return act([&](CustomerService &service, db::WriteSession &session) {
            return service.update(session, m_store->owner(), customer);
        });
    };
    QCOMPARE(update(ghost).error().code, ErrorCode::NotFound);
    const auto id = add(person(u"张三"_s));
    Customer changed = file(*id);
    changed.email = u"no"_s;
    QCOMPARE(update(changed).error(), (Error{ErrorCode::Invalid, u"email"_s, u"name@example.com"_s}));
    changed.email.clear();
    changed.referrerId = *id;
    QCOMPARE(update(changed).error().field, u"referrer"_s);
    changed.referrerId = CustomerId(4711);
    QCOMPARE(update(changed).error().code, ErrorCode::NotFound);
}

void CustomerServiceTest::editedReadingStays()
{
    Customer customer = person(u"单晓"_s);
    customer.isReadingEdited = true;
    customer.pinyin = u"Chán Xiǎo"_s;
    customer.initials = u"cx"_s;
    const auto id = add(customer);
    QCOMPARE(file(*id).pinyin, u"chanxiao"_s);
    Customer changed = file(*id);
    changed.notes = u"note"_s;
    const auto update = [&] {
        return act([&](CustomerService &service, db::WriteSession &session) {
            return service.update(session, m_store->owner(), changed);
        });
    };
    QVERIFY(update());
    QCOMPARE(file(*id).pinyin, u"chanxiao"_s);
    changed.name = u"张三"_s;
    QVERIFY(update());
    QCOMPARE(file(*id).pinyin, u"zhangsan"_s);
    QVERIFY(!file(*id).isReadingEdited);
}

void CustomerServiceTest::undoAddTakesBack()
{
    const auto id = add(person(u"张三"_s, u"13800138046"_s));
    QVERIFY(act([&](CustomerService &service, db::WriteSession &session) -> Status {
        TRY(service.setTags(session, m_store->owner(), *id, {u"VIP"_s}, {}));
        TRY(service.setConsent(session, m_store->owner(), *id, u"sms"_s, true, u"form"_s));
        return service.undoAdd(session, m_store->owner(), *id);
    }));
    QCOMPARE(m_store->number("SELECT count(*) FROM customer"), 0);
    QCOMPARE(m_store->number("SELECT count(*) FROM customer_tag"), 0);
    QCOMPARE(m_store->number("SELECT new_customers FROM day_rollup"), 0);
    QCOMPARE(found(u"\"张 三\""_s), QList<qint64>{});
}

void CustomerServiceTest::undoAddKeepsHistory()
{
    const auto id = add(person(u"张三"_s));
    Customer friendOf = person(u"李四"_s);
    friendOf.referrerId = *id;
    QVERIFY(add(friendOf));
    const auto undone = act([&](CustomerService &service, db::WriteSession &session) {
        return service.undoAdd(session, m_store->owner(), *id);
    });
    QCOMPARE(undone.error().code, ErrorCode::HasHistory);
    QCOMPARE(m_store->number("SELECT count(*) FROM customer"), 2);
}

void CustomerServiceTest::eraseEmptiesTheFile()
{
    Customer customer = person(u"张三"_s, u"13800138046"_s, u"A1"_s);
    customer.email = u"a@example.com"_s;
    customer.birthday = u"1990-01-05"_s;
    customer.address = u"somewhere"_s;
    customer.notes = u"note"_s;
    customer.gender = Gender::Male;
    const auto id = add(customer);
    const auto erase = [&](const QString &reason) {
        return act([&](CustomerService &service, db::WriteSession &session) {
            return service.erase(session, m_store->owner(), *id, reason);
        });
    };
    QVERIFY(act([&](CustomerService &service, db::WriteSession &session) -> Status {
        return service.setTags(session, m_store->owner(), *id, {u"VIP"_s}, {});
    }));
    QCOMPARE(erase(u" "_s).error().code, ErrorCode::ReasonRequired);
    QVERIFY(erase(u"asked by letter"_s));

    const Customer erased = file(*id);
    QVERIFY(erased.isErased);
    Customer expected;
    expected.id = *id;
    expected.cardNo = u"A1"_s;
    expected.name = u"A1"_s;
    expected.registeredOn = erased.registeredOn;
    expected.shopId = m_store->shopId();
    expected.isErased = true;
    QCOMPARE(erased, expected);
    QCOMPARE(found(u"\"张 三\" OR \"8046\""_s), QList<qint64>{});
    QCOMPARE(m_store->number("SELECT count(*) FROM customer_tag"), 0);
    QCOMPARE(m_store->number("SELECT count(*) FROM customer WHERE name<>'' OR pinyin<>'' OR phone IS NOT NULL"), 0);
    QCOMPARE(m_store->number("SELECT new_customers FROM day_rollup"), 1); // the books stay

    QCOMPARE(erase(u"again"_s).error().code, ErrorCode::CustomerErased);
    QCOMPARE(act([&](CustomerService &service, db::WriteSession &session) {
                 return service.update(session, m_store->owner(), erased);
             }).error().code,
             ErrorCode::CustomerErased);
    // The phone is free again, the card is not.
    QVERIFY(add(person(u"李四"_s, u"13800138046"_s)));
    QCOMPARE(add(person(u"王五"_s, {}, u"A1"_s)).error().field, u"card"_s);
}

void CustomerServiceTest::dayToComeIsRefused()
{
    const EpochDay today = BusinessTime::fromName(u"Asia/Shanghai"_s)->dayOf(m_store->clock().nowMs());
    Customer customer = person(u"张三"_s);
    customer.registeredOn = today + 1;
    const auto refused = add(customer);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), (Error{ErrorCode::FutureDate, u"registered_on"_s, dayText(today)}));
    customer.registeredOn = today;
    const auto id = add(customer);
    QVERIFY(id);
    Customer later = file(*id);
    later.registeredOn = today + 1;
    const auto moved = act([&](CustomerService &service, db::WriteSession &session) { return service.update(session, m_store->owner(), later); });
    QVERIFY(!moved);
    QCOMPARE(moved.error().code, ErrorCode::FutureDate);
    QCOMPARE(file(*id).registeredOn, today);
}

void CustomerServiceTest::tags()
{
    const auto id = add(person(u"张三"_s));
    const auto set = [&](const QStringList &plus, const QStringList &minus) {
        return act([&](CustomerService &service, db::WriteSession &session) {
            return service.setTags(session, m_store->owner(), *id, plus, minus);
        });
    };
    const auto tags = [&] {
        return m_store->read([&](db::ReadSession &session) { return tagsOf(session, *id); }).value_or(QStringList());
    };
    QVERIFY(set({u"VIP"_s, u" 咖啡 "_s, u"VIP"_s}, {}));
    QCOMPARE(tags(), (QStringList{u"VIP"_s, u"咖啡"_s}));
    QVERIFY(set({u"茶"_s}, {u"VIP"_s, u"none"_s}));
    QCOMPARE(tags(), (QStringList{u"咖啡"_s, u"茶"_s}));
    QCOMPARE(set({u" "_s}, {}).error().code, ErrorCode::Required);
    for (const QString &word : {u"a;b"_s, u"甲；乙"_s}) // would be two after an export and an import
        QCOMPARE(set({word}, {}).error(), (Error{ErrorCode::Invalid, u"tag"_s, u"separator"_s}));
    QCOMPARE(set({QString(41, u'x')}, {}).error().code, ErrorCode::TooLong);
    QCOMPARE(tags().size(), 2);
}

void CustomerServiceTest::consents()
{
    const auto id = add(person(u"张三"_s));
    const auto say = [&](const QString &channel, bool isIn, const QString &source) {
        return act([&](CustomerService &service, db::WriteSession &session) {
            return service.setConsent(session, m_store->owner(), *id, channel, isIn, source);
        });
    };
    QVERIFY(say(u"SMS"_s, true, u"form"_s));
    QVERIFY(say(u"email"_s, true, u"form"_s));
    m_store->clock().advance(1000);
    QVERIFY(say(u"sms"_s, true, u"mistake"_s));
    QVERIFY(say(u"sms"_s, false, u"reply"_s)); // the same instant: the last word counts
    QCOMPARE(say(u"smoke"_s, true, u"form"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(say(u"sms"_s, true, u""_s).error().code, ErrorCode::Required);
    const auto newest = m_store->read([&](db::ReadSession &session) { return consentsOf(session, *id); });
    QVERIFY(newest);
    QCOMPARE(newest->size(), 2);
    QCOMPARE(newest->at(0).channel, u"email"_s);
    QCOMPARE(newest->at(1).channel, u"sms"_s);
    QVERIFY(!newest->at(1).isIn);
    QCOMPARE(newest->at(1).source, u"reply"_s);
    QCOMPARE(newest->at(1).atMs, tests::kTestNowMs + 1000);
    const auto all = m_store->read([&](db::ReadSession &session) { return consentHistoryOf(session, *id); });
    QCOMPARE(all->size(), 3);
}

void CustomerServiceTest::rights_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("mayErase");
    QTest::newRow("clerk") << int(Role::Clerk) << false;
    QTest::newRow("marketer") << int(Role::Marketer) << false;
    QTest::newRow("manager") << int(Role::Manager) << true;
    QTest::newRow("administrator") << int(Role::Administrator) << true;
}

void CustomerServiceTest::rights()
{
    QFETCH(int, role);
    QFETCH(bool, mayErase);
    const auto id = add(person(u"张三"_s));
    const Actor actor = TemporaryStore::actor(static_cast<Role>(role));
    const auto erased = act([&](CustomerService &service, db::WriteSession &session) {
        return service.erase(session, actor, *id, u"asked"_s);
    });
    QCOMPARE(erased.has_value(), mayErase);
    if (!mayErase)
        QCOMPARE(erased.error(), (Error{ErrorCode::NotAllowed, {}, u"EraseCustomer"_s}));
    QCOMPARE(file(*id).isErased, mayErase);
}

void CustomerServiceTest::auditHoldsNoPersonalData()
{
    const auto id = add(person(u"张三"_s, u"13800138046"_s));
    Customer changed = file(*id);
    changed.phone = u"13900139000"_s;
    QVERIFY(act([&](CustomerService &service, db::WriteSession &session) {
        return service.update(session, m_store->owner(), changed);
    }));
    QCOMPARE(m_store->number("SELECT count(*) FROM audit_entry WHERE action='customer.add'"), 1);
    QCOMPARE(m_store->number("SELECT count(*) FROM audit_entry WHERE action='customer.update'"
                             " AND detail='{\"fields\":[\"phone\"]}'"),
             1);
    QCOMPARE(m_store->number("SELECT count(*) FROM audit_entry WHERE detail LIKE '%1380%' OR detail LIKE '%张%'"), 0);
}

REGULARS_TEST(CustomerServiceTest)
#include "customer_service_test.moc"
