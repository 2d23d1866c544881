// Draws the life of a fictional shop: who registers when, who buys what when. Deterministic by seed; pure.
//
// Source of the shape: Fader, Hardie & Lee (2005), the BG/NBD process: purchases arrive at a customer's own rate
// (gamma), and after each one the customer leaves for good with a chance of their own (beta). On top stand a weekday
// rhythm, the hours of the day and a season.
#pragma once

#include "base/business_time.h"

#include <QString>

#include <optional>
#include <vector>

namespace regulars::demo {

struct DemoPlan {
    qint64 customers = 600;
    int years = 2;
    quint64 seed = 1;
    std::optional<EpochDay> until;   ///< last business day; today when empty
    QString language = QStringLiteral("zh_CN");
    int nowMsOfDay = -1;             ///< the shift that is on: some of the last day's visits stand before it; -1 none
};

struct DemoPerson {
    QString name;
    QString phone;
    bool isFemale = true;
    QString birthday;
    QString channel;
    QString manager;
    QString district;
    EpochDay registeredOn = 0;
};

struct DemoVisit {
    EpochDay day = 0;
    int msOfDay = 0;
    qint64 person = -1;              ///< index; -1 a walk-in
    std::vector<std::pair<int, int>> basket; ///< product index, quantity
    bool redeems = false;
    bool isReturned = false;         ///< brought back some days later
};

struct DemoLife {
    std::vector<DemoPerson> people;
    std::vector<DemoVisit> visits;   ///< by time
};

/// The life of the shop up to the end of `lastDay`.
DemoLife drawLife(const DemoPlan &plan, EpochDay lastDay);

} // namespace regulars::demo
