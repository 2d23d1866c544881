// Read-only questions about customer files.
#pragma once

#include "customers/customer.h"
#include "db/session.h"

namespace regulars::customers {

Result<std::optional<Customer>> customerById(db::ReadSession &session, CustomerId id);
/// The card or phone of a file that was merged into another finds that one.
Result<std::optional<Customer>> customerByCard(db::ReadSession &session, const QString &cardNo);
Result<std::optional<Customer>> customerByPhone(db::ReadSession &session, const QString &normalisedPhone);
/// NotFound(customer, card) instead of an absent value: for commands that name a card. An erased file is found
/// too (its books are named by the card); isErased tells.
Result<Customer> requireCustomer(db::ReadSession &session, const QString &cardNo);
/// NotFound(customer), CustomerErased(customer), or ok: without reading the file.
Status checkLiving(db::ReadSession &session, CustomerId id);
/// Who brought the customer, who brought that one, and so on, the nearest first; ends where older files name each other in
/// a circle, and after kMostReferrers.
Result<QList<CustomerId>> referrersAbove(db::ReadSession &session, CustomerId id);
inline constexpr int kMostReferrers = 10'000;
Result<QStringList> tagsOf(db::ReadSession &session, CustomerId id);

struct Consent {
    QString channel;
    bool isIn = true;
    QString source;
    qint64 atMs = 0;
};
/// The newest word per channel.
Result<QList<Consent>> consentsOf(db::ReadSession &session, CustomerId id);
/// Every word ever given, oldest first.
Result<QList<Consent>> consentHistoryOf(db::ReadSession &session, CustomerId id);

/// IANA time zone of a shop. NotFound(shop).
Result<QString> shopTimezone(db::ReadSession &session, ShopId shop);

} // namespace regulars::customers
