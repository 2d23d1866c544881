// Coupons, as a script works with them.
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

class CliCouponsTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_store;

    Answer on(const QStringList &words) const // a Monday
    {
        return call(QStringList{u"--store"_s, m_store, u"--now"_s, u"2026-11-23T02:00:00Z"_s, u"--json"_s, u"--quiet"_s} + words);
    }
    Answer said(const QStringList &words, const QString &language = u"en"_s) const
    {
        return call(QStringList{u"--store"_s, m_store, u"--now"_s, u"2026-11-23T02:00:00Z"_s, u"--language"_s, language} + words);
    }
    Answer add(const QStringList &words) const { return on(QStringList{u"coupon"_s, u"template"_s, u"add"_s} + words); }

private slots:
    void init()
    {
        m_store = m_folder.filePath(u"%1.regulars"_s.arg(QLatin1String(QTest::currentTestFunction())));
        QFile::remove(m_store);
        QCOMPARE(call({u"--store"_s, m_store, u"store"_s, u"init"_s, u"--shop"_s, u"滨江店"_s, u"--language"_s, u"en"_s}).status, 0);
        QCOMPARE(on({u"customer"_s, u"add"_s, u"name=王芳"_s, u"card=0001"_s}).status, 0);
    }

    void bestCouponsLookBehindWhatEndsFirst()
    {
        for (int i = 0; i < 12; ++i) {
            const QString name = u"Small %1"_s.arg(i);
            QCOMPARE(add({u"name="_s + name, u"kind=fixed"_s, u"amount=1"_s, u"valid_days=7"_s}).status, 0);
            QCOMPARE(on({u"coupon"_s, u"issue"_s, name, u"--customer"_s, u"0001"_s}).status, 0);
        }
        QCOMPARE(add({u"name=Half"_s, u"kind=percent"_s, u"percent=50"_s, u"stacking=exclusive"_s}).status, 0);
        QCOMPARE(on({u"coupon"_s, u"issue"_s, u"Half"_s, u"--customer"_s, u"0001"_s}).status, 0);
        const Answer quoted = on({u"purchase"_s, u"quote"_s, u"--customer"_s, u"0001"_s, u"--line"_s, u"A:1:1000"_s, u"--best-coupons"_s});
        QCOMPARE(quoted.json[u"payable"_s].toString(), u"500.00"_s);
    }

    void batchFileIsNotOverwritten()
    {
        QCOMPARE(add({u"name=Cards"_s, u"kind=fixed"_s, u"amount=5"_s}).status, 0);
        const QString path = m_folder.filePath(u"codes.csv"_s);
        QFile::remove(path);
        const QStringList batch{u"coupon"_s, u"issue"_s, u"Cards"_s, u"--batch"_s, u"3"_s, u"--out"_s, path};
        QCOMPARE(on(batch).status, 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray first = file.readAll();
        file.close();
        QCOMPARE(first.count('\n'), 3);
        const Answer refused = on(batch);
        QCOMPARE(refused.status, 3);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), first);
        file.close();
        QCOMPARE(on({u"coupon"_s, u"template"_s, u"show"_s, u"Cards"_s}).json[u"issued"_s].toInt(), 3); // nor was any issued
        QCOMPARE(on(batch + QStringList{u"--overwrite"_s}).status, 0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() != first);
        QVERIFY(on({u"coupon"_s, u"issue"_s, u"Cards"_s, u"--batch"_s, u"3"_s, u"--overwrite"_s}).status == 2); // of what
    }

    void whatWouldBeChangedIsRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("decimals") << QStringList{u"kind=fixed"_s, u"amount=1.234"_s};
        QTest::newRow("share of an amount") << QStringList{u"kind=fixed"_s, u"amount=5"_s, u"percent=20"_s};
        QTest::newRow("steps of a share") << QStringList{u"kind=percent"_s, u"percent=5"_s, u"steps=[[50,5]]"_s};
        QTest::newRow("over") << QStringList{u"kind=fixed"_s, u"amount=5"_s, u"valid_until=2026-11-22"_s};
        QTest::newRow("tier without a rule") << QStringList{u"kind=fixed"_s, u"amount=5"_s, u"issue_tier=2"_s};
    }

    void whatWouldBeChangedIsRefused()
    {
        QFETCH(const QStringList, words);
        QCOMPARE(add(QStringList{u"name=A"_s} + words).status, 2);
        QCOMPARE(on({u"coupon"_s, u"template"_s, u"list"_s}).json.array().size(), 0);
    }

    void anotherKindForgetsTheOldFigures()
    {
        QCOMPARE(add({u"name=A"_s, u"kind=fixed"_s, u"amount=5"_s}).status, 0);
        QCOMPARE(on({u"coupon"_s, u"template"_s, u"set"_s, u"A"_s, u"kind=percent"_s, u"percent=20"_s}).status, 0);
        const Answer shown = on({u"coupon"_s, u"template"_s, u"show"_s, u"A"_s});
        QCOMPARE(shown.json[u"percent"_s].toString(), u"20"_s);
        QVERIFY(shown.json[u"amount"_s].isUndefined());
    }

    void statesAndGiftsAreNamed()
    {
        QCOMPARE(add({u"name=Cup"_s, u"kind=gift"_s, u"gift=Mug"_s}).status, 0);
        QStringList codes;
        for (int i = 0; i < 3; ++i)
            codes << on({u"coupon"_s, u"issue"_s, u"Cup"_s, u"--customer"_s, u"0001"_s}).json[u"code"_s].toString();
        const Answer sold = said({u"purchase"_s, u"add"_s, u"--customer"_s, u"0001"_s, u"--line"_s, u"A:1:100"_s, u"--coupon"_s, codes[0], u"--number"_s, u"P1"_s});
        QCOMPARE(sold.status, 0);
        QVERIFY2(sold.out.contains(u"Cup: Mug"_s), qPrintable(sold.out));
        QCOMPARE(on({u"coupon"_s, u"void"_s, codes[1], u"--reason"_s, u"lost"_s}).status, 0);
        const QString list = said({u"coupon"_s, u"list"_s, u"--customer"_s, u"0001"_s}).out;
        for (const auto &[code, state] : {std::pair(codes[0], u"used"_s), {codes[1], u"void"_s}, {codes[2], u"open"_s}}) {
            bool isSaid = false;
            for (const QString &line : list.split(u'\n'))
                isSaid = isSaid || (line.startsWith(code) && line.endsWith(u"  "_s + state));
            QVERIFY2(isSaid, qPrintable(list));
        }
        const auto step = on({u"purchase"_s, u"show"_s, u"P1"_s}).json[u"discounts"_s][0];
        QCOMPARE(step[u"code"_s].toString(), codes[0]);
        QCOMPARE(step[u"gift"_s].toString(), u"Mug"_s);
    }

    void causesOfTiersAreWords()
    {
        QCOMPARE(on({u"purchase"_s, u"add"_s, u"--customer"_s, u"0001"_s, u"--line"_s, u"A:1:3000"_s}).status, 0);
        const QStringList history{u"tier"_s, u"history"_s, u"0001"_s};
        QVERIFY(said(history).out.contains(u"earned by a purchase"_s));
        const QString chinese = said(history, u"zh_CN"_s).out;
        QVERIFY2(!chinese.isEmpty() && !chinese.contains(u"purchase"_s), qPrintable(chinese));
        QCOMPARE(on(history).json[0][u"cause"_s].toString(), u"purchase"_s); // files keep the word
    }
};

REGULARS_TEST(CliCouponsTest)
#include "cli_coupons_test.moc"
