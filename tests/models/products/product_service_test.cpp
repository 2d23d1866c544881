// Products: what a catalogue takes, what it refuses, and who may change it.
#include "products/product_query.h"
#include "products/product_service.h"
#include "support/temporary_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace regulars;
using namespace regulars::products;
using namespace Qt::StringLiterals;

namespace {

Product product(const QString &sku, const QString &name = {}, const QString &category = {},
                std::optional<qint64> priceE4 = {})
{
    Product made;
    made.sku = sku;
    made.name = name;
    made.category = category;
    made.priceE4 = priceE4;
    return made;
}

} // namespace

class ProductServiceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::TemporaryStore> m_store;
    FixedClock m_clock{tests::kTestNowMs};

private slots:
    void init()
    {
        m_store = std::make_unique<tests::TemporaryStore>();
        QVERIFY(m_store->isOpen());
    }

    void addsAndFinds()
    {
        const auto id = m_store->write([&](db::WriteSession &session) -> Result<ProductId> {
            return ProductService(m_clock).add(session, Actor::owner(),
                                               product(u" TEA-1 "_s, u" 绿  茶 "_s, u"茶叶"_s, 35000));
        });
        QVERIFY(id);
        const auto found = m_store->read(
            [](db::ReadSession &session) -> Result<Product> { return requireProduct(session, u"TEA-1"_s); });
        QVERIFY(found);
        QCOMPARE(found->id, *id);
        QCOMPARE(found->name, u"绿 茶"_s);
        QCOMPARE(found->category, u"茶叶"_s);
        QCOMPARE(found->priceE4, std::optional<qint64>(35000));
        QCOMPARE(found->pinyin, u"lvcha"_s);
        QCOMPARE(found->initials, u"lc"_s);
        QVERIFY(found->isActive);
    }

    void casesAreApart()
    {
        const auto status = m_store->write([&](db::WriteSession &session) -> Status {
            ProductService service(m_clock);
            TRY(service.add(session, Actor::owner(), product(u"84029G"_s)));
            TRY(service.add(session, Actor::owner(), product(u"84029g"_s)));
            TRY_LET(const Product upper, requireProduct(session, u"84029G"_s));
            TRY_LET(const Product lower, requireProduct(session, u"84029g"_s));
            return upper.id != lower.id && upper.name == u"84029G" ? ok() : fail(ErrorCode::Internal);
        });
        QVERIFY(status);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("sku");
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("priceE4");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("field");
        QTest::newRow("no sku") << u"  "_s << u"x"_s << qint64{0} << ErrorCode::Required << u"sku"_s;
        QTest::newRow("long sku") << QString(65, u'x') << u"x"_s << qint64{0} << ErrorCode::TooLong << u"sku"_s;
        QTest::newRow("control sign") << u"a\u0007b"_s << u"x"_s << qint64{0} << ErrorCode::Invalid << u"sku"_s;
        QTest::newRow("long name") << u"x"_s << QString(201, u'x') << qint64{0} << ErrorCode::TooLong << u"name"_s;
        QTest::newRow("price below zero") << u"x"_s << u"x"_s << qint64{-1} << ErrorCode::OutOfRange << u"price"_s;
        QTest::newRow("twice") << u"TWICE"_s << u"x"_s << qint64{0} << ErrorCode::AlreadyExists << u"sku"_s;
    }
    void refusals()
    {
        QFETCH(QString, sku);
        QFETCH(QString, name);
        QFETCH(qint64, priceE4);
        QFETCH(ErrorCode, code);
        QFETCH(QString, field);
        const auto result = m_store->write([&](db::WriteSession &session) -> Result<ProductId> {
            ProductService service(m_clock);
            TRY(service.add(session, Actor::owner(), product(u"TWICE"_s)));
            return service.add(session, Actor::owner(), product(sku, name, {}, priceE4));
        });
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QCOMPARE(result.error().field, field);
    }

    void updates()
    {
        const auto status = m_store->write([&](db::WriteSession &session) -> Result<Product> {
            ProductService service(m_clock);
            TRY_LET(const ProductId id, service.add(session, Actor::owner(), product(u"A"_s, u"绿茶"_s)));
            Product changed = product(u"A"_s, u"红茶"_s, u"茶"_s, 1);
            changed.id = id;
            TRY(service.update(session, Actor::owner(), changed));
            return requireProduct(session, u"A"_s);
        });
        QVERIFY(status);
        QCOMPARE(status->name, u"红茶"_s);
        QCOMPARE(status->pinyin, u"hongcha"_s);
        const auto missing = m_store->write([&](db::WriteSession &session) -> Status {
            Product unknown = product(u"B"_s);
            unknown.id = ProductId(77);
            return ProductService(m_clock).update(session, Actor::owner(), unknown);
        });
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }

    void needsTheRight()
    {
        Actor clerk;
        clerk.role = Role::Clerk;
        const auto result = m_store->write([&](db::WriteSession &session) -> Result<ProductId> {
            return ProductService(m_clock).add(session, clerk, product(u"A"_s));
        });
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::NotAllowed);
    }

    void pagesInOrder()
    {
        const auto skus = m_store->write([&](db::WriteSession &session) -> Result<QStringList> {
            ProductService service(m_clock);
            for (const QString &sku : {u"c"_s, u"a"_s, u"b"_s})
                TRY(service.add(session, Actor::owner(), product(sku)));
            QStringList all;
            TRY(forEachProduct(session, [&](const Product &each) {
                all.append(each.sku);
                return ok();
            }));
            TRY_LET(const auto page, productsAfter(session, u"a"_s, 1));
            for (const Product &each : page)
                all.append(each.sku);
            return all;
        });
        QVERIFY(skus);
        QCOMPARE(*skus, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"b"_s}));
    }
};

REGULARS_TEST(ProductServiceTest)
#include "product_service_test.moc"
