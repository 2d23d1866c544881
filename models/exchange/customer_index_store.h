// The indexes of customers that only lists and searches need, taken away while a large file comes in.
//
// Purpose: each row of a large import costs as much for these as for everything else; built anew in one go they cost a
// tenth of it. Within the import's transaction: a cancelled import leaves them as they were, and readers see no
// difference. Those that an import itself asks (phone, card, referrer) stay; that of names comes back with the first row
// that has nothing else. The search's buffer is larger meanwhile, so that it merges less.
// Thread: that of the session.
#pragma once

#include "db/session.h"

#include <QStringList>

namespace regulars::exchange {

class CustomerIndexes {
public:
    /// Takes them away, if about so many rows are worth it: at least as many as there are customers already.
    Status pauseFor(db::WriteSession &session, qint64 rows);
    /// Builds them anew, as the store had them.
    Status resume(db::WriteSession &session);
    /// That of names alone, if it is away.
    Status resumeNames(db::WriteSession &session);

private:
    QStringList m_definitions;
    QString m_names; // definition of the index of names, while it is away
    bool m_isBuffered = false;
};

} // namespace regulars::exchange
