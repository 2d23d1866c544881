// Use cases on the words themselves: groups, colours, new names, two words that mean one thing, words no longer wanted.
//
// Purpose: which customer carries which word is CustomerService::setTags; here the word changes for all of them.
// Thread: that of the session. Every write is audited and announces Topic::Tags; where files change, Topic::Customers.
// What can be undone answers what undo() takes, exactly as it was, up to a million customers (8 bytes each).
// Errors: NotAllowed, Required(name), TooLong(name), AlreadyExists(tag | tag_group), NotFound(tag | tag_group),
// OutOfRange(color), Invalid(tag): merged into itself.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "db/session.h"
#include "tags/tag.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace regulars::tags {

/// What a change took away.
struct TagUndo {
    std::optional<TagGroup> group;  ///< a group removed, or as it was
    QStringList inGroup;            ///< the tags it held
    std::optional<Tag> tag;         ///< a tag removed, renamed or merged, as it was
    std::vector<qint64> holders;    ///< customers that carried it
    QString into;                   ///< the tag they carry instead; empty: none
    std::vector<qint64> hadBoth;    ///< of those, who carried `into` already
    bool isIntoNew = false;         ///< `into` was made by the change
    bool isNew = false;             ///< `group` or `tag` was made by the change: undoing takes it away
};

class TagService {
public:
    explicit TagService(const Clock &clock) : m_clock(clock) {}

    /// Without an id a new group; with one its name and colour change. Answers the id.
    Result<TagGroupId> saveGroup(db::WriteSession &session, const Actor &actor, TagGroup group);
    /// Its tags stay, in no group. Right::EditRules.
    Result<TagUndo> removeGroup(db::WriteSession &session, const Actor &actor, TagGroupId id);
    /// A new word, for nobody yet.
    Status add(db::WriteSession &session, const Actor &actor, Tag tag);
    /// Group and colour of a word.
    Status update(db::WriteSession &session, const Actor &actor, const Tag &tag);
    /// AlreadyExists where the new name is another tag's: merge says that it is meant.
    Result<TagUndo> rename(db::WriteSession &session, const Actor &actor, const QString &from, const QString &to);
    /// All that carry `from` carry `into` instead; `from` is gone. Right::EditRules.
    Result<TagUndo> merge(db::WriteSession &session, const Actor &actor, const QString &from, const QString &into);
    /// Nobody carries it any more. Right::EditRules.
    Result<TagUndo> remove(db::WriteSession &session, const Actor &actor, const QString &name);
    /// Puts back what was taken away, for files that still live. Needs the right of the deed that it takes back.
    Status undo(db::WriteSession &session, const Actor &actor, const TagUndo &before);

private:
    Result<TagUndo> move(db::WriteSession &session, const Actor &actor, const Tag &from, const QString &into, bool isNew);

    const Clock &m_clock;
};

} // namespace regulars::tags
