#include "directory/saved_filter_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::directory;
using regulars::tests::outcomeOf;
using regulars::tests::TemporaryStore;

class SavedFilterTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void keepsChangesAndForgets();
    void refuses_data();
    void refuses();
    void filterOfANewerReleaseIsLeftOut();

private:
    Result<SavedFilterId> save(const QString &name, const CustomerFilter &filter, SavedFilterId id = {});
    QString names();

    const CustomerFilter m_lost{{{Field::Stage, Compare::AnyOf, {}, {u"lost"_s}}}};
    std::unique_ptr<TemporaryStore> m_store;
};

void SavedFilterTest::init()
{
    m_store = std::make_unique<TemporaryStore>();
    QVERIFY(m_store->isOpen());
}

Result<SavedFilterId> SavedFilterTest::save(const QString &name, const CustomerFilter &filter, SavedFilterId id)
{
    return m_store->write([&](db::WriteSession &session) {
        return SavedFilterService(m_store->clock()).save(session, m_store->owner(), {id, name, filter});
    });
}

QString SavedFilterTest::names()
{
    const auto all = m_store->read([](db::ReadSession &session) { return SavedFilterService::all(session); });
    QStringList found;
    for (const SavedFilter &saved : all.value_or(std::vector<SavedFilter>()))
        found.append(u"%1:%2"_s.arg(saved.name).arg(saved.filter.conditions.size()));
    return found.join(u' ');
}

void SavedFilterTest::keepsChangesAndForgets()
{
    const auto first = save(u" 久未到店 "_s, m_lost);
    QVERIFY(first);
    QVERIFY(save(u"A"_s, m_lost));
    QCOMPARE(names(), u"A:1 久未到店:1"_s);
    CustomerFilter more = m_lost;
    more.set({Field::Orders, Compare::AtLeast, {3}, {}});
    QVERIFY(save(u"B"_s, more, *first));
    QCOMPARE(names(), u"A:1 B:2"_s);
    const auto remove = [&] {
        return m_store->write([&](db::WriteSession &session) { return SavedFilterService(m_store->clock()).remove(session, m_store->owner(), *first); });
    };
    QVERIFY(remove());
    QCOMPARE(names(), u"A:1"_s);
    QCOMPARE(outcomeOf(remove()), u"NotFound"_s);
    QCOMPARE(m_store->number("SELECT count(*) FROM audit_entry WHERE action LIKE 'filter.%'"), 4);
}

void SavedFilterTest::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isEmpty");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("no name") << u"  "_s << false << u"Required"_s;
    QTest::newRow("a name of 61") << QString(61, u'x') << false << u"TooLong"_s;
    QTest::newRow("nothing asked") << u"all"_s << true << u"Invalid"_s;
    QTest::newRow("name taken") << u"taken"_s << false << u"AlreadyExists"_s;
    QTest::newRow("a name of 60") << QString(60, u'x') << false << u"ok"_s;
}

void SavedFilterTest::refuses()
{
    QFETCH(QString, name);
    QFETCH(bool, isEmpty);
    QVERIFY(save(u"taken"_s, m_lost));
    QTEST(outcomeOf(save(name, isEmpty ? CustomerFilter() : m_lost)), "outcome");
}

void SavedFilterTest::filterOfANewerReleaseIsLeftOut()
{
    QVERIFY(save(u"A"_s, m_lost));
    QVERIFY(m_store->writeUnaudited([](db::WriteSession &session) {
        return session.prepare("INSERT INTO saved_filter VALUES(99,'B','{\"conditions\":[{\"field\":\"mood\"}]}',1,0)").run();
    }));
    QCOMPARE(names(), u"A:1"_s);
    QCOMPARE(outcomeOf(save(u"B"_s, m_lost)), u"AlreadyExists"_s); // and nobody writes over it
}

REGULARS_TEST(SavedFilterTest)
#include "saved_filter_test.moc"
