// Mappings that are kept: remembered after each import for the headings of its file, or saved under a name.
//
// Thread: that of the session. What is changed by hand is audited; what an import remembers is part of its audit row.
// Errors: NotAllowed; Required, TooLong, AlreadyExists(name); NotFound(mapping).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "db/session.h"
#include "exchange/import_mapping.h"

namespace regulars::exchange {

inline constexpr qsizetype kMaxMappingName = 60;

class MappingService {
public:
    explicit MappingService(const Clock &clock) : m_clock(clock) {}

    /// Named ones by name, then remembered ones, the newest first.
    static Result<QList<SavedMapping>> list(db::ReadSession &session);
    static Result<SavedMapping> byId(db::ReadSession &session, MappingId id);
    static Result<SavedMapping> byName(db::ReadSession &session, ImportKind kind, const QString &name);
    /// The mapping remembered for a table with these headings, if there is one.
    static Result<std::optional<SavedMapping>> remembered(db::ReadSession &session, ImportKind kind, const QStringList &headings,
                                                          qsizetype columns);

    /// Under a new name, or in the place of the mapping of that name and kind.
    Result<MappingId> save(db::WriteSession &session, const Actor &actor, ImportKind kind, const QString &name,
                           const ImportMapping &mapping) const;
    Status rename(db::WriteSession &session, const Actor &actor, MappingId id, const QString &name) const;
    Status remove(db::WriteSession &session, const Actor &actor, MappingId id) const;
    /// Within an import, which audits itself.
    Status remember(db::WriteSession &session, const Actor &actor, ImportKind kind, const QString &signature,
                    const ImportMapping &mapping) const;

private:
    const Clock &m_clock;
};

} // namespace regulars::exchange
