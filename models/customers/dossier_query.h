// Everything the store knows about one person, for the person (C8): one JSON document.
#pragma once

#include "base/money.h"
#include "customers/customer.h"
#include "db/session.h"

#include <QJsonObject>

namespace regulars::customers {

/// Keys: file, tags, consents, purchases (with lines), refunds, points, tiers, interactions, referred (cards). Money is decimal
/// text in major units, instants end in Z, ids are text. Sections without rows are empty arrays.
Result<QJsonObject> dossierOf(db::ReadSession &session, const Customer &customer, const Currency &currency);

} // namespace regulars::customers
