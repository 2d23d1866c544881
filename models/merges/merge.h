// Two files of one person: what becomes of each field when they are merged, and a merge that was made.
//
// Pure values. Invariants: the kept file keeps its id and its card; the other's card goes on leading to it.
#pragma once

#include "base/result.h"
#include "customers/customer.h"

#include <QHash>
#include <QList>

namespace regulars::merges {

/// Where the value of a field comes from.
enum class Side { Keep, Other, Both }; ///< Both: notes alone, one below the other

/// By the names of customers::customerFields.
using Choices = QHash<QString, Side>;

struct FieldMerge {
    QString field;
    QString keep;
    QString other;
    Side side = Side::Keep;
    QString result;
    [[nodiscard]] bool differs() const { return keep != other && !other.isEmpty(); }
};

/// One of the two, or what becomes of them.
struct Standing {
    QString tier;
    qint64 points = 0;
    qint64 credits = 0;
    qint64 spendMinor = 0;
    qint64 orders = 0;
    qint64 contacts = 0;
    qint64 coupons = 0;
    std::optional<EpochDay> lastOn;
};

/// A referral that cannot stand once two files are one, and what was paid for it: nobody brings themselves, or is brought twice.
struct ReferralBack {
    CustomerId referrerId;
    QString referrerName;
    QString referrerCard;
    CustomerId referredId;
    qint64 referrerPoints = 0; ///< that go back: of what was paid, as much as a claw-back can take
    qint64 referredPoints = 0;
};

struct MergePreview {
    Customer keep;
    Customer other;
    Standing ofKeep;
    Standing ofOther;
    Standing after;
    QList<FieldMerge> fields;
    QList<ReferralBack> referralsBack; ///< already counted in `after`
};

struct Merge {
    MergeId id;
    CustomerId keepId;
    CustomerId otherId;
    QString keepCard;
    QString keepName;
    QString otherCard;
    QString otherName; ///< as it was; empty once erased
    qint64 atMs = 0;
    OperatorId operatorId;
    std::optional<qint64> partedAtMs;
};

/// Why files may be one person's.
enum class Sign { Email = 1, NameBirthday = 2, ReadingBirthday = 4, NamePhoneEnd = 8, ReadingPhoneEnd = 16 };

/// Files that may be one person's.
struct Duplicates {
    QList<Customer> customers; ///< the one with the most orders first, then the oldest
    int signs = 0;             ///< of Sign
    int score = 0;             ///< 1–99: how likely
    bool hasSetAside = false;  ///< two of them were said not to be one person's
};

/// Two files that look alike and are not one person's.
struct SetAside {
    Customer first;
    Customer second;
    qint64 atMs = 0;
    OperatorId operatorId;
};

/// "email", "name_birthday" …: for JSON.
QStringList signNames(int signs);
/// "keep", "other", "both". Invalid(choice).
Result<Side> sideFromName(const QString &name);

} // namespace regulars::merges
