#include "settings_desk.h"
#include "shops/shop_service.h"
#include "support/test_registry.h"
#include "ui/kit/form_row.h"
#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/kit/undo_bar.h"
#include "ui/settings/appearance_section.h"
#include "ui/settings/save_bar.h"
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
    // The ladder has one editor, on the Loyalty page; the settings lead there.
    void theLadderIsEditedElsewhere()
    {
        SettingsDesk desk;
        auto *tiers = desk.section<TiersSection>(u"tiers"_s);
        QTRY_VERIFY2(tiers->rule()->text().startsWith(u"Base → Silver → Gold → Diamond."_s), qPrintable(tiers->rule()->text()));
        QSignalSpy wanted(desk.page.get(), &Page::openRequested);
        tiers->ladderLink()->click();
        QCOMPARE(wanted.value(0).value(0).toString(), u"loyalty"_s);
        QCOMPARE(wanted.value(0).value(1).toMap().value(u"tab"_s).toString(), u"ladder"_s);
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
        QVERIFY(!tiers->findChild<PushButton *>(u"evaluate"_s)->isEnabled());
        auto *shops = desk.section<ShopSection>(u"shop"_s);
        QVERIFY(!shops->findChild<PushButton *>(u"addShop"_s)->isEnabled());
        QVERIFY(!shops->nameRow()->isEnabled());
    }
};

REGULARS_TEST(TiersRobotTest)
#include "tiers_robot_test.moc"
