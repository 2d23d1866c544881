#include "demo_page.h"
#include "support/test_registry.h"
#include "ui/kit/theme.h"
#include "ui/shell/command_match.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/rail.h"
#include "ui/shell/search_box.h"
#include "ui/shell/snapshot.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars::ui;
using regulars::tests::DemoPage;

namespace {

QDateTime fixedNow()
{
    return QDateTime(QDate(2026, 10, 22), QTime(14, 32));
}

PageRegistry demoRegistry(int *made)
{
    PageRegistry registry;
    const auto add = [&registry, made](const QString &id, const QString &label, bool searches, int group, bool foot) {
        registry.add({id, u"sun"_s, group, foot, [label] { return label; }, label, [=](QWidget *parent) -> Page * {
                          ++*made;
                          return new DemoPage(label, searches, parent);
                      }});
    };
    add(u"counter"_s, u"Counter"_s, true, 0, false);
    add(u"today"_s, u"Today"_s, false, 0, false);
    add(u"reports"_s, u"Reports"_s, false, 1, false);
    add(u"settings"_s, u"Settings"_s, false, 1, true);
    return registry;
}

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_made = 0;
        m_window = std::make_unique<MainWindow>(demoRegistry(&m_made), fixedNow);
    }
    void cleanup() { m_window.reset(); }

    void onlyTheFirstPageIsMadeAtTheStart()
    {
        QCOMPARE(m_made, 1);
        QCOMPARE(m_window->currentPageId(), u"counter"_s);
        QCOMPARE(demo(u"counter"_s)->log, QStringList{u"activate"_s});
        m_window->show();
        QTRY_COMPARE_WITH_TIMEOUT(m_made, 4, 5000);
    }

    void searchGoesToThePageInFront()
    {
        DemoPage *counter = demo(u"counter"_s);
        counter->log.clear();
        QTest::keyClicks(m_window->searchBox()->field(), u"xj"_s, Qt::NoModifier, 80);
        QTest::keyClick(m_window->searchBox()->field(), Qt::Key_Down, Qt::NoModifier, 80);
        QTest::keyClick(m_window->searchBox()->field(), Qt::Key_Return, Qt::NoModifier, 80);
        QTest::keyClick(m_window->searchBox()->field(), Qt::Key_Escape);
        QCOMPARE(counter->log,
                 (QStringList{u"text:x"_s, u"text:xj"_s, u"move:1"_s, u"enter:xj"_s, u"escape"_s}));
    }

    void aScanOnAnyPageEndsAtTheCounter()
    {
        m_window->showPage(u"today"_s);
        emit m_window->searchBox()->scanned(u"00012764"_s);
        QCOMPARE(m_window->currentPageId(), u"counter"_s);
        QCOMPARE(demo(u"counter"_s)->log.last(), u"scan:00012764"_s);
        QCOMPARE(m_window->searchBox()->text(), u"00012764"_s);
    }

    void eachPageKeepsItsWords()
    {
        m_window->searchBox()->setText(u"8046"_s);
        m_window->showPage(u"today"_s);
        QCOMPARE(m_window->searchBox()->text(), QString());
        m_window->showPage(u"counter"_s);
        QCOMPARE(m_window->searchBox()->text(), u"8046"_s);
    }

    void functionKeysReachThePageFromTheBox()
    {
        show();
        m_window->searchBox()->takeFocus();
        QTest::keyClick(m_window->searchBox()->field(), Qt::Key_F3);
        QVERIFY(demo(u"counter"_s)->log.contains(u"key:%1"_s.arg(int(Qt::Key_F3), 0, 16)));
    }

    void pagesLeadToOneAnother()
    {
        emit demo(u"counter"_s)->openRequested(u"reports"_s, {{u"customer"_s, 7}});
        QCOMPARE(m_window->currentPageId(), u"reports"_s);
        QCOMPARE(demo(u"reports"_s)->log, (QStringList{u"activate"_s, u"open:customer"_s}));
        QVERIFY(demo(u"counter"_s)->log.contains(u"deactivate"_s));
        QVERIFY(!m_window->showPage(u"nowhere"_s));
        QCOMPARE(m_window->currentPageId(), u"reports"_s);
    }

    void paletteFindsRunsAndHandsOver()
    {
        show();
        m_window->openPalette();
        CommandPalette *palette = m_window->commandPalette();
        QVERIFY(palette->isOpen());
        QTest::keyClicks(palette->field(), u"new rep"_s);
        QCOMPARE(palette->listedIds().first(), u"Reports.new"_s);
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QVERIFY(!palette->isOpen());
        QCOMPARE(m_window->currentPageId(), u"reports"_s);
        QCOMPARE(demo(u"reports"_s)->log.last(), u"command"_s);

        m_window->openPalette(u"zhang"_s);
        QCOMPARE(palette->listedIds(), QStringList{QString()});
        QTest::keyClick(palette->field(), Qt::Key_Return);
        QCOMPARE(m_window->currentPageId(), u"counter"_s);
        QCOMPARE(demo(u"counter"_s)->log.last(), u"text:zhang"_s);

        m_window->openPalette();
        QTest::keyClick(palette->field(), Qt::Key_Escape);
        QVERIFY(!palette->isOpen());
    }

    void controlKOpensThePalette()
    {
        show();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(m_window->commandPalette()->isOpen());
    }

    void railLeadsByMouseAndKeys()
    {
        show();
        auto *rail = m_window->findChild<Rail *>();
        QVERIFY(rail);
        QVERIFY(rail->entryRect(3).top() > rail->entryRect(2).bottom() + 100);
        QTest::mouseClick(rail, Qt::LeftButton, {}, rail->entryRect(1).center());
        QCOMPARE(m_window->currentPageId(), u"today"_s);
        rail->setFocus();
        QTest::keyClick(rail, Qt::Key_Down);
        QTest::keyClick(rail, Qt::Key_Return);
        QCOMPARE(m_window->currentPageId(), u"reports"_s);
    }

    void aPageUnderAnotherIsNotOnTheRail()
    {
        PageRegistry registry = demoRegistry(&m_made);
        PageEntry import{u"import"_s, u"upload"_s, 0, false, [] { return u"Import"_s; }, u"Import"_s, [](QWidget *parent) -> Page * {
                             return new DemoPage(u"Import"_s, false, parent);
                         }};
        import.under = u"today"_s;
        registry.add(std::move(import));
        m_window = std::make_unique<MainWindow>(std::move(registry), fixedNow);
        show();
        auto *rail = m_window->findChild<Rail *>();
        QVERIFY(rail);
        QVERIFY(rail->entryRect(4).isEmpty());
        QVERIFY(m_window->showPage(u"import"_s));
        QCOMPARE(m_window->currentPageId(), u"import"_s);
        QCOMPARE(rail->current(), 1);
        // Down from the entry that stands for it, and no further than the last one.
        rail->setFocus();
        QTest::keyClick(rail, Qt::Key_Down);
        QTest::keyClick(rail, Qt::Key_Return);
        QCOMPARE(m_window->currentPageId(), u"reports"_s);
        QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(m_window->currentPageId(), u"reports"_s);
        m_window->openPalette(u"go to import"_s);
        QVERIFY(m_window->commandPalette()->listedIds().contains(u"page.import"_s));
    }

    void betterMatchesScoreHigher()
    {
        QVERIFY(matchScore(u"new"_s, u"New member"_s) > matchScore(u"mem"_s, u"New member"_s));
        QVERIFY(matchScore(u"mem"_s, u"New member"_s) > matchScore(u"emb"_s, u"New member"_s));
        QVERIFY(matchScore(u"emb"_s, u"New member"_s) > matchScore(u"nmb"_s, u"New member"_s));
        QVERIFY(matchScore(u"nm"_s, u"New member"_s) > 0);
        QCOMPARE(matchScore(u"xyz"_s, u"New member"_s), 0);
        QVERIFY(matchScore(u"会员"_s, u"新会员"_s, u"New member"_s) > 0);
        QVERIFY(matchScore(u"member"_s, u"新会员"_s, u"New member"_s) > 0);
        QVERIFY(matchScore(u"ＮＥＷ"_s, u"New member"_s) > 0);
    }

    void snapshotOptionsAreRead()
    {
        QString error;
        QVERIFY(!snapshotOptions({u"regulars"_s}, &error));
        QVERIFY(error.isEmpty());
        const auto options = snapshotOptions({u"regulars"_s, u"--snapshot"_s, u"out"_s, u"--page"_s, u"counter"_s,
                                              u"--size"_s, u"1280x720"_s, u"--theme"_s, u"dark"_s, u"--language"_s,
                                              u"en"_s, u"--scale"_s, u"1.5"_s},
                                             &error);
        QVERIFY(options);
        QCOMPARE(options->size, QSize(1280, 720));
        QCOMPARE(options->pages, QStringList{u"counter"_s});
        QCOMPARE(options->scale, 1.5);
        QVERIFY(!snapshotOptions({u"regulars"_s, u"--snapshot"_s, u"out"_s, u"--size"_s, u"big"_s}, &error));
        QVERIFY(!error.isEmpty());
    }

    void snapshotsAreWritten()
    {
        QTemporaryDir folder;
        Theme theme;
        Language language;
        SnapshotOptions options;
        options.folder = folder.filePath(u"shots"_s);
        options.theme = u"dark"_s;
        options.language = u"zh_TW"_s;
        options.size = QSize(1280, 720);
        QCOMPARE(renderSnapshots(*m_window, options), 0);
        for (const QString &name : {u"counter"_s, u"counter-lookup"_s, u"today"_s, u"settings"_s}) {
            const QImage image(folder.filePath(u"shots/%1-dark-zh_TW.png"_s.arg(name)));
            QCOMPARE(image.size(), QSize(1280, 720));
            QCOMPARE(image.pixelColor(3, 300), Tokens::darkTheme().window);
        }
        options.pages = {u"nowhere"_s};
        QCOMPARE(renderSnapshots(*m_window, options), 1);
        theme.apply(Theme::Mode::Light);
    }

    void languagesHaveANearest()
    {
        QCOMPARE(Language::nearest(u"zh-Hant-HK"_s), u"zh_TW"_s);
        QCOMPARE(Language::nearest(u"zh_CN"_s), u"zh_CN"_s);
        QCOMPARE(Language::nearest(u"en_US"_s), u"en"_s);
        QCOMPARE(Language::nearest(u"C"_s), u"zh_CN"_s);
    }

private:
    DemoPage *demo(const QString &id) { return static_cast<DemoPage *>(m_window->page(id)); }
    void show()
    {
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        QCoreApplication::processEvents();
    }

    int m_made = 0;
    std::unique_ptr<MainWindow> m_window;
};

REGULARS_TEST(WindowTest)
#include "window_test.moc"
