// The questions of `store verify`: each compares a kept figure with the facts it stands for.
#pragma once

#include "db/session.h"

#include <string_view>
#include <vector>

namespace regulars::upkeep {

/// One comparison. `differences` selects (subject id, expected, found) of what does not agree.
struct Check {
    const char *name;               ///< stable, for JSON, e.g. "points.balance"
    std::string_view count;         ///< how many things are compared
    std::string_view differences;
};

const std::vector<Check> &allChecks();

struct Difference {
    QString check;
    qint64 subject = 0;
    QString expected;
    QString found;
};

Result<qint64> countOf(db::ReadSession &session, const Check &check);
/// The first `limit` differences of a check.
Result<std::vector<Difference>> differencesOf(db::ReadSession &session, const Check &check, qsizetype limit);

/// Problems that SQLite itself finds in the file and its references.
Result<std::vector<Difference>> fileProblems(db::ReadSession &session);

} // namespace regulars::upkeep
