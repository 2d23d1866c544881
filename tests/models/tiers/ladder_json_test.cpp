#include "support/test_registry.h"
#include "tiers/ladder_json.h"
#include "tiers/tier_rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;

/// Ladders as files, good and bad. The store has Base 0, Silver 2 000.00.
class LadderJsonTest : public QObject {
    Q_OBJECT
private slots:
    void reads();
    void leavesOutWhatStays();
    void refuses_data();
    void refuses();
    void contradicts_data();
    void contradicts();
};

namespace {

Ladder present()
{
    Ladder ladder;
    ladder.tiers.push_back({TierId(1), 0, u"Base"_s, 0});
    ladder.tiers.push_back({TierId(2), 1, u"Silver"_s, 200'000, 12'000});
    return ladder;
}

Result<Ladder> parse(const QByteArray &text) { return tiers::ladderFromJson(text, present(), Currency()); }

} // namespace

void LadderJsonTest::reads()
{
    const auto ladder = parse(R"({"metric":"spend","window":"calendar_year","window_days":180,"validity_months":6,"grace_days":0,
        "downgrade":"one_step","tiers":[{"name":"Base","threshold":0,"multiplier":1},
        {"name":"Silver","threshold":"1800.50","multiplier":"1.25"},{"name":"Gold","threshold":4500.1,"multiplier":1.5}]})");
    QVERIFY(ladder);
    QCOMPARE(ladder->window, TierWindow::CalendarYear);
    QCOMPARE(ladder->windowDays, 180);
    QCOMPARE(ladder->validityMonths, 6);
    QCOMPARE(ladder->graceDays, 0);
    QCOMPARE(ladder->downgrade, Downgrade::OneStep);
    QCOMPARE(ladder->tiers.size(), size_t(3));
    QCOMPARE(ladder->tiers[1], (Tier{TierId(2), 1, u"Silver"_s, 180'050, 12'500}));
    QCOMPARE(ladder->tiers[2], (Tier{TierId(), 2, u"Gold"_s, 450'010, 15'000}));
}

void LadderJsonTest::leavesOutWhatStays()
{
    const auto ladder = parse(R"({"window_days":90})");
    QVERIFY(ladder);
    QCOMPARE(ladder->windowDays, 90);
    QCOMPARE(ladder->tiers, present().tiers);
    const auto raised = parse(R"({"tiers":[{"name":"Base","threshold":0},{"name":"Silver","threshold":3000}]})");
    QVERIFY(raised);
    QCOMPARE(raised->tiers[1], (Tier{TierId(2), 1, u"Silver"_s, 300'000, 12'000})); // its multiplier stays
    const auto orders = parse(R"({"metric":"orders","tiers":[{"name":"Base","threshold":0},{"name":"Silver","threshold":12}]})");
    QVERIFY(orders);
    QCOMPARE(orders->tiers[1].threshold, 12LL);
}

void LadderJsonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *text, const QString &error) { QTest::newRow(name) << QByteArray(text) << error; };
    row("no json", "Silver 2000", u"Invalid ladder"_s);
    row("a list", "[]", u"Invalid ladder"_s);
    row("unknown key", R"({"metrics":"spend"})", u"UnknownField metrics"_s);
    row("unknown key of a tier", R"({"tiers":[{"name":"Base","threshold":0,"color":"red"}]})", u"UnknownField color"_s);
    row("unknown metric", R"({"metric":"visits"})", u"Invalid metric"_s);
    row("metric is a number", R"({"metric":3})", u"Invalid metric"_s);
    row("window of no day", R"({"window_days":0})", u"OutOfRange window_days"_s);
    row("grace of half a day", R"({"grace_days":1.5})", u"Invalid grace_days"_s);
    row("tiers are no list", R"({"tiers":{}})", u"Invalid tiers"_s);
    row("a tier is a word", R"({"tiers":["Base"]})", u"Invalid tiers"_s);
    row("no name", R"({"tiers":[{"threshold":0}]})", u"Required name"_s);
    row("no threshold", R"({"tiers":[{"name":"Base"}]})", u"Required threshold"_s);
    row("negative threshold", R"({"tiers":[{"name":"Base","threshold":-1}]})", u"OutOfRange threshold"_s);
    row("huge threshold", R"({"tiers":[{"name":"Base","threshold":1e300}]})", u"OutOfRange threshold"_s);
    row("tenth of a cent", R"({"tiers":[{"name":"Base","threshold":0.001}]})", u"Invalid threshold"_s);
    row("threshold is no number", R"({"tiers":[{"name":"Base","threshold":"many"}]})", u"Invalid threshold"_s);
    row("half an order", R"({"metric":"orders","tiers":[{"name":"Base","threshold":0.5}]})", u"Invalid threshold"_s);
    row("other metric, old thresholds", R"({"metric":"orders"})", u"Required tiers"_s);
    row("multiplier true", R"({"tiers":[{"name":"Base","threshold":0,"multiplier":true}]})", u"Invalid multiplier"_s);
}

void LadderJsonTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, error);
    const auto ladder = parse(text);
    QVERIFY(!ladder);
    QCOMPARE(errorName(ladder.error().code) + u' ' + ladder.error().field, error);
}

void LadderJsonTest::contradicts_data()
{
    QTest::addColumn<QByteArray>("tiers");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const char *tiers, const QString &why) { QTest::newRow(name) << QByteArray(tiers) << why; };
    row("no tier", "", u"empty"_s);
    row("no base", R"({"name":"A","threshold":5})", u"first threshold"_s);
    row("overlap", R"({"name":"A","threshold":0},{"name":"B","threshold":9},{"name":"C","threshold":9})", u"threshold"_s);
    row("falling", R"({"name":"A","threshold":0},{"name":"B","threshold":9},{"name":"C","threshold":8})", u"threshold"_s);
    row("name twice", R"({"name":"A","threshold":0},{"name":"A","threshold":9})", u"name"_s);
    row("negative multiplier", R"({"name":"A","threshold":0,"multiplier":-1})", u"multiplier"_s);
    row("huge multiplier", R"({"name":"A","threshold":0,"multiplier":100.5})", u"multiplier"_s);
}

void LadderJsonTest::contradicts()
{
    QFETCH(QByteArray, tiers);
    QFETCH(QString, why);
    const auto ladder = parse("{\"tiers\":[" + tiers + "]}");
    QVERIFY(ladder);
    const Status checked = tiers::checkLadder(*ladder);
    QVERIFY(!checked);
    QCOMPARE(checked.error().code, ErrorCode::LadderInvalid);
    QCOMPARE(checked.error().detail, why);
}

REGULARS_TEST(LadderJsonTest)
#include "ladder_json_test.moc"
