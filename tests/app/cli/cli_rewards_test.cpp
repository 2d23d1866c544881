// Rewards and earning rules, as a script works with them.
#include "cli_answer.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using regulars::tests::Answer;
using regulars::tests::call;

class CliRewardsTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_store;

    Answer on(const QStringList &words, const QString &now = u"2026-11-23T02:00:00Z"_s) const // a Monday
    {
        return call(QStringList{u"--store"_s, m_store, u"--now"_s, now, u"--json"_s, u"--quiet"_s} + words);
    }

private slots:
    void init()
    {
        m_store = m_folder.filePath(u"%1.regulars"_s.arg(QLatin1String(QTest::currentTestFunction())));
        QFile::remove(m_store);
        QCOMPARE(call({u"--store"_s, m_store, u"store"_s, u"init"_s, u"--shop"_s, u"滨江店"_s, u"--language"_s, u"en"_s}).status, 0);
        QCOMPARE(on({u"customer"_s, u"add"_s, u"name=王芳"_s, u"card=0001"_s}).status, 0);
        QCOMPARE(on({u"points"_s, u"adjust"_s, u"0001"_s, u"+500"_s, u"--purse"_s, u"points"_s, u"--reason"_s, u"test"_s}).status, 0);
    }

    void rewardsAreHandedOutAndTakenBack()
    {
        const Answer made = on({u"reward"_s, u"add"_s, u"name=Mug"_s, u"cost=200"_s, u"stock=3"_s, u"limit=2"_s, u"period=month"_s});
        QCOMPARE(made.status, 0);
        QCOMPARE(made.json[u"stock"_s].toInt(), 3);
        QCOMPARE(made.json[u"period"_s].toString(), u"month"_s);
        const Answer claimed = on({u"points"_s, u"redeem"_s, u"0001"_s, u"mug"_s, u"--quantity"_s, u"2"_s, u"--key"_s, u"k1"_s});
        QCOMPARE(claimed.status, 0);
        QCOMPARE(claimed.json[u"balance"_s].toInt(), 100);
        QCOMPARE(claimed.json[u"stock"_s].toInt(), 1);
        QVERIFY(claimed.json[u"claim"_s].isString()); // ids are text
        const Answer again = on({u"points"_s, u"redeem"_s, u"0001"_s, u"mug"_s, u"--quantity"_s, u"2"_s, u"--key"_s, u"k1"_s});
        QCOMPARE(again.json[u"claim"_s], claimed.json[u"claim"_s]);
        QCOMPARE(again.json[u"repeated"_s].toBool(), true);
        QCOMPARE(on({u"points"_s, u"redeem"_s, u"0001"_s, u"Mug"_s}).status, 3); // two a month
        QCOMPARE(on({u"points"_s, u"redeem"_s, u"0001"_s, u"Cup"_s}).status, 4);
        QCOMPARE(on({u"points"_s, u"redeem"_s, u"0009"_s, u"Mug"_s}).status, 4);
        const Answer back = on({u"reward"_s, u"return"_s, claimed.json[u"claim"_s].toString(), u"--reason"_s, u"broken"_s});
        QCOMPARE(back.status, 0);
        QCOMPARE(back.json[u"balance"_s].toInt(), 500);
        QCOMPARE(on({u"reward"_s, u"return"_s, claimed.json[u"claim"_s].toString()}).status, 3);
        const Answer claims = on({u"reward"_s, u"claims"_s, u"--customer"_s, u"0001"_s});
        QCOMPARE(claims.json.array().size(), 1);
        QCOMPARE(claims.json[0][u"reason"_s].toString(), u"broken"_s);
        QCOMPARE(on({u"reward"_s, u"remove"_s, u"Mug"_s}).status, 3); // it has a history
        QCOMPARE(on({u"reward"_s, u"set"_s, u"Mug"_s, u"active=no"_s}).status, 0);
        QCOMPARE(on({u"reward"_s, u"list"_s}).json.array().size(), 0);
        QCOMPARE(on({u"reward"_s, u"list"_s, u"--all"_s}).json.array().size(), 1);
        QCOMPARE(on({u"store"_s, u"verify"_s}).status, 0);
    }

    void whatIsNoRewardIsRefused()
    {
        QCOMPARE(on({u"reward"_s, u"add"_s, u"name=Mug"_s}).status, 2);
        QCOMPARE(on({u"reward"_s, u"add"_s, u"name=Mug"_s, u"cost=-5"_s}).status, 2);
        QVERIFY(on({u"reward"_s, u"add"_s, u"name=Mug"_s, u"cost=much"_s}).status != 0);
        QVERIFY(on({u"reward"_s, u"add"_s, u"name=Mug"_s, u"cost=5"_s, u"colour=red"_s}).status != 0);
        QCOMPARE(on({u"reward"_s, u"add"_s, u"name=Mug"_s, u"cost=5"_s, u"tier=Platinum"_s}).status, 4);
        const QString text = m_folder.filePath(u"picture.png"_s);
        QFile file(text);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a picture") > 0);
        file.close();
        QVERIFY(on({u"reward"_s, u"add"_s, u"name=Mug"_s, u"cost=5"_s, u"picture="_s + text}).status != 0);
        QVERIFY(on({u"reward"_s, u"add"_s, u"name=Mug"_s, u"cost=5"_s, u"picture="_s + m_folder.filePath(u"none.png"_s)}).status != 0);
        QCOMPARE(on({u"reward"_s, u"list"_s, u"--all"_s}).json.array().size(), 0); // nothing half made
    }

    void rulesEarnAndExplain()
    {
        QCOMPARE(on({u"points"_s, u"rules"_s}).json.array().size(), 1);
        QCOMPARE(on({u"points"_s, u"add-rule"_s, u"name=Weekend"_s, u"multiplier=2"_s, u"weekdays=sat,sun"_s}).status, 0);
        QCOMPARE(on({u"points"_s, u"add-rule"_s, u"name=Visit"_s, u"unit=0"_s, u"points=5"_s}).json[u"kind"_s].toString(), u"fixed"_s);
        QCOMPARE(on({u"points"_s, u"add-rule"_s, u"name=Bad"_s, u"multiplier=-2"_s}).status, 2);
        QCOMPARE(on({u"points"_s, u"add-rule"_s, u"name=Visit"_s, u"points=5"_s}).status, 3);
        const QString saturday = u"2026-11-28T02:00:00Z"_s;
        const Answer bought = on({u"purchase"_s, u"add"_s, u"--customer"_s, u"0001"_s, u"--line"_s, u"TEA:1:19.99"_s}, saturday);
        QCOMPARE(bought.status, 0);
        QCOMPARE(bought.json[u"points_earned"_s].toInt(), 48); // (19 + 5) × 2
        QCOMPARE(on({u"points"_s, u"set-rule"_s, u"Weekend"_s, u"active=no"_s}).status, 0);
        const Answer ledger = on({u"points"_s, u"ledger"_s, u"0001"_s, u"--limit"_s, u"1"_s});
        const Answer told = on({u"points"_s, u"explain"_s, ledger.json[0][u"id"_s].toString()});
        QCOMPARE(told.status, 0);
        QCOMPARE(told.json[u"delta"_s].toInt(), 48);
        QCOMPARE(told.json[u"rules"_s].toArray().size(), 2);
        QCOMPARE(told.json[u"rules"_s][0][u"eligible"_s].toString(), u"19.99"_s);
        QCOMPARE(told.json[u"multipliers"_s][0][u"name"_s].toString(), u"Weekend"_s);
        QCOMPARE(told.json[u"lots"_s].toArray().size(), 1);
        QCOMPARE(on({u"points"_s, u"explain"_s, u"4711"_s}).status, 4);
        QCOMPARE(on({u"points"_s, u"remove-rule"_s, u"Visit"_s}).status, 0);
        QCOMPARE(on({u"purchase"_s, u"quote"_s, u"--customer"_s, u"0001"_s, u"--line"_s, u"TEA:1:19.99"_s}, saturday).json[u"points_earned"_s].toInt(), 19);
    }
    void theCapOfTheDayIsTold()
    {
        QCOMPARE(on({u"settings"_s, u"set"_s, u"points.cap_per_day"_s, u"30"_s}).status, 0);
        const Answer bought = on({u"purchase"_s, u"add"_s, u"--customer"_s, u"0001"_s, u"--line"_s, u"TEA:1:48"_s});
        QCOMPARE(bought.json[u"points_earned"_s].toInt(), 30);
        const QString row = on({u"points"_s, u"ledger"_s, u"0001"_s, u"--limit"_s, u"1"_s}).json[0][u"id"_s].toString();
        QCOMPARE(on({u"points"_s, u"explain"_s, row}).json[u"trimmed"_s].toInt(), 18);
    }

    // Earned in November 2026, good for twelve months to the end of the last.
    void whatEndsWhen()
    {
        QCOMPARE(on({u"purchase"_s, u"add"_s, u"--customer"_s, u"0001"_s, u"--line"_s, u"TEA:1:20"_s}, u"2026-11-24T02:00:00Z"_s).status, 0);
        const QString october = u"2027-10-20T02:00:00Z"_s;
        const Answer months = on({u"points"_s, u"expiring"_s}, october);
        QCOMPARE(months.status, 0);
        QCOMPARE(months.json.array().last()[u"month"_s].toString(), u"2027-11"_s);
        const Answer november = on({u"points"_s, u"expiring"_s, u"--month"_s, u"2027-11"_s}, october);
        QCOMPARE(november.json.array().size(), 1);
        QCOMPARE(november.json[0][u"card"_s].toString(), u"0001"_s);
        QCOMPARE(november.json[0][u"on"_s].toString(), u"2027-11-30"_s);
        QVERIFY(november.json[0][u"points"_s].toInt() >= 20);
        QCOMPARE(on({u"points"_s, u"expiring"_s, u"--month"_s, u"2027-12"_s}, october).json.array().size(), 0);
        QCOMPARE(on({u"points"_s, u"expiring"_s, u"--days"_s, u"41"_s}, october).json.array().size(), 0); // to 29 November
        QCOMPARE(on({u"points"_s, u"expiring"_s, u"--days"_s, u"42"_s}, october).json.array().size(), 1);
        QCOMPARE(on({u"points"_s, u"expiring"_s, u"--days"_s, u"42"_s, u"--purse"_s, u"credits"_s}, october).json.array().size(), 0);
        QCOMPARE(on({u"points"_s, u"expiring"_s, u"--days"_s, u"0"_s}, october).status, 2);
        QCOMPARE(on({u"points"_s, u"expiring"_s, u"--month"_s, u"2027-13"_s}, october).status, 2);
        QCOMPARE(on({u"points"_s, u"expiring"_s, u"--month"_s, u"2027-09"_s}, october).status, 2); // over
        QCOMPARE(on({u"points"_s, u"expiring"_s, u"--month"_s, u"2027-11"_s, u"--days"_s, u"5"_s}, october).status, 2);
        QCOMPARE(on({u"points"_s, u"expiring"_s, u"--purse"_s, u"coins"_s}, october).status, 2);
    }

    // What a currency cannot pay is refused, not rounded; and what is wrong is said as it is.
    void figuresAreNotRounded_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("unit of a rule") << QStringList{u"points"_s, u"add-rule"_s, u"name=R"_s, u"unit=1.005"_s, u"points=1"_s} << u"at most 2 decimals"_s;
        QTest::newRow("unit of the settings") << QStringList{u"settings"_s, u"set"_s, u"points.unit"_s, u"1.005"_s} << u"more decimals than the currency"_s;
        QTest::newRow("unit beyond four decimals") << QStringList{u"settings"_s, u"set"_s, u"points.unit"_s, u"1.00001"_s} << u"more decimals than the currency"_s;
        QTest::newRow("discount") << QStringList{u"purchase"_s, u"quote"_s, u"--line"_s, u"TEA:1:9"_s, u"--discount"_s, u"1.239"_s} << u"at most 2 decimals"_s;
        QTest::newRow("minimum of referrals") << QStringList{u"referral"_s, u"program"_s, u"set"_s, u"minimum=9.999"_s} << u"at most 2 decimals"_s;
        QTest::newRow("minimum too high") << QStringList{u"referral"_s, u"program"_s, u"set"_s, u"minimum=20000000000"_s} << u"0–10000000000.00"_s;
        QTest::newRow("reward ends before it begins")
            << QStringList{u"reward"_s, u"add"_s, u"name=Mug"_s, u"cost=5"_s, u"from=2026-02-01"_s, u"until=2026-01-01"_s} << u"before the first, 2026-02-01"_s;
        QTest::newRow("rule ends before it begins")
            << QStringList{u"points"_s, u"add-rule"_s, u"name=R"_s, u"points=1"_s, u"from=2026-02-01"_s, u"until=2026-01-01"_s} << u"before the first, 2026-02-01"_s;
    }
    void figuresAreNotRounded()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, sentence);
        const Answer refused = on(words);
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.err.contains(sentence), qPrintable(refused.err));
    }

    // Rules of points, coupons and member days read weekdays alike and write them in one way.
    void weekdaysInOneNotation_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("days");
        QTest::newRow("names") << u"sat,sun"_s << u"sat,sun"_s;
        QTest::newRow("numbers") << u"6,7"_s << u"sat,sun"_s;
        QTest::newRow("list") << u"[1, 7]"_s << u"mon,sun"_s;
        QTest::newRow("list of names") << u"[\"Wednesday\",\"fri\"]"_s << u"wed,fri"_s;
        QTest::newRow("eighth day") << u"8"_s << QString();
        QTest::newRow("no day") << u"someday"_s << QString();
    }
    void weekdaysInOneNotation()
    {
        QFETCH(QString, words);
        QFETCH(QString, days);
        const QString given = u"weekdays="_s + words;
        const auto daysOf = [](const Answer &answer) { return answer.json[u"weekdays"_s].toVariant().toStringList().join(u','); };
        for (const Answer &answer : {on({u"points"_s, u"add-rule"_s, u"name=A"_s, u"multiplier=2"_s, given}),
                                     on({u"memberday"_s, u"add"_s, u"name=B"_s, u"percent=5"_s, given}),
                                     on({u"coupon"_s, u"template"_s, u"add"_s, u"name=C"_s, u"kind=fixed"_s, u"amount=5"_s, given})}) {
            QCOMPARE(answer.status, days.isEmpty() ? 2 : 0);
            QCOMPARE(daysOf(answer), days);
        }
        const QString path = m_folder.filePath(u"coupon.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        const QString list = words.startsWith(u'[') ? words : u'"' + words + u'"';
        QVERIFY(file.write(u"{\"name\":\"D\",\"kind\":\"fixed\",\"amount\":\"5\",\"weekdays\":%1}"_s.arg(list).toUtf8()) > 0);
        file.close();
        const Answer fromFile = on({u"coupon"_s, u"template"_s, u"add"_s, path});
        QCOMPARE(fromFile.status, days.isEmpty() ? 2 : 0);
        QCOMPARE(daysOf(fromFile), days);
    }

    // What is no adjustment names what takes it back.
    void onlyAdjustmentsAreReversed()
    {
        QCOMPARE(on({u"purchase"_s, u"add"_s, u"--customer"_s, u"0001"_s, u"--line"_s, u"TEA:1:20.00"_s}).status, 0);
        QCOMPARE(on({u"reward"_s, u"add"_s, u"name=Mug"_s, u"cost=200"_s}).status, 0);
        QCOMPARE(on({u"points"_s, u"redeem"_s, u"0001"_s, u"mug"_s}).status, 0);
        const Answer ledger = on({u"points"_s, u"ledger"_s, u"0001"_s});
        QCOMPARE(ledger.json.array().size(), 3);
        const Answer ofReward = on({u"points"_s, u"reverse"_s, ledger.json[0][u"id"_s].toString(), u"--reason"_s, u"x"_s});
        QCOMPARE(ofReward.status, 3);
        QVERIFY2(ofReward.err.contains(u"Take the reward back"_s), qPrintable(ofReward.err));
        const Answer ofSale = on({u"points"_s, u"reverse"_s, ledger.json[1][u"id"_s].toString(), u"--reason"_s, u"x"_s});
        QCOMPARE(ofSale.status, 3);
        QVERIFY2(ofSale.err.contains(u"Refund the sale"_s), qPrintable(ofSale.err));
        QCOMPARE(on({u"points"_s, u"adjust"_s, u"0001"_s, u"+5"_s, u"--purse"_s, u"points"_s, u"--reason"_s, u"typo"_s}).status, 0);
        const Answer newest = on({u"points"_s, u"ledger"_s, u"0001"_s, u"--limit"_s, u"1"_s});
        QCOMPARE(on({u"points"_s, u"reverse"_s, newest.json[0][u"id"_s].toString(), u"--reason"_s, u"x"_s}).status, 0);
    }

    void aRewardForCreditsNamesThem()
    {
        QCOMPARE(on({u"reward"_s, u"add"_s, u"name=Visit"_s, u"cost=5"_s, u"purse=credits"_s}).status, 0);
        const Answer refused = on({u"points"_s, u"redeem"_s, u"0001"_s, u"Visit"_s});
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.err.contains(u"that many service credits; the balance is 0"_s), qPrintable(refused.err));
    }

    void duplicatesAreSetAside()
    {
        QCOMPARE(on({u"customer"_s, u"set"_s, u"0001"_s, u"email=w@example.com"_s}).status, 0);
        QCOMPARE(on({u"customer"_s, u"add"_s, u"name=王方"_s, u"card=0002"_s, u"email=w@example.com"_s}).status, 0);
        const QStringList find{u"customer"_s, u"duplicates"_s};
        QCOMPARE(on(find).json.array().size(), 1);
        QCOMPARE(on(find + QStringList{u"--set-aside"_s, u"0001"_s, u"0002"_s}).status, 0);
        QCOMPARE(on(find).json.array().size(), 0);
        const Answer all = on(find + QStringList{u"--include-set-aside"_s});
        QCOMPARE(all.json.array().size(), 1);
        QCOMPARE(all.json[0][u"set_aside"_s].toBool(), true);
        QCOMPARE(on(find + QStringList{u"--look-again"_s, u"0001"_s, u"0002"_s}).status, 0);
        QCOMPARE(on(find).json.array().size(), 1);
        QCOMPARE(on(find + QStringList{u"--look-again"_s, u"0001"_s, u"0002"_s}).status, 4);
        QCOMPARE(on(find + QStringList{u"--set-aside"_s, u"0001"_s}).status, 2);
    }
};

REGULARS_TEST(CliRewardsTest)
#include "cli_rewards_test.moc"
