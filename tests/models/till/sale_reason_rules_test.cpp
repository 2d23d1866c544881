// Why an order costs what it costs. The figures of the first row are those of the purchase page in the design.
#include "support/test_registry.h"
#include "till/sale_reason_rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::till;

namespace {

CouponOffer offer(qint64 id, const QString &name, CouponKind kind)
{
    CouponOffer made;
    made.id = CouponId(id);
    made.plan.id = CouponTemplateId(id);
    made.plan.name = name;
    made.plan.kind = kind;
    return made;
}

CouponOffer steps(qint64 id)
{
    CouponOffer made = offer(id, u"Autumn"_s, CouponKind::SpendSave);
    made.plan.steps = {{500'00, 60'00}, {1000'00, 150'00}};
    return made;
}

SaleInput order(qint64 amountMinor, std::vector<CouponOffer> offers)
{
    SaleInput input;
    PurchaseLine line;
    line.lineNo = 1;
    line.quantityMilli = 1000;
    line.amountMinor = amountMinor;
    input.lines = {line};
    input.hasCustomer = true;
    input.offers = std::move(offers);
    return input;
}

std::vector<SaleReason> reasons(const SaleInput &input)
{
    const auto figures = calculateSale(input, PointsPolicy());
    return figures ? reasonsOf(*figures, input.offers) : std::vector<SaleReason>();
}

} // namespace

class SaleReasonRulesTest : public QObject {
    Q_OBJECT
private slots:
    void theOrderOfTheDesign();
    void aStepAhead();
    void theHighestStepHasNothingAhead();
    void everySoManyNamesWhatItGives();
    void theMinimumComesFirst();
    void noStepAheadOfWhatCannotJoin();
    void aCouponOnSomeGoodsSaysNothing();
    void exclusiveStandsAlone();
    void pointsOnly();
    void aPlainOrderHasNone();
};

void SaleReasonRulesTest::theOrderOfTheDesign()
{
    CouponOffer percent = offer(2, u"10% off"_s, CouponKind::Percent);
    percent.plan.percentBp = 1000;
    CouponOffer birthday = offer(3, u"Birthday"_s, CouponKind::Fixed);
    birthday.plan.amountMinor = 20'00;
    SaleInput input = order(904'00, {steps(1), percent, birthday});
    input.benefits = {{SaleStep::Kind::MemberDay, 7, u"Wednesday"_s, 500, 0}};
    input.earning.multipliers = {{Multiplier::Kind::MemberDay, 20'000, u"Wednesday"_s}};
    const auto found = reasons(input);
    QCOMPARE(found.size(), size_t(3));
    QCOMPARE(found[0].kind, SaleReason::Kind::PriceBenefit);
    QCOMPARE(found[0].percentBp, 500);
    QCOMPARE(found[0].multiplierBp, 20'000);
    QCOMPARE(found[1].kind, SaleReason::Kind::StepReached);
    QCOMPARE(found[1].reached.saveMinor, 60'00);
    QCOMPARE(found[1].missingMinor, 141'20);
    QCOMPARE(found[1].next.saveMinor, 150'00);
    QCOMPARE(found[2].kind, SaleReason::Kind::Together);
    QCOMPARE(found[2].names, (QStringList{u"Autumn"_s, u"10% off"_s, u"Birthday"_s}));
}

void SaleReasonRulesTest::aStepAhead()
{
    const auto found = reasons(order(440'00, {steps(1)}));
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].kind, SaleReason::Kind::StepAhead);
    QCOMPARE(found[0].missingMinor, 60'00);
    QCOMPARE(found[0].next.spendMinor, 500'00);
}

void SaleReasonRulesTest::theHighestStepHasNothingAhead()
{
    const auto found = reasons(order(1200'00, {steps(1)}));
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].reached.spendMinor, 1000'00);
    QCOMPARE(found[0].missingMinor, 0);
}

void SaleReasonRulesTest::everySoManyNamesWhatItGives()
{
    CouponOffer every = offer(1, u"Every hundred"_s, CouponKind::SpendSave);
    every.plan.steps = {{100'00, 10'00}};
    every.plan.isEvery = true;
    const auto found = reasons(order(350'00, {every}));
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].reached, (SaveStep{300'00, 30'00}));
    QCOMPARE(found[0].missingMinor, 50'00);
    QCOMPARE(found[0].next, (SaveStep{400'00, 40'00}));
}

void SaleReasonRulesTest::theMinimumComesFirst()
{
    CouponOffer late = steps(1);
    late.plan.steps = {{100'00, 10'00}};
    late.plan.minimumMinor = 300'00;
    for (const qint64 amount : {90'00, 120'00}) {
        const auto found = reasons(order(amount, {late}));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].kind, SaleReason::Kind::StepAhead);
        QCOMPARE(found[0].missingMinor, 300'00 - amount);
        QCOMPARE(found[0].next, (SaveStep{300'00, 10'00}));
    }
}

void SaleReasonRulesTest::noStepAheadOfWhatCannotJoin()
{
    CouponOffer alone = offer(2, u"Alone"_s, CouponKind::Fixed);
    alone.plan.amountMinor = 50'00;
    alone.plan.stacking = Stacking::Exclusive;
    SaleInput input = order(440'00, {steps(1), alone});
    input.isProposal = true;
    const auto found = reasons(input);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].kind, SaleReason::Kind::StandsAlone);
}

void SaleReasonRulesTest::aCouponOnSomeGoodsSaysNothing()
{
    CouponOffer some = steps(1);
    some.goods = {true};
    QCOMPARE(reasons(order(600'00, {some})).size(), size_t(0));
}

void SaleReasonRulesTest::exclusiveStandsAlone()
{
    CouponOffer alone = offer(1, u"Alone"_s, CouponKind::Fixed);
    alone.plan.amountMinor = 50'00;
    alone.plan.stacking = Stacking::Exclusive;
    CouponOffer other = offer(2, u"Other"_s, CouponKind::Fixed);
    other.plan.amountMinor = 20'00;
    SaleInput input = order(100'00, {alone, other});
    input.isProposal = true;
    const auto found = reasons(input);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].kind, SaleReason::Kind::StandsAlone);
    QCOMPARE(found[0].name, u"Alone"_s);
    QCOMPARE(found[0].names, QStringList{u"Other"_s});
}

void SaleReasonRulesTest::pointsOnly()
{
    SaleInput input = order(100'00, {});
    input.earning.multipliers = {{Multiplier::Kind::MemberDay, 15'000, u"Wednesday"_s}, {Multiplier::Kind::Tier, 12'000, u"Silver"_s}};
    const auto found = reasons(input);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].kind, SaleReason::Kind::DayPoints);
    QCOMPARE(found[0].multiplierBp, 15'000);
}

void SaleReasonRulesTest::aPlainOrderHasNone() { QCOMPARE(reasons(order(100'00, {})).size(), size_t(0)); }

REGULARS_TEST(SaleReasonRulesTest)
#include "sale_reason_rules_test.moc"
