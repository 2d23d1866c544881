// How a help page becomes readable: lines that flow, and the type and space of the look.
//
// Thread: GUI. Invariants: the words stay as they are; headings, lists and tables keep their lines.
#pragma once

#include <QString>

class QTextDocument;

namespace regulars::ui {

/// Joins the lines of a paragraph. Between Chinese characters a line's end is no blank; curly quotes in a text without
/// Chinese become straight ones, which a face made for Chinese draws narrow.
QString flowingText(const QString &markdown);

/// Sizes and space of headings, lists and tables.
void layOut(QTextDocument &document);

} // namespace regulars::ui
