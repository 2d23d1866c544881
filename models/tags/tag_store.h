// SQL of tags and their groups, and of moving a word from one tag to another on all files.
#pragma once

#include "db/session.h"
#include "tags/tag.h"

#include <vector>

namespace regulars::tags {

/// Inserts, or replaces the row with this id. AlreadyExists where another group has the name.
Status putGroup(db::WriteSession &session, const TagGroup &group);
/// Its tags stay, in no group.
Status deleteGroup(db::WriteSession &session, TagGroupId id);
/// The names of the tags in a group.
Result<QStringList> namesInGroup(db::ReadSession &session, TagGroupId id);

/// Inserts, or replaces group and colour.
Status putTag(db::WriteSession &session, const Tag &tag);
Status deleteTagRow(db::WriteSession &session, const QString &name);
/// Ids of the customers that carry it, ascending.
Result<std::vector<qint64>> holdersOf(db::ReadSession &session, const QString &name);
/// Every holder of `from` holds `to` as well.
Status copyHolders(db::WriteSession &session, const QString &from, const QString &to);
/// What imports remember of the tag follows it, so that they still take it back; not where a file carries `to` already,
/// which no import gave it. Before copyHolders.
Status moveImported(db::WriteSession &session, const QString &from, const QString &to);
/// The way back, of one file.
Status moveImportedOf(db::WriteSession &session, qint64 customer, const QString &from, const QString &to);
Status dropHolders(db::WriteSession &session, const QString &name);
Status addHolder(db::WriteSession &session, const QString &name, qint64 customer);
Status dropHolder(db::WriteSession &session, const QString &name, qint64 customer);

} // namespace regulars::tags
