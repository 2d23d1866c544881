#include "settings_desk.h"
#include "support/test_registry.h"
#include "ui/kit/inline_error.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/kit/undo_bar.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/save_bar.h"
#include "ui/parts/setting_field.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::SettingsDesk;

/// A manager at Settings > Backup.
class BackupRobotTest : public QObject {
    Q_OBJECT

private slots:
    void backupIsWrittenRestoredAndTold()
    {
        SettingsDesk desk;
        auto *backup = desk.section<BackupSection>(u"backup"_s);
        QVERIFY(backup);
        QSignalSpy told(backup, &BackupSection::backupMade);
        QSignalSpy wanted(backup, &BackupSection::openWanted);
        const QString copy = desk.store.folder() + u"/copy.regulars"_s;
        backup->backUp(copy);
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(QFile::exists(copy));
        QCOMPARE(told.at(0).at(0).toString(), copy);
        backup->backUp(copy);
        QTRY_VERIFY(backup->result().contains(u"exists already"_s));
        const QString again = desk.store.folder() + u"/again.regulars"_s;
        backup->restore(copy, again);
        QTRY_VERIFY(backup->result().startsWith(u"Restored"_s));
        QVERIFY(QFile::exists(again));
        emit backup->findChild<NoticeStrip *>()->actionTriggered();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).toString(), again);
        QTRY_VERIFY(desk.page->isSettled());
    }

    void aFolderThatTakesNoBackupIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("not there") << u"/no/such/folder"_s << u"There is no folder /no/such/folder. Make it, plug its disk in, or choose another one."_s;
#ifdef Q_OS_LINUX
        QTest::newRow("nothing can be written there")
            << u"/proc/self"_s << u"Nothing can be written into the folder /proc/self. Check your rights there, or choose another one."_s;
#endif
    }

    void aFolderThatTakesNoBackupIsRefused()
    {
        QFETCH(QString, path);
        SettingsDesk desk;
        auto *backup = desk.section<BackupSection>(u"backup"_s);
        SettingField *field = backup->form()->field(u"backup.folder"_s);
        qobject_cast<QLineEdit *>(field->field())->setText(path);
        QTest::mouseClick(backup->saveBar()->saveButton(), Qt::LeftButton);
        QTRY_VERIFY(field->hasError());
        QTEST(field->findChild<InlineError *>()->text(), "sentence");
        QTRY_VERIFY(desk.page->isSettled());
        QCOMPARE(desk.setting(u"backup.folder"_s), QString());
        QVERIFY(backup->form()->isDirty()); // what was typed stays to be corrected
        QVERIFY(!backup->saveBar()->undoBar()->isOffering());
    }

    void thePlanIsSavedAndTakenBack()
    {
        SettingsDesk desk;
        const QTemporaryDir folder;
        auto *backup = desk.section<BackupSection>(u"backup"_s);
        auto *every = qobject_cast<QComboBox *>(backup->form()->field(u"backup.every"_s)->field());
        auto *path = qobject_cast<QLineEdit *>(backup->form()->field(u"backup.folder"_s)->field());
        QCOMPARE(every->currentData().toString(), u"day"_s); // a folder is all that is missing
        every->setCurrentIndex(every->findData(u"week"_s));
        QVERIFY(!backup->form()->field(u"backup.folder"_s)->hasError()); // a warning: saving is allowed, safety is not claimed
        path->setText(u"here/below"_s);
        QVERIFY(backup->form()->field(u"backup.folder"_s)->hasError());
        path->setText(folder.path());
        QVERIFY(backup->saveBar()->saveButton()->isEnabled());
        QTest::mouseClick(backup->saveBar()->saveButton(), Qt::LeftButton);
        QTRY_COMPARE(desk.setting(u"backup.every"_s), u"week"_s);
        QCOMPARE(desk.setting(u"backup.folder"_s), folder.path());
        QTRY_VERIFY(backup->saveBar()->undoBar()->isOffering());
        emit backup->saveBar()->undoBar()->undo();
        QTRY_COMPARE(desk.setting(u"backup.every"_s), u"day"_s);
        QCOMPARE(desk.setting(u"backup.folder"_s), QString());
        QTRY_VERIFY(desk.page->isSettled());
    }

    void theFolderIsListed()
    {
        SettingsDesk desk;
        const QTemporaryDir folder;
        QVERIFY(desk.store.write([&](db::WriteSession &session) {
            return settings::SettingService(desk.store.clock()).set(session, desk.store.owner(), u"backup.folder"_s, folder.path());
        }));
        auto *backup = desk.section<BackupSection>(u"backup"_s);
        QVERIFY(!backup->table()->isVisible());
        const QDateTime at(QDate(2026, 11, 20), QTime(9, 5));
        backup->backUp(folder.filePath(upkeep::backupName(desk.store.path(), at)));
        QTRY_VERIFY(backup->table()->isVisible());
        QCOMPARE(backup->table()->model()->rowCount(), 1);
        QCOMPARE(backup->table()->model()->index(0, 0).data().toString(), u"11-20 09:05"_s);
        QTRY_VERIFY(desk.page->isSettled());
    }

    void aClerkSeesWhyNot()
    {
        SettingsDesk desk(Role::Clerk);
        auto *backup = desk.section<BackupSection>(u"backup"_s);
        for (const QString &name : {u"backup"_s, u"restore"_s})
            QVERIFY2(!backup->findChild<PushButton *>(name)->isEnabled(), qPrintable(name));
        QVERIFY(!backup->saveBar()->saveButton()->isEnabled());
        backup->backUp(desk.store.folder() + u"/no.regulars"_s);
        QTRY_VERIFY(backup->result().contains(u"no right"_s));
        QVERIFY(!QFile::exists(desk.store.folder() + u"/no.regulars"_s));
    }
};

REGULARS_TEST(BackupRobotTest)
#include "backup_robot_test.moc"
