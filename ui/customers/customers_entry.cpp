#include "ui/customers/customers_entry.h"

#include "ui/customers/customers_page.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

void addCustomersPage(PageRegistry &registry, Desk &desk)
{
    PageEntry entry;
    entry.id = u"customers"_s;
    entry.iconName = u"users"_s;
    entry.group = 1;
    entry.label = [] { return CustomersPage::tr("Customers"); };
    entry.english = u"Customers"_s;
    entry.make = [&desk](QWidget *parent) -> Page * { return new CustomersPage(desk, parent); };
    registry.add(std::move(entry));
}

} // namespace regulars::ui
