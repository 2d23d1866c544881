#include "tags/tag_service.h"

#include "audit/audit_log.h"
#include "customers/customer_rules.h"
#include "tags/tag_query.h"
#include "tags/tag_store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::tags {
namespace {

Result<QString> nameOf(const QString &text)
{
    TRY_LET(const QString name, customers::normaliseText(text, customers::kMaxTag, u"name"_s));
    if (name.isEmpty())
        return fail(ErrorCode::Required, u"name"_s);
    return name;
}

Status checkColor(int color)
{
    if (color < 0 || color > kTagColors)
        return fail(ErrorCode::OutOfRange, u"color"_s, u"0–%1"_s.arg(kTagColors));
    return ok();
}

Result<Tag> requireTag(db::ReadSession &session, const QString &name)
{
    TRY_LET(auto found, tagByName(session, name));
    if (!found)
        return fail(ErrorCode::NotFound, u"tag"_s, name);
    return *std::move(found);
}

Result<TagGroup> requireGroup(db::ReadSession &session, TagGroupId id)
{
    TRY_LET(const auto groups, allGroups(session));
    const auto found = std::find_if(groups.begin(), groups.end(), [id](const TagGroup &each) { return each.id == id; });
    if (found == groups.end())
        return fail(ErrorCode::NotFound, u"tag_group"_s, id.toString());
    return *found;
}

// To take a deed back needs the right to it: parting what was merged and bringing back what was removed is the rules', a
// new word, a new name and a colour are the file's.
Result<Right> rightToUndo(db::ReadSession &session, const TagUndo &before)
{
    if (before.isNew)
        return Right::EditCustomer;
    if (!before.into.isEmpty())
        return before.isIntoNew ? Right::EditCustomer : Right::EditRules;
    if (before.tag) {
        TRY_LET(const auto there, tagByName(session, before.tag->name));
        if (!there || !before.holders.empty())
            return Right::EditRules;
    }
    if (before.group) {
        TRY_LET(const auto groups, allGroups(session));
        const bool isThere = std::any_of(groups.begin(), groups.end(), [&](const TagGroup &each) { return each.id == before.group->id; });
        if (!isThere || !before.inGroup.isEmpty())
            return Right::EditRules;
    }
    return Right::EditCustomer;
}

// Names stand in the audit trail: they are words of the shop, not of a person.
Status note(db::WriteSession &session, const Actor &actor, qint64 nowMs, const QString &action, const QJsonObject &detail)
{
    session.changes().add(db::Topic::Tags);
    return audit::append(session, actor, nowMs, {action, u"tag"_s, 0, detail});
}

} // namespace

Result<TagGroupId> TagService::saveGroup(db::WriteSession &session, const Actor &actor, TagGroup group)
{
    TRY(require(actor, Right::EditCustomer));
    TRY_LET(group.name, nameOf(group.name));
    TRY(checkColor(group.color));
    TRY_LET(const auto same, groupByName(session, group.name));
    if (same && same->id != group.id)
        return fail(ErrorCode::AlreadyExists, u"tag_group"_s, group.name);
    if (group.id.isValid()) {
        TRY_LET(const TagGroup before, requireGroup(session, group.id));
        Q_UNUSED(before)
    } else {
        TRY_LET(group.id, session.nextId<TagGroupId>(u"tag_group"_s));
    }
    TRY(putGroup(session, group));
    TRY(note(session, actor, m_clock.nowMs(), u"tag.group"_s, {{u"name"_s, group.name}, {u"color"_s, group.color}}));
    return group.id;
}

Result<TagUndo> TagService::removeGroup(db::WriteSession &session, const Actor &actor, TagGroupId id)
{
    TRY(require(actor, Right::EditRules));
    TagUndo undo;
    TRY_LET(undo.group, requireGroup(session, id));
    TRY_LET(undo.inGroup, namesInGroup(session, id));
    TRY(deleteGroup(session, id));
    TRY(note(session, actor, m_clock.nowMs(), u"tag.group_remove"_s, {{u"name"_s, undo.group->name}}));
    return undo;
}

Status TagService::add(db::WriteSession &session, const Actor &actor, Tag tag)
{
    TRY(require(actor, Right::EditCustomer));
    TRY_LET(tag.name, customers::normaliseTag(tag.name, u"name"_s));
    TRY(checkColor(tag.color));
    TRY_LET(const auto same, tagByName(session, tag.name));
    if (same)
        return fail(ErrorCode::AlreadyExists, u"tag"_s, tag.name);
    if (tag.groupId.isValid())
        TRY(requireGroup(session, tag.groupId));
    TRY(putTag(session, tag));
    return note(session, actor, m_clock.nowMs(), u"tag.add"_s, {{u"name"_s, tag.name}});
}

Status TagService::update(db::WriteSession &session, const Actor &actor, const Tag &tag)
{
    TRY(require(actor, Right::EditCustomer));
    TRY(checkColor(tag.color));
    TRY(requireTag(session, tag.name));
    if (tag.groupId.isValid())
        TRY(requireGroup(session, tag.groupId));
    TRY(putTag(session, tag));
    return note(session, actor, m_clock.nowMs(), u"tag.update"_s, {{u"name"_s, tag.name}, {u"color"_s, tag.color}});
}

Result<TagUndo> TagService::move(db::WriteSession &session, const Actor &actor, const Tag &from, const QString &into, bool isNew)
{
    TagUndo undo;
    undo.tag = from;
    undo.into = into;
    undo.isIntoNew = isNew;
    TRY_LET(undo.holders, holdersOf(session, from.name));
    TRY_LET(const auto others, holdersOf(session, into));
    std::set_intersection(undo.holders.begin(), undo.holders.end(), others.begin(), others.end(), std::back_inserter(undo.hadBoth));
    TRY(moveImported(session, from.name, into));
    TRY(copyHolders(session, from.name, into));
    TRY(dropHolders(session, from.name));
    TRY(deleteTagRow(session, from.name));
    session.changes().add(db::Topic::Customers);
    TRY(note(session, actor, m_clock.nowMs(), isNew ? u"tag.rename"_s : u"tag.merge"_s,
             {{u"from"_s, from.name}, {u"to"_s, into}, {u"customers"_s, qint64(undo.holders.size())}}));
    return undo;
}

Result<TagUndo> TagService::rename(db::WriteSession &session, const Actor &actor, const QString &from, const QString &to)
{
    TRY(require(actor, Right::EditCustomer));
    TRY_LET(Tag tag, requireTag(session, from));
    TRY_LET(const QString name, customers::normaliseTag(to, u"name"_s));
    TRY_LET(const auto same, tagByName(session, name));
    if (same)
        return fail(ErrorCode::AlreadyExists, u"tag"_s, name);
    Tag renamed = tag;
    renamed.name = name;
    TRY(putTag(session, renamed));
    return move(session, actor, tag, name, true);
}

Result<TagUndo> TagService::merge(db::WriteSession &session, const Actor &actor, const QString &from, const QString &into)
{
    TRY(require(actor, Right::EditRules));
    TRY_LET(const Tag tag, requireTag(session, from));
    TRY_LET(const Tag target, requireTag(session, into));
    if (tag.name == target.name)
        return fail(ErrorCode::Invalid, u"tag"_s);
    return move(session, actor, tag, target.name, false);
}

Result<TagUndo> TagService::remove(db::WriteSession &session, const Actor &actor, const QString &name)
{
    TRY(require(actor, Right::EditRules));
    TagUndo undo;
    TRY_LET(undo.tag, requireTag(session, name));
    TRY_LET(undo.holders, holdersOf(session, name));
    TRY(dropHolders(session, name));
    TRY(deleteTagRow(session, name));
    session.changes().add(db::Topic::Customers);
    TRY(note(session, actor, m_clock.nowMs(), u"tag.remove"_s, {{u"name"_s, name}, {u"customers"_s, qint64(undo.holders.size())}}));
    return undo;
}

Status TagService::undo(db::WriteSession &session, const Actor &actor, const TagUndo &before)
{
    TRY_LET(const Right right, rightToUndo(session, before));
    TRY(require(actor, right));
    if (before.isNew) {
        if (before.group)
            TRY(deleteGroup(session, before.group->id));
        if (before.tag) {
            TRY_LET(const auto holders, holdersOf(session, before.tag->name));
            if (!holders.empty())
                return fail(ErrorCode::HasHistory, u"tag"_s); // somebody carries it by now
            TRY(deleteTagRow(session, before.tag->name));
        }
        return note(session, actor, m_clock.nowMs(), u"tag.undo"_s, {});
    }
    if (before.group) {
        TRY(putGroup(session, *before.group));
        for (const QString &name : before.inGroup) {
            TRY_LET(auto tag, tagByName(session, name));
            if (!tag)
                continue; // gone since
            tag->groupId = before.group->id;
            TRY(putTag(session, *tag));
        }
    }
    if (before.tag) {
        TRY(putTag(session, *before.tag));
        for (const qint64 id : before.holders) {
            TRY(addHolder(session, before.tag->name, id));
            const bool hadBoth = std::binary_search(before.hadBoth.begin(), before.hadBoth.end(), id);
            if (!before.into.isEmpty() && !hadBoth) {
                TRY(dropHolder(session, before.into, id));
                TRY(moveImportedOf(session, id, before.into, before.tag->name));
            }
        }
        TRY_LET(const auto left, holdersOf(session, before.into));
        if (before.isIntoNew && left.empty())
            TRY(deleteTagRow(session, before.into));
        session.changes().add(db::Topic::Customers);
    }
    return note(session, actor, m_clock.nowMs(), u"tag.undo"_s,
                {{u"name"_s, before.tag ? before.tag->name : before.group ? before.group->name : QString()}});
}

} // namespace regulars::tags
