#include "ui/settings/import_preview.h"

#include "db/store_files.h"
#include "exchange/cell_value.h"
#include "exchange/date_parse.h"
#include "exchange/table_file.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kShownRows = 4;
constexpr int kSampleRows = 1000;
/// A file with more columns shows its first ones; the rest can only be guessed.
constexpr int kDateColumns = 60;

QString delimiterName(const exchange::CsvDialect &dialect)
{
    if (dialect.isWhitespace)
        return u"whitespace"_s;
    return dialect.delimiter == '\t' ? u"tab"_s : QString(QLatin1Char(dialect.delimiter));
}

QString textOf(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), qsizetype(cell.size()));
}

/// A date only once the order of day and month is known.
bool needsOrder(std::string_view cell)
{
    using exchange::DayOrder;
    return !exchange::parseDateText(cell, DayOrder::Unknown) &&
           (exchange::parseDateText(cell, DayOrder::DayFirst) || exchange::parseDateText(cell, DayOrder::MonthFirst));
}

QString quoted(const QString &literal)
{
    for (const QChar c : literal) {
        if (c.isLetter())
            return u"'%1'"_s.arg(literal);
    }
    return literal;
}

} // namespace

Result<ImportPreview> readImportPreview(const exchange::ImportRequest &request, const QString &storePath)
{
    TRY(db::requireApart(storePath, request.path));
    TRY_LET(const auto file,
            exchange::TableFile::open({request.path, request.encoding, request.delimiter, request.hasHeader}));
    ImportPreview preview;
    preview.kind = request.kind;
    preview.encoding = file->encoding();
    preview.delimiter = delimiterName(file->dialect());
    preview.bytes = file->size();
    preview.names = file->names();
    preview.guess = exchange::guessColumns(request.kind, preview.names);
    const auto columns = size_t(preview.names.size());
    std::vector<exchange::DateGuess> dates(qMin<size_t>(columns, kDateColumns));
    preview.examples.resize(qsizetype(columns));
    preview.ambiguousDates.resize(qsizetype(columns));
    exchange::CsvRow row;
    for (int i = 0; i < kSampleRows; ++i) {
        TRY_LET(const bool more, file->next(row));
        if (!more)
            break;
        QStringList cells;
        for (size_t column = 0; column < qMin(columns, row.fields.size()); ++column) {
            const std::string_view cell = exchange::cellText(row.fields[column]);
            const auto at = qsizetype(column);
            if (preview.examples.at(at).isEmpty())
                preview.examples[at] = textOf(cell);
            if (column < dates.size()) {
                dates[column].add(cell);
                if (preview.ambiguousDates.at(at).isEmpty() && needsOrder(cell))
                    preview.ambiguousDates[at] = textOf(cell);
            }
            if (i < kShownRows)
                cells.append(textOf(cell));
        }
        if (i < kShownRows)
            preview.rows.append(cells);
    }
    for (qsizetype column = 0; column < preview.ambiguousDates.size(); ++column) {
        if (size_t(column) >= dates.size() || dates[size_t(column)].order())
            preview.ambiguousDates[column].clear();
    }
    return preview;
}

QString datePatternLike(const QString &sample, bool dayFirst)
{
    static const QRegularExpression date(u"^\\s*\\d{1,2}(\\D{1,3})\\d{1,2}(\\D{1,3})(\\d{4}|\\d{2})(.*)$"_s);
    static const QRegularExpression time(u"^(\\D{1,3})\\d{1,2}:\\d{2}(:\\d{2})?(\\s*[AaPp][Mm])?\\s*$"_s);
    const auto found = date.match(sample);
    const QString first = dayFirst ? u"d"_s : u"M"_s;
    const QString second = dayFirst ? u"M"_s : u"d"_s;
    if (!found.hasMatch())
        return first + u"/"_s + second + u"/yyyy"_s;
    QString pattern = first + quoted(found.captured(1)) + second + quoted(found.captured(2)) +
                      (found.captured(3).size() == 4 ? u"yyyy"_s : u"yy"_s);
    const auto clock = time.match(found.captured(4));
    if (clock.hasMatch()) {
        const bool isHalf = !clock.captured(3).isEmpty();
        pattern += quoted(clock.captured(1)) + (isHalf ? u"h:mm"_s : u"H:mm"_s);
        if (!clock.captured(2).isEmpty())
            pattern += u":ss"_s;
        if (isHalf)
            pattern += clock.captured(3).startsWith(u' ') ? u" AP"_s : u"AP"_s;
    }
    return pattern;
}

} // namespace regulars::ui
