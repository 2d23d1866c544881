// Points that a merged file had spent come back with the last day they had, and not as new ones.
#include "merges/merge_service.h"
#include "rewards/reward_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "upkeep/verify_service.h"

#include <QTest>

using namespace regulars;
using namespace Qt::StringLiterals;
using tests::LoyaltyStore;

class MergeGiveBackTest : public QObject {
    Q_OBJECT

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_keep;
    CustomerId m_other;

    bool merge(CustomerId keep, CustomerId other)
    {
        const merges::MergeService service(m_store->store().clock());
        return m_store->store().write([&](db::WriteSession &session) { return service.merge(session, m_store->owner(), keep, other, {}); }).has_value();
    }
    Result<RewardClaimId> claim(qint64 cost)
    {
        return m_store->store().write([&](db::WriteSession &session) -> Result<RewardClaimId> {
            rewards::RewardService service(m_store->store().clock());
            Reward cup;
            cup.name = u"Cup"_s;
            cup.cost = cost;
            TRY_LET(const RewardId reward, service.add(session, m_store->owner(), cup));
            rewards::ClaimRequest request;
            request.rewardId = reward;
            request.customerId = m_other;
            TRY_LET(const auto made, service.claim(session, m_store->owner(), request, m_store->today()));
            return made.claim.id;
        });
    }
    bool takeBack(RewardClaimId claim)
    {
        return m_store->store()
            .write([&](db::WriteSession &session) {
                return rewards::RewardService(m_store->store().clock()).takeBack(session, m_store->owner(), claim, m_store->today(), u"broken"_s);
            })
            .has_value();
    }
    QStringList differences()
    {
        const auto report = m_store->store().read([&](db::ReadSession &session) {
            return upkeep::VerifyService(m_store->store().clock()).verify(session, m_store->owner(), nullptr);
        });
        QStringList all = m_store->problems();
        for (const auto &each : report ? report->differences : decltype(report->differences){})
            all.append(u"%1 %2: %3 / %4"_s.arg(each.check, QString::number(each.subject), each.expected, each.found));
        return report ? all : QStringList{errorName(report.error().code)};
    }

private slots:
    void init()
    {
        m_store = std::make_unique<LoyaltyStore>();
        QVERIFY(m_store->isOpen());
        m_store->goTo(QDate(2026, 3, 2));
        m_keep = m_store->addCustomer();
        m_other = m_store->addCustomer();
        QVERIFY(m_store->set(u"points.expiry"_s, u"rolling_months"_s));
        QVERIFY(m_store->set(u"points.expiry_months"_s, u"2"_s)); // earned on 2 March, good until 2 May
        QVERIFY(m_store->adjust(m_other, 500));
    }

    void rewards_data()
    {
        QTest::addColumn<qint64>("cost");
        QTest::addColumn<QDate>("returned");
        QTest::addColumn<bool>("mergedTwice");
        QTest::addColumn<QStringList>("lots");
        const QDate soon(2026, 3, 20);
        QTest::newRow("a lot that was spent whole") << qint64{500} << soon << false << QStringList{u"500|500|2026-05-02"_s};
        QTest::newRow("a part of a lot") << qint64{200} << soon << false << QStringList{u"300|300|2026-05-02"_s, u"200|200|2026-05-02"_s};
        QTest::newRow("merged twice, whole") << qint64{500} << soon << true << QStringList{u"500|500|2026-05-02"_s};
        QTest::newRow("merged twice, a part") << qint64{200} << soon << true << QStringList{u"300|300|2026-05-02"_s, u"200|200|2026-05-02"_s};
        // The lot has ended since: thirty days, as for any file.
        QTest::newRow("too late") << qint64{500} << QDate(2026, 6, 1) << false << QStringList{u"500|500|2026-07-01"_s};
        QTest::newRow("too late for a part") << qint64{200} << QDate(2026, 6, 1) << false << QStringList{u"300|0|2026-05-02"_s, u"200|200|2026-07-01"_s};
    }
    void rewards()
    {
        QFETCH(qint64, cost);
        QFETCH(QDate, returned);
        QFETCH(bool, mergedTwice);
        const auto claimed = claim(cost);
        QVERIFY(claimed);
        QVERIFY(merge(m_keep, m_other));
        CustomerId kept = m_keep;
        if (mergedTwice) {
            kept = m_store->addCustomer();
            QVERIFY(merge(kept, m_keep));
        }
        m_store->goTo(returned);
        QVERIFY(m_store->night());
        QVERIFY(takeBack(*claimed));
        QTEST(m_store->lots(kept), "lots");
        QCOMPARE(differences(), QStringList());
    }

    // A purchase of 100.00 of which points paid a part, returned in two halves after the merge.
    void pointsPaid()
    {
        till::PurchaseBooking order;
        order.customerId = m_other;
        order.redeemPoints = 400;
        till::BookingLine line;
        line.amountMinor = 5'000;
        order.lines = {line, line};
        const auto bought = m_store->buy(order);
        QVERIFY(bought);
        QCOMPARE(bought->purchase.pointsSpent, 400);
        const qint64 earned = bought->purchase.pointsEarned;
        QVERIFY(merge(m_keep, m_other));
        QCOMPARE(m_store->balance(m_keep), 100 + earned);
        m_store->goTo(QDate(2026, 3, 20));
        for (const int each : {1, 2}) {
            QVERIFY(m_store->refund(bought->purchase.number, {{each, kQuantityOne}}));
            QCOMPARE(differences(), QStringList());
        }
        QCOMPARE(m_store->balance(m_keep), 500);
        for (const QString &lot : m_store->lots(m_keep))
            QVERIFY2(lot.endsWith(u"|2026-05-02"_s), qPrintable(lot));
    }
};

REGULARS_TEST(MergeGiveBackTest)
#include "merge_give_back_test.moc"
