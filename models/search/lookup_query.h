// The counter's look-up as one types: phone fragment, card, name, pinyin, initials, purchase number, member code.
//
// Thread: that of the session. At a million customers a keystroke takes a few milliseconds at worst: every part asks
// one index for at most `countCap` ids, and only the rows shown are read whole.
// Order: groups as in LookupGroup; within a group the most recent visit first where at most 200 were found, else the
// index's own order. A card or a purchase number typed in full always shows, however many rows stand before it.
#pragma once

#include "db/session.h"
#include "search/lookup.h"

namespace regulars::search {

/// An empty text finds nothing.
Result<LookupResult> lookup(db::ReadSession &session, const QString &text, const LookupOptions &options = {});

} // namespace regulars::search
