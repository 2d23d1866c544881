#include "settings_desk.h"
#include "support/test_registry.h"
#include "ui/kit/form_row.h"
#include "ui/kit/push_button.h"
#include "ui/kit/undo_bar.h"
#include "ui/settings/data_section.h"
#include "ui/settings/points_section.h"
#include "ui/settings/save_bar.h"
#include "ui/settings/setting_field.h"

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
        QTRY_VERIFY(data->verifyResult().startsWith(u"Everything agrees: 16 checks"_s));
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

    void backupIsWrittenRestoredAndTold()
    {
        SettingsDesk desk;
        auto *data = desk.section<DataSection>(u"data"_s);
        QSignalSpy told(data, &DataSection::backupMade);
        const QString copy = desk.store.folder() + u"/copy.regulars"_s;
        data->backUp(copy);
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(QFile::exists(copy));
        QCOMPARE(told.at(0).at(0).toString(), copy);
        data->backUp(copy);
        QTRY_VERIFY(data->backupResult().contains(u"exists already"_s));
        const QString again = desk.store.folder() + u"/again.regulars"_s;
        data->restore(copy, again);
        QTRY_VERIFY(QFile::exists(again));
        QTRY_VERIFY(desk.page->isSettled());
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
        for (const QString &name : {u"verify"_s, u"backup"_s, u"restore"_s, u"night"_s})
            QVERIFY2(!data->findChild<PushButton *>(name)->isEnabled(), qPrintable(name));
        data->verify();
        QTRY_VERIFY(data->verifyResult().contains(u"no right"_s));
        QVERIFY(!data->findChild<PushButton *>(u"verify"_s)->isEnabled());
        auto *points = desk.section<PointsSection>(u"points"_s);
        QVERIFY(!points->form()->field(u"points.unit"_s)->isEnabled());
        QVERIFY(!points->saveBar()->saveButton()->isEnabled());
        QCOMPARE(points->saveBar()->message(), u"Only a manager may change this."_s);
    }

    void closingStopsWhatRuns()
    {
        SettingsDesk desk;
        auto *data = desk.section<DataSection>(u"data"_s);
        data->verify();
        data->backUp(desk.store.folder() + u"/late.regulars"_s);
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
