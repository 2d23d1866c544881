#include "ui/customers/profile_words.h"

#include "ui/kit/format.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

QString ProfileWords::field(const QString &name)
{
    if (name == u"name")
        return tr("name");
    if (name == u"phone")
        return tr("phone");
    if (name == u"gender")
        return tr("gender");
    if (name == u"birthday")
        return tr("birthday");
    if (name == u"email")
        return tr("e-mail");
    if (name == u"region")
        return tr("region");
    if (name == u"address")
        return tr("address");
    if (name == u"channel")
        return tr("how they came");
    return name;
}

QString ProfileWords::missing(const directory::Profile &profile)
{
    QStringList words;
    for (const QString &name : profile.missingFields)
        words << field(name);
    for (const QString &group : profile.missingGroups)
        words << tr("tag “%1”", "a group of tags").arg(group);
    return words.isEmpty() ? QString() : tr("Missing: %1").arg(words.join(tr(", ", "between words")));
}

QString ProfileWords::coverage(const directory::Coverage &coverage)
{
    return tr("Files filled %1, target %2")
        .arg(Format::percent(double(coverage.coverageBp) / 10'000, 0), Format::percent(double(directory::kCoverageTargetBp) / 10'000, 0));
}

QString ProfileWords::explained(const directory::Coverage &coverage)
{
    return tr("%1 of %2 customers have name, phone, gender and birthday in their file. On average %3 of what a file may tell is known.")
        .arg(Format::points(coverage.withCore), Format::points(coverage.customers), Format::percent(double(coverage.completenessBp) / 10'000, 0));
}

} // namespace regulars::ui
