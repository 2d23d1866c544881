// The tabs of the page Loyalty, in their order.
//
// Thread: GUI. Invariants: ids are stable and unique; only tabs that exist are listed. A section with more than a file
// or two lives in a folder of its own below ui/loyalty.
#pragma once

#include "ui/shell/desk.h"

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace regulars::ui {

class DeskJobs;
class LoyaltySection;

struct LoyaltyTab {
    /// Lower case, such as "board": used by openRequested("loyalty", {{"tab", id}}) and the pictures.
    QString id;
    QString iconName; ///< in the palette
    /// English words, for the palette.
    QString english;
    /// Translated words on the tab, asked again after a change of language.
    std::function<QString()> name;
    std::function<LoyaltySection *(Desk &desk, DeskJobs &jobs, QWidget *parent)> make;
};

std::vector<LoyaltyTab> loyaltyTabs();

} // namespace regulars::ui
