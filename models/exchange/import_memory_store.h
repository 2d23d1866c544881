// What an import remembers of itself, so that it can be taken back.
//
// Purpose: ids that the import gave out, as ranges; fields it changed, as texts; standings, lots and documents that were
// there before, by temporary triggers that note the first value or the sum of the differences. Within the import's
// transaction; nothing is left of the triggers behind it.
// Thread: that of the session. A memory that is off (dry run) does nothing.
#pragma once

#include "db/session.h"
#include "exchange/import_report.h"

namespace regulars::exchange {

enum class ImportSubject { Customer, Product };

class ImportMemory {
public:
    explicit ImportMemory(bool isOn) : m_isOn(isOn) {}

    Status begin(db::WriteSession &session, ImportRunId run);
    Status changed(db::WriteSession &session, ImportSubject subject, qint64 id, const QList<FieldChange> &changes);
    /// A consent that was just written: its row is remembered, the newest of the channel.
    Status consented(db::WriteSession &session, qint64 customerId, const QString &channel);
    Status finish(db::WriteSession &session);

private:
    bool m_isOn;
    ImportRunId m_run;
};

} // namespace regulars::exchange
