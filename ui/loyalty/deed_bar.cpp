#include "ui/loyalty/deed_bar.h"

#include "texts/error_text.h"
#include "ui/kit/notice_strip.h"
#include "ui/shell/desk_jobs.h"

#include <utility>

namespace regulars::ui {

Deed deedOf(const QString &words, std::function<Status(db::WriteSession &)> undo)
{
    Deed deed;
    deed.words = words;
    deed.undo = std::move(undo);
    return deed;
}

DeedBar::DeedBar(DeskJobs &jobs, NoticeStrip *notice, QWidget *parent) : UndoBar(parent), m_jobs(jobs), m_notice(notice)
{
    hide();
    connect(this, &UndoBar::undo, this, &DeedBar::takeBack);
}

void DeedBar::offer(const Deed &deed)
{
    if (!deed.undo) {
        m_notice->show(NoticeKind::Success, deed.words);
        return;
    }
    m_way = deed.undo;
    UndoBar::offer(deed.words);
}

void DeedBar::takeBack()
{
    if (!m_way)
        return;
    m_jobs.change(this, std::exchange(m_way, {}), [this](const Status &done) {
        if (!done)
            m_notice->show(NoticeKind::Danger, errorText(done.error()).sentence);
        emit takenBack();
    });
}

} // namespace regulars::ui
