#include "tags/tag_query.h"

namespace regulars::tags {
namespace {

Tag tagFrom(const db::Statement &row)
{
    Tag tag;
    tag.name = row.textAt(0);
    tag.groupId = row.idAt<TagGroupId>(1);
    tag.color = static_cast<int>(row.intAt(2));
    tag.groupName = row.textAt(3);
    tag.groupColor = static_cast<int>(row.intAt(4));
    tag.customers = row.intAt(5);
    return tag;
}

Result<std::vector<Tag>> allOf(db::Statement &select)
{
    std::vector<Tag> tags;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return tags;
        tags.push_back(tagFrom(select));
    }
}

} // namespace

Result<std::vector<TagGroup>> allGroups(db::ReadSession &session)
{
    auto select = session.prepare("SELECT id,name,color FROM tag_group ORDER BY name");
    std::vector<TagGroup> groups;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return groups;
        groups.push_back({select.idAt<TagGroupId>(0), select.textAt(1), static_cast<int>(select.intAt(2))});
    }
}

Result<std::optional<TagGroup>> groupByName(db::ReadSession &session, const QString &name)
{
    auto select = session.prepare("SELECT id,name,color FROM tag_group WHERE name=?");
    TRY_LET(const bool found, select.bind(name).step());
    if (!found)
        return std::optional<TagGroup>();
    return std::optional(TagGroup{select.idAt<TagGroupId>(0), select.textAt(1), static_cast<int>(select.intAt(2))});
}

Result<std::vector<Tag>> allTags(db::ReadSession &session)
{
    auto select = session.prepare("SELECT t.name,t.group_id,t.color,COALESCE(g.name,''),COALESCE(g.color,0),"
                                  "(SELECT COUNT(*) FROM customer_tag c WHERE c.tag=t.name) FROM tag t"
                                  " LEFT JOIN tag_group g ON g.id=t.group_id ORDER BY g.name IS NULL,g.name,t.name");
    return allOf(select);
}

Result<std::optional<Tag>> tagByName(db::ReadSession &session, const QString &name)
{
    auto select = session.prepare("SELECT t.name,t.group_id,t.color,COALESCE(g.name,''),COALESCE(g.color,0),"
                                  "(SELECT COUNT(*) FROM customer_tag c WHERE c.tag=t.name) FROM tag t"
                                  " LEFT JOIN tag_group g ON g.id=t.group_id WHERE t.name=?");
    TRY_LET(const bool found, select.bind(name).step());
    return found ? std::optional(tagFrom(select)) : std::nullopt;
}

Result<std::vector<Tag>> tagsOnFile(db::ReadSession &session, CustomerId customer)
{
    auto select = session.prepare("SELECT c.tag,t.group_id,COALESCE(t.color,0),COALESCE(g.name,''),COALESCE(g.color,0),0"
                                  " FROM customer_tag c LEFT JOIN tag t ON t.name=c.tag LEFT JOIN tag_group g ON g.id=t.group_id"
                                  " WHERE c.customer_id=? ORDER BY g.name IS NULL,g.name,c.tag");
    return allOf(select.bind(customer));
}

} // namespace regulars::tags
