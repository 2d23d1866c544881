// Takes customer files: added, or changed where a cell says something else.
//
// Purpose: the part of ImportService for customers; does not audit and does not ask for the right. Thread: that of the
// session. Invariants: a customer is found by card, or by phone in a row without card; a phone under another name is
// another person's, unless the request says that names are to be updated: families share one, and nobody is renamed
// or spelt otherwise unasked; a card that stands in the file under two names is rejected where it comes again; an empty
// cell changes nothing; points and tier are taken over with a new customer only, since the books of a known one say better.
// A row of a file that was made one with another changes nothing: it tells of neither as it is now. It is counted in a warning.
// A cell that cannot be taken costs itself and has a remark; a row without name and card is rejected, and one in conflict
// with another customer or with the file above. What is taken of a row is taken whole or not at all.
// Tags and consent channels are parted by ";"; a channel behind "-" is opted out.
// Errors: those of ImportTable and DateParser, Cancelled; per row those of name and card, AlreadyExists(card |
// phone; detail: holderDetail, of a card with the line of the file), OtherCustomer(phone; detail: holderDetail),
// CustomerErased; as remarks those of the other customer fields, NotFound(tier; choiceDetail), NotFound(referrer),
// AlreadyExists(tier; the one held here).
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

    struct Place {
        QString name;
        int at = 0; ///< for ImportTable::cell()
        const customers::CustomerField *field = nullptr;
    };

    Status takeRow(db::WriteSession &session, const ImportTable &table, ImportReport &report);
    /// The row at hand goes without the cell of the field.
    void leaveOut(const QString &field, const Error &error);
    void readPhone(const ImportTable &table);
    /// Points and tier of the older system.
    void readOpening(const ImportTable &table);
    Status compareTier(db::ReadSession &session, CustomerId known);
    Result<std::optional<Customer>> find(db::ReadSession &session, const ImportTable &table) const;
    /// It was found by the card or the phone of a file that was made one with it.
    Result<bool> isLedHere(db::ReadSession &session, const ImportTable &table, const Customer &known) const;
    Result<std::optional<Customer>> findNamesake(db::WriteSession &session, const ImportTable &table, const Customer &customer);
    Status addNew(db::WriteSession &session, const ImportTable &table, Customer customer, const Extras &extras, ImportReport &report);
    Status update(db::WriteSession &session, const ImportTable &table, const Customer &known, const Customer &customer,
                  const Extras &extras, ImportReport &report);
    /// The row says nothing against being about the customer whom its phone found.
    Status checkHolder(const ImportTable &table, const Customer &known) const;
    /// No earlier row of the file says that the card is somebody else's.
    Status checkTwice(const ImportTable &table, const Customer &known) const;
    void noteNamed(const ImportTable &table, CustomerId id);
    /// Which fields the table has, so that a row asks for no others.
    Status resolveFields(const ImportTable &table);
    /// Over what `customer` holds; a field that cannot be taken stays as it was.
    Status setFields(db::WriteSession &session, const ImportTable &table, Customer &customer, bool keepsName);
    Status setField(customers::FieldContext &context, const Place &place, std::string_view cell, Customer &customer);
    Status pauseIndexes(db::WriteSession &session, const ImportTable &table, qint64 added);
    Status countAdded(db::WriteSession &session);
    Result<Extras> extrasOf(db::ReadSession &session, const ImportTable &table, CustomerId id);
    Status addExtras(db::WriteSession &session, CustomerId id, const Extras &extras);
    /// What the file changes of a known customer, by field.
    Result<QList<FieldChange>> changesOf(db::ReadSession &session, const Customer &before, const Customer &after,
                                         const Extras &extras) const;
    Status remember(db::WriteSession &session, CustomerId id, const QList<FieldChange> &changes, const Extras &extras);
    Status rememberTags(db::WriteSession &session, CustomerId id, const QStringList &tags);
    Result<bool> differsInPoints(db::ReadSession &session, CustomerId id) const;
    Status takeOver(db::WriteSession &session, CustomerId id);

    const Clock &m_clock;
    customers::CustomerService m_service;
    points::PointsService m_points;
    Actor m_actor;
    ImportRequest m_request;
    ImportMemory &m_memory;
    CustomerIndexes m_indexes;
    JobControl &m_job;
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
    // Of the row at hand.
    std::vector<Error> m_leftOut;
    QString m_phone; ///< normal; empty where the row has none that can be taken
    std::optional<qint64> m_openingPoints;
    std::optional<TierId> m_openingTier;
    qint64 m_ignored = 0; ///< known customers whose points the file says otherwise
    qint64 m_led = 0;     ///< rows of files that were made one with another
};

} // namespace regulars::exchange
