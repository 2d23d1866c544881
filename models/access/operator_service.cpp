#include "access/operator_service.h"

#include "access/operator_store.h"

using namespace Qt::StringLiterals;

namespace regulars::access {

Status createOwner(db::WriteSession &session, const QString &language)
{
    const Actor owner = Actor::owner();
    TRY_LET(const OperatorId id, session.nextId<OperatorId>(u"operator"_s));
    if (id != owner.id)
        return fail(ErrorCode::Internal, {}, u"the owner is not the first operator"_s);
    return insertOperator(session, id, u"owner"_s, language == u"en" ? u"Owner"_s : u"店主"_s, owner.role);
}

} // namespace regulars::access
