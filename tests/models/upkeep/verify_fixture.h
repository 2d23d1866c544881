// A store with something of everything that `store verify` compares, and ways of damaging a copy of it.
//
// Thread: main.
#pragma once

#include "support/loyalty_store.h"
#include "upkeep/verify_service.h"

namespace regulars::tests {

/// Sales, a redemption, refunds, a return without purchase, an expiry, tiers up; one customer is called 许静怡.
bool fillForVerify(LoyaltyStore &store);

/// What verify says of an open store: "check subject expected found" of each difference; the error's name if it failed.
QStringList differencesOf(db::Database &database);
/// Only the checks that differ, each once.
QStringList checksOf(db::Database &database);

/// A closed copy of the store, to be damaged. Empty where it could not be made.
QString copyOf(LoyaltyStore &store);
/// The same of a closed store.
QStringList differencesOf(const QString &path);
QStringList checksOf(const QString &path);

/// Runs statements on a closed store without foreign keys and with a schema that may be written; each list on a connection
/// of its own, which reads the schema anew.
Status damage(const QString &path, const std::vector<std::string> &statements);
/// The first number a statement gives; -1 where it fails.
qint64 numberIn(const QString &path, const std::string &sql);

/// The bytes of page `number` (from 1) of a closed store are changed by `change`.
bool changePage(const QString &path, qint64 number, const std::function<void(QByteArray &)> &change);

} // namespace regulars::tests
