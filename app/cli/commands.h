// The command families, each in its cmd_<noun>.cpp.
#pragma once

#include "app/cli/command.h"

namespace regulars::cli {

QList<Command> storeCommands();
QList<Command> exchangeCommands();
/// Before exchangeCommands(): there "import" alone is a command.
QList<Command> importHistoryCommands();
QList<Command> customerCommands();
QList<Command> customerListCommands();
QList<Command> mergeCommands();
QList<Command> interactionCommands();
QList<Command> tagCommands();
QList<Command> couponCommands();
QList<Command> productCommands();
QList<Command> shopCommands();
QList<Command> purchaseCommands();
QList<Command> pointsCommands();
QList<Command> pointsRuleCommands();
QList<Command> rewardCommands();
QList<Command> memberDayCommands();
QList<Command> referralCommands();
QList<Command> referralProgramCommands();
QList<Command> benefitCommands();
QList<Command> benefitUseCommands();
QList<Command> tierCommands();
QList<Command> settingsCommands();
QList<Command> auditCommands();
QList<Command> todayCommands();

} // namespace regulars::cli
