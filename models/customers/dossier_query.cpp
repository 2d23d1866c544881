#include "customers/dossier_query.h"

#include "customers/customer_fields.h"
#include "customers/customer_query.h"

#include <QJsonArray>

#include <vector>

using namespace Qt::StringLiterals;

namespace regulars::customers {
namespace {

// How a column is written.
enum class Kind { Text, Number, Money, Day, Instant, Price, Quantity };

struct DossierColumn {
    QStringView name;
    Kind kind;
};

QJsonValue valueOf(const db::Statement &row, int column, Kind kind, const Currency &currency)
{
    if (row.isNullAt(column))
        return QJsonValue::Null;
    switch (kind) {
    case Kind::Text:
        return row.textAt(column);
    case Kind::Number:
        return row.intAt(column);
    case Kind::Money:
        return moneyText(row.intAt(column), currency);
    case Kind::Day:
        return dayText(static_cast<EpochDay>(row.intAt(column)));
    case Kind::Instant:
        return instantText(row.intAt(column));
    case Kind::Price:
        return scaledText(row.intAt(column), kPriceDigits, currency.digits);
    case Kind::Quantity:
        return scaledText(row.intAt(column), kQuantityDigits);
    }
    Q_UNREACHABLE();
}

/// What one table says of the customer ?1, under one key.
struct Section {
    QStringView key;
    std::string_view sql;
    std::vector<DossierColumn> columns;
};

Result<QJsonArray> rowsOf(db::Statement &select, const std::vector<DossierColumn> &columns, const Currency &currency)
{
    QJsonArray rows;
    for (;;) {
        TRY_LET(const bool found, select.step());
        if (!found)
            return rows;
        QJsonObject row;
        int index = 0;
        for (const DossierColumn &column : columns)
            row.insert(column.name, valueOf(select, index++, column.kind, currency));
        rows.append(row);
    }
}

Result<QJsonObject> fileOf(db::ReadSession &session, const Customer &customer)
{
    QJsonObject file;
    FieldContext context{session, 0};
    for (const CustomerField &field : customerFields()) {
        TRY_LET(const QString text, field.get(context, customer));
        file.insert(field.name, text);
    }
    return file;
}

Result<QJsonArray> consentRows(db::ReadSession &session, CustomerId id)
{
    QJsonArray rows;
    TRY_LET(const auto consents, consentHistoryOf(session, id));
    for (const Consent &consent : consents)
        rows.append(QJsonObject{{u"channel"_s, consent.channel},
                                {u"in"_s, consent.isIn},
                                {u"source"_s, consent.source},
                                {u"at"_s, instantText(consent.atMs)}});
    return rows;
}

constexpr std::string_view kPurchases =
    "SELECT id,number,at_ms,gross_minor,discount_minor,points_paid_minor,refunded_minor,points_earned,points_spent,note FROM purchase"
    " WHERE customer_id=?1 ORDER BY at_ms,id";
constexpr std::string_view kLines =
    "SELECT p.sku,p.name,l.quantity_milli,l.unit_price_e4,l.amount_minor,l.discount_minor FROM purchase_line l"
    " LEFT JOIN product p ON p.id=l.product_id WHERE l.purchase_id=?1 ORDER BY l.line_no";
constexpr std::string_view kSteps = "SELECT kind,label,taken_minor,left_minor FROM purchase_discount WHERE purchase_id=?1 ORDER BY sequence";

// Each purchase with its lines and with the steps of its discount.
Result<QJsonArray> purchaseRows(db::ReadSession &session, CustomerId id, const Currency &currency)
{
    auto select = session.prepare(kPurchases);
    TRY_LET(const QJsonArray purchases,
            rowsOf(select.bind(id),
                   {{u"id", Kind::Text}, {u"number", Kind::Text}, {u"at", Kind::Instant}, {u"gross", Kind::Money},
                    {u"discount", Kind::Money}, {u"paid_with_points", Kind::Money}, {u"refunded", Kind::Money},
                    {u"points_earned", Kind::Number}, {u"points_spent", Kind::Number}, {u"note", Kind::Text}},
                   currency));
    QJsonArray whole;
    for (const QJsonValue &value : purchases) {
        QJsonObject purchase = value.toObject();
        const qint64 purchaseId = purchase.value(u"id").toString().toLongLong();
        auto lines = session.prepare(kLines);
        TRY_LET(const QJsonArray lineRows,
                rowsOf(lines.bind(purchaseId),
                       {{u"sku", Kind::Text}, {u"product", Kind::Text}, {u"quantity", Kind::Quantity},
                        {u"unit_price", Kind::Price}, {u"amount", Kind::Money}, {u"discount", Kind::Money}},
                       currency));
        auto steps = session.prepare(kSteps);
        TRY_LET(const QJsonArray stepRows,
                rowsOf(steps.bind(purchaseId),
                       {{u"kind", Kind::Text}, {u"label", Kind::Text}, {u"taken", Kind::Money}, {u"left", Kind::Money}}, currency));
        purchase.insert(u"lines"_s, lineRows);
        purchase.insert(u"discounts"_s, stepRows);
        whole.append(purchase);
    }
    return whole;
}

const std::vector<Section> &bookSections()
{
    static const std::vector<Section> all{
        {u"summary",
         "SELECT orders,refunds,spend_minor,first_on,last_on FROM customer_summary WHERE customer_id=?1",
         {{u"orders", Kind::Number}, {u"refunds", Kind::Number}, {u"spend", Kind::Money}, {u"first", Kind::Day}, {u"last", Kind::Day}}},
        {u"refunds",
         "SELECT number,at_ms,amount_minor,points_reversed,points_restored,note FROM refund WHERE customer_id=?1 ORDER BY at_ms,id",
         {{u"number", Kind::Text}, {u"at", Kind::Instant}, {u"amount", Kind::Money}, {u"points_reversed", Kind::Number},
          {u"points_restored", Kind::Number}, {u"note", Kind::Text}}},
        {u"points",
         "SELECT CASE l.purse WHEN 0 THEN 'points' ELSE 'credits' END,l.delta,l.at_ms,CASE l.cause WHEN 1 THEN 'purchase' WHEN 2 THEN 'redemption'"
         " WHEN 3 THEN 'reversal' WHEN 4 THEN 'restoration' WHEN 5 THEN 'adjustment' WHEN 6 THEN 'expiry' WHEN 7 THEN 'opening'"
         " WHEN 8 THEN 'reward' WHEN 9 THEN 'campaign' WHEN 10 THEN 'referral' WHEN 11 THEN 'merge' WHEN 12 THEN 'adjustment_reversal'"
         " ELSE 'import_undo' END,CASE WHEN l.cause IN (1,2) THEN (SELECT number FROM purchase WHERE id=l.cause_id)"
         " WHEN l.cause IN (3,4) THEN (SELECT number FROM refund WHERE id=l.cause_id)"
         " WHEN l.cause=8 THEN (SELECT w.name FROM reward_claim k JOIN reward w ON w.id=k.reward_id WHERE k.id=l.cause_id)"
         " WHEN l.cause=10 THEN COALESCE((SELECT m.name FROM referral_milestone_given g JOIN referral_milestone m ON m.id=g.milestone_id"
         " WHERE g.id=l.cause_id),(SELECT c.card_no FROM referral_payment p JOIN referral r ON r.id=p.referral_id JOIN customer c"
         " ON c.id=CASE r.referrer_id WHEN ?1 THEN r.referred_id ELSE r.referrer_id END WHERE p.id=l.cause_id)) END,l.reason"
         " FROM points_ledger l WHERE l.customer_id=?1 ORDER BY l.id",
         {{u"purse", Kind::Text}, {u"delta", Kind::Number}, {u"at", Kind::Instant}, {u"cause", Kind::Text}, {u"for", Kind::Text},
          {u"reason", Kind::Text}}},
        {u"lots",
         "SELECT CASE purse WHEN 0 THEN 'points' ELSE 'credits' END,earned_on,original,remaining,NULLIF(expires_on,2932896) FROM points_lot"
         " WHERE customer_id=?1 ORDER BY purse,expires_on,id",
         {{u"purse", Kind::Text}, {u"earned_on", Kind::Day}, {u"amount", Kind::Number}, {u"remaining", Kind::Number}, {u"last_day", Kind::Day}}},
        {u"balances",
         "SELECT CASE purse WHEN 0 THEN 'points' ELSE 'credits' END,balance,deficit FROM points_account WHERE customer_id=?1 ORDER BY purse",
         {{u"purse", Kind::Text}, {u"balance", Kind::Number}, {u"owed", Kind::Number}}},
        {u"tier",
         "SELECT t.name,s.since_on,NULLIF(s.valid_until_on,2932896),CASE WHEN s.is_pinned THEN 'yes' ELSE 'no' END FROM tier_state s"
         " JOIN tier t ON t.id=s.tier_id WHERE s.customer_id=?1",
         {{u"tier", Kind::Text}, {u"since", Kind::Day}, {u"valid_until", Kind::Day}, {u"pinned", Kind::Text}}},
        {u"tiers",
         "SELECT f.name,t.name,c.cause,c.on_day,c.valid_until_on,c.reason FROM tier_change c LEFT JOIN tier f ON f.id=c.from_tier_id"
         " LEFT JOIN tier t ON t.id=c.to_tier_id WHERE c.customer_id=?1 ORDER BY c.id",
         {{u"from", Kind::Text}, {u"to", Kind::Text}, {u"cause", Kind::Text}, {u"on", Kind::Day}, {u"valid_until", Kind::Day},
          {u"reason", Kind::Text}}},
        {u"interactions",
         "SELECT kind,direction,channel,at_ms,outcome,summary,minutes,next_step,next_due_on FROM interaction WHERE customer_id=?1"
         " AND voided_at_ms IS NULL ORDER BY at_ms,id",
         {{u"kind", Kind::Text}, {u"direction", Kind::Text}, {u"channel", Kind::Text}, {u"at", Kind::Instant}, {u"outcome", Kind::Text},
          {u"summary", Kind::Text}, {u"minutes", Kind::Number}, {u"next_step", Kind::Text}, {u"next_due", Kind::Day}}},
    };
    return all;
}

const std::vector<Section> &promiseSections()
{
    static const std::vector<Section> all{
        {u"coupons",
         "SELECT c.code,t.name,c.issued_at_ms,c.valid_from,c.valid_until,c.uses,c.source,c.voided_at_ms,c.void_reason FROM coupon c"
         " JOIN coupon_template t ON t.id=c.template_id WHERE c.customer_id=?1 ORDER BY c.id",
         {{u"code", Kind::Text}, {u"coupon", Kind::Text}, {u"issued", Kind::Instant}, {u"valid_from", Kind::Day}, {u"valid_until", Kind::Day},
          {u"uses", Kind::Number}, {u"given_by", Kind::Text}, {u"voided", Kind::Instant}, {u"void_reason", Kind::Text}}},
        {u"coupon_uses",
         "SELECT c.code,t.name,p.number,u.day,u.taken_minor,u.returned_at_ms,CASE WHEN u.is_given_back THEN 'yes' ELSE 'no' END"
         " FROM coupon_use u JOIN coupon c ON c.id=u.coupon_id JOIN coupon_template t ON t.id=u.template_id"
         " JOIN purchase p ON p.id=u.purchase_id WHERE u.customer_id=?1 ORDER BY u.day,u.purchase_id,u.coupon_id",
         {{u"code", Kind::Text}, {u"coupon", Kind::Text}, {u"purchase", Kind::Text}, {u"on", Kind::Day}, {u"taken", Kind::Money},
          {u"returned", Kind::Instant}, {u"given_back", Kind::Text}}},
        {u"rewards",
         "SELECT w.name,k.quantity,CASE k.purse WHEN 0 THEN 'points' ELSE 'credits' END,k.cost,k.at_ms,k.returned_at_ms,k.return_reason"
         " FROM reward_claim k JOIN reward w ON w.id=k.reward_id WHERE k.customer_id=?1 ORDER BY k.id",
         {{u"reward", Kind::Text}, {u"quantity", Kind::Number}, {u"purse", Kind::Text}, {u"cost", Kind::Number}, {u"at", Kind::Instant},
          {u"returned", Kind::Instant}, {u"return_reason", Kind::Text}}},
        {u"member_day_gifts",
         "SELECT m.name,g.gift,g.day,g.place,p.number FROM member_day_claim g JOIN member_day m ON m.id=g.member_day_id"
         " JOIN purchase p ON p.id=g.purchase_id WHERE g.customer_id=?1 ORDER BY g.day,g.member_day_id",
         {{u"member_day", Kind::Text}, {u"gift", Kind::Text}, {u"on", Kind::Day}, {u"place", Kind::Number}, {u"purchase", Kind::Text}}},
        {u"benefits",
         "SELECT b.name,u.used_on,u.until_on,u.returned_on,u.note,u.cancel_reason FROM benefit_use u JOIN benefit b ON b.id=u.benefit_id"
         " WHERE u.customer_id=?1 ORDER BY u.id",
         {{u"benefit", Kind::Text}, {u"on", Kind::Day}, {u"until", Kind::Day}, {u"returned", Kind::Day}, {u"note", Kind::Text},
          {u"cancelled_because", Kind::Text}}},
    };
    return all;
}

// Of others only the card: their files are not this person's to read.
const std::vector<Section> &othersSections()
{
    static const std::vector<Section> all{
        {u"referrals",
         "SELECT CASE r.referrer_id WHEN ?1 THEN 'referrer' ELSE 'referred' END,c.card_no,r.registered_on,r.pending_until,r.state,p.day,"
         "(SELECT SUM(CASE r.referrer_id WHEN ?1 THEN o.referrer_points-o.referrer_taken ELSE o.referred_points-o.referred_taken END)"
         " FROM referral_payment o WHERE o.referral_id=r.id),r.reason FROM referral r"
         " JOIN customer c ON c.id=CASE r.referrer_id WHEN ?1 THEN r.referred_id ELSE r.referrer_id END"
         " LEFT JOIN referral_payment p ON p.referral_id=r.id AND p.taken_back_at_ms IS NULL"
         " WHERE r.referrer_id=?1 OR r.referred_id=?1 ORDER BY r.id",
         {{u"side", Kind::Text}, {u"other", Kind::Text}, {u"on", Kind::Day}, {u"until", Kind::Day}, {u"state", Kind::Text},
          {u"paid_on", Kind::Day}, {u"points", Kind::Number}, {u"reason", Kind::Text}}},
        {u"referral_milestones",
         "SELECT m.name,g.day,g.points,c.code,t.name,g.until_on FROM referral_milestone_given g JOIN referral_milestone m ON m.id=g.milestone_id"
         " LEFT JOIN coupon c ON c.id=g.coupon_id LEFT JOIN tier t ON t.id=g.tier_id WHERE g.referrer_id=?1 ORDER BY g.id",
         {{u"milestone", Kind::Text}, {u"on", Kind::Day}, {u"points", Kind::Number}, {u"coupon", Kind::Text}, {u"tier", Kind::Text},
          {u"until", Kind::Day}}},
        {u"referred", "SELECT card_no FROM customer WHERE referrer_id=?1 ORDER BY id", {{u"card", Kind::Text}}},
        {u"other_files",
         "SELECT c.card_no,a.name,a.phone FROM customer_alias a JOIN customer c ON c.id=a.other_id WHERE a.keep_id=?1 ORDER BY a.other_id",
         {{u"card", Kind::Text}, {u"name", Kind::Text}, {u"phone", Kind::Text}}},
        {u"went_into",
         "SELECT c.card_no FROM customer_alias a JOIN customer c ON c.id=a.keep_id WHERE a.other_id=?1", {{u"card", Kind::Text}}},
        {u"merges",
         "SELECT k.card_no,o.card_no,m.at_ms,m.parted_at_ms FROM customer_merge m JOIN customer k ON k.id=m.keep_id"
         " JOIN customer o ON o.id=m.other_id WHERE m.keep_id=?1 OR m.other_id=?1 ORDER BY m.id",
         {{u"kept", Kind::Text}, {u"other", Kind::Text}, {u"at", Kind::Instant}, {u"parted", Kind::Instant}}},
        {u"no_duplicates",
         "SELECT c.card_no,d.at_ms FROM duplicate_aside d JOIN customer c ON c.id=CASE d.first_id WHEN ?1 THEN d.second_id ELSE d.first_id END"
         " WHERE d.first_id=?1 OR d.second_id=?1 ORDER BY d.first_id,d.second_id",
         {{u"card", Kind::Text}, {u"at", Kind::Instant}}},
    };
    return all;
}

} // namespace

Result<QJsonObject> dossierOf(db::ReadSession &session, const Customer &customer, const Currency &currency)
{
    QJsonObject dossier;
    TRY_LET(dossier[u"file"_s], fileOf(session, customer));
    TRY_LET(const QStringList tags, tagsOf(session, customer.id));
    dossier.insert(u"tags"_s, QJsonArray::fromStringList(tags));
    TRY_LET(dossier[u"consents"_s], consentRows(session, customer.id));
    TRY_LET(dossier[u"purchases"_s], purchaseRows(session, customer.id, currency));
    for (const std::vector<Section> *sections : {&bookSections(), &promiseSections(), &othersSections()}) {
        for (const Section &section : *sections) {
            auto select = session.prepare(section.sql);
            TRY_LET(const QJsonArray rows, rowsOf(select.bind(customer.id), section.columns, currency));
            dossier.insert(section.key, rows);
        }
    }
    return dossier;
}

} // namespace regulars::customers
