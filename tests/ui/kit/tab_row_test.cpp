// The row of tabs: keys, sizes, what a screen reader hears.
#include "support/test_registry.h"
#include "ui/kit/pane/tab_row.h"
#include "ui/kit/theme.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars::ui;

class TabRowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_theme.apply(Theme::Mode::Light); }

    void keysMoveTheChoice()
    {
        TabRow row;
        row.setWords({u"Overview"_s, u"Timeline"_s, u"File"_s});
        QSignalSpy changed(&row, &QTabBar::currentChanged);
        QTest::keyClick(&row, Qt::Key_Right);
        QCOMPARE(row.currentIndex(), 1);
        QTest::keyClick(&row, Qt::Key_End);
        QCOMPARE(row.currentIndex(), 2);
        QTest::keyClick(&row, Qt::Key_Left);
        QTest::keyClick(&row, Qt::Key_Home);
        QCOMPARE(row.currentIndex(), 0);
        QCOMPARE(changed.size(), 4);
    }

    void newWordsKeepTheChoice()
    {
        TabRow row;
        row.setWords({u"Overview"_s, u"Purchases 7"_s, u"File"_s});
        row.setCurrentIndex(1);
        QSignalSpy changed(&row, &QTabBar::currentChanged);
        row.setWords({u"概览"_s, u"购买 12"_s, u"资料"_s});
        QCOMPARE(row.currentIndex(), 1);
        QCOMPARE(row.tabText(1), u"购买 12"_s);
        QCOMPARE(changed.size(), 0);
        row.setWords({u"列表"_s});
        QCOMPARE(row.count(), 1);
    }

    void gapsGiveWayBeforeWords()
    {
        TabRow row;
        row.setWords({u"Overview"_s, u"Timeline"_s, u"Purchases 1,204"_s, u"File"_s});
        QCOMPARE(row.sizeHint().height(), 40);
        QVERIFY(row.minimumSizeHint().width() < row.sizeHint().width());
        row.resize(row.minimumSizeHint());
        row.show();
        const QFontMetrics bold(fontFor(TextRole::BodyStrong));
        for (int i = 0; i < row.count(); ++i) {
            QVERIFY(row.tabRect(i).width() >= bold.horizontalAdvance(row.tabText(i)));
            QVERIFY(row.tabRect(i).right() < row.width());
        }
    }

    void isAListOfTabsToAReader()
    {
        TabRow row;
        row.setWords({u"Overview"_s, u"File"_s});
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&row);
        QVERIFY(face);
        QCOMPARE(face->role(), QAccessible::PageTabList);
        QCOMPARE(face->text(QAccessible::Name), u"Overview"_s); // the tab that is current
        QCOMPARE(face->child(1)->role(), QAccessible::PageTab);
        QCOMPARE(face->child(1)->text(QAccessible::Name), u"File"_s);
    }

private:
    Theme m_theme;
};

REGULARS_TEST(TabRowTest)
#include "tab_row_test.moc"
