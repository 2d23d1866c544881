// The tab of benefits: what each tier has, who used what, and what is still out.
//
// Thread: GUI. Invariants: one of the three parts is in front; a panel stands beside the matrix only; every change can be
// taken back.
#pragma once

#include "benefits/benefit_service.h"
#include "benefits/benefit_query.h"
#include "coupons/coupon.h"
#include "ui/loyalty/loyalty_section.h"

#include <QHash>

#include <functional>

class QHBoxLayout;

namespace regulars::ui {

class EmptyState;
class MatrixView;
class NoticeStrip;
class PageStack;
class PushButton;
class SegmentedSwitch;
class SidePanel;
class UndoBar;
class UsesView;
struct Deed;

class BenefitsSection : public LoyaltySection {
    Q_OBJECT

public:
    enum Part { MatrixPart, LogPart, OutPart };

    BenefitsSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void activate() override;
    void retranslate() override;
    void noticeChanges(const db::ChangeSet &changes) override;
    bool handleKey(QKeyEvent *event) override;
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;
    bool isSettled() const override;

    MatrixView *matrix() const { return m_matrix; }
    UsesView *log() const { return m_log; }
    UsesView *out() const { return m_out; }
    SidePanel *panel() const { return m_panel; }
    UndoBar *undoBar() const { return m_undo; }
    PushButton *newButton() const { return m_new; }
    void showPart(int part);
    void beginBenefit();
    void openCell(int row, int tier);
    void openBenefit(int row);
    void addUsual();
    /// Withdraws the benefit of a row, or puts it back.
    void toggleRow(int row);
    void closePanel();

private:
    struct Lists {
        benefits::Matrix matrix;
        QHash<TierId, qint64> waits; ///< minutes
        std::vector<CouponTemplate> plans;
    };

    void build();
    void reload();
    void fill();
    void openPanel(SidePanel *panel);
    void offer(const QString &words, std::function<Status(db::WriteSession &)> undo);
    void say(const Error &error);

    Lists m_lists;
    bool m_isLoaded = false;
    QString m_wanted;        ///< a picture of a panel waits for the matrix
    SegmentedSwitch *m_switch = nullptr;
    PushButton *m_new = nullptr;
    PageStack *m_stack = nullptr;
    QHBoxLayout *m_row = nullptr;
    MatrixView *m_matrix = nullptr;
    EmptyState *m_empty = nullptr;
    UsesView *m_log = nullptr;
    UsesView *m_out = nullptr;
    NoticeStrip *m_notice = nullptr;
    UndoBar *m_undo = nullptr;
    SidePanel *m_panel = nullptr;
    std::function<Status(db::WriteSession &)> m_takeBack;
};

} // namespace regulars::ui
