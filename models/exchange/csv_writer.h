// Writes CSV as RFC 4180 has it: UTF-8, CRLF, quotes where needed, formulas made harmless.
//
// Thread: one. The device stays the caller's; a failed write shows in isGood(). See cell_value.h for the guard.
#pragma once

#include <QIODevice>
#include <QStringList>

#include <string_view>

namespace regulars::exchange {

class CsvWriter {
public:
    /// `hasBom`: spreadsheets take a file without byte order mark for the locale's encoding.
    CsvWriter(QIODevice &device, bool hasBom);
    ~CsvWriter() { flush(); }
    CsvWriter(const CsvWriter &) = delete;
    CsvWriter &operator=(const CsvWriter &) = delete;

    void row(const QStringList &cells);
    /// Cell by cell, then endRow().
    void cell(std::string_view utf8);
    void cell(const QString &text);
    void endRow();
    /// True while the device took everything.
    bool flush();

private:
    QIODevice &m_device;
    QByteArray m_buffer;
    bool m_isRowStart = true;
    bool m_isGood = true;
};

} // namespace regulars::exchange
