// The fields of a customer's file by the names that files, commands and mappings use.
//
// Purpose: one table shared by `customer add|set`, import and export: name, how its text is read into a Customer,
// how it is written. Thread: that of the session.
// Invariants: set(get(x)) changes nothing. Values are checked here only as far as parsing needs; the service
// checks the whole file.
#pragma once

#include "customers/customer.h"
#include "db/session.h"

namespace regulars::customers {

/// What reading and writing a field may need.
struct FieldContext {
    db::ReadSession &session;
    EpochDay today = 0; ///< the shop's, for birthdays
};

struct CustomerField {
    QString name;          ///< "registered_on"
    bool isInFiles = true; ///< false: for commands only, not a column of exports
    Result<QString> (*get)(FieldContext &, const Customer &);
    /// Errors: Invalid, TooLong, NotFound(referrer | shop). Empty text empties the field.
    Status (*set)(FieldContext &, Customer &, const QString &);
};

/// name card phone email gender birthday lunar_birthday region address channel referrer manager notes
/// registered_on, then for commands only shop (its name) and pinyin (a corrected reading, syllables parted by blanks).
const QList<CustomerField> &customerFields();
/// UnknownField(name), detail = the known names.
Result<const CustomerField *> customerField(const QString &name);
/// Sets one field. UnknownField and the errors of the field.
Status setCustomerField(FieldContext &context, Customer &customer, const QString &name, const QString &value);

} // namespace regulars::customers
