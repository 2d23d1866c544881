#include "ui/welcome/welcome_entry.h"

using namespace Qt::StringLiterals;

namespace regulars::ui {

void addWelcomePage(PageRegistry &registry, Desk &desk, WelcomeHooks hooks)
{
    PageEntry entry;
    entry.id = u"welcome"_s;
    entry.under = u"counter"_s;
    entry.iconName = u"store"_s;
    entry.label = [] { return WelcomePage::tr("Welcome"); };
    entry.english = u"Welcome"_s;
    entry.make = [&desk, hooks = std::move(hooks)](QWidget *parent) -> Page * { return new WelcomePage(desk, hooks, parent); };
    registry.add(std::move(entry));
}

} // namespace regulars::ui
