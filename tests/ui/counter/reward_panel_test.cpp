#include "counter_fixture.h"
#include "rewards/reward_service.h"
#include "support/test_registry.h"
#include "ui/counter/panels/reward_panel.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/print/page_printer.h"
#include "ui/kit/theme.h"
#include "ui/parts/reward_receipt.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTableView>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::CounterFixture;

/// F4 at the counter: a reward in two steps, with the keys alone.
class RewardPanelTest : public QObject {
    Q_OBJECT
private slots:
    void handsOutWithTheKeys();
    void saysWhyNot();
    void wordsStandWhole();
    void stepsBack();
    void nobodyIsToldSo();
    void receiptsAreWritten();
    void receiptsFitTheirPage();

private:
    static RewardId add(CounterFixture &f, const QString &name, qint64 cost, std::optional<qint64> stock = {})
    {
        Reward reward;
        reward.name = name;
        reward.cost = cost;
        reward.stock = stock;
        return f.store.write([&](db::WriteSession &session) {
            return rewards::RewardService(f.store.clock()).add(session, f.store.owner(), reward);
        }).value_or(RewardId());
    }
    static RewardPanel *panel(const CounterFixture &f) { return f.page->findChild<RewardPanel *>(); }
};

void RewardPanelTest::handsOutWithTheKeys()
{
    CounterFixture f;
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    f.addSale(id, 50'000, 3); // 500 points
    (void)add(f, u"Dear"_s, 9000);
    (void)add(f, u"Mug"_s, 200, 5);
    f.open();
    f.page->openCustomer(id);
    QVERIFY(f.settle());
    f.press(Qt::Key_F4);
    QTRY_VERIFY(panel(f) && panel(f)->isSettled());
    QCOMPARE(f.focus(), panel(f)->list());
    QCOMPARE(panel(f)->list()->model()->index(0, 0).data().toString(), u"Mug"_s); // what can be had stands first
    f.press(Qt::Key_Return);
    QCOMPARE(panel(f)->step(), 1);
    QCOMPARE(f.focus(), panel(f)->quantity());
    f.type(u"2"_s);
    QVERIFY2(panel(f)->summary().contains(u"100"_s), qPrintable(panel(f)->summary())); // 500 − 400
    QVERIFY2(panel(f)->summary().contains(u"3"_s), qPrintable(panel(f)->summary()));   // pieces left
    QCOMPARE(f.store.number("SELECT COUNT(*) FROM reward_claim"), 0);                  // nothing before it is confirmed
    f.press(Qt::Key_Return);
    QTRY_COMPARE(panel(f)->step(), 2);
    QCOMPARE(f.store.number("SELECT quantity FROM reward_claim"), 2);
    QCOMPARE(f.store.number("SELECT stock FROM reward WHERE name='Mug'"), 3);
    f.press(Qt::Key_Escape);
    QTRY_VERIFY(!panel(f) || !panel(f)->isVisible());
    QVERIFY(f.settle());
    QCOMPARE(f.page->card().points, 100);
}

void RewardPanelTest::saysWhyNot()
{
    CounterFixture f;
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    f.addSale(id, 5'000, 3);
    (void)add(f, u"Dear"_s, 9000);
    f.open();
    f.page->openCustomer(id);
    QVERIFY(f.settle());
    f.press(Qt::Key_F4);
    QTRY_VERIFY(panel(f) && panel(f)->isSettled());
    QVERIFY(panel(f)->list()->model()->index(0, 2).data().toString().contains(u"8,950"_s)); // short
    f.press(Qt::Key_Return);
    QCOMPARE(panel(f)->step(), 0);
    QCOMPARE(f.store.number("SELECT COUNT(*) FROM reward_claim"), 0);
}

// What a reward costs and why it cannot be had are never cut.
void RewardPanelTest::wordsStandWhole()
{
    CounterFixture f;
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    (void)add(f, u"Dear"_s, 1'234'567);
    f.open();
    f.page->openCustomer(id);
    QVERIFY(f.settle());
    f.press(Qt::Key_F4);
    QTRY_VERIFY(panel(f) && panel(f)->isSettled());
    const QTableView *list = panel(f)->list();
    for (const int column : {1, 2}) {
        const QString words = list->model()->index(0, column).data().toString();
        QVERIFY2(words.contains(u"1,234,567"_s), qPrintable(words));
        const int room = list->columnWidth(column) - 2 * metric::kSpace12;
        QVERIFY2(QFontMetrics(fontFor(TextRole::BodyStrong)).horizontalAdvance(words) <= room, qPrintable(words));
    }
}

void RewardPanelTest::stepsBack()
{
    CounterFixture f;
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    f.addSale(id, 50'000, 3);
    (void)add(f, u"Mug"_s, 200);
    f.open();
    f.page->openCustomer(id);
    QVERIFY(f.settle());
    f.press(Qt::Key_F4);
    QTRY_VERIFY(panel(f) && panel(f)->isSettled());
    f.press(Qt::Key_Return);
    QCOMPARE(panel(f)->step(), 1);
    f.type(u"3"_s); // 600 of 500
    f.press(Qt::Key_Return);
    QCOMPARE(panel(f)->step(), 1);
    f.press(Qt::Key_Escape);
    QCOMPARE(panel(f)->step(), 0);
    QCOMPARE(f.store.number("SELECT COUNT(*) FROM reward_claim"), 0);
    f.press(Qt::Key_Escape);
    QTRY_VERIFY(!panel(f) || !panel(f)->isVisible());
}

void RewardPanelTest::nobodyIsToldSo()
{
    CounterFixture f;
    f.open();
    f.press(Qt::Key_F4);
    QVERIFY(f.settle());
    QVERIFY(!panel(f));
}

void RewardPanelTest::receiptsAreWritten()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"receipt.pdf"_s);
    RewardReceipt receipt;
    receipt.shop = u"熟客测试店"_s;
    receipt.title = u"礼品兑换"_s;
    receipt.rows = {{u"礼品"_s, u"不锈钢保温杯"_s}, {u"积分"_s, u"−1,200"_s}};
    receipt.family = Theme::preferredFamily(u"zh_CN"_s);
    QVERIFY(writeReceipt(receipt, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/FontName") || pdf.contains("FontFile")); // its letters are inside
    QVERIFY(!writeReceipt(receipt, folder.filePath(u"no/such/folder/receipt.pdf"_s)));
    // A printer gets the same page.
    const QString printed = folder.filePath(u"printed.pdf"_s);
    QVERIFY(printIntoFile(printedPage(receipt), printed));
    QFile page(printed);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray bytes = page.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QCOMPARE(bytes.count("/Type /Page\n"), 1);
    QVERIFY(!printIntoFile(printedPage(receipt), folder.filePath(u"no/such/folder/printed.pdf"_s)));
}

void RewardPanelTest::receiptsFitTheirPage()
{
    // A5 with margins of 12 mm.
    constexpr int width = int(124 * kReceiptDpi / 25.4);
    constexpr int height = int(186 * kReceiptDpi / 25.4);
    CounterFixture f;
    rewards::ClaimRow claim;
    claim.claim.id = RewardClaimId(1234567);
    claim.claim.quantity = 1000;
    claim.claim.cost = 1'000'000'000;
    claim.claim.atMs = tests::kTestNowMs;
    claim.claim.returnedAtMs = tests::kTestNowMs;
    claim.claim.returnReason = QString(1000, u'因');
    claim.rewardName = QString(100, u'杯'); // as long as a name may be
    claim.customerName = u"欧阳文静"_s;
    claim.cardNo = u"10000267"_s;
    claim.operatorName = u"店主"_s;
    RewardReceipt receipt = RewardReceipt::of(claim, f.desk);
    receipt.family = Theme::preferredFamily(u"zh_CN"_s);
    QImage page(width, height, QImage::Format_RGB32);
    page.setDotsPerMeterX(int(kReceiptDpi / 0.0254));
    page.setDotsPerMeterY(int(kReceiptDpi / 0.0254));
    page.fill(Qt::white);
    QPainter painter(&page);
    const int taken = paintReceipt(painter, receipt, width);
    painter.end();
    if (const QString folder = qEnvironmentVariable("REGULARS_TEST_PICTURES"); !folder.isEmpty())
        QVERIFY(page.save(folder + u"/reward-receipt.png"_s));
    QVERIFY2(taken <= height, qPrintable(u"%1 of %2"_s.arg(taken).arg(height)));
}

REGULARS_TEST(RewardPanelTest)
#include "reward_panel_test.moc"
