#include "tables/spreadsheet_kind.h"

#include <QFile>
#include <QFileInfo>

namespace regulars::tables {
namespace {

constexpr QByteArrayView kZip("PK\x03\x04", 4);
constexpr QByteArrayView kEmptyZip("PK\x05\x06", 4);
constexpr QByteArrayView kCompound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
// The name of the stream that holds an .xlsx behind a password, as the directory of the file writes it: UTF-16LE.
constexpr QByteArrayView kEncryptedPackage("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
constexpr qint64 kChunk = qint64{1} << 20;

// The directory may stand anywhere in the file.
bool holds(QFile &file, QByteArrayView word)
{
    QByteArray held;
    while (!file.atEnd()) {
        const QByteArray chunk = file.read(kChunk);
        if (chunk.isEmpty())
            return false;
        held += chunk;
        if (held.contains(word))
            return true;
        held = held.last(qMin(held.size(), word.size() - 1));
    }
    return false;
}

} // namespace

Result<SpreadsheetKind> spreadsheetKindOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::FileNotFound, {}, path);
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {}, path);
    const QByteArray start = file.peek(kCompound.size());
    if (start.startsWith(kZip) || start.startsWith(kEmptyZip))
        return SpreadsheetKind::Packed;
    if (!start.startsWith(kCompound))
        return SpreadsheetKind::None;
    return holds(file, kEncryptedPackage) ? SpreadsheetKind::Encrypted : SpreadsheetKind::Binary;
}

} // namespace regulars::tables
