#include "exchange/import_table.h"

#include "tables/cell_value.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::exchange {

Result<std::unique_ptr<ImportTable>> ImportTable::open(const ImportRequest &request)
{
    auto table = std::make_unique<ImportTable>();
    TRY_LET(table->m_file, tables::TableFile::open(tableOptions(request)));
    table->m_kind = request.kind;
    table->m_givesWay = request.givesWay;
    const auto resolved = resolveMapping(request.kind, table->m_file->names(), request.mapping);
    if (!resolved)
        return tl::unexpected<Error>(withSheets(*table->m_file, resolved.error()));
    const ColumnMapping &mapping = *resolved;
    TRY(checkHeadings(table->m_file->headings(), request.mapping, mapping));
    for (const ImportField &field : importFields(request.kind)) {
        Place place;
        place.column = mapping.column(field.name);
        const auto constant = mapping.constants.constFind(field.name);
        if (constant != mapping.constants.constEnd())
            place.constant = constant->trimmed().toUtf8();
        table->m_places.push_back(place);
    }
    return table;
}

std::optional<Error> ImportTable::faultOfRow() const
{
    const auto line = QString::number(m_row.quoteLine);
    switch (m_row.fault) {
    case tables::RowFault::None:
        break;
    case tables::RowFault::FieldTooLong:
        return Error{ErrorCode::TooLong, {}, QString::number(tables::kMaxFieldBytes)};
    case tables::RowFault::RecordTooLong:
        return Error{ErrorCode::TooLong, {}, QString::number(tables::kMaxRecordBytes)};
    case tables::RowFault::TextAfterQuote:
        return Error{ErrorCode::TextAfterQuote, {}, line};
    case tables::RowFault::UnclosedQuote:
        return Error{ErrorCode::UnclosedQuote, {}, line};
    }
    for (const tables::CellFault &fault : m_row.cellFaults) {
        const bool isUsed = std::any_of(m_places.begin(), m_places.end(), [&](const Place &place) { return place.column == fault.column; });
        if (isUsed)
            return Error{ErrorCode::CellError, {}, fault.says};
    }
    const auto columns = static_cast<size_t>(m_file->names().size());
    const size_t cells = m_row.fields.size();
    if (m_row.isDoubtful && cells != columns) // the inside of a broken field rather than a row
        return Error{ErrorCode::UnclosedQuote, {}, line};
    if (m_row.isAtFileEnd && cells < columns)
        return Error{ErrorCode::CutOff, {}, {}};
    // Cells beyond the headings are a sign that a separator stands unquoted in the text: nothing is in its place.
    for (size_t i = columns; i < cells; ++i) {
        if (!tables::trimmedCell(m_row.fields[i]).empty())
            return Error{ErrorCode::Invalid, u"columns"_s, QString::number(columns)};
    }
    return std::nullopt;
}

Result<bool> ImportTable::next()
{
    for (;;) {
        TRY_LET(const bool more, m_file->next(m_row));
        if (!more)
            return false;
        const bool isBlank = m_row.fault == tables::RowFault::None &&
                             std::all_of(m_row.fields.begin(), m_row.fields.end(),
                                         [](std::string_view cell) { return tables::trimmedCell(cell).empty(); });
        if (isBlank)
            continue;
        m_fault = faultOfRow();
        if (m_row.isAtFileEnd && !m_fault)
            m_endWarning = Error{ErrorCode::LastLineOpen, {}, QString::number(m_row.line)};
        return true;
    }
}

Reject ImportTable::rejectOfFault() const
{
    const QStringList &names = m_file->names();
    int column = m_row.faultColumn;
    if (m_fault->code == ErrorCode::CellError)
        column = m_row.cellFaults.front().column;
    return {line(), column < 0 ? columnOf(m_fault->field) : names.value(column), *m_fault};
}

int ImportTable::field(const QString &name) const
{
    const auto &fields = importFields(m_kind);
    for (int i = 0; i < static_cast<int>(fields.size()); ++i) {
        if (fields.at(i).name == name)
            return i;
    }
    Q_ASSERT_X(false, "ImportTable::field", qPrintable(name));
    return 0;
}

std::string_view ImportTable::cell(int field) const
{
    const Place &place = m_places[static_cast<size_t>(field)];
    if (place.constant)
        return {place.constant->constData(), static_cast<size_t>(place.constant->size())};
    if (place.column < 0 || static_cast<size_t>(place.column) >= m_row.fields.size())
        return {};
    return tables::cellText(m_row.fields[static_cast<size_t>(place.column)]);
}

QString ImportTable::text(int field) const
{
    const std::string_view view = cell(field);
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

bool ImportTable::has(int field) const
{
    const Place &place = m_places[static_cast<size_t>(field)];
    return place.column >= 0 || place.constant.has_value();
}

QString ImportTable::columnOf(const QString &name) const
{
    const auto &fields = importFields(m_kind);
    for (int i = 0; i < static_cast<int>(fields.size()); ++i) {
        const int column = m_places[static_cast<size_t>(i)].column;
        if (fields.at(i).name == name && column >= 0)
            return m_file->names().at(column);
    }
    return name;
}

QList<Assignment> ImportTable::understanding() const
{
    QList<Assignment> columns;
    const auto &fields = importFields(m_kind);
    for (int i = 0; i < static_cast<int>(fields.size()); ++i) {
        const int column = m_places[static_cast<size_t>(i)].column;
        if (column >= 0)
            columns.append({fields.at(i).name, m_file->names().at(column)});
    }
    return columns;
}

QStringList ImportTable::notTaken() const
{
    QStringList left;
    const QStringList &headings = m_file->headings();
    for (qsizetype column = 0; column < headings.size(); ++column) {
        const bool isTaken = std::any_of(m_places.begin(), m_places.end(), [&](const Place &place) { return place.column == column; });
        if (!isTaken && !headings.at(column).trimmed().isEmpty())
            left.append(m_file->names().at(column));
    }
    return left;
}

std::optional<QString> ImportTable::constant(int field) const
{
    const Place &place = m_places[static_cast<size_t>(field)];
    return place.constant ? std::optional(QString::fromUtf8(*place.constant)) : std::nullopt;
}

void ImportTable::describe(ImportReport &report) const
{
    report.encoding = m_file->encoding();
    report.delimiter = m_file->delimiter();
    report.sheet = m_file->sheet();
    report.columns = understanding();
    report.notTaken = notTaken();
    report.headingLine = m_file->headingLine();
}

Result<QString> likelySheet(const QString &path, const QString &asked)
{
    constexpr int kSureHeadings = 2; // so many are no chance
    constexpr int kMostSheets = 20;
    // Nothing where the sheet is empty or no table.
    const auto known = [&path](const QString &sheet) -> std::optional<int> {
        const auto file = tables::TableFile::open({path, {}, {}, true, sheet, countKnownHeadings});
        return file ? std::optional(countKnownHeadings((*file)->names().join(u','))) : std::nullopt;
    };
    if (!asked.isEmpty())
        return asked;
    TRY_LET(const QStringList sheets, tables::TableFile::sheetsOf(path));
    if (sheets.size() < 2)
        return QString();
    const std::optional<int> first = known({});
    if (first && *first >= kSureHeadings)
        return QString();
    QString likely;
    int most = first.value_or(-1);
    for (const QString &sheet : sheets.mid(0, kMostSheets)) {
        const auto headings = known(sheet);
        if (headings && *headings > most) {
            likely = sheet;
            most = *headings;
        }
    }
    return likely;
}

Status checkGoesOn(const std::function<bool()> &givesWay, const JobControl &job)
{
    TRY(job.checkCancelled());
    return givesWay && givesWay() ? fail(ErrorCode::StoreBusy) : ok();
}

Error withSheets(const tables::TableFile &file, Error error)
{
    if (error.code == ErrorCode::MissingColumn && !file.otherSheets().isEmpty())
        error.detail = tables::sheetDetail(file.sheet(), file.otherSheets());
    return error;
}

tables::TableOptions tableOptions(const ImportRequest &request)
{
    return {request.path, request.encoding, request.delimiter, request.hasHeader, request.sheet, countKnownHeadings};
}

ImportRequest settledRequest(const ImportRequest &request, const ImportTable &table)
{
    ImportRequest settled = request;
    settled.encoding = table.file().encoding();
    settled.sheet = table.file().sheet();
    return settled;
}

} // namespace regulars::exchange
