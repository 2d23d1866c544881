#include "ui/loyalty/loyalty_section.h"

#include "ui/kit/theme.h"
#include "ui/loyalty/work_pane.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

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

void LoyaltySection::fillWith(QWidget *widget)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(widget);
}

void LoyaltySection::setPane(WorkPane *pane)
{
    m_pane = pane;
    connect(pane, &WorkPane::changed, this, [this] { activate(); });
    connect(pane, &WorkPane::customerWanted, this, &LoyaltySection::openCustomer);
}

void LoyaltySection::openCustomer(CustomerId customer) { emit openRequested(u"customers"_s, {{u"customer"_s, customer.value()}}); }

void LoyaltySection::noticeChanges(const db::ChangeSet &changes)
{
    const bool isMeant = std::any_of(m_topics.begin(), m_topics.end(), [&changes](db::Topic topic) { return changes.touches(topic); });
    if (isVisible() && isMeant)
        activate();
}

bool LoyaltySection::handleKey(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !m_pane || !m_pane->panel())
        return false;
    m_pane->closePanel();
    return true;
}

bool LoyaltySection::isSettled() const { return !m_pane || m_pane->isSettled(); }

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
