#include "customers/dossier_query.h"

#include "customers/customer_fields.h"
#include "customers/customer_query.h"

#include <QJsonArray>

#include <initializer_list>

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

Result<QJsonArray> rowsOf(db::Statement &select, std::initializer_list<DossierColumn> columns, const Currency &currency)
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

Result<QJsonArray> purchaseRows(db::ReadSession &session, CustomerId id, const Currency &currency)
{
    auto select = session.prepare("SELECT id,number,at_ms,gross_minor,discount_minor,points_paid_minor,refunded_minor,"
                                  "points_earned,points_spent,note FROM purchase WHERE customer_id=? ORDER BY at_ms,id");
    TRY_LET(const QJsonArray purchases,
            rowsOf(select.bind(id),
                   {{u"id", Kind::Text}, {u"number", Kind::Text}, {u"at", Kind::Instant}, {u"gross", Kind::Money},
                    {u"discount", Kind::Money}, {u"paid_with_points", Kind::Money}, {u"refunded", Kind::Money},
                    {u"points_earned", Kind::Number}, {u"points_spent", Kind::Number}, {u"note", Kind::Text}},
                   currency));
    QJsonArray withLines;
    for (const QJsonValue &value : purchases) {
        QJsonObject purchase = value.toObject();
        auto lines = session.prepare("SELECT p.sku,p.name,l.quantity_milli,l.unit_price_e4,l.amount_minor,l.discount_minor"
                                     " FROM purchase_line l LEFT JOIN product p ON p.id=l.product_id"
                                     " WHERE l.purchase_id=? ORDER BY l.line_no");
        TRY_LET(const QJsonArray rows,
                rowsOf(lines.bind(purchase.value(u"id").toString().toLongLong()),
                       {{u"sku", Kind::Text}, {u"product", Kind::Text}, {u"quantity", Kind::Quantity},
                        {u"unit_price", Kind::Price}, {u"amount", Kind::Money}, {u"discount", Kind::Money}},
                       currency));
        purchase.insert(u"lines"_s, rows);
        withLines.append(purchase);
    }
    return withLines;
}

Result<QJsonArray> benefitRows(db::ReadSession &session, CustomerId id, const Currency &currency)
{
    auto select = session.prepare("SELECT b.name,u.used_on,u.until_on,u.returned_on,u.note,u.cancel_reason FROM benefit_use u"
                                  " JOIN benefit b ON b.id=u.benefit_id WHERE u.customer_id=? ORDER BY u.id");
    return rowsOf(select.bind(id),
                  {{u"benefit", Kind::Text}, {u"on", Kind::Day}, {u"until", Kind::Day}, {u"returned", Kind::Day}, {u"note", Kind::Text},
                   {u"cancelled_because", Kind::Text}},
                  currency);
}

// Both sides, each with the other's card only: the files of others are not this person's to read.
Result<QJsonArray> referralRows(db::ReadSession &session, CustomerId id, const Currency &currency)
{
    auto select = session.prepare("SELECT CASE r.referrer_id WHEN ?1 THEN 'referrer' ELSE 'referred' END,c.card_no,r.registered_on,r.pending_until,"
                                  "r.state,p.day,(SELECT SUM(CASE r.referrer_id WHEN ?1 THEN o.referrer_points-o.referrer_taken ELSE "
                                  "o.referred_points-o.referred_taken END) FROM referral_payment o WHERE o.referral_id=r.id),r.reason FROM referral r "
                                  "JOIN customer c ON c.id=CASE r.referrer_id WHEN ?1 THEN r.referred_id ELSE r.referrer_id END LEFT JOIN "
                                  "referral_payment p ON p.referral_id=r.id AND p.taken_back_at_ms IS NULL WHERE r.referrer_id=?1 OR "
                                  "r.referred_id=?1 ORDER BY r.id");
    return rowsOf(select.bind(id),
                  {{u"side", Kind::Text}, {u"other", Kind::Text}, {u"on", Kind::Day}, {u"until", Kind::Day}, {u"state", Kind::Text},
                   {u"paid_on", Kind::Day}, {u"points", Kind::Number}, {u"reason", Kind::Text}},
                  currency);
}

} // namespace

Result<QJsonObject> dossierOf(db::ReadSession &session, const Customer &customer, const Currency &currency)
{
    TRY_LET(const QJsonObject file, fileOf(session, customer));
    TRY_LET(const QStringList tags, tagsOf(session, customer.id));
    TRY_LET(const QJsonArray consents, consentRows(session, customer.id));
    TRY_LET(const QJsonArray purchases, purchaseRows(session, customer.id, currency));
    auto refundSelect = session.prepare("SELECT number,at_ms,amount_minor,points_reversed,points_restored,note FROM refund"
                                        " WHERE customer_id=? ORDER BY at_ms,id");
    TRY_LET(const QJsonArray refunds,
            rowsOf(refundSelect.bind(customer.id),
                   {{u"number", Kind::Text}, {u"at", Kind::Instant}, {u"amount", Kind::Money},
                    {u"points_reversed", Kind::Number}, {u"points_restored", Kind::Number}, {u"note", Kind::Text}},
                   currency));
    auto ledgerSelect = session.prepare("SELECT CASE purse WHEN 0 THEN 'points' ELSE 'credits' END,delta,at_ms,reason"
                                        " FROM points_ledger WHERE customer_id=? ORDER BY id");
    TRY_LET(const QJsonArray ledger,
            rowsOf(ledgerSelect.bind(customer.id),
                   {{u"purse", Kind::Text}, {u"delta", Kind::Number}, {u"at", Kind::Instant}, {u"reason", Kind::Text}},
                   currency));
    auto tierSelect = session.prepare("SELECT f.name,t.name,c.cause,c.on_day,c.valid_until_on,c.reason FROM tier_change c"
                                      " LEFT JOIN tier f ON f.id=c.from_tier_id LEFT JOIN tier t ON t.id=c.to_tier_id"
                                      " WHERE c.customer_id=? ORDER BY c.id");
    TRY_LET(const QJsonArray tiers,
            rowsOf(tierSelect.bind(customer.id),
                   {{u"from", Kind::Text}, {u"to", Kind::Text}, {u"cause", Kind::Text}, {u"on", Kind::Day},
                    {u"valid_until", Kind::Day}, {u"reason", Kind::Text}},
                   currency));
    auto contactSelect = session.prepare("SELECT kind,direction,channel,at_ms,outcome,summary,minutes,next_step,next_due_on"
                                         " FROM interaction WHERE customer_id=? AND voided_at_ms IS NULL ORDER BY at_ms,id");
    TRY_LET(const QJsonArray contacts,
            rowsOf(contactSelect.bind(customer.id),
                   {{u"kind", Kind::Text}, {u"direction", Kind::Text}, {u"channel", Kind::Text}, {u"at", Kind::Instant},
                    {u"outcome", Kind::Text}, {u"summary", Kind::Text}, {u"minutes", Kind::Number}, {u"next_step", Kind::Text},
                    {u"next_due", Kind::Day}},
                   currency));
    TRY_LET(const QJsonArray benefits, benefitRows(session, customer.id, currency));
    TRY_LET(const QJsonArray referrals, referralRows(session, customer.id, currency));
    // Only the cards: the files of others are not this person's to read.
    auto referredSelect = session.prepare("SELECT card_no FROM customer WHERE referrer_id=? ORDER BY id");
    TRY_LET(const QJsonArray referred, rowsOf(referredSelect.bind(customer.id), {{u"card", Kind::Text}}, currency));
    return QJsonObject{{u"file"_s, file},           {u"tags"_s, QJsonArray::fromStringList(tags)},
                       {u"consents"_s, consents},   {u"purchases"_s, purchases},
                       {u"refunds"_s, refunds},     {u"points"_s, ledger},
                       {u"tiers"_s, tiers},         {u"interactions"_s, contacts},
                       {u"benefits"_s, benefits},   {u"referred"_s, referred},
                       {u"referrals"_s, referrals}};
}

} // namespace regulars::customers
