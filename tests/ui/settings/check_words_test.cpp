#include "support/test_registry.h"
#include "ui/settings/check_words.h"
#include "upkeep/verify_findings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;

class CheckWordsTest : public QObject {
    Q_OBJECT
private slots:
    void everyCheckHasAName();
    void onlyFiguresAreMended();
};

void CheckWordsTest::everyCheckHasAName()
{
    for (size_t i = 0; i < upkeep::kCheckCount; ++i) {
        const auto check = static_cast<upkeep::Check>(i);
        if (check == upkeep::Check::File) // only counted, never a difference
            continue;
        const QString name = upkeep::checkName(check);
        QVERIFY2(ui::checkName(name) != name, qPrintable(name));
    }
    QCOMPARE(ui::checkName(u"of.tomorrow"_s), u"of.tomorrow"_s);
}

void CheckWordsTest::onlyFiguresAreMended()
{
    for (const QString &name : {u"points.balance"_s, u"points.next_expiry"_s, u"customers.summary"_s, u"rollups.day"_s, u"rollups.month"_s,
                                u"tiers.counters"_s, u"file.integrity"_s})
        QVERIFY2(ui::isDerived(name), qPrintable(name));
    for (const QString &name : {u"points.lots"_s, u"purchases.lines"_s, u"audit.chain"_s, u"file.references"_s, u"of.tomorrow"_s})
        QVERIFY2(!ui::isDerived(name), qPrintable(name));
}

REGULARS_TEST(CheckWordsTest)
#include "check_words_test.moc"
