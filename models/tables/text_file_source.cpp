#include "tables/text_file_source.h"

#include <QFileInfo>

#include <unicode/ucnv.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace regulars::tables {
namespace {

constexpr qint64 kRawChunk = 64 << 10;
constexpr qsizetype kPivotUnits = 16 << 10;
constexpr qint64 kLongestCharacter = 4;

} // namespace

Result<std::unique_ptr<TextFileSource>> TextFileSource::open(const QString &path, const QString &encoding,
                                                             const HeadingScore &score)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::FileNotFound, {}, path);
    std::unique_ptr<TextFileSource> source(new TextFileSource(path));
    if (!info.isFile() || !source->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::FileUnreadable, {}, path);
    if (source->m_file.size() == 0)
        return fail(ErrorCode::EmptyFile, {}, path);
    const QByteArray start = source->m_file.read(kLongestCharacter);
    if (start.startsWith("PK\x03\x04")) // a spreadsheet file, which is a zip archive
        return fail(ErrorCode::Invalid, u"format"_s, u".csv"_s);
    const auto marked = encodingOfBom(start);
    source->m_file.seek(0);
    DetectedEncoding found;
    if (encoding.isEmpty()) {
        TRY_LET(found, detectEncoding(source->m_file, score));
    } else {
        TRY_LET(found.name, encodingFromName(encoding));
        if (marked && (marked->name == found.name || encoding.compare(u"utf-16", Qt::CaseInsensitive) == 0))
            found = *marked;
    }
    source->m_encoding = found.name;
    source->m_file.seek(found.bomBytes);
    source->m_position = found.bomBytes;
    if (found.name != u"UTF-8") {
        UErrorCode status = U_ZERO_ERROR;
        source->m_from = ucnv_open(found.name.toLatin1().constData(), &status);
        source->m_to = ucnv_open("UTF-8", &status);
        ucnv_setToUCallBack(source->m_from, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
        if (U_FAILURE(status))
            return fail(ErrorCode::UnknownEncoding, u"encoding"_s, found.name);
        source->m_pivot = std::make_unique<char16_t[]>(kPivotUnits);
        source->m_pivotSource = source->m_pivotTarget = source->m_pivot.get();
    }
    return source;
}

TextFileSource::~TextFileSource()
{
    if (m_from)
        ucnv_close(m_from);
    if (m_to)
        ucnv_close(m_to);
}

tl::unexpected<Error> TextFileSource::undecodable() const { return fail(ErrorCode::UndecodableText, {}, m_encoding); }

Result<qint64> TextFileSource::read(char *buffer, qint64 size)
{
    if (m_isBroken) {
        const qint64 rest = m_from ? drainPivot(buffer, size) : 0;
        if (rest > 0)
            return rest;
        return undecodable();
    }
    return m_from ? readConverted(buffer, size) : readUtf8(buffer, size);
}

Result<qint64> TextFileSource::readUtf8(char *buffer, qint64 size)
{
    Q_ASSERT(size > kLongestCharacter);
    const qint64 held = m_held.size();
    std::memcpy(buffer, m_held.constData(), static_cast<size_t>(held));
    const qint64 got = m_file.read(buffer + held, size - held);
    if (got < 0)
        return fail(ErrorCode::FileUnreadable, {}, m_file.fileName());
    m_position += got;
    const QByteArrayView bytes(buffer, held + got);
    const Utf8Prefix prefix = utf8Prefix(bytes);
    const bool isEnd = got == 0;
    if (prefix.valid < bytes.size() && (!prefix.isCutShort || isEnd)) {
        m_isBroken = true;
        if (prefix.valid == 0)
            return undecodable();
        return prefix.valid;
    }
    m_held = bytes.sliced(prefix.valid).toByteArray();
    if (prefix.valid == 0 && !isEnd)
        return readUtf8(buffer, size); // only part of a character came
    return prefix.valid;
}

// Characters before a fault that still stand between the two converters.
qint64 TextFileSource::drainPivot(char *buffer, qint64 size)
{
    char *target = buffer;
    const char16_t *source = m_pivotSource;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_fromUnicode(m_to, &target, buffer + size, &source, m_pivotTarget, nullptr, false, &status);
    m_pivotSource += source - m_pivotSource;
    return target - buffer;
}

Result<qint64> TextFileSource::readConverted(char *buffer, qint64 size)
{
    char *target = buffer;
    while (target == buffer) {
        if (m_rawAt == m_raw.size() && !m_isFlushed) {
            m_raw = m_file.read(kRawChunk);
            m_rawAt = 0;
            m_position += m_raw.size();
        }
        const bool isLast = m_raw.isEmpty();
        if (isLast && m_isFlushed)
            return 0;
        const char *source = m_raw.constData() + m_rawAt;
        UErrorCode status = U_ZERO_ERROR;
        ucnv_convertEx(m_to, m_from, &target, buffer + size, &source, m_raw.constData() + m_raw.size(), m_pivot.get(),
                       &m_pivotSource, &m_pivotTarget, m_pivot.get() + kPivotUnits, m_isConverterFresh, isLast,
                       &status);
        m_isConverterFresh = false;
        m_rawAt = source - m_raw.constData();
        if (status == U_BUFFER_OVERFLOW_ERROR)
            return target - buffer;
        if (U_FAILURE(status)) {
            m_isBroken = true;
            if (target == buffer)
                return read(buffer, size);
            return target - buffer;
        }
        m_isFlushed = isLast;
    }
    return target - buffer;
}

} // namespace regulars::tables
