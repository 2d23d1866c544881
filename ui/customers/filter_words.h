// How conditions of a customer list are written on chips and in the panel that makes them.
//
// Thread: GUI. Invariants: every sentence is one tr() text with placeholders.
#pragma once

#include "base/money.h"
#include "directory/customer_filter.h"
#include "directory/customer_list_model.h"
#include "shops/shop.h"
#include "tiers/tier.h"

#include <QCoreApplication>

#include <vector>

namespace regulars::ui {

/// What the words need to know of the store.
struct FilterLore {
    Currency currency;
    std::vector<Tier> tiers;
    std::vector<Shop> shops;
};

class FilterWords {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::FilterWords)

public:
    /// "Tier", "Last visit" …
    static QString field(directory::Field field);
    /// What stands behind the number of a measured field: "days", "orders"; empty for money.
    static QString unit(directory::Field field);
    /// "Tier: Gold, Diamond", "Last visit ≥ 30 days ago".
    static QString condition(const directory::Condition &condition, const FilterLore &lore);
    /// One choice of a field: a tier's name for its id, a stage for its name, the word itself otherwise.
    static QString choice(directory::Field field, qint64 number, const FilterLore &lore);
    static QString choice(directory::Field field, const QString &text);
    /// "Today", "Yesterday", "62 days ago": always in days, so that rows compare. Empty for an invalid day.
    static QString away(QDate day, QDate today);
    static QString column(directory::CustomerListModel::Column column);
};

} // namespace regulars::ui
