// The tab of benefits: what each tier has, who used what, and what is still out.
//
// Thread: GUI. Invariants: one of the three parts is in front; a panel stands beside the matrix only; every change can be
// taken back.
#pragma once

#include "benefits/benefit_service.h"
#include "benefits/benefit_query.h"
#include "coupons/coupon.h"
#include "ui/loyalty/loyalty_section.h"
#include "ui/loyalty/work_pane.h"

#include <QHash>

namespace regulars::ui {

class EmptyState;
class MatrixView;
class PageStack;
class PushButton;
class SegmentedSwitch;
class UsesView;

class BenefitsSection : public LoyaltySection {
    Q_OBJECT

public:
    enum Part { MatrixPart, LogPart, OutPart };

    BenefitsSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void activate() override;
    void retranslate() override;
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;

    MatrixView *matrix() const { return m_matrix; }
    UsesView *log() const { return m_log; }
    UsesView *out() const { return m_out; }
    SidePanel *panel() const { return pane()->panel(); }
    UndoBar *undoBar() const { return pane()->undoBar(); }
    PushButton *newButton() const { return m_new; }
    void showPart(int part);
    void beginBenefit();
    void openCell(int row, int tier);
    void openBenefit(int row);
    void addUsual();
    /// Withdraws the benefit of a row, or puts it back.
    void toggleRow(int row);

private:
    struct Lists {
        benefits::Matrix matrix;
        QHash<TierId, qint64> waits; ///< minutes
        std::vector<CouponTemplate> plans;
    };

    void build();
    void reload();
    void fill();

    Lists m_lists;
    bool m_isLoaded = false;
    QString m_wanted;        ///< a picture of a panel waits for the matrix
    SegmentedSwitch *m_switch = nullptr;
    PushButton *m_new = nullptr;
    PageStack *m_stack = nullptr;
    MatrixView *m_matrix = nullptr;
    EmptyState *m_empty = nullptr;
    UsesView *m_log = nullptr;
    UsesView *m_out = nullptr;
};

} // namespace regulars::ui
