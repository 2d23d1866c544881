// Referrals paid again: what a claw-back really got, coupons and tiers that came before, milestones asked at night.
#include "referral_desk.h"

#include "coupons/coupon_service.h"
#include "customers/customer_query.h"
#include "customers/customer_service.h"
#include "customers/dossier_query.h"
#include "support/test_registry.h"

#include <QTest>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::referrals;
using regulars::tests::addCouponKind;
using regulars::tests::mergeFiles;
using regulars::tests::outcomeOf;
using regulars::tests::ReferralDesk;
using regulars::tests::refusalOf;
using regulars::tests::usual;

class ReferralPayoutTest : public QObject, private ReferralDesk {
    Q_OBJECT
private slots:
    void init() { QVERIFY(open()); }
    void cleanup() { QCOMPARE(close().join(u" | "_s), QString()); }
    void clampedPointsArePaidOnce_data();
    void clampedPointsArePaidOnce();
    void verifyKnowsWhatWasTaken();
    void undoneLinkNamesWhomItNamedBefore_data();
    void undoneLinkNamesWhomItNamedBefore();
    void nameAloneIsNoReferral();
    void welcomeCouponOnce();
    void milestoneEndsNoPin_data();
    void milestoneEndsNoPin();
    void milestonesAreAskedAtNight_data();
    void milestonesAreAskedAtNight();
    void onePersonIsFoundByIndexes();

private:
    std::vector<ReferralPayment> paymentsOf(ReferralId id);
    CustomerId referrerInFile(CustomerId id);
};

std::vector<ReferralPayment> ReferralPayoutTest::paymentsOf(ReferralId id)
{
    const auto story = store().store().read([&](db::ReadSession &session) { return storyOf(session, id, store().today()); });
    std::vector<ReferralPayment> payments;
    for (const auto &each : story ? story->payments : std::vector<ReferralStory::Payment>())
        payments.push_back(each.payment);
    return payments;
}

void ReferralPayoutTest::clampedPointsArePaidOnce_data()
{
    QTest::addColumn<QString>("policy");
    QTest::addColumn<bool>("isWithdrawn");
    QTest::addColumn<qint64>("taken");
    QTest::addColumn<qint64>("balance");
    QTest::newRow("clamp, returned") << u"clamp"_s << false << qint64(50) << qint64(50);
    QTest::newRow("clamp, withdrawn") << u"clamp"_s << true << qint64(50) << qint64(50);
    QTest::newRow("below zero, returned") << u"allow_negative"_s << false << qint64(200) << qint64(50);
    QTest::newRow("below zero, withdrawn") << u"allow_negative"_s << true << qint64(200) << qint64(50);
}

// 200 were promised, 150 of them spent: whatever comes back and is bought again, no more than 200 are ever given.
void ReferralPayoutTest::clampedPointsArePaidOnce()
{
    QFETCH(const QString, policy);
    QFETCH(const bool, isWithdrawn);
    QVERIFY(switchOn());
    QVERIFY(store().set(u"points.clawback"_s, policy));
    const CustomerId referrer = store().addCustomer();
    const auto filed = registerBy(referrer);
    auto sold = store().buy(filed->customerId, 50'00);
    QVERIFY(store().adjust(referrer, -150));
    for (int round = 0; round < 3; ++round) {
        if (isWithdrawn) {
            QVERIFY(withdraw(filed->referralId));
            QVERIFY(reinstate(filed->referralId)); // the purchase stands and pays
        } else {
            QVERIFY(store().refund(sold->purchase.number));
            sold = store().buy(filed->customerId, 50'00);
            QVERIFY(sold->referral);
        }
        QTEST(store().balance(referrer), "balance");
    }
    QTEST(paymentsOf(filed->referralId).front().referrerTaken, "taken");
    const auto summary = store().store().read([&](db::ReadSession &session) { return summaryOf(session, referrer, store().today()); });
    QCOMPARE(summary->points, 200);
    QCOMPARE(verified(), QStringList());
}

void ReferralPayoutTest::verifyKnowsWhatWasTaken()
{
    QVERIFY(switchOn());
    const auto filed = registerBy(store().addCustomer());
    QVERIFY(store().buy(filed->customerId, 50'00));
    QVERIFY(withdraw(filed->referralId));
    QCOMPARE(paymentsOf(filed->referralId).front().referrerTaken, 200);
    QCOMPARE(paymentsOf(filed->referralId).front().referredTaken, 100);
    QCOMPARE(verified(), QStringList());
    QVERIFY(store().store().writeUnaudited([&](db::WriteSession &session) -> Status {
        return session.prepare("UPDATE referral_payment SET referred_taken=99").run();
    }));
    QCOMPARE(verified(), (QStringList{u"referrals.points"_s}));
}

CustomerId ReferralPayoutTest::referrerInFile(CustomerId id)
{
    const auto file = store().store().read([&](db::ReadSession &session) { return customers::customerById(session, id); });
    return file && *file ? (*file)->referrerId : CustomerId(-1);
}

void ReferralPayoutTest::undoneLinkNamesWhomItNamedBefore_data()
{
    QTest::addColumn<QString>("named");
    QTest::newRow("nobody") << u""_s;
    QTest::newRow("somebody else") << u"other"_s;
    QTest::newRow("the same") << u"same"_s;
}

// Named while the programme was off: a name in the file, and no referral.
void ReferralPayoutTest::undoneLinkNamesWhomItNamedBefore()
{
    QFETCH(const QString, named);
    const CustomerId right = store().addCustomer();
    const CustomerId other = store().addCustomer();
    const CustomerId before = named.isEmpty() ? CustomerId() : named == u"other" ? other : right;
    const CustomerId customer = registerBy(before)->customerId;
    QVERIFY(switchOn());
    const auto linked = link(right, customer);
    QVERIFY(linked);
    QCOMPARE(referrerInFile(customer), right);
    QVERIFY(store().store().write([&](db::WriteSession &session) {
        return ReferralService(store().store().clock()).unlink(session, store().owner(), linked->referralId);
    }));
    QCOMPARE(referrerInFile(customer), before);
    QCOMPARE(store().store().number("SELECT COUNT(*) FROM referral"), 0);
    QVERIFY(link(other, customer)); // whoever it really was
    QCOMPARE(refusalOf(link(right, customer)), u"ReferralRefused twice"_s);
}

void ReferralPayoutTest::nameAloneIsNoReferral()
{
    const CustomerId right = store().addCustomer();
    const CustomerId customer = registerBy(store().addCustomer())->customerId; // the programme is off
    QVERIFY(switchOn());
    Customer file = **store().store().read([&](db::ReadSession &session) { return customers::customerById(session, customer); });
    file.referrerId = right;
    const auto filed = store().store().write([&](db::WriteSession &session) {
        return ReferralService(store().store().clock()).updateCustomer(session, store().owner(), file, store().today());
    });
    QVERIFY(filed && filed->referralId.isValid() && !filed->refusal);
}

void ReferralPayoutTest::welcomeCouponOnce()
{
    ReferralProgram program = usual();
    program.templateId = addCouponKind(store(), u"Welcome"_s, 5'00);
    QVERIFY(program.templateId.isValid());
    QVERIFY(switchOn(program));
    const CustomerId referrer = store().addCustomer();
    const auto first = registerBy(referrer);
    QCOMPARE(first->couponName, u"Welcome"_s);
    QVERIFY(withdraw(first->referralId));
    for (const CustomerId by : {referrer, store().addCustomer()}) {
        const auto again = link(by, first->customerId);
        QVERIFY(again && again->referralId.isValid());
        QCOMPARE(again->couponCode, QString());
        QVERIFY(withdraw(again->referralId));
    }
    QCOMPARE(store().store().number("SELECT COUNT(*) FROM coupon"), 1);
    QCOMPARE(store().store().number("SELECT issued FROM coupon_template"), 1);
    QCOMPARE(verified(), QStringList());
}

void ReferralPayoutTest::milestoneEndsNoPin_data()
{
    QTest::addColumn<int>("pinned");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<int>("rank");
    QTest::addColumn<QDate>("kept");
    // The milestone: gold from 1 March for 30 days, through the 31st.
    QTest::newRow("silver for longer stays") << 1 << QDate(2026, 12, 31) << 1 << QDate(2026, 12, 31);
    QTest::newRow("gold for shorter stays") << 2 << QDate(2026, 3, 20) << 2 << QDate(2026, 3, 20);
    QTest::newRow("diamond stays") << 3 << QDate(2026, 3, 20) << 3 << QDate(2026, 3, 20);
    QTest::newRow("silver for shorter gives way") << 1 << QDate(2026, 3, 20) << 2 << QDate(2026, 3, 31);
    QTest::newRow("silver for as long gives way") << 1 << QDate(2026, 3, 31) << 2 << QDate(2026, 3, 31);
}

// rules.md 3.4
void ReferralPayoutTest::milestoneEndsNoPin()
{
    QFETCH(const int, pinned);
    QFETCH(const QDate, until);
    QFETCH(const int, rank);
    QFETCH(const QDate, kept);
    QVERIFY(switchOn());
    QVERIFY(milestone({{}, u"Gold"_s, 1, MilestoneGift::Tier, store().tierId(2), 30, {}, 0, true}));
    const CustomerId referrer = store().addCustomer();
    QVERIFY(store().pin(referrer, pinned, until));
    const auto sold = store().buy(registerBy(referrer)->customerId, 50'00);
    const bool isGiven = rank == 2 && pinned == 1;
    QCOMPARE(sold->referral->milestones, isGiven ? QStringList{u"Gold"_s} : QStringList());
    QCOMPARE(store().rank(referrer), rank);
    QCOMPARE(store().rows("SELECT valid_until_on FROM tier_state WHERE is_pinned=1", 1), QStringList(QString::number(toEpochDay(kept))));
}

void ReferralPayoutTest::milestonesAreAskedAtNight_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<int>("given");
    QTest::newRow("set up since") << u"later"_s << 1;
    QTest::newRow("its coupon rested") << u"coupon"_s << 1;
    QTest::newRow("a better tier was held") << u"tier"_s << 1;
    QTest::newRow("full by a merge") << u"merge"_s << 1;
    QTest::newRow("rests itself") << u"rests"_s << 0;
    QTest::newRow("a friend is missing") << u"missing"_s << 0;
    QTest::newRow("the referrer was erased") << u"erased"_s << 0;
}

void ReferralPayoutTest::milestonesAreAskedAtNight()
{
    QFETCH(const QString, what);
    QVERIFY(switchOn());
    CouponTemplate plan;
    plan.name = u"Thanks"_s;
    plan.kind = CouponKind::Fixed;
    plan.amountMinor = 10'00;
    const auto save = [&] {
        return store().store().write([&](db::WriteSession &session) {
            return coupons::CouponService(store().store().clock()).save(session, store().owner(), plan);
        });
    };
    plan.id = *save();
    ReferralMilestone two{{}, u"Two friends"_s, what == u"missing" ? 3 : 2, MilestoneGift::Points, {}, 0, {}, 500, what != u"rests"};
    if (what == u"coupon")
        two = {{}, u"Two friends"_s, 2, MilestoneGift::Coupon, {}, 0, plan.id, 0, true};
    if (what == u"tier")
        two = {{}, u"Two friends"_s, 2, MilestoneGift::Tier, store().tierId(1), 30, {}, 0, true};
    const bool isLater = what == u"later" || what == u"erased";
    if (!isLater)
        QVERIFY(milestone(two));
    plan.isActive = false;
    QVERIFY(save());
    const CustomerId referrer = store().addCustomer();
    const CustomerId other = what == u"merge" ? store().addCustomer() : referrer;
    if (what == u"tier")
        QVERIFY(store().pin(referrer, 2, QDate(2026, 3, 20)));
    for (const CustomerId by : {referrer, other})
        QCOMPARE(store().buy(registerBy(by)->customerId, 50'00)->referral->milestones, QStringList());
    if (isLater)
        QVERIFY(milestone(two));
    plan.isActive = true;
    QVERIFY(save());
    if (what == u"merge")
        QVERIFY(mergeFiles(store(), referrer, other));
    if (what == u"erased")
        QVERIFY(store().store().write([&](db::WriteSession &session) {
            return customers::CustomerService(store().store().clock()).erase(session, store().owner(), referrer, u"asked"_s);
        }));
    QCOMPARE(store().store().number("SELECT COUNT(*) FROM referral_milestone_given"), 0);
    store().goTo(QDate(2026, 3, 21), 0);
    for (int night = 0; night < 3; ++night)
        QVERIFY(store().night()); // once, whatever the nights
    QTEST(int(store().store().number("SELECT COUNT(*) FROM referral_milestone_given")), "given");
    QFETCH(const int, given);
    QCOMPARE(store().balance(referrer), 400 + (two.gives == MilestoneGift::Points ? given * 500 : 0));
    QCOMPARE(store().store().number("SELECT COUNT(*) FROM coupon"), what == u"coupon" ? 1 : 0);
    QCOMPARE(store().rank(referrer), what == u"tier" ? 1 : 0);
    QCOMPARE(verified(), QStringList());
}

// Statements of a connection that walked whole tables of which they want one person's rows.
class WalkedTables {
public:
    explicit WalkedTables(db::Connection &connection) : m_handle(connection.handle())
    {
        if (m_handle)
            sqlite3_trace_v2(m_handle, SQLITE_TRACE_PROFILE, &WalkedTables::ended, &m_found);
    }
    ~WalkedTables()
    {
        if (m_handle)
            sqlite3_trace_v2(m_handle, 0, nullptr, nullptr);
    }
    Q_DISABLE_COPY_MOVE(WalkedTables)
    [[nodiscard]] QStringList found() const { return m_found; }

private:
    static int ended(unsigned, void *found, void *statement, void *)
    {
        auto *const handle = static_cast<sqlite3_stmt *>(statement);
        const QString sql = QString::fromUtf8(sqlite3_sql(handle));
        const bool isOurs = sql.contains(u"referral"_s) || sql.contains(u"customer_merge"_s) || sql.contains(u"duplicate_aside"_s);
        if (sqlite3_stmt_status(handle, SQLITE_STMTSTATUS_FULLSCAN_STEP, 1) > 0 && isOurs)
            *static_cast<QStringList *>(found) << sql;
        return 0;
    }

    sqlite3 *m_handle;
    QStringList m_found;
};

// An erasure and a dossier want one person's rows, however many there are.
void ReferralPayoutTest::onePersonIsFoundByIndexes()
{
    QVERIFY(switchOn());
    const CustomerId referrer = store().addCustomer();
    std::vector<CustomerId> friends;
    for (int i = 0; i < 6; ++i)
        friends.push_back(registerBy(referrer)->customerId);
    QVERIFY(store().buy(friends[5], 50'00));
    QVERIFY(store().store().writeUnaudited([&](db::WriteSession &session) {
        return session.prepare("INSERT INTO duplicate_aside(first_id,second_id,at_ms,operator_id) VALUES(?,?,0,1)").bind(friends[0]).bind(friends[1]).run();
    }));
    QVERIFY(mergeFiles(store(), friends[2], friends[3]));
    const auto dossier = store().store().read([&](db::ReadSession &session) -> Result<QJsonObject> {
        const WalkedTables walked(session.connection());
        TRY_LET(const auto file, customers::customerById(session, friends[5]));
        TRY_LET(QJsonObject made, customers::dossierOf(session, *file, {}));
        made.insert(u"walked"_s, walked.found().join(u"; "_s));
        return made;
    });
    QVERIFY(dossier);
    QCOMPARE(dossier->value(u"walked"_s).toString(), QString());
    QCOMPARE(dossier->value(u"referrals"_s)[0][u"points"_s].toInt(), 100);
    QStringList walkedByErasure;
    QVERIFY(store().store().write([&](db::WriteSession &session) -> Status {
        const WalkedTables walked(session.connection());
        const Status erased = customers::CustomerService(store().store().clock()).erase(session, store().owner(), friends[4], u"asked"_s);
        walkedByErasure = walked.found();
        return erased;
    }));
    QCOMPARE(walkedByErasure, QStringList());
}

REGULARS_TEST(ReferralPayoutTest)
#include "referral_payout_test.moc"
