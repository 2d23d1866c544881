#include "customers/customer_service.h"
#include "directory/bulk_tag_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::directory;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;
using regulars::tests::TemporaryStore;

class BulkTagTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void addsAndTakesBackExactly();
    void oneUnknownCustomerStopsAll();
    void refuses();

private:
    Result<std::vector<TagGain>> add(const std::vector<qint64> &ids, const QStringList &tags, Role role = Role::Administrator);
    QStringList tags() { return m_store->rows("SELECT customer_id-(SELECT MIN(id) FROM customer),tag FROM customer_tag ORDER BY 1,2", 2); }

    std::unique_ptr<LoyaltyStore> m_store;
    std::vector<qint64> m_ids;
};

void BulkTagTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_ids.clear();
    for (int i = 0; i < 3; ++i)
        m_ids.push_back(m_store->addCustomer().value());
}

Result<std::vector<TagGain>> BulkTagTest::add(const std::vector<qint64> &ids, const QStringList &words, Role role)
{
    return m_store->store().write([&](db::WriteSession &session) {
        return BulkTagService(m_store->store().clock()).add(session, TemporaryStore::actor(role), ids, words);
    });
}

void BulkTagTest::addsAndTakesBackExactly()
{
    QVERIFY(add({m_ids[1]}, {u"tea"_s}));
    const auto gains = add(m_ids, {u" tea "_s, u"vip"_s, u"tea"_s, QString()});
    QVERIFY(gains);
    QCOMPARE(gains->size(), size_t(3));
    QCOMPARE(tags(), QStringList({u"0|tea"_s, u"0|vip"_s, u"1|tea"_s, u"1|vip"_s, u"2|tea"_s, u"2|vip"_s}));
    QCOMPARE(add(m_ids, {u"vip"_s})->size(), size_t(0));
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return BulkTagService(m_store->store().clock()).takeBack(session, m_store->owner(), *gains);
    }));
    QCOMPARE(tags(), QStringList{u"1|tea"_s}); // what she had before stays
}

void BulkTagTest::oneUnknownCustomerStopsAll()
{
    QCOMPARE(outcomeOf(add({m_ids[0], 987'654}, {u"vip"_s})), u"NotFound"_s);
    QCOMPARE(tags(), QStringList());
}

void BulkTagTest::refuses()
{
    QCOMPARE(outcomeOf(add(m_ids, {u" "_s})), u"Required"_s);
    QCOMPARE(outcomeOf(add(m_ids, {QString(500, u'x')})), u"TooLong"_s);
    JobControl job;
    job.cancel();
    const auto stopped = m_store->store().write([&](db::WriteSession &session) {
        return BulkTagService(m_store->store().clock()).add(session, m_store->owner(), m_ids, {u"vip"_s}, &job);
    });
    QCOMPARE(outcomeOf(stopped), u"Cancelled"_s);
    QCOMPARE(tags(), QStringList());
}

REGULARS_TEST(BulkTagTest)
#include "bulk_tag_test.moc"
