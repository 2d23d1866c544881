// What the words behind `regulars` ask for, before anything is opened.
//
// Purpose: help and version are answered on the terminal, and a word nobody knows is refused, all without a window or a
// store. Values are read by appOptions() and snapshotOptions().
// Thread: main. Invariant: kOptions of the .cpp is the list of options; the manual page lists the same.
#pragma once

#include "base/result.h"

#include <QStringList>

namespace regulars::app {

enum class StartWish { Window, Help, Version };

/// The first of help and version among `arguments` (the program's name first). Usage: an option nobody knows, or a word
/// that is no option, or one without its value.
Result<StartWish> startWish(const QStringList &arguments);
/// How `regulars` is called, one line per option.
QString startHelp();

/// Says what is wrong with the words and how they are written, on standard error; returns the exit status.
int refuseWords(const Error &error);

/// Answers help and version on standard output; true when that was all that was asked for. Works without a display.
bool answersWithoutWindow(int argc, char **argv);

} // namespace regulars::app
