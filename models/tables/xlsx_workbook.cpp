#include "tables/xlsx_workbook.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::tables {
namespace {

// Attributes of the relationships namespace go by "id" under any prefix; "strict" files have another namespace.
QString relationId(const QXmlStreamAttributes &attributes)
{
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == u"id" && !attribute.namespaceUri().isEmpty())
            return attribute.value().toString();
    }
    return {};
}

bool isTrue(QStringView value) { return value == u"1" || value == u"true"; }

} // namespace

XlsxPart::XlsxPart(std::unique_ptr<ZipPart> part)
    : m_part(std::move(part)), m_name(m_part->name()), m_xml(m_part.get())
{
}

Result<bool> XlsxPart::next()
{
    m_part->renewLeash(kXmlLeash);
    const auto token = m_xml.readNext();
    if (m_part->error())
        return tl::unexpected<Error>(*m_part->error());
    if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
        return fail(ErrorCode::UnsafeFile, {}, m_name);
    if (token == QXmlStreamReader::Invalid)
        return fail(ErrorCode::BrokenSpreadsheet, {}, m_name);
    return token != QXmlStreamReader::EndDocument;
}

void appendDecoded(std::string &target, QStringView text)
{
    const auto append = [&target](QStringView part) {
        const QByteArray bytes = part.toUtf8();
        target.append(bytes.constData(), static_cast<size_t>(bytes.size()));
    };
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(u"_x"); at >= 0; at = text.indexOf(u"_x", at + 1)) {
        if (at + 7 > text.size() || text.at(at + 6) != u'_')
            continue;
        bool isCode = false;
        const ushort code = text.mid(at + 2, 4).toUShort(&isCode, 16);
        if (!isCode)
            continue;
        append(text.mid(from, at - from));
        const QChar sign(code);
        if (!sign.isNull())
            append(QStringView(&sign, 1));
        from = at + 7;
        at += 6;
    }
    append(text.mid(from));
}

QString XlsxWorkbook::Relations::ofType(const QString &end) const
{
    for (auto it = typeOf.begin(); it != typeOf.end(); ++it) {
        if (it.value().endsWith(u'/' + end))
            return byId.value(it.key());
    }
    return {};
}

Result<std::unique_ptr<XlsxWorkbook>> XlsxWorkbook::open(const QString &path)
{
    std::unique_ptr<XlsxWorkbook> book(new XlsxWorkbook);
    TRY_LET(book->m_archive, ZipArchive::open(path));
    TRY(book->requireXlsx());
    TRY(book->readRoot());
    TRY(book->readBook());
    return book;
}

// Other spreadsheet programs pack their files, too.
Status XlsxWorkbook::requireXlsx() const
{
    if (m_archive->has(u"xl/workbook.bin"_s))
        return fail(ErrorCode::OldSpreadsheet, {}, u".xlsb"_s);
    if (m_archive->has(u"content.xml"_s) && m_archive->has(u"mimetype"_s))
        return fail(ErrorCode::OldSpreadsheet, {}, u".ods"_s);
    if (m_archive->has(u"Index/Document.iwa"_s))
        return fail(ErrorCode::OldSpreadsheet, {}, u".numbers"_s);
    return ok();
}

Result<std::unique_ptr<XlsxPart>> XlsxWorkbook::openPart(const QString &name) const
{
    TRY_LET(auto opened, m_archive->part(name));
    return std::make_unique<XlsxPart>(std::move(opened));
}

Result<XlsxWorkbook::Relations> XlsxWorkbook::relationsOf(const QString &part) const
{
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString folder = slash < 0 ? QString() : part.first(slash + 1);
    TRY_LET(const auto xml, openPart(u"%1_rels/%2.rels"_s.arg(folder, part.mid(slash + 1))));
    Relations relations;
    for (;;) {
        TRY_LET(const bool more, xml->next());
        if (!more)
            return relations;
        if (!xml->isStart(u"Relationship"))
            continue;
        const auto attributes = xml->xml().attributes();
        if (attributes.value("TargetMode"_L1) == u"External")
            continue;
        const QString target = attributes.value("Target"_L1).toString();
        const QString id = attributes.value("Id"_L1).toString();
        const QString path = target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(folder + target);
        relations.byId.insert(id, path);
        relations.typeOf.insert(id, attributes.value("Type"_L1).toString());
    }
}

Status XlsxWorkbook::readRoot()
{
    TRY_LET(const Relations root, relationsOf({}));
    m_bookPart = root.ofType(u"officeDocument"_s);
    if (m_bookPart.isEmpty())
        return fail(ErrorCode::BrokenSpreadsheet, {}, u"xl/workbook.xml"_s);
    return ok();
}

Status XlsxWorkbook::readBook()
{
    TRY_LET(const Relations relations, relationsOf(m_bookPart));
    TRY_LET(const auto xml, openPart(m_bookPart));
    bool isWorkbook = false;
    for (;;) {
        TRY_LET(const bool more, xml->next());
        if (!more)
            break;
        const auto attributes = xml->xml().attributes();
        isWorkbook = isWorkbook || xml->isStart(u"workbook");
        if (xml->isStart(u"workbookPr"))
            m_isFrom1904 = isTrue(attributes.value("date1904"_L1));
        if (!xml->isStart(u"sheet"))
            continue;
        const QString id = relationId(attributes);
        if (!relations.typeOf.value(id).endsWith(u"/worksheet"))
            continue; // charts and macros have sheets of their own
        const QStringView state = attributes.value("state"_L1);
        m_sheets.append({attributes.value("name"_L1).toString(), relations.byId.value(id), !state.isEmpty() && state != u"visible"});
    }
    if (!isWorkbook || m_sheets.isEmpty())
        return fail(ErrorCode::BrokenSpreadsheet, {}, m_bookPart);
    if (const QString styles = relations.ofType(u"styles"_s); !styles.isEmpty())
        TRY(readStyles(styles));
    if (const QString texts = relations.ofType(u"sharedStrings"_s); !texts.isEmpty())
        TRY(readSharedTexts(texts));
    return ok();
}

Status XlsxWorkbook::readStyles(const QString &part)
{
    constexpr size_t kMostStyles = 1'000'000;
    QHash<int, NumberForm> custom;
    TRY_LET(const auto xml, openPart(part));
    bool isInCells = false;
    for (;;) {
        TRY_LET(const bool more, xml->next());
        if (!more)
            return ok();
        const auto attributes = xml->xml().attributes();
        if (xml->isStart(u"numFmt"))
            custom.insert(attributes.value("numFmtId"_L1).toInt(), formOfCode(attributes.value("formatCode"_L1)));
        if (xml->isStart(u"cellXfs") || xml->isEnd(u"cellXfs"))
            isInCells = xml->xml().isStartElement();
        if (!isInCells || !xml->isStart(u"xf"))
            continue;
        const int id = attributes.value("numFmtId"_L1).toInt();
        m_styles.push_back(custom.value(id, builtInForm(id)));
        if (m_styles.size() > kMostStyles || custom.size() > static_cast<qsizetype>(kMostStyles))
            return fail(ErrorCode::UnsafeFile, {}, part);
    }
}

Status XlsxWorkbook::readSharedTexts(const QString &part)
{
    TRY_LET(const auto xml, openPart(part));
    int phonetic = 0; // readings beside the text are not part of it
    bool isText = false;
    for (;;) {
        TRY_LET(const bool more, xml->next());
        if (!more)
            return ok();
        if (xml->isStart(u"rPh") || xml->isEnd(u"rPh"))
            phonetic += xml->xml().isStartElement() ? 1 : -1;
        else if (xml->isStart(u"t") || xml->isEnd(u"t"))
            isText = xml->xml().isStartElement();
        else if (isText && phonetic == 0 && xml->xml().isCharacters())
            appendDecoded(m_texts, xml->xml().text());
        else if (xml->isEnd(u"si"))
            m_textEnds.push_back(m_texts.size());
        if (static_cast<qint64>(m_texts.size()) > kMaxSharedBytes || static_cast<qint64>(m_textEnds.size()) > kMaxSharedTexts)
            return fail(ErrorCode::UnsafeFile, {}, part);
    }
}

QStringList XlsxWorkbook::sheetNames() const
{
    QStringList names;
    for (const Sheet &sheet : m_sheets)
        names.append(sheet.name);
    return names;
}

Result<QString> XlsxWorkbook::sheetNamed(const QString &name) const
{
    if (name.isEmpty()) {
        const auto shown = std::find_if(m_sheets.begin(), m_sheets.end(), [](const Sheet &sheet) { return !sheet.isHidden; });
        return shown == m_sheets.end() ? m_sheets.constFirst().name : shown->name;
    }
    for (const auto sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        for (const Sheet &sheet : m_sheets) {
            if (sheet.name.compare(name, sensitivity) == 0)
                return sheet.name;
        }
    }
    return fail(ErrorCode::UnknownSheet, sheetNames().join(u", "_s), name);
}

Result<std::unique_ptr<XlsxPart>> XlsxWorkbook::sheetPart(const QString &name) const
{
    for (const Sheet &sheet : m_sheets) {
        if (sheet.name == name)
            return openPart(sheet.part);
    }
    return fail(ErrorCode::UnknownSheet, sheetNames().join(u", "_s), name);
}

NumberForm XlsxWorkbook::formOfStyle(qint64 style) const
{
    return style >= 0 && style < static_cast<qint64>(m_styles.size()) ? m_styles[static_cast<size_t>(style)] : NumberForm::Plain;
}

std::optional<std::string_view> XlsxWorkbook::sharedText(qint64 index) const
{
    if (index < 0 || index >= static_cast<qint64>(m_textEnds.size()))
        return std::nullopt;
    const auto at = static_cast<size_t>(index);
    const size_t begin = at == 0 ? 0 : m_textEnds[at - 1];
    return std::string_view(m_texts).substr(begin, m_textEnds[at] - begin);
}

} // namespace regulars::tables
