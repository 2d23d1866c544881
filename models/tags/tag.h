// A word on customers' files (客户标签), and the group it belongs to.
//
// Thread: any. Invariants: names are unique and trimmed; a colour is 0 (none) or the number of a series colour of the
// look, so that both themes have it; colours never speak alone, the word stands beside them.
#pragma once

#include "base/id.h"

#include <QString>

namespace regulars {

using TagGroupId = Id<struct TagGroupTag>;

inline constexpr int kTagColors = 6;

struct TagGroup {
    TagGroupId id;
    QString name;
    int color = 0; ///< 0 … kTagColors

    bool operator==(const TagGroup &) const = default;
};

struct Tag {
    QString name;
    TagGroupId groupId;   ///< invalid: in no group
    int color = 0;        ///< 0: the group's
    QString groupName = {};  ///< read only
    int groupColor = 0;   ///< read only
    qint64 customers = 0; ///< read only: how many carry it

    [[nodiscard]] int shownColor() const { return color > 0 ? color : groupColor; }
    bool operator==(const Tag &) const = default;
};

} // namespace regulars
