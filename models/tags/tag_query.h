// Read-only questions about tags.
//
// Thread: that of the session.
#pragma once

#include "db/session.h"
#include "tags/tag.h"

#include <optional>
#include <vector>

namespace regulars::tags {

/// By name.
Result<std::vector<TagGroup>> allGroups(db::ReadSession &session);
Result<std::optional<TagGroup>> groupByName(db::ReadSession &session, const QString &name);
/// By group, those in none last, and name; with how many customers carry each.
Result<std::vector<Tag>> allTags(db::ReadSession &session);
Result<std::optional<Tag>> tagByName(db::ReadSession &session, const QString &name);
/// What one customer carries, by group, those in none last, and name; `customers` stays 0.
Result<std::vector<Tag>> tagsOnFile(db::ReadSession &session, CustomerId customer);

} // namespace regulars::tags
