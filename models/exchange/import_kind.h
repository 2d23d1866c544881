// What can be imported: kinds, their fields, and the headings by which a field is known.
//
// Pure values; any thread. Field names are the contract of `--map FIELD=COLUMN`; headings are compared without case,
// blanks, punctuation and what stands in parentheses (the unit: 单价(元)).
#pragma once

#include "base/result.h"

#include <QList>
#include <QStringList>

namespace regulars::exchange {

enum class ImportKind { Customers, Purchases, Products, Points };

struct ImportField {
    QString name;
    bool isRequired = false;
    QStringList headings; ///< the best first: where two columns fit, the earlier heading wins
    bool isOwn = false;   ///< guessed in our own exports only: elsewhere such a column may mean anything
    bool isExported = true; ///< a column of our own exports
};

/// "customers", "purchases", … UnknownKind(name).
Result<ImportKind> importKindFromName(const QString &name);
QString importKindName(ImportKind kind);
QStringList importKindNames();
const QList<ImportField> &importFields(ImportKind kind);

/// A heading in the form in which headings are compared.
[[nodiscard]] QString normalHeading(QStringView heading);
/// How many cells of a line are headings of some kind: tells encodings apart.
[[nodiscard]] int countKnownHeadings(const QString &line);

// ---- the headings of exported lists in the shop's language, by which our own files are known again; guessColumns finds
// each field by its own heading in every language

/// Of a column of the export `kind` ("customers", "purchases" …) in "zh_CN" or "zh_TW"; in any other language, and for a
/// column it does not know, the column's own name.
[[nodiscard]] QString ownHeading(const QString &kind, const QString &column, const QString &language);
/// The languages in which headings are written.
[[nodiscard]] const QStringList &headingLanguages();

} // namespace regulars::exchange
