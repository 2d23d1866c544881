// Where things lie on this machine. Pure look-ups; nothing is made here.
#pragma once

#include <QString>

namespace regulars::app {

/// REGULARS_STORE, else `shop.regulars` in the user's data folder.
QString defaultStorePath();
/// Folder of the log and other files that may be thrown away.
QString dataFolder();

} // namespace regulars::app
