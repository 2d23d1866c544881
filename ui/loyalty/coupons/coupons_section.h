// The tab Coupons of the page Loyalty: kinds of coupons at the left, the chosen one or a panel at the right.
//
// Thread: GUI. Invariants: at most one panel is open and takes the place of the kind; what can be taken back is offered in the bar at
// the foot of the list; issues to many are jobs in the job bar, one at a time.
#pragma once

#include "coupons/coupon_query.h"
#include "directory/customer_filter.h"
#include "ui/loyalty/loyalty_section.h"


class QLineEdit;
class QVBoxLayout;

namespace regulars::ui {

class Chip;
class CouponDetail;
class CouponList;
class DeedBar;
class NoticeStrip;
class PushButton;
class SidePanel;
class TextLabel;
class UndoBar;
struct CouponCard;
struct CouponFacts;
struct Deed;

class CouponsSection : public LoyaltySection {
    Q_OBJECT

public:
    CouponsSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void activate() override;
    /// {"code": a coupon's code}.
    void open(const QVariantMap &arguments) override;
    void retranslate() override;
    void noticeChanges(const db::ChangeSet &changes) override;
    bool handleKey(QKeyEvent *event) override;
    QList<Command> commands() const override;
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;
    bool isSettled() const override;

    CouponList *list() const { return m_list; }
    CouponDetail *detail() const { return m_detail; }
    SidePanel *panel() const { return m_panel; }
    UndoBar *undoBar() const;
    NoticeStrip *notice() const { return m_notice; }
    PushButton *newButton() const { return m_new; }
    QLineEdit *codeField() const { return m_code; }
    Chip *withdrawnChip() const { return m_withdrawn; }
    Chip *inUseChip() const { return m_inUse; }

    void openEditor(const CouponTemplate &plan);
    void findCode(const QString &code);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildBar();
    void listen();
    void reload();
    void readFacts();
    void showChips();
    void openPanel(SidePanel *made);
    bool closePanel();
    void dropPanel();
    void openIssue(bool many);
    void openBatch();
    void issueToAll(const CouponTemplate &plan, const directory::CustomerFilter &filter);
    void setActive(bool active);
    void remove();
    void offer(const Deed &deed);
    void say(const Error &error);
    void fitSide();
    void placeUndo();

    PushButton *m_new = nullptr;
    TextLabel *m_reason = nullptr;
    NoticeStrip *m_notice = nullptr;
    Chip *m_inUse = nullptr;
    Chip *m_withdrawn = nullptr;
    QLineEdit *m_code = nullptr;
    CouponList *m_list = nullptr;
    QWidget *m_left = nullptr;
    QWidget *m_right = nullptr;
    QWidget *m_line = nullptr;
    QVBoxLayout *m_side = nullptr;
    CouponDetail *m_detail = nullptr;
    SidePanel *m_panel = nullptr;
    DeedBar *m_undo = nullptr;
    CouponTemplateId m_chosen;
    CouponTemplateId m_wanted;  ///< to be chosen when the list is here
    quint64 m_question = 0;
    quint64 m_factsQuestion = 0;
    bool m_isAsked = false;     ///< the list was asked for
    bool m_isIssuing = false;
};

} // namespace regulars::ui
