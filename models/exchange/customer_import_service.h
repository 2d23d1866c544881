// Takes customer files: added, or changed where a cell says something else.
//
// Purpose: the part of ImportService for customers; does not audit and does not ask for the right. Thread: that of the
// session. Invariants: a customer is found by card, or by phone in a row without card; an empty cell changes nothing;
// points and tier are taken over with a new customer only, since the books of a known one say better.
// A row is taken whole or not at all.
// Tags and consent channels are parted by ";"; a channel behind "-" is opted out.
// Errors: those of ImportTable and DateParser, Cancelled; per row those of customer fields, AlreadyExists(card |
// phone), NotFound(tier | referrer), CustomerErased.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "customers/customer_fields.h"
#include "customers/customer_service.h"
#include "exchange/customer_index_store.h"
#include "exchange/import_memory_store.h"
#include "tables/date_parse.h"
#include "exchange/import_table.h"
#include "points/points_service.h"
#include "tiers/tier.h"

namespace regulars::exchange {

class CustomerImportService {
public:
    CustomerImportService(const Clock &clock, const Actor &actor, const ImportRequest &request, ImportMemory &memory,
                          JobControl &job)
        : m_clock(clock), m_service(clock), m_points(clock), m_actor(actor), m_request(request), m_memory(memory), m_job(job)
    {
    }
    Status run(db::WriteSession &session, ImportReport &report);

private:
    struct Extras {
        QStringList newTags;
        QList<std::pair<QString, bool>> newConsents; ///< channel, is in
        [[nodiscard]] bool isAny() const { return !newTags.isEmpty() || !newConsents.isEmpty(); }
    };

    Status takeRow(db::WriteSession &session, const ImportTable &table, ImportReport &report);
    Result<std::optional<Customer>> find(db::ReadSession &session, const ImportTable &table) const;
    Status setFields(db::WriteSession &session, const ImportTable &table, Customer &customer);
    Result<Extras> extrasOf(db::ReadSession &session, const ImportTable &table, CustomerId id) const;
    Status addExtras(db::WriteSession &session, CustomerId id, const Extras &extras);
    /// What the file changes of a known customer, by field.
    Result<QList<FieldChange>> changesOf(db::ReadSession &session, const Customer &before, const Customer &after,
                                         const Extras &extras) const;
    Status remember(db::WriteSession &session, CustomerId id, const QList<FieldChange> &changes, const Extras &extras);
    Status rememberTags(db::WriteSession &session, CustomerId id, const QStringList &tags);
    Result<bool> differsInPoints(db::ReadSession &session, const ImportTable &table, CustomerId id) const;
    Status takeOver(db::WriteSession &session, const ImportTable &table, CustomerId id);

    const Clock &m_clock;
    customers::CustomerService m_service;
    points::PointsService m_points;
    Actor m_actor;
    ImportRequest m_request;
    ImportMemory &m_memory;
    CustomerIndexes m_indexes;
    JobControl &m_job;
    std::optional<tables::DateParser> m_dates;
    Ladder m_ladder;
    ShopId m_shop;
    EpochDay m_today = 0;
    qint64 m_ignored = 0; ///< known customers whose points the file says otherwise
};

} // namespace regulars::exchange
