#include "watch/import_watch.h"

using namespace Qt::StringLiterals;

namespace regulars::watch {

QString watchOutcomeName(WatchOutcome outcome)
{
    switch (outcome) {
    case WatchOutcome::Imported:
        return u"imported"_s;
    case WatchOutcome::Rejected:
        return u"rejected"_s;
    case WatchOutcome::Repeated:
        return u"repeated"_s;
    }
    Q_UNREACHABLE();
}

} // namespace regulars::watch
