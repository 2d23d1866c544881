// A tag's new name, a merger and its undo, with the saved filters that ask for the word.
//
// Purpose: tags::TagService changes the word on the files; the filters that name it must go on meaning the same people.
// Thread: that of the session; one transaction with the caller's. Errors: those of TagService.
#pragma once

#include "tags/tag_service.h"

namespace regulars::directory {

class TagChangeService {
public:
    explicit TagChangeService(const Clock &clock) : m_clock(clock) {}

    Result<tags::TagUndo> rename(db::WriteSession &session, const Actor &actor, const QString &from, const QString &to);
    Result<tags::TagUndo> merge(db::WriteSession &session, const Actor &actor, const QString &from, const QString &into);
    /// Filters of a renamed tag ask for the old word again; those of a merged one go on asking for what it went into,
    /// since which of them had asked for it before is not known.
    Status undo(db::WriteSession &session, const Actor &actor, const tags::TagUndo &before);

private:
    Status replaceInFilters(db::WriteSession &session, const Actor &actor, const QString &from, const QString &to) const;

    const Clock &m_clock;
};

} // namespace regulars::directory
