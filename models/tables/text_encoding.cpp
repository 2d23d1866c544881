#include "tables/text_encoding.h"


#include <QHash>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace regulars::tables {
namespace {

constexpr qint64 kChunk = 256 << 10;
constexpr qint64 kSample = 64 << 10; // from the start, and again from the first byte that is not ASCII

unsigned char byteAt(QByteArrayView bytes, qint64 at) { return static_cast<unsigned char>(bytes[at]); }

struct Lead {
    int length;
    unsigned char secondFrom;
    unsigned char secondTo;
};

// Table 3-7 of the Unicode standard: which second byte a first byte allows.
Lead leadOf(unsigned char first)
{
    if (first >= 0xC2 && first <= 0xDF)
        return {2, 0x80, 0xBF};
    if (first == 0xE0)
        return {3, 0xA0, 0xBF};
    if (first == 0xED)
        return {3, 0x80, 0x9F};
    if (first >= 0xE1 && first <= 0xEF)
        return {3, 0x80, 0xBF};
    if (first == 0xF0)
        return {4, 0x90, 0xBF};
    if (first >= 0xF1 && first <= 0xF3)
        return {4, 0x80, 0xBF};
    if (first == 0xF4)
        return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

qint64 skipAscii(QByteArrayView bytes, qint64 at)
{
    constexpr quint64 kHighBits = 0x8080808080808080ULL;
    while (at + 8 <= bytes.size()) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data() + at, 8);
        if (word & kHighBits)
            break;
        at += 8;
    }
    while (at < bytes.size() && byteAt(bytes, at) < 0x80)
        ++at;
    return at;
}

// Strictly decoded text, or nothing; a character cut off at the end of the sample is forgiven.
std::optional<QString> decodeStrictly(const QByteArray &sample, const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(name, &status);
    if (U_FAILURE(status))
        return std::nullopt;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    QString text(sample.size() + 16, Qt::Uninitialized);
    auto *target = reinterpret_cast<UChar *>(text.data());
    UChar *end = target;
    const char *source = sample.constData();
    ucnv_toUnicode(converter, &end, target + text.size(), &source, source + sample.size(), nullptr, false, &status);
    ucnv_close(converter);
    if (U_FAILURE(status))
        return std::nullopt;
    text.resize(end - target);
    return text;
}

// Which of the encodings ICU takes the sample for, 0–100.
QHash<QString, int> icuConfidence(const QByteArray &sample)
{
    QHash<QString, int> found;
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    if (U_FAILURE(status))
        return found;
    ucsdet_setText(detector, sample.constData(), static_cast<int32_t>(sample.size()), &status);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector, &count, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        QString name = QString::fromLatin1(ucsdet_getName(matches[i], &status));
        if (name == u"ISO-8859-1")
            name = u"windows-1252"_s;
        const int confidence = ucsdet_getConfidence(matches[i], &status);
        found.insert(name, qMax(found.value(name), confidence));
    }
    ucsdet_close(detector);
    return found;
}

// Well-formed signs of several bytes outnumber the faults: UTF-8 in which bytes were lost. In text of another encoding
// it is the other way round, since hardly any neighbours make a sign of UTF-8.
bool isMostlyUtf8(QByteArrayView sample)
{
    qint64 signs = 0;
    qint64 faults = 0;
    for (qint64 at = skipAscii(sample, 0); at < sample.size(); at = skipAscii(sample, at)) {
        const Lead lead = leadOf(byteAt(sample, at));
        const auto sign = sample.sliced(at, qMin<qint64>(qMax(lead.length, 1), sample.size() - at));
        const bool isSign = lead.length > 1 && utf8Prefix(sign).valid == lead.length;
        signs += isSign ? 1 : 0;
        faults += isSign ? 0 : 1;
        ++at;
        while (at < sample.size() && (byteAt(sample, at) & 0xC0) == 0x80)
            ++at;
    }
    return signs > 1 && signs >= 2 * faults;
}

QString guessLegacy(const QByteArray &sample, const HeadingScore &headings)
{
    if (isMostlyUtf8(sample))
        return u"UTF-8"_s;
    constexpr int kPerHeading = 100;
    const QHash<QString, int> confidence = icuConfidence(sample);
    QString best = u"windows-1252"_s;
    int most = -1;
    for (const char *name : {"GB18030", "Big5", "windows-1252"}) {
        const auto text = decodeStrictly(sample, name);
        if (!text)
            continue;
        const QString firstLine = text->section(u'\n', 0, 0);
        const int score = (headings ? kPerHeading * headings(firstLine) : 0) + confidence.value(QLatin1String(name));
        if (score > most) {
            most = score;
            best = QString::fromLatin1(name);
        }
    }
    return best;
}

// In UTF-16 of a table the separators and line ends have a zero byte beside them.
std::optional<QString> guessUtf16(QByteArrayView sample)
{
    int littleEndian = 0;
    int bigEndian = 0;
    bool hasNul = false;
    for (qsizetype i = 0; i + 1 < sample.size(); i += 2) {
        hasNul = hasNul || sample[i] == '\0' || sample[i + 1] == '\0';
        littleEndian += sample[i + 1] == '\0' && sample[i] != '\0' ? 1 : 0;
        bigEndian += sample[i] == '\0' && sample[i + 1] != '\0' ? 1 : 0;
    }
    // Stray NUL bytes do not make a text UTF-16, least of all one that is good UTF-8 otherwise: in ASCII every second
    // byte would be zero.
    const Utf8Prefix prefix = utf8Prefix(sample);
    const bool isUtf8 = prefix.valid == sample.size() || prefix.isCutShort;
    const qsizetype least = isUtf8 ? sample.size() / 3 : sample.size() / 50;
    if (!hasNul || qMax(littleEndian, bigEndian) < qMax<qsizetype>(1, least))
        return std::nullopt;
    return littleEndian >= bigEndian ? u"UTF-16LE"_s : u"UTF-16BE"_s;
}

} // namespace

Utf8Prefix utf8Prefix(QByteArrayView bytes)
{
    qint64 at = 0;
    for (;;) {
        at = skipAscii(bytes, at);
        if (at == bytes.size())
            return {at, false};
        const Lead lead = leadOf(byteAt(bytes, at));
        if (lead.length == 0)
            return {at, false};
        for (int i = 1; i < lead.length; ++i) {
            if (at + i == bytes.size())
                return {at, true};
            const unsigned char next = byteAt(bytes, at + i);
            const unsigned char from = i == 1 ? lead.secondFrom : 0x80;
            const unsigned char to = i == 1 ? lead.secondTo : 0xBF;
            if (next < from || next > to)
                return {at, false};
        }
        at += lead.length;
    }
}

std::optional<DetectedEncoding> encodingOfBom(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return DetectedEncoding{u"UTF-8"_s, 3};
    if (bytes.startsWith("\xFF\xFE"))
        return DetectedEncoding{u"UTF-16LE"_s, 2};
    if (bytes.startsWith("\xFE\xFF"))
        return DetectedEncoding{u"UTF-16BE"_s, 2};
    if (bytes.startsWith("\x84\x31\x95\x33"))
        return DetectedEncoding{u"GB18030"_s, 4};
    return std::nullopt;
}

Result<DetectedEncoding> detectEncoding(QIODevice &file, const HeadingScore &score)
{
    QByteArray buffer(kChunk, Qt::Uninitialized);
    QByteArray sample;
    qsizetype held = 0; // bytes of a cut character, carried to the next chunk
    qint64 before = 0;  // bytes of the file before this chunk
    bool isUtf8 = true;
    for (;;) {
        const qint64 got = file.read(buffer.data() + held, kChunk - held);
        if (got < 0)
            return fail(ErrorCode::FileUnreadable);
        const QByteArrayView chunk(buffer.constData(), held + got);
        if (before == 0 && sample.isEmpty()) {
            sample = chunk.first(qMin(chunk.size(), kSample)).toByteArray();
            if (const auto marked = encodingOfBom(sample)) {
                file.seek(0);
                return *marked;
            }
            if (const auto wide = guessUtf16(sample)) {
                file.seek(0);
                return DetectedEncoding{*wide, 0};
            }
        }
        const Utf8Prefix prefix = utf8Prefix(chunk);
        const bool isEnd = got == 0;
        if (prefix.valid < chunk.size() && (!prefix.isCutShort || isEnd)) {
            isUtf8 = false;
            if (before + prefix.valid >= kSample) // the file may be ASCII for long before it shows its colours
                sample += chunk.sliced(prefix.valid).first(qMin(chunk.size() - prefix.valid, kSample)).toByteArray();
            break;
        }
        before += prefix.valid;
        held = chunk.size() - prefix.valid;
        std::memmove(buffer.data(), buffer.constData() + prefix.valid, static_cast<size_t>(held));
        if (isEnd)
            break;
    }
    file.seek(0);
    return DetectedEncoding{isUtf8 ? u"UTF-8"_s : guessLegacy(sample, score), 0};
}

Result<QString> encodingFromName(const QString &name)
{
    static const QHash<QString, QString> wider{{u"gbk"_s, u"GB18030"_s},         {u"gb2312"_s, u"GB18030"_s},
                                               {u"cp936"_s, u"GB18030"_s},       {u"gb18030"_s, u"GB18030"_s},
                                               {u"cp950"_s, u"Big5"_s},          {u"big5"_s, u"Big5"_s},
                                               {u"utf8"_s, u"UTF-8"_s},          {u"utf-8"_s, u"UTF-8"_s},
                                               {u"latin1"_s, u"windows-1252"_s}, {u"iso-8859-1"_s, u"windows-1252"_s},
                                               {u"utf-16le"_s, u"UTF-16LE"_s},   {u"utf-16be"_s, u"UTF-16BE"_s},
                                               {u"utf-16"_s, u"UTF-16LE"_s},     {u"utf16"_s, u"UTF-16LE"_s},
                                               {u"cp1252"_s, u"windows-1252"_s}};
    const QString trimmed = name.trimmed();
    const auto known = wider.constFind(trimmed.toLower());
    if (known != wider.constEnd())
        return *known;
    UErrorCode status = U_ZERO_ERROR;
    const QByteArray latin = trimmed.toLatin1();
    UConverter *converter = trimmed.isEmpty() ? nullptr : ucnv_open(latin.constData(), &status);
    if (!converter || U_FAILURE(status))
        return fail(ErrorCode::UnknownEncoding, u"encoding"_s, name);
    ucnv_close(converter);
    return trimmed;
}

} // namespace regulars::tables
