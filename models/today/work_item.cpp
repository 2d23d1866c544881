#include "today/work_item.h"

#include <algorithm>
#include <iterator>
#include <numeric>

using namespace Qt::StringLiterals;

namespace regulars::today {

QString workKindName(WorkKind kind)
{
    switch (kind) {
    case WorkKind::Birthday:
        return u"birthday"_s;
    case WorkKind::NextStep:
        return u"next_step"_s;
    }
    Q_UNREACHABLE();
}

std::optional<WorkKind> workKindFromName(const QString &name)
{
    for (const WorkKind kind : {WorkKind::Birthday, WorkKind::NextStep}) {
        if (workKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

qint64 WorkList::openTotal() const { return std::accumulate(std::begin(openCount), std::end(openCount), qint64{0}); }

qint64 WorkList::lateCount(EpochDay today) const
{
    return std::count_if(open.begin(), open.end(), [today](const WorkItem &item) { return item.key.dueOn < today; });
}

} // namespace regulars::today
