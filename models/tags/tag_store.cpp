#include "tags/tag_store.h"

#include <QStringList>

namespace regulars::tags {

Status putGroup(db::WriteSession &session, const TagGroup &group)
{
    auto upsert = session.prepare("INSERT INTO tag_group(id,name,color) VALUES(?,?,?)"
                                  " ON CONFLICT(id) DO UPDATE SET name=excluded.name,color=excluded.color");
    return upsert.bind(group.id).bind(group.name).bind(group.color).run();
}

Status deleteGroup(db::WriteSession &session, TagGroupId id)
{
    TRY(session.prepare("UPDATE tag SET group_id=NULL WHERE group_id=?").bind(id).run());
    return session.prepare("DELETE FROM tag_group WHERE id=?").bind(id).run();
}

Result<QStringList> namesInGroup(db::ReadSession &session, TagGroupId id)
{
    auto select = session.prepare("SELECT name FROM tag WHERE group_id=? ORDER BY name");
    select.bind(id);
    QStringList names;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return names;
        names << select.textAt(0);
    }
}

Status putTag(db::WriteSession &session, const Tag &tag)
{
    auto upsert = session.prepare("INSERT INTO tag(name,group_id,color) VALUES(?,?,?)"
                                  " ON CONFLICT(name) DO UPDATE SET group_id=excluded.group_id,color=excluded.color");
    return upsert.bind(tag.name).bind(tag.groupId).bind(tag.color).run();
}

Status deleteTagRow(db::WriteSession &session, const QString &name)
{
    return session.prepare("DELETE FROM tag WHERE name=?").bind(name).run();
}

Result<std::vector<qint64>> holdersOf(db::ReadSession &session, const QString &name)
{
    auto select = session.prepare("SELECT customer_id FROM customer_tag WHERE tag=? ORDER BY customer_id");
    select.bind(name);
    std::vector<qint64> ids;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ids;
        ids.push_back(select.intAt(0));
    }
}

Status copyHolders(db::WriteSession &session, const QString &from, const QString &to)
{
    auto insert = session.prepare("INSERT INTO customer_tag(customer_id,tag) SELECT customer_id,? FROM customer_tag WHERE tag=?"
                                  " ON CONFLICT DO NOTHING");
    return insert.bind(to).bind(from).run();
}

Status moveImported(db::WriteSession &session, const QString &from, const QString &to)
{
    auto update = session.prepare("UPDATE OR IGNORE import_change SET field='tag:'||?2,new_value=?2 WHERE subject='customer' AND field='tag:'||?1"
                                  " AND NOT EXISTS(SELECT 1 FROM customer_tag t WHERE t.customer_id=import_change.subject_id AND t.tag=?2)");
    return update.bind(from).bind(to).run();
}

Status moveImportedOf(db::WriteSession &session, qint64 customer, const QString &from, const QString &to)
{
    auto update = session.prepare("UPDATE OR IGNORE import_change SET field='tag:'||?3,new_value=?3 WHERE run_id IN (SELECT id FROM import_run)"
                                  " AND subject='customer' AND subject_id=?1 AND field='tag:'||?2");
    return update.bind(customer).bind(from).bind(to).run();
}

Status dropHolders(db::WriteSession &session, const QString &name)
{
    return session.prepare("DELETE FROM customer_tag WHERE tag=?").bind(name).run();
}

Status addHolder(db::WriteSession &session, const QString &name, qint64 customer)
{
    // A file that was erased meanwhile stays without tags.
    auto insert = session.prepare("INSERT INTO customer_tag(customer_id,tag) SELECT id,? FROM customer WHERE id=? AND"
                                  " erased_at_ms IS NULL ON CONFLICT DO NOTHING");
    return insert.bind(name).bind(customer).run();
}

Status dropHolder(db::WriteSession &session, const QString &name, qint64 customer)
{
    return session.prepare("DELETE FROM customer_tag WHERE tag=? AND customer_id=?").bind(name).bind(customer).run();
}

} // namespace regulars::tags
