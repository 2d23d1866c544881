// Two processes at once on one store: what there is N times is given N times, whoever asks first (rules.md 5.2, 4.3).
#include "coupons/coupon_service.h"
#include "memberdays/member_day_service.h"
#include "rewards/reward_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

constexpr int kTries = 50;
constexpr int kThereAre = 10;
constexpr int kDone = 0;
constexpr int kRefused = 3;
constexpr int kPatience = 60'000;

} // namespace

class RaceTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void giftsForTheFirst();
    void piecesInStock();
    void usesOfACoupon();

private:
    struct Outcome {
        int status = -1;
        QJsonObject said;
    };

    /// Every try is a process of its own; always two of them run at once.
    std::vector<Outcome> race(const std::function<QStringList(const QString &card)> &words);
    QString cardOf(CustomerId id);

    std::unique_ptr<tests::LoyaltyStore> m_store;
    QStringList m_cards;
};

void RaceTest::init()
{
    m_store = std::make_unique<tests::LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_store->goTo(QDate(2026, 11, 25)); // a Wednesday
    m_cards.clear();
    for (int i = 0; i < kTries; ++i)
        m_cards << cardOf(m_store->addCustomer());
}

QString RaceTest::cardOf(CustomerId id)
{
    const QString sql = u"SELECT card_no FROM customer WHERE id="_s + id.toString();
    return m_store->rows(sql.toStdString(), 1).value(0);
}

std::vector<RaceTest::Outcome> RaceTest::race(const std::function<QStringList(const QString &)> &words)
{
    std::vector<Outcome> outcomes;
    const QString program = qEnvironmentVariable("REGULARS_BIN") + u"/regularsctl"_s;
    for (int i = 0; i + 1 < m_cards.size(); i += 2) {
        std::array<QProcess, 2> both;
        for (int side = 0; side < 2; ++side)
            both[static_cast<size_t>(side)].start(program, QStringList{u"--store"_s, m_store->store().path(), u"--now"_s, u"2026-11-25T02:00:00Z"_s,
                                                                       u"--json"_s, u"--quiet"_s} + words(m_cards[i + side]));
        for (QProcess &process : both) {
            if (!process.waitForFinished(kPatience))
                return outcomes;
            outcomes.push_back({process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object()});
        }
    }
    return outcomes;
}

void RaceTest::giftsForTheFirst()
{
    MemberDay day;
    day.name = u"Wednesday"_s;
    day.weekdays = 1 << 2;
    day.gift = u"tin of tea"_s;
    day.giftLimit = kThereAre;
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return memberdays::MemberDayService(m_store->store().clock()).save(session, m_store->owner(), day);
    }));
    const auto outcomes = race([](const QString &card) {
        return QStringList{u"purchase"_s, u"add"_s, u"--customer"_s, card, u"--line"_s, u"TEA:1:20"_s};
    });
    QCOMPARE(outcomes.size(), size_t(kTries));
    int given = 0;
    for (const Outcome &outcome : outcomes) {
        QCOMPARE(outcome.status, kDone); // a sale without a gift is a sale
        given += static_cast<int>(outcome.said[u"gifts"_s].toArray().size());
    }
    QCOMPARE(given, kThereAre);
    QCOMPARE(m_store->rows("SELECT COUNT(*),COUNT(DISTINCT customer_id),MAX(place) FROM member_day_claim", 3), QStringList{u"10|10|10"_s});
    QCOMPARE(m_store->problems(), QStringList());
}

void RaceTest::piecesInStock()
{
    Reward mug;
    mug.name = u"Mug"_s;
    mug.cost = 100;
    mug.stock = kThereAre;
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return rewards::RewardService(m_store->store().clock()).add(session, m_store->owner(), mug);
    }));
    for (const QString &id : m_store->rows("SELECT id FROM customer", 1))
        QVERIFY(m_store->adjust(CustomerId(id.toLongLong()), 150));
    const auto outcomes = race([](const QString &card) { return QStringList{u"points"_s, u"redeem"_s, card, u"Mug"_s}; });
    QCOMPARE(outcomes.size(), size_t(kTries));
    const auto with = [&](int status) { return std::count_if(outcomes.begin(), outcomes.end(), [status](const Outcome &o) { return o.status == status; }); };
    QCOMPARE(with(kDone), kThereAre);
    QCOMPARE(with(kRefused), kTries - kThereAre);
    QCOMPARE(m_store->rows("SELECT stock FROM reward", 1), QStringList{u"0"_s});
    QCOMPARE(m_store->rows("SELECT COUNT(*) FROM reward_claim", 1), QStringList{u"10"_s});
    QCOMPARE(m_store->problems(), QStringList());
}

void RaceTest::usesOfACoupon()
{
    CouponTemplate plan;
    plan.name = u"First ten"_s;
    plan.amountMinor = 5'00;
    plan.usesPerCoupon = 0;
    plan.limitTotal = kThereAre;
    QString code;
    QVERIFY(m_store->store().write([&](db::WriteSession &session) -> Status {
        coupons::CouponService service(m_store->store().clock());
        TRY_LET(const CouponTemplateId id, service.save(session, m_store->owner(), plan));
        TRY_LET(const auto batch, service.issueBatch(session, m_store->owner(), id, 1, m_store->today(), nullptr));
        code = batch.constFirst();
        return ok();
    }));
    const auto outcomes = race([&code](const QString &card) {
        return QStringList{u"purchase"_s, u"add"_s, u"--customer"_s, card, u"--line"_s, u"TEA:1:20"_s, u"--coupon"_s, code};
    });
    QCOMPARE(outcomes.size(), size_t(kTries));
    const auto with = [&](int status) { return std::count_if(outcomes.begin(), outcomes.end(), [status](const Outcome &o) { return o.status == status; }); };
    QCOMPARE(with(kDone), kThereAre);
    QCOMPARE(with(kRefused), kTries - kThereAre); // the sale says that the coupon is spent and books nothing
    QCOMPARE(m_store->rows("SELECT used,given_minor FROM coupon_template", 2), QStringList{u"10|5000"_s});
    QCOMPARE(m_store->rows("SELECT COUNT(*) FROM purchase", 1), QStringList{u"10"_s});
    QCOMPARE(m_store->problems(), QStringList());
}

} // namespace regulars

using regulars::RaceTest;
REGULARS_TEST(RaceTest)

#include "race_test.moc"
