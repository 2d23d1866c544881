#include "settings/setting_catalog.h"
#include "settings/setting_service.h"

#include "support/temporary_store.h"
#include "support/test_registry.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace regulars::settings {
namespace {

using tests::TemporaryStore;

Status set(TemporaryStore &store, const QString &key, const QString &value, const Actor &actor = Actor::owner())
{
    return store.write([&](db::WriteSession &session) { return SettingService(store.clock()).set(session, actor, key, value); });
}

SettingValues values(TemporaryStore &store)
{
    return store.read([](db::ReadSession &session) { return SettingService::values(session); }).value_or(SettingValues());
}

} // namespace

class SettingServiceTest : public QObject {
    Q_OBJECT

private slots:
    void defaultsPassTheirOwnCheck();
    void defaultsOfTheHouse();
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void keepsAndAudits();
    void needsTheRight();
    void currencyStaysOnceUsed();
};

void SettingServiceTest::defaultsPassTheirOwnCheck()
{
    QSet<QString> keys;
    for (const SettingInfo &info : settingCatalog()) {
        QVERIFY2(!keys.contains(info.key), qPrintable(info.key));
        keys.insert(info.key);
        QCOMPARE(checkSetting(info, info.defaultValue).value_or(u"refused"_s), info.defaultValue);
    }
    QVERIFY(!keys.isEmpty());
}

// The defaults that the rules of the domain name.
void SettingServiceTest::defaultsOfTheHouse()
{
    const SettingValues defaults;
    QCOMPARE(defaults.currency(), (Currency{u"CNY"_s, 2}));
    QCOMPARE(defaults.decimalE4(u"points.unit"_s), 10000);
    QCOMPARE(defaults.integer(u"points.earn"_s), 1);
    QCOMPARE(defaults.text(u"points.rounding"_s), u"floor"_s);
    QCOMPARE(defaults.text(u"points.clawback"_s), u"allow_negative"_s);
    QCOMPARE(defaults.integer(u"points.expiry_months"_s), 12);
    QCOMPARE(defaults.integer(u"points.restore_days"_s), 30);
    QCOMPARE(defaults.integer(u"tier.window_days"_s), 365);
    QCOMPARE(defaults.integer(u"tier.validity_months"_s), 12);
    QCOMPARE(defaults.integer(u"tier.grace_days"_s), 30);
    QCOMPARE(defaults.text(u"tier.metric"_s), u"spend"_s);
    QCOMPARE(defaults.text(u"tier.downgrade"_s), u"earned"_s);
}

void SettingServiceTest::accepts_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("normal");
    QTest::newRow("blanks") << u"points.earn"_s << u" 2 "_s << u"2"_s;
    QTest::newRow("full width") << u"points.earn"_s << u"１２"_s << u"12"_s;
    QTest::newRow("lower limit") << u"points.expiry_months"_s << u"1"_s << u"1"_s;
    QTest::newRow("upper limit") << u"points.expiry_months"_s << u"1200"_s << u"1200"_s;
    QTest::newRow("decimal") << u"points.unit"_s << u"0.50"_s << u"0.5"_s;
    QTest::newRow("smallest decimal") << u"points.unit"_s << u"0.01"_s << u"0.01"_s;
    QTest::newRow("choice") << u"points.rounding"_s << u"half_up"_s << u"half_up"_s;
    QTest::newRow("currency") << u"store.currency"_s << u"twd"_s << u"TWD"_s;
    QTest::newRow("day of the year") << u"points.expiry_fixed_day"_s << u"06-30"_s << u"06-30"_s;
}

void SettingServiceTest::accepts()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    TemporaryStore store;
    QVERIFY(store.isOpen());
    QVERIFY(set(store, key, value));
    QTEST(values(store).text(key), "normal");
}

void SettingServiceTest::refuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QString &key, const QString &value, ErrorCode code) {
        QTest::newRow(name) << key << value << static_cast<int>(code);
    };
    row("unknown key", u"points.colour"_s, u"1"_s, ErrorCode::NotFound);
    row("below", u"points.expiry_months"_s, u"0"_s, ErrorCode::OutOfRange);
    row("above", u"points.expiry_months"_s, u"1201"_s, ErrorCode::OutOfRange);
    row("negative", u"points.earn"_s, u"-1"_s, ErrorCode::OutOfRange);
    row("no number", u"points.earn"_s, u"many"_s, ErrorCode::Invalid);
    row("empty", u"points.earn"_s, QString(), ErrorCode::Invalid);
    row("a unit of nothing", u"points.unit"_s, u"0"_s, ErrorCode::OutOfRange);
    row("not among the choices", u"points.rounding"_s, u"up"_s, ErrorCode::Invalid);
    row("percent", u"points.redeem_max_percent"_s, u"101"_s, ErrorCode::OutOfRange);
    row("currency", u"store.currency"_s, u"yuan"_s, ErrorCode::Invalid);
    row("no such day", u"points.expiry_fixed_day"_s, u"02-30"_s, ErrorCode::Invalid);
    row("a day with a tail", u"points.expiry_fixed_day"_s, u"06-30x"_s, ErrorCode::Invalid);
}

void SettingServiceTest::refuses()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(int, code);
    TemporaryStore store;
    QVERIFY(store.isOpen());
    const qint64 entries = store.number("SELECT count(*) FROM audit_entry");
    const Status status = set(store, key, value);
    QVERIFY(!status);
    QCOMPARE(static_cast<int>(status.error().code), code);
    QVERIFY(!status.error().field.isEmpty());
    QVERIFY(!status.error().detail.isEmpty());
    QCOMPARE(store.number("SELECT count(*) FROM setting"), 0);
    QCOMPARE(store.number("SELECT count(*) FROM audit_entry"), entries);
}

void SettingServiceTest::currencyStaysOnceUsed()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    const QString key = u"store.currency"_s;
    QVERIFY(set(store, key, u"JPY"_s)); // nothing counts in it yet
    QVERIFY(set(store, key, u"CNY"_s));
    const auto run = [&](std::string_view sql) {
        return store.writeUnaudited([sql](db::WriteSession &session) { return session.prepare(sql).run(); });
    };
    QVERIFY(run("INSERT INTO tier(id,rank,name,threshold,multiplier_bp) VALUES(7,0,'Base',0,10000)"));
    QCOMPARE(set(store, key, u"JPY"_s).error().code, ErrorCode::CurrencyFixed); // thresholds would be a hundredfold
    QVERIFY(set(store, key, u"USD"_s));
    QVERIFY(run("INSERT INTO product(id,sku,name,price_e4) VALUES(5,'T1','tea',10000)"));
    const Status refused = set(store, key, u"CNY"_s);
    QCOMPARE(refused.error().code, ErrorCode::CurrencyFixed);
    QCOMPARE(refused.error().detail, u"USD"_s);
    QVERIFY(set(store, key, u"usd"_s)); // the same is no change
    QCOMPARE(values(store).currency(), (Currency{u"USD"_s, 2}));
}

void SettingServiceTest::keepsAndAudits()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    const qint64 entries = store.number("SELECT count(*) FROM audit_entry");
    QVERIFY(set(store, u"points.earn"_s, u"2"_s));
    QVERIFY(set(store, u"points.earn"_s, u"3"_s));
    QVERIFY(!set(store, u"points.earn"_s, u"x"_s));
    QCOMPARE(values(store).integer(u"points.earn"_s), 3);
    QCOMPARE(values(store).integer(u"points.expiry_months"_s), 12);
    QCOMPARE(store.number("SELECT count(*) FROM setting"), 1);
    QCOMPARE(store.number("SELECT count(*) FROM audit_entry"), entries + 2);
    QCOMPARE(store.number("SELECT json_extract(detail,'$.value') FROM audit_entry ORDER BY id DESC LIMIT 1"), 3);
}

void SettingServiceTest::needsTheRight()
{
    TemporaryStore store;
    QVERIFY(store.isOpen());
    for (const Role role : {Role::Clerk, Role::Marketer})
        QCOMPARE(set(store, u"points.earn"_s, u"2"_s, TemporaryStore::actor(role)).error().code, ErrorCode::NotAllowed);
    QVERIFY(set(store, u"points.earn"_s, u"2"_s, TemporaryStore::actor(Role::Manager)));
    // Nobody raises their own limit.
    for (const QString &role : {u"clerk"_s, u"marketer"_s, u"manager"_s}) {
        const QString key = u"points.adjust_limit."_s + role;
        QCOMPARE(set(store, key, u"5"_s, TemporaryStore::actor(Role::Manager)).error(), (Error{ErrorCode::NotAllowed, {}, u"EditLimits"_s}));
        QVERIFY(set(store, key, u"5"_s));
    }
}

} // namespace regulars::settings

using regulars::settings::SettingServiceTest;
REGULARS_TEST(SettingServiceTest)

#include "setting_service_test.moc"
