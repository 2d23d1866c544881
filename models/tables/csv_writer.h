// Writes CSV as RFC 4180 has it: UTF-8, CRLF, quotes where needed, formulas made harmless.
//
// Thread: one. What the sink refuses is the error of this and all later calls. See cell_value.h for the guard.
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QStringList>

#include <functional>
#include <string_view>

namespace regulars::tables {

/// Takes bytes for a file or says why not.
using ByteSink = std::function<Status(QByteArrayView)>;

class CsvWriter {
public:
    /// `hasBom`: spreadsheets take a file without byte order mark for the locale's encoding.
    CsvWriter(ByteSink sink, bool hasBom);
    CsvWriter(const CsvWriter &) = delete;
    CsvWriter &operator=(const CsvWriter &) = delete;

    Status row(const QStringList &cells);
    /// Cell by cell, then endRow().
    void cell(std::string_view utf8);
    void cell(const QString &text);
    Status endRow();
    /// To be called at the end: nothing is written by itself.
    Status flush();

private:
    ByteSink m_sink;
    QByteArray m_buffer;
    bool m_isRowStart = true;
};

} // namespace regulars::tables
