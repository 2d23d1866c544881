#include "ui/loyalty/work_pane.h"

#include "texts/error_text.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/pane.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace regulars::ui {

WorkPane::WorkPane(Desk &desk, DeskJobs &jobs, QWidget *parent) : QWidget(parent), m_desk(desk), m_jobs(jobs)
{
    m_notice = new NoticeStrip;
    m_undo = new DeedBar(jobs, m_notice);
    auto *ground = new PaneGround;
    m_column = new QVBoxLayout(ground);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_notice);
    m_column->addWidget(m_undo);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addWidget(ground, 1);
    connect(m_undo, &DeedBar::takenBack, this, &WorkPane::changed);
}

void WorkPane::addHead(QWidget *widget) { m_column->insertWidget(m_column->indexOf(m_notice), widget); }

void WorkPane::addBody(QWidget *widget, int stretch) { m_column->insertWidget(m_column->indexOf(m_undo), widget, stretch); }

void WorkPane::say(const Error &error) { m_notice->show(NoticeKind::Danger, errorText(error).sentence); }

void WorkPane::offer(const Deed &deed)
{
    m_notice->clear();
    m_undo->offer(deed);
}

void WorkPane::openPanel(SidePanel *panel)
{
    closePanel();
    m_panel = panel;
    m_row->addWidget(panel);
    connect(panel, &SidePanel::closeRequested, this, &WorkPane::closePanel);
    connect(panel, &SidePanel::openRequested, this, &WorkPane::customerWanted);
    connect(panel, &SidePanel::done, this, [this](const Deed &deed) {
        closePanel();
        offer(deed);
        emit changed();
    });
    emit panelChanged();
    panel->takeFocus();
}

void WorkPane::closePanel()
{
    if (!m_panel)
        return;
    SidePanel *old = std::exchange(m_panel, nullptr);
    m_row->removeWidget(old);
    old->hide();
    old->deleteLater();
    emit panelChanged();
}

} // namespace regulars::ui
