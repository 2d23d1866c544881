#include "shops/shop_query.h"
#include "shops/shop_service.h"

#include "support/temporary_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace regulars::shops {
namespace {

using tests::TemporaryStore;

Result<ShopId> add(TemporaryStore &store, const Shop &shop, const Actor &actor = Actor::owner())
{
    return store.write([&](db::WriteSession &session) { return ShopService(store.clock()).add(session, actor, shop); });
}

Status update(TemporaryStore &store, const Shop &shop)
{
    return store.write([&](db::WriteSession &session) { return ShopService(store.clock()).update(session, Actor::owner(), shop); });
}

Shop named(const QString &name)
{
    Shop shop;
    shop.name = name;
    return shop;
}

} // namespace

class ShopServiceTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void keepsEveryField();
    void refuses_data();
    void refuses();
    void aNameIsTakenOnce();
    void theFirstActiveOneIsMeant();

private:
    std::unique_ptr<TemporaryStore> m_store;
};

void ShopServiceTest::init()
{
    m_store = std::make_unique<TemporaryStore>();
    QVERIFY(m_store->isOpen());
}

void ShopServiceTest::keepsEveryField()
{
    Shop shop{{}, u"西湖店"_s, u"Asia/Taipei"_s, u"文三路 1 号"_s, u"0571-88001"_s, true};
    const auto id = add(*m_store, shop);
    QVERIFY(id.has_value());
    shop.id = *id;
    const auto read = [&] {
        return m_store->read([&](db::ReadSession &session) { return shopById(session, *id); }).value_or(std::nullopt);
    };
    QCOMPARE(read(), std::optional<Shop>(shop));
    shop.address = u"文三路 2 号"_s;
    shop.isActive = false;
    QVERIFY(update(*m_store, shop));
    QCOMPARE(read(), std::optional<Shop>(shop));
    QCOMPARE(m_store->number("SELECT count(*) FROM audit_entry WHERE action IN ('shop.add','shop.update') AND subject_id=2"), 2);
}

void ShopServiceTest::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("timezone");
    QTest::addColumn<int>("role");
    QTest::addColumn<int>("code");
    const auto row = [](const char *title, const QString &name, const QString &timezone, Role role, ErrorCode code) {
        QTest::newRow(title) << name << timezone << static_cast<int>(role) << static_cast<int>(code);
    };
    row("no name", QString(), u"UTC"_s, Role::Manager, ErrorCode::Required);
    row("blank name", u"  "_s, u"UTC"_s, Role::Manager, ErrorCode::Required);
    row("no zone", u"A"_s, QString(), Role::Manager, ErrorCode::Invalid);
    row("no such zone", u"A"_s, u"Asia/Atlantis"_s, Role::Manager, ErrorCode::Invalid);
    row("clerk", u"A"_s, u"UTC"_s, Role::Clerk, ErrorCode::NotAllowed);
}

void ShopServiceTest::refuses()
{
    QFETCH(QString, name);
    QFETCH(QString, timezone);
    QFETCH(int, role);
    QFETCH(int, code);
    Shop shop = named(name);
    shop.timezone = timezone;
    const auto id = add(*m_store, shop, TemporaryStore::actor(static_cast<Role>(role)));
    QVERIFY(!id);
    QCOMPARE(static_cast<int>(id.error().code), code);
    QCOMPARE(m_store->number("SELECT count(*) FROM shop"), 1);
}

void ShopServiceTest::aNameIsTakenOnce()
{
    const auto first = add(*m_store, named(u"A"_s));
    QVERIFY(first.has_value());
    QCOMPARE(add(*m_store, named(u"A"_s)).error(), (Error{ErrorCode::AlreadyExists, u"shop"_s, u"A"_s}));
    Shop second = named(u"B"_s);
    second.id = *add(*m_store, second);
    QVERIFY(update(*m_store, second)); // its own name is free for it
    second.name = u"A"_s;
    QCOMPARE(update(*m_store, second).error().code, ErrorCode::AlreadyExists);
    second.id = ShopId(99);
    second.name = u"C"_s;
    QCOMPARE(update(*m_store, second).error().code, ErrorCode::NotFound);
}

void ShopServiceTest::theFirstActiveOneIsMeant()
{
    const auto meant = [&] {
        return m_store->read([&](db::ReadSession &session) { return ShopService(m_store->clock()).defaultShop(session); });
    };
    QCOMPARE(meant()->name, u"Test shop"_s);
    QVERIFY(add(*m_store, named(u"Second"_s)).has_value());
    Shop first = *meant();
    first.isActive = false;
    QVERIFY(update(*m_store, first));
    QCOMPARE(meant()->name, u"Second"_s);
    Shop second = *meant();
    second.isActive = false;
    QCOMPARE(update(*m_store, second).error(), (Error{ErrorCode::Required, u"active_shop"_s, {}})); // the last one
    QCOMPARE(meant()->name, u"Second"_s);
    first.isActive = true;
    QVERIFY(update(*m_store, first));
    QVERIFY(update(*m_store, second));
    QCOMPARE(meant()->name, u"Test shop"_s);
}

} // namespace regulars::shops

using regulars::shops::ShopServiceTest;
REGULARS_TEST(ShopServiceTest)

#include "shop_service_test.moc"
