// Benefits of tiers, as a script works with them.
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

class CliBenefitsTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_store;

    Answer on(const QStringList &words, const QString &now = u"2026-11-23T02:00:00Z"_s) const
    {
        return call(QStringList{u"--store"_s, m_store, u"--now"_s, now, u"--json"_s, u"--quiet"_s} + words);
    }
    /// The tiers that have it, with their values and quotas.
    static QString tiersOf(const QJsonValue &row)
    {
        QStringList words;
        for (const QJsonValue cell : row[u"tiers"_s].toArray()) {
            if (cell[u"has"_s].toBool())
                words << u"%1:%2:%3"_s.arg(cell[u"tier"_s].toString(), cell[u"value"_s].toString()).arg(cell[u"quota"_s].toInt());
        }
        return words.join(u' ');
    }

private slots:
    void init()
    {
        m_store = m_folder.filePath(u"%1.regulars"_s.arg(QLatin1String(QTest::currentTestFunction())));
        QFile::remove(m_store);
        QCOMPARE(call({u"--store"_s, m_store, u"store"_s, u"init"_s, u"--shop"_s, u"滨江店"_s, u"--language"_s, u"en"_s}).status, 0);
        QCOMPARE(on({u"customer"_s, u"add"_s, u"name=王芳"_s, u"card=0001"_s, u"manager=Li"_s}).status, 0);
    }

    void aBenefitIsMadeGrantedAndUsed()
    {
        const Answer made = on({u"benefit"_s, u"add"_s, u"name=Salon"_s, u"kind=event"_s, u"quota=1"_s, u"period=month"_s});
        QCOMPARE(made.status, 0);
        QVERIFY(made.json[u"id"_s].isString()); // ids are text
        QCOMPARE(made.json[u"quota"_s].toInt(), 1);
        QCOMPARE(tiersOf(made.json.object()), QString());
        const QString base = made.json[u"tiers"_s].toArray().first()[u"tier"_s].toString();
        QCOMPARE(on({u"benefit"_s, u"use"_s, u"0001"_s, u"Salon"_s}).status, 3); // no tier has it
        QCOMPARE(tiersOf(on({u"benefit"_s, u"grant"_s, u"Salon"_s, base, u"--quota"_s, u"2"_s}).json.object()), base + u"::2"_s);
        const Answer used = on({u"benefit"_s, u"use"_s, u"0001"_s, u"salon"_s, u"--note"_s, u"with a friend"_s});
        QCOMPARE(used.status, 0);
        QCOMPARE(used.json[u"used"_s].toInt(), 1);
        QCOMPARE(used.json[u"renews_on"_s].toString(), u"2026-12-01"_s);
        const Answer card = on({u"benefit"_s, u"card"_s, u"0001"_s});
        QCOMPARE(card.json[0][u"left"_s].toInt(), 1);
        QCOMPARE(on({u"benefit"_s, u"use"_s, u"0001"_s, u"Salon"_s}).status, 0);
        const Answer refused = on({u"benefit"_s, u"use"_s, u"0001"_s, u"Salon"_s});
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.err.contains(u"2026-12-01"_s), qPrintable(refused.err));
        QCOMPARE(on({u"benefit"_s, u"use"_s, u"0001"_s, u"Salon"_s}, u"2026-12-01T02:00:00Z"_s).status, 0);
        QCOMPARE(on({u"benefit"_s, u"cancel"_s, used.json[u"id"_s].toString()}).status, 3); // needs a reason
        QCOMPARE(on({u"benefit"_s, u"cancel"_s, used.json[u"id"_s].toString(), u"--reason"_s, u"slip"_s}).status, 0);
        QCOMPARE(on({u"benefit"_s, u"cancel"_s, used.json[u"id"_s].toString(), u"--reason"_s, u"slip"_s}).status, 3);
        const Answer log = on({u"benefit"_s, u"uses"_s, u"--customer"_s, u"0001"_s});
        QCOMPARE(log.json.array().size(), 3);
        QCOMPARE(log.json[2][u"reason"_s].toString(), u"slip"_s);
        QCOMPARE(log.json[2][u"note"_s].toString(), u"with a friend"_s);
        QCOMPARE(on({u"benefit"_s, u"uses"_s, u"--from"_s, u"2026-12-01"_s}).json.array().size(), 1);
        QCOMPARE(on({u"benefit"_s, u"uses"_s, u"--to"_s, u"2026-12-01"_s, u"--limit"_s, u"1"_s}).json.array().size(), 1);
        QCOMPARE(on({u"benefit"_s, u"remove"_s, u"Salon"_s}).status, 3); // it has a history
        QCOMPARE(on({u"benefit"_s, u"stop"_s, u"Salon"_s}).status, 0);
        QCOMPARE(on({u"benefit"_s, u"card"_s, u"0001"_s}).json.array().size(), 0);
        QCOMPARE(on({u"benefit"_s, u"start"_s, u"Salon"_s}).status, 0);
        QCOMPARE(tiersOf(on({u"benefit"_s, u"deny"_s, u"Salon"_s, base}).json.object()), QString());
        QCOMPARE(on({u"store"_s, u"verify"_s}).status, 0);
    }

    void theUsualEight()
    {
        const Answer usual = on({u"benefit"_s, u"usual"_s});
        QCOMPARE(usual.status, 0);
        QCOMPARE(usual.json.array().size(), 8);
        QCOMPARE(usual.json[1][u"coupon"_s].toString(), u"Upgrade coupon"_s);
        QCOMPARE(usual.json[3][u"kind"_s].toString(), u"trial"_s);
        QCOMPARE(usual.json[3][u"tiers"_s].toArray().at(2)[u"value"_s].toString(), u"14"_s);
        QCOMPARE(on({u"benefit"_s, u"usual"_s}).json.array().size(), 8); // nothing twice
        // Reaching Silver gives its one coupon with the sale.
        QCOMPARE(on({u"purchase"_s, u"add"_s, u"--customer"_s, u"0001"_s, u"--line"_s, u"TEA:1:2000"_s}).status, 0);
        QCOMPARE(on({u"coupon"_s, u"list"_s, u"--customer"_s, u"0001"_s}).json.array().size(), 1);
        const Answer lent = on({u"benefit"_s, u"use"_s, u"0001"_s, u"New product trial"_s});
        QCOMPARE(lent.json[u"until"_s].toString(), u"2026-11-30"_s); // seven days
        QCOMPARE(on({u"benefit"_s, u"uses"_s, u"--out"_s}).json.array().size(), 1);
        QCOMPARE(on({u"benefit"_s, u"return"_s, lent.json[u"id"_s].toString()}).status, 0);
        QCOMPARE(on({u"benefit"_s, u"return"_s, lent.json[u"id"_s].toString()}).status, 3);
        QCOMPARE(on({u"benefit"_s, u"uses"_s, u"--out"_s}).json.array().size(), 0);
        QCOMPARE(on({u"store"_s, u"verify"_s}).status, 0);
    }

    void theTierPriceIsQuoted()
    {
        const Answer made = on({u"benefit"_s, u"add"_s, u"name=Member price"_s, u"kind=tier_price"_s});
        const QString base = made.json[u"tiers"_s].toArray().first()[u"tier"_s].toString();
        QCOMPARE(on({u"benefit"_s, u"grant"_s, u"Member price"_s, base, u"12.5"_s}).status, 0);
        const Answer quote = on({u"purchase"_s, u"quote"_s, u"--customer"_s, u"0001"_s, u"--line"_s, u"TEA:1:200"_s});
        QCOMPARE(quote.json[u"payable"_s].toString(), u"175.00"_s);
        QCOMPARE(quote.json[u"steps"_s].toArray().first()[u"taken"_s].toString(), u"25.00"_s);
    }

    void whatIsNoBenefitIsRefused()
    {
        QCOMPARE(on({u"benefit"_s, u"add"_s, u"kind=event"_s}).status, 2);
        QCOMPARE(on({u"benefit"_s, u"add"_s, u"name=X"_s, u"kind=gift"_s}).status, 2);
        QCOMPARE(on({u"benefit"_s, u"add"_s, u"name=X"_s, u"kind=event"_s, u"quota=-1"_s}).status, 2);
        QCOMPARE(on({u"benefit"_s, u"add"_s, u"name=X"_s, u"kind=event"_s, u"period=week"_s}).status, 2);
        QCOMPARE(on({u"benefit"_s, u"add"_s, u"name=X"_s, u"kind=coupon_pack"_s}).status, 2);
        QCOMPARE(on({u"benefit"_s, u"add"_s, u"name=X"_s, u"kind=coupon_pack"_s, u"coupon=None"_s}).status, 4);
        QVERIFY(on({u"benefit"_s, u"add"_s, u"name=X"_s, u"colour=red"_s}).status != 0);
        const Answer made = on({u"benefit"_s, u"add"_s, u"name=Trial"_s, u"kind=trial"_s});
        const QString base = made.json[u"tiers"_s].toArray().first()[u"tier"_s].toString();
        QCOMPARE(on({u"benefit"_s, u"grant"_s, u"Trial"_s, base}).status, 2);          // for how many days
        QCOMPARE(on({u"benefit"_s, u"grant"_s, u"Trial"_s, base, u"0"_s}).status, 2);
        QCOMPARE(on({u"benefit"_s, u"grant"_s, u"Trial"_s, u"Platinum"_s, u"7"_s}).status, 4);
        QCOMPARE(on({u"benefit"_s, u"grant"_s, u"Nothing"_s, base, u"7"_s}).status, 4);
        QCOMPARE(on({u"benefit"_s, u"add"_s, u"name=Trial"_s, u"kind=event"_s}).status, 3); // the name is taken
        QCOMPARE(on({u"benefit"_s, u"use"_s, u"0009"_s, u"Trial"_s}).status, 4);
        QCOMPARE(on({u"benefit"_s, u"return"_s, u"one"_s}).status, 4);
        QCOMPARE(on({u"benefit"_s, u"show"_s, u"Nothing"_s}).status, 4);
        QCOMPARE(on({u"benefit"_s, u"list"_s}).json.array().size(), 1);
    }
};

REGULARS_TEST(CliBenefitsTest)
#include "cli_benefits_test.moc"
