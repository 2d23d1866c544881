// What a merge says beforehand of referrals it takes back is what it does, to the point and side by side.
#include "referral_desk.h"

#include "merges/merge_service.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::referrals;
using regulars::tests::ReferralDesk;

class MergePreviewTest : public QObject, private ReferralDesk {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(open());
        QVERIFY(switchOn());
    }
    void cleanup() { QCOMPARE(close().join(u" | "_s), QString()); }

    // 200 for the referrer; 100 and 50 of the purchase for the friend.
    void whatGoesBack_data()
    {
        QTest::addColumn<QString>("clawback");
        QTest::addColumn<qint64>("spentByReferrer");
        QTest::addColumn<qint64>("spentByFriend");
        QTest::addColumn<qint64>("fromReferrer");
        QTest::addColumn<qint64>("fromFriend");
        QTest::addColumn<qint64>("together");
        QTest::newRow("all is there") << u"clamp"_s << qint64{0} << qint64{0} << qint64{200} << qint64{100} << qint64{50};
        QTest::newRow("the referrer has 50 left") << u"clamp"_s << qint64{150} << qint64{0} << qint64{50} << qint64{100} << qint64{50};
        QTest::newRow("the friend has 30 left") << u"clamp"_s << qint64{0} << qint64{120} << qint64{200} << qint64{30} << qint64{0};
        QTest::newRow("nothing is left") << u"clamp"_s << qint64{200} << qint64{150} << qint64{0} << qint64{0} << qint64{0};
        QTest::newRow("a balance may be negative") << u"allow_negative"_s << qint64{150} << qint64{0} << qint64{200} << qint64{100} << qint64{-100};
    }
    void whatGoesBack()
    {
        QFETCH(const QString, clawback);
        QFETCH(const qint64, spentByReferrer);
        QFETCH(const qint64, spentByFriend);
        QFETCH(const qint64, fromReferrer);
        QFETCH(const qint64, fromFriend);
        QFETCH(const qint64, together);
        QVERIFY(store().set(u"points.clawback"_s, clawback));
        const CustomerId referrer = store().addCustomer();
        const auto filed = registerBy(referrer);
        QVERIFY(store().buy(filed->customerId, 50'00)->referral);
        if (spentByReferrer > 0)
            QVERIFY(store().adjust(referrer, -spentByReferrer));
        if (spentByFriend > 0)
            QVERIFY(store().adjust(filed->customerId, -spentByFriend));
        const merges::MergeService service(store().store().clock());
        const auto preview = store().store().read(
            [&](db::ReadSession &session) { return service.preview(session, store().owner(), filed->customerId, referrer, {}); });
        QVERIFY(preview);
        QCOMPARE(preview->referralsBack.size(), 1);
        QCOMPARE(preview->referralsBack.front().referrerPoints, fromReferrer);
        QCOMPARE(preview->referralsBack.front().referredPoints, fromFriend);
        QCOMPARE(preview->after.points, together);
        QVERIFY(store().store().write(
            [&](db::WriteSession &session) { return service.merge(session, store().owner(), filed->customerId, referrer, {}); }));
        QCOMPARE(store().balance(filed->customerId), together);
    }
};

REGULARS_TEST(MergePreviewTest)
#include "merge_preview_test.moc"
