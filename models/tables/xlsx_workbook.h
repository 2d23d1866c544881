// The parts of an .xlsx that all its sheets share: list of sheets, number formats, shared texts.
//
// Thread: one. Memory: the shared texts, at most kMaxSharedBytes; everything else is read through once.
// A document type declaration, and with it every entity, is refused: no spreadsheet program writes one.
// Errors: those of ZipArchive; BrokenSpreadsheet(part); OldSpreadsheet(form) for .xlsb, .ods and the like in their own
// archives; UnsafeFile(part); UnknownSheet(sheet; field = the sheets).
// Source: ECMA-376 part 1, 12.3.22 ff. and 18.
#pragma once

#include "tables/sheet_number.h"
#include "tables/zip_archive.h"

#include <QHash>
#include <QStringList>
#include <QXmlStreamReader>

#include <vector>

namespace regulars::tables {

inline constexpr qint64 kMaxSharedBytes = qint64{256} << 20;
inline constexpr qint64 kMaxSharedTexts = 20'000'000;
/// What a parser may swallow between two of its tokens.
inline constexpr qint64 kXmlLeash = qint64{16} << 20;

/// A part of the archive as XML tokens, with the checks that every part needs.
class XlsxPart {
public:
    explicit XlsxPart(std::unique_ptr<ZipPart> part);
    /// false at the end of the document.
    Result<bool> next();
    [[nodiscard]] const QXmlStreamReader &xml() const { return m_xml; }
    [[nodiscard]] bool isStart(QStringView name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    [[nodiscard]] bool isEnd(QStringView name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    [[nodiscard]] const ZipPart &part() const { return *m_part; }

private:
    std::unique_ptr<ZipPart> m_part;
    QString m_name;
    QXmlStreamReader m_xml;
};

/// Adds the text of the token that stands ready, if it is text, with the format's escapes (_x000D_) resolved.
void appendDecoded(std::string &target, QStringView text);

class XlsxWorkbook {
public:
    static Result<std::unique_ptr<XlsxWorkbook>> open(const QString &path);

    [[nodiscard]] QStringList sheetNames() const;
    /// The sheet of that name, else the one that differs in case only; for an empty name the first that is shown.
    Result<QString> sheetNamed(const QString &name) const;

    /// For XlsxSheetReader.
    Result<std::unique_ptr<XlsxPart>> sheetPart(const QString &name) const;
    [[nodiscard]] NumberForm formOfStyle(qint64 style) const;
    /// Nothing beyond the end of the table.
    [[nodiscard]] std::optional<std::string_view> sharedText(qint64 index) const;
    [[nodiscard]] bool isFrom1904() const { return m_isFrom1904; }

private:
    struct Sheet {
        QString name;
        QString part;
        bool isHidden = false;
    };

    XlsxWorkbook() = default;
    Status requireXlsx() const;
    Result<std::unique_ptr<XlsxPart>> openPart(const QString &name) const;
    Status readRoot();
    Status readBook();
    Status readStyles(const QString &part);
    Status readSharedTexts(const QString &part);
    /// Target by id, and the targets of a type by the end of its name.
    struct Relations {
        QHash<QString, QString> byId;
        QHash<QString, QString> typeOf;
        [[nodiscard]] QString ofType(const QString &end) const;
    };
    Result<Relations> relationsOf(const QString &part) const;

    std::unique_ptr<ZipArchive> m_archive;
    QString m_bookPart;
    QList<Sheet> m_sheets;
    std::vector<NumberForm> m_styles;
    std::string m_texts;
    std::vector<size_t> m_textEnds;
    bool m_isFrom1904 = false;
};

} // namespace regulars::tables
