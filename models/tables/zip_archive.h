// A zip archive of which nothing is believed: opened, looked into and unpacked within bounds.
//
// Thread: one. Purpose: the adapter of libzip. Memory: one chunk per part that is read.
// Bounds: so many entries, so many bytes unpacked, and so many times their packed size. They are checked against what
// the archive says when it is opened, and against what really comes out while it is read, since an archive may lie.
// Errors: BrokenSpreadsheet(part or zip), UnsafeFile(part or zip), EncryptedFile, FileUnreadable.
#pragma once

#include "base/result.h"

#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace regulars::tables {

struct ZipBounds {
    qint64 entries = 10'000;
    qint64 unpackedBytes = qint64{4} << 30; ///< of all parts together
    qint64 ratio = 200;                     ///< unpacked to packed, of what is large enough to matter
    qint64 ratioFreeBytes = qint64{32} << 20;
};

/// A part as a sequential device. After an end that came too early `error()` says why.
class ZipPart final : public QIODevice {
public:
    ~ZipPart() override;
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_isAtEnd; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const QString &name() const { return m_name; }
    /// Bytes given so far, and what there will be.
    [[nodiscard]] qint64 given() const { return m_given; }
    [[nodiscard]] qint64 unpackedSize() const { return m_unpacked; }
    /// Nobody may take more than `bytes` without coming back here: a parser that swallows one endless word does not.
    void renewLeash(qint64 bytes) { m_leashEnd = m_given + bytes; }

protected:
    qint64 readData(char *data, qint64 size) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    friend class ZipArchive;
    ZipPart(zip_file *file, QString name, qint64 packed, qint64 unpacked, const ZipBounds &bounds);
    qint64 stop(ErrorCode code);

    zip_file *m_file;
    QString m_name;
    qint64 m_packed;
    qint64 m_unpacked;
    ZipBounds m_bounds;
    qint64 m_given = 0;
    qint64 m_leashEnd;
    bool m_isAtEnd = false;
    std::optional<Error> m_error;
};

class ZipArchive {
public:
    static Result<std::unique_ptr<ZipArchive>> open(const QString &path, const ZipBounds &bounds = {});
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    /// Without regard to case, as the format has it.
    [[nodiscard]] bool has(const QString &name) const;
    /// BrokenSpreadsheet(name) where it is missing.
    Result<std::unique_ptr<ZipPart>> part(const QString &name) const;

private:
    ZipArchive(zip *archive, const ZipBounds &bounds) : m_archive(archive), m_bounds(bounds) {}
    Status checkBounds() const;

    zip *m_archive;
    ZipBounds m_bounds;
};

} // namespace regulars::tables
