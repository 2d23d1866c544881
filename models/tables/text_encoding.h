// Which encoding a text file is in, and the test for strict UTF-8.
//
// Order of the evidence: byte order mark; strict UTF-8 of the whole file; NUL bytes (UTF-16); UTF-8 with a few faults,
// so that they are named instead of read as other signs; then, for GB18030, Big5 and windows-1252, headings that are
// known plus ICU's detector. A guess is shown to the user and can be changed.
// Pure functions; any thread.
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QIODevice>

#include <functional>

namespace regulars::tables {

struct DetectedEncoding {
    QString name;     ///< "UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "windows-1252"
    int bomBytes = 0; ///< bytes of the byte order mark at the start

    bool operator==(const DetectedEncoding &) const = default;
};

struct Utf8Prefix {
    qint64 valid = 0;        ///< bytes that are whole, well-formed characters
    bool isCutShort = false; ///< the rest is the beginning of a character that may go on
};
/// Strict: no overlong forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] Utf8Prefix utf8Prefix(QByteArrayView bytes);

/// How many headings that are known a table's first line holds, if it is read in the right encoding.
using HeadingScore = std::function<int(const QString &firstLine)>;

/// Reads the file once through and rewinds it. FileUnreadable when it cannot be read.
Result<DetectedEncoding> detectEncoding(QIODevice &file, const HeadingScore &score = {});

/// The encoding of a byte order mark, if one is there.
[[nodiscard]] std::optional<DetectedEncoding> encodingOfBom(QByteArrayView bytes);

/// The name ICU knows the encoding by; GBK and GB2312 are read as GB18030, Latin-1 as windows-1252, as browsers do.
/// UnknownEncoding(name).
Result<QString> encodingFromName(const QString &name);

} // namespace regulars::tables
