// A referral at the counter: the order says what it will pay, and a return says what it took back.
#include "counter_fixture.h"
#include "points/points_service.h"
#include "referrals/program_service.h"
#include "referrals/referral_service.h"
#include "support/test_registry.h"
#include "ui/counter/panels/refund_panel.h"
#include "ui/counter/purchase_pane.h"
#include "ui/counter/settlement_column.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/text_label.h"
#include "ui/kit/undo_bar.h"

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::CounterFixture;

class CounterReferralTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.apply(Theme::Mode::Light); }
    void theOrderSaysWhatItPaysAndTheReturnWhatGoesBack_data();
    void theOrderSaysWhatItPaysAndTheReturnWhatGoesBack();

private:
    static CustomerId brought(CounterFixture &f, CustomerId by, qint64 referrerPoints, qint64 referredPoints);
    static QStringList words(const CounterFixture &f);

    Theme m_theme;
};

CustomerId CounterReferralTest::brought(CounterFixture &f, CustomerId by, qint64 referrerPoints, qint64 referredPoints)
{
    ReferralProgram program;
    program.isOn = true;
    program.referrerPoints = referrerPoints;
    program.referredPoints = referredPoints;
    const auto filed = f.store.write([&](db::WriteSession &session) -> Result<referrals::Filed> {
        TRY(referrals::ProgramService(f.store.clock()).save(session, f.store.owner(), program));
        Customer file;
        file.name = u"Bo"_s;
        file.referrerId = by;
        return referrals::ReferralService(f.store.clock()).addCustomer(session, f.store.owner(), file, f.desk.today());
    });
    return filed ? filed->customerId : CustomerId();
}

QStringList CounterReferralTest::words(const CounterFixture &f)
{
    QStringList all;
    for (const TextLabel *label : f.page->purchase()->settlement()->findChildren<TextLabel *>()) {
        if (label->isVisible())
            all << label->text();
    }
    return all;
}

void CounterReferralTest::theOrderSaysWhatItPaysAndTheReturnWhatGoesBack_data()
{
    QTest::addColumn<qint64>("referrerPoints");
    QTest::addColumn<qint64>("referredPoints");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QString>("back");
    QTest::newRow("both sides") << qint64(200) << qint64(50) << u"Pays the referral by Ann: 200 points, and 50 for the friend"_s
                                << u"Refunded ¥88.00, −88 points; for the referral Ann gives back 200 points, the friend 50"_s;
    QTest::newRow("who brought") << qint64(200) << qint64(0) << u"Pays the referral by Ann: 200 points"_s
                                 << u"Refunded ¥88.00, −88 points; Ann gives back 200 points of the referral"_s;
    QTest::newRow("the friend") << qint64(0) << qint64(50) << u"Pays the referral: 50 points for the friend"_s
                                << u"Refunded ¥88.00, −88 points; the friend gives back 50 points of the referral"_s;
}

void CounterReferralTest::theOrderSaysWhatItPaysAndTheReturnWhatGoesBack()
{
    QFETCH(const qint64, referrerPoints);
    QFETCH(const qint64, referredPoints);
    QFETCH(const QString, order);
    QFETCH(const QString, back);
    CounterFixture f;
    const CustomerId id = brought(f, f.addCustomer(u"Ann"_s, u"13800138046"_s), referrerPoints, referredPoints);
    QVERIFY(id.isValid());
    f.open();
    f.page->openCustomer(id);
    QVERIFY(f.settle());
    f.press(Qt::Key_F3);
    QVERIFY(f.settle());
    QVERIFY(words(f).filter(u"referral"_s).isEmpty()); // nothing to pay yet
    f.type(u"88"_s);
    QVERIFY(f.settle());
    QTRY_VERIFY2(words(f).contains(order), qPrintable(words(f).join(u" | "_s)));
    f.press(Qt::Key_Return);
    QTRY_COMPARE(f.page->card().points, 88 + referredPoints);
    QVERIFY(f.settle());
    const auto number = f.store.read([](db::ReadSession &session) -> Result<QString> {
        auto select = session.prepare("SELECT number FROM purchase");
        TRY(select.step());
        return select.textAt(0);
    });
    f.page->open({{u"customer"_s, id.value()}, {u"refund"_s, number.value_or(QString())}});
    QTRY_VERIFY(f.page->panel());
    QVERIFY(f.settle());
    f.page->panel()->finish();
    QTRY_COMPARE(f.page->findChild<NoticeStrip *>(QString(), Qt::FindDirectChildrenOnly)->text(), back);
    QVERIFY(f.settle());
    QCOMPARE(f.store.number("SELECT COUNT(*) FROM referral WHERE state='pending'"), 1);
}

REGULARS_TEST(CounterReferralTest)
#include "counter_referral_test.moc"
