#include "support/loyalty_store.h"

#include "customers/customer_service.h"
#include "points/points_query.h"
#include "points/points_service.h"
#include "products/product_query.h"
#include "products/product_service.h"
#include "purchases/purchase_query.h"
#include "settings/setting_service.h"
#include "tiers/standing_service.h"
#include "tiers/tier_service.h"
#include "upkeep/night_run_service.h"

using namespace Qt::StringLiterals;

namespace regulars::tests {
namespace {

struct Promise {
    const char *name;
    const char *broken; ///< a row per breach: two columns
};

// Holds from refund to refund; lines that come later change the share that is due by the next one.
constexpr const char *kReversedShare = "reversed is the cumulative share";

constexpr Promise kPromises[] = {
    {"balance = sum of ledger",
     "SELECT a.customer_id,a.balance FROM points_account a WHERE a.balance<>(SELECT COALESCE(SUM(delta),0) FROM points_ledger l "
     "WHERE l.customer_id=a.customer_id AND l.purse=a.purse)"},
    {"every ledger has an account",
     "SELECT l.customer_id,l.id FROM points_ledger l WHERE NOT EXISTS (SELECT 1 FROM points_account a WHERE a.customer_id=l.customer_id "
     "AND a.purse=l.purse)"},
    {"balance = lots - deficit",
     "SELECT a.customer_id,a.balance FROM points_account a WHERE a.balance<>(SELECT COALESCE(SUM(remaining),0) FROM points_lot l "
     "WHERE l.customer_id=a.customer_id AND l.purse=a.purse)-a.deficit"},
    {"0 <= remaining <= original", "SELECT id,remaining FROM points_lot WHERE remaining<0 OR remaining>original"},
    {"remaining = original - uses",
     "SELECT l.id,l.remaining FROM points_lot l WHERE l.remaining<>l.original-(SELECT COALESCE(SUM(taken),0) FROM points_lot_use u "
     "WHERE u.lot_id=l.id)"},
    {"a deficit leaves no open lot",
     "SELECT a.customer_id,a.deficit FROM points_account a WHERE a.deficit>0 AND EXISTS (SELECT 1 FROM points_lot l "
     "WHERE l.customer_id=a.customer_id AND l.purse=a.purse AND l.remaining>0)"},
    {"a deficit comes from a claw-back",
     "SELECT a.customer_id,a.deficit FROM points_account a WHERE a.deficit>0 AND NOT EXISTS (SELECT 1 FROM points_ledger l "
     "WHERE l.customer_id=a.customer_id AND l.purse=a.purse AND l.cause IN (3,10,11))"}, // of goods or a referral, or was taken over with a merged file
    {"a debit takes what it says",
     "SELECT l.id,l.delta FROM points_ledger l WHERE l.delta<0 AND l.cause NOT IN (3,10,11) AND -l.delta<>(SELECT COALESCE(SUM(taken),0) "
     "FROM points_lot_use u WHERE u.ledger_id=l.id)"},
    {"next expiry",
     "SELECT a.customer_id,a.next_expiry_on FROM points_account a WHERE a.next_expiry_on<>(SELECT COALESCE(MIN(expires_on),2932896) "
     "FROM points_lot l WHERE l.customer_id=a.customer_id AND l.purse=a.purse AND l.remaining>0)"},
    {"earned and spent are in the ledger",
     "SELECT p.id,p.points_earned FROM purchase p WHERE p.points_earned<>(SELECT COALESCE(SUM(delta),0) FROM points_ledger l WHERE l.cause=1 "
     "AND l.cause_id=p.id) OR p.points_spent<>(SELECT COALESCE(-SUM(delta),0) FROM points_ledger l WHERE l.cause=2 AND l.cause_id=p.id)"},
    {"reversed and restored are in the ledger",
     "SELECT r.id,r.points_reversed FROM refund r WHERE r.points_reversed<>(SELECT COALESCE(-SUM(delta),0) FROM points_ledger l "
     "WHERE l.cause=3 AND l.cause_id=r.id) OR r.points_restored<>(SELECT COALESCE(SUM(delta),0) FROM points_ledger l WHERE l.cause=4 "
     "AND l.cause_id=r.id)"},
    {"restored by purchases = restored by refunds",
     "SELECT c.id,0 FROM customer c WHERE (SELECT COALESCE(SUM(points_restored),0) FROM purchase WHERE customer_id=c.id)<>"
     "(SELECT COALESCE(SUM(points_restored),0) FROM refund WHERE customer_id=c.id)"},
    {"counters of a purchase",
     "SELECT id,refunded_minor FROM purchase WHERE refunded_minor NOT BETWEEN 0 AND gross_minor-discount_minor-points_paid_minor "
     "OR refunded_eligible_minor NOT BETWEEN 0 AND eligible_minor OR refunded_points_paid_minor NOT BETWEEN 0 AND points_paid_minor "
     "OR points_reversed NOT BETWEEN 0 AND points_earned OR points_restored NOT BETWEEN 0 AND points_spent"},
    {"a purchase wholly back is wholly settled",
     "SELECT id,points_reversed FROM purchase WHERE is_fully_refunded AND (refunded_eligible_minor<>eligible_minor OR "
     "points_reversed<>points_earned OR points_restored<>points_spent OR refunded_points_paid_minor<>points_paid_minor)"},
    {kReversedShare,
     "SELECT p.id,p.points_reversed FROM purchase p WHERE eligible_minor>0 AND customer_id IS NOT NULL AND "
     "points_reversed<>(2*points_earned*refunded_eligible_minor+eligible_minor)/(2*eligible_minor)"},
    {"lines add up to the head",
     "SELECT p.id,p.gross_minor FROM purchase p WHERE EXISTS (SELECT 1 FROM (SELECT SUM(amount_minor) a,SUM(discount_minor) d,"
     "SUM(eligible_minor) e,SUM(points_paid_minor) s,SUM(refunded_minor) r,MIN(refunded_milli<quantity_milli) o,MAX(refunded_milli>quantity_milli) x "
     "FROM purchase_line WHERE purchase_id=p.id) WHERE a<>p.gross_minor OR d<>p.discount_minor+p.points_paid_minor OR e<>p.eligible_minor "
     "OR s<>p.points_paid_minor OR r<>p.refunded_minor OR x)"},
    {"wholly back = every line back",
     "SELECT p.id,p.is_fully_refunded FROM purchase p WHERE p.is_fully_refunded<>((SELECT COUNT(*) FROM purchase_line l WHERE "
     "l.purchase_id=p.id AND l.refunded_milli<l.quantity_milli)=0)"},
    {"links add up to lines",
     "SELECT l.purchase_id,l.line_no FROM purchase_line l WHERE l.refunded_milli<>(SELECT COALESCE(SUM(quantity_milli),0) FROM refund_link k "
     "WHERE k.purchase_id=l.purchase_id AND k.purchase_line_no=l.line_no) OR l.refunded_minor<>(SELECT COALESCE(SUM(amount_minor),0) "
     "FROM refund_link k WHERE k.purchase_id=l.purchase_id AND k.purchase_line_no=l.line_no)"},
    {"a refund's money = links + unlinked",
     "SELECT r.id,r.amount_minor FROM refund r WHERE r.amount_minor<>r.unlinked_minor+(SELECT COALESCE(SUM(amount_minor),0) FROM refund_link k "
     "WHERE k.refund_id=r.id) OR r.amount_minor<>(SELECT COALESCE(SUM(amount_minor),0) FROM refund_line l WHERE l.refund_id=r.id)"},
    {"summary",
     "SELECT s.customer_id,s.spend_minor FROM customer_summary s WHERE s.orders<>(SELECT COUNT(*) FROM purchase p WHERE "
     "p.customer_id=s.customer_id AND NOT p.is_fully_refunded) OR s.refunds<>(SELECT COUNT(*) FROM refund r WHERE r.customer_id=s.customer_id) "
     "OR s.spend_minor<>(SELECT COALESCE(SUM(gross_minor-discount_minor-points_paid_minor),0) FROM purchase p WHERE p.customer_id=s.customer_id)"
     "-(SELECT COALESCE(SUM(amount_minor),0) FROM refund r WHERE r.customer_id=s.customer_id) OR s.first_on IS NOT (SELECT MIN(day) FROM "
     "purchase p WHERE p.customer_id=s.customer_id AND NOT p.is_fully_refunded) OR s.last_on IS NOT (SELECT MAX(day) FROM purchase p "
     "WHERE p.customer_id=s.customer_id AND NOT p.is_fully_refunded) OR s.last_at_ms IS NOT (SELECT MAX(at_ms) FROM purchase p WHERE "
     "p.customer_id=s.customer_id AND NOT p.is_fully_refunded)"},
    {"everybody who bought has a summary",
     "SELECT id,customer_id FROM purchase WHERE customer_id IS NOT NULL AND customer_id NOT IN (SELECT customer_id FROM customer_summary)"},
    {"day roll-up",
     "SELECT d.shop_id,d.day FROM day_rollup d WHERE (d.orders,d.walk_in_orders,d.sales_minor,d.discount_minor,d.points_paid_minor,"
     "d.points_earned,d.points_spent)<>(SELECT COUNT(*),COALESCE(SUM(customer_id IS NULL),0),"
     "COALESCE(SUM(gross_minor-discount_minor-points_paid_minor),0),COALESCE(SUM(discount_minor),0),COALESCE(SUM(points_paid_minor),0),"
     "COALESCE(SUM(points_earned),0),COALESCE(SUM(points_spent),0) FROM purchase p WHERE p.shop_id=d.shop_id AND p.day=d.day) OR "
     "(d.refunds,d.refund_minor)<>(SELECT COUNT(*),COALESCE(SUM(amount_minor),0) FROM refund r WHERE r.shop_id=d.shop_id AND r.day=d.day)"},
    {"every day with a fact has a roll-up",
     "SELECT f.shop_id,f.day FROM (SELECT shop_id,day FROM purchase UNION SELECT shop_id,day FROM refund) f WHERE NOT EXISTS (SELECT 1 "
     "FROM day_rollup d WHERE d.shop_id=f.shop_id AND d.day=f.day)"},
    {"month roll-up = its days",
     "WITH days AS (SELECT shop_id,CAST(strftime('%Y',day*86400,'unixepoch') AS INTEGER)*12+CAST(strftime('%m',day*86400,'unixepoch') AS INTEGER)-1 "
     "AS month,SUM(orders) o,SUM(walk_in_orders) w,SUM(sales_minor) s,SUM(discount_minor) d,SUM(points_paid_minor) p,SUM(refunds) r,"
     "SUM(refund_minor) b,SUM(points_earned) e,SUM(points_spent) t FROM day_rollup GROUP BY 1,2) SELECT days.shop_id,days.month FROM days "
     "LEFT JOIN month_rollup m USING(shop_id,month) WHERE o+r>0 AND (m.orders IS NOT o OR m.walk_in_orders IS NOT w OR m.sales_minor IS NOT s OR "
     "m.discount_minor IS NOT d OR m.points_paid_minor IS NOT p OR m.refunds IS NOT r OR m.refund_minor IS NOT b OR m.points_earned IS NOT e OR "
     "m.points_spent IS NOT t)"},
    {"tier counters",
     "SELECT t.id,t.rank FROM tier t WHERE t.rank>0 AND COALESCE((SELECT customers FROM tier_counter c WHERE c.tier_id=t.id),0)<>"
     "(SELECT COUNT(*) FROM tier_state s WHERE s.tier_id=t.id)"},
    {"a tier's history has no gap",
     "SELECT customer_id,id FROM (SELECT customer_id,id,from_tier_id,LAG(to_tier_id) OVER (PARTITION BY customer_id ORDER BY id) AS was "
     "FROM tier_change) WHERE was IS NOT NULL AND from_tier_id IS NOT was"},
    {"a tier's history begins in the first tier",
     "SELECT customer_id,from_tier_id FROM tier_change c WHERE id=(SELECT MIN(id) FROM tier_change WHERE customer_id=c.customer_id) AND "
     "from_tier_id NOT IN (SELECT id FROM tier WHERE threshold<=50)"},
    {"a tier's history never goes back in time",
     "SELECT customer_id,id FROM (SELECT customer_id,id,on_day,LAG(on_day) OVER (PARTITION BY customer_id ORDER BY id) AS was "
     "FROM tier_change) WHERE on_day<was"},
    {"the state is where the history ends",
     "SELECT s.customer_id,s.tier_id FROM tier_state s WHERE s.tier_id IS NOT (SELECT to_tier_id FROM tier_change c WHERE "
     "c.customer_id=s.customer_id ORDER BY id DESC LIMIT 1)"},
    {"who changed has a state",
     "SELECT customer_id,id FROM tier_change WHERE customer_id NOT IN (SELECT customer_id FROM tier_state)"},
    {"an untouched base tier never ends",
     "SELECT s.customer_id,s.due_on FROM tier_state s JOIN tier t ON t.id=s.tier_id WHERE t.rank=0 AND NOT s.is_pinned AND s.due_on<2932896"},
};

} // namespace

LoyaltyStore::LoyaltyStore()
{
    if (!m_store.isOpen())
        return;
    const Status made = m_store.writeUnaudited([this](db::WriteSession &session) -> Status {
        return tiers::TierService(m_store.clock()).createDefaults(session, u"en"_s);
    });
    m_ready = made.has_value();
}

void LoyaltyStore::goTo(const QDate &date, int hour)
{
    constexpr qint64 kHour = 3'600'000;
    constexpr int kShanghaiOffset = 8;
    m_store.clock().set((qint64{toEpochDay(date)} * 24 + hour - kShanghaiOffset) * kHour);
}

EpochDay LoyaltyStore::today()
{
    constexpr qint64 kHour = 3'600'000;
    return static_cast<EpochDay>((m_store.clock().nowMs() + 8 * kHour) / (24 * kHour));
}

CustomerId LoyaltyStore::addCustomer(const QString &birthday, bool isBirthdayLunar)
{
    Customer customer;
    customer.birthday = birthday;
    customer.isBirthdayLunar = isBirthdayLunar;
    customer.cardNo = u"C%1"_s.arg(++m_customers, 4, 10, QLatin1Char('0'));
    customer.shopId = m_store.shopId();
    const auto added = m_store.write([&](db::WriteSession &session) {
        return customers::CustomerService(m_store.clock()).add(session, owner(), customer);
    });
    return added ? *added : CustomerId();
}

ProductId LoyaltyStore::addProduct(const QString &sku)
{
    Product product;
    product.sku = sku;
    const auto added = m_store.write([&](db::WriteSession &session) {
        return products::ProductService(m_store.clock()).add(session, owner(), product);
    });
    return added ? *added : ProductId();
}

Status LoyaltyStore::exclude(const QString &sku)
{
    return m_store.write([&](db::WriteSession &session) -> Status {
        TRY_LET(Product product, products::requireProduct(session, sku));
        product.earns = false;
        return products::ProductService(m_store.clock()).update(session, owner(), product);
    });
}

Status LoyaltyStore::set(const QString &key, const QString &value)
{
    return m_store.write([&](db::WriteSession &session) {
        return settings::SettingService(m_store.clock()).set(session, owner(), key, value);
    });
}

Status LoyaltyStore::setLadder(const std::vector<qint64> &thresholds, const std::vector<qint64> &multipliersBp)
{
    return m_store.write([&](db::WriteSession &session) -> Status {
        TRY_LET(const Ladder ladder, tiers::loadLadder(session));
        std::vector<Tier> tiers;
        for (size_t i = 0; i < thresholds.size(); ++i) {
            Tier tier;
            if (i < ladder.tiers.size())
                tier.id = ladder.tiers[i].id;
            tier.name = u"L%1"_s.arg(i);
            tier.threshold = thresholds[i];
            tier.multiplierBp = i < multipliersBp.size() ? multipliersBp[i] : 10'000;
            tiers.push_back(tier);
        }
        return tiers::TierService(m_store.clock()).saveTiers(session, owner(), tiers);
    });
}

TierId LoyaltyStore::tierId(int rank)
{
    const auto ladder = m_store.read([](db::ReadSession &session) { return tiers::loadLadder(session); });
    return ladder && rank < static_cast<int>(ladder->tiers.size()) ? ladder->tiers[static_cast<size_t>(rank)].id : TierId();
}

Result<till::BookedPurchase> LoyaltyStore::buy(CustomerId customer, qint64 amountMinor, qint64 points)
{
    till::PurchaseBooking order;
    order.customerId = customer;
    order.redeemPoints = points;
    till::BookingLine line;
    line.amountMinor = amountMinor;
    order.lines = {line};
    return buy(order);
}

Result<till::BookedPurchase> LoyaltyStore::buy(const till::PurchaseBooking &order)
{
    return m_store.write([&](db::WriteSession &session) { return till::TillService(m_store.clock()).record(session, owner(), order); });
}

Result<till::BookedPurchase> LoyaltyStore::quote(const till::PurchaseBooking &order)
{
    return m_store.read([&](db::ReadSession &session) { return till::TillService(m_store.clock()).quote(session, order); });
}

Result<till::BookedRefund> LoyaltyStore::refund(const QString &number, const std::vector<till::RefundItem> &items, CustomerId customer)
{
    return m_store.write([&](db::WriteSession &session) {
        return till::TillService(m_store.clock()).refund(session, owner(), {number, customer, items, {}});
    });
}

Result<till::BookedRefund> LoyaltyStore::giveBack(const till::ReturnBooking &order)
{
    return m_store.writeUnaudited([&](db::WriteSession &session) -> Result<till::BookedRefund> {
        TRY_LET(auto context, till::LoyaltyContext::load(session));
        till::Booking booking(std::move(context));
        till::ReturnBooking now = order;
        now.atMs = now.atMs != 0 ? now.atMs : m_store.clock().nowMs();
        return booking.returnGoods(session, now);
    });
}

Status LoyaltyStore::addLines(PurchaseId purchase, const std::vector<till::BookingLine> &lines)
{
    m_withLaterLines.insert(purchase.value());
    return m_store.writeUnaudited([&](db::WriteSession &session) -> Status {
        TRY_LET(auto context, till::LoyaltyContext::load(session));
        return till::Booking(std::move(context)).addLines(session, purchase, lines);
    });
}

Result<till::BookedRefund> LoyaltyStore::addReturnLines(const QString &number, const std::vector<till::BookingLine> &lines)
{
    return m_store.writeUnaudited([&](db::WriteSession &session) -> Result<till::BookedRefund> {
        TRY_LET(auto context, till::LoyaltyContext::load(session));
        TRY_LET(const auto refund, purchases::refundByNumber(session, number));
        if (!refund)
            return fail(ErrorCode::NotFound, u"refund"_s, number);
        return till::Booking(std::move(context)).addReturnLines(session, *refund, lines);
    });
}

Result<LedgerId> LoyaltyStore::adjust(CustomerId customer, qint64 delta)
{
    return m_store.write([&](db::WriteSession &session) {
        return points::PointsService(m_store.clock()).adjust(session, owner(), customer, Purse::Points, delta, today(), u"test"_s);
    });
}

Result<LedgerId> LoyaltyStore::reverse(LedgerId adjustment)
{
    return m_store.write([&](db::WriteSession &session) {
        return points::PointsService(m_store.clock()).reverse(session, owner(), adjustment, today(), u"test"_s);
    });
}

Status LoyaltyStore::pin(CustomerId customer, int rank, const QDate &until)
{
    const TierId tier = tierId(rank);
    return m_store.write([&](db::WriteSession &session) {
        return tiers::TierService(m_store.clock()).pin(session, owner(), customer, tier, toEpochDay(until), today(), u"test"_s);
    });
}

Status LoyaltyStore::night()
{
    return m_store.write([&](db::WriteSession &session) -> Status {
        TRY(upkeep::NightRunService(m_store.clock()).run(session, owner(), nullptr));
        return ok();
    });
}

Status LoyaltyStore::nights(const QDate &first, const QDate &last)
{
    return m_store.writeUnaudited([&](db::WriteSession &session) -> Status {
        for (QDate date = first; date <= last; date = date.addDays(1)) {
            goTo(date, 0);
            TRY(upkeep::NightRunService(m_store.clock()).settleAll(session, owner().id, nullptr));
        }
        return ok();
    });
}

qint64 LoyaltyStore::balance(CustomerId customer, Purse purse)
{
    const auto found = m_store.read([&](db::ReadSession &session) {
        auto select = session.prepare("SELECT COALESCE(SUM(delta),0) FROM points_ledger WHERE customer_id=? AND purse=?");
        return select.bind(customer).bind(static_cast<int>(purse)).firstInt();
    });
    return found ? found->value_or(0) : -999'999'999;
}

qint64 LoyaltyStore::deficit(CustomerId customer)
{
    const auto found = m_store.read([&](db::ReadSession &session) {
        return session.prepare("SELECT deficit FROM points_account WHERE purse=0 AND customer_id=?").bind(customer).firstInt();
    });
    return found ? found->value_or(0) : -1;
}

int LoyaltyStore::rank(CustomerId customer)
{
    const auto found = m_store.read([&](db::ReadSession &session) {
        return session.prepare("SELECT t.rank FROM tier_state s JOIN tier t ON t.id=s.tier_id WHERE s.customer_id=?").bind(customer).firstInt();
    });
    return found ? static_cast<int>(found->value_or(0)) : -1;
}

QStringList LoyaltyStore::lots(CustomerId customer)
{
    const std::string sql = "SELECT original,remaining,date(expires_on*86400,'unixepoch') FROM points_lot WHERE purse=0 AND customer_id="
                            + std::to_string(customer.value()) + " ORDER BY id";
    return rows(sql, 3);
}

QStringList LoyaltyStore::ledger(CustomerId customer)
{
    const std::string sql = "SELECT cause,delta FROM points_ledger WHERE purse=0 AND customer_id=" + std::to_string(customer.value())
                            + " ORDER BY id";
    return rows(sql, 2);
}

QStringList LoyaltyStore::history(CustomerId customer)
{
    const std::string sql = "SELECT COALESCE(f.rank,0)||'>'||t.rank,cause,date(on_day*86400,'unixepoch') FROM tier_change c JOIN tier t "
                            "ON t.id=c.to_tier_id LEFT JOIN tier f ON f.id=c.from_tier_id WHERE customer_id="
                            + std::to_string(customer.value()) + " ORDER BY c.id";
    return rows(sql, 3);
}

QStringList LoyaltyStore::rows(std::string_view sql, int columns)
{
    const auto found = m_store.read([&](db::ReadSession &session) -> Result<QStringList> {
        QStringList list;
        auto select = session.prepare(sql);
        for (;;) {
            TRY_LET(const bool row, select.step());
            if (!row)
                return list;
            QStringList cells;
            for (int i = 0; i < columns; ++i)
                cells.append(select.textAt(i));
            list.append(cells.join(u'|'));
        }
    });
    return found ? *found : QStringList{u"query failed: "_s + found.error().detail};
}

QStringList LoyaltyStore::problems()
{
    QStringList found;
    for (const Promise &promise : kPromises) {
        for (const QString &row : rows(promise.broken, 2)) {
            if (promise.name == kReversedShare && m_withLaterLines.contains(row.section(u'|', 0, 0).toLongLong()))
                continue;
            found.append(u"%1: %2"_s.arg(QString::fromLatin1(promise.name), row));
        }
    }
    const auto broken = m_store.read([](db::ReadSession &session) { return audit::verify(session); });
    if (!broken || !broken->isEmpty())
        found.append(u"audit chain"_s);
    return found;
}

} // namespace regulars::tests
