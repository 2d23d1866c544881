// What a list of customers is narrowed to: conditions that all hold, and the order of the rows.
//
// Purpose: one value behind the chips of the list, saved filters and, later, segments.
// Thread: any. Units: money in minor units, days whole, points whole. Invariants: a valid filter has at most one
// condition per field and comparison; texts are trimmed.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace regulars::directory {

enum class Field {
    Tier,          ///< any of these tier ids
    Stage,         ///< any of these stage names
    DaysAway,      ///< days since the last visit; customers without one meet only AtLeast
    YearSpend,     ///< net spend of the 365 business days that end today
    Spend,         ///< net spend of all time
    Orders,
    Points,        ///< balance
    Tag,           ///< any of these tags
    Channel,       ///< any of these
    Region,        ///< begins with one of these
    Manager,       ///< any of these
    Shop,          ///< any of these shop ids
    BirthdayMonth, ///< any of 1 … 12
    RegisteredDays,///< days since registration
    Consent        ///< the newest word on one of these channels is yes
};

enum class Compare { AnyOf, AtLeast, AtMost };

struct Condition {
    Field field = Field::Tier;
    Compare compare = Compare::AnyOf;
    std::vector<qint64> numbers; ///< AtLeast, AtMost: one; AnyOf: ids or months
    QStringList texts;           ///< AnyOf on words

    bool operator==(const Condition &) const = default;
};

struct CustomerFilter {
    std::vector<Condition> conditions;

    [[nodiscard]] bool isEmpty() const { return conditions.empty(); }
    [[nodiscard]] const Condition *find(Field field) const;
    /// Puts the condition in the place of one on the same field.
    void set(Condition condition);
    void remove(Field field);
    bool operator==(const CustomerFilter &) const = default;
};

/// Whether a field is compared by number (AtLeast, AtMost) or chosen from (AnyOf).
[[nodiscard]] bool isMeasured(Field field);
/// Whether AnyOf holds ids or numbers rather than words.
[[nodiscard]] bool hasNumbers(Field field);

/// Stable name, such as "days_away"; stands in saved filters.
[[nodiscard]] QString fieldName(Field field);
[[nodiscard]] const std::vector<Field> &allFields();

/// Invalid(filter): a comparison the field has not, no value, a field twice.
Status checkFilter(const CustomerFilter &filter);

[[nodiscard]] QJsonObject toJson(const CustomerFilter &filter);
/// Invalid(filter) for anything toJson does not write.
Result<CustomerFilter> filterFromJson(const QJsonObject &object);

enum class SortKey {
    Name,       ///< by reading, then name
    Card,
    Tier,       ///< by rank
    YearSpend,
    Spend,
    Orders,
    Points,
    LastVisit,
    Registered,
    Phone,
    Channel,
    Region,
    Manager,
    Tags        ///< by the first tag
};

/// Stable name, such as "last_visit"; stands on the command line and in what a desk remembers.
[[nodiscard]] QString sortKeyName(SortKey key);
/// Invalid(sort), detail = the known names.
Result<SortKey> sortKeyFromName(const QString &name);
/// Words begin with the first, figures with the greatest.
[[nodiscard]] bool beginsDescending(SortKey key);

struct ListOrder {
    SortKey key = SortKey::LastVisit;
    bool isDescending = true;

    bool operator==(const ListOrder &) const = default;
};

} // namespace regulars::directory
