// The command families, each in its cmd_<noun>.cpp.
#pragma once

#include "app/cli/command.h"

namespace regulars::cli {

QList<Command> storeCommands();
QList<Command> exchangeCommands();
QList<Command> customerCommands();
QList<Command> productCommands();
QList<Command> shopCommands();
QList<Command> purchaseCommands();
QList<Command> pointsCommands();
QList<Command> tierCommands();
QList<Command> settingsCommands();
QList<Command> auditCommands();

} // namespace regulars::cli
