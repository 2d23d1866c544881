// A file that is written whole or not at all.
//
// Purpose: every list, document and file of rejected rows goes out through here, so that a full disk is an error and
// never a short file. Thread: one at a time. Invariants: until commit() the old file stands as it was; without commit()
// nothing is left. Errors of all: DiskFull, FileUnwritable(detail = path).
#pragma once

#include "base/result.h"

#include <QSaveFile>

namespace regulars {

class OutputFile {
public:
    explicit OutputFile(const QString &path) : m_file(path) {}

    Status open();
    /// Writing to it may be checked or not: what it did not take shows in flush().
    [[nodiscard]] QIODevice &device() { return m_file; }
    /// Everything has reached the disk; only the old file's place is still to be taken.
    Status flush();
    /// flush(), and in the place of the old file.
    Status commit();

private:
    [[nodiscard]] tl::unexpected<Error> failure() const;

    QSaveFile m_file;
};

} // namespace regulars
