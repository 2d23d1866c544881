#include "settings/setting_service.h"
#include "shops/shop_query.h"
#include "support/temporary_store.h"
#include "support/test_registry.h"
#include "support/whole_labels.h"
#include "tiers/tier_service.h"
#include "ui/kit/push_button.h"
#include "ui/kit/theme.h"
#include "ui/shell/job_tracker.h"
#include "ui/shell/language.h"
#include "ui/welcome/backup_step.h"
#include "ui/welcome/shop_step.h"
#include "ui/welcome/step_list.h"
#include "ui/welcome/welcome_page.h"
#include "ui/welcome/welcome_step.h"
#include "upkeep/scheduled_backup_service.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::TemporaryStore;

/// Somebody opens a shop.
class WelcomeRobotTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<TemporaryStore>();
        QVERIFY(m_store->isOpen());
        QVERIFY(m_store->writeUnaudited([this](db::WriteSession &session) {
            return tiers::TierService(m_store->clock()).createDefaults(session, u"en"_s);
        }));
        m_desk.database = &m_store->database();
        m_desk.clock = &m_store->clock();
        m_desk.jobs = &m_jobs;
        m_desk.actor = m_store->owner();
        m_desk.time = BusinessTime::fromName(u"Asia/Shanghai"_s).value_or(BusinessTime());
        const auto shops = m_store->read([](db::ReadSession &session) { return shops::allShops(session); });
        QVERIFY(shops && !shops->isEmpty());
        m_desk.shop = shops->constFirst();
        m_demos = 0;
        m_page = std::make_unique<WelcomePage>(m_desk, WelcomeHooks{{}, [this] { ++m_demos; }});
        m_page->resize(1144, 644);
        m_page->show();
        m_page->activate();
        QTRY_VERIFY(m_page->isSettled());
    }

    void cleanup()
    {
        QTRY_VERIFY(m_page->isSettled());
        m_page.reset();
        m_store.reset();
    }

    void aShopWithoutANameGoesNowhere()
    {
        name()->clear();
        QTest::mouseClick(m_page->nextButton(), Qt::LeftButton);
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(m_page->current(), 0);
        QCOMPARE(setting(u"setup.step"_s), u"0"_s);
    }

    void fourStepsByTheKeys()
    {
        QVERIFY(name()->hasFocus() || !m_page->isActiveWindow());
        name()->setText(u"  禾屿茶铺  "_s);
        QTest::mouseClick(m_page->nextButton(), Qt::LeftButton);
        QTRY_COMPARE(m_page->current(), 1);
        QCOMPARE(m_desk.shop.name, u"禾屿茶铺"_s);
        QTRY_COMPARE(setting(u"setup.step"_s), u"1"_s);
        QTest::mouseClick(m_page->nextButton(), Qt::LeftButton);
        QTRY_COMPARE(m_page->current(), 2);
        QTest::mouseClick(m_page->skipButton(), Qt::LeftButton);
        QTRY_COMPARE(m_page->current(), 3);
        const QTemporaryDir folder;
        auto *backup = qobject_cast<BackupStep *>(m_page->step(3));
        QTRY_VERIFY(m_page->isSettled());
        backup->folderEdit()->setText(folder.filePath(u"gone"_s));
        QTest::mouseClick(m_page->nextButton(), Qt::LeftButton);
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(setting(u"backup.folder"_s), QString()); // a folder that is not there is not promised
        QCOMPARE(m_page->current(), 3);
        backup->folderEdit()->setText(folder.path());
        QSignalSpy left(m_page.get(), &Page::openRequested);
        QTest::mouseClick(m_page->nextButton(), Qt::LeftButton);
        QTRY_COMPARE(left.count(), 1);
        QCOMPARE(left.at(0).at(0).toString(), u"counter"_s);
        QTRY_COMPARE(setting(u"setup.step"_s), u"4"_s);
        QCOMPARE(setting(u"backup.every"_s), u"day"_s);
        QCOMPARE(setting(u"backup.folder"_s), folder.path());
    }

    void theLastStepPromisesWhatTheSettingsDo()
    {
        const QTemporaryDir folder;
        for (const auto &[key, value] : {std::pair(u"backup.folder"_s, folder.path()), std::pair(u"backup.every"_s, u"week"_s)}) {
            QVERIFY(m_store->write([&, key = key, value = value](db::WriteSession &session) {
                return settings::SettingService(m_store->clock()).set(session, m_store->owner(), key, value);
            }));
        }
        m_page->showSnapshotState(u"backup"_s);
        QTRY_VERIFY(m_page->isSettled());
        QVERIFY(m_page->step(3)->words().startsWith(u"Every week"_s));
        QTest::mouseClick(m_page->nextButton(), Qt::LeftButton);
        QTRY_COMPARE(setting(u"setup.step"_s), u"4"_s);
        QCOMPARE(setting(u"backup.every"_s), u"week"_s);
        QCOMPARE(setting(u"backup.folder"_s), folder.path());
    }

    void withoutAFolderNothingIsPromised()
    {
        m_page->showSnapshotState(u"backup"_s);
        QTRY_VERIFY(m_page->isSettled());
        QTest::mouseClick(m_page->nextButton(), Qt::LeftButton);
        QTRY_COMPARE(setting(u"setup.step"_s), u"4"_s);
        const auto plan = m_store->read([this](db::ReadSession &session) { return upkeep::ScheduledBackupService(m_store->clock()).plan(session); });
        QVERIFY(plan && !plan->isOn());
        QCOMPARE(m_page->step(3)->summary(), u"None"_s);
    }

    void goesOnWhereItStopped()
    {
        QTest::mouseClick(m_page->nextButton(), Qt::LeftButton);
        QTRY_COMPARE(m_page->current(), 1);
        QTRY_VERIFY(m_page->isSettled());
        m_page = std::make_unique<WelcomePage>(m_desk, WelcomeHooks{});
        m_page->show();
        m_page->activate();
        QTRY_COMPARE(m_page->current(), 1);
        auto *list = m_page->findChild<StepList *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Up);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(m_page->current(), 0);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down); // not reached yet
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(m_page->current(), 1);
    }

    void otherPagesLeadToTheDoors()
    {
        m_page = std::make_unique<WelcomePage>(m_desk, WelcomeHooks{});
        m_page->show();
        m_page->activate();
        m_page->open({{u"step"_s, u"doors"_s}}); // before the answer is there
        QTRY_VERIFY(m_page->isSettled());
        QCOMPARE(m_page->current(), 2);
        QTest::mouseClick(m_page->backButton(), Qt::LeftButton);
        QTRY_COMPARE(m_page->current(), 1);
        QTRY_VERIFY(m_page->isSettled());
        m_page->open({{u"step"_s, u"doors"_s}});
        QCOMPARE(m_page->current(), 2);
    }

    void threeDoors()
    {
        m_page->showSnapshotState(u"doors"_s);
        QTRY_VERIFY(m_page->isSettled());
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        QList<PushButton *> doors;
        for (PushButton *button : m_page->step(2)->findChildren<PushButton *>())
            doors << button;
        QCOMPARE(doors.size(), 3);
        QTest::mouseClick(doors.at(0), Qt::LeftButton);
        QTest::mouseClick(doors.at(1), Qt::LeftButton);
        QTest::mouseClick(doors.at(2), Qt::LeftButton);
        QCOMPARE(opened.count(), 2);
        QCOMPARE(opened.at(0).at(0).toString(), u"import"_s);
        QCOMPARE(opened.at(1).at(0).toString(), u"counter"_s);
        QCOMPARE(m_demos, 1);
    }

    void everyWordIsWhole_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &code : Language::codes())
            QTest::newRow(qPrintable(code)) << code;
    }
    void everyWordIsWhole()
    {
        QFETCH(QString, language);
        Theme theme;
        theme.apply(Theme::Mode::Light);
        Language words;
        words.apply(language);
        QStringList states{QString()};
        states << m_page->snapshotStates();
        for (const QString &state : states) {
            if (!state.isEmpty())
                m_page->showSnapshotState(state);
            QTRY_VERIFY(m_page->isSettled());
            for (int pass = 0; pass < 20 && !regulars::tests::cutLabels(*m_page).isEmpty(); ++pass)
                QTest::qWait(20); // layouts follow the words
            const QStringList cut = regulars::tests::cutLabels(*m_page);
            QVERIFY2(cut.isEmpty(), qPrintable(state + u": "_s + cut.join(u" | "_s)));
        }
    }

private:
    QLineEdit *name() const { return qobject_cast<ShopStep *>(m_page->step(0))->nameEdit(); }
    QString setting(const QString &key)
    {
        const auto values = m_store->read([](db::ReadSession &session) { return settings::SettingService::values(session); });
        return values ? values->text(key) : QString();
    }

    std::unique_ptr<TemporaryStore> m_store;
    JobTracker m_jobs;
    Desk m_desk;
    std::unique_ptr<WelcomePage> m_page;
    int m_demos = 0;
};

REGULARS_TEST(WelcomeRobotTest)
#include "welcome_robot_test.moc"
