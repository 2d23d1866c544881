#include "coupons/code_rules.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars::coupons;

class CodeRulesTest : public QObject {
    Q_OBJECT
private slots:
    void written();
    void typedAnyHow_data();
    void typedAnyHow();
    void everySlipShows();
};

void CodeRulesTest::written()
{
    // 0 stands for the character 2; the check of 2222222 is 2 again. 1·1 = 1 → 3 for the character after it.
    QCOMPARE(codeOf({}, {0, 0, 0, 0, 0, 0, 0}), u"2222-2222"_s);
    QCOMPARE(codeOf(u"QY"_s, {1, 0, 0, 0, 0, 0, 0}), u"QY-3222-2223"_s);
    QCOMPARE(codeOf({}, {30, 30, 30, 30, 30, 30, 30}), u"ZZZZ-ZZZ5"_s); // 30 × 28 = 840 = 27 × 31 + 3 → 5
}

void CodeRulesTest::typedAnyHow_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("as written") << u"QY-3222-2223"_s << u"QY-3222-2223"_s;
    QTest::newRow("small, without dashes") << u"qy32222223"_s << u"QY-3222-2223"_s;
    QTest::newRow("with spaces") << u" 3222 2223 "_s << u"3222-2223"_s;
    QTest::newRow("too short") << u"3222-222"_s << QString();
    QTest::newRow("a letter that is never used") << u"3222-222O"_s << QString();
    QTest::newRow("digits before it") << u"12-3222-2223"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void CodeRulesTest::typedAnyHow()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, expected);
    QCOMPARE(normalCode(typed).value_or(QString()), expected);
}

void CodeRulesTest::everySlipShows()
{
    const QString code = codeOf({}, {7, 29, 14, 3, 22, 11, 18});
    const QString alphabet = u"23456789ABCDEFGHJKMNPQRSTUVWXYZ"_s;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (code[i] == u'-')
            continue;
        for (const QChar c : alphabet) {
            QString slip = code;
            slip[i] = c;
            QCOMPARE(normalCode(slip).has_value(), c == code[i]);
        }
    }
}

REGULARS_TEST(CodeRulesTest)
#include "code_rules_test.moc"
