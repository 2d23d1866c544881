// Referrals of files that become one and are parted again: who was a customer already brings nobody anything, and nothing is paid that
// a parting could not give back.
#include "referral_desk.h"

#include "customers/customer_service.h"
#include "merges/merge_service.h"
#include "support/test_registry.h"
#include "texts/file_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::referrals;
using regulars::tests::outcomeOf;
using regulars::tests::ReferralDesk;
using regulars::tests::refusalOf;

class ReferralMergeTest : public QObject, private ReferralDesk {
    Q_OBJECT

    Result<MergeId> merge(CustomerId keep, CustomerId other) { return regulars::tests::mergeFiles(store(), keep, other); }
    Status part(MergeId id) { return regulars::tests::partFiles(store(), id); }
    QString restsFor(ReferralId id)
    {
        const auto row = rowOf(id);
        return row ? row->referral.restsFor : errorName(row.error().code);
    }
    /// One piece for the amount, booked now for an instant before.
    Result<till::BookedPurchase> buyLate(CustomerId customer, qint64 amountMinor, qint64 atMs)
    {
        till::PurchaseBooking order;
        order.customerId = customer;
        order.atMs = atMs;
        order.lines = {{{}, 1000, amountMinor * 100, amountMinor}};
        return store().buy(order);
    }

private slots:
    void init()
    {
        QVERIFY(open());
        QVERIFY(switchOn());
    }
    void cleanup() { QCOMPARE(close().join(u" | "_s), QString()); }

    void anExistingCustomerWasNotBrought_data()
    {
        QTest::addColumn<bool>("keepsTheOld");
        QTest::addColumn<int>("boughtInMarch"); // its day; 0: never
        QTest::addColumn<bool>("rests");
        QTest::newRow("the old file is kept") << true << 2 << true;
        QTest::newRow("the new file is kept") << false << 2 << true;
        QTest::newRow("bought on the day itself, before") << true << 20 << true;
        QTest::newRow("bought after") << true << 21 << false;
        QTest::newRow("never bought") << true << 0 << false;
    }
    void anExistingCustomerWasNotBrought()
    {
        QFETCH(const bool, keepsTheOld);
        QFETCH(const int, boughtInMarch);
        QFETCH(const bool, rests);
        const CustomerId referrer = store().addCustomer();
        const CustomerId old = store().addCustomer();
        if (boughtInMarch > 0 && boughtInMarch < 21) {
            store().goTo(QDate(2026, 3, boughtInMarch), 9);
            QVERIFY(store().buy(old, 20'00)); // below the minimum or not: a customer
        }
        store().goTo(QDate(2026, 3, 20), 10);
        const auto filed = registerBy(referrer);
        if (boughtInMarch == 21) {
            store().goTo(QDate(2026, 3, 21), 10);
            QVERIFY(store().buy(old, 20'00));
        }
        store().goTo(QDate(2026, 3, 22), 10);
        const auto id = keepsTheOld ? merge(old, filed->customerId) : merge(filed->customerId, old);
        QCOMPARE(outcomeOf(id), u"ok"_s);
        QCOMPARE(stateOf(filed->referralId), rests ? u"withdrawn"_s : u"pending"_s);
        QCOMPARE(restsFor(filed->referralId), rests ? u"existing"_s : u""_s);
        if (!rests)
            return;
        QCOMPARE(refusalOf(reinstate(filed->referralId)), u"ReferralRefused existing"_s);
        QVERIFY(!store().buy(keepsTheOld ? old : filed->customerId, 60'00)->referral);
        QCOMPARE(store().balance(referrer), 0);
        QCOMPARE(verified(), QStringList());
        QCOMPARE(outcomeOf(part(*id)), u"ok"_s);
        // The sale stays with the kept file: where that is the friend's own, it pays for the friend now.
        QCOMPARE(stateOf(filed->referralId), keepsTheOld ? u"pending"_s : u"paid"_s);
        QCOMPARE(store().balance(referrer), keepsTheOld ? 0 : 200);
        QCOMPARE(verified(), QStringList());
    }

    // K brought F, F brought O, and O turns out to be K.
    void whoStandsAboveWasNotBrought()
    {
        const CustomerId keep = store().addCustomer();
        const auto first = registerBy(keep);
        const auto second = registerBy(first->customerId);
        const auto id = merge(keep, second->customerId);
        QVERIFY(id);
        QCOMPARE(stateOf(first->referralId), u"pending"_s); // K did bring F
        QCOMPARE(stateOf(second->referralId), u"withdrawn"_s);
        QCOMPARE(restsFor(second->referralId), u"loop"_s);
        QVERIFY(!store().buy(keep, 60'00)->referral);
        QCOMPARE(store().balance(first->customerId), 0);
        QCOMPARE(verified(), QStringList());
        QCOMPARE(outcomeOf(part(*id)), u"ok"_s);
        QCOMPARE(stateOf(second->referralId), u"pending"_s);
        QCOMPARE(verified(), QStringList());
    }

    // A second file of one's own: it stands in the list by the card it went into, and as erased once that is gone.
    void whoIsNoMoreIsNamedByWhatBecameOfTheFile()
    {
        const CustomerId keep = store().addCustomer();
        const auto own = registerBy(keep);
        const auto id = merge(keep, own->customerId);
        QVERIFY(id);
        QCOMPARE(restsFor(own->referralId), u"self"_s);
        const auto row = [&] {
            return store().store().read([&](db::ReadSession &session) { return requireReferral(session, own->referralId, store().today()); });
        };
        const auto merged = row();
        QVERIFY(merged && !merged->referrerName.isEmpty());
        QCOMPARE(merged->referrerInto, QString());
        QCOMPARE(merged->referredName, QString());
        QCOMPARE(merged->referredInto, merged->referrerCard);
        QCOMPARE(fileText(merged->referredName, merged->referredInto), u"→ "_s + merged->referrerCard);
        QVERIFY(store().store().write([&](db::WriteSession &session) {
            return customers::CustomerService(store().store().clock()).erase(session, store().owner(), keep, u"asked"_s);
        }));
        const auto erased = row();
        QVERIFY(erased);
        QCOMPARE(erased->referredInto, QString()); // an erased file leads nowhere
        QCOMPARE(fileText(erased->referredName, erased->referredInto), u"erased"_s);
        QCOMPARE(fileText(erased->referrerName, erased->referrerInto), u"erased"_s);
        QCOMPARE(verified(), QStringList());
    }

    // The other file was brought and paid for; the kept one's own open referral would pay for the same person again.
    void whoWasPaidForIsNotPaidForAgain()
    {
        const CustomerId one = store().addCustomer();
        const CustomerId another = store().addCustomer();
        const auto waiting = registerBy(one);
        store().goTo(QDate(2026, 3, 2));
        const auto paid = registerBy(another);
        QVERIFY(store().buy(paid->customerId, 50'00)->referral);
        const auto id = merge(waiting->customerId, paid->customerId);
        QVERIFY(id);
        QCOMPARE(stateOf(waiting->referralId), u"withdrawn"_s);
        QCOMPARE(restsFor(waiting->referralId), u"twice"_s);
        QCOMPARE(stateOf(paid->referralId), u"paid"_s);
        QCOMPARE(verified(), QStringList());
        QCOMPARE(outcomeOf(part(*id)), u"ok"_s);
        QCOMPARE(restsFor(waiting->referralId), u""_s);
        QCOMPARE(stateOf(waiting->referralId), u"pending"_s);
        QCOMPARE(stateOf(paid->referralId), u"paid"_s);
        QCOMPARE(verified(), QStringList());
    }

    // Booked after the merge for an instant before it: what it paid is the kept file's all the same.
    void aLateSaleIsASaleAfterTheMerge_data()
    {
        QTest::addColumn<bool>("byReferrer");
        QTest::newRow("who was brought was moved") << false;
        QTest::newRow("who brought was moved") << true;
    }
    void aLateSaleIsASaleAfterTheMerge()
    {
        QFETCH(const bool, byReferrer);
        const CustomerId referrer = store().addCustomer();
        const CustomerId keep = store().addCustomer();
        const auto filed = registerBy(referrer);
        store().goTo(QDate(2026, 3, 2), 9);
        const qint64 early = store().store().clock().nowMs();
        store().goTo(QDate(2026, 3, 2), 18);
        const auto id = merge(keep, byReferrer ? referrer : filed->customerId);
        QVERIFY(id);
        QVERIFY(buyLate(byReferrer ? filed->customerId : keep, 60'00, early)->referral);
        const Status parted = part(*id);
        QVERIFY(!parted);
        QCOMPARE(parted.error(), (Error{ErrorCode::HasHistory, u"merged"_s, u"referral"_s}));
        QCOMPARE(verified(), QStringList());
    }

    // Paid before the merge at the merge's own instant is nothing that happened since.
    void whatWasPaidBeforeHindersNothing()
    {
        const CustomerId referrer = store().addCustomer();
        const CustomerId keep = store().addCustomer();
        const auto filed = registerBy(referrer);
        const auto sold = store().buy(filed->customerId, 50'00);
        QVERIFY(store().refund(sold->purchase.number));
        QVERIFY(store().buy(filed->customerId, 50'00)->referral);
        const auto id = merge(keep, filed->customerId);
        QVERIFY(id);
        QCOMPARE(outcomeOf(part(*id)), u"ok"_s);
        QCOMPARE(stateOf(filed->referralId), u"paid"_s);
        QCOMPARE(verified(), QStringList());
    }

    // O brought K and they became one; what K bought came back meanwhile.
    void aReturnWhileItRested_data()
    {
        QTest::addColumn<bool>("hasAnother");
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("points");
        QTest::newRow("nothing is left") << false << u"pending"_s << 0;
        QTest::newRow("another purchase is worth it") << true << u"paid"_s << 200;
    }
    void aReturnWhileItRested()
    {
        QFETCH(const bool, hasAnother);
        const CustomerId other = store().addCustomer();
        const auto filed = registerBy(other);
        const auto sold = store().buy(filed->customerId, 50'00);
        QVERIFY(sold->referral);
        const auto id = merge(filed->customerId, other);
        QVERIFY(id);
        QCOMPARE(stateOf(filed->referralId), u"withdrawn"_s);
        if (hasAnother)
            QVERIFY(store().buy(filed->customerId, 70'00));
        QVERIFY(store().refund(sold->purchase.number));
        QCOMPARE(outcomeOf(part(*id)), u"ok"_s);
        QTEST(stateOf(filed->referralId), "state");
        QFETCH(const int, points);
        QCOMPARE(store().balance(other), points);
        QCOMPARE(verified(), QStringList());
    }

    // Nobody brings themselves: what was paid goes back with the merge, and is paid again where both are parted.
    void whoBroughtThemselves_data()
    {
        QTest::addColumn<bool>("keepsTheReferrer");
        QTest::addColumn<bool>("isReturned");
        for (const bool keeps : {true, false}) {
            for (const bool returned : {false, true})
                QTest::addRow("%s, %s", keeps ? "the referrer stays" : "the friend stays", returned ? "returned" : "kept") << keeps << returned;
        }
    }
    void whoBroughtThemselves()
    {
        QFETCH(const bool, keepsTheReferrer);
        QFETCH(const bool, isReturned);
        const CustomerId referrer = store().addCustomer();
        const auto filed = registerBy(referrer);
        const auto sold = store().buy(filed->customerId, 50'00); // one point for each whole unit of money
        QCOMPARE(store().balance(referrer), 200);
        QCOMPARE(store().balance(filed->customerId), 150);
        const CustomerId keep = keepsTheReferrer ? referrer : filed->customerId;
        const CustomerId other = keepsTheReferrer ? filed->customerId : referrer;
        const auto preview = store().store().read([&](db::ReadSession &session) {
            return merges::MergeService(store().store().clock()).preview(session, store().owner(), keep, other, {});
        });
        QCOMPARE(preview->after.points, 50);
        QCOMPARE(preview->referralsBack.size(), 1);
        const auto id = merge(keep, other);
        QVERIFY(id);
        QCOMPARE(store().balance(keep), 50);
        QCOMPARE(verified(), QStringList());
        if (isReturned)
            QVERIFY(store().refund(sold->purchase.number));
        QCOMPARE(store().balance(keep), isReturned ? 0 : 50);
        if (isReturned && keepsTheReferrer)
            return; // what came back of a moved purchase cannot be parted
        QCOMPARE(outcomeOf(part(*id)), u"ok"_s);
        QCOMPARE(store().balance(referrer), isReturned ? 0 : 200);
        QCOMPARE(store().balance(filed->customerId), isReturned ? 0 : 150);
        QCOMPARE(verified(), QStringList());
    }

    // Both files of one person were brought, each by somebody else, and both were paid for: the one that goes was a mistake.
    void whoWasBroughtTwice_data()
    {
        QTest::addColumn<bool>("isSpent");
        QTest::newRow("the second referrer has the points") << false;
        QTest::newRow("has spent them: owes them") << true;
    }
    void whoWasBroughtTwice()
    {
        QFETCH(const bool, isSpent);
        const CustomerId first = store().addCustomer();
        const CustomerId second = store().addCustomer();
        const auto kept = registerBy(first);
        const auto closed = registerBy(second);
        QVERIFY(store().buy(kept->customerId, 50'00)->referral);
        const auto sold = store().buy(closed->customerId, 60'00);
        QVERIFY(sold->referral);
        if (isSpent)
            QVERIFY(store().adjust(second, -200));
        const auto id = merge(kept->customerId, closed->customerId);
        QVERIFY(id);
        QCOMPARE(store().balance(first), 200);
        QCOMPARE(store().balance(second), isSpent ? -200 : 0);
        QCOMPARE(store().balance(kept->customerId), 150 + 60);
        QCOMPARE(stateOf(kept->referralId), u"paid"_s);
        QCOMPARE(stateOf(closed->referralId), u"withdrawn"_s);
        QCOMPARE(verified(), QStringList());
        QCOMPARE(outcomeOf(part(*id)), u"ok"_s);
        QCOMPARE(store().balance(second), isSpent ? 0 : 200);
        QCOMPARE(store().balance(closed->customerId), 160);
        QCOMPARE(verified(), QStringList());
        QVERIFY(store().refund(sold->purchase.number));
        QCOMPARE(store().balance(second), isSpent ? -200 : 0);
        QCOMPARE(verified(), QStringList());
    }

    // The friend bought on another card: together the files make the referral due, and parting takes that back.
    void boughtOnAnotherCard_data()
    {
        QTest::addColumn<bool>("keepsTheFriend");
        QTest::newRow("the friend's file stays") << true;
        QTest::newRow("the other card stays") << false;
    }
    void boughtOnAnotherCard()
    {
        QFETCH(const bool, keepsTheFriend);
        const CustomerId referrer = store().addCustomer();
        const auto filed = registerBy(referrer);
        const CustomerId second = store().addCustomer();
        store().goTo(QDate(2026, 3, 2));
        QVERIFY(store().buy(second, 60'00));
        store().goTo(QDate(2026, 3, 10));
        const auto id = keepsTheFriend ? merge(filed->customerId, second) : merge(second, filed->customerId);
        QVERIFY(id);
        QCOMPARE(stateOf(filed->referralId), u"paid"_s);
        QCOMPARE(store().balance(referrer), 200);
        QCOMPARE(store().balance(keepsTheFriend ? filed->customerId : second), 160);
        QCOMPARE(verified(), QStringList());
        QCOMPARE(outcomeOf(part(*id)), u"ok"_s);
        QCOMPARE(stateOf(filed->referralId), u"pending"_s);
        QCOMPARE(store().balance(referrer), 0);
        QCOMPARE(store().balance(filed->customerId), 0);
        QCOMPARE(store().balance(second), 60);
        QCOMPARE(verified(), QStringList());
    }

    // B by Y and C by X, both paid for; A took in B, then C; B goes again: nobody but X has brought A's C any more.
    void whatRestedForAnotherMergeWakes()
    {
        const CustomerId y = store().addCustomer();
        const CustomerId x = store().addCustomer();
        const CustomerId keep = store().addCustomer();
        const auto b = registerBy(y);
        const auto c = registerBy(x);
        QVERIFY(store().buy(b->customerId, 50'00)->referral);
        QVERIFY(store().buy(c->customerId, 50'00)->referral);
        const auto first = merge(keep, b->customerId);
        const auto second = merge(keep, c->customerId);
        QVERIFY(first && second);
        QCOMPARE(store().balance(x), 0);
        QCOMPARE(outcomeOf(part(*first)), u"ok"_s);
        QCOMPARE(stateOf(c->referralId), u"paid"_s);
        QCOMPARE(store().balance(x), 200);
        QCOMPARE(store().balance(y), 200);
        QCOMPARE(verified().join(u' '), QString());
        QCOMPARE(outcomeOf(part(*second)), u"ok"_s);
        QCOMPARE(stateOf(c->referralId), u"paid"_s);
        QCOMPARE(store().balance(x), 200);
        QCOMPARE(verified(), QStringList());
    }

    // Parted again, the points are good as long as they were.
    void theirLastDayStays()
    {
        const CustomerId referrer = store().addCustomer();
        const auto filed = registerBy(referrer);
        QVERIFY(store().buy(filed->customerId, 50'00)->referral);
        store().goTo(QDate(2027, 1, 20));
        const auto id = merge(filed->customerId, referrer);
        QVERIFY(id);
        QCOMPARE(outcomeOf(part(*id)), u"ok"_s);
        QCOMPARE(store().balance(referrer), 200);
        store().goTo(QDate(2027, 4, 1)); // earned in March: good to the end of March a year later
        QVERIFY(store().night());
        QCOMPARE(store().balance(referrer), 0);
        QCOMPARE(store().balance(filed->customerId), 0);
        QCOMPARE(verified(), QStringList());
    }

    // Where the claw-back stops at zero, what was left with them is not paid a second time.
    void aClampedClawBackPaysNothingTwice()
    {
        QVERIFY(store().set(u"points.clawback"_s, u"clamp"_s));
        const CustomerId referrer = store().addCustomer();
        const auto filed = registerBy(referrer);
        QVERIFY(store().buy(filed->customerId, 50'00)->referral);
        QVERIFY(store().adjust(referrer, -150));
        const auto id = merge(filed->customerId, referrer);
        QVERIFY(id);
        QCOMPARE(store().balance(filed->customerId), 50);
        QCOMPARE(outcomeOf(part(*id)), u"ok"_s);
        QCOMPARE(store().balance(referrer), 50); // 200 paid, 150 spent
        QCOMPARE(store().balance(filed->customerId), 150);
        QCOMPARE(verified(), QStringList());
    }

    // K's own paying purchase came back, and a purchase that came with the merge took its place.
    void aMovedPurchaseThatPaysStays()
    {
        const CustomerId referrer = store().addCustomer();
        const auto filed = registerBy(referrer);
        const CustomerId other = store().addCustomer();
        store().goTo(QDate(2026, 3, 2));
        const auto sold = store().buy(filed->customerId, 50'00);
        QVERIFY(sold->referral);
        QVERIFY(store().buy(other, 80'00));
        const auto id = merge(filed->customerId, other);
        QVERIFY(id);
        QVERIFY(store().refund(sold->purchase.number));
        QCOMPARE(stateOf(filed->referralId), u"paid"_s);
        const Status parted = part(*id);
        QVERIFY(!parted);
        QCOMPARE(parted.error(), (Error{ErrorCode::HasHistory, u"merged"_s, u"referral"_s}));
        QCOMPARE(verified(), QStringList());
    }

    void verifyLooksAtWhatThePurchaseIsWorth()
    {
        const CustomerId referrer = store().addCustomer();
        QVERIFY(store().buy(registerBy(referrer)->customerId, 50'00));
        QCOMPARE(verified(), QStringList());
        QVERIFY(store().store().writeUnaudited([](db::WriteSession &session) { return session.prepare("UPDATE referral SET minimum_minor=5001").run(); }));
        QVERIFY2(verified().contains(u"referrals.states"_s), qPrintable(verified().join(u',')));
    }

    // Lists of what was used and is still out show the joined file's at once.
    void openListsHearOfIt()
    {
        const CustomerId keep = store().addCustomer();
        const CustomerId other = store().addCustomer();
        bool isTold = false;
        const auto id = store().store().write([&](db::WriteSession &session) {
            auto made = merges::MergeService(store().store().clock()).merge(session, store().owner(), keep, other, {});
            isTold = session.changes().touches(db::Topic::Benefits) && session.changes().touches(db::Topic::Referrals);
            return made;
        });
        QVERIFY(id);
        QVERIFY(isTold);
        isTold = false;
        QVERIFY(store().store().write([&](db::WriteSession &session) {
            const Status parted = merges::MergeService(store().store().clock()).unmerge(session, store().owner(), *id);
            isTold = session.changes().touches(db::Topic::Benefits) && session.changes().touches(db::Topic::Referrals);
            return parted;
        }));
        QVERIFY(isTold);
    }
};

REGULARS_TEST(ReferralMergeTest)
#include "referral_merge_test.moc"
