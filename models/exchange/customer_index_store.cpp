#include "exchange/customer_index_store.h"

#include <string_view>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

struct ListIndex {
    const char *name;
    std::string_view drop;
};
constexpr ListIndex kListIndexes[] = {{"customer_phone_reversed", "DROP INDEX customer_phone_reversed"},
                                      {"customer_pinyin", "DROP INDEX customer_pinyin"},
                                      {"customer_initials", "DROP INDEX customer_initials"},
                                      {"customer_order_name", "DROP INDEX customer_order_name"},
                                      {"customer_registered", "DROP INDEX customer_registered"},
                                      {"customer_channel", "DROP INDEX customer_channel"},
                                      {"customer_region", "DROP INDEX customer_region"},
                                      {"customer_manager", "DROP INDEX customer_manager"},
                                      {"customer_birthday", "DROP INDEX customer_birthday"}};

// How the store made the index; nothing where it has none of that name.
Result<QString> definitionOf(db::ReadSession &session, const QString &index)
{
    auto select = session.prepare("SELECT sql FROM sqlite_master WHERE type='index' AND name=?");
    TRY_LET(const bool found, select.bind(index).step());
    return found ? select.textAt(0) : QString();
}

} // namespace

Status CustomerIndexes::pauseFor(db::WriteSession &session, qint64 rows)
{
    TRY_LET(const auto known, session.prepare("SELECT COUNT(*) FROM customer").firstInt());
    if (!m_definitions.isEmpty() || rows < known.value_or(0))
        return ok();
    for (const ListIndex &index : kListIndexes) {
        TRY_LET(const QString definition, definitionOf(session, QLatin1String(index.name)));
        if (definition.isEmpty())
            continue;
        TRY(session.prepare(index.drop).run());
        m_definitions.append(definition);
    }
    return ok();
}

Status CustomerIndexes::resume(db::WriteSession &session)
{
    for (const QString &definition : std::as_const(m_definitions)) {
        const QByteArray sql = definition.toUtf8();
        TRY(session.prepare({sql.constData(), static_cast<size_t>(sql.size())}).run());
    }
    m_definitions.clear();
    return ok();
}

} // namespace regulars::exchange
