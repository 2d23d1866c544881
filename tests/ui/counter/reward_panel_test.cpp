#include "counter_fixture.h"
#include "rewards/reward_service.h"
#include "support/test_registry.h"
#include "ui/counter/panels/reward_panel.h"
#include "ui/kit/points_edit.h"
#include "ui/parts/reward_receipt.h"

#include <QFile>
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
    void stepsBack();
    void nobodyIsToldSo();
    void receiptsAreWritten();

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
}

REGULARS_TEST(RewardPanelTest)
#include "reward_panel_test.moc"
