// Referrals in the books: nothing paid twice, milestones, merges, erasure, undo, verify, rights and lists.
#include "referral_desk.h"

#include "customers/customer_service.h"
#include "support/test_registry.h"

#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::referrals;
using regulars::tests::addCouponKind;
using regulars::tests::day;
using regulars::tests::mergeFiles;
using regulars::tests::outcomeOf;
using regulars::tests::partFiles;
using regulars::tests::ReferralDesk;
using regulars::tests::refusalOf;
using regulars::tests::TemporaryStore;
using regulars::tests::usual;

class ReferralBooksTest : public QObject, private ReferralDesk {
    Q_OBJECT
private slots:
    void init() { QVERIFY(open()); }
    void cleanup() { QCOMPARE(close().join(u" | "_s), QString()); }
    void milestonesOnceEach();
    void milestoneTierLowersNobody();
    void twoProgramsPayOnce();
    void neverPaidTwice();
    void mergedSidesRest();
    void promisesStand();
    void undoOfARegistration();
    void erasedReferrerTakesNothing();
    void verifyFindsWhatWasBent_data();
    void verifyFindsWhatWasBent();
    void rights();
    void listsAndFigures();
};

void ReferralBooksTest::milestonesOnceEach()
{
    QVERIFY(switchOn());
    const CouponTemplateId kind = addCouponKind(store(), u"Thanks"_s, 10'00);
    QVERIFY(kind.isValid());
    QVERIFY(milestone({{}, u"Two friends"_s, 2, MilestoneGift::Points, {}, 0, {}, 500, true}));
    QVERIFY(milestone({{}, u"Coupon for two"_s, 2, MilestoneGift::Coupon, {}, 0, kind, 0, true}));
    QVERIFY(milestone({{}, u"Silver for three"_s, 3, MilestoneGift::Tier, store().tierId(1), 30, {}, 0, true}));
    const CustomerId referrer = store().addCustomer();
    QCOMPARE(store().buy(registerBy(referrer)->customerId, 50'00)->referral->milestones, QStringList());
    const auto second = store().buy(registerBy(referrer)->customerId, 50'00);
    QCOMPARE(second->referral->milestones, (QStringList{u"Two friends"_s, u"Coupon for two"_s}));
    QCOMPARE(store().balance(referrer), 200 + 200 + 500);
    QVERIFY(store().refund(second->purchase.number)); // what was reached stays
    QCOMPARE(store().balance(referrer), 200 + 500);
    const auto third = store().buy(registerBy(referrer)->customerId, 50'00);
    QCOMPARE(third->referral->milestones, QStringList()); // two again, and once is enough
    QCOMPARE(store().store().number("SELECT COUNT(*) FROM coupon"), 1);
    const auto fourth = store().buy(registerBy(referrer)->customerId, 50'00);
    QCOMPARE(fourth->referral->milestones, (QStringList{u"Silver for three"_s}));
    QCOMPARE(store().rank(referrer), 1);
    QCOMPARE(store().rows("SELECT reason,valid_until_on FROM tier_change", 2), (QStringList{u"Silver for three|%1"_s.arg(day(2026, 3, 31))}));
    QCOMPARE(verified(), QStringList());
}

void ReferralBooksTest::milestoneTierLowersNobody()
{
    QVERIFY(switchOn());
    QVERIFY(milestone({{}, u"Silver"_s, 1, MilestoneGift::Tier, store().tierId(1), 30, {}, 0, true}));
    const CustomerId gold = store().addCustomer();
    QVERIFY(store().buy(gold, 12'000'00));
    QCOMPARE(store().rank(gold), 2);
    QCOMPARE(store().buy(registerBy(gold)->customerId, 50'00)->referral->milestones, QStringList());
    QCOMPARE(store().rank(gold), 2);
    QCOMPARE(store().store().number("SELECT COUNT(*) FROM referral_milestone_given"), 0);
}

// rules.md 5.1: once per referred customer, from whichever program.
void ReferralBooksTest::twoProgramsPayOnce()
{
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    const CustomerId customer = registerBy(referrer)->customerId;
    auto other = db::Database::open(store().store().path(), {});
    QVERIFY(other);
    std::array<int, 2> paid{};
    const auto sell = [&](db::Database &database, size_t who) {
        for (int i = 0; i < 10; ++i) {
            till::PurchaseBooking order;
            order.customerId = customer;
            order.lines = {{{}, 1000, 50'00'00, 50'00}};
            const auto sold = database.writeNow([&](db::WriteSession &session) {
                return till::TillService(store().store().clock()).record(session, store().owner(), order);
            });
            paid[who] += sold && sold->referral ? 1 : 0;
        }
    };
    std::thread there([&] { sell(**other, 1); });
    sell(store().store().database(), 0);
    there.join();
    QCOMPARE(paid[0] + paid[1], 1);
    QCOMPARE(store().balance(referrer), 200);
    QCOMPARE(store().store().number("SELECT COUNT(*) FROM referral_payment"), 1);
}

// Whatever is sold, returned, withdrawn and put back: at most one payment stands, and points agree with it.
void ReferralBooksTest::neverPaidTwice()
{
    QVERIFY(switchOn());
    QRandomGenerator random(7);
    const CustomerId referrer = store().addCustomer();
    std::vector<Filed> friends;
    for (int i = 0; i < 4; ++i)
        friends.push_back(*registerBy(referrer));
    QStringList numbers;
    for (int step = 0; step < 120; ++step) {
        const Filed &one = friends[random.bounded(quint32(friends.size()))];
        switch (random.bounded(4)) {
        case 0:
            numbers << store().buy(one.customerId, qint64(random.bounded(3, 9)) * 10'00)->purchase.number;
            break;
        case 1:
            if (!numbers.isEmpty())
                (void)store().refund(numbers.takeAt(random.bounded(int(numbers.size()))));
            break;
        case 2:
            (void)withdraw(one.referralId);
            break;
        default:
            (void)reinstate(one.referralId);
        }
        QCOMPARE(store().store().number("SELECT COALESCE(MAX(n),0)<=1 FROM (SELECT COUNT(*) n FROM referral_payment WHERE taken_back_at_ms IS NULL "
                                        "GROUP BY referral_id)"),
                 1);
        QCOMPARE(store().balance(referrer), 200 * store().store().number("SELECT COUNT(*) FROM referral WHERE state='paid'"));
    }
    QVERIFY(store().store().number("SELECT COUNT(*) FROM referral_payment") > 4); // something happened
    QCOMPARE(verified(), QStringList());
}

void ReferralBooksTest::mergedSidesRest()
{
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    const CustomerId stranger = store().addCustomer();
    const auto own = registerBy(referrer);
    const auto brought = registerBy(own->customerId); // the other side of a chain
    QVERIFY(store().buy(own->customerId, 50'00)->referral);
    const auto id = mergeFiles(store(), referrer, own->customerId);
    QVERIFY(id);
    QCOMPARE(stateOf(own->referralId), u"withdrawn"_s);
    QCOMPARE(refusalOf(reinstate(own->referralId)), u"ReferralRefused self"_s);
    const auto row = rowOf(brought->referralId);
    QCOMPARE(row->referral.referrerId, referrer); // whom the other had brought
    QCOMPARE(verified(), QStringList());
    QVERIFY(partFiles(store(), *id));
    QCOMPARE(stateOf(own->referralId), u"paid"_s);
    const auto back = rowOf(brought->referralId);
    QCOMPARE(back->referral.referrerId, own->customerId);
    QCOMPARE(verified(), QStringList());
    // Both were brought: one person is brought once.
    const auto first = registerBy(stranger);
    const auto second = registerBy(referrer);
    const auto both = mergeFiles(store(), first->customerId, second->customerId);
    QVERIFY(both);
    QCOMPARE(stateOf(first->referralId), u"pending"_s);
    QCOMPARE(stateOf(second->referralId), u"withdrawn"_s);
    QVERIFY(partFiles(store(), *both));
    QCOMPARE(stateOf(second->referralId), u"pending"_s);
    QCOMPARE(verified(), QStringList());
}

void ReferralBooksTest::promisesStand()
{
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    const auto before = registerBy(referrer);
    ReferralProgram meaner = usual();
    meaner.isOn = false;
    meaner.referrerPoints = 1;
    meaner.minimumMinor = 500'00;
    QVERIFY(switchOn(meaner));
    QCOMPARE(store().buy(before->customerId, 50'00)->referral->referrerPoints, 200);
}

void ReferralBooksTest::undoOfARegistration()
{
    ReferralProgram program = usual();
    program.templateId = addCouponKind(store(), u"Welcome"_s, 5'00);
    QVERIFY(program.templateId.isValid());
    QVERIFY(switchOn(program));
    const CustomerId referrer = store().addCustomer();
    const auto slip = registerBy(referrer);
    const auto undo = [&](CustomerId customer) {
        return outcomeOf(store().store().write([&](db::WriteSession &session) {
            return ReferralService(store().store().clock()).undoAdd(session, store().owner(), customer);
        }));
    };
    QCOMPARE(undo(slip->customerId), u"ok"_s);
    QCOMPARE(store().store().number("SELECT COUNT(*) FROM referral"), 0);
    QCOMPARE(store().store().number("SELECT COUNT(*) FROM coupon"), 0);
    QCOMPARE(store().store().number("SELECT issued FROM coupon_template"), 0);
    QCOMPARE(verified(), QStringList());
    const auto bought = registerBy(referrer);
    QVERIFY(store().buy(bought->customerId, 50'00));
    QCOMPARE(undo(bought->customerId), u"HasHistory"_s);
    QCOMPARE(stateOf(bought->referralId), u"paid"_s); // a refused undo changes nothing
    QCOMPARE(undo(referrer), u"HasHistory"_s);
}

void ReferralBooksTest::erasedReferrerTakesNothing()
{
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    const auto filed = registerBy(referrer);
    QVERIFY(store().store().write([&](db::WriteSession &session) {
        return customers::CustomerService(store().store().clock()).erase(session, store().owner(), referrer, u"asked"_s);
    }));
    const auto sold = store().buy(filed->customerId, 50'00);
    QCOMPARE(sold->referral->referrerPoints, 0);
    QCOMPARE(sold->referral->referredPoints, 100);
    QCOMPARE(store().balance(referrer), 0);
    QCOMPARE(verified(), QStringList());
}

void ReferralBooksTest::verifyFindsWhatWasBent_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("expected");
    QTest::newRow("paid without a payment") << QByteArray("UPDATE referral SET state='paid' WHERE id=(SELECT MAX(id) FROM referral)") << u"referrals.states"_s;
    QTest::newRow("payment forgotten") << QByteArray("UPDATE referral SET state='pending' WHERE state='paid'") << u"referrals.states"_s;
    QTest::newRow("more than was booked") << QByteArray("UPDATE referral_payment SET referrer_points=201") << u"referrals.points"_s;
    QTest::newRow("rows without a payment") << QByteArray("UPDATE points_ledger SET cause_id=999 WHERE cause=10 AND part=1") << u"referrals.points"_s;
}

void ReferralBooksTest::verifyFindsWhatWasBent()
{
    QFETCH(const QByteArray, sql);
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    QVERIFY(store().buy(registerBy(referrer)->customerId, 50'00));
    QVERIFY(registerBy(referrer));
    QCOMPARE(verified(), QStringList());
    QVERIFY(store().store().writeUnaudited([&](db::WriteSession &session) -> Status {
        return session.prepare(std::string_view(sql.constData(), size_t(sql.size()))).run();
    }));
    QFETCH(const QString, expected);
    QVERIFY2(verified().contains(expected), qPrintable(verified().join(u',')));
}

void ReferralBooksTest::rights()
{
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    const auto filed = registerBy(referrer);
    const Actor clerk = TemporaryStore::actor(Role::Clerk);
    const auto &clock = store().store().clock();
    const auto tried = [&](auto deed) { return outcomeOf(store().store().write([&](db::WriteSession &session) -> Status { return deed(session); })); };
    QCOMPARE(tried([&](db::WriteSession &session) { return ProgramService(clock).save(session, clerk, usual()); }), u"NotAllowed"_s);
    QCOMPARE(tried([&](db::WriteSession &session) { return ProgramService(clock).removeMilestone(session, clerk, ReferralMilestoneId(1)); }), u"NotAllowed"_s);
    QCOMPARE(tried([&](db::WriteSession &session) -> Status {
                 TRY(ProgramService(clock).saveMilestone(session, clerk, {{}, u"a"_s, 1, MilestoneGift::Points, {}, 0, {}, 1, true}));
                 return ok();
             }),
             u"NotAllowed"_s);
    QCOMPARE(tried([&](db::WriteSession &session) {
                 return ReferralService(clock).withdraw(session, clerk, filed->referralId, u"why"_s, store().today());
             }),
             u"NotAllowed"_s);
    QCOMPARE(tried([&](db::WriteSession &session) { return ReferralService(clock).reinstate(session, clerk, filed->referralId, store().today()); }),
             u"NotAllowed"_s);
    const CustomerId fresh = store().addCustomer();
    QCOMPARE(tried([&](db::WriteSession &session) -> Status { // like naming the referrer at the counter
                 TRY(ReferralService(clock).link(session, clerk, referrer, fresh, store().today()));
                 return ok();
             }),
             u"ok"_s);
}

void ReferralBooksTest::listsAndFigures()
{
    QVERIFY(switchOn());
    QVERIFY(milestone({{}, u"Three friends"_s, 3, MilestoneGift::Points, {}, 0, {}, 50, true}));
    const CustomerId best = store().addCustomer();
    const CustomerId other = store().addCustomer();
    const auto paid = registerBy(best);
    const auto waiting = registerBy(best);
    const auto gone = registerBy(other);
    QVERIFY(store().buy(paid->customerId, 50'00));
    QVERIFY(withdraw(gone->referralId));
    const EpochDay today = store().today();
    const auto counts = store().store().read([&](db::ReadSession &session) { return countStates(session, {}, today); });
    QCOMPARE(*counts, (StateCounts{1, 1, 0, 1}));
    const auto summary = store().store().read([&](db::ReadSession &session) { return summaryOf(session, best, today); });
    QCOMPARE(summary->friends, 2);
    QCOMPARE(summary->bought, 1);
    QCOMPARE(summary->pending, 1);
    QCOMPARE(summary->points, 200);
    QCOMPARE(summary->next->name, u"Three friends"_s);
    QCOMPARE(summary->missing(), 2);
    const auto top = store().store().read([&](db::ReadSession &session) { return topReferrers(session, 10); });
    QCOMPARE(top->size(), size_t(1)); // the other one's friend was withdrawn
    QCOMPARE(top->front().customerId, best);
    QCOMPARE(top->front().bought, 1);
    ReferralFilter filter;
    filter.today = today;
    filter.customer = waiting->customerId;
    const auto rows = store().store().read([&](db::ReadSession &session) { return referrals::referrals(session, filter); });
    QCOMPARE(rows->size(), size_t(1));
    QCOMPARE(rows->front().referral.pendingUntil, day(2026, 8, 28)); // 1 March and 180 days
    filter.customer = {};
    filter.state = ReferralState::Lapsed;
    filter.today = day(2026, 8, 29);
    const auto lapsed = store().store().read([&](db::ReadSession &session) { return referrals::referrals(session, filter); });
    QCOMPARE(lapsed->size(), size_t(1));
    QCOMPARE(lapsed->front().referral.referredId, waiting->customerId);
    const auto rate = store().store().read([&](db::ReadSession &session) { return referralRate(session, today, today + 1); });
    QCOMPARE(rate->newCustomers, 5);
    QCOMPARE(rate->referred, 3);
    QCOMPARE(rate->shareBp(), 6000);
}

REGULARS_TEST(ReferralBooksTest)
#include "referral_books_test.moc"
