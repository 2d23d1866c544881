#include "ui/exchange/import_preview.h"

#include "db/store_files.h"
#include "exchange/import_table.h"
#include "exchange/kind_guess.h"
#include "exchange/mapping_service.h"
#include "shops/shop_query.h"
#include "tables/cell_value.h"
#include "tables/date_parse.h"
#include "tables/table_file.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kShownRows = 4;
constexpr int kSampleRows = 1000;
/// A file with more columns shows its first ones; the rest can only be guessed.
constexpr int kDateColumns = 60;

QString textOf(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), qsizetype(cell.size()));
}

/// A date only once the order of day and month is known.
bool needsOrder(std::string_view cell)
{
    using tables::DayOrder;
    return !tables::parseDateText(cell, tables::DayOrder::Unknown) &&
           (tables::parseDateText(cell, tables::DayOrder::DayFirst) || tables::parseDateText(cell, tables::DayOrder::MonthFirst));
}

DateStyle styleOf(const tables::DateGuess &guess, bool needsAnOrder)
{
    const auto order = guess.order();
    if (!order)
        return needsAnOrder ? DateStyle::Ambiguous : DateStyle::None;
    switch (*order) {
    case tables::DayOrder::DayFirst:
        return DateStyle::DayFirst;
    case tables::DayOrder::MonthFirst:
        return DateStyle::MonthFirst;
    case tables::DayOrder::Unknown:
        break;
    }
    return guess.isSettled() ? DateStyle::YearFirst : DateStyle::None;
}

QString quoted(const QString &literal)
{
    for (const QChar c : literal) {
        if (c.isLetter())
            return u"'%1'"_s.arg(literal);
    }
    return literal;
}

Result<std::optional<exchange::SavedMapping>> rememberedFor(db::ReadSession &session, exchange::ImportKind kind, const tables::TableFile &file)
{
    return exchange::MappingService::remembered(session, kind, file.headings(), file.names().size());
}

Result<exchange::ImportKind> kindOf(db::ReadSession &session, const FileReading &reading, const tables::TableFile &file,
                                    exchange::ImportKind fallback)
{
    if (reading.kind)
        return *reading.kind;
    for (const QString &name : exchange::importKindNames()) {
        TRY_LET(const exchange::ImportKind kind, exchange::importKindFromName(name));
        TRY_LET(const auto remembered, rememberedFor(session, kind, file));
        if (remembered)
            return kind;
    }
    return exchange::guessKind(file.names()).value_or(fallback);
}

Status recall(db::ReadSession &session, const tables::TableFile &file, ImportPreview &preview)
{
    TRY_LET(preview.remembered, rememberedFor(session, preview.kind, file));
    TRY_LET(preview.shops, shops::allShops(session));
    preview.shops.removeIf([](const Shop &shop) { return !shop.isActive; });
    TRY_LET(const auto all, exchange::MappingService::list(session));
    for (const exchange::SavedMapping &mapping : all) {
        if (mapping.kind == preview.kind && !mapping.name.isEmpty())
            preview.mappings.append(mapping);
    }
    return ok();
}

} // namespace

Result<ImportPreview> readImportPreview(db::Database &database, const FileReading &reading, exchange::ImportKind fallback)
{
    TRY(db::requireApart(database.path(), reading.path));
    tables::TableOptions options{reading.path, reading.encoding, reading.delimiter, reading.hasHeader, {}, {}};
    TRY_LET(options.sheet, exchange::likelySheet(reading.path, reading.sheet));
    options.knownHeadings = exchange::countKnownHeadings;
    TRY_LET(const auto file, tables::TableFile::open(options));
    ImportPreview preview;
    preview.isSpreadsheet = file->isSpreadsheet();
    preview.sheets = file->sheets();
    preview.sheet = file->sheet();
    preview.encoding = file->encoding();
    preview.delimiter = file->delimiter();
    preview.bytes = QFileInfo(reading.path).size();
    preview.names = file->names();
    preview.headingLine = file->headingLine();
    TRY(database.readNow([&](db::ReadSession &session) -> Status {
        TRY_LET(preview.kind, kindOf(session, reading, *file, fallback));
        return recall(session, *file, preview);
    }));
    preview.guess = exchange::guessColumns(preview.kind, preview.names);
    const auto columns = size_t(preview.names.size());
    std::vector<tables::DateGuess> dates(qMin<size_t>(columns, kDateColumns));
    preview.examples.resize(qsizetype(columns));
    preview.ambiguousDates.resize(qsizetype(columns));
    tables::TableRow row;
    for (int i = 0; i < kSampleRows; ++i) {
        TRY_LET(const bool more, file->next(row));
        if (!more)
            break;
        QStringList cells;
        for (size_t column = 0; column < qMin(columns, row.fields.size()); ++column) {
            const std::string_view cell = tables::cellText(row.fields[column]);
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
        preview.dates.append(size_t(column) < dates.size() ? styleOf(dates[size_t(column)], !preview.ambiguousDates.at(column).isEmpty())
                                                           : DateStyle::None);
        if (preview.dates.last() != DateStyle::Ambiguous)
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
