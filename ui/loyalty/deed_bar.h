// Says what was just done and takes it back by itself.
//
// Thread: GUI; what takes back runs in the writer. Invariants: a deed is taken back at most once; why it cannot be is said
// in the notice; what is shown is stale after takenBack().
#pragma once

#include "ui/kit/undo_bar.h"
#include "ui/parts/side_panel.h"

#include <type_traits>

namespace regulars::ui {

class DeskJobs;

/// What was done, in words, and its way back.
Deed deedOf(const QString &words, std::function<Status(db::WriteSession &)> undo);

/// The Deed that `tell` makes of a change that went well; it takes the value where there is one.
template <class T, class Tell>
Deed told(const Result<T> &made, const Tell &tell)
{
    if constexpr (std::is_void_v<T>)
        return tell();
    else
        return tell(*made);
}

class DeedBar : public UndoBar {
    Q_OBJECT

public:
    /// `notice` says what has no way back, too.
    DeedBar(DeskJobs &jobs, NoticeStrip *notice, QWidget *parent = nullptr);

    void offer(const Deed &deed);

signals:
    /// It was tried, with success or without.
    void takenBack();

private:
    void takeBack();

    DeskJobs &m_jobs;
    NoticeStrip *m_notice;
    std::function<Status(db::WriteSession &)> m_way;
};

} // namespace regulars::ui
