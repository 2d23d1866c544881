// Making, changing and erasing customer files.
//
// Thread: that of the session. Every write is audited and announces Topic::Customers.
// Errors: NotAllowed, Required(name or card), Invalid(field), TooLong(field), AlreadyExists(card | phone),
// NotFound(customer), CustomerErased, ReasonRequired, HasHistory.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "customers/customer.h"
#include "db/session.h"

namespace regulars::customers {

class CustomerService {
public:
    explicit CustomerService(const Clock &clock) : m_clock(clock) {}

    /// Completes and checks the file (card number given out when empty, name = card when empty, phone normalised,
    /// readings made), gives it an id and writes it. registeredOn 0 means the shop's today.
    Result<CustomerId> add(db::WriteSession &session, const Actor &actor, Customer customer);
    /// The same without audit row and right check, for jobs that audit themselves once (import, demo store).
    /// Also counts the new customer in the roll-ups of the day.
    Result<CustomerId> addUnaudited(db::WriteSession &session, Customer customer);
    /// The same without the roll-ups, for jobs that add many and count them once. The fields are normalised already
    /// (completeFile); the customer is then as it was written.
    Status addUncounted(db::WriteSession &session, Customer &customer) const;
    /// Counts customers that were added so.
    Status countAdded(db::WriteSession &session, ShopId shop, EpochDay registeredOn, qint64 count) const;
    Status update(db::WriteSession &session, const Actor &actor, Customer customer);
    /// As update, for jobs that audit themselves once.
    Status updateUnaudited(db::WriteSession &session, Customer customer);
    /// Takes back a file made by mistake. HasHistory when anything refers to it.
    Status undoAdd(db::WriteSession &session, const Actor &actor, CustomerId id);
    /// The same for jobs that audit themselves once.
    Status undoAddUnaudited(db::WriteSession &session, CustomerId id);
    /// Anonymises: name, phone, e-mail, birthday, address, notes, tags and search keys go; the books stay.
    Status erase(db::WriteSession &session, const Actor &actor, CustomerId id, const QString &reason);
    Status setTags(db::WriteSession &session, const Actor &actor, CustomerId id, const QStringList &add,
                   const QStringList &remove);
    Status setConsent(db::WriteSession &session, const Actor &actor, CustomerId id, const QString &channel, bool isIn,
                      const QString &source);

    /// As setTags and setConsent, for jobs that audit themselves once; texts are normalised already.
    Status addTagsUnaudited(db::WriteSession &session, CustomerId id, const QStringList &tags);
    Status setConsentUnaudited(db::WriteSession &session, CustomerId id, const QString &channel, bool isIn, const QString &source);

private:
    Status complete(db::ReadSession &session, Customer &customer) const;
    Status completeRest(db::ReadSession &session, Customer &customer) const;
    /// The card number of an erased file: its own, or a new one where that is the phone or the e-mail address.
    Result<QString> neutralCard(db::WriteSession &session, const Customer &customer) const;
    Status insertWithCard(db::WriteSession &session, Customer &customer) const;

    const Clock &m_clock;
};

} // namespace regulars::customers
