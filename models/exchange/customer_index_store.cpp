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

constexpr ListIndex kNames{"customer_name", "DROP INDEX customer_name"};

constexpr qint64 kLargeBuffer = 32 << 20; // bytes of the full-text index before it makes a segment of them
constexpr qint64 kOwnBuffer = 1 << 20;    // what FTS5 has by itself

Status setSearchBuffer(db::WriteSession &session, qint64 bytes)
{
    return session.prepare("INSERT INTO customer_fts(customer_fts,rank) VALUES('hashsize',?)").bind(bytes).run();
}

Status make(db::WriteSession &session, const QString &definition)
{
    const QByteArray sql = definition.toUtf8();
    return session.prepare({sql.constData(), static_cast<size_t>(sql.size())}).run();
}

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
    TRY_LET(m_names, definitionOf(session, QLatin1String(kNames.name)));
    if (!m_names.isEmpty())
        TRY(session.prepare(kNames.drop).run());
    m_isBuffered = true;
    return setSearchBuffer(session, kLargeBuffer);
}

Status CustomerIndexes::resume(db::WriteSession &session)
{
    for (const QString &definition : std::as_const(m_definitions))
        TRY(make(session, definition));
    m_definitions.clear();
    TRY(resumeNames(session));
    if (m_isBuffered)
        TRY(setSearchBuffer(session, kOwnBuffer));
    m_isBuffered = false;
    return ok();
}

Status CustomerIndexes::resumeNames(db::WriteSession &session)
{
    if (m_names.isEmpty())
        return ok();
    TRY(make(session, m_names));
    m_names.clear();
    return ok();
}

} // namespace regulars::exchange
