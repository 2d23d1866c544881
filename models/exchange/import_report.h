// What an import is asked to do, and what came of it.
//
// Invariant: read = added + updated + unchanged + rejected. A rejected row keeps its line, its column and the reason,
// not its cells: those are read again from the file when the rejects file is written, so that memory stays bounded.
// A row that is taken without one of its cells is no rejected one: the cell has a remark, of which kMostRemarks are kept
// and all are counted.
#pragma once

#include "base/id.h"
#include "exchange/column_guess.h"
#include "exchange/import_run.h"

#include <functional>
#include <vector>

namespace regulars::exchange {

struct ImportRequest {
    ImportKind kind = ImportKind::Purchases;
    QString path;
    QString encoding;  ///< empty: find out
    QString delimiter; ///< empty: find out
    QString sheet;     ///< of a spreadsheet; empty: the first that is shown
    bool hasHeader = true;
    MappingRequest mapping;
    QString dateFormat; ///< empty: guessed over a sample
    bool createCustomers = false;
    bool createProducts = false;
    bool updateNames = false; ///< a phone alone says who it is, also under another name
    bool isDryRun = false;
    std::function<bool()> givesWay; ///< of a dry run: true when somebody else needs the writer
    QString rejectsPath; ///< empty: no rejects file
    ShopId shopId;       ///< invalid: the default shop
    qint64 sampleRows = 0;     ///< how many of the first rows the report tells about one by one
    ImportWatchId watchId;     ///< the watched folder the file lay in
};

/// Of a row that is not taken, or of a cell that a taken row goes without.
struct Reject {
    qint64 line = 0;
    QString column; ///< name of the column; empty when the whole row is at fault
    Error error;
};

enum class RowOutcome { Added, Changed, Unchanged, Rejected };

struct FieldChange {
    QString field;  ///< by the kind's name of it; "tags" and "consent", too
    QString before;
    QString after;
    bool operator==(const FieldChange &) const = default;
};

/// What becomes of one row.
struct SampleRow {
    qint64 line = 0;
    RowOutcome outcome = RowOutcome::Added;
    QString subject;            ///< card, SKU or order number; empty when the row is at fault
    QList<FieldChange> changes; ///< of a changed row
    QString column;             ///< of a rejected row, as in Reject
    std::optional<Error> error;
};

/// Rejected rows with the same reason in the same column.
struct ReasonCount {
    ErrorCode code = ErrorCode::Internal;
    QString column;
    qint64 rows = 0;
    Reject example;
};

struct ImportReport {
    ImportRunId runId; ///< in the list of imports; invalid after a dry run
    qint64 read = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    double seconds = 0;
    qint64 purchases = 0;       ///< new purchases
    qint64 walkIns = 0;         ///< of these without a customer
    qint64 returns = 0;         ///< new return documents
    qint64 unlinkedReturns = 0; ///< return lines that no earlier purchase explains
    qint64 createdCustomers = 0;
    qint64 createdProducts = 0;
    QString encoding;
    QString delimiter;
    QString sheet;
    QList<Assignment> columns; ///< field, column: as it was understood
    QStringList notTaken;      ///< columns of the file that no field takes
    qint64 headingLine = 0;    ///< where the headings stand; 0 without any
    std::vector<Reject> rejects;
    std::vector<Reject> remarks; ///< cells that were left out of rows that were taken
    qint64 remarked = 0;         ///< how many there are in all
    QList<Error> warnings; ///< what was taken, but should be looked at
    qint64 sampleRows = 0;         ///< as asked for
    std::vector<SampleRow> sample; ///< of the first rows, by line
};

/// The most frequent first.
QList<ReasonCount> reasonsOf(const std::vector<Reject> &rejects);
/// Rows that were not taken, and cells that taken rows went without: both are to be corrected and imported again.
std::vector<Reject> leftOutOf(const ImportReport &report);
/// The error is a row's own fault: the row is rejected and the rest is taken. All others stop the import.
[[nodiscard]] bool isRowError(ErrorCode code);

/// Counts it, and keeps where and why.
void takeReject(ImportReport &report, const Reject &reject);

inline constexpr size_t kMostRemarks = 100'000;
void takeRemark(ImportReport &report, Reject remark);

/// Whose value it is that keeps a row out, as the detail of its error; texts/holder_text reads it. The one detail that
/// names a person: it goes to whoever imports, on the page, in the answer and in the rejects file, and into no log.
inline QString holderDetail(const QString &card, const QString &name) { return card + QChar(u'\t') + name; }

/// The names there are, behind the one the file has: the detail of NotFound(tier | shop); texts/holder_text reads it.
inline QString choiceDetail(const QString &asked, const QStringList &known)
{
    return asked + QChar(u'\t') + known.join(QStringLiteral(", "));
}

/// Adds a warning that counts, if there is something to count.
void warnOf(ImportReport &report, ErrorCode code, qint64 count, const QString &field = {});

/// Tells about the row, if it is among the first.
void noteSample(ImportReport &report, SampleRow row);

} // namespace regulars::exchange
