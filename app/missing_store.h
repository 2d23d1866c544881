// Asks what to do when the store last open is not where it was: a disk that is not plugged in, a moved file.
//
// Thread: GUI, modal. Makes nothing.
#pragma once

#include <QString>

#include <optional>

namespace regulars::app {

/// The store to open instead: one the user chose, or `fallback` to begin anew; absent to leave.
std::optional<QString> askForStore(const QString &missing, const QString &fallback);

} // namespace regulars::app
