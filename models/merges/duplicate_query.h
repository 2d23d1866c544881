// Files that may be one person's: the same address, the same name or reading with the same birthday or end of the phone.
//
// Read-only; thread: that of a reader, since it reads every file once (about a second at a million). Files are never
// compared in pairs: each gives a number for each sign, and equal numbers stand together once they are sorted. Memory: 16
// bytes per file and sign. A sign that more than kMostAlike files share says nothing.
#pragma once

#include "base/job_control.h"
#include "db/session.h"
#include "merges/merge.h"

namespace regulars::merges {

inline constexpr int kMostAlike = 8;

/// Whether files that were said not to be one person's are found all the same.
enum class AsidePairs { Skip, Include };

/// The likeliest first, at most `limit` groups. Erased and merged files are in none. Cancelled.
Result<QList<Duplicates>> findDuplicates(db::ReadSession &session, int limit, JobControl &job, AsidePairs aside = AsidePairs::Skip);
/// The pairs that were set aside and are both alive, the newest first; the word about a file that went into another holds for
/// that one.
Result<QList<SetAside>> pairsSetAside(db::ReadSession &session, int limit);

} // namespace regulars::merges
