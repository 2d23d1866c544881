// The right side of the tab of coupons: the chosen kind, or the one panel that takes its place.
#include "ui/kit/notice_strip.h"
#include "ui/loyalty/coupons/batch_panel.h"
#include "ui/loyalty/coupons/coupon_detail.h"
#include "ui/loyalty/coupons/coupon_editor.h"
#include "ui/loyalty/coupons/coupon_finder.h"
#include "ui/loyalty/coupons/coupon_list.h"
#include "ui/loyalty/coupons/coupons_section.h"
#include "ui/loyalty/coupons/issue_panel.h"
#include "ui/shell/desk_jobs.h"

#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace regulars::ui {

namespace {

constexpr int kDetailWidth = 400;
constexpr int kPanelWidth = 464;

} // namespace

void CouponsSection::openPanel(SidePanel *made)
{
    dropPanel();
    m_panel = made;
    made->setFixedWidth(kPanelWidth);
    connect(made, &SidePanel::closeRequested, this, &CouponsSection::closePanel);
    connect(made, &SidePanel::openRequested, this, &CouponsSection::openCustomer);
    connect(made, &SidePanel::done, this, [this](const Deed &deed) {
        dropPanel();
        offer(deed);
    });
    m_detail->hide();
    m_side->addWidget(made);
    fitSide();
    made->show();
    made->takeFocus();
}

bool CouponsSection::closePanel()
{
    if (m_panel && !m_panel->mayClose())
        return false;
    dropPanel();
    return true;
}

void CouponsSection::dropPanel()
{
    if (!m_panel)
        return;
    SidePanel *old = std::exchange(m_panel, nullptr);
    m_side->removeWidget(old);
    old->hide();
    old->deleteLater();
    m_detail->setVisible(true);
    fitSide();
    m_list->table()->setFocus();
}

void CouponsSection::openEditor(const CouponTemplate &plan)
{
    if (!whyNot(Right::ManageCoupons).isEmpty() || !closePanel())
        return;
    CouponTemplate begun = plan;
    if (!plan.id.isValid())
        begun.kind = CouponKind::SpendSave; // what shops make most
    auto *made = new CouponEditor(m_desk, m_jobs, begun);
    connect(made, &CouponEditor::saved, this, [this](CouponTemplateId id) {
        m_wanted = id;
        reload();
    });
    openPanel(made);
}

void CouponsSection::openIssue(bool many)
{
    if (!m_list->chosen().isValid() || !closePanel())
        return;
    const CouponTemplate plan = m_detail->facts().plan;
    auto *made = new IssuePanel(m_desk, m_jobs, plan);
    connect(made, &IssuePanel::issueToAllWanted, this, [this, plan](const directory::CustomerFilter &filter) { issueToAll(plan, filter); });
    openPanel(made);
    if (many)
        made->chooseMany();
}

void CouponsSection::openBatch()
{
    if (m_list->chosen().isValid() && closePanel())
        openPanel(new BatchPanel(m_desk, m_jobs, m_detail->facts().plan));
}

void CouponsSection::findCode(const QString &code)
{
    if (!closePanel())
        return;
    m_jobs.ask(this, [code](db::ReadSession &session) { return CouponFinder::read(session, code); },
               [this](const Result<CouponCard> &card) {
                   if (!card) {
                       say(card.error());
                       m_code->setFocus();
                       m_code->selectAll();
                       return;
                   }
                   m_notice->clear();
                   m_code->clear();
                   openPanel(new CouponFinder(m_desk, *card));
               });
}

void CouponsSection::fitSide()
{
    m_right->setFixedWidth(m_panel ? kPanelWidth : kDetailWidth);
    m_line->setVisible(!m_panel); // a panel draws its own
}

} // namespace regulars::ui
