#include "directory/saved_filter_service.h"

#include "audit/audit_log.h"
#include "directory/saved_filter_store.h"

using namespace Qt::StringLiterals;

namespace regulars::directory {
namespace {

constexpr qsizetype kMostName = 60;

} // namespace

Result<std::vector<SavedFilter>> SavedFilterService::all(db::ReadSession &session) { return storedFilters(session); }

Result<SavedFilterId> SavedFilterService::save(db::WriteSession &session, const Actor &actor, SavedFilter saved)
{
    TRY(require(actor, Right::LookUp));
    saved.name = saved.name.trimmed();
    if (saved.name.isEmpty())
        return fail(ErrorCode::Required, u"name"_s);
    if (saved.name.size() > kMostName)
        return fail(ErrorCode::TooLong, u"name"_s, QString::number(kMostName));
    if (saved.filter.isEmpty())
        return fail(ErrorCode::Invalid, u"filter"_s);
    TRY(checkFilter(saved.filter));
    TRY_LET(const auto same, filterByName(session, saved.name));
    if (same && same->id != saved.id)
        return fail(ErrorCode::AlreadyExists, u"name"_s, saved.name);
    if (!saved.id.isValid()) {
        TRY_LET(saved.id, session.nextId<SavedFilterId>(u"saved_filter"_s));
    }
    TRY(putFilter(session, saved, actor.id, m_clock.nowMs()));
    session.changes().add(db::Topic::Settings);
    TRY(audit::append(session, actor, m_clock.nowMs(), {u"filter.save"_s, u"filter"_s, saved.id.value(), {{u"name"_s, saved.name}}}));
    return saved.id;
}

Status SavedFilterService::remove(db::WriteSession &session, const Actor &actor, SavedFilterId id)
{
    TRY(require(actor, Right::LookUp));
    TRY_LET(const bool found, deleteFilter(session, id));
    if (!found)
        return fail(ErrorCode::NotFound, u"filter"_s);
    session.changes().add(db::Topic::Settings);
    return audit::append(session, actor, m_clock.nowMs(), {u"filter.remove"_s, u"filter"_s, id.value(), {}});
}

} // namespace regulars::directory
