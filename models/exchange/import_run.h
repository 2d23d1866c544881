// One import in the list of imports, and what came of taking it back.
#pragma once

#include "base/id.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace regulars::exchange {

using ImportRunId = Id<struct ImportRunTag>;
using ImportWatchId = Id<struct ImportWatchTag>;

/// Something that an undo left in place. Holds no personal data: numbers, and names of fields.
struct UndoKept {
    QString kind;   ///< "customer", "product", "purchase", "return", "field"
    QString name;   ///< card, SKU or number of the document; of a field the card or SKU whose it is
    QString holder; ///< of a document the card, empty for a walk-in; of a field its name
    QString why;    ///< texts/undo_text knows the words: "bought", "returned", "changed" …
    bool operator==(const UndoKept &) const = default;
};

/// Of each kind so many are told one by one; all are counted.
inline constexpr qsizetype kMostKept = 100;

/// Counts of an undo. What is kept, is kept because something later stands upon it.
struct UndoReport {
    qint64 customersRemoved = 0;
    qint64 customersKept = 0;   ///< something happened with them since, or somebody changed or named them
    qint64 productsRemoved = 0;
    qint64 productsKept = 0;    ///< sold since
    qint64 fieldsRestored = 0;
    qint64 fieldsKept = 0;      ///< changed again since
    qint64 purchasesRemoved = 0;
    qint64 purchasesKept = 0;   ///< goods of them came back since, or a later import added to them
    qint64 returnsRemoved = 0;
    qint64 returnsKept = 0;
    qint64 pointsTakenBack = 0; ///< sum over all customers and purses; negative: given back
    qint64 balancesSettled = 0; ///< customers with points movements since: evened out by a row of their own
    qint64 deficits = 0;        ///< customers who had spent points that are gone now
    qint64 deficitPoints = 0;   ///< what they owe together
    double seconds = 0;
    QList<UndoKept> kept;       ///< what and why, by kind

    /// How much of the import is still there: customers, products, documents and fields together.
    [[nodiscard]] qint64 left() const { return customersKept + productsKept + purchasesKept + returnsKept + fieldsKept; }

    bool operator==(const UndoReport &) const = default;
};
/// The counts alone.
QJsonObject countsToJson(const UndoReport &report);
/// With "left" and the list "kept".
QJsonObject toJson(const UndoReport &report);
UndoReport undoReportFromJson(const QJsonObject &object);

struct ImportRun {
    ImportRunId id;
    QString kind; ///< importKindName()
    QString fileName;
    qint64 atMs = 0;
    OperatorId operatorId;
    QString operatorName;
    qint64 read = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    ImportWatchId watchId;      ///< the watched folder it came from, if from one
    bool isRemembered = false;  ///< false: from before there was a memory of runs
    std::optional<qint64> undoneAtMs;
    OperatorId undoneBy;
    UndoReport undo;            ///< once undone

    [[nodiscard]] bool canUndo() const { return isRemembered && !undoneAtMs; }
    [[nodiscard]] bool isPartlyUndone() const { return undoneAtMs && undo.left() > 0; }
};

} // namespace regulars::exchange
