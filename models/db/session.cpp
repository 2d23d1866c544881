#include "db/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::db {

Status WriteSession::begin()
{
    TRY(connection().prepare("BEGIN IMMEDIATE").run());
    m_changesAtBegin = connection().totalChanges();
    return ok();
}

Status WriteSession::commit()
{
    const bool changed = connection().totalChanges() != m_changesAtBegin;
    if (changed && !m_audited)
        return fail(ErrorCode::Internal, {}, u"write without audit row"_s);
    TRY(writeCounters());
    TRY(connection().prepare("COMMIT").run());
    dropStale();
    return ok();
}

Result<bool> WriteSession::mayKeepFor(const QList<Topic> &topics)
{
    for (const Topic topic : topics) {
        if (m_changes.touches(topic))
            return false;
    }
    if (m_dataVersion < 0) { // it stands still from BEGIN IMMEDIATE on
        TRY_LET(const auto version, prepare("PRAGMA data_version").firstInt());
        m_dataVersion = version.value_or(0);
    }
    return true;
}

void WriteSession::dropStale()
{
    if (m_changes.isEmpty())
        return;
    std::erase_if(connection().keptValues(), [this](const auto &kept) {
        const QList<Topic> &topics = kept.second.topics;
        return std::any_of(topics.begin(), topics.end(), [this](Topic topic) { return m_changes.touches(topic); });
    });
}

void WriteSession::rollback()
{
    // A failed COMMIT or a full disk may have ended the transaction already; then there is nothing to undo.
    [[maybe_unused]] const auto status = connection().prepare("ROLLBACK").run();
}

Result<qint64> WriteSession::nextCounter(const QString &table)
{
    auto counter = m_counters.find(table);
    if (counter == m_counters.end()) {
        auto select = prepare("SELECT next FROM id_counter WHERE table_name=? AND device=?");
        TRY_LET(const auto next, select.bind(table).bind(m_device).firstInt());
        counter = m_counters.insert(table, next.value_or(1));
    }
    if (*counter > kMaxCounter)
        return fail(ErrorCode::OutOfRange, u"id"_s, table);
    return (*counter)++;
}

Status WriteSession::writeCounters()
{
    auto upsert = prepare("INSERT INTO id_counter(table_name,device,next) VALUES(?,?,?) "
                          "ON CONFLICT(table_name,device) DO UPDATE SET next=excluded.next");
    for (auto it = m_counters.cbegin(); it != m_counters.cend(); ++it)
        TRY(upsert.bind(it.key()).bind(m_device).bind(it.value()).run());
    return ok();
}

Status WriteSession::savepoint()
{
    m_countersAtSavepoint = m_counters;
    m_auditedAtSavepoint = m_audited;
    return prepare("SAVEPOINT step").run();
}

Status WriteSession::releaseSavepoint() { return prepare("RELEASE step").run(); }

Status WriteSession::rollbackToSavepoint()
{
    TRY(prepare("ROLLBACK TO step").run());
    m_counters = m_countersAtSavepoint;
    m_audited = m_auditedAtSavepoint;
    return prepare("RELEASE step").run();
}

} // namespace regulars::db
