// Asks how to begin when there is no store yet: a shop of one's own, or the demo shop.
//
// Thread: GUI, modal; the store is made in the background with progress. Returns false when the user leaves.
#pragma once

#include "base/clock.h"

#include <QString>

namespace regulars::app {

bool offerStart(const QString &storePath, const Clock &clock);

} // namespace regulars::app
