#include "base/output_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

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

Status OutputFile::write(QByteArrayView bytes)
{
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    // A disk that fills up takes a part without a word.
    return m_file->write(bytes.data(), bytes.size()) == bytes.size() ? ok() : failed();
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
