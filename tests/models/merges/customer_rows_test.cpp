// Every row that names a customer: what a merge does with it is decided, and done.
//
// A table that comes to name customers makes this test fail until somebody says here whether its rows go along with the file.
#include "merges/merge_service.h"
#include "support/full_shop.h"
#include "support/test_registry.h"

#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;

namespace {

enum class Fate {
    Moves, ///< with the file; nothing of it stays with the closed one
    Stays, ///< the books of the closed file: what moved is told by rows of its own
};

const QMap<QString, Fate> kFates{
    {u"customer.referrer_id"_s, Fate::Moves},
    {u"customer_tag.customer_id"_s, Fate::Moves},
    {u"customer_consent.customer_id"_s, Fate::Stays}, // the newest word counts for the kept file, too
    {u"purchase.customer_id"_s, Fate::Moves},
    {u"refund.customer_id"_s, Fate::Moves},
    {u"customer_summary.customer_id"_s, Fate::Moves},
    {u"points_ledger.customer_id"_s, Fate::Stays},
    {u"points_lot.customer_id"_s, Fate::Stays},
    {u"points_account.customer_id"_s, Fate::Stays},
    {u"tier_state.customer_id"_s, Fate::Stays},
    {u"tier_change.customer_id"_s, Fate::Stays},
    {u"interaction.customer_id"_s, Fate::Moves},
    {u"coupon.customer_id"_s, Fate::Moves},
    {u"coupon_use.customer_id"_s, Fate::Moves},
    {u"reward_claim.customer_id"_s, Fate::Moves},
    {u"member_day_claim.customer_id"_s, Fate::Moves},
    {u"benefit_use.customer_id"_s, Fate::Moves},
    {u"referral.referrer_id"_s, Fate::Moves},
    {u"referral.referred_id"_s, Fate::Moves},
    {u"referral_milestone_given.referrer_id"_s, Fate::Moves},
    {u"customer_alias.other_id"_s, Fate::Stays},
    {u"customer_alias.keep_id"_s, Fate::Moves},
    {u"customer_merge.keep_id"_s, Fate::Stays},
    {u"customer_merge.other_id"_s, Fate::Stays},
    {u"duplicate_aside.first_id"_s, Fate::Stays}, // holds for the file it went into
    {u"duplicate_aside.second_id"_s, Fate::Stays},
};

} // namespace

class CustomerRowsTest : public QObject {
    Q_OBJECT

    tests::FullShop m_shop;

    qint64 number(const QString &sql) const { return m_shop.number(sql); }
    Result<MergeId> merge(CustomerId keep, CustomerId other)
    {
        return m_shop.store->writeNow(
            [&](db::WriteSession &session) { return merges::MergeService(m_shop.clock).merge(session, Actor::owner(), keep, other, {}); });
    }

private slots:
    void initTestCase()
    {
        const Status opened = m_shop.open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    }

    void everyColumnHasAFate() { QCOMPARE(m_shop.columnsOfCustomers(), kFates.keys()); }

    void theFateIsDone_data()
    {
        QTest::addColumn<QString>("column");
        for (auto fate = kFates.cbegin(); fate != kFates.cend(); ++fate) {
            if (*fate == Fate::Moves)
                QTest::newRow(qPrintable(fate.key())) << fate.key();
        }
    }
    // The file with the most such rows goes into another one.
    void theFateIsDone()
    {
        QFETCH(const QString, column);
        const QString table = column.section(u'.', 0, 0);
        const QString name = column.section(u'.', 1);
        if (table == u"customer_alias")
            QVERIFY(merge(CustomerId(1), CustomerId(2)));
        const QString living = u"SELECT id FROM customer WHERE erased_at_ms IS NULL AND id NOT IN (SELECT other_id FROM customer_alias)"_s;
        const CustomerId other(number(u"SELECT %2 FROM %1 WHERE %2 IN (%3) GROUP BY %2 ORDER BY COUNT(*) DESC,%2 LIMIT 1"_s.arg(table, name, living)));
        QVERIFY2(other.isValid(), "the demo shop has no such row: make it one");
        const CustomerId keep(number(u"SELECT id FROM customer WHERE id IN (%1) AND id<>%2 AND id NOT IN (SELECT referrer_id FROM referral) AND id NOT IN "
                                     "(SELECT referred_id FROM referral) ORDER BY id DESC LIMIT 1"_s.arg(living, other.toString())));
        const QString count = u"SELECT COUNT(*) FROM %1 WHERE %2=%3"_s;
        const qint64 had = number(count.arg(table, name, other.toString()));
        const auto made = merge(keep, other);
        QVERIFY2(made, made ? "" : qPrintable(errorName(made.error().code) + u' ' + made.error().field));
        QVERIFY(had > 0);
        QCOMPARE(number(count.arg(table, name, other.toString())), 0);
        QVERIFY(number(count.arg(table, name, keep.toString())) > 0);
        QVERIFY(m_shop.store->writeNow([&](db::WriteSession &session) { return merges::MergeService(m_shop.clock).unmerge(session, Actor::owner(), *made); }));
        QCOMPARE(number(count.arg(table, name, other.toString())), had);
    }
};

REGULARS_TEST(CustomerRowsTest)
#include "customer_rows_test.moc"
