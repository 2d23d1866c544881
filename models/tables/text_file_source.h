// A text file of any encoding as a stream of UTF-8 bytes.
//
// Thread: one. Memory: one chunk. Bytes that are not in the encoding are an error, never a replacement sign.
// Errors of open: FileNotFound, FileUnreadable (not a file, no right), EmptyFile, UnknownEncoding,
// Invalid(format): a spreadsheet file.
// Errors of read: UndecodableText (detail = encoding), FileUnreadable.
#pragma once

#include "tables/csv_reader.h"
#include "tables/text_encoding.h"

#include <QFile>

#include <memory>

struct UConverter;

namespace regulars::tables {

class TextFileSource final : public TextSource {
public:
    /// An empty `encoding` means: find out.
    static Result<std::unique_ptr<TextFileSource>> open(const QString &path, const QString &encoding = {},
                                                        const HeadingScore &score = {});
    ~TextFileSource() override;

    Result<qint64> read(char *buffer, qint64 size) override;

    [[nodiscard]] const QString &encoding() const { return m_encoding; }
    /// Bytes of the file taken so far, and its size: for progress.
    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] qint64 size() const { return m_file.size(); }

private:
    explicit TextFileSource(const QString &path) : m_file(path) {}
    Result<qint64> readUtf8(char *buffer, qint64 size);
    Result<qint64> readConverted(char *buffer, qint64 size);
    qint64 drainPivot(char *buffer, qint64 size);
    [[nodiscard]] tl::unexpected<Error> undecodable() const;

    QFile m_file;
    QString m_encoding;
    qint64 m_position = 0;
    QByteArray m_held;       // UTF-8: a character cut by the end of a chunk
    bool m_isBroken = false; // a fault was met after bytes that were given
    UConverter *m_from = nullptr;
    UConverter *m_to = nullptr;
    QByteArray m_raw; // bytes not yet converted
    qint64 m_rawAt = 0;
    bool m_isFlushed = false;
    std::unique_ptr<char16_t[]> m_pivot;
    char16_t *m_pivotSource = nullptr;
    char16_t *m_pivotTarget = nullptr;
    bool m_isConverterFresh = true;
};

} // namespace regulars::tables
