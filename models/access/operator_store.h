// SQL of operators.
#pragma once

#include "access/actor.h"
#include "db/session.h"

namespace regulars::access {

/// AlreadyExists when the login is taken.
Status insertOperator(db::WriteSession &session, OperatorId id, const QString &login, const QString &name, Role role);

} // namespace regulars::access
