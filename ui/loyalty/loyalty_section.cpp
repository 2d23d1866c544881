#include "ui/loyalty/loyalty_section.h"

#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace regulars::ui {

LoyaltySection::LoyaltySection(Desk &desk, DeskJobs &jobs, QWidget *parent) : QWidget(parent), m_desk(desk), m_jobs(jobs) {}

void LoyaltySection::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
}

void LoyaltySection::addAction(QWidget *widget)
{
    if (!m_actions) {
        m_actions = new QWidget(this);
        m_actions->hide();
        auto *row = new QHBoxLayout(m_actions);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(metric::kSpace8);
    }
    m_actions->layout()->addWidget(widget);
}

QString LoyaltySection::whyNot(Right right) const
{
    if (can(m_desk.actor.role, right))
        return {};
    switch (right) {
    case Right::EditRules:
        return tr("Only a manager may change this.");
    case Right::IssueCoupon:
    case Right::ManageCoupons:
        return tr("Only a marketer or a manager may do this.");
    case Right::ExportData:
        return tr("Only a marketer or a manager may export.");
    default:
        return tr("Only a manager may do this.");
    }
}

} // namespace regulars::ui
