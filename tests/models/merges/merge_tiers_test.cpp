// Which tier two files have together: foretold as it comes to be, told in the history, and judged again after refunds.
#include "merges/merge_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "tiers/tier_query.h"

#include <QTest>

using namespace regulars;
using namespace Qt::StringLiterals;
using tests::LoyaltyStore;

class MergeTiersTest : public QObject {
    Q_OBJECT

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_keep;
    CustomerId m_other;

    [[nodiscard]] merges::MergeService service() const { return merges::MergeService(m_store->store().clock()); }
    Result<MergeId> merge()
    {
        return m_store->store().write([&](db::WriteSession &session) { return service().merge(session, m_store->owner(), m_keep, m_other, {}); });
    }
    Status part(MergeId id)
    {
        return m_store->store().write([&](db::WriteSession &session) { return service().unmerge(session, m_store->owner(), id); });
    }
    QDate validUntil(CustomerId customer)
    {
        return toDate(static_cast<EpochDay>(m_store->store().number(
            "SELECT valid_until_on FROM tier_state WHERE customer_id=" + customer.toString().toStdString())));
    }
    QString foretold()
    {
        const auto preview = m_store->store().read(
            [&](db::ReadSession &session) { return service().preview(session, m_store->owner(), m_keep, m_other, {}); });
        return preview ? preview->after.tier : errorName(preview.error().code);
    }

private slots:
    void init()
    {
        m_store = std::make_unique<LoyaltyStore>();
        QVERIFY(m_store->isOpen());
        m_store->goTo(QDate(2026, 3, 2));
        m_keep = m_store->addCustomer();
        m_other = m_store->addCustomer();
        QVERIFY(m_keep.isValid() && m_other.isValid());
    }

    // Silver from 2 000, Gold from 10 000, Diamond from 50 000.
    void theTierOfBoth_data()
    {
        QTest::addColumn<qint64>("ofKeep");
        QTest::addColumn<qint64>("ofOther");
        QTest::addColumn<int>("pinned");
        QTest::addColumn<QString>("tier");
        QTest::addColumn<int>("rank");
        QTest::addColumn<QStringList>("history");
        QTest::newRow("too little together") << qint64{99'999} << qint64{100'000} << -1 << u"Base"_s << 0 << QStringList();
        QTest::newRow("together it is enough") << qint64{100'000} << qint64{100'000} << -1 << u"Silver"_s << 1 << QStringList{u"0>1|merge|2026-03-02"_s};
        QTest::newRow("the other held more") << qint64{150'000} << qint64{1'200'000} << -1 << u"Gold"_s << 2 << QStringList{u"0>2|merge|2026-03-02"_s};
        QTest::newRow("the kept one held more") << qint64{1'200'000} << qint64{300'000} << -1 << u"Gold"_s << 2
                                                << QStringList{u"0>2|purchase|2026-03-02"_s};
        QTest::newRow("both held Gold, together Diamond") << qint64{4'000'000} << qint64{1'000'000} << -1 << u"Diamond"_s << 3
                                                          << QStringList{u"0>2|purchase|2026-03-02"_s, u"2>3|merge|2026-03-02"_s};
        QTest::newRow("what was taken over rises at once") << qint64{150'000} << qint64{4'900'000} << -1 << u"Diamond"_s << 3
                                                           << QStringList{u"0>2|merge|2026-03-02"_s, u"2>3|merge|2026-03-02"_s};
        QTest::newRow("a pin stands") << qint64{0} << qint64{1'200'000} << 1 << u"Silver"_s << 1
                                     << QStringList{u"0>1|pin|2026-03-02"_s, u"1>0|merge|2026-03-02"_s, u"0>2|merge|2026-03-02"_s,
                                                    u"2>1|pin|2026-03-02"_s};
    }
    void theTierOfBoth()
    {
        QFETCH(qint64, ofKeep);
        QFETCH(qint64, ofOther);
        QFETCH(int, pinned);
        if (ofKeep > 0)
            QVERIFY(m_store->buy(m_keep, ofKeep));
        QVERIFY(m_store->buy(m_other, ofOther));
        if (pinned >= 0)
            QVERIFY(m_store->pin(m_keep, pinned, QDate(2026, 9, 1)));
        QTEST(foretold(), "tier");
        QVERIFY(merge());
        QTEST(m_store->rank(m_keep), "rank");
        QTEST(m_store->history(m_keep), "history");
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    void theHistoryTellsBothWays()
    {
        QVERIFY(m_store->buy(m_other, 1'200'000));
        const auto made = merge();
        QVERIFY(made);
        QVERIFY(part(*made));
        QCOMPARE(m_store->history(m_keep), (QStringList{u"0>2|merge|2026-03-02"_s, u"2>0|merge|2026-03-02"_s}));
        QCOMPARE(m_store->history(m_other), (QStringList{u"0>2|purchase|2026-03-02"_s, u"2>0|merge|2026-03-02"_s, u"0>2|merge|2026-03-02"_s}));
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    // What purchases reached together is lost with one of them; a tier that was taken over stands while the other's purchases do.
    void refundsJudgeItAgain_data()
    {
        QTest::addColumn<qint64>("ofOther");
        QTest::addColumn<QStringList>("history");
        QTest::newRow("reached together") << qint64{100'000} << QStringList{u"0>1|merge|2026-03-02"_s, u"1>0|taken_back|2026-03-02"_s};
        QTest::newRow("taken over") << qint64{300'000} << QStringList{u"0>1|merge|2026-03-02"_s};
    }
    void refundsJudgeItAgain()
    {
        QFETCH(qint64, ofOther);
        const auto bought = m_store->buy(m_keep, 100'000);
        QVERIFY(bought);
        QVERIFY(m_store->buy(m_other, ofOther));
        QVERIFY(merge());
        QVERIFY(m_store->refund(bought->purchase.number));
        QTEST(m_store->history(m_keep), "history");
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    // A tier that was taken over goes with the purchase it rests on, as it would have gone in the other file (rules.md 3.3).
    void aRefundTakesBackWhatWasTakenOver_data()
    {
        QTest::addColumn<qint64>("ofKeep");
        QTest::addColumn<QList<qint64>>("ofOther");
        QTest::addColumn<int>("returned");
        QTest::addColumn<QStringList>("history");
        const QList<qint64> twoSteps{250'000, 1'200'000};
        QTest::newRow("Silver by one purchase") << qint64{0} << QList<qint64>{250'000} << 0
                                                << QStringList{u"0>1|merge|2026-03-02"_s, u"1>0|taken_back|2026-03-02"_s};
        QTest::newRow("a part that leaves enough together") << qint64{0} << QList<qint64>{250'000, 10'000} << 1 << QStringList{u"0>1|merge|2026-03-02"_s};
        QTest::newRow("the kept file's purchases hold it") << qint64{150'000} << QList<qint64>{210'000, 60'000} << 0
                                                           << QStringList{u"0>1|merge|2026-03-02"_s};
        QTest::newRow("Gold over Silver: back to Silver") << qint64{0} << twoSteps << 1
                                                          << QStringList{u"0>1|merge|2026-03-02"_s, u"1>2|merge|2026-03-02"_s,
                                                                         u"2>1|taken_back|2026-03-02"_s};
        QTest::newRow("the kept one's own Silver is what is left") << qint64{220'000} << twoSteps << 1
                                                                   << QStringList{u"0>1|purchase|2026-03-02"_s, u"1>2|merge|2026-03-02"_s,
                                                                                  u"2>1|taken_back|2026-03-02"_s};
    }
    void aRefundTakesBackWhatWasTakenOver()
    {
        QFETCH(const qint64, ofKeep);
        QFETCH(const QList<qint64>, ofOther);
        QFETCH(const int, returned);
        if (ofKeep > 0)
            QVERIFY(m_store->buy(m_keep, ofKeep));
        QStringList numbers;
        for (const qint64 amount : ofOther) {
            const auto bought = m_store->buy(m_other, amount);
            QVERIFY(bought);
            numbers.append(bought->purchase.number);
        }
        QVERIFY(merge());
        QVERIFY(m_store->refund(numbers.at(returned)));
        QTEST(m_store->history(m_keep), "history");
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    // Earned long before the merge: a return of something bought since is no reason to lower it.
    void whatItDoesNotRestOnTakesNothing()
    {
        QVERIFY(m_store->buy(m_other, 250'000));
        m_store->goTo(QDate(2027, 3, 10)); // out of the window; Silver runs to the end of March
        const auto since = m_store->buy(m_keep, 10'000);
        QVERIFY(since);
        QVERIFY(merge());
        QVERIFY(m_store->refund(since->purchase.number));
        QCOMPARE(m_store->rank(m_keep), 1);
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    // Of two alike the one that ends later is held on, while something it rests on is left.
    void ofTwoAlikeTheLaterEnd()
    {
        m_store->goTo(QDate(2025, 12, 2));
        const auto own = m_store->buy(m_keep, 250'000); // Silver to 2026-12-31
        m_store->goTo(QDate(2026, 6, 10));
        const auto later = m_store->buy(m_other, 250'000); // to 2027-06-30
        QVERIFY(own && later);
        m_store->goTo(QDate(2026, 12, 10));
        QVERIFY(merge());
        QCOMPARE(validUntil(m_keep), QDate(2027, 6, 30));
        // On 10 June both together had 2 500 without it: it stands; without that it rests on nothing, and neither does the other.
        QVERIFY(m_store->refund(later->purchase.number));
        QCOMPARE(validUntil(m_keep), QDate(2027, 6, 30));
        QVERIFY(m_store->refund(own->purchase.number));
        QCOMPARE(m_store->rank(m_keep), 0);
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    // A tier of one's own that ends later is held again where the one taken over lapses.
    void whatWasHeldBeneathComesBack()
    {
        QVERIFY(m_store->set(u"tier.validity_months"_s, u"24"_s));
        m_store->goTo(QDate(2025, 3, 2));
        QVERIFY(m_store->buy(m_other, 1'200'000)); // Gold to 2027-03-31
        m_store->goTo(QDate(2026, 3, 2));
        QVERIFY(m_store->buy(m_keep, 250'000)); // Silver to 2028-03-31
        QVERIFY(merge());
        QCOMPARE(m_store->rank(m_keep), 2);
        m_store->goTo(QDate(2027, 5, 2)); // 30 days of grace are over
        QVERIFY(m_store->night());
        QCOMPARE(m_store->rank(m_keep), 1);
        QCOMPARE(validUntil(m_keep), QDate(2028, 3, 31));
        m_store->goTo(QDate(2028, 5, 2));
        QVERIFY(m_store->night());
        QCOMPARE(m_store->rank(m_keep), 0);
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    // A hand's word comes along with its end, and ends as it would have.
    void aPinComesAlong()
    {
        QVERIFY(m_store->set(u"tier.downgrade"_s, u"never"_s)); // a pin's end is none
        QVERIFY(m_store->pin(m_other, 2, QDate(2026, 9, 1)));
        QCOMPARE(foretold(), u"Gold"_s);
        QVERIFY(merge());
        QCOMPARE(m_store->rank(m_keep), 2);
        QCOMPARE(validUntil(m_keep), QDate(2026, 9, 1));
        m_store->goTo(QDate(2026, 9, 2));
        QVERIFY(m_store->night());
        QCOMPARE(m_store->history(m_keep), (QStringList{u"0>2|pin|2026-03-02"_s, u"2>0|pin_end|2026-09-02"_s}));
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    // What both have earned lies below the pin and is held when it ends.
    void whatIsEarnedLiesBelowThePin()
    {
        QVERIFY(m_store->pin(m_keep, 1, QDate(2026, 9, 1)));
        QVERIFY(m_store->buy(m_other, 1'200'000)); // Gold to 2027-03-31
        QVERIFY(merge());
        QCOMPARE(m_store->rank(m_keep), 1);
        m_store->goTo(QDate(2026, 9, 2));
        QVERIFY(m_store->night());
        QCOMPARE(m_store->rank(m_keep), 2);
        QCOMPARE(validUntil(m_keep), QDate(2027, 9, 30)); // qualified on the pin's last day
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    // Renewed while both were one, by what the other had bought: parted, each holds what its own purchases reach.
    void afterPartingEachHoldsItsOwn()
    {
        QVERIFY(m_store->buy(m_other, 1'200'000));
        m_store->goTo(QDate(2027, 1, 10));
        QVERIFY(m_store->buy(m_other, 1'100'000));
        const auto made = merge();
        QVERIFY(made);
        m_store->goTo(QDate(2027, 4, 1));
        QVERIFY(m_store->night());
        QCOMPARE(m_store->rank(m_keep), 2);
        QVERIFY(part(*made));
        QCOMPARE(m_store->rank(m_keep), 0);
        QCOMPARE(m_store->rank(m_other), 2);
        QCOMPARE(validUntil(m_other), QDate(2028, 3, 31));
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    // 4 × 3 000 on 2 March made it Gold; without three of them Silver is left, from that day on and not from the merge's.
    void aPartOfItLeavesTheDayItWasReached()
    {
        till::PurchaseBooking order;
        order.customerId = m_other;
        for (int i = 0; i < 4; ++i)
            order.lines.push_back({{}, 1000, 300'000'00, 300'000});
        const auto bought = m_store->buy(order);
        QVERIFY(bought);
        m_store->goTo(QDate(2026, 6, 15));
        QVERIFY(merge());
        QVERIFY(m_store->refund(bought->purchase.number, {{2, 1000}, {3, 1000}, {4, 1000}}));
        QCOMPARE(m_store->rank(m_keep), 1);
        QCOMPARE(validUntil(m_keep), QDate(2027, 3, 31));
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    // Who went into another file is counted once.
    void countedOnce()
    {
        QVERIFY(m_store->buy(m_keep, 250'000));
        QVERIFY(m_store->buy(m_other, 250'000));
        QVERIFY(merge());
        const auto counts = m_store->store().read([](db::ReadSession &session) { return tiers::customersByTier(session); });
        QVERIFY(counts);
        QCOMPARE(counts->value(m_store->tierId(0)), 0);
        QCOMPARE(counts->value(m_store->tierId(1)), 1);
    }

    // Merged twice over: the last file knows what it rests on.
    void aTierGoesThroughTwoMerges()
    {
        const auto bought = m_store->buy(m_other, 250'000);
        QVERIFY(bought);
        const CustomerId last = m_store->addCustomer();
        QVERIFY(merge());
        m_other = m_keep;
        m_keep = last;
        QVERIFY(merge());
        QCOMPARE(m_store->rank(last), 1);
        QVERIFY(m_store->refund(bought->purchase.number));
        QCOMPARE(m_store->rank(last), 0);
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    // Silver before a merge that was parted; Gold after it, taken back: what had led to Silver decides whether that stands.
    void aPartedFileRemembersItsOwn()
    {
        const auto silver = m_store->buy(m_other, 250'000);
        const auto made = merge();
        QVERIFY(made);
        QVERIFY(part(*made));
        const auto gold = m_store->buy(m_other, 900'000);
        QCOMPARE(m_store->rank(m_other), 2);
        QVERIFY(m_store->refund(gold->purchase.number));
        QCOMPARE(m_store->rank(m_other), 1);
        QVERIFY(m_store->refund(silver->purchase.number));
        QCOMPARE(m_store->rank(m_other), 0);
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }
};

REGULARS_TEST(MergeTiersTest)
#include "merge_tiers_test.moc"
