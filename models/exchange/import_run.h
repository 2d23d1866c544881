// One import in the list of imports, and what came of taking it back.
#pragma once

#include "base/id.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace regulars::exchange {

using ImportRunId = Id<struct ImportRunTag>;
using ImportWatchId = Id<struct ImportWatchTag>;

/// Counts of an undo. What is kept, is kept because something later stands upon it.
struct UndoReport {
    qint64 customersRemoved = 0;
    qint64 customersKept = 0;   ///< something happened with them since, or somebody changed or named them
    qint64 productsRemoved = 0;
    qint64 productsKept = 0;    ///< sold since
    qint64 fieldsRestored = 0;
    qint64 fieldsKept = 0;      ///< changed again since
    qint64 purchasesRemoved = 0;
    qint64 purchasesKept = 0;   ///< goods of the customer's purchases came back since
    qint64 returnsRemoved = 0;
    qint64 returnsKept = 0;
    qint64 pointsTakenBack = 0; ///< sum over all customers and purses; negative: given back
    qint64 balancesSettled = 0; ///< customers with points movements since: evened out by a row of their own
    double seconds = 0;

    bool operator==(const UndoReport &) const = default;
};
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
};

} // namespace regulars::exchange
