// A side panel that writes what stands in its fields and says what it did as a Deed with its way back.
//
// Thread: GUI; the write runs in the writer. Invariants: what cannot be read or is refused stands beside its field and
// nothing is written; while a write is under way nothing is finished twice.
#pragma once

#include "ui/loyalty/deed_bar.h"
#include "ui/shell/desk_jobs.h"

namespace regulars::ui {

class DateEdit;
class NumberEdit;

class DeedForm : public SidePanel {
    Q_OBJECT

public:
    DeedForm(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr) : SidePanel(desk, parent), m_jobs(jobs) {}

protected:
    /// The next field from the top; errors about `field` are said beneath it.
    FormRow *addField(const QString &field, QWidget *widget);
    /// Nothing is under way and the actor may; forgets the errors of the last attempt.
    [[nodiscard]] bool begins();
    /// Says so beside the field where something is typed that is no number within its limits, or no day.
    [[nodiscard]] bool isReadable(const QString &field, NumberEdit *edit);
    [[nodiscard]] bool isReadable(const QString &field, const DateEdit *edit);
    /// Beside what it is about.
    virtual void refuse(const Error &error) { showError(error); }
    /// Does `work` (WriteSession & -> Result<T>) and is done with the Deed that `tell` makes of its value.
    template <class Work, class Tell>
    void carryOut(Work work, Tell tell)
    {
        setBusy(true);
        m_jobs.change(this, std::move(work), [this, tell = std::move(tell)](const auto &made) {
            if (!made) {
                refuse(made.error());
                return;
            }
            setBusy(false);
            emit done(told(made, tell));
        });
    }

    DeskJobs &m_jobs;
};

} // namespace regulars::ui
