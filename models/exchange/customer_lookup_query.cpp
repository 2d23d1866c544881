#include "exchange/customer_lookup_query.h"

#include "customers/customer_query.h"
#include "customers/customer_rules.h"
#include "points/ledger.h"

namespace regulars::exchange {

Result<QString> normalCard(const QString &text) { return customers::normaliseCard(text); }

Result<std::optional<Customer>> customerByCardOrPhone(db::ReadSession &session, const QString &text)
{
    if (const auto card = normalCard(text)) {
        TRY_LET(auto byCard, customers::customerByCard(session, *card));
        if (byCard)
            return byCard;
    }
    const auto phone = customers::normalisePhone(text);
    if (!phone || phone->isEmpty())
        return std::optional<Customer>();
    return customers::customerByPhone(session, *phone);
}

Result<QList<Customer>> customersByName(db::ReadSession &session, const QString &name)
{
    auto select =
        session.prepare("SELECT id FROM customer WHERE name=? AND erased_at_ms IS NULL ORDER BY id LIMIT 100");
    select.bind(name);
    QList<Customer> found;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return found;
        TRY_LET(const auto customer, customers::customerById(session, select.idAt<CustomerId>(0)));
        if (customer)
            found.append(*customer);
    }
}

Result<QList<Opening>> openingsOf(db::ReadSession &session, CustomerId customer)
{
    auto select = session.prepare("SELECT delta,at_ms FROM points_ledger WHERE cause=?1 AND part=0 AND cause_id IN "
                                  "(SELECT ?2 UNION SELECT other_id FROM customer_alias WHERE keep_id=?2) ORDER BY at_ms DESC");
    select.bind(static_cast<int>(Cause::Opening)).bind(customer.value());
    QList<Opening> found;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return found;
        found.append({select.intAt(0), select.intAt(1)});
    }
}

Result<bool> hasOpenings(db::ReadSession &session)
{
    auto select = session.prepare("SELECT 1 FROM points_ledger WHERE cause=? LIMIT 1");
    TRY_LET(const auto found, select.bind(static_cast<int>(Cause::Opening)).firstInt());
    return found.has_value();
}

Result<bool> hasImportedPoints(db::ReadSession &session, CustomerId customer)
{
    auto select = session.prepare(
        "SELECT 1 FROM purchase WHERE customer_id=? AND source='import' AND points_earned>0 LIMIT 1");
    TRY_LET(const auto found, select.bind(customer).firstInt());
    return found.has_value();
}

} // namespace regulars::exchange
