// SQL of the list of imports.
#pragma once

#include "db/session.h"

namespace regulars::exchange {

struct ImportRun {
    qint64 id = 0;
    QString kind;
    QString fileName;
    qint64 atMs = 0;
    qint64 read = 0;
    qint64 added = 0;
    qint64 rejected = 0;
};

Status insertImportRun(db::WriteSession &session, const ImportRun &run);

} // namespace regulars::exchange
