// One row of a table in a file, whatever the file's form, and what can be wrong with it.
//
// Thread: one. Invariants: the views of a row live until its reader is asked for the next one. A field or a row beyond
// the limits becomes a row with a fault and no fields.
#pragma once

#include "base/result.h"

#include <string_view>
#include <vector>

namespace regulars::tables {

inline constexpr qint64 kMaxFieldBytes = qint64{1} << 20;
inline constexpr qint64 kMaxRecordBytes = qint64{4} << 20;
inline constexpr int kMaxColumns = 2000;

enum class RowFault { None, FieldTooLong, RecordTooLong, TextAfterQuote, UnclosedQuote };

/// A cell in which a formula failed ("#N/A") or was never worked out (empty).
struct CellFault {
    int column = 0; ///< 0-based
    QString says;
};

struct TableRow {
    qint64 line = 0; ///< 1-based: line of the text on which the row begins, or row of the sheet
    RowFault fault = RowFault::None;
    qint64 quoteLine = 0;     ///< of a broken quoted field, or of the one that makes the row doubtful: where it opened
    int faultColumn = -1;     ///< 0-based column of a broken quoted field
    bool isDoubtful = false;  ///< may be the inside of a broken quoted field
    bool isAtFileEnd = false; ///< the file ends behind it without a line break
    std::vector<std::string_view> fields;
    std::vector<CellFault> cellFaults;
    std::string_view raw; ///< of a row with a broken quoted field: its bytes to the end of the line, if they were held
};

class RowReader {
public:
    virtual ~RowReader() = default;
    /// false at the end. Empty rows are passed over.
    virtual Result<bool> next(TableRow &row) = 0;
};

} // namespace regulars::tables
