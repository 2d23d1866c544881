#include "app/app_context.h"
#include "support/test_registry.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/main_window.h"
#include "upkeep/store_setup_service.h"

#include <QApplication>
#include <QMessageBox>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

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
