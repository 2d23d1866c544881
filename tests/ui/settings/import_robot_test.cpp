#include "settings_desk.h"
#include "support/test_registry.h"
#include "texts/error_text.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/settings/column_list.h"
#include "ui/settings/data_section.h"
#include "ui/settings/export_card.h"
#include "ui/settings/import_section.h"
#include "ui/settings/trial_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::SettingsDesk;

class ImportRobotTest : public QObject
{
    Q_OBJECT

private slots:
    void datePatterns_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<bool>("dayFirst");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("slashes") << u"3/7/2026"_s << true << u"d/M/yyyy"_s;
        QTest::newRow("month first") << u"3/7/2026"_s << false << u"M/d/yyyy"_s;
        QTest::newRow("dashes and a time") << u"03-07-2026 10:50"_s << true << u"d-M-yyyy H:mm"_s;
        QTest::newRow("seconds") << u"03.07.26 10:50:09"_s << true << u"d.M.yy H:mm:ss"_s;
        QTest::newRow("half days") << u"3/7/2026 1:05 PM"_s << false << u"M/d/yyyy h:mm AP"_s;
        QTest::newRow("a letter between") << u"03-07-2026T10:50"_s << true << u"d-M-yyyy'T'H:mm"_s;
        QTest::newRow("no date") << u"tomorrow"_s << true << u"d/M/yyyy"_s;
    }

    void datePatterns()
    {
        QFETCH(QString, sample);
        QFETCH(bool, dayFirst);
        QTEST(datePatternLike(sample, dayFirst), "pattern");
    }

    void customersAreTriedThenWritten()
    {
        SettingsDesk desk;
        auto *files = opened(desk, exchange::ImportKind::Customers, "姓名,手机号,随便\r\n陈立,13800138046,a\r\n周可,13512346678,b\r\n");
        QCOMPARE(files->columns()->fieldOf(0), u"name"_s);
        QCOMPARE(files->columns()->fieldOf(1), u"phone"_s);
        QCOMPARE(files->columns()->fieldOf(2), QString());
        QVERIFY(!files->writeButton()->isEnabled());
        QTest::mouseClick(files->tryButton(), Qt::LeftButton);
        QTRY_VERIFY(files->panel()->figures().contains(u"Can be added 2"_s));
        QCOMPARE(desk.store.number("SELECT COUNT(*) FROM customer"), 0);
        QVERIFY(files->writeButton()->isEnabled());
        QTest::mouseClick(files->writeButton(), Qt::LeftButton);
        QTRY_VERIFY(files->panel()->figures().contains(u"Added 2"_s));
        QCOMPARE(desk.store.number("SELECT COUNT(*) FROM customer"), 2);
        QVERIFY(!files->writeButton()->isEnabled());
        QTest::mouseClick(files->tryButton(), Qt::LeftButton);
        QTRY_VERIFY(files->panel()->figures().contains(u"Known already, not repeated 2"_s));
    }

    void aWrongColumnIsCorrected()
    {
        SettingsDesk desk;
        auto *files = opened(desk, exchange::ImportKind::Products, "货号,品名,价\r\nTE0108,正山小种,168.00\r\n");
        QCOMPARE(files->columns()->fieldOf(2), QString());
        files->columns()->setField(2, u"sku"_s);
        QVERIFY(files->message().contains(u"product code"_s));
        QVERIFY(!files->tryButton()->isEnabled());
        files->columns()->setField(2, u"price"_s);
        QVERIFY(files->tryButton()->isEnabled());
        files->columns()->setField(0, QString());
        QVERIFY(!files->tryButton()->isEnabled());
        QVERIFY(files->message().contains(u"product code"_s));
    }

    void aSkippedColumnStaysSkipped()
    {
        SettingsDesk desk;
        auto *files = opened(desk, exchange::ImportKind::Products, "货号,品名,类别\r\nTE0108,正山小种,茶叶\r\n");
        QCOMPARE(files->columns()->fieldOf(2), u"category"_s);
        files->columns()->setField(2, QString());
        files->tryImport();
        QTRY_VERIFY(files->writeButton()->isEnabled());
        files->writeImport();
        QTRY_VERIFY(files->panel()->figures().contains(u"Added 1"_s));
        QCOMPARE(desk.store.number("SELECT COUNT(*) FROM product WHERE category = '茶叶'"), 0);
    }

    void aQuantityTakenAwayCountsAsOneAndSaysSo()
    {
        SettingsDesk desk;
        auto *files = opened(desk, exchange::ImportKind::Purchases,
                             "日期,会员号,货号,数量,单价\r\n2026-07-03,A1,TE1,3,10.00\r\n");
        files->createCustomersBox()->setChecked(true);
        files->findChild<QCheckBox *>(u"createProducts"_s)->setChecked(true);
        const auto says = [files](const QString &words) {
            for (const StateMark *mark : files->findChildren<StateMark *>()) {
                if (mark->accessibleName() == words)
                    return true;
            }
            return false;
        };
        QCOMPARE(files->columns()->fieldOf(3), u"quantity"_s);
        QVERIFY(files->columns()->request().set.isEmpty());
        QVERIFY(!says(u"Skipped: counts as 1"_s));
        files->columns()->setField(3, QString());
        QVERIFY(says(u"Skipped: counts as 1"_s));
        QCOMPARE(files->message(), u"Try first. Without a quantity each line counts as one piece."_s);
        files->tryImport();
        QTRY_VERIFY(files->writeButton()->isEnabled());
        files->writeImport();
        QTRY_COMPARE(desk.store.number("SELECT gross_minor FROM purchase"), 1000);
        QVERIFY(desk.page->isSettled() || QTest::qWaitFor([&] { return desk.page->isSettled(); }));
    }

    void whatShouldBeLookedAtIsShown()
    {
        SettingsDesk desk;
        auto *files = opened(desk, exchange::ImportKind::Customers, "姓名,手机号\r\n陈立,13800138046\r\n周可,13512346678"); // no last line end
        files->tryImport();
        QTRY_VERIFY(files->panel()->figures().contains(u"Can be added 2"_s));
        QCOMPARE(files->panel()->warnings(), errorText({ErrorCode::LastLineOpen, {}, u"3"_s}).sentence);
        const auto strips = files->panel()->findChildren<NoticeStrip *>();
        QCOMPARE(strips.size(), 1);
        QVERIFY(!strips.first()->isHidden());
        QCOMPARE(strips.first()->text(), files->panel()->warnings());
        files->writeImport();
        QTRY_VERIFY(files->panel()->figures().contains(u"Added 2"_s));
        QVERIFY(!files->panel()->warnings().isEmpty());
        auto *again = opened(desk, exchange::ImportKind::Customers, "姓名,手机号\r\n吴悠,13800138047\r\n");
        again->tryImport();
        QTRY_VERIFY(again->panel()->figures().contains(u"Can be added 1"_s));
        QVERIFY(again->panel()->warnings().isEmpty());
        QVERIFY(again->panel()->findChild<NoticeStrip *>()->isHidden());
    }

    void withoutHeadingsColumnsAreNumbered()
    {
        SettingsDesk desk;
        auto *files = opened(desk, exchange::ImportKind::Products, "TE1,茶\r\nTE2,壶\r\n");
        QVERIFY(!files->tryButton()->isEnabled());
        auto *header = files->findChild<QCheckBox *>(u"header"_s);
        QVERIFY(header->isVisible());
        header->setChecked(false);
        QTRY_VERIFY(desk.page->isSettled());
        files->columns()->setField(0, u"sku"_s);
        files->columns()->setField(1, u"name"_s);
        files->tryImport();
        QTRY_VERIFY(files->panel()->figures().contains(u"Can be added 2"_s));
    }

    void doubtfulDatesHaveToBeSettled()
    {
        SettingsDesk desk;
        auto *files = opened(desk, exchange::ImportKind::Purchases,
                              "日期,会员号,货号,数量,单价\r\n03-07-2026 10:50,A1,TE1,1,10.00\r\n04-07-2026 11:00,A1,TE1,1,10.00\r\n");
        QVERIFY(!files->tryButton()->isEnabled());
        QVERIFY(files->message().contains(u"day or the month"_s));
        files->datesBox()->setCurrentIndex(files->datesBox()->findData(u"day"_s));
        files->createCustomersBox()->setChecked(true);
        files->findChild<QCheckBox *>(u"createProducts"_s)->setChecked(true);
        QVERIFY(files->tryButton()->isEnabled());
        files->tryImport();
        QTRY_VERIFY(files->writeButton()->isEnabled());
        files->writeImport();
        QTRY_VERIFY(files->panel()->figures().contains(u"Added 2"_s));
        // 3 July 2026, 10:50 in Shanghai.
        QCOMPARE(desk.store.number("SELECT MIN(at_ms) FROM purchase"), 1'783'047'000'000);
    }

    void rejectedRowsAreCountedAndSaved()
    {
        SettingsDesk desk;
        auto *files = opened(desk, exchange::ImportKind::Products, "货号,品名,价格\r\nTE1,茶,10\r\n,无货号,5\r\nTE2,茶,很贵\r\n");
        files->tryImport();
        QTRY_VERIFY(files->panel()->figures().contains(u"Cannot be taken 2"_s));
        const QString path = desk.store.folder() + u"/rejected.csv"_s;
        files->saveRejects(path);
        QTRY_COMPARE(files->panel()->note(), u"Saved as rejected.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QCOMPARE(text.count("\r\n"), 3);
        QVERIFY(text.contains("很贵"));
    }

    void aFileThatIsNoneIsRefused()
    {
        SettingsDesk desk;
        auto *files = desk.section<ImportSection>(u"import"_s);
        files->openFile(desk.store.folder() + u"/absent.csv"_s);
        QTRY_VERIFY(desk.page->isSettled());
        QVERIFY(files->message().contains(u"absent.csv"_s));
        QVERIFY(!files->tryButton()->isEnabled());
    }

    void aClerkMayNotImport()
    {
        SettingsDesk desk(Role::Clerk);
        auto *files = opened(desk, exchange::ImportKind::Products, "货号\r\nTE1\r\n");
        QVERIFY(!files->tryButton()->isEnabled());
        QCOMPARE(files->message(), u"Only a marketer or a manager may import."_s);
        auto *data = desk.section<DataSection>(u"data"_s);
        QVERIFY(!data->findChild<PushButton *>(u"export"_s)->isEnabled());
    }

    void exportIsWritten()
    {
        SettingsDesk desk;
        auto *files = opened(desk, exchange::ImportKind::Customers, "姓名,手机号\r\n陈立,13800138046\r\n");
        files->tryImport();
        QTRY_VERIFY(files->writeButton()->isEnabled());
        files->writeImport();
        QTRY_VERIFY(files->panel()->figures().contains(u"Added 1"_s));
        auto *data = desk.section<DataSection>(u"data"_s);
        const QString path = desk.store.folder() + u"/list.csv"_s;
        data->exportCard()->exportTo(path);
        QTRY_COMPARE(data->exportCard()->result(), u"1 rows written to list.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("陈立"));
    }

private:
    static ImportSection *opened(SettingsDesk &desk, exchange::ImportKind kind, const QByteArray &text)
    {
        const QString path = desk.store.folder() + u"/table.csv"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write the table");
        file.close();
        auto *files = desk.section<ImportSection>(u"import"_s);
        files->setKind(kind);
        files->openFile(path);
        if (!QTest::qWaitFor([&desk] { return desk.page->isSettled(); }))
            qFatal("the table is not read");
        return files;
    }
};

REGULARS_TEST(ImportRobotTest)
#include "import_robot_test.moc"
