// The two ways of touching the store: reading, and writing within one transaction.
//
// Thread: a session lives on the stack of the thread that owns its connection; it cannot be copied or kept.
// Invariants: a ReadSession sees one snapshot. A WriteSession is one BEGIN IMMEDIATE … COMMIT; if it changed
// rows it must have written an audit row (WriteSession::markAudited), else the commit is refused.
#pragma once

#include "base/id.h"
#include "db/change_set.h"
#include "db/connection.h"

#include <QHash>

#include <memory>
#include <typeindex>
#include <typeinfo>

namespace regulars::db {

class ReadSession {
public:
    explicit ReadSession(Connection &connection) : m_connection(connection) {}
    ReadSession(const ReadSession &) = delete;
    ReadSession &operator=(const ReadSession &) = delete;

    Statement prepare(std::string_view sql) { return m_connection.prepare(sql); }
    [[nodiscard]] Connection &connection() { return m_connection; }

private:
    Connection &m_connection;
};

class WriteSession : public ReadSession {
public:
    /// `device` is this machine's number in a chain, 0 alone.
    WriteSession(Connection &connection, qint64 device) : ReadSession(connection), m_device(device) {}

    Status begin();
    /// Writes the id counters back and commits. Internal: rows changed without an audit row.
    Status commit();
    void rollback();

    /// The next id of a table: device number and counter. The counter is written back once, at commit.
    template <class IdType>
    Result<IdType> nextId(const QString &table)
    {
        TRY_LET(const qint64 counter, nextCounter(table));
        return IdType(makeId(m_device, counter));
    }

    /// What `load` reads from tables whose changes `topics` tell, kept by the connection until one of them is changed,
    /// here or by another program: a till asks for its rules at every sale. Within a transaction that has touched one of
    /// the topics it is read anew and not kept.
    template <class T, class Load>
    Result<T> kept(const QList<Topic> &topics, Load load)
    {
        TRY_LET(const bool mayKeep, mayKeepFor(topics));
        if (!mayKeep)
            return load(*this);
        auto &all = connection().keptValues();
        const auto found = all.find(std::type_index(typeid(T)));
        if (found != all.end() && found->second.dataVersion == m_dataVersion)
            return *static_cast<const T *>(found->second.value.get());
        Result<T> loaded = load(*this);
        if (loaded)
            all[std::type_index(typeid(T))] = {std::make_shared<const T>(*loaded), topics, m_dataVersion};
        return loaded;
    }

    [[nodiscard]] qint64 device() const { return m_device; }
    [[nodiscard]] ChangeSet &changes() { return m_changes; }
    /// Called by the audit log only.
    void markAudited() { m_audited = true; }

    /// Named savepoints, for "take this row or leave it whole" inside a long import.
    Status savepoint();
    Status releaseSavepoint();
    Status rollbackToSavepoint();

private:
    Result<qint64> nextCounter(const QString &table);
    /// False where this transaction has touched one of the topics. Looks up the data version once.
    Result<bool> mayKeepFor(const QList<Topic> &topics);
    void dropStale();
    Status writeCounters();

    qint64 m_device;
    ChangeSet m_changes;
    QHash<QString, qint64> m_counters;
    QHash<QString, qint64> m_countersAtSavepoint;
    qint64 m_changesAtBegin = 0;
    qint64 m_dataVersion = -1;
    bool m_audited = false;
    bool m_auditedAtSavepoint = false;
};

} // namespace regulars::db
