// Referrals: whom the programme takes, what pays and until when, and what a refund or a withdrawal takes back.
#include "referral_desk.h"

#include "coupons/coupon_query.h"
#include "coupons/coupon_service.h"
#include "customers/customer_query.h"
#include "customers/customer_service.h"
#include "points/points_query.h"
#include "referrals/referral_rules.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::referrals;
using regulars::tests::day;
using regulars::tests::mergeFiles;
using regulars::tests::outcomeOf;
using regulars::tests::ReferralDesk;
using regulars::tests::refusalOf;
using regulars::tests::usual;

class ReferralTest : public QObject, private ReferralDesk {
    Q_OBJECT
private slots:
    void init() { QVERIFY(open()); }
    void cleanup() { QCOMPARE(close().join(u" | "_s), QString()); }
    void whatTheRulesRefuse_data();
    void whatTheRulesRefuse();
    void whatIsNoProgramme_data();
    void whatIsNoProgramme();
    void registrationGivesTheCouponAndWaits();
    void refusedReferralKeepsTheRegistration();
    void samePersonByMergedPhone();
    void circlesOfFilesAreRefused();
    void namedInAFileThatIsThere();
    void linkedByHand_data();
    void linkedByHand();
    void lastDay_data();
    void lastDay();
    void onlyEnoughPays();
    void aQuoteForeseesWhatTheSalePays();
    void aReturnTakesItBack();
    void anotherPurchaseTakesItsPlace();
    void clawbackStopsAtZeroWhereTheShopSaysSo();
    void withdrawnAndBack();
};

void ReferralTest::whatTheRulesRefuse_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("expected");
    QTest::newRow("new friend") << u""_s << u"ok"_s;
    QTest::newRow("oneself") << u"id"_s << u"ReferralRefused self"_s;
    QTest::newRow("phone or merged file") << u"person"_s << u"ReferralRefused self"_s;
    QTest::newRow("same e-mail in capitals") << u"email"_s << u"ReferralRefused self"_s;
    QTest::newRow("loop") << u"loop"_s << u"ReferralRefused loop"_s;
    QTest::newRow("twice") << u"twice"_s << u"ReferralRefused twice"_s;
    QTest::newRow("has bought") << u"bought"_s << u"ReferralRefused existing"_s;
    QTest::newRow("30 days old") << u"30"_s << u"ok"_s;
    QTest::newRow("31 days old") << u"31"_s << u"ReferralRefused existing"_s;
}

void ReferralTest::whatTheRulesRefuse()
{
    QFETCH(const QString, what);
    ReferralCase facts;
    facts.referrerId = CustomerId(1);
    facts.referredId = CustomerId(what == u"id" ? 1 : 2);
    facts.isSamePerson = what == u"person";
    facts.referrerEmail = what == u"email" ? u"wang@example.com"_s : QString(); // none on both sides is no match
    facts.referredEmail = what == u"email" ? u"Wang@example.com"_s : QString();
    facts.isAbove = what == u"loop";
    facts.hasReferrer = what == u"twice";
    facts.hasBought = what == u"bought";
    facts.today = day(2026, 3, 31);
    facts.registeredOn = what == u"30" ? day(2026, 3, 1) : what == u"31" ? day(2026, 2, 28) : facts.today;
    QTEST(refusalOf(checkReferral(facts, usual())), "expected");
}

void ReferralTest::whatIsNoProgramme_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("expected");
    QTest::newRow("points below zero") << u"points"_s << u"OutOfRange referrer_points"_s;
    QTest::newRow("no day to buy") << u"days"_s << u"OutOfRange pending_days"_s;
    QTest::newRow("gives nothing") << u"nothing"_s << u"Required effect"_s;
    QTest::newRow("no such coupon") << u"coupon"_s << u"NotFound coupon_template"_s;
    QTest::newRow("milestone of no friends") << u"friends"_s << u"OutOfRange friends"_s;
    QTest::newRow("milestone without a name") << u"name"_s << u"Required name"_s;
    QTest::newRow("milestone of no tier") << u"tier"_s << u"Required tier"_s;
    QTest::newRow("milestone of an unknown tier") << u"strange"_s << u"NotFound tier"_s;
    QTest::newRow("tier without days") << u"tier days"_s << u"OutOfRange days"_s;
    QTest::newRow("the first tier is nothing to give") << u"first tier"_s << u"Invalid tier"_s;
    QTest::newRow("two gifts in one") << u"tier and points"_s << u"Invalid gives"_s;
}

void ReferralTest::whatIsNoProgramme()
{
    QFETCH(const QString, what);
    ReferralProgram program = usual();
    program.referrerPoints = what == u"points" ? -1 : what == u"nothing" ? 0 : 200;
    program.referredPoints = what == u"nothing" ? 0 : 100;
    program.pendingDays = what == u"days" ? 0 : 180;
    program.templateId = CouponTemplateId(what == u"coupon" ? 99 : 0);
    const Status saved = switchOn(program);
    ReferralMilestone reward;
    reward.name = what == u"name" ? u" "_s : u"three"_s;
    reward.friends = what == u"friends" ? 0 : 3;
    reward.gives = what.contains(u"tier") || what == u"strange" ? MilestoneGift::Tier : MilestoneGift::Points;
    if (reward.gives == MilestoneGift::Points) {
        reward.points = 10;
    } else {
        reward.tierId = what == u"tier" ? TierId() : what == u"strange" ? TierId(77) : store().tierId(what == u"first tier" ? 0 : 1);
        reward.days = what == u"tier days" ? 0 : 30;
    }
    if (what == u"tier and points")
        reward.points = 10;
    const auto made = milestone(reward);
    QTEST(saved ? refusalOf(made) : refusalOf(saved), "expected");
}

void ReferralTest::registrationGivesTheCouponAndWaits()
{
    CouponTemplate plan;
    plan.name = u"First order"_s;
    plan.kind = CouponKind::FirstOrder;
    plan.amountMinor = 15'00;
    ReferralProgram program = usual();
    program.templateId = *store().store().write([&](db::WriteSession &session) {
        return coupons::CouponService(store().store().clock()).save(session, store().owner(), plan);
    });
    QVERIFY(switchOn(program));
    const CustomerId referrer = store().addCustomer();
    const auto filed = registerBy(referrer);
    QVERIFY(filed);
    QVERIFY(!filed->refusal);
    QCOMPARE(filed->couponName, u"First order"_s);
    QCOMPARE(stateOf(filed->referralId), u"pending"_s);
    QCOMPARE(store().balance(referrer), 0); // only once the friend has bought
    const auto coupon = store().store().read([&](db::ReadSession &session) { return coupons::requireCoupon(session, filed->couponCode); });
    QCOMPARE(coupon->coupon.customerId, filed->customerId);
    QCOMPARE(coupon->coupon.source, u"referral"_s);
    const auto sold = store().buy(filed->customerId, 60'00); // 60 points of its own
    QVERIFY(sold->referral);
    QCOMPARE(sold->referral->referrerPoints, 200);
    QCOMPARE(sold->balanceAfter, 160);
    QCOMPARE(store().balance(referrer), 200);
    QCOMPARE(store().balance(filed->customerId), 160);
    QCOMPARE(store().ledger(referrer), (QStringList{u"10|200"_s}));
    const auto rows = store().store().read([&](db::ReadSession &session) { return points::ledgerOf(session, referrer, Purse::Points, 10); });
    QCOMPARE(rows->front().document, u"friend"_s); // for whom
    QCOMPARE(stateOf(filed->referralId), u"paid"_s);
    QVERIFY(!store().buy(filed->customerId, 60'00)->referral); // once
    QCOMPARE(store().balance(referrer), 200);
    QCOMPARE(verified(), QStringList());
}

void ReferralTest::refusedReferralKeepsTheRegistration()
{
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    Customer old;
    old.name = u"old friend"_s;
    old.referrerId = referrer;
    old.registeredOn = store().today() - 31;
    const auto filed = store().store().write([&](db::WriteSession &session) {
        return ReferralService(store().store().clock()).addCustomer(session, store().owner(), old, store().today());
    });
    QVERIFY(filed);
    QVERIFY(filed->refusal);
    QCOMPARE(filed->refusal->field, u"existing"_s);
    QVERIFY(!filed->referralId.isValid());
    const auto file = store().store().read([&](db::ReadSession &session) { return customers::customerById(session, filed->customerId); });
    QCOMPARE((*file)->referrerId, referrer); // who brought the customer stays in the file
    QVERIFY(!store().buy(filed->customerId, 100'00)->referral);
    ReferralProgram off = usual();
    off.isOn = false;
    QVERIFY(switchOn(off));
    const auto quiet = registerBy(referrer);
    QVERIFY(!quiet->refusal && !quiet->referralId.isValid());
    QCOMPARE(refusalOf(link(referrer, store().addCustomer())), u"ReferralRefused off"_s);
}

void ReferralTest::samePersonByMergedPhone()
{
    QVERIFY(switchOn());
    const auto withPhone = [&](const QString &phone) {
        Customer file;
        file.name = phone;
        file.phone = phone;
        return *store().store().write([&](db::WriteSession &session) {
            return customers::CustomerService(store().store().clock()).add(session, store().owner(), file);
        });
    };
    const CustomerId keep = withPhone(u"13800138000"_s);
    const CustomerId other = withPhone(u"13900139000"_s);
    QVERIFY(mergeFiles(store(), keep, other));
    const CustomerId again = withPhone(u"13900139000"_s); // the second number of the merged file
    QCOMPARE(refusalOf(link(keep, again)), u"ReferralRefused self"_s);
    QCOMPARE(refusalOf(link(again, again)), u"ReferralRefused self"_s);
}

void ReferralTest::circlesOfFilesAreRefused()
{
    QVERIFY(switchOn());
    const CustomerId first = store().addCustomer();
    const CustomerId second = registerBy(first)->customerId;
    const CustomerId third = registerBy(second)->customerId;
    Customer file = **store().store().read([&](db::ReadSession &session) { return customers::customerById(session, first); });
    file.referrerId = third;
    const auto update = [&] {
        return store().store().write([&](db::WriteSession &session) {
            return customers::CustomerService(store().store().clock()).update(session, store().owner(), file);
        });
    };
    const Status refused = update();
    QCOMPARE(refusalOf(refused), u"Invalid referrer"_s);
    QCOMPARE(refused.error().detail, u"loop"_s);
    QCOMPARE(refusalOf(link(third, first)), u"ReferralRefused loop"_s);
    file.referrerId = store().addCustomer();
    QCOMPARE(outcomeOf(update()), u"ok"_s);
}

// By whoever edits the file: as at registration, but a corrected name is no second friend.
void ReferralTest::namedInAFileThatIsThere()
{
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    const CustomerId customer = store().addCustomer();
    const Customer before = **store().store().read([&](db::ReadSession &session) { return customers::customerById(session, customer); });
    const auto name = [&](CustomerId by) {
        return store().store().write([&](db::WriteSession &session) -> Result<Filed> {
            TRY_LET(const auto file, customers::customerById(session, customer));
            Customer changed = *file;
            changed.referrerId = by;
            return ReferralService(store().store().clock()).updateCustomer(session, store().owner(), changed, store().today());
        });
    };
    const auto named = name(referrer);
    QVERIFY(named && named->referralId.isValid());
    const auto other = name(store().addCustomer());
    QVERIFY(other && other->refusal);
    QCOMPARE(other->refusal->field, u"twice"_s);
    QCOMPARE(store().rows("SELECT referrer_id FROM referral", 1), QStringList(referrer.toString())); // still who came first
    QVERIFY(name(referrer)->refusal);
    QVERIFY(store().store().write([&](db::WriteSession &session) {
        return ReferralService(store().store().clock()).undoUpdate(session, store().owner(), before, *named);
    }));
    QCOMPARE(store().store().number("SELECT COUNT(*) FROM referral"), 0);
    const auto file = store().store().read([&](db::ReadSession &session) { return customers::customerById(session, customer); });
    QVERIFY(!(*file)->referrerId.isValid());
}

void ReferralTest::linkedByHand_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<bool>("buysFirst");
    QTest::addColumn<bool>("isNamed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("on the day") << 0 << false << false << u"ok"_s;
    QTest::newRow("after 30 days") << 30 << false << false << u"ok"_s;
    QTest::newRow("after 31 days") << 31 << false << false << u"ReferralRefused existing"_s;
    QTest::newRow("after a purchase") << 1 << true << false << u"ReferralRefused existing"_s;
    QTest::newRow("brought by another") << 1 << false << true << u"ReferralRefused twice"_s;
}

void ReferralTest::linkedByHand()
{
    QFETCH(const int, age);
    QFETCH(const bool, buysFirst);
    QFETCH(const bool, isNamed);
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    const CustomerId customer = isNamed ? registerBy(store().addCustomer())->customerId : store().addCustomer();
    if (buysFirst)
        QVERIFY(store().buy(customer, 1'00));
    store().goTo(QDate(2026, 3, 1).addDays(age));
    const auto linked = link(referrer, customer);
    QTEST(refusalOf(linked), "expected");
    if (!linked)
        return;
    const auto file = store().store().read([&](db::ReadSession &session) { return customers::customerById(session, customer); });
    QCOMPARE((*file)->referrerId, referrer);
    QCOMPARE(refusalOf(link(referrer, customer)), u"ReferralRefused twice"_s);
    QVERIFY(store().buy(customer, 50'00)->referral);
}

void ReferralTest::lastDay_data()
{
    QTest::addColumn<int>("age");
    QTest::addColumn<bool>("nights");
    QTest::addColumn<bool>("expected");
    QTest::newRow("day 180 pays") << 180 << false << true;
    QTest::newRow("day 180 pays after its night run") << 180 << true << true;
    QTest::newRow("day 181 does not") << 181 << false << false;
    QTest::newRow("day 181 does not after its night run") << 181 << true << false;
}

void ReferralTest::lastDay()
{
    QFETCH(const int, age);
    QFETCH(const bool, nights);
    QFETCH(const bool, expected);
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    const auto filed = registerBy(referrer);
    store().goTo(QDate(2026, 3, 1).addDays(age));
    if (nights) {
        QVERIFY(store().night());
        QVERIFY(store().night()); // twice is once
    }
    QCOMPARE(stateOf(filed->referralId), expected ? u"pending"_s : u"lapsed"_s);
    const auto sold = store().buy(filed->customerId, 100'00);
    QCOMPARE(sold->referral.has_value(), expected);
    QCOMPARE(store().balance(referrer), expected ? 200 : 0);
    if (expected)
        return;
    till::PurchaseBooking late; // of a day on which it still paid, recorded now
    late.customerId = filed->customerId;
    late.atMs = store().store().clock().nowMs() - 3 * qint64{86'400'000};
    late.lines = {{{}, 1000, 100'00'00, 100'00}};
    QVERIFY(store().buy(late)->referral);
}

void ReferralTest::onlyEnoughPays()
{
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    const CustomerId customer = registerBy(referrer)->customerId;
    QVERIFY(!store().buy(customer, 49'99)->referral);
    QCOMPARE(store().balance(referrer), 0);
    QVERIFY(store().buy(customer, 50'00)->referral); // a later one may
    ReferralProgram free = usual();
    free.minimumMinor = 0;
    QVERIFY(switchOn(free));
    const CustomerId other = registerBy(referrer)->customerId;
    QVERIFY(!store().buy(other, 0)->referral); // nothing was paid
    QVERIFY(store().buy(other, 1)->referral);
}

void ReferralTest::aQuoteForeseesWhatTheSalePays()
{
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    const CustomerId customer = registerBy(referrer)->customerId;
    const auto quoted = [&](CustomerId who, qint64 amountMinor) {
        till::PurchaseBooking order;
        order.customerId = who;
        order.lines = {{{}, 1000, amountMinor * 100, amountMinor}};
        return store().quote(order);
    };
    QVERIFY(!quoted(customer, 49'99)->referral);
    QVERIFY(!quoted(referrer, 60'00)->referral);
    QVERIFY(!quoted({}, 60'00)->referral);
    const auto quote = quoted(customer, 60'00);
    QVERIFY(quote && quote->referral);
    QCOMPARE(quote->referral->referrerId, referrer);
    QCOMPARE(quote->referral->referrerPoints, 200);
    QCOMPARE(quote->referral->referredPoints, 100);
    QCOMPARE(quote->balanceAfter, 160); // 60 for the goods
    QCOMPARE(store().store().number("SELECT COUNT(*) FROM referral_payment"), 0);
    QCOMPARE(store().balance(referrer), 0);
    const auto sold = store().buy(customer, 60'00);
    QCOMPARE(sold->balanceAfter, 160);
    QVERIFY(!quoted(customer, 60'00)->referral); // once
}

void ReferralTest::aReturnTakesItBack()
{
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    const auto filed = registerBy(referrer);
    till::PurchaseBooking order;
    order.customerId = filed->customerId;
    order.lines = {{{}, 1000, 40'00'00, 40'00}, {{}, 1000, 30'00'00, 30'00}};
    const auto sold = store().buy(order);
    QVERIFY(sold->referral);
    const auto enough = store().refund(sold->purchase.number, {{2, 500}}); // 55.00 are left
    QVERIFY(enough && enough->referrals.empty());
    QCOMPARE(stateOf(filed->referralId), u"paid"_s);
    const auto tooMuch = store().refund(sold->purchase.number, {{2, 500}}); // 40.00 are left
    QVERIFY(tooMuch);
    QCOMPARE(tooMuch->referrals.size(), size_t(1));
    QCOMPARE(tooMuch->referrals[0].id, filed->referralId);
    QCOMPARE(tooMuch->referrals[0].referrerId, referrer);
    QCOMPARE(tooMuch->referrals[0].referrerName, filed->referrerName);
    QCOMPARE(tooMuch->referrals[0].referrerPoints, 200);
    QCOMPARE(tooMuch->referrals[0].referredPoints, 100);
    QCOMPARE(stateOf(filed->referralId), u"pending"_s);
    QCOMPARE(store().balance(referrer), 0);
    QCOMPARE(store().ledger(referrer), (QStringList{u"10|200"_s, u"10|-200"_s}));
    QCOMPARE(store().balance(filed->customerId), 40);
    QCOMPARE(verified(), QStringList());
    QVERIFY(store().buy(filed->customerId, 50'00)->referral); // and the next one pays again
    QCOMPARE(store().balance(referrer), 200);
    store().goTo(QDate(2027, 3, 1));
    const auto number = store().rows("SELECT number FROM purchase ORDER BY id DESC LIMIT 1", 1).constFirst();
    QVERIFY(store().refund(number));
    QCOMPARE(stateOf(filed->referralId), u"lapsed"_s); // its days are over
    QCOMPARE(verified(), QStringList());
}

void ReferralTest::anotherPurchaseTakesItsPlace()
{
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    const auto filed = registerBy(referrer);
    const auto first = store().buy(filed->customerId, 50'00);
    const auto second = store().buy(filed->customerId, 60'00);
    const auto back = store().refund(first->purchase.number);
    QVERIFY(back && back->referrals.empty()); // nothing to say
    QCOMPARE(stateOf(filed->referralId), u"paid"_s);
    QCOMPARE(store().ledger(referrer), (QStringList{u"10|200"_s})); // no points move
    QCOMPARE(store().store().number("SELECT purchase_id FROM referral_payment"), second->purchase.id.value());
    QVERIFY(store().refund(second->purchase.number));
    QCOMPARE(store().balance(referrer), 0);
    QCOMPARE(verified(), QStringList());
}

void ReferralTest::clawbackStopsAtZeroWhereTheShopSaysSo()
{
    QVERIFY(switchOn());
    const CustomerId spender = store().addCustomer();
    const auto filed = registerBy(spender);
    const auto sold = store().buy(filed->customerId, 50'00);
    QVERIFY(store().adjust(spender, -150)); // 50 are left
    QVERIFY(store().set(u"points.clawback"_s, u"clamp"_s));
    const auto back = store().refund(sold->purchase.number);
    QVERIFY(back);
    QCOMPARE(back->referrals[0].referrerPoints, 50); // what was there
    QCOMPARE(store().balance(spender), 0);
    QCOMPARE(verified(), QStringList());
    QVERIFY(store().set(u"points.clawback"_s, u"allow_negative"_s));
    const auto again = store().buy(filed->customerId, 50'00);
    QCOMPARE(store().balance(spender), 50); // 150 of 200 were never given back
    QVERIFY(store().adjust(spender, -20));
    QVERIFY(store().refund(again->purchase.number));
    QCOMPARE(store().balance(spender), -20);
    QCOMPARE(verified(), QStringList());
}

void ReferralTest::withdrawnAndBack()
{
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    const auto filed = registerBy(referrer);
    QVERIFY(store().buy(filed->customerId, 50'00)->referral);
    const Status withoutReason = store().store().write([&](db::WriteSession &session) {
        return ReferralService(store().store().clock()).withdraw(session, store().owner(), filed->referralId, u"  "_s, store().today());
    });
    QCOMPARE(outcomeOf(withoutReason), u"ReasonRequired"_s);
    QVERIFY(withdraw(filed->referralId));
    QCOMPARE(stateOf(filed->referralId), u"withdrawn"_s);
    QCOMPARE(store().balance(referrer), 0);
    QCOMPARE(outcomeOf(withdraw(filed->referralId)), u"HasHistory"_s);
    QVERIFY(!store().buy(filed->customerId, 50'00)->referral);
    QVERIFY(reinstate(filed->referralId)); // and the purchase that stands pays
    QCOMPARE(stateOf(filed->referralId), u"paid"_s);
    QCOMPARE(store().balance(referrer), 200);
    QCOMPARE(outcomeOf(reinstate(filed->referralId)), u"HasHistory"_s);
    QCOMPARE(verified(), QStringList());
    const auto waiting = registerBy(referrer);
    QVERIFY(withdraw(waiting->referralId));
    QVERIFY(link(store().addCustomer(), waiting->customerId)); // given up: another may be named
    QCOMPARE(refusalOf(reinstate(waiting->referralId)), u"ReferralRefused twice"_s);
}

REGULARS_TEST(ReferralTest)
#include "referral_test.moc"
