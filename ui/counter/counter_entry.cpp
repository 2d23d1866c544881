#include "ui/counter/counter_entry.h"

#include "ui/counter/counter_page.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

void addCounterPage(PageRegistry &registry, Desk &desk)
{
    PageEntry entry;
    entry.id = u"counter"_s;
    entry.iconName = u"monitor-smartphone"_s;
    entry.group = 0;
    entry.label = [] { return CounterPage::tr("Counter"); };
    entry.english = u"Counter"_s;
    entry.make = [&desk](QWidget *parent) -> Page * { return new CounterPage(desk, parent); };
    registry.add(std::move(entry));
}

} // namespace regulars::ui
