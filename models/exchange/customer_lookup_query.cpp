#include "exchange/customer_lookup_query.h"

#include "customers/customer_query.h"
#include "customers/customer_rules.h"

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

} // namespace regulars::exchange
