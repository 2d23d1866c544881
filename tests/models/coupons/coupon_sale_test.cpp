// Coupons from their issue to the till and back: counters, refunds, refusals, rules.
#include "benefits/benefit_service.h"
#include "coupons/coupon_query.h"
#include "coupons/coupon_service.h"
#include "coupons/rule_issue_service.h"
#include "purchases/purchase_query.h"
#include "referrals/program_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "texts/error_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::coupons;
using regulars::tests::day;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;
using regulars::tests::TemporaryStore;

class CouponSaleTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void usedOnceAndWrittenDown();
    void refundGivesItBack();
    void refundKeepsWhatEnded();
    void partOfTheGoodsKeepsIt();
    void campaignTotalOverThreeOrders();
    void refusals_data();
    void refusals();
    void limitsOfAll();
    void budgetIsNeverExceeded();
    void firstOrderOnly();
    void proposalTakesTheCustomersBest();
    void riseToATierGivesItsCoupon();
    void aRiseOnTheLastDayOfTheYearGivesOnce();
    void birthdaysOfTheMonthOnce();
    void batchIsForWhoeverBringsIt();
    void rights_data();
    void rights();
    void templateWithCouponsStays();
    void kindThatIsGivenSomewhereStays_data();
    void kindThatIsGivenSomewhereStays();

private:
    CouponTemplateId add(CouponTemplate plan);
    CouponTemplateId addFixed(qint64 amountMinor, qint64 limitTotal = 0);
    QString issue(CouponTemplateId id, CustomerId customer);
    till::PurchaseBooking order(CustomerId customer, qint64 amountMinor, const QStringList &codes);
    CouponTemplate plan(CouponTemplateId id);
    Coupon coupon(const QString &code);
    template <class F>
    auto with(F work)
    {
        return m_store->store().write([&](db::WriteSession &session) {
            CouponService service(m_store->store().clock());
            return work(service, session);
        });
    }

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_first;
    CustomerId m_second;
};

void CouponSaleTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_store->goTo(QDate(2026, 11, 20));
    m_first = m_store->addCustomer(u"1990-11-27"_s);
    m_second = m_store->addCustomer(u"1990-12-01"_s);
}

CouponTemplateId CouponSaleTest::add(CouponTemplate plan)
{
    const auto id = with([&](CouponService &service, db::WriteSession &session) { return service.save(session, m_store->owner(), plan); });
    return id.value_or(CouponTemplateId());
}

CouponTemplateId CouponSaleTest::addFixed(qint64 amountMinor, qint64 limitTotal)
{
    CouponTemplate plan;
    plan.name = u"%1 off"_s.arg(amountMinor);
    plan.amountMinor = amountMinor;
    plan.validDays = 7;
    plan.limitTotal = limitTotal;
    return add(plan);
}

QString CouponSaleTest::issue(CouponTemplateId id, CustomerId customer)
{
    const auto made = with([&](CouponService &service, db::WriteSession &session) {
        return service.issue(session, m_store->owner(), id, customer, m_store->today());
    });
    return made ? made->code : errorName(made.error().code);
}

till::PurchaseBooking CouponSaleTest::order(CustomerId customer, qint64 amountMinor, const QStringList &codes)
{
    till::PurchaseBooking made;
    made.customerId = customer;
    made.lines = {{{}, 1000, amountMinor * 100, amountMinor}};
    made.coupons = codes;
    return made;
}

CouponTemplate CouponSaleTest::plan(CouponTemplateId id)
{
    return m_store->store().read([&](db::ReadSession &session) { return requireTemplate(session, id.toString()); }).value_or(CouponTemplate());
}

Coupon CouponSaleTest::coupon(const QString &code)
{
    const auto file = m_store->store().read([&](db::ReadSession &session) { return requireCoupon(session, code); });
    return file ? file->coupon : Coupon();
}

void CouponSaleTest::usedOnceAndWrittenDown()
{
    const CouponTemplateId kind = addFixed(2000);
    const QString code = issue(kind, m_first);
    const auto quoted = m_store->quote(order(m_first, 10000, {code}));
    QCOMPARE(quoted->purchase.netMinor(), 8000);
    QCOMPARE(plan(kind).used, 0); // a quote takes nothing
    const auto sold = m_store->buy(order(m_first, 10000, {code.toLower().remove(u'-')}));
    QVERIFY2(sold, qPrintable(outcomeOf(sold)));
    QCOMPARE(sold->purchase.netMinor(), 8000);
    QCOMPARE(sold->purchase.pointsEarned, 80); // on what was paid
    QCOMPARE(coupon(code).uses, 1);
    QCOMPARE(plan(kind).issued, 1);
    QCOMPARE(plan(kind).used, 1);
    QCOMPARE(plan(kind).givenMinor, 2000);
    QCOMPARE(m_store->rows("SELECT kind,label,taken_minor,left_minor FROM purchase_discount", 4), (QStringList{u"coupon|2000 off|2000|8000"_s}));
    QCOMPARE(outcomeOf(m_store->buy(order(m_first, 10000, {code}))), u"CouponUsed"_s);
    QCOMPARE(m_store->problems(), QStringList());
}

void CouponSaleTest::refundGivesItBack()
{
    const CouponTemplateId kind = addFixed(2000);
    const QString code = issue(kind, m_first);
    const auto sold = m_store->buy(order(m_first, 10000, {code}));
    const auto back = m_store->refund(sold->purchase.number);
    QCOMPARE(back->refund.amountMinor, 8000); // the line pays back its stored net share
    QCOMPARE(coupon(code).uses, 0);
    QCOMPARE(plan(kind).used, 0);
    QCOMPARE(plan(kind).givenMinor, 0);
    QVERIFY(m_store->buy(order(m_first, 5000, {code})));
    QCOMPARE(coupon(code).uses, 1);
    QCOMPARE(m_store->problems(), QStringList());
}

void CouponSaleTest::refundKeepsWhatEnded()
{
    const CouponTemplateId kind = addFixed(2000); // counts through 26 November
    const QString code = issue(kind, m_first);
    const auto sold = m_store->buy(order(m_first, 10000, {code}));
    m_store->goTo(QDate(2026, 11, 27));
    QVERIFY(m_store->refund(sold->purchase.number));
    QCOMPARE(coupon(code).uses, 1);
    QCOMPARE(plan(kind).used, 1); // nothing is given away any more, yet the coupon is spent
    QCOMPARE(plan(kind).givenMinor, 0);
    QCOMPARE(outcomeOf(m_store->buy(order(m_first, 10000, {code}))), u"CouponExpired"_s);
}

void CouponSaleTest::partOfTheGoodsKeepsIt()
{
    const CouponTemplateId kind = addFixed(1000);
    const QString code = issue(kind, m_first);
    till::PurchaseBooking two = order(m_first, 10000, {code});
    two.lines.push_back(two.lines.front());
    const auto sold = m_store->buy(two);
    QCOMPARE(m_store->refund(sold->purchase.number, {{1, 1000}})->refund.amountMinor, 9500); // half of the 10.00 was its share
    QCOMPARE(coupon(code).uses, 1);
    QCOMPARE(m_store->refund(sold->purchase.number)->refund.amountMinor, 9500);
    QCOMPARE(coupon(code).uses, 0); // now all has come back
}

void CouponSaleTest::campaignTotalOverThreeOrders()
{
    CouponTemplate total;
    total.name = u"total"_s;
    total.kind = CouponKind::SpendSave;
    total.steps = {{50000, 5000}, {100000, 12000}};
    total.basis = CouponBasis::CampaignTotal;
    total.usesPerCoupon = 0;
    const CouponTemplateId kind = add(total);
    const QString code = issue(kind, m_first);
    QCOMPARE(m_store->buy(order(m_first, 30000, {code}))->purchase.discountMinor, 0); // 300 of 500
    QCOMPARE(m_store->buy(order(m_first, 30000, {code}))->purchase.discountMinor, 5000);
    QCOMPARE(m_store->buy(order(m_first, 40000, {code}))->purchase.discountMinor, 7000); // 1 000 reached: 120 less the 50 given
    QCOMPARE(m_store->buy(order(m_first, 40000, {code}))->purchase.discountMinor, 0);
    QCOMPARE(plan(kind).givenMinor, 12000);
    QCOMPARE(coupon(code).uses, 2);
}

void CouponSaleTest::refusals_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no such code") << u"2222-2222"_s << u"NotFound"_s;
    QTest::newRow("a slip of the pen") << u"slip"_s << u"NotFound"_s;
    QTest::newRow("of another customer") << u"foreign"_s << u"CouponForeign"_s;
    QTest::newRow("over") << u"over"_s << u"CouponExpired"_s;
    QTest::newRow("void") << u"void"_s << u"CouponVoid"_s;
    QTest::newRow("withdrawn") << u"withdrawn"_s << u"CouponWithdrawn"_s;
    QTest::newRow("two that stand alone") << u"stacking"_s << u"StackingForbidden"_s;
}

void CouponSaleTest::refusals()
{
    QFETCH(const QString, what);
    const CouponTemplateId kind = addFixed(2000);
    QStringList codes{issue(kind, what == u"foreign" ? m_second : m_first)};
    if (what == u"2222-2222")
        codes = {what};
    if (what == u"slip")
        codes[0][0] = codes[0][0] == u'2' ? u'3' : u'2';
    if (what == u"over")
        m_store->goTo(QDate(2026, 11, 27));
    if (what == u"void")
        QVERIFY(with([&](CouponService &service, db::WriteSession &session) { return service.voidCoupon(session, m_store->owner(), codes[0], u"lost"_s); }));
    if (what == u"withdrawn")
        QVERIFY(with([&](CouponService &service, db::WriteSession &session) { return service.setActive(session, m_store->owner(), kind, false); }));
    if (what == u"stacking") {
        CouponTemplate alone;
        alone.name = u"alone"_s;
        alone.amountMinor = 3000;
        alone.stacking = Stacking::Exclusive;
        codes << issue(add(alone), m_first);
    }
    const QStringList before = m_store->rows("SELECT COUNT(*),SUM(used) FROM purchase,coupon_template", 2);
    QTEST(outcomeOf(m_store->buy(order(m_first, 10000, codes))), "expected");
    QCOMPARE(m_store->rows("SELECT COUNT(*),SUM(used) FROM purchase,coupon_template", 2), before); // nothing of it was kept
}

void CouponSaleTest::limitsOfAll()
{
    const CouponTemplateId kind = addFixed(1000, 2);
    QStringList codes;
    for (int i = 0; i < 3; ++i)
        codes << issue(kind, m_first);
    QVERIFY(m_store->buy(order(m_first, 5000, {codes[0]})));
    QVERIFY(m_store->buy(order(m_first, 5000, {codes[1]})));
    QCOMPARE(outcomeOf(m_store->buy(order(m_first, 5000, {codes[2]}))), u"CouponLimit"_s);
    QCOMPARE(plan(kind).used, 2);
}

void CouponSaleTest::budgetIsNeverExceeded()
{
    CouponTemplate share;
    share.name = u"share"_s;
    share.kind = CouponKind::Percent;
    share.percentBp = 5000;
    share.budgetMinor = 3000;
    const CouponTemplateId kind = add(share);
    const QString first = issue(kind, m_first);
    const QString second = issue(kind, m_first);
    QCOMPARE(m_store->buy(order(m_first, 4000, {first}))->purchase.discountMinor, 2000);
    QCOMPARE(m_store->buy(order(m_first, 4000, {second}))->purchase.discountMinor, 0); // 20.00 of the 10.00 left: without effect
    QCOMPARE(m_store->buy(order(m_first, 2000, {second}))->purchase.discountMinor, 1000);
    QCOMPARE(plan(kind).givenMinor, 3000);
}

void CouponSaleTest::firstOrderOnly()
{
    CouponTemplate welcome;
    welcome.name = u"welcome"_s;
    welcome.kind = CouponKind::FirstOrder;
    welcome.percentBp = 2000;
    const CouponTemplateId kind = add(welcome);
    const QString code = issue(kind, m_first);
    const QString late = issue(kind, m_second);
    QCOMPARE(m_store->buy(order(m_first, 10000, {code}))->purchase.discountMinor, 2000);
    QVERIFY(m_store->buy(m_second, 10000));
    QCOMPARE(outcomeOf(m_store->buy(order(m_second, 10000, {late}))), u"CouponNotFirst"_s);
}

void CouponSaleTest::proposalTakesTheCustomersBest()
{
    const QString small = issue(addFixed(1000), m_first);
    const QString large = issue(addFixed(4000, 0), m_first);
    issue(addFixed(9000), m_second);
    till::PurchaseBooking wish = order(m_first, 10000, {});
    wish.proposesCoupons = true;
    const auto quoted = m_store->quote(wish);
    QCOMPARE(quoted->purchase.discountMinor, 5000);
    QCOMPARE(quoted->figures.usedOffers.size(), size_t(2));
    QVERIFY(m_store->buy(order(m_first, 10000, {issue(addFixed(500), m_first)}))); // used up: the customer has it no more
    m_store->goTo(QDate(2026, 11, 27));
    const auto later = m_store->quote(wish);
    QCOMPARE(later->purchase.discountMinor, 0);
    QCOMPARE(later->refused.size(), size_t(2));
    QCOMPARE(later->refused[0].reason.code, ErrorCode::CouponExpired);
}

void CouponSaleTest::riseToATierGivesItsCoupon()
{
    CouponTemplate gold;
    gold.name = u"gold"_s;
    gold.amountMinor = 5000;
    gold.issueRule = IssueRule::TierReached;
    gold.issueTier = m_store->tierId(2);
    const CouponTemplateId kind = add(gold);
    QVERIFY(m_store->buy(m_first, 300000)->issued.empty()); // Silver
    const auto risen = m_store->buy(m_first, 800000);
    QCOMPARE(m_store->rank(m_first), 2);
    QCOMPARE(risen->issued.size(), size_t(1));
    QCOMPARE(risen->issued[0].templateId, kind);
    const auto runAgain = m_store->store().writeUnaudited([&](db::WriteSession &session) {
        return RuleIssueService(m_store->store().clock()).run(session, m_store->today(), m_store->owner().id, nullptr);
    });
    QCOMPARE(*runAgain, 0); // the till gave it
    QCOMPARE(plan(kind).issued, 1);
    // Taken back, it takes the coupon along that nobody used; risen anew, there is a new one.
    QCOMPARE(m_store->refund(risen->purchase.number)->couponsWithdrawn, 1);
    QCOMPARE(m_store->rank(m_first), 1);
    QVERIFY(coupon(risen->issued[0].code).voidedAtMs != 0);
    const auto again = m_store->buy(m_first, 800000);
    QCOMPARE(m_store->rank(m_first), 2);
    QCOMPARE(again->issued.size(), size_t(1));
    // One that was used stays used: no second rise of the year gives another.
    QVERIFY(m_store->buy(order(m_first, 10000, {again->issued[0].code})));
    QCOMPARE(m_store->refund(again->purchase.number)->couponsWithdrawn, 0);
    QCOMPARE(m_store->rank(m_first), 1);
    QVERIFY(m_store->buy(m_first, 800000)->issued.empty());
    QCOMPARE(plan(kind).issued, 2);
    QCOMPARE(m_store->problems(), QStringList());
}

void CouponSaleTest::aRiseOnTheLastDayOfTheYearGivesOnce()
{
    m_store->goTo(QDate(2026, 12, 31), 20);
    CouponTemplate any;
    any.name = u"any"_s;
    any.amountMinor = 1000;
    any.issueRule = IssueRule::TierReached;
    const CouponTemplateId kind = add(any);
    QCOMPARE(m_store->buy(m_first, 300000)->issued.size(), size_t(1));
    m_store->goTo(QDate(2027, 1, 1), 1);
    const auto run = m_store->store().writeUnaudited([&](db::WriteSession &session) {
        return RuleIssueService(m_store->store().clock()).run(session, m_store->today(), m_store->owner().id, nullptr);
    });
    QCOMPARE(*run, 0);
    QCOMPARE(plan(kind).issued, 1);
}

void CouponSaleTest::birthdaysOfTheMonthOnce()
{
    CouponTemplate birthday;
    birthday.name = u"birthday"_s;
    birthday.amountMinor = 2000;
    birthday.issueRule = IssueRule::BirthdayMonth;
    const CouponTemplateId kind = add(birthday);
    const auto run = [&] {
        return m_store->store().writeUnaudited([&](db::WriteSession &session) {
            return RuleIssueService(m_store->store().clock()).run(session, m_store->today(), m_store->owner().id, nullptr);
        });
    };
    QCOMPARE(*run(), 1); // born in November
    QCOMPARE(*run(), 0);
    m_store->goTo(QDate(2026, 12, 1));
    QCOMPARE(*run(), 1);
    m_store->goTo(QDate(2027, 11, 1));
    QCOMPARE(*run(), 1); // another year
    QCOMPARE(plan(kind).issued, 3);
}

void CouponSaleTest::batchIsForWhoeverBringsIt()
{
    const CouponTemplateId kind = addFixed(1000);
    const auto codes = with([&](CouponService &service, db::WriteSession &session) {
        return service.issueBatch(session, m_store->owner(), kind, 50, m_store->today(), nullptr);
    });
    QCOMPARE(codes->size(), 50);
    QCOMPARE(QSet<QString>(codes->begin(), codes->end()).size(), 50);
    QCOMPARE(m_store->buy(order({}, 5000, {codes->at(0)}))->purchase.netMinor(), 4000); // a walk-in, too
    QCOMPARE(m_store->buy(order(m_second, 5000, {codes->at(1)}))->purchase.netMinor(), 4000);
    QCOMPARE(plan(kind).issued, 50);
    QCOMPARE(m_store->problems(), QStringList());
}

void CouponSaleTest::rights_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("save");
    QTest::addColumn<QString>("issue");
    QTest::newRow("clerk") << Role::Clerk << u"NotAllowed"_s << u"NotAllowed"_s;
    QTest::newRow("marketer") << Role::Marketer << u"ok"_s << u"ok"_s;
    QTest::newRow("manager") << Role::Manager << u"ok"_s << u"ok"_s;
}

void CouponSaleTest::rights()
{
    QFETCH(const Role, role);
    const Actor actor = TemporaryStore::actor(role);
    const CouponTemplateId kind = addFixed(1000);
    CouponTemplate other = plan(kind);
    other.id = {};
    other.name = u"other"_s;
    QTEST(outcomeOf(with([&](CouponService &service, db::WriteSession &session) { return service.save(session, actor, other); })), "save");
    QTEST(outcomeOf(with([&](CouponService &service, db::WriteSession &session) {
              return service.issue(session, actor, kind, m_first, m_store->today());
          })), "issue");
}

void CouponSaleTest::templateWithCouponsStays()
{
    const CouponTemplateId kind = addFixed(1000);
    const CouponTemplateId unused = addFixed(2000);
    issue(kind, m_first);
    const auto remove = [&](CouponTemplateId id) {
        return outcomeOf(with([&](CouponService &service, db::WriteSession &session) { return service.remove(session, m_store->owner(), id); }));
    };
    QCOMPARE(remove(kind), u"HasHistory"_s);
    QCOMPARE(remove(unused), u"ok"_s);
    CouponTemplate again = plan(kind);
    again.id = {};
    QCOMPARE(outcomeOf(with([&](CouponService &service, db::WriteSession &session) { return service.save(session, m_store->owner(), again); })),
             u"AlreadyExists"_s);
}

void CouponSaleTest::kindThatIsGivenSomewhereStays_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("name");
    QTest::newRow("coupon pack") << u"pack"_s << u"coupon_pack"_s << u"Yearly pack"_s;
    QTest::newRow("coupon pack that is withdrawn") << u"pack off"_s << u"coupon_pack"_s << u"Yearly pack"_s;
    QTest::newRow("referral programme") << u"program"_s << u"coupon_program"_s << u""_s;
    QTest::newRow("milestone") << u"milestone"_s << u"coupon_milestone"_s << u"Three friends"_s;
}

// What would give a coupon of a kind that is gone would give nothing, and nobody would know.
void CouponSaleTest::kindThatIsGivenSomewhereStays()
{
    QFETCH(const QString, where);
    const CouponTemplateId kind = addFixed(1000);
    const auto remove = [&] {
        return with([&](CouponService &service, db::WriteSession &session) { return service.remove(session, m_store->owner(), kind); });
    };
    BenefitId pack;
    ReferralMilestoneId milestone;
    const auto named = m_store->store().write([&](db::WriteSession &session) -> Status {
        const Clock &clock = m_store->store().clock();
        if (where.startsWith(u"pack"_s)) {
            Benefit benefit;
            benefit.name = u"Yearly pack"_s;
            benefit.kind = BenefitKind::CouponPack;
            benefit.couponTemplateId = kind;
            benefit.isActive = where == u"pack"_s;
            TRY_LET(pack, benefits::BenefitService(clock).save(session, m_store->owner(), benefit));
            return ok();
        }
        referrals::ProgramService programs(clock);
        if (where == u"milestone"_s) {
            ReferralMilestone wanted;
            wanted.name = u"Three friends"_s;
            wanted.friends = 3;
            wanted.gives = MilestoneGift::Coupon;
            wanted.templateId = kind;
            TRY_LET(milestone, programs.saveMilestone(session, m_store->owner(), wanted));
            return ok();
        }
        ReferralProgram program;
        program.templateId = kind;
        return programs.save(session, m_store->owner(), program);
    });
    QVERIFY(named);
    const Status refused = remove();
    QCOMPARE(outcomeOf(refused), u"HasHistory"_s);
    QTEST(refused.error().field, "field");
    QTEST(refused.error().detail, "name");
    const QString sentence = errorText(refused.error()).sentence;
    QVERIFY2(sentence.contains(refused.error().detail) && !sentence.contains(u"%1"_s) && !sentence.contains(u"were issued"_s), qPrintable(sentence));
    const auto freed = m_store->store().write([&](db::WriteSession &session) -> Status {
        const Clock &clock = m_store->store().clock();
        if (pack.isValid())
            return benefits::BenefitService(clock).remove(session, m_store->owner(), pack);
        referrals::ProgramService programs(clock);
        return milestone.isValid() ? programs.removeMilestone(session, m_store->owner(), milestone) : programs.save(session, m_store->owner(), {});
    });
    QVERIFY(freed);
    QCOMPARE(outcomeOf(remove()), u"ok"_s);
}

REGULARS_TEST(CouponSaleTest)
#include "coupon_sale_test.moc"
