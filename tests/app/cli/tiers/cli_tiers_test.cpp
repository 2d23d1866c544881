#include "../cli_answer.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using regulars::tests::Answer;
using regulars::tests::call;

/// tier preview, board and history on a small store. Base 0, Silver 2 000, Gold 10 000, Diamond 50 000.
/// 0001 Ann bought for 1 900.00, 0002 Bo for 9 800.00, 0003 Cy for 12 000.00 a year and ten days ago, 0004 Di nothing.
class CliTiersTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void previewCountsAndWritesNothing();
    void aListHasTheCustomersOfAMove();
    void badLaddersAreRefused_data();
    void badLaddersAreRefused();
    void boardSaysWhoIsClose();
    void boardRefusesNonsense();
    void tierOnADay();
    void aLadderIsSavedAsAWhole();
    void whatIsNoLadderIsNotSaved();

private:
    [[nodiscard]] Answer at(const QString &now, const QStringList &words) const
    {
        return call(QStringList{u"--store"_s, m_folder->filePath(u"s.regulars"_s), u"--now"_s, now, u"--quiet"_s} + words);
    }
    [[nodiscard]] Answer on(const QStringList &words) const { return at(u"2026-11-23T02:00:00Z"_s, words); }
    [[nodiscard]] QString ladder(const QByteArray &text) const
    {
        const QString path = m_folder->filePath(u"ladder.json"_s);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QByteArray kLower = R"({"metric":"spend","window_days":365,"tiers":[{"name":"Base","threshold":0,"multiplier":1},
    {"name":"Silver","threshold":1800,"multiplier":1},{"name":"Gold","threshold":"9500.00","multiplier":1.5},{"name":"Diamond","threshold":50000,"multiplier":2}]})";

} // namespace

void CliTiersTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(on({u"store"_s, u"init"_s, u"--language"_s, u"en"_s}).status, 0);
    int card = 0;
    for (const QString &name : {u"Ann"_s, u"Bo"_s, u"Cy"_s, u"Di"_s})
        QCOMPARE(at(u"2025-11-01T02:00:00Z"_s, {u"customer"_s, u"add"_s, u"name="_s + name, u"card=000%1"_s.arg(++card)}).status, 0);
    const auto buy = [&](const QString &now, const QString &who, const QString &price) {
        QCOMPARE(at(now, {u"purchase"_s, u"add"_s, u"--customer"_s, who, u"--line"_s, u"A:1:"_s + price}).status, 0);
    };
    buy(u"2025-11-13T02:00:00Z"_s, u"0003"_s, u"12000"_s);
    buy(u"2026-11-05T02:00:00Z"_s, u"0001"_s, u"1900"_s);
    buy(u"2026-11-06T02:00:00Z"_s, u"0002"_s, u"9800"_s);
}

void CliTiersTest::previewCountsAndWritesNothing()
{
    const Answer before = on({u"--json"_s, u"tier"_s, u"list"_s});
    const Answer preview = on({u"--json"_s, u"tier"_s, u"preview"_s, ladder(kLower)});
    QCOMPARE(preview.status, 0);
    const QJsonArray counts = preview.json[u"counts"_s].toArray();
    QCOMPARE(counts.size(), 4); // all four customers are in it
    const auto move = [&](int row) {
        const QJsonObject each = counts[row].toObject();
        return u"%1>%2 %3 %4"_s.arg(each[u"from"_s].toString(), each[u"to"_s].toString()).arg(each[u"customers"_s].toInt()).arg(each[u"when_validity_ends"_s].toInt());
    };
    QCOMPARE(move(0), u"Base>Base 1 0"_s); // Di
    QCOMPARE(move(1), u"Gold>Gold 1 0"_s); // Cy's purchase has left the window: Gold ends with the month, changed or not
    QCOMPARE(move(2), u"Base>Silver 1 0"_s);
    QCOMPARE(move(3), u"Silver>Gold 1 0"_s);
    QCOMPARE(preview.json[u"comes_anyway"_s].toInt(), 1);
    QCOMPARE(preview.json[u"now"_s][u"Base"_s].toInt(), 2);
    QCOMPARE(preview.json[u"now"_s][u"Gold"_s].toInt(), 1);
    QCOMPARE(preview.json[u"after"_s][u"Base"_s].toInt(), 1);
    QCOMPARE(preview.json[u"after"_s][u"Silver"_s].toInt(), 1);
    QCOMPARE(preview.json[u"after"_s][u"Gold"_s].toInt(), 2);
    QCOMPARE(preview.json[u"changed"_s].toInt(), 2);
    QVERIFY(preview.json[u"seconds"_s].isDouble());
    QCOMPARE(on({u"--json"_s, u"tier"_s, u"list"_s}).out, before.out);
    const Answer plain = on({u"tier"_s, u"preview"_s, ladder(kLower)});
    QVERIFY2(plain.out.contains(u"Customers who would change: 2 of 4. Nothing was written."_s), qPrintable(plain.out));
}

void CliTiersTest::aListHasTheCustomersOfAMove()
{
    const Answer list = on({u"--json"_s, u"tier"_s, u"preview"_s, ladder(kLower), u"--list"_s, u"Silver:Gold"_s});
    QCOMPARE(list.status, 0);
    QCOMPARE(list.json.array().size(), 1);
    QCOMPARE(list.json[0][u"card"_s].toString(), u"0002"_s);
    QCOMPARE(on({u"--json"_s, u"tier"_s, u"preview"_s, ladder(kLower), u"--list"_s, u"Silver:Diamond"_s}).json.array().size(), 0);
    QCOMPARE(on({u"tier"_s, u"preview"_s, ladder(kLower), u"--list"_s, u"Silver:Platinum"_s}).status, 4);
}

void CliTiersTest::badLaddersAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("no json") << QByteArray("Silver") << 2 << u"cannot be understood"_s;
    QTest::newRow("no base") << QByteArray(R"({"tiers":[{"name":"Silver","threshold":10}]})") << 3 << u"the first tier must begin at 0"_s;
    QTest::newRow("overlap") << QByteArray(R"({"tiers":[{"name":"A","threshold":0},{"name":"B","threshold":5},{"name":"C","threshold":5}]})") << 3
                             << u"each threshold must be above the one before"_s;
    QTest::newRow("negative multiplier") << QByteArray(R"({"tiers":[{"name":"A","threshold":0,"multiplier":-2}]})") << 3
                                         << u"a multiplier must be above 0 and at most 100"_s;
    QTest::newRow("huge multiplier") << QByteArray(R"({"tiers":[{"name":"A","threshold":0,"multiplier":1e6}]})") << 3
                                     << u"a multiplier must be above 0 and at most 100"_s;
    QTest::newRow("unknown key") << QByteArray(R"({"metrik":"spend"})") << 2 << u"There is no field “metrik”."_s;
}

void CliTiersTest::badLaddersAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(int, status);
    QFETCH(QString, words);
    const Answer refused = on({u"tier"_s, u"preview"_s, ladder(text)});
    QCOMPARE(refused.status, status);
    QVERIFY2(refused.err.contains(words), qPrintable(refused.err));
    QCOMPARE(refused.out, QString());
}

void CliTiersTest::boardSaysWhoIsClose()
{
    const Answer board = on({u"--json"_s, u"tier"_s, u"board"_s, u"--within"_s, u"500"_s});
    QCOMPARE(board.status, 0);
    const QJsonArray near = board.json[u"customers"_s].toArray();
    QCOMPARE(near.size(), 2);
    QCOMPARE(near[0][u"card"_s].toString(), u"0001"_s);
    QCOMPARE(near[0][u"to_next"_s].toString(), u"100.00"_s);
    QCOMPARE(near[0][u"next_tier"_s].toString(), u"Silver"_s);
    QCOMPARE(near[1][u"card"_s].toString(), u"0002"_s);
    QCOMPARE(near[1][u"to_next"_s].toString(), u"200.00"_s);
    QCOMPARE(near[1][u"last_visit"_s].toString(), u"2026-11-06"_s);
    QCOMPARE(board.json[u"upgrades"_s].toInt(), 1); // Bo to Silver
    QCOMPARE(board.json[u"downgrades"_s].toInt(), 0);
    QCOMPARE(board.json[u"total"_s].toInt(), 4);
    QCOMPARE(board.json[u"projected_until"_s].toString(), u"2026-12-20"_s);
    QCOMPARE(on({u"--json"_s, u"tier"_s, u"board"_s, u"--weeks"_s, u"8"_s}).json[u"projected_until"_s].toString(), u"2027-01-17"_s);
    QCOMPARE(on({u"--json"_s, u"tier"_s, u"board"_s, u"--within"_s, u"150"_s}).json[u"near"_s].toInt(), 1);
    QCOMPARE(on({u"--json"_s, u"tier"_s, u"board"_s, u"--limit"_s, u"1"_s}).json[u"customers"_s].toArray().size(), 1);
}

void CliTiersTest::boardRefusesNonsense()
{
    QCOMPARE(on({u"tier"_s, u"board"_s, u"--within"_s, u"much"_s}).status, 2);
    QCOMPARE(on({u"tier"_s, u"board"_s, u"--within"_s, u"-5"_s}).status, 2);
    QCOMPARE(on({u"tier"_s, u"board"_s, u"--within"_s, u"100.005"_s}).status, 2); // nothing is rounded unasked
    QCOMPARE(on({u"tier"_s, u"board"_s, u"--weeks"_s, u"0"_s}).status, 2);
    QCOMPARE(on({u"tier"_s, u"preview"_s, m_folder->filePath(u"none.json"_s)}).status, 4);
}

void CliTiersTest::tierOnADay()
{
    const auto tierOn = [&](const QString &date) { return on({u"--json"_s, u"tier"_s, u"history"_s, u"0002"_s, u"--on"_s, date}).json[u"tier"_s].toString(); };
    QCOMPARE(tierOn(u"2026-11-05"_s), u"Base"_s);
    QCOMPARE(tierOn(u"2026-11-06"_s), u"Silver"_s);
    QCOMPARE(on({u"tier"_s, u"history"_s, u"0002"_s, u"--on"_s, u"2027-01-01"_s}).status, 2); // nobody knows yet
    QCOMPARE(on({u"tier"_s, u"history"_s, u"0002"_s, u"--on"_s, u"yesterday"_s}).status, 2);
}

// Thresholds mean nothing without what they count.
void CliTiersTest::aLadderIsSavedAsAWhole()
{
    const Answer alone = on({u"settings"_s, u"set"_s, u"tier.metric"_s, u"orders"_s});
    QCOMPARE(alone.status, 2);
    QVERIFY2(alone.err.contains(u"tier save"), qPrintable(alone.err));
    QCOMPARE(on({u"settings"_s, u"set"_s, u"tier.metric"_s, u"spend"_s}).status, 0); // as it is
    const QByteArray orders = R"({"metric":"orders","window":"lifetime","grace_days":10,"tiers":[{"name":"Base","threshold":0},
        {"name":"Silver","threshold":1},{"name":"Gold","threshold":3},{"name":"Diamond","threshold":9}]})";
    const Answer saved = on({u"--json"_s, u"tier"_s, u"save"_s, ladder(orders)});
    QCOMPARE(saved.status, 0);
    QCOMPARE(saved.json[u"metric"_s].toString(), u"orders"_s);
    QCOMPARE(saved.json[u"grace_days"_s].toInt(), 10);
    QCOMPARE(saved.json[u"tiers"_s][2][u"threshold"_s].toString(), u"3"_s);
    QCOMPARE(saved.json[u"tiers"_s][3][u"multiplier"_s].toString(), u"2"_s); // what the file leaves out stays
    QCOMPARE(on({u"settings"_s, u"get"_s, u"tier.window"_s}).out.trimmed(), u"lifetime"_s);
    QCOMPARE(on({u"--json"_s, u"tier"_s, u"list"_s}).json[2][u"threshold"_s].toString(), u"3"_s);
    QCOMPARE(on({u"--json"_s, u"tier"_s, u"evaluate"_s}).json[u"upgraded"_s].toInt(), 1); // Ann has one order
    const QByteArray same = QJsonDocument(saved.json.object()).toJson();
    QCOMPARE(on({u"--json"_s, u"tier"_s, u"save"_s, ladder(same)}).json.object(), saved.json.object());
}

void CliTiersTest::whatIsNoLadderIsNotSaved()
{
    const QString before = on({u"--json"_s, u"tier"_s, u"list"_s}).out;
    QCOMPARE(on({u"tier"_s, u"save"_s}).status, 2);
    QCOMPARE(on({u"tier"_s, u"save"_s, m_folder->filePath(u"none.json"_s)}).status, 4);
    QCOMPARE(on({u"tier"_s, u"save"_s, ladder(R"({"metric":"orders"})")}).status, 2);
    QVERIFY(on({u"tier"_s, u"save"_s, ladder(R"({"tiers":[{"name":"Base","threshold":5}]})")}).status != 0);
    QCOMPARE(on({u"--json"_s, u"tier"_s, u"list"_s}).out, before);
    QCOMPARE(on({u"settings"_s, u"get"_s, u"tier.metric"_s}).out.trimmed(), u"spend"_s);
}

REGULARS_TEST(CliTiersTest)
#include "cli_tiers_test.moc"
