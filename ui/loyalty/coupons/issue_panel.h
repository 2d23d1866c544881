// Issues coupons of one kind: to one customer, or to all that meet a saved filter.
//
// Thread: GUI. Invariants: many are counted first, named with their number, and asked about once more, since they cannot be taken back
// in one go; the issue itself is the page's job, so that the panel can go.
#pragma once

#include "coupons/coupon.h"
#include "directory/saved_filter.h"
#include "ui/loyalty/deed_form.h"

#include <optional>

class QComboBox;

namespace regulars::ui {

class CustomerPicker;
class SegmentedSwitch;

class IssuePanel : public DeedForm {
    Q_OBJECT

public:
    IssuePanel(Desk &desk, DeskJobs &jobs, const CouponTemplate &plan, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    QString name() const override { return QStringLiteral("issue"); }
    bool isSettled() const override { return SidePanel::isSettled() && !m_isCounting; }

    SegmentedSwitch *whoSwitch() const { return m_who; }
    CustomerPicker *picker() const { return m_picker; }
    QComboBox *filterBox() const { return m_filter; }
    QString countText() const;
    /// Many instead of one.
    void chooseMany();
    using SidePanel::row;

signals:
    /// Asked about and agreed to.
    void issueToAllWanted(const regulars::directory::CustomerFilter &filter);

protected:
    void retranslate() override;

private:
    bool isMany() const;
    void follow();
    void followWho();
    void readFilters();
    void count();
    void issueToOne();
    directory::CustomerFilter filter() const;

    CouponTemplate m_plan;
    std::vector<directory::SavedFilter> m_saved;
    SegmentedSwitch *m_who = nullptr;
    TextLabel *m_kind = nullptr;
    CustomerPicker *m_picker = nullptr;
    QComboBox *m_filter = nullptr;
    TextLabel *m_count = nullptr;
    std::optional<qint64> m_counted;
    quint64 m_question = 0;
    bool m_isCounting = false;
    bool m_isAsked = false;
};

} // namespace regulars::ui
