#include "base/clock.h"

#include <QDateTime>

namespace regulars {

qint64 SystemClock::nowMs() const { return QDateTime::currentMSecsSinceEpoch(); }

} // namespace regulars
