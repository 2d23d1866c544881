// Writes an .xlsx: headings bold and frozen, columns wide enough, numbers and dates real ones.
//
// Purpose: the adapter of libxlsxwriter. Thread: one. Memory: one row. A list longer than a sheet goes on in the next.
// The library writes into a temporary file and does not tell of every byte the disk refused; what it wrote is read
// through before it is copied, so that a short file is an error here. See TableWriter for the rest.
#pragma once

#include "tables/table_writer.h"

#include <QTemporaryDir>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace regulars::tables {

class XlsxWriter final : public TableWriter {
public:
    XlsxWriter(OutputFile &file, QString title);
    ~XlsxWriter() override;
    XlsxWriter(const XlsxWriter &) = delete;
    XlsxWriter &operator=(const XlsxWriter &) = delete;

    Status begin(const std::vector<TableColumn> &columns) override;
    Status row(const std::vector<Cell> &cells) override;
    Status finish() override;

private:
    Status beginSheet();
    Status writeCell(quint32 row, quint16 column, const Cell &cell);
    lxw_format *moneyFormat(int digits);
    Status checkWritten(const QString &path) const;
    Status copy(const QString &path);

    OutputFile &m_file;
    QString m_title;
    QTemporaryDir m_folder;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_bold = nullptr;
    lxw_format *m_date = nullptr;
    lxw_format *m_instant = nullptr;
    std::vector<std::pair<int, lxw_format *>> m_money; // by digits behind the point
    std::vector<TableColumn> m_columns;
    std::vector<quint32> m_rows; // written on each sheet, heading included
};

} // namespace regulars::tables
