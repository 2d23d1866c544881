// Sentences of what keeps two merged files from being parted, and an import of theirs from being taken back.
//
// Pure; the thread that asks.
#pragma once

#include "base/error.h"

#include <optional>

namespace regulars {

/// HasHistory(merged; purchase | points | reward | later | import); nothing for any other error.
std::optional<QString> mergeText(const Error &error);

} // namespace regulars
