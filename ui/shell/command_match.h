// How well a typed word fits a command's title.
//
// Thread: any; pure. Invariants: case, width and spaces do not matter; letters must come in order; 0 means no match,
// more is better: a title that begins so, then a word that begins so, then a part, then letters spread about.
#pragma once

#include <QString>

namespace regulars::ui {

/// Score of `query` against one text; an empty query fits everything equally with 1.
int matchScore(const QString &query, const QString &text);

/// Best score of the translated and the English title.
int matchScore(const QString &query, const QString &title, const QString &english);

} // namespace regulars::ui
