#include "exchange/mapping_service.h"

#include "audit/audit_log.h"
#include "exchange/mapping_store.h"

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

Result<QString> checkedName(const QString &text)
{
    const QString name = text.simplified();
    if (name.isEmpty())
        return fail(ErrorCode::Required, u"name"_s);
    if (name.size() > kMaxMappingName)
        return fail(ErrorCode::TooLong, u"name"_s, QString::number(kMaxMappingName));
    return name;
}

} // namespace

Result<QList<SavedMapping>> MappingService::list(db::ReadSession &session) { return allMappings(session); }

Result<SavedMapping> MappingService::byId(db::ReadSession &session, MappingId id)
{
    TRY_LET(auto found, mappingById(session, id));
    if (!found)
        return fail(ErrorCode::NotFound, u"mapping"_s, id.toString());
    return *std::move(found);
}

Result<SavedMapping> MappingService::byName(db::ReadSession &session, ImportKind kind, const QString &name)
{
    TRY_LET(auto found, mappingByName(session, kind, name.simplified()));
    if (!found)
        return fail(ErrorCode::NotFound, u"mapping"_s, name);
    return *std::move(found);
}

Result<std::optional<SavedMapping>> MappingService::remembered(db::ReadSession &session, ImportKind kind,
                                                               const QStringList &headings, qsizetype columns)
{
    return mappingBySignature(session, kind, headingSignature(headings, columns));
}

Result<MappingId> MappingService::save(db::WriteSession &session, const Actor &actor, ImportKind kind, const QString &name,
                                       const ImportMapping &mapping) const
{
    TRY(require(actor, Right::ImportData));
    SavedMapping saved;
    TRY_LET(saved.name, checkedName(name));
    saved.kind = kind;
    saved.mapping = mapping;
    saved.updatedAtMs = m_clock.nowMs();
    TRY_LET(const auto known, mappingByName(session, kind, saved.name));
    if (known) {
        saved.id = known->id;
    } else {
        TRY_LET(saved.id, session.nextId<MappingId>(u"import_mapping"_s));
    }
    TRY(saveMapping(session, saved, actor.id));
    TRY(audit::append(session, actor, m_clock.nowMs(), {u"mapping.save"_s, u"mapping"_s, saved.id.value(), {{u"kind"_s, importKindName(kind)}}}));
    return saved.id;
}

Status MappingService::rename(db::WriteSession &session, const Actor &actor, MappingId id, const QString &name) const
{
    TRY(require(actor, Right::ImportData));
    TRY_LET(const QString checked, checkedName(name));
    TRY(byId(session, id));
    TRY(setMappingName(session, id, checked));
    return audit::append(session, actor, m_clock.nowMs(), {u"mapping.rename"_s, u"mapping"_s, id.value(), {}});
}

Status MappingService::remove(db::WriteSession &session, const Actor &actor, MappingId id) const
{
    TRY(require(actor, Right::ImportData));
    TRY(byId(session, id));
    TRY(deleteMapping(session, id));
    return audit::append(session, actor, m_clock.nowMs(), {u"mapping.remove"_s, u"mapping"_s, id.value(), {}});
}

Status MappingService::remember(db::WriteSession &session, const Actor &actor, ImportKind kind, const QString &signature,
                                const ImportMapping &mapping) const
{
    SavedMapping saved;
    saved.kind = kind;
    saved.signature = signature;
    saved.mapping = mapping;
    saved.updatedAtMs = m_clock.nowMs();
    TRY_LET(const auto known, mappingBySignature(session, kind, signature));
    if (known && known->mapping == mapping)
        return ok();
    if (known) {
        saved.id = known->id;
    } else {
        TRY_LET(saved.id, session.nextId<MappingId>(u"import_mapping"_s));
    }
    return saveMapping(session, saved, actor.id);
}

} // namespace regulars::exchange
