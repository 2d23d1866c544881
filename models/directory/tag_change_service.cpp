#include "directory/tag_change_service.h"

#include "directory/saved_filter_service.h"

#include <algorithm>

namespace regulars::directory {

Status TagChangeService::replaceInFilters(db::WriteSession &session, const Actor &actor, const QString &from, const QString &to) const
{
    TRY_LET(auto filters, SavedFilterService::all(session));
    for (SavedFilter &saved : filters) {
        bool isChanged = false;
        for (Condition &condition : saved.filter.conditions) {
            if (condition.field != Field::Tag || !condition.texts.contains(from))
                continue;
            std::replace(condition.texts.begin(), condition.texts.end(), from, to); // whole words only
            condition.texts.removeDuplicates();
            isChanged = true;
        }
        if (isChanged)
            TRY(SavedFilterService(m_clock).save(session, actor, saved));
    }
    return ok();
}

Result<tags::TagUndo> TagChangeService::rename(db::WriteSession &session, const Actor &actor, const QString &from, const QString &to)
{
    TRY_LET(auto undo, tags::TagService(m_clock).rename(session, actor, from, to));
    TRY(replaceInFilters(session, actor, from, undo.into));
    return undo;
}

Result<tags::TagUndo> TagChangeService::merge(db::WriteSession &session, const Actor &actor, const QString &from, const QString &into)
{
    TRY_LET(auto undo, tags::TagService(m_clock).merge(session, actor, from, into));
    TRY(replaceInFilters(session, actor, from, into));
    return undo;
}

Status TagChangeService::undo(db::WriteSession &session, const Actor &actor, const tags::TagUndo &before)
{
    TRY(tags::TagService(m_clock).undo(session, actor, before));
    if (before.tag && before.isIntoNew)
        TRY(replaceInFilters(session, actor, before.into, before.tag->name));
    return ok();
}

} // namespace regulars::directory
