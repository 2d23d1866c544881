// What is wrong with benefits and cells, the days of a quota, and the usual benefits.
#include "benefits/benefit_rules.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::benefits;
using regulars::tests::day;
using regulars::tests::outcomeOf;

class BenefitRulesTest : public QObject {
    Q_OBJECT
private slots:
    void namesOfKindsAndPeriods();
    void refusedBenefits_data();
    void refusedBenefits();
    void refusedCells_data();
    void refusedCells();
    void daysOfAQuota_data();
    void daysOfAQuota();
    void sinceWhenATierIsHeld_data();
    void sinceWhenATierIsHeld();
    void cellBeforeBenefit();
    void lentForSomeDays();
    void usualForALadder_data();
    void usualForALadder();
};

void BenefitRulesTest::namesOfKindsAndPeriods()
{
    QCOMPARE(benefitKinds().size(), 10);
    for (const BenefitKind kind : benefitKinds())
        QCOMPARE(benefitKindFromName(benefitKindName(kind)), std::optional(kind));
    QCOMPARE(benefitKindName(BenefitKind::TierPrice), u"tier_price"_s);
    QVERIFY(!benefitKindFromName(u"price"_s));
    QCOMPARE(quotaPeriodFromName(u"tier"_s), std::optional(QuotaPeriod::SinceTier));
    QVERIFY(!quotaPeriodFromName(u"week"_s));
}

void BenefitRulesTest::refusedBenefits_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("quota");
    QTest::addColumn<qint64>("coupon");
    QTest::addColumn<QString>("expected");
    const int event = int(BenefitKind::Event);
    const int pack = int(BenefitKind::CouponPack);
    QTest::newRow("good") << u"Salon"_s << event << qint64(4) << qint64(0) << u"ok"_s;
    QTest::newRow("no name") << u"  "_s << event << qint64(4) << qint64(0) << u"Required"_s;
    QTest::newRow("long name") << QString(61, u'x') << event << qint64(4) << qint64(0) << u"TooLong"_s;
    QTest::newRow("name of sixty") << QString(60, u'x') << event << qint64(4) << qint64(0) << u"ok"_s;
    QTest::newRow("negative quota") << u"Salon"_s << event << qint64(-1) << qint64(0) << u"OutOfRange"_s;
    QTest::newRow("huge quota") << u"Salon"_s << event << qint64(1001) << qint64(0) << u"OutOfRange"_s;
    QTest::newRow("pack without coupon") << u"Pack"_s << pack << qint64(0) << qint64(0) << u"Required"_s;
    QTest::newRow("pack") << u"Pack"_s << pack << qint64(0) << qint64(3) << u"ok"_s;
}

void BenefitRulesTest::refusedBenefits()
{
    QFETCH(const QString, name);
    QFETCH(const int, kind);
    QFETCH(const qint64, quota);
    QFETCH(const qint64, coupon);
    Benefit benefit;
    benefit.name = name;
    benefit.kind = static_cast<BenefitKind>(kind);
    benefit.quota = quota;
    benefit.couponTemplateId = CouponTemplateId(coupon);
    QTEST(outcomeOf(checkBenefit(benefit)), "expected");
}

void BenefitRulesTest::refusedCells_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<qint64>("quota");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, BenefitKind kind, qint64 value, qint64 quota, const QString &expected) {
        QTest::newRow(name) << int(kind) << value << quota << expected;
    };
    row("price of 10 %", BenefitKind::TierPrice, 1000, 0, u"ok"_s);
    row("price of nothing", BenefitKind::TierPrice, 0, 0, u"OutOfRange"_s);
    row("more than all", BenefitKind::TierPrice, 10'001, 0, u"OutOfRange"_s);
    row("all", BenefitKind::TierPrice, 10'000, 0, u"ok"_s);
    row("coupons", BenefitKind::CouponPack, 3, 0, u"ok"_s);
    row("no coupons", BenefitKind::CouponPack, 0, 0, u"OutOfRange"_s);
    row("too many coupons", BenefitKind::CouponPack, 21, 0, u"OutOfRange"_s);
    row("two weeks", BenefitKind::Trial, 14, 2, u"ok"_s);
    row("no days", BenefitKind::Trial, 0, 2, u"OutOfRange"_s);
    row("more than a year", BenefitKind::Trial, 366, 2, u"OutOfRange"_s);
    row("event", BenefitKind::Event, 0, 4, u"ok"_s);
    row("event with a value", BenefitKind::Event, 1, 4, u"Invalid"_s);
    row("negative quota", BenefitKind::Event, 0, -1, u"OutOfRange"_s);
    row("multiplier", BenefitKind::Multiplier, 0, 0, u"Invalid"_s);
}

void BenefitRulesTest::refusedCells()
{
    QFETCH(const int, kind);
    QFETCH(const qint64, value);
    QFETCH(const qint64, quota);
    Benefit benefit;
    benefit.name = u"x"_s;
    benefit.kind = static_cast<BenefitKind>(kind);
    QTEST(outcomeOf(checkCell(benefit, {BenefitId(1), TierId(1), quota, value})), "expected");
}

void BenefitRulesTest::daysOfAQuota_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("renews");
    const auto row = [](const char *name, QuotaPeriod period, QDate date, QDate from, QDate renews) {
        QTest::newRow(name) << int(period) << date << from << renews;
    };
    row("month", QuotaPeriod::Month, {2026, 11, 24}, {2026, 11, 1}, {2026, 12, 1});
    row("first of the month", QuotaPeriod::Month, {2026, 12, 1}, {2026, 12, 1}, {2027, 1, 1});
    row("last of February", QuotaPeriod::Month, {2028, 2, 29}, {2028, 2, 1}, {2028, 3, 1});
    row("quarter", QuotaPeriod::Quarter, {2026, 11, 24}, {2026, 10, 1}, {2027, 1, 1});
    row("first quarter", QuotaPeriod::Quarter, {2026, 3, 31}, {2026, 1, 1}, {2026, 4, 1});
    row("second quarter", QuotaPeriod::Quarter, {2026, 4, 1}, {2026, 4, 1}, {2026, 7, 1});
    row("year", QuotaPeriod::Year, {2026, 12, 31}, {2026, 1, 1}, {2027, 1, 1});
    row("since the tier", QuotaPeriod::SinceTier, {2026, 12, 31}, {2026, 5, 17}, {});
}

void BenefitRulesTest::daysOfAQuota()
{
    QFETCH(const int, period);
    QFETCH(const QDate, date);
    QFETCH(const QDate, renews);
    const QuotaWindow window = windowOf(static_cast<QuotaPeriod>(period), toEpochDay(date), day(2026, 5, 17));
    QTEST(toDate(window.from), "from");
    QCOMPARE(window.renewsOn, renews.isValid() ? std::optional(toEpochDay(renews)) : std::nullopt);
}

void BenefitRulesTest::sinceWhenATierIsHeld_data()
{
    QTest::addColumn<std::vector<TierChange>>("changes");
    QTest::addColumn<QDate>("since");
    const auto change = [](int from, int to, TierCause cause, QDate on, std::optional<EpochDay> restsOn = {}) {
        TierChange made;
        made.fromTierId = TierId(from + 1);
        made.toTierId = TierId(to + 1);
        made.cause = cause;
        made.onDay = toEpochDay(on);
        made.restsOn = restsOn;
        return made;
    };
    const TierChange risen = change(0, 2, TierCause::Purchase, {2026, 2, 3});
    QTest::newRow("risen once") << std::vector{risen} << QDate(2026, 2, 3);
    QTest::newRow("taken back and reached again")
        << std::vector{risen, change(2, 0, TierCause::TakenBack, {2026, 3, 1}), change(0, 2, TierCause::Purchase, {2026, 3, 9})} << QDate(2026, 2, 3);
    QTest::newRow("lapsed and reached again")
        << std::vector{risen, change(2, 0, TierCause::Lapse, {2026, 3, 1}), change(0, 2, TierCause::Purchase, {2026, 3, 9})} << QDate(2026, 3, 9);
    QTest::newRow("closed by a merge and parted again")
        << std::vector{risen, change(2, 0, TierCause::Merge, {2026, 4, 1}), change(0, 2, TierCause::Merge, {2026, 5, 1})} << QDate(2026, 2, 3);
    QTest::newRow("taken over: since the other file reached it")
        << std::vector{change(0, 2, TierCause::Merge, {2026, 4, 1}, day(2026, 2, 3))} << QDate(2026, 2, 3);
    QTest::newRow("taken over, parted, taken over again")
        << std::vector{change(0, 2, TierCause::Merge, {2026, 4, 1}, day(2026, 2, 3)), change(2, 0, TierCause::Merge, {2026, 4, 2}),
                       change(0, 2, TierCause::Merge, {2026, 4, 3}, day(2026, 2, 3))}
        << QDate(2026, 2, 3);
}

void BenefitRulesTest::sinceWhenATierIsHeld()
{
    QFETCH(const std::vector<TierChange>, changes);
    QTEST(toDate(heldSince(changes, TierId(3), changes.back().onDay)), "since");
}

void BenefitRulesTest::cellBeforeBenefit()
{
    Benefit benefit;
    benefit.quota = 4;
    QCOMPARE(quotaOf(benefit, {BenefitId(1), TierId(1), std::nullopt, 0}), 4);
    QCOMPARE(quotaOf(benefit, {BenefitId(1), TierId(1), 6, 0}), 6);
    QCOMPARE(quotaOf(benefit, {BenefitId(1), TierId(1), 0, 0}), 0); // no limit
}

void BenefitRulesTest::lentForSomeDays()
{
    QCOMPARE(dueBack(day(2026, 11, 24), 14), day(2026, 12, 8));
    QCOMPARE(dueBack(day(2026, 12, 31), 1), day(2027, 1, 1));
}

void BenefitRulesTest::usualForALadder_data()
{
    QTest::addColumn<int>("tiers");
    QTest::addColumn<QStringList>("expected"); // kind: value or quota by tier
    QTest::newRow("four") << 4
                          << QStringList{u"multiplier"_s,   u"coupon_pack 1:1 2:2 3:3"_s, u"priority 2:0 3:0"_s, u"trial 1:7 2:14 3:21"_s,
                                         u"event 1:2 2:4 3:6"_s, u"manager 3:0"_s,            u"bespoke 3:0"_s,      u"partnership 3:0"_s};
    QTest::newRow("two") << 2
                         << QStringList{u"multiplier"_s, u"coupon_pack 1:1"_s, u"priority 1:0"_s, u"trial 1:7"_s,
                                        u"event 1:2"_s,  u"manager 1:0"_s,     u"bespoke 1:0"_s,  u"partnership 1:0"_s};
    QTest::newRow("one") << 1
                         << QStringList{u"multiplier"_s, u"coupon_pack"_s, u"priority"_s, u"trial"_s, u"event"_s, u"manager"_s, u"bespoke"_s, u"partnership"_s};
}

void BenefitRulesTest::usualForALadder()
{
    QFETCH(const int, tiers);
    Ladder ladder;
    for (int rank = 0; rank < tiers; ++rank) {
        Tier tier;
        tier.id = TierId(rank + 1);
        tier.rank = rank;
        ladder.tiers.push_back(tier);
    }
    QStringList found;
    for (const UsualBenefit &usual : usualBenefits(ladder, QStringList(8, u"x"_s), CouponTemplateId(7))) {
        QString words = benefitKindName(usual.benefit.kind);
        QVERIFY(checkBenefit(usual.benefit));
        for (const BenefitCell &cell : usual.cells) {
            QVERIFY(checkCell(usual.benefit, cell));
            words += u" %1:%2"_s.arg(cell.tierId.value() - 1).arg(cell.quota.value_or(cell.value));
        }
        found << words;
    }
    QTEST(found, "expected");
}

REGULARS_TEST(BenefitRulesTest)
#include "benefit_rules_test.moc"
