#include "db/store_files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace regulars::db {

QStringList storeFiles(const QString &path)
{
    return {path, path + u"-wal"_s, path + u"-shm"_s, path + u"-journal"_s};
}

void removeStoreFiles(const QString &path)
{
    for (const QString &file : storeFiles(path))
        QFile::remove(file);
}

Status requireNoLog(const QString &path)
{
    for (const QString &file : storeFiles(path)) {
        if (file != path && QFileInfo::exists(file))
            return fail(ErrorCode::StoreExists, u"log"_s, file);
    }
    return ok();
}

bool hasUnfinished(const QString &path)
{
    return QFileInfo(path + u"-wal"_s).size() > 0 || QFileInfo(path + u"-journal"_s).size() > 0;
}

bool isPartOf(const QString &storePath, const QString &path)
{
    if (storePath.isEmpty() || path.isEmpty())
        return false;
    const QFileInfo chosen(path);
    const auto files = storeFiles(storePath);
    return std::any_of(files.begin(), files.end(), [&](const QString &file) {
        const QFileInfo own(file);
        std::error_code unknown; // of what does not exist the name decides
        return (chosen.fileName() == own.fileName() && chosen.dir().canonicalPath() == own.dir().canonicalPath()) ||
               std::filesystem::equivalent(chosen.filesystemAbsoluteFilePath(), own.filesystemAbsoluteFilePath(), unknown);
    });
}

Status requireApart(const QString &storePath, const QString &path)
{
    if (isPartOf(storePath, path))
        return fail(ErrorCode::FileUnreadable, u"store"_s, path);
    return ok();
}

} // namespace regulars::db
