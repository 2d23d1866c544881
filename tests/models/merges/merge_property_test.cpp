// Random lives of a few customers who bring friends, buy with coupons, win gifts, take rewards, are merged and parted: after
// every step the books add up.
#include "coupons/coupon_query.h"
#include "coupons/coupon_service.h"
#include "memberdays/member_day_service.h"
#include "merges/merge_query.h"
#include "merges/merge_service.h"
#include "points/ledger_service.h"
#include "referrals/program_service.h"
#include "referrals/referral_service.h"
#include "rewards/reward_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "till/till_service.h"
#include "upkeep/verify_service.h"

#include <QTest>

#include <random>

using namespace regulars;
using namespace Qt::StringLiterals;
using tests::LoyaltyStore;
using tests::outcomeOf;

namespace {

constexpr size_t kMostCustomers = 9;

class Story {
public:
    Story(quint64 seed, LoyaltyStore &store) : m_random(seed), m_store(store) {}

    bool begin()
    {
        const QStringList expiries{u"months_end"_s, u"rolling_months"_s, u"sliding"_s, u"never"_s};
        const QList<std::pair<QString, QString>> settings{
            {u"points.expiry"_s, expiries.at(pick(expiries.size()))},
            {u"points.expiry_months"_s, QString::number(pick(4) + 1)},
            {u"points.clawback"_s, pick(2) == 0 ? u"clamp"_s : u"allow_negative"_s},
            {u"points.unit"_s, u"0.10"_s},
            {u"tier.window_days"_s, QString::number(pick(90) + 20)},
            {u"tier.validity_months"_s, QString::number(pick(3) + 1)},
            {u"tier.grace_days"_s, QString::number(pick(20))},
        };
        for (const auto &[key, value] : settings) {
            if (!m_store.set(key, value))
                return false;
        }
        if (!m_store.setLadder({0, 8'000, 20'000}, {10'000, 15'000, 20'000}))
            return false;
        m_store.goTo(m_date);
        for (int i = 0; i < 5; ++i)
            m_customers.push_back(m_store.addCustomer());
        return m_store.store().write([&](db::WriteSession &session) { return offer(session); }).has_value();
    }

    QString step()
    {
        switch (pick(20)) {
        case 0:
        case 1:
        case 2:
            return buy();
        case 3:
            return refund(false);
        case 10:
        case 16:
        case 17:
            return issue();
        case 11:
        case 12:
            return claim();
        case 13:
        case 15:
            return takeBack();
        case 14:
            return refund(true);
        case 4: {
            const CustomerId customer = someone();
            return u"adjust %1 "_s.arg(customer.toString()) + outcomeOf(m_store.adjust(customer, pick(400) - 150));
        }
        case 5:
            m_date = m_date.addDays(pick(40));
            m_store.goTo(m_date);
            return u"pass "_s + (pick(2) == 0 ? outcomeOf(m_store.night()) : QString());
        case 6: {
            const CustomerId customer = someone();
            return u"pin %1 "_s.arg(customer.toString()) + outcomeOf(m_store.pin(customer, static_cast<int>(pick(3)), m_date.addDays(pick(60) + 1)));
        }
        case 7:
        case 8:
            return merge();
        case 18:
        case 19:
            return bring();
        default:
            return part();
        }
    }

    /// What happened how often; a step that was refused counts for nothing.
    QMap<QString, int> done;

private:
    // A coupon, a reward and a day of every day, with gifts for the first two.
    Status offer(db::WriteSession &session)
    {
        const Clock &clock = m_store.store().clock();
        CouponTemplate five;
        five.name = u"Five off"_s;
        five.amountMinor = 500;
        five.isReturnedOnRefund = pick(2) == 0;
        TRY_LET(m_template, coupons::CouponService(clock).save(session, m_store.owner(), five));
        Reward cup;
        cup.name = u"Cup"_s;
        cup.cost = 40;
        cup.stock = 500;
        TRY_LET(m_reward, rewards::RewardService(clock).add(session, m_store.owner(), cup));
        MemberDay every;
        every.name = u"Every day"_s;
        every.weekdays = 0x7f;
        every.percentBp = 500;
        every.multiplierBp = 20'000;
        every.gift = u"Bag"_s;
        every.giftLimit = 2;
        TRY(memberdays::MemberDayService(clock).save(session, m_store.owner(), every));
        ReferralProgram program;
        program.isOn = true;
        program.referrerPoints = 50;
        program.referredPoints = 30;
        program.minimumMinor = 1'000;
        TRY(referrals::ProgramService(clock).save(session, m_store.owner(), program));
        return ok();
    }

    qint64 pick(qint64 below) { return static_cast<qint64>(m_random() % static_cast<quint64>(below)); }
    CustomerId someone() { return m_customers[static_cast<size_t>(pick(static_cast<qint64>(m_customers.size())))]; }

    QString buy() { return buy(someone(), pick(3) == 0); }

    QString buy(CustomerId customer, bool withCoupon)
    {
        till::PurchaseBooking order;
        order.customerId = customer;
        order.redeemPoints = pick(3) == 0 ? pick(60) : 0;
        if (withCoupon)
            order.coupons = codesOf(order.customerId);
        till::BookingLine line;
        line.amountMinor = pick(6'000) + 600;
        order.lines = {line};
        const auto booked = m_store.buy(order);
        if (booked) {
            m_numbers.append(booked->purchase.number);
            done[u"coupon"_s] += booked->figures.discountMinor > 0 && !order.coupons.isEmpty() ? 1 : 0;
            done[u"referral"_s] += booked->referral ? 1 : 0;
            done[u"gift"_s] += static_cast<int>(booked->gifts.size());
        }
        return u"buy %1 %2 "_s.arg(order.customerId.toString(), order.coupons.join(u',')) + outcomeOf(booked);
    }

    QStringList codesOf(CustomerId customer)
    {
        const auto held = m_store.store().read(
            [&](db::ReadSession &session) { return coupons::couponsOf(session, customer, m_store.today(), 1); });
        return held && !held->empty() ? QStringList{held->front().coupon.code} : QStringList();
    }

    QString refund(bool isUndo)
    {
        if (m_numbers.isEmpty())
            return u"nothing to refund"_s;
        till::RefundRequest request;
        request.number = m_numbers.at(isUndo ? m_numbers.size() - 1 : pick(m_numbers.size()));
        request.isUndo = isUndo;
        const auto taken = m_store.store().write(
            [&](db::WriteSession &session) { return till::TillService(m_store.store().clock()).refund(session, m_store.owner(), request); });
        count(isUndo ? u"undo"_s : u"refund"_s, taken.has_value());
        return u"%1 %2 "_s.arg(isUndo ? u"undo"_s : u"refund"_s, request.number) + outcomeOf(taken);
    }

    QString issue()
    {
        const CustomerId customer = someone();
        const auto given = m_store.store().write([&](db::WriteSession &session) {
            return coupons::CouponService(m_store.store().clock()).issue(session, m_store.owner(), m_template, customer, m_store.today());
        });
        return u"issue %1 "_s.arg(customer.toString()) + outcomeOf(given) + u", "_s + buy(customer, true);
    }

    QString claim()
    {
        rewards::ClaimRequest request;
        request.rewardId = m_reward;
        request.customerId = someone();
        const auto made = m_store.store().write([&](db::WriteSession &session) {
            return rewards::RewardService(m_store.store().clock()).claim(session, m_store.owner(), request, m_store.today());
        });
        if (made)
            m_claims.push_back(made->claim.id);
        count(u"claim"_s, made.has_value());
        return u"claim %1 "_s.arg(request.customerId.toString()) + outcomeOf(made);
    }

    QString bring()
    {
        if (m_customers.size() >= kMostCustomers)
            return buy();
        const CustomerId referrer = someone();
        Customer file;
        file.name = u"Friend %1"_s.arg(m_customers.size()); // alike names are nobody's concern here
        file.referrerId = referrer;
        const auto filed = m_store.store().write([&](db::WriteSession &session) {
            return referrals::ReferralService(m_store.store().clock()).addCustomer(session, m_store.owner(), file, m_store.today());
        });
        if (filed)
            m_customers.push_back(filed->customerId);
        count(u"bring"_s, filed.has_value());
        return u"bring by %1 "_s.arg(referrer.toString()) + outcomeOf(filed);
    }

    QString takeBack()
    {
        if (m_claims.empty())
            return u"nothing to take back"_s;
        const RewardClaimId id = m_claims[static_cast<size_t>(pick(static_cast<qint64>(m_claims.size())))];
        const auto back = m_store.store().write([&](db::WriteSession &session) {
            return rewards::RewardService(m_store.store().clock()).takeBack(session, m_store.owner(), id, m_store.today(), u"test"_s);
        });
        count(u"take back"_s, back.has_value());
        return u"take back %1 "_s.arg(id.toString()) + outcomeOf(back);
    }

    void count(const QString &what, bool isDone) { done[what] += isDone ? 1 : 0; }

    QString merge()
    {
        const CustomerId keep = someone();
        const CustomerId other = someone();
        const merges::MergeService service(m_store.store().clock());
        const auto made = m_store.store().write([&](db::WriteSession &session) { return service.merge(session, m_store.owner(), keep, other, {}); });
        count(u"merge"_s, made.has_value());
        if (made)
            m_merges.push_back(*made);
        const QString next = made && pick(3) == 0 ? u", "_s + part() : QString();
        return u"merge %1 %2 "_s.arg(keep.toString(), other.toString()) + outcomeOf(made) + next;
    }

    QString part()
    {
        if (m_merges.empty())
            return u"nothing to part"_s;
        // The newest is the one that most often still can be parted.
        const auto size = static_cast<qint64>(m_merges.size());
        const MergeId id = m_merges[static_cast<size_t>(pick(2) == 0 ? size - 1 : pick(size))];
        const merges::MergeService service(m_store.store().clock());
        const Status parted = m_store.store().write([&](db::WriteSession &session) { return service.unmerge(session, m_store.owner(), id); });
        count(u"part"_s, parted.has_value());
        return u"part %1 "_s.arg(id.toString()) + outcomeOf(parted);
    }

    std::mt19937_64 m_random;
    LoyaltyStore &m_store;
    QDate m_date{2026, 1, 1};
    std::vector<CustomerId> m_customers;
    std::vector<MergeId> m_merges;
    std::vector<RewardClaimId> m_claims;
    CouponTemplateId m_template;
    RewardId m_reward;
    QStringList m_numbers;
};

} // namespace

class MergePropertyTest : public QObject {
    Q_OBJECT

    static QStringList differences(LoyaltyStore &store)
    {
        const auto report = store.store().read([&](db::ReadSession &session) {
            return upkeep::VerifyService(store.store().clock()).verify(session, store.owner(), nullptr);
        });
        QStringList all;
        if (!report)
            return {errorName(report.error().code)};
        for (const auto &each : report->differences)
            all.append(u"%1 %2: %3 / %4"_s.arg(each.check, QString::number(each.subject), each.expected, each.found));
        return all;
    }

private slots:
    void theBooksAddUp_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 8; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
    void theBooksAddUp()
    {
        QFETCH(quint64, seed);
        LoyaltyStore store;
        QVERIFY(store.isOpen());
        Story story(seed, store);
        QVERIFY(story.begin());
        QStringList told;
        for (int step = 0; step < 100; ++step) {
            told.append(story.step());
            const QStringList problems = store.problems();
            QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u"; "_s) + u"\n"_s + told.mid(qMax<qsizetype>(0, told.size() - 20)).join(u"\n"_s)));
            const QStringList found = differences(store);
            QVERIFY2(found.isEmpty(), qPrintable(found.join(u"; "_s) + u"\n"_s + told.mid(qMax<qsizetype>(0, told.size() - 20)).join(u"\n"_s)));
        }
        for (const char *what : {"merge", "part", "coupon", "gift", "claim", "take back", "bring", "referral", "refund", "undo"})
            QVERIFY2(story.done.value(QString::fromLatin1(what)) > 0, what);
    }
};

REGULARS_TEST(MergePropertyTest)
#include "merge_property_test.moc"
