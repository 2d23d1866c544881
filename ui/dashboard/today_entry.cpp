#include "ui/dashboard/today_entry.h"

#include "ui/dashboard/today_page.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

void addTodayPage(PageRegistry &registry, Desk &desk)
{
    PageEntry entry;
    entry.id = u"today"_s;
    entry.iconName = u"sun"_s;
    entry.group = 0;
    entry.label = [] { return TodayPage::tr("Today"); };
    entry.english = u"Today"_s;
    entry.make = [&desk](QWidget *parent) -> Page * { return new TodayPage(desk, parent); };
    registry.add(std::move(entry));
}

} // namespace regulars::ui
