// Watched folders by hand, and that no word of the import page is cut in any language.
#include "import_desk.h"
#include "support/test_registry.h"
#include "support/whole_labels.h"
#include "ui/exchange/rows_pane.h"
#include "ui/exchange/run_list.h"
#include "ui/exchange/watch_form.h"
#include "ui/exchange/watch_panel.h"
#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"
#include "ui/kit/theme.h"
#include "ui/shell/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QScrollArea>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::ImportDesk;

class WatchAndWordsTest : public QObject {
    Q_OBJECT

private slots:
    void aFolderIsWatchedChangedAndLeft()
    {
        ImportDesk desk;
        QVERIFY(desk.settle());
        WatchPanel *panel = desk.page->watches();
        QTest::mouseClick(panel->addButton(), Qt::LeftButton);
        QVERIFY(panel->form()->isVisible());
        // Without a folder nothing is saved, and the field says so.
        QTest::mouseClick(panel->form()->saveButton(), Qt::LeftButton);
        QVERIFY(desk.settle());
        QVERIFY(panel->form()->isVisible());
        QCOMPARE(desk.count("SELECT COUNT(*) FROM import_watch"), 0);
        const QString folder = desk.store.folder() + u"/till"_s;
        QVERIFY(QDir().mkpath(folder));
        panel->form()->folderField()->setText(folder);
        panel->form()->patternField()->setText(u"sales-*.csv"_s);
        QTest::keyClick(panel->form()->patternField(), Qt::Key_Return);
        QVERIFY(desk.settle());
        QVERIFY(!panel->form()->isVisible());
        QCOMPARE(panel->watches().size(), 1);
        QCOMPARE(panel->wordsOf(panel->watches().first()), u"%1, sales-*.csv, No file yet"_s.arg(QDir::toNativeSeparators(folder)));

        auto *on = panel->findChild<QCheckBox *>(u"watch0"_s);
        QVERIFY(on && on->isChecked());
        on->click();
        QVERIFY(desk.settle());
        QCOMPARE(desk.count("SELECT COUNT(*) FROM import_watch WHERE is_enabled=1"), 0);
        QCOMPARE(desk.count("SELECT COUNT(*) FROM import_watch"), 1);

        panel->edit(0);
        QCOMPARE(panel->form()->patternField()->text(), u"sales-*.csv"_s);
        panel->form()->kindBox()->setCurrentIndex(panel->form()->kindBox()->findData(u"products"_s));
        QTest::mouseClick(panel->form()->saveButton(), Qt::LeftButton);
        QVERIFY(desk.settle());
        QCOMPARE(desk.count("SELECT COUNT(*) FROM import_watch WHERE kind='products'"), 1);

        panel->askRemove(0);
        QVERIFY(panel->question());
        QTest::mouseClick(panel->question()->button(), Qt::LeftButton);
        QVERIFY(desk.settle());
        QCOMPARE(desk.count("SELECT COUNT(*) FROM import_watch"), 0);
        QVERIFY(panel->watches().isEmpty());
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
        ImportDesk desk;
        QVERIFY(desk.settle());
        check(desk, "file");
        QVERIFY(desk.open("会员号,姓名,地区\r\nA1,陈立,杭州\r\n"));
        desk.page->write();
        QVERIFY(desk.settle());
        check(desk, "written");
        desk.page->findChild<PushButton *>(u"next"_s)->click();
        desk.page->watches()->edit();
        QVERIFY(desk.settle());
        QVERIFY(desk.page->runs()->table()->isVisible());
        check(desk, "file with runs and form");
        QVERIFY(desk.open("单号,日期,会员号,货号,品名,类别,数量,单价,实付,收银员,备注\r\n"
                          "1,2026/7/3 10:21,A1,TE0108,正山小种,茶叶,1,168.00,168.00,王,\r\n"
                          "2,昨天,A1,TE0108,正山小种,茶叶,1,168.00,168.00,王,\r\n"
                          "3,2026/7/3 10:21,A1,TE0108,正山小种,茶叶,1,168.00,约160,王,\r\n"
                          "4,2026/7/3 10:21,,TE0108,正山小种,茶叶,-1,168.00,-168.00,王,礼袋\r\n"));
        check(desk, "columns");
        desk.trial()->findChild<LinkButton *>(u"seeRows"_s)->click();
        check(desk, "rows");
        QVERIFY(desk.open("日期,会员号,货号,数量,单价\r\n03-07-2026 10:50,A1,TE1,1,10.00\r\n"));
        desk.columns()->addConstant(u"note"_s, u"x"_s);
        QVERIFY(desk.settle());
        check(desk, "doubtful");
    }

private:
    static void check(const ImportDesk &desk, const char *what)
    {
        QCoreApplication::processEvents();
        QStringList cut = regulars::tests::cutLabels(*desk.page);
        // Data of the store and of files may be elided; their whole text is the tool tip.
        cut.removeIf([](const QString &words) { return words.contains(u"03-07-2026"_s); });
        if (!cut.isEmpty())
            QFAIL(qPrintable(QLatin1String(what) + u": "_s + cut.join(u" | "_s)));
    }
};

REGULARS_TEST(WatchAndWordsTest)
#include "watch_and_words_test.moc"
