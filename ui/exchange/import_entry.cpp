#include "ui/exchange/import_entry.h"

#include "ui/exchange/import_page.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

void addImportPage(PageRegistry &registry, Desk &desk)
{
    PageEntry entry;
    entry.id = u"import"_s;
    entry.iconName = u"upload"_s;
    entry.label = [] { return ImportPage::tr("Import"); };
    entry.english = u"Import"_s;
    entry.make = [&desk](QWidget *parent) -> Page * { return new ImportPage(desk, parent); };
    entry.under = u"customers"_s;
    registry.add(std::move(entry));
}

} // namespace regulars::ui
