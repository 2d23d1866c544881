#include "app/app_paths.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace regulars::app {

QString dataFolder() { return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/regulars"_s; }

QString defaultStorePath()
{
    const QString fromEnvironment = qEnvironmentVariable("REGULARS_STORE");
    return fromEnvironment.isEmpty() ? QDir(dataFolder()).filePath(u"shop.regulars"_s) : fromEnvironment;
}

} // namespace regulars::app
