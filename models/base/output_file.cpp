#include "base/output_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif
#ifdef Q_OS_UNIX
#include <cerrno>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

// Some file systems find out only here that there is no room. What cannot be synchronised (a pipe) need not be.
bool reachesDisk([[maybe_unused]] int handle)
{
#ifdef Q_OS_UNIX
    return handle < 0 || fsync(handle) == 0 || (errno != ENOSPC && errno != EDQUOT && errno != EIO);
#else
    return true;
#endif
}

bool isDiskFull(const QString &path)
{
    const QStorageInfo storage(QFileInfo(path).absolutePath());
    return storage.isValid() && !storage.isReadOnly() && storage.bytesAvailable() == 0;
}

} // namespace

OutputFile::OutputFile(QString path) : m_path(std::move(path)) {}

OutputFile::~OutputFile() = default; // a QSaveFile that was not committed takes its file with it

Status OutputFile::failed()
{
    const bool isFull = m_file->error() == QFileDevice::ResourceError || isDiskFull(m_path);
    const bool isFolder = QFileInfo(m_path).isDir();
    m_error = Error{isFull && !isFolder ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, isFolder ? u"folder"_s : QString(), m_path};
    return tl::unexpected<Error>(*m_error);
}

Status OutputFile::open()
{
    const QFileInfo info(m_path);
    m_isReplacing = !info.exists() || info.isFile() || info.isDir();
    if (m_isReplacing)
        m_file = std::make_unique<QSaveFile>(m_path);
    else
        m_file = std::make_unique<QFile>(m_path);
    return m_file->open(QIODevice::WriteOnly) ? ok() : failed();
}

Status OutputFile::reserve([[maybe_unused]] qint64 bytes)
{
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    m_isLarge = true;
#ifdef Q_OS_LINUX
    // Not posix_fallocate(): where the file system cannot, that would write it full of zeros first.
    if (m_isReplacing && bytes > 0 && fallocate(m_file->handle(), 0, 0, bytes) != 0) {
        if (errno == ENOSPC || errno == EDQUOT) {
            m_error = Error{ErrorCode::DiskFull, {}, m_path};
            return tl::unexpected<Error>(*m_error);
        }
        if (errno == EFBIG)
            return failed();
    }
#endif
    return ok();
}

Status OutputFile::write(QByteArrayView bytes)
{
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    [[maybe_unused]] const qint64 before = m_isLarge ? m_file->pos() : 0;
    // A disk that fills up takes a part without a word.
    if (m_file->write(bytes.data(), bytes.size()) != bytes.size())
        return failed();
#ifdef Q_OS_LINUX
    constexpr qint64 kStretch = 8 << 20;
    // Begins to write the stretch that is full now; what goes wrong with that shows in flush().
    if (const qint64 now = before + bytes.size(); m_isLarge && before / kStretch != now / kStretch)
        [[maybe_unused]] const int begun = sync_file_range(m_file->handle(), (before / kStretch) * kStretch, kStretch, SYNC_FILE_RANGE_WRITE);
#endif
    return ok();
}

Status OutputFile::flush()
{
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    // QSaveFile::commit() would not notice that its own last flush failed.
    return m_file->flush() && reachesDisk(m_file->handle()) ? ok() : failed();
}

Status OutputFile::commit()
{
    TRY(flush());
    if (!m_isReplacing) {
        m_file->close();
        return ok();
    }
    return static_cast<QSaveFile *>(m_file.get())->commit() ? ok() : failed();
}

} // namespace regulars
