#include "ui/settings/check_words.h"

#include <QCoreApplication>

namespace regulars::ui {

namespace {

struct Row {
    const char *check;
    const char *name;
    bool isDerived;
};

constexpr Row kRows[] = {
    {"points.balance", QT_TRANSLATE_NOOP("CheckWords", "Balance of points"), true},
    {"points.lots", QT_TRANSLATE_NOOP("CheckWords", "Remainder of a lot of points"), false},
    {"points.uses", QT_TRANSLATE_NOOP("CheckWords", "Use of a lot of points"), false},
    {"points.next_expiry", QT_TRANSLATE_NOOP("CheckWords", "Next expiry of points"), true},
    {"points.purchases", QT_TRANSLATE_NOOP("CheckWords", "Points of a purchase"), false},
    {"points.refunds", QT_TRANSLATE_NOOP("CheckWords", "Points of a return"), false},
    {"points.taken_back", QT_TRANSLATE_NOOP("CheckWords", "Points taken back from a purchase"), false},
    {"purchases.lines", QT_TRANSLATE_NOOP("CheckWords", "Lines of a purchase"), false},
    {"purchases.refunded", QT_TRANSLATE_NOOP("CheckWords", "Returned part of a purchase"), false},
    {"purchases.net", QT_TRANSLATE_NOOP("CheckWords", "Amount kept of a purchase"), true},
    {"refunds.lines", QT_TRANSLATE_NOOP("CheckWords", "Lines of a return"), false},
    {"rewards.stock", QT_TRANSLATE_NOOP("CheckWords", "Stock of a reward"), false},
    {"rewards.claims", QT_TRANSLATE_NOOP("CheckWords", "Points of a reward handed out"), false},
    {"purchases.discounts", QT_TRANSLATE_NOOP("CheckWords", "Reductions of a purchase"), false},
    {"coupons.counters", QT_TRANSLATE_NOOP("CheckWords", "Counters of a kind of coupon"), true},
    {"coupons.uses", QT_TRANSLATE_NOOP("CheckWords", "Uses of a coupon"), true},
    {"memberdays.gifts", QT_TRANSLATE_NOOP("CheckWords", "Gifts of a member day"), true},
    {"referrals.states", QT_TRANSLATE_NOOP("CheckWords", "States of referrals"), false},
    {"referrals.points", QT_TRANSLATE_NOOP("CheckWords", "Points of referrals"), false},
    {"merges.files", QT_TRANSLATE_NOOP("CheckWords", "Files that were made one"), false},
    {"merges.rows", QT_TRANSLATE_NOOP("CheckWords", "What a merge took along"), false},
    {"memberdays.claims", QT_TRANSLATE_NOOP("CheckWords", "Who had a gift of a member day"), false},
    {"benefits.uses", QT_TRANSLATE_NOOP("CheckWords", "Uses of benefits"), false},
    {"customers.summary", QT_TRANSLATE_NOOP("CheckWords", "Summary of a customer"), true},
    {"rollups.day", QT_TRANSLATE_NOOP("CheckWords", "Figures of a day"), true},
    {"rollups.month", QT_TRANSLATE_NOOP("CheckWords", "Figures of a month"), true},
    {"tiers.counters", QT_TRANSLATE_NOOP("CheckWords", "Customers in a tier"), true},
    {"tiers.history", QT_TRANSLATE_NOOP("CheckWords", "History of a tier"), false},
    {"tiers.states", QT_TRANSLATE_NOOP("CheckWords", "Tier of a customer"), false},
    {"search.phones", QT_TRANSLATE_NOOP("CheckWords", "Search by phone"), false},
    {"search.index", QT_TRANSLATE_NOOP("CheckWords", "Search by name"), false},
    {"search.readings", QT_TRANSLATE_NOOP("CheckWords", "Reading of a name"), false},
    {"audit.chain", QT_TRANSLATE_NOOP("CheckWords", "Row of the audit trail"), false},
    {"file.integrity", QT_TRANSLATE_NOOP("CheckWords", "The file itself"), true}, // its indexes; a lost page is refused
    {"file.references", QT_TRANSLATE_NOOP("CheckWords", "Reference between tables"), false},
};

const Row *rowOf(const QString &check)
{
    for (const Row &row : kRows) {
        if (check == QLatin1String(row.check))
            return &row;
    }
    return nullptr;
}

} // namespace

QString checkName(const QString &check)
{
    const Row *row = rowOf(check);
    return row ? QCoreApplication::translate("CheckWords", row->name) : check;
}

bool isDerived(const QString &check)
{
    const Row *row = rowOf(check);
    return row && row->isDerived;
}

} // namespace regulars::ui
