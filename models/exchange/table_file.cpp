#include "exchange/table_file.h"

#include "exchange/cell_value.h"
#include "exchange/column_guess.h"

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

constexpr qint64 kPrefix = 64 << 10;

// Spreadsheets say "sep=;" in a first line of its own.
qsizetype separatorLine(QByteArrayView prefix, CsvDialect &dialect)
{
    if (!prefix.startsWith("sep=") || prefix.size() < 6)
        return 0;
    qsizetype end = 5;
    while (end < prefix.size() && (prefix[end] == '\r' || prefix[end] == '\n') && end < 7)
        ++end;
    if (end == 5)
        return 0;
    dialect.delimiter = prefix[4];
    return end;
}

// Headings that cannot be read leave nothing to go by.
Status faultOfHeadings(const CsvRow &row)
{
    switch (row.fault) {
    case RowFault::None:
        return ok();
    case RowFault::FieldTooLong:
    case RowFault::RecordTooLong:
        return fail(ErrorCode::TooLong, {}, QString::number(kMaxFieldBytes));
    case RowFault::TextAfterQuote:
        return fail(ErrorCode::TextAfterQuote, {}, QString::number(row.quoteLine));
    case RowFault::UnclosedQuote:
        return fail(ErrorCode::UnclosedQuote, {}, QString::number(row.quoteLine));
    }
    Q_UNREACHABLE();
}

} // namespace

Result<std::unique_ptr<TableFile>> TableFile::open(const TableOptions &options)
{
    std::unique_ptr<TableFile> table(new TableFile);
    TRY_LET(table->m_source, TextFileSource::open(options.path, options.encoding));
    QByteArray prefix(kPrefix, Qt::Uninitialized);
    // A fault in the first bytes is met again, with its line, by the reader.
    const auto got = table->m_source->read(prefix.data(), prefix.size());
    prefix.resize(got ? *got : 0);
    CsvDialect dialect;
    const qsizetype skipped = separatorLine(prefix, dialect);
    const QByteArrayView sample = QByteArrayView(prefix).sliced(skipped);
    if (!options.delimiter.isEmpty()) {
        TRY_LET(dialect, dialectFromName(options.delimiter));
    } else if (skipped == 0) {
        dialect = guessDialect(sample);
    }
    table->m_dialect = dialect;
    table->m_reader = std::make_unique<CsvReader>(*table->m_source, dialect, sample, skipped > 0 ? 2 : 1);
    CsvRow row;
    if (options.hasHeader) {
        TRY_LET(const bool hasRow, table->m_reader->next(row));
        if (!hasRow)
            return fail(ErrorCode::EmptyFile, {}, options.path);
        TRY(faultOfHeadings(row));
        for (const std::string_view cell : row.fields)
            table->m_headings.append(cellString(cell));
        table->m_names = columnNames(table->m_headings);
        return table;
    }
    BytesSource bytes(sample);
    CsvReader peek(bytes, dialect);
    do {
        TRY_LET(const bool hasRow, peek.next(row));
        if (!hasRow)
            return fail(ErrorCode::EmptyFile, {}, options.path);
    } while (row.fault != RowFault::None);
    table->m_names = columnNames(QStringList(static_cast<qsizetype>(row.fields.size()), QString()));
    return table;
}

} // namespace regulars::exchange
