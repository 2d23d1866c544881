#include "customers/customer_query.h"
#include "demo/customer_books_rules.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "till/loyalty_context.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::demo::BookIds;
using regulars::demo::CustomerBooks;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;

/// The books in memory against the till's, row by row: the same sales and returns, booked both ways.
class CustomerBooksTest : public QObject {
    Q_OBJECT
private slots:
    void booksAsTheTillDoes_data();
    void booksAsTheTillDoes();
};

namespace {

using Settings = QList<std::pair<QString, QString>>;

// One customer's life told to both; what each of them holds afterwards, as text.
class Twin {
public:
    Twin(LoyaltyStore &store, CustomerBooks &books, const Customer &customer) : m_store(store), m_books(books), m_customer(customer)
    {
        m_books.begin(customer);
    }

    QString buy(const std::vector<qint64> &amounts, qint64 discountMinor, bool redeems)
    {
        const qint64 now = m_store.store().clock().nowMs();
        till::PurchaseBooking order;
        order.customerId = m_customer.id;
        order.atMs = now;
        order.discountMinor = discountMinor;
        order.redeemPoints = redeems ? std::max<qint64>(0, spendable()) : 0;
        std::vector<PurchaseLine> lines;
        for (const qint64 amount : amounts) {
            order.lines.push_back({ProductId(), 2 * kQuantityOne, 0, amount});
            PurchaseLine line;
            line.lineNo = static_cast<int>(lines.size()) + 1;
            line.quantityMilli = 2 * kQuantityOne;
            line.amountMinor = amount;
            lines.push_back(line);
        }
        const auto booked = m_store.buy(order);
        if (!booked)
            return outcomeOf(booked);
        Purchase purchase;
        purchase.id = booked->purchase.id;
        purchase.shopId = booked->purchase.shopId;
        purchase.atMs = now;
        purchase.day = m_store.today();
        purchase.operatorId = OperatorId(1);
        m_numbers.push_back(booked->purchase.number);
        const Status status = m_books.buy(purchase, lines, discountMinor, redeems);
        return status ? QString() : outcomeOf(status);
    }

    QString bringBack(size_t which, bool isWhole)
    {
        const Purchase &purchase = m_books.purchases()[which].purchase;
        const bool isOpen = m_books.purchases()[which].lines.front().refundedMilli < 2 * kQuantityOne;
        if (purchase.isFullyRefunded || (!isWhole && !isOpen))
            return {};
        std::vector<till::RefundItem> items;
        if (!isWhole)
            items.push_back({1, kQuantityOne});
        const auto booked = m_store.refund(m_numbers[which], items);
        if (!booked)
            return outcomeOf(booked);
        Refund refund;
        refund.id = booked->refund.id;
        refund.atMs = m_store.store().clock().nowMs();
        refund.day = m_store.today();
        refund.operatorId = OperatorId(1);
        // The books take all that is left line by line only where nothing came back before.
        const Status status = m_books.bringBack(refund, purchase.id, isWhole);
        return status ? QString() : outcomeOf(status);
    }

    [[nodiscard]] qint64 purchases() const { return static_cast<qint64>(m_numbers.size()); }
    [[nodiscard]] bool isUntouched(size_t which) const { return m_books.purchases()[which].purchase.refundedMinor == 0; }

    QStringList theTills()
    {
        QStringList text = rows("SELECT purse,cause,cause_id,part,delta,day FROM points_ledger WHERE customer_id=%1 ORDER BY id", 6);
        text += rows("SELECT expires_on,purchase_id,earned_on,original,remaining FROM points_lot WHERE customer_id=%1 ORDER BY id", 5);
        text += rows("SELECT u.sequence,u.taken FROM points_lot_use u JOIN points_ledger l ON l.id=u.ledger_id WHERE l.customer_id=%1 "
                     "ORDER BY u.ledger_id,u.sequence", 2);
        text += rows("SELECT balance,deficit,next_expiry_on FROM points_account WHERE customer_id=%1", 3);
        text += rows("SELECT from_tier_id,to_tier_id,cause,at_ms,on_day,valid_until_on,from_valid_until_on,metric,purchase_id FROM tier_change "
                     "WHERE customer_id=%1 ORDER BY id", 9);
        text += rows("SELECT s.tier_id,s.since_on,s.valid_until_on,s.due_on,s.is_in_grace,(SELECT COUNT(*) FROM tier_change c WHERE "
                     "c.customer_id=s.customer_id AND c.id<=s.change_id) FROM tier_state s WHERE customer_id=%1", 6);
        text += rows("SELECT gross_minor,discount_minor,points_paid_minor,eligible_minor,points_earned,points_spent,refunded_minor,"
                     "refunded_eligible_minor,refunded_points_paid_minor,points_reversed,points_restored,is_fully_refunded,tier_before_id "
                     "FROM purchase WHERE customer_id=%1 ORDER BY id", 13);
        text += rows("SELECT amount_minor,points_reversed,points_restored FROM refund WHERE customer_id=%1 ORDER BY id", 3);
        return text;
    }

    QStringList theBooks() const
    {
        QStringList text;
        const auto line = [&text](std::initializer_list<qint64> values) {
            QStringList words;
            for (const qint64 value : values)
                words.append(QString::number(value));
            text.append(words.join(u'|'));
        };
        for (const LedgerEntry &e : m_books.ledger())
            line({0, static_cast<int>(e.cause), causeId(e), e.part, e.delta, e.day});
        for (const Lot &l : m_books.lots())
            text.append(u"%1|%2|%3|%4|%5"_s.arg(l.expiresOn).arg(id(l.purchaseId)).arg(l.earnedOn).arg(l.original).arg(l.remaining));
        for (const demo::BookedLotUse &u : m_books.uses())
            line({u.sequence, u.use.taken});
        if (m_books.account().exists)
            line({m_books.account().balance, m_books.account().deficit, m_books.account().nextExpiryOn});
        for (const TierChange &c : m_books.tierChanges())
            text.append(u"%1|%2|%3|%4|%5|%6|%7|%8|%9"_s.arg(c.fromTierId.value()).arg(c.toTierId.value()).arg(tierCauseName(c.cause))
                            .arg(c.atMs).arg(c.onDay).arg(c.validUntilOn).arg(c.fromValidUntilOn).arg(c.metric).arg(id(c.purchaseId)));
        if (!m_books.tierChanges().empty()) {
            const TierState &s = m_books.tier();
            qint64 origin = 0;
            for (const TierChange &c : m_books.tierChanges())
                origin += c.id <= s.changeId ? 1 : 0;
            line({s.tierId.value(), s.sinceOn, s.validUntilOn, s.dueOn, s.isInGrace, origin});
        }
        for (const demo::PurchaseEntry &entry : m_books.purchases()) {
            const Purchase &p = entry.purchase;
            line({p.grossMinor, p.discountMinor, p.pointsPaidMinor, p.eligibleMinor, p.pointsEarned, p.pointsSpent, p.refundedMinor,
                  p.refundedEligibleMinor, p.refundedPointsPaidMinor, p.pointsReversed, p.pointsRestored, p.isFullyRefunded,
                  p.tierBeforeId.value()});
        }
        for (const demo::RefundEntry &entry : m_books.refunds())
            line({entry.refund.amountMinor, entry.refund.pointsReversed, entry.refund.pointsRestored});
        return text;
    }

private:
    template <class IdType>
    static QString id(IdType id)
    {
        return id.isValid() ? id.toString() : QString();
    }
    // Lots are numbered within the customer here and within the store there.
    static qint64 causeId(const LedgerEntry &entry) { return entry.cause == Cause::Expiry ? 0 : entry.causeId; }

    qint64 spendable() { return m_store.store().number(
        QStringLiteral("SELECT COALESCE(SUM(remaining),0) FROM points_lot WHERE customer_id=%1 AND expires_on>=%2").arg(m_customer.id.value())
            .arg(m_store.today()).toStdString()); }

    QStringList rows(const char *sql, int columns)
    {
        QStringList found = m_store.rows(QString::fromLatin1(sql).arg(m_customer.id.value()).toStdString(), columns);
        for (QString &row : found) {
            if (columns == 6 && row.startsWith(u"0|6|")) // expiry: the lot's number left out
                row = u"0|6|0|"_s + row.section(u'|', 3);
        }
        return found;
    }

    LoyaltyStore &m_store;
    CustomerBooks &m_books;
    Customer m_customer;
    QStringList m_numbers;
};

} // namespace

void CustomerBooksTest::booksAsTheTillDoes_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<quint64>("seed");
    const QList<std::pair<const char *, Settings>> policies{
        {"as a new store is", {}},
        {"sliding expiry, clamped, by orders", {{u"points.expiry"_s, u"sliding"_s}, {u"points.clawback"_s, u"clamp"_s}, {u"points.expiry_months"_s, u"2"_s},
                                                {u"tier.metric"_s, u"orders"_s}, {u"tier.window_days"_s, u"60"_s}, {u"tier.validity_months"_s, u"2"_s}}},
        {"rolling expiry, calendar year, one step down", {{u"points.expiry"_s, u"rolling_months"_s}, {u"points.expiry_months"_s, u"1"_s},
                                                          {u"tier.window"_s, u"calendar_year"_s}, {u"tier.downgrade"_s, u"one_step"_s},
                                                          {u"tier.validity_months"_s, u"1"_s}, {u"tier.grace_days"_s, u"9"_s}}},
        {"birthday, daily cap, tiers by points", {{u"points.birthday_multiplier"_s, u"3"_s}, {u"points.cap_per_day"_s, u"900"_s},
                                                  {u"points.value"_s, u"0.003"_s}, {u"tier.metric"_s, u"points"_s}, {u"tier.window"_s, u"lifetime"_s},
                                                  {u"points.restore_days"_s, u"5"_s}, {u"points.expiry"_s, u"fixed_day"_s}}},
    };
    for (const auto &[name, settings] : policies) {
        for (quint64 seed = 1; seed <= 3; ++seed)
            QTest::addRow("%s, story %d", name, int(seed)) << settings << seed;
    }
}

void CustomerBooksTest::booksAsTheTillDoes()
{
    QFETCH(Settings, settings);
    QFETCH(quint64, seed);
    LoyaltyStore store;
    QVERIFY(store.isOpen());
    for (const auto &[key, value] : settings)
        QVERIFY(store.set(key, value));
    if (settings.contains(std::pair(u"tier.metric"_s, u"orders"_s)))
        QVERIFY(store.setLadder({0, 3, 6, 9}));
    const CustomerId id = store.addCustomer(u"1988-03-05"_s);
    const auto context = store.store().read([](db::ReadSession &session) { return till::LoyaltyContext::load(session); });
    const auto customer = store.store().read([&](db::ReadSession &session) { return customers::customerById(session, id); });
    QVERIFY(context && customer && *customer);
    const Customer file = customer->value_or(Customer());
    const BusinessTime &time = context->timeOf(context->defaultShop);
    BookIds ids;
    CustomerBooks books({context->points, context->ladder, [&](EpochDay day) { return time.startOf(day); }}, ids);
    Twin twin(store, books, file);

    std::mt19937_64 random(seed);
    const auto below = [&](quint64 limit) { return static_cast<qint64>(random() % limit); };
    QDate date(2026, 1, 5);
    int hour = 9;
    QString wrong;
    for (int step = 0; step < 70 && wrong.isEmpty(); ++step) {
        if (++hour > 20 || below(3) > 0) {
            date = date.addDays(1 + below(below(6) == 0 ? 150 : 12));
            hour = 9;
        }
        store.goTo(date, hour);
        if (twin.purchases() > 0 && below(4) == 0) {
            const auto which = static_cast<size_t>(twin.purchases() - 1 - below(static_cast<quint64>(std::min<qint64>(3, twin.purchases()))));
            wrong = twin.bringBack(which, twin.isUntouched(which) && below(2) == 0);
            continue;
        }
        std::vector<qint64> amounts;
        for (qint64 line = 0; line <= below(3); ++line)
            amounts.push_back(100 + below(below(5) == 0 ? 900'000 : 60'000));
        wrong = twin.buy(amounts, below(4) == 0 ? below(100) : 0, below(3) == 0);
    }
    QCOMPARE(wrong, QString());
    QVERIFY(twin.purchases() > 20);
    QVERIFY(!books.refunds().empty());
    date = date.addDays(200);
    store.goTo(date, 9);
    QVERIFY(store.night());
    books.settle(store.today());
    QCOMPARE(twin.theBooks(), twin.theTills());
    QCOMPARE(store.problems(), QStringList());
}

REGULARS_TEST(CustomerBooksTest)
#include "customer_books_test.moc"
