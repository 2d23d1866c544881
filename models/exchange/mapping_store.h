// SQL of saved and remembered mappings. AlreadyExists(name).
#pragma once

#include "db/session.h"
#include "exchange/import_mapping.h"

namespace regulars::exchange {

/// Inserts, or replaces the row of that id.
Status saveMapping(db::WriteSession &session, const SavedMapping &mapping, OperatorId operatorId);
Status deleteMapping(db::WriteSession &session, MappingId id);
Status setMappingName(db::WriteSession &session, MappingId id, const QString &name);

/// Named ones by name, then remembered ones, the newest first.
Result<QList<SavedMapping>> allMappings(db::ReadSession &session);
Result<std::optional<SavedMapping>> mappingById(db::ReadSession &session, MappingId id);
Result<std::optional<SavedMapping>> mappingByName(db::ReadSession &session, ImportKind kind, const QString &name);
Result<std::optional<SavedMapping>> mappingBySignature(db::ReadSession &session, ImportKind kind, const QString &signature);

} // namespace regulars::exchange
