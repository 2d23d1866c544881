// What the counter's search box asks and gets: values of the look-up.
//
// Thread: any. Invariants: a customer stands in one group only; rows are parted by group in the order of the enum;
// an erased customer stands in none.
#pragma once

#include "base/business_time.h"
#include "base/id.h"

#include <QList>
#include <QString>

#include <optional>

namespace regulars::search {

/// Why a customer was found, strongest first.
enum class LookupGroup { PhoneEnd, PhoneOther, Card, Name, Pinyin, Initials, PurchaseNumber };

/// The text of a row in which a match stands.
enum class MatchField { Card, Name, Phone, PurchaseNumber };

/// A stretch to be shown in bold, in UTF-16 units of the field.
struct MatchSpan {
    MatchField field = MatchField::Name;
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const MatchSpan &) const = default;
};

struct LookupOptions {
    int limit = 50;       ///< rows in all groups together
    int countCap = 1000;  ///< beyond it the count reads "1000+"
};

struct LookupRow {
    CustomerId id;
    LookupGroup group = LookupGroup::Name;
    QString cardNo;
    QString name;
    QString phone;                        ///< whole; who may not see it gets customers::maskedPhone
    TierId tierId;                        ///< the first tier where none is stored; invalid without tiers
    QString tierName;
    qint64 points = 0;                    ///< balance of the points purse
    std::optional<EpochDay> lastVisitOn;
    QList<MatchSpan> matches;
    QString purchaseNumber;               ///< group PurchaseNumber only
    qint64 purchaseMinor = 0;             ///< money received for it
};

/// Customers found for one reason.
struct LookupCount {
    LookupGroup group = LookupGroup::Name;
    int count = 0;
    bool isCapped = false; ///< there are more
};

struct LookupResult {
    QList<LookupRow> rows;       ///< at most LookupOptions::limit, parted by group
    QList<LookupCount> groups;   ///< groups with at least one customer
    int total = 0;               ///< at most LookupOptions::countCap
    bool isCapped = false;       ///< there are more than total
    bool isScanned = false;      ///< a member code was read: rows hold exactly that customer, or none

    /// "37" or "1000+".
    [[nodiscard]] QString countText() const
    {
        return QString::number(total) + (isCapped ? QStringLiteral("+") : QString());
    }
};

} // namespace regulars::search
