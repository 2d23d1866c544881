// The first look at a file to be imported: encoding, dialect, columns, some rows, and what each column might be.
//
// Thread: any; readImportPreview() reads the file and is not for the GUI thread. Memory: bounded by a sample of rows.
// Errors: those of tables::TableFile.
#pragma once

#include "db/database.h"
#include "exchange/import_mapping.h"
#include "shops/shop.h"

#include <QHash>
#include <QStringList>

namespace regulars::ui {

/// How a file is to be read; what is empty is found out.
struct FileReading {
    QString path;
    std::optional<exchange::ImportKind> kind;
    QString encoding;
    QString delimiter; ///< as ImportRequest writes it
    QString sheet;     ///< of a spreadsheet
    bool hasHeader = true;
};

/// How the dates of a column are written.
enum class DateStyle { None, YearFirst, DayFirst, MonthFirst, Ambiguous };

struct ImportPreview {
    exchange::ImportKind kind = exchange::ImportKind::Purchases;
    bool isSpreadsheet = false;
    QStringList sheets; ///< of a spreadsheet
    QString sheet;      ///< the one that was read
    QString encoding;   ///< of text
    QString delimiter;  ///< of text, as ImportRequest writes it
    qint64 bytes = 0;   ///< of the file
    QStringList names; ///< of the columns
    qint64 headingLine = 0; ///< line of the file in which they stand
    QList<QStringList> rows;
    QStringList examples;       ///< by column: the first cell that is not empty
    QHash<QString, int> guess;  ///< field → column
    QStringList ambiguousDates; ///< by column: a date whose day and month cannot be told apart; else empty
    QList<DateStyle> dates;     ///< by column
    QList<exchange::SavedMapping> mappings;           ///< of this kind, by name
    QList<Shop> shops;                                ///< that are open
    std::optional<exchange::SavedMapping> remembered; ///< from the last file with these headings
};

/// The files of the open store itself are not read (FileUnreadable(store)). Without a kind the headings tell, or a file
/// with the same headings that was imported before, or else `fallback` is taken. Waits for a reader.
Result<ImportPreview> readImportPreview(db::Database &database, const FileReading &reading, exchange::ImportKind fallback);

/// The pattern for dates written like `sample`, day or month first: "03-07-2026 10:50" → "d-M-yyyy H:mm".
QString datePatternLike(const QString &sample, bool dayFirst);

} // namespace regulars::ui
