// The first look at a file to be imported: encoding, dialect, columns, some rows, and what each column might be.
//
// Thread: any; readImportPreview() reads the file and is not for the GUI thread. Memory: bounded by a sample of rows.
// Errors: those of exchange::TableFile.
#pragma once

#include "exchange/import_report.h"

#include <QHash>
#include <QStringList>

namespace regulars::ui {

struct ImportPreview {
    exchange::ImportKind kind = exchange::ImportKind::Purchases;
    QString encoding;
    QString delimiter; ///< as ImportRequest writes it
    qint64 bytes = 0;
    QStringList names; ///< of the columns
    QList<QStringList> rows;
    QStringList examples;             ///< by column: the first cell that is not empty
    QHash<QString, int> guess;        ///< field → column
    QStringList ambiguousDates;       ///< by column: a date whose day and month cannot be told apart; else empty
};

/// `storePath` is the open store, whose files are not read (FileUnreadable(store)).
Result<ImportPreview> readImportPreview(const exchange::ImportRequest &request, const QString &storePath);

/// The pattern for dates written like `sample`, day or month first: "03-07-2026 10:50" → "d-M-yyyy H:mm".
QString datePatternLike(const QString &sample, bool dayFirst);

} // namespace regulars::ui
