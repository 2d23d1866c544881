// Takes customer files: added, or changed where a cell says something else.
//
// Purpose: the part of ImportService for customers; does not audit and does not ask for the right. Thread: that of the
// session. Invariants: a customer is found by card, or by phone in a row without card; a phone under another name is
// another person's, unless the request says that names are to be updated: families share one, and nobody is renamed
// or spelt otherwise unasked; a card that stands in the file under two names is rejected where it comes again; an empty
// cell changes nothing; points and tier are taken over with a new customer only, since the books of a known one say better.
// A row is taken whole or not at all.
// Tags and consent channels are parted by ";"; a channel behind "-" is opted out.
// Errors: those of ImportTable and DateParser, Cancelled; per row those of customer fields, AlreadyExists(card |
// phone; detail: holderDetail, of a card with the line of the file), OtherCustomer(phone; detail: holderDetail),
// NotFound(tier | referrer), CustomerErased.
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
    /// The row says nothing against being about the customer whom its phone found.
    Status checkHolder(const ImportTable &table, const Customer &known) const;
    /// No earlier row of the file says that the card is somebody else's.
    Status checkTwice(const ImportTable &table, const Customer &known) const;
    void noteNamed(const ImportTable &table, CustomerId id);
    /// Which fields the table has, so that a row asks for no others.
    Status resolveFields(const ImportTable &table);
    Status setFields(db::WriteSession &session, const ImportTable &table, Customer &customer, bool keepsName);
    Status pauseIndexes(db::WriteSession &session, const ImportTable &table, qint64 added);
    Status countAdded(db::WriteSession &session);
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
    struct Place {
        QString name;
        int at = 0; ///< for ImportTable::cell()
        const customers::CustomerField *field = nullptr;
    };
    std::vector<Place> m_places; // of the plain fields that the table has
    int m_nameAt = 0;
    int m_cardAt = 0;
    int m_phoneAt = 0;
    int m_tagsAt = 0;
    int m_consentAt = 0;
    int m_pointsAt = 0;
    int m_tierAt = 0;
    QHash<std::pair<qint64, EpochDay>, qint64> m_added; // by shop and day of registration
    QHash<qint64, qint64> m_named; // customer → first line of the file that names them
    std::optional<tables::DateParser> m_dates;
    Ladder m_ladder;
    ShopId m_shop;
    EpochDay m_today = 0;
    qint64 m_ignored = 0; ///< known customers whose points the file says otherwise
};

} // namespace regulars::exchange
