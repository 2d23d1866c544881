// Referrals, as a script works with them.
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

class CliReferralsTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_store;

    Answer on(const QStringList &words, const QString &now = u"2026-11-23T02:00:00Z"_s) const
    {
        return call(QStringList{u"--store"_s, m_store, u"--now"_s, now, u"--json"_s, u"--quiet"_s} + words);
    }

private slots:
    void init()
    {
        m_store = m_folder.filePath(u"%1.regulars"_s.arg(QLatin1String(QTest::currentTestFunction())));
        QFile::remove(m_store);
        QCOMPARE(call({u"--store"_s, m_store, u"store"_s, u"init"_s, u"--shop"_s, u"滨江店"_s, u"--language"_s, u"en"_s}).status, 0);
        QCOMPARE(on({u"coupon"_s, u"template"_s, u"add"_s, u"name=Welcome"_s, u"kind=first_order"_s, u"amount=15"_s}).status, 0);
        const Answer program = on({u"referral"_s, u"program"_s, u"set"_s, u"on=yes"_s, u"coupon=Welcome"_s, u"referrer_points=200"_s, u"minimum=80"_s});
        QCOMPARE(program.status, 0);
        QCOMPARE(program.json[u"pending_days"_s].toInt(), 180);
        QCOMPARE(program.json[u"minimum"_s].toString(), u"80.00"_s);
        QCOMPARE(on({u"customer"_s, u"add"_s, u"name=王芳"_s, u"card=0001"_s}).status, 0);
    }

    void aFriendIsBroughtAndPaidFor()
    {
        const Answer added = on({u"customer"_s, u"add"_s, u"name=Anna"_s, u"card=0002"_s, u"referrer=0001"_s});
        QCOMPARE(added.status, 0);
        QVERIFY(added.json[u"coupon"_s].isString());
        const QString id = added.json[u"referral"_s].toString();
        QCOMPARE(on({u"referral"_s, u"show"_s, id}).json[u"pending_until"_s].toString(), u"2027-05-22"_s); // 180 days
        const Answer small = on({u"purchase"_s, u"add"_s, u"--customer"_s, u"0002"_s, u"--line"_s, u"TEA:1:50"_s});
        QVERIFY(small.json[u"referral"_s].isNull());
        const Answer sold = on({u"purchase"_s, u"add"_s, u"--customer"_s, u"0002"_s, u"--line"_s, u"TEA:1:80"_s});
        QCOMPARE(sold.json[u"referral"_s][u"referrer"_s].toString(), u"0001"_s);
        QCOMPARE(sold.json[u"referral"_s][u"referrer_points"_s].toInt(), 200);
        QCOMPARE(on({u"points"_s, u"balance"_s, u"0001"_s}).json[u"points"_s].toInt(), 200);
        QCOMPARE(on({u"referral"_s, u"list"_s, u"--state"_s, u"paid"_s}).json.array().size(), 1);
        QCOMPARE(on({u"referral"_s, u"list"_s, u"--state"_s, u"pending"_s}).json.array().size(), 0);
        QCOMPARE(on({u"referral"_s, u"list"_s, u"--state"_s, u"gone"_s}).status, 2);
        const Answer top = on({u"referral"_s, u"top"_s});
        QCOMPARE(top.json[0][u"card"_s].toString(), u"0001"_s);
        QCOMPARE(top.json[0][u"bought"_s].toInt(), 1);
        QCOMPARE(on({u"referral"_s, u"withdraw"_s, id}).status, 3); // why
        QCOMPARE(on({u"referral"_s, u"withdraw"_s, id, u"--reason"_s, u"a slip"_s}).status, 0);
        QCOMPARE(on({u"points"_s, u"balance"_s, u"0001"_s}).json[u"points"_s].toInt(), 0);
        QCOMPARE(on({u"referral"_s, u"withdraw"_s, id, u"--reason"_s, u"again"_s}).status, 3);
        QCOMPARE(on({u"referral"_s, u"reinstate"_s, id}).status, 0);
        QCOMPARE(on({u"points"_s, u"balance"_s, u"0001"_s}).json[u"points"_s].toInt(), 200);
        QCOMPARE(on({u"store"_s, u"verify"_s}).status, 0);
    }

    void aQuoteForeseesAndAReturnTakesBack()
    {
        QCOMPARE(on({u"customer"_s, u"add"_s, u"name=Anna"_s, u"card=0002"_s, u"referrer=0001"_s}).status, 0);
        const QStringList order{u"--customer"_s, u"0002"_s, u"--line"_s, u"TEA:1:80"_s};
        const Answer quote = on(QStringList{u"purchase"_s, u"quote"_s} + order);
        QCOMPARE(quote.json[u"referral"_s][u"referrer"_s].toString(), u"0001"_s);
        QCOMPARE(quote.json[u"referral"_s][u"referrer_name"_s].toString(), u"王芳"_s);
        QCOMPARE(quote.json[u"referral"_s][u"referrer_points"_s].toInt(), 200);
        QVERIFY(!quote.json[u"referral"_s].toObject().contains(u"milestones"_s)); // not foreseen, so not denied
        QCOMPARE(on({u"points"_s, u"balance"_s, u"0001"_s}).json[u"points"_s].toInt(), 0); // nothing written
        const QString first = on(QStringList{u"purchase"_s, u"add"_s} + order).json[u"number"_s].toString();
        const QString second = on(QStringList{u"purchase"_s, u"add"_s} + order).json[u"number"_s].toString();
        QCOMPARE(on({u"purchase"_s, u"refund"_s, first}).json[u"referrals_taken_back"_s].toArray().size(), 0); // the second pays
        const Answer back = on({u"purchase"_s, u"refund"_s, second});
        QCOMPARE(back.json[u"referrals_taken_back"_s].toArray().size(), 1);
        QCOMPARE(back.json[u"referrals_taken_back"_s][0][u"referrer"_s].toString(), u"0001"_s);
        QCOMPARE(back.json[u"referrals_taken_back"_s][0][u"referrer_points"_s].toInt(), 200);
        QCOMPARE(back.json[u"referrals_taken_back"_s][0][u"referred_points"_s].toInt(), 0);
    }

    // Somebody brought a second file of her own: the merge says what goes back before it is made.
    void aMergeTakesBackWhatNobodyBrought()
    {
        QCOMPARE(on({u"customer"_s, u"add"_s, u"name=Anna"_s, u"card=0002"_s, u"referrer=0001"_s}).status, 0);
        QCOMPARE(on({u"purchase"_s, u"add"_s, u"--customer"_s, u"0002"_s, u"--line"_s, u"TEA:1:80"_s}).status, 0); // 80 points, and 200
        const Answer dry = on({u"customer"_s, u"merge"_s, u"0001"_s, u"0002"_s, u"--dry-run"_s});
        QCOMPARE(dry.status, 0);
        QCOMPARE(dry.json[u"referrals_back"_s][0][u"referrer_points"_s].toInt(), 200);
        QCOMPARE(dry.json[u"standing"_s][u"after"_s][u"points"_s].toInt(), 80);
        QCOMPARE(on({u"points"_s, u"balance"_s, u"0001"_s}).json[u"points"_s].toInt(), 200); // nothing written
        const Answer merged = on({u"customer"_s, u"merge"_s, u"0001"_s, u"0002"_s});
        const Answer rests = on({u"referral"_s, u"list"_s});
        QCOMPARE(rests.json[0][u"state"_s].toString(), u"withdrawn"_s);
        QCOMPARE(rests.json[0][u"rests_for"_s].toString(), u"self"_s);
        QCOMPARE(rests.json[0][u"referred_merged_into"_s].toString(), u"0001"_s);
        QVERIFY(rests.json[0][u"referrer_merged_into"_s].isNull());
        const Answer told = call({u"--store"_s, m_store, u"--now"_s, u"2026-11-23T02:00:00Z"_s, u"referral"_s, u"list"_s});
        QVERIFY2(told.out.contains(u"→ 0001"_s), qPrintable(told.out));
        QCOMPARE(on({u"points"_s, u"balance"_s, u"0001"_s}).json[u"points"_s].toInt(), 80);
        QCOMPARE(on({u"customer"_s, u"unmerge"_s, merged.json[u"id"_s].toString()}).status, 0);
        QCOMPARE(on({u"points"_s, u"balance"_s, u"0001"_s}).json[u"points"_s].toInt(), 200);
        QCOMPARE(on({u"store"_s, u"verify"_s}).status, 0);
    }

    void whatIsRefusedKeepsTheFile()
    {
        const Answer old = on({u"customer"_s, u"add"_s, u"name=Old"_s, u"card=0003"_s, u"registered_on=2026-01-05"_s, u"referrer=0001"_s});
        QCOMPARE(old.status, 0);
        QCOMPARE(old.json[u"referral_refused"_s].toString(), u"existing"_s);
        QVERIFY(old.json[u"referral"_s].isNull());
        QCOMPARE(on({u"customer"_s, u"show"_s, u"0003"_s}).json[u"referrer"_s].toString(), u"0001"_s);
        QCOMPARE(on({u"customer"_s, u"set"_s, u"0001"_s, u"referrer=0003"_s}).status, 2); // a circle is wrong in the file itself
        QCOMPARE(on({u"referral"_s, u"add"_s, u"0001"_s, u"--by"_s, u"0001"_s}).status, 3);
        QCOMPARE(on({u"referral"_s, u"add"_s, u"0001"_s, u"--by"_s, u"0009"_s}).status, 4);
        QCOMPARE(on({u"referral"_s, u"add"_s, u"0001"_s}).status, 2);
        QCOMPARE(on({u"referral"_s, u"show"_s, u"77"_s}).status, 4);
        QCOMPARE(on({u"referral"_s, u"program"_s, u"set"_s, u"colour=red"_s}).status, 2);
        QCOMPARE(on({u"referral"_s, u"program"_s, u"set"_s, u"pending_days=0"_s}).status, 2);
        QCOMPARE(on({u"customer"_s, u"add"_s, u"name=New"_s, u"card=0004"_s}).status, 0);
        const Answer linked = on({u"referral"_s, u"add"_s, u"0004"_s, u"--by"_s, u"0001"_s});
        QCOMPARE(linked.status, 0);
        QCOMPARE(on({u"referral"_s, u"add"_s, u"0004"_s, u"--by"_s, u"0003"_s}).status, 3); // twice
    }

    void milestonesAreKept()
    {
        QCOMPARE(on({u"referral"_s, u"milestone"_s, u"add"_s, u"name=Three"_s, u"friends=3"_s, u"tier=Gold"_s, u"days=90"_s}).status, 0);
        QCOMPARE(on({u"referral"_s, u"milestone"_s, u"add"_s, u"name=None"_s, u"friends=0"_s, u"points=5"_s}).status, 2);
        QCOMPARE(on({u"referral"_s, u"milestone"_s, u"add"_s, u"name=Strange"_s, u"friends=2"_s, u"tier=Platinum"_s, u"days=9"_s}).status, 4);
        const auto refusal = [&](const QStringList &fields) {
            const Answer refused = on(QStringList{u"referral"_s, u"milestone"_s, u"add"_s} + fields);
            return u"%1 %2"_s.arg(refused.status).arg(refused.err);
        };
        QVERIFY(refusal({u"name=All"_s, u"friends=2"_s, u"tier=Base"_s, u"days=9"_s}).contains(u"Everybody has the first tier"));
        QVERIFY(refusal({u"name=Both"_s, u"friends=2"_s, u"points=5"_s, u"tier=Gold"_s, u"days=9"_s}).contains(u"is one thing"));
        QVERIFY(refusal({u"name=three"_s, u"friends=9"_s, u"points=5"_s}).startsWith(u"3 "));
        const Answer list = on({u"referral"_s, u"milestone"_s, u"list"_s});
        QCOMPARE(list.json.array().size(), 1);
        QCOMPARE(list.json[0][u"tier"_s].toString(), u"Gold"_s);
        QCOMPARE(on({u"referral"_s, u"milestone"_s, u"remove"_s, list.json[0][u"id"_s].toString()}).status, 0);
        QCOMPARE(on({u"referral"_s, u"milestone"_s, u"list"_s}).json.array().size(), 0);
        QCOMPARE(on({u"referral"_s, u"milestone"_s, u"remove"_s, u"1"_s}).status, 4);
        QCOMPARE(on({u"referral"_s, u"milestone"_s, u"dance"_s}).status, 2);
    }
};

REGULARS_TEST(CliReferralsTest)
#include "cli_referrals_test.moc"
