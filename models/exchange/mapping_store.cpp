#include "exchange/mapping_store.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

#define MAPPING_COLUMNS "id,kind,COALESCE(name,''),signature,definition,updated_at_ms"

Result<SavedMapping> mappingFrom(const db::Statement &row)
{
    SavedMapping saved;
    saved.id = row.idAt<MappingId>(0);
    TRY_LET(saved.kind, importKindFromName(row.textAt(1)));
    saved.name = row.textAt(2);
    saved.signature = row.textAt(3);
    TRY_LET(saved.mapping, importMappingFromJson(QJsonDocument::fromJson(row.textAt(4).toUtf8()).object()));
    saved.updatedAtMs = row.intAt(5);
    return saved;
}

Result<std::optional<SavedMapping>> oneFrom(db::Statement select)
{
    TRY_LET(const bool found, select.step());
    if (!found)
        return std::optional<SavedMapping>();
    TRY_LET(SavedMapping saved, mappingFrom(select));
    return std::optional<SavedMapping>(std::move(saved));
}

Status namedDuplicate(Status written, const QString &name)
{
    if (!written && written.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists, u"name"_s, name);
    return written;
}

} // namespace

Status saveMapping(db::WriteSession &session, const SavedMapping &mapping, OperatorId operatorId)
{
    auto upsert = session.prepare(
        "INSERT INTO import_mapping(id,kind,name,signature,definition,updated_at_ms,operator_id) VALUES(?,?,?,?,?,?,?) "
        "ON CONFLICT(id) DO UPDATE SET signature=excluded.signature,definition=excluded.definition,"
        "updated_at_ms=excluded.updated_at_ms,operator_id=excluded.operator_id");
    const QByteArray definition = QJsonDocument(importMappingToJson(mapping.mapping)).toJson(QJsonDocument::Compact);
    return namedDuplicate(upsert.bind(mapping.id)
                              .bind(importKindName(mapping.kind))
                              .bindOptional(mapping.name)
                              .bind(mapping.signature)
                              .bind(QString::fromUtf8(definition))
                              .bind(mapping.updatedAtMs)
                              .bind(operatorId)
                              .run(),
                          mapping.name);
}

Status deleteMapping(db::WriteSession &session, MappingId id)
{
    TRY(session.prepare("UPDATE import_watch SET mapping_id=NULL WHERE mapping_id=?").bind(id).run());
    return session.prepare("DELETE FROM import_mapping WHERE id=?").bind(id).run();
}

Status setMappingName(db::WriteSession &session, MappingId id, const QString &name)
{
    return namedDuplicate(session.prepare("UPDATE import_mapping SET name=? WHERE id=?").bind(name).bind(id).run(), name);
}

Result<QList<SavedMapping>> allMappings(db::ReadSession &session)
{
    QList<SavedMapping> all;
    auto select = session.prepare("SELECT " MAPPING_COLUMNS " FROM import_mapping ORDER BY name IS NULL,name,updated_at_ms DESC,id");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return all;
        TRY_LET(SavedMapping saved, mappingFrom(select));
        all.append(std::move(saved));
    }
}

Result<std::optional<SavedMapping>> mappingById(db::ReadSession &session, MappingId id)
{
    auto select = session.prepare("SELECT " MAPPING_COLUMNS " FROM import_mapping WHERE id=?");
    select.bind(id);
    return oneFrom(std::move(select));
}

Result<std::optional<SavedMapping>> mappingByName(db::ReadSession &session, ImportKind kind, const QString &name)
{
    auto select = session.prepare("SELECT " MAPPING_COLUMNS " FROM import_mapping WHERE kind=? AND name=?");
    select.bind(importKindName(kind)).bind(name);
    return oneFrom(std::move(select));
}

Result<std::optional<SavedMapping>> mappingBySignature(db::ReadSession &session, ImportKind kind, const QString &signature)
{
    auto select = session.prepare("SELECT " MAPPING_COLUMNS " FROM import_mapping WHERE kind=? AND signature=? AND name IS NULL");
    select.bind(importKindName(kind)).bind(signature);
    return oneFrom(std::move(select));
}

} // namespace regulars::exchange
