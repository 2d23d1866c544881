#include "settings_desk.h"
#include "shops/shop_service.h"
#include "support/test_registry.h"
#include "ui/kit/badge.h"
#include "ui/kit/form_row.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/theme.h"
#include "ui/kit/undo_bar.h"
#include "ui/settings/appearance_section.h"
#include "ui/settings/ladder_table.h"
#include "ui/settings/save_bar.h"
#include "ui/settings/setting_field.h"
#include "ui/settings/shop_section.h"
#include "ui/settings/tiers_section.h"
#include "ui/shell/language.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::SettingsDesk;

class TiersRobotTest : public QObject
{
    Q_OBJECT

private slots:
    void ladderIsChangedAndTakenBack()
    {
        SettingsDesk desk;
        auto *tiers = desk.section<TiersSection>(u"tiers"_s);
        QCOMPARE(tiers->ladder()->rowCount(), 4);
        // 1,999.50 is 199,950 minor units.
        type(tiers, u"Threshold of tier 2"_s, u"1999.5"_s);
        tiers->ladder()->addRow();
        type(tiers, u"Name of tier 5"_s, u"Crown"_s);
        type(tiers, u"Threshold of tier 5"_s, u"90,000"_s);
        type(tiers, u"Multiplier of tier 5"_s, u"2.5"_s);
        QCOMPARE(tiers->ladder()->errorText(), QString());
        QTest::mouseClick(tiers->saveBar()->saveButton(), Qt::LeftButton);
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.store.number("SELECT threshold FROM tier WHERE rank = 1"), 199'950);
        QCOMPARE(desk.store.number("SELECT multiplier_bp FROM tier WHERE name = 'Crown'"), 25'000);
        emit tiers->saveBar()->undoBar()->undo();
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.store.number("SELECT COUNT(*) FROM tier"), 4);
        QCOMPARE(desk.store.number("SELECT threshold FROM tier WHERE rank = 1"), 200'000);
        QTRY_COMPARE(tiers->ladder()->rowCount(), 4);
    }

    void aTierTakesAnotherColour()
    {
        SettingsDesk desk;
        auto *tiers = desk.section<TiersSection>(u"tiers"_s);
        QComboBox *color = nullptr;
        for (QComboBox *each : tiers->findChildren<QComboBox *>()) {
            if (each->accessibleName() == u"Colour of tier 2"_s)
                color = each;
        }
        QVERIFY(color);
        color->setCurrentIndex(4);
        QTest::mouseClick(tiers->saveBar()->saveButton(), Qt::LeftButton);
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.store.number("SELECT color FROM tier WHERE rank = 1"), 4);
        Badge::setTierLooks({0, 4, 0, 0});
        QCOMPARE(Badge::tierKind(1), BadgeKind::TierDiamond);
        QCOMPARE(Badge::tierKind(2), BadgeKind::TierGold);
        Badge::setTierLooks({});
        QCOMPARE(Badge::tierKind(1), BadgeKind::TierSilver);
    }

    void contradictionsAreNamedBesideTheLadder_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("no name") << u"Name of tier 2"_s << QString() << u"needs a name"_s;
        QTest::newRow("name twice") << u"Name of tier 2"_s << u"Gold"_s << u"called Gold"_s;
        QTest::newRow("threshold too high") << u"Threshold of tier 2"_s << u"10000"_s << u"threshold of Gold"_s;
        QTest::newRow("no threshold") << u"Threshold of tier 2"_s << u"much"_s << u"threshold of Silver"_s;
        QTest::newRow("part of a cent") << u"Threshold of tier 2"_s << u"0.001"_s << u"threshold of Silver"_s;
        QTest::newRow("multiplier") << u"Multiplier of tier 3"_s << u"0"_s << u"multiplier of Gold"_s;
        QTest::newRow("multiplier above 100") << u"Multiplier of tier 3"_s << u"101"_s << u"multiplier of Gold"_s;
    }

    void contradictionsAreNamedBesideTheLadder()
    {
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, word);
        SettingsDesk desk;
        auto *tiers = desk.section<TiersSection>(u"tiers"_s);
        type(tiers, field, text);
        QVERIFY2(tiers->ladder()->errorText().contains(word), qPrintable(tiers->ladder()->errorText()));
        QTest::mouseClick(tiers->saveBar()->saveButton(), Qt::LeftButton);
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.store.number("SELECT threshold FROM tier WHERE rank = 1"), 200'000);
        QTest::mouseClick(tiers->saveBar()->discardButton(), Qt::LeftButton);
        QCOMPARE(tiers->ladder()->errorText(), QString());
    }

    void countingPurchasesKeepsTheFigures()
    {
        SettingsDesk desk;
        auto *tiers = desk.section<TiersSection>(u"tiers"_s);
        auto *metric = qobject_cast<QComboBox *>(tiers->form()->field(u"tier.metric"_s)->field());
        metric->setCurrentIndex(metric->findData(u"orders"_s));
        QCOMPARE(tiers->ladder()->tiers().at(1).threshold, 2'000);
        tiers->saveBar()->saveButton()->click();
        QTRY_COMPARE(desk.setting(u"tier.metric"_s), u"orders"_s);
        QCOMPARE(desk.store.number("SELECT threshold FROM tier WHERE rank = 1"), 2'000);
    }

    void allAreEvaluated()
    {
        SettingsDesk desk;
        auto *tiers = desk.section<TiersSection>(u"tiers"_s);
        QTest::mouseClick(tiers->findChild<PushButton *>(u"evaluate"_s), Qt::LeftButton);
        QTRY_COMPARE(tiers->evaluationResult(), u"0 customers checked: 0 rose, 0 fell, 0 renewed."_s);
    }

    void aShopIsChangedTakenBackAndAdded()
    {
        SettingsDesk desk;
        auto *shops = desk.section<ShopSection>(u"shop"_s);
        QSignalSpy told(shops, &ShopSection::shopsChanged);
        auto *name = qobject_cast<QLineEdit *>(shops->nameRow()->field());
        QCOMPARE(name->text(), u"Test shop"_s);
        name->setText(u"Riverside"_s);
        QTest::mouseClick(shops->saveBar()->saveButton(), Qt::LeftButton);
        QTRY_COMPARE(told.size(), 1);
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.store.number("SELECT COUNT(*) FROM shop WHERE name = 'Riverside'"), 1);
        emit shops->saveBar()->undoBar()->undo();
        QTRY_COMPARE(told.size(), 2);
        QTRY_COMPARE(name->text(), u"Test shop"_s);
        shops->startNew();
        name->setText(u"Test shop"_s);
        QTest::mouseClick(shops->saveBar()->saveButton(), Qt::LeftButton);
        QTRY_VERIFY(shops->nameRow()->hasError());
        name->setText(u"Hilltop"_s);
        QTest::mouseClick(shops->saveBar()->saveButton(), Qt::LeftButton);
        QTRY_COMPARE(told.size(), 3);
        QCOMPARE(desk.store.number("SELECT COUNT(*) FROM shop"), 2);
    }

    void aRefusedSaveKeepsTheWayBackOfTheLast()
    {
        SettingsDesk desk;
        auto *shops = desk.section<ShopSection>(u"shop"_s);
        auto *name = qobject_cast<QLineEdit *>(shops->nameRow()->field());
        const auto save = [&] { QTest::mouseClick(shops->saveBar()->saveButton(), Qt::LeftButton); };
        QVERIFY(desk.store.write([&](db::WriteSession &session) {
            return shops::ShopService(desk.store.clock()).add(session, desk.store.owner(), {{}, u"Hilltop"_s, u"Asia/Shanghai"_s, {}, {}, true});
        }));
        name->setText(u"Riverside"_s);
        save();
        QTRY_COMPARE(desk.store.number("SELECT COUNT(*) FROM shop WHERE name = 'Riverside'"), 1);
        QTRY_VERIFY(desk.page->isSettled());
        name->setText(u"Hilltop"_s); // somebody else's
        save();
        QTRY_VERIFY(shops->nameRow()->hasError());
        emit shops->saveBar()->undoBar()->undo();
        QTRY_COMPARE(desk.store.number("SELECT COUNT(*) FROM shop WHERE name = 'Test shop'"), 1);
        QTRY_VERIFY(desk.page->isSettled());
    }

    void anUnknownTimeZoneIsMarked()
    {
        SettingsDesk desk;
        auto *shops = desk.section<ShopSection>(u"shop"_s);
        qobject_cast<QComboBox *>(shops->zoneRow()->field())->setEditText(u"Asia/Nowhere"_s);
        QTest::mouseClick(shops->saveBar()->saveButton(), Qt::LeftButton);
        QVERIFY(shops->zoneRow()->hasError());
        QCOMPARE(desk.store.number("SELECT COUNT(*) FROM shop WHERE timezone = 'Asia/Shanghai'"), 1);
    }

    void themeAndLanguageApplyAtOnce()
    {
        Theme theme;
        Language language;
        theme.apply(Theme::Mode::Light);
        SettingsDesk desk;
        auto *appearance = desk.section<AppearanceSection>(u"appearance"_s);
        QSignalSpy themes(desk.page.get(), &SettingsPage::themeChosen);
        QSignalSpy languages(desk.page.get(), &SettingsPage::languageChosen);
        appearance->themeSwitch()->setFocus();
        QTest::keyClick(appearance->themeSwitch(), Qt::Key_Right);
        QCOMPARE(themes.value(0).value(0).toString(), u"dark"_s);
        QVERIFY(theme.isDark());
        appearance->languageSwitch()->setFocus();
        const QString before = language.current();
        QTest::keyClick(appearance->languageSwitch(), Qt::Key_Right);
        QCOMPARE(languages.size(), 1);
        QCOMPARE(language.current(), languages.value(0).value(0).toString());
        QVERIFY(language.current() != before);
        language.apply(u"en"_s);
        theme.apply(Theme::Mode::Light);
    }

    void aClerkSeesWhyNot()
    {
        SettingsDesk desk(Role::Clerk);
        auto *tiers = desk.section<TiersSection>(u"tiers"_s);
        QVERIFY(!tiers->findChild<PushButton *>(u"addTier"_s)->isEnabled());
        QVERIFY(!tiers->findChild<PushButton *>(u"evaluate"_s)->isEnabled());
        QCOMPARE(tiers->saveBar()->message(), u"Only a manager may change this."_s);
        auto *shops = desk.section<ShopSection>(u"shop"_s);
        QVERIFY(!shops->findChild<PushButton *>(u"addShop"_s)->isEnabled());
        QVERIFY(!shops->nameRow()->isEnabled());
    }

private:
    static void type(TiersSection *tiers, const QString &accessibleName, const QString &text)
    {
        QCoreApplication::processEvents(); // rows just added are shown by the event loop
        for (auto *line : tiers->ladder()->findChildren<QLineEdit *>()) {
            if (line->accessibleName() == accessibleName && line->isVisible())
                line->setText(text);
        }
    }
};

REGULARS_TEST(TiersRobotTest)
#include "tiers_robot_test.moc"
