#include "ui/kit/pane/page_stack.h"

#include <QLayout>

namespace regulars::ui {

PageStack::PageStack(QWidget *parent) : QStackedWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    // Else the layout writes the largest least size of all pages onto this widget, and asks them all for it.
    layout()->setSizeConstraint(QLayout::SetNoConstraint);
}

} // namespace regulars::ui
