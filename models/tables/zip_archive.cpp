#include "tables/zip_archive.h"

#include <QFile>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace regulars::tables {
namespace {

// libzip takes UTF-8 on Windows and the file system's own encoding elsewhere.
QByteArray nativeName(const QString &path)
{
#ifdef Q_OS_WIN
    return path.toUtf8();
#else
    return QFile::encodeName(path);
#endif
}

bool isBeyond(qint64 unpacked, qint64 packed, const ZipBounds &bounds)
{
    return unpacked > bounds.unpackedBytes ||
           (unpacked > bounds.ratioFreeBytes && unpacked / bounds.ratio > std::max<qint64>(packed, 1));
}

} // namespace

ZipPart::ZipPart(zip_file *file, QString name, qint64 packed, qint64 unpacked, const ZipBounds &bounds)
    : m_file(file), m_name(std::move(name)), m_packed(packed), m_unpacked(unpacked), m_bounds(bounds),
      m_leashEnd(bounds.unpackedBytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipPart::~ZipPart() { zip_fclose(m_file); }

qint64 ZipPart::stop(ErrorCode code)
{
    m_error = Error{code, {}, m_name};
    m_isAtEnd = true;
    return -1;
}

qint64 ZipPart::readData(char *data, qint64 size)
{
    if (m_isAtEnd)
        return -1;
    if (m_given >= m_leashEnd)
        return stop(ErrorCode::UnsafeFile);
    const qint64 got = zip_fread(m_file, data, static_cast<zip_uint64_t>(size));
    if (got < 0)
        return stop(ErrorCode::BrokenSpreadsheet);
    m_given += got;
    if (m_given > m_unpacked || isBeyond(m_given, m_packed, m_bounds))
        return stop(ErrorCode::UnsafeFile); // more than the archive owned up to
    if (got > 0)
        return got;
    m_isAtEnd = true;
    return -1;
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const QString &path, const ZipBounds &bounds)
{
    int code = 0;
    zip *archive = zip_open(nativeName(path).constData(), ZIP_RDONLY, &code);
    if (!archive && (code == ZIP_ER_OPEN || code == ZIP_ER_READ || code == ZIP_ER_NOENT))
        return fail(ErrorCode::FileUnreadable, {}, path);
    if (!archive)
        return fail(ErrorCode::BrokenSpreadsheet, {}, u"zip"_s);
    std::unique_ptr<ZipArchive> opened(new ZipArchive(archive, bounds));
    TRY(opened->checkBounds());
    return opened;
}

ZipArchive::~ZipArchive() { zip_discard(m_archive); }

Status ZipArchive::checkBounds() const
{
    const qint64 count = zip_get_num_entries(m_archive, 0);
    if (count > m_bounds.entries)
        return fail(ErrorCode::UnsafeFile, {}, u"zip"_s);
    qint64 unpacked = 0;
    qint64 packed = 0;
    for (qint64 i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(m_archive, static_cast<zip_uint64_t>(i), 0, &stat) != 0)
            return fail(ErrorCode::BrokenSpreadsheet, {}, u"zip"_s);
        const auto most = static_cast<zip_uint64_t>(m_bounds.unpackedBytes);
        if ((stat.valid & ZIP_STAT_SIZE) && stat.size > most)
            return fail(ErrorCode::UnsafeFile, {}, u"zip"_s);
        if (stat.valid & ZIP_STAT_SIZE)
            unpacked += static_cast<qint64>(stat.size);
        if (stat.valid & ZIP_STAT_COMP_SIZE)
            packed += static_cast<qint64>(qMin(stat.comp_size, most));
    }
    if (isBeyond(unpacked, packed, m_bounds))
        return fail(ErrorCode::UnsafeFile, {}, u"zip"_s);
    return ok();
}

bool ZipArchive::has(const QString &name) const
{
    return zip_name_locate(m_archive, name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<std::unique_ptr<ZipPart>> ZipArchive::part(const QString &name) const
{
    const qint64 index = zip_name_locate(m_archive, name.toUtf8().constData(), ZIP_FL_NOCASE);
    zip_stat_t stat;
    if (index < 0 || zip_stat_index(m_archive, static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return fail(ErrorCode::BrokenSpreadsheet, {}, name);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
        return fail(ErrorCode::EncryptedFile, {}, name);
    zip_file *file = zip_fopen_index(m_archive, static_cast<zip_uint64_t>(index), 0);
    if (!file)
        return fail(ErrorCode::BrokenSpreadsheet, {}, name);
    return std::unique_ptr<ZipPart>(new ZipPart(file, name, static_cast<qint64>(stat.comp_size),
                                                static_cast<qint64>(stat.size), m_bounds));
}

} // namespace regulars::tables
