#include "directory/profile_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::directory {
namespace {

bool isKnown(const Customer &customer, const QString &field)
{
    if (field == u"name")
        return customer.name != customer.cardNo;
    if (field == u"phone")
        return !customer.phone.isEmpty();
    if (field == u"email")
        return !customer.email.isEmpty();
    if (field == u"gender")
        return customer.gender != Gender::Unknown;
    if (field == u"birthday")
        return !customer.birthday.isEmpty();
    if (field == u"region")
        return !customer.region.isEmpty();
    if (field == u"address")
        return !customer.address.isEmpty();
    return !customer.channel.isEmpty();
}

} // namespace

const QStringList &profileFields()
{
    static const QStringList fields{u"name"_s, u"phone"_s, u"gender"_s, u"birthday"_s, u"email"_s, u"region"_s, u"address"_s, u"channel"_s};
    return fields;
}

const QStringList &coreFields()
{
    static const QStringList fields = profileFields().first(4);
    return fields;
}

Profile profileOf(const Customer &customer, const QStringList &groups, const QStringList &knownGroups)
{
    Profile profile;
    for (const QString &field : profileFields()) {
        if (!isKnown(customer, field))
            profile.missingFields << field;
    }
    for (const QString &group : groups) {
        if (!knownGroups.contains(group))
            profile.missingGroups << group;
    }
    profile.asked = int(profileFields().size() + groups.size());
    profile.known = profile.asked - int(profile.missingFields.size() + profile.missingGroups.size());
    profile.hasCore = std::none_of(coreFields().begin(), coreFields().end(),
                                   [&](const QString &field) { return profile.missingFields.contains(field); });
    return profile;
}

} // namespace regulars::directory
