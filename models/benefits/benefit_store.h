// SQL of benefits, the cells of their matrix and their uses.
#pragma once

#include "benefits/benefit.h"
#include "benefits/benefit_rules.h"
#include "db/session.h"

#include <vector>

namespace regulars::benefits {

/// Adds or changes. AlreadyExists(name).
Status putBenefit(db::WriteSession &session, const Benefit &benefit, qint64 nowMs);
/// With its cells; only where no use names it.
Status deleteBenefit(db::WriteSession &session, BenefitId id);
/// In the order of the matrix.
Result<std::vector<Benefit>> readBenefits(db::ReadSession &session);
Result<qint64> lastPosition(db::ReadSession &session);

Status putCell(db::WriteSession &session, const BenefitCell &cell);
Status deleteCell(db::WriteSession &session, BenefitId benefit, TierId tier);
Result<std::vector<BenefitCell>> readCells(db::ReadSession &session);

/// Writes the use where fewer than `quota` uses since `from` count; false where not. quota 0: always.
Result<bool> insertUse(db::WriteSession &session, const BenefitUse &use, qint64 quota, EpochDay from);
/// Counts it again where the quota of its own period has room.
Result<bool> restoreUse(db::WriteSession &session, const BenefitUse &use, qint64 quota, const QuotaWindow &window);
Status markCancelled(db::WriteSession &session, BenefitUseId id, qint64 atMs, OperatorId by, const QString &reason);
Status markReturned(db::WriteSession &session, BenefitUseId id, std::optional<EpochDay> on);
Result<std::optional<BenefitUse>> useById(db::ReadSession &session, BenefitUseId id);
Result<bool> hasUses(db::ReadSession &session, BenefitId id);
/// Uses of a customer that count, from the day on.
Result<qint64> usesSince(db::ReadSession &session, BenefitId benefit, CustomerId customer, EpochDay from);

} // namespace regulars::benefits
