// A file that is written whole or not at all.
//
// Purpose: every list, document and file of rejected rows goes out through here, so that a full disk is an error and
// never a short file. Thread: one at a time. Invariants: until commit() the old file stands as it was; without commit()
// nothing is left. What is no regular file (a device, a pipe) is written into, never replaced.
// Errors of all: DiskFull, FileUnwritable; detail = path.
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <QFileDevice>

#include <memory>
#include <optional>

namespace regulars {

class OutputFile {
public:
    explicit OutputFile(QString path);
    ~OutputFile();
    OutputFile(const OutputFile &) = delete;
    OutputFile &operator=(const OutputFile &) = delete;

    Status open();
    /// Exactly so much will come, after open(): takes the room for it at once, so that a full disk shows before the work, and has the
    /// disk write while more comes. Where the system cannot, it does nothing.
    Status reserve(qint64 bytes);
    /// What was not taken shows here and in all that follows.
    Status write(QByteArrayView bytes);
    /// Everything has reached the disk; only the old file's place is still to be taken.
    Status flush();
    /// flush(), and in the place of the old file.
    Status commit();

private:
    Status failed();

    QString m_path;
    std::unique_ptr<QFileDevice> m_file;
    bool m_isReplacing = false; // beside the old file, which it will replace
    bool m_isLarge = false;     // reserve() was called
    std::optional<Error> m_error;
};

} // namespace regulars
