// Pages one behind the other that take the room they are given and never ask for any.
//
// Purpose: a plain stack asks every page it holds, hidden ones too, how high its words would be, each time one label of
// one of them changes; on the counter that was a third of a key press. The room here is the window's to give.
// Thread: GUI. Invariants: hints do not depend on the pages; a change inside a page is laid out inside that page only.
#pragma once

#include <QStackedWidget>

namespace regulars::ui {

class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {0, 0}; }
    QSize minimumSizeHint() const override { return {0, 0}; }
    bool hasHeightForWidth() const override { return false; }
    int heightForWidth(int) const override { return -1; }
};

} // namespace regulars::ui
