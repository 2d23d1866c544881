// import KIND FILE … | export KIND OUT …
#include "app/cli/commands.h"

#include "db/store_files.h"
#include "exchange/export_service.h"
#include "exchange/import_service.h"
#include "exchange/import_table.h"
#include "exchange/mapping_service.h"
#include "texts/error_text.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

constexpr size_t kShownRejects = 20;
constexpr qint64 kMostSample = 1000;

// A mapping from a file, by its name, or the one remembered for the headings; words of the command go before it.
Status applyMapping(const Arguments &arguments, Context &context, exchange::ImportRequest &request)
{
    if (arguments.has(u"mapping"_s)) {
        TRY(db::requireApart(context.database->path(), arguments.value(u"mapping"_s)));
        TRY_LET(const exchange::ImportMapping mapping, exchange::readImportMapping(arguments.value(u"mapping"_s)));
        exchange::applyMapping(mapping, request);
    }
    if (arguments.has(u"mapping-name"_s)) {
        TRY_LET(const auto saved, context.database->readNow([&](db::ReadSession &session) {
            return exchange::MappingService::byName(session, request.kind, arguments.value(u"mapping-name"_s));
        }));
        exchange::applyMapping(saved.mapping, request);
    }
    if (!arguments.has(u"remembered"_s))
        return ok();
    TRY(db::requireApart(context.database->path(), request.path));
    exchange::ImportRequest likely = request;
    TRY_LET(likely.sheet, exchange::likelySheet(request.path, arguments.value(u"sheet"_s, request.sheet)));
    TRY_LET(const auto table, tables::TableFile::open(exchange::tableOptions(likely)));
    TRY_LET(const auto saved, context.database->readNow([&](db::ReadSession &session) {
        return exchange::MappingService::remembered(session, request.kind, table->headings(), table->names().size());
    }));
    if (!saved)
        return fail(ErrorCode::NotFound, u"mapping"_s, request.path);
    exchange::applyMapping(saved->mapping, request);
    return ok();
}

// A word of the command counts more than what a mapping says of the same field.
void give(QList<exchange::Assignment> &to, QList<exchange::Assignment> &other, const exchange::Assignment &assignment)
{
    const auto isSame = [&](const exchange::Assignment &each) { return each.first == assignment.first; };
    to.removeIf(isSame);
    other.removeIf(isSame);
    to.append(assignment);
}

Result<exchange::ImportRequest> importRequest(const Arguments &arguments, Context &context)
{
    exchange::ImportRequest request;
    TRY_LET(const QString kind, arguments.require(0, u"KIND"_s));
    TRY_LET(request.kind, exchange::importKindFromName(kind));
    TRY_LET(request.path, arguments.require(1, u"FILE"_s));
    TRY(arguments.atMost(2));
    TRY(applyMapping(arguments, context, request));
    for (const QString &word : arguments.values(u"map"_s)) {
        TRY_LET(const exchange::Assignment assignment, exchange::assignmentFromWord(word));
        give(request.mapping.map, request.mapping.set, assignment);
    }
    for (const QString &word : arguments.values(u"set"_s)) {
        TRY_LET(const exchange::Assignment assignment, exchange::assignmentFromWord(word));
        give(request.mapping.set, request.mapping.map, assignment);
    }
    request.hasHeader = request.hasHeader && !arguments.has(u"no-header"_s);
    request.delimiter = arguments.value(u"delimiter"_s, request.delimiter);
    request.encoding = arguments.value(u"encoding"_s, request.encoding);
    request.dateFormat = arguments.value(u"date-format"_s, request.dateFormat);
    request.sheet = arguments.value(u"sheet"_s, request.sheet);
    request.createCustomers = request.createCustomers || arguments.has(u"create-customers"_s);
    request.createProducts = request.createProducts || arguments.has(u"create-products"_s);
    request.updateNames = request.updateNames || arguments.has(u"update-names"_s);
    request.isDryRun = arguments.has(u"dry-run"_s);
    request.rejectsPath = arguments.value(u"rejects"_s);
    if (arguments.has(u"sample"_s)) {
        bool isNumber = false;
        request.sampleRows = arguments.value(u"sample"_s).toLongLong(&isNumber);
        if (!isNumber || request.sampleRows < 1 || request.sampleRows > kMostSample)
            return fail(ErrorCode::OutOfRange, u"limit"_s, u"1–%1"_s.arg(kMostSample));
    }
    return request;
}

QString outcomeName(exchange::RowOutcome outcome)
{
    switch (outcome) {
    case exchange::RowOutcome::Added:
        return u"added"_s;
    case exchange::RowOutcome::Changed:
        return u"changed"_s;
    case exchange::RowOutcome::Unchanged:
        return u"unchanged"_s;
    case exchange::RowOutcome::Rejected:
        return u"rejected"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray sampleOf(const exchange::ImportReport &report)
{
    QJsonArray rows;
    for (const exchange::SampleRow &row : report.sample) {
        QJsonObject object{{u"line"_s, row.line}, {u"outcome"_s, outcomeName(row.outcome)}, {u"subject"_s, row.subject}};
        QJsonArray changes;
        for (const exchange::FieldChange &change : row.changes)
            changes.append(QJsonObject{{u"field"_s, change.field}, {u"before"_s, change.before}, {u"after"_s, change.after}});
        if (!changes.isEmpty())
            object.insert(u"changes"_s, changes);
        if (row.error) {
            object.insert(u"column"_s, row.column);
            object.insert(u"code"_s, errorName(row.error->code));
            object.insert(u"reason"_s, errorText(*row.error).sentence);
        }
        rows.append(object);
    }
    return rows;
}

QJsonArray reasonRows(const std::vector<exchange::Reject> &rejects)
{
    QJsonArray rows;
    for (const exchange::ReasonCount &reason : exchange::reasonsOf(rejects))
        rows.append(QJsonObject{{u"code"_s, errorName(reason.code)}, {u"column"_s, reason.column}, {u"rows"_s, reason.rows}});
    return rows;
}

// The first of them.
QJsonArray rejectRows(const std::vector<exchange::Reject> &rejects)
{
    QJsonArray rows;
    for (const exchange::Reject &reject : rejects) {
        if (static_cast<size_t>(rows.size()) == kShownRejects)
            break;
        rows.append(QJsonObject{{u"line"_s, reject.line},
                                {u"column"_s, reject.column},
                                {u"code"_s, errorName(reject.error.code)},
                                {u"reason"_s, errorText(reject.error).sentence}});
    }
    return rows;
}

QJsonObject toJson(const exchange::ImportReport &report, bool isDryRun)
{
    QJsonObject columns;
    for (const auto &[field, column] : report.columns)
        columns.insert(field, column);
    QJsonArray warnings;
    for (const Error &warning : report.warnings)
        warnings.append(QJsonObject{{u"code"_s, errorName(warning.code)},
                                    {u"detail"_s, warning.detail},
                                    {u"reason"_s, errorText(warning).sentence}});
    return {{u"run"_s, report.runId.isValid() ? report.runId.toString() : QString()},
            {u"sheet"_s, report.sheet},
            {u"sample"_s, sampleOf(report)},
            {u"reasons"_s, reasonRows(report.rejects)},
            {u"read"_s, report.read},
            {u"added"_s, report.added},
            {u"updated"_s, report.updated},
            {u"unchanged"_s, report.unchanged},
            {u"rejected"_s, report.rejected},
            {u"seconds"_s, report.seconds},
            {u"purchases"_s, report.purchases},
            {u"walk_ins"_s, report.walkIns},
            {u"returns"_s, report.returns},
            {u"unlinked_returns"_s, report.unlinkedReturns},
            {u"created_customers"_s, report.createdCustomers},
            {u"created_products"_s, report.createdProducts},
            {u"encoding"_s, report.encoding},
            {u"delimiter"_s, report.delimiter},
            {u"columns"_s, columns},
            {u"dry_run"_s, isDryRun},
            {u"rejects"_s, rejectRows(report.rejects)},
            {u"remarked"_s, report.remarked},
            {u"remarks"_s, rejectRows(report.remarks)},
            {u"not_taken"_s, QJsonArray::fromStringList(report.notTaken)},
            {u"heading_line"_s, report.headingLine},
            {u"warnings"_s, warnings}};
}

void printSample(const Context &context, const exchange::ImportReport &report)
{
    for (const exchange::SampleRow &row : report.sample) {
        QStringList words;
        for (const exchange::FieldChange &change : row.changes)
            words.append(u"%1: %2 → %3"_s.arg(fieldName(change.field), change.before, change.after));
        if (row.error)
            words.append(errorText(*row.error).sentence);
        context.line(u"%1  %2  %3  %4"_s.arg(QString::number(row.line), outcomeName(row.outcome), row.subject, words.join(u"; "_s)).trimmed());
    }
}

void printReport(const Context &context, const exchange::ImportReport &report, bool isDryRun)
{
    printSample(context, report);
    if (isDryRun)
        context.line(tr("Dry run: nothing was written."));
    else
        context.line(tr("This is import %1; “import undo %1” takes it back.").arg(report.runId.toString()));
    context.line(tr("Read %1, added %2, updated %3, unchanged %4, rejected %5.")
                     .arg(QString::number(report.read), QString::number(report.added), QString::number(report.updated),
                          QString::number(report.unchanged), QString::number(report.rejected)));
    if (report.purchases + report.returns > 0) {
        context.line(tr("Purchases %1 (walk-ins %2), returns %3 (lines without an earlier purchase %4).")
                         .arg(QString::number(report.purchases), QString::number(report.walkIns),
                              QString::number(report.returns), QString::number(report.unlinkedReturns)));
    }
    if (report.createdCustomers + report.createdProducts > 0) {
        context.line(tr("Created customers %1, products %2.")
                         .arg(QString::number(report.createdCustomers), QString::number(report.createdProducts)));
    }
    if (report.remarked > 0)
        context.line(tr("Cells left out of rows that were taken: %1.").arg(report.remarked));
    for (const Error &warning : report.warnings)
        context.line(tr("Look at this: %1").arg(errorText(warning).sentence));
}

void printLines(const Context &context, const std::vector<exchange::Reject> &rejects, const QString &withColumn)
{
    size_t shown = 0;
    for (const exchange::Reject &reject : rejects) {
        if (shown++ == kShownRejects)
            break;
        const QString line = QString::number(reject.line);
        const QString sentence = errorText(reject.error).sentence;
        *context.err << (reject.column.isEmpty() ? tr("Line %1: %2").arg(line, sentence) : withColumn.arg(line, reject.column, sentence)) << u'\n';
    }
}

// How the file was understood, and the first rows that were not taken: always shown, so that it can be corrected.
void printUnderstanding(const Context &context, const exchange::ImportReport &report)
{
    if (context.quiet)
        return;
    QStringList columns;
    for (const auto &[field, column] : report.columns)
        columns.append(field + u'=' + column);
    *context.err
        << (report.encoding.isEmpty() ? tr("Sheet %1, columns %2").arg(report.sheet, columns.join(u", "_s))
                                      : tr("Encoding %1, separator %2, columns %3").arg(report.encoding, report.delimiter, columns.join(u", "_s)))
        << u'\n';
    if (report.headingLine > 1)
        *context.err << tr("Headings in line %1").arg(report.headingLine) << u'\n';
    if (!report.notTaken.isEmpty())
        *context.err << tr("Not taken: %1").arg(report.notTaken.join(u", "_s)) << u'\n';
    printLines(context, report.rejects, tr("Line %1, column %2: %3"));
    printLines(context, report.remarks, tr("Line %1, taken without column %2: %3"));
    context.err->flush();
}

Result<int> runImport(Context &context)
{
    TRY_LET(const auto arguments,
            Arguments::parse(
                context.arguments,
                {u"map"_s, u"set"_s, u"mapping"_s, u"delimiter"_s, u"encoding"_s, u"date-format"_s, u"rejects"_s,
                 u"sheet"_s, u"sample"_s, u"mapping-name"_s},
                {u"no-header"_s, u"create-customers"_s, u"create-products"_s, u"update-names"_s, u"dry-run"_s, u"remembered"_s}));
    TRY_LET(const exchange::ImportRequest request, importRequest(arguments, context));
    JobControl job(context.progress(tr("Importing")));
    exchange::ImportService service(*context.clock);
    TRY_LET(const exchange::ImportReport report,
            service.runJob(*context.database, context.actor, request, job,
                           [](const Error &error) { return errorText(error).sentence; }));
    printUnderstanding(context, report);
    if (context.json)
        context.print(QJsonDocument(toJson(report, request.isDryRun)));
    else
        printReport(context, report, request.isDryRun);
    return static_cast<int>(report.rejected > 0 ? kExitRejectedRows : kExitDone);
}

Result<int> runExport(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"from"_s, u"to"_s}, {u"no-bom"_s, u"overwrite"_s}));
    exchange::ExportRequest request;
    TRY_LET(const QString kind, arguments.require(0, u"KIND"_s));
    TRY_LET(request.kind, exchange::exportKindFromName(kind));
    TRY_LET(request.path, arguments.require(1, u"OUT"_s));
    TRY(arguments.atMost(2));
    for (const auto &[name, day] : {std::pair(u"from"_s, &request.from), std::pair(u"to"_s, &request.to)}) {
        if (!arguments.has(name))
            continue;
        const auto parsed = parseDay(arguments.value(name));
        if (!parsed)
            return fail(ErrorCode::Invalid, name, u"YYYY-MM-DD"_s);
        *day = *parsed;
    }
    if (request.from && request.to && *request.from >= *request.to) // the last day is not included
        return fail(ErrorCode::Invalid, u"period"_s);
    request.hasBom = !arguments.has(u"no-bom"_s);
    request.overwrites = arguments.has(u"overwrite"_s);
    JobControl job(context.progress(tr("Exporting")));
    const exchange::ExportService service(*context.clock);
    TRY_LET(const exchange::ExportReport report, service.runJob(*context.database, context.actor, request, job));
    if (context.json)
        context.print(QJsonDocument(
            QJsonObject{{u"rows"_s, report.rows}, {u"seconds"_s, report.seconds}, {u"file"_s, request.path}}));
    else
        context.line(tr("Wrote %1 rows to %2.").arg(QString::number(report.rows), request.path));
    return static_cast<int>(kExitDone);
}

} // namespace

QList<Command> exchangeCommands()
{
    return {
        {u"import"_s,
         {},
         u"customers|purchases|products|points FILE [--map FIELD=COLUMN]… [--set FIELD=VALUE]… [--mapping FILE.json] "
         u"[--mapping-name NAME] [--remembered] [--sheet NAME] [--no-header]"
         " [--delimiter C|whitespace|tab] [--encoding NAME] [--date-format F] [--create-customers] [--create-products] [--update-names] "
         "[--dry-run] [--sample N]"
         " [--rejects OUT.csv]"_s,
         StoreNeed::Open,
         runImport},
        {u"export"_s,
         {},
         u"customers|purchases|products|points OUT.csv|OUT.xlsx|OUT.json [--from DAY] [--to DAY (not included)] [--no-bom] [--overwrite]"_s,
         StoreNeed::Open,
         runExport},
    };
}

} // namespace regulars::cli
