#include "search/lookup_rules.h"

#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars::search;

class LookupRulesTest : public QObject {
    Q_OBJECT
private slots:
    void parses_data();
    void parses();
    void readsMemberCode();
    void matches_data();
    void matches();
};

void LookupRulesTest::parses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words"); // kind and plain text, parted by a blank
    QTest::newRow("digits") << u"8046"_s << u"d:8046"_s;
    QTest::newRow("full width") << u"８０４６"_s << u"d:8046"_s;
    QTest::newRow("phone in groups") << u"138 0013 8046"_s << u"d:13800138046"_s;
    QTest::newRow("with country") << u"+86 138-0013-8046"_s << u"d:13800138046"_s;
    QTest::newRow("foreign") << u"+44 20"_s << u"d:+4420"_s;
    QTest::newRow("Latin") << u"Zhang"_s << u"l:zhang"_s;
    QTest::newRow("two Latin") << u"Zhang  San"_s << u"l:zhang l:san"_s;
    QTest::newRow("ü") << u"Lü"_s << u"l:lv"_s;
    QTest::newRow("CJK") << u"张三"_s << u"c:张三"_s;
    QTest::newRow("mixed") << u"张san8046"_s << u"c:张 l:san d:8046"_s;
    QTest::newRow("Latin and digits") << u"zhang 8046"_s << u"l:zhang d:8046"_s;
    QTest::newRow("hyphen") << u"Jean-Luc"_s << u"l:jean l:luc"_s;
    QTest::newRow("signs") << u"*?!"_s << QString();
}

void LookupRulesTest::parses()
{
    QFETCH(QString, typed);
    QFETCH(QString, words);
    QStringList told;
    for (const LookupWord &word : parseLookup(typed).words) {
        const QString kind = word.kind == WordKind::Digits ? u"d:"_s : word.kind == WordKind::Cjk ? u"c:"_s : u"l:"_s;
        told.append(kind + word.plain);
    }
    QCOMPARE(told.join(u' '), words);
}

void LookupRulesTest::readsMemberCode()
{
    // 0x31 = 49; check digits are the remainder by 97.
    const auto query = parseLookup(u"RG1:1*49\r\n"_s);
    QCOMPARE(query.scannedCard.value_or(QString()), u"1"_s);
    QVERIFY(query.words.isEmpty());
    QVERIFY(!parseLookup(u"RG1:1*48"_s).scannedCard);
}

void LookupRulesTest::matches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("start"); // in the name; -1 for no match
    QTest::addColumn<int>("length");
    QTest::newRow("surname") << u"ouyang"_s << 0 << 2;
    QTest::newRow("part of a syllable") << u"ouyangx"_s << 0 << 3;
    QTest::newRow("given name") << u"xiu"_s << 2 << 1;
    QTest::newRow("initials") << u"oyx"_s << 0 << 3;
    QTest::newRow("later initials") << u"yx"_s << 1 << 2;
    QTest::newRow("not inside a syllable") << u"ang"_s << -1 << 0;
    QTest::newRow("other") << u"li"_s << -1 << 0;
    QTest::newRow("character") << u"修"_s << 2 << 1;
}

void LookupRulesTest::matches()
{
    QFETCH(QString, typed);
    QFETCH(int, start);
    QFETCH(int, length);
    const auto words = parseLookup(typed).words;
    QCOMPARE(words.size(), 1);
    QList<MatchSpan> expected;
    if (start >= 0)
        expected.append({MatchField::Name, start, length});
    QCOMPARE(matchesOf(words.first(), {u"10"_s, u"欧阳修"_s, u"13800138046"_s}), expected);
}

REGULARS_TEST(LookupRulesTest)
#include "lookup_rules_test.moc"
