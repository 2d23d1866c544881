// The kind of coupon that is chosen: what it gives, its rules, what can be done with it, and who used it last.
//
// Thread: GUI. Shows only: what is pressed goes out as a signal. Invariants: what the actor may not do is disabled and the reason
// stands beneath the buttons.
#pragma once

#include "coupons/coupon_query.h"
#include "ui/kit/pane/pane.h"
#include "ui/shell/desk.h"

class QGridLayout;
class QVBoxLayout;

namespace regulars::ui {

class Badge;
class LinkButton;
class ProgressBar;
class PushButton;
class TextLabel;

/// What is known of the chosen kind beside itself.
struct CouponFacts {
    CouponTemplate plan;
    QString tier;                        ///< name of the tier that issues it; empty: any, or none
    std::vector<coupons::UseRow> uses;   ///< the newest first
    qint64 unusedCodes = 0;              ///< of batches
};

class CouponDetail : public PaneGround {
    Q_OBJECT

public:
    static constexpr int kUses = 20;

    explicit CouponDetail(Desk &desk, QWidget *parent = nullptr);

    void show(const CouponFacts &facts);
    void clear();
    void retranslate();
    const CouponFacts &facts() const { return m_facts; }

    PushButton *issueButton() const { return m_issue; }
    PushButton *batchButton() const { return m_batch; }
    PushButton *editButton() const { return m_edit; }
    LinkButton *withdrawLink() const { return m_withdraw; }
    LinkButton *removeLink() const { return m_remove; }

signals:
    void issueWanted();
    void batchWanted();
    void editWanted();
    void activeWanted(bool active);
    void removeWanted();
    void customerWanted(regulars::CustomerId customer);

private:
    void build();
    void addScroll();
    void fill();
    void fillRules();
    void fillUses();
    void addRule(const QString &label, const QString &value);

    Desk &m_desk;
    CouponFacts m_facts;
    QWidget *m_inside = nullptr;
    TextLabel *m_name = nullptr;
    Badge *m_state = nullptr;
    TextLabel *m_gives = nullptr;
    TextLabel *m_stateWords = nullptr;
    PushButton *m_issue = nullptr;
    PushButton *m_batch = nullptr;
    PushButton *m_edit = nullptr;
    LinkButton *m_withdraw = nullptr;
    LinkButton *m_remove = nullptr;
    TextLabel *m_reason = nullptr;
    TextLabel *m_budgetWords = nullptr;
    ProgressBar *m_budget = nullptr;
    TextLabel *m_rulesTitle = nullptr;
    QGridLayout *m_rules = nullptr;
    TextLabel *m_usesTitle = nullptr;
    QGridLayout *m_uses = nullptr;
};

} // namespace regulars::ui
