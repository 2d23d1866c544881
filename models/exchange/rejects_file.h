// The rows that an import could not take, as a file to correct and import again.
//
// Columns: line, column, reason, then the file's own columns. Written beside and put in place at once.
// Errors: those of TableFile; FileUnwritable; DiskFull; Invalid(rejects) when it would overwrite the file itself.
#pragma once

#include "base/output_file.h"
#include "exchange/import_report.h"

#include <functional>
#include <memory>

namespace regulars::exchange {

/// Before the import: can the file be written at all?
Status checkRejectsPath(const ImportRequest &request);
/// What an earlier run wrote there is not this run's: it goes before the import begins.
Status removeStaleRejects(const ImportRequest &request);

/// Reads the source again and writes its rejected rows; commit() of the file puts it in its place. `reasonOf` makes a
/// sentence of an error.
Result<std::unique_ptr<OutputFile>> prepareRejects(const ImportRequest &request, std::vector<Reject> rejects,
                                                   const std::function<QString(const Error &)> &reasonOf);
/// Both at once.
Status writeRejects(const ImportRequest &request, std::vector<Reject> rejects,
                    const std::function<QString(const Error &)> &reasonOf);

} // namespace regulars::exchange
