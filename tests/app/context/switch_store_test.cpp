#include "app/app_context.h"
#include "support/test_registry.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_bar.h"
#include "upkeep/backup_service.h"
#include "upkeep/store_setup_service.h"

#include <QApplication>
#include <QMessageBox>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace regulars;

/// One window, two stores: the desk changes over as a whole, or stays where it is.
class SwitchStoreTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.filePath(u"config"_s)); // nobody's own choices
        for (const QString &name : {u"first"_s, u"second"_s}) {
            if (QFile::exists(path(name)))
                continue;
            upkeep::StoreSetup setup;
            setup.shop = name;
            QVERIFY(upkeep::createStore(path(name), setup, m_clock));
        }
        app::AppOptions options;
        options.storePath = path(u"first"_s);
        m_context = std::make_unique<app::AppContext>(options);
        m_context->applyLook();
        QVERIFY(m_context->open());
        m_context->window()->show();
    }

    void cleanup() { m_context.reset(); }

    void changesOverWithAllItsWatches()
    {
        const QPointer<ui::MainWindow> before = m_context->window();
        ask(path(u"second"_s));
        QTRY_VERIFY(before.isNull());
        QVERIFY(m_context->window()->isVisible());
        QCOMPARE(QSettings(QSettings::IniFormat, QSettings::UserScope, u"regulars"_s, u"regulars"_s).value(u"store"_s).toString(), path(u"second"_s));
        ask(path(u"first"_s)); // and back again
        QTRY_COMPARE(QSettings(QSettings::IniFormat, QSettings::UserScope, u"regulars"_s, u"regulars"_s).value(u"store"_s).toString(), path(u"first"_s));
    }

    void staysWhereItIsWhenTheOtherIsNoStore()
    {
        QFile text(m_folder.filePath(u"text.regulars"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("just a text\n") > 0);
        text.close();
        const QPointer<ui::MainWindow> before = m_context->window();
        ask(text.fileName());
        QTRY_VERIFY(m_context->window()->findChild<QMessageBox *>());
        QVERIFY(!before.isNull());
        m_context->window()->findChild<QMessageBox *>()->close();
        QVERIFY(m_context->window()->isVisible());
    }

    void aBackupMadeElsewhereCounts()
    {
        m_context.reset();
        {
            const auto database = db::Database::open(path(u"first"_s), {}); // as the command line does
            QVERIFY(database);
            QVERIFY(upkeep::BackupService(m_clock).backup(**database, Actor::owner(), m_folder.filePath(u"elsewhere.bak"_s), nullptr));
        }
        app::AppOptions options;
        options.storePath = path(u"first"_s);
        options.language = u"en"_s;
        m_context = std::make_unique<app::AppContext>(options);
        m_context->applyLook();
        QVERIFY(m_context->open());
        const auto says = [&](const QString &words) {
            const auto all = m_context->window()->statusBar()->findChildren<QWidget *>();
            return std::any_of(all.begin(), all.end(), [&](const QWidget *each) { return each->accessibleName().startsWith(words); });
        };
        QTRY_VERIFY(says(u"Last backup"_s));
        QVERIFY(!says(u"No backup yet"_s));
    }

private:
    QString path(const QString &name) const { return m_folder.filePath(name + u".regulars"_s); }
    void ask(const QString &store)
    {
        auto *settings = qobject_cast<ui::SettingsPage *>(m_context->window()->showPage(u"settings"_s));
        QVERIFY(settings);
        emit qobject_cast<ui::BackupSection *>(settings->showSection(u"backup"_s))->openWanted(store);
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<app::AppContext> m_context;
};

REGULARS_TEST(SwitchStoreTest)
#include "switch_store_test.moc"
