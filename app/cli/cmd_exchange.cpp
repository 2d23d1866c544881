// import KIND FILE … | export KIND OUT …
#include "app/cli/commands.h"

#include "db/store_files.h"
#include "exchange/export_service.h"
#include "exchange/import_service.h"
#include "texts/error_text.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

constexpr size_t kShownRejects = 20;

Result<exchange::MappingRequest> mappingOf(const Arguments &arguments, const QString &storePath)
{
    exchange::MappingRequest mapping;
    if (arguments.has(u"mapping"_s)) {
        TRY(db::requireApart(storePath, arguments.value(u"mapping"_s)));
        TRY_LET(mapping, exchange::readMappingFile(arguments.value(u"mapping"_s)));
    }
    for (const QString &word : arguments.values(u"map"_s)) {
        TRY_LET(const exchange::Assignment assignment, exchange::assignmentFromWord(word));
        mapping.map.append(assignment);
    }
    for (const QString &word : arguments.values(u"set"_s)) {
        TRY_LET(const exchange::Assignment assignment, exchange::assignmentFromWord(word));
        mapping.set.append(assignment);
    }
    return mapping;
}

Result<exchange::ImportRequest> importRequest(const Arguments &arguments, const QString &storePath)
{
    exchange::ImportRequest request;
    TRY_LET(const QString kind, arguments.require(0, u"KIND"_s));
    TRY_LET(request.kind, exchange::importKindFromName(kind));
    TRY_LET(request.path, arguments.require(1, u"FILE"_s));
    TRY(arguments.atMost(2));
    TRY_LET(request.mapping, mappingOf(arguments, storePath));
    request.hasHeader = !arguments.has(u"no-header"_s);
    request.delimiter = arguments.value(u"delimiter"_s);
    request.encoding = arguments.value(u"encoding"_s);
    request.dateFormat = arguments.value(u"date-format"_s);
    request.createCustomers = arguments.has(u"create-customers"_s);
    request.createProducts = arguments.has(u"create-products"_s);
    request.isDryRun = arguments.has(u"dry-run"_s);
    request.rejectsPath = arguments.value(u"rejects"_s);
    return request;
}

QJsonObject toJson(const exchange::ImportReport &report, bool isDryRun)
{
    QJsonObject columns;
    for (const auto &[field, column] : report.columns)
        columns.insert(field, column);
    QJsonArray rejects;
    for (const exchange::Reject &reject : report.rejects) {
        if (static_cast<size_t>(rejects.size()) == kShownRejects)
            break;
        rejects.append(QJsonObject{{u"line"_s, reject.line},
                                   {u"column"_s, reject.column},
                                   {u"code"_s, errorName(reject.error.code)},
                                   {u"reason"_s, errorText(reject.error).sentence}});
    }
    QJsonArray warnings;
    for (const Error &warning : report.warnings)
        warnings.append(QJsonObject{{u"code"_s, errorName(warning.code)},
                                    {u"detail"_s, warning.detail},
                                    {u"reason"_s, errorText(warning).sentence}});
    return {{u"read"_s, report.read},
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
            {u"rejects"_s, rejects},
            {u"warnings"_s, warnings}};
}

void printReport(const Context &context, const exchange::ImportReport &report, bool isDryRun)
{
    if (isDryRun)
        context.line(tr("Dry run: nothing was written."));
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
    for (const Error &warning : report.warnings)
        context.line(tr("Look at this: %1").arg(errorText(warning).sentence));
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
        << tr("Encoding %1, separator %2, columns %3").arg(report.encoding, report.delimiter, columns.join(u", "_s))
        << u'\n';
    size_t shown = 0;
    for (const exchange::Reject &reject : report.rejects) {
        if (shown++ == kShownRejects)
            break;
        const QString sentence = errorText(reject.error).sentence;
        *context.err << (reject.column.isEmpty()
                             ? tr("Line %1: %2").arg(QString::number(reject.line), sentence)
                             : tr("Line %1, column %2: %3").arg(QString::number(reject.line), reject.column, sentence))
                     << u'\n';
    }
    context.err->flush();
}

Result<int> runImport(Context &context)
{
    TRY_LET(const auto arguments,
            Arguments::parse(
                context.arguments,
                {u"map"_s, u"set"_s, u"mapping"_s, u"delimiter"_s, u"encoding"_s, u"date-format"_s, u"rejects"_s},
                {u"no-header"_s, u"create-customers"_s, u"create-products"_s, u"dry-run"_s}));
    TRY_LET(const exchange::ImportRequest request, importRequest(arguments, context.database->path()));
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
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"from"_s, u"to"_s}, {u"no-bom"_s}));
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
    request.hasBom = !arguments.has(u"no-bom"_s);
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
         u"[--no-header]"
         " [--delimiter C|whitespace|tab] [--encoding NAME] [--date-format F] [--create-customers] [--create-products] "
         "[--dry-run]"
         " [--rejects OUT.csv]"_s,
         StoreNeed::Open,
         runImport},
        {u"export"_s,
         {},
         u"customers|purchases|products|points OUT.csv|OUT.json [--from DAY] [--to DAY (not included)] [--no-bom]"_s,
         StoreNeed::Open,
         runExport},
    };
}

} // namespace regulars::cli
