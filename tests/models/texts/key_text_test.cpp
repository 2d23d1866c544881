#include "texts/key_text.h"

#include "access/actor.h"
#include "support/test_registry.h"
#include "texts/error_text.h"
#include "tiers/tier_rules.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace regulars {

class KeyTextTest : public QObject {
    Q_OBJECT

private slots:
    void everyRightHasAName()
    {
        for (int right = int(Right::LookUp); right <= int(Right::Maintain); ++right) {
            const QString key = rightName(Right(right));
            QVERIFY2(rightText(key) != key, qPrintable(key));
            const QString sentence = errorText({ErrorCode::NotAllowed, {}, key}).sentence;
            QVERIFY2(!sentence.contains(key) && sentence.contains(rightText(key)), qPrintable(sentence));
        }
        QCOMPARE(errorText({ErrorCode::NotAllowed, {}, u"EditRules"_s}).sentence,
                 u"You have no right to do this (change rules and settings). Ask the manager."_s);
        QCOMPARE(rightText(u"Fly"_s), u"Fly"_s);
    }

    void faultsOfALadderAreSaidInWords()
    {
        Ladder ladder;
        const auto fault = [&ladder] {
            const Status checked = tiers::checkLadder(ladder);
            return checked ? QString() : detailText(checked.error());
        };
        QCOMPARE(fault(), u"there is no tier"_s);
        Tier first;
        first.name = u"A"_s;
        first.threshold = 5;
        ladder.tiers = {first};
        QCOMPARE(fault(), u"the first tier must begin at 0"_s);
        ladder.tiers[0].threshold = 0;
        ladder.tiers[0].multiplierBp = 0;
        QCOMPARE(fault(), u"a multiplier must be above 0 and at most 100"_s);
        ladder.tiers[0].multiplierBp = 10'000;
        ladder.tiers.push_back(ladder.tiers[0]);
        QCOMPARE(fault(), u"every tier needs a name of its own"_s);
        ladder.tiers[1].name = u"B"_s;
        QCOMPARE(fault(), u"the order of the tiers has a gap"_s);
        ladder.tiers[1].rank = 1;
        QCOMPARE(fault(), u"each threshold must be above the one before"_s);
    }

    void choicesAreNamedWithTheWordToType()
    {
        QCOMPARE(detailText({ErrorCode::Invalid, u"channel"_s, u"sms, wechat, app"_s}),
                 u"text message (sms), WeChat (wechat), app"_s);
        QCOMPARE(detailText({ErrorCode::Invalid, u"gender"_s, u"female, male"_s}), u"female, male"_s);
        // Elsewhere the same words are somebody's own.
        QCOMPARE(detailText({ErrorCode::Invalid, u"sku"_s, u"phone"_s}), u"phone"_s);
    }
};

} // namespace regulars

using regulars::KeyTextTest;
REGULARS_TEST(KeyTextTest)

#include "key_text_test.moc"
