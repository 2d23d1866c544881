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

Result<std::optional<Opening>> openingOf(db::ReadSession &session, CustomerId customer)
{
    auto select = session.prepare("SELECT delta,at_ms FROM points_ledger WHERE cause=? AND cause_id=? AND part=0");
    select.bind(static_cast<int>(Cause::Opening)).bind(customer.value());
    TRY_LET(const bool row, select.step());
    std::optional<Opening> found;
    if (row)
        found = Opening{select.intAt(0), select.intAt(1)};
    return found;
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
