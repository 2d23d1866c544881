// A list of Loyalty with all that goes with it: what is to be said above it, the way back of what was done below it, and
// beside it at most one panel.
//
// Thread: GUI. Invariants: a panel that has done its work is closed and its Deed offered; changed() follows whatever was
// done here, and taken back. Sections hold such a pane, views of a section are one.
#pragma once

#include "ui/loyalty/deed_bar.h"
#include "ui/shell/desk_jobs.h"

class QHBoxLayout;
class QVBoxLayout;

namespace regulars::ui {

class WorkPane : public QWidget {
    Q_OBJECT

public:
    WorkPane(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    /// Between the head of the pane and what is said: a bar with its line.
    void addHead(QWidget *widget);
    /// Between what is said and the way back.
    void addBody(QWidget *widget, int stretch = 0);

    NoticeStrip *notice() const { return m_notice; }
    UndoBar *undoBar() const { return m_undo; }
    SidePanel *panel() const { return m_panel; }
    bool isSettled() const { return !m_panel || m_panel->isSettled(); }

    void say(const Error &error);
    void offer(const Deed &deed);
    /// Does `work` (WriteSession & -> Result<T>) and offers the Deed that `tell` makes of its value; says why where it is refused.
    template <class Work, class Tell>
    void carryOut(Work work, Tell tell)
    {
        m_jobs.change(this, std::move(work), [this, tell = std::move(tell)](const auto &made) {
            if (!made) {
                say(made.error());
                return;
            }
            offer(told(made, tell));
            emit changed();
        });
    }

    /// Takes the place of the panel that is open.
    void openPanel(SidePanel *panel);
    void closePanel();

signals:
    /// Something was done here or taken back: it is time to read again.
    void changed();
    /// A panel came or went, and the list has less room or more.
    void panelChanged();
    void customerWanted(regulars::CustomerId customer);

protected:
    Desk &m_desk;
    DeskJobs &m_jobs;

private:
    QHBoxLayout *m_row = nullptr;
    QVBoxLayout *m_column = nullptr;
    NoticeStrip *m_notice = nullptr;
    DeedBar *m_undo = nullptr;
    SidePanel *m_panel = nullptr;
};

} // namespace regulars::ui
