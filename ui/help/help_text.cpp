#include "ui/help/help_text.h"

#include "ui/kit/theme.h"

#include <QStringList>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextList>
#include <QTextTable>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kLine = 22;
constexpr int kListIndent = 20;

bool isChinese(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xFF00 && code <= 0xFFEF) || code == u'“' || code == u'”';
}

bool isOwnLine(const QString &line)
{
    return line.trimmed().isEmpty() || line.startsWith(u'#') || line.startsWith(u'|') || line.startsWith(u"- "_s);
}

void layOutBlock(const QTextBlock &block)
{
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    const int level = format.headingLevel();
    const bool isItem = block.textList() != nullptr;
    format.setTopMargin(level == 1 ? 0 : level > 1 ? metric::kSpace16 : 0);
    format.setBottomMargin(level > 0 || isItem ? metric::kSpace4 : metric::kSpace8);
    format.setLineHeight(kLine, QTextBlockFormat::MinimumHeight);
    cursor.setBlockFormat(format);
    if (level > 0) {
        // Set anew, not merged: the reader of Markdown leaves a size that would win.
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat words;
        words.setFont(fontFor(level == 1 ? TextRole::PageTitle : TextRole::CardTitle));
        cursor.setCharFormat(words);
    }
}

/// What is to be typed stands in the text's own face, on a ground of its own.
void layOutTyped(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QList<QTextCursor> typed;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (!fragment.charFormat().fontFixedPitch())
                continue;
            QTextCursor cursor(block);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            typed << cursor;
        }
        for (QTextCursor &cursor : typed) {
            QTextCharFormat words;
            words.setFont(fontFor(TextRole::Body));
            words.setFontFixedPitch(false);
            words.setBackground(tokens().hover);
            cursor.mergeCharFormat(words);
        }
    }
}

void layOutTable(QTextTable &table)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderBrush(tokens().border);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setCellPadding(metric::kSpace8);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setTopMargin(metric::kSpace4);
    format.setBottomMargin(metric::kSpace8);
    table.setFormat(format);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextCursor cursor = table.cellAt(row, column).firstCursorPosition();
            QTextBlockFormat block = cursor.blockFormat();
            block.setBottomMargin(0);
            cursor.setBlockFormat(block);
        }
    }
}

} // namespace

QString flowingText(const QString &markdown)
{
    QString flowing;
    bool isOpen = false; // the line before may go on
    for (const QString &line : markdown.split(u'\n')) {
        const bool isOwn = isOwnLine(line);
        if (isOpen && !isOwn) {
            const QString more = line.trimmed();
            const bool isTight = isChinese(flowing.back()) || isChinese(more.front());
            flowing += (isTight ? QString() : u" "_s) + more;
        } else {
            flowing += flowing.isEmpty() ? line : u'\n' + line;
        }
        const bool isItem = line.startsWith(u"- "_s);
        isOpen = !isOwn || isItem;
    }
    const bool hasChinese = std::any_of(flowing.cbegin(), flowing.cend(), [](QChar c) { return c >= QChar(0x4E00) && c <= QChar(0x9FFF); });
    return hasChinese ? flowing : flowing.replace(u'“', u'"').replace(u'”', u'"');
}

void layOut(QTextDocument &document)
{
    document.setIndentWidth(kListIndent);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        layOutBlock(block);
    layOutTyped(document);
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame))
            layOutTable(*table);
    }
}

} // namespace regulars::ui
