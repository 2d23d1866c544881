#include "access/operator_store.h"

namespace regulars::access {

Status insertOperator(db::WriteSession &session, OperatorId id, const QString &login, const QString &name, Role role)
{
    auto insert = session.prepare("INSERT INTO operator(id,login,name,role) VALUES(?,?,?,?)");
    return insert.bind(id).bind(login).bind(name).bind(roleName(role)).run();
}

} // namespace regulars::access
