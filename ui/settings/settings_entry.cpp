#include "ui/settings/settings_entry.h"

#include "ui/settings/settings_page.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace regulars::ui {

void addSettingsPage(PageRegistry &registry, Desk &desk, SettingsHooks hooks)
{
    PageEntry entry;
    entry.id = u"settings"_s;
    entry.iconName = u"settings"_s;
    entry.group = 9;
    entry.atFoot = true;
    entry.label = [] { return SettingsPage::tr("Settings"); };
    entry.english = u"Settings"_s;
    entry.make = [&desk, hooks = std::move(hooks)](QWidget *parent) -> Page * { return new SettingsPage(desk, hooks, parent); };
    registry.add(std::move(entry));
}

} // namespace regulars::ui
