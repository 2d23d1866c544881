// The dossier (C8): everything the store knows about a person, for the person.
//
// A table that comes to name customers makes this test fail until somebody says here under which key the person reads it.
#include "customers/dossier_query.h"

#include "customers/customer_query.h"
#include "merges/merge_service.h"
#include "support/full_shop.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;

namespace {

const QMap<QString, QString> kKeys{
    {u"customer.referrer_id"_s, u"referred"_s},
    {u"customer_tag.customer_id"_s, u"tags"_s},
    {u"customer_consent.customer_id"_s, u"consents"_s},
    {u"purchase.customer_id"_s, u"purchases"_s},
    {u"refund.customer_id"_s, u"refunds"_s},
    {u"customer_summary.customer_id"_s, u"summary"_s},
    {u"points_ledger.customer_id"_s, u"points"_s},
    {u"points_lot.customer_id"_s, u"lots"_s},
    {u"points_account.customer_id"_s, u"balances"_s},
    {u"tier_state.customer_id"_s, u"tier"_s},
    {u"tier_change.customer_id"_s, u"tiers"_s},
    {u"interaction.customer_id"_s, u"interactions"_s},
    {u"coupon.customer_id"_s, u"coupons"_s},
    {u"coupon_use.customer_id"_s, u"coupon_uses"_s},
    {u"reward_claim.customer_id"_s, u"rewards"_s},
    {u"member_day_claim.customer_id"_s, u"member_day_gifts"_s},
    {u"benefit_use.customer_id"_s, u"benefits"_s},
    {u"referral.referrer_id"_s, u"referrals"_s},
    {u"referral.referred_id"_s, u"referrals"_s},
    {u"referral_milestone_given.referrer_id"_s, u"referral_milestones"_s},
    {u"customer_alias.other_id"_s, u"went_into"_s},
    {u"customer_alias.keep_id"_s, u"other_files"_s},
    {u"customer_merge.keep_id"_s, u"merges"_s},
    {u"customer_merge.other_id"_s, u"merges"_s},
    {u"duplicate_aside.first_id"_s, u"no_duplicates"_s},
    {u"duplicate_aside.second_id"_s, u"no_duplicates"_s},
};

} // namespace

class DossierTest : public QObject {
    Q_OBJECT

    tests::FullShop m_shop;

    qint64 number(const QString &sql) const { return m_shop.number(sql); }
    QString text(const QString &sql) const
    {
        const auto found = m_shop.store->readNow([&](db::ReadSession &session) -> Result<QString> {
            auto select = session.prepare(sql.toStdString());
            TRY_LET(const bool row, select.step());
            return row ? select.textAt(0) : QString();
        });
        return found.value_or(QString());
    }
    QJsonObject dossierOf(qint64 id) const
    {
        const auto made = m_shop.store->readNow([&](db::ReadSession &session) -> Result<QJsonObject> {
            TRY_LET(const auto file, customers::customerById(session, CustomerId(id)));
            return customers::dossierOf(session, file.value_or(Customer()), {});
        });
        return made.value_or(QJsonObject());
    }
    static QJsonObject rowWith(const QJsonValue &rows, const QString &key, const QString &value)
    {
        for (const auto &row : rows.toArray()) {
            if (row[key].toString() == value)
                return row.toObject();
        }
        return {};
    }
    static QString moneyOf(qint64 minor) { return QString::number(minor / 100) + u'.' + QString::number(minor % 100).rightJustified(2, u'0'); }

private slots:
    void initTestCase()
    {
        const Status opened = m_shop.open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QVERIFY(m_shop.store->writeNow([&](db::WriteSession &session) {
            return merges::MergeService(m_shop.clock).merge(session, Actor::owner(), CustomerId(1), CustomerId(2), {});
        }));
    }

    void everyColumnHasAKey() { QCOMPARE(m_shop.columnsOfCustomers(), kKeys.keys()); }

    void nothingIsMissing_data()
    {
        QTest::addColumn<QString>("column");
        for (auto key = kKeys.cbegin(); key != kKeys.cend(); ++key)
            QTest::newRow(qPrintable(key.key())) << key.key();
    }
    // The person with the most such rows reads all of them.
    void nothingIsMissing()
    {
        QFETCH(const QString, column);
        const QString table = column.section(u'.', 0, 0);
        const QString name = column.section(u'.', 1);
        const qint64 id = number(u"SELECT %2 FROM %1 WHERE %2 IS NOT NULL GROUP BY %2 ORDER BY COUNT(*) DESC,%2 LIMIT 1"_s.arg(table, name));
        QVERIFY2(id > 0, "the demo shop has no such row: make it one");
        const qint64 rows = number(u"SELECT COUNT(*) FROM %1 WHERE %2=%3"_s.arg(table, name).arg(id));
        const QJsonArray told = dossierOf(id).value(kKeys.value(column)).toArray();
        QVERIFY2(told.size() >= rows, qPrintable(u"%1 of %2"_s.arg(told.size()).arg(rows)));
        for (const auto &row : told)
            QVERIFY(!row.isNull());
    }

    // Steps of discounts stand with their purchase.
    void purchasesTellTheirSteps()
    {
        const qint64 purchase = number(u"SELECT MIN(purchase_id) FROM purchase_discount WHERE kind='coupon'"_s);
        QVERIFY(purchase > 0);
        const QString where = u" FROM purchase_discount WHERE purchase_id=%1 AND kind='coupon'"_s.arg(purchase);
        const QJsonObject dossier = dossierOf(number(u"SELECT customer_id FROM purchase WHERE id=%1"_s.arg(purchase)));
        const QString document = text(u"SELECT number FROM purchase WHERE id=%1"_s.arg(purchase));
        const QJsonObject step = rowWith(rowWith(dossier.value(u"purchases"), u"number"_s, document).value(u"discounts"_s), u"kind"_s, u"coupon"_s);
        QCOMPARE(step[u"label"_s].toString(), text(u"SELECT label"_s + where));
        QCOMPARE(step[u"taken"_s].toString(), moneyOf(number(u"SELECT taken_minor"_s + where)));
        QCOMPARE(rowWith(dossier.value(u"coupon_uses"), u"purchase"_s, document)[u"code"_s].toString(),
                 text(u"SELECT c.code FROM coupon_use u JOIN coupon c ON c.id=u.coupon_id WHERE u.purchase_id=%1"_s.arg(purchase)));
    }

    // Each row of the ledger says what it was for.
    void theLedgerSaysWhy_data()
    {
        QTest::addColumn<int>("cause");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("document");
        QTest::newRow("redemption") << 2 << u"redemption"_s << u"SELECT number FROM purchase WHERE id=%1"_s;
        QTest::newRow("reversal") << 3 << u"reversal"_s << u"SELECT number FROM refund WHERE id=%1"_s;
        QTest::newRow("reward") << 8 << u"reward"_s << u"SELECT w.name FROM reward_claim k JOIN reward w ON w.id=k.reward_id WHERE k.id=%1"_s;
        QTest::newRow("referral") << 10 << u"referral"_s
                                  << u"SELECT f.card_no FROM referral_payment p JOIN referral r ON r.id=p.referral_id JOIN customer f ON f.id=r.referred_id "
                                     "WHERE p.id=%1"_s;
    }
    void theLedgerSaysWhy()
    {
        QFETCH(const int, cause);
        QFETCH(const QString, name);
        QFETCH(const QString, document);
        const qint64 row = number(u"SELECT MIN(id) FROM points_ledger WHERE cause=%1 AND part=(SELECT MIN(part) FROM points_ledger WHERE cause=%1)"_s.arg(cause));
        QVERIFY(row > 0);
        const qint64 causeId = number(u"SELECT cause_id FROM points_ledger WHERE id=%1"_s.arg(row));
        const QString meant = text(document.arg(causeId));
        QVERIFY(!meant.isEmpty());
        const QJsonObject dossier = dossierOf(number(u"SELECT customer_id FROM points_ledger WHERE id=%1"_s.arg(row)));
        int found = 0;
        for (const auto &told : dossier.value(u"points").toArray())
            found += told[u"cause"_s].toString() == name && told[u"for"_s].toString() == meant ? 1 : 0;
        QVERIFY(found > 0);
    }

    void giftsTellTheirName()
    {
        const QJsonArray gifts = dossierOf(9).value(u"member_day_gifts").toArray();
        QCOMPARE(gifts.size(), 1);
        QCOMPARE(gifts[0][u"gift"_s].toString(), u"cup"_s);
        QCOMPARE(gifts[0][u"member_day"_s].toString(), u"every day"_s);
    }
};

REGULARS_TEST(DossierTest)
#include "dossier_test.moc"
