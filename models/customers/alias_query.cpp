#include "customers/alias_query.h"

using namespace Qt::StringLiterals;

namespace regulars::customers {

Result<CustomerId> keptFor(db::ReadSession &session, CustomerId closed)
{
    auto select = session.prepare("SELECT keep_id FROM customer_alias WHERE other_id=?");
    TRY_LET(const bool found, select.bind(closed).step());
    return found ? select.idAt<CustomerId>(0) : CustomerId();
}

Result<CustomerId> keptForPhone(db::ReadSession &session, const QString &normalisedPhone)
{
    auto select = session.prepare("SELECT keep_id FROM customer_alias WHERE phone=? ORDER BY other_id LIMIT 1");
    TRY_LET(const bool found, select.bind(normalisedPhone).step());
    return found ? select.idAt<CustomerId>(0) : CustomerId();
}

// The table has a row per merge: it is read through.
Result<QList<CustomerId>> keptForText(db::ReadSession &session, const QString &text, int limit)
{
    QList<CustomerId> found;
    auto select = session.prepare("SELECT DISTINCT keep_id FROM customer_alias WHERE other_id=(SELECT id FROM customer WHERE card_no=?1) OR name=?1 "
                                  "OR (length(?1)>=4 AND substr(phone,-length(?1))=?1) ORDER BY keep_id LIMIT ?2");
    select.bind(text).bind(limit);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return found;
        found.append(select.idAt<CustomerId>(0));
    }
}

} // namespace regulars::customers
