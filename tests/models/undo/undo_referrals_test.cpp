// Imports taken back where referrals stand upon them.
#include "undo_store.h"
#include "referrals/program_service.h"
#include "referrals/referral_service.h"
#include "support/test_registry.h"

#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using regulars::tests::UndoStore;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kNowMs = 1'783'051'200'000; // 2026-07-03 12:00 in Shanghai
constexpr EpochDay kToday = 20'637;
constexpr qint64 kDayMs = 86'400'000;
} // namespace

class UndoReferralsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<UndoStore> m_store;

    Status switchOn()
    {
        ReferralProgram program;
        program.isOn = true;
        program.referrerPoints = 200;
        program.minimumMinor = 50'00;
        return m_store->database->writeNow(
            [&](db::WriteSession &session) { return referrals::ProgramService(m_store->clock).save(session, Actor::owner(), program); });
    }
    Result<referrals::Filed> link(const QString &referrer, const QString &referred)
    {
        const CustomerId by = m_store->customer(referrer);
        const CustomerId friendId = m_store->customer(referred);
        return m_store->database->writeNow([&](db::WriteSession &session) {
            return referrals::ReferralService(m_store->clock).link(session, Actor::owner(), by, friendId, kToday);
        });
    }
    Result<ImportReport> import(ImportKind kind, const QByteArray &bytes) { return m_store->import(m_store->request(kind, bytes)); }

private slots:
    void init()
    {
        m_store = std::make_unique<UndoStore>(kNowMs);
        QVERIFY(switchOn());
    }

    void importsWriteTheReferrerAndRewardNothing()
    {
        QVERIFY(import(ImportKind::Customers, "card,name,referrer\nC1,王芳,\nC2,李雷,C1\n"));
        QCOMPARE(m_store->rows("SELECT referrer_id FROM customer WHERE card_no='C2'", 1), (QStringList{m_store->customer(u"C1"_s).toString()}));
        QCOMPARE(m_store->rows("SELECT COUNT(*) FROM referral", 1), QStringList(u"0"_s));
    }

    void bothSidesStay()
    {
        const auto report = import(ImportKind::Customers, "card,name\nC1,王芳\nC2,李雷\nC3,韩梅梅\n");
        QVERIFY(report);
        m_store->clock.advance(1000);
        QVERIFY(link(u"C1"_s, u"C2"_s));
        QVERIFY(m_store->undo(report->runId));
        QCOMPARE(m_store->rows("SELECT card_no FROM customer ORDER BY card_no", 1), (QStringList{u"C1"_s, u"C2"_s}));
        QCOMPARE(m_store->rows("SELECT state FROM referral", 1), QStringList(u"pending"_s));
        QCOMPARE(m_store->differences(), 0);
    }

    // Goods of a sale at the till that came back by a file: what was taken back for the referral may have been paid again since.
    void aReturnThatTookAReferralBackStays()
    {
        QVERIFY(import(ImportKind::Customers, "card,name\nC1,王芳\nC2,李雷\n"));
        QVERIFY(import(ImportKind::Products, "sku,name,price\nS1,Tea,60\n"));
        QVERIFY(link(u"C1"_s, u"C2"_s));
        const CustomerId buyer = m_store->customer(u"C2"_s);
        const auto sold = m_store->database->writeNow([&](db::WriteSession &session) -> Result<till::BookedPurchase> {
            TRY_LET(const auto product, session.prepare("SELECT id FROM product WHERE sku='S1'").firstInt());
            till::PurchaseBooking order;
            order.customerId = buyer;
            order.lines = {{ProductId(product.value_or(0)), kQuantityOne, 60'00'00, 60'00}};
            return till::TillService(m_store->clock).record(session, Actor::owner(), order);
        });
        QVERIFY(sold && sold->referral);
        QCOMPARE(m_store->balance(u"C1"_s), 200);
        m_store->clock.advance(kDayMs);
        const auto returned = import(ImportKind::Purchases, "date,order,customer,sku,quantity,unit_price\n2026-07-04 10:00,R1,C2,S1,-1,60\n");
        QVERIFY(returned);
        QCOMPARE(returned->returns, 1);
        QCOMPARE(returned->unlinkedReturns, 0);
        QCOMPARE(m_store->balance(u"C1"_s), 0);
        QCOMPARE(m_store->rows("SELECT state FROM referral", 1), QStringList(u"pending"_s));
        const auto undone = m_store->undo(returned->runId);
        QVERIFY(undone);
        QCOMPARE(undone->returnsKept, 1);
        QCOMPARE(m_store->balance(u"C1"_s), 0);
        QCOMPARE(m_store->differences(), 0);
    }
};

REGULARS_TEST(UndoReferralsTest)
#include "undo_referrals_test.moc"
