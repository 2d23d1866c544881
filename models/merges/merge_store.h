// SQL of merges: what is moved from one file to the other and back, and the memory of it.
//
// Purpose: the statements behind MergeService, in the order of its steps, within one write. Facts change their customer, a
// row of merge_move each; the ledger is never touched here (points_move_store). Thread: that of the session.
#pragma once

#include "db/session.h"
#include "merges/merge.h"
#include "tiers/tier.h"

#include <QJsonObject>

namespace regulars::merges {

Status insertMerge(db::WriteSession &session, const Merge &merge, const QJsonObject &before);
Status markParted(db::WriteSession &session, MergeId id, qint64 atMs, OperatorId by);
/// With how many rows of merge_move are its own, all of which must be written.
Status setBefore(db::WriteSession &session, MergeId id, const QJsonObject &before);
/// What both files were; empty once one was erased.
Result<QJsonObject> beforeOf(db::ReadSession &session, MergeId id);

/// Purchases, returns, contacts, coupons, rewards, who was brought along, and aliases of the other: to the kept file.
Status moveFacts(db::WriteSession &session, MergeId id, CustomerId keep, CustomerId other);
/// Those that still are the kept file's: back to the other.
Status moveFactsBack(db::WriteSession &session, MergeId id, CustomerId keep, CustomerId other);
/// Tags to the kept file, away from the other; the newest words on each channel count for both.
Status moveWords(db::WriteSession &session, MergeId id, CustomerId keep, CustomerId other);
Status moveWordsBack(db::WriteSession &session, MergeId id, CustomerId keep, CustomerId other);
/// Orders, spend and days of a customer anew from the facts; no row where there are none.
Status recountSummary(db::WriteSession &session, CustomerId customer);

/// What leads to the standing, where a change of hand put it in place.
Status setStandingOrigin(db::WriteSession &session, CustomerId customer, TierChangeId origin);

/// In either order.
Status putAside(db::WriteSession &session, CustomerId first, CustomerId second, qint64 atMs, OperatorId by);
/// Of both and of every file that went into one of them. False where nothing was said about them.
Result<bool> takeFromAside(db::WriteSession &session, CustomerId first, CustomerId second);

/// Something happened with what was moved that cannot be parted: "purchase", "points", "referral", "reward"; empty: nothing did.
Result<QString> hindrance(db::ReadSession &session, const Merge &merge);

} // namespace regulars::merges
