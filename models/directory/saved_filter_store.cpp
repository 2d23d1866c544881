#include "directory/saved_filter_store.h"

#include <QJsonDocument>

namespace regulars::directory {
namespace {

std::optional<SavedFilter> savedOf(const db::Statement &row)
{
    auto filter = filterFromJson(QJsonDocument::fromJson(row.textAt(2).toUtf8()).object());
    if (!filter)
        return std::nullopt;
    return SavedFilter{row.idAt<SavedFilterId>(0), row.textAt(1), *std::move(filter)};
}

} // namespace

Result<std::vector<SavedFilter>> storedFilters(db::ReadSession &session)
{
    std::vector<SavedFilter> all;
    auto select = session.prepare("SELECT id,name,definition FROM saved_filter ORDER BY name");
    for (;;) {
        TRY_LET(const bool more, select.step());
        if (!more)
            return all;
        if (auto saved = savedOf(select))
            all.push_back(*std::move(saved));
    }
}

Result<std::optional<SavedFilter>> filterByName(db::ReadSession &session, const QString &name)
{
    auto select = session.prepare("SELECT id,name,definition FROM saved_filter WHERE name=?");
    TRY_LET(const bool found, select.bind(name).step());
    if (!found)
        return std::optional<SavedFilter>();
    auto saved = savedOf(select);
    return saved ? saved : SavedFilter{select.idAt<SavedFilterId>(0), select.textAt(1), {}};
}

Status putFilter(db::WriteSession &session, const SavedFilter &saved, OperatorId operatorId, qint64 nowMs)
{
    auto upsert = session.prepare("INSERT INTO saved_filter(id,name,definition,operator_id,updated_at_ms) VALUES(?,?,?,?,?)"
                                  " ON CONFLICT(id) DO UPDATE SET name=excluded.name,definition=excluded.definition,"
                                  "operator_id=excluded.operator_id,updated_at_ms=excluded.updated_at_ms");
    const QByteArray definition = QJsonDocument(toJson(saved.filter)).toJson(QJsonDocument::Compact);
    return upsert.bind(saved.id).bind(saved.name).bind(QString::fromUtf8(definition)).bind(operatorId).bind(nowMs).run();
}

Result<bool> deleteFilter(db::WriteSession &session, SavedFilterId id)
{
    auto select = session.prepare("SELECT 1 FROM saved_filter WHERE id=?");
    TRY_LET(const auto found, select.bind(id).firstInt());
    TRY(session.prepare("DELETE FROM saved_filter WHERE id=?").bind(id).run());
    return found.has_value();
}

} // namespace regulars::directory
