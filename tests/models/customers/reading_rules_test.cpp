#include "customers/reading_rules.h"

#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars::customers;

namespace {

QString dataRoot()
{
    const QString root = qEnvironmentVariable("REGULARS_TEST_DATA");
    return root.isEmpty() ? QStringLiteral(REGULARS_TEST_DATA_DEFAULT) : root;
}

} // namespace

class ReadingRulesTest : public QObject {
    Q_OBJECT
private slots:
    void names_data();
    void names();
    void unitsStandWhereTheyAre();
    void typedReading();
    void variants_data();
    void variants();
    void agreesWithPublishedSurnames();
    void publishedMatches();
};

void ReadingRulesTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("pinyin");
    QTest::addColumn<QString>("initials");
    const auto row = [](const char *name, const char *pinyin, const char *initials) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(pinyin) << QString::fromLatin1(initials);
    };
    row("徐静怡", "xujingyi", "xjy");
    row("张三", "zhangsan", "zs");
    row("張三", "zhangsan", "zs");
    // Surnames read otherwise than elsewhere.
    row("曾子", "zengzi", "zz");
    row("单田芳", "shantianfang", "stf");
    row("解晓东", "xiexiaodong", "xxd");
    row("查良镛", "zhaliangyong", "zly");
    row("仇和", "qiuhe", "qh");
    row("阚清子", "kanqingzi", "kqz");
    row("乜文", "niewen", "nw");
    row("句强", "gouqiang", "gq");
    row("盖叫天", "gejiaotian", "gjt");
    row("区伟", "ouwei", "ow");
    row("任飞", "renfei", "rf");
    row("朴树", "piaoshu", "ps");
    row("翟天", "zhaitian", "zt");
    row("缪杰", "miaojie", "mj");
    row("宓文", "miwen", "mw");
    row("逄飞", "pangfei", "pf");
    row("员外", "yunwai", "yw");
    row("晟天", "chengtian", "ct");
    row("覃文", "qinwen", "qw");
    row("华佗", "huatuo", "ht");
    row("乐天", "yuetian", "yt");
    row("葛优", "geyou", "gy");
    row("种师", "chongshi", "cs");
    row("燕青", "yanqing", "yq");
    row("盛夏", "shengxia", "sx");
    row("那英", "naying", "ny");
    row("洗星", "xianxing", "xx");
    row("祭酒", "zhaijiu", "zj");
    // The same characters as given names keep their usual reading.
    row("张单", "zhangdan", "zd");
    row("王乐", "wangle", "wl");
    row("李晟", "lisheng", "ls");
    row("老曾", "laozeng", "lz");
    // Surnames of two and more characters.
    row("欧阳修", "ouyangxiu", "oyx");
    row("司马光", "simaguang", "smg");
    row("上官婉儿", "shangguanwaner", "sgwe");
    row("诸葛亮", "zhugeliang", "zgl");
    row("尉迟恭", "yuchigong", "ycg");
    row("万俟卨", "moqixie", "mqx");
    row("长孙无忌", "zhangsunwuji", "zswj");
    row("令狐冲", "linghuchong", "lhc");
    row("澹台明", "tantaiming", "ttm");
    row("单于飞", "chanyufei", "cyf");
    row("爱新觉罗溥", "aixinjueluopu", "axjlp");
    // ü
    row("吕布", "lvbu", "lb");
    row("陆女", "lunv", "ln");
    // Other scripts and mixtures.
    row("Jean-Luc Né", "jeanlucne", "jln");
    row("MÜLLER Ärmel", "mullerarmel", "ma");
    row("Straße", "strasse", "s");
    row("王Anna", "wanganna", "wa");
    row("3号桌", "3haozhuo", "3hz");
    row("阿卜杜·热合曼", "abudureheman", "abdrhm");
    row("", "", "");
}

void ReadingRulesTest::names()
{
    QFETCH(QString, name);
    QFETCH(QString, pinyin);
    QFETCH(QString, initials);
    const Reading reading = readingOf(name);
    QCOMPARE(reading.pinyin, pinyin);
    QCOMPARE(reading.initials, initials);
}

void ReadingRulesTest::unitsStandWhereTheyAre()
{
    const auto units = readUnits(u"𠮷王 Bob"_s);
    QCOMPARE(units.size(), 2); // ICU knows no reading of the first character
    QCOMPARE(units.at(0).start, 2);
    QCOMPARE(units.at(0).syllable, u"wang"_s);
    QCOMPARE(units.at(1).start, 4);
    QCOMPARE(units.at(1).length, 3);
}

void ReadingRulesTest::typedReading()
{
    QCOMPARE(readingFromText(u"zēng zǐ"_s), (Reading{u"zengzi"_s, u"zz"_s}));
    QCOMPARE(readingFromText(u" Lǚ  bù "_s), (Reading{u"lvbu"_s, u"lb"_s}));
    QCOMPARE(readingFromText(u"  "_s), Reading{});
}

void ReadingRulesTest::variants_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("asked");
    QTest::newRow("lu") << u"lu"_s << QStringList{u"lu"_s, u"lv"_s};
    QTest::newRow("lv") << u"lv"_s << QStringList{u"lv"_s};
    QTest::newRow("nubu") << u"nubu"_s << QStringList{u"nubu"_s, u"nvbu"_s};
    QTest::newRow("xv") << u"xv"_s << QStringList{u"xu"_s};
    QTest::newRow("zhang") << u"zhang"_s << QStringList{u"zhang"_s};
    QTest::newRow("lulu") << u"lulu"_s << QStringList{u"lulu"_s, u"lulv"_s, u"lvlu"_s, u"lvlv"_s};
}

void ReadingRulesTest::variants()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, asked);
    QStringList made = pinyinVariants(typed);
    made.sort();
    QCOMPARE(made, asked);
}

// CLDR lists readings of surnames; each of them must be ours, tones aside.
void ReadingRulesTest::agreesWithPublishedSurnames()
{
    QFile file(QDir(dataRoot()).filePath(u"pinyin/Han-Latin-Names.xml"_s));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("Absent: pinyin/Han-Latin-Names.xml below REGULARS_TEST_DATA");
    const QString text = QString::fromUtf8(file.readAll());
    // "$startOfHanMarker{ 单 →shàn;" and "万 } \u0020? 俟 →mò;": character, what follows, reading.
    static const QRegularExpression rule(
        uR"(^(?:\$startOfHanMarker\s*\{\s*)?(\p{Han})\s*(?:\}\s*\\u0020\?\s*(\p{Han})\s*)?→\s*(\p{L}+);)"_s,
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption);
    int rows = 0;
    QStringList disagreements;
    for (auto match = rule.globalMatch(text); match.hasNext();) {
        const auto row = match.next();
        const QString name = row.captured(1) + row.captured(2) + u"伟"_s;
        const QString expected = plainLatin(row.captured(3), true);
        const auto units = readUnits(name);
        ++rows;
        if (units.isEmpty() || units.first().syllable != expected)
            disagreements.append(row.captured(1) + u' ' + expected);
    }
    qInfo("surnames read as published: %lld of %d", rows - disagreements.size(), rows);
    QVERIFY2(rows >= 35, qPrintable(QString::number(rows)));
    QVERIFY2(disagreements.isEmpty(), qUtf8Printable(disagreements.join(u", "_s)));
}

// Of the published match cases those that a prefix search can mean: pinyin or initials from the beginning.
void ReadingRulesTest::publishedMatches()
{
    QFile file(QDir(dataRoot()).filePath(u"pinyin/match_test_pinyin-pro.txt"_s));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("Absent: pinyin/match_test_pinyin-pro.txt below REGULARS_TEST_DATA");
    int asked = 0;
    const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList parts = line.split(u'\t');
        if (line.startsWith(u'#') || parts.size() != 3)
            continue;
        const Reading reading = readingOf(parts.at(0));
        const bool isFound = reading.pinyin.startsWith(parts.at(1)) || reading.initials.startsWith(parts.at(1));
        if (parts.at(2) == u"null") {
            QVERIFY2(!isFound, qUtf8Printable(line));
            ++asked;
        } else if (parts.at(2) == u"0,1" && parts.at(1).size() == 2 && parts.at(0) != u"会计") {
            // 会计 is read kuàijì as a word; names have no words.
            QVERIFY2(isFound, qUtf8Printable(line));
            ++asked;
        }
    }
    QVERIFY(asked >= 3);
}

REGULARS_TEST(ReadingRulesTest)
#include "reading_rules_test.moc"
