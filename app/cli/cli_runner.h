// Runs one regularsctl call: global options, store, command, exit status.
//
// Thread: main. The streams are injected, so tests call it like a function. Exit status as interface.md says:
// 0 done, 1 failed, 2 wrong usage, 3 refused by a rule or right, 4 not found, 5 busy, locked or newer, 6 rejected rows.
#pragma once

#include <QStringList>
#include <QTextStream>

namespace regulars::cli {

/// `arguments` without the program's name.
int run(const QStringList &arguments, QTextStream &out, QTextStream &err);

} // namespace regulars::cli
