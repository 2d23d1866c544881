// The customers that meet a filter, in order; and the rows of a few of them.
//
// Purpose: `listIds` (customer_ids_query) answers a list of any length with ids alone, `listRows` reads what a screen shows
// of 64 of them. Erased files are never listed.
// Thread: that of the session. Units: money in minor units, points whole, days of the shop.
#pragma once

#include "base/business_time.h"
#include "base/id.h"
#include "customers/lifecycle_rules.h"
#include "db/session.h"
#include "directory/customer_ids_query.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace regulars::directory {

struct CustomerRow {
    CustomerId id;               ///< invalid: the file is gone
    QString cardNo;
    QString name;
    QString phone;
    QString region;
    QString channel;
    QString manager;
    QString favourite;           ///< category with the highest net spend; empty: none
    QStringList tags;
    TierId tierId;
    int tierRank = 0;
    QString tierName;
    qint64 yearSpendMinor = 0;   ///< net, the 365 business days that end today
    qint64 spendMinor = 0;       ///< net, of all time
    qint64 orders = 0;
    qint64 points = 0;
    std::optional<EpochDay> lastOn;
    EpochDay registeredOn = 0;
    customers::Stage stage = customers::Stage::Lead;
};

/// One row per id, in their order.
Result<std::vector<CustomerRow>> listRows(db::ReadSession &session, const std::vector<qint64> &ids, EpochDay today);

/// Net spend of all time of these customers together, minor units.
Result<qint64> spendOf(db::ReadSession &session, const std::vector<qint64> &ids);

/// Words that stand in files, most frequent first: for the choices of a condition (Tag, Channel, Region, Manager).
Result<QStringList> wordsOf(db::ReadSession &session, Field field, int limit);

} // namespace regulars::directory
