// Every row that names a customer: what a merge does with it is decided, and done.
//
// A table that comes to name customers makes this test fail until somebody says here whether its rows go along with the file.
#include "audit/audit_log.h"
#include "db/database.h"
#include "demo/demo_service.h"
#include "merges/merge_service.h"
#include "support/temporary_store.h"
#include "support/test_registry.h"

#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::kTestNowMs;

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

    QTemporaryDir m_folder;
    std::unique_ptr<db::Database> m_store;
    FixedClock m_clock{kTestNowMs};

    qint64 number(const QString &sql) const
    {
        const auto found = m_store->readNow([&](db::ReadSession &session) { return session.prepare(sql.toStdString()).firstInt(); });
        return found ? found->value_or(0) : -1;
    }
    Result<MergeId> merge(CustomerId keep, CustomerId other)
    {
        return m_store->writeNow(
            [&](db::WriteSession &session) { return merges::MergeService(m_clock).merge(session, Actor::owner(), keep, other, {}); });
    }
    QStringList columns() const
    {
        const auto found = m_store->readNow([](db::ReadSession &session) -> Result<QStringList> {
            QStringList names;
            auto select = session.prepare("SELECT t.name||'.'||f.\"from\" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f WHERE t.type='table' "
                                          "AND f.\"table\"='customer' ORDER BY 1");
            for (;;) {
                TRY_LET(const bool row, select.step());
                if (!row)
                    return names;
                names.append(select.textAt(0));
            }
        });
        return found.value_or(QStringList());
    }

private slots:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"demo.regulars"_s);
        demo::DemoPlan plan;
        plan.customers = 600;
        plan.years = 2;
        plan.until = toEpochDay({2026, 11, 22});
        QVERIFY(demo::DemoService(m_clock).create(path, plan, nullptr));
        auto opened = db::Database::open(path, {});
        QVERIFY(opened);
        m_store = *std::move(opened);
        // What the demo shop has none of.
        const Status filled = m_store->writeNow([](db::WriteSession &session) -> Status {
            for (const std::string_view sql :
                 {"INSERT INTO member_day(id,name,weekdays,month_day,first_on,last_on,percent_bp,amount_minor,multiplier_bp,updated_at_ms) "
                  "VALUES(90,'every day',127,0,0,2932896,0,0,10000,0)",
                  "INSERT INTO member_day_claim(member_day_id,day,customer_id,purchase_id,place,at_ms,gift) SELECT 90,day,customer_id,id,1,at_ms,'cup' FROM purchase WHERE customer_id=9 "
                  "ORDER BY id LIMIT 1",
                  "INSERT INTO referral_milestone(id,name,friends,gives,points,updated_at_ms) VALUES(90,'ten',1,'points',0,0)",
                  "INSERT INTO referral_milestone_given(id,milestone_id,referrer_id,referral_id,day,at_ms,points) SELECT 9000,90,referrer_id,id,1,1,0 "
                  "FROM referral LIMIT 1"})
                TRY(session.prepare(sql).run());
            return audit::append(session, Actor::owner(), kTestNowMs, {u"test"_s, {}, 0, {}});
        });
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    }

    void everyColumnHasAFate() { QCOMPARE(columns(), kFates.keys()); }

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
        QVERIFY(m_store->writeNow([&](db::WriteSession &session) { return merges::MergeService(m_clock).unmerge(session, Actor::owner(), *made); }));
        QCOMPARE(number(count.arg(table, name, other.toString())), had);
    }
};

REGULARS_TEST(CustomerRowsTest)
#include "customer_rows_test.moc"
