// The rows of one sheet of an .xlsx, streamed.
//
// Thread: one. Memory: one row of at most kMaxColumns cells. Invariants: a row's line is its number in the sheet; cells that the file leaves out are
// empty; rows without any value are passed over. Dates come out as texts that date_parse reads, numbers as plain
// digits, formulas by the value that the spreadsheet program worked out last, TRUE and FALSE as such.
// The workbook must outlive the reader.
// Errors: TooManyColumns (detail = limit), those of XlsxWorkbook.
#pragma once

#include "tables/table_row.h"
#include "tables/xlsx_workbook.h"

namespace regulars::tables {

class XlsxSheetReader final : public RowReader {
public:
    static Result<std::unique_ptr<XlsxSheetReader>> open(const XlsxWorkbook &book, const QString &sheet);

    Result<bool> next(TableRow &row) override;
    /// Unpacked bytes of the sheet taken so far, and all.
    [[nodiscard]] qint64 position() const { return m_xml->part().given(); }
    [[nodiscard]] qint64 size() const { return m_xml->part().unpackedSize(); }

private:
    struct CellStart {
        int column = 0;
        QString type;
        qint64 style = 0;
        bool hasFormula = false;
    };
    struct Span {
        size_t begin = 0;
        size_t end = 0;
    };

    XlsxSheetReader(const XlsxWorkbook &book, std::unique_ptr<XlsxPart> xml) : m_book(book), m_xml(std::move(xml)) {}
    Status readRow(TableRow &row);
    Status readCell(TableRow &row);
    void startCell();
    Status takeValue(TableRow &row, const CellStart &cell);
    void noteFault(TableRow &row, int column) const;
    [[nodiscard]] std::string numberText(const CellStart &cell) const;
    Status keep(TableRow &row, const CellStart &cell, std::string_view text);

    const XlsxWorkbook &m_book;
    std::unique_ptr<XlsxPart> m_xml;
    CellStart m_cell;
    std::string m_value;          // of the cell that is read
    std::string m_arena;          // texts of the row's cells
    std::vector<Span> m_spans;    // by column
    int m_nextColumn = 0;
    int m_taken = 0;              // cells of the row that say something
    qint64 m_line = 0;
    bool m_hasSheetData = false;
};

} // namespace regulars::tables
