#include "products/product_service.h"
#include "settings_desk.h"
#include "support/test_registry.h"
#include "support/stray_windows.h"
#include "support/whole_labels.h"
#include "ui/kit/form_row.h"
#include "ui/kit/push_button.h"
#include "ui/kit/undo_bar.h"
#include "ui/kit/theme.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/data_section.h"
#include "ui/settings/general_section.h"
#include "ui/settings/points_section.h"
#include "ui/settings/save_bar.h"
#include "ui/parts/setting_field.h"
#include "ui/shell/language.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::SettingsDesk;

class SettingsRobotTest : public QObject
{
    Q_OBJECT

private slots:
    void unitIsStoredAndTakenBack()
    {
        SettingsDesk desk;
        QVERIFY(desk.store.isOpen());
        auto *points = desk.section<PointsSection>(u"points"_s);
        QCOMPARE(points->earningExample(), u"A purchase of ¥19.99 earns points: 19."_s);
        QVERIFY(!points->saveBar()->saveButton()->isEnabled());
        type(points, u"points.unit"_s, u"10"_s);
        QCOMPARE(points->earningExample(), u"A purchase of ¥19.99 earns points: 1."_s);
        QTest::mouseClick(points->saveBar()->saveButton(), Qt::LeftButton);
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.setting(u"points.unit"_s), u"10"_s);
        QVERIFY(points->saveBar()->undoBar()->isOffering());
        QVERIFY(!points->form()->isDirty());
        points->setFocus();
        QTest::keyClick(points, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.setting(u"points.unit"_s), u"1"_s);
        QTRY_COMPARE(points->form()->field(u"points.unit"_s)->value(), u"1"_s);
    }

    void wrongValueIsMarkedAndNotStored_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::newRow("no number") << u"points.unit"_s << u"ten"_s;
        QTest::newRow("too small") << u"points.unit"_s << u"0.001"_s;
        QTest::newRow("above 100 per cent") << u"points.redeem_max_percent"_s << u"101"_s;
        QTest::newRow("empty") << u"points.restore_days"_s << QString();
    }

    void wrongValueIsMarkedAndNotStored()
    {
        QFETCH(QString, key);
        QFETCH(QString, text);
        SettingsDesk desk;
        auto *points = desk.section<PointsSection>(u"points"_s);
        const QString before = desk.setting(key);
        type(points, key, text);
        QVERIFY(points->form()->field(key)->hasError());
        QTest::mouseClick(points->saveBar()->saveButton(), Qt::LeftButton);
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.setting(key), before);
        QVERIFY(!points->saveBar()->message().isEmpty());
        QTest::mouseClick(points->saveBar()->discardButton(), Qt::LeftButton);
        QVERIFY(!points->form()->field(key)->hasError());
        QVERIFY(!points->form()->isDirty());
    }

    void verifyAgrees()
    {
        SettingsDesk desk;
        auto *data = desk.section<DataSection>(u"data"_s);
        QTest::mouseClick(data->findChild<PushButton *>(u"verify"_s), Qt::LeftButton);
        QTRY_VERIFY(data->verifyResult().startsWith(u"Everything agrees: "_s));
        QVERIFY(data->findChild<PushButton *>(u"repair"_s)->isHidden());
    }

    void verifyNamesADifferenceAndRepairs()
    {
        SettingsDesk desk;
        QVERIFY(desk.store.writeUnaudited([](db::WriteSession &session) -> Status {
            auto statement = session.prepare("INSERT INTO day_rollup (shop_id, day, orders) VALUES (1, 20000, 3)");
            return statement.run();
        }));
        auto *data = desk.section<DataSection>(u"data"_s);
        data->verify();
        QTRY_VERIFY(data->verifyResult().startsWith(u"1 difference"_s));
        auto *repair = data->findChild<PushButton *>(u"repair"_s);
        QVERIFY(repair->isVisible());
        QTest::mouseClick(repair, Qt::LeftButton);
        QTRY_VERIFY(data->verifyResult().startsWith(u"Everything agrees"_s));
    }

    void nightRunMayBeRepeated()
    {
        SettingsDesk desk;
        auto *data = desk.section<DataSection>(u"data"_s);
        for (int i = 0; i < 2; ++i) {
            data->runNight();
            QTRY_VERIFY(desk.page->isSettled());
            QCOMPARE(data->nightResult(), u"Nothing was due."_s);
        }
    }

    void aClerkSeesWhyNot()
    {
        SettingsDesk desk(Role::Clerk);
        auto *data = desk.section<DataSection>(u"data"_s);
        for (const QString &name : {u"verify"_s, u"night"_s})
            QVERIFY2(!data->findChild<PushButton *>(name)->isEnabled(), qPrintable(name));
        data->verify();
        QTRY_VERIFY(data->verifyResult().contains(u"no right"_s));
        QVERIFY(!data->findChild<PushButton *>(u"verify"_s)->isEnabled());
        auto *points = desk.section<PointsSection>(u"points"_s);
        QVERIFY(!points->form()->field(u"points.unit"_s)->isEnabled());
        QVERIFY(!points->saveBar()->saveButton()->isEnabled());
        QCOMPARE(points->saveBar()->message(), u"Only a manager may change this."_s);
    }

    void onlyTheAdministratorSetsLimits()
    {
        SettingsDesk desk(Role::Manager);
        auto *points = desk.section<PointsSection>(u"points"_s);
        QVERIFY(points->form()->field(u"points.unit"_s)->isEnabled());
        QVERIFY(!points->form()->field(u"points.adjust_limit.clerk"_s)->isEnabled());
        SettingsDesk owners;
        QVERIFY(owners.section<PointsSection>(u"points"_s)->form()->field(u"points.adjust_limit.clerk"_s)->isEnabled());
    }

    void theWholeStoreIsSet()
    {
        SettingsDesk desk;
        auto *general = desk.section<GeneralSection>(u"general"_s);
        const auto choose = [general](const QString &key, const QString &value) {
            auto *combo = qobject_cast<QComboBox *>(general->form()->field(key)->field());
            combo->setCurrentIndex(combo->findData(value));
        };
        QVERIFY(general->form()->field(u"store.currency"_s)->isEnabled());
        choose(u"store.currency"_s, u"TWD"_s);
        choose(u"store.language"_s, u"zh_TW"_s);
        choose(u"birthday.leap_day"_s, u"02-28"_s);
        QTest::mouseClick(general->saveBar()->saveButton(), Qt::LeftButton);
        QTRY_COMPARE(desk.setting(u"store.currency"_s), u"TWD"_s);
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.setting(u"store.language"_s), u"zh_TW"_s);
        QCOMPARE(desk.setting(u"birthday.leap_day"_s), u"02-28"_s);
        QCOMPARE(desk.desk.currency.code, u"TWD"_s);
        emit general->saveBar()->undoBar()->undo();
        QTRY_COMPARE(desk.setting(u"store.currency"_s), u"CNY"_s);
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.setting(u"birthday.leap_day"_s), u"03-01"_s);
    }

    void theCurrencyStaysOnceAmountsAreKept()
    {
        SettingsDesk desk;
        Product product;
        product.sku = u"TE1"_s;
        product.name = u"Tea"_s;
        product.priceE4 = 10'0000;
        const auto added = desk.store.write([&](db::WriteSession &session) {
            return products::ProductService(desk.store.clock()).add(session, desk.store.owner(), product);
        });
        QVERIFY(added);
        auto *general = desk.section<GeneralSection>(u"general"_s);
        QVERIFY(!general->form()->field(u"store.currency"_s)->isEnabled());
        QVERIFY(general->form()->field(u"store.language"_s)->isEnabled());
    }

    void noOtherWindowFlashes()
    {
        const regulars::tests::StrayWindows windows;
        SettingsDesk desk;
        for (const QString &state : desk.page->snapshotStates()) {
            desk.page->showSnapshotState(state);
            QVERIFY2(QTest::qWaitFor([&] { return desk.page->isSettled(); }, 10'000), qPrintable(state));
        }
        QCOMPARE(windows.seen({u"regulars::ui::SettingsPage"_s}), QStringList());
    }

    void everyWordIsWhole_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : Language::codes())
            QTest::newRow(qPrintable(language)) << language;
    }

    void everyWordIsWhole()
    {
        QFETCH(QString, language);
        Theme theme;
        theme.apply(Theme::Mode::Light);
        Language spoken;
        spoken.apply(language);
        SettingsDesk desk;
        // What is left of 1280 × 720 beside rail, search box and status bar.
        desk.page->resize(1131, 644);
        for (const QString &state : desk.page->snapshotStates()) {
            desk.page->showSnapshotState(state);
            QVERIFY2(QTest::qWaitFor([&] { return desk.page->isSettled(); }, 10'000), qPrintable(state));
            QCoreApplication::processEvents();
            const QStringList cut = regulars::tests::cutLabels(*desk.page);
            QVERIFY2(cut.isEmpty(), qPrintable(state + u": "_s + cut.join(u" | "_s)));
        }
    }

    void closingStopsWhatRuns()
    {
        SettingsDesk desk;
        auto *data = desk.section<DataSection>(u"data"_s);
        data->verify();
        desk.section<BackupSection>(u"backup"_s)->backUp(desk.store.folder() + u"/late.regulars"_s);
        desk.page.reset();
        QVERIFY(desk.store.number("SELECT COUNT(*) FROM shop") > 0);
    }

private:
    static void type(PointsSection *points, const QString &key, const QString &text)
    {
        auto *line = qobject_cast<QLineEdit *>(points->form()->field(key)->field());
        QVERIFY(line);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
};

REGULARS_TEST(SettingsRobotTest)
#include "settings_robot_test.moc"
