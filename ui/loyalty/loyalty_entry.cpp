#include "ui/loyalty/loyalty_entry.h"

#include "ui/loyalty/loyalty_page.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

void addLoyaltyPage(PageRegistry &registry, Desk &desk)
{
    PageEntry entry;
    entry.id = u"loyalty"_s;
    entry.iconName = u"crown"_s;
    entry.group = 1;
    entry.label = [] { return LoyaltyPage::tr("Loyalty"); };
    entry.english = u"Loyalty"_s;
    entry.make = [&desk](QWidget *parent) -> Page * { return new LoyaltyPage(desk, parent); };
    registry.add(std::move(entry));
}

} // namespace regulars::ui
