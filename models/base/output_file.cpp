#include "base/output_file.h"

#include <QFileInfo>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <unistd.h>
#endif

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

} // namespace

tl::unexpected<Error> OutputFile::failure() const
{
    const QStorageInfo storage(QFileInfo(m_file.fileName()).absolutePath());
    const bool isFull = storage.isValid() && !storage.isReadOnly() && storage.bytesAvailable() == 0;
    if (isFull || m_file.error() == QFileDevice::ResourceError)
        return fail(ErrorCode::DiskFull, {}, m_file.fileName());
    return fail(ErrorCode::FileUnwritable, {}, m_file.fileName());
}

Status OutputFile::open()
{
    if (m_file.open(QIODevice::WriteOnly))
        return ok();
    return failure();
}

Status OutputFile::flush()
{
    // QSaveFile::commit() would not notice that its own last flush failed.
    if (m_file.error() == QFileDevice::NoError && m_file.flush() && reachesDisk(m_file.handle()))
        return ok();
    const auto failed = failure();
    m_file.cancelWriting();
    return failed;
}

Status OutputFile::commit()
{
    TRY(flush());
    if (m_file.commit())
        return ok();
    return failure();
}

} // namespace regulars
