// A customer's file (客户电子档案).
//
// Invariants: card number and name are never empty in the store (a file made from a card alone carries the card
// as its name); `phone` holds normalised digits. An erased file keeps its id, its card number (the name its books go
// by; a new one where it was the phone) and its books without notes and reasons, nothing else.
#pragma once

#include "base/business_time.h"
#include "base/id.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace regulars {

enum class Gender { Unknown, Female, Male, Other };

struct Customer {
    CustomerId id;
    QString cardNo;
    QString name;
    QString phone;             ///< digits only, "+" and country code kept unless it is the shop's own; may be empty
    QString email;
    Gender gender = Gender::Unknown;
    QString birthday;          ///< "YYYY-MM-DD", "--MM-DD" without a year, or empty
    bool isBirthdayLunar = false;
    QString region;
    QString address;
    QString channel;           ///< how the customer was won
    CustomerId referrerId;
    QString manager;           ///< dedicated manager (专属客户经理)
    QString notes;
    EpochDay registeredOn = 0;
    ShopId shopId;
    QString pinyin;            ///< search key: "xujingyi"; kept by the service unless edited
    QString initials;          ///< search key: "xjy"
    bool isReadingEdited = false;
    bool isErased = false;

    bool operator==(const Customer &) const = default;
};

} // namespace regulars
