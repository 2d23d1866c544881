#include "coupons/coupon_rules.h"
#include "coupons/template_json.h"
#include "support/test_registry.h"
#include "texts/error_text.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::coupons;

namespace {

EpochDay on(int year, int month, int day) { return toEpochDay(QDate(year, month, day)); }

Result<CouponTemplate> read(const QString &json)
{
    QString quoted = json;
    quoted.replace(u'\'', u'"');
    TRY_LET(const CouponTemplate plan, templateFromJson(QJsonDocument::fromJson(quoted.toUtf8()).object(), Currency{}));
    TRY(checkTemplate(plan));
    return plan;
}

} // namespace

class CouponRulesTest : public QObject {
    Q_OBJECT
private slots:
    void daysFromIssue_data();
    void daysFromIssue();
    void usable_data();
    void usable();
    void hoursOverMidnight_data();
    void hoursOverMidnight();
    void jsonComesBack_data();
    void jsonComesBack();
    void badTemplates_data();
    void badTemplates();
    void causesHaveSentences_data();
    void causesHaveSentences();
    void nextSteps();
};

void CouponRulesTest::daysFromIssue_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<EpochDay>("first");
    QTest::addColumn<EpochDay>("last");
    // issued on 2026-11-20
    QTest::newRow("for ever") << u"{'name':'a','kind':'fixed','amount':'5'}"_s << on(2026, 11, 20) << kNeverDay;
    QTest::newRow("seven days, the first included") << u"{'name':'a','kind':'fixed','amount':'5','valid_days':7}"_s << on(2026, 11, 20)
                                                    << on(2026, 11, 26);
    QTest::newRow("absolute") << u"{'name':'a','kind':'fixed','amount':'5','valid_from':'2026-12-01','valid_until':'2026-12-31'}"_s
                              << on(2026, 12, 1) << on(2026, 12, 31);
    QTest::newRow("days within the absolute") << u"{'name':'a','kind':'fixed','amount':'5','valid_days':30,'valid_until':'2026-11-30'}"_s
                                              << on(2026, 11, 20) << on(2026, 11, 30);
    QTest::newRow("days from the beginning") << u"{'name':'a','kind':'fixed','amount':'5','valid_days':3,'valid_from':'2026-12-01'}"_s
                                             << on(2026, 12, 1) << on(2026, 12, 3);
}

void CouponRulesTest::daysFromIssue()
{
    QFETCH(const QString, json);
    const auto plan = read(json);
    QVERIFY(plan);
    QTEST(firstDay(*plan, on(2026, 11, 20)), "first");
    QTEST(lastDay(*plan, on(2026, 11, 20)), "last");
}

void CouponRulesTest::usable_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("expected");
    for (const auto &[what, expected] : {std::pair("fine", "ok"), {"void", "CouponVoid"}, {"foreign", "CouponForeign"},
                                         {"withdrawn", "CouponWithdrawn"}, {"early", "CouponNotYetValid"}, {"late", "CouponExpired"},
                                         {"last day", "ok"}, {"used", "CouponUsed"}, {"limit", "CouponLimit"},
                                         {"own limit", "CouponLimit"}, {"budget", "BudgetSpent"}, {"weekday", "CouponNotNow"},
                                         {"hour before", "CouponNotNow"}, {"first minute", "ok"}, {"end of hours", "CouponNotNow"},
                                         {"second order", "CouponNotFirst"}, {"first order", "ok"}, {"bearer", "ok"}, {"walk-in", "Required"}})
        QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(expected);
}

void CouponRulesTest::usable()
{
    QFETCH(const QString, what);
    CouponTemplate plan;
    plan.name = u"a"_s;
    Coupon coupon;
    coupon.code = u"2222-2222"_s;
    coupon.customerId = CustomerId(1);
    coupon.validFrom = on(2026, 11, 1);
    coupon.validUntil = on(2026, 11, 30);
    UseOccasion occasion{CustomerId(1), on(2026, 11, 23), 18 * 60, 0, 0}; // a Monday
    if (what == u"void")
        coupon.voidedAtMs = 1;
    if (what == u"foreign")
        occasion.customerId = CustomerId(2);
    plan.isActive = what != u"withdrawn";
    if (what == u"early")
        occasion.day = on(2026, 10, 31);
    if (what == u"late")
        occasion.day = on(2026, 12, 1);
    if (what == u"last day")
        occasion.day = on(2026, 11, 30);
    coupon.uses = what == u"used" ? 1 : 0;
    plan.limitTotal = what == u"limit" ? 5 : 0;
    plan.used = 5;
    plan.limitPerCustomer = what == u"own limit" || what == u"walk-in" ? 2 : 0;
    occasion.usesByCustomer = 2;
    plan.budgetMinor = what == u"budget" ? 1000 : 0;
    plan.givenMinor = 1000;
    if (what == u"weekday")
        plan.hours.weekdays = 0x60; // Saturday and Sunday
    if (what.contains(u"hour") || what == u"first minute")
        plan.hours = {0x01, 18 * 60, 21 * 60};
    if (what == u"hour before")
        occasion.minuteOfDay = 18 * 60 - 1;
    if (what == u"end of hours")
        occasion.minuteOfDay = 21 * 60;
    if (what.endsWith(u" order"))
        plan.kind = CouponKind::FirstOrder;
    occasion.ordersBefore = what == u"second order" ? 1 : 0;
    if (what == u"bearer" || what == u"walk-in") {
        coupon.customerId = {};
        occasion.customerId = {};
    }
    const Status status = checkUsable(plan, coupon, occasion);
    QTEST(status ? u"ok"_s : errorName(status.error().code), "expected");
    if (!status && status.error().code == ErrorCode::CouponNotNow) // the sentence says which
        QCOMPARE(status.error().detail, what == u"weekday" ? u"weekday"_s : u"18:00–21:00"_s);
}

void CouponRulesTest::hoursOverMidnight_data()
{
    QTest::addColumn<int>("weekdays"); // bit 0 = Monday
    QTest::addColumn<int>("day");      // of November 2026; the 27th is a Friday
    QTest::addColumn<int>("hour");
    QTest::addColumn<QString>("expected");
    constexpr int kEveryDay = 0;
    constexpr int kFridays = 0x10;
    QTest::newRow("before it begins") << kEveryDay << 27 << 21 << u"22:00–02:00"_s;
    QTest::newRow("first minute") << kEveryDay << 27 << 22 << u"ok"_s;
    QTest::newRow("evening") << kEveryDay << 27 << 23 << u"ok"_s;
    QTest::newRow("midnight") << kEveryDay << 28 << 0 << u"ok"_s;
    QTest::newRow("night") << kEveryDay << 28 << 1 << u"ok"_s;
    QTest::newRow("the end is out") << kEveryDay << 28 << 2 << u"22:00–02:00"_s;
    QTest::newRow("after it") << kEveryDay << 28 << 3 << u"22:00–02:00"_s;
    QTest::newRow("Friday evening") << kFridays << 27 << 23 << u"ok"_s;
    QTest::newRow("the night that Friday began") << kFridays << 28 << 1 << u"ok"_s;
    QTest::newRow("the night that Thursday began") << kFridays << 27 << 1 << u"weekday"_s;
    QTest::newRow("Saturday evening") << kFridays << 28 << 23 << u"weekday"_s;
    QTest::newRow("Friday at three") << kFridays << 27 << 3 << u"22:00–02:00"_s;
    QTest::newRow("Saturday at three") << kFridays << 28 << 3 << u"weekday"_s;
    QTest::newRow("the last day ends at midnight") << kEveryDay << 30 << 23 << u"ok"_s;
    QTest::newRow("the night after the last day") << kEveryDay << 31 << 1 << u"2026-11-30"_s;
}

void CouponRulesTest::hoursOverMidnight()
{
    QFETCH(const int, weekdays);
    QFETCH(const int, day);
    QFETCH(const int, hour);
    CouponTemplate plan;
    plan.name = u"late"_s;
    plan.amountMinor = 500;
    plan.hours = {weekdays, 22 * 60, 2 * 60};
    QVERIFY(checkTemplate(plan));
    Coupon coupon;
    coupon.code = u"2222-2222"_s;
    coupon.validUntil = on(2026, 11, 30);
    const Status status = checkUsable(plan, coupon, {{}, on(2026, 11, 1) + day - 1, hour * 60, 0, 0});
    QTEST(status ? u"ok"_s : status.error().detail, "expected");
}

void CouponRulesTest::jsonComesBack_data()
{
    QTest::addColumn<QString>("json");
    QTest::newRow("steps") << u"{'name':'满减','kind':'spend_save','steps':[{'spend':'500','save':'60'},{'spend':1000,'save':150}]}"_s;
    QTest::newRow("pairs") << u"{'name':'a','kind':'spend_save','steps':[[100,10]],'every':true,'most_times':3}"_s;
    QTest::newRow("share") << u"{'name':'a','kind':'percent','percent':12.5,'cap':'80','minimum':'300','stacking':'always'}"_s;
    QTest::newRow("over midnight") << u"{'name':'a','kind':'fixed','amount':'20.50','weekdays':[5,6],'hours':'22:00-02:00'}"_s;
    QTest::newRow("until midnight") << u"{'name':'a','kind':'fixed','amount':'20.50','hours':'22:00-00:00'}"_s;
    QTest::newRow("when") << u"{'name':'a','kind':'fixed','amount':'20.50','weekdays':[1,7],'hours':'18:00-24:00','valid_from':'2026-01-01','valid_until':'2026-12-31','valid_days':30}"_s;
    QTest::newRow("goods") << u"{'name':'a','kind':'gift','gift':'茶杯','skus':['TE1'],'categories':['白茶'],'limit':100,'limit_per_customer':1,'budget':'5000'}"_s;
    QTest::newRow("total") << u"{'name':'a','kind':'spend_save','steps':[[500,50],[1000,120]],'basis':'campaign_total'}"_s;
    QTest::newRow("words of a command line") << u"{'name':'a','kind':'fixed','amount':'5','returned_on_refund':'no'}"_s;
    QTest::newRow("rule") << u"{'name':'a','kind':'first_order','percent':'20','issue_rule':'tier_reached','issue_tier':'3','code_prefix':'qy','returned_on_refund':false,'uses':2}"_s;
}

void CouponRulesTest::jsonComesBack()
{
    QFETCH(const QString, json);
    const auto plan = read(json);
    QVERIFY2(plan, plan ? "" : qPrintable(errorName(plan.error().code) + u' ' + plan.error().field));
    const auto again = templateFromJson(templateToJson(*plan, Currency{}), Currency{});
    QVERIFY(again);
    QVERIFY(*again == *plan);
    QVERIFY(!plan->name.isEmpty());
    if (json.contains(u"12.5"))
        QCOMPARE(plan->percentBp, 1250);
    if (json.contains(u"18:00"))
        QCOMPARE(plan->hours, (CouponHours{0x41, 1080, 1440}));
    if (json.contains(u"'no'"))
        QVERIFY(!plan->isReturnedOnRefund);
    if (json.contains(u"campaign_total"))
        QCOMPARE(plan->usesPerCoupon, 0);
}

void CouponRulesTest::badTemplates_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no name") << u"{'kind':'fixed','amount':'5'}"_s << u"Required name"_s;
    QTest::newRow("no kind") << u"{'name':'a'}"_s << u"Required kind"_s;
    QTest::newRow("unknown kind") << u"{'name':'a','kind':'free'}"_s << u"Invalid kind"_s;
    QTest::newRow("no steps") << u"{'name':'a','kind':'spend_save'}"_s << u"Required steps"_s;
    QTest::newRow("falling steps") << u"{'name':'a','kind':'spend_save','steps':[[500,60],[400,70]]}"_s << u"Invalid steps"_s;
    QTest::newRow("saves more than spent") << u"{'name':'a','kind':'spend_save','steps':[[50,60]]}"_s << u"Invalid steps"_s;
    QTest::newRow("every with two steps") << u"{'name':'a','kind':'spend_save','every':true,'steps':[[50,5],[100,12]]}"_s << u"Invalid steps"_s;
    QTest::newRow("more than all") << u"{'name':'a','kind':'percent','percent':101}"_s << u"OutOfRange percent"_s;
    QTest::newRow("negative share") << u"{'name':'a','kind':'percent','percent':-5}"_s << u"OutOfRange percent"_s;
    QTest::newRow("no amount") << u"{'name':'a','kind':'fixed'}"_s << u"OutOfRange amount"_s;
    QTest::newRow("first order without figure") << u"{'name':'a','kind':'first_order'}"_s << u"Required amount"_s;
    QTest::newRow("gift of nothing") << u"{'name':'a','kind':'gift'}"_s << u"Required gift"_s;
    QTest::newRow("negative minimum") << u"{'name':'a','kind':'fixed','amount':'5','minimum':'-1'}"_s << u"OutOfRange minimum"_s;
    QTest::newRow("ends before it begins") << u"{'name':'a','kind':'fixed','amount':'5','valid_from':'2026-02-01','valid_until':'2026-01-31'}"_s
                                           << u"Invalid valid_until"_s;
    QTest::newRow("no hours between") << u"{'name':'a','kind':'fixed','amount':'5','hours':'18:00-18:00'}"_s << u"Invalid hours"_s;
    QTest::newRow("hours beginning at midnight’s end") << u"{'name':'a','kind':'fixed','amount':'5','hours':'24:00-02:00'}"_s << u"Invalid hours"_s;
    QTest::newRow("eighth day") << u"{'name':'a','kind':'fixed','amount':'5','weekdays':[8]}"_s << u"Invalid weekdays"_s;
    QTest::newRow("total of a share") << u"{'name':'a','kind':'percent','percent':5,'basis':'campaign_total'}"_s << u"Invalid basis"_s;
    QTest::newRow("unknown key") << u"{'name':'a','kind':'fixed','amount':'5','amont':'6'}"_s << u"UnknownField "_s;
    QTest::newRow("neither yes nor no") << u"{'name':'a','kind':'fixed','amount':'5','returned_on_refund':'maybe'}"_s << u"Invalid returned_on_refund"_s;
    QTest::newRow("hours as a number") << u"{'name':'a','kind':'fixed','amount':'5','hours':1800}"_s << u"Invalid hours"_s;
    QTest::newRow("prefix") << u"{'name':'a','kind':'fixed','amount':'5','code_prefix':'A1'}"_s << u"Invalid code_prefix"_s;
    QTest::newRow("more decimals than the currency has") << u"{'name':'a','kind':'fixed','amount':'1.234'}"_s << u"Invalid amount"_s;
    QTest::newRow("a step with more decimals") << u"{'name':'a','kind':'spend_save','steps':[['100','1.005']]}"_s << u"Invalid steps"_s;
    QTest::newRow("a share with more decimals") << u"{'name':'a','kind':'percent','percent':'12.345'}"_s << u"Invalid percent"_s;
    QTest::newRow("share of an amount") << u"{'name':'a','kind':'fixed','amount':'5','percent':20}"_s << u"Invalid percent"_s;
    QTest::newRow("steps of a share") << u"{'name':'a','kind':'percent','percent':5,'steps':[[50,5]]}"_s << u"Invalid steps"_s;
    QTest::newRow("every of a share") << u"{'name':'a','kind':'percent','percent':5,'every':true}"_s << u"Invalid every"_s;
    QTest::newRow("times without every") << u"{'name':'a','kind':'spend_save','steps':[[50,5]],'most_times':2}"_s << u"Invalid most_times"_s;
    QTest::newRow("cap of an amount") << u"{'name':'a','kind':'fixed','amount':'5','cap':'3'}"_s << u"Invalid cap"_s;
    QTest::newRow("cap of a first order’s amount") << u"{'name':'a','kind':'first_order','amount':'5','cap':'3'}"_s << u"Invalid cap"_s;
    QTest::newRow("amount of a gift") << u"{'name':'a','kind':'gift','gift':'cup','amount':'3'}"_s << u"Invalid amount"_s;
    QTest::newRow("gift of a share") << u"{'name':'a','kind':'percent','percent':5,'gift':'cup'}"_s << u"Invalid gift"_s;
    QTest::newRow("tier that nothing asks for") << u"{'name':'a','kind':'fixed','amount':'5','issue_tier':2}"_s << u"Invalid issue_tier"_s;
    QTest::newRow("share and amount") << u"{'name':'a','kind':'first_order','percent':5,'amount':'5'}"_s << u"Invalid amount"_s;
}

void CouponRulesTest::badTemplates()
{
    QFETCH(const QString, json);
    const auto plan = read(json);
    QVERIFY(!plan);
    QTEST(errorName(plan.error().code) + u' ' + plan.error().field, "expected");
}

// The sentence of one cause that is not known would show the word itself after “Expected:”.
void CouponRulesTest::causesHaveSentences_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("says");
    QTest::newRow("saves more") << u"{'name':'a','kind':'spend_save','steps':[[50,60]]}"_s << u"A step saves more than it asks to be spent. Correct that step."_s;
    QTest::newRow("falling") << u"{'name':'a','kind':'spend_save','steps':[[500,60],[400,70]]}"_s
                             << u"From step to step both amounts must rise. Put the steps in order and correct what does not."_s;
    QTest::newRow("every") << u"{'name':'a','kind':'spend_save','every':true,'steps':[[50,5],[100,12]]}"_s
                           << u"“For every” goes with one step. Leave one step, or switch “for every” off."_s;
    QTest::newRow("both") << u"{'name':'a','kind':'first_order','percent':5,'amount':'5'}"_s
                          << u"A coupon for a first order takes off a share or an amount, not both. Leave one of the two out."_s;
    QTest::newRow("unread") << u"{'name':'a','kind':'fixed','amount':'5','percent':20}"_s
                            << u"“per cent” does nothing for this kind of coupon. Leave it out, or choose another kind."_s;
    QTest::newRow("basis") << u"{'name':'a','kind':'percent','percent':5,'basis':'campaign_total'}"_s
                           << u"Only steps can count what is spent over a campaign. Let this coupon count each order, or choose spend and save."_s;
    QTest::newRow("uses") << u"{'name':'a','kind':'spend_save','steps':[[50,5]],'basis':'campaign_total','uses':1}"_s
                          << u"What is counted over all orders of a campaign needs more than one use. Write 0 for as often as the limits allow."_s;
    QTest::newRow("ends before it begins") << u"{'name':'a','kind':'fixed','amount':'5','valid_from':'2026-02-01','valid_until':'2026-01-31'}"_s
                                           << u"The last day lies before the first. Correct one of the two."_s;
}

void CouponRulesTest::causesHaveSentences()
{
    QFETCH(const QString, json);
    const auto plan = read(json);
    QVERIFY(!plan);
    QTEST(errorText(plan.error()).sentence, "says");
}

void CouponRulesTest::nextSteps()
{
    const auto steps = read(u"{'name':'a','kind':'spend_save','steps':[[500,60],[1000,150]]}"_s);
    QCOMPARE(nextStepOf(*steps, 85880)->missingMinor, 14120); // the picture: 141.20 more reach 1 000 off 150
    QCOMPARE(nextStepOf(*steps, 85880)->step.saveMinor, 15000);
    QVERIFY(!nextStepOf(*steps, 100000));
    const auto every = read(u"{'name':'a','kind':'spend_save','steps':[[100,10]],'every':true,'most_times':2}"_s);
    QCOMPARE(nextStepOf(*every, 15000)->missingMinor, 5000);
    QVERIFY(!nextStepOf(*every, 20000));
}

REGULARS_TEST(CouponRulesTest)
#include "coupon_rules_test.moc"
