#include "customers/alias_query.h"

#include "customers/search_text_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::customers {
namespace {

constexpr qsizetype kFewestDigits = 4;

} // namespace

Result<CustomerId> keptFor(db::ReadSession &session, CustomerId closed)
{
    auto select = session.prepare("SELECT keep_id FROM customer_alias WHERE other_id=?");
    TRY_LET(const bool found, select.bind(closed).step());
    return found ? select.idAt<CustomerId>(0) : CustomerId();
}

Result<QList<CustomerId>> filesOf(db::ReadSession &session, CustomerId kept)
{
    QList<CustomerId> files{kept};
    auto select = session.prepare("SELECT other_id FROM customer_alias WHERE keep_id=? ORDER BY other_id");
    select.bind(kept);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return files;
        files.append(select.idAt<CustomerId>(0));
    }
}

Result<QString> closedNameByPhone(db::ReadSession &session, const QString &normalisedPhone)
{
    auto select = session.prepare("SELECT name FROM customer_alias WHERE phone=? ORDER BY other_id LIMIT 1");
    TRY_LET(const bool found, select.bind(normalisedPhone).step());
    return found ? select.textAt(0) : QString();
}

Result<CustomerId> keptForPhone(db::ReadSession &session, const QString &normalisedPhone)
{
    auto select = session.prepare("SELECT keep_id FROM customer_alias WHERE phone=? ORDER BY other_id LIMIT 1");
    TRY_LET(const bool found, select.bind(normalisedPhone).step());
    return found ? select.idAt<CustomerId>(0) : CustomerId();
}

// Asked at every key: each of the three by its own index.
Result<QList<CustomerId>> keptForText(db::ReadSession &session, const QString &text, int limit)
{
    QList<CustomerId> found;
    auto select = session.prepare("SELECT keep_id FROM customer_alias WHERE other_id=(SELECT id FROM customer WHERE card_no=?1) "
                                  "UNION SELECT keep_id FROM customer_alias WHERE name=?1 "
                                  "UNION SELECT keep_id FROM customer_alias WHERE ?2<>'' AND phone_reversed>=?2 AND phone_reversed<?2||':' "
                                  "ORDER BY keep_id LIMIT ?3");
    const bool isPhoneEnd = text.size() >= kFewestDigits && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    select.bind(text).bind(isPhoneEnd ? reversedPhone(text) : u""_s).bind(limit); // ":" follows "9"
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return found;
        found.append(select.idAt<CustomerId>(0));
    }
}

} // namespace regulars::customers
