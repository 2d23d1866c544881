#include "directory/profile_query.h"

#include "customers/customer_query.h"
#include "directory/profile_rules.h"
#include "tags/tag_query.h"

using namespace Qt::StringLiterals;

namespace regulars::directory {
namespace {

// A million files of a hundred tag groups stay far below what 63 bits hold.
qint64 shareBp(qint64 part, qint64 whole) { return whole == 0 ? 0 : (2 * part * 10'000 + whole) / (2 * whole); }

} // namespace

Result<Profile> profileOf(db::ReadSession &session, CustomerId customer)
{
    TRY_LET(const auto found, customers::customerById(session, customer));
    if (!found)
        return fail(ErrorCode::NotFound, u"customer"_s, customer.toString());
    TRY_LET(const auto groups, tags::allGroups(session));
    QStringList names;
    for (const TagGroup &group : groups)
        names << group.name;
    TRY_LET(const auto held, tags::tagsOnFile(session, customer));
    QStringList known;
    for (const Tag &tag : held)
        known << tag.groupName;
    return profileOf(*found, names, known);
}

Result<Coverage> coverage(db::ReadSession &session)
{
    Coverage all;
    auto files = session.prepare("SELECT COUNT(*),COALESCE(SUM(named AND phoned AND gendered AND born),0),"
                                 "COALESCE(SUM(named+phoned+gendered+born+mailed+(region<>'')+(address<>'')+(channel<>'')),0) FROM ("
                                 "SELECT name<>card_no AS named,phone IS NOT NULL AS phoned,gender IS NOT NULL AS gendered,"
                                 "birthday IS NOT NULL AS born,email IS NOT NULL AS mailed,region,address,channel FROM customer"
                                 " WHERE erased_at_ms IS NULL)");
    TRY_LET(const bool row, files.step());
    if (!row)
        return all;
    all.customers = files.intAt(0);
    all.withCore = files.intAt(1);
    const qint64 knownFields = files.intAt(2);
    auto grouped = session.prepare("SELECT COUNT(*) FROM (SELECT DISTINCT c.customer_id,t.group_id FROM tag t"
                                   " JOIN customer_tag c ON c.tag=t.name WHERE t.group_id IS NOT NULL)");
    TRY_LET(const auto knownGroups, grouped.firstInt());
    TRY_LET(const auto groups, session.prepare("SELECT COUNT(*) FROM tag_group").firstInt());
    all.coverageBp = shareBp(all.withCore, all.customers);
    all.completenessBp = shareBp(knownFields + knownGroups.value_or(0), all.customers * (profileFields().size() + groups.value_or(0)));
    return all;
}

} // namespace regulars::directory
