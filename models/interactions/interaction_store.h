// SQL of interactions and of the limits of waiting.
#pragma once

#include "db/session.h"
#include "interactions/interaction.h"

namespace regulars::interactions {

Status insertInteraction(db::WriteSession &session, const Interaction &interaction, qint64 nowMs);
Status updateInteraction(db::WriteSession &session, const Interaction &interaction, qint64 nowMs);
Status setVoided(db::WriteSession &session, InteractionId id, std::optional<qint64> atMs, qint64 nowMs);
/// true: a row with that identity is there.
Result<bool> hasSource(db::ReadSession &session, const QString &sourceKey);

Result<std::optional<qint64>> limitOf(db::ReadSession &session, TierId tier);
/// Nothing takes the limit away.
Status putLimit(db::WriteSession &session, TierId tier, std::optional<qint64> minutes);

} // namespace regulars::interactions
